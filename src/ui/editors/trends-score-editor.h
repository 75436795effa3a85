/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-score-editor.h: edits a number of a short row (1 to 5), as dots of
 * which so many are filled. Pressing the last filled one unsets it.
 */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_SCORE_EDITOR (trends_score_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsScoreEditor, trends_score_editor, TRENDS, SCORE_EDITOR, TrendsEditor)

/* The longest row that is shown as dots */
#define TRENDS_SCORE_MAX 5

GtkWidget *trends_score_editor_new (const TrendsField *field);

G_END_DECLS
