/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-money-editor.h: edits an amount in the plan's currency; "86k" and
 * "£1.2m" are understood.
 */

#pragma once

#include "trends-entry-editor.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MONEY_EDITOR (trends_money_editor_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMoneyEditor, trends_money_editor, TRENDS, MONEY_EDITOR,
                      TrendsEntryEditor)

GtkWidget *trends_money_editor_new (const TrendsField *field);

G_END_DECLS
