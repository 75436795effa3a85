/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-audience-words.h: what a profile does to a plan, in a person's words. */

#pragma once

#include "trends-audience.h"

G_BEGIN_DECLS

/* In general. */
const char *trends_audience_get_title   (TrendsProfile              profile);
const char *trends_audience_get_summary (TrendsProfile              profile);
/* (transfer full): of a plan that was counted: “Leaves out 7 initiatives and 2 notes.” */
char       *trends_audience_describe    (TrendsProfile              profile,
                                         const TrendsAudienceCount *count);

G_END_DECLS
