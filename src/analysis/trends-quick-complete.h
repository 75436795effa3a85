/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-complete.h: what the part of a line that is just typed could be: the trends, tags,
 * owners or priorities of a plan that begin so, and a new owner or tag of that name. What a line
 * says is in trends-quick-line.h.
 */

#pragma once

#include "trends-name-fit.h"
#include "trends-quick-line.h"

G_BEGIN_DECLS

typedef struct
{
  TrendsQuickKind kind;
  TrendsFit fit;
  gboolean is_new;
  char *label;          /* as people read it */
  TrendsEntity *entity; /* (nullable) */
  char *line;           /* all of the line, with this in it */
  gsize at;             /* where typing goes on, in bytes */
} TrendsQuickCompletion;

GPtrArray *trends_quick_complete (TrendsPlan      *plan,
                                  TrendsQuickLine *line,
                                  const char      *text,
                                  gsize            at);

G_END_DECLS
