/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-close.c: how a store lets go of its file: when all is written, or without that where
 * somebody was told that it can't be.
 */

#include "trends-store-private.h"

static void
stop_listening (TrendsStore *self)
{
  g_clear_signal_handler (&self->pending_handler, self->plan);
  if (self->edited_handler != 0)
    g_signal_handlers_disconnect_by_data (self->plan, self);
  self->edited_handler = 0;
}

/**
 * trends_store_close_writer:
 *
 * Ends the writer, which writes what it can, and lets go of the file; where it is there still.
 */
void
trends_store_close_writer (TrendsStore *self)
{
  stop_listening (self);
  trends_writer_end (self->writer);
  g_clear_pointer (&self->writer, trends_writer_unref);
}

/**
 * trends_store_give_up:
 *
 * Closes the file and writes nothing more, where a person or a program was told
 * that the last edits could not be saved: what was said stays true. Waits for an
 * attempt that is under way; where a person waits too, use
 * trends_store_give_up_async().
 *
 * Returns: whether all is in the file nevertheless, since that last attempt went
 *   well, or one that seemed to fail had not
 */
gboolean
trends_store_give_up (TrendsStore *self)
{
  g_autoptr (TrendsWriter) writer = NULL;

  g_return_val_if_fail (TRENDS_IS_STORE (self), FALSE);

  if (self->writer == NULL)
    return TRUE;

  stop_listening (self);
  writer = g_steal_pointer (&self->writer);
  return trends_writer_give_up (writer);
}

static void
give_up_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_task_return_boolean (task, trends_writer_give_up (task_data));
}

/**
 * trends_store_give_up_async:
 *
 * As trends_store_give_up(), without keeping the thread waiting.
 */
void
trends_store_give_up_async (TrendsStore *self, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TRENDS_IS_STORE (self));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, trends_store_give_up_async);
  if (self->writer == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  stop_listening (self);
  g_task_set_task_data (task,
                        g_steal_pointer (&self->writer),
                        (GDestroyNotify) trends_writer_unref);
  g_task_run_in_thread (task, give_up_in_thread);
}

/**
 * trends_store_give_up_finish:
 *
 * Returns: whether all is in the file nevertheless
 */
gboolean
trends_store_give_up_finish (TrendsStore *self, GAsyncResult *result)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), NULL);
}

/**
 * trends_store_close:
 * @error: why it could not be written
 *
 * Writes all, ends the writer and lets go of the file. Where writing fails
 * nothing is let go of, so that the way out (save a copy, move) stays open; who
 * gives up what couldn't be saved just lets go of the store.
 *
 * Returns: whether all was written and the file is closed
 */
gboolean
trends_store_close (TrendsStore *self,
                    GError     **error)
{
  g_return_val_if_fail (TRENDS_IS_STORE (self), FALSE);

  if (!trends_store_flush (self, error))
    return FALSE;

  if (self->writer != NULL)
    trends_store_close_writer (self);
  return TRUE;
}

static void
on_flushed_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  TrendsStore *self = TRENDS_STORE (source);
  GError *error = NULL;

  if (!trends_store_flush_finish (self, result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  if (self->n_holds > 0)
    {
      g_ptr_array_add (self->closes, g_steal_pointer (&task));
      return;
    }

  if (self->writer != NULL)
    trends_store_close_writer (self);
  g_task_return_boolean (task, TRUE);
}

void
trends_store_hold (TrendsStore *self)
{
  self->n_holds++;
}

/* What was edited meanwhile is written before those who wait can close. */
void
trends_store_release (TrendsStore *self)
{
  g_autoptr (GPtrArray) closes = NULL;

  g_assert (self->n_holds > 0);

  if (--self->n_holds > 0)
    return;

  closes = g_steal_pointer (&self->closes);
  self->closes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < closes->len; i++)
    trends_store_flush_async (self, NULL, on_flushed_cb, g_object_ref (closes->pdata[i]));
}

/**
 * trends_store_close_async:
 *
 * As trends_store_close(), without keeping the thread waiting.
 */
void
trends_store_close_async (TrendsStore        *self,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, trends_store_close_async);
  trends_store_flush_async (self, cancellable, on_flushed_cb, task);
}

/**
 * trends_store_close_finish:
 *
 * Returns: whether all was written and the file is closed; otherwise the store is
 *   open still, and @error says why
 */
gboolean
trends_store_close_finish (TrendsStore  *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
