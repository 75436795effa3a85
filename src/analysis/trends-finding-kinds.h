/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-kinds.h: what can be missing from a plan or wrong with it, decided once:
 * the command line, papers and views say the same, in the order of this table.
 *
 * A kind of finding is found in entities of one kind, by looking at each and at what
 * it refers to or is referred to by; trends-findings.c has to know which edits can
 * change the answer.
 */

#pragma once

#include "trends-finding-ids.h"
#include "trends-plan.h"

G_BEGIN_DECLS

typedef struct
{
  const char *id;     /* in files and for scripts, see trends-finding-ids.h */
  TrendsKind kind;    /* of the entities that it is found in */
  const char *title;  /* not translated; in the plural */
  const char *advice; /* not translated; %s in it is the day it is */
  gboolean  (*test) (TrendsEntity *entity, gint64 today);
} TrendsFindingKind;

const TrendsFindingKind *trends_finding_kind_get        (TrendsFindingType        type);
const TrendsFindingKind *trends_finding_kind_find       (const char              *id);
const char              *trends_finding_kind_get_title  (const TrendsFindingKind *self);
char                    *trends_finding_kind_dup_advice (const TrendsFindingKind *self,
                                                         const char              *today);
guint                    trends_finding_kind_count      (const TrendsFindingKind *self,
                                                         TrendsPlan              *plan,
                                                         gint64                   today);

const char              *trends_trend_describe_neglect  (TrendsEntity            *trend);

G_END_DECLS
