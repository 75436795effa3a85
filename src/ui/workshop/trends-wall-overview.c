/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-overview.c: all trends, group beside group, with the numbers by which they are gone
 * to. */

#include "trends-wall-parts.h"

#include <glib/gi18n-lib.h>

#include "trends-palette.h"
#include "trends-shrinking-label.h"

static GtkWidget *
new_card (TrendsEntity *trend)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "spacing", 12, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
  GtkWidget *name = trends_shrinking_label_new (trends_entity_get_name (trend), "wall-name",
                                                TRENDS_WALL_LEAST_NAME);
  const char *icon = trends_entity_get_text (trend, TRENDS_TREND_ICON);

  trends_shrinking_label_set_centred (TRENDS_SHRINKING_LABEL (name));
  gtk_widget_set_hexpand (name, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  trends_entity_get_name (trend), -1);
  gtk_widget_add_css_class (card, "wall-card");
  gtk_widget_add_css_class (card, "trend-edge");
  trends_palette_set_colour (card, trends_entity_get_text (trend, TRENDS_TREND_COLOUR));
  gtk_box_append (GTK_BOX (card), trends_wall_parts_new_badge (trend));
  gtk_box_append (GTK_BOX (card), name);
  if (*icon != '\0')
    {
      GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "pixel-size", 32,
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                       "css-classes", (const char *[]) { "trend-text", NULL },
                                       NULL);

      trends_palette_set_colour (image, trends_entity_get_text (trend, TRENDS_TREND_COLOUR));
      gtk_box_append (GTK_BOX (card), image);
    }
  return card;
}

static GtkWidget *
new_lanes (const TrendsSlide *slide,
           const char        *name,
           guint              start,
           guint              end)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "row-homogeneous", TRUE, "row-spacing", 14,
                                  "column-homogeneous", TRUE, "vexpand", TRUE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  guint used = 0;

  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  for (guint i = start; i < end; i++)
    {
      TrendsEntity *trend = slide->items->pdata[i];
      guint n_lanes = trends_deck_count_lanes (trends_entity_get_name (trend));

      gtk_grid_attach (GTK_GRID (grid), new_card (trend), 0, (int) used, 1, (int) n_lanes);
      used += n_lanes;
    }
  /* As high as those beside them, however few there are */
  for (; used < TRENDS_DECK_LANES; used++)
    gtk_grid_attach (GTK_GRID (grid), trends_wall_parts_new_room (), 0, (int) used, 1,
                     1);
  return grid;
}

static GtkWidget *
new_column (const TrendsSlide *slide,
            guint              start,
            guint              end)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  TrendsEntity *group = start < end ? trends_entity_get_ref (slide->items->pdata[start],
                                                             TRENDS_TREND_GROUP)
                                    : NULL;
  const char *name = group != NULL ? trends_entity_get_name (group) : "";

  gtk_box_append (GTK_BOX (column), trends_wall_parts_new_label (name, "wall-kicker"));
  gtk_box_append (GTK_BOX (column),
                  new_lanes (slide, *name != '\0' ? name : _("The trends"), start, end));
  return column;
}

static gboolean
has_whole_page (const TrendsSlide *slide)
{
  return slide->items->len == 1
         && trends_deck_count_lanes (trends_entity_get_name (slide->items->pdata[0]))
              == TRENDS_DECK_LANES;
}

/**
 * trends_wall_overview_new:
 *
 * Returns: (transfer floating): a page of all trends
 */
GtkWidget *
trends_wall_overview_new (const TrendsWallContext *context)
{
  const TrendsSlide *slide = context->slide;
  GtkWidget *all = trends_wall_parts_new_slide ("overview");
  GtkWidget *columns = g_object_new (GTK_TYPE_BOX, "homogeneous", TRUE, "spacing", 24, "vexpand",
                                     TRUE, NULL);

  gtk_box_append (GTK_BOX (all), trends_wall_parts_new_head (context));
  gtk_box_append (GTK_BOX (columns), new_column (slide, 0, slide->second));
  if (!has_whole_page (slide))
    gtk_box_append (GTK_BOX (columns), new_column (slide, slide->second, slide->items->len));
  gtk_box_append (GTK_BOX (all), columns);
  return all;
}
