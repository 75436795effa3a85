/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-refs-editor.h: edits references to several entities (owners, trends)
 * as chips, with a picker to add one.
 */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_REFS_EDITOR (trends_refs_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRefsEditor, trends_refs_editor, TRENDS, REFS_EDITOR, TrendsEditor)

GtkWidget *trends_refs_editor_new (const TrendsField *field);

G_END_DECLS
