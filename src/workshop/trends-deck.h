/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-deck.h: the slides of a workshop, in order, made of what a room may see of a plan; so many
 * on a page as can be read from the back, and every initiative on one. It follows the plan.
 *
 * Signal:
 *   changed ()  there are other slides; what was got from it before is still what it was
 */

#pragma once

#include "trends-slide.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_DECK (trends_deck_get_type ())
G_DECLARE_FINAL_TYPE (TrendsDeck, trends_deck, TRENDS, DECK, GObject)

/* How many cells a page has, and rows: see trends_deck_count_cells() */
#define TRENDS_DECK_COLUMNS 2
#define TRENDS_DECK_ROWS 3
#define TRENDS_DECK_LANES 5

TrendsDeck  *trends_deck_new          (TrendsPlan        *plan);
guint        trends_deck_get_n_slides (TrendsDeck        *self);
TrendsSlide *trends_deck_get_slide    (TrendsDeck        *self,
                                       guint              index);
guint        trends_deck_find         (TrendsDeck        *self,
                                       const TrendsSlide *like);
guint        trends_deck_find_result  (TrendsDeck        *self,
                                       const char        *id);
guint        trends_deck_find_idea    (TrendsDeck        *self,
                                       const char        *id);

guint        trends_deck_count_cells  (const char        *title);
guint        trends_deck_count_idea_cells (const char   *text);
guint        trends_deck_count_subject_cells (const char *title,
                                              gboolean           has_number);
guint        trends_deck_count_result_cells (const char *title,
                                              gboolean           has_number);
guint        trends_deck_count_decision_cells (const char *text);
guint        trends_deck_count_quadrant_lines (const char *title);
guint        trends_deck_count_own_lines  (const char        *title);
guint        trends_deck_count_lanes  (const char        *title);
guint        trends_deck_count_head_lines (const char    *title);
guint        trends_deck_count_bar_lines (const char     *title);
guint        trends_deck_count_rows   (const char        *trend_title);
guint        trends_deck_count_slide_rows (const TrendsSlide *slide);
guint        trends_deck_round_up     (guint              cells);

G_END_DECLS
