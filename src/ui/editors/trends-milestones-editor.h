/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-milestones-editor.h: edits an initiative's milestones: whether each is
 * done, its title and its date.
 */

#pragma once

#include "trends-list-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MILESTONES_EDITOR (trends_milestones_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMilestonesEditor, trends_milestones_editor, TRENDS, MILESTONES_EDITOR,
                      TrendsListEditor)

GtkWidget *trends_milestones_editor_new (void);

G_END_DECLS
