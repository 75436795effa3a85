/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-record-table.c: see trends-record-table.h. How many columns a name needs is known when
 * all records are; until then their values wait in one array.
 */

#include "trends-record-table.h"

#include <string.h>

typedef struct
{
  char *name;
  guint in_record; /* how many values of this name that record has */
  guint record;    /* from 1: which one that is */
  guint most;      /* in any record */
  guint column;    /* the first of its columns */
} Heading;

typedef struct
{
  guint heading, nth;
  TrendsCellType type;
  double number;
  char *text; /* NULL for a number */
} Value;

struct _TrendsRecordTable
{
  char *name;
  GPtrArray *headings; /* (element-type Heading): in their order */
  GHashTable *by_name; /* name -> its index in headings + 1 */
  GArray *values;      /* (element-type Value): of one record after the other */
  GArray *starts;      /* (element-type guint): of each record, where its values begin */
  GString *remark;
};

static void
heading_free (gpointer data)
{
  Heading *heading = data;

  g_free (heading->name);
  g_free (heading);
}

static void
value_clear (gpointer data)
{
  g_free (((Value *) data)->text);
}

/**
 * trends_record_table_new:
 * @name: what the sheet is called
 *
 * Returns: (transfer full): a table without records
 */
TrendsRecordTable *
trends_record_table_new (const char *name)
{
  TrendsRecordTable *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (TrendsRecordTable, 1);
  self->name = g_strdup (name);
  self->headings = g_ptr_array_new_with_free_func (heading_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->values = g_array_new (FALSE, FALSE, sizeof (Value));
  g_array_set_clear_func (self->values, value_clear);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->remark = g_string_new (NULL);
  return self;
}

/**
 * trends_record_table_free:
 * @self: (nullable) (transfer full): a table
 */
void
trends_record_table_free (TrendsRecordTable *self)
{
  if (!self)
    return;
  g_free (self->name);
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->headings);
  g_array_unref (self->values);
  g_array_unref (self->starts);
  g_string_free (self->remark, TRUE);
  g_free (self);
}

static guint
find_heading (TrendsRecordTable *self,
              const char        *name)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_name, name));
  Heading *heading;

  if (index > 0)
    return index - 1;
  heading = g_new0 (Heading, 1);
  heading->name = g_strdup (name);
  g_ptr_array_add (self->headings, heading);
  g_hash_table_insert (self->by_name, heading->name, GUINT_TO_POINTER (self->headings->len));
  return self->headings->len - 1;
}

/**
 * trends_record_table_declare:
 * @self: a table
 * @heading: a name
 *
 * Says which column comes next; it is only there where a record has a value for it. Others are in
 * the order in which they come.
 */
void
trends_record_table_declare (TrendsRecordTable *self,
                             const char        *heading)
{
  g_return_if_fail (self != NULL && heading != NULL);

  find_heading (self, heading);
}

/**
 * trends_record_table_begin:
 * @self: a table
 *
 * Begins a record: what is added from now on belongs to it.
 */
void
trends_record_table_begin (TrendsRecordTable *self)
{
  g_return_if_fail (self != NULL);

  g_array_append_val (self->starts, self->values->len);
}

static void
add (TrendsRecordTable *self,
     const char        *name,
     Value              value)
{
  Heading *heading;

  value.heading = find_heading (self, *name ? name : "?");
  heading = self->headings->pdata[value.heading];
  if (heading->record != self->starts->len)
    {
      heading->record = self->starts->len;
      heading->in_record = 0;
    }
  value.nth = heading->in_record++;
  heading->most = MAX (heading->most, heading->in_record);
  g_array_append_val (self->values, value);
}

/* A line ends with a LF, whatever it did there. */
static char *
fold_breaks (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);
  char *folded = g_strjoinv ("\n", lines);

  return g_strdelimit (folded, "\r", '\n');
}

/**
 * trends_record_table_add_text:
 * @self: a table with a record
 * @heading: what the value is called
 * @text: (nullable): the value; an empty one is none
 */
void
trends_record_table_add_text (TrendsRecordTable *self,
                              const char        *heading,
                              const char        *text)
{
  g_return_if_fail (self != NULL && self->starts->len > 0 && heading != NULL);

  if (text && *text)
    add (self, heading, (Value) { .type = TRENDS_CELL_TEXT, .text = fold_breaks (text) });
}

/**
 * trends_record_table_add_number:
 * @self: a table with a record
 * @heading: what the value is called
 * @type: any but %TRENDS_CELL_TEXT and %TRENDS_CELL_ERROR
 * @number: the value
 */
void
trends_record_table_add_number (TrendsRecordTable *self,
                                const char        *heading,
                                TrendsCellType     type,
                                double             number)
{
  g_return_if_fail (self != NULL && self->starts->len > 0 && heading != NULL);
  g_return_if_fail (type != TRENDS_CELL_TEXT && type != TRENDS_CELL_ERROR);

  add (self, heading, (Value) { .type = type, .number = number });
}

/**
 * trends_record_table_take_remark:
 * @self: a table
 * @remark: (transfer full): what should be said of how the document was read, without a full stop
 */
void
trends_record_table_take_remark (TrendsRecordTable *self,
                                 char              *remark)
{
  g_return_if_fail (self != NULL && remark != NULL);

  if (self->remark->len > 0)
    g_string_append (self->remark, "; ");
  g_string_append (self->remark, remark);
  g_free (remark);
}

static gboolean
add_header (TrendsRecordTable  *self,
            TrendsCells        *cells,
            GError            **error)
{
  guint column = 0;

  if (!trends_cells_begin_row (cells, 1, FALSE, error))
    return FALSE;
  for (guint i = 0; i < self->headings->len; i++)
    {
      Heading *heading = self->headings->pdata[i];

      heading->column = column;
      for (guint j = 0; j < heading->most; j++)
        if (!trends_cells_add_text (cells, column++, TRENDS_CELL_TEXT, heading->name,
                                    strlen (heading->name), error))
          return FALSE;
    }
  return TRUE;
}

static int
compare_columns (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  TrendsRecordTable *self = user_data;
  const Value *first = a, *second = b;
  guint i = ((Heading *) self->headings->pdata[first->heading])->column + first->nth;
  guint j = ((Heading *) self->headings->pdata[second->heading])->column + second->nth;

  return i < j ? -1 : i > j;
}

static gboolean
add_cell (TrendsRecordTable  *self,
          TrendsCells        *cells,
          const Value        *value,
          GError            **error)
{
  guint column = ((Heading *) self->headings->pdata[value->heading])->column + value->nth;

  if (value->text)
    return trends_cells_add_text (cells, column, value->type, value->text, strlen (value->text), error);
  return trends_cells_add_number (cells, column, value->type, value->number, error);
}

/* A record without values is a row all the same: others are counted from it. */
static gboolean
add_record (TrendsRecordTable  *self,
            TrendsCells        *cells,
            guint               index,
            GError            **error)
{
  guint start = g_array_index (self->starts, guint, index);
  guint end = index + 1 < self->starts->len ? g_array_index (self->starts, guint, index + 1)
                                            : self->values->len;
  Value *values = &((Value *) self->values->data)[start];

  if (!trends_cells_begin_row (cells, index + 2, FALSE, error))
    return FALSE;
  if (end > start)
    g_qsort_with_data (values, (int) (end - start), sizeof (Value), compare_columns, self);
  for (guint i = 0; i < end - start; i++)
    if (!add_cell (self, cells, &values[i], error))
      return FALSE;
  return TRUE;
}

/**
 * trends_record_table_make_book:
 * @self: a table
 * @error: return location for an error: there is more than a sheet holds
 *
 * Returns: (transfer full) (element-type TrendsCells) (nullable): one sheet, whose first row has
 *   the names
 */
GPtrArray *
trends_record_table_make_book (TrendsRecordTable  *self,
                               GError            **error)
{
  g_autoptr (TrendsCells) cells = NULL;
  GPtrArray *book;

  g_return_val_if_fail (self != NULL, NULL);

  cells = trends_cells_new (self->name);
  if (!add_header (self, cells, error))
    return NULL;
  for (guint i = 0; i < self->starts->len; i++)
    if (!add_record (self, cells, i, error))
      return NULL;
  if (self->remark->len > 0)
    trends_cells_set_remark (cells, self->remark->str);
  book = trends_cells_book_new ();
  g_ptr_array_add (book, g_steal_pointer (&cells));
  return book;
}
