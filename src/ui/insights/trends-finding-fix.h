/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-fix.h: where a finding would be put right: what the way there is called, and
 * going it.
 */

#pragma once

#include "trends-finding.h"
#include "trends-view.h"

G_BEGIN_DECLS

const char   *trends_finding_fix_get_label  (TrendsFinding *finding);
TrendsEntity *trends_finding_fix_get_entity (TrendsFinding *finding);
void          trends_finding_fix_go         (TrendsFinding *finding,
                                             TrendsView    *view);

G_END_DECLS
