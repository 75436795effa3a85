/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-copy.h: a plan as records, and a plan of records: to hand a plan to another
 * thread, to write all of it, to open one, or to make one of a part of another.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* What is to be taken over of @entity: (transfer full) (nullable): its record or another of
 * the same id, or NULL where nothing is. */
typedef TrendsRecord *(*TrendsTakeFunc) (TrendsEntity *entity,
                                         gpointer      user_data);

GPtrArray  *trends_plan_dup_records      (TrendsPlan     *self);
GPtrArray  *trends_plan_take_records     (TrendsPlan     *self,
                                          TrendsTakeFunc  take,
                                          gpointer        user_data);
gboolean    trends_plan_load_records     (TrendsPlan     *self,
                                          GPtrArray      *records,
                                          GError        **error);
TrendsPlan *trends_plan_new_from_records (GPtrArray      *records,
                                          GError        **error);

G_END_DECLS
