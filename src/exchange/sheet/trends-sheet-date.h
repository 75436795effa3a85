/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-date.h: days as others write them in a cell, with a time or without, and in
 * which order day and month are where both are numbers: that is never guessed.
 */

#pragma once

#include "trends-date-read.h"
#include "trends-sheet-map.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_SHEET_DATE_READ,
  TRENDS_SHEET_DATE_EITHER, /* day and month may be the other way round */
  TRENDS_SHEET_DATE_PERIOD, /* a month, a quarter, a year */
  TRENDS_SHEET_DATE_NONE,
} TrendsSheetDateResult;

/* What a column says of its order: a value that can only be read in one way */
typedef struct
{
  guint n_day_first, n_month_first;
} TrendsSheetDateProof;

void                  trends_sheet_date_prove  (TrendsSheetDateProof       *proof,
                                                const char                 *text);
TrendsSheetDates      trends_sheet_date_decide (const TrendsSheetDateProof *column,
                                                const TrendsSheetDateProof *sheet);
TrendsSheetDateResult trends_sheet_date_read   (const char                 *text,
                                                TrendsSheetDates            order,
                                                TrendsSheetPeriods          periods,
                                                const TrendsDateContext    *context,
                                                gint64                     *day);

G_END_DECLS
