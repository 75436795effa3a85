/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-findings-search.h: looking for all findings of a plan, at once or a part at a time. For
 * trends-findings.c. In the plan's thread, and as long as the plan stays what it is.
 */

#pragma once

#include "trends-finding-list.h"

G_BEGIN_DECLS

typedef struct _TrendsFindingsSearch TrendsFindingsSearch;

TrendsFindingsSearch *trends_findings_search_new  (TrendsPlan            *plan,
                                                   gint64                 today);
void                  trends_findings_search_free (TrendsFindingsSearch  *self);
gboolean              trends_findings_search_step (TrendsFindingsSearch  *self,
                                                   gint64                 until);
void                  trends_findings_search_end  (TrendsFindingsSearch  *self,
                                                   TrendsFindingIndex   **index,
                                                   TrendsFindingList    **found,
                                                   TrendsFindingList    **aside);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsFindingsSearch, trends_findings_search_free)

G_END_DECLS
