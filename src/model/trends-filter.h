/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-filter.h: which initiatives a person is looking for. Properties can be
 * bound; "changed" says that what matches may have changed.
 *
 * Properties: text (string), owner (TrendsEntity or NULL), without-owner
 * (boolean), priorities and statuses (uint, a bit for each choice, 0 for any),
 * active (boolean, read only: anything is asked for).
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_FILTER (trends_filter_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFilter, trends_filter, TRENDS, FILTER, GObject)

TrendsFilter *trends_filter_new         (void);
void          trends_filter_clear       (TrendsFilter *self);
void          trends_filter_set_text    (TrendsFilter *self,
                                         const char   *text);
const char   *trends_filter_get_text    (TrendsFilter *self);
gboolean      trends_filter_is_active   (TrendsFilter *self);
gboolean      trends_filter_matches     (TrendsFilter *self,
                                         TrendsEntity *initiative);
guint         trends_filter_count       (TrendsFilter *self,
                                         GListModel   *initiatives);

G_END_DECLS
