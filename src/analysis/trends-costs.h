/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-costs.h: what a plan costs in each financial year, by trend: funded or not, capital
 * or revenue.
 *
 * The cost of an initiative is spread evenly over its days, from its start to its end, in
 * whole minor units that add up to all of it. Where one of its days isn't known all of it is
 * in the year of the other, and where neither is, in a column of its own. What isn't known or
 * isn't done costs nothing (trends_figures_counts_cost()). What isn't said to be capital is
 * revenue.
 *
 * Columns: what is before the first year, each year, what is after the last, what has no days.
 * A value of its own, as the plan is when it is made. In the plan's thread.
 */

#pragma once

#include "trends-filter.h"
#include "trends-plan.h"

G_BEGIN_DECLS

/* Minor units; so large that they don't fit, they are the largest that do */
typedef struct
{
  gint64 capital_funded;
  gint64 capital_unfunded;
  gint64 revenue_funded;
  gint64 revenue_unfunded;
} TrendsCost;

/* What is summed up of a plan's costs, in the order in which it is said */
typedef enum
{
  TRENDS_COST_PART_ALL,
  TRENDS_COST_PART_FUNDED,
  TRENDS_COST_PART_UNFUNDED,
  TRENDS_COST_PART_CAPITAL,
  TRENDS_COST_PART_REVENUE,
  TRENDS_N_COST_PARTS
} TrendsCostPart;

typedef struct _TrendsCosts TrendsCosts;

gint64            trends_cost_get_total      (const TrendsCost   *self);
gint64            trends_cost_get_funded     (const TrendsCost   *self);
gint64            trends_cost_get_unfunded   (const TrendsCost   *self);
gint64            trends_cost_get_capital    (const TrendsCost   *self);
gint64            trends_cost_get_revenue    (const TrendsCost   *self);
gint64            trends_cost_get_part       (const TrendsCost   *self,
                                              TrendsCostPart      part);
const char       *trends_cost_part_get_label (TrendsCostPart      part);
void              trends_cost_add            (TrendsCost         *self,
                                              const TrendsCost   *other);

TrendsCosts      *trends_costs_new           (TrendsPlan         *plan,
                                              gint64              day,
                                              guint               n_years,
                                              TrendsFilter       *filter);
void              trends_costs_free          (TrendsCosts        *self);
guint             trends_costs_get_n_columns (const TrendsCosts  *self);
char             *trends_costs_dup_label     (const TrendsCosts  *self,
                                              guint               column);
gboolean          trends_costs_has_fractions (const TrendsCosts  *self);
gboolean          trends_costs_is_empty      (const TrendsCosts  *self,
                                              guint               column);
const TrendsCost *trends_costs_get           (const TrendsCosts  *self,
                                              TrendsEntity       *trend,
                                              guint               column);
TrendsCost        trends_costs_sum           (const TrendsCosts  *self,
                                              TrendsEntity       *trend);
/* (transfer full) (element-type TrendsEntity) */
GPtrArray        *trends_costs_dup_initiatives (const TrendsCosts *self,
                                                TrendsPlan        *plan,
                                                TrendsFilter      *filter,
                                                TrendsEntity      *trend,
                                                guint              column,
                                                TrendsCostPart     part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsCosts, trends_costs_free)

G_END_DECLS
