/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-recent-row.h: one recent plan in a list: what, whose, when, where.
 *
 * Signal: remove-requested ()
 */

#pragma once

#include <adwaita.h>

#include "trends-recent.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_RECENT_ROW (trends_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRecentRow, trends_recent_row, TRENDS, RECENT_ROW, AdwActionRow)

GtkWidget        *trends_recent_row_new      (TrendsRecentPlan *plan);
TrendsRecentPlan *trends_recent_row_get_plan (TrendsRecentRow  *self);

G_END_DECLS
