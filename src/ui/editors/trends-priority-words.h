/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priority-words.h: what the matrix and the ranking show by places, sizes and bars, in
 * words: for screen readers, and for tooltips. */

#pragma once

#include "trends-budget-line.h"
#include "trends-matrix-words.h"
#include "trends-ranking-words.h"
#include "trends-session.h"

G_BEGIN_DECLS

gboolean    trends_priority_words_is_no_match (TrendsSession    *session,
                                               TrendsEntity     *initiative);
char       *trends_priority_words_dup_money   (TrendsPlan       *plan,
                                               gint64            minor);
char       *trends_priority_words_dup_bubble  (TrendsEntity     *initiative,
                                               gboolean          no_match);
/* Of one that is ranked or could be: its rank and score, and all that its bubble shows */
char       *trends_priority_words_dup_ranked  (TrendsRanking    *ranking,
                                               TrendsEntity     *initiative,
                                               gboolean          no_match);
char       *trends_priority_words_dup_move    (guint             before,
                                               guint             after);

G_END_DECLS
