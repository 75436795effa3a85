/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-columns.c: which columns a table of initiatives has, and which of these there
 * is room for.
 */

#include "trends-initiative-table-private.h"

#include "trends-comparison.h"
#include "trends-text-scale.h"

#include <math.h>

#define TITLE_CHARS 24 /* that the title wants at least */

/* The columns in the order in which they are wanted, and how wide they are, in characters. */
typedef struct
{
  TrendsInitiativeColumn column;
  int chars;
} Wanted;

static const Wanted wanted[] = {
  { TRENDS_INITIATIVE_COLUMN_TITLE, TITLE_CHARS }, { TRENDS_INITIATIVE_COLUMN_STATUS, 15 },
  { TRENDS_INITIATIVE_COLUMN_PRIORITY, 13 },       { TRENDS_INITIATIVE_COLUMN_END, 14 },
  { TRENDS_INITIATIVE_COLUMN_LEAD, 16 },           { TRENDS_INITIATIVE_COLUMN_START, 14 },
  { TRENDS_INITIATIVE_COLUMN_PLACE, 8 },
};

/* Of what is otherwise shown along time */
static const Wanted wanted_of_all[] = {
  { TRENDS_INITIATIVE_COLUMN_TITLE, TITLE_CHARS }, { TRENDS_INITIATIVE_COLUMN_START, 14 },
  { TRENDS_INITIATIVE_COLUMN_END, 14 },            { TRENDS_INITIATIVE_COLUMN_SLIP, 24 },
  { TRENDS_INITIATIVE_COLUMN_STATUS, 15 },
  { TRENDS_INITIATIVE_COLUMN_NEEDS, 20 },          { TRENDS_INITIATIVE_COLUMN_LEAD, 16 },
  { TRENDS_INITIATIVE_COLUMN_CONFIDENCE, 20 },     { TRENDS_INITIATIVE_COLUMN_HORIZON, 12 },
  { TRENDS_INITIATIVE_COLUMN_TREND, 20 },          { TRENDS_INITIATIVE_COLUMN_RELATES, 20 },
  { TRENDS_INITIATIVE_COLUMN_PRIORITY, 13 },       { TRENDS_INITIATIVE_COLUMN_MILESTONES, 28 },
};

/* Of what is otherwise shown by value and effort, and ranked */
static const Wanted wanted_of_ranking[] = {
  { TRENDS_INITIATIVE_COLUMN_TITLE, TITLE_CHARS }, { TRENDS_INITIATIVE_COLUMN_RANK, 7 },
  { TRENDS_INITIATIVE_COLUMN_SCORE, 8 },           { TRENDS_INITIATIVE_COLUMN_VALUE, 8 },
  { TRENDS_INITIATIVE_COLUMN_EFFORT, 8 },          { TRENDS_INITIATIVE_COLUMN_COST, 14 },
  { TRENDS_INITIATIVE_COLUMN_RUNNING, 14 },        { TRENDS_INITIATIVE_COLUMN_LINE, 16 },
  { TRENDS_INITIATIVE_COLUMN_PRIORITY, 13 },       { TRENDS_INITIATIVE_COLUMN_LEAD, 16 },
};

static const Wanted *
get_wanted (TrendsInitiativeTable *self,
            guint                 *n)
{
  if (self->ranking != NULL)
    {
      *n = G_N_ELEMENTS (wanted_of_ranking);
      return wanted_of_ranking;
    }
  *n = self->is_of_all ? G_N_ELEMENTS (wanted_of_all) : G_N_ELEMENTS (wanted);
  return self->is_of_all ? wanted_of_all : wanted;
}

/* Whether it shows how far initiatives have moved since a baseline */
static gboolean
compares (TrendsInitiativeTable *self)
{
  return self->session != NULL
         && trends_comparison_get_frozen (trends_comparison_of (self->session)) != NULL;
}

/**
 * trends_initiative_table_has_column:
 *
 * Returns: whether the table has @column where there is room for it
 */
gboolean
trends_initiative_table_has_column (TrendsInitiativeTable  *self,
                                    TrendsInitiativeColumn  column)
{
  guint n;
  const Wanted *order = get_wanted (self, &n);

  if (column == TRENDS_INITIATIVE_COLUMN_SLIP && !compares (self))
    return FALSE;
  if (!self->has_line
      && (column == TRENDS_INITIATIVE_COLUMN_RUNNING || column == TRENDS_INITIATIVE_COLUMN_LINE))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (order[i].column == column)
      return TRUE;
  return FALSE;
}

/**
 * trends_initiative_table_fit_columns:
 *
 * Shows the columns that there is room for. Where there isn't for all, as with large text or a
 * large zoom, those that are wanted most can be read: what the others say is in the details, and in
 * what a screen reader says of the row, and sorting by them goes on.
 */
void
trends_initiative_table_fit_columns (TrendsInitiativeTable *self)
{
  guint n;
  const Wanted *order = get_wanted (self, &n);
  int character = (int) round (trends_text_scale_measure_character (GTK_WIDGET (self)));
  int left = gtk_widget_get_width (self->scroller) / MAX (character, 1);

  for (guint i = 0; i < TRENDS_INITIATIVE_N_COLUMNS; i++)
    if (!trends_initiative_table_has_column (self, i))
      gtk_column_view_column_set_visible (self->columns[i], FALSE);
  for (guint i = 0; i < n; i++)
    {
      if (!trends_initiative_table_has_column (self, order[i].column))
        continue;
      left -= order[i].chars;
      gtk_column_view_column_set_visible (self->columns[order[i].column], i == 0 || left >= 0);
    }
}

static void
fit_idle_cb (gpointer user_data)
{
  TrendsInitiativeTable *self = TRENDS_INITIATIVE_TABLE (user_data);

  self->fit_idle = 0;
  if (gtk_widget_get_width (self->scroller) > 0)
    trends_initiative_table_fit_columns (self);
}

/**
 * trends_initiative_table_queue_fit:
 *
 * The same soon, and not while the table is laid out.
 */
void
trends_initiative_table_queue_fit (TrendsInitiativeTable *self)
{
  if (self->fit_idle == 0)
    self->fit_idle = g_idle_add_once (fit_idle_cb, self);
}

/* There are columns for the line, or there aren't. */
static void
line_came_or_went (TrendsInitiativeTable *self)
{
  gboolean is_by_line = self->sorted_by == TRENDS_INITIATIVE_COLUMN_RUNNING
                        || self->sorted_by == TRENDS_INITIATIVE_COLUMN_LINE;

  trends_initiative_table_fit_columns (self);
  if (self->sort_button != NULL)
    trends_initiative_table_update_sort_menu (self);
  if (self->has_line || !is_by_line)
    return;
  self->sorted_by = TRENDS_INITIATIVE_COLUMN_RANK;
  trends_initiative_table_sort (self);
}

/**
 * trends_initiative_table_set_line:
 * @line: (nullable): how far a sum reaches down the ranking that it shows; it stays until another
 *   is set
 * @has_line: whether there is a sum; without a line yet one is about to come, and until then
 *   nothing is shown anew
 *
 * Shows what all down to each cost, and on which side of the line it is.
 */
void
trends_initiative_table_set_line (TrendsInitiativeTable  *self,
                                  const TrendsBudgetLine *line,
                                  gboolean                has_line)
{
  gboolean comes_or_goes;

  g_return_if_fail (TRENDS_IS_INITIATIVE_TABLE (self));

  comes_or_goes = has_line != self->has_line;
  self->line = line;
  self->has_line = has_line;
  for (guint i = 0; i < self->cells->len; i++)
    {
      trends_initiative_cell_set_line (self->cells->pdata[i], line);
      if (line != NULL || !has_line)
        trends_initiative_cell_update (self->cells->pdata[i]);
    }
  if (comes_or_goes && self->ranking != NULL)
    line_came_or_went (self);
}
