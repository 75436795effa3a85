/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-page-private.h: what the parts of a trend's page share: what it shows
 * in trends-trend-page.c, what it is as a view in -view.c.
 */

#pragma once

#include "trends-adder.h"
#include "trends-trend-page.h"
#include "trends-initiative-table.h"
#include "trends-view-actions.h"

G_BEGIN_DECLS

struct _TrendsTrendPage
{
  GtkWidget parent_instance;

  GtkWidget *bar;
  GtkWidget *back;
  GtkWidget *badge;
  GtkWidget *previous;
  GtkWidget *next;
  GtkWidget *scroller;
  GtkWidget *content;
  GtkWidget *heading;
  GtkWidget *texts;
  GtkWidget *facts;
  GtkWidget *links;
  GtkWidget *sort;
  TrendsInitiativeTable *table;
  TrendsAdder *adder;
  GtkWidget *themes;
  GtkWidget *prompts;
  GPtrArray *editors; /* (element-type TrendsEditor), not owned */

  TrendsSession *session;
  TrendsEntity *trend;
  GSignalGroup *trend_signals;
};

void trends_trend_page_view_init (TrendsViewInterface *iface);
/* The trend before or after: NULL beyond the ends; (transfer full) */
TrendsEntity *trends_trend_page_dup_neighbour (TrendsTrendPage *self,
                                               int              step);

G_END_DECLS
