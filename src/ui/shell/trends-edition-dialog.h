/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-edition-dialog.h: shows which trend of a plan goes where in another edition, has it
 * changed, and moves the plan.
 */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_EDITION_DIALOG (trends_edition_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrendsEditionDialog, trends_edition_dialog, TRENDS, EDITION_DIALOG,
                      AdwWindow)

void trends_edition_dialog_present (GtkWindow     *parent,
                                    TrendsSession *session,
                                    const char    *catalogue);

G_END_DECLS
