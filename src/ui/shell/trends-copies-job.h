/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-copies-job.h: makes the copies of an open plan for groups, in a worker, and notes them in
 * the plan as one edit.
 */

#pragma once

#include "trends-audience.h"

G_BEGIN_DECLS

void       trends_copies_make_async  (TrendsPlan           *plan,
                                      const char * const   *names,
                                      GPtrArray            *trends,
                                      TrendsProfile         profile,
                                      GFile                *folder,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
GPtrArray *trends_copies_make_finish (TrendsPlan           *plan,
                                      GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
