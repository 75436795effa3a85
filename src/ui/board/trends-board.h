/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board.h: the plan as a board: a lane for each group, a card for each
 * trend, a row for each initiative. It follows the plan by itself.
 *
 * Property: session (TrendsSession).
 *
 * It is a TrendsView, with the actions of all views (trends-view-actions.h).
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_BOARD (trends_board_get_type ())
G_DECLARE_FINAL_TYPE (TrendsBoard, trends_board, TRENDS, BOARD, GtkWidget)

GtkWidget     *trends_board_new         (TrendsSession *session);
TrendsSession *trends_board_get_session (TrendsBoard   *self);
void           trends_board_set_session (TrendsBoard   *self,
                                         TrendsSession *session);

G_END_DECLS
