/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-milestone-mark.h: a milestone on a bar: a diamond on its lower edge, full where the
 * milestone is done. It is a check box to screen readers.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MILESTONE_MARK (trends_milestone_mark_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMilestoneMark, trends_milestone_mark, TRENDS, MILESTONE_MARK, GtkWidget)

GtkWidget    *trends_milestone_mark_new           (TrendsEntity        *milestone);
TrendsEntity *trends_milestone_mark_get_milestone (TrendsMilestoneMark *self);
void          trends_milestone_mark_update        (TrendsMilestoneMark *self);
void          trends_milestone_mark_set_look      (TrendsMilestoneMark *self,
                                                   float                size);

G_END_DECLS
