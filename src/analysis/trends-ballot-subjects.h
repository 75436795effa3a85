/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ballot-subjects.h: what a workshop votes on, in the order in which it is on paper and
 * counted: a letter each, and as many on one ballot as there are letters. In the plan's thread.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* How many there are on a ballot, A to Z; with more, there are more ballots */
#define TRENDS_BALLOT_SUBJECTS 26

GPtrArray    *trends_ballot_subjects_list          (TrendsPlan   *plan,
                                                    TrendsKind    kind);
guint         trends_ballot_subjects_count_ballots (guint         n_subjects);
gint64        trends_ballot_subjects_count_most    (gint64        people,
                                                    gint64        dots,
                                                    gboolean      several,
                                                    guint         n_subjects);
gboolean      trends_ballot_subjects_is_grouped    (TrendsEntity *idea);
gboolean      trends_ballot_subjects_are_grouped   (TrendsEntity *idea,
                                                    TrendsEntity *other);
char          trends_ballot_subjects_get_letter    (guint         index);
TrendsEntity *trends_ballot_subjects_get_trend     (TrendsEntity *subject);
char         *trends_ballot_subjects_dup_title     (TrendsEntity *subject);
char         *trends_ballot_subjects_dup_paper_title (TrendsEntity *subject);
char         *trends_ballot_subjects_dup_voted     (TrendsEntity *total);
gint64        trends_ballot_subjects_get_dots      (TrendsEntity *total);
int           trends_ballot_subjects_compare_totals (TrendsEntity *total,
                                                    TrendsEntity *other);

G_END_DECLS
