/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-number-editor.h: edits a whole number. */

#pragma once

#include "trends-entry-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_NUMBER_EDITOR (trends_number_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsNumberEditor, trends_number_editor, TRENDS, NUMBER_EDITOR,
                      TrendsEntryEditor)

GtkWidget *trends_number_editor_new (const TrendsField *field);

G_END_DECLS
