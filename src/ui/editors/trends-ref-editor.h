/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ref-editor.h: edits a reference to one entity: an owner (chosen, or
 * made by typing a name), an initiative's home trend, a trend's group.
 */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_REF_EDITOR (trends_ref_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRefEditor, trends_ref_editor, TRENDS, REF_EDITOR, TrendsEditor)

GtkWidget *trends_ref_editor_new (const TrendsField *field);

G_END_DECLS
