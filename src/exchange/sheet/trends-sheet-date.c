/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sheet-date.c: see trends-sheet-date.h. What people type where a date is wanted is
 * read by trends-date-read.h, which may ask the locale and the day that is today: here a file
 * has to mean the same on each machine and each day.
 */

#include "trends-sheet-date.h"

#include "trends-date-words.h"
#include "trends-date.h"
#include "trends-sheet-date-words.h"

#include <string.h>

/* A time after a day: "12:00 AM", "T12:34:56.000Z", "16:43:09 GMT+0000 (GMT)". */
#define TIME "[ ,T]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)?( ?[ap]\\.?m\\.?)?" \
             "( ?(Z|UTC|GMT)?([+-][0-9]{2}:?[0-9]{2})?( ?\\([^)]*\\))?)?$"
#define SOME_DAY 730120    /* 2000-01-01, as a Julian day */
#define ANOTHER_DAY 733500 /* and one in another year and another quarter */
#define WEEKDAY "^(mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]? +"

typedef struct
{
  int first, second, year;
  char sign;
} Numbers;

static GRegex *
get_regex (const char *pattern,
           gsize      *once)
{
  if (g_once_init_enter (once))
    g_once_init_leave (once, (gsize) g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0,
                                                  NULL));
  return (GRegex *) *once;
}

/* (transfer full): without what isn't the day */
static char *
strip (const char *text)
{
  static gsize time_once, weekday_once;
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *day = NULL;

  if (strlen (trimmed) > 80 || trimmed[strspn (trimmed, "0123456789/.-")] == '\0')
    return g_steal_pointer (&trimmed);
  day = g_regex_replace_literal (get_regex (TIME, &time_once), trimmed, -1, 0, "", 0, NULL);
  return g_regex_replace_literal (get_regex (WEEKDAY, &weekday_once), day, -1, 0, "", 0, NULL);
}

/* One or two digits; what follows them is in `end`. */
static gboolean
take_digits (const char  *text,
             guint        least,
             guint        most,
             int         *number,
             const char **end)
{
  gsize n = strspn (text, "0123456789");

  if (n < least || n > most)
    return FALSE;
  *number = (int) g_ascii_strtoll (text, NULL, 10);
  *end = text + n;
  return TRUE;
}

/* "4/13/2026", "13.4.26" */
static gboolean
take_numbers (const char *text,
              Numbers    *numbers)
{
  const char *at;

  if (!take_digits (text, 1, 2, &numbers->first, &at) || *at == '\0' || !strchr ("/.-", *at))
    return FALSE;
  numbers->sign = *at;
  if (!take_digits (at + 1, 1, 2, &numbers->second, &at) || *at != numbers->sign)
    return FALSE;
  if (!take_digits (at + 1, 2, 4, &numbers->year, &at) || *at != '\0' || numbers->year == 0)
    return FALSE;
  if (numbers->year < 100)
    numbers->year += 2000;
  return numbers->year >= 1900;
}

static gboolean
make_day (int     year,
          int     month,
          int     day,
          gint64 *julian)
{
  GDate date;

  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FALSE;
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  *julian = g_date_get_julian (&date);
  return TRUE;
}

/**
 * trends_sheet_date_prove:
 * @proof: what was seen so far
 * @text: a cell of the column
 *
 * "13/04/2026" can only have its day first. Nobody writes a month first with full stops.
 */
void
trends_sheet_date_prove (TrendsSheetDateProof *proof,
                         const char           *text)
{
  g_autofree char *day = strip (text);
  Numbers numbers;

  if (!take_numbers (day, &numbers))
    return;
  proof->n_day_first += numbers.sign == '.' || (numbers.first > 12 && numbers.second <= 12);
  proof->n_month_first += numbers.sign != '.' && numbers.second > 12 && numbers.first <= 12;
}

/**
 * trends_sheet_date_decide:
 * @column: what the cells of a column have shown
 * @sheet: what those of all columns with dates have
 *
 * Returns: the order in the column: its own, where its cells agree, or else that of the
 *   sheet, where those do: one program has written both
 */
TrendsSheetDates
trends_sheet_date_decide (const TrendsSheetDateProof *column,
                          const TrendsSheetDateProof *sheet)
{
  const TrendsSheetDateProof *proof
    = column->n_day_first + column->n_month_first > 0 ? column : sheet;

  if (proof->n_day_first > 0 && proof->n_month_first == 0)
    return TRENDS_SHEET_DATES_DAY_FIRST;
  if (proof->n_month_first > 0 && proof->n_day_first == 0)
    return TRENDS_SHEET_DATES_MONTH_FIRST;
  return TRENDS_SHEET_DATES_PROVEN;
}

static TrendsSheetDateResult
read_numbers (const Numbers    *numbers,
              TrendsSheetDates  order,
              gint64           *day)
{
  gint64 day_first = TRENDS_UNSET, month_first = TRENDS_UNSET;
  gboolean may_day = make_day (numbers->year, numbers->second, numbers->first, &day_first);
  gboolean may_month = make_day (numbers->year, numbers->first, numbers->second, &month_first);

  if (numbers->sign == '.')
    order = TRENDS_SHEET_DATES_DAY_FIRST;
  if (order == TRENDS_SHEET_DATES_PROVEN && may_day && may_month && day_first != month_first)
    return TRENDS_SHEET_DATE_EITHER;
  if (order != TRENDS_SHEET_DATES_MONTH_FIRST && may_day)
    *day = day_first;
  else if (order != TRENDS_SHEET_DATES_DAY_FIRST && may_month)
    *day = month_first;
  else
    return TRENDS_SHEET_DATE_NONE;
  return TRENDS_SHEET_DATE_READ;
}

static int
get_year (const TrendsDateToken *token)
{
  return token->n_digits == 2 ? 2000 + token->value : token->n_digits == 4 ? token->value : 0;
}

/* With the month in words: "9 Jan 24", "Apr 1, 2026", "2026 April 1" */
static gboolean
read_words (const char *text,
            const char *language,
            gint64     *day)
{
  TrendsDateToken tokens[TRENDS_DATE_MAX_TOKENS];
  char pattern[TRENDS_DATE_MAX_TOKENS + 1];

  if (!trends_date_take_apart (text, language, tokens, pattern))
    return FALSE;
  if (strcmp (pattern, "NMN") == 0 && tokens[0].n_digits == 4)
    return make_day (tokens[0].value, tokens[1].value, tokens[2].value, day);
  if (strcmp (pattern, "NMN") == 0)
    return make_day (get_year (&tokens[2]), tokens[1].value, tokens[0].value, day);
  return strcmp (pattern, "MNN") == 0
         && make_day (get_year (&tokens[2]), tokens[0].value, tokens[1].value, day);
}

/* Which of the readings of a text that is longer than a day is meant, on a day; 0 where none
 * is, in which case `is_period` says whether there are any. */
static gint64
choose_period (const char         *text,
               TrendsSheetPeriods  periods,
               TrendsDateContext   context,
               gint64              today,
               gboolean           *is_period)
{
  TrendsDateReading readings[TRENDS_DATE_MAX_READINGS];
  guint n;

  context.today = today;
  n = trends_date_read (text, &context, readings);
  for (guint i = 0; i < n; i++)
    {
      TrendsDateMeaning meaning = readings[i].meaning;
      gboolean is_financial = meaning == TRENDS_DATE_A_FINANCIAL_QUARTER
                              || meaning == TRENDS_DATE_A_FINANCIAL_YEAR;
      gboolean is_calendar = meaning == TRENDS_DATE_A_QUARTER || meaning == TRENDS_DATE_A_YEAR;

      if (meaning == TRENDS_DATE_A_DAY)
        continue;
      *is_period = TRUE;
      if (periods == TRENDS_SHEET_PERIODS_REFUSED
          || (periods == TRENDS_SHEET_PERIODS_FINANCIAL && is_calendar && n > 1)
          || (periods == TRENDS_SHEET_PERIODS_CALENDAR && is_financial && n > 1))
        continue;
      return readings[i].day;
    }
  return 0;
}

/* What is longer than a day, as a person who knows what is meant has decided. What would be
 * another one in some years, as “Q4” without a year, isn't taken. */
static TrendsSheetDateResult
read_period (const char              *text,
             TrendsSheetPeriods       periods,
             const TrendsDateContext *context,
             gint64                  *day)
{
  gboolean is_period = FALSE;
  gint64 once = choose_period (text, periods, *context, SOME_DAY, &is_period);

  if (once != 0 && once == choose_period (text, periods, *context, ANOTHER_DAY, &is_period))
    {
      *day = once;
      return TRENDS_SHEET_DATE_READ;
    }
  return is_period || trends_date_is_vague (text, context->language) ? TRENDS_SHEET_DATE_PERIOD
                                                                     : TRENDS_SHEET_DATE_NONE;
}

/**
 * trends_sheet_date_read:
 * @text: what stands in a cell, not blank
 * @order: of days and months in numbers
 * @periods: what is done with what is longer than a day
 * @context: the plan’s language and year, and whether something starts or ends then
 * @day: (out): the day, as a Julian day
 *
 * Returns: whether it is a day, or why not
 */
TrendsSheetDateResult
trends_sheet_date_read (const char              *text,
                        TrendsSheetDates         order,
                        TrendsSheetPeriods       periods,
                        const TrendsDateContext *context,
                        gint64                  *day)
{
  g_autofree char *stripped = strip (text);
  g_autofree char *translated = NULL;
  gint64 iso = trends_date_from_iso (stripped);
  TrendsSheetDateResult result;
  Numbers numbers;

  if (iso != TRENDS_UNSET)
    {
      *day = iso;
      return TRENDS_SHEET_DATE_READ;
    }
  if (take_numbers (stripped, &numbers))
    return read_numbers (&numbers, order, day);
  if (read_words (stripped, context->language, day))
    return TRENDS_SHEET_DATE_READ;
  result = read_period (stripped, periods, context, day);
  if (result != TRENDS_SHEET_DATE_NONE)
    return result;
  translated = trends_sheet_date_translate (stripped, context->edge == TRENDS_DATE_LAST);
  if (strcmp (translated, stripped) == 0)
    return TRENDS_SHEET_DATE_NONE;
  return read_words (translated, "en", day) ? TRENDS_SHEET_DATE_READ
                                            : read_period (translated, periods, context, day);
}
