/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-keeper.h: keeps the drafts of an open plan in its file: written by
 * a worker thread when typing pauses, so that little is lost whatever happens to
 * the process, and removed when there is nothing to keep.
 *
 * What a file holds from an earlier time is only offered: it stays in the file
 * until it is restored or discarded.
 *
 * Signal: offered: drafts of an earlier time were found, restored or discarded.
 */

#pragma once

#include "trends-pending.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_DRAFT_KEEPER (trends_draft_keeper_get_type ())
G_DECLARE_FINAL_TYPE (TrendsDraftKeeper, trends_draft_keeper, TRENDS, DRAFT_KEEPER, GObject)

TrendsDraftKeeper *trends_draft_keeper_new          (TrendsPlan          *plan,
                                                       GFile               *plan_file);
/* (element-type TrendsDraft); of an earlier time, for what is still in the plan */
GPtrArray         *trends_draft_keeper_get_offered  (TrendsDraftKeeper   *self);
void               trends_draft_keeper_restore      (TrendsDraftKeeper   *self);
void               trends_draft_keeper_discard      (TrendsDraftKeeper   *self);
void               trends_draft_keeper_flush_async  (TrendsDraftKeeper   *self,
                                                     GAsyncReadyCallback  callback,
                                                     gpointer             user_data);
void               trends_draft_keeper_flush        (TrendsDraftKeeper   *self);

G_END_DECLS
