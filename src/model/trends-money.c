/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-money.c: currencies and amounts for people, see trends-money.h. What
 * people type is read in trends-money-read.c.
 */

#include "trends-money.h"

#include "trends-digits.h"
#include "trends-field.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The currencies of ISO 4217 that haven't two decimal digits. */
static const struct
{
  const char *code;
  int digits;
} exceptions[] = {
  { "BIF", 0 }, { "CLP", 0 }, { "DJF", 0 }, { "GNF", 0 }, { "ISK", 0 }, { "JPY", 0 },
  { "KMF", 0 }, { "KRW", 0 }, { "PYG", 0 }, { "RWF", 0 }, { "UGX", 0 }, { "UYI", 0 },
  { "VND", 0 }, { "VUV", 0 }, { "XAF", 0 }, { "XOF", 0 }, { "XPF", 0 }, { "BHD", 3 },
  { "IQD", 3 }, { "JOD", 3 }, { "KWD", 3 }, { "LYD", 3 }, { "OMR", 3 }, { "TND", 3 },
  { "CLF", 4 }, { "UYW", 4 },
};

static const struct
{
  const char *code;
  const char *symbol;
} symbols[] = {
  { "GBP", "£" }, { "EUR", "€" }, { "USD", "$" }, { "JPY", "¥" },
};

/**
 * trends_currency_digits:
 * @currency: ISO 4217
 *
 * Returns: how many decimal digits a currency's minor unit has, 0 to 4
 */
int
trends_currency_digits (const char *currency)
{
  for (gsize i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (strcmp (exceptions[i].code, currency) == 0)
      return exceptions[i].digits;

  return 2;
}

/**
 * trends_currency_symbol:
 * @currency: ISO 4217
 *
 * Returns: (nullable): its sign, or %NULL where people write the three letters
 */
const char *
trends_currency_symbol (const char *currency)
{
  for (gsize i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (strcmp (symbols[i].code, currency) == 0)
      return symbols[i].symbol;

  return NULL;
}

/* Further codes that people type; by one space from each other. */
#define OTHER_CODES "AED AUD BGN BRL CAD CHF CNY CZK DKK EGP HKD HUF ILS INR MAD MXN MYR NGN NOK " \
                    "NZD PKR PLN RON RSD SAR SEK SGD THB TRY TWD UAH ZAR"

static gboolean
is_code (const char *word)
{
  if (strlen (word) != 3 || strchr (word, ' ') != NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (strcmp (symbols[i].code, word) == 0)
      return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (strcmp (exceptions[i].code, word) == 0)
      return TRUE;

  return strstr (OTHER_CODES, word) != NULL;
}

/* (transfer full) (nullable) */
static char *
find_other_code (const char *text,
                 const char *currency)
{
  while (*text != '\0')
    {
      gsize length = strspn (text, G_CSET_A_2_Z G_CSET_a_2_z);
      g_autofree char *word = g_ascii_strup (text, (gssize) length);

      if (is_code (word) && strcmp (word, currency) != 0)
        return g_steal_pointer (&word);
      text += MAX (length, 1);
    }

  return NULL;
}

/* (transfer full) (nullable) */
static char *
find_other_symbol (const char *text,
                   const char *currency)
{
  const char *own = trends_currency_symbol (currency);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_type (g_utf8_get_char (text)) == G_UNICODE_CURRENCY_SYMBOL
        && (own == NULL || !g_str_has_prefix (text, own)))
      return g_strndup (text, (gsize) (g_utf8_next_char (text) - text));

  return NULL;
}

/**
 * trends_money_dup_other:
 * @text: what somebody typed, and trends_money_read() didn't understand; valid UTF-8
 * @currency: the plan's currency, ISO 4217
 *
 * Returns: (transfer full) (nullable): "€" or "EUR" where it says a currency, and not
 *   the plan's
 */
char *
trends_money_dup_other (const char *text,
                        const char *currency)
{
  char *symbol = find_other_symbol (text, currency);

  return symbol != NULL ? symbol : find_other_code (text, currency);
}

/**
 * trends_money_explain_other:
 * @text: what somebody typed, in another currency
 * @currency: the plan's currency, ISO 4217
 *
 * Returns: (transfer full): why it can't be taken, and what to type instead
 */
char *
trends_money_explain_other (const char *text,
                            const char *currency)
{
  /* Translators: what was typed, such as €45, then a currency's code, twice */
  return g_strdup_printf (_("“%s” is in another currency. Amounts in this plan are in %s: "
                            "type what it comes to in %s."), text, currency, currency);
}

/**
 * trends_currency_minor_units:
 * @currency: ISO 4217
 *
 * Returns: how many minor units one of it has: 100 for pounds, 1 where there are none
 */
gint64
trends_currency_minor_units (const char *currency)
{
  gint64 units = 1;

  for (int i = trends_currency_digits (currency); i > 0; i--)
    units *= 10;
  return units;
}

/**
 * trends_money_add:
 * @a: an amount, not negative
 * @b: another
 *
 * Returns: their sum; the largest that can be counted where it is more, as of a hundred
 *   thousand initiatives that each cost as much as there may be
 */
gint64
trends_money_add (gint64 a,
                  gint64 b)
{
  g_return_val_if_fail (a >= 0 && b >= 0, 0);

  return a > G_MAXINT64 - b ? G_MAXINT64 : a + b;
}

/**
 * trends_money_convert:
 * @minor: minor units of @from
 * @converted: (out): minor units of @to
 *
 * Writes the same figure in another currency: 86,000 stays 86,000. (Nobody here
 * knows rates of exchange.) What the other currency has no coins for is rounded
 * half up.
 *
 * Returns: %FALSE where that is more than can be kept
 */
gboolean
trends_money_convert (gint64      minor,
                      const char *from,
                      const char *to,
                      gint64     *converted)
{
  gint64 more = trends_currency_minor_units (to);
  gint64 less = trends_currency_minor_units (from);

  *converted = TRENDS_UNSET;
  if (minor < 0 || minor > TRENDS_MONEY_MAX)
    return FALSE;

  if (more >= less)
    *converted = minor * (more / less);
  else
    *converted = (minor + less / more / 2) / (less / more);

  return *converted <= TRENDS_MONEY_MAX;
}

/**
 * trends_money_is_rounded:
 * @minor: minor units of @from
 *
 * Returns: whether the same figure can't be written in @to, which has no coins for its
 *   parts of a unit
 */
gboolean
trends_money_is_rounded (gint64      minor,
                         const char *from,
                         const char *to)
{
  gint64 there, back;

  return trends_money_convert (minor, from, to, &there)
         && (!trends_money_convert (there, to, from, &back) || back != minor);
}

/**
 * trends_money_is_whole:
 * @minor: minor units, not negative
 * @currency: ISO 4217
 *
 * Returns: whether it is said without minor units, as "£86,000"
 */
gboolean
trends_money_is_whole (gint64      minor,
                       const char *currency)
{
  return minor % trends_currency_minor_units (currency) == 0;
}

static char *
format (gint64      minor,
        const char *currency,
        gboolean    in_full)
{
  GString *text = g_string_new (NULL);
  const char *symbol = trends_currency_symbol (currency);
  gint64 units = trends_currency_minor_units (currency);

  if (symbol != NULL)
    g_string_append (text, symbol);
  else
    g_string_append_printf (text, "%s\302\240", currency);

  trends_digits_append (text, (guint64) (minor / units), trends_locale_thousands ());
  if (in_full && units > 1)
    g_string_append_printf (text, "%s%0*d", trends_locale_decimal (),
                            trends_currency_digits (currency), (int) (minor % units));

  return g_string_free (text, FALSE);
}

/**
 * trends_money_format:
 * @minor: minor units, not negative
 * @currency: ISO 4217
 *
 * Returns: (transfer full): the amount for people, in the locale: "£86,000",
 *   "£12.50", "CHF 5’000"; trends_money_read() reads it again
 */
char *
trends_money_format (gint64      minor,
                     const char *currency)
{
  return format (minor, currency, !trends_money_is_whole (minor, currency));
}

/**
 * trends_money_format_in_full:
 * @minor: minor units, not negative
 * @currency: ISO 4217
 *
 * Returns: (transfer full): the same with its minor units even where there are none, as it is
 *   below others that have some: "£86,000.00"
 */
char *
trends_money_format_in_full (gint64      minor,
                             const char *currency)
{
  return format (minor, currency, TRUE);
}
