/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-link-curve.h: where the line goes from one card of the board to another: out of and into
 * their upper and lower edges, through the room between cards and not over what stands in them.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-roadmap-curve.h"

G_BEGIN_DECLS

void trends_link_curve_init (TrendsCurve           *self,
                             const graphene_rect_t *from,
                             const graphene_rect_t *to,
                             const graphene_rect_t *words,
                             double                 share,
                             double                 size);

G_END_DECLS
