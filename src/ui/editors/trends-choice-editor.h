/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-choice-editor.h: edits a field that has one of a few values, in a menu
 * of glyphs and words.
 */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_CHOICE_EDITOR (trends_choice_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsChoiceEditor, trends_choice_editor, TRENDS, CHOICE_EDITOR,
                      TrendsEditor)

GtkWidget *trends_choice_editor_new (const TrendsField *field);

G_END_DECLS
