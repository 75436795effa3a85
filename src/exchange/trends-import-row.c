/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-row.c: what a document says, row by row, whatever its format is. */

#include "trends-import-row.h"

#include "trends-exchange-error.h"

#include <glib/gi18n-lib.h>

/**
 * trends_import_row_get:
 * @row: a row
 * @field: a field of its kind
 *
 * Returns: (transfer none): what the row says of it; unset where it doesn't name it
 */
const TrendsValue *
trends_import_row_get (const TrendsImportRow *row,
                       guint                  field)
{
  return trends_values_get (&row->values, field);
}

/**
 * trends_import_row_names:
 * @row: a row
 * @field: a field of its kind
 *
 * Returns: whether the row says anything of it, if only that it is unset
 */
gboolean
trends_import_row_names (const TrendsImportRow *row,
                         guint                  field)
{
  return trends_values_have (&row->values, field);
}

/**
 * trends_import_row_set:
 * @row: a row
 * @field: a field of its kind, which the row names from now on
 * @value: (transfer full): what it says of it
 */
void
trends_import_row_set (TrendsImportRow *row,
                       guint            field,
                       TrendsValue      value)
{
  trends_values_set (&row->values, field, value);
}

/**
 * trends_import_row_free:
 * @data: (nullable) (transfer full): a row that isn't in a document
 */
void
trends_import_row_free (gpointer data)
{
  TrendsImportRow *row = data;

  if (!row)
    return;
  trends_values_clear (&row->values);
  g_clear_error (&row->problem);
  g_clear_pointer (&row->id, trends_shared_text_unref);
  g_free (row);
}

/**
 * trends_import_row_new:
 * @kind: what the row is about
 * @place: where in the document it is, among those of its kind, from 0
 *
 * Returns: (transfer full): a row that says nothing yet
 */
TrendsImportRow *
trends_import_row_new (TrendsKind kind,
                       guint      place)
{
  TrendsImportRow *row = g_new0 (TrendsImportRow, 1);

  row->kind = kind;
  row->place = place;
  return row;
}

/**
 * trends_import_row_refuse:
 * @row: a row
 * @key: (nullable): what in it is wrong, by the name that the document uses
 * @reason: why it can't be used, for people
 *
 * Only the first reason is kept: the others may follow from it.
 */
void
trends_import_row_refuse (TrendsImportRow *row,
                          const char      *key,
                          const char      *reason)
{
  if (!row->problem)
    row->problem = g_error_new (TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID, "%s%s%s",
                                key ? key : "", key ? ": " : "", reason);
}

/* --------------------------------------------------------------- documents */

/**
 * trends_import_document_new:
 *
 * Returns: (transfer full): a document without rows
 */
TrendsImportDocument *
trends_import_document_new (void)
{
  TrendsImportDocument *document = g_new0 (TrendsImportDocument, 1);

  document->rows = g_ptr_array_new_with_free_func (trends_import_row_free);
  return document;
}

/**
 * trends_import_document_take_row:
 * @document: a document
 * @row: (transfer full): a row of it, all of which was read
 *
 * Of rows that can't be used only so many are kept as reasons are told of.
 */
void
trends_import_document_take_row (TrendsImportDocument *document,
                                 TrendsImportRow      *row)
{
  /* The plan's own is one, and says in which currency the amounts of all others are. */
  if (row->problem && row->kind != TRENDS_KIND_PLAN
      && ++document->n_refused > TRENDS_IMPORT_MOST_REASONS)
    trends_import_row_free (row);
  else
    g_ptr_array_add (document->rows, row);
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  const TrendsImportRow *first = *(TrendsImportRow **) a;
  const TrendsImportRow *second = *(TrendsImportRow **) b;

  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  return first->place < second->place ? -1 : first->place > second->place;
}

/* The second of two rows with one id would be an update of the first. */
static void
refuse_repeated_ids (TrendsImportDocument *document)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < document->rows->len; i++)
    {
      TrendsImportRow *row = document->rows->pdata[i];

      if (row->id && !g_hash_table_add (seen, row->id))
        trends_import_row_refuse (row, "id", _("another entry has the same id"));
    }
}

/**
 * trends_import_document_end:
 * @document: a document that has all its rows
 *
 * Puts the rows in the order in which each may be added before those that refer to it.
 */
void
trends_import_document_end (TrendsImportDocument *document)
{
  document->n_refused -= MIN (document->n_refused, TRENDS_IMPORT_MOST_REASONS);
  g_ptr_array_sort (document->rows, compare_kinds);
  refuse_repeated_ids (document);
}

/**
 * trends_import_document_drop_row:
 * @document: a document
 * @index: of a row that nobody needs any more; %NULL is in its place then
 */
void
trends_import_document_drop_row (TrendsImportDocument *document,
                                 guint                 index)
{
  trends_import_row_free (g_steal_pointer (&document->rows->pdata[index]));
}

/**
 * trends_import_document_clear:
 * @document: a document of which nobody needs any row any more
 */
void
trends_import_document_clear (TrendsImportDocument *document)
{
  g_ptr_array_unref (document->rows);
  document->rows = g_ptr_array_new_with_free_func (trends_import_row_free);
}

/**
 * trends_import_document_free:
 * @document: (transfer full): a document
 */
void
trends_import_document_free (TrendsImportDocument *document)
{
  g_ptr_array_unref (document->rows);
  g_free (document->extra);
  g_free (document);
}
