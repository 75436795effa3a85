/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-card-list.h: the initiatives of one trend, or of a group by something else, as rows that
 * scroll inside its card. There are rows for what can be seen and a little more, others come
 * in small steps as one scrolls, so that ten thousand initiatives open at once.
 *
 * It is windowed by hand, over a GtkListBox: GtkListView makes up to 200 rows at once, for
 * each of the cards, where a dozen are seen, and has no way to bring a row into view before
 * GTK 4.12 (gtk_list_view_scroll_to()). With that as the floor, and if it needs no more rows
 * than are seen then, GtkListView is to replace this and TrendsSlidingModel.
 */

#pragma once

#include "trends-initiative-groups.h"
#include "trends-initiative-row.h"
#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_CARD_LIST (trends_card_list_get_type ())
G_DECLARE_FINAL_TYPE (TrendsCardList, trends_card_list, TRENDS, CARD_LIST, GtkWidget)

/* Once, after making it. */
void                 trends_card_list_bind           (TrendsCardList *self,
                                                      TrendsSession  *session,
                                                      TrendsEntity   *trend);
void                 trends_card_list_bind_group     (TrendsCardList        *self,
                                                      TrendsSession         *session,
                                                      TrendsInitiativeGroup *group);
guint                trends_card_list_take_gone      (TrendsCardList *self);
GtkAdjustment       *trends_card_list_get_adjustment (TrendsCardList *self);
/* How many rows there are by now. */
guint                trends_card_list_get_n_rows     (TrendsCardList *self);
/* NULL where there is no such row (yet). */
TrendsInitiativeRow *trends_card_list_get_row        (TrendsCardList *self,
                                                      guint           index);
TrendsInitiativeRow *trends_card_list_find_row       (TrendsCardList *self,
                                                      TrendsEntity   *initiative);
/* Makes rows there if there are none, scrolls there and, if asked, focuses it. */
void                 trends_card_list_reveal         (TrendsCardList *self,
                                                      TrendsEntity   *initiative,
                                                      gboolean        focus);
/* Focuses the selected row, else the one at `index` or the last before it.
 * FALSE where there are none. */
gboolean             trends_card_list_focus_row      (TrendsCardList *self,
                                                      guint           index);
gboolean             trends_card_list_focus_any      (TrendsCardList *self);
void                 trends_card_list_update_match   (TrendsCardList *self);
gboolean             trends_card_list_focus_beside   (TrendsCardList *self,
                                                      TrendsEntity   *initiative);
/* The place among the trend's initiatives that is nearest to `y` of the widget;
 * G_MAXUINT where that is the end of all. */
guint                trends_card_list_get_drop_index (TrendsCardList *self,
                                                      double          y);
/* Marks it; -1 for no mark. */
void                 trends_card_list_mark_drop      (TrendsCardList *self,
                                                      gint64          index);

/* Over the end of the rows, so that nothing moves for it */
void            trends_card_list_say         (TrendsCardList   *self,
                                              const char       *text);
gboolean        trends_card_list_enter       (TrendsCardList   *self,
                                              GtkDirectionType  direction);
gboolean        trends_card_list_move_focus  (TrendsCardList   *self,
                                              GtkDirectionType  direction);

G_END_DECLS
