/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ties.h: which trends rely on which: as the catalogue says, and as initiatives do
 * that wait for initiatives of another trend. Where only one of the two says so, there is
 * something to talk about. As the plan is when it is asked. In the plan's thread.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef struct
{
  TrendsEntity *from;   /* relies */
  TrendsEntity *to;     /* on this */
  TrendsEntity *link;   /* (nullable): the trend link that says so */
  guint n_dependencies; /* how many times an initiative of the first waits for one of the second */
} TrendsTie;

GArray *trends_plan_dup_ties   (TrendsPlan      *plan);
char   *trends_tie_dup_sentence (const TrendsTie *self);

G_END_DECLS
