/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-steps-editor.h: edits a choice that goes up in steps, as maturity does: a
 * button for each step, and those up to the chosen one are filled.
 */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_STEPS_EDITOR (trends_steps_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsStepsEditor, trends_steps_editor, TRENDS, STEPS_EDITOR, TrendsEditor)

/* `field`: of type CHOICE, whose first choice is that nothing is set. (transfer floating) */
GtkWidget *trends_steps_editor_new (const TrendsField *field);

G_END_DECLS
