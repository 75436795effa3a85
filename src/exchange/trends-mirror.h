/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mirror.h: a plan that shows what others may see of another plan, and follows it: what is
 * on a wall in front of forty people reads this one alone, so that nothing else can get there
 * by mistake.
 *
 * What others may see is decided where exports ask, too: trends-audience.h. A plan's own rule
 * says whether what is kept back leaves no trace, or is called confidential; see
 * trends_mirror_is_stand_in(). What a room has come up with itself, and was revealed to it, is decided
 * in trends-profile-room.h.
 */

#pragma once

#include "trends-audience.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MIRROR (trends_mirror_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMirror, trends_mirror, TRENDS, MIRROR, GObject)

TrendsMirror *trends_mirror_new         (TrendsPlan    *source,
                                         TrendsProfile  profile,
                                         gboolean       says_confidential);
TrendsPlan   *trends_mirror_get_plan    (TrendsMirror  *self);
void          trends_mirror_show_to     (TrendsMirror  *self,
                                         TrendsProfile  profile,
                                         gboolean       says_confidential);
void          trends_mirror_show_room   (TrendsMirror  *self,
                                         const char    *workshop);
gboolean      trends_mirror_is_stand_in (TrendsMirror  *self,
                                         TrendsEntity  *entity);

G_END_DECLS
