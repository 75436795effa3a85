/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which font a character of an export is drawn with. */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

PangoFontDescription *
              trends_pdf_font_new         (double         size);
PangoContext *trends_pdf_context_new      (const char    *language);
void          trends_pdf_add_languages    (PangoAttrList *attributes,
                                           PangoContext  *context,
                                           const char    *text);
gboolean      trends_pdf_font_is_coloured (PangoFont     *font);

G_END_DECLS
