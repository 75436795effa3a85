/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-time-bar-drawing.c: how a bar draws itself. Its status is a shape before it is a colour;
 * what is done, or only an idea, is paler besides, with an edge. */

#include "trends-time-bar-private.h"

#include "trends-closures.h"
#include "trends-initiative-state.h"
#include "trends-palette.h"
#include "trends-printable.h"

#define RADIUS 6
#define KNOB 4 /* radius of what shows that its end can be drawn to another bar */
#define LEAST_TITLE 4 /* how long a title is, by its icon, before initials are left out for it */

typedef struct
{
  GdkRGBA fill;
  GdkRGBA edge;
  GdkRGBA text;
} Paint;

static Paint
get_paint (TrendsTimeBar *self)
{
  TrendsEntity *trend = trends_entity_get_ref (self->initiative, TRENDS_INITIATIVE_TREND);
  TrendsColourStyle style = trends_palette_get_style ();
  TrendsColour secondary = trends_colour_get_named (TRENDS_COLOUR_SECONDARY, style);
  TrendsColour colour = trend != NULL ? trends_colour_of_trend (trend) : secondary;
  TrendsShades shades = trends_colour_get_shades (&colour, style);
  gboolean pale = trends_initiative_is_pale (self->initiative);

  if (self->no_match)
    return (Paint) { trends_palette_to_rgba (&secondary, 0.06),
                     trends_palette_to_rgba (&secondary, 0.4),
                     trends_palette_to_rgba (&secondary, 1) };

  return (Paint) { trends_palette_to_rgba (pale ? &shades.tint : &shades.fill, 1),
                   trends_palette_to_rgba (&shades.fill, 1),
                   trends_palette_to_rgba (pale || self->is_outside ? &shades.text
                                                                    : &shades.on_fill, 1) };
}

/* What is open fades away where it has no end. */
static void
draw_fill (TrendsTimeBar *self,
           GtkSnapshot   *snapshot,
           const Paint   *paint)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (self->fill, 0, self->fill_width,
                                               (float) self->height);
  GskRoundedRect shape;
  GdkRGBA none = paint->fill;
  float start = self->is_open_start ? (float) TRENDS_ROADMAP_FADE : 0;
  float end = self->is_open_end ? 1 - (float) TRENDS_ROADMAP_FADE : 1;
  const GskColorStop stops[] = { { 0, self->is_open_start ? (none.alpha = 0, none) : paint->fill },
                                 { start, paint->fill },
                                 { end, paint->fill },
                                 { 1, self->is_open_end ? (none.alpha = 0, none) : paint->fill } };

  gsk_rounded_rect_init_from_rect (&shape, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  if (self->is_open_start || self->is_open_end)
    gtk_snapshot_append_linear_gradient (
      snapshot, &bounds, &GRAPHENE_POINT_INIT (self->fill, 0),
      &GRAPHENE_POINT_INIT (self->fill + self->fill_width, 0), stops, G_N_ELEMENTS (stops));
  else
    gtk_snapshot_append_color (snapshot, &paint->fill, &bounds);
  gtk_snapshot_pop (snapshot);

  if ((trends_initiative_is_pale (self->initiative) || self->no_match) && !self->is_open_start && !self->is_open_end)
    gtk_snapshot_append_border (snapshot, &shape, (const float[]) { 1, 1, 1, 1 },
                                (const GdkRGBA[]) { paint->edge, paint->edge, paint->edge,
                                                    paint->edge });
}

static void
draw_glyph (TrendsTimeBar *self,
            GtkSnapshot   *snapshot,
            const char    *icon_name,
            const GdkRGBA *colour,
            float         *x)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GtkIconPaintable) icon
    = gtk_icon_theme_lookup_icon (theme, icon_name, NULL, self->glyph,
                                  gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                                  GTK_TEXT_DIR_LTR, 0);
  const GdkRGBA colours[] = { *colour, *colour, *colour, *colour };

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
    snapshot, &GRAPHENE_POINT_INIT (*x, (float) (self->height - self->glyph) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, self->glyph,
                                            self->glyph, colours, G_N_ELEMENTS (colours));
  gtk_snapshot_restore (snapshot);
  *x += (float) (self->glyph + self->gap);
}

static void
draw_text (TrendsTimeBar *self,
           GtkSnapshot   *snapshot,
           PangoLayout   *layout,
           const GdkRGBA *colour,
           float         *x)
{
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  /* Marks that are put on top of each other reach beyond their line. */
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (*x, 0, (float) width, (float) self->height));
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (*x, (float) (self->height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
  *x += (float) (width + self->gap);
}

/* What a title says of the way that it runs is its own, and so is where it is cut. */
static PangoLayout *
make_title (TrendsTimeBar *self)
{
  g_autofree char *title = trends_isolate (trends_entity_get_name (self->initiative));
  PangoLayout *layout = trends_roadmap_look_create_layout (GTK_WIDGET (self), title, TRUE);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

static void
make_layouts (TrendsTimeBar *self)
{
  TrendsEntity *lead = trends_entity_get_ref (self->initiative, TRENDS_INITIATIVE_LEAD);

  if (self->title != NULL)
    return;
  self->title = make_title (self);
  if (self->is_early)
    self->early = trends_roadmap_look_create_layout (GTK_WIDGET (self),
                                                     trends_roadmap_look_get_early (), FALSE);
  if (self->slip_words != NULL)
    self->slip = trends_roadmap_look_create_layout (GTK_WIDGET (self), self->slip_words, FALSE);
  if (lead != NULL)
    {
      g_autofree char *initials = trends_owner_dup_display_initials (lead);

      self->initials = trends_roadmap_look_create_layout (GTK_WIDGET (self), initials, FALSE);
    }
}

/* A word in a frame */
static void
draw_framed (TrendsTimeBar *self,
             GtkSnapshot   *snapshot,
             PangoLayout   *layout,
             const GdkRGBA *colour,
             float         *x)
{
  const GdkRGBA edges[] = { *colour, *colour, *colour, *colour };
  GskRoundedRect frame;
  float start = *x;
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  gsk_rounded_rect_init_from_rect (
    &frame,
    &GRAPHENE_RECT_INIT (start, (float) (self->height - height) / 2, (float) (width + 2 * self->gap),
                         (float) height),
    RADIUS / 2.0f);
  gtk_snapshot_append_border (snapshot, &frame, (const float[]) { 1, 1, 1, 1 }, edges);
  *x += (float) self->gap;
  draw_text (self, snapshot, layout, colour, x);
  *x = start + (float) (width + 3 * self->gap);
}

/* So that no line goes through it */
static void
draw_text_ground (TrendsTimeBar *self,
                  GtkSnapshot   *snapshot)
{
  GdkRGBA card = trends_palette_get_card ();

  card.alpha = 0.85f;
  gtk_snapshot_append_color (snapshot, &card,
                             &GRAPHENE_RECT_INIT (self->text, 1, self->text_width,
                                                  (float) self->height - 2));
}

/* What there isn't room for besides a few letters of the title gives way to that. */
static void
draw_title (TrendsTimeBar *self,
            GtkSnapshot   *snapshot,
            const GdkRGBA *colour,
            float          x)
{
  float room = self->text + self->text_width - x;
  int initials = 0;

  if (self->initials != NULL)
    pango_layout_get_pixel_size (self->initials, &initials, NULL);
  initials = initials > 0 ? initials + self->gap : 0;
  if (room - (float) initials < (float) (LEAST_TITLE * self->glyph))
    initials = 0;
  if (room < 1)
    return;
  pango_layout_set_width (self->title, (int) (room - (float) initials) * PANGO_SCALE);
  draw_text (self, snapshot, self->title, colour, &x);
  if (initials > 0)
    draw_text (self, snapshot, self->initials, colour, &x);
}

static void
draw_content (TrendsTimeBar *self,
              GtkSnapshot   *snapshot,
              const GdkRGBA *colour)
{
  int status = (int) trends_entity_get_integer (self->initiative, TRENDS_INITIATIVE_STATUS);
  int confidence = (int) trends_entity_get_integer (self->initiative,
                                                    TRENDS_INITIATIVE_CONFIDENCE);
  g_autofree char *status_icon = trends_closure_status_icon (NULL, status);
  g_autofree char *confidence_icon = trends_closure_confidence_icon (NULL, confidence);
  float x = self->text;

  if (self->text_width < 1)
    return;
  make_layouts (self);
  if (self->is_outside)
    draw_text_ground (self, snapshot);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (self->text, 0, self->text_width,
                                                         (float) self->height));
  draw_glyph (self, snapshot, status_icon, colour, &x);
  if (confidence != TRENDS_CONFIDENCE_UNSET)
    draw_glyph (self, snapshot, confidence_icon, colour, &x);
  if (self->early != NULL)
    draw_framed (self, snapshot, self->early, colour, &x);
  if (self->slip != NULL)
    draw_framed (self, snapshot, self->slip, colour, &x);
  draw_title (self, snapshot, colour, x);
  gtk_snapshot_pop (snapshot);
}

/* A ring at the end, as the pointer comes to it, or the focus by a key */
static void
draw_knob (TrendsTimeBar *self,
           GtkSnapshot   *snapshot,
           const Paint   *paint)
{
  const GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self));
  const GdkRGBA edges[] = { paint->edge, paint->edge, paint->edge, paint->edge };
  GdkRGBA card = trends_palette_get_card ();
  GskRoundedRect ring;

  if (!self->can_edit || self->fill_width < 4 * KNOB
      || (flags & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_VISIBLE)) == 0)
    return;
  gsk_rounded_rect_init_from_rect (&ring,
                                   &GRAPHENE_RECT_INIT (self->fill + self->fill_width - 2 * KNOB - 1,
                                                        (float) self->height / 2 - KNOB, 2 * KNOB,
                                                        2 * KNOB),
                                   KNOB);
  gtk_snapshot_push_rounded_clip (snapshot, &ring);
  gtk_snapshot_append_color (snapshot, &card, &ring.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &ring, (const float[]) { 2, 2, 2, 2 }, edges);
}

/**
 * trends_time_bar_draw:
 * @self: a bar that stands for something
 *
 * Draws it, but for its milestones.
 */
void
trends_time_bar_draw (TrendsTimeBar *self,
                      GtkSnapshot   *snapshot)
{
  Paint paint = get_paint (self);

  draw_fill (self, snapshot, &paint);
  draw_content (self, snapshot, &paint.text);
  draw_knob (self, snapshot, &paint);
}
