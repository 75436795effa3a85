/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-radar-read.h: technology radars in JSON, as a table with a row for each entry: what
 * Build Your Own Radar of Thoughtworks reads, and the configuration of Zalando's.
 */

#pragma once

#include "trends-cells.h"

G_BEGIN_DECLS

gboolean   trends_radar_sniff (const char  *data,
                               gsize        length);
GPtrArray *trends_radar_read  (const char  *data,
                               gsize        length,
                               GHashTable  *values,
                               GError     **error);

G_END_DECLS
