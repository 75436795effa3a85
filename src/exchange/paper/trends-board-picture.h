/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board, as it is drawn on a canvas. */

#pragma once

#include "trends-canvas.h"

G_BEGIN_DECLS

void trends_board_draw (TrendsCanvas            *canvas,
                        TrendsPlan              *plan,
                        const cairo_rectangle_t *box);

G_END_DECLS
