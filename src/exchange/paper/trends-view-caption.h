/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentence above a view that is one picture, and the one below it that says what is left out, as
 * wide as the picture. */

#pragma once

#include "trends-view-drawing.h"

G_BEGIN_DECLS

#define TRENDS_VIEW_TEXT_WIDTH (TRENDS_VIEW_WIDTH - 2 * TRENDS_VIEW_MARGIN)
#define TRENDS_VIEW_CAPTION    16.0 /* the room that the sentence takes, in units */
#define TRENDS_VIEW_NOTE       16.0 /* and that of the one below */

TrendsCanvasLabel trends_view_caption_label         (const char         *text,
                                                     const TrendsColour *colour);
char             *trends_view_caption_dup           (TrendsPlan         *plan,
                                                     const char         *caption,
                                                     guint               n_left_out);
void              trends_view_caption_draw_left_out (TrendsPlan         *plan,
                                                     guint               n_left_out,
                                                     TrendsCanvas       *canvas,
                                                     double              x,
                                                     double              y);

G_END_DECLS
