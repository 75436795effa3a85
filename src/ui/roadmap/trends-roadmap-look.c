/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-look.c: see trends-roadmap-look.h. */

#include "trends-roadmap-look.h"

#include <glib/gi18n-lib.h>

#define USUAL_HEIGHT 16.0 /* of a line, in pixels: what the sizes below are for */
#define LONGEST_TITLE 300
#define SLACK 3 /* pixels, that what is rounded may take */
/* What the name of a lane has around its parts, with the arrow: as in roadmap.css and
 * trends-lane-name.c */
#define NAME_SPACING 6
#define NAME_ROOM (13 + 20 + 2 * NAME_SPACING)

/**
 * trends_roadmap_look_create_layout:
 * @widget: where it is drawn
 *
 * Returns: (transfer full): the text as a bar has it
 */
PangoLayout *
trends_roadmap_look_create_layout (GtkWidget  *widget,
                                   const char *text,
                                   gboolean    is_bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.92));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  /* Whichever way a title runs, it begins where it is put, as all do. */
  pango_layout_set_auto_dir (layout, FALSE);
  return layout;
}

static int
scaled (TrendsRoadmapLook *self,
        double             pixels)
{
  return (int) (pixels * self->size + 0.5);
}

/**
 * trends_roadmap_look_new:
 * @widget: has the font
 *
 * Returns: (transfer full): sizes for that font
 */
TrendsRoadmapLook *
trends_roadmap_look_new (GtkWidget *widget)
{
  TrendsRoadmapLook *self = g_new0 (TrendsRoadmapLook, 1);
  PangoContext *context = gtk_widget_get_pango_context (widget);
  int height;

  self->font = pango_font_description_copy (pango_context_get_font_description (context));
  self->resolution = pango_cairo_context_get_resolution (context);
  self->layout = trends_roadmap_look_create_layout (widget, "Ág", FALSE);
  pango_layout_get_pixel_size (self->layout, NULL, &height);
  self->size = MAX (height / USUAL_HEIGHT, 0.5);
  self->bar_height = height + scaled (self, 4);
  self->row_height = self->bar_height + scaled (self, 4);
  self->lane_padding = scaled (self, 5);
  self->lane_height = scaled (self, 44);
  self->glyph = scaled (self, 13);
  self->gap = scaled (self, 4);
  self->padding = scaled (self, 6);
  self->names_width = scaled (self, 224);
  self->ticks_height = scaled (self, 54);
  self->dates_height = scaled (self, 20);
  self->ruler_height = self->ticks_height;
  self->longest = scaled (self, LONGEST_TITLE);
  self->characters[0] = g_hash_table_new (NULL, NULL);
  self->characters[1] = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * trends_roadmap_look_free:
 * @self: (transfer full): sizes
 */
void
trends_roadmap_look_free (TrendsRoadmapLook *self)
{
  g_object_unref (self->layout);
  pango_font_description_free (self->font);
  g_clear_pointer (&self->frozen, trends_frozen_unref);
  g_hash_table_unref (self->characters[0]);
  g_hash_table_unref (self->characters[1]);
  g_free (self);
}

/**
 * trends_roadmap_look_is_of:
 * @widget: may have another font than it had
 *
 * Returns: whether all would be measured as it is: the font is the same in the same size
 */
gboolean
trends_roadmap_look_is_of (TrendsRoadmapLook *self,
                           GtkWidget         *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);

  return pango_font_description_equal (self->font, pango_context_get_font_description (context))
         && self->resolution == pango_cairo_context_get_resolution (context);
}

static int
measure_character (TrendsRoadmapLook *self,
                   gunichar           character,
                   gboolean           is_bold)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  char text[6];
  int width;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.92));
  if (is_bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD));
  pango_layout_set_attributes (self->layout, attributes);
  pango_layout_set_text (self->layout, text, g_unichar_to_utf8 (character, text));
  pango_layout_get_size (self->layout, &width, NULL);
  return width;
}

static int
get_width (TrendsRoadmapLook *self,
           gunichar           character,
           gboolean           is_bold)
{
  GHashTable *known = self->characters[is_bold ? 1 : 0];
  gpointer found;

  if (!g_hash_table_lookup_extended (known, GUINT_TO_POINTER (character), NULL, &found))
    {
      found = GINT_TO_POINTER (measure_character (self, character, is_bold));
      g_hash_table_insert (known, GUINT_TO_POINTER (character), found);
    }
  return GPOINTER_TO_INT (found);
}

/**
 * trends_roadmap_look_measure_text:
 *
 * Returns: how many pixels a text takes, about
 */
int
trends_roadmap_look_measure_text (TrendsRoadmapLook *self,
                                  const char        *text,
                                  gboolean           is_bold)
{
  int *ascii = self->ascii[is_bold ? 1 : 0];
  int width = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character >= G_N_ELEMENTS (self->ascii[0]))
        {
          width += get_width (self, character, is_bold);
          continue;
        }
      if (ascii[character] == 0)
        ascii[character] = measure_character (self, character, is_bold);
      width += ascii[character];
    }

  return PANGO_PIXELS_CEIL (width);
}

/**
 * trends_roadmap_look_count_lines:
 * @text: one that breaks between words
 * @width: how many pixels a line has
 *
 * Returns: how many lines it takes in bold, about
 */
int
trends_roadmap_look_count_lines (TrendsRoadmapLook *self,
                                 const char        *text,
                                 int                width)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  int space = trends_roadmap_look_measure_text (self, " ", TRUE);
  int n_lines = 1, used = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      int word = trends_roadmap_look_measure_text (self, words[i], TRUE);

      if (used > 0 && used + space + word > width)
        {
          n_lines++;
          used = 0;
        }
      used += (used > 0 ? space : 0) + word;
    }
  return n_lines;
}

/**
 * trends_roadmap_look_measure_name:
 * @lane: a lane of a roadmap
 *
 * Returns: how many pixels all but the title takes of the name of a lane, about: its arrow, the
 *   number of its trend, and how much is in it
 */
int
trends_roadmap_look_measure_name (TrendsRoadmapLook       *self,
                                  const TrendsRoadmapLane *lane)
{
  guint n = lane->bars->len + lane->n_undated + lane->n_hidden;
  g_autofree char *count = g_strdup_printf ("%'u", n);
  gboolean is_trend
    = lane->key.entity != NULL && trends_entity_is (lane->key.entity, TRENDS_KIND_TREND);

  return NAME_ROOM + trends_roadmap_look_measure_text (self, count, FALSE)
         + (is_trend ? self->lane_height * 3 / 5 + NAME_SPACING : 0);
}

/* A word in a frame, with the room to what follows */
static int
measure_framed (TrendsRoadmapLook *self,
                const char        *text)
{
  return trends_roadmap_look_measure_text (self, text, FALSE) + 3 * self->gap;
}

static int
measure_slip (TrendsRoadmapLook *self,
              TrendsEntity      *initiative)
{
  TrendsSlip slip = trends_slip_of (self->frozen, initiative);
  g_autofree char *words = trends_slip_dup_words (&slip);

  return words != NULL ? measure_framed (self, words) : 0;
}

/**
 * trends_roadmap_look_compare:
 * @frozen: (nullable): what bars are beside, and say in words
 *
 * Returns: whether that changes what is measured
 */
gboolean
trends_roadmap_look_compare (TrendsRoadmapLook *self,
                             TrendsFrozen      *frozen)
{
  gboolean is_other = self->frozen != frozen;

  g_clear_pointer (&self->frozen, trends_frozen_unref);
  self->frozen = frozen != NULL ? trends_frozen_ref (frozen) : NULL;
  return is_other;
}

/**
 * trends_roadmap_look_measure:
 * @excess: (out): by how many pixels all of the title is longer than what a bar claims for it
 * @look: a #TrendsRoadmapLook
 *
 * Returns: how many pixels the glyphs, the title and the initials of a bar claim, and how far it has
 *   slipped
 */
double
trends_roadmap_look_measure (TrendsEntity *initiative,
                             double       *excess,
                             gpointer      look)
{
  TrendsRoadmapLook *self = look;
  int title = trends_roadmap_look_measure_text (self, trends_entity_get_name (initiative), TRUE);
  TrendsEntity *lead = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD);
  int width = self->glyph + self->gap + SLACK;

  if (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_CONFIDENCE)
      != TRENDS_CONFIDENCE_UNSET)
    width += self->glyph + self->gap;
  *excess = MAX (title - self->longest, 0);
  width += MIN (title, self->longest);
  if (lead != NULL)
    {
      g_autofree char *initials = trends_owner_dup_display_initials (lead);

      width += self->gap + trends_roadmap_look_measure_text (self, initials, FALSE);
    }
  if (self->frozen != NULL)
    width += measure_slip (self, initiative);

  return width;
}

/**
 * trends_roadmap_look_get_metrics:
 * @metrics: (out): what a layout asks; as long as the look lives
 */
void
trends_roadmap_look_get_metrics (TrendsRoadmapLook    *self,
                                 TrendsRoadmapMetrics *metrics)
{
  *metrics = (TrendsRoadmapMetrics) { trends_roadmap_look_measure, self, 2 * self->padding,
                                      self->gap, self->bar_height / 2.0,
                                      trends_roadmap_look_measure_early (self) + self->gap };
}

/**
 * trends_roadmap_look_get_early:
 *
 * Returns: (transfer none): the word on a bar that starts before what it needs has ended
 */
const char *
trends_roadmap_look_get_early (void)
{
  /* Translators: on a bar of the roadmap: it starts before what it needs has ended. As short as
   * can be. */
  return C_("roadmap", "Too early");
}

/**
 * trends_roadmap_look_measure_early:
 *
 * Returns: how many pixels that word takes with the frame around it
 */
int
trends_roadmap_look_measure_early (TrendsRoadmapLook *self)
{
  return trends_roadmap_look_measure_text (self, trends_roadmap_look_get_early (), FALSE)
         + 2 * self->gap;
}

/**
 * trends_roadmap_look_draw_curve:
 * @cr: what to draw with, as wide and in the colour that are set
 * @curve: from a bar to one that needs it, or relates to it
 * @part: what of it
 */
void
trends_roadmap_look_draw_curve (cairo_t           *cr,
                                const TrendsCurve *curve,
                                TrendsCurvePart    part)
{
  const TrendsPoint *points = curve->points;

  if ((part & TRENDS_CURVE_LINE) != 0)
    {
      cairo_move_to (cr, points[0].x, points[0].y);
      cairo_curve_to (cr, points[1].x, points[1].y, points[2].x, points[2].y, points[3].x,
                      points[3].y);
      cairo_stroke (cr);
    }
  if (!curve->has_head || (part & TRENDS_CURVE_HEAD) == 0)
    return;
  cairo_move_to (cr, curve->head[0].x, curve->head[0].y);
  cairo_line_to (cr, curve->head[1].x, curve->head[1].y);
  cairo_line_to (cr, curve->head[2].x, curve->head[2].y);
  cairo_close_path (cr);
  cairo_fill (cr);
}
