/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colour for priority on the board. */

#pragma once

#include "trends-canvas.h"
#include "trends-field.h"

G_BEGIN_DECLS

TrendsColour trends_board_priority_colour (TrendsPriority priority);

G_END_DECLS
