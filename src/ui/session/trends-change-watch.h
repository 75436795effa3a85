/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-change-watch.h: has a session's filter know when each initiative was changed last, as
 * soon as it asks for that: what the log of the plan file says is read in a worker, and edits
 * that come meanwhile or later are followed. Nothing is read for whoever never asks.
 *
 * Signal: failed (GError *error): why what was changed can't be known.
 *
 * To be made before whatever else follows the plan to ask the filter, so that it is told first.
 */

#pragma once

#include "trends-filter.h"
#include "trends-store.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_CHANGE_WATCH (trends_change_watch_get_type ())
G_DECLARE_FINAL_TYPE (TrendsChangeWatch, trends_change_watch, TRENDS, CHANGE_WATCH, GObject)

TrendsChangeWatch *trends_change_watch_new (TrendsStore  *store,
                                            TrendsFilter *filter);

G_END_DECLS
