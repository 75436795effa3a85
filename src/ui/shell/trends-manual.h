/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-manual.h: a short manual, a page for each thing that people come to do.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWindow *trends_manual_new (void);

G_END_DECLS
