/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon-popover.h: asks when initiatives are, that have dates and are to be in another
 * horizon: in which of its quarters they start, with the nearest as a proposal; or, of one of them,
 * from when to when, in words that are read as all dates are. Closing it leaves all as it is.
 *
 * Signals:
 *   chosen (gint64 start, gint64 end)  the days of the quarter, half-open; both %TRENDS_UNSET
 *     where the dates are to go
 *   typed (gint64 start, gint64 end)  the first and the last day, which are in the horizon; one of
 *     them may be %TRENDS_UNSET
 */

#pragma once

#include "trends-entity.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_HORIZON_POPOVER (trends_horizon_popover_get_type ())
G_DECLARE_FINAL_TYPE (TrendsHorizonPopover, trends_horizon_popover, TRENDS, HORIZON_POPOVER,
                      GtkPopover)

GtkWidget *trends_horizon_popover_new  (GPtrArray            *initiatives,
                                        TrendsHorizon         horizon);
void       trends_horizon_popover_open (TrendsHorizonPopover *self);

G_END_DECLS
