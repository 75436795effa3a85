/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-tags-editor.h: edits a list of short texts as chips, with an entry at
 * their end: Enter or a comma adds, Backspace in the empty entry takes back.
 */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_TAGS_EDITOR (trends_tags_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsTagsEditor, trends_tags_editor, TRENDS, TAGS_EDITOR, TrendsEditor)

GtkWidget *trends_tags_editor_new (const TrendsField *field);

G_END_DECLS
