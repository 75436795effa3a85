/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-holder-row.h: a row of a list that is there for what stands in it. It stands for an
 * AdwActionRow, which is a stop of the Tab key before what it holds: a GtkListBoxRow takes the focus
 * for itself first. It can go when rows of GTK's let that be chosen.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_HOLDER_ROW (trends_holder_row_get_type ())
G_DECLARE_FINAL_TYPE (TrendsHolderRow, trends_holder_row, TRENDS, HOLDER_ROW, AdwActionRow)

G_END_DECLS
