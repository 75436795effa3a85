/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xlsx-asides.h: what a workbook keeps in parts of their own beside a sheet: addresses that cells lead to,
 * and comments on them.
 */

#pragma once

#include "trends-cells.h"
#include "trends-zip-read.h"

G_BEGIN_DECLS

/* Cells that lead somewhere, each with the id under which the address is kept */
typedef struct _TrendsXlsxLinks TrendsXlsxLinks;

TrendsXlsxLinks *trends_xlsx_links_new    (void);
void             trends_xlsx_links_free   (TrendsXlsxLinks  *self);
void             trends_xlsx_links_add    (TrendsXlsxLinks  *self,
                                           const char       *reference,
                                           const char       *id);
gboolean         trends_xlsx_asides_read  (TrendsXlsxLinks  *links,
                                           TrendsZip        *zip,
                                           const char       *part,
                                           TrendsCells      *cells,
                                           GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsXlsxLinks, trends_xlsx_links_free)

G_END_DECLS
