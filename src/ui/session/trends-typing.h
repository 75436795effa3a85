/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-typing.h: whose the keys of undo and redo are while text is edited.
 *
 * In a field with typing that isn't in the plan yet, they undo and redo that typing
 * and nothing else, not even when none of it is left to undo: nobody who corrects
 * a word wants a move on the board taken back. In a field that says just what the
 * plan has, or is empty, they are the plan's, as in drawing and accounting
 * programs: what was typed and entered there is the plan's latest edit, and
 * whatever is undone is said and shown.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef gboolean (*TrendsTypingFunc) (gboolean redo,
                                      gpointer user_data);

gboolean trends_typing_step   (GtkRoot     *root,
                               gboolean     redo);
void     trends_typing_set_entered (GtkWidget       *field,
                                    TrendsTypingFunc func,
                                    gpointer         user_data);
void     trends_typing_forget (GtkEditable *editable);
void     trends_typing_forget_soon (GtkEditable *editable);

G_END_DECLS
