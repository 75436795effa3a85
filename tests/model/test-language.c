/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-language.c: what the conventions of each language promise, in any locale. */

#include "trends-language.h"

#include <locale.h>
#include <string.h>

static const char *const tags[] = { "en", "en-GB", "en-US", "cy", "ga", "gd", "da", "de", "de-CH",
                                    "es", "fr", "it", "nb", "nl", "pl", "pt", "sv" };

static void
test_months (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    for (int form = 0; form < TRENDS_N_MONTH_FORMS; form++)
      {
        g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

        for (int month = 1; month <= 12; month++)
          {
            const char *name = trends_language_get_month (trends_language_find (tags[i]), month,
                                                          form);

            g_assert_true (name != NULL && *name != '\0' && g_utf8_validate (name, -1, NULL));
            g_assert_true (g_hash_table_add (seen, (gpointer) name));
          }
      }
}

static void
assert_date (const char *tag,
             gboolean    is_short,
             const char *expected)
{
  GDate date;
  g_autofree char *text = NULL;

  g_date_set_dmy (&date, 3, 11, 2026);
  text = trends_language_format_date (trends_language_find (tag), g_date_get_julian (&date),
                                      is_short);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_dates (void)
{
  assert_date ("en", FALSE, "3 November 2026");
  assert_date ("en-GB", TRUE, "3 Nov 2026");
  assert_date ("en-US", FALSE, "November 3, 2026");
  assert_date ("cy", FALSE, "3 Tachwedd 2026");
  assert_date ("cy-GB", TRUE, "3 Tach 2026");
  assert_date ("gd", FALSE, "3mh dhen t-Samhain 2026");
  assert_date ("ga", FALSE, "3 Samhain 2026");
  assert_date ("pl", FALSE, "3 listopada 2026");
  assert_date ("es-ES", FALSE, "3 de noviembre de 2026");
  g_assert_cmpstr (trends_language_get_month (trends_language_find ("pl"), 11,
                                              TRENDS_MONTH_LONG_ALONE), ==, "listopad");
}

static void
test_unknown (void)
{
  const TrendsLanguage *english = trends_language_find ("en");
  static const char *const unknown[] = { NULL, "", "tlh", "x-private", "e", "eng", "cyz" };

  for (gsize i = 0; i < G_N_ELEMENTS (unknown); i++)
    g_assert_true (trends_language_find (unknown[i]) == english);
  g_assert_true (trends_language_find ("EN-gb") == english);
  g_assert_true (trends_language_is_english (NULL));
  g_assert_true (trends_language_is_english ("en-GB"));
  g_assert_false (trends_language_is_english ("cy"));
}

/* Without its separators a number is what it was. */
static void
test_numbers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      const TrendsLanguage *language = trends_language_find (tags[i]);
      const char *thousands = trends_language_get_thousands (language);

      g_assert_cmpstr (thousands, !=, trends_language_get_decimal (language));
      for (guint64 number = 0; number < 9000000000000; number = number * 7 + 1)
        {
          g_autofree char *text = trends_language_format_number (language, number);
          g_auto (GStrv) groups = g_strsplit (text, thousands, -1);
          g_autofree char *digits = g_strjoinv ("", groups);

          g_assert_cmpuint (g_ascii_strtoull (digits, NULL, 10), ==, number);
          for (guint j = 1; groups[j] != NULL; j++)
            g_assert_cmpuint (strlen (groups[j]), ==, 3);
        }
    }
}

static void
assert_money (const char *tag,
              gint64      minor,
              const char *currency,
              const char *expected)
{
  g_autofree char *text = trends_language_format_money (trends_language_find (tag), minor, 2,
                                                        currency, FALSE);
  g_autofree char *whole = trends_language_format_money (trends_language_find (tag),
                                                         minor - minor % 100, 2, currency, FALSE);
  g_autofree char *in_full = trends_language_format_money (trends_language_find (tag),
                                                           minor - minor % 100, 2, currency, TRUE);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (g_utf8_strlen (in_full, -1), ==, g_utf8_strlen (whole, -1) + 3);
}

static void
test_money (void)
{
  assert_money ("en", 8600000, "GBP", "£86,000");
  assert_money ("cy", 1205, "GBP", "£12.05");
  assert_money ("en", 500000, "CHF", "CHF\302\2405,000");
  assert_money ("de", 123456750, "EUR", "1.234.567,50\302\240€");
  assert_money ("nl", 1250, "EUR", "€\302\24012,50");
  assert_money ("en", 0, "GBP", "£0");
}

/* Norwegian has three tags, and one set of conventions here. */
static void
test_norwegian (void)
{
  static const char *const norwegian[] = { "nb", "nn", "no", "nn-NO", "no_NO", "NB" };

  for (gsize i = 0; i < G_N_ELEMENTS (norwegian); i++)
    {
      g_assert_true (trends_language_find (norwegian[i]) == trends_language_find ("nb"));
      g_assert_true (trends_language_speaks (norwegian[i], "nb"));
    }
  g_assert_false (trends_language_speaks ("nb", "nn"));
  g_assert_false (trends_language_speaks ("non", "nb"));
  g_assert_false (trends_language_speaks ("fil", "fi"));
  g_assert_false (trends_language_speaks (NULL, "en"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/months", test_months);
  g_test_add_func ("/language/dates", test_dates);
  g_test_add_func ("/language/unknown", test_unknown);
  g_test_add_func ("/language/numbers", test_numbers);
  g_test_add_func ("/language/money", test_money);
  g_test_add_func ("/language/norwegian", test_norwegian);
  return g_test_run ();
}
