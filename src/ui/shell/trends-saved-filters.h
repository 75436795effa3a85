/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-saved-filters.h: a button of the search bar, with the filters that the plan keeps
 * under a name: to look for one of them, to keep what is looked for now, to remove one.
 *
 * What it does to the plan can be undone like everything else. A name that is half typed is no
 * part of the plan; it stays in its field as long as the popover is open.
 */

#pragma once

#include <adwaita.h>

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_SAVED_FILTERS (trends_saved_filters_get_type ())
G_DECLARE_FINAL_TYPE (TrendsSavedFilters, trends_saved_filters, TRENDS, SAVED_FILTERS, AdwBin)

void trends_saved_filters_set_session (TrendsSavedFilters *self,
                                       TrendsSession      *session);

G_END_DECLS
