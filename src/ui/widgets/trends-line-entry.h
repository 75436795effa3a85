/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-line-entry.h: what all entries do alike that are typed or pasted into:
 * several lines are folded into one as they come, what is half typed goes on where it
 * ended, and what can't be taken stays typed, in red, with the reason for those who don't see it.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void trends_line_entry_fold         (GtkEditable   *entry);
void trends_line_entry_keep_lines   (GtkEditable   *entry);
void trends_line_entry_fold_buffer  (GtkTextBuffer *buffer);
void trends_line_entry_keep_typed   (GtkEditable   *entry);
void trends_line_entry_propose      (GtkEditable   *entry,
                                     const char    *text);
void trends_line_entry_set_text     (GtkEditable   *entry,
                                     const char    *text);
void trends_line_entry_set_buffer_text (GtkTextBuffer *buffer,
                                        const char *text);
void trends_line_entry_line_up      (GtkWidget     *entry,
                                     GtkWidget     *label);
void trends_line_entry_show_problem (GtkWidget     *entry,
                                     const char    *problem);
void trends_line_entry_show_hint    (GtkWidget     *entry,
                                     GtkWidget     *hint,
                                     const char    *text,
                                     gboolean       is_problem);

G_END_DECLS
