/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ranking-words.h: what a ranking says of an initiative, on screen and on paper: its
 * score, what that is made up of, who shares it, and what is missing from it; and where a budget ends.
 *
 * `paper` is the language of a paper, NULL for what is shown, which follows the locale.
 */

#pragma once

#include "trends-budget-line.h"
#include "trends-language.h"
#include "trends-ranking.h"

G_BEGIN_DECLS

/* What is chosen of a ranking that is drawn, as options of formats call it */
#define TRENDS_BUDGET_OPTION  "budget"
#define TRENDS_MONEY_OPTION   "money"
#define TRENDS_WEIGHTS_OPTION "weights"

char *trends_scorecard_dup_score   (const TrendsScorecard *self,
                                    gint64                 points,
                                    const TrendsLanguage  *paper);
char *trends_scorecard_dup_parts   (const TrendsScorecard *self,
                                    TrendsEntity          *initiative,
                                    const TrendsLanguage  *paper);
char *trends_scorecard_dup_weights (const TrendsScorecard *self);
char *trends_scorecard_dup_numbers (const TrendsScorecard *self);
char *trends_scorecard_dup_missing (const TrendsScorecard *self,
                                    TrendsEntity          *initiative);
char *trends_ranking_dup_note      (TrendsRanking         *self,
                                    TrendsRanked          *ranked);
char *trends_ranking_dup_full_note (TrendsRanking         *self,
                                    TrendsRanked          *ranked,
                                    const TrendsBudgetLine *line);

/* The same for a table or a paper, which say that weights are tried and not kept */
const char *trends_ranking_get_score_column    (TrendsRanking         *self,
                                                TrendsPlan            *plan);
const char *trends_scorecard_get_weights_label (const TrendsScorecard *self,
                                                TrendsPlan            *plan);

/* Of the sorts of money: what they are called by people and by options, and above what each costs */
const char *trends_money_kind_get_label  (TrendsMoneyKind   kind);
const char *trends_money_kind_get_nick   (TrendsMoneyKind   kind);
gboolean    trends_money_kind_find       (const char       *nick,
                                          TrendsMoneyKind  *kind);
const char *trends_money_kind_get_column (TrendsMoneyKind   kind);

/* Of a budget: where it ends, in the place where it does, and what it comes to. Both amounts are
 * the line's sum and what is left, in the words of who says it. */
char *trends_budget_line_dup_band    (const TrendsBudgetLine *self,
                                      TrendsRanking          *ranking,
                                      const char             *sum,
                                      const char             *left);
char *trends_budget_line_dup_summary (const TrendsBudgetLine *self,
                                      const char             *sum,
                                      const char             *left);

/* What there is to know besides: what is spoken for, what isn't known, and what what fits can't do
 * without; and on which side of the line one is. Amounts are in the words of who says it. */
typedef char *(*TrendsSayMoney)      (TrendsPlan             *plan,
                                      gint64                  minor);
char *trends_budget_line_dup_account (const TrendsBudgetLine *self,
                                      TrendsPlan             *plan,
                                      TrendsSayMoney          say_money,
                                      const TrendsLanguage   *paper);
char *trends_budget_line_dup_gaps    (const TrendsBudgetLine *self,
                                      TrendsEntity           *initiative,
                                      const char             *separator,
                                      const char             *mark);
const char *
      trends_budget_line_get_label   (const TrendsBudgetLine *self,
                                      TrendsEntity           *initiative,
                                      guint                   position);

G_END_DECLS
