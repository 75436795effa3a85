/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-text-scale.c: see trends-text-scale.h. */

#include "trends-text-scale.h"

#define USUAL_DPI (96 * PANGO_SCALE)
#define LARGE 1.5 /* times the usual size */
#define MORE 4    /* times as many lines, in which as many letters have room */

static void
update_cb (GtkLabel    *label,
           GParamSpec  *pspec,
           GtkSettings *settings)
{
  int usual = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (label), "trends-lines"));
  int dpi = USUAL_DPI;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  gtk_label_set_lines (label, dpi >= USUAL_DPI * LARGE ? usual * MORE : usual);
}

static const char handler_key[] = "trends-lines-handler";

/* All labels of this kind are told by one object: to look for one among them takes as long as there are many. */
static void
follow (GtkLabel    *label,
        GtkSettings *settings)
{
  gulong handler;

  if (g_object_get_data (G_OBJECT (label), handler_key) != NULL)
    return;
  handler = g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (update_cb), label,
                                     G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (label), handler_key, GSIZE_TO_POINTER (handler));
}

static void
follow_no_more (GtkLabel    *label,
                GtkSettings *settings)
{
  gulong handler = GPOINTER_TO_SIZE (g_object_steal_data (G_OBJECT (label), handler_key));

  if (handler != 0)
    g_signal_handler_disconnect (settings, handler);
}

/**
 * trends_text_scale_set_lines:
 * @label: one that wraps, and leaves out the end of what has no room
 * @usual: how many lines it has at most
 *
 * Has it be higher where text is large, in which fewer letters make a line, rather than cut what
 * is whole at the usual size. It follows when that is set otherwise.
 */
void
trends_text_scale_set_lines (GtkLabel *label,
                             int       usual)
{
  GtkSettings *settings;

  g_return_if_fail (GTK_IS_LABEL (label));

  settings = gtk_widget_get_settings (GTK_WIDGET (label));
  g_object_set_data (G_OBJECT (label), "trends-lines", GINT_TO_POINTER (usual));
  follow (label, settings);
  update_cb (label, NULL, settings);
}

/**
 * trends_text_scale_keep_lines:
 * @label: one whose lines were set by trends_text_scale_set_lines()
 *
 * Has it be no higher where text is large: for what is as many letters wide at any size.
 */
void
trends_text_scale_keep_lines (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  follow_no_more (label, gtk_widget_get_settings (GTK_WIDGET (label)));
  gtk_label_set_lines (label,
                       GPOINTER_TO_INT (g_object_get_data (G_OBJECT (label), "trends-lines")));
}

typedef struct
{
  guint font; /* a hash of what it was measured of */
  double resolution;
  int line_height;
  double character;
} Measures;

static void
measure (Measures     *measures,
         PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  measures->line_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_ascent (metrics)
                                             + pango_font_metrics_get_descent (metrics));
  measures->character
    = (double) pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
}

/* Measuring a font is dear, and of a thousand widgets in a row nearly all have the same. */
static const Measures *
get_measures (GtkWidget *widget)
{
  static Measures known;
  PangoContext *context = gtk_widget_get_pango_context (widget);
  guint font = pango_font_description_hash (pango_context_get_font_description (context));
  double resolution = pango_cairo_context_get_resolution (context);

  if (known.line_height == 0 || known.font != font || known.resolution != resolution)
    {
      measure (&known, context);
      known.font = font;
      known.resolution = resolution;
    }
  return &known;
}

/**
 * trends_text_scale_get_line_height:
 * @widget: has the font, in the size that somebody has it
 *
 * Returns: how high a line of its text is, in whole pixels
 */
int
trends_text_scale_get_line_height (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);

  return get_measures (widget)->line_height;
}

/**
 * trends_text_scale_measure_character:
 * @widget: has the font, in the size that somebody has it
 *
 * Returns: about how wide a character of its text is, in pixels
 */
double
trends_text_scale_measure_character (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);

  return get_measures (widget)->character;
}
