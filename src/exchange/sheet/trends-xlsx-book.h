/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xlsx-book.h: what of a workbook its sheets are read with: which there are, texts that
 * they share, and styles.
 */

#pragma once

#include "trends-xlsx-styles.h"
#include "trends-xlsx-text.h"
#include "trends-zip-read.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char *relation; /* id of where it is */
  char *part;     /* where it is, or NULL */
  gboolean is_hidden;
} TrendsXlsxSheet;

/* What a style shows a number as */
typedef struct
{
  gboolean shows_day;
  char unit[TRENDS_XLSX_UNIT_SIZE]; /* see trends_xlsx_format_get_unit() */
} TrendsXlsxStyle;

typedef struct
{
  TrendsZip zip;
  char *workbook;       /* the part */
  GPtrArray *sheets;    /* (element-type TrendsXlsxSheet) */
  guint active;         /* index of the sheet that is in front */
  gboolean is_1904;
  char *shared_part, *styles_part; /* or NULL */
  TrendsXlsxTexts shared;
  GHashTable *formats;  /* number of a format that it declares -> TrendsXlsxStyle */
  GArray *styles;       /* (element-type TrendsXlsxStyle) */
} TrendsXlsxBook;

extern const char *const trends_xlsx_namespaces[];

gboolean trends_xlsx_book_open  (TrendsXlsxBook  *self,
                                 const char      *data,
                                 gsize            length,
                                 GError         **error);
void     trends_xlsx_book_clear (TrendsXlsxBook  *self);
char    *trends_xlsx_book_dup_relations (const char *part);
TrendsXlsxStyle trends_xlsx_book_get_style (const TrendsXlsxBook *self,
                                 guint64          style);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TrendsXlsxBook, trends_xlsx_book_clear)

G_END_DECLS
