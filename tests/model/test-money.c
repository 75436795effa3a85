/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-money.c: what is typed for an amount means what it says, in every locale. */

#include "trends-money.h"

#include <locale.h>
#include <string.h>

#include "trends-field.h"
#include "trends-locales.h"
#include "trends-one-line.h"

#define NNBSP "\342\200\257"

static const char *const currencies[] = { "GBP", "EUR", "USD", "JPY", "KWD", "CHF", "SEK", "PLN",
                                          "TRY", "NOK", "EGP", "THB", "CLF" };

static void
check_round_trip (const char *locale)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (int i = 0; i < 3000; i++)
    {
      const char *currency = currencies[i % G_N_ELEMENTS (currencies)];
      gint64 most = i % 3 == 0 ? 100000 : i % 3 == 1 ? 1000000000 : TRENDS_MONEY_MAX;
      gint64 amount = (gint64) (g_rand_double (rand) * (double) most);
      g_autofree char *text = trends_money_format (amount, currency);
      g_autofree char *again = NULL;
      gint64 readings[TRENDS_MONEY_MAX_READINGS];

      if (i % 2 == 0)
        amount = amount / 100000 * 100000; /* whole */
      g_free (g_steal_pointer (&text));
      text = trends_money_format (amount, currency);
      g_assert_cmpuint (trends_money_read (text, currency, "en", readings), ==, 1);
      g_assert_cmpint (readings[0], ==, amount);
      again = trends_money_format (readings[0], currency);
      g_assert_cmpstr (again, ==, text);
    }
}

static void
test_round_trip (void)
{
  trends_for_each_locale (check_round_trip);
}

typedef struct
{
  const char *locale; /* by what it begins with; NULL: any */
  const char *text;
  const char *language;
  guint n;
  gint64 readings[2];
} Typed;

/* In pounds; those of a locale are tried where the system has it. */
static const Typed typed[] = {
  { NULL, "£45k", "en", 1, { 4500000 } },
  { NULL, "£1.5 million", "en", 1, { 150000000 } },
  { NULL, "1,5 Mio", "de", 1, { 150000000 } },
  { NULL, "1,5 Mio.", "de", 1, { 150000000 } },
  { NULL, "1.2 Mio", "de", 1, { 120000000 } },
  { NULL, "1.2m", "en", 1, { 120000000 } },
  { NULL, "1,5m", "en", 1, { 150000000 } },
  { NULL, "1.5bn", "en", 1, { 150000000000 } },
  { NULL, "2 mil", "cy", 1, { 200000 } },
  { NULL, "3 Tsd.", "de", 1, { 300000 } },
  { NULL, "GBP 5", "en", 1, { 500 } },
  { NULL, "5 gbp", "en", 1, { 500 } },
  { NULL, "£ 0", "en", 1, { 0 } },
  { NULL, "0.29", "en", 1, { 29 } },
  { NULL, ".5", "en", 1, { 50 } },
  { NULL, "5.", "en", 1, { 500 } },
  { NULL, "12,50", "en", 1, { 1250 } },
  { NULL, "12.50", "en", 1, { 1250 } },
  { NULL, "86000", "en", 1, { 8600000 } },
  { NULL, "86000,5", "en", 1, { 8600050 } },
  { NULL, "1.234,56", "en", 1, { 123456 } },
  { NULL, "1,234.56", "en", 1, { 123456 } },
  { NULL, "1 234,56", "en", 1, { 123456 } },
  { NULL, "1.234.567", "en", 1, { 123456700 } },
  { NULL, "1,234,567", "en", 1, { 123456700 } },
  { NULL, "1'234'567", "en", 1, { 123456700 } },
  { NULL, "1’234.50", "en", 1, { 123450 } },
  { NULL, "86 000", "en", 1, { 8600000 } },
  { NULL, "£86" NNBSP "000", "en", 1, { 8600000 } },
  { NULL, "٨٦", "en", 1, { 8600 } },
  { NULL, "1.000000000000m", "en", 1, { 100000000 } },
  /* exact, never by way of binary fractions */
  { NULL, "0.07", "en", 1, { 7 } },
  { NULL, "1.15", "en", 1, { 115 } },
  { NULL, "4.35", "en", 1, { 435 } },
  { NULL, "0,005", "en", 0, { 0 } },
  { NULL, "0.005", "en", 0, { 0 } },
  { NULL, "1.2345", "en", 0, { 0 } },
  /* thousand or fraction: the locale's sign says it */
  { "en_GB", "1,234", "en", 1, { 123400 } },
  { "en_GB", "1.234", "en", 2, { 123, 123400 } },
  { "en_GB", "1.005", "en", 2, { 101, 100500 } },
  { "en_GB", "1.234m", "en", 1, { 123400000 } },
  { "en_GB", "1.500", "en", 2, { 150, 150000 } },
  { "en_GB", "£12.500", "en", 2, { 1250, 1250000 } },
  { "en_GB", "12.500k", "en", 1, { 1250000 } },
  { "de_DE", "12,500", "en", 2, { 1250, 1250000 } },
  { "fr_FR", "12,500", "en", 2, { 1250, 1250000 } },
  { "de_DE", "1.234", "en", 1, { 123400 } },
  { "de_DE", "1,234", "en", 2, { 123, 123400 } },
  { "de_DE", "1,234 Mio", "en", 1, { 123400000 } },
  { "fr_FR", "1.234", "en", 2, { 123, 123400 } },
  { "fr_FR", "1,234", "en", 2, { 123, 123400 } },
  { "de_CH", "1,234", "en", 2, { 123, 123400 } },
  { "de_DE", "3 Milliarden", "en", 1, { 300000000000 } },
  { "fr_FR", "2 milliers", "en", 0, { 0 } },
  { "fr_FR", "1.234 bn", "en", 0, { 0 } },
  { "sv_SE", "2 miljoner", "en", 1, { 200000000 } },
  { "pl_PL", "2 mln", "en", 1, { 200000000 } },
  /* nothing that can be kept */
  { NULL, "", "en", 0, { 0 } },
  { NULL, "£", "en", 0, { 0 } },
  { NULL, "many", "en", 0, { 0 } },
  { NULL, "-5", "en", 0, { 0 } },
  { NULL, "1.2.3", "en", 0, { 0 } },
  { NULL, "1,23,456", "en", 0, { 0 } },
  { NULL, "12 50", "en", 0, { 0 } },
  { NULL, "1,,000", "en", 0, { 0 } },
  { NULL, "1234,567,890", "en", 0, { 0 } },
  { NULL, "k", "en", 0, { 0 } },
  { NULL, "5 apples", "en", 0, { 0 } },
  { NULL, "€5", "en", 0, { 0 } },
  { NULL, "999999999999999999", "en", 0, { 0 } },
  { NULL, "9999999 bn", "en", 0, { 0 } },
  { NULL, "1e5", "en", 0, { 0 } },
  { NULL, "5..", "en", 0, { 0 } },
  { NULL, "5-10", "en", 0, { 0 } },
  /* a billion is two things; where one of them can't be kept, it isn't the other */
  { NULL, "1 Billion", "de", 2, { 100000000000000, 100000000000 } },
  { NULL, "1,5 Billion", "de", 0, { 0 } },
  { NULL, "2 Billion", "de", 0, { 0 } },
  { NULL, "2 billion", "da", 0, { 0 } },
  { NULL, "2 billioner", "no", 0, { 0 } },
  { NULL, "2 mill.", "no", 1, { 200000000 } },
  { NULL, "5 milyar", "tr", 1, { 500000000000 } },
  { NULL, "5 miljardia", "fi", 1, { 500000000000 } },
};

/* However many there are, and however much: never less than one of them. */
static void
test_sum (void)
{
  gint64 sum = 0;

  g_assert_cmpint (trends_money_add (1, 2), ==, 3);
  for (int i = 0; i < 200000; i++)
    {
      gint64 more = trends_money_add (sum, TRENDS_MONEY_MAX);

      g_assert_cmpint (more, >=, sum);
      sum = more;
    }
  g_assert_cmpint (sum, ==, G_MAXINT64);
}

/* Money of another sort is told from what is no money. */
static void
test_other (void)
{
  static const struct { const char *text, *currency, *other; } cases[] = {
    { "€45", "GBP", "€" }, { "45 €", "GBP", "€" }, { "EUR 45", "GBP", "EUR" },
    { "45eur", "GBP", "EUR" }, { "£45", "EUR", "£" }, { "$1.5m", "GBP", "$" },
    { "CHF 1’000", "GBP", "CHF" }, { "₹45", "GBP", "₹" }, { "£45", "GBP", NULL },
    { "45 GBP and more", "GBP", NULL }, { "many", "GBP", NULL }, { "45 TBC", "GBP", NULL },
    { "", "GBP", NULL }, { "5 apples", "GBP", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *other = trends_money_dup_other (cases[i].text, cases[i].currency);

      g_assert_cmpstr (other, ==, cases[i].other);
    }
}

static void
check_typed (const char *locale)
{
  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gint64 readings[TRENDS_MONEY_MAX_READINGS];
      guint n;

      if (typed[i].locale != NULL && !g_str_has_prefix (locale, typed[i].locale))
        continue;
      n = trends_money_read (typed[i].text, "GBP", typed[i].language, readings);
      if (n != typed[i].n)
        g_error ("%s: “%s” has %u readings, not %u", locale, typed[i].text, n, typed[i].n);
      for (guint r = 0; r < n; r++)
        if (readings[r] != typed[i].readings[r])
          g_error ("%s: “%s” is read as %" G_GINT64_FORMAT, locale, typed[i].text, readings[r]);
    }
}

static void
test_typed (void)
{
  trends_for_each_locale (check_typed);
}

/* A digit changed in what a field shows changes that digit, and never how much a
 * thousand is. */
static void
check_edited (const char *locale)
{
  static const gint64 amounts[] = { 8600000, 123456, 123456789, 12345678901, 850, 99999 };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *text = trends_money_format (amounts[i], "GBP");
      gint64 readings[TRENDS_MONEY_MAX_READINGS];
      gint64 first = amounts[i];
      char *digit = text;

      while (first >= 10)
        first /= 10;
      while (!g_ascii_isdigit (*digit))
        digit++;
      g_assert_cmpint (*digit, ==, '0' + first);
      *digit = *digit == '9' ? '8' : '9';

      g_assert_cmpuint (trends_money_read (text, "GBP", "en", readings), ==, 1);
      g_assert_cmpint (readings[0] / 10, !=, amounts[i] / 10);
      g_assert_cmpint (readings[0], <, amounts[i] * 10);
      g_assert_cmpint (readings[0], >, amounts[i] / 10);
    }
}

/* What is said in full is read as what it is, and says minor units whether there are any or not. */
static void
check_in_full (const char *locale)
{
  static const gint64 amounts[] = { 0, 1, 60, 8600000, 123456, TRENDS_MONEY_MAX };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autofree char *full = trends_money_format_in_full (amounts[i], "GBP");
      g_autofree char *shown = trends_money_format (amounts[i], "GBP");
      g_autofree char *yen = trends_money_format_in_full (amounts[i], "JPY");
      g_autofree char *yen_shown = trends_money_format (amounts[i], "JPY");
      gint64 readings[TRENDS_MONEY_MAX_READINGS];

      g_assert_cmpuint (trends_money_read (full, "GBP", "en", readings), ==, 1);
      g_assert_cmpint (readings[0], ==, amounts[i]);
      g_assert_cmpint (g_str_equal (full, shown), ==, !trends_money_is_whole (amounts[i], "GBP"));
      g_assert_true (g_str_has_prefix (full, shown));
      g_assert_cmpstr (yen, ==, yen_shown);
    }
}

static void
test_in_full (void)
{
  trends_for_each_locale (check_in_full);
}

static void
test_edited (void)
{
  trends_for_each_locale (check_edited);
}

static void
check_billion (const char *locale)
{
  gint64 readings[TRENDS_MONEY_MAX_READINGS];

  if (!g_str_has_prefix (locale, "de_"))
    return;
  /* An English plan, a German locale: a billion is either. */
  g_assert_cmpuint (trends_money_read ("0,01 Billion", "JPY", "en", readings), ==, 2);
}

static void
test_billion (void)
{
  trends_for_each_locale (check_billion);
}

static void
assert_among (const char *text,
              const char *language,
              gint64      amount)
{
  gint64 readings[TRENDS_MONEY_MAX_READINGS];
  guint n = trends_money_read (text, "JPY", language, readings);

  for (guint i = 0; i < n; i++)
    if (readings[i] == amount)
      return;
  g_error ("“%s” isn't understood in a plan in “%s”", text, language);
}

/* Each word of the table is understood where it is the plan's. */
static void
check_words (const char *locale)
{
  static const struct { const char *language; int power; const char *words; } rows[] = {
#define TRENDS_MONEY_WORDS(...) { __VA_ARGS__ },
#include "trends-money-words.h"
#undef TRENDS_MONEY_WORDS
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) words = g_strsplit (rows[i].words, "|", -1);
      gint64 amount = 2;

      for (int power = 0; power < rows[i].power; power++)
        amount *= 10;
      for (char **word = words; *word != NULL; word++)
        {
          g_autofree char *capitals = g_utf8_strup (*word, -1);
          g_autofree char *text = g_strdup_printf ("2 %s", *word);
          g_autofree char *loud = g_strdup_printf ("2 %s.", capitals);

          assert_among (text, rows[i].language != NULL ? rows[i].language : "tlh", amount);
          assert_among (loud, rows[i].language != NULL ? rows[i].language : "tlh", amount);
        }
    }
}

static void
test_words (void)
{
  trends_for_each_locale (check_words);
}

/* What is a word and the currency's sign is the word where one is expected. */
static void
check_kwacha (const char *locale)
{
  static const struct { const char *text; gint64 amount; } cases[] = {
    { "45k", 4500000 }, { "45 K", 4500000 }, { "K45k", 4500000 }, { "45k K", 4500000 },
    { "K 45", 4500 }, { "K1.5m", 150000000 }, { "45 ZMW", 4500 }, { "ZMW 45k", 4500000 },
  };

  if (!g_str_has_prefix (locale, "en_ZM"))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 readings[TRENDS_MONEY_MAX_READINGS];

      g_assert_cmpuint (trends_money_read (cases[i].text, "ZMW", "en", readings), ==, 1);
      g_assert_cmpint (readings[0], ==, cases[i].amount);
    }
}

static void
test_kwacha (void)
{
  trends_for_each_locale (check_kwacha);
}

/* What nobody types isn't read, however long it is. */
static void
test_long (void)
{
  for (guint length = 1; length < 100000; length = length * 2 + length % 7)
    {
      g_autofree char *spaces = g_strnfill (length, ' ');
      g_autofree char *text = g_strconcat ("5", spaces, NULL);
      gint64 readings[TRENDS_MONEY_MAX_READINGS];
      guint n = trends_money_read (text, "GBP", "en", readings);

      g_assert_cmpuint (n, ==, strlen (text) <= TRENDS_TYPED_MAX ? 1 : 0);
    }
}

/* The figure stays; only what a currency has no coins for is rounded. */
static void
test_convert (void)
{
  static const struct { const char *from, *to; gint64 before, after; } right[] = {
    { "GBP", "JPY", 8600000, 86000 }, { "JPY", "GBP", 86000, 8600000 },
    { "GBP", "KWD", 8600000, 86000000 }, { "KWD", "JPY", 86000000, 86000 },
    { "GBP", "EUR", 1250, 1250 }, { "GBP", "JPY", 1250, 13 }, { "GBP", "JPY", 1249, 12 },
    { "GBP", "JPY", 0, 0 },
  };
  gint64 after;

  for (gsize i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_assert_true (trends_money_convert (right[i].before, right[i].from, right[i].to, &after));
      g_assert_cmpint (after, ==, right[i].after);
    }
  g_assert_false (trends_money_convert (TRENDS_MONEY_MAX, "JPY", "GBP", &after));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/round-trip", test_round_trip);
  g_test_add_func ("/money/typed", test_typed);
  g_test_add_func ("/money/edited", test_edited);
  g_test_add_func ("/money/in-full", test_in_full);
  g_test_add_func ("/money/billion", test_billion);
  g_test_add_func ("/money/words", test_words);
  g_test_add_func ("/money/kwacha", test_kwacha);
  g_test_add_func ("/money/long", test_long);
  g_test_add_func ("/money/convert", test_convert);
  g_test_add_func ("/money/other", test_other);
  g_test_add_func ("/money/sum", test_sum);
  return g_test_run ();
}
