/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-dependency-editor.h: edits what an initiative depends on, or what is
 * in need of it. A dependency that would come back to itself is refused, and
 * the editor says why.
 */

#pragma once

#include "trends-pair-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_DEPENDENCY_EDITOR (trends_dependency_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsDependencyEditor, trends_dependency_editor, TRENDS, DEPENDENCY_EDITOR,
                      TrendsPairEditor)

/* `side`: which field of a dependency is the editor's initiative, that is
 * TRENDS_DEPENDENCY_INITIATIVE (depends on) or TRENDS_DEPENDENCY_NEEDS (needed by) */
GtkWidget  *trends_dependency_editor_new       (guint side);
const char *trends_dependency_editor_get_label (guint side);

G_END_DECLS
