/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date-mark.c: see trends-date-mark.h. What keys and menus do to it is in
 * trends-roadmap-dates.c, where it is in trends-chart-dates.c. */

#include "trends-date-mark.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-date-kind.h"
#include "trends-date.h"
#include "trends-palette.h"
#include "trends-printable.h"
#include "trends-style-class.h"
#include "trends-tip.h"

struct _TrendsDateMark
{
  GtkWidget parent_instance;

  GtkWidget *shape; /* of its kind */
  GtkWidget *label;
  TrendsEntity *date; /* NULL: it stands for nothing */
  gboolean is_cut;    /* its title isn't seen whole */
};

G_DEFINE_FINAL_TYPE (TrendsDateMark, trends_date_mark, GTK_TYPE_WIDGET)

static TrendsDateKind
get_kind (TrendsEntity *date)
{
  return (TrendsDateKind) trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE_KIND);
}

static void
draw_shape_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  TrendsDateMark *self = user_data;
  TrendsColour colour
      = trends_colour_get_named (TRENDS_COLOUR_SECONDARY, trends_palette_get_style ());
  double radius = width / 2.0;
  const TrendsPoint *corners;
  guint n_corners;

  if (self->date == NULL
      || !trends_date_kind_get_shape (get_kind (self->date), &corners, &n_corners))
    return;
  if (n_corners == 0)
    cairo_arc (cr, radius, height / 2.0, radius, 0, 2 * G_PI);
  for (guint i = 0; i < n_corners; i++)
    cairo_line_to (cr, radius + corners[i].x * radius, height / 2.0 + corners[i].y * radius);
  cairo_set_source_rgb (cr, colour.red, colour.green, colour.blue);
  cairo_fill (cr);
}

/* Rather than as a text that it has: that would be its description, and be heard besides. */
static gboolean
trends_date_mark_query_tooltip (GtkWidget *widget,
                                int x,
                                int y,
                                gboolean keyboard_tip,
                                GtkTooltip *tooltip)
{
  TrendsDateMark *self = TRENDS_DATE_MARK (widget);
  g_autofree char *words = NULL;

  if (self->date == NULL || trends_entity_get_plan (self->date) == NULL
      || !trends_tip_may_show (widget))
    return FALSE;
  words = trends_date_dup_spoken (self->date);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
trends_date_mark_dispose (GObject *object)
{
  TrendsDateMark *self = TRENDS_DATE_MARK (object);

  g_clear_pointer (&self->shape, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->date);

  G_OBJECT_CLASS (trends_date_mark_parent_class)->dispose (object);
}

static void
trends_date_mark_class_init (TrendsDateMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_date_mark_dispose;
  widget_class->query_tooltip = trends_date_mark_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "trends-date-mark");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
trends_date_mark_init (TrendsDateMark *self)
{
  self->shape = g_object_new (GTK_TYPE_DRAWING_AREA,
                              "accessible-role",
                              GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "valign",
                              GTK_ALIGN_CENTER,
                              "css-classes",
                              (const char *[]) { "kind", NULL },
                              NULL);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->shape), draw_shape_cb, self, NULL);
  gtk_widget_set_parent (self->shape, GTK_WIDGET (self));
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "accessible-role",
                              GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              "single-line-mode",
                              TRUE,
                              "ellipsize",
                              PANGO_ELLIPSIZE_END,
                              "xalign",
                              0.0,
                              NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * trends_date_mark_new:
 *
 * Returns: (transfer floating): one that stands for nothing yet
 */
GtkWidget *
trends_date_mark_new (void)
{
  return g_object_new (TRENDS_TYPE_DATE_MARK, NULL);
}

/**
 * trends_date_mark_get_date:
 *
 * Returns: (transfer none) (nullable): the governance date that it stands for
 */
TrendsEntity *
trends_date_mark_get_date (TrendsDateMark *self)
{
  g_return_val_if_fail (TRENDS_IS_DATE_MARK (self), NULL);

  return self->date;
}

/**
 * trends_date_mark_set_date:
 * @date: (nullable): what it stands for from now on, or is to be read anew
 */
void
trends_date_mark_set_date (TrendsDateMark *self, TrendsEntity *date)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (TRENDS_IS_DATE_MARK (self));

  g_set_object (&self->date, date);
  if (date == NULL)
    return;
  name = trends_date_dup_spoken (date);
  title = trends_isolate (trends_entity_get_name (date));
  gtk_label_set_label (GTK_LABEL (self->label), title);
  gtk_widget_queue_draw (self->shape);
  trends_accessible_set_name (GTK_WIDGET (self), name);
}

/**
 * trends_date_mark_set_titled:
 * @is_titled: whether there is room for its title, and not only for a flag
 */
void
trends_date_mark_set_titled (TrendsDateMark *self, gboolean is_titled)
{
  g_return_if_fail (TRENDS_IS_DATE_MARK (self));

  gtk_widget_set_visible (self->label, is_titled);
  trends_style_class_set (GTK_WIDGET (self), "short", !is_titled);
}

/**
 * trends_date_mark_set_cut:
 * @is_cut: whether there is less room than its title takes
 */
void
trends_date_mark_set_cut (TrendsDateMark *self, gboolean is_cut)
{
  g_return_if_fail (TRENDS_IS_DATE_MARK (self));

  self->is_cut = is_cut;
}

/**
 * trends_date_mark_is_cut:
 *
 * Returns: whether its title isn't seen whole
 */
gboolean
trends_date_mark_is_cut (TrendsDateMark *self)
{
  g_return_val_if_fail (TRENDS_IS_DATE_MARK (self), FALSE);

  return self->is_cut;
}

/**
 * trends_date_mark_get_text_start:
 *
 * Returns: how far from its left its title begins, or would, in pixels
 */
int
trends_date_mark_get_text_start (TrendsDateMark *self)
{
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (self));
  graphene_rect_t shape, mark;

  g_return_val_if_fail (TRENDS_IS_DATE_MARK (self), 0);

  if (around == NULL || !gtk_widget_compute_bounds (self->shape, around, &shape)
      || !gtk_widget_compute_bounds (GTK_WIDGET (self), around, &mark))
    return 0;
  return (int) (shape.origin.x + shape.size.width - mark.origin.x);
}

/**
 * trends_date_dup_details:
 * @date: a governance date of a plan
 *
 * Returns: (transfer full): its kind, where that says more than the title, and its day
 */
char *
trends_date_dup_details (TrendsEntity *date)
{
  gint64 day = trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE);
  const char *kind = trends_choices_get_label (&trends_date_kind_choices, get_kind (date));
  /* Translators: of a governance date whose day isn’t known yet */
  g_autofree char *when = day != TRENDS_UNSET ? trends_date_format_short (day)
                                              : g_strdup (_("no day yet"));

  if (get_kind (date) == TRENDS_DATE_KIND_OTHER
      || g_strcmp0 (kind, trends_entity_get_name (date)) == 0)
    return g_steal_pointer (&when);
  /* Translators: of a governance date: what it is for, and its day: “Election, 6 May 2027” */
  return g_strdup_printf (_("%s, %s"), kind, when);
}

/**
 * trends_date_dup_spoken:
 * @date: a governance date of a plan
 *
 * Returns: (transfer full): what a screen reader says of it
 */
char *
trends_date_dup_spoken (TrendsEntity *date)
{
  g_autofree char *details = NULL;

  g_return_val_if_fail (trends_entity_is (date, TRENDS_KIND_GOVERNANCE_DATE), NULL);

  details = trends_date_dup_details (date);
  /* Translators: a governance date’s title, as of a board or an election, and what it is for and
   * its day */
  return g_strdup_printf (_("Governance date %s, %s"), trends_entity_get_name (date), details);
}
