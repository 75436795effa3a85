/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-group-copies.h: copies of a plan for groups that work apart, and what each has done
 * brought back. The plan keeps, as a baseline, what all copies began as, so that what a group has
 * changed can be told from what was changed in the plan meanwhile.
 *
 * A copy is a plan of its own with the same ids, made from that baseline by rules alone: so what
 * it began as can be made again when it comes back. It has no baselines, no copies of other groups
 * and nothing that is the facilitator's; and of the rest what a profile shows. What the profile
 * keeps back is in neither, so that it counts as unchanged and stays as the plan has it.
 *
 * In the thread of the plans.
 */

#pragma once

#include "trends-audience.h"
#include "trends-merge.h"

G_BEGIN_DECLS

#define TRENDS_GROUP_COPIES_MOST 100

gboolean      trends_group_copies_check_names (const char * const *names,
                                               GError          **error);
TrendsEdit   *trends_group_copies_make_edit (TrendsPlan         *plan,
                                            const char * const  *names,
                                            GPtrArray          **ids,
                                            GError             **error);
GPtrArray    *trends_group_copies_add      (TrendsPlan          *plan,
                                            const char * const  *names,
                                            GError             **error);
char         *trends_group_copy_dup_title  (TrendsPlan          *plan,
                                            const char          *name);
TrendsPlan   *trends_group_copy_make_plan  (TrendsEntity        *copy,
                                            TrendsProfile        profile,
                                            const char * const  *trends,
                                            GError             **error);
TrendsEntity *trends_group_copy_find       (TrendsPlan          *plan,
                                            TrendsPlan          *theirs,
                                            GError             **error);
TrendsMerge  *trends_group_copy_merge      (TrendsEntity        *copy,
                                            TrendsPlan          *theirs,
                                            GError             **error);
TrendsEdit   *trends_group_copy_dup_edit   (TrendsEntity        *copy,
                                            TrendsMerge         *merge,
                                            GError             **error);
TrendsEdit   *trends_group_copy_note       (TrendsEntity        *copy,
                                            TrendsEdit          *edit);
gboolean      trends_group_copy_apply      (TrendsEntity        *copy,
                                            TrendsEdit          *edit,
                                            GError             **error);

G_END_DECLS
