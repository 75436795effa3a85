/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-cell.h: one field of an initiative in the table of a trend's page. The
 * title's cell also names and dims its row.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_TREND_CELL (trends_trend_cell_get_type ())
G_DECLARE_FINAL_TYPE (TrendsTrendCell, trends_trend_cell, TRENDS, TREND_CELL, GtkWidget)

typedef enum
{
  TRENDS_TREND_COLUMN_PLACE,
  TRENDS_TREND_COLUMN_TITLE,
  TRENDS_TREND_COLUMN_PRIORITY,
  TRENDS_TREND_COLUMN_STATUS,
  TRENDS_TREND_COLUMN_LEAD,
  TRENDS_TREND_COLUMN_START,
  TRENDS_TREND_COLUMN_END,
  TRENDS_TREND_N_COLUMNS,
} TrendsTrendColumn;

const char   *trends_trend_column_get_title    (TrendsTrendColumn  column);
/* How two initiatives come in that column's order; what isn't set comes last. */
int           trends_trend_column_compare      (TrendsTrendColumn  column,
                                                TrendsEntity      *a,
                                                TrendsEntity      *b);

GtkWidget    *trends_trend_cell_new            (TrendsTrendColumn  column,
                                                TrendsSession     *session);
void          trends_trend_cell_set_initiative (TrendsTrendCell   *self,
                                                TrendsEntity      *initiative);
TrendsEntity *trends_trend_cell_get_initiative (TrendsTrendCell   *self);
/* The row that it is in; NULL where it is in none. */
GtkWidget    *trends_trend_cell_get_row        (TrendsTrendCell   *self);
gboolean      trends_trend_cell_is_title       (TrendsTrendCell   *self);
/* Of a title's */
void          trends_trend_cell_rename         (TrendsTrendCell   *self);
void          trends_trend_cell_update         (TrendsTrendCell   *self);

G_END_DECLS
