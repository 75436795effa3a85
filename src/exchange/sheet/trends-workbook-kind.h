/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workbook-kind.h: what sort of workbook a file is, or what people take for one, before any of it is read. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean trends_workbook_check      (const char  *data,
                                     gsize        length,
                                     GError     **error);
gboolean trends_workbook_sniff_xlsx (const char  *data,
                                     gsize        length);
gboolean trends_workbook_sniff_ods  (const char  *data,
                                     gsize        length);

G_END_DECLS
