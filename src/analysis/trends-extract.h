/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-extract.h: the part of a plan's initiatives that a paper or a picture is about: those
 * that a filter matches, or those that were chosen one by one. An extract doesn't change and
 * belongs to no plan: a worker makes a filter of it for the copy that it has, which may be without
 * what a profile keeps back. It is never asked of what is kept back: so what is left tells no more
 * than what is shown.
 *
 * Any thread may hold one.
 */

#pragma once

#include "trends-audience.h"
#include "trends-filter.h"

G_BEGIN_DECLS

typedef struct _TrendsExtract TrendsExtract;

TrendsExtract *trends_extract_new_matching (TrendsFilter   *filter,
                                            TrendsPlan     *plan);
TrendsExtract *trends_extract_new_chosen   (GPtrArray      *initiatives);
TrendsExtract *trends_extract_ref          (TrendsExtract  *self);
void           trends_extract_unref        (TrendsExtract  *self);

gboolean       trends_extract_is_for       (TrendsExtract  *self,
                                            TrendsProfile   profile,
                                            GError        **error);
TrendsFilter  *trends_extract_make_filter  (TrendsExtract  *self,
                                            TrendsPlan     *plan,
                                            gint64          today);
char          *trends_extract_describe     (TrendsExtract  *self,
                                            TrendsPlan     *plan,
                                            gint64          today,
                                            TrendsDayFunc   format_day,
                                            gpointer        user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsExtract, trends_extract_unref)

G_END_DECLS
