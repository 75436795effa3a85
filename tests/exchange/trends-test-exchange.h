/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-test-exchange.h: plans to JSON and back, for tests, in one line each. */

#pragma once

#include "trends-export.h"
#include "trends-import.h"

G_BEGIN_DECLS

/* (transfer full); stops the test where it fails */
char               *export_json   (TrendsPlan         *plan,
                                   TrendsProfile       profile);
TrendsPlan         *import_plan   (const char         *text);
/* Into a plan; NULL with error where nothing could be read */
TrendsImportReport *import_text   (TrendsPlan         *plan,
                                   const char         *text,
                                   TrendsImportFlags   flags,
                                   GError            **error);
/* A document with these members besides format and version */
char               *make_document (const char         *members);
/* `text` with every `from` replaced */
char               *with          (const char         *text,
                                   const char         *from,
                                   const char         *to);

/* Stops the test at the first line that differs, and says which. */
void                assert_same   (const char         *first,
                                   const char         *second);
/* Imports a document of these members, which has to be readable. */
TrendsImportReport *import_members (TrendsPlan        *plan,
                                    const char        *members,
                                    TrendsImportFlags  flags);
void assert_report (const TrendsImportReport *report,
                    guint                     added,
                    guint                     updated,
                    guint                     unchanged,
                    guint                     refused);
/* `start`: how the reason at `index` begins */
void assert_reason (const TrendsImportReport *report,
                    guint                     index,
                    const char               *start);

G_END_DECLS
