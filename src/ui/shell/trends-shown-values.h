/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-shown-values.h: what is shown in a window, as values of a format's options: what is
 * exported or copied is first what is in front of a person. */

#pragma once

#include "trends-export-format.h"
#include "trends-view.h"

G_BEGIN_DECLS

gboolean       trends_shown_values_set         (GHashTable         *values,
                                                const TrendsFormat *format,
                                                TrendsSession      *session,
                                                TrendsView         *view);
void           trends_shown_values_set_stretch (GHashTable         *values,
                                                const TrendsFormat *format,
                                                const TrendsPeriod *stretch);
TrendsExtract *trends_shown_dup_filtered       (TrendsSession      *session);
TrendsExtract *trends_shown_dup_selected       (TrendsSession      *session);

G_END_DECLS
