/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-drag-shade.c: see trends-drag-shade.h. */

#include "trends-drag-shade.h"

#include "trends-printable.h"
#include "trends-roadmap-look.h"

#define RADIUS 6
#define BESIDE 16 /* pixels from the pointer to the tip */

typedef struct
{
  graphene_rect_t place;
  GdkRGBA colour;
} Shade;

struct _TrendsDragShade
{
  GtkWidget parent_instance;

  GtkWidget *tip;
  double x, y; /* of the pointer */
  GArray *shades;
  gboolean has_curve;
  TrendsCurve curve;
  GdkRGBA curve_colour;
};

G_DEFINE_FINAL_TYPE (TrendsDragShade, trends_drag_shade, GTK_TYPE_WIDGET)

static void
draw (GtkSnapshot *snapshot, const Shade *shade)
{
  GdkRGBA fill = shade->colour;
  const GdkRGBA edges[] = { shade->colour, shade->colour, shade->colour, shade->colour };
  GskRoundedRect shape;

  fill.alpha = 0.3f;
  gsk_rounded_rect_init_from_rect (&shape, &shade->place, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &fill, &shade->place);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, (const float[]) { 2, 2, 2, 2 }, edges);
}

static void
draw_curve (TrendsDragShade *self, GtkSnapshot *snapshot)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0,
                                               0,
                                               (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                               (float) gtk_widget_get_height (GTK_WIDGET (self)));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  gdk_cairo_set_source_rgba (cr, &self->curve_colour);
  cairo_set_line_width (cr, 2.5);
  trends_roadmap_look_draw_curve (cr, &self->curve, TRENDS_CURVE_ALL);
  cairo_destroy (cr);
}

static void
trends_drag_shade_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TrendsDragShade *self = TRENDS_DRAG_SHADE (widget);

  for (guint i = 0; i < self->shades->len; i++)
    draw (snapshot, &g_array_index (self->shades, Shade, i));
  if (self->has_curve)
    draw_curve (self, snapshot);
  gtk_widget_snapshot_child (widget, self->tip, snapshot);
}

/* Right of the pointer and below it, or on the other side where there is no room */
static int
put_beside (double pointer, int size, int room)
{
  double place = pointer + BESIDE;

  if (place + size > room)
    place = pointer - BESIDE - size;
  return (int) CLAMP (place, 0, MAX (room - size, 0));
}

static void
trends_drag_shade_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TrendsDragShade *self = TRENDS_DRAG_SHADE (widget);
  GtkRequisition size;

  if (!gtk_widget_should_layout (self->tip))
    return;
  gtk_widget_get_preferred_size (self->tip, &size, NULL);
  gtk_widget_size_allocate (self->tip,
                            &(GtkAllocation) { put_beside (self->x, size.width, width),
                                               put_beside (self->y, size.height, height),
                                               size.width,
                                               size.height },
                            -1);
}

static void
trends_drag_shade_dispose (GObject *object)
{
  TrendsDragShade *self = TRENDS_DRAG_SHADE (object);

  g_clear_pointer (&self->tip, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_drag_shade_parent_class)->dispose (object);
}

static void
trends_drag_shade_finalize (GObject *object)
{
  g_array_unref (TRENDS_DRAG_SHADE (object)->shades);

  G_OBJECT_CLASS (trends_drag_shade_parent_class)->finalize (object);
}

static void
trends_drag_shade_class_init (TrendsDragShadeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = trends_drag_shade_dispose;
  object_class->finalize = trends_drag_shade_finalize;
  widget_class->snapshot = trends_drag_shade_snapshot;
  widget_class->size_allocate = trends_drag_shade_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "trends-drag-shade");
}

static void
trends_drag_shade_init (TrendsDragShade *self)
{
  self->shades = g_array_new (FALSE, FALSE, sizeof (Shade));
  self->tip = gtk_label_new (NULL);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_visible (self->tip, FALSE);
  gtk_widget_set_parent (self->tip, GTK_WIDGET (self));
}

/**
 * trends_drag_shade_new:
 *
 * Returns: (transfer floating): one with nothing on it
 */
GtkWidget *
trends_drag_shade_new (void)
{
  return g_object_new (TRENDS_TYPE_DRAG_SHADE, NULL);
}

/**
 * trends_drag_shade_clear:
 *
 * Takes everything away.
 */
void
trends_drag_shade_clear (TrendsDragShade *self)
{
  g_return_if_fail (TRENDS_IS_DRAG_SHADE (self));

  g_array_set_size (self->shades, 0);
  self->has_curve = FALSE;
  gtk_widget_set_visible (self->tip, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * trends_drag_shade_add:
 * @place: where something would be, in its own coordinates
 * @colour: in which colour that is shown
 */
void
trends_drag_shade_add (TrendsDragShade *self, const graphene_rect_t *place, const GdkRGBA *colour)
{
  Shade shade = { *place, *colour };

  g_return_if_fail (TRENDS_IS_DRAG_SHADE (self));

  g_array_append_val (self->shades, shade);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * trends_drag_shade_set_curve:
 * @curve: what is being drawn, in its own coordinates
 * @colour: in which colour
 */
void
trends_drag_shade_set_curve (TrendsDragShade *self, const TrendsCurve *curve, const GdkRGBA *colour)
{
  g_return_if_fail (TRENDS_IS_DRAG_SHADE (self));

  self->has_curve = TRUE;
  self->curve = *curve;
  self->curve_colour = *colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * trends_drag_shade_set_tip:
 * @text: what is said
 * @x: where the pointer is
 * @y: the same
 */
void
trends_drag_shade_set_tip (TrendsDragShade *self, const char *text, double x, double y)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (TRENDS_IS_DRAG_SHADE (self));

  self->x = x;
  self->y = y;
  sentence = trends_make_sentence (text);
  gtk_label_set_label (GTK_LABEL (self->tip), sentence);
  gtk_widget_set_visible (self->tip, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
