/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-exempt-editor.h: edits which single fields of an entity are kept from
 * the public, as a check box for each that may be.
 */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_EXEMPT_EDITOR (trends_exempt_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsExemptEditor, trends_exempt_editor, TRENDS, EXEMPT_EDITOR,
                      TrendsEditor)

GtkWidget *trends_exempt_editor_new (const TrendsField *field);

G_END_DECLS
