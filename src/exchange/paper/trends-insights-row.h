/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights-row.h: a row of a card in the making: cell after cell, and then put into the
 * card's table as an element that says in a sentence what its cells say below their headings. */

#pragma once

#include "trends-insights-column.h"

G_BEGIN_DECLS

#define TRENDS_INSIGHTS_MOST_CELLS 16

/* A plain value; on the stack of who fills a card */
typedef struct
{
  TrendsInsightsCard *card;
  GPtrArray *headings; /* (element-type utf8): above each cell */
  TrendsGridCell cells[TRENDS_INSIGHTS_MOST_CELLS];
  char *owned[TRENDS_INSIGHTS_MOST_CELLS]; /* texts of theirs */
  guint n_cells;
} TrendsInsightsRow;

void            trends_insights_row_begin        (TrendsInsightsRow  *self,
                                                  TrendsInsightsCard *card);
void            trends_insights_row_clear        (TrendsInsightsRow  *self);
void            trends_insights_row_add_column   (TrendsInsightsRow  *self,
                                                  const char         *heading,
                                                  double              width,
                                                  PangoAlignment      alignment);
void            trends_insights_row_end_columns  (TrendsInsightsRow  *self);
TrendsGridCell *trends_insights_row_add          (TrendsInsightsRow  *self,
                                                  char               *text,
                                                  TrendsGridStyle     style);
void            trends_insights_row_end          (TrendsInsightsRow  *self,
                                                  const char         *id);
void            trends_insights_row_end_sentence (TrendsInsightsRow  *self,
                                                  char               *text);

G_END_DECLS
