/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-columns.c: see trends-sheet-columns.h. */

#include "trends-sheet-columns.h"

#include "trends-exchange-error.h"
#include "trends-money.h"
#include "trends-sheet-choices.h"
#include "trends-sheet-headings.h"
#include "trends-sheet-own-text.h"
#include "trends-sheet-people.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *word;
  TrendsSheetTarget target;
} targets[] = {
  { TRENDS_SHEET_IS_ID, TRENDS_SHEET_ID },
  { TRENDS_SHEET_IS_NEEDS, TRENDS_SHEET_NEEDS },
  { TRENDS_SHEET_IS_NEEDED_BY, TRENDS_SHEET_NEEDED_BY },
  { TRENDS_SHEET_IS_DONE, TRENDS_SHEET_DONE },
  { TRENDS_SHEET_IS_OWN_ID, TRENDS_SHEET_OWN_ID },
  { TRENDS_SHEET_IS_OWN_SUMS, TRENDS_SHEET_OWN_SUMS },
  { TRENDS_SHEET_IS_OTHER, TRENDS_SHEET_OTHER },
  { TRENDS_SHEET_IS_IGNORED, TRENDS_SHEET_IGNORED },
};

/* Jira has a column for each label, sprint or link, all with one heading. */
static gboolean
is_repeated (const TrendsSheetMap    *map,
             const TrendsSheetColumn *column)
{
  guint n = 0;

  for (guint i = 0; i < map->columns->len; i++)
    n += strcmp (((TrendsSheetColumn *) map->columns->pdata[i])->heading, column->heading) == 0;
  return n > 1;
}

/* "Budget (€)" */
static gboolean
names_other (const char *heading,
             const char *currency)
{
  g_autofree char *other = trends_money_dup_other (heading, currency);

  return other != NULL;
}

/* What amounts are in, as their heading says or the one that is above several columns. */
static void
find_unit (const TrendsCells    *cells,
           TrendsSheetColumnUse *use,
           guint                 header,
           const char           *currency)
{
  const TrendsCell *cell = trends_sheet_find_group (cells, header, use->column);
  g_autofree char *above = trends_cells_dup_text (cells, cell);

  use->scale = trends_sheet_heading_scale (use->meant->heading);
  if (use->scale == 0)
    use->scale = trends_sheet_heading_scale (above);
  use->has_other_currency = names_other (use->meant->heading, currency)
                            || names_other (above, currency);
}

static void
set_target (TrendsSheetColumnUse *use)
{
  use->target = TRENDS_SHEET_FIELD;
  use->field = trends_kind_find_field (TRENDS_KIND_INITIATIVE, use->meant->field);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    if (strcmp (use->meant->field, targets[i].word) == 0)
      {
        use->target = targets[i].target;
        use->field = NULL;
      }
}

static gboolean
is_of (const TrendsSheetColumnUse *use,
       TrendsFieldType             type)
{
  return use->field && use->field->type == type;
}

/* Of a column called “Status”, which may be either: whether its cells are ratings. */
static gboolean
has_ratings (const TrendsCells          *cells,
             const TrendsSheetColumnUse *use,
             guint                       first)
{
  guint n = 0, n_ratings = 0;

  for (guint i = first; i < trends_cells_get_n_rows (cells); i++)
    {
      TrendsCellsRow row = trends_cells_get_row (cells, i);
      const TrendsCell *cell = trends_cells_find (cells, &row, use->column);
      const char *text = cell ? trends_cells_peek_text (cells, cell) : NULL;

      if (!text || trends_sheet_is_blank (text) || trends_sheet_is_open (text))
        continue;
      n++;
      n_ratings += trends_sheet_is_rating (text) || trends_sheet_is_split_rating (text);
    }
  return n > 0 && n_ratings * 2 > n;
}

static void
prove (const TrendsCells    *cells,
       TrendsSheetColumnUse *use,
       guint                 first)
{
  gboolean is_date = is_of (use, TRENDS_FIELD_DATE), is_money = is_of (use, TRENDS_FIELD_MONEY);

  for (guint i = first; (is_date || is_money) && i < trends_cells_get_n_rows (cells); i++)
    {
      TrendsCellsRow row = trends_cells_get_row (cells, i);
      const TrendsCell *cell = trends_cells_find (cells, &row, use->column);
      const char *text = cell ? trends_cells_peek_text (cells, cell) : NULL;

      if (text && is_date)
        trends_sheet_date_prove (&use->date_proof, text);
      else if (text)
        trends_sheet_number_prove (&use->number_proof, text);
    }
}

static void
decide (GArray               *uses,
        const TrendsSheetMap *map)
{
  TrendsSheetDateProof dates = { 0, 0 };
  TrendsSheetNumberProof numbers = { 0, 0 };

  for (guint i = 0; i < uses->len; i++)
    {
      const TrendsSheetColumnUse *use = &g_array_index (uses, TrendsSheetColumnUse, i);

      dates.n_day_first += use->date_proof.n_day_first;
      dates.n_month_first += use->date_proof.n_month_first;
      numbers.n_point += use->number_proof.n_point;
      numbers.n_comma += use->number_proof.n_comma;
    }
  for (guint i = 0; i < uses->len; i++)
    {
      TrendsSheetColumnUse *use = &g_array_index (uses, TrendsSheetColumnUse, i);

      use->dates = map->dates != TRENDS_SHEET_DATES_PROVEN
                     ? map->dates : trends_sheet_date_decide (&use->date_proof, &dates);
      use->numbers = map->numbers != TRENDS_SHEET_NUMBERS_PROVEN
                       ? map->numbers : trends_sheet_number_decide (&use->number_proof, &numbers);
    }
}

static gboolean
has_column (const TrendsSheetMap *map,
            const char           *field)
{
  for (guint i = 0; i < map->columns->len; i++)
    if (strcmp (((TrendsSheetColumn *) map->columns->pdata[i])->field, field) == 0)
      return TRUE;
  return FALSE;
}

/* “Status” of red, amber and green is how confident somebody is. */
static void
rate (const TrendsCells    *cells,
      TrendsSheetMap       *map,
      TrendsSheetColumnUse *use,
      guint                 first)
{
  if (strcmp (use->meant->field, "status") != 0 || has_column (map, "confidence")
      || !has_ratings (cells, use, first))
    return;
  g_free (use->meant->field);
  use->meant->field = g_strdup ("confidence");
}

static gboolean
check_values (TrendsSheetColumn  *column,
              const TrendsField  *field,
              GError            **error)
{
  GHashTableIter iter;
  gpointer value;
  gint64 choice;

  g_hash_table_iter_init (&iter, column->values);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    if (*(const char *) value != '\0' && !trends_sheet_read_choice (field, value, &choice))
      return trends_exchange_refuse (error, _("column “%s”: there is no choice “%s”"), column->heading,
                                     (const char *) value);
  return TRUE;
}

/**
 * trends_sheet_columns_check:
 * @map: (nullable): what a person has said of a table
 * @error: return location for an error, which names what is wrong
 *
 * Returns: whether what words mean in a column of choices is one of these, or nothing
 */
gboolean
trends_sheet_columns_check (const TrendsSheetMap  *map,
                            GError               **error)
{
  for (guint i = 0; map && i < map->columns->len; i++)
    {
      TrendsSheetColumn *column = map->columns->pdata[i];
      const TrendsField *field = trends_kind_find_field (TRENDS_KIND_INITIATIVE, column->field);

      if (field && field->choices && column->values && !check_values (column, field, error))
        return FALSE;
    }
  return TRUE;
}

static void
use_clear (gpointer data)
{
  TrendsSheetColumnUse *use = data;

  g_clear_pointer (&use->alone, g_hash_table_unref);
}

/**
 * trends_sheet_columns_new:
 * @cells: a sheet
 * @map: what its columns mean, one after the other (trends_sheet_guess_map()); a column that
 *   is called “Status” and holds ratings is put right in it
 * @plan: the plan that it is for
 * @may_rate: whether that may be done: nobody has said what the columns are
 *
 * Returns: (transfer full) (element-type TrendsSheetColumnUse): the columns; good as long as
 *   @map
 */
GArray *
trends_sheet_columns_new (const TrendsCells *cells,
                          TrendsSheetMap    *map,
                          TrendsPlan        *plan,
                          gboolean           may_rate)
{
  const char *currency = trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY);
  GArray *uses = g_array_new (FALSE, TRUE, sizeof (TrendsSheetColumnUse));
  guint first = trends_sheet_first_row (cells, map->header);
  g_autoptr (GArray) headings = trends_sheet_dup_headings (cells, map->header);

  g_array_set_clear_func (uses, use_clear);
  for (guint i = 0; i < headings->len && i < map->columns->len; i++)
    {
      TrendsSheetColumnUse use = { g_array_index (headings, TrendsCell, i).column, map->columns->pdata[i] };

      if (may_rate)
        rate (cells, map, &use, first);
      set_target (&use);
      if (is_of (&use, TRENDS_FIELD_MONEY))
        find_unit (cells, &use, map->header, currency);
      use.is_repeated = is_repeated (map, use.meant);
      if (use.field && use.field->target == TRENDS_KIND_OWNER)
        trends_sheet_people_prove (cells, first, plan, &use);
      prove (cells, &use, first);
      g_array_append_val (uses, use);
    }
  decide (uses, map);
  return uses;
}

/**
 * trends_sheet_columns_is_title:
 * @use: what a column becomes
 *
 * Returns: whether titles stand there, or some of them
 */
gboolean
trends_sheet_columns_is_title (const TrendsSheetColumnUse *use)
{
  return use->field && use->field->index == TRENDS_INITIATIVE_TITLE;
}

/**
 * trends_sheet_columns_find:
 * @uses: (element-type TrendsSheetColumnUse): a sheet's columns
 * @target: what a column becomes
 *
 * Returns: (transfer none) (nullable): the first one that becomes that
 */
const TrendsSheetColumnUse *
trends_sheet_columns_find (const GArray      *uses,
                           TrendsSheetTarget  target)
{
  for (guint i = 0; i < uses->len; i++)
    {
      const TrendsSheetColumnUse *use = &g_array_index (uses, TrendsSheetColumnUse, i);

      if (use->target == target)
        return use;
    }
  return NULL;
}
