/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-csv-text.h: a text as a value of CSV, by RFC 4180. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void trends_csv_append_quoted (GString    *out,
                               const char *text);

G_END_DECLS
