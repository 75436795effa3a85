/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-late-text.c: see trends-late-text.h. */

#include "trends-late-text.h"

struct _TrendsLateText
{
  gatomicrefcount ref_count;
  GMutex lock;
  char *text; /* NULL before it has been fetched */
  TrendsLateTextFunc fetch;
  gpointer user_data;
  GDestroyNotify destroy;
};

/* What it was fetched from isn't needed any more. */
static void
let_go (TrendsLateText *self)
{
  GDestroyNotify destroy = g_steal_pointer (&self->destroy);

  if (destroy != NULL)
    destroy (g_steal_pointer (&self->user_data));
}

/**
 * trends_late_text_new:
 * @fetch: gets the text, in whatever thread first asks for it; where it fails it is called
 *   again when the text is asked for again
 * @user_data: what it gets it from
 * @destroy: (nullable): frees @user_data, in any thread, as soon as the text is there
 *
 * Returns: (transfer full): a text that is still to be fetched
 */
TrendsLateText *
trends_late_text_new (TrendsLateTextFunc fetch,
                      gpointer           user_data,
                      GDestroyNotify     destroy)
{
  TrendsLateText *self;

  g_return_val_if_fail (fetch != NULL, NULL);

  self = g_new0 (TrendsLateText, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  self->fetch = fetch;
  self->user_data = user_data;
  self->destroy = destroy;
  return self;
}

/**
 * trends_late_text_ref:
 * @self: a text
 *
 * Returns: (transfer full): the same
 */
TrendsLateText *
trends_late_text_ref (TrendsLateText *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * trends_late_text_unref:
 * @self: (transfer full): a text
 */
void
trends_late_text_unref (TrendsLateText *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  let_go (self);
  g_mutex_clear (&self->lock);
  g_free (self->text);
  g_free (self);
}

/**
 * trends_late_text_get:
 * @self: a text
 * @error: why it can't be had, as @fetch said it
 *
 * Returns: (transfer none) (nullable): the text, for as long as @self is held
 */
const char *
trends_late_text_get (TrendsLateText *self,
                      GError        **error)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->text == NULL)
    self->text = self->fetch (self->user_data, error);
  if (self->text != NULL)
    let_go (self);
  return self->text;
}
