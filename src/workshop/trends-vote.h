/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-vote.h: what a dot vote of a plan came to: in which order, what shares a place, and what may
 * follow from it. In the plan's thread.
 */

#pragma once

#include "trends-presentation.h"

G_BEGIN_DECLS

/* Among how many a vote may be held again */
#define TRENDS_VOTE_FIRST 5

typedef struct
{
  TrendsEntity *total; /* with what was voted on and its dots */
  guint place;         /* from 1; the same for those that have as many dots */
  gboolean is_tied;    /* another has the same place; not where that is for want of any dot */
} TrendsResult;

GArray      *trends_vote_list            (TrendsEntity           *ballot);
char        *trends_result_dup_words     (const TrendsResult     *result,
                                          const char             *title);
char        *trends_vote_dup_first_words (TrendsEntity           *ballot);
GPtrArray   *trends_vote_list_subjects   (TrendsPresentation     *presentation,
                                          TrendsKind              kind,
                                          TrendsEntity           *trend);
guint        trends_vote_get_people      (TrendsPresentation     *presentation,
                                          TrendsPlan             *plan);
char        *trends_vote_dup_subject     (TrendsKind              kind,
                                          TrendsEntity           *trend);
TrendsCount *trends_vote_new_again       (TrendsEntity           *ballot);
gboolean     trends_vote_set_priorities  (TrendsEntity           *ballot,
                                          GError                **error);

G_END_DECLS
