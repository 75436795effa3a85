/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The marks for status and priority on the board. */

#pragma once

#include "trends-canvas.h"
#include "trends-field.h"

G_BEGIN_DECLS

TrendsColour trends_board_priority_colour (TrendsPriority     priority);
void         trends_board_draw_status     (TrendsCanvas       *canvas,
                                           TrendsStatus        status,
                                           double              x,
                                           double              y,
                                           double              radius,
                                           const TrendsColour *colour,
                                           const TrendsColour *background);

G_END_DECLS
