/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-group-rows.h: groups of people, a row each: a name and the numbers of trends to be typed,
 * of which the row says which these are. What was typed stays, whatever is proposed later.
 *
 * Signals: changed ()
 */

#pragma once

#include <adwaita.h>

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_GROUP_ROWS (trends_group_rows_get_type ())
G_DECLARE_FINAL_TYPE (TrendsGroupRows, trends_group_rows, TRENDS, GROUP_ROWS, AdwPreferencesGroup)

void       trends_group_rows_set_plan   (TrendsGroupRows *self,
                                         TrendsPlan      *plan);
void       trends_group_rows_propose    (TrendsGroupRows *self,
                                         GPtrArray       *groups);
gboolean   trends_group_rows_is_valid   (TrendsGroupRows *self);
char     **trends_group_rows_dup_names  (TrendsGroupRows *self);
GPtrArray *trends_group_rows_dup_trends (TrendsGroupRows *self);

G_END_DECLS
