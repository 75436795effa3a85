/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-palette.c: the one CSS provider that knows the colours of trends-colour.h. */

#include "trends-palette.h"

#include <adwaita.h>

/* -------------------------------------------------------------- provider */

typedef struct
{
  GtkCssProvider *provider;
  GHashTable *classes; /* (element-type colour class), both interned */
  guint flush_id;
} Palette;

static Palette palette;

static void
append_colour (GString            *css,
               const char         *property,
               const TrendsColour *colour)
{
  g_autofree char *hex = trends_colour_to_hex (colour);

  g_string_append_printf (css, "%s%s%s;", property, hex,
                          g_str_has_suffix (property, "(") ? ")" : "");
}

static void
append_class (GString           *css,
              const char        *name,
              const char        *hex,
              TrendsColourStyle  style)
{
  TrendsColour unset = trends_colour_get_named (TRENDS_COLOUR_UNSET, TRENDS_COLOUR_LIGHT);
  TrendsColour colour = trends_colour_parse (hex, &unset);
  TrendsShades shades = trends_colour_get_shades (&colour, style);

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

/* What style sheets call by its name: see trends-colour.h */
static void
append_names (GString           *css,
              TrendsColourStyle  style)
{
  for (guint name = 0; name < TRENDS_N_NAMED_COLOURS; name++)
    {
      TrendsColour colour = trends_colour_get_named (name, style);
      g_autofree char *hex = trends_colour_to_hex (&colour);

      g_string_append_printf (css, "@define-color %s %s;\n", trends_colour_get_name (name), hex);
    }
}

/**
 * trends_palette_get_style:
 *
 * What shades are made for now: light or dark, with or without high contrast.
 */
TrendsColourStyle
trends_palette_get_style (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  TrendsColourStyle style = TRENDS_COLOUR_LIGHT;

  if (adw_style_manager_get_dark (manager))
    style |= TRENDS_COLOUR_DARK;
  if (adw_style_manager_get_high_contrast (manager))
    style |= TRENDS_COLOUR_HIGH_CONTRAST;

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
  g_string_append_printf (css, ".glyph,.trend-icon,trends-adder>entry>image{-gtk-icon-size:%dpx;}\n",
                          16 * dpi / (96 * 1024));
}

static gboolean
flush_cb (gpointer data)
{
  g_autoptr (GString) css = g_string_new (NULL);
  TrendsColourStyle style = trends_palette_get_style ();
  GHashTableIter iter;
  gpointer colour, name;

  palette.flush_id = 0;

  append_names (css, style);
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
 * trends_palette_to_rgba:
 * @alpha: how much of what is behind it it covers, 0 to 1
 *
 * Returns: the same for GTK
 */
GdkRGBA
trends_palette_to_rgba (const TrendsColour *colour,
                        double              alpha)
{
  return (GdkRGBA) { (float) colour->red, (float) colour->green, (float) colour->blue,
                     (float) alpha };
}

/**
 * trends_palette_get_named:
 * @alpha: how much of what is behind it it covers, 0 to 1
 *
 * Returns: a named colour as the display's style has it now
 */
GdkRGBA
trends_palette_get_named (TrendsNamedColour name,
                          double            alpha)
{
  TrendsColour colour = trends_colour_get_named (name, trends_palette_get_style ());

  return trends_palette_to_rgba (&colour, alpha);
}

/**
 * trends_palette_get_card:
 *
 * Returns: the colour of a card, as shades are judged against it
 */
GdkRGBA
trends_palette_get_card (void)
{
  TrendsColour card = trends_colour_get_card (trends_palette_get_style ());

  return trends_palette_to_rgba (&card, 1);
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

/* However it is written, and the neutral one for what is none */
static const char *
intern_colour (const char *colour)
{
  TrendsColour unset = trends_colour_get_named (TRENDS_COLOUR_UNSET, TRENDS_COLOUR_LIGHT);
  TrendsColour parsed = trends_colour_parse (colour, &unset);
  g_autofree char *hex = trends_colour_to_hex (&parsed);

  return g_intern_string (hex);
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
