/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-month-editor.h: edits a number from 1 to 12 as the month that it is. */

#pragma once

#include "trends-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MONTH_EDITOR (trends_month_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMonthEditor, trends_month_editor, TRENDS, MONTH_EDITOR, TrendsEditor)

GtkWidget *trends_month_editor_new (const TrendsField *field);

G_END_DECLS
