/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-outline.c: see trends-sheet-outline.h. It reads nothing itself: it is told what
 * became of each cell, so that nothing is shown otherwise than it comes in.
 */

#include "trends-sheet-outline.h"

#include "trends-one-line.h"
#include "trends-sheet-choices.h"
#include "trends-value-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SAMPLE_LETTERS 41 /* with the ellipsis */

struct _TrendsSheetOutliner
{
  const TrendsSheetValueContext *context;
  const GArray *uses;
  TrendsSheetOutline *outline;
  GHashTable *values; /* "column/folded text" -> question (not owned) */
  TrendsSheetQuestion *whole[TRENDS_SHEET_ASKS_VALUE]; /* (nullable): asked once for the sheet */
  TrendsSheetQuestion *kept[TRENDS_INITIATIVE_N_FIELDS]; /* (nullable): asked once for a field */
};

/* A cell with something in it, in its column */
typedef struct
{
  guint index; /* among the columns */
  const TrendsSheetColumnUse *use;
  const TrendsSheetCellRead *read;
} Place;

/* ------------------------------------------------------------------ life */

static void
sheet_free (gpointer data)
{
  TrendsSheetOfBook *self = data;

  g_free (self->name);
  g_free (self);
}

static void
column_free (gpointer data)
{
  TrendsSheetOutlineColumn *self = data;

  g_free (self->letters);
  g_free (self->heading);
  g_free (self->field);
  for (guint i = 0; i < TRENDS_SHEET_N_SAMPLES; i++)
    {
      g_free (self->samples[i].text);
      g_free (self->samples[i].meaning);
    }
  g_free (self);
}

static void
row_free (gpointer data)
{
  TrendsSheetOutlineRow *self = data;

  g_strfreev (self->texts);
  g_free (self);
}

static void
question_free (gpointer data)
{
  TrendsSheetQuestion *self = data;

  g_free (self->text);
  g_free (self->said);
  g_free (self->proposal);
  g_free (self->first);
  g_free (self->second);
  g_free (self);
}

/**
 * trends_sheet_outline_free:
 * @self: (nullable) (transfer full): what was found in a table
 */
void
trends_sheet_outline_free (TrendsSheetOutline *self)
{
  if (!self)
    return;
  g_ptr_array_unref (self->sheets);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_free (self->source);
  g_free (self->new_source);
  g_free (self);
}

static void
add_sheets (TrendsSheetOutline *outline,
            GPtrArray          *book,
            const TrendsCells  *cells)
{
  for (guint i = 0; i < book->len; i++)
    {
      TrendsSheetOfBook *sheet = g_new0 (TrendsSheetOfBook, 1);

      sheet->name = g_strdup (trends_cells_get_name (book->pdata[i]));
      sheet->n_rows = trends_cells_get_n_rows (book->pdata[i]);
      sheet->is_hidden = trends_cells_get_hidden (book->pdata[i]);
      if (book->pdata[i] == cells)
        outline->sheet = i;
      g_ptr_array_add (outline->sheets, sheet);
    }
}

static void
add_columns (TrendsSheetOutline *outline,
             const GArray       *uses)
{
  for (guint i = 0; i < uses->len; i++)
    {
      const TrendsSheetColumnUse *use = &g_array_index (uses, TrendsSheetColumnUse, i);
      TrendsSheetOutlineColumn *column = g_new0 (TrendsSheetOutlineColumn, 1);

      column->letters = trends_cells_dup_column (use->column);
      column->heading = g_strdup (use->meant->heading);
      column->field = g_strdup (use->meant->field);
      g_ptr_array_add (outline->columns, column);
    }
}

static void
add_row (TrendsSheetOutline   *outline,
         const TrendsCells    *cells,
         const TrendsCellsRow *row,
         const GArray         *uses)
{
  TrendsSheetOutlineRow *shown = g_new0 (TrendsSheetOutlineRow, 1);
  guint n = MIN (uses->len, TRENDS_SHEET_SHOWN_COLUMNS);

  shown->number = row->number;
  shown->texts = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const TrendsCell *cell = trends_cells_find (cells, row, g_array_index (uses, TrendsSheetColumnUse, i).column);
      g_autofree char *text = trends_cells_dup_text (cells, cell);
      g_autofree char *line = trends_one_line (text);

      shown->texts[i] = trends_excerpt (line, SAMPLE_LETTERS);
    }
  g_ptr_array_add (outline->rows, shown);
}

static void
add_rows (TrendsSheetOutline *outline,
          const TrendsCells  *cells,
          const GArray       *uses)
{
  for (guint i = 0; i < MIN (trends_cells_get_n_rows (cells), TRENDS_SHEET_SHOWN_ROWS); i++)
    {
      TrendsCellsRow row = trends_cells_get_row (cells, i);

      add_row (outline, cells, &row, uses);
    }
}

/**
 * trends_sheet_outliner_new:
 * @book: (element-type TrendsCells): all sheets
 * @cells: the one that is read
 * @context: what values are read with
 * @uses: (element-type TrendsSheetColumnUse): its columns
 *
 * Returns: (transfer full): what takes the rows that are entries; good as long as all of these
 */
TrendsSheetOutliner *
trends_sheet_outliner_new (GPtrArray                     *book,
                           const TrendsCells             *cells,
                           const TrendsSheetValueContext *context,
                           const GArray                  *uses)
{
  TrendsSheetOutliner *self = g_new0 (TrendsSheetOutliner, 1);
  TrendsSheetOutline *outline = g_new0 (TrendsSheetOutline, 1);

  outline->sheets = g_ptr_array_new_with_free_func (sheet_free);
  outline->columns = g_ptr_array_new_with_free_func (column_free);
  outline->questions = g_ptr_array_new_with_free_func (question_free);
  outline->rows = g_ptr_array_new_with_free_func (row_free);
  outline->header = context->map->header;
  add_sheets (outline, book, cells);
  add_columns (outline, uses);
  add_rows (outline, cells, uses);
  self->context = context;
  self->uses = uses;
  self->outline = outline;
  self->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

/**
 * trends_sheet_outliner_free:
 * @self: (nullable) (transfer full): what takes rows
 */
void
trends_sheet_outliner_free (TrendsSheetOutliner *self)
{
  if (!self)
    return;
  g_hash_table_unref (self->values);
  trends_sheet_outline_free (self->outline);
  g_free (self);
}

/* -------------------------------------------------------------- understanding */

static gboolean
is_of_owners (const TrendsField *field)
{
  return field->target == TRENDS_KIND_OWNER
         && (field->type == TRENDS_FIELD_REF || field->type == TRENDS_FIELD_REFS);
}

/* Whom a value names, be they in the plan or only in what comes; of a field for one, the others support. */
static char *
name_owners (TrendsSheetOutliner *self,
             const TrendsField   *field,
             const TrendsValue   *value)
{
  g_auto (GStrv) ids = value->storage == TRENDS_STORAGE_LIST ? trends_value_dup_strings (value) : NULL;
  const char *const one[] = { ids ? NULL : trends_value_get_text (value), NULL };
  const char *const *all = ids ? (const char *const *) ids : one;
  GString *names = g_string_new (NULL);

  for (guint i = 0; all[i]; i++)
    {
      g_autofree char *name = trends_sheet_names_dup_label (self->context->names, all[i]);

      if (i == 1 && field->type == TRENDS_FIELD_REF)
        /* Translators: between the person who leads something and those who help */
        g_string_append (names, _(", supported by "));
      else if (i > 0)
        g_string_append (names, ", ");
      g_string_append (names, name);
    }
  return g_string_free (names, FALSE);
}

static char *
describe_field (TrendsSheetOutliner *self,
                const Place         *place,
                const char          *text)
{
  const TrendsValue *value = &place->read->value;

  if (!trends_value_is_set (value))
    return g_strdup (text);
  if (is_of_owners (place->use->field))
    return name_owners (self, place->use->field, value);
  return trends_value_to_text (value, place->use->field, self->context->plan, TRENDS_VALUE_IN_FULL,
                               NULL);
}

/* NULL where it isn't understood */
static char *
describe (TrendsSheetOutliner *self,
          const Place         *place)
{
  const char *text = place->read->said ? place->read->said : place->read->text;

  if (place->read->is_doubt)
    return NULL;
  switch (place->use->target)
    {
    case TRENDS_SHEET_FIELD:
      return describe_field (self, place, text);
    case TRENDS_SHEET_OTHER:
      /* Translators: a column's heading and what stands below it, as it goes to the notes */
      return g_strdup_printf (_("“%s: %s”"), place->use->meant->heading, text);
    case TRENDS_SHEET_DONE:
      return g_strdup (_("Done"));
    case TRENDS_SHEET_IGNORED:
    case TRENDS_SHEET_OWN_SUMS:
      return g_strdup (_("nothing"));
    case TRENDS_SHEET_OWN_ID:
    case TRENDS_SHEET_ID:
    case TRENDS_SHEET_NEEDS:
    case TRENDS_SHEET_NEEDED_BY:
    default:
      return g_strdup (text);
    }
}

/* --------------------------------------------------------------------- samples */

static gboolean
has_sample (const TrendsSheetOutlineColumn *column,
            const char                     *text)
{
  for (guint i = 0; i < TRENDS_SHEET_N_SAMPLES; i++)
    if (g_strcmp0 (column->samples[i].text, text) == 0)
      return TRUE;
  return FALSE;
}

static void
set_sample (TrendsSheetSample *sample,
            const char        *text,
            const char        *meaning)
{
  g_free (sample->text);
  g_free (sample->meaning);
  sample->text = g_strdup (text);
  sample->meaning = meaning ? trends_excerpt (meaning, SAMPLE_LETTERS) : NULL;
}

/* Whether another sample would be shown: so long as there is room, and for the first that isn't understood. */
static gboolean
wants_sample (const TrendsSheetOutlineColumn *column,
              gboolean                        is_doubt)
{
  return !column->samples[TRENDS_SHEET_N_SAMPLES - 1].text || (is_doubt && column->n_doubts == 1);
}

/* The first that there are; but one that isn't understood is always among them. */
static void
sample (TrendsSheetOutliner      *self,
        TrendsSheetOutlineColumn *column,
        const Place              *place)
{
  g_autofree char *excerpt = trends_excerpt (place->read->text, SAMPLE_LETTERS);
  g_autofree char *meaning = NULL;
  guint i = 0;

  if (has_sample (column, excerpt))
    return;
  meaning = describe (self, place);
  while (i < TRENDS_SHEET_N_SAMPLES - 1 && column->samples[i].text)
    i++;
  set_sample (&column->samples[i], excerpt, meaning);
}

/* ------------------------------------------------------------------- questions */

static TrendsSheetQuestion *
add_question (TrendsSheetOutliner *self,
              TrendsSheetAsks      asks,
              guint                column,
              const char          *text)
{
  TrendsSheetQuestion *question = g_new0 (TrendsSheetQuestion, 1);

  question->asks = asks;
  question->column = column;
  question->text = g_strdup (text);
  g_ptr_array_add (self->outline->questions, question);
  return question;
}

static TrendsSheetQuestion *
ask (TrendsSheetOutliner *self,
     TrendsSheetAsks      asks,
     const Place         *place)
{
  /* What is asked once for the whole table always has its place. */
  if (asks == TRENDS_SHEET_ASKS_VALUE
      && self->outline->questions->len >= TRENDS_SHEET_MOST_QUESTIONS)
    {
      self->outline->n_more++;
      return NULL;
    }
  return add_question (self, asks, place->index, place->read->text);
}

static gboolean
is_of_words (const TrendsField *field)
{
  return field->type == TRENDS_FIELD_CHOICE || field->type == TRENDS_FIELD_BOOLEAN
         || (field->type == TRENDS_FIELD_REF && field->target == TRENDS_KIND_TREND);
}

/* Of two ratings the first is named before the other by those who write so. */
static char *
propose (TrendsSheetOutliner *self,
         const Place         *place)
{
  const TrendsField *field = place->use->field;
  g_auto (GStrv) ratings = NULL;
  gint64 choice;

  if (field->type == TRENDS_FIELD_REF)
    return trends_sheet_names_dup_likely_trend (self->context->names, place->read->text);
  if (field->choices != &trends_confidence_choices || !trends_sheet_is_split_rating (place->read->text))
    return NULL;
  ratings = g_strsplit_set (place->read->text, "/-–", 2);
  return trends_sheet_read_choice (field, g_strstrip (ratings[0]), &choice)
           ? g_strdup (field->choices->items[choice].nick) : NULL;
}

/* A word that nobody knows, or that the map explains */
static void
ask_value (TrendsSheetOutliner *self,
           const Place         *place)
{
  const TrendsSheetCellRead *read = place->read;
  g_autofree char *folded = NULL;
  g_autofree char *key = NULL;
  TrendsSheetQuestion *question;
  gboolean is_known;

  if (!is_of_words (place->use->field) || (!read->is_doubt && !read->said)
      || trends_sheet_is_open (read->text))
    return;
  folded = trends_sheet_fold_heading (read->text);
  key = g_strdup_printf ("%u/%s", place->index, folded);
  is_known = g_hash_table_lookup_extended (self->values, key, NULL, (gpointer *) &question);
  if (!is_known)
    {
      question = ask (self, TRENDS_SHEET_ASKS_VALUE, place);
      if (question)
        {
          question->said = g_strdup (read->said);
          question->is_said = read->said != NULL;
          question->proposal = propose (self, place);
        }
      g_hash_table_insert (self->values, g_steal_pointer (&key), question);
    }
  if (question)
    question->n_rows++;
}

static char *
show_day (TrendsSheetOutliner *self,
          const Place         *place,
          TrendsSheetDates     order,
          TrendsSheetPeriods   periods)
{
  TrendsDateContext dates = self->context->dates;
  TrendsValue value;
  gint64 day = TRENDS_UNSET;

  dates.edge = place->use->field->index == TRENDS_INITIATIVE_END ? TRENDS_DATE_LAST
                                                                 : TRENDS_DATE_FIRST;
  if (trends_sheet_date_read (place->read->text, order, periods, &dates, &day) != TRENDS_SHEET_DATE_READ)
    return NULL;
  value = trends_value_integer (day);
  return trends_value_to_text (&value, place->use->field, self->context->plan,
                               TRENDS_VALUE_IN_FULL, NULL);
}

static char *
show_amount (TrendsSheetOutliner *self,
             const Place         *place,
             TrendsSheetNumbers   numbers)
{
  TrendsValue value;
  gint64 minor = 0;

  if (trends_sheet_amount_read (place->read->text, numbers, place->use->scale, self->context->currency,
                                self->context->dates.language, self->context->any_currency, &minor)
      != TRENDS_SHEET_AMOUNT_READ)
    return NULL;
  value = trends_value_integer (minor);
  return trends_value_to_text (&value, place->use->field, self->context->plan,
                               TRENDS_VALUE_IN_FULL, NULL);
}

/* The first way, as those write who this is for; no sign in a number is likelier than another. */
static const char *const proposals[TRENDS_SHEET_ASKS_VALUE] = {
  [TRENDS_SHEET_ASKS_DATES] = "day-first",
  [TRENDS_SHEET_ASKS_PERIODS] = "financial",
  [TRENDS_SHEET_ASKS_PEOPLE] = "several",
};

/* Who is named: the first leads where one does, and the others support. */
static char *
show_people (TrendsSheetOutliner *self,
             const Place         *place,
             TrendsSheetPeople    people)
{
  gboolean is_doubtful;
  g_auto (GStrv) names = trends_sheet_value_dup_people (self->context, place->use, place->read->text, people,
                                                        &is_doubtful);
  g_autofree char *others = names[0] && names[1] ? g_strjoinv (", ", names + 1) : NULL;

  if (!others)
    return g_strdup (names[0]);
  return g_strconcat (names[0], place->use->field->type == TRENDS_FIELD_REF ? _(", supported by ") : ", ",
                      others, NULL);
}

/* What an example is with each way */
static void
read_both_ways (TrendsSheetOutliner  *self,
                TrendsSheetAsks       asks,
                const Place          *place,
                char                **first,
                char                **second)
{
  if (asks == TRENDS_SHEET_ASKS_DATES)
    {
      *first = show_day (self, place, TRENDS_SHEET_DATES_DAY_FIRST, TRENDS_SHEET_PERIODS_REFUSED);
      *second = show_day (self, place, TRENDS_SHEET_DATES_MONTH_FIRST, TRENDS_SHEET_PERIODS_REFUSED);
    }
  else if (asks == TRENDS_SHEET_ASKS_PERIODS)
    {
      *first = show_day (self, place, place->use->dates, TRENDS_SHEET_PERIODS_FINANCIAL);
      *second = show_day (self, place, place->use->dates, TRENDS_SHEET_PERIODS_CALENDAR);
    }
  else if (asks == TRENDS_SHEET_ASKS_PEOPLE)
    {
      *first = show_people (self, place, TRENDS_SHEET_PEOPLE_SEVERAL);
      *second = show_people (self, place, TRENDS_SHEET_PEOPLE_ONE);
    }
  else
    {
      *first = show_amount (self, place, TRENDS_SHEET_NUMBERS_POINT);
      *second = show_amount (self, place, TRENDS_SHEET_NUMBERS_COMMA);
    }
}

/* How well an example shows the difference: it is understood in both ways, and not the same; it is understood
 * in one; it is the same; or not understood at all. */
static guint
rate_example (const TrendsSheetQuestion *question)
{
  if (!question->first && !question->second)
    return 0;
  if (g_strcmp0 (question->first, question->second) == 0)
    return 1;
  return question->first && question->second ? 3 : 2;
}

static void
take_example (TrendsSheetOutliner *self,
              TrendsSheetQuestion *question,
              const Place         *place)
{
  TrendsSheetQuestion other = { 0 };

  read_both_ways (self, question->asks, place, &other.first, &other.second);
  if (rate_example (&other) > rate_example (question))
    {
      g_free (question->text);
      question->text = g_strdup (place->read->text);
      question->column = place->index;
      g_free (question->first);
      g_free (question->second);
      question->first = g_steal_pointer (&other.first);
      question->second = g_steal_pointer (&other.second);
    }
  g_free (other.first);
  g_free (other.second);
}

static gboolean
is_whole_said (const TrendsSheetMap *map,
               TrendsSheetAsks       asks)
{
  if (asks == TRENDS_SHEET_ASKS_DATES)
    return map->dates != TRENDS_SHEET_DATES_PROVEN;
  if (asks == TRENDS_SHEET_ASKS_PERIODS)
    return map->periods != TRENDS_SHEET_PERIODS_REFUSED;
  if (asks == TRENDS_SHEET_ASKS_PEOPLE)
    return map->people != TRENDS_SHEET_PEOPLE_PROVEN;
  return map->numbers != TRENDS_SHEET_NUMBERS_PROVEN;
}

/* One question for the whole sheet, with the first value that shows the difference */
static void
ask_once (TrendsSheetOutliner *self,
          TrendsSheetAsks      asks,
          const Place         *place)
{
  TrendsSheetQuestion *question = self->whole[asks];

  if (!question)
    {
      question = self->whole[asks] = ask (self, asks, place);
      question->is_said = is_whole_said (self->context->map, asks);
      question->proposal = g_strdup (proposals[asks]);
    }
  if (rate_example (question) < 3)
    take_example (self, question, place);
  question->n_rows++;
}

static void
ask_of_date (TrendsSheetOutliner *self,
             const Place         *place)
{
  gboolean is_open = self->context->map->dates != TRENDS_SHEET_DATES_PROVEN
                     || place->use->dates == TRENDS_SHEET_DATES_PROVEN;
  TrendsDateContext dates = self->context->dates;
  gint64 day;
  TrendsSheetDateResult result
    = trends_sheet_date_read (place->read->text, TRENDS_SHEET_DATES_PROVEN, TRENDS_SHEET_PERIODS_REFUSED,
                              &dates, &day);

  if (result == TRENDS_SHEET_DATE_EITHER && is_open)
    ask_once (self, TRENDS_SHEET_ASKS_DATES, place);
  else if (result == TRENDS_SHEET_DATE_PERIOD)
    ask_once (self, TRENDS_SHEET_ASKS_PERIODS, place);
}

static void
ask_of_amount (TrendsSheetOutliner *self,
               const Place         *place)
{
  gboolean is_open = self->context->map->numbers != TRENDS_SHEET_NUMBERS_PROVEN
                     || place->use->numbers == TRENDS_SHEET_NUMBERS_PROVEN;
  gint64 minor;
  TrendsSheetAmountResult result
    = trends_sheet_amount_read (place->read->text, TRENDS_SHEET_NUMBERS_PROVEN, place->use->scale,
                                self->context->currency, self->context->dates.language, FALSE, &minor);

  if (result == TRENDS_SHEET_AMOUNT_CURRENCY || place->use->has_other_currency)
    self->outline->n_in_other_currency++;
  if (result == TRENDS_SHEET_AMOUNT_EITHER && is_open && place->read->cell->type == TRENDS_CELL_TEXT)
    ask_once (self, TRENDS_SHEET_ASKS_NUMBERS, place);
}

static void
ask_of_people (TrendsSheetOutliner *self,
               const Place         *place)
{
  g_auto (GStrv) names = NULL;
  gboolean is_doubtful;

  if (place->read->said || trends_sheet_is_open (place->read->text))
    return;
  names = trends_sheet_value_dup_people (self->context, place->use, place->read->text,
                                         TRENDS_SHEET_PEOPLE_PROVEN, &is_doubtful);
  if (is_doubtful)
    ask_once (self, TRENDS_SHEET_ASKS_PEOPLE, place);
}

static void
ask_of (TrendsSheetOutliner *self,
        const Place         *place)
{
  const TrendsField *field = place->use->field;
  const TrendsCell *cell = place->read->cell;

  if (!field || !cell)
    return;
  if (field->type == TRENDS_FIELD_DATE && cell->type == TRENDS_CELL_TEXT)
    ask_of_date (self, place);
  else if (field->type == TRENDS_FIELD_MONEY)
    ask_of_amount (self, place);
  else if (is_of_owners (field) && !self->context->own)
    ask_of_people (self, place);
  else
    ask_value (self, place);
}

/* ------------------------------------------------------------------------ rows */

static void
take_cell (TrendsSheetOutliner       *self,
           guint                      index,
           const TrendsSheetCellRead *read)
{
  const Place place = { index, &g_array_index (self->uses, TrendsSheetColumnUse, index), read };
  TrendsSheetOutlineColumn *column = self->outline->columns->pdata[index];

  if (!read->cell || trends_sheet_is_blank (read->text))
    return;
  column->n_filled++;
  column->n_doubts += read->is_doubt;
  if (wants_sample (column, read->is_doubt))
    sample (self, column, &place);
  ask_of (self, &place);
}

/**
 * trends_sheet_outliner_take:
 * @self: what takes rows
 * @entry: what one of them says
 */
void
trends_sheet_outliner_take (TrendsSheetOutliner    *self,
                            const TrendsSheetEntry *entry)
{
  for (guint i = 0; i < self->uses->len; i++)
    take_cell (self, i, &g_array_index (entry->cells, TrendsSheetCellRead, i));
}

/**
 * trends_sheet_outliner_note_trendless:
 * @self: what takes rows
 *
 * Counts a row that says no trend.
 */
void
trends_sheet_outliner_note_trendless (TrendsSheetOutliner *self)
{
  self->outline->n_trendless++;
}

static char *
describe_value (TrendsSheetOutliner *self,
                const TrendsField   *field,
                const TrendsValue   *value)
{
  g_autofree char *words = NULL;

  if (!trends_value_is_set (value))
    return g_strdup (_("nothing"));
  words = is_of_owners (field) ? name_owners (self, field, value)
                               : trends_value_to_text (value, field, self->context->plan,
                                                       TRENDS_VALUE_IN_FULL, NULL);
  return trends_excerpt (words, SAMPLE_LETTERS);
}

/**
 * trends_sheet_outliner_note_kept:
 * @self: what takes rows
 * @field: a field that was changed here and there
 * @initiative: what has it here
 * @entry: what comes
 *
 * Which of them stays can be said, once for the field.
 */
void
trends_sheet_outliner_note_kept (TrendsSheetOutliner    *self,
                                 const TrendsField      *field,
                                 TrendsEntity           *initiative,
                                 const TrendsSheetEntry *entry)
{
  TrendsSheetQuestion *question = self->kept[field->index];

  if (!question)
    {
      g_auto (TrendsValue) coming = trends_sheet_entry_dup_coming (entry, field);

      question = add_question (self, TRENDS_SHEET_ASKS_KEPT, 0, trends_entity_get_name (initiative));
      question->field = field;
      question->first = describe_value (self, field, trends_entity_get_value (initiative, field->index));
      question->second = describe_value (self, field, &coming);
      self->kept[field->index] = question;
    }
  question->n_rows++;
}

static int
compare_questions (gconstpointer a,
                   gconstpointer b)
{
  const TrendsSheetQuestion *one = *(TrendsSheetQuestion *const *) a;
  const TrendsSheetQuestion *other = *(TrendsSheetQuestion *const *) b;

  if (one->asks != other->asks)
    return one->asks < other->asks ? -1 : 1;
  if (one->column != other->column)
    return one->column < other->column ? -1 : 1;
  if (one->field != other->field)
    return one->field < other->field ? -1 : 1;
  return strcmp (one->text, other->text);
}

/**
 * trends_sheet_outliner_end:
 * @self: what has taken all rows
 *
 * Returns: (transfer full): what was found
 */
TrendsSheetOutline *
trends_sheet_outliner_end (TrendsSheetOutliner *self)
{
  g_ptr_array_sort (self->outline->questions, compare_questions);
  return g_steal_pointer (&self->outline);
}
