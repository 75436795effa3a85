/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-private.h: what the parts of the board share: the widget itself
 * in trends-board.c, what can be done in -actions.c, moving about in -keys.c,
 * dragging in -dnd.c, and the context menu in -menu.c.
 */

#pragma once

#include "trends-board.h"
#include "trends-card.h"
#include "trends-lane.h"

G_BEGIN_DECLS

/* ----------------------------------------------------------- trends-board.c */
/* The cards of all lanes, counted through; NULL beyond the last. */
TrendsCard    *trends_board_get_card       (TrendsBoard         *self,
                                            guint                index);
TrendsCard    *trends_board_find_card      (TrendsBoard         *self,
                                            TrendsEntity        *trend);
gboolean       trends_board_get_card_index (TrendsBoard         *self,
                                            TrendsCard          *card,
                                            guint               *index);
/* The card that a widget is, or is in; NULL where it is in none. */
TrendsCard    *trends_board_get_card_of    (TrendsBoard         *self,
                                            GtkWidget           *widget);
TrendsInitiativeRow *
               trends_board_get_row_of     (TrendsBoard         *self,
                                            GtkWidget           *widget);
/* Shows an initiative or a trend, and focuses it. */
void           trends_board_reveal         (TrendsBoard         *self,
                                            TrendsEntity        *entity);
TrendsInitiativeRow *
               trends_board_find_row       (TrendsBoard         *self,
                                            TrendsEntity        *initiative);
GtkAdjustment *trends_board_get_adjustment (TrendsBoard         *self);
/* The context menu's entity while it is open; owned by the board. */
TrendsEntity  *trends_board_get_pointed    (TrendsBoard         *self);
void           trends_board_set_pointed    (TrendsBoard         *self,
                                            TrendsEntity        *entity);
/* A popover that belongs to the board until it is closed. */
void           trends_board_show_popover   (TrendsBoard         *self,
                                            GtkPopover          *popover,
                                            const GdkRectangle  *place);

/* --------------------------------------------------- trends-board-actions.c */
void           trends_board_install_actions (GtkWidgetClass     *widget_class);
void           trends_board_update_actions  (TrendsBoard        *self);
/* What an action is for now: an initiative, a trend, or NULL. */
TrendsEntity  *trends_board_get_current     (TrendsBoard        *self);
void           trends_board_move            (TrendsBoard        *self,
                                             TrendsEntity       *initiative,
                                             TrendsEntity       *trend,
                                             guint               index);

/* ------------------------------------------------------ trends-board-keys.c */
void           trends_board_install_keys    (GtkWidgetClass     *widget_class);

/* ------------------------------------------------------- trends-board-dnd.c */
void           trends_board_setup_dnd       (TrendsBoard        *self);

/* ------------------------------------------------------ trends-board-menu.c */
void           trends_board_setup_menu      (TrendsBoard        *self);
/* At a place in the board's coordinates, or at what has the focus. */
void           trends_board_popup_menu      (TrendsBoard        *self,
                                             TrendsEntity       *entity,
                                             const GdkRectangle *place);
/* Where on the board an entity is shown. */
gboolean       trends_board_get_place       (TrendsBoard        *self,
                                             TrendsEntity       *entity,
                                             GdkRectangle       *place);

G_END_DECLS
