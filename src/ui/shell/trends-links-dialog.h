/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-links-dialog.h: which trend relies on which, all at a glance, and why: to add links, say
 * their reasons, and remove them.
 */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_LINKS_DIALOG (trends_links_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TrendsLinksDialog, trends_links_dialog, TRENDS, LINKS_DIALOG, AdwWindow)

void trends_links_dialog_present (GtkWindow     *parent,
                                  TrendsSession *session);

G_END_DECLS
