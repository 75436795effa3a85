/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-table.h: the initiatives of a trend as a table that is sorted by any
 * of its columns. What is selected in it is what the session has selected.
 */

#pragma once

#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_TREND_TABLE (trends_trend_table_get_type ())
G_DECLARE_FINAL_TYPE (TrendsTrendTable, trends_trend_table, TRENDS, TREND_TABLE, GtkWidget)

void           trends_trend_table_set_trend      (TrendsTrendTable *self,
                                                  TrendsSession    *session,
                                                  TrendsEntity     *trend);
TrendsEntity  *trends_trend_table_get_initiative (TrendsTrendTable *self,
                                                  GtkWidget        *widget);
GtkWidget     *trends_trend_table_find_row       (TrendsTrendTable *self,
                                                  TrendsEntity     *initiative);
gboolean       trends_trend_table_reveal         (TrendsTrendTable *self,
                                                  TrendsEntity     *initiative);
gboolean       trends_trend_table_rename         (TrendsTrendTable *self,
                                                  TrendsEntity     *initiative);
gboolean       trends_trend_table_focus_at       (TrendsTrendTable *self,
                                                  guint             position);
gboolean       trends_trend_table_focus_any      (TrendsTrendTable *self);
gboolean       trends_trend_table_find_drop      (TrendsTrendTable *self,
                                                  double            y,
                                                  guint            *index);
void           trends_trend_table_mark_drop      (TrendsTrendTable *self,
                                                  gint64            index);
GtkAdjustment *trends_trend_table_get_adjustment (TrendsTrendTable *self);
/* A menu that sorts it, for the keyboard, which says by its name how it is sorted: GTK's headers
 * are for the pointer alone, and up to 4.10 labels without a role or a state. */
void           trends_trend_table_set_sort_button (TrendsTrendTable *self,
                                                  GtkMenuButton    *button);
/* As they stand in it now */
GListModel    *trends_trend_table_get_order      (TrendsTrendTable *self);
void           trends_trend_table_update_match   (TrendsTrendTable *self);

G_END_DECLS
