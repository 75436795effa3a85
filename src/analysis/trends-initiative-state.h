/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-state.h: what follows from an initiative's status, dates and lead.
 * Whoever counts, lists or marks initiatives by these asks here. In the plan's thread.
 */

#pragma once

#include "trends-condition.h"

G_BEGIN_DECLS

gboolean trends_initiative_is_open    (TrendsEntity *initiative);
gboolean trends_initiative_is_overdue (TrendsEntity *initiative,
                                       gint64        today);
gboolean trends_initiative_has_dates  (TrendsEntity *initiative);
gboolean trends_initiative_lacks_lead (TrendsEntity *initiative);
TrendsCondition *trends_initiative_new_lacks_lead (void);
gboolean trends_initiative_has_begun   (TrendsEntity *initiative);
gboolean trends_initiative_is_given_up (TrendsEntity *initiative);
gboolean trends_initiative_is_pale     (TrendsEntity *initiative);

G_END_DECLS
