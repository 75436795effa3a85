/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-profile-room.h: a plan as the people in a room may see it, who are shown or handed something
 * of it: what is public, whatever is shown to whoever does that, and what they have come up with
 * themselves: their ideas, what their votes came to and what they decided. What isn't revealed to
 * them is not there.
 */

#pragma once

#include "trends-audience.h"

G_BEGIN_DECLS

TrendsPlan *trends_plan_snapshot_for_room (TrendsPlan     *plan,
                                           TrendsProfile   profile,
                                           GError        **error);

/* One entity of a kind that has to do with a room, where no profile decides */
gboolean      trends_room_is_about        (TrendsKind      kind);
gboolean      trends_room_sees_entity     (TrendsEntity   *entity,
                                           const char     *workshop);
gboolean      trends_room_sees_entity_as  (TrendsEntity   *entity,
                                           const char     *workshop,
                                           TrendsProfile   profile);
TrendsRecord *trends_room_make_record     (TrendsEntity   *entity);

G_END_DECLS
