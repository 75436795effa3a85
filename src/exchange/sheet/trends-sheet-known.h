/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-known.h: what came from the same source before, and what of it was changed here
 * since: that isn't taken from a newer copy.
 */

#pragma once

#include "trends-import-row.h"
#include "trends-plan.h"
#include "trends-sheet-map.h"

G_BEGIN_DECLS

typedef struct _TrendsSheetKnown TrendsSheetKnown;

/* What to do with a field of an initiative that came from there before */
typedef enum
{
  TRENDS_SHEET_TAKE,
  TRENDS_SHEET_LEAVE,      /* it is as it came last, or already what comes */
  TRENDS_SHEET_KEEP_YOURS, /* changed here and there */
} TrendsSheetDecision;

TrendsSheetKnown *trends_sheet_known_new  (TrendsPlan         *plan,
                                           const char         *source,
                                           gboolean            has_ids);
void              trends_sheet_known_free (TrendsSheetKnown   *self);
TrendsEntity     *trends_sheet_known_take (TrendsSheetKnown   *self,
                                           const char         *id,
                                           const char         *title,
                                           const char         *trend);
const char       *trends_sheet_known_find_trend (TrendsSheetKnown *self,
                                           const char         *id,
                                           const char         *title);
void              trends_sheet_known_note_seen (TrendsSheetKnown *self,
                                           const char         *id,
                                           const char         *title);
void              trends_sheet_known_note_here (TrendsSheetKnown *self,
                                           TrendsEntity       *initiative);
gboolean          trends_sheet_known_has_taken (TrendsSheetKnown *self);
GPtrArray        *trends_sheet_known_dup_rest (TrendsSheetKnown *self);
GHashTable       *trends_sheet_dup_came   (TrendsEntity       *initiative);
TrendsSheetDecision trends_sheet_decide   (const TrendsField  *field,
                                           GHashTable         *came,
                                           const TrendsValue  *now,
                                           const TrendsValue  *comes);
gboolean          trends_sheet_takes      (TrendsSheetDecision   decision,
                                           const TrendsSheetMap *map,
                                           const TrendsField    *field);
char             *trends_sheet_value_to_word (const TrendsField *field,
                                           const TrendsValue  *value);
char             *trends_sheet_words_to_json (GHashTable      *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetKnown, trends_sheet_known_free)

G_END_DECLS
