/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A trend on a card for a workshop: to be put on a wall, handed round and written on. */

#pragma once

#include "trends-canvas.h"

G_BEGIN_DECLS

/* The smallest letters on anything for a workshop, in points */
#define TRENDS_CARD_LEAST 11.0

double trends_card_draw       (TrendsCanvas            *canvas,
                               TrendsEntity            *trend,
                               const char              *heading,
                               const cairo_rectangle_t *box);
void   trends_card_draw_badge (TrendsCanvas            *canvas,
                               TrendsEntity            *trend,
                               double                   x,
                               double                   y,
                               double                   radius,
                               const char              *spoken);

G_END_DECLS
