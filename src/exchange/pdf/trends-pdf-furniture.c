/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands at the foot of each page: the running title and the page's number.
 *
 * It is drawn into a document of its own, page by page, once it is known how
 * many there are, and laid over the pages when the document is finished.
 */

#include "trends-pdf-private.h"

#include "trends-export-locale.h"
#include "trends-paint.h"
#include "trends-pdf-fonts.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define FOOT_SIZE   8.5
#define FOOT_BASE   36.0
#define TITLE_SHARE 0.72

static PangoLayout *
foot_layout (PangoContext *context,
             const char   *text,
             double        width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = trends_pdf_font_new (FOOT_SIZE);
  PangoAttrList *attributes = pango_attr_list_new ();

  trends_pdf_add_languages (attributes, context, text);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

static void
show_at (cairo_t         *cr,
         TrendsPdfGlyphs *glyphs,
         PangoLayout     *layout,
         double           x,
         double           baseline)
{
  double ascent = (double) pango_layout_get_baseline (layout) / PANGO_SCALE;

  trends_pdf_glyphs_show_layout (glyphs, cr, layout, x, baseline - ascent);
}

static void
draw_foot (cairo_t             *cr,
           PangoContext        *context,
           TrendsPdfGlyphs     *glyphs,
           const TrendsPdfPage *page,
           const char          *title,
           const char          *number)
{
  double width = page->width - 2 * TRENDS_PDF_MARGIN;
  double baseline = page->height - FOOT_BASE;
  g_autoptr (PangoLayout) left = foot_layout (context, title, width * TITLE_SHARE);
  g_autoptr (PangoLayout) right = foot_layout (context, number, width * (1 - TITLE_SHARE));

  pango_layout_set_alignment (right, PANGO_ALIGN_RIGHT);

  trends_colour_set (&trends_colour_rule, cr);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, TRENDS_PDF_MARGIN, baseline - 14);
  cairo_rel_line_to (cr, width, 0);
  cairo_stroke (cr);

  trends_colour_set (&trends_colour_muted, cr);
  show_at (cr, glyphs, left, TRENDS_PDF_MARGIN, baseline);
  show_at (cr, glyphs, right, TRENDS_PDF_MARGIN + width * TITLE_SHARE, baseline);
}

static void
draw_page (cairo_t             *cr,
           PangoContext        *context,
           TrendsPdfGlyphs     *glyphs,
           const GArray        *pages,
           guint                index,
           const TrendsPdfInfo *info)
{
  const TrendsPdfPage *page = &g_array_index (pages, TrendsPdfPage, index);
  g_autofree char *number = NULL, *foot = NULL;

  if (page->furniture == TRENDS_PDF_BARE)
    return;

  /* Translators: at the foot of a page: its number and how many there are */
  number = g_strdup_printf (_("Page %u of %u"), index + 1, pages->len);
  foot = info->part != NULL ? g_strdup_printf ("%s · %s", info->part, number) : g_strdup (number);
  draw_foot (cr, context, glyphs, page, info->title, foot);
}

static void
draw_pages (cairo_surface_t     *surface,
            cairo_t             *cr,
            PangoContext        *context,
            const GArray        *pages,
            const TrendsPdfInfo *info)
{
  g_autoptr (TrendsPdfGlyphs) glyphs = trends_pdf_glyphs_new (context);
  g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();

  for (guint i = 0; i < pages->len; i++)
    {
      const TrendsPdfPage *page = &g_array_index (pages, TrendsPdfPage, i);

      cairo_pdf_surface_set_size (surface, page->width, page->height);
      draw_page (cr, context, glyphs, pages, i, info);
      cairo_show_page (cr);
    }
}

/* Draws the furniture of @pages: a PDF with as many pages of the same sizes. */
GBytes *
trends_pdf_furniture_draw (const GArray         *pages,
                           const TrendsPdfInfo  *info,
                           GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  PangoContext *context = trends_pdf_context_new (info->language);
  cairo_surface_t *surface = trends_pdf_surface_new (bytes);
  cairo_t *cr = cairo_create (surface);
  gboolean closed;

  draw_pages (surface, cr, context, pages, info);
  closed = trends_pdf_surface_close (surface, cr, error);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_object_unref (context);

  return closed ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

/* Draws the furniture of @pages onto them, as they were recorded: (element-type cairo_surface_t) */
void
trends_pdf_furniture_add (GPtrArray           *recorded,
                          const GArray        *pages,
                          const TrendsPdfInfo *info)
{
  PangoContext *context = trends_pdf_context_new (info->language);
  g_autoptr (TrendsPdfGlyphs) glyphs = trends_pdf_glyphs_new (context);
  g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();

  for (guint i = 0; i < pages->len; i++)
    {
      cairo_t *cr = cairo_create (recorded->pdata[i]);

      draw_page (cr, context, glyphs, pages, i, info);
      cairo_destroy (cr);
    }
  g_object_unref (context);
}
