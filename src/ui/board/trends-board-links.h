/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-links.h: what lies over the board and shows of the trend that has the focus, or is
 * selected, what it relies on and what relies on it: curves between the cards, and the reasons in
 * a quiet note. To screen readers that is the description of the card. Nobody points at it.
 */

#pragma once

#include "trends-board.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_BOARD_LINKS (trends_board_links_get_type ())
G_DECLARE_FINAL_TYPE (TrendsBoardLinks, trends_board_links, TRENDS, BOARD_LINKS, GtkWidget)

GtkWidget *trends_board_links_new         (TrendsBoard      *board);
void       trends_board_links_set_session (TrendsBoardLinks *self,
                                           TrendsSession    *session);

G_END_DECLS
