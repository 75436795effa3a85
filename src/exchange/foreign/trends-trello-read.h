/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trello-read.h: a board as Trello exports it to JSON, as a table with a row for each
 * card. People from Atlassian say little of the format; what is relied on was seen in exports
 * of 2019 to 2026.
 */

#pragma once

#include "trends-cells.h"

G_BEGIN_DECLS

gboolean   trends_trello_sniff (const char  *data,
                                gsize        length);
GPtrArray *trends_trello_read  (const char  *data,
                                gsize        length,
                                GHashTable  *values,
                                GError     **error);

G_END_DECLS
