/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-findings-pane.h: the list of findings, or of what was set aside, with a heading that
 * says how many they are.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-findings.h"
#include "trends-view.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_FINDINGS_PANE (trends_findings_pane_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFindingsPane, trends_findings_pane, TRENDS, FINDINGS_PANE, GtkWidget)

GtkWidget    *trends_findings_pane_new           (TrendsView         *view);
void          trends_findings_pane_set_today     (TrendsFindingsPane *self,
                                                  gint64              today);
TrendsFindings *trends_findings_pane_get_findings (TrendsFindingsPane *self);
gboolean      trends_findings_pane_reveal        (TrendsFindingsPane *self,
                                                  TrendsEntity       *entity);
GtkWidget    *trends_findings_pane_find_row      (TrendsFindingsPane *self,
                                                  TrendsEntity       *entity);
TrendsEntity *trends_findings_pane_get_entity_of (TrendsFindingsPane *self,
                                                  GtkWidget          *widget);

G_END_DECLS
