/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-row.c: see trends-sheet-row.h. What has no field, and what isn't understood,
 * goes to the notes under its heading, so that nothing is lost.
 */

#include "trends-sheet-row.h"

#include <glib/gi18n-lib.h>

#include "trends-sheet-choices.h"

#include <string.h>

/* What wasn't understood, as long as another column may say the same field better */
typedef struct
{
  const TrendsSheetColumnUse *use;
  char *text;
  char *reason;
} Doubt;

typedef struct
{
  const TrendsSheetRowReader *reader;
  const TrendsCellsRow *row;
  TrendsSheetEntry *entry;
  GArray *doubts; /* (element-type Doubt) */
  const char *there; /* what stands in the cell that is read, whatever the map has for it */
} RowReading;

static void
doubt_clear (gpointer data)
{
  Doubt *doubt = data;

  g_free (doubt->text);
  g_free (doubt->reason);
}

static void
cell_read_clear (gpointer data)
{
  TrendsSheetCellRead *read = data;

  g_free (read->text);
  trends_value_clear (&read->value);
}

/**
 * trends_sheet_entry_free:
 * @self: (nullable) (transfer full): an entry
 */
void
trends_sheet_entry_free (TrendsSheetEntry *self)
{
  if (!self)
    return;
  trends_values_clear (&self->values);
  g_free (self->id);
  g_free (self->own_id);
  g_free (self->own_sums);
  g_ptr_array_unref (self->needs);
  g_ptr_array_unref (self->needed_by);
  g_string_free (self->notes, TRUE);
  g_array_unref (self->cells);
  g_free (self);
}

/**
 * trends_sheet_entry_add_note:
 * @entry: an entry
 * @heading: (nullable): what stands before it
 * @text: what is to stand in its notes
 */
void
trends_sheet_entry_add_note (TrendsSheetEntry *entry,
                             const char       *heading,
                             const char       *text)
{
  g_autofree char *clean = trends_sheet_text_clean (text);

  if (*clean == '\0')
    return;
  if (entry->notes->len > 0)
    g_string_append_c (entry->notes, '\n');
  if (heading)
    g_string_append_printf (entry->notes, "%s: ", heading);
  g_string_append (entry->notes, clean);
}

/**
 * trends_sheet_entry_end_notes:
 * @entry: an entry to whose notes nothing comes any more
 *
 * Has them be its value, as far as there is room.
 */
void
trends_sheet_entry_end_notes (TrendsSheetEntry *entry)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_NOTES);
  TrendsValue notes = trends_value_text (entry->notes->str);

  if (!trends_field_validate (field, &notes, NULL))
    {
      g_autofree char *cut = g_utf8_substring (entry->notes->str, 0, TRENDS_TEXT_MAX - 1);

      trends_value_clear (&notes);
      notes = trends_value_text (cut);
    }
  if (trends_value_is_set (&notes))
    trends_values_set (&entry->values, TRENDS_INITIATIVE_NOTES, notes);
}

static void
remark (const TrendsSheetRowReader *reader,
        const TrendsSheetEntry     *entry,
        TrendsSheetRemarkKind       kind,
        const TrendsSheetColumnUse *use,
        const char                 *text,
        const char                 *reason)
{
  trends_sheet_remarks_add (reader->remarks, kind,
                            trends_cells_get_name (reader->cells), entry->number,
                            use ? use->column : TRENDS_SHEET_NOWHERE,
                            use ? use->meant->heading : NULL, text, reason);
}

/* Lists of several columns are one. */
static void
append_list (TrendsSheetEntry  *entry,
             guint              field,
             const TrendsValue *more)
{
  const TrendsValue *before = trends_values_get (&entry->values, field);
  GVariantBuilder all;

  if (!trends_value_is_set (before))
    {
      trends_values_set (&entry->values, field, trends_value_copy (more));
      return;
    }
  g_variant_builder_init (&all, g_variant_get_type (trends_value_get_list (before)));
  for (guint pass = 0; pass < 2; pass++)
    {
      GVariant *list = trends_value_get_list (pass == 0 ? before : more);

      for (gsize i = 0; i < g_variant_n_children (list); i++)
        {
          g_autoptr (GVariant) item = g_variant_get_child_value (list, i);
          gboolean is_text = g_variant_is_of_type (item, G_VARIANT_TYPE_STRING);

          if (pass == 0 || !is_text
              || !trends_value_contains (before, g_variant_get_string (item, NULL)))
            g_variant_builder_add_value (&all, item);
        }
    }
  trends_values_set (&entry->values, field, trends_value_list (g_variant_builder_end (&all)));
}

/* The first who is named leads, the others contribute. */
static void
set_owners (TrendsSheetEntry *entry,
            guint             field,
            TrendsValue      *value)
{
  g_auto (GStrv) ids = trends_value_dup_strings (value);
  g_auto (TrendsValue) others = TRENDS_VALUE_INIT;

  if (!ids || !ids[0])
    return;
  trends_values_set (&entry->values, field, trends_value_text (ids[0]));
  others = trends_value_strings ((const char *const *) (ids + 1));
  if (trends_value_is_set (&others))
    append_list (entry, TRENDS_INITIATIVE_CONTRIBUTORS, &others);
}

static void
set (RowReading                 *self,
     const TrendsSheetColumnUse *use,
     TrendsValue                *value,
     const char                 *text)
{
  TrendsSheetEntry *entry = self->entry;
  const TrendsField *field = use->field;

  if (trends_field_get_storage (field) == TRENDS_STORAGE_LIST)
    append_list (entry, field->index, value);
  else if (trends_values_have (&entry->values, field->index))
    trends_sheet_entry_add_note (entry, use->meant->heading, text);
  else if (field->type == TRENDS_FIELD_REF && value->storage == TRENDS_STORAGE_LIST)
    set_owners (entry, field->index, value);
  else
    trends_values_set (&entry->values, field->index, trends_value_copy (value));
}

static void
doubt (RowReading                 *self,
       const TrendsSheetColumnUse *use,
       const char                 *text,
       char                       *reason)
{
  /* What the map has for it isn't understood; what stands there must not be lost. */
  const char *there = *self->there != '\0' ? self->there : text;
  const Doubt added = { use, g_strdup (there), reason };

  g_array_append_val (self->doubts, added);
  trends_sheet_entry_add_note (self->entry, use->meant->heading, there);
}

/* Whether a name isn't looked for, since nothing comes of it: who is named nowhere isn't made. */
static gboolean
leaves_owners (RowReading                 *self,
               const TrendsSheetColumnUse *use,
               const char                 *text)
{
  TrendsEntity *before = use->field->target == TRENDS_KIND_OWNER
                         && (use->field->type == TRENDS_FIELD_REF || use->field->type == TRENDS_FIELD_REFS)
                           ? trends_plan_lookup_kind (self->reader->context->plan,
                                                      TRENDS_KIND_INITIATIVE, self->entry->own_id)
                           : NULL;

  return before
         && !trends_sheet_takes (trends_sheet_own_decide (before, use->field, text, self->entry->own_sums),
                                 self->reader->context->map, use->field);
}

/* What we have written ourselves: whether it is as we write it */
static gboolean
read_own (RowReading                 *self,
          const TrendsSheetColumnUse *use,
          const TrendsCell           *cell,
          const char                 *text,
          TrendsValue                *value)
{
  TrendsSheetEntry *entry = self->entry;
  gboolean is_text = use->field->type == TRENDS_FIELD_TEXT || use->field->type == TRENDS_FIELD_STRING;

  if (!entry->own_id || *text == '\0' || leaves_owners (self, use, text))
    return entry->own_id != NULL;
  if (use->field->index == TRENDS_INITIATIVE_NOTES && entry->notes->len == 0)
    {
      g_string_append (entry->notes, text);
      return TRUE;
    }
  if ((cell && cell->type != TRENDS_CELL_TEXT && !is_text)
      || !trends_sheet_own_read (self->reader->context->own, use->field, text, value))
    return FALSE;
  trends_values_set (&entry->values, use->field->index, trends_value_copy (value));
  return TRUE;
}

static void
read_field (RowReading                 *self,
            const TrendsSheetColumnUse *use,
            const TrendsCell           *cell,
            const char                 *text,
            TrendsSheetCellRead        *read)
{
  g_autofree char *reason = NULL;
  gboolean is_text = use->field->type == TRENDS_FIELD_TEXT || use->field->type == TRENDS_FIELD_STRING;

  if (read_own (self, use, cell, text, &read->value))
    return;
  if (use->field->index == TRENDS_INITIATIVE_NOTES)
    trends_sheet_entry_add_note (self->entry, NULL, text);
  else if (!is_text && trends_sheet_is_blank (text))
    return;
  else if (trends_sheet_value_read (self->reader->context, use, self->reader->cells, cell, text,
                                    &read->value, &reason))
    {
      set (self, use, &read->value, text);
      if (reason)
        remark (self->reader, self->entry, TRENDS_SHEET_TOLD, use, text, reason);
    }
  else
    {
      read->is_doubt = TRUE;
      doubt (self, use, text, g_steal_pointer (&reason));
    }
}

static void
take_own_needs (TrendsSheetEntry *entry,
                const char       *text)
{
  g_auto (GStrv) items = trends_sheet_own_split (text);

  for (guint i = 0; items[i]; i++)
    g_ptr_array_add (entry->needs, g_strdup (items[i]));
}

static void
read_cell (RowReading                 *self,
           const TrendsSheetColumnUse *use,
           const TrendsCell           *cell,
           const char                 *text,
           TrendsSheetCellRead        *read)
{
  TrendsSheetEntry *entry = self->entry;

  switch (use->target)
    {
    case TRENDS_SHEET_FIELD:
      read_field (self, use, cell, text, read);
      break;
    case TRENDS_SHEET_ID:
      if (!entry->id && !trends_sheet_is_blank (text))
        entry->id = trends_sheet_text_clean (text);
      break;
    case TRENDS_SHEET_NEEDS:
      if (entry->own_id)
        take_own_needs (entry, text);
      else if (!trends_sheet_is_blank (text))
        g_ptr_array_add (entry->needs, g_strdup (text));
      break;
    case TRENDS_SHEET_NEEDED_BY:
      if (!trends_sheet_is_blank (text))
        g_ptr_array_add (entry->needed_by, g_strdup (text));
      break;
    case TRENDS_SHEET_DONE:
      entry->is_done = entry->is_done || !trends_sheet_is_blank (text);
      trends_sheet_entry_add_note (entry, use->meant->heading, text);
      break;
    case TRENDS_SHEET_OTHER:
      trends_sheet_entry_add_note (entry, use->meant->heading, text);
      break;
    case TRENDS_SHEET_OWN_ID:
    case TRENDS_SHEET_OWN_SUMS:
    case TRENDS_SHEET_IGNORED:
    default:
      break;
    }
}

/* Text that the map has for what stands there; NULL where it says nothing of it. */
static const char *
find_replacement (const TrendsSheetColumnUse *use,
                  const char                 *text)
{
  g_autofree char *folded = use->meant->values ? trends_sheet_fold_heading (text) : NULL;

  return folded ? g_hash_table_lookup (use->meant->values, folded) : NULL;
}

/* What nobody else has said better is told of. */
static void
refuse_doubts (RowReading *self)
{
  for (guint i = 0; i < self->doubts->len; i++)
    {
      const Doubt *one = &g_array_index (self->doubts, Doubt, i);
      guint field = one->use->field->index;

      if (trends_values_have (&self->entry->values, field))
        continue;
      self->entry->refused |= G_GUINT64_CONSTANT (1) << field;
      remark (self->reader, self->entry, TRENDS_SHEET_REFUSED, one->use, one->text, one->reason);
    }
}

/* Whether a column has a heading; both are asked for in their order. */
static gboolean
is_headed (const GArray *uses,
           guint        *next,
           guint         column)
{
  while (*next < uses->len
         && g_array_index (uses, TrendsSheetColumnUse, *next).column < column)
    (*next)++;
  return *next < uses->len && g_array_index (uses, TrendsSheetColumnUse, *next).column == column;
}

/* What stands under no heading, or beyond the last, is somebody's all the same. */
static void
keep_unheaded (RowReading *self)
{
  const TrendsSheetRowReader *reader = self->reader;
  guint next = 0;

  for (guint i = 0; i < self->row->n_cells; i++)
    {
      guint column = self->row->cells[i].column;
      g_autofree char *text = NULL;
      g_autofree char *letters = NULL;
      g_autofree char *heading = NULL;

      if (is_headed (reader->uses, &next, column))
        continue;
      text = trends_cells_dup_text (reader->cells, &self->row->cells[i]);
      if (text[strspn (text, " \t\n")] == '\0')
        continue;
      letters = trends_cells_dup_column (column);
      heading = trends_sheet_column_dup_name (letters);
      trends_sheet_entry_add_note (self->entry, heading, text);
      trends_sheet_remarks_add (reader->remarks,
                                self->entry->has_text ? TRENDS_SHEET_REFUSED : TRENDS_SHEET_LEFT_OUT,
                                trends_cells_get_name (reader->cells), self->row->number, column, NULL,
                                text, _("there is no heading above this"));
    }
}

/**
 * trends_sheet_entry_dup_cell:
 * @reader: the sheet
 * @row: one of its rows
 * @use: one of its columns
 *
 * Returns: (transfer full): what stands there, as it was before formulas were guarded against
 */
char *
trends_sheet_entry_dup_cell (const TrendsSheetRowReader *reader,
                             const TrendsCellsRow       *row,
                             const TrendsSheetColumnUse *use)
{
  const TrendsCell *cell = trends_cells_find_merged (reader->cells, row, use->column);
  g_autofree char *text = trends_cells_dup_text (reader->cells, cell);

  if (!reader->context->own || (cell && cell->type != TRENDS_CELL_TEXT))
    return g_steal_pointer (&text);
  return trends_sheet_own_dup_raw (reader->context->own, text);
}

/* (transfer full) (nullable): what stands in the column that is ours for that */
static char *
find_own (const TrendsSheetRowReader *reader,
          const TrendsCellsRow       *row,
          TrendsSheetTarget           target)
{
  const TrendsSheetColumnUse *use = reader->context->own ? trends_sheet_columns_find (reader->uses, target) : NULL;

  return use ? trends_sheet_entry_dup_cell (reader, row, use) : NULL;
}

/* In a table of ours, unless somebody has added the row */
static void
find_origin (RowReading *self)
{
  g_autofree char *id = find_own (self->reader, self->row, TRENDS_SHEET_OWN_ID);

  if (!id || !g_uuid_string_is_valid (id))
    return;
  self->entry->own_id = g_steal_pointer (&id);
  self->entry->own_sums = find_own (self->reader, self->row, TRENDS_SHEET_OWN_SUMS);
}

/* Of a link, whatever stands there, which is what the link is called: see trends-sheet-asides.h */
static gboolean
leads_away (RowReading                 *self,
            const TrendsSheetColumnUse *use)
{
  return !self->reader->context->own && use->field && use->field->index == TRENDS_INITIATIVE_LINKS
         && trends_cells_get_link (self->reader->cells, self->row->number, use->column);
}

/* The one road on which a cell is understood, for those who look as for those who import */
static void
read_column (RowReading                 *self,
             const TrendsSheetColumnUse *use)
{
  const TrendsCell *cell = trends_cells_find_merged (self->reader->cells, self->row, use->column);
  TrendsSheetCellRead read = { cell, trends_sheet_entry_dup_cell (self->reader, self->row, use) };

  self->there = read.text;
  read.said = find_replacement (use, read.text);
  if (read.said)
    read_cell (self, use, NULL, read.said, &read);
  else if (cell && !leads_away (self, use))
    read_cell (self, use, cell, read.text, &read);
  if (cell && read.text[strspn (read.text, " \t\n")] != '\0')
    self->entry->has_text = TRUE;
  if (cell && cell->type == TRENDS_CELL_ERROR && !read.said && !read.is_doubt
      && use->target != TRENDS_SHEET_IGNORED)
    remark (self->reader, self->entry, TRENDS_SHEET_TOLD, use, read.text,
            _("the spreadsheet has an error here"));
  g_array_append_val (self->entry->cells, read);
}

/**
 * trends_sheet_entry_read:
 * @reader: the sheet and what is said of it
 * @row: one of its rows, below the headings
 *
 * Returns: (transfer full): what it says
 */
TrendsSheetEntry *
trends_sheet_entry_read (const TrendsSheetRowReader *reader,
                         const TrendsCellsRow       *row)
{
  TrendsSheetEntry *entry = g_new0 (TrendsSheetEntry, 1);
  g_autoptr (GArray) doubts = g_array_new (FALSE, FALSE, sizeof (Doubt));
  RowReading self = { reader, row, entry, doubts };

  g_array_set_clear_func (doubts, doubt_clear);
  entry->number = row->number;
  entry->needs = g_ptr_array_new_with_free_func (g_free);
  entry->needed_by = g_ptr_array_new_with_free_func (g_free);
  entry->notes = g_string_new (NULL);
  entry->cells = g_array_sized_new (FALSE, TRUE, sizeof (TrendsSheetCellRead), reader->uses->len);
  g_array_set_clear_func (entry->cells, cell_read_clear);
  find_origin (&self);
  for (guint i = 0; i < reader->uses->len; i++)
    read_column (&self, &g_array_index (reader->uses, TrendsSheetColumnUse, i));
  if (entry->is_done && !trends_values_have (&entry->values, TRENDS_INITIATIVE_STATUS))
    trends_values_set (&entry->values, TRENDS_INITIATIVE_STATUS,
                       trends_value_integer (TRENDS_STATUS_DONE));
  refuse_doubts (&self);
  keep_unheaded (&self);
  return entry;
}

/* Of several columns for one field, the first */
static const TrendsSheetColumnUse *
find_use (const TrendsSheetRowReader *reader,
          guint                       field)
{
  for (guint i = 0; i < reader->uses->len; i++)
    {
      const TrendsSheetColumnUse *use = &g_array_index (reader->uses, TrendsSheetColumnUse, i);

      if (use->field && use->field->index == field)
        return use;
    }
  return NULL;
}

/**
 * trends_sheet_entry_drop:
 * @self: an entry
 * @reader: the sheet that it was read from
 * @field: a field of which it has a value
 * @reason: why that can't be kept
 *
 * Moves what stands there to the notes, and tells of it.
 */
void
trends_sheet_entry_drop (TrendsSheetEntry           *self,
                         const TrendsSheetRowReader *reader,
                         guint                       field,
                         const char                 *reason)
{
  const TrendsSheetColumnUse *use = find_use (reader, field);
  guint index = trends_cells_find_row (reader->cells, self->number);
  TrendsCellsRow row = trends_cells_get_row (reader->cells, index);
  g_autofree char *text = use ? trends_cells_dup_text (
                                  reader->cells,
                                  trends_cells_find_merged (reader->cells, &row, use->column))
                              : g_strdup ("");

  trends_values_set (&self->values, field, (TrendsValue) TRENDS_VALUE_INIT);
  self->refused |= G_GUINT64_CONSTANT (1) << field;
  trends_sheet_entry_add_note (self, use ? use->meant->heading : NULL, text);
  remark (reader, self, TRENDS_SHEET_REFUSED, use, text, reason);
}

/**
 * trends_sheet_entry_remark_kept:
 * @self: an entry
 * @reader: the sheet that it was read from
 * @field: a field that was changed here since it was written or last read
 * @title: of what it is about
 *
 * Remarks that the field stays as it is here.
 */
void
trends_sheet_entry_remark_kept (const TrendsSheetEntry     *self,
                                const TrendsSheetRowReader *reader,
                                const TrendsField          *field,
                                const char                 *title)
{
  g_autofree char *reason
    /* Translators: a field's name, such as “Status” */
    = g_strdup_printf (_("%s was changed here since, and stays as it is"),
                       trends_field_get_label (field));

  trends_sheet_remarks_add (reader->remarks, TRENDS_SHEET_KEPT,
                            trends_cells_get_name (reader->cells), self->number,
                            TRENDS_SHEET_NOWHERE, NULL, title, reason);
}

/**
 * trends_sheet_entry_speaks_of:
 * @self: an entry
 * @fields: a bit for each field that a column of its sheet becomes
 * @field: a field
 *
 * Returns: whether it says what the field is to be, be it by nothing in a cell
 */
gboolean
trends_sheet_entry_speaks_of (const TrendsSheetEntry *self,
                              guint64                 fields,
                              guint                   field)
{
  return (self->refused >> field & 1) == 0
         && ((fields >> field & 1) != 0 || trends_value_is_set (trends_values_get (&self->values, field)));
}

/**
 * trends_sheet_entry_dup_coming:
 * @self: an entry
 * @field: a field that it speaks of
 *
 * Returns: (transfer full): what the field is to be
 */
TrendsValue
trends_sheet_entry_dup_coming (const TrendsSheetEntry *self,
                               const TrendsField      *field)
{
  const TrendsValue *value = trends_values_get (&self->values, field->index);

  return trends_value_is_set (value) ? trends_value_copy (value) : trends_field_get_initial (field);
}
