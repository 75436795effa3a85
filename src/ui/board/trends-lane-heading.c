/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-lane-heading.c: see trends-lane-heading.h. */

#include "trends-lane-heading.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"

struct _TrendsLaneHeading
{
  GtkButton parent_instance;

  GtkWidget *arrow;
  GtkWidget *title;
  GtkWidget *count;

  gboolean is_folded;
  gboolean is_counting;
};

G_DEFINE_FINAL_TYPE (TrendsLaneHeading, trends_lane_heading, GTK_TYPE_BUTTON)

static void
trends_lane_heading_class_init (TrendsLaneHeadingClass *klass)
{
}

static GtkWidget *
add_label (GtkWidget  *box,
           const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "xalign", 0.0,
                                   "css-classes", (const char *[]) { style, NULL },
                                   NULL);

  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
trends_lane_heading_init (TrendsLaneHeading *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 7);

  self->arrow = g_object_new (GTK_TYPE_IMAGE,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              NULL);
  gtk_box_append (GTK_BOX (box), self->arrow);
  self->title = add_label (box, "title");
  self->count = add_label (box, "secondary");
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "lane-heading");
  trends_lane_heading_set_folded (self, FALSE);
}

/**
 * trends_lane_heading_new:
 *
 * Returns: (transfer floating): a heading of a lane that isn't folded
 */
GtkWidget *
trends_lane_heading_new (void)
{
  return g_object_new (TRENDS_TYPE_LANE_HEADING, NULL);
}

/**
 * trends_lane_heading_set_words:
 * @title: what the lane is called
 * @spoken: what it is called to who doesn't see what it is one of
 * @count: how much is in it, in words
 */
void
trends_lane_heading_set_words (TrendsLaneHeading *self,
                               const char        *title,
                               const char        *spoken,
                               const char        *count)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TRENDS_IS_LANE_HEADING (self));

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->count), count);
  /* Translators: what a lane of the board is called, and how much is in it: “Digital trends, 5
   * trends, 19 initiatives” */
  name = g_strdup_printf (_("%s, %s"), spoken, count);
  trends_accessible_set_name (GTK_WIDGET (self), name);
}

/**
 * trends_lane_heading_set_folded:
 * @is_folded: whether what is below it isn't seen
 */
void
trends_lane_heading_set_folded (TrendsLaneHeading *self,
                                gboolean           is_folded)
{
  g_return_if_fail (TRENDS_IS_LANE_HEADING (self));

  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                is_folded ? "pan-end-symbolic" : "pan-down-symbolic");
  self->is_folded = is_folded;
  gtk_widget_set_visible (self->count, is_folded || self->is_counting);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, !is_folded,
                               -1);
}

/**
 * trends_lane_heading_set_counting:
 * @is_counting: whether how much is in it is seen where it isn't folded, too
 */
void
trends_lane_heading_set_counting (TrendsLaneHeading *self,
                                  gboolean           is_counting)
{
  g_return_if_fail (TRENDS_IS_LANE_HEADING (self));

  self->is_counting = is_counting;
  gtk_widget_set_visible (self->count, self->is_folded || is_counting);
}
