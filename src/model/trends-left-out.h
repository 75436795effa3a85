/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-left-out.h: what of an edit could not go into the plan, since others were
 * there before: kept with the reason, so that it is said and nothing typed is lost.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef struct
{
  TrendsEdit *edit; /* only what was left out; under an id of its own */
  char *reason;     /* a sentence */
} TrendsLeftOut;

TrendsLeftOut *trends_left_out_find         (TrendsPlan          *plan,
                                             const TrendsEdit    *edit,
                                             GHashTable          *removed,
                                             const GError        *refusal);
/* (transfer full) (element-type TrendsLeftOut): of the last trends_plan_rebase(), in order
 * and with the reasons; empty where nothing was. It has to be said. */
GPtrArray     *trends_plan_take_left_out    (TrendsPlan          *plan);
TrendsLeftOut *trends_left_out_copy         (const TrendsLeftOut *self);
void           trends_left_out_free         (TrendsLeftOut       *self);

/* Of several: (element-type TrendsLeftOut), in order and at least one */
char          *trends_left_out_dup_sentence (GPtrArray           *all);
char          *trends_left_out_dup_text     (GPtrArray           *all,
                                             TrendsPlan          *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsLeftOut, trends_left_out_free)

G_END_DECLS
