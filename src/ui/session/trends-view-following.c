/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-view-following.c: a view that isn't shown costs nothing. It keeps what it has, whatever
 * is edited, looked for or selected meanwhile, and catches up when it is shown again: with the
 * plan by one edit of all that it has missed (trends-feed.h), with anything else by being told
 * once. A view is shown as long as it is mapped.
 */

#include "trends-view-private.h"

typedef void (*FollowFunc) (gpointer object);

typedef struct
{
  TrendsViewFollowing *following;
  GObject *source;
  gulong handler;
  FollowFunc func;
  gpointer object; /* not owned: the view, or a part of it */
  gboolean is_missed;
} Followed;

struct _TrendsViewFollowing
{
  GtkWidget *view; /* not owned */
  TrendsFeed *feed;
  GPtrArray *all; /* (element-type Followed), in their order */
};

static void
followed_free (gpointer data)
{
  Followed *followed = data;

  g_signal_handler_disconnect (followed->source, followed->handler);
  g_object_unref (followed->source);
  g_free (followed);
}

/* Swapped: what else the signal has isn't needed. */
static void
happened_cb (Followed *followed)
{
  followed->is_missed = !gtk_widget_get_mapped (followed->following->view);
  if (!followed->is_missed)
    followed->func (followed->object);
}

static void
shown_cb (TrendsViewFollowing *self)
{
  trends_feed_set_paused (self->feed, FALSE);
  for (guint i = 0; i < self->all->len; i++)
    {
      Followed *followed = self->all->pdata[i];

      if (followed->is_missed)
        happened_cb (followed);
    }
}

static void
hidden_cb (TrendsViewFollowing *self)
{
  trends_feed_set_paused (self->feed, TRUE);
}

/**
 * trends_view_following_new:
 *
 * Returns: (transfer full): what @view follows, beginning with the edits of @plan; to be freed
 *   before @view is
 */
TrendsViewFollowing *
trends_view_following_new (TrendsView *view,
                           TrendsPlan *plan)
{
  TrendsViewFollowing *self = g_new0 (TrendsViewFollowing, 1);

  self->view = GTK_WIDGET (view);
  self->feed = trends_feed_new (plan);
  self->all = g_ptr_array_new_with_free_func (followed_free);
  trends_feed_set_paused (self->feed, !gtk_widget_get_mapped (self->view));
  g_signal_connect_swapped (view, "map", G_CALLBACK (shown_cb), self);
  g_signal_connect_swapped (view, "unmap", G_CALLBACK (hidden_cb), self);
  return self;
}

/**
 * trends_view_following_free:
 * @self: (transfer full): follows nothing any more, and lets go of its feed
 */
void
trends_view_following_free (TrendsViewFollowing *self)
{
  g_signal_handlers_disconnect_by_data (self->view, self);
  g_ptr_array_unref (self->all);
  g_object_unref (self->feed);
  g_free (self);
}

/**
 * trends_view_following_get_feed:
 * Returns: (transfer none): the feed of the plan, which waits while the view isn't shown
 */
TrendsFeed *
trends_view_following_get_feed (TrendsViewFollowing *self)
{
  return self->feed;
}

/**
 * trends_view_following_add:
 * @source: (type GObject.Object): see trends_view_follow(), as for all that follows
 * @callback: called with @object alone; not after @self was freed
 */
void
trends_view_following_add (TrendsViewFollowing *self,
                           gpointer             source,
                           const char          *signal,
                           GCallback            callback,
                           gpointer             object)
{
  Followed *followed = g_new0 (Followed, 1);

  followed->following = self;
  followed->source = g_object_ref (source);
  followed->func = (FollowFunc) callback;
  followed->object = object;
  followed->handler = g_signal_connect_swapped (source, signal, G_CALLBACK (happened_cb),
                                                followed);
  g_ptr_array_add (self->all, followed);
}
