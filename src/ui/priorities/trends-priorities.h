/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priorities.h: what comes first, and why: value against effort, and beside it the
 * ranking by the plan's scorecard, with what is tried out: other weights, a sum to spend.
 */

#pragma once

#include "trends-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_PRIORITIES (trends_priorities_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPriorities, trends_priorities, TRENDS, PRIORITIES, GtkWidget)

GtkWidget *trends_priorities_new (TrendsSession *session);

G_END_DECLS
