/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-digits.c: see trends-digits.h. */

#include "trends-digits.h"

#include <locale.h>
#include <string.h>

#define NARROW_SPACE "\342\200\257"

static const char *
valid_sign (const char *sign,
            const char *otherwise)
{
  return *sign != '\0' && g_utf8_validate (sign, -1, NULL) ? sign : otherwise;
}

/**
 * trends_locale_decimal:
 *
 * Returns: the sign before the fraction of a number, in the locale
 */
const char *
trends_locale_decimal (void)
{
  return valid_sign (localeconv ()->decimal_point, ".");
}

/**
 * trends_locale_thousands:
 *
 * Returns: the sign between groups of three digits, in the locale; where that has
 *   none, one that can't be taken for the decimal sign
 */
const char *
trends_locale_thousands (void)
{
  const char *otherwise = strcmp (trends_locale_decimal (), ",") == 0 ? NARROW_SPACE : ",";
  const char *sign = valid_sign (localeconv ()->thousands_sep, otherwise);

  return strcmp (sign, trends_locale_decimal ()) == 0 ? NARROW_SPACE : sign;
}

/**
 * trends_digits_append:
 * @number: a whole number
 * @separator: what is between groups of three digits
 *
 * Appends its digits to @text.
 */
void
trends_digits_append (GString    *text,
                      guint64     number,
                      const char *separator)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (text, separator);
      g_string_append_c (text, digits[i]);
    }
}
