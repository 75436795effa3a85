/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-palette.c: shades that keep their contrast, and the one CSS provider
 * that knows them.
 */

#include "trends-palette.h"

#include <adwaita.h>
#include <math.h>

#define NEUTRAL "#77767b"

static const GdkRGBA white = { 1, 1, 1, 1 };
static const GdkRGBA black = { 0, 0, 0, 1 };

/* ---------------------------------------------------------------- shades */

static double
linear (float channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

/* Relative luminance as WCAG 2 defines it. */
static double
luminance (const GdkRGBA *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green)
         + 0.0722 * linear (colour->blue);
}

/**
 * trends_palette_contrast:
 *
 * The contrast of two opaque colours as WCAG 2 has it, from 1 to 21.
 */
double
trends_palette_contrast (const GdkRGBA *one,
                         const GdkRGBA *other)
{
  double a = luminance (one);
  double b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static GdkRGBA
mix (const GdkRGBA *one,
     const GdkRGBA *other,
     float          share)
{
  return (GdkRGBA) {
    .red = one->red + (other->red - one->red) * share,
    .green = one->green + (other->green - one->green) * share,
    .blue = one->blue + (other->blue - one->blue) * share,
    .alpha = 1,
  };
}

/* What is written to CSS has eight bits a channel, so that is what is judged. */
static GdkRGBA
rounded (const GdkRGBA *colour)
{
  return (GdkRGBA) {
    roundf (colour->red * 255) / 255,
    roundf (colour->green * 255) / 255,
    roundf (colour->blue * 255) / 255,
    1,
  };
}

/* `colour`, moved towards `end` as far as it takes to stand out from both backgrounds. */
static GdkRGBA
stand_out (const GdkRGBA *colour,
           const GdkRGBA *end,
           const GdkRGBA *background,
           const GdkRGBA *other_background,
           double         contrast)
{
  for (int step = 0; step < 40; step++)
    {
      GdkRGBA mixed = mix (colour, end, step / 40.f);
      GdkRGBA shade = rounded (&mixed);

      if (trends_palette_contrast (&shade, background) >= contrast
          && trends_palette_contrast (&shade, other_background) >= contrast)
        return shade;
    }

  return *end;
}

/* A pale one of `colour`, and paler where text couldn't stand out from it. */
static GdkRGBA
make_tint (const GdkRGBA *colour,
           const GdkRGBA *card,
           const GdkRGBA *end,
           float          share,
           double         contrast)
{
  GdkRGBA tint;

  for (; share < 1; share += 0.04f)
    {
      GdkRGBA mixed = mix (colour, card, share);

      tint = rounded (&mixed);
      if (trends_palette_contrast (end, &tint) >= contrast)
        return tint;
    }

  return *card;
}

/**
 * trends_palette_get_card:
 * @card: (out): the background that shades are judged against
 */
void
trends_palette_get_card (TrendsPaletteStyle  style,
                         GdkRGBA            *card)
{
  *card = white;

  if (style & TRENDS_PALETTE_DARK)
    gdk_rgba_parse (card, "#363636");
}

/**
 * trends_palette_get_shades:
 * @colour: an opaque colour
 * @shades: (out): what to paint with so that it can be read
 */
void
trends_palette_get_shades (const GdkRGBA      *colour,
                           TrendsPaletteStyle  style,
                           TrendsShades       *shades)
{
  gboolean dark = (style & TRENDS_PALETTE_DARK) != 0;
  double contrast = style & TRENDS_PALETTE_HIGH_CONTRAST ? 7 : 4.5;
  const GdkRGBA *end = dark ? &white : &black;
  GdkRGBA card;

  trends_palette_get_card (style, &card);
  shades->tint = make_tint (colour, &card, end, dark ? 0.72f : 0.87f, contrast);
  shades->fill = stand_out (colour, end, &card, &card, 3);
  shades->text = stand_out (colour, end, &card, &shades->tint, contrast);
  shades->on_fill = trends_palette_contrast (&white, &shades->fill) >= 4.5 ? white : black;
}

/* -------------------------------------------------------------- provider */

typedef struct
{
  GtkCssProvider *provider;
  GHashTable *classes; /* (element-type colour class), both interned */
  guint flush_id;
} Palette;

static Palette palette;

static void
append_colour (GString       *css,
               const char    *property,
               const GdkRGBA *colour)
{
  g_string_append_printf (css, "%s#%02x%02x%02x%s;", property,
                          (guint) roundf (colour->red * 255),
                          (guint) roundf (colour->green * 255),
                          (guint) roundf (colour->blue * 255),
                          g_str_has_suffix (property, "(") ? ")" : "");
}

static void
append_class (GString            *css,
              const char         *name,
              const char         *colour,
              TrendsPaletteStyle  style)
{
  GdkRGBA rgba;
  TrendsShades shades;

  gdk_rgba_parse (&rgba, colour);
  trends_palette_get_shades (&rgba, style, &shades);

  g_string_append_printf (css, ".%s.trend-fill{", name);
  append_colour (css, "background-color:", &shades.fill);
  append_colour (css, "color:", &shades.on_fill);
  g_string_append_printf (css, "}\n.%s.trend-tint{", name);
  append_colour (css, "background-color:", &shades.tint);
  append_colour (css, "color:", &shades.text);
  g_string_append_printf (css, "}\n.%s.trend-text{", name);
  append_colour (css, "color:", &shades.text);
  g_string_append_printf (css, "}\n.%s.trend-edge{", name);
  append_colour (css, "background-image:image(", &shades.fill);
  g_string_append (css, "}\n");
}

/* Light, dark, and both in high contrast; each at least 3:1 on a row, text 4.5:1. */
static const struct
{
  const char *name;
  const char *shades[4];
} named_colours[] = {
  { "trends_secondary", { "#5b5b61", "#c9c9cc", "#2e2e33", "#ececee" } },
  { "trends_critical", { "#b3121f", "#ff8e84", "#8a0c17", "#ffb3ab" } },
  { "trends_high", { "#b84a00", "#ffa05c", "#8a3800", "#ffc69c" } },
  { "trends_medium", { "#8f6a00", "#f0c64a", "#6b4f00", "#f8dc84" } },
  { "trends_low", { "#5e6a78", "#b4c0cd", "#3f4853", "#d5dee8" } },
  { "trends_unset", { "#77767b", "#a3a3a6", "#4f4e53", "#d0d0d3" } },
  { "trends_green", { "#1b7a43", "#7ee0a2", "#0f5a2f", "#aaf0c4" } },
  { "trends_amber", { "#8f6a00", "#f0c64a", "#6b4f00", "#f8dc84" } },
  { "trends_red", { "#b3121f", "#ff8e84", "#8a0c17", "#ffb3ab" } },
};

/**
 * trends_palette_get_style:
 *
 * What shades are made for now: light or dark, with or without high contrast.
 */
TrendsPaletteStyle
trends_palette_get_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  TrendsPaletteStyle style = TRENDS_PALETTE_LIGHT;

  if (adw_style_manager_get_dark (manager))
    style |= TRENDS_PALETTE_DARK;
  if (adw_style_manager_get_high_contrast (manager))
    style |= TRENDS_PALETTE_HIGH_CONTRAST;

  return style;
}

/* Glyphs grow with the text. At the usual size they are 16 pixels, for which the
 * icons are there ready made; any other size has GTK load a renderer of SVG. */
static void
append_glyph_size (GString *css)
{
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  if (dpi <= 0)
    dpi = 96 * 1024;
  g_string_append_printf (css, ".glyph,.trend-icon,trends-card>entry>image{-gtk-icon-size:%dpx;}\n",
                          16 * dpi / (96 * 1024));
}

static gboolean
flush_cb (gpointer data)
{
  g_autoptr (GString) css = g_string_new (NULL);
  TrendsPaletteStyle style = trends_palette_get_style ();
  GHashTableIter iter;
  gpointer colour, name;

  palette.flush_id = 0;

  for (guint i = 0; i < G_N_ELEMENTS (named_colours); i++)
    g_string_append_printf (css, "@define-color %s %s;\n", named_colours[i].name,
                            named_colours[i].shades[style]);

  append_glyph_size (css);

  g_hash_table_iter_init (&iter, palette.classes);
  while (g_hash_table_iter_next (&iter, &colour, &name))
    append_class (css, name, colour, style);

  gtk_css_provider_load_from_data (palette.provider, css->str, (gssize) css->len);

  return G_SOURCE_REMOVE;
}

/* Above GDK's redraw priority: colours are there before what has them is drawn,
 * and many that come together cost one restyling. */
static void
queue_flush (void)
{
  if (palette.flush_id == 0)
    palette.flush_id = g_idle_add_full (G_PRIORITY_HIGH, flush_cb, NULL, NULL);
}

/**
 * trends_palette_install:
 *
 * Gives the default display the provider, if it hasn't it yet.
 */
void
trends_palette_install (void)
{
  AdwStyleManager *manager;

  if (palette.provider != NULL)
    return;

  manager = adw_style_manager_get_default ();
  palette.provider = gtk_css_provider_new ();
  palette.classes = g_hash_table_new (g_direct_hash, g_direct_equal);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (palette.provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION - 1);
  g_signal_connect (manager, "notify::dark", G_CALLBACK (queue_flush), NULL);
  g_signal_connect (manager, "notify::high-contrast", G_CALLBACK (queue_flush), NULL);
  g_signal_connect (gtk_settings_get_default (), "notify::gtk-xft-dpi",
                    G_CALLBACK (queue_flush), NULL);
  flush_cb (NULL);
}

static const char *
intern_colour (const char *colour)
{
  g_autofree char *folded = NULL;
  GdkRGBA rgba;

  if (colour == NULL || strlen (colour) != 7 || !gdk_rgba_parse (&rgba, colour))
    return g_intern_static_string (NEUTRAL);

  folded = g_ascii_strdown (colour, -1);

  return g_intern_string (folded);
}

/**
 * trends_palette_get_class:
 * @colour: (nullable): "#rrggbb"
 *
 * Returns: (transfer none): the name of its class, "trend-rrggbb"
 */
const char *
trends_palette_get_class (const char *colour)
{
  const char *known = intern_colour (colour);
  const char *name;

  trends_palette_install ();

  name = g_hash_table_lookup (palette.classes, known);
  if (name == NULL)
    {
      g_autofree char *made = g_strconcat ("trend-", known + 1, NULL);

      name = g_intern_string (made);
      g_hash_table_insert (palette.classes, (gpointer) known, (gpointer) name);
      queue_flush ();
    }

  return name;
}

/**
 * trends_palette_flush:
 *
 * Makes all colours known now rather than before the next frame. To be called
 * when what has them was made and was not yet styled, which then is done once.
 */
void
trends_palette_flush (void)
{
  if (palette.flush_id == 0)
    return;

  g_source_remove (palette.flush_id);
  flush_cb (NULL);
}

static gboolean
is_colour_class (const char *name)
{
  return g_str_has_prefix (name, "trend-") && strlen (name) == strlen ("trend-rrggbb")
         && strspn (name + strlen ("trend-"), "0123456789abcdef") == 6;
}

/**
 * trends_palette_set_colour:
 * @colour: (nullable): "#rrggbb"
 */
void
trends_palette_set_colour (GtkWidget  *widget,
                           const char *colour)
{
  const char *name;
  g_auto (GStrv) classes = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  name = trends_palette_get_class (colour);
  classes = gtk_widget_get_css_classes (widget);

  for (guint i = 0; classes[i] != NULL; i++)
    if (is_colour_class (classes[i]) && g_strcmp0 (classes[i], name) != 0)
      gtk_widget_remove_css_class (widget, classes[i]);

  gtk_widget_add_css_class (widget, name);
}
