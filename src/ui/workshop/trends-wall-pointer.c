/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-pointer.c: see trends-wall-pointer.h. */

#include "trends-wall-pointer.h"

/* Milliseconds after which a pointer that rests is hidden */
#define RESTS 2000

struct _TrendsWallPointer
{
  GObject parent_instance;

  GtkWidget *window; /* whose it is, and which outlives it */
  guint rests;
  gboolean known;
  double x, y;
};

G_DEFINE_FINAL_TYPE (TrendsWallPointer, trends_wall_pointer, G_TYPE_OBJECT)

static guint moved_signal;

static gboolean
hide_cb (gpointer user_data)
{
  TrendsWallPointer *self = user_data;

  self->rests = 0;
  gtk_widget_set_cursor_from_name (self->window, "none");
  return G_SOURCE_REMOVE;
}

static void
let_rest (TrendsWallPointer *self)
{
  g_clear_handle_id (&self->rests, g_source_remove);
  self->rests = g_timeout_add (RESTS, hide_cb, self);
}

/* What is drawn anew below a pointer is told to it as a motion, too, and so is where it rests when
 * the wall comes. */
static void
motion_cb (TrendsWallPointer *self,
           double             x,
           double             y)
{
  gboolean first = !self->known;

  if (!first && x == self->x && y == self->y)
    return;
  self->known = TRUE;
  self->x = x;
  self->y = y;
  gtk_widget_set_cursor (self->window, NULL);
  let_rest (self);
  if (!first)
    g_signal_emit (self, moved_signal, 0, y);
}

static void
trends_wall_pointer_dispose (GObject *object)
{
  TrendsWallPointer *self = TRENDS_WALL_POINTER (object);

  g_clear_handle_id (&self->rests, g_source_remove);

  G_OBJECT_CLASS (trends_wall_pointer_parent_class)->dispose (object);
}

static void
trends_wall_pointer_class_init (TrendsWallPointerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_wall_pointer_dispose;

  moved_signal = g_signal_new ("moved", TRENDS_TYPE_WALL_POINTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
}

static void
trends_wall_pointer_init (TrendsWallPointer *self)
{
}

/**
 * trends_wall_pointer_new:
 * @window: what it is over, which has to outlive it
 *
 * Returns: (transfer full): it, which is hidden when it rests
 */
TrendsWallPointer *
trends_wall_pointer_new (GtkWidget *window)
{
  TrendsWallPointer *self = g_object_new (TRENDS_TYPE_WALL_POINTER, NULL);
  GtkEventController *motion;

  g_return_val_if_fail (GTK_IS_WIDGET (window), self);

  self->window = window;
  motion = gtk_event_controller_motion_new ();
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, motion);
  let_rest (self);
  return self;
}
