/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the glyphs of an export, and remembers which characters no font has.
 *
 * Glyphs that are pictures, as those of emoji are, would lose their text, be one pixel
 * to the point, and fail where they come first on a page if cairo drew them to a PDF by
 * itself. So each is rendered once a document, at the size that emoji fonts are made
 * in, and its text is carried by a glyph that cannot be seen.
 */

#include "trends-pdf-glyphs.h"

#include "trends-pdf-fonts.h"

/* Pixels to the em: the one size that Noto Color Emoji has. */
#define PICTURE_SIZE 109.0

/* The Braille signs, but for the blank one. */
#define FIRST_SIGN 0x2801
#define N_SIGNS       255

typedef struct
{
  cairo_surface_t *image;
  double           x;   /* of its left, from the pen, in pixels */
  double           y;   /* of its top, from the baseline */
} Picture;

struct _TrendsPdfGlyphs
{
  PangoContext *context;
  GHashTable   *pictures;  /* "FONT GLYPH": Picture */
  GHashTable   *carriers;  /* size in Pango's units: PangoFontset */
  GHashTable   *signs;     /* the text of a picture: its place among the signs */
  GHashTable   *missing;   /* characters that no font has */
};

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  cairo_surface_destroy (picture->image);
  g_free (picture);
}

/**
 * trends_pdf_glyphs_new:
 * @context: what the text is laid out with
 *
 * Returns: (transfer full): what draws the glyphs of one document
 */
TrendsPdfGlyphs *
trends_pdf_glyphs_new (PangoContext *context)
{
  TrendsPdfGlyphs *self = g_new0 (TrendsPdfGlyphs, 1);

  self->context = g_object_ref (context);
  self->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, picture_free);
  self->carriers = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->signs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->missing = g_hash_table_new (NULL, NULL);

  return self;
}

/**
 * trends_pdf_glyphs_free:
 * @self: (transfer full): what draws glyphs
 */
void
trends_pdf_glyphs_free (TrendsPdfGlyphs *self)
{
  g_hash_table_unref (self->pictures);
  g_hash_table_unref (self->carriers);
  g_hash_table_unref (self->signs);
  g_hash_table_unref (self->missing);
  g_object_unref (self->context);
  g_free (self);
}

static gboolean
is_unknown (PangoGlyph glyph)
{
  return glyph != PANGO_GLYPH_EMPTY && (glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
}

/**
 * trends_pdf_run_lacks_glyphs:
 * @run: a run of text
 *
 * Returns: whether a character of it is drawn as a box, since no font has it
 */
gboolean
trends_pdf_run_lacks_glyphs (PangoGlyphItem *run)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (is_unknown (run->glyphs->glyphs[i].glyph))
      return TRUE;

  return FALSE;
}

/**
 * trends_pdf_run_has_marks:
 * @run: a run of text
 *
 * Returns: whether any glyph of it stands above or below the line
 */
gboolean
trends_pdf_run_has_marks (PangoGlyphItem *run)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    if (run->glyphs->glyphs[i].geometry.y_offset != 0)
      return TRUE;

  return FALSE;
}

/* As it is where it is near; what is far comes ever nearer to the end, and no two to one place, since
 * readers of the file take what is drawn twice for a bold letter. */
static int
limit (int offset,
       int most)
{
  double near = most / 2.0, far = ABS (offset) - near;

  if (far <= 0 || near <= 0)
    return offset;
  return (int) (near + far * near / (far + near)) * (offset < 0 ? -1 : 1);
}

/* Returns whether there is any mark on it. */
static gboolean
limit_line (PangoLayoutLine *line,
            double           share)
{
  gboolean has_marks = FALSE;

  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *run = l->data;
      PangoRectangle logical;
      int most;

      if (!trends_pdf_run_has_marks (run))
        continue;
      has_marks = TRUE;
      pango_glyph_string_extents (run->glyphs, run->item->analysis.font, NULL, &logical);
      most = (int) (logical.height * share);
      for (int i = 0; i < run->glyphs->num_glyphs; i++)
        {
          PangoGlyphGeometry *geometry = &run->glyphs->glyphs[i].geometry;

          geometry->y_offset = limit (geometry->y_offset, most);
        }
    }

  return has_marks;
}

/**
 * trends_pdf_limit_marks:
 * @layout: a text that is laid out and hasn't been measured yet
 * @share: of a line, how far marks may pile up above and below a letter
 *
 * Keeps marks that are piled up on a letter, by hundreds if somebody likes, near it: those further
 * away are drawn over each other. They are all in the file still; readers that take what is drawn twice
 * for a bold letter may copy fewer of them.
 */
void
trends_pdf_limit_marks (PangoLayout *layout,
                        double       share)
{
  gboolean has_marks = FALSE;

  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    has_marks |= limit_line (l->data, share);

  /* Who could change its lines has Pango measure them each time anew. */
  if (has_marks)
    pango_layout_get_lines (layout);
}

/* Only behind a letter of the same font, in whose midst the space is then drawn. */
static void
keep_space (PangoGlyphItem *run,
            const char     *text)
{
  const int last = run->glyphs->num_glyphs - 1;
  PangoFont *font = run->item->analysis.font;
  PangoGlyphInfo *info;
  hb_codepoint_t space;

  if (last < 1 || run->item->analysis.level % 2 != 0)
    return;

  info = &run->glyphs->glyphs[last];
  if (info->glyph == PANGO_GLYPH_EMPTY && info[-1].glyph != PANGO_GLYPH_EMPTY
      && !is_unknown (info[-1].glyph)
      && text[run->item->offset + run->glyphs->log_clusters[last]] == ' '
      && !trends_pdf_font_is_coloured (font)
      && hb_font_get_nominal_glyph (pango_font_get_hb_font (font), ' ', &space))
    info->glyph = space;
}

/**
 * trends_pdf_keep_spaces:
 * @layout: a text that is laid out
 *
 * Gives the space at which a line was broken its glyph back, which takes no room and no ink. Without one,
 * cairo says what it is beside the text, by dozens of bytes and as a text of its own.
 */
void
trends_pdf_keep_spaces (PangoLayout *layout)
{
  g_return_if_fail (PANGO_IS_LAYOUT (layout));

  for (GSList *l = pango_layout_get_lines_readonly (layout); l != NULL; l = l->next)
    {
      PangoLayoutLine *line = l->data;
      GSList *last = g_slist_last (line->runs);

      if (last != NULL)
        keep_space (last->data, pango_layout_get_text (layout));
    }
}

static void
note_missing (TrendsPdfGlyphs *self,
              PangoGlyphItem  *run)
{
  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      PangoGlyph glyph = run->glyphs->glyphs[i].glyph;

      if (is_unknown (glyph) && glyph != PANGO_GLYPH_INVALID_INPUT)
        g_hash_table_add (self->missing, GUINT_TO_POINTER (glyph & ~PANGO_GLYPH_UNKNOWN_FLAG));
    }
}

static cairo_scaled_font_t *
create_picture_font (PangoFont *font)
{
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_matrix_t size, identity;
  cairo_scaled_font_t *large;

  cairo_matrix_init_scale (&size, PICTURE_SIZE, PICTURE_SIZE);
  cairo_matrix_init_identity (&identity);
  cairo_scaled_font_get_font_options (scaled, options);
  large = cairo_scaled_font_create (cairo_scaled_font_get_font_face (scaled), &size, &identity,
                                    options);
  cairo_font_options_destroy (options);

  return large;
}

static Picture *
create_picture (PangoFont  *font,
                PangoGlyph  glyph)
{
  cairo_scaled_font_t *large = create_picture_font (font);
  Picture *picture = g_new0 (Picture, 1);
  cairo_glyph_t placed = { glyph, 0, 0 };
  cairo_text_extents_t extents;
  cairo_t *cr;

  cairo_scaled_font_glyph_extents (large, &placed, 1, &extents);
  picture->x = extents.x_bearing;
  picture->y = extents.y_bearing;
  picture->image = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                               CLAMP (extents.width, 1, 512) + 2,
                                               CLAMP (extents.height, 1, 512) + 2);
  placed.x = -extents.x_bearing;
  placed.y = -extents.y_bearing;
  cr = cairo_create (picture->image);
  cairo_set_scaled_font (cr, large);
  cairo_show_glyphs (cr, &placed, 1);
  cairo_destroy (cr);
  cairo_scaled_font_destroy (large);

  return picture;
}

static Picture *
get_picture (TrendsPdfGlyphs *self,
             PangoFont       *font,
             PangoGlyph       glyph)
{
  cairo_scaled_font_t *scaled = pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
  g_autofree char *key = g_strdup_printf ("%p %u", cairo_scaled_font_get_font_face (scaled), glyph);
  Picture *picture = g_hash_table_lookup (self->pictures, key);

  if (picture == NULL)
    {
      picture = create_picture (font, glyph);
      g_hash_table_insert (self->pictures, g_steal_pointer (&key), picture);
    }

  return picture;
}

/* Fills and doesn't paint: on a page that is still clear, cairo takes a painting without
 * bounds for a new beginning, and forgets the element that was begun. */
static void
draw_picture (cairo_t       *cr,
              const Picture *picture,
              double         size,
              double         x,
              double         y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / PICTURE_SIZE, size / PICTURE_SIZE);
  cairo_set_source_surface (cr, picture->image, picture->x, picture->y);
  cairo_rectangle (cr, picture->x, picture->y, cairo_image_surface_get_width (picture->image),
                   cairo_image_surface_get_height (picture->image));
  cairo_fill (cr);
  cairo_restore (cr);
}

static double
run_size (PangoGlyphItem *run)
{
  cairo_matrix_t matrix;
  PangoFont *font = run->item->analysis.font;

  cairo_scaled_font_get_font_matrix (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)),
                                     &matrix);

  return matrix.xx;
}

/* A font for the glyph that carries a picture's text. It has to leave a mark, and is
 * another for each different text: in the font's own map to Unicode the sign then is
 * the emoji, for readers that know no ActualText, and no letter of the text is. */
static cairo_scaled_font_t *
find_carrier (TrendsPdfGlyphs *self,
              double           size,
              gunichar         sign)
{
  gpointer key = GINT_TO_POINTER ((int) (size * PANGO_SCALE));
  PangoFontset *fontset = g_hash_table_lookup (self->carriers, key);
  g_autoptr (PangoFont) font = NULL;

  if (fontset == NULL)
    {
      PangoFontDescription *font_description =
        pango_font_description_from_string ("DejaVu Sans, sans-serif");

      pango_font_description_set_size (font_description, GPOINTER_TO_INT (key));
      fontset = pango_context_load_fontset (self->context, font_description,
                                            pango_context_get_language (self->context));
      pango_font_description_free (font_description);
      g_hash_table_insert (self->carriers, key, fontset);
    }

  font = pango_fontset_get_font (fontset, sign);

  /* The fontset keeps the font. */
  return pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font));
}

static gunichar
get_sign (TrendsPdfGlyphs *self,
          const char      *text,
          int              length)
{
  g_autofree char *key = g_strndup (text, length);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->signs, key));

  if (place == 0)
    {
      place = g_hash_table_size (self->signs) + 1;
      g_hash_table_insert (self->signs, g_steal_pointer (&key), GUINT_TO_POINTER (place));
    }

  return FIRST_SIGN + (place - 1) % N_SIGNS;
}

/* All but transparent: cairo leaves out what is wholly so. */
static void
carry_text (TrendsPdfGlyphs *self,
            cairo_t         *cr,
            const char      *text,
            int              length,
            double           size,
            double           x,
            double           y)
{
  gunichar sign = get_sign (self, text, length);
  cairo_scaled_font_t *font = find_carrier (self, size, sign);
  cairo_text_cluster_t cluster = { length, 1 };
  cairo_glyph_t *glyphs = NULL;
  char utf8[7] = "";
  int n_glyphs = 0;

  g_unichar_to_utf8 (sign, utf8);
  cairo_scaled_font_text_to_glyphs (font, x, y, utf8, -1, &glyphs, &n_glyphs, NULL, NULL, NULL);
  if (n_glyphs > 0)
    {
      cairo_save (cr);
      cairo_set_source_rgba (cr, 1, 1, 1, 1 / 255.0);
      cairo_set_scaled_font (cr, font);
      cairo_show_text_glyphs (cr, text, length, glyphs, 1, &cluster, 1, 0);
      cairo_restore (cr);
    }
  cairo_glyph_free (glyphs);
}

static double
cluster_width (PangoGlyphItem     *run,
               PangoGlyphItemIter *iter)
{
  int first = MIN (iter->start_glyph, iter->end_glyph + 1);
  int end = MAX (iter->end_glyph, iter->start_glyph + 1);
  int width = 0;

  for (int i = first; i < end; i++)
    width += run->glyphs->glyphs[i].geometry.width;

  return pango_units_to_double (width);
}

static void
carry_run (TrendsPdfGlyphs *self,
           cairo_t         *cr,
           const char      *text,
           PangoGlyphItem  *run,
           double           x,
           double           baseline)
{
  double size = run_size (run);
  PangoGlyphItemIter iter;

  for (gboolean more = pango_glyph_item_iter_init_start (&iter, run, text); more;
       more = pango_glyph_item_iter_next_cluster (&iter))
    {
      carry_text (self, cr, text + iter.start_index, iter.end_index - iter.start_index, size, x,
                  baseline);
      x += cluster_width (run, &iter);
    }
}

static void
draw_pictures (TrendsPdfGlyphs *self,
               cairo_t         *cr,
               PangoGlyphItem  *run,
               double           x,
               double           baseline)
{
  double size = run_size (run);

  for (int i = 0; i < run->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &run->glyphs->glyphs[i];

      if (info->glyph != PANGO_GLYPH_EMPTY && !is_unknown (info->glyph))
        draw_picture (cr, get_picture (self, run->item->analysis.font, info->glyph), size,
                      x + pango_units_to_double (info->geometry.x_offset),
                      baseline + pango_units_to_double (info->geometry.y_offset));
      x += pango_units_to_double (info->geometry.width);
    }
}

static gboolean
is_picture_run (cairo_t        *cr,
                PangoGlyphItem *run)
{
  return cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF
         && trends_pdf_font_is_coloured (run->item->analysis.font)
         && !trends_pdf_run_lacks_glyphs (run);
}

/**
 * trends_pdf_glyphs_show_run:
 * @self: what draws glyphs
 * @cr: what to draw with, in the colour of the text
 * @text: the text of the layout that @run is of
 * @run: some of its glyphs
 * @x: where they begin
 * @baseline: where they stand
 */
void
trends_pdf_glyphs_show_run (TrendsPdfGlyphs *self,
                            cairo_t         *cr,
                            const char      *text,
                            PangoGlyphItem  *run,
                            double           x,
                            double           baseline)
{
  g_return_if_fail (self != NULL && cr != NULL && text != NULL && run != NULL);

  note_missing (self, run);
  if (is_picture_run (cr, run))
    {
      carry_run (self, cr, text, run, x, baseline);
      draw_pictures (self, cr, run, x, baseline);
      return;
    }

  cairo_move_to (cr, x, baseline);
  pango_cairo_show_glyph_item (cr, text, run);
}

/**
 * trends_pdf_glyphs_show_layout:
 * @self: what draws glyphs
 * @cr: what to draw with, in the colour of the text
 * @layout: the text
 * @x: its left
 * @y: its top
 */
void
trends_pdf_glyphs_show_layout (TrendsPdfGlyphs *self,
                               cairo_t         *cr,
                               PangoLayout     *layout,
                               double           x,
                               double           y)
{
  PangoLayoutIter *iter;
  const char *text;

  g_return_if_fail (self != NULL && cr != NULL && PANGO_IS_LAYOUT (layout));

  text = pango_layout_get_text (layout);
  iter = pango_layout_get_iter (layout);
  do
    {
      PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
      double baseline = y + pango_units_to_double (pango_layout_iter_get_baseline (iter));
      PangoRectangle logical;
      double pen;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      pen = x + pango_units_to_double (logical.x);
      for (GSList *l = line->runs; l != NULL; l = l->next)
        {
          PangoGlyphItem *run = l->data;

          trends_pdf_glyphs_show_run (self, cr, text, run, pen, baseline);
          pen += pango_units_to_double (pango_glyph_string_get_width (run->glyphs));
        }
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/**
 * trends_pdf_glyphs_add_missing:
 * @self: what drew glyphs
 * @characters: (element-type gunichar): where to add those that no font had
 */
void
trends_pdf_glyphs_add_missing (TrendsPdfGlyphs *self,
                               GHashTable      *characters)
{
  GHashTableIter iter;
  gpointer character;

  g_return_if_fail (self != NULL && characters != NULL);

  g_hash_table_iter_init (&iter, self->missing);
  while (g_hash_table_iter_next (&iter, &character, NULL))
    g_hash_table_add (characters, character);
}
