/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-tag-counts.h: which tags a plan's initiatives have, and how many have each. In the plan's
 * thread.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

typedef struct
{
  char *tag;
  guint n_initiatives;
} TrendsTagCount;

/* (transfer full) (element-type TrendsTagCount): those that most have first, then by their names */
GPtrArray *trends_tag_counts (TrendsPlan *plan);

G_END_DECLS
