/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-random-plan.h: plans and edits made at random from the descriptors, for
 * properties that must hold for any plan; and a plan written out as plain text,
 * to compare two.
 */

#pragma once

#include "trends-plan-verbs.h"

G_BEGIN_DECLS

/* Two groups, ten trends, n initiatives and some of everything else, as if it had
 * been read from a file. The first of each kind has every field set. The same
 * seed gives the same plan. */
TrendsPlan *trends_random_plan_new  (GRand      *rand,
                                     guint       n_initiatives);

/* Does something to the plan that a user may do. Returns FALSE where it was refused. */
gboolean    trends_random_edit      (GRand      *rand,
                                     TrendsPlan *plan);

/* A value that the field allows, possibly unset; references are chosen among
 * what is in the plan. */
TrendsValue trends_random_value     (GRand             *rand,
                                     TrendsPlan        *plan,
                                     const TrendsField *field);

/* All that the plan holds, in its order; the same text for the same plan. */
char       *trends_plan_dump        (TrendsPlan *plan);

G_END_DECLS
