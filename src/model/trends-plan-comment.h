/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-comment.h: what somebody has to say of an entry of the plan, with who and when; the
 * verb is one edit. Comments are seen by those alone who have the whole plan.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

TrendsEntity *trends_plan_add_comment (TrendsPlan    *self,
                                       TrendsEntity  *entity,
                                       const char    *author,
                                       const char    *text,
                                       GError       **error);
GPtrArray    *trends_plan_dup_comments (TrendsEntity *entity);
/* For screens: “Rowan Kestle, 6 October 2026, 10:12” */
char         *trends_comment_dup_heading (TrendsEntity *comment);
/* When that was, alone; NULL where nothing is said of it: (transfer full) (nullable) */
char         *trends_comment_dup_time     (TrendsEntity  *comment);

G_END_DECLS
