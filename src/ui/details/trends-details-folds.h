/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-folds.h: which sections of the details pane are folded, from one initiative to the
 * next and from one start to the next.
 */

#pragma once

#include "trends-details-layout.h"

G_BEGIN_DECLS

gboolean trends_details_folds_get  (TrendsKind                kind,
                                    const TrendsDetailsGroup *group);
void     trends_details_folds_keep (TrendsKind                kind,
                                    const TrendsDetailsGroup *group,
                                    gboolean                  folded);

G_END_DECLS
