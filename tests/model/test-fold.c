/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-fold.c: what people type finds what is printed. */

#include "trends-fold.h"
#include "trends-search.h"

#include <string.h>

#include "trends-locales.h"

/* Each line: what is in a text, and what is typed to find it. */
static const char *const pairs[][2] = {
  { "The council’s web", "council's" },
  { "The council`s web", "COUNCIL’S" },
  { "the councilʼs, the council´s", "council's, the council's" },
  { "Co‑op", "co-op" },
  { "Co‐op", "co-op" },
  { "2026–28", "2026-28" },
  { "2026—28", "2026-28" },
  { "5 − 3", "5 - 3" },
  { "“agile” delivery", "\"agile\"" },
  { "„agil“", "\"agil\"" },
  { "« agile »", "\" agile \"" },
  { "di\302\255gi\302\255tal", "digital" },
  { "data\342\200\213base", "database" },
  { "Łódź twin town", "lodz" },
  { "IŞIK project", "ışık" },
  { "ışık", "ISIK" },
  { "İSTANBUL", "istanbul" },
  { "Straße", "STRASSE" },
  { "Über", "uber" },
  { "cafe\314\201", "café" },
  { "Ærø", "aero" },
  { "Œuvre", "oeuvre" },
  { "Þór", "thor" },
  { "ð", "đ" },
  { "ﬁle", "file" },
  { "１２", "12" },
  { "١٢", "12" },
  { "10\302\240%", "10 %" },
  { "wait…", "wait..." },
};

static void
test_typed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *text = trends_fold (pairs[i][0]);
      g_autofree char *typed = trends_fold (pairs[i][1]);

      g_test_message ("“%s” in “%s”", typed, text);
      g_assert_nonnull (strstr (text, typed));
    }
}

/* Ways to write the same: each finds all the others. */
static const char *const same[][6] = {
  { "Blue Badge", "blue-badge", "bluebadge", "BLUE–BADGE", "“Blue” badge", "blue_badge" },
  { "Co-design", "codesign", "co design", "Co‑Design", "co—design", "co/design" },
  { "residents’", "residents'", "residents", "'residents'", "“residents”", "\"residents" },
  { "O’Brien-Wyn", "obrien wyn", "O'Brien–Wyn", "obrien-wyn", "o'brienwyn", "OBrienWyn" },
  { "Smart-Meter-Data", "smart meter data", "smartmeterdata", "smart-meter data", "smart meterdata",
    "SMART/METER/DATA" },
};
static const char *const searches[][3] = {
  /* typed, where it is, where it isn't */
  { "blue-badge", "The Blue Badge scheme", "The blues badger" },
  { "badge blue", "The Blue Badge scheme", "The blue edge" },
  { "tas", "Fantasy", "Data set" },
  { "designer", "Co-designer", "Redesign era" },
  { "residents'", "Residents’ portal", "Resident portal" },
  { "\"agile", "“Agile” delivery", "Fragil e" },
  { "-", "Anything", NULL },
  { "co -", "Co-op", "Cup" },
  { "a b", "b\na", "a\nc" },
  { "ab", "a b", "a\nb" },
  { "2026-28", "2026–28", "2026, 28" },
};

static gboolean
finds (const char *text,
       const char *typed)
{
  g_autofree char *folded = trends_fold (text);
  g_autofree char *needle = trends_fold (typed);

  g_test_message ("“%s” in “%s”", typed, text);
  return trends_search_finds (folded, needle);
}

static void
check_same (const char *const *ways,
            const char        *typed)
{
  for (gsize j = 0; j < G_N_ELEMENTS (same[0]); j++)
    {
      g_autofree char *within = g_strconcat ("The (", ways[j], ")\nand more", NULL);

      g_assert_true (finds (ways[j], typed));
      g_assert_true (finds (within, typed));
    }
}

/* A hyphen, a space or nothing, with quotes or without, with more typed and with less. */
static void
test_searched (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (same[0]); j++)
      for (const char *p = same[i][j];; p = g_utf8_next_char (p))
        {
          g_autofree char *begun = g_strndup (same[i][j], p - same[i][j]);

          check_same (same[i], begun);
          if (*p == '\0')
            break;
        }

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_assert_true (finds (searches[i][1], searches[i][0]));
      g_assert_false (searches[i][2] != NULL && finds (searches[i][2], searches[i][0]));
    }
}

/* What a text has, it is found by. */
static void
test_searched_parts (void)
{
  static const char *const pieces[] = { "ab", "a", "é", " ", "-", "'", "’", "\"", "\n", "/", "(", "ß" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_auto (GStrv) words = NULL;

      for (int n = g_rand_int_range (rand, 0, 12); n > 0; n--)
        g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      words = g_strsplit_set (text->str, " -\n/('\"", -1);
      for (char **word = words; *word != NULL; word++)
        g_assert_true (finds (text->str, *word));
      g_strdelimit (text->str, "\n", ' ');
      g_assert_true (finds (text->str, text->str));
    }
}

static gboolean
is_character (gunichar c)
{
  return c != 0 && g_unichar_validate (c) && g_unichar_isdefined (c);
}

/* Of every character there is: folded once or twice, small or large, it is the same. */
static void
test_every_character (void)
{
  for (gunichar c = 1; c <= 0x1ffff; c++)
    {
      char text[8] = "";
      g_autofree char *once = NULL;
      g_autofree char *twice = NULL;

      if (!is_character (c))
        continue;
      g_unichar_to_utf8 (c, text);
      once = trends_fold (text);
      twice = trends_fold (once);
      g_assert_true (g_utf8_validate (once, -1, NULL));
      if (strcmp (once, twice) != 0)
        g_error ("U+%04X is folded to “%s”, and that to “%s”", c, once, twice);
    }
}

static void
check_locale (const char *locale)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *text = trends_fold (pairs[i][0]);
      g_autofree char *typed = trends_fold (pairs[i][1]);

      g_assert_nonnull (strstr (text, typed));
    }
}

static void
test_locales (void)
{
  trends_for_each_locale (check_locale);
}

static void
test_not_utf8 (void)
{
  g_autofree char *folded = trends_fold ("caf\351");

  g_assert_true (g_utf8_validate (folded, -1, NULL));
}

static void
test_blank (void)
{
  static const char *const blank[] = { "", " ", "   ", "\302\240", "\342\200\213", "\t", "\n",
                                       "\302\255", "\357\273\277", "\343\205\244",
                                       "\342\240\200", "\314\201", "\342\200\256 " };
  static const char *const seen[] = { "a", " a ", ".", "1", "\360\237\230\200", "é", "ا", "—" };

  for (gsize i = 0; i < G_N_ELEMENTS (blank); i++)
    g_assert_true (trends_text_is_blank (blank[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_false (trends_text_is_blank (seen[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fold/typed", test_typed);
  g_test_add_func ("/fold/searched", test_searched);
  g_test_add_func ("/fold/searched-parts", test_searched_parts);
  g_test_add_func ("/fold/every-character", test_every_character);
  g_test_add_func ("/fold/locales", test_locales);
  g_test_add_func ("/fold/not-utf8", test_not_utf8);
  g_test_add_func ("/fold/blank", test_blank);
  return g_test_run ();
}
