/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priorities-private.h: what the parts of the view share: what it is made of in
 * trends-priorities.c, what it is as a view in -view.c, its keys in -keys.c, dragging in
 * -drag.c, what is tried out beside the ranking in -ranking.c.
 */

#pragma once

#include "trends-initiative-list.h"
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
  TrendsMatrix *matrix;
  TrendsInitiativeList *tray, *list;
  TrendsWeights *weights;

  TrendsSession *session;
  TrendsMatrixLayout *layout;
  TrendsRanking *ranking, *kept;
  GListModel *unrated; /* what the tray shows */
  TrendsRankingRowContext context;
  TrendsScorecard *plan_scorecard; /* the plan’s, as it was when weights were last set */
  gint64 words; /* that the legend has for priorities */
  TrendsMoneyKind money;
  gint64 sum_minor;   /* TRENDS_UNSET: no line */
  gboolean sum_typed; /* by a person: not what the plan has */
  char *currency;     /* that the sum is shown in */
  guint later;        /* a source that shows anew what has changed */

  guint rating_field; /* that a digit sets: value, effort, or 0 */
  gconstpointer rating_of; /* of what; only to compare with */
  GtkEventController *drag; /* not owned: the widget’s */
  TrendsEntity *dragged;
};

void     trends_priorities_view_init       (TrendsViewInterface *iface);
void     trends_priorities_install_keys    (GtkWidgetClass      *widget_class);
void     trends_priorities_add_keys        (TrendsPriorities    *self);
void     trends_priorities_add_drag        (TrendsPriorities    *self);
void     trends_priorities_install_ranking (GtkWidgetClass      *widget_class);
void     trends_priorities_set_up_ranking  (TrendsPriorities    *self);
void     trends_priorities_update_ranking  (TrendsPriorities    *self);
gboolean trends_priorities_rate            (TrendsPriorities    *self,
                                            TrendsEntity        *initiative,
                                            gint64               value,
                                            gint64               effort);

G_END_DECLS
