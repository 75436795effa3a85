/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-bring-back-job.c: see trends-bring-back-job.h. A merge and its plans are in one thread at
 * a time: in a worker while that is at it, otherwise in the window's.
 */

#include "trends-bring-back-job.h"

#include <glib/gi18n.h>

#include "trends-group-copies.h"
#include "trends-merge-words.h"
#include "trends-plan-copy.h"
#include "trends-plan-state.h"
#include "trends-store.h"

struct _TrendsComing
{
  GPtrArray *records; /* (nullable): of the plan, until a worker has made its own of it */
  guint64 state;      /* of the plan then */
  GFile *file;

  TrendsPlan *mine;   /* as the plan was then */
  char *id;           /* of what it has of the copy */
  char *group;
  TrendsMerge *merge;
  GPtrArray *changes;   /* (element-type utf8) */
  GPtrArray *conflicts; /* (element-type utf8) */

  TrendsEdit *edit; /* (nullable): of what was chosen */
  guint n_changes;  /* of it, without the note of when */
};

/**
 * trends_coming_free:
 *
 * While no worker is at it.
 */
void
trends_coming_free (TrendsComing *self)
{
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_object (&self->file);
  g_clear_pointer (&self->merge, trends_merge_free);
  g_clear_object (&self->mine);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_pointer (&self->edit, trends_edit_unref);
  g_free (self->id);
  g_free (self->group);
  g_free (self);
}

/**
 * trends_coming_get_group:
 *
 * Returns: (transfer none): what the group is called
 */
const char *
trends_coming_get_group (TrendsComing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->group;
}

/**
 * trends_coming_get_changes:
 *
 * Returns: (transfer none) (element-type utf8): what comes where mine stands in each conflict, a
 *   line each
 */
GPtrArray *
trends_coming_get_changes (TrendsComing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->changes;
}

/**
 * trends_coming_get_conflicts:
 *
 * Returns: (transfer none) (element-type utf8): what there is to choose, a line each
 */
GPtrArray *
trends_coming_get_conflicts (TrendsComing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->conflicts;
}

/**
 * trends_coming_choose:
 * @conflict: one of trends_coming_get_conflicts()
 * @side: which of the two is to stand; mine does until then
 */
void
trends_coming_choose (TrendsComing *self, guint conflict, TrendsMergeSide side)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (conflict < self->conflicts->len);

  trends_merge_choose (self->merge, conflict, side);
}

/* -------------------------------------------------------------------- finding */

/* (transfer full) (nullable): what the group has made */
static TrendsPlan *
read_theirs (GFile *file, GError **error)
{
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (TrendsPlan) plan = NULL;

  if (trends_store_is_newer (file))
    {
      g_set_error_literal (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_NEWER,
                           _("A newer version of Trends wrote this plan, so this one can’t merge "
                             "it."));
      return NULL;
    }
  store = trends_store_open (file, TRENDS_OPEN_READ_ONLY, error);
  if (store == NULL)
    return NULL;
  plan = g_object_ref (trends_store_get_plan (store));
  trends_store_close (store, NULL);
  return g_steal_pointer (&plan);
}

static void
write_words (TrendsComing *self, TrendsEdit *edit)
{
  self->changes = g_ptr_array_new_with_free_func (g_free);
  self->conflicts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    g_ptr_array_add (self->changes, trends_merge_dup_change_words (
                                      self->merge, trends_edit_get_change (edit, i), NULL));
  for (guint i = 0; i < trends_merge_get_n_conflicts (self->merge); i++)
    g_ptr_array_add (self->conflicts, trends_merge_dup_conflict_words (self->merge, i, NULL));
}

static gboolean
find (TrendsComing *self, GError **error)
{
  g_autoptr (TrendsPlan) theirs = read_theirs (self->file, error);
  g_autoptr (TrendsEdit) edit = NULL;
  TrendsEntity *copy;

  if (theirs == NULL)
    return FALSE;
  self->mine = trends_plan_new_from_records (self->records, error);
  copy = self->mine != NULL ? trends_group_copy_find (self->mine, theirs, error) : NULL;
  if (copy != NULL)
    self->merge = trends_group_copy_merge (copy, theirs, error);
  if (self->merge != NULL)
    edit = trends_group_copy_dup_edit (copy, self->merge, error);
  if (edit == NULL)
    return FALSE;
  self->id = g_strdup (trends_entity_get_id (copy));
  self->group = g_strdup (trends_entity_get_name (copy));
  write_words (self, edit);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  return TRUE;
}

static void
find_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (TrendsComing) self = task_data;
  g_autoptr (GMainContext) context = g_main_context_new ();
  GError *error = NULL;
  gboolean is_found;

  g_task_set_task_data (task, NULL, NULL);
  g_main_context_push_thread_default (context);
  is_found = find (self, &error);
  g_main_context_pop_thread_default (context);
  if (is_found)
    g_task_return_pointer (task, g_steal_pointer (&self), (GDestroyNotify) trends_coming_free);
  else
    g_task_return_error (task, error);
}

/**
 * trends_coming_find_async:
 * @plan: that all groups work on
 * @file: what a group has made of its copy
 *
 * Finds out what the group has done.
 */
void
trends_coming_find_async (TrendsPlan *plan, GFile *file, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  TrendsComing *self;

  g_return_if_fail (TRENDS_IS_PLAN (plan));
  g_return_if_fail (G_IS_FILE (file));

  trends_plan_seal (plan);
  self = g_new0 (TrendsComing, 1);
  self->records = trends_plan_dup_records (plan);
  self->state = trends_plan_get_state (plan);
  self->file = g_object_ref (file);
  task = g_task_new (plan, cancellable, callback, user_data);
  g_task_set_source_tag (task, trends_coming_find_async);
  g_task_set_task_data (task, self, NULL);
  g_task_run_in_thread (task, find_in_thread);
}

/**
 * trends_coming_find_finish:
 * @error: where it is no copy for a group of @plan, or can't be read
 *
 * Returns: (transfer full) (nullable): what the group has done
 */
TrendsComing *
trends_coming_find_finish (TrendsPlan *plan, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, plan), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --------------------------------------------------------------------- taking */

/* What was chosen, as the edit that the plan takes */
static gboolean
make_edit (TrendsComing *self, GError **error)
{
  TrendsEntity *copy = trends_plan_lookup (self->mine, self->id);
  g_autoptr (TrendsEdit) edit = trends_group_copy_dup_edit (copy, self->merge, error);

  g_clear_pointer (&self->edit, trends_edit_unref);
  if (edit == NULL)
    return FALSE;
  self->n_changes = trends_edit_get_n_changes (edit);
  self->edit = trends_group_copy_note (copy, edit);
  return trends_plan_check (self->mine, self->edit, error);
}

static void
make_in_thread (GTask *worker, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (make_edit (task_data, &error))
    g_task_return_boolean (worker, TRUE);
  else
    g_task_return_error (worker, error);
}

/* An edit would overwrite what has been set since. */
static gboolean
apply (TrendsComing *self, TrendsPlan *plan, GError **error)
{
  trends_plan_seal (plan);
  if (self->n_changes == 0)
    return TRUE;
  if (trends_plan_get_state (plan) == self->state)
    return trends_plan_apply_checked (plan, self->edit, self->state, error);
  g_set_error_literal (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                       _("The plan has been changed meanwhile. Look once more at what comes, and "
                         "choose again."));
  return FALSE;
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  TrendsComing *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error)
      && apply (self, TRENDS_PLAN (source), &error))
    g_task_return_int (task, (gssize) self->n_changes);
  else
    g_task_return_error (task, error);
}

/**
 * trends_coming_take_async:
 * @self: which must be there until it is done
 * @plan: that it was found for
 *
 * Takes what was chosen into the plan, as one edit.
 */
void
trends_coming_take_async (TrendsComing *self, TrendsPlan *plan, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GTask *task;
  g_autoptr (GTask) worker = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (TRENDS_IS_PLAN (plan));

  task = g_task_new (plan, NULL, callback, user_data);
  g_task_set_source_tag (task, trends_coming_take_async);
  g_task_set_task_data (task, self, NULL);
  worker = g_task_new (plan, NULL, made_cb, task);
  g_task_set_task_data (worker, self, NULL);
  g_task_run_in_thread (worker, make_in_thread);
}

/**
 * trends_coming_take_finish:
 * @error: where the plan is another by now, or can't keep its rules with what was chosen
 *
 * Returns: how many changes came; -1 where it couldn't
 */
int
trends_coming_take_finish (TrendsPlan *plan, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, plan), -1);

  return (int) g_task_propagate_int (G_TASK (result), error);
}
