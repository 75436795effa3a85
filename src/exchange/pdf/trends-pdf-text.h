/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A run of text in several styles, and its lines as they fall on paper. */

#pragma once

#include "trends-paint.h"
#include "trends-pdf-document.h"

G_BEGIN_DECLS

#define TRENDS_PDF_SIZE_BODY   10.0
#define TRENDS_PDF_SIZE_SMALL   8.75
#define TRENDS_PDF_SIZE_FIGURE 22.0

/**
 * TrendsPdfEmphasis:
 * @TRENDS_PDF_PLAIN: as its surroundings
 * @TRENDS_PDF_BOLD: in bold
 * @TRENDS_PDF_MUTED: in a colour that steps back
 * @TRENDS_PDF_ITALIC: in italics
 * @TRENDS_PDF_PLANS: written by people, in the document's language; what isn't is in
 *   our own words, which are English
 *
 * How a part of a text stands out.
 */
typedef enum
{
  TRENDS_PDF_PLAIN = 0,
  TRENDS_PDF_BOLD = 1 << 0,
  TRENDS_PDF_MUTED = 1 << 1,
  TRENDS_PDF_ITALIC = 1 << 2,
  TRENDS_PDF_PLANS = 1 << 3,
} TrendsPdfEmphasis;

typedef struct _TrendsPdfText TrendsPdfText;
typedef struct _TrendsPdfBlock TrendsPdfBlock;

TrendsPdfText  *trends_pdf_text_new             (double             size);
TrendsPdfText  *trends_pdf_text_new_plain       (double             size,
                                                 const char        *string,
                                                 TrendsPdfEmphasis  emphasis);
void            trends_pdf_text_free            (TrendsPdfText     *self);
void            trends_pdf_text_append          (TrendsPdfText     *self,
                                                 const char        *string,
                                                 TrendsPdfEmphasis  emphasis);
void            trends_pdf_text_append_coloured (TrendsPdfText     *self,
                                                 const char        *string,
                                                 TrendsPdfEmphasis  emphasis,
                                                 const TrendsColour *colour);
void            trends_pdf_text_append_link     (TrendsPdfText     *self,
                                                 const char        *string,
                                                 TrendsPdfEmphasis  emphasis,
                                                 const char        *target,
                                                 const char        *description);
gboolean        trends_pdf_text_is_empty        (TrendsPdfText     *self);

TrendsPdfBlock *trends_pdf_block_new            (TrendsPdfDocument *document,
                                                 TrendsPdfText     *text,
                                                 double             width,
                                                 PangoAlignment     alignment);
void            trends_pdf_block_free           (TrendsPdfBlock    *self);
guint           trends_pdf_block_get_n_lines    (TrendsPdfBlock    *self);
double          trends_pdf_block_get_height     (TrendsPdfBlock    *self,
                                                 guint              first,
                                                 guint              n_lines);
guint           trends_pdf_block_count_fitting  (TrendsPdfBlock    *self,
                                                 guint              first,
                                                 double             height);
void            trends_pdf_block_draw           (TrendsPdfBlock    *self,
                                                 double             x,
                                                 double             y,
                                                 guint              first,
                                                 guint              n_lines);
void            trends_pdf_block_draw_into      (TrendsPdfBlock    *self,
                                                 TrendsPdfElement  *element,
                                                 double             x,
                                                 double             y,
                                                 guint              first,
                                                 guint              n_lines);
void            trends_pdf_block_draw_decoration (TrendsPdfBlock   *self,
                                                 double             x,
                                                 double             y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsPdfText, trends_pdf_text_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsPdfBlock, trends_pdf_block_free)

G_END_DECLS
