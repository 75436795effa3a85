/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-unmatched.h: what becomes of initiatives that don't match what is looked for: they are
 * dimmed, and say so, or hidden. All views of a window ask this, and none decides it.
 *
 * Hidden is what doesn't match, but for what somebody was led to (an initiative found, just added,
 * or changed by an undo) and for the selected one that an edit has just made not match: that stays,
 * dimmed, until something else is looked for or led to. So nothing goes from under the hand that
 * changes it. What is counted is what matches, whatever is hidden.
 *
 * It is a window's own and changes nothing of the plan.
 *
 * Properties: hide (boolean, an action of the window, kept for the next one).
 *
 * Signals:
 *   changed ()  something else matches, or is hidden; after whatever is told by TrendsMatches
 */

#pragma once

#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_UNMATCHED (trends_unmatched_get_type ())
G_DECLARE_FINAL_TYPE (TrendsUnmatched, trends_unmatched, TRENDS, UNMATCHED, GObject)

TrendsUnmatched *trends_unmatched_of        (TrendsSession   *session);
/* Whether there may be anything that is hidden now. */
gboolean         trends_unmatched_is_hiding (TrendsUnmatched *self);
gboolean         trends_unmatched_hides     (TrendsUnmatched *self,
                                             TrendsEntity    *initiative);
TrendsEntity    *trends_unmatched_dup_near  (TrendsUnmatched *self,
                                             GListModel      *list,
                                             guint            place);
void             trends_unmatched_keep      (TrendsUnmatched *self,
                                             TrendsEntity    *initiative);

G_END_DECLS
