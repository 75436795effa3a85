/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ask-line.h: asks for one line in a window of a workshop, as the name of a group: what is typed
 * is a draft until Enter gives it away, and Escape leaves it. It may say what Enter would choose.
 *
 * Signals:
 *   answered (const char *text)  Enter was pressed; what was typed, in one line
 *   closed ()                    nothing is wanted after all
 */

#pragma once

#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_ASK_LINE (trends_ask_line_get_type ())
G_DECLARE_FINAL_TYPE (TrendsAskLine, trends_ask_line, TRENDS, ASK_LINE, GtkWidget)

/* What would be chosen by a text, in words; @nth is how often somebody asked for another.
 * Returns: (transfer full) */
typedef char *(*TrendsAskFunc) (const char *text,
                                guint       nth,
                                gpointer    user_data);

GtkWidget *trends_ask_line_new          (const char    *question,
                                         const char    *text,
                                         gboolean       for_room);
void       trends_ask_line_keep_draft   (TrendsAskLine *self,
                                         TrendsPlan    *plan,
                                         const char    *id,
                                         const char    *key);
void       trends_ask_line_set_choosing (TrendsAskLine *self,
                                         TrendsAskFunc  func,
                                         gpointer       user_data);
guint      trends_ask_line_get_nth      (TrendsAskLine *self);
void       trends_ask_line_show_problem (TrendsAskLine *self,
                                         const char    *problem);

G_END_DECLS
