/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-text-scale.h: what there is more of where somebody has large text. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_text_scale_set_lines  (GtkLabel *label,
                                   int       usual);
void trends_text_scale_keep_lines (GtkLabel *label);

G_END_DECLS
