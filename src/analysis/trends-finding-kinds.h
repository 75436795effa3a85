/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-kinds.h: what can be missing from a plan or wrong with it, decided once:
 * the command line, papers and views say the same, in the order of this table.
 *
 * A kind of finding is found in entities of one kind, by looking at each, at what it refers
 * to or is referred to by, and at an index of what several have to do with each other;
 * trends-findings.c has to know which edits can change the answer.
 */

#pragma once

#include "trends-audience.h"
#include "trends-finding-index.h"

G_BEGIN_DECLS

/* How much depends on it: what comes first in lists */
typedef enum
{
  TRENDS_SEVERITY_ACT_NOW,
  TRENDS_SEVERITY_LOOK_INTO,
  TRENDS_SEVERITY_WORTH_KNOWING,
  TRENDS_N_SEVERITIES
} TrendsSeverity;

typedef struct
{
  const char *id;     /* in files and for scripts, see trends-finding-ids.h */
  TrendsKind kind;    /* of the entities that it is found in */
  const char *title;  /* not translated; in the plural */
  const char *advice; /* not translated; %s in it is the day it is */
  guint field;        /* of @kind: what it is about, and where it would be put right */
  TrendsSeverity severity;
  /* Whether it can be said only by who sees all initiatives */
  gboolean needs_all;
  gboolean (*test) (TrendsEntity *entity, const TrendsFindingIndex *index);
  /* (nullable): where more depends on it in some entities than in others */
  TrendsSeverity (*weigh) (TrendsEntity *entity);
} TrendsFindingKind;

const TrendsFindingKind *trends_finding_kind_get        (TrendsFindingType        type);
const char              *trends_finding_kind_get_title  (const TrendsFindingKind *self);
char                    *trends_finding_kind_dup_advice (const TrendsFindingKind *self,
                                                         const char              *today);
TrendsSeverity           trends_finding_kind_weigh      (const TrendsFindingKind *self,
                                                         TrendsEntity            *entity);
gboolean                 trends_finding_kind_is_for     (const TrendsFindingKind *self,
                                                         TrendsProfile            profile);

const char              *trends_severity_get_id         (TrendsSeverity           severity);
const char              *trends_severity_get_label      (TrendsSeverity           severity);

const char              *trends_trend_describe_neglect  (TrendsEntity            *trend);

G_END_DECLS
