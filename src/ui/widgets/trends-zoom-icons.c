/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-zoom-icons.c: GTK looks an icon up for the size that it is laid out with, whatever
 * enlarges it then. In a #TrendsZoom an icon is therefore two or three times as large as its place,
 * and drawn as much smaller: what the zoom enlarges has the pixels for it. Negative margins make
 * up for the size, above and below the line of the text as GTK divides an icon by it.
 */

#include "trends-zoom-icons.h"

#define ICON_SIZE 16 /* pixels */
#define DPI 96.0
#define ENTRY_SPACE 6 /* pixels that the theme keeps clear beside an icon in an entry */

/* Those that grow with the text: see trends-palette.c. */
static const char * const text_icons[] = {
  ".glyph", ".trend-icon", "trends-adder>entry>image",
};
static const char * const icons[] = { "image", "arrow", "sort-indicator" };

static int
get_text_size (void)
{
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? (int) (ICON_SIZE * dpi / (DPI * PANGO_SCALE)) : ICON_SIZE;
}

/* How much of the height of a line is above that on which its letters stand */
static double
measure_ascent (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics =
    pango_context_get_metrics (context, NULL, pango_context_get_language (context));
  int ascent = pango_font_metrics_get_ascent (metrics);
  int descent = pango_font_metrics_get_descent (metrics);

  pango_font_metrics_unref (metrics);
  return ascent + descent > 0 ? (double) ascent / (ascent + descent) : 0.5;
}

static void
append_icon (GString    *css,
             const char *selector,
             int         size,
             int         times,
             double      ascent)
{
  int more = size * (times - 1);
  int above = (int) (more * ascent + 0.5);

  g_string_append_printf (
    css,
    "trendszoom.times-%d %s{-gtk-icon-size:%dpx;margin:%dpx %dpx %dpx;"
    "-gtk-icon-transform:translate(0px,%dpx) scale(%s);}\n",
    times, selector, size * times, -above, -more / 2, above - more, above - more / 2,
    times == 2 ? "0.5" : "0.33333");
}

static void
append_entry_icons (GString *css,
                    int      size,
                    int      times)
{
  int margin = ENTRY_SPACE - size * (times - 1) / 2;

  g_string_append_printf (css,
                          "trendszoom.times-%d entry>image.left{margin-right:%dpx;}\n"
                          "trendszoom.times-%d entry>image.right{margin-left:%dpx;}\n",
                          times, margin, times, margin);
}

static char *
make_css (GtkWidget *widget)
{
  GString *css = g_string_new (NULL);
  double ascent = measure_ascent (widget);

  for (int times = 2; times <= 3; times++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
        append_icon (css, icons[i], ICON_SIZE, times, ascent);
      for (guint i = 0; i < G_N_ELEMENTS (text_icons); i++)
        append_icon (css, text_icons[i], get_text_size (), times, ascent);
      append_entry_icons (css, get_text_size (), times);
    }

  return g_string_free (css, FALSE);
}

/* For all zooms of the display, as none has fonts of its own; made when the first is enlarged. */
static void
load_css (GtkWidget *widget)
{
  static GtkCssProvider *provider;
  static char *loaded;
  g_autofree char *css = make_css (widget);

  if (g_strcmp0 (css, loaded) == 0)
    return;
  if (provider == NULL)
    {
      provider = gtk_css_provider_new ();
      gtk_style_context_add_provider_for_display (gtk_widget_get_display (widget),
                                                  GTK_STYLE_PROVIDER (provider),
                                                  GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
    }
  gtk_css_provider_load_from_data (provider, css, -1);
  g_free (loaded);
  loaded = g_steal_pointer (&css);
}

/**
 * trends_zoom_icons_update:
 * @zoom: a #TrendsZoom
 * @percent: how large it shows what is in it
 *
 * Has the icons in it be as sharp as they can.
 */
void
trends_zoom_icons_update (GtkWidget *zoom,
                          int        percent)
{
  g_return_if_fail (GTK_IS_WIDGET (zoom));

  gtk_widget_remove_css_class (zoom, "times-2");
  gtk_widget_remove_css_class (zoom, "times-3");
  if (percent <= 100)
    return;

  load_css (zoom);
  gtk_widget_add_css_class (zoom, percent > 200 ? "times-3" : "times-2");
}
