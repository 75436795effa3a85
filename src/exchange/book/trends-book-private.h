/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-book-private.h: what a sheet of a book is, for those who say what is in one. */

#pragma once

#include "trends-book.h"
#include "trends-findings.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;
  const char *title; /* not translated */
  TrendsKind kind;   /* of what its rows are about */
  gboolean is_table;
  /* Its columns and what its rows are about */
  void (*begin) (TrendsBookSheet *sheet);
  /* What stands in one row, into empty cells */
  void (*fill)  (TrendsBookSheet *sheet, guint index);
} TrendsBookSheetInfo;

typedef struct
{
  const TrendsField *field;
  TrendsBookType type;
  guint64 sum; /* what sums of its values begin with */
  char sum_of_nothing[TRENDS_SHEET_OWN_N_SUM];
} TrendsBookField;

struct _TrendsBookSheet
{
  TrendsBook *book;
  const TrendsBookSheetInfo *info;
  GArray *columns;  /* (element-type TrendsBookColumn) */
  GPtrArray *items; /* what its rows are about; for TrendsBookSheetInfo.fill */
  GArray *fields;   /* (element-type TrendsBookField): of columns that are fields, in their order */
  GString *marks;   /* of all items, as trends-sheet-own-gone.h has them, or NULL */
  GArray *cells;    /* (element-type TrendsBookCell): the row that was asked for last */
  GPtrArray *texts; /* (element-type GString): what its cells hold, for each row anew */
  GString *sums;    /* of the values of that row, or NULL where none are made */
  gboolean is_begun;
  guint next;       /* the cell that is filled next */
};

struct _TrendsBook
{
  TrendsPlan *plan;
  const TrendsExportOptions *options; /* may be NULL */
  TrendsSheetOwnWay way;
  TrendsProfile profile;
  TrendsSheetOwnTexts *texts; /* of its values */
  TrendsFindings *findings; /* NULL until they are asked for */
  GHashTable *titles; /* from trends_sheet_own_count_titles(), NULL until they are asked for */
  GHashTable *waiting; /* set of initiatives that have dependencies, NULL as well */
  const char *language; /* of its words */
  gint64 today;
  gsize longest;      /* UTF-16 units that a cell can hold */
  guint n_cut;
  GPtrArray *sheets;  /* (element-type TrendsBookSheet) */
};

const char *
         trends_book_say             (TrendsBookSheet   *sheet,
                                      const char        *words);
void     trends_book_add_column      (TrendsBookSheet   *sheet,
                                      const char        *heading,
                                      TrendsBookType     type,
                                      guint              width);
void     trends_book_add_field       (TrendsBookSheet   *sheet,
                                      const TrendsField *field);
void     trends_book_put_text        (TrendsBookSheet   *sheet,
                                      const char        *text);
void     trends_book_put_letters     (TrendsBookSheet   *sheet,
                                      const char        *letters);
void     trends_book_put_values      (TrendsBookSheet   *sheet,
                                      TrendsEntity      *entity);

/* In trends-book-readme.c */
void     trends_book_begin_readme    (TrendsBookSheet   *sheet);
void     trends_book_fill_readme     (TrendsBookSheet   *sheet,
                                      guint              index);

G_END_DECLS
