/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-private.h: import of a document that was read already. */

#pragma once

#include "trends-import.h"
#include "trends-json-reader.h"

G_BEGIN_DECLS

/* `origin` TRENDS_ORIGIN_LOAD takes the plan's own row along, id and all. */
TrendsImportReport *trends_import_document (TrendsPlan          *plan,
                                            TrendsJsonDocument  *document,
                                            const char          *name,
                                            TrendsOrigin         origin,
                                            TrendsImportFlags    flags,
                                            GError             **error);

G_END_DECLS
