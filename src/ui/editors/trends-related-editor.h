/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-related-editor.h: edits what an initiative has to do with, without either
 * waiting for the other: it is the same list at both.
 */

#pragma once

#include "trends-pair-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_RELATED_EDITOR (trends_related_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRelatedEditor, trends_related_editor, TRENDS, RELATED_EDITOR,
                      TrendsPairEditor)

GtkWidget  *trends_related_editor_new       (void);
const char *trends_related_editor_get_label (void);

G_END_DECLS
