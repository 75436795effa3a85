/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen about a ranking that is drawn, as options of the formats that draw one. */

#pragma once

#include "trends-budget-line.h"
#include "trends-export-format.h"
#include "trends-ranking-words.h"

G_BEGIN_DECLS

/* The options of a ranking, as elements of a format's table. `of`: the option that says what is
 * drawn there; `when`: what it is for the priorities */
#define TRENDS_RANKING_OPTIONS(of, when)                                                        \
  { TRENDS_MONEY_OPTION, N_("Money"), trends_ranking_options_get_money, of, when },             \
  { TRENDS_BUDGET_OPTION, N_("Budget"), NULL, of, when, NULL,                                   \
    N_("A sum to see how far it reaches, or “none”; the plan’s budget by default"),             \
    .is_money = TRUE },                                                                         \
  { TRENDS_WEIGHTS_OPTION, N_("Weights"), NULL, of, when, NULL,                                 \
    N_("What the criteria weigh, tried and not kept, in their order: 40,20,20,13,7"),           \
    .is_text = TRUE, .check_text = trends_ranking_options_check_weights }

const TrendsFormatChoice *trends_ranking_options_get_money     (guint                      index);
gboolean                  trends_ranking_options_check_weights (const char                *text,
                                                                GError                   **error);
gboolean                  trends_ranking_options_check         (GHashTable                *values,
                                                                TrendsPlan                *plan,
                                                                GError                   **error);
TrendsRanking            *trends_ranking_options_make_ranking  (GHashTable                *values,
                                                                TrendsPlan                *plan);
TrendsMoneyKind           trends_ranking_options_read_money    (GHashTable                *values);
TrendsBudgetLine         *trends_ranking_options_make_line     (GHashTable                *values,
                                                                TrendsPlan                *plan,
                                                                TrendsRanking             *ranking);

G_END_DECLS
