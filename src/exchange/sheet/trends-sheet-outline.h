/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-outline.h: what was found in a table, for a person who looks at it before it comes
 * in: its sheets, what each column is taken for with samples of how it is understood, and what
 * only a person can say, once for the whole file.
 */

#pragma once

#include "trends-sheet-row.h"
#include "trends-sheet-source.h"

G_BEGIN_DECLS

#define TRENDS_SHEET_N_SAMPLES 2
#define TRENDS_SHEET_MOST_QUESTIONS 100
#define TRENDS_SHEET_SHOWN_ROWS 22    /* from the first that holds something */
#define TRENDS_SHEET_SHOWN_COLUMNS 12 /* of those that have headings */

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

/* A row as it stands there */
typedef struct
{
  guint number; /* from 1 */
  char **texts; /* NULL-terminated: of the columns that are shown, each in a line and shortened, "" for nothing */
} TrendsSheetOutlineRow;

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
  TRENDS_SHEET_ASKS_PEOPLE,  /* whether “Ann and Bob” are two */
  TRENDS_SHEET_ASKS_VALUE,   /* what a word means in its column */
  TRENDS_SHEET_ASKS_KEPT,    /* whether what was changed here since stays, for one field */
} TrendsSheetAsks;

typedef struct
{
  TrendsSheetAsks asks;
  guint column;    /* among those of the outline; the first that asks it */
  const TrendsField *field; /* (nullable): of KEPT */
  char *text;      /* what stands there; but for VALUE an example, of KEPT a title */
  guint n_rows;    /* in which it stands there */
  gboolean is_said; /* whether the map says it; what was changed here is never asked so */
  char *said;      /* (nullable): of VALUE, what the map says that it is */
  char *proposal;  /* (nullable): what it might be, as a map would say it; but for VALUE the first way */
  char *first;     /* (nullable): what the example is with the first way, for people; of KEPT, here */
  char *second;    /* (nullable): and with the second */
} TrendsSheetQuestion;

typedef struct
{
  GPtrArray *sheets;    /* (element-type TrendsSheetOfBook) */
  guint sheet;          /* which of them was read */
  guint header;         /* the row with its headings */
  GPtrArray *columns;   /* (element-type TrendsSheetOutlineColumn), as in the map */
  GPtrArray *rows;      /* (element-type TrendsSheetOutlineRow): the first, with what is above the headings */
  GPtrArray *questions; /* (element-type TrendsSheetQuestion) */
  guint n_more;         /* questions beyond TRENDS_SHEET_MOST_QUESTIONS */
  guint n_trendless; /* rows that say no trend, wherever they go then */
  guint n_in_other_currency; /* amounts, whether they are taken or not */
  GPtrArray *sources; /* (nullable) (element-type TrendsSheetSource): of what it may be a newer copy */
  char *source;       /* (nullable): of what it is taken for one, or what it is called */
  char *new_source;   /* (nullable): what it is called where it is none */
} TrendsSheetOutline;

/* What makes one while a sheet is read */
typedef struct _TrendsSheetOutliner TrendsSheetOutliner;

TrendsSheetOutliner *trends_sheet_outliner_new  (GPtrArray                     *book,
                                                 const TrendsCells             *cells,
                                                 const TrendsSheetValueContext *context,
                                                 const GArray                  *uses);
void                 trends_sheet_outliner_take (TrendsSheetOutliner           *self,
                                                 const TrendsSheetEntry        *entry);
void                 trends_sheet_outliner_note_trendless (TrendsSheetOutliner *self);
void                 trends_sheet_outliner_note_kept (TrendsSheetOutliner      *self,
                                                 const TrendsField             *field,
                                                 TrendsEntity                  *initiative,
                                                 const TrendsSheetEntry        *entry);
TrendsSheetOutline  *trends_sheet_outliner_end  (TrendsSheetOutliner           *self);
void                 trends_sheet_outliner_free (TrendsSheetOutliner           *self);
void                 trends_sheet_outline_free  (TrendsSheetOutline            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetOutliner, trends_sheet_outliner_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetOutline, trends_sheet_outline_free)

G_END_DECLS
