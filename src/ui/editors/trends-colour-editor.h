/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-colour-editor.h: edits a colour: from a palette that goes with the
 * trends' own, or as #rrggbb.
 */

#pragma once

#include "trends-popover-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_COLOUR_EDITOR (trends_colour_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsColourEditor, trends_colour_editor, TRENDS, COLOUR_EDITOR,
                      TrendsPopoverEditor)

GtkWidget *trends_colour_editor_new (const TrendsField *field);

G_END_DECLS
