/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date-editor.h: edits a day, by typing it or from a calendar, and shows
 * the quarter of the plan's financial year that it is in.
 */

#pragma once

#include "trends-entry-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_DATE_EDITOR (trends_date_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsDateEditor, trends_date_editor, TRENDS, DATE_EDITOR,
                      TrendsEntryEditor)

GtkWidget *trends_date_editor_new (const TrendsField *field);
void       trends_date_editor_set_name (TrendsDateEditor *self,
                                        const char       *name);

G_END_DECLS
