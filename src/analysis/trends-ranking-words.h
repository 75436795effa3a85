/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ranking-words.h: what a ranking says of an initiative, on screen and on paper: its
 * score, what that is made up of, who shares it, and what is missing from it.
 *
 * `paper` is the language of a paper, NULL for what is shown, which follows the locale.
 */

#pragma once

#include "trends-language.h"
#include "trends-ranking.h"

G_BEGIN_DECLS

char *trends_scorecard_dup_score   (const TrendsScorecard *self,
                                    gint64                 points,
                                    const TrendsLanguage  *paper);
char *trends_scorecard_dup_parts   (const TrendsScorecard *self,
                                    TrendsEntity          *initiative,
                                    const TrendsLanguage  *paper);
char *trends_scorecard_dup_weights (const TrendsScorecard *self);
char *trends_scorecard_dup_missing (const TrendsScorecard *self,
                                    TrendsEntity          *initiative);
char *trends_ranking_dup_note      (TrendsRanking         *self,
                                    TrendsRanked          *ranked);

G_END_DECLS
