/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-matches.h: which initiatives of a plan a filter matches, and how many of each trend,
 * kept as the plan and the filter change: a view asks as often as it likes.
 *
 * An edit costs what it changes. A filter that asks for more than before is asked about what
 * matched alone, so that who types on waits for less and less. Where owners or trends change,
 * whose names a search finds, all is asked anew. Up to date when the plan has emitted "applied"
 * and the filter "changed". In the plan's thread.
 *
 * Signals:
 *   changed ()  what matches may be something else.
 */

#pragma once

#include "trends-filter.h"
#include "trends-finding.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MATCHES (trends_matches_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMatches, trends_matches, TRENDS, MATCHES, GObject)

TrendsMatches *trends_matches_new      (TrendsPlan    *plan,
                                        TrendsFilter  *filter);
void           trends_matches_set_patient (TrendsMatches *self,
                                           gboolean       is_patient);
gboolean       trends_matches_has      (TrendsMatches *self,
                                        TrendsEntity  *initiative);
guint          trends_matches_count    (TrendsMatches *self);
guint          trends_matches_count_in (TrendsMatches *self,
                                        TrendsEntity  *trend);
gboolean       trends_matches_has_finding (TrendsMatches *self,
                                           TrendsFinding *finding);
/* (transfer full) (element-type TrendsFinding) */
GListModel    *trends_matches_dup_findings (TrendsPlan        *plan,
                                            TrendsFilter      *filter,
                                            GListModel        *findings);

G_END_DECLS
