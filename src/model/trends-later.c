/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-later.c: see trends-later.h. */

#include "trends-later.h"

typedef struct
{
  gpointer data;
  GDestroyNotify destroy;
} Last;

static GQueue waiting = G_QUEUE_INIT;
static GQueue *brought; /* (nullable): what comes with that which is being freed */
static guint source;

/* What it brings comes next: a whole may have to be there until all of its parts have gone. */
static void
let_go_of_first (void)
{
  g_autofree Last *last = g_queue_pop_head (&waiting);
  GQueue *outer = brought;
  GQueue parts = G_QUEUE_INIT;

  brought = &parts;
  last->destroy (last->data);
  brought = outer;
  while (!g_queue_is_empty (&parts))
    g_queue_push_head_link (&waiting, g_queue_pop_tail_link (&parts));
}

static gboolean
slice_cb (gpointer user_data)
{
  gint64 end = g_get_monotonic_time () + TRENDS_LATER_SLICE;

  while (!g_queue_is_empty (&waiting) && g_get_monotonic_time () < end)
    let_go_of_first ();

  if (!g_queue_is_empty (&waiting))
    return G_SOURCE_CONTINUE;
  source = 0;
  return G_SOURCE_REMOVE;
}

/**
 * trends_later_free:
 * @data: (transfer full): what nobody needs any more
 * @destroy: what frees it
 *
 * Frees @data soon, in the main loop, after all that is more urgent. What is freed may
 * bring others here, which come before all that waits.
 */
void
trends_later_free (gpointer       data,
                   GDestroyNotify destroy)
{
  Last *last;

  g_return_if_fail (destroy != NULL);

  if (data == NULL)
    return;

  last = g_new (Last, 1);
  *last = (Last) { .data = data, .destroy = destroy };
  g_queue_push_tail (brought != NULL ? brought : &waiting, last);
  if (source == 0)
    source = g_idle_add_full (G_PRIORITY_LOW, slice_cb, NULL, NULL);
}

/**
 * trends_later_unref:
 * @object: (transfer full) (type GObject.Object): what nobody needs any more
 *
 * As trends_later_free().
 */
void
trends_later_unref (gpointer object)
{
  trends_later_free (object, g_object_unref);
}

/**
 * trends_later_flush:
 *
 * Frees at once all that waits to be freed.
 */
void
trends_later_flush (void)
{
  while (!g_queue_is_empty (&waiting))
    let_go_of_first ();
  g_clear_handle_id (&source, g_source_remove);
}
