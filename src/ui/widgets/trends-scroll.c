/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-scroll.c: see trends-scroll.h. */

#include "trends-scroll.h"

#include "trends-frames.h"

#define LAYOUT_FRAMES 3 /* after which what was changed has its place */

/* As little as will do; the beginning of what is larger than the page. */
static void
scroll_along (GtkAdjustment *adjustment,
              double         start,
              double         size)
{
  double page = gtk_adjustment_get_page_size (adjustment);
  double by = MAX (0, start + size - page);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + MIN (by, start));
}

/* What has moved is where it is now, and not only from the next frame on. What has just come
 * has no room yet: a table that is given none has less than none left for its rows. */
static void
lay_out (GtkWidget *viewport)
{
  GtkAllocation allocation;

  gtk_widget_get_allocation (viewport, &allocation);
  if (allocation.width <= 0 || allocation.height <= 0)
    return;
  gtk_widget_size_allocate (viewport, &allocation, gtk_widget_get_allocated_baseline (viewport));
}

static void
scroll_within (GtkScrolledWindow *scroller,
               GtkWidget         *widget)
{
  graphene_rect_t place;

  if (!gtk_widget_compute_bounds (widget, GTK_WIDGET (scroller), &place))
    return;

  scroll_along (gtk_scrolled_window_get_hadjustment (scroller), place.origin.x, place.size.width);
  scroll_along (gtk_scrolled_window_get_vadjustment (scroller), place.origin.y, place.size.height);
  lay_out (gtk_scrolled_window_get_child (scroller));
}

/* Not from within a popover, which stands beside what is scrolled. */
static GtkWidget *
find_scroller (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  if (scroller == NULL || !gtk_widget_get_mapped (scroller)
      || gtk_widget_get_native (scroller) != gtk_widget_get_native (widget))
    return NULL;
  return scroller;
}

/**
 * trends_scroll_to:
 *
 * Scrolls whatever the widget is in, until it can be seen. At once: gtk_adjustment_clamp_page(),
 * and GTK's own following of the focus, take their time over it, and what comes or goes
 * meanwhile would stop them half way.
 */
void
trends_scroll_to (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  for (GtkWidget *scroller = find_scroller (widget); scroller != NULL;
       scroller = find_scroller (gtk_widget_get_parent (scroller)))
    scroll_within (GTK_SCROLLED_WINDOW (scroller), widget);
}

/**
 * trends_scroll_to_soon:
 *
 * The same once what has just come or changed its size is laid out. Not for what isn't there.
 */
void
trends_scroll_to_soon (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (gtk_widget_get_mapped (widget))
    trends_frames_run_after (widget, LAYOUT_FRAMES, trends_scroll_to);
}

/**
 * trends_scroll_open_popover:
 *
 * Opens a popover beside its parent, once that can be seen: who is quick with Tab and Space
 * is there before GTK has scrolled to it, and a popover has no place beside what is off the
 * screen.
 */
void
trends_scroll_open_popover (GtkPopover *popover)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));

  trends_scroll_to (gtk_widget_get_parent (GTK_WIDGET (popover)));
  gtk_popover_popup (popover);
}
