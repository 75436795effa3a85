/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-order.h: a list model of entities in the order of their kind, as
 * trends_plan_get_list() and trends_trend_get_initiatives() return it. Only the
 * plan puts anything in; everybody else sees a GListModel, and asks
 * trends_order_find() where an entity stands in it; trends_order_find_in() asks that of any list.
 *
 * An entity has to be taken out before a field that its place depends on
 * changes, and put back afterwards.
 */

#pragma once

#include "trends-entity.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_ORDER (trends_order_get_type ())
G_DECLARE_FINAL_TYPE (TrendsOrder, trends_order, TRENDS, ORDER, GObject)

TrendsOrder *trends_order_new     (void);
void         trends_order_add     (TrendsOrder  *self,
                                   TrendsEntity *entity);
void         trends_order_remove  (TrendsOrder  *self,
                                   TrendsEntity *entity);
void         trends_order_freeze  (TrendsOrder  *self);
void         trends_order_thaw    (TrendsOrder  *self);
/* Before several lists thaw: what is to be in each */
void         trends_order_prepare (TrendsOrder  *self);
void         trends_order_prepare_below (TrendsOrder *self,
                                         TrendsOrder *parents);
/* Where what the order depends on has changed outside these entities */
void         trends_order_thaw_sorted_anew (TrendsOrder *self);
gboolean     trends_order_depends (TrendsKind    kind,
                                   guint         field);
guint        trends_order_find    (TrendsOrder  *self,
                                   TrendsEntity *entity);
guint        trends_order_find_in (GListModel   *list,
                                   TrendsEntity *entity);

G_END_DECLS
