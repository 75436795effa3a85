/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-test-sheet.h: what tests of imported tables share: a plan with two trends and an owner,
 * and what has become of a table in it.
 */

#pragma once

#include "trends-test-exchange.h"

#include "trends-sheet-import.h"

G_BEGIN_DECLS

#define GROUP "11111111-1111-4111-8111-111111111111"
#define FIRST "22222222-2222-4222-8222-222222222221"
#define SECOND "22222222-2222-4222-8222-222222222222"
#define OWNER "44444444-4444-4444-8444-444444444444"

TrendsPlan *make_plan (void);
/* Its second trend has another title, and a theme */
TrendsPlan *make_plan_with (const char *title,
                            const char *theme);
/* (transfer full); `map` and `trend` may be NULL */
TrendsImportReport *import_as (TrendsPlan *plan,
                               const char *data,
                               gsize length,
                               const char *name,
                               const char *map,
                               const char *trend,
                               GError **error);
TrendsImportReport *import_rows (TrendsPlan *plan,
                                 const char *rows,
                                 const char *map);
TrendsImportReport *import_fixture (TrendsPlan *plan,
                                    const char *name,
                                    const char *map);
/* (nullable): the one with that title */
TrendsEntity *find (TrendsPlan *plan,
                    const char *title);
void assert_text (TrendsPlan *plan,
                  const char *title,
                  guint field,
                  const char *expected);
void assert_number (TrendsPlan *plan,
                    const char *title,
                    guint field,
                    gint64 expected);
void assert_day (TrendsPlan *plan,
                 const char *title,
                 guint field,
                 const char *expected);
void assert_owner (TrendsPlan *plan,
                   const char *title,
                   guint field,
                   const char *expected);
/* `column`: -1 for none; `value` may be NULL */
void assert_remark (const TrendsImportReport *report,
                    TrendsSheetRemarkKind kind,
                    guint row,
                    int column,
                    const char *value);
guint count (const TrendsImportReport *report,
             TrendsSheetRemarkKind kind);
void assert_counts (const TrendsImportReport *report,
                    guint added,
                    guint updated,
                    guint unchanged,
                    guint refused);
guint count_needs (TrendsPlan *plan,
                   const char *who,
                   const char *whom);

G_END_DECLS
