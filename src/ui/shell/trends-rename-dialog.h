/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-rename-dialog.h: renames a plan and its file together. */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

/* Moves the plan's file there; `callback` gets a GTask of a boolean, with an error
 * where that can't be. */
typedef void (*TrendsMoveFunc) (GFile               *file,
                                gpointer             user_data,
                                GAsyncReadyCallback  callback,
                                gpointer             callback_data);

#define TRENDS_TYPE_RENAME_DIALOG (trends_rename_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRenameDialog, trends_rename_dialog, TRENDS, RENAME_DIALOG, AdwWindow)

/* `user_data` must live as long as `parent`. */
void trends_rename_dialog_present (GtkWindow      *parent,
                                   TrendsSession  *session,
                                   TrendsMoveFunc  move,
                                   gpointer        user_data);

G_END_DECLS
