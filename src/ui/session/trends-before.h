/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-before.h: what a field was before somebody began to type in it, where each keystroke
 * goes into the plan, so that Escape can bring it back. Who has one keeps it zeroed at first.
 */

#pragma once

#include "trends-plan-verbs.h"

G_BEGIN_DECLS

typedef struct
{
  TrendsEntity *entity; /* NULL: nothing is remembered */
  guint field;
  TrendsValue value;
  char *since; /* (nullable): what would have been undone then */
} TrendsBefore;

void     trends_before_remember (TrendsBefore *self,
                                 TrendsEntity *entity,
                                 guint         field);
gboolean trends_before_restore  (TrendsBefore *self);
void     trends_before_clear    (TrendsBefore *self);

G_END_DECLS
