/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-legend.c: which shape on a roadmap means what, in a popover: statuses and how
 * sure one is, milestones, governance dates, and what waits for what. Icons are those of
 * trends-choice-icon.h, and all other shapes come from where the chart has them.
 */

#include "trends-roadmap-private.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-date-kind.h"
#include "trends-glyph.h"
#include "trends-palette.h"
#include "trends-roadmap-links.h"

#define SHAPE 16 /* pixels each way */
#define ARROW 40
#define OPEN 30
#define MARGIN 24 /* of what is around the shapes */
#define LEAST 200

typedef enum
{
  NEED_ENDS,
  NEED_ENDS_LATE,
  NEED_HASNT_ENDED,
  NEED_NONE, /* it only relates */
} Need;

static void
set_source (cairo_t *cr, TrendsNamedColour name)
{
  TrendsColour colour = trends_colour_get_named (name, trends_palette_get_style ());

  cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
}

static void
draw_milestone_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer is_done)
{
  double radius = height / 2.0 - 2;

  cairo_move_to (cr, width / 2.0, height / 2.0 - radius);
  cairo_line_to (cr, width / 2.0 + radius, height / 2.0);
  cairo_line_to (cr, width / 2.0, height / 2.0 + radius);
  cairo_line_to (cr, width / 2.0 - radius, height / 2.0);
  cairo_close_path (cr);
  set_source (cr, TRENDS_COLOUR_SECONDARY);
  cairo_set_line_width (cr, 1.5);
  if (GPOINTER_TO_INT (is_done))
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
}

static void
draw_kind_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer kind)
{
  double radius = height / 2.0 - 3;
  const TrendsPoint *corners;
  guint n_corners;

  if (!trends_date_kind_get_shape (GPOINTER_TO_INT (kind), &corners, &n_corners))
    return;
  if (n_corners == 0)
    cairo_arc (cr, width / 2.0, height / 2.0, radius, 0, 2 * G_PI);
  for (guint i = 0; i < n_corners; i++)
    cairo_line_to (cr, width / 2.0 + corners[i].x * radius, height / 2.0 + corners[i].y * radius);
  set_source (cr, TRENDS_COLOUR_SECONDARY);
  cairo_fill (cr);
}

static void
draw_need_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer need)
{
  const TrendsRoadmapLink link = { .is_early = GPOINTER_TO_INT (need) == NEED_ENDS_LATE,
                                   .is_ahead = GPOINTER_TO_INT (need) == NEED_HASNT_ENDED,
                                   .relates = GPOINTER_TO_INT (need) == NEED_NONE };
  TrendsPoint from = { 0, height / 2.0 }, to = { width, height / 2.0 };
  TrendsLinkLook look;
  TrendsCurve curve;

  trends_roadmap_link_make_curve (&link, &curve, &from, &to, height / 2.0, 1);
  trends_roadmap_link_get_look (&link, &look);
  set_source (cr, look.colour);
  cairo_set_line_width (cr, 1.4);
  cairo_set_dash (cr, (double[]) { look.dash, look.gap }, look.dash > 0 ? 2 : 0, 0);
  trends_roadmap_look_draw_curve (cr, &curve, TRENDS_CURVE_ALL);
}

/* It fades away where it has no end. */
static void
draw_open_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  TrendsColour colour
      = trends_colour_get_named (TRENDS_COLOUR_SECONDARY, trends_palette_get_style ());
  cairo_pattern_t *fading = cairo_pattern_create_linear (0, 0, width, 0);

  cairo_pattern_add_color_stop_rgba (fading, 0.4, colour.red, colour.green, colour.blue, 1);
  cairo_pattern_add_color_stop_rgba (fading, 1, colour.red, colour.green, colour.blue, 0);
  cairo_set_source (cr, fading);
  cairo_rectangle (cr, 0, height / 2.0 - 4, width, 8);
  cairo_fill (cr);
  cairo_pattern_destroy (fading);
}

static void
draw_ghost_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  set_source (cr, TRENDS_COLOUR_SECONDARY);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, (double[]) { TRENDS_GHOST_DASH, TRENDS_GHOST_GAP }, 2, 0);
  cairo_rectangle (cr, 0.5, height / 2.0 - 4.5, width - 1, 9);
  cairo_stroke (cr);
}

/* ------------------------------------------------------------------- parts */

static void
add_row (GtkWidget *group, GtkWidget *shape, const char *word)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  gtk_widget_set_valign (shape, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), shape);
  gtk_box_append (GTK_BOX (row), gtk_label_new (word));
  gtk_box_append (GTK_BOX (group), row);
}

static void
add_drawn (GtkWidget *group,
           GtkDrawingAreaDrawFunc draw,
           int value,
           int width,
           const char *word)
{
  GtkWidget *shape = g_object_new (
      GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (shape), width);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (shape), SHAPE);
  gtk_drawing_area_set_draw_func (
      GTK_DRAWING_AREA (shape), draw, GINT_TO_POINTER (value), NULL);
  add_row (group, shape, word);
}

static GtkWidget *
add_group (GtkWidget *columns, const char *title)
{
  GtkWidget *group
      = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 5, NULL);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (group), label);
  gtk_box_append (GTK_BOX (columns), group);
  return group;
}

static void
add_choices (GtkWidget *columns,
             const char *title,
             const TrendsChoices *choices,
             guint first,
             TrendsGlyphFamily family)
{
  GtkWidget *group = add_group (columns, title);

  for (guint i = first; i < choices->n_items; i++)
    add_row (group,
             trends_glyph_new (family, (int) i),
             trends_choices_get_label (choices, i));
}

static void
add_dates (GtkWidget *columns)
{
  GtkWidget *group = add_group (columns, _("Dates"));

  add_drawn (group, draw_milestone_cb, FALSE, SHAPE, _("Milestone"));
  add_drawn (group, draw_milestone_cb, TRUE, SHAPE, _("Milestone reached"));
  /* The first, which is none of the others, is at the end. */
  for (guint i = 0; i < TRENDS_N_DATE_KINDS; i++)
    {
      guint kind = (i + 1) % TRENDS_N_DATE_KINDS;

      add_drawn (group,
                 draw_kind_cb,
                 (int) kind,
                 SHAPE,
                 trends_choices_get_label (&trends_date_kind_choices, kind));
    }
}

static void
add_lines (GtkWidget *columns)
{
  GtkWidget *group = add_group (columns, _("Bars and lines"));

  /* Translators: beside a bar without a sharp end, on a roadmap */
  add_drawn (group, draw_open_cb, 0, OPEN, _("no start or no end yet"));
  /* Translators: beside a dashed frame, on a roadmap that is compared with a baseline */
  add_drawn (group, draw_ghost_cb, 0, OPEN, _("where it was in the baseline"));
  /* Translators: beside an arrow, on a roadmap */
  add_drawn (group, draw_need_cb, NEED_ENDS, ARROW, _("is needed by"));
  /* Translators: beside a dashed arrow, on a roadmap, to what starts before that has ended */
  add_drawn (group, draw_need_cb, NEED_ENDS_LATE, ARROW, _("ends after what needs it starts"));
  /* Translators: beside a dotted arrow, on a roadmap, to what has begun before that has ended */
  add_drawn (group,
             draw_need_cb,
             NEED_HASNT_ENDED,
             ARROW,
             _("hasn’t ended, though what needs it has begun"));
  /* Translators: beside a dotted line without an arrow, on a roadmap: neither needs the other */
  add_drawn (group, draw_need_cb, NEED_NONE, ARROW, _("relates to"));
}

/* ------------------------------------------------------------------- all of it */

/* Two columns, that it has room where text is large */
static GtkWidget *
make_content (void)
{
  GtkWidget *both = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_GROUP,
                                  "focusable",
                                  TRUE,
                                  "spacing",
                                  24,
                                  NULL);
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *others = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_widget_add_css_class (both, "shapes");
  add_choices (choices, _("Status"), &trends_status_choices, 0, TRENDS_GLYPH_STATUS);
  add_choices (choices,
               _("Confidence"),
               &trends_confidence_choices,
               TRENDS_CONFIDENCE_GREEN,
               TRENDS_GLYPH_CONFIDENCE);
  add_dates (others);
  add_lines (others);
  gtk_box_append (GTK_BOX (both), choices);
  gtk_box_append (GTK_BOX (both), others);
  return both;
}

/* Below the button for it */
static GdkRectangle
find_legend_place (TrendsRoadmap *self)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 1, 1);

  if (!gtk_widget_compute_bounds (self->legend_button, GTK_WIDGET (self), &bounds))
    return (GdkRectangle) { 0, 0, 1, 1 };
  return (GdkRectangle) { (int) bounds.origin.x,
                          (int) bounds.origin.y,
                          (int) bounds.size.width,
                          (int) bounds.size.height };
}

static GtkWidget *
make_scrolled (GtkWidget *content, int max_height)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (
      GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), max_height);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), content);
  return scrolled;
}

static void
show_legend_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TrendsRoadmap *self = TRENDS_ROADMAP (widget);
  GdkRectangle place = find_legend_place (self);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *content = make_content ();
  int room = gtk_widget_get_height (widget) - place.y - place.height - MARGIN;

  trends_accessible_set_name (content, _("Key to shapes"));
  gtk_popover_set_child (GTK_POPOVER (popover), make_scrolled (content, MAX (room, LEAST)));
  trends_accessible_name_popover (GTK_POPOVER (popover), _("Key to shapes"));
  trends_view_show_popover (TRENDS_VIEW (self),
                            GTK_POPOVER (popover),
                            &place,
                            trends_view_get_current (TRENDS_VIEW (self)));
  gtk_widget_grab_focus (content);
}

/**
 * trends_roadmap_install_legend:
 * @widget_class: the roadmap's class
 *
 * Installs what says which shape means what.
 */
void
trends_roadmap_install_legend (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "roadmap.legend", NULL, show_legend_cb);
}
