/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priorities-private.h: what the parts of the view share: what it is made of in
 * trends-priorities.c, what it is as a view in -view.c, its keys in -keys.c, dragging in
 * -drag.c, what is tried out beside the ranking in -ranking.c, the same as a table in -twin.c.
 */

#pragma once

#include "trends-drag-ghost.h"
#include "trends-initiative-list.h"
#include "trends-initiative-table.h"
#include "trends-matrix.h"
#include "trends-priorities.h"
#include "trends-ranking-row.h"
#include "trends-view-actions.h"
#include "trends-weights.h"

G_BEGIN_DECLS

struct _TrendsPriorities
{
  GtkWidget parent_instance;

  GtkWidget *scroller, *halves, *left, *right;
  GtkWidget *rated, *legend, *tray_box, *tray_title;
  GtkWidget *ranked, *weights_button, *set_button;
  GtkWidget *weights_box, *formula, *moves, *reset_button, *keep_button;
  GtkWidget *money_button, *sum, *budget, *header, *nothing;
  GtkWidget *table_box, *table_counts, *table_button, *chart_button, *sort_button;
  TrendsInitiativeTable *table; /* the same as a table; empty until it is first shown */
  TrendsMatrix *matrix;
  TrendsInitiativeList *tray, *list;
  TrendsWeights *weights;

  TrendsSession *session;
  TrendsMatrixLayout *layout;
  TrendsRanking *ranking, *kept;
  GListModel *ranked_list; /* the initiatives of the ranking */
  GListModel *seen;        /* of these, what isn't hidden as it doesn't match */
  GListModel *unrated;     /* what the tray shows of that */
  TrendsRankingRowContext context;
  TrendsScorecard *plan_scorecard; /* the plan’s, as it was when weights were last set */
  char *legend_key; /* what the legend is made of */
  TrendsMoneyKind money;
  GArray *sums;       /* gint64: what was entered of this sort of money, to be undone */
  guint sum_index;    /* which of these counts */
  gint64 sum_minor;   /* TRENDS_UNSET: no line */
  gint64 typed[TRENDS_N_MONEY_KINDS]; /* by a person: not what the plan has; TRENDS_UNSET: nothing */
  char *currency;     /* that the sum is shown in */
  const char *refused; /* (nullable): why what stands in the field isn't taken as a sum */
  guint later;        /* a source that shows anew what has changed */
  gboolean was_hiding;      /* what doesn't match */
  gboolean has_all_changed; /* every bubble, as far as is known */

  TrendsEntity *moving;    /* (nullable): whose row had the focus as the ranking became another */
  gboolean was_in_ranking; /* when the focus was last in one of the halves */
  guint rating_field; /* that a digit sets: value, effort, or 0 */
  gconstpointer rating_of; /* of what; only to compare with */
  GtkWidget *question;     /* (nullable): where it is asked for, beside what is rated */
  guint question_timeout;
  gulong question_focus; /* handler of the window's */
  GtkEventController *drag; /* not owned: the widget’s */
  TrendsEntity *pressed; /* (nullable): what would be dragged */
  TrendsEntity *dragged;
  TrendsDragGhost *ghost; /* of it; above all else */
};

void     trends_priorities_view_init       (TrendsViewInterface *iface);
gboolean trends_priorities_reveal_ranked   (TrendsPriorities    *self,
                                            TrendsEntity        *initiative);
void     trends_priorities_install_keys    (GtkWidgetClass      *widget_class);
void     trends_priorities_add_keys        (TrendsPriorities    *self);
void     trends_priorities_add_question    (TrendsPriorities    *self);
void     trends_priorities_ask_rating      (TrendsPriorities    *self,
                                            TrendsEntity        *initiative,
                                            guint                field);
void     trends_priorities_end_rating      (TrendsPriorities    *self);
void     trends_priorities_add_drag        (TrendsPriorities    *self);
void     trends_priorities_install_ranking (GtkWidgetClass      *widget_class);
void     trends_priorities_set_up_ranking  (TrendsPriorities    *self);
void     trends_priorities_update_ranking  (TrendsPriorities    *self);
void     trends_priorities_set_up_twin     (TrendsPriorities    *self);
gboolean trends_priorities_take_focus      (TrendsPriorities    *self);
gboolean trends_priorities_shows_table     (TrendsPriorities    *self);
void     trends_priorities_show_table      (TrendsPriorities    *self,
                                            gboolean             shows_table);
gboolean trends_priorities_rate            (TrendsPriorities    *self,
                                            TrendsEntity        *initiative,
                                            gint64               value,
                                            gint64               effort);

/* What doesn't match is dimmed, or hidden: trends-priorities-unmatched.c */
void     trends_priorities_update_later     (TrendsPriorities    *self);
void     trends_priorities_follow_unmatched (TrendsPriorities   *self);
char    *trends_priorities_dup_n_unrated   (TrendsPriorities    *self);

/* Where it waits to be rated: FALSE where it doesn't */
gboolean trends_priorities_rename_in_tray (TrendsPriorities *self,
                                           TrendsEntity     *initiative);

G_END_DECLS
