/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-profile.h: a plan, or a text about it, as a profile shows it to others, and what files and
 * options call a profile. Which fields are whose follows from trends-audience.h.
 */

#pragma once

#include "trends-audience.h"
#include "trends-plan.h"

G_BEGIN_DECLS

const char         *trends_profile_get_nick  (TrendsProfile     profile);
gboolean            trends_profile_from_nick (const char       *nick,
                                              TrendsProfile    *profile);

/* A plan as the profile shows it: a plan of its own, (transfer full). With
 * TRENDS_PROFILE_FULL a plain copy, fit to be handed to a worker thread. */
TrendsPlan         *trends_plan_snapshot   (TrendsPlan         *plan,
                                            TrendsProfile       profile,
                                            GError            **error);

char               *trends_profile_dup_text (TrendsPlan         *plan,
                                             TrendsPlan         *shown,
                                             TrendsProfile       profile,
                                             const char         *text);

G_END_DECLS
