/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-private.h: what the parts of the plan share. */

#pragma once

#include "trends-history.h"
#include "trends-order.h"
#include "trends-plan.h"

G_BEGIN_DECLS

struct _TrendsPlan
{
  GObject parent_instance;

  GHashTable *entities;   /* id -> TrendsEntity */
  GHashTable *ref_counts; /* id -> how many references point to it */
  TrendsOrder *orders[TRENDS_N_KINDS];
  GPtrArray *frozen; /* orders that hold back their reports, during an edit of many changes */
  TrendsEntity *info;

  TrendsHistory *history;
  TrendsEdit *typing;
  guint typing_source;
  gboolean read_only;
};

/* Calls @func for every reference in @record. */
typedef void (*TrendsRefFunc) (const TrendsField *field,
                               const char        *target,
                               gpointer           user_data);

void           trends_record_foreach_ref     (TrendsRecord      *record,
                                              TrendsRefFunc      func,
                                              gpointer           user_data);

/* How many references point to an id. */
guint          trends_plan_get_ref_count     (TrendsPlan        *self,
                                              const char        *id);
TrendsHistory *trends_plan_get_history       (TrendsPlan        *self);
void           trends_plan_notify_history    (TrendsPlan        *self);
/* Hands over what undo or redo has applied. */
void           trends_plan_report_step       (TrendsPlan        *self,
                                              TrendsEdit        *edit);
gboolean       trends_plan_refuse_read_only  (TrendsPlan        *self,
                                              GError           **error);

void           trends_plan_report_applied    (TrendsPlan        *self);
/* Applies without a check or a history, and emits "applied" alone. */
void           trends_plan_apply_unchecked   (TrendsPlan        *self,
                                              TrendsEdit        *edit);
/* One of a row of keystrokes: joins the one before where it can. */
gboolean       trends_plan_apply_typing      (TrendsPlan        *self,
                                              TrendsEdit        *edit,
                                              GError           **error);
/* Of changes of one field: equal where it is the same field. */
guint          trends_change_hash            (gconstpointer      change);
gboolean       trends_change_equal           (gconstpointer      a,
                                              gconstpointer      b);

G_END_DECLS
