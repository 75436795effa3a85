/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-left-out.c: an edit held against the plan right after it was, or wasn't,
 * applied: what it wanted and the plan doesn't say.
 */

#include "trends-left-out.h"

#include "trends-entity-private.h"
#include "trends-plan-private.h"
#include "trends-value-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  TrendsPlan *plan;
  GHashTable *last;     /* the last change of each field: (const TrendsChange) */
  GHashTable *added;    /* ids that the edit brings */
  GHashTable *removed;  /* (nullable): what others removed: id -> TrendsRecord */
  gboolean refused;     /* as a whole */
  gboolean removes;     /* the edit itself removes something */
  const char *missing;  /* the first id that isn't in the plan and has to be */
} Look;

/* ---------------------------------------------------------- what is missing */

static gboolean
is_ref (const TrendsField *field)
{
  return field->type == TRENDS_FIELD_REF || field->type == TRENDS_FIELD_REFS;
}

static gboolean
is_set_left_out (Look               *self,
                 const TrendsChange *change)
{
  const TrendsField *field = trends_kind_get_field (change->kind, change->field);
  TrendsEntity *entity = trends_plan_lookup_kind (self->plan, change->kind, change->id);

  if (g_hash_table_lookup (self->last, change) != change
      || trends_value_equal (&change->before, &change->after))
    return FALSE;
  /* A removal takes what it removes out of others' lists: no wish of its own. */
  if (entity == NULL && self->removes && is_ref (field))
    return FALSE;

  /* An amount follows the currency that somebody else has given the plan. */
  if (entity != NULL && field->type == TRENDS_FIELD_MONEY && !self->refused)
    return FALSE;

  return entity == NULL
         || !trends_value_equal (trends_entity_get_value (entity, change->field), &change->after);
}

static gboolean
is_left_out (Look               *self,
             const TrendsChange *change)
{
  switch (change->type)
    {
    case TRENDS_CHANGE_ADD:
      return trends_plan_lookup (self->plan, change->id) == NULL;
    case TRENDS_CHANGE_REMOVE:
      return trends_plan_lookup (self->plan, change->id) != NULL;
    case TRENDS_CHANGE_SET:
    default:
      return is_set_left_out (self, change);
    }
}

static void
note_missing (Look       *self,
              const char *id)
{
  if (self->missing == NULL && id != NULL && !g_hash_table_contains (self->added, id)
      && trends_plan_lookup (self->plan, id) == NULL)
    self->missing = id;
}

static void
note_missing_ref (const TrendsField *field,
                  const char        *target,
                  gpointer           user_data)
{
  note_missing (user_data, target);
}

/* What is to be there for a change to make sense. */
static void
note_needed (Look               *self,
             const TrendsChange *change)
{
  if (change->type == TRENDS_CHANGE_ADD)
    trends_record_foreach_ref (change->record, note_missing_ref, self);
  if (change->type != TRENDS_CHANGE_SET)
    return;

  note_missing (self, change->id);
  if (trends_kind_get_field (change->kind, change->field)->type == TRENDS_FIELD_REF)
    note_missing (self, trends_value_get_text (&change->after));
}

/* ------------------------------------------------------------------- reasons */

static const char *
find_removed_name (Look *self)
{
  const TrendsRecord *record =
    self->removed != NULL ? g_hash_table_lookup (self->removed, self->missing) : NULL;
  int field = record != NULL ? trends_kind_get_name_field (trends_record_get_kind (record)) : -1;

  return field >= 0 ? trends_value_get_text (trends_record_get_value (record, (guint) field))
                    : NULL;
}

static char *
dup_reason (Look         *self,
            const GError *refusal)
{
  const char *name = self->missing != NULL ? find_removed_name (self) : NULL;

  if (name != NULL && *name != '\0')
    /* Translators: why something couldn't be kept; %s is a title or name */
    return g_strdup_printf (_("Somebody else deleted “%s”."), name);
  if (self->missing != NULL)
    /* Translators: why something couldn't be kept */
    return g_strdup (_("What it is about isn’t in the plan any more."));
  if (refusal != NULL && !g_error_matches (refusal, TRENDS_ERROR, TRENDS_ERROR_CHANGED))
    return g_strdup (refusal->message);

  /* Translators: why something couldn't be kept */
  return g_strdup (_("Somebody else has changed it since."));
}

static TrendsEditBuilder *
begin_like (const TrendsEdit *edit)
{
  TrendsEditBuilder *builder = trends_edit_builder_new (trends_edit_get_label (edit),
                                                        trends_edit_get_origin (edit));

  trends_edit_builder_set_done_label (builder, trends_edit_get_done_label (edit));
  trends_edit_builder_set_author (builder, trends_edit_get_author (edit));
  trends_edit_builder_set_time (builder, trends_edit_get_time (edit));
  return builder;
}

static void
take (TrendsEditBuilder  *builder,
      const TrendsChange *change)
{
  if (change->type == TRENDS_CHANGE_ADD)
    trends_edit_builder_add (builder, change->record);
  else if (change->type == TRENDS_CHANGE_REMOVE)
    trends_edit_builder_remove (builder, change->record);
  else
    trends_edit_builder_set (builder, change->kind, change->id, change->field, &change->before,
                             &change->after);
}

static void
note_changes (Look             *self,
              const TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == TRENDS_CHANGE_SET)
        g_hash_table_replace (self->last, (gpointer) change, (gpointer) change);
      if (change->type == TRENDS_CHANGE_ADD)
        g_hash_table_add (self->added, change->id);
      self->removes |= change->type == TRENDS_CHANGE_REMOVE;
    }
}

static TrendsEdit *
find_rest (Look             *self,
           const TrendsEdit *edit)
{
  TrendsEditBuilder *builder = begin_like (edit);

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (!is_left_out (self, change))
        continue;
      note_needed (self, change);
      take (builder, change);
    }

  return trends_edit_builder_end (builder);
}

/**
 * trends_left_out_find:
 * @plan: a plan, right after @edit was applied to it as far as that went
 * @edit: what somebody did
 * @removed: (nullable) (element-type utf8 TrendsRecord): what others have removed,
 *   so that it can be named
 * @refusal: (nullable): why the plan refused it
 *
 * Finds what @edit wanted and the plan doesn't say. What somebody else has done just
 * so as well isn't among it.
 *
 * Returns: (transfer full) (nullable): that, with the reason; %NULL where it is nothing
 */
TrendsLeftOut *
trends_left_out_find (TrendsPlan       *plan,
                      const TrendsEdit *edit,
                      GHashTable       *removed,
                      const GError     *refusal)
{
  g_autoptr (GHashTable) last = g_hash_table_new (trends_change_hash, trends_change_equal);
  g_autoptr (GHashTable) added = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (TrendsEdit) rest = NULL;
  Look look = { .plan = plan, .last = last, .added = added, .removed = removed,
                .refused = refusal != NULL };
  TrendsLeftOut *self;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (edit != NULL, NULL);

  note_changes (&look, edit);
  rest = find_rest (&look, edit);
  if (trends_edit_get_n_changes (rest) == 0)
    return NULL;

  self = g_new (TrendsLeftOut, 1);
  self->edit = g_steal_pointer (&rest);
  self->reason = dup_reason (&look, refusal);
  return self;
}

/**
 * trends_left_out_copy:
 *
 * Returns: (transfer full): the same again
 */
TrendsLeftOut *
trends_left_out_copy (const TrendsLeftOut *self)
{
  TrendsLeftOut *copy = g_new (TrendsLeftOut, 1);

  copy->edit = trends_edit_ref (self->edit);
  copy->reason = g_strdup (self->reason);
  return copy;
}

/**
 * trends_left_out_free:
 *
 * Frees it.
 */
void
trends_left_out_free (TrendsLeftOut *self)
{
  trends_edit_unref (self->edit);
  g_free (self->reason);
  g_free (self);
}

/* --------------------------------------------------------------------- words */

static char *
dup_one_sentence (const TrendsLeftOut *self,
                  const char          *what)
{
  switch (trends_edit_get_origin (self->edit))
    {
    case TRENDS_ORIGIN_UNDO:
      /* Translators: what had been done: “renamed “Beta””; then the reason, a sentence */
      return g_strdup_printf (_("Not undone: %s. %s"), what, self->reason);
    case TRENDS_ORIGIN_REDO:
      /* Translators: what had been done: “renamed “Beta””; then the reason, a sentence */
      return g_strdup_printf (_("Not redone: %s. %s"), what, self->reason);
    case TRENDS_ORIGIN_USER:
    case TRENDS_ORIGIN_IMPORT:
    case TRENDS_ORIGIN_LOAD:
    case TRENDS_ORIGIN_FOREIGN:
    default:
      /* Translators: what had been done: “renamed “Beta””; then the reason, a sentence:
       * “Somebody else deleted “Beta”.” */
      return g_strdup_printf (_("Not kept: %s. %s"), what, self->reason);
    }
}

/**
 * trends_left_out_dup_sentence:
 * @all: (element-type TrendsLeftOut): at least one
 *
 * Returns: (transfer full): in words for people, which they are and why
 */
char *
trends_left_out_dup_sentence (GPtrArray *all)
{
  const TrendsLeftOut *first;
  const char *done;
  g_autofree char *with_more = NULL;

  g_return_val_if_fail (all != NULL && all->len > 0, NULL);

  first = all->pdata[0];
  done = trends_edit_get_done_label (first->edit);
  if (all->len > 1)
    with_more = g_strdup_printf (
      /* Translators: %s is what had been done: “renamed “Beta””; %u how many edits more */
      ngettext ("%s, and %u more edit", "%s, and %u more edits", all->len - 1),
      done, all->len - 1);
  return dup_one_sentence (first, with_more != NULL ? with_more : done);
}

static void
append_value (GString           *out,
              TrendsPlan        *plan,
              const TrendsField *field,
              const TrendsValue *value)
{
  g_autofree char *words = (field->flags & TRENDS_FIELD_INTERNAL) == 0
                             ? trends_value_to_text (value, field, plan, TRENDS_VALUE_IN_FULL, NULL)
                             : NULL;

  if (words == NULL || *words == '\0')
    return;
  /* Translators: a field's name and what it says */
  g_string_append_printf (out, _("%s: %s"), trends_field_get_label (field), words);
  g_string_append_c (out, '\n');
}

/* Of something new, what isn't as it is in everything new. */
static void
append_record (GString      *out,
               TrendsPlan   *plan,
               TrendsRecord *record)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsValue *value = trends_record_get_value (record, i);
      g_auto (TrendsValue) initial = trends_field_get_initial (&info->fields[i]);

      if (!trends_value_equal (value, &initial))
        append_value (out, plan, &info->fields[i], value);
    }
}

/* A field that was set again later says only the last. */
static GHashTable *
find_last (GPtrArray *all)
{
  GHashTable *last = g_hash_table_new (trends_change_hash, trends_change_equal);

  for (guint i = 0; i < all->len; i++)
    {
      TrendsEdit *edit = ((TrendsLeftOut *) all->pdata[i])->edit;

      for (guint j = 0; j < trends_edit_get_n_changes (edit); j++)
        if (trends_edit_get_change (edit, j)->type == TRENDS_CHANGE_SET)
          g_hash_table_replace (last, (gpointer) trends_edit_get_change (edit, j),
                                (gpointer) trends_edit_get_change (edit, j));
    }

  return last;
}

static void
append_edit (GString    *out,
             TrendsPlan *plan,
             TrendsEdit *edit,
             GHashTable *last)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == TRENDS_CHANGE_ADD)
        append_record (out, plan, change->record);
      else if (change->type == TRENDS_CHANGE_SET && g_hash_table_lookup (last, change) == change)
        append_value (out, plan, trends_kind_get_field (change->kind, change->field),
                      &change->after);
    }
}

/**
 * trends_left_out_dup_text:
 * @all: (element-type TrendsLeftOut): in order
 * @plan: the plan that they are about
 *
 * Returns: (transfer full): what was typed and chosen, a line for each field, so that
 *   it can be copied and put elsewhere; "" where nothing was, as in a deletion
 */
char *
trends_left_out_dup_text (GPtrArray  *all,
                          TrendsPlan *plan)
{
  g_autoptr (GHashTable) last = NULL;
  GString *out;

  g_return_val_if_fail (all != NULL, NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  out = g_string_new (NULL);
  last = find_last (all);
  for (guint i = 0; i < all->len; i++)
    append_edit (out, plan, ((TrendsLeftOut *) all->pdata[i])->edit, last);
  if (out->len > 0)
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}
