/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-trend.c: one trend: what is asked about it, and what is planned for it. */

#include "trends-wall-parts.h"

#include <glib/gi18n-lib.h>

#include "trends-glyph.h"
#include "trends-palette.h"
#include "trends-period.h"
#include "trends-shrinking-label.h"

/* ---------------------------------------------------------- one initiative */

/* Who leads it: the room knows them by their initials, a screen reader says the name. */
static void
append_lead (GtkBox       *line,
             TrendsEntity *initiative)
{
  TrendsEntity *lead = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD);
  g_autofree char *initials = lead != NULL ? trends_owner_dup_display_initials (lead) : NULL;
  GtkWidget *disc;

  if (initials == NULL || *initials == '\0')
    return;
  disc = g_object_new (GTK_TYPE_LABEL, "label", initials, "valign", GTK_ALIGN_CENTER,
                       "css-classes", (const char *[]) { "wall-initials", "trend-tint", NULL },
                       NULL);
  trends_palette_set_colour (disc, trends_entity_get_text (lead, TRENDS_OWNER_COLOUR));
  gtk_accessible_update_property (GTK_ACCESSIBLE (disc), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  trends_entity_get_name (lead), -1);
  gtk_box_append (line, disc);
}

static void
append_when (GtkBox       *line,
             TrendsEntity *initiative)
{
  TrendsWhen when = trends_when_of (initiative);
  g_autofree char *text = trends_when_format (
    &when, TRENDS_WHEN_SHORT, trends_period_get_year_start (trends_entity_get_plan (initiative)),
    NULL);
  GtkWidget *label = trends_wall_parts_new_label (text, "wall-line");

  trends_shrinking_label_set_centred (TRENDS_SHRINKING_LABEL (label));
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (line, label);
}

static void
append_priority (GtkBox       *line,
                 TrendsEntity *initiative)
{
  gint64 priority = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY);
  TrendsPlan *plan = trends_entity_get_plan (initiative);
  GtkWidget *glyph, *word;

  if (priority == TRENDS_PRIORITY_UNSET)
    return;
  glyph = trends_glyph_new (TRENDS_GLYPH_PRIORITY, (int) priority);
  gtk_image_set_pixel_size (GTK_IMAGE (glyph), 26);
  gtk_widget_set_valign (glyph, GTK_ALIGN_CENTER);
  word = gtk_label_new (trends_choices_get_label (trends_plan_get_priority_choices (plan),
                                                  priority));
  gtk_widget_add_css_class (word, "wall-line");
  gtk_box_append (line, glyph);
  gtk_box_append (line, word);
}

static GtkWidget *
new_line (TrendsEntity *initiative)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  append_lead (GTK_BOX (line), initiative);
  append_when (GTK_BOX (line), initiative);
  append_priority (GTK_BOX (line), initiative);
  return line;
}

static void
fill_card (GtkBox       *card,
           TrendsEntity *initiative)
{
  GtkWidget *name = trends_shrinking_label_new (trends_entity_get_name (initiative), "wall-name",
                                                TRENDS_WALL_LEAST_NAME);

  gtk_widget_set_vexpand (name, TRUE);
  gtk_box_append (card, name);
  gtk_box_append (card, new_line (initiative));
  trends_glyph_set_class (GTK_WIDGET (card), TRENDS_GLYPH_PRIORITY,
                          (int) trends_entity_get_integer (initiative,
                                                           TRENDS_INITIATIVE_PRIORITY));
}

/* What only stands for something says so, and looks like nothing else. */
static void
fill_confidential (GtkBox       *card,
                   TrendsEntity *initiative)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 14);
  GtkWidget *lock = g_object_new (GTK_TYPE_IMAGE, "icon-name", "changes-prevent-symbolic",
                                  "pixel-size", 30, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (card), "confidential");
  gtk_box_append (GTK_BOX (line), lock);
  gtk_box_append (GTK_BOX (line),
                  trends_wall_parts_new_label (trends_entity_get_name (initiative), "wall-line"));
  gtk_widget_set_vexpand (line, TRUE);
  gtk_widget_set_valign (line, GTK_ALIGN_CENTER);
  gtk_box_append (card, line);
}

static GtkWidget *
new_card (const TrendsWallContext *context,
          TrendsEntity            *initiative)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                  6, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  gtk_widget_add_css_class (card, "wall-card");
  gtk_widget_add_css_class (card, "initiative");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  trends_entity_get_name (initiative), -1);
  if (trends_presentation_is_confidential (context->presentation, initiative))
    fill_confidential (GTK_BOX (card), initiative);
  else
    fill_card (GTK_BOX (card), initiative);
  return card;
}

/* ----------------------------------------------------------------- all of a page */

/* Each has as many cells as the deck has counted for it, from left to right. */
static void
attach (GtkGrid   *grid,
        GtkWidget *card,
        guint      cells,
        guint     *used)
{
  guint columns = MIN (cells, TRENDS_DECK_COLUMNS);

  if (columns > 1)
    *used += *used % TRENDS_DECK_COLUMNS;
  gtk_grid_attach (grid, card, (int) (*used % TRENDS_DECK_COLUMNS),
                   (int) (*used / TRENDS_DECK_COLUMNS), (int) columns, (int) (cells / columns));
  *used += cells;
}

static GtkWidget *
new_grid (const TrendsWallContext *context)
{
  const TrendsSlide *slide = context->slide;
  guint n_rows = trends_deck_count_slide_rows (slide);
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "row-homogeneous", TRUE, "column-homogeneous",
                                  TRUE, "row-spacing", 14, "column-spacing", 20, "vexpand", TRUE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, NULL);
  /* Translators: the name of a list; %s is a trend's title */
  g_autofree char *name = g_strdup_printf (_("Initiatives of %s"),
                                           trends_entity_get_name (slide->trend));
  guint used = 0;

  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* Rows and columns are of one size, however few are filled. */
  for (guint i = 0; i < n_rows * TRENDS_DECK_COLUMNS; i++)
    gtk_grid_attach (GTK_GRID (grid), trends_wall_parts_new_room (),
                     (int) (i % TRENDS_DECK_COLUMNS), (int) (i / TRENDS_DECK_COLUMNS), 1, 1);
  for (guint i = 0; i < slide->items->len; i++)
    {
      TrendsEntity *initiative = slide->items->pdata[i];
      guint cells = trends_deck_count_cells (trends_entity_get_name (initiative));

      attach (GTK_GRID (grid), new_card (context, initiative),
              MIN (cells, n_rows * TRENDS_DECK_COLUMNS), &used);
    }
  return grid;
}

/* Nothing else is on the page. */
static GtkWidget *
new_question_alone (const char *question)
{
  GtkWidget *label = trends_shrinking_label_new (question, "wall-question-alone",
                                                 TRENDS_WALL_LEAST_QUESTION);

  trends_shrinking_label_set_centred (TRENDS_SHRINKING_LABEL (label));
  gtk_widget_set_vexpand (label, TRUE);
  return label;
}

/**
 * trends_wall_trend_new:
 *
 * Returns: (transfer floating): a page of one trend
 */
GtkWidget *
trends_wall_trend_new (const TrendsWallContext *context)
{
  const TrendsSlide *slide = context->slide;
  GtkWidget *all = trends_wall_parts_new_slide ("trend");

  gtk_box_append (GTK_BOX (all), trends_wall_parts_new_head (context));
  if (slide->decided != NULL)
    gtk_box_append (GTK_BOX (all), trends_wall_parts_new_label (slide->decided, "wall-decided"));
  if (slide->question != NULL && slide->items->len == 0)
    gtk_box_append (GTK_BOX (all), new_question_alone (slide->question));
  else if (slide->question != NULL)
    gtk_box_append (GTK_BOX (all),
                    trends_wall_parts_new_label (slide->question, "wall-question"));
  if (slide->items->len > 0)
    gtk_box_append (GTK_BOX (all), new_grid (context));
  return all;
}
