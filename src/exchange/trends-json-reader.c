/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-json-reader.c: the edge at which JSON from outside is checked: first as
 * text, then as a document, then row by row and field by field.
 */

#include "trends-json-reader.h"

#include "trends-import.h"
#include "trends-json-private.h"
#include "trends-json-value.h"
#include "trends-json-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK (256 * 1024)

/* ------------------------------------------------------------------- rows */

const TrendsValue *
trends_json_row_get (const TrendsJsonRow *row,
                     guint                field)
{
  return trends_values_get (&row->values, field);
}

gboolean
trends_json_row_names (const TrendsJsonRow *row,
                       guint                field)
{
  return trends_values_have (&row->values, field);
}

void
trends_json_row_set (TrendsJsonRow *row,
                     guint          field,
                     TrendsValue    value)
{
  trends_values_set (&row->values, field, value);
}

static void
row_free (gpointer data)
{
  TrendsJsonRow *row = data;

  if (!row)
    return;
  trends_values_clear (&row->values);
  g_clear_error (&row->problem);
  g_clear_pointer (&row->id, trends_shared_text_unref);
  g_free (row);
}

static TrendsJsonRow *
row_new (TrendsKind kind,
         guint      place)
{
  TrendsJsonRow *row = g_new0 (TrendsJsonRow, 1);

  row->kind = kind;
  row->place = place;
  return row;
}

/* Only the first reason is kept: the others may follow from it. */
void
trends_json_row_refuse (TrendsJsonRow *row,
                        const char    *key,
                        const char    *reason)
{
  if (!row->problem)
    row->problem = g_error_new (TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID, "%s%s%s",
                                key ? key : "", key ? ": " : "", reason);
}

static void
read_id (TrendsJsonRow    *row,
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
forget_doubtful (TrendsJsonRow     *row,
                 const TrendsField *field)
{
  if (field->type == TRENDS_FIELD_CURRENCY)
    trends_json_row_set (row, field->index, (TrendsValue) TRENDS_VALUE_INIT);
}

static void
read_field (TrendsJsonRow     *row,
            const TrendsField *field,
            TrendsJsonCursor  *cursor)
{
  g_autoptr (GError) error = NULL;
  TrendsValue value = TRENDS_VALUE_INIT;
  gboolean taken;

  /* Of a key that is there twice, for which the row is refused, the first counts. */
  if (trends_json_row_names (row, field->index))
    {
      forget_doubtful (row, field);
      trends_json_skip (cursor);
      return;
    }
  taken = trends_json_take_value (cursor, field, &value, &error);
  trends_json_row_set (row, field->index, value);
  if (taken)
    return;
  forget_doubtful (row, field);
  trends_json_row_refuse (row, field->key, error->message);
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
read_member (TrendsJsonRow    *row,
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
keep_extra (TrendsJsonRow *row,
            GString       *extra)
{
  const TrendsField *field = trends_kind_find_field (row->kind, "extra");

  if (extra->len == 0)
    return;
  g_string_append_c (extra, '}');
  trends_json_row_set (row, field->index, trends_value_text (extra->str));
}

static void
read_members (TrendsJsonRow    *row,
              TrendsJsonCursor *cursor)
{
  g_autofree char *repeated = trends_json_dup_repeated_key_within (cursor);
  g_autoptr (GString) extra = g_string_new (NULL);
  char *next;

  if (repeated)
    trends_json_row_refuse (row, repeated, _("the key is there twice"));
  trends_json_enter (cursor);
  while (trends_json_next_member (cursor, &next))
    {
      g_autofree char *key = next;

      read_member (row, key, cursor, extra);
    }
  keep_extra (row, extra);
}

static void
read_object (TrendsJsonRow    *row,
             TrendsJsonCursor *cursor)
{
  if (trends_json_peek (cursor) != TRENDS_JSON_OBJECT)
    {
      trends_json_skip (cursor);
      trends_json_row_refuse (row, NULL, _("an object in curly brackets is needed here"));
      return;
    }
  read_members (row, cursor);
  if (!row->id)
    trends_json_row_refuse (row, "id", _("every entry needs a UUID as its id"));
}

static void
read_row (TrendsJsonDocument *document,
          TrendsKind          kind,
          guint               place,
          TrendsJsonCursor   *cursor)
{
  TrendsJsonRow *row = row_new (kind, place);

  read_object (row, cursor);
  /* The plan's own is one, and says in which currency the amounts of all others are. */
  if (row->problem && kind != TRENDS_KIND_PLAN
      && ++document->n_refused > TRENDS_IMPORT_MOST_REASONS)
    row_free (row);
  else
    g_ptr_array_add (document->rows, row);
}

/* --------------------------------------------------------------- document */

static gboolean
refuse_document (int           code,
                 const char   *what,
                 GError      **error)
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
                              "“" TRENDS_JSON_FORMAT "”"),
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
read_kind (TrendsJsonDocument  *document,
           TrendsKind           kind,
           TrendsJsonCursor    *cursor,
           GError             **error)
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
read_document_member (TrendsJsonDocument  *document,
                      const char          *key,
                      TrendsJsonCursor    *cursor,
                      GString             *extra,
                      GError             **error)
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
read_document (TrendsJsonDocument  *document,
               const char          *text,
               GError             **error)
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
  if (extra->len > 0)
    document->extra = g_strconcat (extra->str, "}", NULL);
  return TRUE;
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  const TrendsJsonRow *first = *(TrendsJsonRow **) a;
  const TrendsJsonRow *second = *(TrendsJsonRow **) b;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  return first->place < second->place ? -1 : first->place > second->place;
}

/* The second of two rows with one id would be an update of the first. */
static void
refuse_repeated_ids (TrendsJsonDocument *document)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < document->rows->len; i++)
    {
      TrendsJsonRow *row = document->rows->pdata[i];

      if (row->id && !g_hash_table_add (seen, row->id))
        trends_json_row_refuse (row, "id", _("another entry has the same id"));
    }
}

/**
 * trends_json_read:
 * @text: bytes from outside with a NUL byte after them
 * @length: how many
 *
 * Reads a document without changing anything. Any thread.
 *
 * Returns: (transfer full): its rows, or %NULL with an error of
 *   %TRENDS_EXCHANGE_ERROR where it is no plan at all
 */
TrendsJsonDocument *
trends_json_read (const char  *text,
                  gsize        length,
                  GError     **error)
{
  g_autoptr (TrendsJsonDocument) document = NULL;
  TrendsJsonCursor cursor;

  g_return_val_if_fail (text != NULL, NULL);

  if (!trends_json_check (text, length, error))
    return NULL;
  trends_json_cursor_init (&cursor, text);
  if (trends_json_peek (&cursor) != TRENDS_JSON_OBJECT)
    {
      refuse_document (TRENDS_EXCHANGE_ERROR_NOT_A_PLAN,
                       _("This is JSON, but not a plan, which is an object in curly brackets"),
                       error);
      return NULL;
    }
  if (!check_format (text, error))
    return NULL;
  document = g_new0 (TrendsJsonDocument, 1);
  document->rows = g_ptr_array_new_with_free_func (row_free);
  if (!read_document (document, text, error))
    return NULL;
  document->n_refused -= MIN (document->n_refused, TRENDS_IMPORT_MOST_REASONS);
  g_ptr_array_sort (document->rows, compare_kinds);
  refuse_repeated_ids (document);
  return g_steal_pointer (&document);
}

void
trends_json_document_drop_row (TrendsJsonDocument *document,
                               guint               index)
{
  row_free (g_steal_pointer (&document->rows->pdata[index]));
}

void
trends_json_document_clear (TrendsJsonDocument *document)
{
  g_ptr_array_unref (document->rows);
  document->rows = g_ptr_array_new_with_free_func (row_free);
}

void
trends_json_document_free (TrendsJsonDocument *document)
{
  g_ptr_array_unref (document->rows);
  g_free (document->extra);
  g_free (document);
}

char *
trends_json_load (GInputStream  *stream,
                  gsize         *length,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *chunk = g_malloc (CHUNK);
  gssize n;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  while ((n = g_input_stream_read (stream, chunk, CHUNK, cancellable, error)) > 0)
    {
      g_string_append_len (text, chunk, n);
      if (text->len > TRENDS_JSON_MAX_BYTES)
        break;
    }
  if (n < 0)
    return NULL;
  *length = text->len;
  return g_string_free (g_steal_pointer (&text), FALSE);
}
