/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-vote-pages.h: where what is voted on stands on a wall, beside its letters while dots are
 * counted, and in the order of its dots when the vote is closed; and what was decided. As many on a
 * page as can be read from the back.
 */

#pragma once

#include "trends-count.h"
#include "trends-slide.h"

G_BEGIN_DECLS

/* One page being filled, in rows of TRENDS_DECK_COLUMNS cells */
typedef struct
{
  guint n_rows;
  guint used; /* cells */
} TrendsVotePage;

/* In cells */
typedef struct
{
  guint column, row;
  guint n_columns, n_rows;
} TrendsVotePlace;

TrendsVotePage trends_vote_page_begin     (const TrendsSlide *slide);
gboolean       trends_vote_page_place     (TrendsVotePage    *self,
                                           guint              cells,
                                           TrendsVotePlace   *place);
guint          trends_vote_page_count     (const TrendsSlide *slide,
                                           TrendsEntity      *item);

GPtrArray     *trends_vote_pages_new      (TrendsCount       *count,
                                           TrendsPlan        *plan);
void           trends_result_pages_add    (GPtrArray         *slides,
                                           TrendsEntity      *ballot);
void           trends_decision_pages_add  (GPtrArray         *slides,
                                           TrendsPlan        *plan);

G_END_DECLS
