/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-amount.c: see trends-sheet-amount.h. Words and currencies are those of
 * trends-money-read.c; what is done here is to leave it no doubt about the signs within a
 * number, which it would ask the locale.
 */

#include "trends-sheet-amount.h"

#include "trends-fold.h"
#include "trends-language.h"
#include "trends-money.h"
#include "trends-one-line.h"

#include <string.h>

/* A number within a text: from `start`, so many bytes, and what signs are in it. */
typedef struct
{
  const char *start;
  gsize length;
  guint n_points, n_commas;
  gsize n_after; /* digits after the last sign */
  gsize n_before;
  char last;     /* the last sign, or 0 */
} Number;

static gboolean
find_number (const char *text,
             Number     *number)
{
  gsize n_digits = 0;

  *number = (Number) { .start = strpbrk (text, "0123456789") };
  if (!number->start)
    return FALSE;
  if (number->start > text && strchr (".,", number->start[-1]))
    number->start--;
  for (const char *at = number->start; *at != '\0'; at++)
    {
      if (g_ascii_isdigit (*at))
        n_digits++;
      else if (strchr (".,", *at) && g_ascii_isdigit (at[1]))
        {
          number->n_points += *at == '.';
          number->n_commas += *at == ',';
          number->n_before = n_digits;
          n_digits = 0;
          number->last = *at;
        }
      else if (!(strchr (" '", *at) && g_ascii_isdigit (at[1])))
        break;
      number->length = (gsize) (at - number->start) + 1;
    }
  number->n_after = number->last != 0 ? n_digits : 0;
  return TRUE;
}

/* 0 where it can't be told: the sign of fractions */
static char
find_decimal (const Number *number)
{
  guint n = number->n_points + number->n_commas;

  if (number->n_points > 0 && number->n_commas > 0)
    return number->last;
  if (n > 1)
    return number->n_points > 0 ? ',' : '.';
  if (n == 1 && (number->n_after != 3 || number->n_before > 3 || number->n_before == 0
                 || *number->start == '0'))
    return number->last;
  return 0;
}

/**
 * trends_sheet_number_prove:
 * @proof: what was seen so far
 * @text: a cell of the column
 *
 * "1,250.50" and "1.250.000" can only be read in one way.
 */
void
trends_sheet_number_prove (TrendsSheetNumberProof *proof,
                           const char             *text)
{
  g_autofree char *folded = trends_fold (text);
  Number number;
  char decimal;

  if (!find_number (folded, &number))
    return;
  decimal = find_decimal (&number);
  proof->n_point += decimal == '.';
  proof->n_comma += decimal == ',';
}

/**
 * trends_sheet_number_decide:
 * @column: what the cells of a column have shown
 * @sheet: what those of all columns with numbers have
 *
 * Returns: how numbers are written in the column
 */
TrendsSheetNumbers
trends_sheet_number_decide (const TrendsSheetNumberProof *column,
                            const TrendsSheetNumberProof *sheet)
{
  const TrendsSheetNumberProof *proof = column->n_point + column->n_comma > 0 ? column : sheet;

  if (proof->n_point > 0 && proof->n_comma == 0)
    return TRENDS_SHEET_NUMBERS_POINT;
  if (proof->n_comma > 0 && proof->n_point == 0)
    return TRENDS_SHEET_NUMBERS_COMMA;
  return TRENDS_SHEET_NUMBERS_PROVEN;
}

/* The sign of fractions in this number, or 0 where nobody can say. In English and Welsh a
 * comma never is it. */
static char
choose_decimal (const Number       *number,
                TrendsSheetNumbers  signs,
                const char         *language)
{
  char decimal = find_decimal (number);

  if (number->last == 0 || decimal != 0)
    return number->last == 0 ? '.' : decimal;
  if (signs != TRENDS_SHEET_NUMBERS_PROVEN)
    return signs == TRENDS_SHEET_NUMBERS_POINT ? '.' : ',';
  return number->last == ','
             && (trends_language_speaks (language, "en") || trends_language_speaks (language, "cy"))
           ? '.' : 0;
}

/* Digits with a full stop before the fraction, if there is one, which never has three digits:
 * then it can only be a fraction. */
static void
append_number (GString      *out,
               const Number *number,
               char          decimal)
{
  gsize n_after = 0;
  gboolean is_after = FALSE;

  for (gsize i = 0; i < number->length; i++)
    {
      char c = number->start[i];

      if (c == decimal && !is_after)
        {
          is_after = TRUE;
          g_string_append (out, out->len > 0 && g_ascii_isdigit (out->str[out->len - 1]) ? "." : "0.");
        }
      else if (g_ascii_isdigit (c))
        {
          g_string_append_c (out, c);
          n_after += is_after;
        }
    }
  if (n_after == 3)
    g_string_append_c (out, '0');
}

static const char *
get_scale_word (int scale)
{
  return scale == 3 ? "k" : scale == 6 ? "m" : scale == 9 ? "bn" : "";
}

/* Takes a sign or brackets away that make it less than nothing. */
static gboolean
take_minus (char *text)
{
  gsize n = strlen (text);
  char *minus = strpbrk (text, "-0123456789");

  if (n > 2 && text[0] == '(' && text[n - 1] == ')')
    {
      memmove (text, text + 1, n - 2);
      text[n - 2] = '\0';
      return TRUE;
    }
  if (minus && *minus == '-')
    {
      *minus = ' ';
      return TRUE;
    }
  if (n > 1 && text[n - 1] == '-')
    {
      text[n - 1] = '\0';
      return TRUE;
    }
  return FALSE;
}

/* Takes the name or the sign of a currency out of the text, once. */
static void
take_currency (char       *text,
               const char *currency)
{
  g_autofree char *folded = trends_fold (currency);
  char *found = strstr (text, folded);

  if (found)
    memset (found, ' ', strlen (folded));
  g_strstrip (text);
}

/* The words for thousands and more are those of the plan's language; in a table that came from elsewhere
 * also those of languages in which these mean one thing. */
static gboolean
read_plain (const char *plain,
            const char *currency,
            const char *language,
            gint64     *minor)
{
  const char *const languages[] = { language, "de", "fr" };
  gint64 readings[TRENDS_MONEY_MAX_READINGS];
  guint n = 0;

  for (guint i = 0; n == 0 && i < G_N_ELEMENTS (languages); i++)
    n = trends_money_read (plain, currency, languages[i], readings);
  *minor = n == 1 ? readings[0] : 0;
  return n == 1;
}

/**
 * trends_sheet_amount_read:
 * @text: what stands in a cell, not blank: "£1.2m", "45k", "(12,500)", "1.250.000,50"
 * @signs: how numbers are written there
 * @scale: a power of ten that the heading says, for what has no word of its own
 * @currency: the plan’s
 * @language: the plan’s
 * @any_currency: whether other currencies are taken as they stand
 * @minor: (out): in minor units; less than 0 where it says so
 *
 * Returns: whether it is an amount, or why not
 */
TrendsSheetAmountResult
trends_sheet_amount_read (const char          *text,
                          TrendsSheetNumbers   signs,
                          int                  scale,
                          const char          *currency,
                          const char          *language,
                          gboolean             any_currency,
                          gint64              *minor)
{
  g_autofree char *folded = trends_fold (text);
  g_autofree char *other = NULL;
  g_autoptr (GString) plain = NULL;
  gboolean is_negative;
  Number number;
  char decimal;

  g_strstrip (folded);
  if (strlen (folded) > TRENDS_TYPED_MAX || !find_number (folded, &number))
    return TRENDS_SHEET_AMOUNT_NONE;
  other = trends_money_dup_other (folded, currency);
  if (other)
    take_currency (folded, other);
  is_negative = take_minus (folded);
  if (!find_number (folded, &number))
    return TRENDS_SHEET_AMOUNT_NONE;
  decimal = choose_decimal (&number, signs, language);
  if (decimal == 0)
    return TRENDS_SHEET_AMOUNT_EITHER;

  if (other && !any_currency)
    return TRENDS_SHEET_AMOUNT_CURRENCY;
  plain = g_string_new_len (folded, number.start - folded);
  append_number (plain, &number, decimal);
  if (number.start[number.length] != '\0')
    g_string_append (plain, number.start + number.length);
  else
    g_string_append (plain, get_scale_word (scale));
  if (!read_plain (plain->str, currency, language, minor))
    return TRENDS_SHEET_AMOUNT_NONE;
  if (is_negative)
    *minor = -*minor;
  return TRENDS_SHEET_AMOUNT_READ;
}
