/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-recent.h: the plans that were open lately, latest first, kept in the
 * settings so that showing them needs none of their files.
 *
 * TrendsRecent is a GListModel of TrendsRecentPlan, whose properties are file,
 * title, organisation, changed (seconds since 1970), missing. What a
 * file system knows better (changed, missing) comes with trends_recent_refresh().
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_RECENT_PLAN (trends_recent_plan_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRecentPlan, trends_recent_plan, TRENDS, RECENT_PLAN, GObject)

GFile        *trends_recent_plan_get_file         (TrendsRecentPlan *self);
const char   *trends_recent_plan_get_title        (TrendsRecentPlan *self);
const char   *trends_recent_plan_get_organisation (TrendsRecentPlan *self);
gint64        trends_recent_plan_get_changed      (TrendsRecentPlan *self);
char         *trends_recent_plan_dup_place        (TrendsRecentPlan *self);
gboolean      trends_recent_plan_get_missing      (TrendsRecentPlan *self);

#define TRENDS_TYPE_RECENT (trends_recent_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRecent, trends_recent, TRENDS, RECENT, GObject)

TrendsRecent *trends_recent_new                   (GSettings        *settings);
/* Puts the plan in front; called when it is opened and when it is closed. */
void          trends_recent_note                  (TrendsRecent     *self,
                                                   GFile            *file,
                                                   TrendsPlan       *plan);
void          trends_recent_remove                (TrendsRecent     *self,
                                                   GFile            *file);
void          trends_recent_refresh               (TrendsRecent     *self);

G_END_DECLS
