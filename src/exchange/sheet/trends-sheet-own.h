/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own.h: reads what trends-sheet-own-text.h writes: texts as they are, lists with
 * quotes, trends and owners by their whole names.
 */

#pragma once

#include "trends-sheet-known.h"
#include "trends-sheet-names.h"
#include "trends-sheet-own-text.h"

G_BEGIN_DECLS

typedef struct _TrendsSheetOwn TrendsSheetOwn;

TrendsSheetOwn          *trends_sheet_own_new     (TrendsPlan              *plan,
                                                   const TrendsSheetOwnWay *way,
                                                   TrendsSheetNames        *names);
void                     trends_sheet_own_free    (TrendsSheetOwn          *self);
char                    *trends_sheet_own_dup_raw (TrendsSheetOwn          *self,
                                                   const char              *text);
gboolean                 trends_sheet_own_read    (TrendsSheetOwn          *self,
                                                   const TrendsField       *field,
                                                   const char              *text,
                                                   TrendsValue             *value);

TrendsSheetDecision      trends_sheet_own_decide  (TrendsEntity            *initiative,
                                                   const TrendsField       *field,
                                                   const char              *there,
                                                   const char              *sums);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetOwn, trends_sheet_own_free)

G_END_DECLS
