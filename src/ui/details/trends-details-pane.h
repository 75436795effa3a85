/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-pane.h: shows and edits every field of what is selected in a
 * session, of whatever kind; of several, how many and what can be set for all.
 *
 * Property: session (TrendsSession). What it shows is made when it is first
 * shown; while it is hidden it follows nothing. Its close button has the action
 * win.details. It offers:
 *   details.previous, details.next (Alt+Page Up, Alt+Page Down)  the initiative
 *     or trend before or after this one
 *   details.delete  what is shown, with undo offered; no trend
 *   details.go (s)  to the entity of that id
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_DETAILS_PANE (trends_details_pane_get_type ())
G_DECLARE_FINAL_TYPE (TrendsDetailsPane, trends_details_pane, TRENDS, DETAILS_PANE, GtkWidget)

GtkWidget *trends_details_pane_new (TrendsSession *session);

G_END_DECLS
