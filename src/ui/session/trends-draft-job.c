/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-job.c: see trends-draft-job.h. */

#include "trends-draft-job.h"

#include "trends-draft-file.h"
#include "trends-store.h"

/**
 * trends_draft_job_new:
 * @path: of the file of drafts
 * @plan_file: what was typed into
 * @plan_id: the id of its plan
 *
 * Returns: (transfer full): a job with nothing to write yet; whoever makes it fills in its share and edits
 */
TrendsDraftJob *
trends_draft_job_new (const char *path,
                      GFile      *plan_file,
                      const char *plan_id)
{
  TrendsDraftJob *self = g_new0 (TrendsDraftJob, 1);

  self->path = g_strdup (path);
  self->plan_file = g_object_ref (plan_file);
  self->plan_id = g_strdup (plan_id);
  return self;
}

/**
 * trends_draft_job_free:
 * @self: (transfer full): isn't at work any more
 */
void
trends_draft_job_free (TrendsDraftJob *self)
{
  g_free (self->path);
  g_object_unref (self->plan_file);
  g_free (self->plan_id);
  g_ptr_array_unref (self->share.before);
  g_ptr_array_unref (self->share.held);
  g_ptr_array_unref (self->share.typed);
  g_ptr_array_unref (self->edits);
  g_free (self);
}

/**
 * trends_draft_job_is_empty:
 *
 * Returns: whether there is nothing to be kept
 */
gboolean
trends_draft_job_is_empty (TrendsDraftJob *self)
{
  return self->share.held->len == 0 && self->share.typed->len == 0 && self->edits->len == 0;
}

/**
 * trends_draft_job_run:
 *
 * Writes it, in whatever thread; see trends_draft_merge_write(). Where that says that the file is another’s it can be run
 * again with another path.
 *
 * Returns: (transfer full) (nullable) (element-type TrendsDraft): what is this process’s in the file then
 */
GPtrArray *
trends_draft_job_run (TrendsDraftJob  *self,
                      GError         **error)
{
  GPtrArray *kept;

  for (guint i = 0; i < self->edits->len; i++)
    {
      g_autofree char *text = trends_store_edit_to_text (self->edits->pdata[i]);

      g_ptr_array_add (self->share.typed, trends_draft_new (self->plan_id, TRENDS_DRAFT_EDIT, text));
    }
  g_ptr_array_set_size (self->edits, 0);
  kept = trends_draft_merge_write (self->path, self->plan_file, &self->share, error);
  self->is_in_place = kept != NULL && trends_draft_file_is_in_place (self->path);
  return kept;
}
