/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-move-popover.h: asks which trend and which place an initiative goes to.
 *
 * Signal: chosen (TrendsEntity *trend, guint index), as the plan's move takes it.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MOVE_POPOVER (trends_move_popover_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMovePopover, trends_move_popover, TRENDS, MOVE_POPOVER, GtkPopover)

GtkWidget    *trends_move_popover_new            (TrendsEntity      *initiative);
TrendsEntity *trends_move_popover_get_initiative (TrendsMovePopover *self);

G_END_DECLS
