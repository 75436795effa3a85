/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-text-scale.h: how large text is, and what there is more of where it is large. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void   trends_text_scale_set_lines         (GtkLabel  *label,
                                            int        usual);
void   trends_text_scale_keep_lines        (GtkLabel  *label);
int    trends_text_scale_get_line_height   (GtkWidget *widget);
double trends_text_scale_measure_character (GtkWidget *widget);

G_END_DECLS
