/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ranking-row.h: one row of the ranking: rank, title, score with what it is made up of,
 * cost and what all down to it cost; above it the line of the budget, where that is here; below
 * it what there is to say of it. */

#pragma once

#include "trends-budget-line.h"
#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a row is shown by */
typedef struct
{
  TrendsSession *session;
  TrendsRanking *ranking; /* what is shown */
  TrendsRanking *kept;    /* by the plan's own weights */
  TrendsMoneyKind money;  /* which costs are shown */
  TrendsBudgetLine *line; /* (nullable) */
  gboolean is_wide;       /* whether there is room for bars beside what all down to it cost */
  guint cost_chars;       /* of the widest cost */
  guint running_chars;    /* of the widest sum */
  gboolean in_full;       /* some amount isn't whole, so all have their pence */
} TrendsRankingRowContext;

GtkWidget *trends_ranking_row_new        (void);
GtkWidget *trends_ranking_row_new_header (void);
void       trends_ranking_row_rename     (GtkWidget                     *row);
void       trends_ranking_row_clear      (GtkWidget                     *row);
void       trends_ranking_row_set_columns (GtkWidget                    *row,
                                          const TrendsRankingRowContext *context);
void       trends_ranking_row_show_header (GtkWidget                    *header,
                                           const TrendsRankingRowContext *context);
char      *trends_ranking_row_show       (GtkWidget                     *row,
                                          TrendsEntity                  *initiative,
                                          const TrendsRankingRowContext *context);

char      *trends_ranking_row_dup_amount  (const TrendsRankingRowContext *context,
                                           gint64                         minor);

G_END_DECLS
