/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-field-row.h: a field's name, its editor, and beneath them why what was
 * entered can't be.
 *
 * Name and editor share a line where both fit, else the editor comes below its
 * name: so a row works in a narrow pane and with large text.
 */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_FIELD_ROW (trends_field_row_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFieldRow, trends_field_row, TRENDS, FIELD_ROW, GtkWidget)

GtkWidget    *trends_field_row_new          (const char     *label,
                                             TrendsEditor   *editor,
                                             gboolean        stacked);
TrendsEditor *trends_field_row_get_editor   (TrendsFieldRow *self);
void          trends_field_row_hide_label   (TrendsFieldRow *self);
void          trends_field_row_hide_empty   (TrendsFieldRow *self);

G_END_DECLS
