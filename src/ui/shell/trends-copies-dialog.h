/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-copies-dialog.h: which groups there are and what they look at, and a copy of the plan for
 * each.
 */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_COPIES_DIALOG (trends_copies_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrendsCopiesDialog, trends_copies_dialog, TRENDS, COPIES_DIALOG, AdwWindow)

void trends_copies_dialog_present (GtkWindow       *parent,
                                   TrendsSession   *session,
                                   AdwToastOverlay *toasts);

G_END_DECLS
