/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-csv-dialect.h: what values are separated by in a text file, found by looking. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     trends_csv_find_separator (const char *text,
                                    gsize       length,
                                    guint      *n_alike);
gboolean trends_csv_take_sep_line  (const char *text,
                                    gsize       length,
                                    char       *separator,
                                    gsize      *n_line);

G_END_DECLS
