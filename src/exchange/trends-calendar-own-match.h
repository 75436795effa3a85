/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-calendar-own-match.h: what the events of a plan's calendar are in a plan: in that which they
 * came from the days of its entries, and in another new entries.
 */

#pragma once

#include "trends-import-row.h"
#include "trends-plan.h"

G_BEGIN_DECLS

void trends_calendar_own_match (TrendsImportDocument *document,
                                TrendsPlan           *plan);

G_END_DECLS
