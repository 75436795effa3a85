/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What cairo draws a PDF on, and the little that keeps it from going by the locale. */

#include "trends-pdf-private.h"

#include "trends-export-locale.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (trends-pdf-error-quark, trends_pdf_error)

static cairo_status_t
append_bytes_cb (gpointer             closure,
                 const unsigned char *data,
                 unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * trends_pdf_surface_new:
 * @bytes: where the PDF’s bytes are put; to outlive the surface
 *
 * Returns: (transfer full): a surface for pages of A4, of a version that all readers know
 */
cairo_surface_t *
trends_pdf_surface_new (GByteArray *bytes)
{
  cairo_surface_t *surface;

  surface = cairo_pdf_surface_create_for_stream (append_bytes_cb, bytes, TRENDS_PDF_A4_SHORT, TRENDS_PDF_A4_LONG);
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_5);

  return surface;
}

/* Some versions of cairo read the attributes of elements, which have a decimal point,
 * by the locale when a page ends or the surface does. */
void
trends_pdf_show_page (cairo_t *cr)
{
  g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();

  cairo_show_page (cr);
}

static cairo_status_t
finish_surface (cairo_surface_t *surface)
{
  g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();

  cairo_surface_finish (surface);

  return cairo_surface_status (surface);
}

/**
 * trends_pdf_surface_close:
 * @surface: finished, but not freed
 * @cr: what was drawn with on it
 * @error: an error of %TRENDS_PDF_ERROR where anything went wrong while drawing
 *
 * Returns: whether all of the pages are in the bytes
 */
gboolean
trends_pdf_surface_close (cairo_surface_t  *surface,
                          cairo_t          *cr,
                          GError          **error)
{
  cairo_status_t status = cairo_status (cr);

  if (status == CAIRO_STATUS_SUCCESS)
    status = finish_surface (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, TRENDS_PDF_ERROR, TRENDS_PDF_ERROR_DRAW,
                   /* Translators: the reason comes from the drawing library */
                   _("The PDF’s pages could not be drawn: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }

  return TRUE;
}
