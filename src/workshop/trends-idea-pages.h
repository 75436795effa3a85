/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-idea-pages.h: where ideas stand on a wall: as many on a page as can be read from the back,
 * those of no group first, and each group below its name.
 */

#pragma once

#include "trends-slide.h"

G_BEGIN_DECLS

/* One page being filled, in rows of TRENDS_DECK_COLUMNS cells. Begin with TRENDS_IDEA_PAGE_INIT. */
typedef struct
{
  guint n_rows;
  guint used; /* cells */
  const char *group;
} TrendsIdeaPage;

#define TRENDS_IDEA_PAGE_INIT(n) { (n), 0, "" }

/* In cells */
typedef struct
{
  gboolean begins_group; /* whose name is in the row above it */
  guint column, row;
  guint n_columns, n_rows;
} TrendsIdeaPlace;

guint    trends_idea_page_count_rows (TrendsEntity        *trend);
gboolean trends_idea_page_place      (TrendsIdeaPage      *self,
                                      TrendsEntity        *idea,
                                      TrendsIdeaPlace     *place);

void     trends_idea_pages_add       (GPtrArray           *slides,
                                      TrendsPlan          *plan,
                                      TrendsEntity        *trend,
                                      const char          *question);

G_END_DECLS
