/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-entity-filter.h: what a window shows of initiatives, for list models of GTK's: all, or,
 * where what doesn't match is hidden, what TrendsUnmatched doesn't hide.
 *
 * Whoever shows the list calls gtk_filter_changed() when TrendsUnmatched has changed, as soon as
 * anybody sees that: a view that isn't shown costs nothing.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-unmatched.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_ENTITY_FILTER (trends_entity_filter_get_type ())
G_DECLARE_FINAL_TYPE (TrendsEntityFilter, trends_entity_filter, TRENDS, ENTITY_FILTER, GtkFilter)

GtkFilter  *trends_entity_filter_new      (TrendsUnmatched    *unmatched);
GListModel *trends_entity_filter_new_list (TrendsUnmatched    *unmatched,
                                           GListModel         *list);
void        trends_entity_filter_update   (GListModel         *list);
TrendsEntity *
            trends_entity_filter_dup_near (GListModel         *list,
                                           TrendsEntity       *hidden);

G_END_DECLS
