/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon-editor.h: edits an initiative's horizon where there is nothing
 * that it follows from, and else says what it follows from.
 */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_HORIZON_EDITOR (trends_horizon_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsHorizonEditor, trends_horizon_editor, TRENDS, HORIZON_EDITOR,
                      TrendsEditor)

GtkWidget *trends_horizon_editor_new (const TrendsField *field);

G_END_DECLS
