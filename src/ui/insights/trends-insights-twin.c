/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights-twin.c: see trends-insights-twin.h. A cell is named by its row, its column and
 * its value; a row by what its first columns are about, so that no two are named alike.
 */

#include "trends-insights-twin.h"

#include <glib/gi18n-lib.h>

#include "trends-costs.h"
#include "trends-insights-counted.h"
#include "trends-view-tables.h"

#define MAX_ROWS 100 /* of a table, before more are asked for */
#define STEP     8   /* rows that are filled in a turn of the main loop */

TrendsTable *
trends_insights_twin_of_figures (const TrendsInsightsScope *scope)
{
  return trends_view_table_figures (scope->plan, scope->today, scope->filter);
}

TrendsTable *
trends_insights_twin_of_coverage (const TrendsInsightsScope *scope)
{
  return trends_view_table_coverage (scope->plan, TRENDS_PROFILE_FULL, scope->today,
                                     scope->filter);
}

TrendsTable *
trends_insights_twin_of_load (const TrendsInsightsScope *scope)
{
  return trends_view_table_load (scope->plan, scope->today, scope->filter);
}

TrendsTable *
trends_insights_twin_of_costs (const TrendsInsightsScope *scope)
{
  return trends_view_table_costs (scope->plan, scope->today, scope->filter);
}

TrendsTable *
trends_insights_twin_of_status (const TrendsInsightsScope *scope)
{
  return trends_view_table_choices (scope->plan, TRENDS_INITIATIVE_STATUS, scope->filter);
}

TrendsTable *
trends_insights_twin_of_confidence (const TrendsInsightsScope *scope)
{
  return trends_view_table_choices (scope->plan, TRENDS_INITIATIVE_CONFIDENCE, scope->filter);
}

TrendsTable *
trends_insights_twin_of_ties (const TrendsInsightsScope *scope)
{
  return trends_view_table_ties (scope->plan);
}

/* Values list what they count, as those of the chart do. */
guint
trends_insights_twin_key_of_figures (const TrendsTable *twin,
                                     guint              row,
                                     guint              column)
{
  /* As trends_view_table_figures() has them */
  static const guint keys[] = {
    TRENDS_INSIGHTS_TRENDS,
    TRENDS_INSIGHTS_DECIDED,
    TRENDS_INSIGHTS_INITIATIVES,
    TRENDS_INSIGHTS_STATUS + TRENDS_STATUS_UNDER_WAY,
    TRENDS_INSIGHTS_STATUS + TRENDS_STATUS_DONE,
    TRENDS_INSIGHTS_WITHOUT_LEAD,
    TRENDS_INSIGHTS_UNKNOWN_COST,
    TRENDS_INSIGHTS_KNOWN_COST,
    TRENDS_INSIGHTS_FUNDED,
  };

  return row < G_N_ELEMENTS (keys) ? keys[row] : 0;
}

/* The first columns after the name */
guint
trends_insights_twin_key_of_coverage (const TrendsTable *twin,
                                      guint              row,
                                      guint              column)
{
  static const TrendsHorizon horizons[]
    = { TRENDS_HORIZON_NOW, TRENDS_HORIZON_NEXT, TRENDS_HORIZON_LATER, TRENDS_HORIZON_UNSET };

  return column >= 1 && column <= G_N_ELEMENTS (horizons) ? horizons[column - 1] + 1 : 0;
}

/**
 * trends_insights_twin_key_of_load:
 * Returns: the key of what somebody leads in a quarter; 0 for the name of whoever that is
 */
guint
trends_insights_twin_key_of_load (const TrendsTable *twin,
                                  guint              row,
                                  guint              column)
{
  return column >= 1 && column <= TRENDS_VIEW_TABLES_QUARTERS
           ? TRENDS_INSIGHTS_LOAD + row * TRENDS_VIEW_TABLES_QUARTERS + column - 1
           : 0;
}

/* The last rows are of all trends, one for each part of their costs. */
guint
trends_insights_twin_key_of_costs (const TrendsTable *twin,
                                   guint              row,
                                   guint              column)
{
  guint n_rows = trends_table_get_n_rows (twin);
  TrendsCostPart part = row + TRENDS_N_COST_PARTS < n_rows ? TRENDS_COST_PART_ALL
                                                           : row + TRENDS_N_COST_PARTS - n_rows;

  return trends_table_get_column_type (twin, column) == TRENDS_COLUMN_MONEY
           ? TRENDS_INSIGHTS_COST (part, column - 1)
           : 0;
}

/**
 * trends_insights_twin_key_of_status:
 * Returns: the key of the status that the row is about, in whichever column
 */
guint
trends_insights_twin_key_of_status (const TrendsTable *twin,
                                    guint              row,
                                    guint              column)
{
  return TRENDS_INSIGHTS_STATUS + row;
}

/**
 * trends_insights_twin_key_of_confidence:
 * Returns: the key of the confidence that the row is about, in whichever column
 */
guint
trends_insights_twin_key_of_confidence (const TrendsTable *twin,
                                        guint              row,
                                        guint              column)
{
  return TRENDS_INSIGHTS_CONFIDENCE + row;
}

/**
 * trends_insights_twin_key_of_ties:
 * Returns: the key of the initiatives that a number counts; 0 for texts, and in rows after the
 *   first %TRENDS_INSIGHTS_MOST_TIES
 */
guint
trends_insights_twin_key_of_ties (const TrendsTable *twin,
                                  guint              row,
                                  guint              column)
{
  return row < TRENDS_INSIGHTS_MOST_TIES
             && trends_table_get_column_type (twin, column) == TRENDS_COLUMN_NUMBER
           ? TRENDS_INSIGHTS_TIES + row
           : 0;
}

static void
add_headings (TrendsFigureTable *table,
              const TrendsTable *twin)
{
  trends_figure_table_begin_row (table, NULL);
  for (guint i = 0; i < trends_table_get_n_columns (twin); i++)
    trends_figure_table_add (table, &(TrendsFigure) {
                                      .text = trends_table_get_column_title (twin, i),
                                      .is_number = trends_table_get_column_type (twin, i)
                                                   != TRENDS_COLUMN_TEXT });
}

/* Its first column, and those after it that are about something as well */
static char *
dup_row_name (const TrendsTable *twin,
              guint              row)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < trends_table_get_n_columns (twin); i++)
    {
      g_autofree char *text = trends_table_dup_shown (twin, row, i);

      if (i > 0 && trends_table_get_entity (twin, row, i) == NULL)
        break;
      g_string_append_printf (name, "%s%s", i > 0 ? ", " : "", text);
    }
  return g_string_free (name, FALSE);
}

static void
add_value (TrendsFigureTable *table,
           const TrendsTable *twin,
           guint              row,
           guint              column,
           const char        *row_name,
           guint              key)
{
  g_autofree char *text = trends_table_dup_shown (twin, row, column);
  const char *said = *text != '\0' ? text : C_("value", "none");
  g_autofree char *sentence
    /* Translators: of a value in a table: its row, its column, and the value */
    = g_strdup_printf (_("%s, %s: %s"), row_name, trends_table_get_column_title (twin, column),
                       said);

  trends_figure_table_add (table, &(TrendsFigure) {
                                    .text = *text != '\0' ? text : "–", .sentence = sentence,
                                    .key = key,
                                    .is_number = trends_table_get_column_type (twin, column)
                                                 != TRENDS_COLUMN_TEXT });
}

static void
add_row (TrendsFigureTable     *table,
         const TrendsTable     *twin,
         guint                  row,
         TrendsInsightsTwinKey  get_key)
{
  TrendsEntity *entity = trends_table_get_entity (twin, row, 0);
  g_autofree char *name = dup_row_name (twin, row);
  g_autofree char *first = trends_table_dup_shown (twin, row, 0);

  trends_figure_table_begin_row (
    table, entity != NULL && trends_entity_is (entity, TRENDS_KIND_TREND) ? entity : NULL);
  trends_figure_table_add (table, &(TrendsFigure) { .text = first });
  for (guint i = 1; i < trends_table_get_n_columns (twin); i++)
    add_value (table, twin, row, i, name, get_key (twin, row, i));
}

static void
add_rest (TrendsFigureTable *table,
          guint              n)
{
  g_autofree char *text = g_strdup_printf (
    /* Translators: below a table, how many rows more there are; Enter shows them */
    ngettext ("%'u more row: show all", "%'u more rows: show all", n), n);

  trends_figure_table_begin_row (table, NULL);
  trends_figure_table_add (table, &(TrendsFigure) { .text = text,
                                                    .key = TRENDS_INSIGHTS_ALL_ROWS });
}

/**
 * trends_insights_twin_fill:
 * @table: what shows it
 * @twin: what there is to show
 * @get_key: what its values do
 * @row: (inout): the row from which it goes on, 0 at first
 * @all_rows: whether all of a long table is shown, rather than its beginning
 *
 * Adds some rows, as many as there is time for in one turn of the main loop.
 *
 * Returns: whether these were the last
 */
gboolean
trends_insights_twin_fill (TrendsFigureTable     *table,
                           const TrendsTable     *twin,
                           TrendsInsightsTwinKey  get_key,
                           guint                 *row,
                           gboolean               all_rows)
{
  guint n_rows = trends_table_get_n_rows (twin);
  guint n_shown = all_rows ? n_rows : MIN (n_rows, MAX_ROWS);

  if (*row == 0)
    {
      trends_figure_table_begin (table);
      add_headings (table, twin);
    }
  for (guint i = 0; i < STEP && *row < n_shown; i++)
    add_row (table, twin, (*row)++, get_key);
  if (*row < n_shown)
    return FALSE;
  if (n_shown < n_rows)
    add_rest (table, n_rows - n_shown);
  trends_figure_table_end (table);
  return TRUE;
}
