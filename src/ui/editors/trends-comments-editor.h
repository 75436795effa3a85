/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-comments-editor.h: what people have said of an initiative or a trend, who and when, and
 * where the next thing is said.
 */

#pragma once

#include "trends-list-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_COMMENTS_EDITOR (trends_comments_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsCommentsEditor, trends_comments_editor, TRENDS, COMMENTS_EDITOR,
                      TrendsListEditor)

GtkWidget *trends_comments_editor_new (void);

G_END_DECLS
