/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-rank.h: a place among siblings as a short text that sorts bytewise,
 * so that a move changes one field of one entity and merges with others' moves.
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *trends_rank_between (const char *before,
                              const char *after);
gboolean trends_rank_is_valid (const char *rank);

G_END_DECLS
