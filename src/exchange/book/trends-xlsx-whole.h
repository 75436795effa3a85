/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xlsx-whole.h: whether all of a workbook is there. libxlsxwriter keeps rows in files of its own, and
 * doesn't look whether these could be written: where a disk is full, it makes a workbook that lacks rows.
 */

#pragma once

#include <gio/gio.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

gboolean trends_xlsx_whole_note  (GArray         *sizes,
                                  lxw_worksheet  *sheet,
                                  guint           n_columns);
gboolean trends_xlsx_whole_check (const GArray   *sizes,
                                  int             fd);

G_END_DECLS
