/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-outline.h: what was found in a table, for a person who looks at it before it comes
 * in: its sheets, what each column is taken for with samples of how it is understood, and what
 * only a person can say, once for the whole file.
 */

#pragma once

#include "trends-sheet-value.h"

G_BEGIN_DECLS

#define TRENDS_SHEET_N_SAMPLES 2
#define TRENDS_SHEET_MOST_QUESTIONS 100

typedef struct
{
  char *name;
  guint n_rows; /* that hold something */
  gboolean is_hidden;
} TrendsSheetOfBook;

/* Something that stands in a column */
typedef struct
{
  char *text;    /* shortened */
  char *meaning; /* for people; NULL where it isn't understood */
} TrendsSheetSample;

typedef struct
{
  char *letters;  /* "C" */
  char *heading;
  char *field;    /* what it becomes, as in a map */
  guint n_filled; /* rows in which something stands there */
  guint n_doubts; /* rows in which what stands there isn't understood */
  TrendsSheetSample samples[TRENDS_SHEET_N_SAMPLES]; /* its text is NULL where there is none */
} TrendsSheetOutlineColumn;

typedef enum
{
  TRENDS_SHEET_ASKS_DATES,   /* whether days come before months */
  TRENDS_SHEET_ASKS_PERIODS, /* which day a quarter or a year is */
  TRENDS_SHEET_ASKS_NUMBERS, /* which sign sets thousands apart */
  TRENDS_SHEET_ASKS_VALUE,   /* what a word means in its column */
} TrendsSheetAsks;

typedef struct
{
  TrendsSheetAsks asks;
  guint column;    /* among those of the outline; the first that asks it */
  char *text;      /* what stands there; but for VALUE an example */
  guint n_rows;    /* in which it stands there */
  char *said;      /* (nullable): of VALUE, what the map says that it is */
  char *proposal;  /* (nullable): of VALUE, what it might be, as a map would say it */
  char *first;     /* (nullable): what the example is with the first way, for people */
  char *second;    /* (nullable): and with the second */
} TrendsSheetQuestion;

typedef struct
{
  GPtrArray *sheets;    /* (element-type TrendsSheetOfBook) */
  guint sheet;          /* which of them was read */
  guint header;         /* the row with its headings */
  GPtrArray *columns;   /* (element-type TrendsSheetOutlineColumn), as in the map */
  GPtrArray *questions; /* (element-type TrendsSheetQuestion) */
  guint n_more;         /* questions beyond TRENDS_SHEET_MOST_QUESTIONS */
  guint n_in_other_currency; /* amounts, whether they are taken or not */
} TrendsSheetOutline;

/* What makes one while a sheet is read */
typedef struct _TrendsSheetOutliner TrendsSheetOutliner;

TrendsSheetOutliner *trends_sheet_outliner_new  (GPtrArray                     *book,
                                                 const TrendsCells             *cells,
                                                 const TrendsSheetValueContext *context,
                                                 const GArray                  *uses);
void                 trends_sheet_outliner_take (TrendsSheetOutliner           *self,
                                                 const TrendsCellsRow          *row);
TrendsSheetOutline  *trends_sheet_outliner_end  (TrendsSheetOutliner           *self);
void                 trends_sheet_outliner_free (TrendsSheetOutliner           *self);
void                 trends_sheet_outline_free  (TrendsSheetOutline            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetOutliner, trends_sheet_outliner_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetOutline, trends_sheet_outline_free)

G_END_DECLS
