/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The mark of a priority on paper: a letter in a shape, as on screen. */

#pragma once

#include "trends-canvas.h"

G_BEGIN_DECLS

TrendsShades trends_priority_shape_get_shades (TrendsEntity *initiative);
void trends_priority_shape_draw (TrendsCanvas *canvas,
                                 TrendsPlan *plan,
                                 TrendsPriority priority,
                                 double x,
                                 double y,
                                 double radius,
                                 const TrendsShades *shades);

G_END_DECLS
