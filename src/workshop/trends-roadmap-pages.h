/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-pages.h: a roadmap that is longer than a wall has room for the names of its quarters goes on over
 * several pages. In the plan's thread.
 */

#pragma once

#include "trends-slide.h"

G_BEGIN_DECLS

/* Quarters whose names a page has room for, and how many pages in time each of its trends has at most: a longer plan than
 * that has longer pages, with its years alone */
#define TRENDS_ROADMAP_QUARTERS 10
#define TRENDS_ROADMAP_TIMES 4

void trends_roadmap_pages_split (GPtrArray  *slides,
                                 guint       first,
                                 TrendsPlan *plan,
                                 gint64      today);

G_END_DECLS
