/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-place.h: where in a plan something was typed that the plan doesn't
 * have, for people and for what shows it to them.
 */

#pragma once

#include "trends-draft.h"
#include "trends-plan.h"

G_BEGIN_DECLS

/* Whether what it was typed for is in the plan still */
gboolean      trends_draft_has_home   (const TrendsDraft *self,
                                       TrendsPlan        *plan);
/* The trend or initiative beside which it is typed; NULL: none. Returns: (transfer none) */
TrendsEntity *trends_draft_find_shown (const TrendsDraft *self,
                                       TrendsPlan        *plan);
/* In words: “End of “Data ethics board””. Returns: (transfer full) */
char         *trends_draft_dup_place  (const TrendsDraft *self,
                                       TrendsPlan        *plan);

G_END_DECLS
