/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-icon-editor.h: edits a trend's icon, from those that come with the
 * catalogue.
 */

#pragma once

#include "trends-popover-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_ICON_EDITOR (trends_icon_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsIconEditor, trends_icon_editor, TRENDS, ICON_EDITOR,
                      TrendsPopoverEditor)

GtkWidget *trends_icon_editor_new (const TrendsField *field);

G_END_DECLS
