/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-loader.c: lets a plan load in its thread while GTK starts and a window
 * is built, and keeps the result until somebody asks for it.
 */

#include "trends-loader.h"

struct _TrendsLoader
{
  GObject parent_instance;

  GFile *file;
  GCancellable *cancellable;
  gboolean finished;
  TrendsStore *store;
  GError *error;
};

G_DEFINE_FINAL_TYPE (TrendsLoader, trends_loader, G_TYPE_OBJECT)

static guint finished_signal;

static void
trends_loader_finalize (GObject *object)
{
  TrendsLoader *self = TRENDS_LOADER (object);

  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (trends_loader_parent_class)->finalize (object);
}

static void
trends_loader_class_init (TrendsLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_loader_finalize;

  finished_signal = g_signal_new ("finished", TRENDS_TYPE_LOADER, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_loader_init (TrendsLoader *self)
{
  self->cancellable = g_cancellable_new ();
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TrendsLoader) self = user_data;

  self->store = trends_store_open_finish (result, &self->error);
  self->finished = TRUE;
  g_signal_emit (self, finished_signal, 0);
}

/**
 * trends_loader_new:
 * @file: a plan file
 * @mode: how to open it
 *
 * Begins to open @file. Call it in the thread that will own the plan.
 *
 * Returns: (transfer full): the opening
 */
TrendsLoader *
trends_loader_new (GFile          *file,
                   TrendsOpenMode  mode)
{
  TrendsLoader *self;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (TRENDS_TYPE_LOADER, NULL);
  self->file = g_object_ref (file);
  trends_store_open_async (file, mode, self->cancellable, opened_cb, g_object_ref (self));

  return self;
}

/**
 * trends_loader_get_file:
 *
 * Returns: (transfer none): what is being opened
 */
GFile *
trends_loader_get_file (TrendsLoader *self)
{
  g_return_val_if_fail (TRENDS_IS_LOADER (self), NULL);

  return self->file;
}

/**
 * trends_loader_is_finished:
 *
 * Returns: whether there is a store or an error
 */
gboolean
trends_loader_is_finished (TrendsLoader *self)
{
  g_return_val_if_fail (TRENDS_IS_LOADER (self), FALSE);

  return self->finished;
}

/**
 * trends_loader_steal_store:
 *
 * Returns: (transfer full) (nullable): the open store, once
 */
TrendsStore *
trends_loader_steal_store (TrendsLoader *self)
{
  g_return_val_if_fail (TRENDS_IS_LOADER (self), NULL);

  return g_steal_pointer (&self->store);
}

/**
 * trends_loader_get_error:
 *
 * Returns: (nullable): why it could not be opened
 */
const GError *
trends_loader_get_error (TrendsLoader *self)
{
  g_return_val_if_fail (TRENDS_IS_LOADER (self), NULL);

  return self->error;
}

/**
 * trends_loader_cancel:
 *
 * Gives up; it finishes with G_IO_ERROR_CANCELLED unless it was quicker.
 */
void
trends_loader_cancel (TrendsLoader *self)
{
  g_return_if_fail (TRENDS_IS_LOADER (self));

  g_cancellable_cancel (self->cancellable);
}
