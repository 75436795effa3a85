/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ods-read.h: spreadsheets as LibreOffice and other programs of OpenDocument write them. */

#pragma once

#include "trends-cells.h"

G_BEGIN_DECLS

GPtrArray *trends_ods_read  (const char  *data,
                             gsize        length,
                             GHashTable  *values,
                             GError     **error);

G_END_DECLS
