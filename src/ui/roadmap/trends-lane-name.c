/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-lane-name.c: see trends-lane-name.h. */

#include "trends-lane-name.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-container.h"
#include "trends-line-layout.h"
#include "trends-palette.h"

struct _TrendsLaneName
{
  GtkWidget parent_instance;

  GtkWidget *arrow;
  GtkWidget *badge;
  GtkWidget *title;
  GtkWidget *count;
  TrendsRoadmapKey key;
};

G_DEFINE_FINAL_TYPE (TrendsLaneName, trends_lane_name, GTK_TYPE_WIDGET)

static void
trends_lane_name_dispose (GObject *object)
{
  TrendsLaneName *self = TRENDS_LANE_NAME (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->key.entity);

  G_OBJECT_CLASS (trends_lane_name_parent_class)->dispose (object);
}

static void
trends_lane_name_class_init (TrendsLaneNameClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_lane_name_dispose;
  gtk_widget_class_set_css_name (widget_class, "trends-lane-name");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_layout_manager_type (widget_class, TRENDS_TYPE_LINE_LAYOUT);
}

static GtkWidget *
add_label (TrendsLaneName *self,
           const char     *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "valign", GTK_ALIGN_CENTER,
                                   "css-classes", (const char *[]) { style, NULL },
                                   NULL);

  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
trends_lane_name_init (TrendsLaneName *self)
{
  trends_line_layout_set_spacing (
    TRENDS_LINE_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 6);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->arrow = g_object_new (GTK_TYPE_IMAGE,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "css-classes", (const char *[]) { "arrow", NULL },
                              NULL);
  gtk_widget_set_parent (self->arrow, GTK_WIDGET (self));
  self->badge = add_label (self, "badge");
  gtk_widget_add_css_class (self->badge, "trend-fill");
  self->title = add_label (self, "title");
  /* It fills its height: what is centred is asked for its width by its height. */
  g_object_set (self->title, "valign", GTK_ALIGN_FILL, "xalign", 0.0, "hexpand", TRUE, "wrap",
                TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 2, "ellipsize",
                PANGO_ELLIPSIZE_END, NULL);
  self->count = add_label (self, "secondary");
  gtk_widget_add_css_class (self->count, "numeric");
}

/**
 * trends_lane_name_new:
 *
 * Returns: (transfer floating): a name of no lane yet
 */
GtkWidget *
trends_lane_name_new (void)
{
  return g_object_new (TRENDS_TYPE_LANE_NAME, NULL);
}

static void
show_badge (TrendsLaneName *self)
{
  TrendsEntity *trend = self->key.entity;
  gboolean is_trend = trend != NULL && trends_entity_is (trend, TRENDS_KIND_TREND);
  g_autofree char *number = NULL;

  gtk_widget_set_visible (self->badge, is_trend);
  if (!is_trend)
    return;
  number = g_strdup_printf ("%u", trends_trend_get_running_number (trend));
  gtk_label_set_label (GTK_LABEL (self->badge), number);
  trends_palette_set_colour (self->badge, trends_entity_get_text (trend, TRENDS_TREND_COLOUR));
}

static char *
dup_title (TrendsLaneName *self,
           TrendsPlan     *plan)
{
  const char *label = trends_roadmap_key_get_label (&self->key, plan);

  if (self->key.entity == NULL || !trends_entity_is (self->key.entity, TRENDS_KIND_TREND))
    return g_strdup (label);

  /* Translators: the heading of a trend's page: “Trend 8: Harnessing data” */
  return g_strdup_printf (_("Trend %u: %s"), trends_trend_get_running_number (self->key.entity),
                          label);
}

static void
update_name (TrendsLaneName          *self,
             const TrendsRoadmapLane *lane,
             TrendsPlan              *plan,
             guint                    n_matches)
{
  guint n = lane->bars->len + lane->n_undated + lane->n_hidden;
  g_autofree char *title = dup_title (self, plan);
  g_autofree char *missing = trends_roadmap_key_dup_missing (&lane->key, lane->n_undated);
  g_autoptr (GString) text = g_string_new (title);

  g_string_append (text, ", ");
  g_string_append_printf (text, ngettext ("%'u initiative", "%'u initiatives", n), n);
  if (n_matches < lane->bars->len + lane->n_hidden)
    /* Translators: part of what is said of a lane: how many of its bars are looked for */
    g_string_append_printf (text, _(", %'u match"), n_matches);
  if (lane->bars->len == 0 && lane->n_hidden == 0)
    g_string_append_printf (text, ", %s", missing);
  trends_accessible_set_name (GTK_WIDGET (self), text->str);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED,
                               !lane->is_folded, -1);
}

/**
 * trends_lane_name_set_lane:
 * @lane: what it names from now on, or is to be read anew
 * @plan: whose it is
 * @n_matches: how many of its bars are looked for; all of them where nothing is
 */
void
trends_lane_name_set_lane (TrendsLaneName          *self,
                           const TrendsRoadmapLane *lane,
                           TrendsPlan              *plan,
                           guint                    n_matches)
{
  g_autofree char *count = NULL;

  g_return_if_fail (TRENDS_IS_LANE_NAME (self));

  g_set_object (&self->key.entity, lane->key.entity);
  self->key.grouping = lane->key.grouping;
  self->key.choice = lane->key.choice;
  count = g_strdup_printf ("%'u", lane->bars->len + lane->n_undated + lane->n_hidden);
  show_badge (self);
  gtk_label_set_label (GTK_LABEL (self->title), trends_roadmap_key_get_label (&lane->key, plan));
  gtk_label_set_label (GTK_LABEL (self->count), count);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow),
                                lane->is_folded ? "pan-end-symbolic" : "pan-down-symbolic");
  update_name (self, lane, plan, n_matches);
}

/**
 * trends_lane_name_set_lines:
 * @n_lines: in how many lines there is room for its title, which is shortened where it has more
 */
void
trends_lane_name_set_lines (TrendsLaneName *self,
                            int             n_lines)
{
  g_return_if_fail (TRENDS_IS_LANE_NAME (self));

  gtk_label_set_lines (GTK_LABEL (self->title), n_lines);
}

/**
 * trends_lane_name_get_key:
 *
 * Returns: (transfer none): which lane it names
 */
const TrendsRoadmapKey *
trends_lane_name_get_key (TrendsLaneName *self)
{
  g_return_val_if_fail (TRENDS_IS_LANE_NAME (self), NULL);

  return &self->key;
}

/**
 * trends_lane_name_set_selected:
 * @selected: whether what the lane is of is among what is selected
 */
void
trends_lane_name_set_selected (TrendsLaneName *self,
                               gboolean        selected)
{
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
}

/**
 * trends_lane_name_is_on_arrow:
 * @picked: what is under the pointer
 *
 * Returns: whether a press there folds the lane
 */
gboolean
trends_lane_name_is_on_arrow (TrendsLaneName *self,
                              GtkWidget      *picked)
{
  return picked == self->arrow;
}
