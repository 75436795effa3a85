/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-async.c: an import beside an open plan. The worker thread has a
 * plan of its own, made of the same records, and finds out on it what the edit is
 * and whether it can be applied. An edit says what was there before, so it fits only
 * where that is still so.
 */

#include "trends-import-private.h"

#include "trends-import-source.h"
#include "trends-plan-copy.h"
#include "trends-plan-state.h"

#include <glib/gi18n-lib.h>

#define MAX_TRIES 6

typedef struct
{
  GInputStream *stream; /* until it was read */
  GBytes *bytes;
  char *name;
  TrendsImportOptions options;
  TrendsSheetChoice *table; /* (nullable): a copy of theirs */
  guint n_tries;

  GPtrArray *records; /* of the plan, when the worker was started last */
  guint64 state;      /* of the plan then */
  TrendsEdit *edit;
  TrendsImportReport *report;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->stream);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job->name);
  g_clear_pointer (&job->options.values, g_hash_table_unref);
  trends_sheet_choice_free (job->table);
  g_clear_pointer (&job->records, g_ptr_array_unref);
  g_clear_pointer (&job->edit, trends_edit_unref);
  g_clear_pointer (&job->report, trends_import_report_free);
  g_free (job);
}

static gboolean
load (Job           *job,
      GCancellable  *cancellable,
      GError       **error)
{
  if (job->bytes)
    return TRUE;
  job->bytes = trends_import_load (job->stream, cancellable, error);
  if (!job->bytes && job->name)
    g_prefix_error (error, "%s: ", job->name);
  g_clear_object (&job->stream);
  return job->bytes != NULL;
}

static gboolean
prepare (Job           *job,
         GCancellable  *cancellable,
         GError       **error)
{
  TrendsImportOptions options = job->options;
  g_autoptr (TrendsPlan) plan = NULL;

  if (!load (job, cancellable, error) || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  plan = trends_plan_new_from_records (job->records, error);
  /* To let go of so many takes long, too: the plan's own thread has better things to do. */
  g_clear_pointer (&job->records, g_ptr_array_unref);
  if (!plan)
    return FALSE;
  options.flags |= TRENDS_IMPORT_DRY_RUN;
  job->report = trends_import_data (plan, job->bytes, job->name, TRENDS_ORIGIN_IMPORT,
                                    &options, &job->edit, error);
  if (!job->report || (job->edit && !trends_plan_check (plan, job->edit, error)))
    return FALSE;
  if ((job->options.flags & TRENDS_IMPORT_DRY_RUN) != 0)
    g_clear_pointer (&job->edit, trends_edit_unref);
  return TRUE;
}

static void
prepare_in_thread (GTask        *worker,
                   gpointer      source,
                   gpointer      task_data,
                   GCancellable *cancellable)
{
  GError *error = NULL;

  if (prepare (task_data, cancellable, &error))
    g_task_return_boolean (worker, TRUE);
  else
    g_task_return_error (worker, error);
}

/* ---------------------------------------------------- in the plan's thread */

static void
apply (GTask *task)
{
  TrendsPlan *plan = g_task_get_source_object (task);
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;

  if ((job->options.flags & TRENDS_IMPORT_DRY_RUN)
      || trends_plan_apply_checked (plan, job->edit, job->state, &error))
    g_task_return_pointer (task, g_steal_pointer (&job->report),
                           (GDestroyNotify) trends_import_report_free);
  else
    g_task_return_error (task, error);
}

static void start (GTask *task);

static void
on_prepared_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_error (task, error);
  else if (trends_plan_get_state (TRENDS_PLAN (source)) == job->state)
    apply (task);
  else if (job->n_tries < MAX_TRIES)
    start (g_steal_pointer (&task));
  else
    g_task_return_new_error (task, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_FAILED, "%s",
                             _("The plan was being changed all the time while the file was read. "
                               "Wait a moment and import it again."));
}

/* (transfer full) of the task */
static void
start (GTask *task)
{
  TrendsPlan *plan = g_task_get_source_object (task);
  Job *job = g_task_get_task_data (task);
  g_autoptr (GTask) worker = g_task_new (plan, g_task_get_cancellable (task), on_prepared_cb, task);

  job->n_tries++;
  g_clear_pointer (&job->edit, trends_edit_unref);
  g_clear_pointer (&job->report, trends_import_report_free);
  g_clear_pointer (&job->records, g_ptr_array_unref);
  trends_plan_seal (plan);
  job->records = trends_plan_dup_records (plan);
  job->state = trends_plan_get_state (plan);
  g_task_set_source_tag (worker, start);
  g_task_set_task_data (worker, job, NULL);
  g_task_run_in_thread (worker, prepare_in_thread);
}

void
trends_import_async (TrendsPlan                *plan,
                     GInputStream              *stream,
                     const char                *name,
                     const TrendsImportOptions *options,
                     GCancellable              *cancellable,
                     GAsyncReadyCallback        callback,
                     gpointer                   user_data)
{
  GTask *task;
  Job *job;

  g_return_if_fail (TRENDS_IS_PLAN (plan));
  g_return_if_fail (G_IS_INPUT_STREAM (stream));

  task = g_task_new (plan, cancellable, callback, user_data);
  g_task_set_source_tag (task, trends_import_async);
  /* Whether it was cancelled is asked before the plan is changed, and not after. */
  g_task_set_check_cancellable (task, FALSE);
  job = g_new0 (Job, 1);
  job->stream = g_object_ref (stream);
  job->name = g_strdup (name);
  if (options)
    job->options = *options;
  if (job->options.values)
    g_hash_table_ref (job->options.values);
  if (job->options.table)
    job->options.table = job->table = trends_sheet_choice_copy (job->options.table);
  g_task_set_task_data (task, job, job_free);
  start (task);
}

/**
 * trends_import_finish:
 * @result: what the callback of trends_import_async() was given
 * @error: why nothing was imported
 *
 * Returns: (transfer full) (nullable): what came of it
 */
TrendsImportReport *
trends_import_finish (TrendsPlan    *plan,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, plan), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
