/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-owner-verbs.h: what somebody has in a plan, and how another gets all of it. In the plan's
 * thread.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

gboolean  trends_owner_has_anything (TrendsEntity *owner);
char     *trends_owner_dup_load_words (TrendsEntity  *owner);
char     *trends_owner_dup_words      (TrendsEntity  *owner);
char     *trends_owner_dup_name_apart (TrendsEntity  *owner);
char     *trends_entity_dup_name_apart (TrendsEntity *entity);
TrendsEntity *trends_owner_find_namesake (TrendsEntity *owner);
gboolean  trends_plan_replace_owner   (TrendsPlan    *plan,
                                       TrendsEntity  *owner,
                                       TrendsEntity  *other,
                                       GError       **error);

G_END_DECLS
