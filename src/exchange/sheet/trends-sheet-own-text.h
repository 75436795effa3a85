/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-own-text.h: how the initiatives of a plan stand in a table that we write ourselves,
 * be it CSV or a workbook: one home for the words, so that what goes out can come back. It is in
 * the language of the plan (trends-sheet-own-words.h), whatever the locale is, and for any text of a
 * plan: a list whose entries have the signs of lists in them is quoted.
 *
 * Two columns are ours: the id of an initiative, and a short sum of each value as it went out, by
 * which a field that was changed in the table is told from one that was changed in the plan since.
 */

#pragma once

#include "trends-audience.h"

G_BEGIN_DECLS

/* What these two become, and the column of what an initiative waits for */
#define TRENDS_SHEET_IS_OWN_ID "trends_id"
#define TRENDS_SHEET_IS_OWN_SUMS "as_exported"

/* Letters of a sum: one in 262,144 changes isn't noticed. */
#define TRENDS_SHEET_OWN_N_SUM 3

/* What stands behind the sums, and isn't one: see trends-sheet-own-gone.h */
#define TRENDS_SHEET_OWN_MARK '-'

/* How a file was written; its headings say so. */
typedef struct
{
  gboolean is_guarded; /* texts that look like formulas have an apostrophe before them */
  gboolean has_comma;  /* amounts have a comma before their fraction */
} TrendsSheetOwnWay;

/* For who writes very many values of one plan */
typedef struct _TrendsSheetOwnTexts TrendsSheetOwnTexts;

gboolean    trends_sheet_own_has_field      (const TrendsField       *field,
                                             TrendsProfile            profile);
char       *trends_sheet_own_dup_heading    (const TrendsField       *field,
                                             TrendsPlan              *plan);
const char *trends_sheet_own_get_language   (TrendsPlan              *plan);
const char *trends_sheet_own_get_needs_heading (TrendsPlan           *plan);
const char *trends_sheet_own_get_sums_heading  (TrendsPlan           *plan);
char       *trends_sheet_own_dup_id_heading (const TrendsSheetOwnWay *way);
gboolean    trends_sheet_own_read_way       (const char              *heading,
                                             TrendsSheetOwnWay       *way);
const char *trends_sheet_own_find_meaning   (const char              *heading);

char       *trends_sheet_own_dup_text       (const TrendsValue       *value,
                                             const TrendsField       *field,
                                             TrendsPlan              *plan);
char       *trends_sheet_own_dup_text_in    (const TrendsValue       *value,
                                             const TrendsField       *field,
                                             TrendsPlan              *plan,
                                             const char              *language);
char       *trends_sheet_own_dup_trend      (TrendsEntity            *trend);
char       *trends_sheet_own_tidy           (const char              *text);
void        trends_sheet_own_append_tidy    (GString                 *out,
                                             const char              *text);

TrendsSheetOwnTexts *trends_sheet_own_texts_new    (TrendsPlan          *plan,
                                                    const char          *language);
void                 trends_sheet_own_texts_free   (TrendsSheetOwnTexts *self);
void                 trends_sheet_own_texts_append (TrendsSheetOwnTexts *self,
                                                    GString             *out,
                                                    const TrendsValue   *value,
                                                    const TrendsField   *field);

void        trends_sheet_own_append_item    (GString                 *list,
                                             const char              *item);
char      **trends_sheet_own_split          (const char              *list);

void        trends_sheet_own_append_letters (GString                 *out,
                                             const char              *text,
                                             guint                    n_letters);
guint64     trends_sheet_own_begin_sum      (const char              *key);
void        trends_sheet_own_make_sum       (char                     sum[TRENDS_SHEET_OWN_N_SUM],
                                             guint64                  begun,
                                             const char              *text);
gboolean    trends_sheet_own_has_sum        (const char              *sums,
                                             const char              *key,
                                             const char              *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetOwnTexts, trends_sheet_own_texts_free)

G_END_DECLS
