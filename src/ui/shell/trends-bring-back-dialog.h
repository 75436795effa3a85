/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-bring-back-dialog.h: what groups have done with their copies, one after the other: what
 * comes, in words, and what there is to choose.
 */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_BRING_BACK_DIALOG (trends_bring_back_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrendsBringBackDialog, trends_bring_back_dialog, TRENDS, BRING_BACK_DIALOG,
                      AdwWindow)

void trends_bring_back_dialog_present (GtkWindow     *parent,
                                       TrendsSession *session,
                                       GListModel    *files);

G_END_DECLS
