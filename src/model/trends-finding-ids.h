/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-ids.h: what files and scripts call the findings, which trends-finding-kinds.h
 * describes, and the kind of entity that each is found in. It is here since a plan refuses to
 * set aside what can't be found.
 */

#pragma once

#include "trends-kind.h"

G_BEGIN_DECLS

/* In the order in which they are said: what holds others up comes first. */
typedef enum
{
  TRENDS_FINDING_FOUNDATION_GAP,
  TRENDS_FINDING_OVERDUE,
  TRENDS_FINDING_TOO_EARLY,
  TRENDS_FINDING_BEGUN_EARLY,
  TRENDS_FINDING_OVERLOADED_OWNER,
  TRENDS_FINDING_UNDECIDED_TREND,
  TRENDS_FINDING_TREND_WITHOUT_OWNER,
  TRENDS_FINDING_TREND_WITHOUT_REASON,
  TRENDS_FINDING_EMPTY_TREND,
  TRENDS_FINDING_NEGLECTED_LINK,
  TRENDS_FINDING_WITHOUT_LEAD,
  TRENDS_FINDING_WITHOUT_DATES,
  TRENDS_FINDING_WITHOUT_FUNDING,
  TRENDS_FINDING_WITHOUT_CONFIDENCE_REASON,
  TRENDS_FINDING_WITHOUT_BENEFIT,
  TRENDS_FINDING_WITHOUT_PRIORITY,
  TRENDS_FINDING_BEYOND_PLAN,
  TRENDS_FINDING_SAME_TITLE,
  TRENDS_N_FINDING_KINDS
} TrendsFindingType;

/* Id and kind: never another from one version to the next. */
#define TRENDS_FINDING_ID_FOUNDATION_GAP "foundation_gaps", TRENDS_KIND_TREND_LINK
#define TRENDS_FINDING_ID_OVERDUE "initiatives_overdue", TRENDS_KIND_INITIATIVE
#define TRENDS_FINDING_ID_TOO_EARLY "dependencies_too_early", TRENDS_KIND_DEPENDENCY
#define TRENDS_FINDING_ID_BEGUN_EARLY "dependencies_begun_early", TRENDS_KIND_DEPENDENCY
#define TRENDS_FINDING_ID_OVERLOADED_OWNER "owners_overloaded", TRENDS_KIND_OWNER
#define TRENDS_FINDING_ID_UNDECIDED_TREND "trends_undecided", TRENDS_KIND_TREND
#define TRENDS_FINDING_ID_TREND_WITHOUT_OWNER "trends_without_owner", TRENDS_KIND_TREND
#define TRENDS_FINDING_ID_TREND_WITHOUT_REASON "trends_without_reason", TRENDS_KIND_TREND
#define TRENDS_FINDING_ID_EMPTY_TREND "trends_without_initiatives", TRENDS_KIND_TREND
#define TRENDS_FINDING_ID_NEGLECTED_LINK "trend_links_neglected", TRENDS_KIND_TREND_LINK
#define TRENDS_FINDING_ID_WITHOUT_LEAD "initiatives_without_owner", TRENDS_KIND_INITIATIVE
#define TRENDS_FINDING_ID_WITHOUT_DATES "initiatives_without_dates", TRENDS_KIND_INITIATIVE
#define TRENDS_FINDING_ID_WITHOUT_FUNDING "initiatives_without_funding", TRENDS_KIND_INITIATIVE
#define TRENDS_FINDING_ID_WITHOUT_CONFIDENCE_REASON                                                 \
  "initiatives_without_confidence_reason", TRENDS_KIND_INITIATIVE
#define TRENDS_FINDING_ID_WITHOUT_BENEFIT "initiatives_without_benefit", TRENDS_KIND_INITIATIVE
#define TRENDS_FINDING_ID_WITHOUT_PRIORITY "initiatives_without_priority", TRENDS_KIND_INITIATIVE
#define TRENDS_FINDING_ID_BEYOND_PLAN "initiatives_beyond_plan", TRENDS_KIND_INITIATIVE
#define TRENDS_FINDING_ID_SAME_TITLE "initiatives_same_title", TRENDS_KIND_INITIATIVE

gboolean    trends_finding_id_find (const char        *id,
                                    TrendsKind        *kind);
const char *trends_finding_id_get  (TrendsFindingType  type,
                                    TrendsKind        *kind);

G_END_DECLS
