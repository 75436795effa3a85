/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-map.h: what the columns of a sheet mean, as a person has said it or as it was
 * guessed; and as a file that can be used for the next copy of the same sheet.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What columns can become besides fields of an initiative, which go by their keys. */
#define TRENDS_SHEET_IS_ID "id"          /* what the source calls it */
#define TRENDS_SHEET_IS_NEEDS "needs"    /* ids or titles of what it waits for */
#define TRENDS_SHEET_IS_NEEDED_BY "needed_by"
#define TRENDS_SHEET_IS_DONE "done"      /* the day when it was done: if there is one, it is */
#define TRENDS_SHEET_IS_OTHER "other"    /* goes to the notes, with its heading */
#define TRENDS_SHEET_IS_IGNORED "ignore"

/* In place of the number of a row: there are no headings, and all rows are entries. */
#define TRENDS_SHEET_NO_HEADINGS G_MAXUINT

typedef enum
{
  TRENDS_SHEET_DATES_PROVEN, /* as the column proves it, or not at all */
  TRENDS_SHEET_DATES_DAY_FIRST,
  TRENDS_SHEET_DATES_MONTH_FIRST,
} TrendsSheetDates;

typedef enum
{
  TRENDS_SHEET_NUMBERS_PROVEN,
  TRENDS_SHEET_NUMBERS_POINT, /* 1,250.50 */
  TRENDS_SHEET_NUMBERS_COMMA, /* 1.250,50 */
} TrendsSheetNumbers;

typedef enum
{
  TRENDS_SHEET_PERIODS_REFUSED,
  TRENDS_SHEET_PERIODS_FINANCIAL, /* their first day where something starts, or their last */
  TRENDS_SHEET_PERIODS_CALENDAR,
} TrendsSheetPeriods;

typedef enum
{
  TRENDS_SHEET_PEOPLE_PROVEN, /* “Ann and Bob” is refused where nothing proves that they are two */
  TRENDS_SHEET_PEOPLE_SEVERAL,
  TRENDS_SHEET_PEOPLE_ONE,
} TrendsSheetPeople;

typedef struct
{
  char *heading;      /* as it stands in the sheet */
  char *field;        /* key of a field of an initiative, or one of the words above */
  GHashTable *values; /* (nullable): folded text of a cell -> what it is read as */
} TrendsSheetColumn;

typedef struct
{
  char *source; /* what it is called in the plan, or NULL: the file's name */
  char *sheet;  /* or NULL: the first that isn't hidden */
  guint header; /* row, from 1; 0: to be found; or TRENDS_SHEET_NO_HEADINGS */
  char *trend;  /* where what says no trend goes: number or title, or NULL */
  TrendsSheetDates dates;
  TrendsSheetNumbers numbers;
  TrendsSheetPeriods periods;
  TrendsSheetPeople people;
  GPtrArray *overwrites; /* (element-type utf8): keys of fields that are taken from a newer copy though
                          * they were changed here since */
  GPtrArray *columns; /* (element-type TrendsSheetColumn) */
} TrendsSheetMap;

TrendsSheetMap    *trends_sheet_map_new         (void);
TrendsSheetMap    *trends_sheet_map_copy        (const TrendsSheetMap *self);
void               trends_sheet_map_free        (TrendsSheetMap       *self);
TrendsSheetMap    *trends_sheet_map_read        (const char           *text,
                                                 gsize                 length,
                                                 GError              **error);
char              *trends_sheet_map_write       (const TrendsSheetMap *self);
TrendsSheetColumn *trends_sheet_map_find        (const TrendsSheetMap *self,
                                                 const char           *heading,
                                                 guint                 nth);
gboolean           trends_sheet_map_get_overwrites (const TrendsSheetMap *self,
                                                 const char           *field);
void               trends_sheet_map_set_overwrites (TrendsSheetMap    *self,
                                                 const char           *field,
                                                 gboolean              overwrites);
TrendsSheetColumn *trends_sheet_map_add         (TrendsSheetMap       *self,
                                                 const char           *heading,
                                                 const char           *field);
char              *trends_sheet_column_dup_name (const char           *letters);
void               trends_sheet_column_set_value (TrendsSheetColumn *self,
                                                 const char           *text,
                                                 const char           *value);
char              *trends_sheet_fold_heading    (const char           *heading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetMap, trends_sheet_map_free)

G_END_DECLS
