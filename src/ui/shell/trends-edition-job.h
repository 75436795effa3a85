/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-edition-job.h: what a move to another edition would do to an open plan, and the move. Both
 * are found out in a worker: editions are read for it, and of a large plan each initiative moves.
 */

#pragma once

#include "trends-edition-move.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_EDITION_JOB (trends_edition_job_get_type ())
G_DECLARE_FINAL_TYPE (TrendsEditionJob, trends_edition_job, TRENDS, EDITION_JOB, GObject)

void               trends_edition_job_begin_async  (TrendsPlan           *plan,
                                                    const char           *catalogue,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
TrendsEditionJob  *trends_edition_job_begin_finish (TrendsPlan           *plan,
                                                    GAsyncResult         *result,
                                                    GError              **error);
TrendsEditionMove *trends_edition_job_get_move     (TrendsEditionJob     *self);
const char        *trends_edition_job_get_title    (TrendsEditionJob     *self);
gboolean           trends_edition_job_brings       (TrendsEditionJob     *self);
void               trends_edition_job_move_async   (TrendsEditionJob     *self,
                                                    TrendsPlan           *plan,
                                                    GAsyncReadyCallback   callback,
                                                    gpointer              user_data);
gboolean           trends_edition_job_move_finish  (TrendsEditionJob     *self,
                                                    GAsyncResult         *result,
                                                    char                **edit_id,
                                                    GError              **error);

G_END_DECLS
