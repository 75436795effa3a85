/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-value.c: see trends-store-value.h. */

#include "trends-store-value.h"

#include "trends-date.h"
#include "trends-json-fence.h"
#include "trends-json-text.h"

#include <string.h>

/* ---------------------------------------------------------------- writing */

static void
append_links (GString  *out,
              GVariant *links)
{
  GVariantIter iter;
  const char *title, *address, *separator = "[";

  g_variant_iter_init (&iter, links);
  while (g_variant_iter_next (&iter, "(&s&s)", &title, &address))
    {
      g_string_append_printf (out, "%s{\"title\":", separator);
      trends_json_quote (out, title);
      g_string_append (out, ",\"address\":");
      trends_json_quote (out, address);
      g_string_append_c (out, '}');
      separator = ",";
    }
  g_string_append_c (out, ']');
}

static void
append_strings (GString  *out,
                GVariant *strings)
{
  g_autofree const char **items = g_variant_get_strv (strings, NULL);

  g_string_append_c (out, '[');
  for (guint i = 0; items[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      trends_json_quote (out, items[i]);
    }
  g_string_append_c (out, ']');
}

static void
append_list (GString           *out,
             const TrendsField *field,
             GVariant          *list)
{
  if (field->type == TRENDS_FIELD_LINKS)
    append_links (out, list);
  else
    append_strings (out, list);
}

/* What can't be fetched any more was nothing that makes sense. */
static void
append_object (GString    *out,
               const char *text)
{
  g_string_append (out, *text != '\0' ? text : "null");
}

/**
 * trends_store_value_append:
 * @out: what it is appended to
 * @field: the field that it is a value of
 * @value: the value
 *
 * Appends a value as the log has it; null where it is unset.
 */
void
trends_store_value_append (GString           *out,
                          const TrendsField *field,
                          const TrendsValue *value)
{
  g_autofree char *text = NULL;

  if (!trends_value_is_set (value))
    g_string_append (out, "null");
  else if (field->type == TRENDS_FIELD_BOOLEAN)
    g_string_append (out, value->integer ? "true" : "false");
  else if (field->type == TRENDS_FIELD_INTEGER || field->type == TRENDS_FIELD_MONEY)
    g_string_append_printf (out, "%" G_GINT64_FORMAT, value->integer);
  else if (field->type == TRENDS_FIELD_JSON)
    append_object (out, trends_value_get_text (value));
  else if (value->storage == TRENDS_STORAGE_LIST)
    append_list (out, field, value->list);
  else if (value->storage == TRENDS_STORAGE_TEXT)
    trends_json_quote (out, value->text);
  else
    {
      text = trends_store_value_to_column (field, value);
      trends_json_quote (out, text);
    }
}

/* ---------------------------------------------------------------- reading */

static gboolean
take_strings (TrendsJsonCursor *cursor,
              TrendsValue      *value)
{
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);

  if (!trends_json_try_enter (cursor, TRENDS_JSON_ARRAY))
    return FALSE;

  while (trends_json_next_item (cursor))
    {
      char *text = trends_json_take_string (cursor);

      if (text == NULL)
        return FALSE;
      g_ptr_array_add (strings, text);
    }
  if (strings->len == 0)
    return TRUE;

  g_ptr_array_add (strings, NULL);
  *value = trends_value_strings ((const char *const *) strings->pdata);
  return TRUE;
}

static gboolean
take_link (TrendsJsonCursor *cursor,
           GVariantBuilder  *builder)
{
  g_autofree char *title = NULL, *address = NULL;
  char *next;

  if (!trends_json_try_enter (cursor, TRENDS_JSON_OBJECT))
    return FALSE;

  while (trends_json_next_member (cursor, &next))
    {
      g_autofree char *key = next;
      g_autofree char *text = trends_json_take_string (cursor);

      if (text == NULL)
        return FALSE;
      if (strcmp (key, "title") == 0)
        title = g_steal_pointer (&text);
      else if (strcmp (key, "address") == 0)
        address = g_steal_pointer (&text);
    }

  if (title == NULL || address == NULL)
    return FALSE;

  g_variant_builder_add (builder, "(ss)", title, address);
  return TRUE;
}

static gboolean
take_links (TrendsJsonCursor *cursor,
            TrendsValue      *value)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));
  guint n = 0;

  if (!trends_json_try_enter (cursor, TRENDS_JSON_ARRAY))
    return FALSE;

  for (; trends_json_next_item (cursor); n++)
    if (!take_link (cursor, &builder))
      return FALSE;

  if (n > 0)
    *value = trends_value_list (g_variant_builder_end (&builder));
  return TRUE;
}

static gboolean
take_list (TrendsJsonCursor  *cursor,
           const TrendsField *field,
           TrendsValue       *value)
{
  return field->type == TRENDS_FIELD_LINKS ? take_links (cursor, value)
                                           : take_strings (cursor, value);
}

/* As it is written, for it isn't ours to change. */
static gboolean
take_object (TrendsJsonCursor *cursor,
             TrendsValue      *value)
{
  g_autofree char *raw = NULL;

  if (trends_json_peek (cursor) != TRENDS_JSON_OBJECT)
    return FALSE;

  raw = trends_json_take_raw (cursor);
  *value = trends_value_text (raw);
  return TRUE;
}

static gboolean
take_number (TrendsJsonCursor *cursor,
             TrendsValue      *value)
{
  gint64 integer;

  if (trends_json_peek (cursor) != TRENDS_JSON_NUMBER
      || !trends_json_take_integer (cursor, &integer))
    return FALSE;

  *value = trends_value_integer (integer);
  return TRUE;
}

static gboolean
take_boolean (TrendsJsonCursor *cursor,
              TrendsValue      *value)
{
  TrendsJsonType type = trends_json_peek (cursor);

  if (type != TRENDS_JSON_TRUE && type != TRENDS_JSON_FALSE)
    return FALSE;

  trends_json_skip (cursor);
  *value = trends_value_integer (type == TRENDS_JSON_TRUE);
  return TRUE;
}

static gboolean
take_text (TrendsJsonCursor  *cursor,
           const TrendsField *field,
           gboolean           lenient,
           TrendsValue       *value)
{
  g_autofree char *text = trends_json_take_string (cursor);

  return text != NULL && trends_store_value_from_column (field, text, lenient, value);
}

/**
 * trends_store_value_take:
 * @cursor: before the value, in text that is sound
 * @field: the field that it is a value of
 * @lenient: whether a choice that isn't known reads as the first of them
 * @value: (out): the value, unset where it fails
 *
 * Reads what trends_store_value_append() wrote.
 *
 * Returns: whether it makes sense for the field; where not, @cursor may be anywhere in it
 */
gboolean
trends_store_value_take (TrendsJsonCursor  *cursor,
                         const TrendsField *field,
                         gboolean           lenient,
                         TrendsValue       *value)
{
  gboolean taken;

  *value = (TrendsValue) TRENDS_VALUE_INIT;
  if (trends_json_peek (cursor) == TRENDS_JSON_NULL)
    {
      trends_json_skip (cursor);
      return TRUE;
    }

  if (trends_field_get_storage (field) == TRENDS_STORAGE_LIST)
    taken = take_list (cursor, field, value);
  else if (field->type == TRENDS_FIELD_JSON)
    taken = take_object (cursor, value);
  else if (field->type == TRENDS_FIELD_INTEGER || field->type == TRENDS_FIELD_MONEY)
    taken = take_number (cursor, value);
  else if (field->type == TRENDS_FIELD_BOOLEAN)
    taken = take_boolean (cursor, value);
  else
    taken = take_text (cursor, field, lenient, value);

  if (!taken)
    trends_value_clear (value);
  return taken;
}

/* ---------------------------------------------------------------- columns */

/**
 * trends_store_value_to_column:
 * @field: a field that a text column holds
 * @value: a set value of it
 *
 * Returns: (transfer full): the text: choices as nicks, dates as ISO, lists as JSON
 */
char *
trends_store_value_to_column (const TrendsField *field,
                             const TrendsValue *value)
{
  g_autoptr (GString) list = NULL;

  switch (field->type)
    {
    case TRENDS_FIELD_CHOICE:
      return g_strdup (trends_choices_get_nick (field->choices, value->integer));
    case TRENDS_FIELD_DATE:
      return trends_date_to_iso (value->integer);
    case TRENDS_FIELD_TIME:
      return trends_time_to_iso (value->integer);
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_BOOLEAN:
    case TRENDS_FIELD_MONEY:
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_FIELD_KEYS:
    case TRENDS_FIELD_LINKS:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      break;
    }

  if (value->storage != TRENDS_STORAGE_LIST)
    return g_strdup (trends_value_get_text (value));

  list = g_string_new (NULL);
  append_list (list, field, value->list);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static gboolean
moment_from_column (gint64       moment,
                    TrendsValue *value)
{
  if (moment == TRENDS_UNSET)
    return FALSE;

  *value = trends_value_integer (moment);
  return TRUE;
}

/* As we write them, in UTC; there are others who have many ways. */
static gboolean
time_from_column (const char  *text,
                  TrendsValue *value)
{
  gint64 moment = trends_time_from_iso (text);
  g_autofree char *written = moment != TRENDS_UNSET ? trends_time_to_iso (moment) : NULL;

  return g_strcmp0 (text, written) == 0 && moment_from_column (moment, value);
}

static gboolean
choice_from_column (const TrendsField *field,
                    const char        *text,
                    gboolean           lenient,
                    TrendsValue       *value)
{
  gint64 index = trends_choices_find (field->choices, text);

  if (index < 0 && !lenient)
    return FALSE;

  *value = trends_value_integer (MAX (index, 0));
  return TRUE;
}

static gboolean
list_from_column (const TrendsField *field,
                  const char        *text,
                  TrendsValue       *value)
{
  TrendsJsonCursor cursor;

  trends_json_cursor_init (&cursor, text);
  if (*text == '[' && trends_json_is_sound (text, 0) && take_list (&cursor, field, value))
    return TRUE;

  trends_value_clear (value);
  return FALSE;
}

/**
 * trends_store_value_from_column:
 * @field: a field that a text column holds
 * @text: what is in the column
 * @lenient: whether a choice that isn't known reads as the first of them
 * @value: (out): the value, unset where it fails
 *
 * Reads what trends_store_value_to_column() wrote.
 *
 * Returns: whether the text makes sense for the field
 */
gboolean
trends_store_value_from_column (const TrendsField *field,
                               const char        *text,
                               gboolean           lenient,
                               TrendsValue       *value)
{
  *value = (TrendsValue) TRENDS_VALUE_INIT;

  switch (field->type)
    {
    case TRENDS_FIELD_CHOICE:
      return choice_from_column (field, text, lenient, value);
    case TRENDS_FIELD_DATE:
      return moment_from_column (trends_date_from_iso (text), value);
    case TRENDS_FIELD_TIME:
      return time_from_column (text, value);
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_BOOLEAN:
    case TRENDS_FIELD_MONEY:
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_FIELD_KEYS:
    case TRENDS_FIELD_LINKS:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      break;
    }

  if (trends_field_get_storage (field) == TRENDS_STORAGE_LIST)
    return list_from_column (field, text, value);
  if (field->type == TRENDS_FIELD_JSON ? !trends_json_is_sound (text, 0)
                                       : !g_utf8_validate (text, -1, NULL))
    return FALSE;

  *value = trends_value_text (text);
  return TRUE;
}
