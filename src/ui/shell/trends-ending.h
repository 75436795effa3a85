/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ending.h: the process is asked to end from outside: by a signal, or as the
 * person logs out. What is typed is put into its plan, and all is saved.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     trends_ending_watch  (GtkApplication *application);
gboolean trends_ending_finish (GtkApplication *application);

G_END_DECLS
