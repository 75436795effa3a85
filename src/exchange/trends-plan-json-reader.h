/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-json-reader.h: a plan as JSON, read row by row; a format of imports. */

#pragma once

#include "trends-import-row.h"

G_BEGIN_DECLS

gboolean              trends_plan_json_sniff (const char *data,
                                             gsize        length);
TrendsImportDocument *trends_plan_json_read (const char  *text,
                                             gsize        length,
                                             GHashTable  *values,
                                             GError     **error);

G_END_DECLS
