/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-merge-words.h: what a merge changes, and what there is to choose, in sentences:
 * “Initiative “Warm spaces”, Priority: was “Medium”; mine has “High”, theirs has “Low””.
 * Long texts are quoted from their beginnings.
 */

#pragma once

#include "trends-language.h"
#include "trends-merge.h"

G_BEGIN_DECLS

/* `paper`: (nullable): the language of dates and amounts, or NULL for the locale's.
 * (transfer full) both. */
char *trends_merge_dup_conflict_words (TrendsMerge           *self,
                                       guint                  index,
                                       const TrendsLanguage  *paper);
char *trends_merge_dup_change_words   (TrendsMerge           *self,
                                       const TrendsChange    *change,
                                       const TrendsLanguage  *paper);
/* (transfer full): what people call an entity of any of the three plans: its name or, where
 * it has none, those that it is about; "" where it isn't in any */
char *trends_merge_dup_name           (TrendsMerge           *self,
                                       const char            *id);

G_END_DECLS
