/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-figures.h: what there is to count in a plan. */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_GAP_EMPTY_TREND,
  TRENDS_GAP_UNDECIDED_TREND,
  TRENDS_GAP_TREND_WITHOUT_OWNER,
  TRENDS_GAP_WITHOUT_OWNER,
  TRENDS_GAP_WITHOUT_DATES,
  TRENDS_GAP_WITHOUT_PRIORITY,
  TRENDS_GAP_OVERDUE,
  TRENDS_N_GAPS
} TrendsGap;

guint       trends_figures_count      (TrendsPlan *plan,
                                       TrendsKind  kind);
/* Initiatives by each choice of one of their fields: (transfer full) */
guint      *trends_figures_by_choice  (TrendsPlan *plan,
                                       guint       field);
guint       trends_figures_count_gap  (TrendsPlan *plan,
                                       TrendsGap   gap);
/* Not translated; in the plural */
const char *trends_figures_gap_label  (TrendsGap   gap);
const char *trends_figures_kind_label (TrendsKind  kind);
/* (transfer full): all of it for scripts */
char       *trends_figures_to_json    (TrendsPlan *plan);

G_END_DECLS
