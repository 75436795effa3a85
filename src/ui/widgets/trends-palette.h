/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-palette.h: the colours of trends and owners, made legible.
 *
 * One CSS provider for the whole display has, for each colour that is in use, a
 * class `.trend-rrggbb`. With it go four classes that say what is coloured:
 *   .trend-fill   the colour itself behind text or an icon (badge, dot)
 *   .trend-tint   a pale tint behind text in the colour (pill)
 *   .trend-text   text or an icon in the colour
 *   .trend-edge   a background image of the colour alone, to be sized to an edge
 * It also defines the colours @trends_secondary (text of second rank) and
 * @trends_critical, _high, _medium, _low, _unset, _green, _amber, _red for
 * glyphs, and the size of images of the classes .glyph and .trend-icon. All follow light, dark and
 * high contrast. Style sheets of the program have the last word over it.
 */

#pragma once

#include "trends-colour.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts the provider in place; once is enough, and before the first frame best. */
void        trends_palette_install    (void);
/* The class of a colour "#rrggbb", made known to the provider before the next
 * frame; a neutral grey where `colour` is none. */
const char *trends_palette_get_class  (const char         *colour);
/* Gives a widget the class of `colour` in place of that of another. */
void        trends_palette_set_colour (GtkWidget          *widget,
                                       const char         *colour);
void        trends_palette_flush      (void);
/* What the display's style is now. */
TrendsColourStyle trends_palette_get_style (void);
/* What GTK paints with: a colour, and one of those that are named as the style has it */
GdkRGBA     trends_palette_to_rgba    (const TrendsColour *colour,
                                       double              alpha);
GdkRGBA     trends_palette_get_named  (TrendsNamedColour   name,
                                       double              alpha);
/* What a card is painted with then */
GdkRGBA     trends_palette_get_card   (void);

G_END_DECLS
