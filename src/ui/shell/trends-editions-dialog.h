/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-editions-dialog.h: asks which edition of trends is meant: one that comes with Trends, or
 * one in a file.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_EDITIONS_DIALOG (trends_editions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrendsEditionsDialog, trends_editions_dialog, TRENDS, EDITIONS_DIALOG,
                      AdwWindow)

/* `catalogue`: the id of an edition, or the path of its file */
typedef void (*TrendsEditionFunc) (GtkWindow  *parent,
                                   const char *catalogue);

void trends_editions_dialog_present (GtkWindow         *parent,
                                     const char        *title,
                                     GFile             *folder,
                                     TrendsEditionFunc  callback);

G_END_DECLS
