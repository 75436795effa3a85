/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-shortcuts.h: the window with all keyboard shortcuts. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWindow *trends_shortcuts_new (void);

G_END_DECLS
