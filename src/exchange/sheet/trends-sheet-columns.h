/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-columns.h: the columns of a sheet with what they mean, and what all of their
 * cells together say of how days and numbers are written there.
 */

#pragma once

#include "trends-cells.h"
#include "trends-plan.h"
#include "trends-sheet-amount.h"
#include "trends-sheet-date.h"
#include "trends-sheet-map.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_SHEET_FIELD,
  TRENDS_SHEET_ID,
  TRENDS_SHEET_NEEDS,
  TRENDS_SHEET_NEEDED_BY,
  TRENDS_SHEET_DONE,
  TRENDS_SHEET_OWN_ID,   /* see trends-sheet-own-text.h */
  TRENDS_SHEET_OWN_SUMS,
  TRENDS_SHEET_OTHER,
  TRENDS_SHEET_IGNORED,
} TrendsSheetTarget;

typedef struct
{
  guint column;              /* from 0 */
  TrendsSheetColumn *meant;
  TrendsSheetTarget target;
  const TrendsField *field;  /* of an initiative, or NULL */
  TrendsSheetDates dates;
  TrendsSheetNumbers numbers;
  int scale;                 /* power of ten that the heading says */
  gboolean has_other_currency; /* whether the heading names another one than the plan's */
  gboolean is_repeated;      /* whether others have its heading: each holds one value */
  char separators[5];        /* between names, besides ";" and the end of a line */
  gboolean has_commas;       /* whether a comma stands between them in any cell */
  GHashTable *alone;         /* (nullable): who is named alone, where others have to stand beside them */
  guint n_several;           /* cells of a field for one that name several */
  TrendsSheetDateProof date_proof;
  TrendsSheetNumberProof number_proof;
} TrendsSheetColumnUse;

GArray *trends_sheet_columns_new (const TrendsCells *cells,
                                  TrendsSheetMap    *map,
                                  TrendsPlan        *plan,
                                  gboolean           may_rate);

const TrendsSheetColumnUse *trends_sheet_columns_find (const GArray      *uses,
                                                       TrendsSheetTarget  target);

gboolean  trends_sheet_columns_is_title (const TrendsSheetColumnUse *use);
gboolean  trends_sheet_columns_check (const TrendsSheetMap  *map,
                                      GError               **error);

G_END_DECLS
