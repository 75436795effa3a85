/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trends-dialog.h: the trends of a plan in their groups: to add one's own, put them in
 * order, and remove what isn't wanted.
 */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_TRENDS_DIALOG (trends_trends_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrendsTrendsDialog, trends_trends_dialog, TRENDS, TRENDS_DIALOG, AdwWindow)

void trends_trends_dialog_present (GtkWindow     *parent,
                                   TrendsSession *session);

G_END_DECLS
