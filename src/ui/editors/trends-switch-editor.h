/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-switch-editor.h: edits a yes or no. */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_SWITCH_EDITOR (trends_switch_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsSwitchEditor, trends_switch_editor, TRENDS, SWITCH_EDITOR,
                      TrendsEditor)

GtkWidget *trends_switch_editor_new       (const TrendsField *field);
/* A check box, for rows of a list */
GtkWidget *trends_switch_editor_new_check (const TrendsField *field);

G_END_DECLS
