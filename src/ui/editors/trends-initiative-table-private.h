/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-table-private.h: what a table of initiatives is made of: for
 * trends-initiative-table.c, for trends-initiative-columns.c, for -drop.c, where something that
 * is dragged over it would go, and for -unmatched.c, which rows there are. */

#pragma once

#include "trends-growing-list.h"
#include "trends-initiative-cell.h"
#include "trends-initiative-table.h"

G_BEGIN_DECLS

struct _TrendsInitiativeTable
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *empty;
  GtkColumnView *view;
  GtkColumnViewColumn *columns[TRENDS_INITIATIVE_N_COLUMNS]; /* the view's */
  GtkMenuButton *sort_button; /* not owned */
  gboolean is_of_all; /* it shows any list, not a trend's */
  TrendsRanking *ranking; /* (nullable): of which that is the list */
  const TrendsBudgetLine *line; /* (nullable), not owned: how far a sum reaches down that */
  gboolean has_line; /* it is there, or about to come */
  guint sorted_by; /* a TrendsInitiativeColumn; the place: not sorted */
  gboolean descending;
  GActionMap *actions; /* of that button's menu; NULL until there is one */
  GtkSortListModel *sorted;
  TrendsGrowingList *shown; /* so much of these as has come */
  GtkMultiSelection *selection;

  TrendsSession *session;
  GListModel *list;
  GListModel *filtered; /* of these, what isn't hidden as it doesn't match; what is sorted */
  TrendsEntity *trend; /* (nullable): whose list that is */
  GSignalGroup *session_signals;
  GSignalGroup *list_signals;
  GPtrArray *cells; /* (element-type TrendsInitiativeCell), not owned: those that show something */
  GtkWidget *marked; /* (nullable), weak: the row with the mark of a drop */
  gboolean syncing;
  gboolean is_stale; /* something was edited while nobody saw it */
  guint scroll_tick;
  guint scroll_frames;
  guint fit_idle;
};

gboolean trends_initiative_table_has_column  (TrendsInitiativeTable  *self,
                                              TrendsInitiativeColumn  column);
void     trends_initiative_table_fit_columns (TrendsInitiativeTable  *self);
void     trends_initiative_table_queue_fit   (TrendsInitiativeTable  *self);

/* ----------------------------------------------- trends-initiative-table.c */
void     trends_initiative_table_sort        (TrendsInitiativeTable  *self);
void     trends_initiative_table_update_sort_menu (TrendsInitiativeTable *self);

/* ------------------------------------- trends-initiative-table-unmatched.c */
void     trends_initiative_table_filter      (TrendsInitiativeTable  *self,
                                              TrendsEntity           *focused);
void     trends_initiative_table_update_empty (TrendsInitiativeTable *self);

G_END_DECLS
