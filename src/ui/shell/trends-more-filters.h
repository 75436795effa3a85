/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-more-filters.h: a button with what else initiatives can be looked for by: confidence,
 * horizon, sensitivity, tags, what is missing, and since when something was changed. What is asked
 * for there is among the filter's others, and shown as chips by whoever has the button.
 */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MORE_FILTERS (trends_more_filters_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMoreFilters, trends_more_filters, TRENDS, MORE_FILTERS, AdwBin)

void trends_more_filters_set_session (TrendsMoreFilters *self,
                                      TrendsSession     *session);

G_END_DECLS
