/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-export-dialog.h: what to export, for whom, and where to. */

#pragma once

#include <adwaita.h>

#include "trends-period.h"
#include "trends-view.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_EXPORT_DIALOG (trends_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrendsExportDialog, trends_export_dialog, TRENDS, EXPORT_DIALOG, AdwWindow)

/* `toasts`: where the result is announced. */
void trends_export_dialog_present (GtkWindow          *parent,
                                   TrendsSession      *session,
                                   GSettings          *settings,
                                   TrendsView         *view,
                                   const TrendsPeriod *stretch,
                                   AdwToastOverlay    *toasts);

G_END_DECLS
