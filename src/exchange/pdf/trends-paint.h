/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours and shapes for paper and pictures: parsing, tints, contrast. */

#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * TrendsColour:
 * @red: 0 to 1
 * @green: 0 to 1
 * @blue: 0 to 1
 *
 * An opaque sRGB colour. Paper has no use for transparency: in a PDF it would
 * take text out of the tagged structure.
 */
typedef struct
{
  double red;
  double green;
  double blue;
} TrendsColour;

extern const TrendsColour trends_colour_ink;
extern const TrendsColour trends_colour_muted;
extern const TrendsColour trends_colour_accent;
extern const TrendsColour trends_colour_rule;
extern const TrendsColour trends_colour_panel;
extern const TrendsColour trends_colour_paper;

TrendsColour trends_colour_parse    (const char         *hex,
                                     const TrendsColour *fallback);
TrendsColour trends_colour_tint     (const TrendsColour *colour,
                                     double              amount);
double       trends_colour_contrast (const TrendsColour *one,
                                     const TrendsColour *other);
TrendsColour trends_colour_readable (const TrendsColour *colour,
                                     const TrendsColour *background);
void         trends_colour_set      (const TrendsColour *colour,
                                     cairo_t            *cr);

void         trends_paint_rounded   (cairo_t            *cr,
                                     double              x,
                                     double              y,
                                     double              width,
                                     double              height,
                                     double              radius);
void         trends_paint_circle    (cairo_t            *cr,
                                     double              x,
                                     double              y,
                                     double              radius);

G_END_DECLS
