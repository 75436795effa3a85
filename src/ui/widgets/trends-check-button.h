/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-check-button.h: a check button that is ticked by Space alone. GTK's takes arrow keys for a
 * choice among radio buttons, be there one or none besides: it would tick itself, and go nowhere.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_CHECK_BUTTON (trends_check_button_get_type ())
G_DECLARE_FINAL_TYPE (TrendsCheckButton, trends_check_button, TRENDS, CHECK_BUTTON, GtkCheckButton)

GtkWidget *trends_check_button_new (const char *label);

G_END_DECLS
