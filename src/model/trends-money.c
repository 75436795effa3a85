/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-money.c: amounts of money in words for people and back. Amounts are
 * whole minor units (ISO 4217); declared in trends-date.h.
 */

#include "trends-date.h"
#include "trends-field.h"

#include <locale.h>
#include <math.h>
#include <string.h>

/* ISO 4217 currencies without two digits, of those that a council may meet. */
static const struct
{
  const char *code;
  int digits;
} exceptions[] = {
  { "JPY", 0 }, { "KRW", 0 }, { "ISK", 0 }, { "VND", 0 }, { "CLP", 0 }, { "XAF", 0 },
  { "XOF", 0 }, { "BHD", 3 }, { "KWD", 3 }, { "OMR", 3 }, { "JOD", 3 }, { "TND", 3 },
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
 *
 * Returns: how many decimal digits a currency's minor unit has (ISO 4217)
 */
int
trends_currency_digits (const char *currency)
{
  for (gsize i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (strcmp (exceptions[i].code, currency) == 0)
      return exceptions[i].digits;

  return 2;
}

static gint64
minor_units (const char *currency)
{
  gint64 units = 1;

  for (int i = trends_currency_digits (currency); i > 0; i--)
    units *= 10;
  return units;
}

static const char *
find_symbol (const char *currency)
{
  for (gsize i = 0; i < G_N_ELEMENTS (symbols); i++)
    if (strcmp (symbols[i].code, currency) == 0)
      return symbols[i].symbol;

  return NULL;
}

static void
append_grouped (GString *text,
                gint64   amount)
{
  const char *separator = localeconv ()->thousands_sep;
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, amount);
  gsize length = strlen (digits);

  if (*separator == '\0' || !g_utf8_validate (separator, -1, NULL))
    separator = ",";

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (text, separator);
      g_string_append_c (text, digits[i]);
    }
}

/**
 * trends_money_format:
 * @minor: minor units
 * @currency: ISO 4217
 *
 * Returns: (transfer full): the amount for people: "£86,000", "£12.50", "CHF 5,000"
 */
char *
trends_money_format (gint64      minor,
                     const char *currency)
{
  GString *text = g_string_new (NULL);
  const char *symbol = find_symbol (currency);
  gint64 units = minor_units (currency);

  if (symbol != NULL)
    g_string_append (text, symbol);
  else
    g_string_append_printf (text, "%s\302\240", currency);

  append_grouped (text, minor / units);
  if (minor % units != 0)
    g_string_append_printf (text, "%s%0*d", localeconv ()->decimal_point,
                            trends_currency_digits (currency), (int) (minor % units));

  return g_string_free (text, FALSE);
}

/* Takes the currency, its symbol and all space away. */
static char *
strip_currency (const char *text,
                const char *currency)
{
  g_autofree char *upper = g_ascii_strup (text, -1);
  g_autoptr (GString) bare = g_string_new (upper);
  const char *symbol = find_symbol (currency);

  g_string_replace (bare, currency, "", 0);
  if (symbol != NULL)
    g_string_replace (bare, symbol, "", 0);
  g_string_replace (bare, "\302\240", "", 0);
  g_string_replace (bare, " ", "", 0);
  g_string_replace (bare, ",", "", 0);
  g_string_replace (bare, "'", "", 0);

  return g_string_free (g_steal_pointer (&bare), FALSE);
}

/**
 * trends_money_parse:
 * @text: what somebody typed: "86,000", "£86k", "1.2m", "86000.50"
 * @minor: (out): minor units
 *
 * Returns: %FALSE where it is no amount that can be kept
 */
gboolean
trends_money_parse (const char *text,
                    const char *currency,
                    gint64     *minor)
{
  g_autofree char *bare = strip_currency (text, currency);
  gsize length = strlen (bare);
  double factor = 1, amount;
  char *end;

  *minor = TRENDS_UNSET;
  if (length > 1 && (bare[length - 1] == 'K' || bare[length - 1] == 'M'))
    {
      factor = bare[length - 1] == 'K' ? 1e3 : 1e6;
      bare[--length] = '\0';
    }
  if (length == 0 || strspn (bare, "0123456789.") != length)
    return FALSE;

  amount = g_ascii_strtod (bare, &end) * factor * minor_units (currency);
  if (*end != '\0' || !(amount <= (double) TRENDS_MONEY_MAX))
    return FALSE;

  *minor = llround (amount);
  return TRUE;
}
