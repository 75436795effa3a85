/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-details-marks.h: how the details are asked for at what has a mark of its own in a view but
 * isn't acted on as a whole is, as a milestone on its bar; and how the focus comes back to it.
 */

#pragma once

#include "trends-view.h"

G_BEGIN_DECLS

void     trends_details_marks_select (TrendsView   *view);
gboolean trends_details_marks_return (TrendsView   *view,
                                      TrendsEntity *selected);

G_END_DECLS
