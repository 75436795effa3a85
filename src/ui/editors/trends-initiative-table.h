/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-table.h: initiatives as a table that is sorted by any of its columns. What
 * is selected in it is what the session has selected. It shows those of a trend, where rows have
 * places to be moved to, or any list, as what a view shows otherwise, ranked or not.
 */

#pragma once

#include "trends-budget-line.h"
#include "trends-ranking.h"
#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_INITIATIVE_TABLE (trends_initiative_table_get_type ())
G_DECLARE_FINAL_TYPE (TrendsInitiativeTable, trends_initiative_table, TRENDS, INITIATIVE_TABLE, GtkWidget)

void           trends_initiative_table_set_trend      (TrendsInitiativeTable *self,
                                                  TrendsSession    *session,
                                                  TrendsEntity     *trend);
/* Any other list, of which nothing has a place; once */
void           trends_initiative_table_set_list  (TrendsInitiativeTable *self,
                                                  TrendsSession    *session,
                                                  GListModel       *list,
                                                  const char       *name);
/* The same of what is ranked, with ranks and scores */
void           trends_initiative_table_set_ranking (TrendsInitiativeTable *self,
                                                  TrendsSession    *session,
                                                  TrendsRanking    *ranking,
                                                  GListModel       *list,
                                                  const char       *name);
/* How far a sum reaches down that; it stays until another is set. NULL where there is a sum: that
 * is about to come. */
void           trends_initiative_table_set_line    (TrendsInitiativeTable  *self,
                                                  const TrendsBudgetLine *line,
                                                  gboolean                has_line);
gboolean       trends_initiative_table_has_list  (TrendsInitiativeTable *self);
TrendsEntity  *trends_initiative_table_get_initiative (TrendsInitiativeTable *self,
                                                  GtkWidget        *widget);
GtkWidget     *trends_initiative_table_find_row       (TrendsInitiativeTable *self,
                                                  TrendsEntity     *initiative);
gboolean       trends_initiative_table_reveal         (TrendsInitiativeTable *self,
                                                  TrendsEntity     *initiative);
gboolean       trends_initiative_table_rename         (TrendsInitiativeTable *self,
                                                  TrendsEntity     *initiative);
gboolean       trends_initiative_table_focus_at       (TrendsInitiativeTable *self,
                                                  guint             position);
gboolean       trends_initiative_table_focus_any      (TrendsInitiativeTable *self);
gboolean       trends_initiative_table_find_drop      (TrendsInitiativeTable *self,
                                                  double            y,
                                                  guint            *index);
void           trends_initiative_table_mark_drop      (TrendsInitiativeTable *self,
                                                  gint64            index);
GtkAdjustment *trends_initiative_table_get_adjustment (TrendsInitiativeTable *self);
/* A menu that sorts it, for the keyboard, which says by its name how it is sorted: GTK's headers
 * are for the pointer alone, and up to 4.10 labels without a role or a state. */
void           trends_initiative_table_set_sort_button (TrendsInitiativeTable *self,
                                                  GtkMenuButton    *button);
/* As they stand in it now */
GListModel    *trends_initiative_table_get_order      (TrendsInitiativeTable *self);
void           trends_initiative_table_update_match   (TrendsInitiativeTable *self);

G_END_DECLS
