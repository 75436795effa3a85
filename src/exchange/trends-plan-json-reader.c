/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-json-reader.c: the edge at which JSON from outside is checked: first as
 * text, then as a document, then row by row and field by field.
 */

#include "trends-plan-json-reader.h"

#include "trends-exchange-error.h"
#include "trends-json-fence.h"
#include "trends-json-keys.h"
#include "trends-json-text.h"
#include "trends-plan-json-private.h"
#include "trends-plan-json-value.h"
#include "trends-plan-json-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* ------------------------------------------------------------------- rows */

static void
read_id (TrendsImportRow  *row,
         TrendsJsonCursor *cursor)
{
  g_autofree char *text = NULL, *lower = NULL;

  if (trends_json_peek (cursor) != TRENDS_JSON_STRING)
    {
      trends_json_skip (cursor);
      return;
    }
  text = trends_json_take_string (cursor);
  g_clear_pointer (&row->id, trends_shared_text_unref);
  if (!g_uuid_string_is_valid (text))
    return;
  lower = g_ascii_strdown (text, -1);
  row->id = trends_shared_text_new (lower);
}

/* Money of a currency that nobody can read must not be taken for another's. */
static void
forget_doubtful (TrendsImportRow   *row,
                 const TrendsField *field)
{
  if (field->type == TRENDS_FIELD_CURRENCY)
    trends_import_row_set (row, field->index, (TrendsValue) TRENDS_VALUE_INIT);
}

static void
read_field (TrendsImportRow   *row,
            const TrendsField *field,
            TrendsJsonCursor  *cursor)
{
  g_autoptr (GError) error = NULL;
  TrendsValue value = TRENDS_VALUE_INIT;
  gboolean taken;

  /* Of a key that is there twice, for which the row is refused, the first counts. */
  if (trends_import_row_names (row, field->index))
    {
      forget_doubtful (row, field);
      trends_json_skip (cursor);
      return;
    }
  taken = trends_json_take_value (cursor, field, &value, &error);
  trends_import_row_set (row, field->index, value);
  if (taken)
    return;
  forget_doubtful (row, field);
  trends_import_row_refuse (row, field->key, error->message);
}

static void
append_unknown (GString          *extra,
                const char       *key,
                TrendsJsonCursor *cursor)
{
  g_string_append_c (extra, extra->len > 0 ? ',' : '{');
  trends_json_quote (extra, key);
  g_string_append_c (extra, ':');
  trends_json_compact (cursor, extra);
}

static const TrendsField *
find_field (TrendsKind  kind,
            const char *key)
{
  const TrendsField *field = trends_kind_find_field (kind, key);

  return field && !trends_json_field_is_extra (field) && !(field->flags & TRENDS_FIELD_ENVELOPE)
           ? field
           : NULL;
}

static void
read_member (TrendsImportRow  *row,
             const char       *key,
             TrendsJsonCursor *cursor,
             GString          *extra)
{
  const TrendsField *field = find_field (row->kind, key);

  if (strcmp (key, "id") == 0)
    read_id (row, cursor);
  else if (field)
    read_field (row, field, cursor);
  else
    append_unknown (extra, key, cursor);
}

static void
keep_extra (TrendsImportRow *row,
            GString         *extra)
{
  const TrendsField *field = trends_kind_find_field (row->kind, "extra");
  g_autoptr (GError) error = NULL;

  if (extra->len == 0)
    return;
  g_string_append_c (extra, '}');
  if (!trends_json_check_depth (extra->str, &error))
    trends_import_row_refuse (row, NULL, error->message);
  trends_import_row_set (row, field->index, trends_value_text (extra->str));
}

static void
read_members (TrendsImportRow  *row,
              TrendsJsonCursor *cursor)
{
  g_autofree char *repeated = trends_json_dup_repeated_key_within (cursor);
  g_autoptr (GString) extra = g_string_new (NULL);
  char *next;

  if (repeated)
    trends_import_row_refuse (row, repeated, _("the key is there twice"));
  trends_json_enter (cursor);
  while (trends_json_next_member (cursor, &next))
    {
      g_autofree char *key = next;

      read_member (row, key, cursor, extra);
    }
  keep_extra (row, extra);
}

static void
read_object (TrendsImportRow  *row,
             TrendsJsonCursor *cursor)
{
  if (trends_json_peek (cursor) != TRENDS_JSON_OBJECT)
    {
      trends_json_skip (cursor);
      trends_import_row_refuse (row, NULL, _("an object in curly brackets is needed here"));
      return;
    }
  read_members (row, cursor);
  if (!row->id)
    trends_import_row_refuse (row, "id", _("every entry needs a UUID as its id"));
}

static void
read_row (TrendsImportDocument *document,
          TrendsKind            kind,
          guint                 place,
          TrendsJsonCursor     *cursor)
{
  TrendsImportRow *row = trends_import_row_new (kind, place);

  read_object (row, cursor);
  trends_import_document_take_row (document, row);
}

/* --------------------------------------------------------------- document */

static gboolean
refuse_document (int          code,
                 const char  *what,
                 GError     **error)
{
  g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, code, what);
  return FALSE;
}

static gboolean
check_format (const char  *text,
              GError     **error)
{
  g_autofree char *format = trends_json_dup_member (text, "format");
  g_autofree char *version = trends_json_dup_member (text, "version");
  double number = version ? g_ascii_strtod (version, NULL) : 0;

  if (g_strcmp0 (format, "\"" TRENDS_JSON_FORMAT "\"") != 0)
    return refuse_document (TRENDS_EXCHANGE_ERROR_NOT_A_PLAN,
                            _("This is JSON, but not a plan: its “format” has to be "
                              "“" TRENDS_JSON_FORMAT "”; of other JSON, boards of Trello, searches of Jira and "
                              "technology radars are read"),
                            error);
  if (number >= TRENDS_JSON_VERSION + 1)
    return refuse_document (TRENDS_EXCHANGE_ERROR_NEWER,
                            _("This plan was exported by a newer Trends; "
                              "install that version to read it"),
                            error);
  if (number < TRENDS_JSON_VERSION)
    return refuse_document (TRENDS_EXCHANGE_ERROR_INVALID, _("version: this has to be 1"), error);
  return TRUE;
}

static gboolean
find_kind (const char *key,
           TrendsKind *kind)
{
  for (guint i = 0; i < TRENDS_N_KINDS; i++)
    if (strcmp (key, trends_kind_get_info (i)->plural) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_kind (TrendsImportDocument  *document,
           TrendsKind             kind,
           TrendsJsonCursor      *cursor,
           GError               **error)
{
  TrendsJsonType type = kind == TRENDS_KIND_PLAN ? TRENDS_JSON_OBJECT : TRENDS_JSON_ARRAY;

  if (trends_json_peek (cursor) != type)
    {
      g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                   type == TRENDS_JSON_OBJECT ? _("%s: an object in curly brackets is needed here")
                                              : _("%s: a list in square brackets is needed here"),
                   trends_kind_get_info (kind)->plural);
      return FALSE;
    }
  if (kind == TRENDS_KIND_PLAN)
    {
      read_row (document, kind, 0, cursor);
      return TRUE;
    }
  trends_json_enter (cursor);
  for (guint i = 0; trends_json_next_item (cursor); i++)
    read_row (document, kind, i, cursor);
  return TRUE;
}

/* The number of a newer minor version is kept with what else is unknown. */
static gboolean
is_unknown (const char       *key,
            TrendsJsonCursor *cursor)
{
  TrendsJsonCursor value = *cursor;
  gint64 version;

  if (strcmp (key, "version") == 0)
    return !trends_json_take_integer (&value, &version);
  return strcmp (key, "format") != 0;
}

static gboolean
refuse_repeated (char    *repeated,
                 GError **error)
{
  g_autofree char *key = repeated;

  if (key)
    g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                 _("%s: the key is there twice"), key);
  return key != NULL;
}

static gboolean
read_document_member (TrendsImportDocument  *document,
                      const char            *key,
                      TrendsJsonCursor      *cursor,
                      GString               *extra,
                      GError               **error)
{
  TrendsKind kind;

  if (find_kind (key, &kind))
    return read_kind (document, kind, cursor, error);
  if (!is_unknown (key, cursor))
    {
      trends_json_skip (cursor);
      return TRUE;
    }
  if (refuse_repeated (trends_json_dup_repeated_key_within (cursor), error))
    return FALSE;
  append_unknown (extra, key, cursor);
  return TRUE;
}

static gboolean
read_document (TrendsImportDocument  *document,
               const char            *text,
               GError               **error)
{
  g_autoptr (GString) extra = g_string_new (NULL);
  TrendsJsonCursor cursor;
  char *next;

  trends_json_cursor_init (&cursor, text);
  if (refuse_repeated (trends_json_dup_repeated_key (&cursor), error))
    return FALSE;
  trends_json_enter (&cursor);
  while (trends_json_next_member (&cursor, &next))
    {
      g_autofree char *key = next;

      if (!read_document_member (document, key, &cursor, extra, error))
        return FALSE;
    }
  if (extra->len == 0)
    return TRUE;
  document->extra = g_strconcat (extra->str, "}", NULL);
  return trends_json_check_depth (document->extra, error);
}

/**
 * trends_plan_json_read:
 * @text: bytes from outside with a NUL byte after them
 * @length: how many
 * @values: (nullable): of its options, of which there are none
 * @error: return location for an error
 *
 * Reads a document without changing anything. Any thread.
 *
 * Returns: (transfer full): its rows, or %NULL with an error of
 *   %TRENDS_EXCHANGE_ERROR where it is no plan at all
 */
TrendsImportDocument *
trends_plan_json_read (const char  *text,
                       gsize        length,
                       GHashTable  *values,
                       GError     **error)
{
  g_autoptr (TrendsImportDocument) document = NULL;
  TrendsJsonCursor cursor;

  g_return_val_if_fail (text != NULL, NULL);

  if (!trends_json_check (text, length, error))
    return NULL;
  trends_json_cursor_init (&cursor, text);
  if (trends_json_peek (&cursor) != TRENDS_JSON_OBJECT)
    {
      refuse_document (TRENDS_EXCHANGE_ERROR_NOT_A_PLAN,
                       _("This is JSON, but not a plan, which is an object in curly brackets; of other JSON, boards of "
                         "Trello, searches of Jira and technology radars are read"),
                       error);
      return NULL;
    }
  if (!check_format (text, error))
    return NULL;
  document = trends_import_document_new ();
  if (!read_document (document, text, error))
    return NULL;
  trends_import_document_end (document);
  return g_steal_pointer (&document);
}

/**
 * trends_plan_json_sniff:
 * @data: the beginning of a file
 * @length: how much of it
 *
 * Returns: whether it could be JSON with something in it
 */
gboolean
trends_plan_json_sniff (const char *data,
                   gsize       length)
{
  const char *end = data + length;

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    data += 3;
  while (data < end && g_ascii_isspace (*data))
    data++;

  return data < end && (*data == '{' || *data == '[');
}
