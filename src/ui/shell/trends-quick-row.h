/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-row.h: one of what was found for a line; used again for others. */

#pragma once

#include <gtk/gtk.h>

#include "trends-quick-results.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_QUICK_ROW (trends_quick_row_get_type ())
G_DECLARE_FINAL_TYPE (TrendsQuickRow, trends_quick_row, TRENDS, QUICK_ROW, GtkListBoxRow)

GtkWidget        *trends_quick_row_new       (void);
void              trends_quick_row_show      (TrendsQuickRow          *self,
                                              const TrendsQuickResult *result);
TrendsQuickGroup  trends_quick_row_get_group (TrendsQuickRow          *self);
const char       *trends_quick_row_get_words (TrendsQuickRow          *self);

G_END_DECLS
