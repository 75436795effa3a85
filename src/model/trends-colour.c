/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-colour.c: see trends-colour.h. */

#include "trends-colour.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define TEXT_CONTRAST 4.5
#define HIGH_TEXT_CONTRAST 7
#define GLYPH_CONTRAST 3

/* How much of a card's colour there is in a tint */
#define LIGHT_TINT 0.87
#define DARK_TINT 0.72

#define HEX(rgb) { ((rgb) >> 16 & 0xff) / 255.0, ((rgb) >> 8 & 0xff) / 255.0, ((rgb) & 0xff) / 255.0 }

/* What else is dark is judged against this, too: libadwaita's cards are no lighter. */
static const TrendsColour dark_card = HEX (0x363636);
static const TrendsColour white = HEX (0xffffff);
static const TrendsColour black = HEX (0x000000);

const TrendsColour trends_colour_ink = HEX (0x241f31);
const TrendsColour trends_colour_muted = HEX (0x5b5b61);
const TrendsColour trends_colour_accent = HEX (0x1c5fb2);
const TrendsColour trends_colour_rule = HEX (0xdeddda);
const TrendsColour trends_colour_panel = HEX (0xf6f5f4);
const TrendsColour trends_colour_desk = HEX (0xfafaf9);
const TrendsColour trends_colour_paper = HEX (0xffffff);

/* Light, dark, and both in high contrast; each at least 3:1 on a row, text 4.5:1. */
static const struct
{
  const char *name;
  TrendsColour shades[TRENDS_N_COLOUR_STYLES];
} named_colours[] = {
  [TRENDS_COLOUR_SECONDARY] = { "trends_secondary", { HEX (0x5b5b61), HEX (0xc9c9cc),
                                                      HEX (0x2e2e33), HEX (0xececee) } },
  [TRENDS_COLOUR_CRITICAL] = { "trends_critical", { HEX (0xb3121f), HEX (0xff8e84),
                                                    HEX (0x8a0c17), HEX (0xffb3ab) } },
  [TRENDS_COLOUR_HIGH] = { "trends_high", { HEX (0xb84a00), HEX (0xffa05c),
                                            HEX (0x8a3800), HEX (0xffc69c) } },
  [TRENDS_COLOUR_MEDIUM] = { "trends_medium", { HEX (0x8f6a00), HEX (0xf0c64a),
                                                HEX (0x6b4f00), HEX (0xf8dc84) } },
  [TRENDS_COLOUR_LOW] = { "trends_low", { HEX (0x5e6a78), HEX (0xb4c0cd),
                                          HEX (0x3f4853), HEX (0xd5dee8) } },
  [TRENDS_COLOUR_UNSET] = { "trends_unset", { HEX (0x77767b), HEX (0xa3a3a6),
                                              HEX (0x4f4e53), HEX (0xd0d0d3) } },
  [TRENDS_COLOUR_GREEN] = { "trends_green", { HEX (0x1b7a43), HEX (0x7ee0a2),
                                              HEX (0x0f5a2f), HEX (0xaaf0c4) } },
  [TRENDS_COLOUR_AMBER] = { "trends_amber", { HEX (0x8f6a00), HEX (0xf0c64a),
                                              HEX (0x6b4f00), HEX (0xf8dc84) } },
  [TRENDS_COLOUR_RED] = { "trends_red", { HEX (0xb3121f), HEX (0xff8e84),
                                          HEX (0x8a0c17), HEX (0xffb3ab) } },
};

static const TrendsSwatch swatches[] = {
  { "#c45100", N_("Orange") },
  { "#a63c00", N_("Rust") },
  { "#a51d2d", N_("Red") },
  { "#9141ac", N_("Purple") },
  { "#613583", N_("Violet") },
  { "#1c71d8", N_("Blue") },
  { "#174e99", N_("Deep blue") },
  { "#0f7c86", N_("Teal") },
  { "#1b8053", N_("Green") },
  { "#5e7a1f", N_("Olive") },
};

/* -------------------------------------------------------------- as a text */

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
 * @fallback: what to return where @hex is no such colour
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
 * trends_colour_to_hex:
 *
 * Returns: (transfer full): the colour as `#rrggbb`, with eight bits a channel
 */
char *
trends_colour_to_hex (const TrendsColour *colour)
{
  g_return_val_if_fail (colour != NULL, NULL);

  return g_strdup_printf ("#%02x%02x%02x", (guint) round (colour->red * 255),
                          (guint) round (colour->green * 255),
                          (guint) round (colour->blue * 255));
}

/* --------------------------------------------------------------- contrast */

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* Relative luminance as WCAG 2 defines it. */
static double
luminance (const TrendsColour *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green)
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

/* What is written to CSS has eight bits a channel, so that is what is judged. */
static TrendsColour
mix (const TrendsColour *one,
     const TrendsColour *other,
     double              share)
{
  return (TrendsColour) {
    round ((one->red + (other->red - one->red) * share) * 255) / 255,
    round ((one->green + (other->green - one->green) * share) * 255) / 255,
    round ((one->blue + (other->blue - one->blue) * share) * 255) / 255,
  };
}

/* `colour`, moved towards `end` as far as it takes to stand out from both backgrounds. */
static TrendsColour
stand_out (const TrendsColour *colour,
           const TrendsColour *end,
           const TrendsColour *background,
           const TrendsColour *other_background,
           double              contrast)
{
  for (int step = 0; step < 40; step++)
    {
      TrendsColour shade = mix (colour, end, step / 40.0);

      if (trends_colour_contrast (&shade, background) >= contrast
          && trends_colour_contrast (&shade, other_background) >= contrast)
        return shade;
    }

  return *end;
}

/**
 * trends_colour_readable:
 * @colour: the colour wanted
 * @background: a light colour that it is to be read on
 *
 * Returns: @colour, darkened as little as it takes to read text in it, that is
 *   to a contrast of 4.5 to 1 with @background
 */
TrendsColour
trends_colour_readable (const TrendsColour *colour,
                        const TrendsColour *background)
{
  return stand_out (colour, &black, background, background, TEXT_CONTRAST);
}

/* ----------------------------------------------------------------- shades */

/* A pale one of `colour`, and paler where text couldn't stand out from it. */
static TrendsColour
make_tint (const TrendsColour *colour,
           const TrendsColour *card,
           const TrendsColour *end,
           double              share,
           double              contrast)
{
  for (; share < 1; share += 0.04)
    {
      TrendsColour tint = mix (colour, card, share);

      if (trends_colour_contrast (end, &tint) >= contrast)
        return tint;
    }

  return *card;
}

/**
 * trends_colour_get_card:
 *
 * Returns: the background that shades are judged against
 */
TrendsColour
trends_colour_get_card (TrendsColourStyle style)
{
  return style & TRENDS_COLOUR_DARK ? dark_card : white;
}

/**
 * trends_colour_get_shades:
 * @colour: any colour
 *
 * Returns: what to paint with so that it can be read, and is taken for @colour
 */
TrendsShades
trends_colour_get_shades (const TrendsColour *colour,
                          TrendsColourStyle   style)
{
  gboolean dark = (style & TRENDS_COLOUR_DARK) != 0;
  double contrast = style & TRENDS_COLOUR_HIGH_CONTRAST ? HIGH_TEXT_CONTRAST : TEXT_CONTRAST;
  const TrendsColour *end = dark ? &white : &black;
  TrendsColour card = trends_colour_get_card (style);
  TrendsShades shades;

  shades.tint = make_tint (colour, &card, end, dark ? DARK_TINT : LIGHT_TINT, contrast);
  shades.fill = stand_out (colour, end, &card, &card, GLYPH_CONTRAST);
  shades.text = stand_out (colour, end, &card, &shades.tint, contrast);
  shades.on_fill = trends_colour_contrast (&white, &shades.fill) >= TEXT_CONTRAST ? white : black;
  return shades;
}

/* ------------------------------------------------------------------ names */

/**
 * trends_colour_get_named:
 *
 * Returns: what the name stands for in that style; at least 3:1 on a row of a card, and for
 *   text 4.5:1, or 7:1 in high contrast
 */
TrendsColour
trends_colour_get_named (TrendsNamedColour name,
                         TrendsColourStyle style)
{
  g_return_val_if_fail (name < TRENDS_N_NAMED_COLOURS, black);
  g_return_val_if_fail (style < TRENDS_N_COLOUR_STYLES, black);

  return named_colours[name].shades[style];
}

/**
 * trends_colour_get_name:
 *
 * Returns: (transfer none): the name by which style sheets know it: "trends_high"
 */
const char *
trends_colour_get_name (TrendsNamedColour name)
{
  g_return_val_if_fail (name < TRENDS_N_NAMED_COLOURS, NULL);

  return named_colours[name].name;
}

/**
 * trends_colour_of_priority:
 *
 * Returns: the name of the colour that goes with a priority, on screen and on paper
 */
TrendsNamedColour
trends_colour_of_priority (TrendsPriority priority)
{
  switch (priority)
    {
    case TRENDS_PRIORITY_CRITICAL:
      return TRENDS_COLOUR_CRITICAL;
    case TRENDS_PRIORITY_HIGH:
      return TRENDS_COLOUR_HIGH;
    case TRENDS_PRIORITY_MEDIUM:
      return TRENDS_COLOUR_MEDIUM;
    case TRENDS_PRIORITY_LOW:
      return TRENDS_COLOUR_LOW;
    case TRENDS_PRIORITY_UNSET:
    case TRENDS_N_PRIORITIES:
    default:
      return TRENDS_COLOUR_UNSET;
    }
}

/**
 * trends_colour_of_trend:
 *
 * Returns: the colour that people have chosen for it, or a neutral one. What is painted in it
 *   takes the shades of it, or what is readable
 */
TrendsColour
trends_colour_of_trend (TrendsEntity *trend)
{
  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), trends_colour_ink);

  return trends_colour_parse (trends_entity_get_text (trend, TRENDS_TREND_COLOUR),
                              &named_colours[TRENDS_COLOUR_UNSET].shades[TRENDS_COLOUR_LIGHT]);
}

/**
 * trends_colour_get_swatches:
 * @n_swatches: (out): how many there are
 *
 * Returns: (transfer none): the colours that people are offered for a trend, in order
 */
const TrendsSwatch *
trends_colour_get_swatches (guint *n_swatches)
{
  *n_swatches = G_N_ELEMENTS (swatches);
  return swatches;
}
