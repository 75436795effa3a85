/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-private.h: what the parts of the plan share. */

#pragma once

#include "trends-history.h"
#include "trends-order.h"
#include "trends-plan.h"
#include "trends-plan-final.h"
#include "trends-refs.h"

G_BEGIN_DECLS

struct _TrendsPlan
{
  GObject parent_instance;

  GHashTable *entities;   /* id -> TrendsEntity */
  TrendsRefs *refs;
  TrendsOrder *orders[TRENDS_N_KINDS];
  GPtrArray *frozen; /* orders that hold back their reports, during an edit of many changes */
  TrendsEntity *info;

  TrendsHistory *history;
  TrendsEdit *typing;
  guint typing_source;
  gboolean read_only;
  GPtrArray *left_out; /* (nullable) (element-type TrendsLeftOut): of the last rebase */
  GPtrArray *watches; /* of edits that may be taken back: see trends-watch.c */
};

gboolean       trends_record_keeps_rules     (TrendsRecord      *record,
                                              GError           **error);
gboolean       trends_change_says_anew       (const TrendsChange *change);
gboolean       trends_plan_check_sense       (TrendsPlan        *self,
                                              TrendsOrigin       origin,
                                              TrendsFinal       *final,
                                              GError           **error);

TrendsHistory *trends_plan_get_history       (TrendsPlan        *self);
void           trends_plan_notify_history    (TrendsPlan        *self);
/* Hands over what undo or redo has applied. */
void           trends_plan_report_step       (TrendsPlan        *self,
                                              TrendsEdit        *edit);
gboolean       trends_plan_refuse_read_only  (TrendsPlan        *self,
                                              GError           **error);

void           trends_plan_report_applied    (TrendsPlan        *self,
                                              TrendsEdit        *edit);
/* Applies without a check or a history, and emits "applied" alone. */
void           trends_plan_apply_unchecked   (TrendsPlan        *self,
                                              TrendsEdit        *edit);
/* trends-watch.c: whether what an edit is about was touched since */
void           trends_plan_watch             (TrendsPlan        *self,
                                              TrendsEdit        *edit);
void           trends_plan_note_touched      (TrendsPlan        *self,
                                              TrendsEdit        *edit);
gboolean       trends_plan_is_untouched      (TrendsPlan        *self,
                                              const char        *id,
                                              gboolean          *can_revert);
void           trends_plan_set_untouched     (TrendsPlan        *self,
                                              const char        *id,
                                              gboolean           can_revert);

/* One of a row of keystrokes: joins the one before where it can. */
gboolean       trends_plan_apply_typing      (TrendsPlan        *self,
                                              TrendsEdit        *edit,
                                              GError           **error);
/* (transfer none) (nullable): the change that sets the plan's currency */
const TrendsChange *trends_edit_find_currency (const TrendsEdit *edit);
gboolean       trends_change_is_of_money     (const TrendsChange *change);
/* (transfer full): the same edit with the same figures, in another currency. An amount
 * that can't be kept in that is none. */
TrendsEdit    *trends_edit_convert           (const TrendsEdit  *edit,
                                              const char        *from,
                                              const char        *to);
/* (transfer full): an edit that was made in @currency, as it is to be made now: its
 * figures are in the plan's currency; or where it sets one itself, it doesn't write in other
 * units what isn't there any more. */
TrendsEdit    *trends_plan_meet_currency     (TrendsPlan        *self,
                                              TrendsEdit        *edit,
                                              const char        *currency);
/* (transfer full) (nullable): an edit that can be applied now, and where it sets the
 * currency, keeps the figure of every amount that it doesn't say itself; NULL where that
 * can't be */
TrendsEdit    *trends_plan_restate_edit      (TrendsPlan        *self,
                                              TrendsEdit        *edit);

/* Of changes of one field: equal where it is the same field. */
guint          trends_change_hash            (gconstpointer      change);
gboolean       trends_change_equal           (gconstpointer      a,
                                              gconstpointer      b);

G_END_DECLS
