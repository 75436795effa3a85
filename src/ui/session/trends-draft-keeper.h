/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-keeper.h: keeps the drafts of an open plan, and the edits that can't
 * be saved, in a file of the person's: written by
 * a worker thread when typing pauses or saving fails, so that little is lost whatever
 * happens to the process, and removed when there is nothing to keep.
 *
 * What a file holds from an earlier time is only offered: it stays in the file
 * until it is restored or discarded.
 *
 * It also holds what was left out of edits, since others were there before: that is in
 * no plan and can't be done again, but what was typed can be copied.
 *
 * What was typed into something that somebody else has deleted meanwhile can be copied, too.
 *
 * Signal: offered: what is offered, was left out or went astray is other than before.
 */

#pragma once

#include "trends-left-out.h"
#include "trends-pending.h"
#include "trends-store.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_DRAFT_KEEPER (trends_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (TrendsDraftKeeper, trends_draft_keeper, TRENDS, DRAFT_KEEPER, GObject)

TrendsDraftKeeper *trends_draft_keeper_new          (TrendsPlan          *plan,
                                                     GFile               *plan_file,
                                                     TrendsStore         *store);
TrendsPlan        *trends_draft_keeper_get_plan     (TrendsDraftKeeper   *self);
/* (element-type TrendsDraft); of an earlier time, for what is still in the plan */
GPtrArray         *trends_draft_keeper_get_offered  (TrendsDraftKeeper   *self);
guint              trends_draft_keeper_restore      (TrendsDraftKeeper   *self);
void               trends_draft_keeper_discard      (TrendsDraftKeeper   *self);
/* (element-type TrendsEdit); what could not be saved. What is typed may be about
 * what these add, so they come first. */
GPtrArray         *trends_draft_keeper_get_unsaved  (TrendsDraftKeeper   *self);
guint              trends_draft_keeper_restore_unsaved (TrendsDraftKeeper *self);
void               trends_draft_keeper_discard_unsaved (TrendsDraftKeeper *self);
void               trends_draft_keeper_forget_unsaved (TrendsDraftKeeper *self);
/* (element-type TrendsLeftOut), in order */
GPtrArray         *trends_draft_keeper_get_left_out (TrendsDraftKeeper   *self);
void               trends_draft_keeper_discard_left_out (TrendsDraftKeeper *self);
/* What was typed for what is gone by now: it can only be copied */
GPtrArray         *trends_draft_keeper_dup_astray   (TrendsDraftKeeper   *self);
void               trends_draft_keeper_discard_astray (TrendsDraftKeeper *self);
void               trends_draft_keeper_flush_async  (TrendsDraftKeeper   *self,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
gboolean           trends_draft_keeper_flush        (TrendsDraftKeeper   *self);

G_END_DECLS
