/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshops-dialog.h: the workshops of a plan: which there are, what each came to, and a new one.
 * What is shown on a wall is begun by its parent, by the actions “win.begin-workshop” (s: an agenda),
 * “win.continue-workshop” (s: a workshop) and “win.practice”.
 */

#pragma once

#include <adwaita.h>

#include "trends-presenter.h"
#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_WORKSHOPS_DIALOG (trends_workshops_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWorkshopsDialog, trends_workshops_dialog, TRENDS, WORKSHOPS_DIALOG,
                      AdwWindow)

void trends_workshops_dialog_present (GtkWindow       *parent,
                                      TrendsSession   *session,
                                      TrendsPresenter *presenter);
void trends_workshops_dialog_present_one (GtkWindow       *parent,
                                          TrendsSession   *session,
                                          TrendsPresenter *presenter,
                                          TrendsEntity    *workshop);

G_END_DECLS
