/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-priorities.c: value against effort in four parts, each with what comes first in it; and what has no
 * room there.
 */

#include "trends-wall-parts.h"

#include <glib/gi18n-lib.h>

#include "trends-matrix-words.h"
#include "trends-shrinking-label.h"
#include "trends-slide-quadrants.h"

static GtkWidget *
new_part (const TrendsSlide *slide,
          TrendsQuadrant     quadrant,
          const char        *style)
{
  GtkWidget *part = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  2, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  GtkWidget *entries = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *room;
  guint n_more;
  g_autoptr (GPtrArray) named = trends_slide_dup_quadrant (slide, quadrant, &n_more);

  gtk_widget_add_css_class (part, "wall-part");
  gtk_widget_add_css_class (part, style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (part), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  trends_quadrant_get_label (quadrant), -1);
  gtk_box_append (GTK_BOX (part),
                  trends_wall_parts_new_label (trends_quadrant_get_label (quadrant),
                                               "wall-part-title"));
  for (guint i = 0; i < named->len; i++)
    gtk_box_append (GTK_BOX (entries),
                    trends_wall_parts_new_label (trends_entity_get_name (named->pdata[i]),
                                                 "wall-entry"));
  room = trends_shrinking_label_new_around (entries, TRENDS_WALL_LEAST_ENTRY);
  gtk_widget_set_vexpand (room, TRUE);
  gtk_box_append (GTK_BOX (part), room);
  if (n_more > 0)
    {
      g_autofree char *more =
        named->len > 0
          /* Translators: below the names of some initiatives: how many more are on another page, or on several */
          ? g_strdup_printf (ngettext ("and %u more elsewhere", "and %u more elsewhere", n_more), n_more)
          /* Translators: where initiatives would be named: how many are on another page, or on several */
          : g_strdup_printf (ngettext ("%u elsewhere", "%u elsewhere", n_more), n_more);

      gtk_box_append (GTK_BOX (part), trends_wall_parts_new_label (more, "wall-line"));
    }
  return part;
}

typedef struct
{
  TrendsQuadrant quadrant;
  const char *style;
} PartStyle;

static const PartStyle parts[] = { { TRENDS_QUADRANT_QUICK_WINS, "quick-wins" },
                                   { TRENDS_QUADRANT_MAJOR_PROJECTS, "major-projects" },
                                   { TRENDS_QUADRANT_FILL_INS, "fill-ins" },
                                   { TRENDS_QUADRANT_THINK_AGAIN, "think-again" } };

/* All four, or the one that has the page to itself */
static GtkWidget *
new_parts (const TrendsSlide *slide)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "row-homogeneous", TRUE, "column-homogeneous",
                                  TRUE, "row-spacing", 16, "column-spacing", 16, "vexpand", TRUE,
                                  NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (slide->part == TRENDS_N_QUADRANTS || slide->part == parts[i].quadrant)
      gtk_grid_attach (GTK_GRID (grid), new_part (slide, parts[i].quadrant, parts[i].style),
                       (int) (i % 2), (int) (i / 2), 1, 1);
  return grid;
}

static GtkWidget *
new_axes (void)
{
  GtkWidget *axes = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 20);
  GtkWidget *effort = gtk_label_new (_("More effort →"));
  GtkWidget *value = gtk_label_new (_("↑ More value"));

  gtk_widget_set_hexpand (value, TRUE);
  gtk_widget_set_halign (value, GTK_ALIGN_START);
  gtk_widget_add_css_class (value, "wall-line");
  gtk_widget_add_css_class (effort, "wall-line");
  gtk_box_append (GTK_BOX (axes), value);
  gtk_box_append (GTK_BOX (axes), effort);
  return axes;
}

/**
 * trends_wall_priorities_new:
 *
 * Returns: (transfer floating): value against effort
 */
GtkWidget *
trends_wall_priorities_new (const TrendsWallContext *context)
{
  GtkWidget *all = trends_wall_parts_new_slide ("priorities");

  gtk_box_append (GTK_BOX (all), trends_wall_parts_new_head (context));
  gtk_box_append (GTK_BOX (all), new_parts (context->slide));
  if (context->slide->part == TRENDS_N_QUADRANTS)
    gtk_box_append (GTK_BOX (all), new_axes ());
  return all;
}
