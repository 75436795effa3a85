/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-words.h: what comes of an import, or would come, in words for a window. */

#pragma once

#include "trends-import.h"

G_BEGIN_DECLS

char       *trends_import_dup_result    (const TrendsImportReport *report);
char       *trends_import_dup_refusals  (const TrendsImportReport *report);
char       *trends_import_dup_prospect  (const TrendsImportReport *report);
const char *trends_import_name_remark   (TrendsSheetRemarkKind     kind);
const char *trends_import_remark_icon   (TrendsSheetRemarkKind     kind);

G_END_DECLS
