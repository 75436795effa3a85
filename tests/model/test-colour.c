/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-colour.c: whatever colour somebody chooses, what is painted with it can be read, in
 * every style, on screen and on paper; and so can every colour that we chose.
 */

#include "trends-colour.h"

static double
get_text_contrast (TrendsColourStyle style)
{
  return style & TRENDS_COLOUR_HIGH_CONTRAST ? 7 : 4.5;
}

static void
assert_legible (const TrendsColour *colour)
{
  for (guint style = 0; style < TRENDS_N_COLOUR_STYLES; style++)
    {
      double text = get_text_contrast (style);
      TrendsColour card = trends_colour_get_card (style);
      TrendsShades shades = trends_colour_get_shades (colour, style);

      g_assert_cmpfloat (trends_colour_contrast (&shades.text, &card), >=, text);
      g_assert_cmpfloat (trends_colour_contrast (&shades.text, &shades.tint), >=, text);
      g_assert_cmpfloat (trends_colour_contrast (&shades.on_fill, &shades.fill), >=, 4.5);
      g_assert_cmpfloat (trends_colour_contrast (&shades.fill, &card), >=, 3);
    }
}

static void
test_contrast (void)
{
  const TrendsColour black = { 0, 0, 0 };
  TrendsColour grey = trends_colour_parse ("#767676", &black);

  g_assert_cmpfloat_with_epsilon (trends_colour_contrast (&trends_colour_paper, &black), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (trends_colour_contrast (&black, &trends_colour_paper), 21, 0.001);
  g_assert_cmpfloat_with_epsilon (trends_colour_contrast (&grey, &grey), 1, 0.001);
  /* The grey that is known for just passing on white. */
  g_assert_cmpfloat_with_epsilon (trends_colour_contrast (&grey, &trends_colour_paper), 4.54, 0.01);
}

static TrendsColour
random_colour (void)
{
  return (TrendsColour) { g_test_rand_double (), g_test_rand_double (), g_test_rand_double () };
}

static void
test_random_colours (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      TrendsColour colour = random_colour ();
      TrendsColour background = random_colour ();

      assert_legible (&colour);
      /* As long as anything could be read on it, in black */
      if (trends_colour_contrast (&background, &(TrendsColour) { 0, 0, 0 }) >= 4.5)
        {
          TrendsColour readable = trends_colour_readable (&colour, &background);

          g_assert_cmpfloat (trends_colour_contrast (&readable, &background), >=, 4.5);
        }
    }
}

/* The corners of the cube are where it is hardest. */
static void
test_extremes (void)
{
  for (int i = 0; i < 8; i++)
    assert_legible (&(TrendsColour) { i & 1, i >> 1 & 1, i >> 2 & 1 });
}

/* What is legible as it is stays the colour that it is. */
static void
test_keeps_colour (void)
{
  TrendsColour colour = trends_colour_parse ("#1c71d8", &trends_colour_ink);
  TrendsShades shades = trends_colour_get_shades (&colour, TRENDS_COLOUR_LIGHT);
  g_autofree char *hex = trends_colour_to_hex (&shades.fill);

  g_assert_cmpstr (hex, ==, "#1c71d8");
}

static void
test_hex (void)
{
  static const char *const none[] = { NULL, "", "#", "#12345", "#1234567", "123456#", "#12345g",
                                      "red" };

  for (guint i = 0; i < 2000; i++)
    {
      guint rgb = (guint) g_test_rand_int_range (0, 0x1000000);
      g_autofree char *written = g_strdup_printf ("#%06x", rgb);
      g_autofree char *capital = g_ascii_strup (written, -1);
      TrendsColour colour = trends_colour_parse (capital, &trends_colour_ink);
      g_autofree char *read = trends_colour_to_hex (&colour);

      g_assert_cmpstr (read, ==, written);
    }
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      TrendsColour colour = trends_colour_parse (none[i], &trends_colour_accent);
      g_autofree char *read = trends_colour_to_hex (&colour);
      g_autofree char *wanted = trends_colour_to_hex (&trends_colour_accent);

      g_assert_cmpstr (read, ==, wanted);
    }
}

/* A row lies on a card, a little darker or lighter than that, also with the pointer over it. */
static TrendsColour
get_row (TrendsColourStyle style)
{
  TrendsColour card = trends_colour_get_card (style);
  double ink = style & TRENDS_COLOUR_DARK ? 1 : 0;
  double share = 0.085;

  return (TrendsColour) { card.red + (ink - card.red) * share,
                          card.green + (ink - card.green) * share,
                          card.blue + (ink - card.blue) * share };
}

static void
test_named (void)
{
  for (guint name = 0; name < TRENDS_N_NAMED_COLOURS; name++)
    for (guint style = 0; style < TRENDS_N_COLOUR_STYLES; style++)
      {
        double least = name == TRENDS_COLOUR_SECONDARY ? get_text_contrast (style) : 3;
        TrendsColour colour = trends_colour_get_named (name, style);
        TrendsColour card = trends_colour_get_card (style);
        TrendsColour row = get_row (style);

        g_assert_true (g_str_has_prefix (trends_colour_get_name (name), "trends_"));
        g_assert_cmpfloat (trends_colour_contrast (&colour, &card), >=, least);
        g_assert_cmpfloat (trends_colour_contrast (&colour, &row), >=, least);
      }
}

/* A priority that is higher isn't paler, where only that tells one from the other. */
static void
test_priorities (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (NULL, NULL);

  for (guint priority = 0; priority < TRENDS_N_PRIORITIES; priority++)
    g_assert_true (g_hash_table_add (
      names, GUINT_TO_POINTER (trends_colour_of_priority (priority) + 1)));
}

static void
test_paper (void)
{
  const TrendsColour *const texts[] = { &trends_colour_ink, &trends_colour_muted,
                                        &trends_colour_accent };
  const TrendsColour *const papers[] = { &trends_colour_paper, &trends_colour_panel,
                                         &trends_colour_desk };
  TrendsColour secondary = trends_colour_get_named (TRENDS_COLOUR_SECONDARY, TRENDS_COLOUR_LIGHT);
  g_autofree char *on_screen = trends_colour_to_hex (&secondary);
  g_autofree char *on_paper = trends_colour_to_hex (&trends_colour_muted);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < G_N_ELEMENTS (papers); j++)
      g_assert_cmpfloat (trends_colour_contrast (texts[i], papers[j]), >=, 4.5);
  for (guint name = 0; name < TRENDS_N_NAMED_COLOURS; name++)
    for (guint j = 0; j < G_N_ELEMENTS (papers); j++)
      {
        TrendsColour colour = trends_colour_get_named (name, TRENDS_COLOUR_LIGHT);

        g_assert_cmpfloat (trends_colour_contrast (&colour, papers[j]), >=, 3);
      }
  g_assert_cmpstr (on_paper, ==, on_screen);
}

/* What people are offered is painted as it is. */
static void
test_swatches (void)
{
  guint n_swatches;
  const TrendsSwatch *swatches = trends_colour_get_swatches (&n_swatches);

  for (guint i = 0; i < n_swatches; i++)
    {
      TrendsColour colour = trends_colour_parse (swatches[i].colour, &trends_colour_paper);
      TrendsShades shades = trends_colour_get_shades (&colour, TRENDS_COLOUR_LIGHT);
      g_autofree char *fill = trends_colour_to_hex (&shades.fill);

      assert_legible (&colour);
      g_assert_cmpstr (fill, ==, swatches[i].colour);
      g_assert_cmpfloat (trends_colour_contrast (&colour, &trends_colour_paper), >=, 4.5);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/colour/contrast", test_contrast);
  g_test_add_func ("/colour/random-colours", test_random_colours);
  g_test_add_func ("/colour/extremes", test_extremes);
  g_test_add_func ("/colour/keeps-colour", test_keeps_colour);
  g_test_add_func ("/colour/hex", test_hex);
  g_test_add_func ("/colour/named", test_named);
  g_test_add_func ("/colour/priorities", test_priorities);
  g_test_add_func ("/colour/paper", test_paper);
  g_test_add_func ("/colour/swatches", test_swatches);

  return g_test_run ();
}
