/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-key-tip.h: which key does what a button of the facilitator's window does, in its tooltip. None is on the wall. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_key_tip_add (GtkWidget  *button,
                         const char *action);

G_END_DECLS
