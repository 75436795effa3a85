/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-shrinking-label.h: a text that is shown whole, as large as its style has it where there is
 * room, and smaller where there isn't, down to a share of that. It wraps, and is never cut off.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_SHRINKING_LABEL (trends_shrinking_label_get_type ())
G_DECLARE_FINAL_TYPE (TrendsShrinkingLabel, trends_shrinking_label, TRENDS, SHRINKING_LABEL,
                      GtkWidget)

GtkWidget *trends_shrinking_label_new         (const char           *text,
                                               const char           *style,
                                               double                least);
GtkWidget *trends_shrinking_label_new_around  (GtkWidget            *child,
                                               double                least);
void       trends_shrinking_label_set_centred (TrendsShrinkingLabel *self);
void       trends_shrinking_label_set_compact (TrendsShrinkingLabel *self);

G_END_DECLS
