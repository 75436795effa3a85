/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-insights-split.c: see trends-insights-split.h. */

#include "trends-insights-split.h"

#include "trends-container.h"
#include "trends-page-layout.h"

#define PANE_SHARE 0.36 /* of the width, of findings beside figures */
#define LIST_SHARE 0.42 /* of the height, of findings below figures */

struct _TrendsInsightsSplit
{
  GtkWidget parent_instance;

  GtkWidget *column;   /* of figures */
  GtkWidget *scroller; /* around it */
  GtkWidget *findings; /* which scroll by themselves */
};

G_DEFINE_FINAL_TYPE (TrendsInsightsSplit, trends_insights_split, GTK_TYPE_WIDGET)

static int
measure_minimum (GtkWidget      *widget,
                 GtkOrientation  orientation)
{
  int minimum;

  gtk_widget_measure (widget, orientation, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
trends_insights_split_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  TrendsInsightsSplit *self = TRENDS_INSIGHTS_SPLIT (widget);
  int figures = measure_minimum (self->scroller, orientation);
  int findings = measure_minimum (self->findings, orientation);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (figures, findings)
                                                       : figures + findings;
  *natural = *minimum;
}

static void
trends_insights_split_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  TrendsInsightsSplit *self = TRENDS_INSIGHTS_SPLIT (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int beside = MAX (measure_minimum (self->findings, GTK_ORIENTATION_HORIZONTAL),
                    (int) (width * PANE_SHARE));
  int least = measure_minimum (self->findings, GTK_ORIENTATION_VERTICAL);
  int most = height - measure_minimum (self->scroller, GTK_ORIENTATION_VERTICAL);
  /* Neither gets less than it needs, in a window that is hardly high enough. */
  int below = CLAMP ((int) (height * LIST_SHARE), least, MAX (least, most));
  gboolean is_wide = width >= measure_minimum (self->column, GTK_ORIENTATION_HORIZONTAL) + beside;
  GtkAllocation figures = { is_wide && rtl ? beside : 0, 0, is_wide ? width - beside : width,
                            is_wide ? height : height - below };
  GtkAllocation findings = { is_wide && !rtl ? width - beside : 0, is_wide ? 0 : height - below,
                             is_wide ? beside : width, is_wide ? height : below };

  trends_page_layout_set_page (TRENDS_PAGE_LAYOUT (gtk_widget_get_layout_manager (self->column)),
                               figures.width - gtk_widget_get_margin_start (self->column)
                                 - gtk_widget_get_margin_end (self->column));
  gtk_widget_size_allocate (self->scroller, &figures, -1);
  gtk_widget_size_allocate (self->findings, &findings, -1);
}

static void
trends_insights_split_dispose (GObject *object)
{
  TrendsInsightsSplit *self = TRENDS_INSIGHTS_SPLIT (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->findings, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_insights_split_parent_class)->dispose (object);
}

static void
trends_insights_split_class_init (TrendsInsightsSplitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_insights_split_dispose;
  widget_class->measure = trends_insights_split_measure;
  widget_class->size_allocate = trends_insights_split_size_allocate;
  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_css_name (widget_class, "box");
}

static void
trends_insights_split_init (TrendsInsightsSplit *self)
{
}

/**
 * trends_insights_split_new:
 * @figures: (transfer floating): what gets a scroll; laid out by a #TrendsPageLayout
 * @findings: (transfer floating): what has one
 *
 * Returns: (transfer floating): both
 */
GtkWidget *
trends_insights_split_new (GtkWidget *figures,
                           GtkWidget *findings)
{
  TrendsInsightsSplit *self = g_object_new (TRENDS_TYPE_INSIGHTS_SPLIT, NULL);

  self->column = figures;
  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", figures, NULL);
  self->findings = findings;
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_set_parent (self->findings, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
