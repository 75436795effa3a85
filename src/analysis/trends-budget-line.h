/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-budget-line.h: how far a sum reaches down a ranking.
 *
 * Costs are added up in the order of the ranking. The line is drawn before the first that the
 * sum doesn't reach any more; that and all after it is below, whether it would fit or not,
 * since what stands above the line is what comes first. What isn't ranked is on neither side.
 * What has no cost costs nothing here, and is counted. Of a cost, capital is what the plan
 * says is; the rest is revenue.
 *
 * Made anew where something has changed: by one look at each that is ranked. In the plan's
 * thread.
 */

#pragma once

#include "trends-ranking.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_MONEY_ALL,
  TRENDS_MONEY_CAPITAL,
  TRENDS_MONEY_REVENUE,
  TRENDS_N_MONEY_KINDS,
} TrendsMoneyKind;

typedef struct
{
  guint n;           /* how many initiatives */
  guint n_costing;   /* how many of these have such a cost; of all money, all that are there */
  guint n_none;      /* how many cost something, and nothing of that kind */
  gint64 cost;       /* of these together, in minor units */
  guint n_committed; /* how many of those that have such a cost are funded, under way or paused */
  gint64 committed;  /* of that cost, theirs */
  guint n_unknown;   /* how many have no cost */
} TrendsBudgetPart;

/* One that stands above the line and waits for one that doesn't */
typedef struct
{
  TrendsEntity *dependency, *initiative, *needs;
  gboolean is_ranked; /* what it waits for: below the line, or else without a rank */
} TrendsBudgetGap;

typedef struct
{
  gint64 sum;
  gboolean is_budget;     /* whether that is what the plan has, and not tried out */
  TrendsMoneyKind kind;
  gint64 left;            /* of the sum, below what is above the line */
  TrendsBudgetPart above; /* all that is ranked is above or below */
  TrendsBudgetPart below;
  gint64 *running;        /* what the first, the first two... cost */
  GArray *gaps;           /* (element-type TrendsBudgetGap), in the order of the ranking */
  guint n_gaps_ranked;    /* how many of these wait for what is ranked */
} TrendsBudgetLine;

TrendsBudgetLine *trends_budget_line_new       (TrendsRanking    *ranking,
                                                TrendsPlan       *plan,
                                                gint64            sum,
                                                TrendsMoneyKind   kind);
void              trends_budget_line_free      (TrendsBudgetLine *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsBudgetLine, trends_budget_line_free)

gint64            trends_plan_get_budget       (TrendsPlan       *plan,
                                                TrendsMoneyKind   kind);
gint64            trends_initiative_get_cost   (TrendsEntity     *initiative,
                                                TrendsMoneyKind   kind);
gboolean          trends_initiative_is_committed (TrendsEntity   *initiative);

G_END_DECLS
