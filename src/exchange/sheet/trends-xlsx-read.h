/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-xlsx-read.h: workbooks as Excel, LibreOffice, Planner and others write them. */

#pragma once

#include "trends-cells.h"

G_BEGIN_DECLS

GPtrArray *trends_xlsx_read  (const char  *data,
                              gsize        length,
                              GHashTable  *values,
                              GError     **error);

G_END_DECLS
