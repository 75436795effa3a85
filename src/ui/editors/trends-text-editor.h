/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-text-editor.h: edits text that wraps and grows: lines of text, a list
 * of texts with one on each line, or a single line that may be long.
 */

#pragma once

#include "trends-editor.h"
#include "trends-escape.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_TEXT_EDITOR (trends_text_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsTextEditor, trends_text_editor, TRENDS, TEXT_EDITOR, TrendsEditor)

GtkWidget *trends_text_editor_new             (const TrendsField *field);
void       trends_text_editor_set_placeholder (TrendsTextEditor  *self,
                                               const char        *placeholder);
void       trends_text_editor_set_leave       (TrendsTextEditor  *self,
                                               TrendsEscapeFunc   leave,
                                               gpointer           user_data);

G_END_DECLS
