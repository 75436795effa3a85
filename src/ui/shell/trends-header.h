/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-header.h: the window's header bar: plan menu, title with the saved
 * state, undo and redo, the views, search, export and the main menu.
 *
 * Properties: session (TrendsSession or NULL: then only the menus remain),
 * recent (TrendsRecent), views (AdwViewStack or NULL), searching (boolean).
 * Signal: title-edited ()  the title's editor was closed.
 */

#pragma once

#include <adwaita.h>

#include "trends-recent.h"
#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_HEADER (trends_header_get_type ())
G_DECLARE_FINAL_TYPE (TrendsHeader, trends_header, TRENDS, HEADER, AdwBin)

/* Opens the editor of the plan's title. */
void trends_header_edit_title (TrendsHeader *self);

G_END_DECLS
