/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-told.h: what a workshop came to, and what has changed from one state of the plan to
 * another, in words to be read on the screen; and how the same is exported.
 */

#pragma once

#include "trends-export-format.h"

G_BEGIN_DECLS

/* A heading, and what is below it, a line each */
typedef struct
{
  char *title;
  char *text; /* "" where there is nothing */
} TrendsToldPart;

GPtrArray  *trends_workshop_describe      (TrendsPlan         *plan,
                                           const char         *id,
                                           GError            **error);
GPtrArray  *trends_workshop_compare       (TrendsPlan         *plan,
                                           const char         *before_id,
                                           const char         *after_id,
                                           GError            **error);
GHashTable *trends_workshop_record_values (const TrendsFormat *format,
                                           TrendsEntity       *workshop);

G_END_DECLS
