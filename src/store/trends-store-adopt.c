/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-adopt.c: see trends-store-adopt.h. Each value and each entry goes the road of an
 * import, so that the plan's rules decide what can be taken; the rows follow.
 */

#include "trends-store-adopt.h"

#include "trends-json-keys.h"
#include "trends-json-text.h"
#include "trends-plan-verbs.h"
#include "trends-store-rows.h"
#include "trends-store-value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  TrendsStoreFile *file;
  TrendsPlan *plan;
  GError *error; /* why a row could not be written */
} Adoption;

/* --------------------------------------------------------------- reading JSON */

/* Members of an object, one after another. All of it was sound when the file was read. */
typedef struct
{
  TrendsJsonCursor cursor;
  gboolean is_inside;
  char *key;
  char *raw; /* its value, as it is written */
} Members;

static void
members_init (Members    *self,
              const char *object)
{
  *self = (Members) { .is_inside = FALSE };
  trends_json_cursor_init (&self->cursor, object);
  self->is_inside = trends_json_try_enter (&self->cursor, TRENDS_JSON_OBJECT);
}

static void
members_clear (Members *self)
{
  g_free (self->key);
  g_free (self->raw);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Members, members_clear)

static gboolean
members_next (Members *self)
{
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->raw, g_free);
  self->is_inside = self->is_inside && trends_json_next_member (&self->cursor, &self->key);
  if (self->is_inside)
    self->raw = trends_json_take_raw (&self->cursor);
  return self->is_inside;
}

/* An object or an array on its way. */
static void
append_comma (GString *out)
{
  if (out->len > 1)
    g_string_append_c (out, ',');
}

static void
append_member (GString    *out,
               const char *key,
               const char *raw)
{
  append_comma (out);
  trends_json_quote (out, key);
  g_string_append_c (out, ':');
  g_string_append (out, raw);
}

/* --------------------------------------------------------------------- fields */

static gboolean
is_extra (const TrendsField *field)
{
  return field->type == TRENDS_FIELD_JSON && strcmp (field->key, "extra") == 0;
}

/* (nullable): the field that a key of JSON is */
static const TrendsField *
find_field (TrendsKind  kind,
            const char *key)
{
  const TrendsField *field = trends_kind_find_field (kind, key);

  return field != NULL && !is_extra (field) && !(field->flags & TRENDS_FIELD_ENVELOPE) ? field
                                                                                       : NULL;
}

static gboolean
read_value (const TrendsField *field,
            const char        *raw,
            TrendsValue       *value)
{
  TrendsJsonCursor cursor;

  trends_json_cursor_init (&cursor, raw);
  return trends_store_value_take (&cursor, field, FALSE, value)
         && trends_field_validate (field, value, NULL);
}

/* What somebody has set since says more than what was kept. */
static gboolean
is_free (TrendsEntity      *entity,
         const TrendsField *field)
{
  g_auto (TrendsValue) initial = trends_field_get_initial (field);

  return trends_value_equal (trends_entity_get_value (entity, field->index), &initial);
}

static gboolean
adopt_value (Adoption     *self,
             TrendsEntity *entity,
             const char   *key,
             const char   *raw)
{
  const TrendsField *field = find_field (trends_entity_get_kind (entity), key);
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  return field != NULL && is_free (entity, field) && read_value (field, raw, &value)
         && trends_plan_set (self->plan, entity, field->index, &value, TRENDS_SET_ONCE, NULL);
}

static void
set_left (Adoption     *self,
          TrendsEntity *entity,
          guint         field,
          GString      *left)
{
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  g_string_append_c (left, '}');
  if (left->len > 2)
    value = trends_value_text (left->str);
  trends_plan_set (self->plan, entity, field, &value, TRENDS_SET_ONCE, NULL);
}

static void
adopt_fields (Adoption     *self,
              TrendsEntity *entity)
{
  TrendsKind kind = trends_entity_get_kind (entity);
  guint field = trends_kind_find_field (kind, "extra")->index;
  g_autofree char *extra = g_strdup (trends_entity_get_text (entity, field));
  g_autoptr (GString) left = g_string_new ("{");
  g_auto (Members) members = { 0 };
  gboolean has_adopted = FALSE;

  members_init (&members, extra);
  while (members_next (&members))
    if (adopt_value (self, entity, members.key, members.raw))
      has_adopted = TRUE;
    else
      append_member (left, members.key, members.raw);
  if (has_adopted)
    set_left (self, entity, field, left);
}

/* -------------------------------------------------------------------- entries */

/* (nullable): the id of an entry, as a plan has it */
static char *
find_id (const char *object)
{
  g_autofree char *raw = trends_json_dup_member (object, "id");
  g_autofree char *id = NULL;
  TrendsJsonCursor cursor;

  if (raw == NULL)
    return NULL;

  trends_json_cursor_init (&cursor, raw);
  id = trends_json_take_string (&cursor);
  return id != NULL && g_uuid_string_is_valid (id) ? g_ascii_strdown (id, -1) : NULL;
}

/* (transfer full) (nullable): an entry that somebody wrote, where all of it is valid */
static TrendsRecord *
read_entry (TrendsKind  kind,
            const char *object)
{
  g_autofree char *id = *object == '{' ? find_id (object) : NULL;
  g_autoptr (TrendsRecord) record = id != NULL ? trends_record_new (kind, id) : NULL;
  g_autoptr (GString) extra = g_string_new ("{");
  g_auto (Members) members = { 0 };

  if (record == NULL)
    return NULL;
  members_init (&members, object);
  while (members_next (&members))
    {
      const TrendsField *field = find_field (kind, members.key);
      TrendsValue value = TRENDS_VALUE_INIT;

      if (strcmp (members.key, "id") == 0)
        continue;
      if (field == NULL)
        append_member (extra, members.key, members.raw);
      else if (read_value (field, members.raw, &value))
        trends_record_set (record, field->index, value);
      else
        {
          trends_value_clear (&value);
          return NULL;
        }
    }
  g_string_append_c (extra, '}');
  if (extra->len > 2)
    trends_record_set (record, trends_kind_find_field (kind, "extra")->index,
                       trends_value_text (extra->str));
  return g_steal_pointer (&record);
}

/* As an import does it, for another version may have found what this one can't. */
static gboolean
adopt_entry (Adoption   *self,
             TrendsKind  kind,
             const char *object)
{
  g_autoptr (TrendsRecord) record = read_entry (kind, object);
  TrendsEditBuilder *builder;
  g_autoptr (TrendsEdit) edit = NULL;

  if (record == NULL)
    return FALSE;
  builder = trends_edit_builder_new ("", TRENDS_ORIGIN_IMPORT);
  trends_edit_builder_add (builder, record);
  edit = trends_edit_builder_end (builder);
  return trends_plan_apply (self->plan, edit, NULL);
}

/* (transfer full) (nullable): of a list of entries, those that can't be taken; NULL where it
 * is no list */
static char *
adopt_entries (Adoption   *self,
               TrendsKind  kind,
               const char *list)
{
  g_autoptr (GString) left = g_string_new ("[");
  TrendsJsonCursor cursor;

  trends_json_cursor_init (&cursor, list);
  if (!trends_json_try_enter (&cursor, TRENDS_JSON_ARRAY))
    return NULL;

  while (trends_json_next_item (&cursor))
    {
      g_autofree char *object = trends_json_take_raw (&cursor);

      if (adopt_entry (self, kind, object))
        continue;
      append_comma (left);
      g_string_append (left, object);
    }
  g_string_append_c (left, ']');
  return g_string_free (g_steal_pointer (&left), FALSE);
}

/* What the document had of one kind, and what it hasn't any more. */
static void
adopt_kind (Adoption   *self,
            TrendsKind  kind)
{
  TrendsEntity *info = trends_plan_get_info (self->plan);
  g_autofree char *extra = g_strdup (trends_entity_get_text (info, TRENDS_PLAN_DOCUMENT_EXTRA));
  g_autoptr (GString) left = g_string_new ("{");
  g_auto (Members) members = { 0 };
  gboolean has_adopted = FALSE;

  members_init (&members, extra);
  while (members_next (&members))
    {
      g_autofree char *rest = strcmp (members.key, trends_kind_get_info (kind)->plural) == 0
                                ? adopt_entries (self, kind, members.raw)
                                : NULL;

      has_adopted |= rest != NULL && strcmp (rest, members.raw) != 0;
      if (rest == NULL || strcmp (rest, "[]") != 0)
        append_member (left, members.key, rest != NULL ? rest : members.raw);
    }
  if (has_adopted)
    set_left (self, info, TRENDS_PLAN_DOCUMENT_EXTRA, left);
}

/* ------------------------------------------------------------------------ all */

static void
applied_cb (TrendsPlan *plan,
            TrendsEdit *edit,
            Adoption   *self)
{
  if (self->error == NULL)
    trends_store_rows_apply (self->file, edit, &self->error);
}

static void
adopt_all (Adoption *self)
{
  /* Kinds are in an order in which each may come before those that refer to it. */
  for (guint kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    adopt_kind (self, kind);
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (self->plan, kind);
      g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);

      /* Lists are in an order that a value may change. */
      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        g_ptr_array_add (entities, g_list_model_get_item (list, i));
      for (guint i = 0; i < entities->len; i++)
        adopt_fields (self, entities->pdata[i]);
    }
}

gboolean
trends_store_adopt (TrendsStoreFile *file,
                    TrendsPlan      *plan,
                    GError         **error)
{
  Adoption adoption = { file, plan, NULL };
  gulong handler = g_signal_connect (plan, "applied", G_CALLBACK (applied_cb), &adoption);

  trends_plan_set_read_only (plan, FALSE);
  adopt_all (&adoption);
  g_signal_handler_disconnect (plan, handler);
  if (adoption.error == NULL)
    return TRUE;

  g_propagate_error (error, adoption.error);
  return FALSE;
}

static void
report (TrendsEntity *entity,
        const char   *key,
        GPtrArray    *faults)
{
  g_ptr_array_add (faults,
                   /* Translators: the name of a table, a row's id, then a key of JSON */
                   g_strdup_printf (_("In the table %s, row %s: “%s” is kept among what isn’t "
                                      "known, for its value can’t be used."),
                                    trends_kind_get_info (trends_entity_get_kind (entity))->nick,
                                    trends_entity_get_id (entity), key));
}

static gboolean
is_kind (const char *key)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    if (strcmp (key, trends_kind_get_info (kind)->plural) == 0)
      return TRUE;
  return FALSE;
}

static void
find_left_in (TrendsEntity *entity,
              guint         field,
              GPtrArray    *faults)
{
  TrendsKind kind = trends_entity_get_kind (entity);
  gboolean is_document = (trends_kind_get_field (kind, field)->flags & TRENDS_FIELD_ENVELOPE) != 0;
  g_auto (Members) members = { 0 };

  members_init (&members, trends_entity_get_text (entity, field));
  while (members_next (&members))
    if (is_document ? is_kind (members.key) : find_field (kind, members.key) != NULL)
      report (entity, members.key, faults);
}

void
trends_store_adopt_find_left (TrendsPlan *plan,
                              GPtrArray  *faults)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (plan, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          find_left_in (entity, trends_kind_find_field (kind, "extra")->index, faults);
        }
    }
  find_left_in (trends_plan_get_info (plan), TRENDS_PLAN_DOCUMENT_EXTRA, faults);
}
