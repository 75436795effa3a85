/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board, as it is drawn on a canvas. */

#pragma once

#include "trends-canvas.h"
#include "trends-filter.h"

G_BEGIN_DECLS

void trends_board_draw (TrendsCanvas            *canvas,
                        TrendsPlan              *plan,
                        TrendsFilter            *filter,
                        const cairo_rectangle_t *box);

G_END_DECLS
