/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-look.h: how one window shows the board: how much of each thing, by what it is
 * grouped, and by what parted into lanes besides, and whether links of the trend that is looked at are
 * drawn. It is a window's own and changes nothing of the plan; its properties are actions of the
 * window, and kept for the next one.
 *
 * Columns and lanes aren't of the same: who has one of them be what the other is exchanges them. Where
 * there were no lanes yet, columns are of statuses then, whose lanes are asked for on a board of trends,
 * and otherwise of trends.
 *
 * Properties: density (string: comfortable, compact or titles), group (string: trend, owner, status,
 * priority or horizon), lanes (string: none, or one of the same), folded (strings: the lanes that are
 * folded, each by the id of its group of trends, by what its columns are of, or by what it is of
 * itself), wide (strings: the cards that take two columns, each by the
 * id of what it is of), trend-links (boolean).
 */

#pragma once

#include "trends-roadmap-lanes.h"
#include "trends-session.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_DENSITY_COMFORTABLE,
  TRENDS_DENSITY_COMPACT, /* less room between things, and all that there is in them */
  TRENDS_DENSITY_TITLES,  /* nothing but titles */
  TRENDS_N_DENSITIES
} TrendsDensity;

#define TRENDS_TYPE_BOARD_LOOK (trends_board_look_get_type ())
G_DECLARE_FINAL_TYPE (TrendsBoardLook, trends_board_look, TRENDS, BOARD_LOOK, GObject)

TrendsBoardLook *trends_board_look_of          (TrendsSession   *session);
TrendsDensity    trends_board_look_get_density (TrendsBoardLook *self);
TrendsRoadmapGrouping
                 trends_board_look_get_grouping (TrendsBoardLook *self);
/* TRENDS_N_ROADMAP_GROUPINGS: none */
TrendsRoadmapGrouping
                 trends_board_look_get_lanes   (TrendsBoardLook *self);
gboolean         trends_board_look_is_by       (TrendsBoardLook *self,
                                                TrendsRoadmapGrouping grouping);
gboolean         trends_board_look_is_folded   (TrendsBoardLook *self,
                                                const char      *lane);
void             trends_board_look_set_folded  (TrendsBoardLook *self,
                                                const char      *lane,
                                                gboolean         is_folded);
gboolean         trends_board_look_is_wide     (TrendsBoardLook *self,
                                                const char      *card);
void             trends_board_look_set_wide    (TrendsBoardLook *self,
                                                const char      *card,
                                                gboolean         is_wide);
gboolean         trends_board_look_get_trend_links (TrendsBoardLook *self);
const char      *trends_density_get_label      (TrendsDensity    density);

G_END_DECLS
