/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-edition-job.c: see trends-edition-job.h. The worker has a plan of its own, made of the same
 * records. What it found is the window's, until it is asked to move by it; where the plan has gone
 * on meanwhile, that is done of another copy, with what was chosen.
 */

#include "trends-edition-job.h"

#include <glib/gi18n.h>

#include "trends-catalogue-move.h"
#include "trends-plan-copy.h"
#include "trends-plan-state.h"

#define MAX_TRIES 6

struct _TrendsEditionJob
{
  GObject parent_instance;

  char *name; /* the edition's id, or the path of its file */
  TrendsCatalogue *catalogue;
  char *title;

  GPtrArray *records; /* (nullable): of the plan, for a worker to make its own of it */
  guint64 state;      /* of the plan then */
  guint n_tries;

  TrendsPlan *plan;    /* as it was when it was looked at */
  guint64 plan_state;  /* then */
  TrendsEditionMove *move;
  gboolean brings;     /* anything at all */
  TrendsEdit *edit;    /* of what was chosen, on the plan of the state */
};

G_DEFINE_FINAL_TYPE (TrendsEditionJob, trends_edition_job, G_TYPE_OBJECT)

/* ------------------------------------------------------------- in a worker */

static TrendsEntity *
find_chosen (const TrendsEditionRow *row,
             TrendsEditionMove      *move)
{
  return row->target != NULL
           ? trends_edition_move_find_target (move, trends_entity_get_id (row->target)) : NULL;
}

/* What was chosen before the plan went on */
static void
choose_again (TrendsEditionMove *before,
              TrendsEditionMove *now)
{
  for (guint i = 0; i < trends_edition_move_get_n_rows (before); i++)
    {
      const TrendsEditionRow *row = trends_edition_move_get_row (before, i);
      guint index = trends_edition_move_find_row (now, trends_entity_get_id (row->trend));

      if (index != G_MAXUINT)
        trends_edition_move_set_target (now, index, find_chosen (row, now));
    }
}

/* (nullable): of the records, in a plan of their own */
static TrendsEditionMove *
find (TrendsEditionJob *self,
      TrendsPlan      **plan,
      GError          **error)
{
  *plan = trends_plan_new_from_records (self->records, error);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  return *plan != NULL ? trends_catalogue_begin_move (self->catalogue, *plan, error) : NULL;
}

/* Where no trend goes anywhere, some that the edition has may have been deleted. */
static gboolean
brings_anything (TrendsEditionJob *self)
{
  g_autoptr (TrendsEdit) edit = NULL;

  if (trends_edition_move_get_n_rows (self->move) > 0)
    return TRUE;
  edit = trends_edition_move_dup_edit (self->move, self->title);
  return trends_edit_get_n_changes (edit) > 0;
}

static gboolean
load (TrendsEditionJob *self,
      GError          **error)
{
  self->catalogue = trends_catalogue_load (self->name, error);
  if (self->catalogue == NULL)
    return FALSE;
  self->title = trends_catalogue_dup_title (self->catalogue, NULL);
  self->move = find (self, &self->plan, error);
  if (self->move == NULL)
    return FALSE;
  self->brings = brings_anything (self);
  return TRUE;
}

static gboolean
make_edit (TrendsEditionJob  *self,
           TrendsEditionMove *move,
           TrendsPlan        *plan,
           GError           **error)
{
  g_clear_pointer (&self->edit, trends_edit_unref);
  self->edit = trends_edition_move_dup_edit (move, self->title);
  return trends_plan_check (plan, self->edit, error);
}

static gboolean
make (TrendsEditionJob *self,
      GError          **error)
{
  g_autoptr (TrendsPlan) plan = NULL;
  g_autoptr (TrendsEditionMove) move = NULL;

  if (self->records == NULL)
    return make_edit (self, self->move, self->plan, error);
  move = find (self, &plan, error);
  if (move == NULL)
    return FALSE;
  choose_again (self->move, move);
  return make_edit (self, move, plan, error);
}

static void
work_in_thread (GTask        *worker,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  TrendsEditionJob *self = task_data;
  g_autoptr (GMainContext) context = g_main_context_new ();
  GError *error = NULL;
  gboolean is_done;

  g_main_context_push_thread_default (context);
  is_done = self->catalogue == NULL ? load (self, &error) : make (self, &error);
  g_main_context_pop_thread_default (context);
  if (is_done)
    g_task_return_boolean (worker, TRUE);
  else
    g_task_return_error (worker, error);
}

/* ------------------------------------------------------ in the plan's thread */

/* Only where it is another than the one that was looked at */
static void
take_records (TrendsEditionJob *self,
              TrendsPlan       *plan)
{
  trends_plan_seal (plan);
  self->state = trends_plan_get_state (plan);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  if (self->plan == NULL)
    self->plan_state = self->state;
  if (self->plan == NULL || self->plan_state != self->state)
    self->records = trends_plan_dup_records (plan);
}

static void
work (TrendsEditionJob    *self,
      TrendsPlan          *plan,
      GAsyncReadyCallback  callback,
      GTask               *task)
{
  g_autoptr (GTask) worker = g_task_new (plan, NULL, callback, task);

  take_records (self, plan);
  g_task_set_source_tag (worker, work);
  g_task_set_task_data (worker, g_object_ref (self), g_object_unref);
  g_task_run_in_thread (worker, work_in_thread);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_pointer (task, g_object_ref (g_task_get_task_data (task)), g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * trends_edition_job_begin_async:
 * @plan: a plan
 * @catalogue: the id of an edition, or the path of its file
 *
 * Finds out which trend of the plan would go where, as the catalogue proposes it.
 */
void
trends_edition_job_begin_async (TrendsPlan          *plan,
                                const char          *catalogue,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  TrendsEditionJob *self;
  GTask *task;

  g_return_if_fail (TRENDS_IS_PLAN (plan));
  g_return_if_fail (catalogue != NULL);

  self = g_object_new (TRENDS_TYPE_EDITION_JOB, NULL);
  self->name = g_strdup (catalogue);
  task = g_task_new (plan, NULL, callback, user_data);
  g_task_set_source_tag (task, trends_edition_job_begin_async);
  g_task_set_task_data (task, self, g_object_unref);
  work (self, plan, loaded_cb, task);
}

/**
 * trends_edition_job_begin_finish:
 * @error: where it is no catalogue that a plan can be made of, or this plan can't have its trends
 *
 * Returns: (transfer full) (nullable): what was found
 */
TrendsEditionJob *
trends_edition_job_begin_finish (TrendsPlan   *plan,
                                 GAsyncResult *result,
                                 GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, plan), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * trends_edition_job_get_move:
 *
 * Returns: (transfer none): which trend goes where, in a copy of the plan; what is chosen in it is
 *   what is done, but while that is found out it is left alone
 */
TrendsEditionMove *
trends_edition_job_get_move (TrendsEditionJob *self)
{
  g_return_val_if_fail (TRENDS_IS_EDITION_JOB (self), NULL);

  return self->move;
}

/**
 * trends_edition_job_get_title:
 *
 * Returns: (transfer none): what the edition is called
 */
const char *
trends_edition_job_get_title (TrendsEditionJob *self)
{
  g_return_val_if_fail (TRENDS_IS_EDITION_JOB (self), NULL);

  return self->title;
}

/**
 * trends_edition_job_brings:
 *
 * Returns: whether the plan would be another
 */
gboolean
trends_edition_job_brings (TrendsEditionJob *self)
{
  g_return_val_if_fail (TRENDS_IS_EDITION_JOB (self), FALSE);

  return self->brings;
}

static void
apply (GTask      *task,
       TrendsPlan *plan)
{
  TrendsEditionJob *self = g_task_get_source_object (task);
  GError *error = NULL;

  if (trends_edit_get_n_changes (self->edit) == 0)
    g_task_return_pointer (task, NULL, NULL);
  else if (trends_plan_apply_checked (plan, self->edit, self->state, &error))
    g_task_return_pointer (task, g_strdup (trends_edit_get_id (self->edit)), g_free);
  else
    g_task_return_error (task, error);
}

/* An edit says what was there before, so it fits only where that is still so. */
static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  TrendsEditionJob *self = g_task_get_source_object (task);
  TrendsPlan *plan = TRENDS_PLAN (source);
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      g_task_return_error (task, error);
      return;
    }
  trends_plan_seal (plan);
  if (trends_plan_get_state (plan) == self->state)
    apply (task, plan);
  else if (++self->n_tries < MAX_TRIES)
    work (self, plan, made_cb, g_steal_pointer (&task));
  else
    g_task_return_new_error (task, TRENDS_ERROR, TRENDS_ERROR_INVALID, "%s",
                             _("The plan was being changed all the time. Wait a moment and move it "
                               "again."));
}

/**
 * trends_edition_job_move_async:
 * @plan: that it was begun for, as it is by now
 *
 * Moves the plan as was chosen, in one edit.
 */
void
trends_edition_job_move_async (TrendsEditionJob    *self,
                               TrendsPlan          *plan,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (TRENDS_IS_EDITION_JOB (self));
  g_return_if_fail (TRENDS_IS_PLAN (plan));

  self->n_tries = 0;
  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, trends_edition_job_move_async);
  work (self, plan, made_cb, task);
}

/**
 * trends_edition_job_move_finish:
 * @edit_id: (out) (transfer full) (nullable): the edit's, where there was anything to change
 * @error: why the plan stays as it was
 *
 * Returns: whether the plan is of that edition now
 */
gboolean
trends_edition_job_move_finish (TrendsEditionJob *self,
                                GAsyncResult     *result,
                                char            **edit_id,
                                GError          **error)
{
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (edit_id != NULL, FALSE);

  *edit_id = g_task_propagate_pointer (G_TASK (result), &problem);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/* ------------------------------------------------------------------- class */

static void
free_plan_in_thread (GTask        *worker,
                     gpointer      source,
                     gpointer      task_data,
                     GCancellable *cancellable)
{
  g_task_set_task_data (worker, NULL, NULL);
  g_object_unref (task_data);
  g_task_return_boolean (worker, TRUE);
}

/* A copy of a large plan takes longer than a frame to be freed. */
static void
free_plan_later (TrendsPlan *plan)
{
  g_autoptr (GTask) worker = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_task_data (worker, plan, NULL);
  g_task_run_in_thread (worker, free_plan_in_thread);
}

static void
trends_edition_job_finalize (GObject *object)
{
  TrendsEditionJob *self = TRENDS_EDITION_JOB (object);

  g_clear_object (&self->move);
  g_clear_pointer (&self->plan, free_plan_later);
  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->edit, trends_edit_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self->title);
  g_free (self->name);
  G_OBJECT_CLASS (trends_edition_job_parent_class)->finalize (object);
}

static void
trends_edition_job_class_init (TrendsEditionJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_edition_job_finalize;
}

static void
trends_edition_job_init (TrendsEditionJob *self)
{
}
