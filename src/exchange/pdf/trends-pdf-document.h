/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tagged PDF document in the making: pages, elements, links and outline. */

#pragma once

#include "trends-pdf-glyphs.h"
#include "trends-pdf-structure.h"

#include <gio/gio.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define TRENDS_PDF_ERROR (trends_pdf_error_quark ())

/**
 * TrendsPdfError:
 * @TRENDS_PDF_ERROR_DRAW: a page could not be drawn
 * @TRENDS_PDF_ERROR_FINISH: the drawn document could not be made readable
 */
typedef enum
{
  TRENDS_PDF_ERROR_DRAW,
  TRENDS_PDF_ERROR_FINISH,
} TrendsPdfError;

/**
 * TrendsPdfProgress:
 * @fraction: how much is done, 0 to 1, never decreasing
 * @user_data: the data given with the function
 *
 * Called from the thread that writes the document.
 */
typedef void (*TrendsPdfProgress) (double   fraction,
                                   gpointer user_data);

/**
 * TrendsPdfOrientation:
 * @TRENDS_PDF_PORTRAIT: the paper upright
 * @TRENDS_PDF_LANDSCAPE: the paper on its side
 */
typedef enum
{
  TRENDS_PDF_PORTRAIT,
  TRENDS_PDF_LANDSCAPE,
} TrendsPdfOrientation;

/**
 * TrendsPdfFurniture:
 * @TRENDS_PDF_BARE: nothing is added to the page
 * @TRENDS_PDF_NUMBERED: the running title and the page's number stand at its foot
 */
typedef enum
{
  TRENDS_PDF_BARE,
  TRENDS_PDF_NUMBERED,
} TrendsPdfFurniture;

/**
 * TrendsPdfInfo:
 * @title: the document's title, also the running title
 * @author: (nullable): who it is by
 * @subject: (nullable): what it is about
 * @language: (nullable): the BCP 47 tag of what people wrote in it, "en-GB" if unknown
 * @is_large: whether its pages are A3 and not A4
 * @part: (nullable): of how much of a whole it is: said at the foot of each page, which may be
 *   handed on without the first
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *subject;
  const char *language;
  gboolean    is_large;
  const char *part;
} TrendsPdfInfo;

#define TRENDS_PDF_MARGIN      54.0

/* Of our own words; see trends-export-locale.h. */
#define TRENDS_PDF_WORDS_LANGUAGE "en-GB"

typedef struct _TrendsPdfDocument TrendsPdfDocument;

GQuark              trends_pdf_error_quark               (void);

TrendsPdfDocument  *trends_pdf_document_new              (const TrendsPdfInfo  *info);
void                trends_pdf_document_free             (TrendsPdfDocument    *self);
void                trends_pdf_document_record           (TrendsPdfDocument    *self,
                                                          GPtrArray            *recorded);

void                trends_pdf_document_begin_page       (TrendsPdfDocument    *self,
                                                          TrendsPdfOrientation  orientation,
                                                          TrendsPdfFurniture    furniture);
void                trends_pdf_document_get_paper        (TrendsPdfDocument    *self,
                                                          TrendsPdfOrientation  orientation,
                                                          double               *width,
                                                          double               *height);
double              trends_pdf_document_get_page_width   (TrendsPdfDocument    *self);
double              trends_pdf_document_get_page_height  (TrendsPdfDocument    *self);
guint               trends_pdf_document_get_page_count   (TrendsPdfDocument    *self);
cairo_t            *trends_pdf_document_get_cairo        (TrendsPdfDocument    *self);
TrendsPdfGlyphs    *trends_pdf_document_get_glyphs       (TrendsPdfDocument    *self);
PangoLayout        *trends_pdf_document_create_layout    (TrendsPdfDocument    *self);
PangoLayout        *trends_pdf_document_find_layout     (TrendsPdfDocument    *self,
                                                         GBytes               *key);
void                trends_pdf_document_keep_layout     (TrendsPdfDocument    *self,
                                                         GBytes               *key,
                                                         PangoLayout          *layout);

TrendsPdfElement   *trends_pdf_document_begin            (TrendsPdfDocument    *self,
                                                          const char           *name);
TrendsPdfElement   *trends_pdf_document_begin_link       (TrendsPdfDocument    *self,
                                                          const char           *target,
                                                          const char           *description,
                                                          const GArray         *rectangles);
void                trends_pdf_document_mark_words       (TrendsPdfDocument    *self,
                                                          TrendsPdfElement     *element);
void                trends_pdf_document_end              (TrendsPdfDocument    *self);

void                trends_pdf_document_add_destination  (TrendsPdfDocument    *self,
                                                          const char           *name,
                                                          double                y);
int                 trends_pdf_document_add_outline      (TrendsPdfDocument    *self,
                                                          int                   parent,
                                                          const char           *title,
                                                          const char           *destination);

gboolean            trends_pdf_document_finish           (TrendsPdfDocument    *self,
                                                          GOutputStream        *stream,
                                                          TrendsPdfProgress     progress,
                                                          gpointer              user_data,
                                                          GCancellable         *cancellable,
                                                          GError              **error);

gboolean            trends_pdf_document_end_recording    (TrendsPdfDocument    *self,
                                                          GError              **error);

char               *trends_pdf_clean_text                (const char           *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsPdfDocument, trends_pdf_document_free)

G_END_DECLS
