/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-changes.c: see trends-store-changes.h. */

#include "trends-store-changes.h"

#include "trends-date.h"
#include "trends-json-fence.h"
#include "trends-store-value.h"

#include <string.h>

/* ----------------------------------------------------------------- writing */

static void
append_fields (GString            *out,
               const TrendsRecord *record)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_record_get_kind (record));
  const char *separator = "";

  g_string_append (out, ",\"fields\":{");
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsValue *value = trends_record_get_value (record, i);

      if (!trends_value_is_set (value))
        continue;
      g_string_append_printf (out, "%s\"%s\":", separator, info->fields[i].key);
      trends_store_value_append (out, &info->fields[i], value);
      separator = ",";
    }
  g_string_append_c (out, '}');
}

static void
append_set (GString            *out,
            const TrendsChange *change)
{
  const TrendsField *field = trends_kind_get_field (change->kind, change->field);

  g_string_append_printf (out, ",\"field\":\"%s\",\"before\":", field->key);
  trends_store_value_append (out, field, &change->before);
  g_string_append (out, ",\"after\":");
  trends_store_value_append (out, field, &change->after);
}

static void
append_change (GString            *out,
               const TrendsChange *change)
{
  static const char *const words[] = { "add", "remove", "set" };

  g_string_append_printf (out, "{\"do\":\"%s\",\"kind\":\"%s\",\"id\":\"%s\"", words[change->type],
                          trends_kind_get_info (change->kind)->nick, change->id);
  if (change->type == TRENDS_CHANGE_SET)
    append_set (out, change);
  else
    append_fields (out, change->record);
  g_string_append_c (out, '}');
}

/**
 * trends_store_changes_format:
 *
 * Returns: (transfer full): the changes of an edit
 */
char *
trends_store_changes_format (const TrendsEdit *edit)
{
  guint from = 0;

  return trends_store_changes_format_part (edit, G_MAXSIZE, &from);
}

/**
 * trends_store_changes_format_part:
 * @size: how many bytes are enough
 * @from: (inout): the change to begin with; then the one to go on with, as many as there
 *   are where it was the last part
 *
 * Returns: (transfer full): some changes of an edit, one at least where there is one
 */
char *
trends_store_changes_format_part (const TrendsEdit *edit,
                                  gsize             size,
                                  guint            *from)
{
  GString *out = g_string_new ("[");

  for (guint n = 0; *from < trends_edit_get_n_changes (edit) && (n == 0 || out->len < size); n++)
    {
      if (n > 0)
        g_string_append (out, ",\n");
      append_change (out, trends_edit_get_change (edit, (*from)++));
    }
  g_string_append_c (out, ']');
  return g_string_free (out, FALSE);
}

/* ----------------------------------------------------------------- reading */

typedef struct
{
  TrendsJsonCursor cursor;
  gboolean lenient; /* leave out what isn't known, rather than fail */
  char *what;       /* the parts of one change, as they come */
  char *id;
  TrendsKind kind;
  gboolean has_kind;
  const TrendsField *field;
  gboolean unknown;
  TrendsRecord *record;
  TrendsValue before;
  TrendsValue after;
} Parser;

static void
parser_reset (Parser *self)
{
  g_clear_pointer (&self->what, g_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->record, trends_record_unref);
  trends_value_clear (&self->before);
  trends_value_clear (&self->after);
  self->has_kind = FALSE;
  self->field = NULL;
  self->unknown = FALSE;
}

static gboolean
skip_unknown (Parser *self)
{
  trends_json_skip (&self->cursor);
  return self->lenient;
}

static gboolean
parse_kind (Parser *self)
{
  g_autofree char *nick = trends_json_take_string (&self->cursor);

  if (nick == NULL)
    return FALSE;

  self->has_kind = trends_kind_from_nick (nick, &self->kind);
  self->unknown |= !self->has_kind;
  return self->has_kind || self->lenient;
}

static gboolean
parse_field (Parser *self)
{
  g_autofree char *key = trends_json_take_string (&self->cursor);

  if (key == NULL)
    return FALSE;

  self->field = self->has_kind ? trends_kind_find_field (self->kind, key) : NULL;
  self->unknown |= self->field == NULL;
  return self->field != NULL || self->lenient;
}

static gboolean
parse_side (Parser      *self,
            TrendsValue *value)
{
  trends_value_clear (value);
  if (self->field == NULL)
    return skip_unknown (self);

  return trends_store_value_take (&self->cursor, self->field, self->lenient, value);
}

static gboolean
parse_one_field (Parser     *self,
                 const char *key)
{
  const TrendsField *field = trends_kind_find_field (self->kind, key);
  TrendsValue value;

  if (field == NULL)
    return skip_unknown (self);
  if (!trends_store_value_take (&self->cursor, field, self->lenient, &value))
    return FALSE;

  trends_record_set (self->record, field->index, value);
  return TRUE;
}

/* Kind and id come before, as they are always written. */
static gboolean
parse_fields (Parser *self)
{
  char *next;

  if (!self->has_kind || self->id == NULL)
    return skip_unknown (self);
  if (!trends_json_try_enter (&self->cursor, TRENDS_JSON_OBJECT))
    return FALSE;

  g_clear_pointer (&self->record, trends_record_unref);
  self->record = trends_record_new (self->kind, self->id);
  while (trends_json_next_member (&self->cursor, &next))
    {
      g_autofree char *key = next;

      if (!parse_one_field (self, key))
        return FALSE;
    }

  return TRUE;
}

static gboolean
parse_text (Parser *self,
            char  **text)
{
  g_free (*text);
  *text = trends_json_take_string (&self->cursor);
  return *text != NULL;
}

static gboolean
parse_member (Parser     *self,
              const char *key)
{
  if (strcmp (key, "do") == 0)
    return parse_text (self, &self->what);
  if (strcmp (key, "id") == 0)
    return parse_text (self, &self->id) && g_uuid_string_is_valid (self->id);
  if (strcmp (key, "kind") == 0)
    return parse_kind (self);
  if (strcmp (key, "field") == 0)
    return parse_field (self);
  if (strcmp (key, "before") == 0)
    return parse_side (self, &self->before);
  if (strcmp (key, "after") == 0)
    return parse_side (self, &self->after);
  if (strcmp (key, "fields") == 0)
    return parse_fields (self);

  return skip_unknown (self);
}

static gboolean
add_change (Parser            *self,
            TrendsEditBuilder *builder)
{
  gboolean set = g_strcmp0 (self->what, "set") == 0;
  gboolean add = g_strcmp0 (self->what, "add") == 0;

  if (self->unknown)
    return self->lenient;
  if (self->id == NULL || !self->has_kind)
    return FALSE;

  if (set && self->field != NULL)
    trends_edit_builder_set (builder, self->kind, self->id, self->field->index, &self->before,
                             &self->after);
  else if (add && self->record != NULL)
    trends_edit_builder_add (builder, self->record);
  else if (g_strcmp0 (self->what, "remove") == 0 && self->record != NULL)
    trends_edit_builder_remove (builder, self->record);
  else
    return FALSE;

  return TRUE;
}

static gboolean
parse_change (Parser            *self,
              TrendsEditBuilder *builder)
{
  char *next;

  parser_reset (self);
  if (!trends_json_try_enter (&self->cursor, TRENDS_JSON_OBJECT))
    return FALSE;

  while (trends_json_next_member (&self->cursor, &next))
    {
      g_autofree char *key = next;

      if (!parse_member (self, key))
        return FALSE;
    }

  return add_change (self, builder);
}

/**
 * trends_store_changes_parse:
 * @text: what may be changes
 * @lenient: whether to leave out what isn't known, rather than to fail
 * @builder: where they are added
 *
 * Returns: whether @text makes sense; otherwise @builder is good for nothing
 */
gboolean
trends_store_changes_parse (const char        *text,
                            gboolean           lenient,
                            TrendsEditBuilder *builder)
{
  Parser parser = { .lenient = lenient };
  gboolean parsed;

  if (!trends_json_is_sound (text, TRENDS_STORE_CHANGES_LEVELS))
    return FALSE;

  trends_json_cursor_init (&parser.cursor, text);
  parsed = trends_json_try_enter (&parser.cursor, TRENDS_JSON_ARRAY);
  while (parsed && trends_json_next_item (&parser.cursor))
    parsed = parse_change (&parser, builder);

  parser_reset (&parser);
  return parsed;
}

static gboolean
find_origin (const char   *nick,
             TrendsOrigin *origin)
{
  static const TrendsOrigin logged[] = { TRENDS_ORIGIN_USER, TRENDS_ORIGIN_UNDO, TRENDS_ORIGIN_REDO,
                                         TRENDS_ORIGIN_IMPORT };

  for (guint i = 0; i < G_N_ELEMENTS (logged); i++)
    if (g_strcmp0 (trends_origin_get_nick (logged[i]), nick) == 0)
      {
        *origin = logged[i];
        return TRUE;
      }

  return FALSE;
}

/**
 * trends_store_changes_is_origin:
 *
 * Returns: whether an edit in the log can have that origin
 */
gboolean
trends_store_changes_is_origin (const char *nick)
{
  TrendsOrigin origin;

  return find_origin (nick, &origin);
}

/**
 * trends_store_changes_parse_origin:
 *
 * Returns: the origin of that word; a person, where it isn't known
 */
TrendsOrigin
trends_store_changes_parse_origin (const char *nick)
{
  TrendsOrigin origin;

  return find_origin (nick, &origin) ? origin : TRENDS_ORIGIN_USER;
}
