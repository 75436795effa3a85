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

/* Applies without a check, a history or a signal of the plan's. */
void           trends_plan_apply_unchecked   (TrendsPlan        *self,
                                              TrendsEdit        *edit);
/* One of a row of keystrokes: joins the one before where it can. */
gboolean       trends_plan_apply_typing      (TrendsPlan        *self,
                                              TrendsEdit        *edit,
                                              GError           **error);
/* The edit with its befores as they are now and without what no longer applies. */
TrendsEdit    *trends_plan_refresh_edit      (TrendsPlan        *self,
                                              TrendsEdit        *edit);

G_END_DECLS
