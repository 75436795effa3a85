/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cells.h: sheets of cells, as a spreadsheet or a file of separated values has them,
 * before anybody knows what they mean. Only what is filled takes room: a cell is eight bytes
 * and its text, so that a sheet of a file takes about what the file does.
 *
 * Readers fill them row by row and hand them on; nobody changes them then, and any thread
 * may look.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As many as spreadsheets have, and what is read at most */
#define TRENDS_CELLS_MAX_ROWS 1048576
#define TRENDS_CELLS_MAX_COLUMNS 16384
#define TRENDS_CELLS_MAX_CELLS 10000000
#define TRENDS_CELLS_MAX_BYTES (256 * 1024 * 1024)
#define TRENDS_CELLS_MAX_MERGED 20000 /* cells that are one with others */
#define TRENDS_CELLS_MAX_UNITS 255    /* in which numbers are shown */
#define TRENDS_CELLS_MAX_ASIDES 200000 /* cells with an address or a comment */
#define TRENDS_CELLS_PERCENT "%"

typedef enum
{
  TRENDS_CELL_TEXT,    /* valid UTF-8 */
  TRENDS_CELL_NUMBER,
  TRENDS_CELL_DATE,    /* a Julian day, and a part of it where there is a time */
  TRENDS_CELL_BOOLEAN,
  TRENDS_CELL_ERROR,   /* what stands in its place: "#DIV/0!", or why it can't be read */
} TrendsCellType;

typedef struct _TrendsCells TrendsCells;

/* A cell that isn't empty; `at` is for trends-cells.c alone. */
typedef struct
{
  guint32 at;
  guint16 column; /* from 0 */
  guint8 type;    /* TrendsCellType */
  guint8 unit;    /* from 1, for trends-cells.c alone */
} TrendsCell;

typedef struct
{
  guint number;            /* as people count, from 1 */
  gboolean is_hidden;
  guint n_cells;
  const TrendsCell *cells; /* in the order of their columns */
} TrendsCellsRow;

TrendsCells      *trends_cells_new           (const char           *name);
void              trends_cells_free          (TrendsCells          *self);

/* What readers do */
void              trends_cells_set_hidden    (TrendsCells          *self,
                                              gboolean              is_hidden);
gboolean          trends_cells_begin_row     (TrendsCells          *self,
                                              guint                 number,
                                              gboolean              is_hidden,
                                              GError              **error);
gboolean          trends_cells_add_text      (TrendsCells          *self,
                                              guint                 column,
                                              TrendsCellType        type,
                                              const char           *text,
                                              gsize                 length,
                                              GError              **error);
gboolean          trends_cells_add_number    (TrendsCells          *self,
                                              guint                 column,
                                              TrendsCellType        type,
                                              double                number,
                                              GError              **error);
void              trends_cells_set_unit      (TrendsCells          *self,
                                              guint                 column,
                                              const char           *unit);
void              trends_cells_set_remark    (TrendsCells          *self,
                                              const char           *remark);
void              trends_cells_merge         (TrendsCells          *self,
                                              guint                 first_row,
                                              guint                 first_column,
                                              guint                 last_row,
                                              guint                 last_column);
void              trends_cells_hide_columns  (TrendsCells          *self,
                                              guint                 first,
                                              guint                 last);
void              trends_cells_set_link      (TrendsCells          *self,
                                              guint                 row,
                                              guint                 column,
                                              const char           *address);
void              trends_cells_set_comment   (TrendsCells          *self,
                                              guint                 row,
                                              guint                 column,
                                              const char           *comment);

/* What everybody does */
const char       *trends_cells_get_name      (const TrendsCells    *self);
gboolean          trends_cells_get_hidden    (const TrendsCells    *self);
const char       *trends_cells_get_remark    (const TrendsCells    *self);
guint             trends_cells_get_n_rows    (const TrendsCells    *self);
TrendsCellsRow    trends_cells_get_row       (const TrendsCells    *self,
                                              guint                 index);
guint             trends_cells_find_row      (const TrendsCells    *self,
                                              guint                 number);
const TrendsCell *trends_cells_find          (const TrendsCells    *self,
                                              const TrendsCellsRow *row,
                                              guint                 column);
const TrendsCell *trends_cells_find_merged   (const TrendsCells    *self,
                                              const TrendsCellsRow *row,
                                              guint                 column);
const TrendsCell *trends_cells_find_across   (const TrendsCells    *self,
                                              guint                 number,
                                              guint                 column);
gboolean          trends_cells_hides_column  (const TrendsCells    *self,
                                              guint                 column);
const char       *trends_cells_peek_text     (const TrendsCells    *self,
                                              const TrendsCell     *cell);
double            trends_cells_get_number    (const TrendsCells    *self,
                                              const TrendsCell     *cell);
char             *trends_cells_dup_text      (const TrendsCells    *self,
                                              const TrendsCell     *cell);
gboolean          trends_cells_read_column   (const char           *reference,
                                              guint                *column,
                                              const char          **end);
char             *trends_cells_dup_column    (guint                 column);
const char       *trends_cells_get_link      (const TrendsCells    *self,
                                              guint                 row,
                                              guint                 column);
const char       *trends_cells_get_comment   (const TrendsCells    *self,
                                              guint                 row,
                                              guint                 column);
guint             trends_cells_count_unread  (const TrendsCells    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsCells, trends_cells_free)

/* All sheets of a file: (element-type TrendsCells) */
GPtrArray        *trends_cells_book_new      (void);

G_END_DECLS
