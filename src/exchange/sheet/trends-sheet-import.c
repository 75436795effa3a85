/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-import.c: see trends-sheet-import.h. Each row becomes an entry, each entry an
 * initiative that is there already or a new one; then it is known what waits for what.
 */

#include "trends-sheet-import.h"

#include "trends-exchange-error.h"
#include "trends-date.h"
#include "trends-sheet-asides.h"
#include "trends-sheet-board.h"
#include "trends-sheet-choices.h"
#include "trends-sheet-contradictions.h"
#include "trends-sheet-headings.h"
#include "trends-sheet-known.h"
#include "trends-sheet-needs.h"
#include "trends-sheet-own-needs.h"
#include "trends-sheet-own-beside.h"
#include "trends-sheet-own-gone.h"
#include "trends-sheet-own-update.h"
#include "trends-sheet-parents.h"
#include "trends-sheet-pick.h"
#include "trends-sheet-source.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  TrendsPlan *plan;
  TrendsSheetMap *map;
  const char *source;
  const TrendsCells *cells;
  TrendsSheetRowReader reader;
  TrendsSheetKnown *known;
  TrendsSheetNeeds *needs;
  TrendsSheetOwnGone *gone;
  TrendsSheetParents *parents;
  TrendsSheetBoard *board;
  guint n_parts; /* entries that stand below others */
  TrendsSheetRemarks *remarks;
  TrendsImportDocument *document;
  GHashTable *ids;         /* what the source calls it -> number of its row */
  const char *trend;       /* id of where what says no trend goes, or NULL */
  GHashTable *titles;      /* of the plan, where the table is one of ours, or NULL */
  GHashTable *own_ids;     /* set of those that rows of ours have had */
  TrendsSheetOutliner *outliner; /* (nullable) */
  guint64 fields;          /* a bit for each field that a column becomes */
  gboolean is_pasted;
} Import;

/* ------------------------------------------------------------ which sheet */

/* Those that nobody has chosen, nor left out */
static void
remark_unread_sheets (Import    *self,
                      GPtrArray *book,
                      gboolean   is_ours)
{
  for (guint i = 0; i < book->len; i++)
    {
      const TrendsCells *cells = book->pdata[i];

      if (cells == self->cells || trends_cells_get_n_rows (cells) == 0 || (is_ours && trends_sheet_own_is_beside (cells))
          || trends_sheet_board_is_updates (self->cells, cells))
        continue;
      trends_sheet_remarks_add (self->remarks, TRENDS_SHEET_TOLD, trends_cells_get_name (cells), 0,
                                TRENDS_SHEET_NOWHERE, NULL, NULL,
                                trends_cells_get_hidden (cells)
                                  ? _("this sheet is hidden, and wasn’t read")
                                  : _("this sheet wasn’t read"));
    }
}

static void
remark_reading (Import *self)
{
  const char *remark = trends_cells_get_remark (self->cells);

  if (remark)
    trends_sheet_remarks_add (self->remarks, TRENDS_SHEET_TOLD, trends_cells_get_name (self->cells),
                              0, TRENDS_SHEET_NOWHERE, NULL, NULL, remark);
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
remark_row (Import                *self,
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
  TrendsCellsRow header;

  if (self->map->header == TRENDS_SHEET_NO_HEADINGS)
    return FALSE;
  header = trends_cells_get_row (self->cells, trends_cells_find_row (self->cells, self->map->header));
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
  if (!entry->id && !entry->own_id && (trends_sheet_is_total (title) || (*title == '\0' && has_total (self, row))))
    remark_row (self, TRENDS_SHEET_LEFT_OUT, row->number, title, _("this is a row of totals"));
  else if (*title == '\0')
    refuse_row (self, row->number, entry->id, _("nothing here is a title, and a new entry needs one"));
  else
    return TRUE;
  return FALSE;
}

static gboolean
find_trend (Import           *self,
            TrendsSheetEntry *entry)
{
  const char *trend = NULL;

  if (*get_text (entry, TRENDS_INITIATIVE_TREND))
    return TRUE;
  /* What is said of rows that name no trend is said of new ones: others are where they are. */
  if (!entry->own_id)
    trend = trends_sheet_known_find_trend (self->known, entry->id, get_text (entry, TRENDS_INITIATIVE_TITLE));
  if (!trend && self->outliner)
    trends_sheet_outliner_note_trendless (self->outliner);
  if (!trend)
    trend = self->trend;
  if (!trend)
    {
      refuse_row (self, entry->number, get_text (entry, TRENDS_INITIATIVE_TITLE),
                  _("it isn’t said to which trend this belongs: a column becomes the trend, or "
                    "one trend is for all"));
      return FALSE;
    }
  trends_values_set (&entry->values, TRENDS_INITIATIVE_TREND, trends_value_text (trend));
  return TRUE;
}

/* A second entry of one id is another entry, and has to be told from the first next time. */
static void
make_id_unique (Import           *self,
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
      remark_row (self, TRENDS_SHEET_TOLD, entry->number, entry->id, reason);
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

/* ------------------------------------------------------- entries to rows */

static gboolean
is_housekeeping (guint field)
{
  return field == TRENDS_INITIATIVE_IMPORT_SOURCE || field == TRENDS_INITIATIVE_IMPORT_ID
         || field == TRENDS_INITIATIVE_IMPORT_VALUES;
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

      if (trends_sheet_entry_speaks_of (entry, self->fields, i))
        {
          g_auto (TrendsValue) coming = trends_sheet_entry_dup_coming (entry, field);

          g_hash_table_insert (came, g_strdup (field->key),
                               trends_sheet_value_to_word (field, &coming));
        }
      if (trends_value_is_set (value))
        trends_import_row_set (row, i, trends_value_copy (value));
    }
  set_housekeeping (self, entry, row, came);
}

/* A person sees what was changed here and there in any case. Who comes in there and isn't in the plan
 * yet comes with it, though nobody's row names them: otherwise somebody else would come each time. */
static void
note_changed_twice (Import            *self,
                    TrendsSheetEntry  *entry,
                    const TrendsField *field,
                    TrendsEntity      *initiative,
                    const TrendsValue *coming)
{
  if (self->outliner)
    trends_sheet_outliner_note_kept (self->outliner, field, initiative, entry);
  if (field->target == TRENDS_KIND_OWNER)
    trends_sheet_names_note_named (self->reader.context->names, coming);
  if (!trends_sheet_map_get_overwrites (self->map, field->key))
    trends_sheet_entry_remark_kept (entry, &self->reader, field,
                                    get_text (entry, TRENDS_INITIATIVE_TITLE));
}

static void
update (Import           *self,
        TrendsSheetEntry *entry,
        TrendsImportRow  *row,
        TrendsEntity     *initiative,
        GHashTable       *came)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_INITIATIVE);

  row->id = trends_shared_text_new (trends_entity_get_id (initiative));
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsField *field = &info->fields[i];
      g_auto (TrendsValue) coming = TRENDS_VALUE_INIT;
      TrendsSheetDecision decision;

      if (is_housekeeping (i) || !trends_sheet_entry_speaks_of (entry, self->fields, i))
        continue;
      coming = trends_sheet_entry_dup_coming (entry, field);
      decision = trends_sheet_decide (field, came, trends_entity_get_value (initiative, i), &coming);
      if (decision == TRENDS_SHEET_KEEP_YOURS)
        note_changed_twice (self, entry, field, initiative, &coming);
      if (trends_sheet_takes (decision, self->map, field))
        trends_import_row_set (row, i, trends_value_copy (&coming));
      g_hash_table_insert (came, g_strdup (field->key),
                           trends_sheet_value_to_word (field, &coming));
    }
  set_housekeeping (self, entry, row, came);
}

/* The id of a row that was copied in a table of ours is that of the first; and one that something
 * else has in this plan is nobody's. */
static const char *
take_own_id (Import                 *self,
             const TrendsSheetEntry *entry)
{
  TrendsEntity *other = trends_plan_lookup (self->plan, entry->own_id);

  if ((other && !trends_entity_is (other, TRENDS_KIND_INITIATIVE))
      || !g_hash_table_add (self->own_ids, g_strdup (entry->own_id)))
    return NULL;
  return entry->own_id;
}

static void
add_own (Import           *self,
         TrendsSheetEntry *entry,
         TrendsImportRow  *row,
         const char       *own_id)
{
  g_autofree char *id = own_id ? g_strdup (own_id) : g_uuid_string_random ();

  row->id = trends_shared_text_new (id);
  for (guint i = 0; i < TRENDS_INITIATIVE_N_FIELDS; i++)
    if (trends_value_is_set (trends_values_get (&entry->values, i)))
      trends_import_row_set (row, i, trends_value_copy (trends_values_get (&entry->values, i)));
}

/* What was changed here and in a table of ours, for a person to say which stays */
static void
note_kept (Import                 *self,
           const TrendsSheetEntry *entry,
           TrendsEntity           *before)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_INITIATIVE);

  for (guint i = 0; self->outliner && i < info->n_fields; i++)
    if ((entry->kept >> i & 1) != 0)
      trends_sheet_outliner_note_kept (self->outliner, &info->fields[i], before, entry);
}

/* In a table that we have written ourselves, which is no foreign source */
static void
take_own (Import               *self,
          const TrendsCellsRow *cells,
          TrendsSheetEntry     *entry)
{
  TrendsImportRow *row = trends_import_row_new (TRENDS_KIND_INITIATIVE, entry->number - 1);
  const char *id = take_own_id (self, entry);
  TrendsEntity *before = id ? trends_plan_lookup (self->plan, id) : NULL;

  trends_sheet_entry_end_notes (entry);
  if (before)
    {
      row->id = trends_shared_text_new (id);
      trends_sheet_known_note_here (self->known, before);
      trends_sheet_own_update (&self->reader, cells, entry, before, self->titles, row);
      note_kept (self, entry, before);
    }
  else
    add_own (self, entry, row, id);
  trends_sheet_needs_note (self->needs, entry, row->id);
  trends_import_document_take_row (self->document, row);
}

static void
take_entry (Import           *self,
            TrendsSheetEntry *entry)
{
  TrendsImportRow *row = trends_import_row_new (TRENDS_KIND_INITIATIVE, entry->number - 1);
  TrendsEntity *before;
  g_autoptr (GHashTable) came = NULL;

  before = trends_sheet_known_take (self->known, entry->id, get_text (entry, TRENDS_INITIATIVE_TITLE),
                                    get_text (entry, TRENDS_INITIATIVE_TREND));
  if (before)
    {
      came = trends_sheet_dup_came (before);
      trends_sheet_entry_drop_contradictions_with (entry, &self->reader, self->fields, before, came);
    }
  trends_sheet_entry_end_notes (entry);
  if (before)
    update (self, entry, row, before, came);
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
  gboolean is_one = is_entry (self, row, entry), is_part;

  if (is_one)
    {
      trends_sheet_asides_take (&self->reader, entry);
      trends_sheet_board_take (self->board, entry);
    }
  if (entry->own_id)
    trends_sheet_own_gone_note (self->gone, entry->own_id, entry->own_sums);
  is_part = is_one && !self->reader.context->own && trends_sheet_parents_take (self->parents, entry);
  /* Which column is the title can be told by what stands there alone. */
  if (self->outliner && (is_one || (self->fields >> TRENDS_INITIATIVE_TITLE & 1) == 0))
    trends_sheet_outliner_take (self->outliner, entry);
  if (!is_one || !find_trend (self, entry) || !check_id (self, entry))
    {
      trends_sheet_known_note_seen (self->known, entry->id,
                                    get_text (entry, TRENDS_INITIATIVE_TITLE));
      return;
    }
  self->n_parts += is_part;
  if (row->is_hidden)
    remark_row (self, TRENDS_SHEET_TOLD, row->number, get_text (entry, TRENDS_INITIATIVE_TITLE),
                _("this row is hidden in the sheet; it came in"));
  trends_sheet_entry_drop_contradictions (entry, &self->reader);
  if (entry->own_id)
    {
      take_own (self, row, entry);
      return;
    }
  make_id_unique (self, entry);
  take_entry (self, entry);
}

/* ------------------------------------------------------------- all of them */

static gboolean
has_below (Import *self,
           guint   column)
{
  guint first = trends_sheet_first_row (self->cells, self->map->header);

  for (guint i = first; i < trends_cells_get_n_rows (self->cells); i++)
    {
      TrendsCellsRow row = trends_cells_get_row (self->cells, i);

      if (trends_cells_find (self->cells, &row, column))
        return TRUE;
    }
  return FALSE;
}

/* Who is named first has the role. */
static void
remark_several_people (Import                     *self,
                       const TrendsSheetColumnUse *use)
{
  g_autofree char *reason
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                    "%u row names several people here: the first is taken, and the others support",
                                    "%u rows name several people here: the first is taken, and the others support",
                                    use->n_several),
                       use->n_several);

  trends_sheet_remarks_add (self->remarks, TRENDS_SHEET_TOLD, trends_cells_get_name (self->cells), 0,
                            use->column, use->meant->heading, NULL, reason);
}

static void
remark_columns (Import *self)
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
      if (use->n_several > 0 && !self->reader.context->own)
        remark_several_people (self, use);
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
remark_gone (Import     *self,
             GPtrArray  *gone,
             const char *reason)
{
  for (guint i = 0; i < gone->len; i++)
    remark_row (self, TRENDS_SHEET_GONE, 0, trends_entity_get_name (gone->pdata[i]), reason);
}

static void
remark_all_gone (Import *self)
{
  g_autoptr (GPtrArray) rest = trends_sheet_known_dup_rest (self->known);
  g_autoptr (GPtrArray) own = trends_sheet_own_gone_find (self->gone, self->plan);

  if (!self->reader.context->own || trends_sheet_known_has_taken (self->known))
    remark_gone (self, rest, _("this came from there before, and isn’t there any more; it stays"));
  remark_gone (self, own, _("this was there when the table was exported, and isn’t any more; it stays"));
}

static void
remark_parts (Import *self)
{
  g_autofree char *reason
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row is a part of another, as its notes say",
                                    "%u rows are parts of others, as their notes say", self->n_parts),
                       self->n_parts);

  if (self->n_parts > 0)
    remark_row (self, TRENDS_SHEET_TOLD, 0, NULL, reason);
}

static gboolean
find_default_trend (Import                   *self,
                    const TrendsSheetChoice  *choice,
                    GError                  **error)
{
  const char *said = choice && choice->trend ? choice->trend : self->map->trend;

  if (g_list_model_get_n_items (trends_plan_get_list (self->plan, TRENDS_KIND_TREND)) == 0)
    {
      g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                           _("this plan has no trends, to which its initiatives would belong"));
      return FALSE;
    }
  self->trend = said ? trends_sheet_names_find_trend (self->reader.context->names, said) : NULL;
  if (!said || self->trend)
    return TRUE;
  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
               _("there is no trend “%s” in this plan"), said);
  return FALSE;
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
  TrendsSheetBoardRow of_board = trends_sheet_board_classify_row (self->board, index);
  gboolean is_last = index + 1 >= trends_cells_get_n_rows (self->cells);
  TrendsCellsRow next = is_last ? *row : trends_cells_get_row (self->cells, index + 1);
  g_autofree char *text = NULL;
  const char *reason = NULL;

  if (trends_sheet_has_headings (self->cells, row) || repeats_headings (self, row))
    reason = _("these are headings");
  else if (row->n_cells == 1 && !is_last && repeats_headings (self, &next))
    {
      trends_sheet_board_begin_group (self->board, row);
      reason = _("this is the name of a group: the notes of its rows have it");
    }
  else if (of_board == TRENDS_SHEET_BOARD_PART)
    reason = _("this is a part of the item above, whose notes have it");
  else if (of_board == TRENDS_SHEET_BOARD_SUMMARY)
    reason = _("this sums up a group");
  if (!reason)
    return FALSE;
  text = trends_cells_dup_text (self->cells, row->cells);
  remark_row (self, TRENDS_SHEET_LEFT_OUT, row->number, text, reason);
  return TRUE;
}

/* Where lines begin that only say something of the table above them: with one cell where its rows have
 * more, and behind its totals or a gap. How many rows there are, if there are no such. */
static guint
find_notes (Import *self,
            guint   first)
{
  guint n = trends_cells_get_n_rows (self->cells), begin = n;

  while (begin > first && trends_cells_get_row (self->cells, begin - 1).n_cells == 1)
    begin--;
  if (begin == first || self->reader.uses->len < 2 || self->reader.context->own)
    return n;
  for (guint i = begin; i < n; i++)
    {
      TrendsCellsRow before = trends_cells_get_row (self->cells, i - 1);

      if (has_total (self, &before) || trends_cells_get_row (self->cells, i).number > before.number + 1)
        return i;
    }
  return n;
}

static void
remark_notes_below (Import *self,
                    guint   begin)
{
  for (guint i = begin; i < trends_cells_get_n_rows (self->cells); i++)
    {
      TrendsCellsRow row = trends_cells_get_row (self->cells, i);
      g_autofree char *text = trends_cells_dup_text (self->cells, row.cells);

      remark_row (self, TRENDS_SHEET_LEFT_OUT, row.number, text, _("this is a note below the table"));
    }
}

static void
run (Import    *self,
     GPtrArray *book)
{
  guint first = trends_sheet_first_row (self->cells, self->map->header);
  guint n_rows = find_notes (self, first), end = n_rows;

  remark_columns (self);
  for (guint i = first; i < n_rows; i++)
    {
      TrendsCellsRow row = trends_cells_get_row (self->cells, i);

      if (i > 0 && !self->reader.context->own && begins_another (self, i))
        {
          remark_row (self, TRENDS_SHEET_LEFT_OUT, row.number, NULL,
                      _("another table begins here, and wasn’t read"));
          end = trends_cells_get_n_rows (self->cells); /* no notes are below that one */
          break;
        }
      if (self->reader.context->own || !is_between (self, &row, i))
        take_row (self, &row);
    }
  remark_notes_below (self, end);
  trends_sheet_names_take_new (self->reader.context->names, self->document);
  trends_sheet_needs_take (self->needs, self->document, trends_cells_get_name (self->cells),
                           self->remarks);
  remark_parts (self);
  trends_sheet_asides_remark_unread (&self->reader);
  remark_all_gone (self);
  if (self->titles)
    trends_sheet_own_take_beside (book, self->plan, self->document, self->remarks);
  trends_import_document_end (self->document);
}

static gboolean
run_with (Import                   *self,
          const TrendsSheetChoice  *choice,
          TrendsSheetMap           *map,
          GArray                   *uses,
          GPtrArray                *book,
          TrendsSheetOutline      **outline,
          GError                  **error)
{
  TrendsEntity *info = trends_plan_get_info (self->plan);
  g_autoptr (TrendsSheetNames) names = trends_sheet_names_new (self->plan);
  g_autoptr (TrendsSheetKnown) known = trends_sheet_known_new (self->plan, self->source, trends_sheet_columns_find (uses, TRENDS_SHEET_ID) != NULL);
  g_autoptr (TrendsSheetOwnGone) gone = trends_sheet_own_gone_new ();
  g_autoptr (TrendsSheetNeeds) needs = trends_sheet_needs_new (self->plan, uses);
  g_autoptr (TrendsSheetParents) parents = NULL;
  g_autoptr (TrendsSheetBoard) board = trends_sheet_board_new (book, self->cells, map->header);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) own_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  TrendsSheetOwnWay way;
  gboolean is_ours = trends_sheet_find_way (self->cells, map->header, &way);
  g_autoptr (TrendsSheetOwn) own = is_ours ? trends_sheet_own_new (self->plan, &way, names) : NULL;
  g_autoptr (GHashTable) titles = is_ours ? trends_sheet_own_count_titles (self->plan) : NULL;
  g_autoptr (TrendsSheetOutliner) outliner = NULL;
  const TrendsSheetValueContext context = {
    self->plan, map, names, trends_entity_get_text (info, TRENDS_PLAN_CURRENCY),
    choice && choice->any_currency,
    trends_date_context_of (self->plan, TRENDS_DATE_FIRST, trends_date_today ()),
    own,
  };

  self->map = map;
  self->reader = (TrendsSheetRowReader) { &context, self->cells, uses, self->remarks };
  self->known = known;
  self->needs = needs;
  self->gone = gone;
  self->parents = parents = trends_sheet_parents_new (&self->reader, map->header);
  self->board = board;
  self->ids = ids;
  self->titles = titles;
  self->own_ids = own_ids;
  if (!find_default_trend (self, choice, error))
    return FALSE;
  if (outline)
    outliner = self->outliner = trends_sheet_outliner_new (book, self->cells, &context, uses);
  run (self, book);
  if (outline)
    *outline = trends_sheet_outliner_end (outliner);
  self->outliner = NULL;
  return TRUE;
}

/* (transfer full): what was said with what was guessed for the rest */
static TrendsSheetMap *
complete_map (const TrendsCells    *cells,
              const TrendsSheetMap *said,
              guint                 header,
              const char           *trend)
{
  TrendsSheetMap *map = trends_sheet_guess_map (cells, said, header);

  map->sheet = *trends_cells_get_name (cells) ? g_strdup (trends_cells_get_name (cells)) : NULL;
  map->trend = g_strdup (trend ? trend : said ? said->trend : NULL);
  map->dates = said ? said->dates : TRENDS_SHEET_DATES_PROVEN;
  map->numbers = said ? said->numbers : TRENDS_SHEET_NUMBERS_PROVEN;
  map->periods = said ? said->periods : TRENDS_SHEET_PERIODS_REFUSED;
  map->people = said ? said->people : TRENDS_SHEET_PEOPLE_PROVEN;
  for (guint i = 0; said && i < said->overwrites->len; i++)
    trends_sheet_map_set_overwrites (map, said->overwrites->pdata[i], TRUE);
  return map;
}

/* A map that was written for another sheet, or with a slip of the pen, does less than it says. */
static void
remark_missing_columns (Import               *self,
                        const TrendsSheetMap *said,
                        const TrendsSheetMap *there)
{
  for (guint i = 0; said && i < said->columns->len; i++)
    {
      const TrendsSheetColumn *column = said->columns->pdata[i];

      if (!trends_sheet_map_find (there, column->heading, 0))
        trends_sheet_remarks_add (self->remarks, TRENDS_SHEET_TOLD,
                                  trends_cells_get_name (self->cells), 0, TRENDS_SHEET_NOWHERE,
                                  column->heading, NULL,
                                  _("the map speaks of this column, and it isn’t there"));
    }
}

/* `source` is what it is taken for, which isn't what it is called. */
static void
set_source (Import     *self,
            const char *named,
            const char *source,
            gboolean    is_new,
            const char *like)
{
  g_autofree char *reason = NULL;

  self->source = source;
  if (like)
    /* Translators: of rows that are pasted; %s is what rows came from that were imported before */
    reason = g_strdup_printf (_("most of this came from “%s” before; what is pasted is new all the same, unless that is chosen"),
                              like);
  else if (is_new)
    /* Translators: of a file that is imported; both %s are names of files */
    reason = g_strdup_printf (_("too little here came from “%s” before: this is another source, called “%s” in this plan"),
                              named, source);
  else if (strcmp (named, source) != 0 && !self->is_pasted)
    /* Translators: of a file that is imported; both %s are names of files */
    reason = g_strdup_printf (_("this is called “%s”, and was taken for a newer copy of “%s”, of which it has the most"),
                              named, source);
  if (reason)
    remark_row (self, TRENDS_SHEET_TOLD, 0, NULL, reason);
}

/* Of what it may be a newer copy, and what it is called otherwise; what we have written ourselves comes
 * from this plan. */
static void
show_sources (Import             *self,
              TrendsSheetOutline *outline,
              const char         *name)
{
  g_autofree char *named = trends_sheet_source_of_name (name);

  if (self->titles)
    return;
  outline->sources = trends_sheet_sources_list (self->plan);
  outline->source = g_strdup (self->source);
  outline->new_source = trends_sheet_sources_has (outline->sources, self->source)
                          ? trends_sheet_sources_dup_unused (outline->sources, named)
                          : g_strdup (self->source);
}

/**
 * trends_sheet_import:
 * @book: (element-type TrendsCells): all sheets of a file
 * @plan: the plan that they are for; it isn't changed
 * @name: (nullable): the file's name
 * @choice: (nullable): what a person has said of it
 * @remarks: takes what a person should know
 * @used: (out) (nullable) (transfer full): a map that says of each column what it became
 * @outline: (out) (optional) (transfer full): what was found, to be shown to a person
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
                     TrendsSheetOutline      **outline,
                     GError                  **error)
{
  const TrendsSheetMap *said = choice ? choice->map : NULL;
  const char *called = choice && choice->source ? choice->source : said ? said->source : NULL;
  gboolean is_new = FALSE, is_called = called && *called;
  const char *sheet = choice && choice->sheet ? choice->sheet : said ? said->sheet : NULL;
  const TrendsCells *cells = trends_sheet_pick (book, sheet, error);
  guint header = choice && choice->header > 0 ? choice->header : said ? said->header : 0;
  g_autofree char *named = is_called ? g_strdup (called) : trends_sheet_source_of_name (name);
  g_autofree char *source = NULL, *like = NULL;
  g_autoptr (TrendsImportDocument) document = trends_import_document_new ();
  g_autoptr (TrendsSheetMap) map = NULL;
  g_autoptr (GArray) uses = NULL;
  Import self = { .plan = plan, .cells = cells, .remarks = remarks, .document = document,
                  .is_pasted = choice && choice->is_part };

  g_return_val_if_fail (book != NULL && TRENDS_IS_PLAN (plan) && remarks != NULL, NULL);

  if (cells)
    header = trends_sheet_pick_header (cells, header, self.is_pasted, error);
  if (!cells || header == 0 || !trends_sheet_columns_check (said, error))
    return NULL;
  if (!sheet)
    remark_unread_sheets (&self, book, trends_sheet_find_way (cells, header, &(TrendsSheetOwnWay) { 0 }));
  remark_reading (&self);
  map = complete_map (cells, said, header, choice ? choice->trend : NULL);
  remark_missing_columns (&self, said, map);
  uses = trends_sheet_columns_new (cells, map, plan, said == NULL);
  source = is_called ? g_strdup (named)
                     : trends_sheet_source_find (plan, cells, map->header, uses, named, self.is_pasted, &is_new, &like);
  set_source (&self, named, source, is_new, like);
  map->source = g_strdup (source);
  if (!run_with (&self, choice, map, uses, book, outline, error))
    return NULL;
  if (outline)
    show_sources (&self, *outline, name);
  if (used)
    *used = g_steal_pointer (&map);
  return g_steal_pointer (&document);
}
