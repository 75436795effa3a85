/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ods-content.h: the parts of a spreadsheet of OpenDocument, as XML. */

#pragma once

#include "trends-book.h"

#include <libxml/xmlwriter.h>

G_BEGIN_DECLS

gboolean trends_ods_write_content  (TrendsBook                *book,
                                    const TrendsExportOptions *options,
                                    xmlTextWriter             *writer,
                                    GCancellable              *cancellable,
                                    GError                   **error);
char    *trends_ods_dup_styles     (TrendsBook                *book);
char    *trends_ods_dup_settings   (TrendsBook                *book);
char    *trends_ods_dup_meta       (TrendsBook                *book);

G_END_DECLS
