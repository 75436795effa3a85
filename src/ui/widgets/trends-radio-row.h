/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-radio-row.h: one choice among several, as a row of a list. It stands for an
 * AdwActionRow with a check button, of which rows and buttons are stops of Tab, and screen
 * readers are told of a list only; no newer library has one.
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_RADIO_ROW (trends_radio_row_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRadioRow, trends_radio_row, TRENDS, RADIO_ROW, AdwActionRow)

GtkWidget *trends_radio_row_new         (TrendsRadioRow *group,
                                         const char     *title,
                                         const char     *summary);
gboolean   trends_radio_row_get_active  (TrendsRadioRow *self);
void       trends_radio_row_set_active  (TrendsRadioRow *self);
void       trends_radio_row_set_summary (TrendsRadioRow *self,
                                         const char     *summary);

G_END_DECLS
