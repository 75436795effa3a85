/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-readonly-editor.h: shows a text that people don't change here, such as
 * what an initiative was imported from.
 */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_READONLY_EDITOR (trends_readonly_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsReadonlyEditor, trends_readonly_editor, TRENDS, READONLY_EDITOR,
                      TrendsEditor)

GtkWidget *trends_readonly_editor_new (const TrendsField *field);

G_END_DECLS
