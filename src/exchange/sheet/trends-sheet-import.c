/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-import.c: see trends-sheet-import.h. Each row becomes an entry, each entry an
 * initiative that is there already or a new one; then it is known what waits for what.
 */

#include "trends-sheet-import.h"

#include "trends-exchange-error.h"
#include "trends-date.h"
#include "trends-sheet-choices.h"
#include "trends-sheet-headings.h"
#include "trends-sheet-known.h"
#include "trends-sheet-needs.h"
#include "trends-sheet-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  TrendsPlan *plan;
  TrendsSheetMap *map;
  char *source;
  const TrendsCells *cells;
  TrendsSheetRowReader reader;
  TrendsSheetKnown *known;
  TrendsSheetNeeds *needs;
  TrendsSheetRemarks *remarks;
  TrendsImportDocument *document;
  GHashTable *ids;         /* what the source calls it -> number of its row */
  const char *trend;       /* id of where what says no trend goes, or NULL */
  guint64 fields;          /* a bit for each field that a column becomes */
} Import;

/* ------------------------------------------------------------ which sheet */

G_GNUC_PRINTF (2, 3) static gboolean
fail (GError     **error,
      const char  *format,
      ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (TRENDS_EXCHANGE_ERROR,
                                                TRENDS_EXCHANGE_ERROR_INVALID, format, arguments));
  va_end (arguments);
  return FALSE;
}

static char *
list_sheets (GPtrArray *book)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < book->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", trends_cells_get_name (book->pdata[i]));
  return g_string_free (names, FALSE);
}

/* The one that is named, or the first that people see and that holds something. */
static const TrendsCells *
find_sheet (GPtrArray   *book,
            const char  *name,
            GError     **error)
{
  g_autofree char *names = NULL;

  for (guint i = 0; i < book->len; i++)
    {
      const TrendsCells *cells = book->pdata[i];

      if (name ? strcmp (trends_cells_get_name (cells), name) == 0
               : !trends_cells_get_hidden (cells) && trends_cells_get_n_rows (cells) > 0)
        return cells;
    }
  names = list_sheets (book);
  if (name)
    fail (error, _("there is no sheet “%s”; there is: %s"), name, names);
  else
    fail (error, _("nothing is in this file"));
  return NULL;
}

static guint
find_header (const TrendsCells  *cells,
             guint               said,
             GError            **error)
{
  guint header = said > 0 ? said : trends_sheet_find_header (cells);
  guint index = trends_cells_find_row (cells, header);

  if (header == 0 || index >= trends_cells_get_n_rows (cells)
      || trends_cells_get_row (cells, index).number != header)
    fail (error, _("row %u has no headings"), header);
  else if (index + 1 >= trends_cells_get_n_rows (cells))
    fail (error, _("there are headings in row %u, and no rows below them"), header);
  else
    return header;
  return 0;
}

/* "Register (2).csv" is a newer copy of "Register.csv". */
static char *
make_source (const TrendsSheetMap *map,
             const char           *name)
{
  g_autofree char *base = NULL;
  char *dot, *open;

  if (map->source && *map->source)
    return g_strdup (map->source);
  base = g_path_get_basename (name ? name : "");
  dot = strrchr (base, '.');
  if (dot > base)
    *dot = '\0';
  open = strrchr (base, '(');
  if (open > base && open[1] != '\0' && open[1 + strspn (open + 1, "0123456789")] == ')'
      && open[2 + strspn (open + 1, "0123456789")] == '\0')
    *open = '\0';
  g_strstrip (base);
  return g_utf8_validate (base, -1, NULL) && *base ? g_steal_pointer (&base) : g_strdup (_("Import"));
}

/* -------------------------------------------------------------- one entry */

static void
refuse_row (Import     *self,
            guint       number,
            const char *value,
            const char *reason)
{
  trends_sheet_remarks_add (self->remarks, TRENDS_SHEET_REFUSED_ROW,
                            trends_cells_get_name (self->cells), number, TRENDS_SHEET_NOWHERE, NULL,
                            value, reason);
}

static void
tell_of_row (Import                *self,
             TrendsSheetRemarkKind  kind,
             guint                  number,
             const char            *value,
             const char            *reason)
{
  trends_sheet_remarks_add (self->remarks, kind, trends_cells_get_name (self->cells), number,
                            TRENDS_SHEET_NOWHERE, NULL, value, reason);
}

static const char *
get_text (const TrendsSheetEntry *entry,
          guint                   field)
{
  return trends_value_get_text (trends_values_get (&entry->values, field));
}

static gint64
get_integer (const TrendsSheetEntry *entry,
             guint                   field)
{
  return trends_value_get_integer (trends_values_get (&entry->values, field));
}

/* Whether a cell of a row without a title says that it is a sum. */
static gboolean
has_total (Import               *self,
           const TrendsCellsRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    {
      const char *text = trends_cells_peek_text (self->cells, &row->cells[i]);

      if (text && trends_sheet_is_total (text))
        return TRUE;
    }
  return FALSE;
}

static gboolean
repeats_headings (Import               *self,
                  const TrendsCellsRow *row)
{
  TrendsCellsRow header
    = trends_cells_get_row (self->cells, trends_cells_find_row (self->cells, self->map->header));

  if (row->n_cells != header.n_cells)
    return FALSE;
  for (guint i = 0; i < row->n_cells; i++)
    {
      g_autofree char *one = trends_cells_dup_text (self->cells, &row->cells[i]);
      g_autofree char *other = trends_cells_dup_text (self->cells, &header.cells[i]);

      if (row->cells[i].column != header.cells[i].column || strcmp (one, other) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Whether the row is an entry; if not, it is told of. */
static gboolean
is_entry (Import                 *self,
          const TrendsCellsRow   *row,
          const TrendsSheetEntry *entry)
{
  const char *title = get_text (entry, TRENDS_INITIATIVE_TITLE);

  if (!entry->has_text)
    return FALSE;
  if (!entry->id && (trends_sheet_is_total (title) || (*title == '\0' && has_total (self, row))))
    tell_of_row (self, TRENDS_SHEET_LEFT_OUT, row->number, title, _("this is a row of totals"));
  else if (*title == '\0')
    refuse_row (self, row->number, entry->id, _("nothing here is a title, and a new entry needs one"));
  else
    return TRUE;
  return FALSE;
}

/* What contradicts itself wouldn't be let in as it is. */
static void
drop_contradictions (Import           *self,
                     TrendsSheetEntry *entry)
{
  gint64 start = get_integer (entry, TRENDS_INITIATIVE_START);
  gint64 end = get_integer (entry, TRENDS_INITIATIVE_END);
  gint64 capital = get_integer (entry, TRENDS_INITIATIVE_COST_CAPITAL);
  gint64 cost = get_integer (entry, TRENDS_INITIATIVE_COST);

  if (start != TRENDS_UNSET && end != TRENDS_UNSET && end < start)
    trends_sheet_entry_drop (entry, &self->reader, TRENDS_INITIATIVE_END,
                             _("this is before it starts"));
  if (capital != TRENDS_UNSET && cost != TRENDS_UNSET && capital > cost)
    trends_sheet_entry_drop (entry, &self->reader, TRENDS_INITIATIVE_COST_CAPITAL,
                             _("this is more than the whole cost"));
}

static gboolean
find_trend (Import           *self,
            TrendsSheetEntry *entry)
{
  if (*get_text (entry, TRENDS_INITIATIVE_TREND))
    return TRUE;
  if (!self->trend)
    {
      refuse_row (self, entry->number, get_text (entry, TRENDS_INITIATIVE_TITLE),
                  _("it isn’t said to which trend this belongs: a column becomes “trend”, or one "
                    "trend is for all (--trend)"));
      return FALSE;
    }
  trends_values_set (&entry->values, TRENDS_INITIATIVE_TREND, trends_value_text (self->trend));
  return TRUE;
}

/* A second entry of one id is another entry, and has to be told from the first next time. */
static void
tell_ids_apart (Import           *self,
                TrendsSheetEntry *entry)
{
  guint first, n = 2;
  g_autofree char *reason = NULL;
  g_autofree char *asked = NULL;

  if (!entry->id)
    return;
  first = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, entry->id));
  if (first > 0)
    {
      reason = g_strdup_printf (_("row %u has the same reference; both came in"), first);
      tell_of_row (self, TRENDS_SHEET_TOLD, entry->number, entry->id, reason);
      asked = g_strdup (entry->id);
      do
        {
          g_free (entry->id);
          entry->id = g_strdup_printf ("%s (%u)", asked, n++);
        }
      while (g_hash_table_contains (self->ids, entry->id));
    }
  g_hash_table_insert (self->ids, g_strdup (entry->id), GUINT_TO_POINTER (entry->number));
}

/* A title and an id are lines of limited length. */
static gboolean
check_id (Import           *self,
          TrendsSheetEntry *entry)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_INITIATIVE,
                                                    TRENDS_INITIATIVE_IMPORT_ID);
  g_auto (TrendsValue) value = entry->id ? trends_value_text (entry->id)
                                         : (TrendsValue) TRENDS_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (!entry->id || trends_field_validate (field, &value, &error))
    return TRUE;
  refuse_row (self, entry->number, entry->id, error->message);
  return FALSE;
}

static void
set_notes (TrendsSheetEntry *entry)
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

/* ------------------------------------------------------- entries to rows */

static gboolean
is_housekeeping (guint field)
{
  return field == TRENDS_INITIATIVE_IMPORT_SOURCE || field == TRENDS_INITIATIVE_IMPORT_ID
         || field == TRENDS_INITIATIVE_IMPORT_VALUES;
}

/* Fields that the sheet speaks of, be it by nothing in a cell */
static gboolean
speaks_of (const Import           *self,
           const TrendsSheetEntry *entry,
           guint                   field)
{
  return (entry->refused >> field & 1) == 0
         && ((self->fields >> field & 1) != 0
             || trends_value_is_set (trends_values_get (&entry->values, field)));
}

static TrendsValue
get_coming (const TrendsSheetEntry *entry,
            const TrendsField      *field)
{
  const TrendsValue *value = trends_values_get (&entry->values, field->index);

  return trends_value_is_set (value) ? trends_value_copy (value) : trends_field_get_initial (field);
}

static void
set_housekeeping (Import                 *self,
                  const TrendsSheetEntry *entry,
                  TrendsImportRow        *row,
                  GHashTable             *came)
{
  g_autofree char *json = trends_sheet_words_to_json (came);

  trends_import_row_set (row, TRENDS_INITIATIVE_IMPORT_SOURCE, trends_value_text (self->source));
  if (entry->id)
    trends_import_row_set (row, TRENDS_INITIATIVE_IMPORT_ID, trends_value_text (entry->id));
  trends_import_row_set (row, TRENDS_INITIATIVE_IMPORT_VALUES, trends_value_text (json));
}

static void
add_new (Import           *self,
         TrendsSheetEntry *entry,
         TrendsImportRow  *row)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_INITIATIVE);
  g_autoptr (GHashTable) came = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *id = g_uuid_string_random ();

  row->id = trends_shared_text_new (id);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsField *field = &info->fields[i];
      const TrendsValue *value = trends_values_get (&entry->values, i);

      if (speaks_of (self, entry, i))
        {
          g_auto (TrendsValue) coming = get_coming (entry, field);

          g_hash_table_insert (came, g_strdup (field->key),
                               trends_sheet_value_to_word (field, &coming));
        }
      if (trends_value_is_set (value))
        trends_import_row_set (row, i, trends_value_copy (value));
    }
  set_housekeeping (self, entry, row, came);
}

static void
tell_what_is_kept (Import            *self,
                   TrendsSheetEntry  *entry,
                   const TrendsField *field)
{
  g_autofree char *reason
    /* Translators: a field's name, such as “Status” */
    = g_strdup_printf (_("%s was changed here since, and stays as it is"),
                       trends_field_get_label (field));

  tell_of_row (self, TRENDS_SHEET_KEPT, entry->number, get_text (entry, TRENDS_INITIATIVE_TITLE),
               reason);
}

static void
update (Import           *self,
        TrendsSheetEntry *entry,
        TrendsImportRow  *row,
        TrendsEntity     *initiative)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_INITIATIVE);
  g_autoptr (GHashTable) came = trends_sheet_dup_came (initiative);

  row->id = trends_shared_text_new (trends_entity_get_id (initiative));
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsField *field = &info->fields[i];
      g_auto (TrendsValue) coming = TRENDS_VALUE_INIT;
      TrendsSheetDecision decision;

      if (is_housekeeping (i) || !speaks_of (self, entry, i))
        continue;
      coming = get_coming (entry, field);
      decision = trends_sheet_decide (field, came, trends_entity_get_value (initiative, i), &coming);
      if (decision == TRENDS_SHEET_TAKE)
        trends_import_row_set (row, i, trends_value_copy (&coming));
      else if (decision == TRENDS_SHEET_KEEP_YOURS)
        tell_what_is_kept (self, entry, field);
      g_hash_table_insert (came, g_strdup (field->key),
                           trends_sheet_value_to_word (field, &coming));
    }
  set_housekeeping (self, entry, row, came);
}

static void
take_entry (Import           *self,
            TrendsSheetEntry *entry)
{
  TrendsImportRow *row = trends_import_row_new (TRENDS_KIND_INITIATIVE, entry->number - 1);
  TrendsEntity *before;

  set_notes (entry);
  before = trends_sheet_known_take (self->known, entry->id, get_text (entry, TRENDS_INITIATIVE_TITLE),
                                    get_text (entry, TRENDS_INITIATIVE_TREND));
  if (before)
    update (self, entry, row, before);
  else
    add_new (self, entry, row);
  trends_sheet_needs_note (self->needs, entry, row->id);
  trends_import_document_take_row (self->document, row);
}

static void
take_row (Import               *self,
          const TrendsCellsRow *row)
{
  g_autoptr (TrendsSheetEntry) entry = trends_sheet_entry_read (&self->reader, row);

  if (!is_entry (self, row, entry) || !find_trend (self, entry) || !check_id (self, entry))
    return;
  if (row->is_hidden)
    tell_of_row (self, TRENDS_SHEET_TOLD, row->number, get_text (entry, TRENDS_INITIATIVE_TITLE),
                 _("this row is hidden in the sheet; it came in"));
  drop_contradictions (self, entry);
  tell_ids_apart (self, entry);
  take_entry (self, entry);
}

/* ------------------------------------------------------------- all of them */

static gboolean
has_below (Import *self,
           guint   column)
{
  guint header = trends_cells_find_row (self->cells, self->map->header);

  for (guint i = header + 1; i < trends_cells_get_n_rows (self->cells); i++)
    {
      TrendsCellsRow row = trends_cells_get_row (self->cells, i);

      if (trends_cells_find (self->cells, &row, column))
        return TRUE;
    }
  return FALSE;
}

static void
tell_of_columns (Import *self)
{
  for (guint i = 0; i < self->reader.uses->len; i++)
    {
      const TrendsSheetColumnUse *use
        = &g_array_index (self->reader.uses, TrendsSheetColumnUse, i);

      if (trends_cells_hides_column (self->cells, use->column))
        trends_sheet_remarks_add (self->remarks, TRENDS_SHEET_TOLD,
                                  trends_cells_get_name (self->cells), 0, use->column,
                                  use->meant->heading, NULL,
                                  _("this column is hidden in the sheet; it came in"));
      if (use->target == TRENDS_SHEET_DONE)
        self->fields |= G_GUINT64_CONSTANT (1) << TRENDS_INITIATIVE_STATUS;
      if (use->field)
        self->fields |= G_GUINT64_CONSTANT (1) << use->field->index;
      if (use->target == TRENDS_SHEET_OTHER && has_below (self, use->column))
        trends_sheet_remarks_add (self->remarks, TRENDS_SHEET_NOTED,
                                  trends_cells_get_name (self->cells), 0, use->column,
                                  use->meant->heading, NULL,
                                  _("this goes to the notes, under its heading"));
    }
  /* What isn't understood goes there, in any sheet. */
  self->fields |= G_GUINT64_CONSTANT (1) << TRENDS_INITIATIVE_NOTES;
}

static void
tell_what_is_gone (Import *self)
{
  g_autoptr (GPtrArray) rest = trends_sheet_known_dup_rest (self->known);

  for (guint i = 0; i < rest->len; i++)
    trends_sheet_remarks_add (self->remarks, TRENDS_SHEET_GONE, trends_cells_get_name (self->cells), 0,
                              TRENDS_SHEET_NOWHERE, NULL, trends_entity_get_name (rest->pdata[i]),
                              _("this came from there before, and isn’t there any more; it stays"));
}

static gboolean
find_default_trend (Import                   *self,
                    const TrendsSheetChoice  *choice,
                    GError                  **error)
{
  const char *said = choice && choice->trend ? choice->trend : self->map->trend;

  if (g_list_model_get_n_items (trends_plan_get_list (self->plan, TRENDS_KIND_TREND)) == 0)
    return fail (error, _("this plan has no trends, to which its initiatives would belong"));
  self->trend = said ? trends_sheet_names_find_trend (self->reader.context->names, said) : NULL;
  return !said || self->trend || fail (error, _("there is no trend “%s” in this plan"), said);
}

/* Whether other headings stand here, after an empty row. */
static gboolean
begins_another (Import *self,
                guint   index)
{
  TrendsCellsRow row = trends_cells_get_row (self->cells, index);
  TrendsCellsRow before = trends_cells_get_row (self->cells, index - 1);

  return row.number > before.number + 1 && trends_sheet_has_headings (self->cells, &row)
         && !repeats_headings (self, &row);
}

/* Headings again, as a board has them for each group, or the name of a group above such. What
 * isn't an entry is told of. */
static gboolean
is_between (Import               *self,
            const TrendsCellsRow *row,
            guint                 index)
{
  gboolean is_last = index + 1 >= trends_cells_get_n_rows (self->cells);
  TrendsCellsRow next = is_last ? *row : trends_cells_get_row (self->cells, index + 1);
  g_autofree char *text = trends_cells_dup_text (self->cells, row->cells);

  if (trends_sheet_has_headings (self->cells, row) || repeats_headings (self, row))
    tell_of_row (self, TRENDS_SHEET_LEFT_OUT, row->number, text, _("these are headings"));
  else if (row->n_cells == 1 && !is_last && repeats_headings (self, &next))
    tell_of_row (self, TRENDS_SHEET_LEFT_OUT, row->number, text, _("this is the name of a group"));
  else
    return FALSE;
  return TRUE;
}

static void
run (Import *self)
{
  guint header = trends_cells_find_row (self->cells, self->map->header);

  tell_of_columns (self);
  for (guint i = header + 1; i < trends_cells_get_n_rows (self->cells); i++)
    {
      TrendsCellsRow row = trends_cells_get_row (self->cells, i);

      if (begins_another (self, i))
        {
          tell_of_row (self, TRENDS_SHEET_LEFT_OUT, row.number, NULL,
                       _("another table begins here, and wasn’t read; --header reads that"));
          break;
        }
      if (!is_between (self, &row, i))
        take_row (self, &row);
    }
  trends_sheet_names_take_new (self->reader.context->names, self->document);
  trends_sheet_needs_take (self->needs, self->document, trends_cells_get_name (self->cells),
                           self->remarks);
  tell_what_is_gone (self);
  trends_import_document_end (self->document);
}

static gboolean
run_with (Import                   *self,
          const TrendsSheetChoice  *choice,
          TrendsSheetMap           *map,
          GArray                   *uses,
          GError                  **error)
{
  TrendsEntity *info = trends_plan_get_info (self->plan);
  g_autoptr (TrendsSheetNames) names = trends_sheet_names_new (self->plan);
  g_autoptr (TrendsSheetKnown) known = trends_sheet_known_new (self->plan, self->source);
  g_autoptr (TrendsSheetNeeds) needs = trends_sheet_needs_new (self->plan);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const TrendsSheetValueContext context = {
    self->plan, map, names, trends_entity_get_text (info, TRENDS_PLAN_CURRENCY),
    choice && choice->any_currency,
    trends_date_context_of (self->plan, TRENDS_DATE_FIRST, trends_date_today ()),
  };

  self->map = map;
  self->reader = (TrendsSheetRowReader) { &context, self->cells, uses, self->remarks };
  self->known = known;
  self->needs = needs;
  self->ids = ids;
  if (!find_default_trend (self, choice, error))
    return FALSE;
  run (self);
  return TRUE;
}

/* (transfer full): what was said with what was guessed for the rest */
static TrendsSheetMap *
complete_map (const TrendsCells    *cells,
              const TrendsSheetMap *said,
              guint                 header,
              const char           *source,
              const char           *trend)
{
  TrendsSheetMap *map = trends_sheet_guess_map (cells, said, header);

  map->source = g_strdup (source);
  map->sheet = *trends_cells_get_name (cells) ? g_strdup (trends_cells_get_name (cells)) : NULL;
  map->trend = g_strdup (trend ? trend : said ? said->trend : NULL);
  map->dates = said ? said->dates : TRENDS_SHEET_DATES_PROVEN;
  map->numbers = said ? said->numbers : TRENDS_SHEET_NUMBERS_PROVEN;
  map->periods = said ? said->periods : TRENDS_SHEET_PERIODS_REFUSED;
  return map;
}

/**
 * trends_sheet_import:
 * @book: (element-type TrendsCells): all sheets of a file
 * @plan: the plan that they are for; it isn't changed
 * @name: (nullable): the file's name
 * @choice: (nullable): what a person has said of it
 * @remarks: takes what a person should know
 * @used: (out) (nullable) (transfer full): a map that says of each column what it became
 * @error: return location for an error: nothing of it can be read
 *
 * Returns: (transfer full) (nullable): what the sheet says, as rows of a document
 */
TrendsImportDocument *
trends_sheet_import (GPtrArray                *book,
                     TrendsPlan               *plan,
                     const char               *name,
                     const TrendsSheetChoice  *choice,
                     TrendsSheetRemarks       *remarks,
                     TrendsSheetMap          **used,
                     GError                  **error)
{
  const TrendsSheetMap *said = choice ? choice->map : NULL;
  const char *sheet = choice && choice->sheet ? choice->sheet : said ? said->sheet : NULL;
  const TrendsCells *cells = find_sheet (book, sheet, error);
  guint header = choice && choice->header > 0 ? choice->header : said ? said->header : 0;
  g_autoptr (TrendsSheetMap) nothing = trends_sheet_map_new ();
  g_autofree char *source = make_source (said ? said : nothing, name);
  g_autoptr (TrendsImportDocument) document = trends_import_document_new ();
  g_autoptr (TrendsSheetMap) map = NULL;
  g_autoptr (GArray) uses = NULL;
  Import self = { .plan = plan, .source = source, .cells = cells, .remarks = remarks,
                  .document = document };

  g_return_val_if_fail (book != NULL && TRENDS_IS_PLAN (plan) && remarks != NULL, NULL);

  if (!cells || (header = find_header (cells, header, error)) == 0)
    return NULL;
  map = complete_map (cells, said, header, source, choice ? choice->trend : NULL);
  uses = trends_sheet_columns_new (
    cells, map, trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY),
    said == NULL);
  if (!run_with (&self, choice, map, uses, error))
    return NULL;
  if (used)
    *used = g_steal_pointer (&map);
  return g_steal_pointer (&document);
}
