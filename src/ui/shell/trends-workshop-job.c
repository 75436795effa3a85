/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-job.c: see trends-workshop-job.h. The worker has a plan of its own, made of the same
 * records.
 */

#include "trends-workshop-job.h"

#include "trends-plan-copy.h"

typedef struct
{
  GPtrArray *records; /* of the plan */
  char *workshop;     /* (nullable): that is told of */
  char *before;       /* (nullable): baselines that are compared, by their ids */
  char *after;        /* (nullable): the plan as it is */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->records);
  g_free (job->workshop);
  g_free (job->before);
  g_free (job->after);
  g_free (job);
}

/* ------------------------------------------------------------------------ the worker */

static void
work_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Job *job = task_data;
  g_autoptr (GMainContext) context = g_main_context_new ();
  GError *error = NULL;
  TrendsPlan *plan;
  GPtrArray *found = NULL;

  g_main_context_push_thread_default (context);
  plan = trends_plan_new_from_records (job->records, &error);
  if (plan != NULL)
    found = job->workshop != NULL
              ? trends_workshop_describe (plan, job->workshop, &error)
              : trends_workshop_compare (plan, job->before, job->after, &error);
  g_clear_object (&plan);
  g_main_context_pop_thread_default (context);
  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* `job`: (transfer full) */
static void
work (TrendsPlan          *plan,
      Job                 *job,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (plan, cancellable, callback, user_data);

  trends_plan_seal (plan);
  job->records = trends_plan_dup_records (plan);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, work_in_thread);
}

static GPtrArray *
finish (GAsyncResult  *result,
        GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * trends_workshop_describe_async:
 * @workshop: one of a plan
 * @cancellable: (nullable): for whoever isn't interested any more
 *
 * Finds out what there is to say of it, as its record says when it is exported for whoever has the plan.
 */
void
trends_workshop_describe_async (TrendsEntity        *workshop,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Job *job;

  g_return_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP));

  job = g_new0 (Job, 1);
  job->workshop = g_strdup (trends_entity_get_id (workshop));
  work (trends_entity_get_plan (workshop), job, cancellable, callback, user_data);
}

/**
 * trends_workshop_describe_finish:
 *
 * Returns: (transfer full) (element-type TrendsToldPart) (nullable): that, in parts; the first is called
 *   as the workshop is
 */
GPtrArray *
trends_workshop_describe_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return finish (result, error);
}

/**
 * trends_workshop_compare_async:
 * @plan: a plan
 * @before: one of its baselines
 * @after: (nullable): another; %NULL for the plan as it is
 * @cancellable: (nullable): for whoever isn't interested any more
 *
 * Finds out what has changed from one to the other.
 */
void
trends_workshop_compare_async (TrendsPlan          *plan,
                               TrendsEntity        *before,
                               TrendsEntity        *after,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  Job *job;

  g_return_if_fail (TRENDS_IS_PLAN (plan));
  g_return_if_fail (trends_entity_is (before, TRENDS_KIND_BASELINE));
  g_return_if_fail (after == NULL || trends_entity_is (after, TRENDS_KIND_BASELINE));

  job = g_new0 (Job, 1);
  job->before = g_strdup (trends_entity_get_id (before));
  job->after = after != NULL ? g_strdup (trends_entity_get_id (after)) : NULL;
  work (plan, job, cancellable, callback, user_data);
}

/**
 * trends_workshop_compare_finish:
 *
 * Returns: (transfer full) (element-type utf8) (nullable): each change in a line
 */
GPtrArray *
trends_workshop_compare_finish (GAsyncResult  *result,
                                GError       **error)
{
  return finish (result, error);
}
