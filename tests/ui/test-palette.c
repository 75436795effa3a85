/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-palette.c: whatever colour somebody chooses, what is painted with it can
 * be read, in every style.
 */

#include "trends-palette.h"

static const TrendsPaletteStyle styles[] = {
  TRENDS_PALETTE_LIGHT,
  TRENDS_PALETTE_DARK,
  TRENDS_PALETTE_HIGH_CONTRAST,
  TRENDS_PALETTE_DARK | TRENDS_PALETTE_HIGH_CONTRAST,
};

static void
assert_legible (const GdkRGBA *colour)
{
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      double text = styles[i] & TRENDS_PALETTE_HIGH_CONTRAST ? 7 : 4.5;
      TrendsShades shades;
      GdkRGBA card;

      trends_palette_get_card (styles[i], &card);
      trends_palette_get_shades (colour, styles[i], &shades);

      g_assert_cmpfloat (trends_palette_contrast (&shades.text, &card), >=, text);
      g_assert_cmpfloat (trends_palette_contrast (&shades.text, &shades.tint), >=, text);
      g_assert_cmpfloat (trends_palette_contrast (&shades.on_fill, &shades.fill), >=, 4.5);
      g_assert_cmpfloat (trends_palette_contrast (&shades.fill, &card), >=, 3);
    }
}

static void
test_contrast (void)
{
  GdkRGBA white, black, grey;

  gdk_rgba_parse (&white, "#ffffff");
  gdk_rgba_parse (&black, "#000000");
  gdk_rgba_parse (&grey, "#767676");

  g_assert_cmpfloat_with_epsilon (trends_palette_contrast (&white, &black), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (trends_palette_contrast (&black, &white), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (trends_palette_contrast (&grey, &grey), 1, 0.001);
  /* The grey that is known for just passing on white. */
  g_assert_cmpfloat_with_epsilon (trends_palette_contrast (&grey, &white), 4.54, 0.01);
}

static void
test_random_colours (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      GdkRGBA colour = { (float) g_test_rand_double (), (float) g_test_rand_double (),
                         (float) g_test_rand_double (), 1 };

      assert_legible (&colour);
    }
}

/* The corners of the cube are where it is hardest. */
static void
test_extremes (void)
{
  for (int i = 0; i < 8; i++)
    {
      GdkRGBA colour = { (float) (i & 1), (float) (i >> 1 & 1), (float) (i >> 2 & 1), 1 };

      assert_legible (&colour);
    }
}

/* What is legible as it is stays the colour that it is. */
static void
test_keeps_colour (void)
{
  GdkRGBA colour;
  TrendsShades shades;

  gdk_rgba_parse (&colour, "#1c71d8");
  trends_palette_get_shades (&colour, TRENDS_PALETTE_LIGHT, &shades);

  g_assert_true (gdk_rgba_equal (&shades.fill, &colour));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/random-colours", test_random_colours);
  g_test_add_func ("/palette/extremes", test_extremes);
  g_test_add_func ("/palette/keeps-colour", test_keeps_colour);

  return g_test_run ();
}
