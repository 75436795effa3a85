/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-profile-room.h: a plan as the people in a room may see it, who are handed something of it:
 * what is public, whatever is shown to whoever hands it out, and the ideas that they have come up
 * with themselves.
 */

#pragma once

#include "trends-audience.h"

G_BEGIN_DECLS

TrendsPlan *trends_plan_snapshot_for_room (TrendsPlan     *plan,
                                           TrendsProfile   profile,
                                           GError        **error);

G_END_DECLS
