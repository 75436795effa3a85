/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-bring-back-job.h: what a group has done with its copy, found out and taken into an open
 * plan; what takes its time is done in workers, on a copy of the plan.
 */

#pragma once

#include "trends-merge.h"

G_BEGIN_DECLS

/* What a group has done, and what there is to choose: mine, which is as the plan has it, or theirs. */
typedef struct _TrendsComing TrendsComing;

void          trends_coming_free          (TrendsComing         *self);
const char   *trends_coming_get_group     (TrendsComing         *self);
GPtrArray    *trends_coming_get_changes   (TrendsComing         *self);
GPtrArray    *trends_coming_get_conflicts (TrendsComing         *self);
void          trends_coming_choose        (TrendsComing         *self,
                                           guint                 conflict,
                                           TrendsMergeSide       side);

void          trends_coming_find_async    (TrendsPlan           *plan,
                                           GFile                *file,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
TrendsComing *trends_coming_find_finish   (TrendsPlan           *plan,
                                           GAsyncResult         *result,
                                           GError              **error);
void          trends_coming_take_async    (TrendsComing         *self,
                                           TrendsPlan           *plan,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
int           trends_coming_take_finish   (TrendsPlan           *plan,
                                           GAsyncResult         *result,
                                           GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsComing, trends_coming_free)

G_END_DECLS
