/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-ideas.c: what the room has come up with about a trend, below what it was asked. */

#include "trends-wall-parts.h"

#include <glib/gi18n-lib.h>

#include "trends-idea-pages.h"
#include "trends-one-line.h"
#include "trends-palette.h"
#include "trends-shrinking-label.h"

/* What there is room for of a group's name: letters */
#define MOST_NAME 96

#define IDEA "trends-idea"

static GtkWidget *
new_card (TrendsEntity *idea)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  NULL);
  GtkWidget *text = trends_shrinking_label_new (trends_entity_get_name (idea), "wall-idea",
                                                TRENDS_WALL_LEAST_IDEA);
  TrendsEntity *trend = trends_entity_get_ref (idea, TRENDS_IDEA_TREND);

  trends_shrinking_label_set_centred (TRENDS_SHRINKING_LABEL (text));
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (card, "wall-card");
  gtk_widget_add_css_class (card, "idea");
  gtk_widget_add_css_class (card, "trend-edge");
  trends_palette_set_colour (card, trends_entity_get_text (trend, TRENDS_TREND_COLOUR));
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  trends_entity_get_name (idea), -1);
  gtk_box_append (GTK_BOX (card), text);
  g_object_set_data_full (G_OBJECT (card), IDEA, g_object_ref (idea), g_object_unref);
  return card;
}

/**
 * trends_wall_ideas_get_idea:
 * @widget: anything on a slide
 *
 * Returns: (transfer none) (nullable): the idea that it is the card of, as the room sees that
 */
TrendsEntity *
trends_wall_ideas_get_idea (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return g_object_get_data (G_OBJECT (widget), IDEA);
}

/* Whatever is longer than a name is not there as a whole. */
static GtkWidget *
new_group_name (const char *name)
{
  g_autofree char *shown = trends_excerpt (name, MOST_NAME);
  GtkWidget *heading = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                                     "valign", GTK_ALIGN_END, NULL);
  GtkWidget *label = trends_shrinking_label_new (shown, "wall-group", TRENDS_WALL_LEAST_IDEA);

  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_box_append (GTK_BOX (heading), label);
  return heading;
}

static void
attach (GtkGrid        *grid,
        TrendsIdeaPage *page,
        TrendsEntity   *idea)
{
  TrendsIdeaPlace place;

  if (!trends_idea_page_place (page, idea, &place))
    return;
  if (place.begins_group)
    gtk_grid_attach (grid, new_group_name (trends_entity_get_text (idea, TRENDS_IDEA_CLUSTER)), 0,
                     (int) place.row - 1, TRENDS_DECK_COLUMNS, 1);
  gtk_grid_attach (grid, new_card (idea), (int) place.column, (int) place.row,
                   (int) place.n_columns, (int) place.n_rows);
}

static GtkWidget *
new_grid (const TrendsSlide *slide)
{
  TrendsIdeaPage page = TRENDS_IDEA_PAGE_INIT (trends_idea_page_count_rows (slide->trend));
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "row-homogeneous", TRUE, "column-homogeneous",
                                  TRUE, "row-spacing", 10, "column-spacing", 20, "vexpand", TRUE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  /* Translators: the name of a list; %s is a trend's title */
  g_autofree char *name = g_strdup_printf (_("Ideas on %s"), trends_entity_get_name (slide->trend));

  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (guint i = 0; i < page.n_rows * TRENDS_DECK_COLUMNS; i++)
    gtk_grid_attach (GTK_GRID (grid), trends_wall_parts_new_room (),
                     (int) (i % TRENDS_DECK_COLUMNS), (int) (i / TRENDS_DECK_COLUMNS), 1, 1);
  for (guint i = 0; i < slide->items->len; i++)
    attach (GTK_GRID (grid), &page, slide->items->pdata[i]);
  return grid;
}

/**
 * trends_wall_ideas_new:
 *
 * Returns: (transfer floating): a page of ideas about one trend
 */
GtkWidget *
trends_wall_ideas_new (const TrendsWallContext *context)
{
  const TrendsSlide *slide = context->slide;
  GtkWidget *all = trends_wall_parts_new_slide ("ideas");

  gtk_box_append (GTK_BOX (all), trends_wall_parts_new_head (context));
  if (slide->question != NULL)
    gtk_box_append (GTK_BOX (all),
                    trends_wall_parts_new_label (slide->question, "wall-question"));
  gtk_box_append (GTK_BOX (all), new_grid (slide));
  return all;
}
