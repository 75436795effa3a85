/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bare-window.c: see bare-window.h. */

#include "bare-window.h"

#include "turn-watch.h"

#include <stdlib.h>

#define ROUNDS 21
#define PAUSE 60 /* milliseconds between two */

typedef struct
{
  GtkWidget *window;
  double turns[ROUNDS];
  guint n_turns;
  BareWindowFunc func;
  gpointer user_data;
} Bare;

/* As far as it is seen: what is scrolled away isn't drawn. */
static void
copy_label (GtkWidget *label,
            GtkWidget *root,
            GtkFixed  *fixed)
{
  graphene_rect_t bounds;
  GtkWidget *copy;

  if (!gtk_widget_compute_bounds (label, root, &bounds) || bounds.origin.y < 0
      || bounds.origin.y > gtk_widget_get_height (root)
      || bounds.origin.x > gtk_widget_get_width (root))
    return;

  copy = g_object_new (GTK_TYPE_LABEL,
                       "label", gtk_label_get_text (GTK_LABEL (label)),
                       "ellipsize", PANGO_ELLIPSIZE_END,
                       "xalign", 0.0,
                       "width-request", (int) bounds.size.width,
                       "height-request", (int) bounds.size.height,
                       NULL);
  gtk_fixed_put (fixed, copy, bounds.origin.x, bounds.origin.y);
}

static void
copy_labels (GtkWidget *widget,
             GtkWidget *root,
             GtkFixed  *fixed)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    copy_label (widget, root, fixed);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    copy_labels (child, root, fixed);
}

static int
compare (const void *a,
         const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static void
finish (Bare *self)
{
  qsort (self->turns, ROUNDS, sizeof (double), compare);
  gtk_window_destroy (GTK_WINDOW (self->window));
  self->func (self->turns[ROUNDS / 2], self->user_data);
  g_free (self);
}

/* The first is for what is done but once. */
static gboolean
redraw_cb (gpointer user_data)
{
  static const char *const styles[] = { "view", "background" };
  Bare *self = user_data;
  const char *style[] = { styles[self->n_turns % 2], NULL };

  if (self->n_turns > 0)
    self->turns[self->n_turns - 1] = turn_watch_longest ();
  if (self->n_turns++ == ROUNDS)
    {
      finish (self);
      return G_SOURCE_REMOVE;
    }
  turn_watch_reset ();
  gtk_widget_set_css_classes (gtk_window_get_child (GTK_WINDOW (self->window)), style);
  return G_SOURCE_CONTINUE;
}

/**
 * bare_window_measure:
 * @like: whose size and words it has
 * @func: told what came out
 *
 * Takes a second or two. Turns are to be watched already.
 */
void
bare_window_measure (GtkWindow      *like,
                     BareWindowFunc  func,
                     gpointer        user_data)
{
  Bare *self = g_new0 (Bare, 1);
  GtkWidget *fixed = gtk_fixed_new ();

  self->func = func;
  self->user_data = user_data;
  self->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (self->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (self->window), gtk_widget_get_width (GTK_WIDGET (like)),
                               gtk_widget_get_height (GTK_WIDGET (like)));
  copy_labels (GTK_WIDGET (like), GTK_WIDGET (like), GTK_FIXED (fixed));
  gtk_window_set_child (GTK_WINDOW (self->window), fixed);
  gtk_window_present (GTK_WINDOW (self->window));
  g_timeout_add (PAUSE, redraw_cb, self);
}
