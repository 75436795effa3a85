/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-job.h: what a workshop came to, and what has changed from one state of the plan to
 * another, in words to be read on the screen. Both are found out in a worker, for a state of a plan may
 * be long.
 */

#pragma once

#include "trends-workshop-told.h"

G_BEGIN_DECLS

void       trends_workshop_describe_async (TrendsEntity         *workshop,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GPtrArray *trends_workshop_describe_finish (GAsyncResult         *result,
                                            GError              **error);

void       trends_workshop_compare_async  (TrendsPlan           *plan,
                                           TrendsEntity         *before,
                                           TrendsEntity         *after,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GPtrArray *trends_workshop_compare_finish (GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
