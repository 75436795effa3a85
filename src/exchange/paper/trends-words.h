/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a plan's values are called on paper and in pictures. */

#pragma once

#include "trends-budget-line.h"
#include "trends-extract.h"
#include "trends-language.h"
#include "trends-plan.h"
#include "trends-roadmap-lanes.h"

G_BEGIN_DECLS

const TrendsLanguage *trends_words_get_language (TrendsPlan *plan);
const char *trends_words_owner_name     (TrendsEntity *entity,
                                         guint         field);
char       *trends_words_when_short     (TrendsEntity *initiative);
char       *trends_words_when           (TrendsEntity *initiative,
                                         gint64        today);
char       *trends_words_quarters       (TrendsEntity *initiative);
char       *trends_words_cost           (TrendsPlan   *plan,
                                         gint64        minor);
char       *trends_words_cost_in_full   (TrendsPlan   *plan,
                                         gint64        minor);
char       *trends_words_dup_budget     (TrendsPlan   *plan,
                                         const TrendsBudgetLine *line);
char       *trends_words_n_initiatives  (TrendsPlan   *plan,
                                         guint         n_initiatives);
char       *trends_words_n_of_initiatives
                                        (TrendsPlan   *plan,
                                         guint         n_shown,
                                         guint         n_initiatives);
char       *trends_words_missing        (const TrendsRoadmapKey *key,
                                         guint         n_undated);
char       *trends_words_left_out       (TrendsPlan   *plan,
                                         guint         n_initiatives);
char       *trends_words_extract        (TrendsPlan    *plan,
                                         TrendsExtract *extract);
char       *trends_words_n_shown        (TrendsPlan   *plan,
                                         TrendsFilter *filter);
char       *trends_words_shown          (TrendsPlan   *plan,
                                         TrendsFilter *filter,
                                         const char   *description);
gint64      trends_words_today          (void);
char       *trends_words_date           (TrendsPlan   *plan,
                                         gint64        day);
char       *trends_words_number         (TrendsPlan   *plan,
                                         guint         number);
char       *trends_words_join_strings   (TrendsEntity *entity,
                                         guint         field);

G_END_DECLS
