/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xlsx-styles.h: which of a workbook's styles show a number as a day, as a percentage or
 * in a currency.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TRENDS_XLSX_UNIT_SIZE 8 /* bytes of a currency's sign or its code, with a NUL */

gboolean trends_xlsx_format_is_date (const char *code);
gboolean trends_xlsx_number_is_date (guint       format);
gboolean trends_xlsx_format_get_unit (const char *code,
                                      char        unit[TRENDS_XLSX_UNIT_SIZE]);
gboolean trends_xlsx_number_is_share (guint       format);
gboolean trends_xlsx_serial_to_day  (double      serial,
                                     gboolean    is_1904,
                                     double     *day);

G_END_DECLS
