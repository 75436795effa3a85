/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One card of the board: a trend with its initiatives. */

#pragma once

#include "trends-canvas.h"
#include "trends-filter.h"
#include "trends-plan.h"

G_BEGIN_DECLS

/* What a card needs to be readable, in units. */
#define TRENDS_BOARD_CARD_WIDTH  132.0
#define TRENDS_BOARD_CARD_HEIGHT 150.0
/* About what it needs for so many initiatives, where they are set as tightly as can be. */
#define TRENDS_BOARD_CARD_NEEDS(n_initiatives) (85.0 + 21.0 * (n_initiatives))

guint trends_board_card_count (TrendsEntity *trend,
                               TrendsFilter *filter);
void trends_board_card_draw (TrendsCanvas            *canvas,
                             TrendsEntity            *trend,
                             TrendsFilter            *filter,
                             const cairo_rectangle_t *box);

G_END_DECLS
