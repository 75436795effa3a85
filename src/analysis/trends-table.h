/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-table.h: a table of values, as the twin of what a view draws: for the clipboard, and
 * for whoever can't see a picture. It knows what its values are, a day or an amount, and not
 * how they are written: whoever writes it says whether it is for a paper, in its language,
 * or for a spreadsheet, which wants ISO days and plain numbers and shows them as it likes.
 *
 * It is made row by row, and then only read, in any thread. Entities that cells are about
 * are the plan's, and kept.
 */

#pragma once

#include "trends-language.h"
#include "trends-plan.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_COLUMN_TEXT,
  TRENDS_COLUMN_NUMBER, /* whole */
  TRENDS_COLUMN_TENTHS, /* of a number */
  TRENDS_COLUMN_DATE,   /* a day */
  TRENDS_COLUMN_MONEY,  /* minor units of the table's currency */
} TrendsColumnType;

typedef struct _TrendsTable TrendsTable;

TrendsTable    *trends_table_new              (const char           *title,
                                               const char           *currency);
TrendsTable    *trends_table_ref              (TrendsTable          *self);
void            trends_table_unref            (TrendsTable          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsTable, trends_table_unref)

void            trends_table_add_column       (TrendsTable          *self,
                                               const char           *title,
                                               TrendsColumnType      type);
void            trends_table_say_none         (TrendsTable          *self,
                                               const char           *none);
void            trends_table_add_text         (TrendsTable          *self,
                                               const char           *text,
                                               TrendsEntity         *entity);
void            trends_table_add_number       (TrendsTable          *self,
                                               gint64                number);
void            trends_table_remark           (TrendsTable          *self,
                                               const char           *remark);

const char     *trends_table_get_title        (const TrendsTable    *self);
const char     *trends_table_get_currency     (const TrendsTable    *self);
guint           trends_table_get_n_columns    (const TrendsTable    *self);
guint           trends_table_get_n_rows       (const TrendsTable    *self);
const char     *trends_table_get_column_title (const TrendsTable    *self,
                                               guint                 column);
const char     *trends_table_get_none         (const TrendsTable    *self,
                                               guint                 column);
TrendsColumnType trends_table_get_column_type (const TrendsTable    *self,
                                               guint                 column);
TrendsEntity   *trends_table_get_entity       (const TrendsTable    *self,
                                               guint                 row,
                                               guint                 column);
char           *trends_table_dup_text         (const TrendsTable    *self,
                                               guint                 row,
                                               guint                 column,
                                               const TrendsLanguage *paper);
char           *trends_table_dup_shown        (const TrendsTable    *self,
                                               guint                 row,
                                               guint                 column);

G_END_DECLS
