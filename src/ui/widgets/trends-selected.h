/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-selected.h: what is selected, where no list of GTK's has it: to the eye, as CSS has
 * “:selected”, and to screen readers.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_selected_show (GtkWidget *widget, gboolean is_selected);

G_END_DECLS
