/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-glyph.h: a choice of the model as a small picture that is told by its
 * shape first and by its colour besides. A glyph is a plain GtkImage: its words
 * belong to the widget that it is in.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-field.h"

G_BEGIN_DECLS

typedef enum
{
  TRENDS_GLYPH_PRIORITY,
  TRENDS_GLYPH_STATUS,
  TRENDS_GLYPH_STANCE,
  TRENDS_GLYPH_CONFIDENCE,
} TrendsGlyphFamily;

GtkWidget *trends_glyph_new (TrendsGlyphFamily  family,
                             int                value);
/* Sets icon and colour class ("priority-high"...) of any image. */
void       trends_glyph_set (GtkImage          *image,
                             TrendsGlyphFamily  family,
                             int                value);

/* Gives `widget` the one class of the family that belongs to `value`, for
 * CSS that colours it or what is in it. */
void       trends_glyph_set_class (GtkWidget         *widget,
                                   TrendsGlyphFamily  family,
                                   int                value);

G_END_DECLS
