/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-private.h: what the parts of the board share: the widget itself
 * in trends-board.c, what it is as a view in -view.c, the pointer in -click.c, moving about in
 * -keys.c, what is done where cards are of something else than trends in -groups.c, where these are
 * in -places.c, what of them is there in -growth.c,
 * how lanes are folded in -fold.c, how cards are widened in -wide.c, how trends are hidden in -hide.c, which rely on which in
 * -links.c, and where the focus goes from what is made anew in -focus.c, and from what is hidden in
 * -unmatched.c.
 */

#pragma once

#include "trends-board.h"
#include "trends-card.h"
#include "trends-lane.h"
#include "trends-view-actions.h"

G_BEGIN_DECLS

/* ----------------------------------------------------------- trends-board.c */
/* The cards of all lanes, counted through; NULL beyond the last. */
TrendsCard    *trends_board_get_card       (TrendsBoard         *self,
                                            guint                index);
TrendsCard    *trends_board_get_next_card  (TrendsBoard         *self,
                                            TrendsCard          *card);
TrendsLane    *trends_board_get_lane       (TrendsBoard         *self,
                                            guint                index);
TrendsLane    *trends_board_get_lane_of    (TrendsBoard         *self,
                                            const TrendsRoadmapKey *key);
TrendsCard    *trends_board_get_card_of_group (TrendsBoard           *self,
                                            TrendsInitiativeGroup *group);
gboolean       trends_board_add_lanes      (TrendsBoard         *self,
                                            guint                n_lanes);
GListModel    *trends_board_dup_trends     (TrendsBoard         *self);
TrendsCard    *trends_board_find_card      (TrendsBoard         *self,
                                            TrendsEntity        *trend);
TrendsCard    *trends_board_find_card_of   (TrendsBoard         *self,
                                            TrendsEntity        *entity);
TrendsInitiativeGroups *
               trends_board_get_groups     (TrendsBoard         *self);
gboolean       trends_board_get_card_index (TrendsBoard         *self,
                                            TrendsCard          *card,
                                            guint               *index);
/* The card that a widget is, or is in; NULL where it is in none. */
TrendsCard    *trends_board_get_card_of    (TrendsBoard         *self,
                                            GtkWidget           *widget);
TrendsInitiativeRow *
               trends_board_get_row_of     (TrendsBoard         *self,
                                            GtkWidget           *widget);
TrendsInitiativeRow *
               trends_board_find_row       (TrendsBoard         *self,
                                            TrendsEntity        *initiative);
GtkAdjustment *trends_board_get_adjustment (TrendsBoard         *self);
/* ------------------------------------------------------ trends-board-view.c */
void           trends_board_view_init      (TrendsViewInterface *iface);

/* ----------------------------------------------------- trends-board-click.c */
/* A press on a card's heading selects it, two open its page; a ring and a pill are asked for. */
void           trends_board_add_click      (TrendsBoard         *self);

/* ---------------------------------------------------- trends-board-groups.c */
void           trends_board_groups_view_init (TrendsViewInterface *iface);
gboolean       trends_board_add_to_group   (TrendsBoard         *self,
                                            TrendsEntity        *trend);
void           trends_board_focus_gone     (TrendsBoard         *self);
void           trends_board_follow_changed (TrendsBoard         *self,
                                            TrendsEntity        *initiative);
GtkWidget     *trends_board_get_drop_list  (TrendsBoard         *self,
                                            GtkAdjustment      **adjustment);

/* ---------------------------------------------------- trends-board-places.c */
TrendsInitiativeGroup *
               trends_board_get_group_beside (TrendsBoard           *self,
                                            TrendsInitiativeGroup *group,
                                            int                    step);
/* Of all groups the one at that place, lane after lane */
TrendsCard    *trends_board_get_card_at    (TrendsBoard         *self,
                                            guint                place);
const TrendsRoadmapKey *
               trends_board_get_lane_beside (TrendsBoard           *self,
                                            TrendsInitiativeGroup *group,
                                            int                    step);
TrendsCard    *trends_board_get_below      (TrendsBoard         *self,
                                            TrendsCard          *card,
                                            int                  step);
TrendsCard    *trends_board_get_outmost    (TrendsBoard         *self,
                                            TrendsCard          *card,
                                            int                  step);
gboolean       trends_board_has_lanes_by   (TrendsBoard         *self);

/* ---------------------------------------------------- trends-board-growth.c */
void           trends_board_add_growth     (TrendsBoard         *self);
void           trends_board_queue_growth   (TrendsBoard         *self);

/* ------------------------------------------------------ trends-board-fold.c */
void           trends_board_install_fold   (GtkWidgetClass      *widget_class);
void           trends_board_fill_column_menu (TrendsView        *view,
                                            GObject             *column,
                                            GMenu               *menu);
gboolean       trends_board_is_card_seen   (TrendsCard          *card);
TrendsCard    *trends_board_get_seen       (TrendsBoard         *self,
                                            TrendsCard          *card,
                                            int                  step);
void           trends_board_unfold         (TrendsCard          *card);
TrendsLane    *trends_board_get_headed     (TrendsBoard         *self,
                                            GtkWidget           *widget);
gboolean       trends_board_step_heading   (TrendsBoard         *self,
                                            TrendsLane          *lane,
                                            int                  step);
gboolean       trends_board_leave_heading  (TrendsBoard         *self,
                                            TrendsLane          *lane,
                                            int                  step);
gboolean       trends_board_enter_heading  (TrendsCard          *card);

/* ------------------------------------------------------ trends-board-wide.c */
void           trends_board_install_wide   (GtkWidgetClass      *widget_class);
void           trends_board_add_wide       (TrendsBoard         *self);
void           trends_board_append_wide_column (TrendsBoard     *self,
                                            guint                place,
                                            GMenu               *menu);
void           trends_board_append_wide    (TrendsBoard         *self,
                                            TrendsEntity        *entity,
                                            GMenu               *menu);

/* ----------------------------------------------------- trends-board-focus.c */
void           trends_board_keep_focus     (TrendsBoard         *self,
                                            GtkWidget           *going);
void           trends_board_restore_focus  (TrendsBoard         *self);

/* ------------------------------------------------------ trends-board-hide.c */
void           trends_board_install_hide   (GtkWidgetClass      *widget_class);
void           trends_board_fill_menu      (TrendsView          *view,
                                            TrendsEntity        *entity,
                                            GMenu               *menu);

/* ------------------------------------------------- trends-board-unmatched.c */
void           trends_board_leave_hidden   (TrendsBoard         *self);

/* ------------------------------------------------------ trends-board-keys.c */
void           trends_board_install_keys   (GtkWidgetClass      *widget_class);
void           trends_board_add_keys       (TrendsBoard         *self,
                                            GtkWidget           *scrolled);

G_END_DECLS
