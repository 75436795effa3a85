/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-page.h: one trend over the whole window, to be read aloud and talked
 * about: what it is, its themes and questions, what we do about it, where we stand,
 * how it hangs together with others, and its initiatives as a table.
 *
 * It shows the session's trend (TrendsSession:trend), or the last one where there is
 * none, and is a TrendsView, with the actions of all views (trends-view-actions.h),
 * and besides:
 *   trend.back                   to the view that it was opened from
 *   trend.previous, trend.next   the neighbouring trends
 *   details.go (s)               to the trend of that id
 *
 * Properties: session (construct only), trend.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_TREND_PAGE (trends_trend_page_get_type ())
G_DECLARE_FINAL_TYPE (TrendsTrendPage, trends_trend_page, TRENDS, TREND_PAGE, GtkWidget)

GtkWidget *trends_trend_page_new        (TrendsSession   *session);
void       trends_trend_page_take_focus (TrendsTrendPage *self);

G_END_DECLS
