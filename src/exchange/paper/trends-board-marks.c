/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colour for priority on the board. A word always goes with it. */

#include "trends-board-marks.h"

/**
 * trends_board_priority_colour:
 * @priority: a priority
 *
 * Returns: the colour that goes with it, as on the screen
 */
TrendsColour
trends_board_priority_colour (TrendsPriority priority)
{
  return trends_colour_get_named (trends_colour_of_priority (priority), TRENDS_COLOUR_LIGHT);
}
