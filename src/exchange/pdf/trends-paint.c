/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Colours and shapes for paper and pictures: parsing, tints, contrast. */

#include "trends-paint.h"

#include <math.h>

#define TEXT_CONTRAST 4.5

const TrendsColour trends_colour_ink = { 0.141, 0.122, 0.192 };
const TrendsColour trends_colour_muted = { 0.369, 0.361, 0.392 };
const TrendsColour trends_colour_accent = { 0.110, 0.373, 0.698 };
const TrendsColour trends_colour_rule = { 0.871, 0.867, 0.855 };
const TrendsColour trends_colour_panel = { 0.965, 0.961, 0.957 };
const TrendsColour trends_colour_paper = { 1.0, 1.0, 1.0 };

static gboolean
parse_channel (const char *hex,
               double     *channel)
{
  int high = g_ascii_xdigit_value (hex[0]);
  int low = high < 0 ? -1 : g_ascii_xdigit_value (hex[1]);

  if (low < 0)
    return FALSE;

  *channel = (high * 16 + low) / 255.0;
  return TRUE;
}

/**
 * trends_colour_parse:
 * @hex: (nullable): a colour as `#rrggbb`
 * @fallback: what to return when @hex is no such colour
 *
 * Returns: the colour
 */
TrendsColour
trends_colour_parse (const char         *hex,
                     const TrendsColour *fallback)
{
  TrendsColour colour;

  g_return_val_if_fail (fallback != NULL, trends_colour_ink);

  if (hex == NULL || hex[0] != '#'
      || !parse_channel (hex + 1, &colour.red)
      || !parse_channel (hex + 3, &colour.green)
      || !parse_channel (hex + 5, &colour.blue)
      || hex[7] != '\0')
    return *fallback;

  return colour;
}

/**
 * trends_colour_tint:
 * @colour: a colour
 * @amount: how much of it is left: 1 is @colour, 0 is white
 *
 * Returns: @colour mixed with white
 */
TrendsColour
trends_colour_tint (const TrendsColour *colour,
                    double              amount)
{
  return (TrendsColour) {
    1 - (1 - colour->red) * amount,
    1 - (1 - colour->green) * amount,
    1 - (1 - colour->blue) * amount,
  };
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const TrendsColour *colour)
{
  return 0.2126 * linear (colour->red)
         + 0.7152 * linear (colour->green)
         + 0.0722 * linear (colour->blue);
}

/**
 * trends_colour_contrast:
 * @one: a colour
 * @other: another
 *
 * Returns: the contrast ratio as WCAG 2 defines it, from 1 to 21
 */
double
trends_colour_contrast (const TrendsColour *one,
                        const TrendsColour *other)
{
  double a = luminance (one);
  double b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/**
 * trends_colour_readable:
 * @colour: the colour wanted
 * @background: a light colour it is to be read on
 *
 * Returns: @colour, darkened as little as it takes to read text in it, that is
 *   to a contrast of 4.5 to 1 with @background
 */
TrendsColour
trends_colour_readable (const TrendsColour *colour,
                        const TrendsColour *background)
{
  TrendsColour readable = *colour;

  for (int i = 0; i < 40 && trends_colour_contrast (&readable, background) < TEXT_CONTRAST; i++)
    {
      readable.red *= 0.95;
      readable.green *= 0.95;
      readable.blue *= 0.95;
    }

  return readable;
}

/**
 * trends_colour_set:
 * @colour: a colour
 * @cr: what to draw with it from now on
 */
void
trends_colour_set (const TrendsColour *colour,
                   cairo_t            *cr)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

/**
 * trends_paint_rounded:
 * @cr: where to add the path
 * @x: left
 * @y: top
 * @width: its width
 * @height: its height
 * @radius: of its corners
 *
 * Adds a rectangle with round corners to the path.
 */
void
trends_paint_rounded (cairo_t *cr,
                      double   x,
                      double   y,
                      double   width,
                      double   height,
                      double   radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/**
 * trends_paint_circle:
 * @cr: where to add the path
 * @x: of its centre
 * @y: of its centre
 * @radius: its radius
 *
 * Adds a circle to the path.
 */
void
trends_paint_circle (cairo_t *cr,
                     double   x,
                     double   y,
                     double   radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
}
