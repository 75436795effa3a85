/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-budget-line.h: how far a sum reaches down a ranking.
 *
 * Costs are added up in the order of the ranking. The line is drawn before the first that the
 * sum doesn't reach any more; that and all after it is below, whether it would fit or not,
 * since what stands above the line is what comes first. What isn't ranked is on neither side.
 * What has no cost costs nothing here, and is counted. Of a cost, capital is what the plan
 * says is, and the rest is revenue; where it doesn't say, neither is known. Of capital or
 * revenue, what needs none and what may need some is on neither side either: a line through that
 * money doesn't touch it, as far as anybody knows.
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

typedef enum
{
  TRENDS_BUDGET_SIDE_ABOVE,
  TRENDS_BUDGET_SIDE_BELOW,
  TRENDS_BUDGET_SIDE_NONE,    /* it costs nothing of that kind */
  TRENDS_BUDGET_SIDE_UNKNOWN, /* nobody has said whether it does */
} TrendsBudgetSide;

typedef struct
{
  guint n;           /* how many initiatives: those that have such a cost; of all money, all */
  gint64 cost;       /* of these together, in minor units */
  guint n_committed; /* how many of these are funded, under way or paused */
  gint64 committed;  /* of that cost, theirs */
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
  TrendsBudgetPart above;
  TrendsBudgetPart below;
  guint n_none;           /* how many that are ranked cost something, and nothing of that kind */
  guint n_unknown;        /* of how many isn't known what they cost */
  guint n_ranked;         /* how many there are in all */
  guint last;             /* the position of the last that is above; n_ranked without one */
  guint end;              /* the position of the first that is below; n_ranked without one */
  gint64 *running;        /* what the first, the first two... cost */
  GArray *gaps;           /* (element-type TrendsBudgetGap), in the order of the ranking */
  guint n_gaps_ranked;    /* how many of these wait for what is ranked */
  GHashTable *first_gaps; /* of an initiative that has some: its index, and one more */
} TrendsBudgetLine;

TrendsBudgetLine *trends_budget_line_new       (TrendsRanking    *ranking,
                                                TrendsPlan       *plan,
                                                gint64            sum,
                                                TrendsMoneyKind   kind);
void              trends_budget_line_free      (TrendsBudgetLine *self);
TrendsBudgetSide  trends_budget_line_get_side  (const TrendsBudgetLine *self,
                                                TrendsEntity     *initiative,
                                                guint             position);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsBudgetLine, trends_budget_line_free)

gint64            trends_plan_get_budget       (TrendsPlan       *plan,
                                                TrendsMoneyKind   kind);
gint64            trends_initiative_get_cost   (TrendsEntity     *initiative,
                                                TrendsMoneyKind   kind);
gboolean          trends_initiative_is_committed (TrendsEntity   *initiative);

G_END_DECLS
