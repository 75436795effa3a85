/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-change-watch.c: see trends-change-watch.h. */

#include "trends-change-watch.h"

#include "trends-changes.h"

struct _TrendsChangeWatch
{
  GObject parent_instance;

  TrendsStore *store;
  TrendsFilter *filter;
  GCancellable *cancellable; /* of the reading */
  TrendsChanges *changes;    /* (nullable): what has been seen; later the filter's own */
  gboolean is_known;         /* the filter has them */
  gboolean is_asking;
};

static guint failed_signal;

G_DEFINE_FINAL_TYPE (TrendsChangeWatch, trends_change_watch, G_TYPE_OBJECT)

static TrendsPlan *
get_plan (TrendsChangeWatch *self)
{
  return trends_store_get_plan (self->store);
}

/* ----------------------------------------------------------------- reading */

static void
free_changes (gpointer changes)
{
  trends_changes_free (changes);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      file,
                GCancellable *cancellable)
{
  g_autoptr (TrendsChanges) changes = trends_changes_new ();
  GError *error = NULL;

  if (trends_store_foreach_logged (file, trends_changes_note_cb, changes, &error))
    g_task_return_pointer (task, g_steal_pointer (&changes), free_changes);
  else
    g_task_return_error (task, error);
}

/* The filter is told, and lets go of them when it goes. */
static void
hand_over (TrendsChangeWatch *self,
           TrendsChanges     *read)
{
  trends_changes_merge (self->changes, read);
  self->is_known = TRUE;
  trends_filter_set_changed_func (self->filter, trends_changes_get, self->changes, free_changes);
}

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  TrendsChangeWatch *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsChanges) read = g_task_propagate_pointer (G_TASK (result), &error);

  /* Then it has gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (read != NULL)
    {
      hand_over (self, read);
      return;
    }
  g_clear_pointer (&self->changes, trends_changes_free);
  g_signal_emit (self, failed_signal, 0, error);
}

/* What isn't in the file yet is asked of the store first: then nothing is missed, whenever the
 * file is read. */
static void
begin (TrendsChangeWatch *self)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GPtrArray) unsaved = NULL;

  trends_plan_seal (get_plan (self));
  unsaved = trends_store_dup_unsaved (self->store);
  self->changes = trends_changes_new ();
  for (guint i = 0; i < unsaved->len; i++)
    trends_changes_note (self->changes, unsaved->pdata[i]);

  task = g_task_new (NULL, self->cancellable, read_cb, self);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, g_object_ref (trends_store_get_file (self->store)), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
}

/* Where reading failed it is tried again when somebody asks anew. */
static void
filter_changed_cb (TrendsChangeWatch *self)
{
  TrendsCondition *condition = trends_filter_get_condition (self->filter);
  gboolean was_asking = self->is_asking;

  self->is_asking = condition != NULL && trends_condition_asks_for_changes (condition);
  if (self->is_asking && !was_asking && self->changes == NULL)
    begin (self);
}

static void
applied_cb (TrendsChangeWatch *self,
            TrendsEdit        *edit)
{
  if (self->changes != NULL)
    trends_changes_note (self->changes, edit);
}

/* --------------------------------------------------------------- the object */

static void
trends_change_watch_finalize (GObject *object)
{
  TrendsChangeWatch *self = TRENDS_CHANGE_WATCH (object);

  g_cancellable_cancel (self->cancellable);
  if (!self->is_known)
    g_clear_pointer (&self->changes, trends_changes_free);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->filter);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (trends_change_watch_parent_class)->finalize (object);
}

static void
trends_change_watch_class_init (TrendsChangeWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_change_watch_finalize;

  failed_signal = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
trends_change_watch_init (TrendsChangeWatch *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * trends_change_watch_new:
 * @store: whose plan is filtered
 * @filter: what has to know
 *
 * Returns: (transfer full): reads as soon as @filter asks
 */
TrendsChangeWatch *
trends_change_watch_new (TrendsStore  *store,
                         TrendsFilter *filter)
{
  TrendsChangeWatch *self = g_object_new (TRENDS_TYPE_CHANGE_WATCH, NULL);

  self->store = g_object_ref (store);
  self->filter = g_object_ref (filter);
  g_signal_connect_object (get_plan (self), "applied", G_CALLBACK (applied_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (filter, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
