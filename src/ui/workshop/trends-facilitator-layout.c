/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-facilitator-layout.c: what stands beside what in a facilitator’s window. On a laptop the agenda is a page
 * among ideas, votes and notes; where there is room for three columns it is below the timer, and always seen.
 */

#include "trends-facilitator-private.h"

#include "trends-text-scale.h"

/* In pixels: the wall is still pictured larger than all else then. */
#define WIDE 1500

/* How high the wall is pictured: what comes next, and what is kept from the room, are seen, too, as far as the window is
 * high enough. */
#define HIGH 620
#define LEAST_HIGH 160

/* What is around the columns, and how much of the last row is held in sight: the rest of it is what somebody unlocked. */
#define MARGINS 28
#define LAST_ROW 236

/* Where text is typed, typing goes on: taking the focus would select it, and the next key would replace it. */
static void
focus_again (GtkWidget *focus)
{
  if (GTK_IS_TEXT (focus))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (focus));
  else
    gtk_widget_grab_focus (focus);
}

/* Whatever has the focus in it keeps it. */
static void
move (GtkWidget *widget,
      GtkBox    *from,
      GtkBox    *to)
{
  g_autoptr (GtkWidget) kept = g_object_ref (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean has_focus = focus != NULL && gtk_widget_is_ancestor (focus, widget);

  gtk_box_remove (from, widget);
  gtk_box_append (to, kept);
  if (has_focus)
    focus_again (focus);
}

/**
 * trends_facilitator_arrange:
 * @is_wide: whether there is room for three columns
 *
 * Has everything be where there is room for it.
 */
void
trends_facilitator_arrange (TrendsFacilitator *self,
                            gboolean           is_wide)
{
  if (is_wide == self->is_wide)
    return;
  self->is_wide = is_wide;
  if (is_wide && g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "agenda") == 0)
    gtk_stack_set_visible_child_name (self->pages, "ideas");
  gtk_stack_page_set_visible (self->agenda_page, !is_wide);
  /* Before it gets what may have the focus, which nothing has that isn't visible */
  if (is_wide)
    gtk_widget_set_visible (GTK_WIDGET (self->desk_column), TRUE);
  if (is_wide)
    {
      move (self->desk, self->time_column, self->desk_column);
      move (GTK_WIDGET (self->agenda), self->agenda_room, self->time_column);
    }
  else
    {
      move (GTK_WIDGET (self->agenda), self->time_column, self->agenda_room);
      move (self->desk, self->desk_column, self->time_column);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->desk_column), is_wide);
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* What is above and below the picture, where the last row has as much for every slide: buttons above it don’t move. */
static int
measure_rest (TrendsFacilitator *self)
{
  int width = gtk_widget_get_width (self->wall_column);
  int last = measure_height (self->coming_row, width);

  return measure_height (self->wall_column, width)
         - measure_height (GTK_WIDGET (self->picture), width) - last + LAST_ROW
         + MARGINS;
}

/**
 * trends_facilitator_get_toasts:
 *
 * Returns: (transfer none): where something is said now: where it covers nothing, or, where that is out of sight, over
 *   the rest
 */
AdwToastOverlay *
trends_facilitator_get_toasts (TrendsFacilitator *self)
{
  graphene_rect_t room;

  if (gtk_widget_get_mapped (self->toast_room)
      && gtk_widget_compute_bounds (self->toast_room, self->scroller, &room)
      && room.origin.y >= 0
      && room.origin.y + room.size.height <= gtk_widget_get_height (self->scroller))
    return self->toasts;
  return self->toasts_over;
}

/* What is said of the slide wraps, and the buttons beside it stay where they are for whoever presses them without looking. */
static void
hold_standing (TrendsFacilitator *self)
{
  GtkWidget *standing = GTK_WIDGET (self->standing);

  gtk_widget_set_size_request (standing, -1, 2 * trends_text_scale_get_line_height (standing));
}

static gboolean
arrange_cb (gpointer user_data)
{
  TrendsFacilitator *self = user_data;

  self->arrange = 0;
  hold_standing (self);
  trends_facilitator_arrange (self, gtk_widget_get_width (GTK_WIDGET (self)) >= WIDE);
  trends_wall_picture_set_most_height (
    self->picture, CLAMP (gtk_widget_get_height (self->scroller) - measure_rest (self), LEAST_HIGH,
                          HIGH));
  return G_SOURCE_REMOVE;
}

/* Not while it is laid out */
static void
layout_cb (TrendsFacilitator *self)
{
  if (self->arrange == 0)
    self->arrange = g_idle_add (arrange_cb, self);
}

static void
realize_cb (TrendsFacilitator *self)
{
  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (self)), "layout",
                           G_CALLBACK (layout_cb), self, G_CONNECT_SWAPPED);
}

/**
 * trends_facilitator_follow_width:
 *
 * Arranges it anew from now on whenever its width asks for that.
 */
void
trends_facilitator_follow_width (TrendsFacilitator *self)
{
  g_signal_connect_after (self, "realize", G_CALLBACK (realize_cb), NULL);
}
