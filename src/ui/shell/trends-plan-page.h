/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-page.h: an open plan: its views, with the details pane beside
 * them, or over them where there is no room for both.
 *
 * How the pane slides in and where it lies stands for AdwOverlaySplitView, which came with
 * libadwaita 1.4, with a breakpoint for its “collapsed”: AdwFlap of 1.2 is deprecated since,
 * and lays the views out at each frame of the slide. To be replaced by that when it is the
 * floor, if what is measured here, the opening of the details, is no slower then.
 *
 * Properties: session (construct only), show-details, zoom (in per cent).
 */

#pragma once

#include <adwaita.h>

#include "trends-view.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_PLAN_PAGE (trends_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPlanPage, trends_plan_page, TRENDS, PLAN_PAGE, GtkWidget)

GtkWidget    *trends_plan_page_new       (TrendsSession  *session);
AdwViewStack *trends_plan_page_get_views (TrendsPlanPage *self);
void          trends_plan_page_focus_view (TrendsPlanPage *self);
/* (transfer none): the view that is shown, or the trend's page that is over it */
TrendsView   *trends_plan_page_get_shown (TrendsPlanPage *self);
TrendsView   *trends_plan_page_get_view  (TrendsPlanPage *self);
gboolean      trends_plan_page_has_table (TrendsPlanPage *self);
gboolean      trends_plan_page_drop_hidden (TrendsPlanPage *self);

G_END_DECLS
