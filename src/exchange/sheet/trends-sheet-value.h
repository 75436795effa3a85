/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-value.h: what a cell means in the field that its column becomes, or why it
 * can't mean anything there. Nothing is guessed.
 */

#pragma once

#include "trends-sheet-columns.h"
#include "trends-sheet-names.h"
#include "trends-sheet-own.h"

G_BEGIN_DECLS

/* What values are read with */
typedef struct
{
  TrendsPlan *plan;
  const TrendsSheetMap *map;
  TrendsSheetNames *names;
  const char *currency;
  gboolean any_currency;
  TrendsDateContext dates;
  TrendsSheetOwn *own; /* NULL where the table isn't one of ours */
} TrendsSheetValueContext;

gboolean trends_sheet_value_read (const TrendsSheetValueContext *context,
                                  const TrendsSheetColumnUse    *use,
                                  const TrendsCells             *cells,
                                  const TrendsCell              *cell,
                                  const char                    *text,
                                  TrendsValue                   *value,
                                  char                         **reason);
char    *trends_sheet_text_clean (const char                    *text);

char   **trends_sheet_value_dup_people (const TrendsSheetValueContext *context,
                                        const TrendsSheetColumnUse    *use,
                                        const char                    *text,
                                        TrendsSheetPeople              people,
                                        gboolean                      *is_doubtful);

G_END_DECLS
