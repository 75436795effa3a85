/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-selection.h: a set of entities of one kind, in the order in which they
 * came into it, as a list model.
 *
 * One of them is the lead: what was selected last, which a pane with room for one
 * shows, and which stays when there is to be one only. Another is the anchor, from
 * which a range is counted. Neither is there where nothing is selected.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_SELECTION (trends_selection_get_type ())
G_DECLARE_FINAL_TYPE (TrendsSelection, trends_selection, TRENDS, SELECTION, GObject)

TrendsSelection *trends_selection_new        (void);
TrendsEntity    *trends_selection_get_lead   (TrendsSelection *self);
TrendsEntity    *trends_selection_get_anchor (TrendsSelection *self);
gboolean         trends_selection_contains   (TrendsSelection *self,
                                              TrendsEntity    *entity);
/* (transfer container) (element-type TrendsEntity) */
GPtrArray       *trends_selection_dup        (TrendsSelection *self);
gboolean         trends_selection_set        (TrendsSelection *self,
                                              GPtrArray       *entities,
                                              TrendsEntity    *lead,
                                              TrendsEntity    *anchor);
gboolean         trends_selection_keep       (TrendsSelection *self,
                                              TrendsPlan      *plan);

G_END_DECLS
