/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-outline.c: see trends-sheet-outline.h. It reads cells as the import does, and
 * changes nothing.
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
  const TrendsCells *cells;
  const TrendsSheetValueContext *context;
  const GArray *uses;
  TrendsSheetOutline *outline;
  GHashTable *values; /* "column/folded text" -> question (not owned) */
  TrendsSheetQuestion *whole[TRENDS_SHEET_ASKS_VALUE]; /* (nullable): asked once for the sheet */
};

/* A cell, with what is said of its column */
typedef struct
{
  guint index; /* among the columns */
  const TrendsSheetColumnUse *use;
  const TrendsCell *cell;
  const char *text;
  const char *folded;
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
  outline->header = context->map->header;
  add_sheets (outline, book, cells);
  add_columns (outline, uses);
  self->cells = cells;
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

/* Owners that aren't in the plan are made, and nothing else of a plan knows them yet. */
static char *
name_owners (TrendsSheetOutliner *self,
             const Place         *place,
             const char          *text)
{
  g_auto (GStrv) names = trends_sheet_names_split (text, place->use->by_commas);
  GString *all = g_string_new (NULL);

  for (guint i = 0; names[i]; i++)
    {
      const char *id = trends_sheet_names_find_owner (self->context->names, names[i]);
      TrendsEntity *owner = id ? trends_plan_lookup (self->context->plan, id) : NULL;
      /* Translators: the name of an owner who isn't in the plan yet */
      g_autofree char *new_name = g_strdup_printf (_("%s (new owner)"), names[i]);

      if (i > 0)
        g_string_append (all, ", ");
      g_string_append (all, owner ? trends_entity_get_name (owner) : new_name);
    }
  return g_string_free (all, FALSE);
}

/* NULL where it isn't understood */
static char *
describe_field (TrendsSheetOutliner *self,
                const Place         *place,
                const TrendsCell    *cell,
                const char          *text)
{
  const TrendsField *field = place->use->field;
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;
  g_autofree char *reason = NULL;
  gboolean is_read;

  if (field->index == TRENDS_INITIATIVE_NOTES)
    return g_strdup (text);
  is_read = trends_sheet_value_read (self->context, place->use, self->cells, cell, text, &value,
                                     &reason);
  if (!is_read)
    return NULL;
  if (field->target == TRENDS_KIND_OWNER
      && (field->type == TRENDS_FIELD_REF || field->type == TRENDS_FIELD_REFS))
    return name_owners (self, place, text);
  return trends_value_to_text (&value, field, self->context->plan, TRENDS_VALUE_IN_FULL, NULL);
}

static const char *
find_said (const Place *place)
{
  GHashTable *values = place->use->meant->values;

  return values ? g_hash_table_lookup (values, place->folded) : NULL;
}

static char *
describe (TrendsSheetOutliner *self,
          const Place         *place)
{
  const char *said = find_said (place);
  const char *text = said ? said : place->text;

  switch (place->use->target)
    {
    case TRENDS_SHEET_FIELD:
      return describe_field (self, place, said ? NULL : place->cell, text);
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

/* The first that there are; but one that isn't understood is always among them. */
static void
sample (TrendsSheetOutlineColumn *column,
        const char               *text,
        const char               *meaning)
{
  g_autofree char *excerpt = trends_excerpt (text, SAMPLE_LETTERS);
  TrendsSheetSample *last = &column->samples[TRENDS_SHEET_N_SAMPLES - 1];

  if (has_sample (column, excerpt))
    return;
  for (guint i = 0; i < TRENDS_SHEET_N_SAMPLES; i++)
    if (!column->samples[i].text)
      {
        set_sample (&column->samples[i], excerpt, meaning);
        return;
      }
  if (!meaning && column->n_doubts == 1)
    set_sample (last, excerpt, NULL);
}

/* ------------------------------------------------------------------- questions */

static TrendsSheetQuestion *
ask (TrendsSheetOutliner *self,
     TrendsSheetAsks      asks,
     const Place         *place)
{
  TrendsSheetQuestion *question;

  if (self->outline->questions->len >= TRENDS_SHEET_MOST_QUESTIONS)
    {
      self->outline->n_more++;
      return NULL;
    }
  question = g_new0 (TrendsSheetQuestion, 1);
  question->asks = asks;
  question->column = place->index;
  question->text = g_strdup (place->text);
  g_ptr_array_add (self->outline->questions, question);
  return question;
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
    return trends_sheet_names_dup_likely_trend (self->context->names, place->text);
  if (field->choices != &trends_confidence_choices || !trends_sheet_is_split_rating (place->text))
    return NULL;
  ratings = g_strsplit_set (place->text, "/-–", 2);
  return trends_sheet_read_choice (field, g_strstrip (ratings[0]), &choice)
           ? g_strdup (field->choices->items[choice].nick) : NULL;
}

/* A word that nobody knows, or that the map explains */
static void
ask_value (TrendsSheetOutliner *self,
           const Place         *place,
           gboolean             is_understood)
{
  const char *said = find_said (place);
  g_autofree char *key = NULL;
  TrendsSheetQuestion *question;
  gboolean is_known;

  if (!is_of_words (place->use->field) || (is_understood && !said)
      || trends_sheet_is_open (place->text))
    return;
  key = g_strdup_printf ("%u/%s", place->index, place->folded);
  is_known = g_hash_table_lookup_extended (self->values, key, NULL, (gpointer *) &question);
  if (!is_known)
    {
      question = ask (self, TRENDS_SHEET_ASKS_VALUE, place);
      if (question)
        {
          question->said = g_strdup (said);
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
  if (trends_sheet_date_read (place->text, order, periods, &dates, &day) != TRENDS_SHEET_DATE_READ)
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

  if (trends_sheet_amount_read (place->text, numbers, place->use->scale, self->context->currency,
                                self->context->dates.language, self->context->any_currency, &minor)
      != TRENDS_SHEET_AMOUNT_READ)
    return NULL;
  value = trends_value_integer (minor);
  return trends_value_to_text (&value, place->use->field, self->context->plan,
                               TRENDS_VALUE_IN_FULL, NULL);
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
      if (!question)
        return;
      if (asks == TRENDS_SHEET_ASKS_DATES)
        {
          question->first = show_day (self, place, TRENDS_SHEET_DATES_DAY_FIRST,
                                      TRENDS_SHEET_PERIODS_REFUSED);
          question->second = show_day (self, place, TRENDS_SHEET_DATES_MONTH_FIRST,
                                       TRENDS_SHEET_PERIODS_REFUSED);
        }
      else if (asks == TRENDS_SHEET_ASKS_PERIODS)
        {
          question->first = show_day (self, place, place->use->dates,
                                      TRENDS_SHEET_PERIODS_FINANCIAL);
          question->second = show_day (self, place, place->use->dates,
                                       TRENDS_SHEET_PERIODS_CALENDAR);
        }
      else
        {
          question->first = show_amount (self, place, TRENDS_SHEET_NUMBERS_POINT);
          question->second = show_amount (self, place, TRENDS_SHEET_NUMBERS_COMMA);
        }
    }
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
    = trends_sheet_date_read (place->text, TRENDS_SHEET_DATES_PROVEN, TRENDS_SHEET_PERIODS_REFUSED,
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
    = trends_sheet_amount_read (place->text, TRENDS_SHEET_NUMBERS_PROVEN, place->use->scale,
                                self->context->currency, self->context->dates.language, FALSE, &minor);

  if (result == TRENDS_SHEET_AMOUNT_CURRENCY || place->use->has_other_currency)
    self->outline->n_in_other_currency++;
  if (result == TRENDS_SHEET_AMOUNT_EITHER && is_open && place->cell->type == TRENDS_CELL_TEXT)
    ask_once (self, TRENDS_SHEET_ASKS_NUMBERS, place);
}

static void
ask_of (TrendsSheetOutliner *self,
        const Place         *place,
        gboolean             is_understood)
{
  const TrendsField *field = place->use->field;

  if (!field)
    return;
  if (field->type == TRENDS_FIELD_DATE && place->cell->type == TRENDS_CELL_TEXT)
    ask_of_date (self, place);
  else if (field->type == TRENDS_FIELD_MONEY)
    ask_of_amount (self, place);
  else
    ask_value (self, place, is_understood);
}

/* ------------------------------------------------------------------------ rows */

static void
take_cell (TrendsSheetOutliner *self,
           guint                index,
           const TrendsCell    *cell)
{
  const TrendsSheetColumnUse *use = &g_array_index (self->uses, TrendsSheetColumnUse, index);
  TrendsSheetOutlineColumn *column = self->outline->columns->pdata[index];
  g_autofree char *text = trends_cells_dup_text (self->cells, cell);
  g_autofree char *folded = trends_sheet_fold_heading (text);
  const Place place = { index, use, cell, text, folded };
  g_autofree char *meaning = NULL;

  if (trends_sheet_is_blank (text))
    return;
  meaning = describe (self, &place);
  column->n_filled++;
  column->n_doubts += meaning == NULL;
  sample (column, text, meaning);
  ask_of (self, &place, meaning != NULL);
}

/**
 * trends_sheet_outliner_take:
 * @self: what takes rows
 * @row: one that is an entry
 */
void
trends_sheet_outliner_take (TrendsSheetOutliner  *self,
                            const TrendsCellsRow *row)
{
  for (guint i = 0; i < self->uses->len; i++)
    {
      const TrendsSheetColumnUse *use = &g_array_index (self->uses, TrendsSheetColumnUse, i);
      const TrendsCell *cell = trends_cells_find_merged (self->cells, row, use->column);

      if (cell)
        take_cell (self, i, cell);
    }
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
