/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-properties-dialog.h: what is said of the plan as a whole. */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_PROPERTIES_DIALOG (trends_properties_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPropertiesDialog, trends_properties_dialog, TRENDS, PROPERTIES_DIALOG,
                      AdwWindow)

void trends_properties_dialog_present (GtkWindow     *parent,
                                       TrendsSession *session);

G_END_DECLS
