/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the PDF writer share among themselves. */

#pragma once

#include "trends-pdf-document.h"

G_BEGIN_DECLS

#define TRENDS_PDF_A4_SHORT 595.276
#define TRENDS_PDF_A4_LONG  841.890

/* One page as it was drawn, sizes in points. */
typedef struct
{
  double             width;
  double             height;
  TrendsPdfFurniture furniture;
} TrendsPdfPage;

/* How far the finishing is, within the part of the whole that it takes. */
typedef struct
{
  TrendsPdfProgress  report;
  gpointer           user_data;
  GCancellable      *cancellable;
} TrendsPdfWatch;

gboolean         trends_pdf_document_is_english (TrendsPdfDocument *self);
gboolean         trends_pdf_document_is_latin   (TrendsPdfDocument *self);
GHashTable      *trends_pdf_document_get_settings (TrendsPdfDocument *self,
                                                   GDestroyNotify     free_setting);

cairo_surface_t *trends_pdf_surface_new      (GByteArray          *bytes);
void             trends_pdf_show_page        (cairo_t             *cr);
gboolean         trends_pdf_surface_close    (cairo_surface_t     *surface,
                                              cairo_t             *cr,
                                              GError             **error);

void             trends_pdf_furniture_add    (GPtrArray           *recorded,
                                              const GArray        *pages,
                                              const TrendsPdfInfo *info);
GBytes          *trends_pdf_furniture_draw   (const GArray        *pages,
                                              const TrendsPdfInfo *info,
                                              GError             **error);

GString         *trends_pdf_mark_artifacts   (const char          *content,
                                              gsize                length);

GBytes          *trends_pdf_finish           (GBytes              *drawn,
                                              GBytes              *furniture,
                                              TrendsPdfStructure  *structure,
                                              const TrendsPdfInfo *info,
                                              TrendsPdfWatch      *watch,
                                              GError             **error);

G_END_DECLS
