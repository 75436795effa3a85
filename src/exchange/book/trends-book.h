/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-book.h: a plan as a workbook: which sheets it has, which columns these have, and what
 * stands in each row. It knows no file format: whoever writes CSV, XLSX, ODS or Markdown asks for
 * one row after the other, so that formats can't differ in what they say, and no more than a row
 * is made at once. A new sheet is a line of the table in trends-book.c.
 *
 * It is made and asked in the scope of trends-export-locale.h, of a plan that nobody changes.
 */

#pragma once

#include "trends-colour.h"
#include "trends-export-format.h"
#include "trends-sheet-own-text.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_BOOK_TEXT,
  TRENDS_BOOK_NUMBER, /* whole */
  TRENDS_BOOK_DATE,   /* a Julian day */
  TRENDS_BOOK_MONEY,  /* minor units of the plan's currency */
} TrendsBookType;

typedef struct
{
  char *heading;
  TrendsBookType type; /* of its cells, but for those that hold words instead */
  guint width;         /* characters */
} TrendsBookColumn;

typedef struct
{
  TrendsBookType type;
  const char *text;  /* NULL where nothing stands there, or what is no text */
  gint64 number;     /* TRENDS_UNSET where nothing stands there, or a text */
  const char *plain; /* the number as a text in digits, an amount with a point; NULL for none */
  int colour;        /* a TrendsNamedColour that goes with its word, or -1 */
} TrendsBookCell;

typedef struct _TrendsBook TrendsBook;
typedef struct _TrendsBookSheet TrendsBookSheet;

#define TRENDS_BOOK_INITIATIVES "initiatives"
#define TRENDS_BOOK_NO_LIMIT G_MAXSIZE

TrendsBook             *trends_book_new            (TrendsPlan                *plan,
                                                    const TrendsExportOptions *options,
                                                    const TrendsSheetOwnWay   *way,
                                                    gsize                      longest);
void                    trends_book_free           (TrendsBook                *self);
char                   *trends_book_dup_title      (TrendsBook                *self,
                                                    guint                      field);
gint64                  trends_book_get_day        (TrendsBook                *self);
const char             *trends_book_get_currency   (TrendsBook                *self);
char                   *trends_book_dup_warning    (TrendsBook                *self);
guint                   trends_book_count_rows     (TrendsBook                *self);

guint                   trends_book_get_n_sheets   (TrendsBook                *self);
TrendsBookSheet        *trends_book_get_sheet      (TrendsBook                *self,
                                                    guint                      index);
TrendsBookSheet        *trends_book_find_sheet     (TrendsBook                *self,
                                                    const char                *id);

const char             *trends_book_sheet_get_title     (TrendsBookSheet       *self);
gboolean                trends_book_sheet_is_table      (TrendsBookSheet       *self);
guint                   trends_book_sheet_get_n_columns (TrendsBookSheet       *self);
const TrendsBookColumn *trends_book_sheet_get_column    (TrendsBookSheet       *self,
                                                         guint                  index);
guint                   trends_book_sheet_get_n_rows    (TrendsBookSheet       *self);
TrendsBookCell         *trends_book_sheet_get_row       (TrendsBookSheet       *self,
                                                         guint                  index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsBook, trends_book_free)

G_END_DECLS
