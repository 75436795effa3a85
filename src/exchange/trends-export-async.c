/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-export-async.c: exporting in a worker thread, into a file or into memory. */

#include "trends-export.h"

#include "trends-plan-copy.h"

typedef struct
{
  GPtrArray *records; /* of the plan, as it was when the export was asked for */
  const TrendsFormat *format;
  TrendsExportOptions options;
  GFile *file; /* NULL: into memory */
  char *source;
  GMainContext *context;
  GPtrArray *warnings; /* the worker's until it returns */
  double reported;
} Job;

typedef struct
{
  TrendsProgressFunc func;
  gpointer user_data;
  double fraction;
} Report;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->records);
  g_ptr_array_unref (job->warnings);
  g_clear_pointer (&job->options.values, g_hash_table_unref);
  g_clear_pointer (&job->options.pages, g_ptr_array_unref);
  g_clear_pointer (&job->options.extract, trends_extract_unref);
  g_clear_object (&job->file);
  g_free (job->source);
  g_main_context_unref (job->context);
  g_free (job);
}

static gboolean
on_report_cb (gpointer user_data)
{
  Report *report = user_data;

  report->func (report->fraction, report->user_data);
  return G_SOURCE_REMOVE;
}

/* Of the same priority as the task's return, so that none comes after that. */
static void
on_progress_cb (double   fraction,
                gpointer user_data)
{
  Job *job = user_data;
  Report *report;
  g_autoptr (GSource) source = NULL;

  if (fraction - job->reported < 0.01 && fraction < 1.0)
    return;
  job->reported = fraction;
  report = g_new (Report, 1);
  *report = (Report) { job->options.progress, job->options.progress_data, fraction };
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_report_cb, report, g_free);
  g_source_attach (source, job->context);
}

static void
export_to_memory (GTask                     *task,
                  Job                       *job,
                  TrendsPlan                *plan,
                  const TrendsExportOptions *options)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  if (trends_export_to_stream (plan, job->format, options, stream,
                               g_task_get_cancellable (task), &error)
      && g_output_stream_close (stream, NULL, &error))
    g_task_return_pointer (
      task, g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream)),
      (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Job *job = task_data;
  TrendsExportOptions options = job->options;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_plan_new_from_records (job->records, &error);

  options.warnings = job->warnings;
  options.source = job->source;
  options.progress = job->options.progress != NULL ? on_progress_cb : NULL;
  options.progress_data = job;
  if (plan != NULL && job->file == NULL)
    export_to_memory (task, job, plan, &options);
  else if (plan
      && trends_export_to_file (plan, job->format, &options, job->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static Job *
job_new (TrendsPlan                *plan,
         const TrendsFormat        *format,
         const TrendsExportOptions *options,
         GTask                     *task)
{
  Job *job = g_new0 (Job, 1);

  job->records = trends_plan_dup_records (plan);
  job->format = format;
  job->options = options ? *options : (TrendsExportOptions) { .profile = TRENDS_PROFILE_FULL };
  if (job->options.values != NULL)
    g_hash_table_ref (job->options.values);
  if (job->options.pages != NULL)
    g_ptr_array_ref (job->options.pages);
  if (job->options.extract != NULL)
    trends_extract_ref (job->options.extract);
  job->warnings = g_ptr_array_new_with_free_func (g_free);
  job->source = g_strdup (job->options.source);
  job->context = g_main_context_ref (g_task_get_context (task));
  return job;
}

void
trends_export_async (TrendsPlan                *plan,
                     const TrendsFormat        *format,
                     const TrendsExportOptions *options,
                     GFile                     *file,
                     GCancellable              *cancellable,
                     GAsyncReadyCallback        callback,
                     gpointer                   user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (TRENDS_IS_PLAN (plan));
  g_return_if_fail (format != NULL);
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, trends_export_async);
  /* Whether it was cancelled is asked before the file takes its place, and not after. */
  g_task_set_check_cancellable (task, FALSE);
  job = job_new (plan, format, options, task);
  job->file = g_object_ref (file);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, export_in_thread);
}

gboolean
trends_export_finish (GAsyncResult  *result,
                      GPtrArray    **warnings,
                      GError       **error)
{
  Job *job;

  g_return_val_if_fail (g_async_result_is_tagged (result, trends_export_async), FALSE);

  job = g_task_get_task_data (G_TASK (result));
  if (warnings != NULL)
    *warnings = g_ptr_array_ref (job->warnings);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * trends_export_bytes_async:
 * @options: (nullable): what is to be known of it, as for trends_export_async()
 *
 * As trends_export_async() does, and the result stays in memory: for the clipboard and for
 * printers.
 */
void
trends_export_bytes_async (TrendsPlan                *plan,
                           const TrendsFormat        *format,
                           const TrendsExportOptions *options,
                           GCancellable              *cancellable,
                           GAsyncReadyCallback        callback,
                           gpointer                   user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TRENDS_IS_PLAN (plan));
  g_return_if_fail (format != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, trends_export_bytes_async);
  g_task_set_task_data (task, job_new (plan, format, options, task), job_free);
  g_task_run_in_thread (task, export_in_thread);
}

/**
 * trends_export_bytes_finish:
 *
 * Returns: (transfer full): what was written, or %NULL with an error
 */
GBytes *
trends_export_bytes_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, trends_export_bytes_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
