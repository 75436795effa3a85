/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-money-read.c: what people type where an amount of money is wanted.
 *
 * Digits stand in groups with a sign between two of them. One sign by itself
 * with three digits after it may set thousands apart or a fraction: where it is
 * the locale's for thousands, as amounts are shown, it is that, and if not, both
 * readings are given, unless a word or the currency makes three digits after the
 * point what one would write: "1.234m". Signs
 * that can't set thousands apart before a fraction of one or two digits are read
 * as what they must be, whatever the locale.
 */

#include "trends-money.h"

#include "trends-digits.h"
#include "trends-field.h"
#include "trends-fold.h"
#include "trends-language.h"
#include "trends-one-line.h"

#include <locale.h>
#include <string.h>

#define MAX_GROUPS 16
#define MAX_DIGITS 40

/* Signs as single characters; the Arabic ones have no others in ASCII. */
#define ARABIC_DECIMAL 'd'
#define ARABIC_THOUSANDS 't'

typedef struct
{
  const char *digits[MAX_GROUPS];
  int length[MAX_GROUPS];
  char sign[MAX_GROUPS]; /* the one before the group */
  int n_groups;
} Number;

/* An amount before it is known of what: digits, so many of them after the point. */
typedef struct
{
  char digits[MAX_DIGITS + 1];
  int n_after;
} Figure;

static const struct
{
  const char *language; /* NULL: all */
  int power;
  const char *words;
} scales[] = {
#define TRENDS_MONEY_WORDS(...) { __VA_ARGS__ },
#include "trends-money-words.h"
#undef TRENDS_MONEY_WORDS
};

/* ---------------------------------------------------------------- the number */

/* The sign that stands at `text`, and how long it is; 0 where there is none. */
static char
read_sign (const char *text,
           int        *length)
{
  gunichar c = g_utf8_get_char (text);

  *length = (int) (g_utf8_next_char (text) - text);
  switch (c)
    {
    case '.': case ',': case '\'': case ' ':
      return (char) c;
    case 0x066b:
      return ARABIC_DECIMAL;
    case 0x066c:
      return ARABIC_THOUSANDS;
    default:
      return 0;
    }
}

static char
locale_sign (const char *sign)
{
  g_autofree char *folded = trends_fold (sign);
  int length;

  return read_sign (folded, &length);
}

/* Takes the digits and signs at the beginning of `text` apart; what follows is to be
 * a word. %NULL where that is no number. */
static const char *
read_number (const char *text,
             Number     *number)
{
  char sign = 0;

  number->n_groups = 0;
  while (number->n_groups < MAX_GROUPS)
    {
      int digits = (int) strspn (text, "0123456789");
      int length, i = number->n_groups;

      number->digits[i] = text;
      number->length[i] = digits;
      number->sign[i] = sign;
      number->n_groups++;
      text += digits;

      sign = read_sign (text, &length);
      if (sign == 0 || !g_ascii_isdigit (text[length]))
        return digits > 0 ? text : NULL;
      if (digits == 0 && i > 0)
        return NULL;
      text += length;
    }

  return NULL;
}

/* Whether the first `n` groups are thousands set apart, all by the same sign. */
static gboolean
are_thousands (const Number *number,
               int           n)
{
  if (n > 1 && (number->length[0] < 1 || number->length[0] > 3 || *number->digits[0] == '0'))
    return FALSE;

  for (int i = 1; i < n; i++)
    if (number->length[i] != 3 || number->sign[i] != number->sign[1] ||
        number->sign[i] == ARABIC_DECIMAL)
      return FALSE;

  return TRUE;
}

static gboolean
is_decimal (const Number *number)
{
  int last = number->n_groups - 1;
  char sign = number->sign[last];

  if (last < 1 || strchr (".,d", sign) == NULL)
    return FALSE;
  if (last > 1 && number->sign[1] == sign)
    return FALSE;

  return are_thousands (number, last);
}

static gboolean
make_figure (const Number *number,
             gboolean      decimal,
             Figure       *figure)
{
  GString *digits = g_string_new (NULL);
  gboolean fits;

  for (int i = 0; i < number->n_groups; i++)
    g_string_append_len (digits, number->digits[i], number->length[i]);

  fits = digits->len <= MAX_DIGITS;
  if (fits)
    memcpy (figure->digits, digits->str, digits->len + 1);
  figure->n_after = decimal ? number->length[number->n_groups - 1] : 0;
  g_string_free (digits, TRUE);
  return fits;
}

/* ---------------------------------------------------------------- the words */

static gboolean
is_among (const char *word,
          const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  for (char **item = list; *item != NULL; item++)
    {
      g_autofree char *folded = trends_fold (*item);

      if (strcmp (folded, word) == 0)
        return TRUE;
    }

  return FALSE;
}

static const char *
language_of_locale (int    category,
                    char  *tag,
                    gsize  size)
{
  const char *locale = setlocale (category, NULL);

  g_strlcpy (tag, locale != NULL ? locale : "en", size);
  tag[strcspn (tag, "_.@")] = '\0';
  return tag;
}

static void
add_power (int  powers[],
           int *n,
           int  power)
{
  for (int i = 0; i < *n; i++)
    if (powers[i] == power)
      return;

  if (*n < 2)
    powers[(*n)++] = power;
}

static void
find_in_language (const char *word,
                  const char *tag,
                  int         powers[],
                  int        *n)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scales); i++)
    if ((scales[i].language == NULL || trends_language_speaks (tag, scales[i].language)) &&
        is_among (word, scales[i].words))
      add_power (powers, n, scales[i].power);
}

/* What a word after a number multiplies it by, as powers of ten: none, one, or two
 * where the plan's language and the locale's don't agree. */
static int
read_scale (char       *word,
            const char *language,
            int         powers[2])
{
  char messages[16], numbers[16];
  int n = 0;

  g_strstrip (word);
  if (*word != '\0' && word[strlen (word) - 1] == '.')
    word[strlen (word) - 1] = '\0';
  if (*word == '\0')
    {
      powers[0] = 0;
      return 1;
    }

  find_in_language (word, language, powers, &n);
  find_in_language (word, language_of_locale (LC_MESSAGES, messages, sizeof messages), powers, &n);
  find_in_language (word, language_of_locale (LC_NUMERIC, numbers, sizeof numbers), powers, &n);
  find_in_language (word, "en", powers, &n);

  return n;
}

/* ---------------------------------------------------------------- the sign of money */

static gboolean
is_scale (const char *word,
          const char *language)
{
  g_autofree char *copy = g_strdup (word);
  int powers[2];

  return read_scale (copy, language, powers) > 0;
}

/* Whether the first `length` bytes end with a number, and so what follows may scale it. */
static gboolean
ends_with_digit (const char *text,
                 gsize       length)
{
  while (length > 0 && text[length - 1] == ' ')
    length--;
  return length > 0 && g_ascii_isdigit (text[length - 1]);
}

/* In "45k" the k is a thousand, though the kwacha's sign is K. */
static char *
strip_sign (char       *text,
            const char *sign,
            const char *language)
{
  g_autofree char *folded = trends_fold (sign);
  gsize length = strlen (text);
  gsize sign_length = strlen (g_strstrip (folded));

  if (sign_length == 0)
    return text;
  if (length >= sign_length && strcmp (text + length - sign_length, folded) == 0 &&
      !(ends_with_digit (text, length - sign_length) && is_scale (folded, language)))
    text[length - sign_length] = '\0';
  if (g_str_has_prefix (text, folded))
    text += sign_length;

  return g_strstrip (text);
}

/* Takes away what says the currency, if it is the plan's. */
static char *
strip_currency (char       *text,
                const char *currency,
                const char *language)
{
  const struct lconv *conventions = localeconv ();
  const char *symbol = trends_currency_symbol (currency);

  text = strip_sign (g_strstrip (text), currency, language);
  if (symbol != NULL)
    text = strip_sign (text, symbol, language);
  if (g_str_has_prefix (conventions->int_curr_symbol, currency) &&
      g_utf8_validate (conventions->currency_symbol, -1, NULL))
    text = strip_sign (text, conventions->currency_symbol, language);

  return text;
}

/* ---------------------------------------------------------------- the amount */

typedef enum
{
  EXACT,
  ROUNDED,
  TOO_MUCH,
} Fit;

/* `figure` × 10^`power` as a whole number, half a unit being rounded up. */
static Fit
multiply (const Figure *figure,
          int           power,
          gint64       *amount)
{
  int n_digits = (int) strlen (figure->digits);
  int n_whole = n_digits - figure->n_after + power;
  gint64 whole = 0;
  gboolean exact = TRUE;

  for (int i = 0; i < MAX (n_whole, n_digits); i++)
    {
      int digit = i < n_digits ? figure->digits[i] - '0' : 0;

      if (i < n_whole)
        whole = whole * 10 + digit;
      else
        exact = exact && digit == 0;
      if (whole > TRENDS_MONEY_MAX)
        return TOO_MUCH;
    }
  if (n_whole >= 0 && n_whole < n_digits && figure->digits[n_whole] >= '5')
    whole++;

  *amount = whole;
  if (whole > TRENDS_MONEY_MAX)
    return TOO_MUCH;
  return exact ? EXACT : ROUNDED;
}

typedef struct
{
  gint64 *readings;
  guint n;
  gboolean doubtful; /* whether what was typed has other meanings as well */
  gboolean rounded;  /* whether one of the readings isn't exact */
  gboolean lost;     /* whether a meaning was more than can be kept */
} Readings;

static void
add_reading (Readings *readings,
             gint64    amount)
{
  for (guint i = 0; i < readings->n; i++)
    if (readings->readings[i] == amount)
      return;

  if (readings->n < TRENDS_MONEY_MAX_READINGS)
    readings->readings[readings->n++] = amount;
}

/* Readings that are offered with others may be rounded, since they are seen before
 * they are kept. Returns whether there is no need of another. */
static gboolean
add_figure (Readings     *readings,
            const Number *number,
            gboolean      decimal,
            int           power)
{
  Figure figure;
  gint64 amount;
  Fit fit = make_figure (number, decimal, &figure) ? multiply (&figure, power, &amount) : TOO_MUCH;

  if (fit == ROUNDED && !readings->doubtful)
    return FALSE;

  readings->lost = readings->lost || fit == TOO_MUCH;
  readings->rounded = readings->rounded || fit == ROUNDED;
  if (fit != TOO_MUCH)
    add_reading (readings, amount);
  return TRUE;
}

/* `scale` is a word's, `minor` the currency's. */
static void
add_readings (Readings     *readings,
              const Number *number,
              int           scale,
              int           minor)
{
  int power = scale + minor;
  /* Nobody writes a penny's tenth: "12.500" may be twelve thousand, whatever the locale. */
  gboolean is_odd_decimal = scale == 0 && minor < 3;
  gboolean decimal = is_decimal (number);
  gboolean thousands = number->n_groups == 1 || are_thousands (number, number->n_groups);
  char sign = number->sign[number->n_groups - 1];

  if (!decimal || !thousands)
    {
      if (decimal || thousands)
        add_figure (readings, number, decimal, power);
      return;
    }

  if (sign == locale_sign (trends_locale_thousands ()))
    add_figure (readings, number, FALSE, power);
  else if (is_odd_decimal || sign != locale_sign (trends_locale_decimal ()) ||
           !add_figure (readings, number, TRUE, power))
    {
      readings->doubtful = TRUE;
      add_figure (readings, number, TRUE, power);
      add_figure (readings, number, FALSE, power);
    }
}

/**
 * trends_money_read:
 * @text: what somebody typed: "86,000", "£45k", "£1.5 million", "1,5 Mio", "12.50";
 *   what is longer than %TRENDS_TYPED_MAX is no amount
 * @currency: the plan's currency, ISO 4217
 * @language: the plan's language, a BCP 47 tag; its words are understood besides
 *   those of the locale and of English
 * @readings: (out caller-allocates): what it may mean, in minor units
 *
 * One reading is as exact as what was typed. Where there are several, none is to
 * be kept before somebody has chosen; and where one of several is more than can be
 * kept, there is none, since the others would be taken without asking.
 *
 * Returns: how many readings there are; 0 where it is no amount that can be kept
 */
guint
trends_money_read (const char *text,
                   const char *currency,
                   const char *language,
                   gint64      readings[TRENDS_MONEY_MAX_READINGS])
{
  g_autofree char *folded = NULL;
  g_autofree char *word = NULL;
  const char *rest;
  Readings found = { .readings = readings };
  int powers[2], n_powers;
  Number number;

  if (strnlen (text, TRENDS_TYPED_MAX + 1) > TRENDS_TYPED_MAX)
    return 0;

  folded = trends_fold (text);
  rest = read_number (strip_currency (folded, currency, language), &number);
  if (rest == NULL)
    return 0;

  word = g_strdup (rest);
  n_powers = read_scale (word, language, powers);
  found.doubtful = n_powers > 1;
  for (int i = 0; i < n_powers; i++)
    add_readings (&found, &number, powers[i], trends_currency_digits (currency));

  return found.lost || (found.n == 1 && found.rounded) ? 0 : found.n;
}
