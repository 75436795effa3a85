/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-curtain.h: what a room sees when the wall has been left, where it has the only screen: behind it is the plan with
 * all that is confidential, which nobody sees before somebody asks for it.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *trends_curtain_new (const char *title,
                               GtkWidget **button);

G_END_DECLS
