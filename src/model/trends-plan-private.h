/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-private.h: what the parts of the plan share. */

#pragma once

#include "trends-history.h"
#include "trends-order.h"
#include "trends-plan.h"

G_BEGIN_DECLS

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
TrendsOrder   *trends_plan_get_order         (TrendsPlan        *self,
                                              TrendsKind         kind);
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
