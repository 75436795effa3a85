/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-summary.h: what a folded group of the details pane holds, in a
 * few words. Needs no display.
 */

#pragma once

#include "trends-details-layout.h"
#include "trends-plan.h"

G_BEGIN_DECLS

/* "£86,000 · Funded · Capital programme", or "" where nothing is set. (transfer full) */
char *trends_details_summary_make (TrendsEntity             *entity,
                                   const TrendsDetailsGroup *group);

G_END_DECLS
