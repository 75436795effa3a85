/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-tables.h: what each view of a plan shows, as tables: the one place that says
 * which columns these have. The clipboard has them of what is looked for, in the order in
 * which it is shown; papers and pictures have them for those who can't see what is drawn.
 *
 * In the plan's thread; as the plan is when they are made.
 */

#pragma once

#include "trends-baseline-slip.h"
#include "trends-budget-line.h"
#include "trends-filter.h"
#include "trends-findings.h"
#include "trends-ranking.h"
#include "trends-roadmap-layout.h"
#include "trends-table.h"

G_BEGIN_DECLS

/* How far the tables of Insights look ahead */
#define TRENDS_VIEW_TABLES_QUARTERS 6
#define TRENDS_VIEW_TABLES_YEARS    4

/* What is shown, in order: (transfer full) (element-type TrendsEntity) */
GPtrArray   *trends_view_table_list         (GListModel            *initiatives,
                                             TrendsFilter          *filter);
GPtrArray   *trends_view_table_list_roadmap (TrendsRoadmapLayout   *layout,
                                             TrendsFilter          *filter,
                                             gboolean               with_left_out);

/* What is ranked, and what isn't: (transfer full) (element-type TrendsRanked) */
GPtrArray   *trends_view_table_list_ranking (TrendsRanking         *ranking,
                                             TrendsFilter          *filter,
                                             guint                 *n_ranked);

TrendsTable *trends_view_table_initiatives  (TrendsPlan            *plan,
                                             GPtrArray             *initiatives,
                                             TrendsRoadmapGrouping  grouping,
                                             gint64                 today,
                                             TrendsFrozen          *frozen,
                                             const TrendsLanguage  *paper);
TrendsTable *trends_view_table_matrix       (TrendsPlan            *plan,
                                             GPtrArray             *initiatives);
TrendsTable *trends_view_table_ranking      (TrendsPlan            *plan,
                                             TrendsRanking         *ranking,
                                             TrendsMoneyKind        kind,
                                             const TrendsBudgetLine *line,
                                             TrendsFilter          *filter);
TrendsTable *trends_view_table_figures      (TrendsPlan            *plan,
                                             gint64                 today,
                                             TrendsFilter          *filter);
TrendsTable *trends_view_table_coverage     (TrendsPlan            *plan,
                                             TrendsProfile          profile,
                                             gint64                 today,
                                             TrendsFilter          *filter);
TrendsTable *trends_view_table_load         (TrendsPlan            *plan,
                                             gint64                 today,
                                             TrendsFilter          *filter);
TrendsTable *trends_view_table_costs        (TrendsPlan            *plan,
                                             gint64                 today,
                                             TrendsFilter          *filter);
TrendsTable *trends_view_table_choices      (TrendsPlan            *plan,
                                             guint                  field,
                                             TrendsFilter          *filter);
TrendsTable *trends_view_table_ties         (TrendsPlan            *plan);
TrendsTable *trends_view_table_findings     (TrendsPlan            *plan,
                                             TrendsFindings        *findings,
                                             TrendsFilter          *filter,
                                             const TrendsLanguage  *paper);

G_END_DECLS
