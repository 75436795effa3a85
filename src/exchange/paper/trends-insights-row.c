/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights-row.c: see trends-insights-row.h. */

#include "trends-insights-row.h"

/**
 * trends_insights_row_begin:
 * @self: (out): a row in the making
 * @card: what it is for
 *
 * Begins with no columns and no cells.
 */
void
trends_insights_row_begin (TrendsInsightsRow *self, TrendsInsightsCard *card)
{
  *self = (TrendsInsightsRow) { .card = card, .headings = g_ptr_array_new_with_free_func (g_free) };
}

/**
 * trends_insights_row_clear:
 * @self: a row whose last cells were put into the table
 *
 * Lets go of its headings.
 */
void
trends_insights_row_clear (TrendsInsightsRow *self)
{
  g_ptr_array_unref (self->headings);
}

/**
 * trends_insights_row_add:
 * @self: a row
 * @text: (transfer full) (nullable): what the next cell says
 * @style: how it is drawn
 *
 * Returns: (transfer none): the cell, to say more of it
 */
TrendsGridCell *
trends_insights_row_add (TrendsInsightsRow *self, char *text, TrendsGridStyle style)
{
  TrendsGridCell *cell = &self->cells[self->n_cells];

  g_assert (self->n_cells < TRENDS_INSIGHTS_MOST_CELLS);

  self->owned[self->n_cells++] = text;
  *cell = (TrendsGridCell) { .text = text, .style = style };
  return cell;
}

/* "Now: 2; Next: 0": what the cells say after the first */
static char *
describe (TrendsInsightsRow *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 1; i < self->n_cells && i < self->headings->len; i++)
    if (self->cells[i].text != NULL)
      g_string_append_printf (text,
                              "%s%s: %s%s%s",
                              text->len > 0 ? "; " : "",
                              (const char *) self->headings->pdata[i],
                              self->cells[i].text,
                              self->cells[i].caption != NULL ? ", " : "",
                              self->cells[i].caption != NULL ? self->cells[i].caption : "");
  return g_string_free (text, FALSE);
}

/**
 * trends_insights_row_end:
 * @self: a row
 * @id: (nullable): what it is an element as
 *
 * Puts its cells into the table, and begins anew.
 */
void
trends_insights_row_end (TrendsInsightsRow *self, const char *id)
{
  g_autofree char *description = describe (self);

  trends_grid_begin_row (self->card->grid,
                         &(TrendsCanvasElement) {
                             .id = id,
                             .title = self->n_cells > 0 ? self->cells[0].text : NULL,
                             .description = *description != '\0' ? description : NULL,
                             .is_plans = self->n_cells > 0 && self->cells[0].is_plans,
                         });
  for (guint i = 0; i < self->n_cells; i++)
    {
      trends_grid_add_cell (self->card->grid, &self->cells[i]);
      g_free (self->owned[i]);
    }
  self->n_cells = 0;
}

/**
 * trends_insights_row_add_column:
 * @self: a row
 * @heading: what is above the next cells
 * @width: how wide they are, in units; 0 for what others leave
 * @alignment: how they stand there
 *
 * Adds a column to the table.
 */
void
trends_insights_row_add_column (TrendsInsightsRow *self,
                                const char *heading,
                                double width,
                                PangoAlignment alignment)
{
  trends_grid_add_column (self->card->grid, width, alignment);
  g_ptr_array_add (self->headings, g_strdup (heading));
}

/**
 * trends_insights_row_end_columns:
 * @self: a row
 *
 * Puts the headings into the table, as a row.
 */
void
trends_insights_row_end_columns (TrendsInsightsRow *self)
{
  trends_grid_begin_row (self->card->grid, NULL);
  for (guint i = 0; i < self->headings->len; i++)
    trends_grid_add_cell (self->card->grid,
                          &(TrendsGridCell) { .text = self->headings->pdata[i],
                                              .style = TRENDS_GRID_QUIET });
  self->card->n_head = 1;
}

/**
 * trends_insights_row_end_sentence:
 * @self: a row
 * @text: (transfer full): a sentence in place of cells
 *
 * Puts it into the table, as a row.
 */
void
trends_insights_row_end_sentence (TrendsInsightsRow *self, char *text)
{
  trends_insights_row_add (self, text, TRENDS_GRID_QUIET)->spans = TRUE;
  trends_insights_row_end (self, NULL);
}
