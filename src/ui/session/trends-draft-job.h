/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-job.h: a worker's share of keeping drafts: what is written at once, drafts and edits that could not be
 * saved alike.
 */

#pragma once

#include "trends-draft-merge.h"

G_BEGIN_DECLS

typedef struct
{
  char *path;
  GFile *plan_file;
  char *plan_id;
  TrendsDraftShare share; /* each held */
  GPtrArray *edits;       /* (element-type TrendsEdit): these are typed, too */
  gboolean is_in_place;   /* once it was run: all of it is on the disk, and not only in memory */
} TrendsDraftJob;

TrendsDraftJob *trends_draft_job_new      (const char      *path,
                                           GFile           *plan_file,
                                           const char      *plan_id);
void            trends_draft_job_free     (TrendsDraftJob  *self);
gboolean        trends_draft_job_is_empty (TrendsDraftJob  *self);
GPtrArray      *trends_draft_job_run      (TrendsDraftJob  *self,
                                           GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsDraftJob, trends_draft_job_free)

G_END_DECLS
