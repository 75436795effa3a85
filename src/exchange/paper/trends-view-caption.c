/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentence above a picture of a view, and what is said of what had no room in it. */

#include "trends-view-caption.h"

#include "trends-words.h"

#define TEXT 8.0

/**
 * trends_view_caption_label:
 * @text: what it says
 * @colour: in which colour
 *
 * Returns: a text as pictures of views have it, as wide as there is room
 */
TrendsCanvasLabel
trends_view_caption_label (const char         *text,
                           const TrendsColour *colour)
{
  return (TrendsCanvasLabel) { .text = text, .size = TEXT, .colour = colour,
                               .width = TRENDS_VIEW_TEXT_WIDTH };
}

/**
 * trends_view_caption_dup:
 * @plan: a plan
 * @caption: what a picture shows, in sentences
 * @n_left_out: how many initiatives had no room in it
 *
 * Nobody who looks at the top of it, or only hears what it shows, should take it for all.
 *
 * Returns: (transfer full): the same, and what is left out where something is
 */
char *
trends_view_caption_dup (TrendsPlan *plan,
                         const char *caption,
                         guint       n_left_out)
{
  g_autofree char *left_out = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan) && caption != NULL, NULL);

  if (n_left_out == 0)
    return g_strdup (caption);
  left_out = trends_words_left_out (plan, n_left_out);
  return g_strjoin (" ", caption, left_out, NULL);
}

/**
 * trends_view_caption_draw_left_out:
 * @plan: a plan
 * @n_left_out: how many initiatives had no room
 * @canvas: where to say so
 * @x: its left
 * @y: its top
 */
void
trends_view_caption_draw_left_out (TrendsPlan   *plan,
                                   guint         n_left_out,
                                   TrendsCanvas *canvas,
                                   double        x,
                                   double        y)
{
  g_autofree char *text = NULL;
  TrendsCanvasLabel label;

  g_return_if_fail (TRENDS_IS_PLAN (plan) && canvas != NULL);

  text = trends_words_left_out (plan, n_left_out);
  label = trends_view_caption_label (text, &trends_colour_ink);
  label.is_bold = TRUE;
  trends_canvas_draw (canvas, &label, x, y);
}
