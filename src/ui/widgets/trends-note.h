/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-note.h: what says that there is nothing here yet, and what to do about it. It takes the
 * focus, as what would be in its place does: whoever doesn't see it hears it then, and keys have
 * somewhere to begin.
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_NOTE (trends_note_get_type ())
G_DECLARE_FINAL_TYPE (TrendsNote, trends_note, TRENDS, NOTE, GtkWidget)

G_END_DECLS
