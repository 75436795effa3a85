/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-feed.c: see trends-feed.h. Edits are immutable, and most are in the plan's history
 * anyway: to keep those that were missed costs a pointer each. */

#include "trends-feed.h"

struct _TrendsFeed
{
  GObject parent_instance;

  TrendsPlan *plan;
  gboolean is_paused;
  GPtrArray *missed; /* (element-type TrendsEdit) */
};

static guint applied_signal;

G_DEFINE_FINAL_TYPE (TrendsFeed, trends_feed, G_TYPE_OBJECT)

static void
applied_cb (TrendsFeed *self,
            TrendsEdit *edit)
{
  if (self->is_paused)
    g_ptr_array_add (self->missed, trends_edit_ref (edit));
  else
    g_signal_emit (self, applied_signal, 0, edit);
}

/* (transfer full): all of them as one */
static TrendsEdit *
merge (GPtrArray *edits)
{
  TrendsEditBuilder *builder;

  if (edits->len == 1)
    return trends_edit_ref (edits->pdata[0]);

  builder = trends_edit_builder_new ("", TRENDS_ORIGIN_FOREIGN);
  for (guint i = 0; i < edits->len; i++)
    trends_edit_builder_add_all (builder, edits->pdata[i]);
  return trends_edit_builder_end (builder);
}

static void
trends_feed_finalize (GObject *object)
{
  TrendsFeed *self = TRENDS_FEED (object);

  g_ptr_array_unref (self->missed);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (trends_feed_parent_class)->finalize (object);
}

static void
trends_feed_class_init (TrendsFeedClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_feed_finalize;

  applied_signal = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, TRENDS_TYPE_EDIT);
}

static void
trends_feed_init (TrendsFeed *self)
{
  self->missed = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);
}

/**
 * trends_feed_new:
 * @plan: a plan
 *
 * Returns: (transfer full): what passes on its edits, from now on
 */
TrendsFeed *
trends_feed_new (TrendsPlan *plan)
{
  TrendsFeed *self = g_object_new (TRENDS_TYPE_FEED, NULL);

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), self);

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * trends_feed_take_over:
 * @follower: (type GObject.Object): what has followed the plan by itself until now
 * @applied: its callback, connected to the plan with @follower swapped in
 *
 * Has it follow the feed instead, for as long as both live. To be called while nothing is missed.
 */
void
trends_feed_take_over (TrendsFeed *self,
                       gpointer    follower,
                       GCallback   applied)
{
  g_return_if_fail (TRENDS_IS_FEED (self));
  g_return_if_fail (self->missed->len == 0);

  g_signal_handlers_disconnect_by_func (self->plan, applied, follower);
  g_signal_connect_object (self, "applied", applied, follower, G_CONNECT_SWAPPED);
}

/**
 * trends_feed_set_paused:
 * @is_paused: whether what comes is kept from now on; else what was missed is passed on first
 */
void
trends_feed_set_paused (TrendsFeed *self,
                        gboolean    is_paused)
{
  g_autoptr (TrendsEdit) edit = NULL;

  g_return_if_fail (TRENDS_IS_FEED (self));

  self->is_paused = is_paused;
  if (is_paused || self->missed->len == 0)
    return;
  edit = merge (self->missed);
  g_ptr_array_set_size (self->missed, 0);
  g_signal_emit (self, applied_signal, 0, edit);
}

/**
 * trends_feed_is_paused:
 *
 * Returns: whether what comes is kept, and not passed on
 */
gboolean
trends_feed_is_paused (TrendsFeed *self)
{
  g_return_val_if_fail (TRENDS_IS_FEED (self), FALSE);

  return self->is_paused;
}
