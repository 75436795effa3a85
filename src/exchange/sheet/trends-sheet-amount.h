/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-amount.h: amounts of money and numbers as others write them in a cell. */

#pragma once

#include "trends-sheet-map.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_SHEET_AMOUNT_READ,
  TRENDS_SHEET_AMOUNT_EITHER,   /* its sign sets thousands apart, or a fraction */
  TRENDS_SHEET_AMOUNT_CURRENCY, /* of another currency */
  TRENDS_SHEET_AMOUNT_NONE,
} TrendsSheetAmountResult;

/* What a column says of the signs in its numbers */
typedef struct
{
  guint n_point, n_comma;
} TrendsSheetNumberProof;

void                    trends_sheet_number_prove  (TrendsSheetNumberProof       *proof,
                                                    const char                   *text);
TrendsSheetNumbers      trends_sheet_number_decide (const TrendsSheetNumberProof *column,
                                                    const TrendsSheetNumberProof *sheet);
TrendsSheetAmountResult trends_sheet_amount_read   (const char                   *text,
                                                    TrendsSheetNumbers            signs,
                                                    int                           scale,
                                                    const char                   *currency,
                                                    const char                   *language,
                                                    gboolean                      any_currency,
                                                    gint64                       *minor);

G_END_DECLS
