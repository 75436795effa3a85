/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-findings.h: all findings of a plan, as a list model that follows its edits.
 *
 * An edit costs what it changes, times the logarithm of what is found, and never a look
 * at the whole plan, but where it sets how far ahead that looks; where groups or trends change places, so that the plan sorts its
 * lists anew, so are the findings. What was set aside is in a list of its own. Both are up to
 * date when the plan has emitted "applied", but for what trends_findings_set_feed() says. A TrendsFinding stays the same object as long as
 * it is found, and in the same list. In the plan's thread.
 *
 * Signals:
 *   counted ()  how many there are of a kind may have changed.
 */

#pragma once

#include "trends-feed.h"
#include "trends-finding.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_FINDINGS (trends_findings_get_type ())
G_DECLARE_FINAL_TYPE (TrendsFindings, trends_findings, TRENDS, FINDINGS, GObject)

TrendsFindings *trends_findings_new           (TrendsPlan           *plan,
                                               gint64                today);
TrendsFindings *trends_findings_new_in_parts  (TrendsPlan           *plan,
                                               gint64                today,
                                               TrendsFeed           *feed);
void            trends_findings_set_feed      (TrendsFindings       *self,
                                               TrendsFeed           *feed);
gboolean        trends_findings_is_searching  (TrendsFindings       *self);
void            trends_findings_finish        (TrendsFindings       *self);
void            trends_findings_set_today     (TrendsFindings       *self,
                                               gint64                today);
guint           trends_findings_count         (TrendsFindings       *self,
                                               TrendsFindingType     type);
TrendsFinding  *trends_findings_lookup        (TrendsFindings       *self,
                                               TrendsFindingType     type,
                                               const char           *entity_id);
GListModel     *trends_findings_get_set_aside (TrendsFindings       *self);
guint           trends_findings_find_in       (GListModel           *list,
                                               TrendsFinding        *finding);
GPtrArray      *trends_findings_dup_of_type   (TrendsFindings       *self,
                                               TrendsFindingType     type);
char           *trends_findings_dup_sentence  (TrendsFindings       *self,
                                               TrendsFinding        *finding,
                                               const TrendsLanguage *paper);

G_END_DECLS
