/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-rename-dialog.h: renames a plan and its file together. */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

/* Moves the plan's file there; FALSE with error where it can't. */
typedef gboolean (*TrendsMoveFunc) (GFile     *file,
                                    gpointer   user_data,
                                    GError   **error);

#define TRENDS_TYPE_RENAME_DIALOG (trends_rename_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRenameDialog, trends_rename_dialog, TRENDS, RENAME_DIALOG, AdwWindow)

/* `user_data` must live as long as `parent`. */
void trends_rename_dialog_present (GtkWindow      *parent,
                                   TrendsSession  *session,
                                   TrendsMoveFunc  move,
                                   gpointer        user_data);

G_END_DECLS
