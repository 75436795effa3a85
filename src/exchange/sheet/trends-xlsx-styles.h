/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xlsx-styles.h: which of a workbook's styles show a number as a day. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean trends_xlsx_format_is_date (const char *code);
gboolean trends_xlsx_number_is_date (guint       format);
gboolean trends_xlsx_serial_to_day  (double      serial,
                                     gboolean    is_1904,
                                     double     *day);

G_END_DECLS
