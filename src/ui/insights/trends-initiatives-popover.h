/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiatives-popover.h: which initiatives a number counts, in a popover; the details of
 * one are opened from there. */

#pragma once

#include "trends-figure-table.h"
#include "trends-view.h"

G_BEGIN_DECLS

void trends_initiatives_popover_show (TrendsView         *view,
                                      GPtrArray          *initiatives,
                                      const char         *title,
                                      TrendsFigureTable  *table,
                                      GtkWidget          *cell);

G_END_DECLS
