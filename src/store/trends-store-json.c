/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-json.c: see trends-store-json.h. */

#include "trends-store-json.h"

#include "trends-date.h"

#include <string.h>

/* ---------------------------------------------------------------- writing */

/**
 * trends_json_append_string:
 * @text: UTF-8
 *
 * Appends it as a string of JSON, in quotes.
 */
void
trends_json_append_string (GString    *out,
                           const char *text)
{
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"' || *p == '\\')
        g_string_append_printf (out, "\\%c", *p);
      else if (*p == '\n')
        g_string_append (out, "\\n");
      else if ((guchar) *p < 0x20 || *p == 0x7f)
        g_string_append_printf (out, "\\u%04x", (guint) (guchar) *p);
      else
        g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

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
      trends_json_append_string (out, title);
      g_string_append (out, ",\"address\":");
      trends_json_append_string (out, address);
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
      trends_json_append_string (out, items[i]);
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

/*
 * trends_json_append_value:
 *
 * Appends a value as the log has it; null where it is unset.
 */
void
trends_json_append_value (GString           *out,
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
    trends_json_append_string (out, value->text);
  else
    {
      text = trends_json_value_to_column (field, value);
      trends_json_append_string (out, text);
    }
}

/* ---------------------------------------------------------------- reading */

/**
 * trends_json_reader_init:
 * @reader: (out caller-allocated): put before the first value
 * @text: what is read; to outlive the reader
 */
void
trends_json_reader_init (TrendsJsonReader *reader,
                         const char       *text)
{
  reader->at = text;
  reader->end = text + strlen (text);
}

static void
skip_space (TrendsJsonReader *reader)
{
  while (reader->at < reader->end && strchr (" \t\r\n", *reader->at) != NULL)
    reader->at++;
}

/**
 * trends_json_skip_char:
 * @c: a character of JSON’s grammar
 *
 * Returns: whether it comes next, in which case it has been read
 */
gboolean
trends_json_skip_char (TrendsJsonReader *reader,
                       char              c)
{
  skip_space (reader);
  if (reader->at >= reader->end || *reader->at != c)
    return FALSE;

  reader->at++;
  return TRUE;
}

static gboolean
skip_word (TrendsJsonReader *reader,
           const char       *word)
{
  gsize length = strlen (word);

  skip_space (reader);
  if ((gsize) (reader->end - reader->at) < length || strncmp (reader->at, word, length) != 0)
    return FALSE;

  reader->at += length;
  return TRUE;
}

/**
 * trends_json_at_end:
 *
 * Returns: whether nothing comes any more but white space
 */
gboolean
trends_json_at_end (TrendsJsonReader *reader)
{
  skip_space (reader);
  return reader->at >= reader->end;
}

static gboolean
read_hex (TrendsJsonReader *reader,
          guint32          *unit)
{
  *unit = 0;
  if (reader->end - reader->at < 4)
    return FALSE;

  for (int i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (*reader->at++);

      if (digit < 0)
        return FALSE;
      *unit = *unit * 16 + (guint32) digit;
    }
  return TRUE;
}

/* What follows "\u": one unit, or a pair of surrogates. NUL can't be kept. */
static gboolean
read_unicode (TrendsJsonReader *reader,
              GString          *out)
{
  guint32 unit, low;

  if (!read_hex (reader, &unit) || unit == 0)
    return FALSE;

  if (unit >= 0xd800 && unit < 0xdc00)
    {
      if (reader->end - reader->at < 2 || reader->at[0] != '\\' || reader->at[1] != 'u')
        return FALSE;
      reader->at += 2;
      if (!read_hex (reader, &low) || low < 0xdc00 || low >= 0xe000)
        return FALSE;
      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }
  else if (unit >= 0xdc00 && unit < 0xe000)
    return FALSE;

  if (out != NULL)
    g_string_append_unichar (out, unit);
  return TRUE;
}

/* An escape that no text of a plan can hold, as that of NUL or of half a pair of
 * surrogates, is none. */
gboolean
trends_json_read_escape (TrendsJsonReader *reader,
                         GString          *out)
{
  static const char names[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  const char *name;
  char c;

  if (reader->at >= reader->end)
    return FALSE;

  c = *reader->at++;
  if (c == 'u')
    return read_unicode (reader, out);

  name = strchr (names, c);
  if (name == NULL || c == '\0')
    return FALSE;
  if (out != NULL)
    g_string_append_c (out, meanings[name - names]);
  return TRUE;
}

/*
 * trends_json_read_string:
 *
 * Returns: (transfer full) (nullable): a text, or %NULL where there is none
 */
char *
trends_json_read_string (TrendsJsonReader *reader)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (!trends_json_skip_char (reader, '"'))
    return NULL;

  while (reader->at < reader->end)
    {
      char c = *reader->at++;

      if (c == '"')
        return g_string_free (g_steal_pointer (&out), FALSE);
      if (c != '\\')
        g_string_append_c (out, c);
      else if (!trends_json_read_escape (reader, out))
        return NULL;
    }
  return NULL;
}

/**
 * trends_json_read_integer:
 * @integer: (out): the number
 *
 * Returns: whether a whole number that fits comes next, in which case it has been read
 */
gboolean
trends_json_read_integer (TrendsJsonReader *reader,
                          gint64           *integer)
{
  g_autofree char *text = NULL;
  const char *start;

  skip_space (reader);
  start = reader->at;
  while (reader->at < reader->end && (g_ascii_isdigit (*reader->at) || *reader->at == '-'))
    reader->at++;

  text = g_strndup (start, reader->at - start);
  return g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, integer, NULL);
}

static gboolean
skip_string (TrendsJsonReader *reader)
{
  if (!trends_json_skip_char (reader, '"'))
    return FALSE;

  for (; reader->at < reader->end; reader->at++)
    if (*reader->at == '"')
      {
        reader->at++;
        return TRUE;
      }
    else if (*reader->at == '\\' && ++reader->at >= reader->end)
      return FALSE;

  return FALSE;
}

/* Past one value of any type. What is between brackets isn't judged here. */
static gboolean
skip_value (TrendsJsonReader *reader)
{
  int depth = 0;

  do
    {
      skip_space (reader);
      if (reader->at >= reader->end)
        return FALSE;

      if (*reader->at == '"')
        {
          if (!skip_string (reader))
            return FALSE;
          continue;
        }

      if (strchr ("{[", *reader->at) != NULL && ++depth > TRENDS_JSON_DEPTH_MAX)
        return FALSE;
      if (strchr ("}]", *reader->at) != NULL && --depth < 0)
        return FALSE;
      if (depth == 0 && strchr ("}]", *reader->at) == NULL)
        {
          while (reader->at < reader->end && strchr (",}] \t\r\n", *reader->at) == NULL)
            reader->at++;
          continue;
        }
      reader->at++;
    }
  while (depth > 0);

  return TRUE;
}

/*
 * trends_json_read_raw:
 *
 * Returns: (transfer full) (nullable): one value of any type, as it is written
 */
char *
trends_json_read_raw (TrendsJsonReader *reader)
{
  const char *start;

  skip_space (reader);
  start = reader->at;
  if (!skip_value (reader) || reader->at == start)
    return NULL;

  return g_strndup (start, reader->at - start);
}

static gboolean
read_strings (TrendsJsonReader *reader,
              TrendsValue      *value)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) strings = NULL;

  if (!trends_json_skip_char (reader, '['))
    return FALSE;
  if (trends_json_skip_char (reader, ']'))
    return TRUE;

  do
    {
      g_autofree char *text = trends_json_read_string (reader);

      if (text == NULL || !g_utf8_validate (text, -1, NULL))
        return FALSE;
      g_strv_builder_add (builder, text);
    }
  while (trends_json_skip_char (reader, ','));

  strings = g_strv_builder_end (builder);
  *value = trends_value_strings ((const char *const *) strings);
  return trends_json_skip_char (reader, ']');
}

static gboolean
read_link (TrendsJsonReader *reader,
           GVariantBuilder  *builder)
{
  g_autofree char *title = NULL, *address = NULL;

  if (!trends_json_skip_char (reader, '{'))
    return FALSE;

  do
    {
      g_autofree char *key = trends_json_read_string (reader);
      g_autofree char *text = NULL;

      if (key == NULL || !trends_json_skip_char (reader, ':') ||
          (text = trends_json_read_string (reader)) == NULL || !g_utf8_validate (text, -1, NULL))
        return FALSE;
      if (strcmp (key, "title") == 0 && title == NULL)
        title = g_steal_pointer (&text);
      else if (strcmp (key, "address") == 0 && address == NULL)
        address = g_steal_pointer (&text);
    }
  while (trends_json_skip_char (reader, ','));

  if (title == NULL || address == NULL || !trends_json_skip_char (reader, '}'))
    return FALSE;

  g_variant_builder_add (builder, "(ss)", title, address);
  return TRUE;
}

static gboolean
read_links (TrendsJsonReader *reader,
            TrendsValue      *value)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(ss)"));

  if (!trends_json_skip_char (reader, '['))
    return FALSE;
  if (trends_json_skip_char (reader, ']'))
    return TRUE;

  do
    if (!read_link (reader, &builder))
      return FALSE;
  while (trends_json_skip_char (reader, ','));

  *value = trends_value_list (g_variant_builder_end (&builder));
  return trends_json_skip_char (reader, ']');
}

static gboolean
read_list (TrendsJsonReader  *reader,
           const TrendsField *field,
           TrendsValue       *value)
{
  return field->type == TRENDS_FIELD_LINKS ? read_links (reader, value)
                                           : read_strings (reader, value);
}

static gboolean
read_json_object (TrendsJsonReader *reader,
                  TrendsValue      *value)
{
  g_autofree char *raw = trends_json_read_raw (reader);

  if (raw == NULL || *raw != '{' || !trends_json_is_valid (raw))
    return FALSE;

  *value = trends_value_text (raw);
  return TRUE;
}

static gboolean
read_number (TrendsJsonReader *reader,
             TrendsValue      *value)
{
  gint64 integer;

  if (!trends_json_read_integer (reader, &integer))
    return FALSE;

  *value = trends_value_integer (integer);
  return TRUE;
}

static gboolean
read_boolean (TrendsJsonReader *reader,
              TrendsValue      *value)
{
  gboolean yes = skip_word (reader, "true");

  if (!yes && !skip_word (reader, "false"))
    return FALSE;

  *value = trends_value_integer (yes);
  return TRUE;
}

static gboolean
read_text (TrendsJsonReader  *reader,
           const TrendsField *field,
           gboolean           lenient,
           TrendsValue       *value)
{
  g_autofree char *text = trends_json_read_string (reader);

  return text != NULL && trends_json_value_from_column (field, text, lenient, value);
}

/*
 * trends_json_read_value:
 * @lenient: whether a choice that isn't known reads as the first of them
 * @value: (out): the value, unset where it fails
 *
 * Reads what trends_json_append_value() wrote.
 */
gboolean
trends_json_read_value (TrendsJsonReader  *reader,
                        const TrendsField *field,
                        gboolean           lenient,
                        TrendsValue       *value)
{
  gboolean read;

  *value = (TrendsValue) TRENDS_VALUE_INIT;
  if (skip_word (reader, "null"))
    return TRUE;

  if (trends_field_get_storage (field) == TRENDS_STORAGE_LIST)
    read = read_list (reader, field, value);
  else if (field->type == TRENDS_FIELD_JSON)
    read = read_json_object (reader, value);
  else if (field->type == TRENDS_FIELD_INTEGER || field->type == TRENDS_FIELD_MONEY)
    read = read_number (reader, value);
  else if (field->type == TRENDS_FIELD_BOOLEAN)
    read = read_boolean (reader, value);
  else
    read = read_text (reader, field, lenient, value);

  if (!read)
    trends_value_clear (value);
  return read;
}

/* ---------------------------------------------------------------- columns */

/*
 * trends_json_value_to_column:
 * @value: a set value of a field that a text column holds
 *
 * Returns: (transfer full): the text
 */
char *
trends_json_value_to_column (const TrendsField *field,
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
  TrendsJsonReader reader;

  trends_json_reader_init (&reader, text);
  if (*text == '[' && read_list (&reader, field, value) && trends_json_at_end (&reader))
    return TRUE;

  trends_value_clear (value);
  return FALSE;
}

/*
 * trends_json_value_from_column:
 * @value: (out): the value, unset where it fails
 *
 * Reads what trends_json_value_to_column() wrote.
 *
 * Returns: whether the text makes sense for the field
 */
gboolean
trends_json_value_from_column (const TrendsField *field,
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
  if (!g_utf8_validate (text, -1, NULL) ||
      (field->type == TRENDS_FIELD_JSON && !trends_json_is_valid (text)))
    return FALSE;

  *value = trends_value_text (text);
  return TRUE;
}
