/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-card-list-said.c: what was changed just now, over the end of a card's rows, so that
 * nothing moves for it; and how Tab comes to what takes it back.
 */

#include "trends-card-list-private.h"

#include "trends-frames.h"
#include "trends-said.h"

static int
get_said_height (TrendsCardList *self)
{
  int wanted;

  if (!gtk_widget_get_visible (self->said))
    return 0;
  gtk_widget_measure (self->said, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (GTK_WIDGET (self)),
                      &wanted, NULL, NULL, NULL);
  return wanted;
}

/* Once the rows can be scrolled so far: what it says something of isn't below it. */
static void
scroll_clear_cb (GtkWidget *widget)
{
  TrendsCardList *self = TRENDS_CARD_LIST (widget);
  GtkWidget *row = gtk_widget_get_focus_child (self->box);
  GtkAdjustment *adjustment = trends_card_list_get_adjustment (self);
  graphene_rect_t bounds;
  double below;

  if (row == NULL || !gtk_widget_compute_bounds (row, widget, &bounds))
    return;
  below = bounds.origin.y + bounds.size.height
          - (gtk_widget_get_height (widget) - get_said_height (self));
  if (below > 0 && get_said_height (self) > 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + below);
}

static void
said_shown_cb (TrendsCardList *self)
{
  gtk_widget_set_margin_bottom (self->box, get_said_height (self));
  if (gtk_widget_get_visible (self->said))
    trends_frames_run_after (GTK_WIDGET (self), 2, scroll_clear_cb);
}

void
trends_card_list_set_up_said (TrendsCardList *self)
{
  self->said = g_object_new (TRENDS_TYPE_SAID, NULL);
  gtk_widget_set_parent (self->said, GTK_WIDGET (self));
  g_signal_connect_object (self->said, "notify::visible", G_CALLBACK (said_shown_cb), self,
                           G_CONNECT_SWAPPED);
}

/* At the end, over whatever is there */
void
trends_card_list_allocate_said (TrendsCardList *self,
                                int             width,
                                int             height)
{
  int least, wanted;

  if (!gtk_widget_should_layout (self->said))
    return;
  gtk_widget_measure (self->said, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (width, least);
  gtk_widget_measure (self->said, GTK_ORIENTATION_VERTICAL, width, &wanted, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->said, &(GtkAllocation) { 0, height - wanted, width, wanted }, -1);
}

/* ---------------------------------------------------------------- public doors */

/**
 * trends_card_list_say:
 * @text: what was done last to one of its initiatives, or to its trend
 */
void
trends_card_list_say (TrendsCardList *self,
                      const char     *text)
{
  g_return_if_fail (TRENDS_IS_CARD_LIST (self));

  trends_said_say (TRENDS_SAID (self->said), self->session, text);
}

/**
 * trends_card_list_enter:
 * @direction: of Tab, or of that with Shift
 *
 * Puts the focus into it, from outside.
 *
 * Returns: whether there is anything that can have it
 */
gboolean
trends_card_list_enter (TrendsCardList   *self,
                        GtkDirectionType  direction)
{
  g_return_val_if_fail (TRENDS_IS_CARD_LIST (self), FALSE);

  if (direction == GTK_DIR_TAB_BACKWARD && gtk_widget_child_focus (self->said, direction))
    return TRUE;
  return trends_card_list_focus_any (self) || gtk_widget_child_focus (self->said, direction);
}

/**
 * trends_card_list_move_focus:
 * @direction: of Tab, or of that with Shift
 *
 * Rows are one stop, and what takes a change back is another.
 *
 * Returns: whether the focus is on the other now; not where it has to leave
 */
gboolean
trends_card_list_move_focus (TrendsCardList   *self,
                             GtkDirectionType  direction)
{
  gboolean in_said;

  g_return_val_if_fail (TRENDS_IS_CARD_LIST (self), FALSE);

  in_said = gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->said;
  if (direction == GTK_DIR_TAB_FORWARD)
    return !in_said && gtk_widget_child_focus (self->said, direction);
  return in_said && trends_card_list_focus_any (self);
}
