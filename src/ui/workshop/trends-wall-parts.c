/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-parts.c: see trends-wall-parts.h. Nothing of a slide is bound to the plan: a slide
 * stays what it was when it was made, and another takes its place.
 */

#include "trends-wall-parts.h"

#include <glib/gi18n-lib.h>

#include "trends-palette.h"
#include "trends-shrinking-label.h"

/**
 * trends_wall_parts_new_title:
 * @text: what stands above a slide
 *
 * Returns: (transfer floating): it, as a heading
 */
GtkWidget *
trends_wall_parts_new_title (const char *text)
{
  gboolean is_long = trends_deck_count_rows (text) == 1;
  GtkWidget *title = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                   NULL);
  GtkWidget *label = trends_shrinking_label_new (
    text, "wall-title", is_long ? TRENDS_WALL_LEAST_LONG_TITLE : TRENDS_WALL_LEAST_TITLE);

  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 1, -1);
  trends_shrinking_label_set_compact (TRENDS_SHRINKING_LABEL (label));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (title), label);
  return title;
}

/**
 * trends_wall_parts_new_label:
 * @text: what it says
 * @style: its style class, which has its size
 *
 * Returns: (transfer floating): a text that wraps, and has one size
 */
GtkWidget *
trends_wall_parts_new_label (const char *text,
                             const char *style)
{
  return trends_shrinking_label_new (text, style, 1);
}

/**
 * trends_wall_parts_new_badge:
 * @trend: a trend
 *
 * Returns: (transfer floating): its number in its colour
 */
GtkWidget *
trends_wall_parts_new_badge (TrendsEntity *trend)
{
  g_autofree char *number = g_strdup_printf ("%u", trends_trend_get_running_number (trend));
  GtkWidget *badge = g_object_new (GTK_TYPE_LABEL,
                                   "label", number,
                                   "valign", GTK_ALIGN_CENTER,
                                   "css-classes",
                                   (const char *[]) { "wall-badge", "trend-fill", NULL },
                                   NULL);

  trends_palette_set_colour (badge, trends_entity_get_text (trend, TRENDS_TREND_COLOUR));
  return badge;
}

/**
 * trends_wall_parts_new_room:
 *
 * Returns: (transfer floating): nothing, in a place that something could be in
 */
GtkWidget *
trends_wall_parts_new_room (void)
{
  return g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

/**
 * trends_wall_parts_new_slide:
 * @style: a style class of its own
 *
 * Returns: (transfer floating): a box for all of a slide, from top to bottom
 */
GtkWidget *
trends_wall_parts_new_slide (const char *style)
{
  GtkWidget *slide = gtk_box_new (GTK_ORIENTATION_VERTICAL, 20);

  gtk_widget_add_css_class (slide, "wall-slide");
  gtk_widget_add_css_class (slide, style);
  return slide;
}

/* Which of the trends it is about, by their colours: says nothing that isn't said by words. */
static GtkWidget *
new_strip (const TrendsWallContext *context)
{
  GListModel *trends = trends_plan_get_list (
    trends_presentation_get_plan (context->presentation), TRENDS_KIND_TREND);
  GtkWidget *strip = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "spacing", 8,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (strip, "wall-strip");
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      GtkWidget *part = g_object_new (GTK_TYPE_SEPARATOR,
                                      "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                      "css-classes", (const char *[]) { "trend-fill", NULL },
                                      NULL);

      trends_palette_set_colour (part, trends_entity_get_text (trend, TRENDS_TREND_COLOUR));
      if (trend == context->slide->trend)
        gtk_widget_add_css_class (part, "here");
      gtk_box_append (GTK_BOX (strip), part);
    }
  return strip;
}

/* (transfer full): the group of a trend, and what was decided to do about it; or that below are the room's ideas */
static char *
dup_kicker (const TrendsSlide *slide,
            TrendsEntity      *group)
{
  gint64 stance = trends_entity_get_integer (slide->trend, TRENDS_TREND_STANCE);

  if (slide->kind == TRENDS_SLIDE_IDEAS)
    /* Translators: above a trend’s title: the name of its group, and that what is below are ideas */
    return g_strdup_printf (_("%s · Ideas"), trends_entity_get_name (group));
  if (stance <= 0)
    return g_strdup (trends_entity_get_name (group));
  /* Translators: above a trend’s title: the name of its group, and its stance */
  return g_strdup_printf (_("%s · %s"), trends_entity_get_name (group),
                          trends_choices_get_label (&trends_stance_choices, stance));
}

static GtkWidget *
new_heading (const TrendsWallContext *context)
{
  TrendsEntity *trend = context->slide->trend;
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *title = trends_slide_dup_title (
    context->slide, trends_presentation_get_plan (context->presentation));
  TrendsEntity *group = trend != NULL ? trends_entity_get_ref (trend, TRENDS_TREND_GROUP) : NULL;

  g_autofree char *kicker = group != NULL ? dup_kicker (context->slide, group) : NULL;

  if (kicker != NULL)
    gtk_box_append (GTK_BOX (words), trends_wall_parts_new_label (kicker, "wall-kicker"));
  gtk_box_append (GTK_BOX (words), trends_wall_parts_new_title (title));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  return words;
}

/**
 * trends_wall_parts_new_head:
 * @context: the slide
 *
 * Returns: (transfer floating): what stands above all that is on it
 */
GtkWidget *
trends_wall_parts_new_head (const TrendsWallContext *context)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);

  if (context->slide->trend != NULL)
    {
      gtk_box_append (GTK_BOX (head), new_strip (context));
      gtk_box_append (GTK_BOX (row), trends_wall_parts_new_badge (context->slide->trend));
    }
  gtk_box_append (GTK_BOX (row), new_heading (context));
  if (context->slide->n_pages > 1)
    {
      /* Translators: which page of several a slide is: “2 of 3” */
      g_autofree char *page = g_strdup_printf (_("%u of %u"), context->slide->page + 1,
                                               context->slide->n_pages);
      GtkWidget *label = gtk_label_new (page);

      gtk_widget_add_css_class (label, "wall-page");
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (row), label);
    }
  gtk_box_append (GTK_BOX (head), row);
  return head;
}

/**
 * trends_wall_slide_new:
 * @context: the slide
 *
 * Returns: (transfer floating): all of it
 */
GtkWidget *
trends_wall_slide_new (const TrendsWallContext *context)
{
  switch (context->slide->kind)
    {
    case TRENDS_SLIDE_WELCOME:
      return trends_wall_welcome_new (context);
    case TRENDS_SLIDE_OVERVIEW:
      return trends_wall_overview_new (context);
    case TRENDS_SLIDE_TREND:
      return trends_wall_trend_new (context);
    case TRENDS_SLIDE_IDEAS:
      return trends_wall_ideas_new (context);
    case TRENDS_SLIDE_ROADMAP:
      return trends_wall_roadmap_new (context);
    case TRENDS_SLIDE_PRIORITIES:
      return trends_wall_priorities_new (context);
    case TRENDS_SLIDE_VOTE:
      return trends_wall_vote_new (context);
    case TRENDS_SLIDE_RESULT:
      return trends_wall_result_new (context);
    case TRENDS_SLIDE_DECISIONS:
      return trends_wall_decisions_new (context);
    case TRENDS_SLIDE_CLOSE:
      return trends_wall_close_new (context);
    default:
      g_return_val_if_reached (NULL);
    }
}
