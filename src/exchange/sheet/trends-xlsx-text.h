/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xlsx-text.h: texts of a workbook, of which several thousand are kept together. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  GByteArray *pool;
  GArray *starts; /* (element-type guint32) */
} TrendsXlsxTexts;

void        trends_xlsx_text_decode (GString               *text);

void        trends_xlsx_texts_init  (TrendsXlsxTexts       *self);
void        trends_xlsx_texts_clear (TrendsXlsxTexts       *self);
void        trends_xlsx_texts_add   (TrendsXlsxTexts       *self,
                                     const GString         *text);
const char *trends_xlsx_texts_get   (const TrendsXlsxTexts *self,
                                     guint64                index,
                                     gsize                 *length);

G_END_DECLS
