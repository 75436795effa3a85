/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priority-mark.h: a priority as a letter in a shape, of any size: the first letter of the
 * plan's word for it, in a diamond, a drop that points up, a square or a drop that points down;
 * what has no priority is a plain disc. All shapes of one size have the same area, so that a
 * size means the same in each. It says nothing to screen readers: whatever it is a part of does.
 */

#pragma once

#include "trends-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_PRIORITY_MARK (trends_priority_mark_get_type ())
G_DECLARE_FINAL_TYPE (TrendsPriorityMark, trends_priority_mark, TRENDS, PRIORITY_MARK, GtkWidget)

GtkWidget *trends_priority_mark_new        (void);
void       trends_priority_mark_set        (TrendsPriorityMark *self,
                                            TrendsPlan         *plan,
                                            TrendsPriority      priority,
                                            const char         *colour);
void       trends_priority_mark_set_radius (TrendsPriorityMark *self,
                                            double              radius);

G_END_DECLS
