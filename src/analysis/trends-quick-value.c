/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-quick-value.c: the dates and amounts that end a line, see trends-quick-line.h. How each is
 * read is what every field does; here it is only asked whether people would take it for one where
 * other words are before it.
 */

#include "trends-quick-line-private.h"

#include "trends-date.h"
#include "trends-date-span.h"
#include "trends-money.h"
#include "trends-one-line.h"

#include <stdio.h>
#include <string.h>

static gboolean
has_digit (const char *text)
{
  return strpbrk (text, "0123456789") != NULL;
}

/* (transfer full): each as a day, which can be read in one way only */
static char **
dup_days (const TrendsDateReading *readings, guint n)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *day = trends_date_format_short (readings[i].day);

      g_strv_builder_add (builder, day);
    }
  return g_strv_builder_end (builder);
}

static char **
dup_amounts (const gint64 *readings, guint n, const char *currency)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *amount = trends_money_format_in_full (readings[i], currency);

      g_strv_builder_add (builder, amount);
    }
  return g_strv_builder_end (builder);
}

/* “24/7” is no day in July, and “Phase 2/3” no day in March; “27/28” is a year. */
static gboolean
is_fraction (const char *text, gboolean marked)
{
  int one, other, n = -1;

  if (sscanf (text, "%2d/%2d%n", &one, &other, &n) != 2 || n < 0 || text[n] != '\0')
    return FALSE;
  return (one == 24 && other == 7) || (!marked && (n < 5 || (one + 1) % 100 != other));
}

static gboolean
read_date (TrendsQuickPart *part, const TrendsDateContext *context, const char *text,
           gboolean marked)
{
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];
  guint n = trends_date_read (text, context, readings);

  if (n == 0 || is_fraction (text, marked))
    return FALSE;
  /* “Review of 2027” and “Launch in May” are titles. */
  if (!marked && (!has_digit (text) || text[strspn (text, "0123456789")] == '\0'))
    return FALSE;

  part->number = readings[0].day;
  part->sense = n == 1 ? TRENDS_QUICK_KNOWN : TRENDS_QUICK_EITHER;
  if (n > 1)
    part->choices = dup_days (readings, n);
  return TRUE;
}

static gboolean
read_dates (TrendsQuickPart *part, TrendsPlan *plan, const char *text, gboolean marked,
            gint64 today)
{
  TrendsDateContext context = trends_date_context_of (plan, TRENDS_DATE_LAST, today);
  TrendsDateReading first, last;
  TrendsDateSpanResult result = TRENDS_DATE_SPAN_NONE;

  if (strlen (text) > TRENDS_TYPED_MAX)
    return FALSE;
  part->first = TRENDS_UNSET;
  if (marked || has_digit (text))
    result = trends_date_read_span (text, &context, &first, &last);
  if (result == TRENDS_DATE_SPAN_READ || result == TRENDS_DATE_SPAN_BACKWARDS)
    {
      part->first = first.day;
      part->number = last.day;
      part->sense = result == TRENDS_DATE_SPAN_READ ? TRENDS_QUICK_KNOWN : TRENDS_QUICK_BACKWARDS;
      return TRUE;
    }
  return read_date (part, &context, text, marked);
}

/* With the sign or the code of the plan's currency: a number alone is a number of something. */
static gboolean
names_currency (const char *text, const char *currency)
{
  const char *symbol = trends_currency_symbol (currency);

  return (symbol != NULL && *symbol != '\0' && strstr (text, symbol) != NULL)
         || g_str_has_prefix (text, currency) || g_str_has_suffix (text, currency);
}

static gboolean
read_cost (TrendsQuickPart *part, TrendsPlan *plan, const char *text)
{
  TrendsEntity *info = trends_plan_get_info (plan);
  const char *currency = trends_entity_get_text (info, TRENDS_PLAN_CURRENCY);
  const char *language = trends_entity_get_text (info, TRENDS_PLAN_LANGUAGE);
  gint64 readings[TRENDS_MONEY_MAX_READINGS];
  guint n;

  if (strlen (text) > TRENDS_TYPED_MAX || !has_digit (text) || !names_currency (text, currency))
    return FALSE;
  n = trends_money_read (text, currency, language, readings);
  part->number = readings[0];
  part->sense = n == 1 ? TRENDS_QUICK_KNOWN : TRENDS_QUICK_EITHER;
  if (n > 1)
    part->choices = dup_amounts (readings, n, currency);
  return n > 0;
}

/* An amount of another currency is no cost of this plan; to pass over it in silence would lose it.
 * Codes are meant only as they are written: “for all 40” is about no money. */
static gboolean
read_other (TrendsQuickPart *part, TrendsPlan *plan, const char *text)
{
  TrendsEntity *info = trends_plan_get_info (plan);
  const char *currency = trends_entity_get_text (info, TRENDS_PLAN_CURRENCY);
  g_autofree char *other = has_digit (text) ? trends_money_dup_other (text, currency) : NULL;
  const char *found = other != NULL ? strstr (text, other) : NULL;
  gint64 readings[TRENDS_MONEY_MAX_READINGS];
  g_autofree char *amount = NULL;

  if (found == NULL)
    return FALSE;
  amount = g_strdup_printf ("%.*s%s", (int) (found - text), text, found + strlen (other));
  part->sense = TRENDS_QUICK_UNKNOWN;
  return trends_money_read (g_strstrip (amount), currency,
                            trends_entity_get_text (info, TRENDS_PLAN_LANGUAGE), readings)
         > 0;
}

gboolean
trends_quick_value_read (TrendsQuickPart *part, TrendsPlan *plan, const char *text,
                         gboolean marked, gint64 today)
{
  part->kind = TRENDS_QUICK_COST;
  if (read_cost (part, plan, text) || read_other (part, plan, text))
    return TRUE;
  part->kind = TRENDS_QUICK_DATES;
  return read_dates (part, plan, text, marked, today);
}
