/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-dialog-undo.h: the keys that undo and redo, in a dialog that changes a plan. A window that
 * is no application's has no accelerators.
 */

#pragma once

#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_dialog_undo_listen (GtkWindow     *dialog,
                                TrendsSession *session);

G_END_DECLS
