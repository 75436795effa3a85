/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-copies-job.c: see trends-copies-job.h. The worker has a plan of its own, made of the same
 * records; what the copies begin as is how the plan was then, whatever is done to it meanwhile.
 * The plan knows of copies that are there, and there are none that it doesn't know.
 */

#include "trends-copies-job.h"

#include "trends-group-copies.h"
#include "trends-groups.h"
#include "trends-plan-copy.h"
#include "trends-plan-state.h"
#include "trends-store.h"

typedef struct
{
  GPtrArray *records; /* of the plan */
  guint64 state;      /* of the plan then */
  char **names;
  GPtrArray *trends;
  TrendsProfile profile;
  GFile *folder;

  GPtrArray *files;
  TrendsEdit *edit;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->records, g_ptr_array_unref);
  g_strfreev (job->names);
  g_ptr_array_unref (job->trends);
  g_object_unref (job->folder);
  g_ptr_array_unref (job->files);
  g_clear_pointer (&job->edit, trends_edit_unref);
  g_free (job);
}

/* ------------------------------------------------------------- in the worker */

static gboolean
save_file (GFile *file, TrendsPlan *plan, GError **error)
{
  g_autoptr (TrendsStore) store = trends_store_create (file, plan, error);

  return store != NULL && trends_store_close (store, error);
}

static void
add_file (Job *job, TrendsPlan *plan, TrendsEntity *copy)
{
  g_autofree char *title = trends_group_copy_dup_title (plan, trends_entity_get_name (copy));
  g_autofree char *base = trends_store_name_for_title (title);

  g_ptr_array_add (job->files, g_file_get_child (job->folder, base));
}

static gboolean
write_files (Job *job, TrendsPlan *plan, GPtrArray *ids, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new ();
  GFile *failed = NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      g_ptr_array_add (copies, trends_plan_lookup (plan, ids->pdata[i]));
      add_file (job, plan, copies->pdata[i]);
    }
  return trends_groups_write_files (copies, job->trends, job->files, job->profile, save_file,
                                    cancellable, &failed, error);
}

static gboolean
make (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new_from_records (job->records, error);
  g_autoptr (GPtrArray) ids = NULL;

  if (plan != NULL)
    job->edit = trends_group_copies_make_edit (plan, (const char *const *) job->names, &ids, error);
  return job->edit != NULL && trends_plan_apply (plan, job->edit, error)
         && write_files (job, plan, ids, cancellable, error);
}

static void
make_in_thread (GTask *worker, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  GError *error = NULL;
  gboolean is_made;

  g_main_context_push_thread_default (context);
  is_made = make (task_data, cancellable, &error);
  g_main_context_pop_thread_default (context);
  if (is_made)
    g_task_return_boolean (worker, TRUE);
  else
    g_task_return_error (worker, error);
}

/* ---------------------------------------------------- in the plan's thread */

static void
drop_in_thread (GTask *worker, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  trends_groups_drop_files (task_data);
  g_task_return_boolean (worker, TRUE);
}

static void
drop_files (GPtrArray *files)
{
  g_autoptr (GTask) worker = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_task_data (worker, g_ptr_array_ref (files), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (worker, drop_in_thread);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (trends_plan_apply_checked (TRENDS_PLAN (source), job->edit, job->state, &error))
    {
      g_task_return_pointer (task, g_ptr_array_ref (job->files),
                             (GDestroyNotify) g_ptr_array_unref);
      return;
    }
  drop_files (job->files);
  g_task_return_error (task, error);
}

/**
 * trends_copies_make_async:
 * @plan: that all groups work on
 * @names: (array zero-terminated=1): what the groups are called
 * @trends: (element-type GStrv): for each, the ids of its trends
 * @profile: what groups see
 * @folder: where their files go; one that is there already is left as it is, and then none is made
 * @cancellable: (nullable): takes away what was made
 *
 * Makes a plan file for each group.
 */
void
trends_copies_make_async (TrendsPlan *plan, const char * const *names, GPtrArray *trends,
                          TrendsProfile profile, GFile *folder, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task;
  g_autoptr (GTask) worker = NULL;
  Job *job;

  g_return_if_fail (TRENDS_IS_PLAN (plan));
  g_return_if_fail (names != NULL && trends != NULL);
  g_return_if_fail (G_IS_FILE (folder));

  trends_plan_seal (plan);
  job = g_new0 (Job, 1);
  job->records = trends_plan_dup_records (plan);
  job->state = trends_plan_get_state (plan);
  job->names = g_strdupv ((char **) names);
  job->trends = g_ptr_array_ref (trends);
  job->profile = profile;
  job->folder = g_object_ref (folder);
  job->files = g_ptr_array_new_with_free_func (g_object_unref);

  task = g_task_new (plan, cancellable, callback, user_data);
  g_task_set_source_tag (task, trends_copies_make_async);
  /* What is made is in the plan, whoever has cancelled since. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  worker = g_task_new (plan, cancellable, made_cb, task);
  g_task_set_check_cancellable (worker, FALSE);
  g_task_set_task_data (worker, job, NULL);
  g_task_run_in_thread (worker, make_in_thread);
}

/**
 * trends_copies_make_finish:
 *
 * Returns: (transfer full) (element-type GFile) (nullable): the files, one for each group
 */
GPtrArray *
trends_copies_make_finish (TrendsPlan *plan, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, plan), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
