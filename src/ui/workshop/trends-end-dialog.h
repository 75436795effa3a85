/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-end-dialog.h: asks whether a workshop is over, and how many people were there. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* `attendance`: how many; TRENDS_UNSET where nobody says */
typedef void (*TrendsEndFunc) (gint64   attendance,
                               gpointer user_data);

#define TRENDS_TYPE_END_DIALOG (trends_end_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrendsEndDialog, trends_end_dialog, TRENDS, END_DIALOG, AdwWindow)

void     trends_end_dialog_present     (GtkWindow     *parent,
                                        const char    *open_vote,
                                        guint          people,
                                        TrendsEndFunc  callback,
                                        gpointer       user_data);
gboolean trends_end_dialog_read_people (const char    *text,
                                        gint64        *people);

G_END_DECLS
