/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-colour.h: every colour that is decided here, for the screen and for paper, and how
 * well one stands out from another. What GTK's theme has (accents, cards, errors) is its own,
 * and a trend's is chosen by people; what is painted in that is made to be read.
 */

#pragma once

#include "trends-entity.h"

G_BEGIN_DECLS

/* An opaque sRGB colour; each channel from 0 to 1. */
typedef struct
{
  double red;
  double green;
  double blue;
} TrendsColour;

/* What it is seen on. Paper is TRENDS_COLOUR_LIGHT. */
typedef enum
{
  TRENDS_COLOUR_LIGHT = 0,
  TRENDS_COLOUR_DARK = 1 << 0,
  TRENDS_COLOUR_HIGH_CONTRAST = 1 << 1,
  TRENDS_N_COLOUR_STYLES = 4
} TrendsColourStyle;

/* Colours that mean something. A shape or a word always goes with one. */
typedef enum
{
  TRENDS_COLOUR_SECONDARY, /* quiet text */
  TRENDS_COLOUR_CRITICAL,
  TRENDS_COLOUR_HIGH,
  TRENDS_COLOUR_MEDIUM,
  TRENDS_COLOUR_LOW,
  TRENDS_COLOUR_UNSET,     /* no priority, and a trend without a colour */
  TRENDS_COLOUR_GREEN,
  TRENDS_COLOUR_AMBER,
  TRENDS_COLOUR_RED,
  TRENDS_N_NAMED_COLOURS
} TrendsNamedColour;

/* What to paint with so that it can be read, made of any colour. */
typedef struct
{
  TrendsColour fill;    /* the colour, at least 3:1 against a card */
  TrendsColour on_fill; /* text on it, 4.5:1 */
  TrendsColour tint;    /* a pale background */
  TrendsColour text;    /* text on the tint or on a card: 4.5:1, in high contrast 7:1 */
} TrendsShades;

/* One that people are offered for a trend */
typedef struct
{
  const char *colour; /* "#rrggbb" */
  const char *label;  /* not translated: "Orange" */
} TrendsSwatch;

/* Of paper: text and quiet text, links, lines, what lies behind some things, and behind all */
extern const TrendsColour trends_colour_ink;
extern const TrendsColour trends_colour_muted;
extern const TrendsColour trends_colour_accent;
extern const TrendsColour trends_colour_rule;
extern const TrendsColour trends_colour_panel;
extern const TrendsColour trends_colour_desk;
extern const TrendsColour trends_colour_paper;

TrendsColour        trends_colour_parse        (const char         *hex,
                                                const TrendsColour *fallback);
char               *trends_colour_to_hex       (const TrendsColour *colour);
double              trends_colour_contrast     (const TrendsColour *one,
                                                const TrendsColour *other);
TrendsColour        trends_colour_readable     (const TrendsColour *colour,
                                                const TrendsColour *background);
TrendsColour        trends_colour_get_card     (TrendsColourStyle   style);
TrendsShades        trends_colour_get_shades   (const TrendsColour *colour,
                                                TrendsColourStyle   style);

TrendsColour        trends_colour_get_named    (TrendsNamedColour   name,
                                                TrendsColourStyle   style);
const char         *trends_colour_get_name     (TrendsNamedColour   name);
TrendsColour        trends_colour_of_trend     (TrendsEntity       *trend);
TrendsNamedColour   trends_colour_of_priority  (TrendsPriority      priority);
const TrendsSwatch *trends_colour_get_swatches (guint              *n_swatches);

G_END_DECLS
