/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-changes.h: what has become of a plan, in words: all but what belongs to workshops
 * and what only places something. */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

GPtrArray *trends_workshop_changes_list (TrendsPlan *before,
                                         TrendsPlan *after,
                                         GError    **error);

G_END_DECLS
