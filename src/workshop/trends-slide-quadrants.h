/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-slide-quadrants.h: what stands in each part of value against effort on a wall: as many
 * initiatives as can be read, and all others on pages of their own part.
 */

#pragma once

#include "trends-matrix-layout.h"
#include "trends-slide.h"

G_BEGIN_DECLS

/* How many lines of text a part has room for beside the others, and on a page of its own */
#define TRENDS_QUADRANT_LINES 5
#define TRENDS_QUADRANT_OWN_LINES 9

void       trends_slide_quadrants_add (GPtrArray         *slides,
                                       GPtrArray         *rated);
GPtrArray *trends_slide_dup_quadrant  (const TrendsSlide *self,
                                       TrendsQuadrant     quadrant,
                                       guint             *n_more);

G_END_DECLS
