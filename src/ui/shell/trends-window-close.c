/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-close.c: letting go of a plan. Nothing is left unsaved without
 * a person having said so.
 */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-dialogs.h"
#include "trends-later.h"
#include "trends-pending.h"

#define STRETCH 100  /* entities that are freed together */
#define PATIENCE 250 /* milliseconds that pass for at once */

/**
 * trends_window_commit:
 *
 * Puts all that is typed in the window into its plan. Where that can't be, the
 * window comes to the front with what can't.
 *
 * Returns: whether nothing is left, so that the window may be left
 */
gboolean
trends_window_commit (TrendsWindow *self)
{
  g_return_val_if_fail (TRENDS_IS_WINDOW (self), TRUE);

  if (self->session == NULL || trends_session_commit (self->session))
    return TRUE;

  if (!gtk_window_is_active (GTK_WINDOW (self)))
    gtk_window_present (GTK_WINDOW (self));
  return FALSE;
}

/* Nobody can be held back who is in another window already. */
void
trends_window_active_cb (TrendsWindow *self)
{
  if (self->session != NULL && !gtk_window_is_active (GTK_WINDOW (self)))
    trends_pending_commit_all (trends_pending_of (trends_session_get_plan (self->session)));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* The header says it, too. */
  if (!trends_store_flush_finish (TRENDS_STORE (source), result, &error))
    g_debug ("Saving: %s", error->message);
}

/**
 * trends_window_save_typed:
 *
 * Puts what is typed into the plan where that can be, and begins to write both
 * the plan and what can't.
 */
void
trends_window_save_typed (TrendsWindow *self)
{
  g_return_if_fail (TRENDS_IS_WINDOW (self));

  if (self->session == NULL)
    return;
  trends_pending_commit_all (trends_pending_of (trends_session_get_plan (self->session)));
  if (self->drafts != NULL)
    trends_draft_keeper_flush_async (self->drafts, NULL, NULL);
  trends_store_flush_async (trends_session_get_store (self->session), NULL, saved_cb, NULL);
}

/* For who waits longer than they notice. Nothing in it is made insensitive one by one: that takes longer than to
 * write most plans. */
static void
set_pale (TrendsWindow *self,
          gboolean      is_pale)
{
  gtk_widget_set_opacity (GTK_WIDGET (self->toasts), is_pale ? 0.5 : 1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, is_pale, -1);
}

static void
pale_cb (gpointer user_data)
{
  TrendsWindow *self = user_data;

  self->pale_later = 0;
  set_pale (self, TRUE);
}

static gboolean
swallow_cb (TrendsWindow *self)
{
  return self->closing;
}

/* Before all else that takes keys */
void
trends_window_watch_closing (TrendsWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (swallow_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/* What were typed while the plan is written for the last time would be in no plan. */
static void
set_closing (TrendsWindow *self,
             gboolean      closing)
{
  GtkWidget *all = GTK_WIDGET (self->toasts);

  if (closing)
    {
      g_set_weak_pointer (&self->focus_before, gtk_window_get_focus (GTK_WINDOW (self)));
      gtk_window_set_focus (GTK_WINDOW (self), NULL);
      if (self->pale_later == 0)
        self->pale_later = g_timeout_add_once (PATIENCE, pale_cb, self);
    }
  self->closing = closing;
  gtk_widget_set_can_target (all, !closing);
  gtk_widget_set_can_focus (all, !closing);
  if (closing)
    return;
  g_clear_handle_id (&self->pale_later, g_source_remove);
  set_pale (self, FALSE);
  if (self->focus_before != NULL && gtk_widget_get_mapped (self->focus_before))
    gtk_widget_grab_focus (self->focus_before);
  g_clear_weak_pointer (&self->focus_before);
}

static void
finish (GTask    *task,
        gboolean  closed)
{
  TrendsWindow *self = g_task_get_source_object (task);

  if (gtk_window_get_application (GTK_WINDOW (self)) != NULL)
    set_closing (self, FALSE);
  g_task_return_boolean (task, closed);
  g_object_unref (task);
}

/* (transfer full) (element-type TrendsEntity): some of a list */
static GPtrArray *
dup_stretch (GListModel *list,
             guint       first,
             guint       n)
{
  GPtrArray *items = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_list_model_get_item (list, first + i));
  return items;
}

/* Nobody waits for all of a large plan to be freed with it: its entities are, a little at a time. */
static void
free_entities_later (TrendsPlan *plan)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (plan, kind);
      guint n = g_list_model_get_n_items (list);

      for (guint i = 0; i < n; i += STRETCH)
        trends_later_free (dup_stretch (list, i, MIN (STRETCH, n - i)),
                           (GDestroyNotify) g_ptr_array_unref);
    }
}

static void
store_closed_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* All was flushed before. */
  if (!trends_store_close_finish (TRENDS_STORE (source), result, &error))
    g_debug ("Closing: %s", error->message);
  free_entities_later (trends_store_get_plan (TRENDS_STORE (source)));
  finish (user_data, TRUE);
}

static void
close_store (GTask *task)
{
  TrendsWindow *self = g_task_get_source_object (task);
  g_autoptr (TrendsStore) store = g_object_ref (trends_session_get_store (self->session));

  trends_window_set_session (self, NULL);
  trends_store_close_async (store, NULL, store_closed_cb, task);
}

static void
given_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  trends_store_give_up_finish (TRENDS_STORE (source), result);
  finish (user_data, TRUE);
}

static void
give_up_store (GTask *task)
{
  TrendsWindow *self = g_task_get_source_object (task);
  g_autoptr (TrendsStore) store = NULL;

  /* The process may have been asked to end meanwhile. */
  if (self->session == NULL)
    {
      finish (task, TRUE);
      return;
    }
  store = g_object_ref (trends_session_get_store (self->session));
  trends_window_set_session (self, NULL);
  trends_store_give_up_async (store, given_up_cb, task);
}

static void
forgotten_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  give_up_store (user_data);
}

/* Who closes without saving finds the file as it was last saved, and nothing offered. */
static void
close_without_saving (GTask *task)
{
  TrendsWindow *self = g_task_get_source_object (task);

  if (self->drafts == NULL)
    {
      give_up_store (task);
      return;
    }
  trends_draft_keeper_forget_unsaved (self->drafts);
  trends_draft_keeper_flush_async (self->drafts, forgotten_cb, task);
}

static void
answered_cb (const char *response,
             gpointer    user_data)
{
  GTask *task = user_data;
  TrendsWindow *self = g_task_get_source_object (task);

  if (g_str_equal (response, "discard"))
    {
      close_without_saving (task);
      return;
    }
  finish (task, FALSE);
  if (g_str_equal (response, "copy"))
    trends_window_save_copy (self);
}

static void
ask (GTask        *task,
     const GError *error)
{
  TrendsWindow *self = g_task_get_source_object (task);
  const TrendsAnswer answers[] = {
    { "cancel", _("_Go on working"), FALSE, FALSE },
    { "discard", _("Close _without saving"), FALSE, TRUE },
    { "copy", _("_Save a copy elsewhere…"), TRUE, FALSE },
    { NULL },
  };

  gtk_window_present (GTK_WINDOW (self));
  trends_dialogs_ask (GTK_WINDOW (self), _("The last changes are not saved"), error->message,
                      answers, answered_cb, task, NULL);
}

static guint
count_left_out (TrendsWindow *self)
{
  return self->drafts != NULL ? trends_draft_keeper_get_left_out (self->drafts)->len : 0;
}

/* What isn't seen goes first, a view a turn: other windows would feel all of them at once. */
static gboolean
take_down_cb (gpointer user_data)
{
  GTask *task = user_data;
  TrendsWindow *self = g_task_get_source_object (task);

  if (self->session != NULL && trends_plan_page_drop_hidden (self->plan_page))
    return G_SOURCE_CONTINUE;
  /* The process may have been asked to end meanwhile. */
  if (self->session == NULL)
    finish (task, TRUE);
  else
    close_store (task);
  return G_SOURCE_REMOVE;
}

static void
take_down (GTask *task)
{
  g_idle_add (take_down_cb, task);
}

static void
drafts_flushed_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  take_down (user_data);
}

/* What was held with the drafts until it was saved goes from there. */
static void
flush_drafts (GTask *task)
{
  TrendsWindow *self = g_task_get_source_object (task);

  if (self->drafts != NULL)
    trends_draft_keeper_flush_async (self->drafts, drafts_flushed_cb, task);
  else
    take_down (task);
}

/* What could not be kept after all is said before the window goes. */
static void
close_unless_news (GTask *task)
{
  TrendsWindow *self = g_task_get_source_object (task);

  if (count_left_out (self) <= GPOINTER_TO_UINT (g_task_get_task_data (task)))
    {
      flush_drafts (task);
      return;
    }
  gtk_window_present (GTK_WINDOW (self));
  finish (task, FALSE);
}

static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr (GError) error = NULL;

  if (trends_store_flush_finish (TRENDS_STORE (source), result, &error))
    close_unless_news (task);
  else
    ask (task, error);
}

static void
drafts_kept_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GTask *task = user_data;
  TrendsWindow *self = g_task_get_source_object (task);

  /* The process may have been asked to end meanwhile. */
  if (self->session == NULL)
    finish (task, TRUE);
  else
    trends_store_flush_async (trends_session_get_store (self->session), NULL, flushed_cb, task);
}

/**
 * trends_window_close_plan_async:
 * @callback: called when the plan is closed, or stays
 * @user_data: for @callback
 *
 * Writes what is not written yet, and lets go of the file. Where it can't be
 * written, the person is asked.
 */
void
trends_window_close_plan_async (TrendsWindow        *self,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (TRENDS_IS_WINDOW (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, trends_window_close_plan_async);
  g_task_set_task_data (task, GUINT_TO_POINTER (count_left_out (self)), NULL);
  if (self->session == NULL || self->closing)
    {
      g_task_return_boolean (task, self->session == NULL);
      g_object_unref (task);
      return;
    }
  set_closing (self, TRUE);
  if (self->drafts != NULL)
    trends_draft_keeper_flush_async (self->drafts, drafts_kept_cb, task);
  else
    trends_store_flush_async (trends_session_get_store (self->session), NULL, flushed_cb, task);
}

/**
 * trends_window_close_plan_finish:
 *
 * Returns: whether the window has no plan any more
 */
gboolean
trends_window_close_plan_finish (TrendsWindow *self,
                                 GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}
