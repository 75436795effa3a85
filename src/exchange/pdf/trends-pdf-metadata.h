/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a PDF says about itself: its XMP packet and its date. */

#pragma once

#include "trends-pdf-document.h"

G_BEGIN_DECLS

GDateTime *trends_pdf_metadata_get_date (void);
char      *trends_pdf_metadata_get_xmp  (const TrendsPdfInfo *info,
                                         GDateTime           *date);

G_END_DECLS
