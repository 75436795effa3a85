/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-hidden-bar.h: below the board, how many trends are hidden, and a button that brings them
 * back. It isn't there where none is, nor where the board's cards are of something else.
 */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_HIDDEN_BAR (trends_hidden_bar_get_type ())
G_DECLARE_FINAL_TYPE (TrendsHiddenBar, trends_hidden_bar, TRENDS, HIDDEN_BAR, AdwBin)

GtkWidget *trends_hidden_bar_new         (void);
void       trends_hidden_bar_set_session (TrendsHiddenBar *self,
                                          TrendsSession   *session);

G_END_DECLS
