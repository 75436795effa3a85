/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-profile-private.h: copies of plans, and what stands for people's names where
 * roles are asked for.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* All that is in a plan, to make a copy of it in another thread: taking it is
 * quick however large the plan is. (transfer full) (element-type TrendsRecord) */
GPtrArray        *trends_plan_dup_records      (TrendsPlan       *plan);
TrendsPlan       *trends_plan_new_from_records (GPtrArray        *records,
                                                GError          **error);

typedef struct _TrendsPseudonyms TrendsPseudonyms;

TrendsPseudonyms *trends_pseudonyms_new   (TrendsPlan       *plan);
void              trends_pseudonyms_free  (TrendsPseudonyms *self);
/* In a record that is being made: in every text and list of texts. */
void              trends_pseudonyms_apply (TrendsPseudonyms *self,
                                           TrendsRecord     *record);
/* How many people there are, and how many names were replaced in texts so far. */
guint             trends_pseudonyms_get_n_people (TrendsPseudonyms *self);
guint             trends_pseudonyms_get_n_names  (TrendsPseudonyms *self);

G_END_DECLS
