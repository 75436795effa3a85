/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An SVG in the making: text as text, names that come from what is shown, and nothing of
 * chance, of the time or of the locale. */

#pragma once

#include "trends-canvas.h"

G_BEGIN_DECLS

/**
 * TrendsSvgInfo:
 * @width: how wide the picture is, in pixels
 * @height: how high it is
 * @title: what it is called
 * @description: what is to be known of it
 */
typedef struct
{
  double      width;
  double      height;
  const char *title;
  const char *description;
} TrendsSvgInfo;

TrendsSvg *trends_svg_new    (const char           *language);
void       trends_svg_free   (TrendsSvg            *self);
gboolean   trends_svg_finish (TrendsSvg            *self,
                              const TrendsSvgInfo  *info,
                              GOutputStream        *stream,
                              GCancellable         *cancellable,
                              GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSvg, trends_svg_free)

G_END_DECLS
