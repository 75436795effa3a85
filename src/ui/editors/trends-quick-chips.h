/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-chips.h: below an entry for a new initiative, how what is typed there is understood:
 * a chip for each part that isn't its title, and a choice where one has to be made. Backspace at
 * the end of a part makes it text again; what is pasted is text from the beginning. What it means
 * is in trends-quick-line.h.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-quick-line.h"
#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_QUICK_CHIPS (trends_quick_chips_get_type ())
G_DECLARE_FINAL_TYPE (TrendsQuickChips, trends_quick_chips, TRENDS, QUICK_CHIPS, GtkWidget)

GtkWidget       *trends_quick_chips_new         (GtkWidget        *entry);
void             trends_quick_chips_set_session (TrendsQuickChips *self,
                                                 TrendsSession    *session);
void             trends_quick_chips_forget      (TrendsQuickChips *self);
void             trends_quick_chips_complete    (TrendsQuickChips *self,
                                                 const char       *line,
                                                 gsize             at);
TrendsQuickLine *trends_quick_chips_read        (TrendsQuickChips *self);
char            *trends_quick_chips_dup_words   (TrendsQuickLine  *line);

G_END_DECLS
