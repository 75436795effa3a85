/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-names.h: whom and what names in a sheet mean: owners who are in the plan or are
 * made, and trends, which never are.
 */

#pragma once

#include "trends-import-row.h"
#include "trends-plan.h"

G_BEGIN_DECLS

typedef struct _TrendsSheetNames TrendsSheetNames;

TrendsSheetNames *trends_sheet_names_new        (TrendsPlan           *plan);
void              trends_sheet_names_free       (TrendsSheetNames     *self);
char            **trends_sheet_names_split      (const char           *text,
                                                 const char           *separators);
const char       *trends_sheet_names_find_owner (TrendsSheetNames     *self,
                                                 const char           *text);
const char       *trends_sheet_names_find_owner_named (TrendsSheetNames   *self,
                                                 const char           *name);
char             *trends_sheet_names_dup_label  (TrendsSheetNames     *self,
                                                 const char           *id);
gboolean          trends_sheet_names_has_owner  (TrendsSheetNames     *self,
                                                 const char           *name);
const char       *trends_sheet_names_find_trend (TrendsSheetNames     *self,
                                                 const char           *text);
char             *trends_sheet_names_dup_likely_trend (TrendsSheetNames     *self,
                                                 const char           *text);
char             *trends_sheet_names_dup_word   (TrendsSheetNames     *self,
                                                 TrendsEntity         *trend);
void              trends_sheet_names_note_named (TrendsSheetNames     *self,
                                                 const TrendsValue    *value);
void              trends_sheet_names_take_new   (TrendsSheetNames     *self,
                                                 TrendsImportDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSheetNames, trends_sheet_names_free)

G_END_DECLS
