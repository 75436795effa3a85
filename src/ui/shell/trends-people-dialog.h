/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-people-dialog.h: the people, roles, teams and partners of a plan, with what each leads and
 * supports: somebody is added, put in the place of another everywhere, or deleted, and one opens in
 * the details. What nobody leads is counted, and can be looked for.
 */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_PEOPLE_DIALOG (trends_people_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPeopleDialog, trends_people_dialog, TRENDS, PEOPLE_DIALOG, AdwWindow)

void trends_people_dialog_present (GtkWindow     *parent,
                                   TrendsSession *session);

G_END_DECLS
