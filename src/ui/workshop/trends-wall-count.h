/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-count.h: keys by which dots of a vote are counted, in whatever window of a workshop they
 * are pressed: a letter adds one to what it is for, with Shift it takes one back, and a number before
 * it does so as often. As long as a vote is counted letters and digits do nothing else there, except
 * where something is typed into.
 */

#pragma once

#include "trends-presentation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_wall_count_listen (GtkWidget          *window,
                               TrendsPresentation *presentation,
                               GtkWidget          *speaker);
char *trends_wall_count_dup_hint (void);
char *trends_wall_count_dup_typed (TrendsCount    *count);
char *trends_wall_count_dup_last (TrendsCount     *count,
                                  TrendsPlan      *plan);
void trends_wall_count_change (TrendsCount        *count,
                               guint               index,
                               gboolean            adds,
                               GtkWidget          *speaker);

G_END_DECLS
