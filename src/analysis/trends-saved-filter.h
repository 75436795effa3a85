/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-saved-filter.h: filters that a plan keeps under a name, for everybody who opens it.
 * What one asks is kept as the text of its condition (trends-condition.h), so that what a
 * later version asks for is kept, too. In the plan's thread.
 */

#pragma once

#include "trends-filter.h"

G_BEGIN_DECLS

TrendsEntity    *trends_saved_filter_find          (TrendsPlan    *plan,
                                                    const char    *name);
TrendsEntity    *trends_saved_filter_save          (TrendsPlan    *plan,
                                                    TrendsFilter  *filter,
                                                    const char    *name,
                                                    GError       **error);
TrendsCondition *trends_saved_filter_dup_condition (TrendsEntity  *saved,
                                                    GError       **error);
char            *trends_saved_filter_dup_problem   (TrendsEntity  *saved);
gboolean         trends_saved_filter_apply         (TrendsEntity  *saved,
                                                    TrendsFilter  *filter,
                                                    GError       **error);

G_END_DECLS
