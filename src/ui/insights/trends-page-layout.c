/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-page-layout.c: see trends-page-layout.h. */

#include "trends-page-layout.h"

#include "trends-container.h"

struct _TrendsPageLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
  int page; /* 0: not known yet */
};

G_DEFINE_FINAL_TYPE (TrendsPageLayout, trends_page_layout, GTK_TYPE_LAYOUT_MANAGER)

/* @width: of all of them, which is as wide as the widest needs */
static int
get_child_width (TrendsPageLayout *self,
                 GtkWidget        *child,
                 int               width)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return MAX (minimum, self->page > 0 ? MIN (self->page, width) : width);
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = trends_container_get_first (widget); child != NULL;
       child = trends_container_get_next (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL,
                          NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
measure_height (TrendsPageLayout *self,
                GtkWidget        *widget,
                int               width,
                int              *minimum,
                int              *natural)
{
  for (GtkWidget *child = trends_container_get_first (widget); child != NULL;
       child = trends_container_get_next (child))
    {
      int child_minimum, child_natural;
      int gap = child == trends_container_get_first (widget) ? 0 : self->spacing;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL,
                          width < 0 ? -1 : get_child_width (self, child, width), &child_minimum,
                          &child_natural, NULL, NULL);
      *minimum += gap + child_minimum;
      *natural += gap + child_natural;
    }
}

static void
trends_page_layout_measure (GtkLayoutManager *layout,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    measure_height (TRENDS_PAGE_LAYOUT (layout), widget, for_size, minimum, natural);
}

static void
trends_page_layout_allocate (GtkLayoutManager *layout,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  TrendsPageLayout *self = TRENDS_PAGE_LAYOUT (layout);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  for (GtkWidget *child = trends_container_get_first (widget); child != NULL;
       child = trends_container_get_next (child))
    {
      GtkAllocation place = { 0, y, get_child_width (self, child, width), 0 };

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL,
                          NULL);
      if (mirrored)
        place.x = width - place.width;
      gtk_widget_size_allocate (child, &place, -1);
      y += place.height + self->spacing;
    }
}

static GtkSizeRequestMode
trends_page_layout_get_request_mode (GtkLayoutManager *layout,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
trends_page_layout_class_init (TrendsPageLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = trends_page_layout_measure;
  layout_class->allocate = trends_page_layout_allocate;
  layout_class->get_request_mode = trends_page_layout_get_request_mode;
}

static void
trends_page_layout_init (TrendsPageLayout *self)
{
}

/**
 * trends_page_layout_new:
 * @spacing: pixels between children
 *
 * Returns: (transfer full): a layout whose page is as wide as what it lays out, until it is told
 */
GtkLayoutManager *
trends_page_layout_new (int spacing)
{
  TrendsPageLayout *self = g_object_new (TRENDS_TYPE_PAGE_LAYOUT, NULL);

  self->spacing = spacing;
  return GTK_LAYOUT_MANAGER (self);
}

/**
 * trends_page_layout_set_page:
 * @page: how many pixels of the width are seen at once
 *
 * What has been measured for another page is measured anew.
 */
void
trends_page_layout_set_page (TrendsPageLayout *self,
                             int               page)
{
  g_return_if_fail (TRENDS_IS_PAGE_LAYOUT (self));

  if (self->page == page)
    return;
  self->page = page;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
