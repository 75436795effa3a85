/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own-gone.h: which initiatives went out in a table of ours and aren't in it any more.
 * The table may have been of a part of the plan, so each row names others that went out with it:
 * the next one, and one that is far from it, so that a block of rows that is deleted is known, too.
 */

#pragma once

#include "trends-sheet-own-text.h"

G_BEGIN_DECLS

typedef struct _TrendsSheetOwnGone TrendsSheetOwnGone;

GString            *trends_sheet_own_make_marks   (GPtrArray          *initiatives);
void                trends_sheet_own_append_marks (GString            *sums,
                                                   const GString      *marks,
                                                   guint               index);

TrendsSheetOwnGone *trends_sheet_own_gone_new     (void);
void                trends_sheet_own_gone_free    (TrendsSheetOwnGone *self);
void                trends_sheet_own_gone_note    (TrendsSheetOwnGone *self,
                                                   const char         *id,
                                                   const char         *sums);
GPtrArray          *trends_sheet_own_gone_find    (TrendsSheetOwnGone *self,
                                                   TrendsPlan         *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetOwnGone, trends_sheet_own_gone_free)

G_END_DECLS
