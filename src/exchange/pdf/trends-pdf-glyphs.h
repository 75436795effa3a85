/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Draws the glyphs of an export, and remembers which characters no font has. */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _TrendsPdfGlyphs TrendsPdfGlyphs;

TrendsPdfGlyphs *trends_pdf_glyphs_new         (PangoContext    *context);
void             trends_pdf_glyphs_free        (TrendsPdfGlyphs *self);

void             trends_pdf_glyphs_show_run    (TrendsPdfGlyphs *self,
                                                cairo_t         *cr,
                                                const char      *text,
                                                PangoGlyphItem  *run,
                                                double           x,
                                                double           baseline);
void             trends_pdf_glyphs_show_layout (TrendsPdfGlyphs *self,
                                                cairo_t         *cr,
                                                PangoLayout     *layout,
                                                double           x,
                                                double           y);
gboolean         trends_pdf_run_lacks_glyphs   (PangoGlyphItem  *run);
gboolean         trends_pdf_run_has_marks      (PangoGlyphItem  *run);
void             trends_pdf_limit_marks        (PangoLayout     *layout,
                                                double           share);
void             trends_pdf_keep_spaces        (PangoLayout     *layout);

void             trends_pdf_glyphs_add_missing (TrendsPdfGlyphs *self,
                                                GHashTable      *characters);
char            *trends_pdf_describe_missing   (GHashTable      *characters);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsPdfGlyphs, trends_pdf_glyphs_free)

G_END_DECLS
