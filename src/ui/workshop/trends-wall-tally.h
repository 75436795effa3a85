/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-tally.h: a line in the corner of the wall for whoever leads with no other screen: how far a vote is
 * counted, and what is wrong.
 */

#pragma once

#include "trends-presentation.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *trends_wall_tally_new  (void);
char      *trends_wall_tally_dup_words (TrendsPresentation *presentation,
                                        const char         *problem,
                                        gboolean            is_typing,
                                        gboolean           *is_warning);
void       trends_wall_tally_show (GtkWidget  *tally,
                                   const char *words,
                                   gboolean    is_warning,
                                   int         band);

G_END_DECLS
