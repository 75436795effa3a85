/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-fitting-private.h: which changes of an undo or redo the rules of the plan
 * forbid by now, since others have changed it: found in one pass, however many there are.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

/* A change that is to be applied. */
typedef struct
{
  const TrendsChange *change;
  TrendsRecord *record; /* (nullable): of what comes back, or goes */
} TrendsKept;

guint trends_fitting_leave_out (TrendsPlan *plan,
                                GArray     *kept,
                                gboolean    dependencies);

G_END_DECLS
