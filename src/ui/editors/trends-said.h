/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-said.h: a quiet line that says what was changed just now, on its card on the board and
 * else below the view, with a button that takes it back. It is gone with the next change, whoever makes it, and after as long as
 * messages stay.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_SAID (trends_said_get_type ())
G_DECLARE_FINAL_TYPE (TrendsSaid, trends_said, TRENDS, SAID, GtkWidget)

void trends_said_set_apart (TrendsSaid *self);
void trends_said_say (TrendsSaid    *self,
                      TrendsSession *session,
                      const char    *text);

G_END_DECLS
