/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-figures.h: what there is to count in a plan. Each is counted anew when it is
 * asked for, by one look at each entity. In the plan's thread.
 */

#pragma once

#include "trends-filter.h"

G_BEGIN_DECLS

/* What a plan comes to, for those who say it in a few figures. */
typedef struct
{
  guint n_trends;
  guint n_decided;      /* trends with a stance */
  guint n_owners;
  guint n_initiatives;
  guint n_under_way;
  guint n_done;
  guint n_overdue;
  guint n_without_lead; /* of those that are open */
  guint n_unknown_cost; /* of all that trends_figures_lacks_cost() */
  gint64 cost;          /* minor units: of all that trends_figures_counts_cost() */
  gint64 funded;        /* of that cost */
} TrendsFigures;

void     trends_figures_compute     (TrendsPlan    *plan,
                                     gint64         today,
                                     TrendsFilter  *filter,
                                     TrendsFigures *figures);
gboolean trends_figures_counts_cost (TrendsEntity  *initiative);
gboolean trends_figures_lacks_cost  (TrendsEntity  *initiative);
guint    trends_figures_count       (TrendsPlan    *plan,
                                     TrendsKind     kind);
guint   *trends_figures_by_choice   (TrendsPlan    *plan,
                                     TrendsKind     kind,
                                     guint          field,
                                     TrendsFilter  *filter);

G_END_DECLS
