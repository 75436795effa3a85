/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-row.h: one finding as it is listed: how much depends on it, the sentence, a
 * button that goes to the fix, and one that sets it aside or takes it back.
 *
 * Signals:
 *   fix ()    somebody wants to put it right
 *   aside ()  somebody wants to set it aside, or to take it back
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-findings.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_FINDING_ROW (trends_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFindingRow, trends_finding_row, TRENDS, FINDING_ROW, GtkWidget)

GtkWidget     *trends_finding_row_new          (void);
void           trends_finding_row_set_finding  (TrendsFindingRow *self,
                                                TrendsFindings   *findings,
                                                TrendsFinding    *finding);
TrendsFinding *trends_finding_row_get_finding  (TrendsFindingRow *self);
void           trends_finding_row_set_editable (TrendsFindingRow *self,
                                                gboolean          editable);
GtkWidget     *trends_finding_row_get_aside    (TrendsFindingRow *self);

G_END_DECLS
