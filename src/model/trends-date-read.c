/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date-read.c: see trends-date-read.h. A text is taken apart into numbers,
 * months and a few words (trends-date-words.c), and understood by which of them
 * come in which order: "NMN" is a number, a month and a number.
 */

#include "trends-date-read.h"

#include "trends-date-words.h"
#include "trends-date.h"
#include "trends-plan.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

/* Of what is typed: in a year that is far out of any plan, a digit is wrong. */
#define MIN_YEAR 1900
#define MAX_YEAR 2199

/* What comes round each year is the next that has not ended; the one before may be
 * meant as well for so long. */
#define RECENT_DAYS 92
#define LEAP_CYCLE 8 /* years in which each day of a year comes, 29 February too */

#define MID_MONTH 15 /* the day that is the middle of every month */

typedef struct
{
  const TrendsDateContext *context;
  const TrendsDateToken *tokens;
  TrendsDateEdge edge;
  int offset; /* "next": how many years or quarters from this one */
  TrendsDateReading *readings;
  guint n;
} Reader;

/* ------------------------------------------------------------------ readings */

/* Quarters of most financial years are quarters of the calendar, too. */
static gboolean
has_period (Reader       *self,
            TrendsPeriod  period)
{
  for (guint i = 0; i < self->n; i++)
    if (self->readings[i].period.start == period.start &&
        self->readings[i].period.end == period.end)
      return TRUE;
  return FALSE;
}

static void
add (Reader            *self,
     TrendsPeriod       period,
     TrendsDateMeaning  meaning)
{
  if (self->n == TRENDS_DATE_MAX_READINGS || has_period (self, period))
    return;

  self->readings[self->n++] = (TrendsDateReading) {
    .day = self->edge == TRENDS_DATE_FIRST ? period.start : period.end - 1,
    .period = period,
    .meaning = meaning,
    .edge = self->edge,
  };
}

static gboolean
add_day (Reader *self,
         int     year,
         int     month,
         int     day)
{
  GDate date;

  if (year < MIN_YEAR || year > MAX_YEAR || month < 1 || month > 12 || day < 1 ||
      !g_date_valid_dmy ((GDateDay) MIN (day, 99), (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  add (self, (TrendsPeriod) { g_date_get_julian (&date), g_date_get_julian (&date) + 1 },
       TRENDS_DATE_A_DAY);
  return TRUE;
}

static void
add_month (Reader *self,
           int     year,
           int     month)
{
  if (year >= MIN_YEAR && year <= MAX_YEAR && month >= 1 && month <= 12)
    add (self, trends_period_of_month (year, month), TRENDS_DATE_A_MONTH);
}

static void
add_year (Reader   *self,
          int       year,
          gboolean  financial)
{
  int year_start = self->context->year_start;

  if (year < MIN_YEAR || year > MAX_YEAR)
    return;
  if (financial && year_start != 1)
    add (self, trends_period_of_year (year, year_start), TRENDS_DATE_A_FINANCIAL_YEAR);
  else
    add (self, trends_period_of_year (year, 1), TRENDS_DATE_A_YEAR);
}

static void
add_quarter (Reader   *self,
             int       year,
             int       quarter,
             gboolean  financial)
{
  int year_start = self->context->year_start;

  if (year < MIN_YEAR || year > MAX_YEAR)
    return;
  if (financial && year_start != 1)
    add (self, trends_period_of_quarter (year, quarter, year_start),
         TRENDS_DATE_A_FINANCIAL_QUARTER);
  else
    add (self, trends_period_of_quarter (year, quarter, 1), TRENDS_DATE_A_QUARTER);
}

/* ------------------------------------------------------------------- numbers */

static const TrendsDateToken *
token (Reader *self,
       int     i)
{
  return &self->tokens[i];
}

/* A year has two digits or four: with three, one was lost. */
static int
read_year (Reader *self,
           int     i)
{
  const TrendsDateToken *number = token (self, i);

  if (number->n_digits == 2)
    return 2000 + number->value;
  return number->n_digits == 4 ? number->value : 0;
}

/* A day or a month in numbers; 0 where it is none */
static int
read_small (Reader *self,
            int     i)
{
  return token (self, i)->n_digits <= 2 ? token (self, i)->value : 0;
}

static gboolean
is_four (Reader *self,
         int     i)
{
  return token (self, i)->n_digits == 4;
}

/* "2027/28", "27-28": the year that it starts in, or 0 */
static int
read_year_pair (Reader *self,
                int     i)
{
  int first = read_year (self, i);
  int second = read_year (self, i + 1);
  char between = token (self, i + 1)->before;

  if (first == 0 || second == 0 || (between != '/' && between != '-') ||
      self->context->year_start == 1)
    return 0;

  return first + 1 == second ? first : 0;
}

static int
this_year (Reader *self)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) self->context->today);
  return g_date_get_year (&date);
}

/* What was typed without a year, in one: a day, or with `day` 0 a month. Returns
 * whether it is a date that year, and such as is wanted. */
static gboolean
add_in_year (Reader *self,
             int     year,
             int     month,
             int     day,
             gint64  not_before,
             gint64  before)
{
  guint n = self->n;
  gint64 last;

  if (day != 0)
    add_day (self, year, month, day);
  else
    add_month (self, year, month);
  if (self->n == n)
    return FALSE;

  last = self->readings[n].period.end - 1;
  if (last < not_before || last >= before)
    self->n = n;
  return self->n > n;
}

/* The one that comes, and then the one that has just been. */
static void
add_coming (Reader *self,
            int     month,
            int     day)
{
  gint64 today = self->context->today;
  int year = this_year (self);

  for (int i = 0; i <= LEAP_CYCLE; i++)
    if (add_in_year (self, year + i, month, day, today, G_MAXINT64))
      break;
  for (int i = 0; i <= 1; i++)
    if (add_in_year (self, year - i, month, day, today - RECENT_DAYS, today))
      break;
}

/* Whether the locale has months before days where both are numbers. (C does, but
 * nobody lives there.) */
static gboolean
has_months_first (void)
{
  const char *locale = setlocale (LC_TIME, NULL);
  const char *format = nl_langinfo (D_FMT);
  const char *month = strstr (format, "%m");
  const char *day = strstr (format, "%d");

  if (locale == NULL || strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0 ||
      g_str_has_prefix (locale, "C."))
    return FALSE;

  return g_str_has_prefix (format, "%D") || (month != NULL && day != NULL && month < day &&
                                             !g_str_has_prefix (format, "%Y") &&
                                             !g_str_has_prefix (format, "%y"));
}

/* `year`: 0 where none was typed */
static void
add_day_of (Reader *self,
            int     year,
            int     month,
            int     day)
{
  if (year != 0)
    add_day (self, year, month, day);
  else if (day != 0)
    add_coming (self, month, day);
}

/* Day before month, as in Britain, unless the locale has it the other way round; then
 * either may be meant. */
static void
add_in_numbers (Reader *self,
                int     year,
                int     first,
                int     second)
{
  add_day_of (self, year, second, first);
  if (has_months_first () && first != second)
    add_day_of (self, year, first, second);
}

/* ------------------------------------------------------------------ patterns */

static void
read_one_number (Reader *self)
{
  if (!is_four (self, 0))
    return;
  if (self->context->year_start != 1)
    add_year (self, read_year (self, 0), TRUE);
  add_year (self, read_year (self, 0), FALSE);
}

static void
read_two_numbers (Reader *self)
{
  int pair = read_year_pair (self, 0);

  if (is_four (self, 0))
    {
      if (pair != 0)
        add_year (self, pair, TRUE);
      add_month (self, read_year (self, 0), read_small (self, 1));
    }
  else if (is_four (self, 1))
    add_month (self, read_year (self, 1), read_small (self, 0));
  else
    {
      add_in_numbers (self, 0, read_small (self, 0), read_small (self, 1));
      if (self->n == 0 && pair != 0)
        add_year (self, pair, TRUE);
    }
}

static void
read_three_numbers (Reader *self)
{
  if (is_four (self, 0))
    add_day (self, read_year (self, 0), read_small (self, 1), read_small (self, 2));
  else if (read_year (self, 2) != 0)
    add_in_numbers (self, read_year (self, 2), read_small (self, 0), read_small (self, 1));
}

static void
read_month (Reader *self)
{
  add_coming (self, token (self, 0)->value, 0);
}

static void
read_number_month (Reader *self)
{
  if (is_four (self, 0))
    add_month (self, read_year (self, 0), token (self, 1)->value);
  else
    add_day_of (self, 0, token (self, 1)->value, read_small (self, 0));
}

/* "Mar 28" is a day, or a month. */
static void
read_month_number (Reader *self)
{
  int month = token (self, 0)->value;

  if (!is_four (self, 1))
    add_day_of (self, 0, month, read_small (self, 1));
  add_month (self, read_year (self, 1), month);
}

static void
read_number_month_number (Reader *self)
{
  int month = token (self, 1)->value;

  if (is_four (self, 0))
    add_day (self, read_year (self, 0), month, read_small (self, 2));
  else
    add_day (self, read_year (self, 2), month, read_small (self, 0));
}

static void
read_month_number_number (Reader *self)
{
  add_day (self, read_year (self, 2), token (self, 0)->value, read_small (self, 1));
}

/* By itself, a year after a quarter is a financial or a calendar year. */
static void
read_quarter_in_year (Reader *self,
                      int     quarter,
                      int     year)
{
  add_quarter (self, read_year (self, year), token (self, quarter)->value, TRUE);
  if (self->context->year_start != 1)
    add_quarter (self, read_year (self, year), token (self, quarter)->value, FALSE);
}

static void
read_quarter_in_pair (Reader *self,
                      int     quarter,
                      int     pair)
{
  int year = read_year_pair (self, pair);

  if (year != 0)
    add_quarter (self, year, token (self, quarter)->value, TRUE);
}

/* Some call a financial year by the year that it starts in, some by the one that it
 * ends in. */
static void
read_financial_year (Reader *self)
{
  add_year (self, read_year (self, 1), TRUE);
  if (self->context->year_start != 1)
    add_year (self, read_year (self, 1) - 1, TRUE);
}

static void
read_financial_pair (Reader *self)
{
  int year = read_year_pair (self, 1);

  if (year != 0)
    add_year (self, year, TRUE);
}

static void
read_relative (Reader *self)
{
  gint64 day = self->context->today + token (self, 0)->value;

  add (self, (TrendsPeriod) { day, day + 1 }, TRENDS_DATE_A_DAY);
}

/* ------------------------------------------------------ this, next and last */

static int
this_financial_year (Reader *self)
{
  int year, quarter;

  trends_quarter_of_day (self->context->today, self->context->year_start, &year, &quarter);
  return year;
}

static void
read_near_financial_year (Reader *self)
{
  add_year (self, this_financial_year (self) + self->offset, TRUE);
}

/* Of either sort, as with "2027" */
static void
read_near_year (Reader *self)
{
  read_near_financial_year (self);
  add_year (self, this_year (self) + self->offset, FALSE);
}

static void
add_near_quarter (Reader   *self,
                  gboolean  financial)
{
  int year, quarter;

  trends_quarter_of_day (self->context->today, financial ? self->context->year_start : 1, &year,
                         &quarter);
  quarter += 4 * year - 1 + self->offset;
  add_quarter (self, quarter / 4, quarter % 4 + 1, financial);
}

static void
read_near_quarter (Reader *self)
{
  add_near_quarter (self, TRUE);
  add_near_quarter (self, FALSE);
}

/* "Q4", "Q4 next financial year" */
static void
read_quarter_of_near_financial_year (Reader *self)
{
  add_quarter (self, this_financial_year (self) + self->offset, token (self, 0)->value, TRUE);
}

static void
read_quarter_of_near_year (Reader *self)
{
  read_quarter_of_near_financial_year (self);
  add_quarter (self, this_year (self) + self->offset, token (self, 0)->value, FALSE);
}

/* ------------------------------------------------------------ the middle of */

static void
read_middle_of_month (Reader *self)
{
  add_coming (self, token (self, 1)->value, MID_MONTH);
}

static void
read_middle_of_month_in_year (Reader *self)
{
  add_day (self, read_year (self, 2), token (self, 1)->value, MID_MONTH);
}

/* ------------------------------------------------------------- all together */

static void read_quarter_then_year (Reader *self) { read_quarter_in_year (self, 0, 1); }
static void read_year_then_quarter (Reader *self) { read_quarter_in_year (self, 1, 0); }
static void read_quarter_then_pair (Reader *self) { read_quarter_in_pair (self, 0, 1); }
static void read_pair_then_quarter (Reader *self) { read_quarter_in_pair (self, 2, 0); }

static const struct
{
  const char *pattern;
  void (*read) (Reader *self);
} patterns[] = {
  { "T", read_relative },
  { "N", read_one_number },
  { "NN", read_two_numbers },
  { "NNN", read_three_numbers },
  { "M", read_month },
  { "NM", read_number_month },
  { "MN", read_month_number },
  { "NMN", read_number_month_number },
  { "MNN", read_month_number_number },
  { "DM", read_middle_of_month },
  { "DMN", read_middle_of_month_in_year },
  { "Q", read_quarter_of_near_year },
  { "QN", read_quarter_then_year },
  { "NQ", read_year_then_quarter },
  { "QNN", read_quarter_then_pair },
  { "NNQ", read_pair_then_quarter },
  { "QY", read_quarter_of_near_year },
  { "QF", read_quarter_of_near_financial_year },
  { "FN", read_financial_year },
  { "FNN", read_financial_pair },
  { "F", read_near_financial_year },
  { "Y", read_near_year },
  { "K", read_near_quarter },
};

static void
read_pattern (Reader     *self,
              const char *pattern)
{
  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (strcmp (pattern, patterns[i].pattern) == 0)
      patterns[i].read (self);
}

/* Takes a token out. */
static void
drop (TrendsDateToken *tokens,
      char            *pattern,
      gsize            i)
{
  gsize n_left = strlen (pattern) - i; /* and the NUL in its place */

  memmove (tokens + i, tokens + i + 1, (n_left - 1) * sizeof *tokens);
  memmove (pattern + i, pattern + i + 1, n_left);
}

/* "End of June", "start of 2027/28" and "year end" say themselves which day is meant. */
static gboolean
take_edge (Reader          *self,
           TrendsDateToken *tokens,
           char            *pattern)
{
  gsize last = strlen (pattern) - 1;
  gsize at = *pattern == 'S' || *pattern == 'E' ? 0 : last;

  if (pattern[at] != 'S' && pattern[at] != 'E')
    return FALSE;

  self->edge = pattern[at] == 'S' ? TRENDS_DATE_FIRST : TRENDS_DATE_LAST;
  drop (tokens, pattern, at);
  return TRUE;
}

/* "This", "next" or "last", before or after what it says that of */
static gboolean
take_offset (Reader          *self,
             TrendsDateToken *tokens,
             char            *pattern)
{
  const char *at = strchr (pattern, 'R');

  if (at == NULL)
    return FALSE;

  self->offset = tokens[at - pattern].value;
  drop (tokens, pattern, (gsize) (at - pattern));
  return strpbrk (pattern, "YFK") != NULL && strchr (pattern, 'N') == NULL;
}

/* A year or a quarter has to be told which: "year" alone says nothing. */
static void
read_tokens (Reader          *self,
             TrendsDateToken *tokens,
             char            *pattern)
{
  gboolean has_edge = take_edge (self, tokens, pattern);
  gboolean is_near = strchr (pattern, 'R') != NULL;

  if (is_near && !take_offset (self, tokens, pattern))
    return;
  if (g_str_has_prefix (pattern, "YN"))
    drop (tokens, pattern, 0);
  if ((strcmp (pattern, "Y") == 0 || strcmp (pattern, "K") == 0) && !is_near && !has_edge)
    return;
  read_pattern (self, pattern);
}

static void
add_iso (Reader *self,
         gint64  day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  add_day (self, g_date_get_year (&date), (int) g_date_get_month (&date), g_date_get_day (&date));
}

/**
 * trends_date_read:
 * @text: what somebody typed: "2026-11-23", "23/11/2026", "23.11.26", "23 Nov 2026",
 *   "23 November" (the next), "tomorrow", "Mar 2028", "end of June", "mid June",
 *   "Q3 27/28", "2027/28", "Q4", "next quarter", "end of FY", "this year"; months in the
 *   words of the locale, of the plan's language or in English; what is longer than
 *   %TRENDS_TYPED_MAX is no date
 * @context: where it is typed
 * @readings: (out caller-allocates): what it may mean
 *
 * Where there are several readings, none is to be kept before somebody has chosen.
 *
 * Returns: how many readings there are; 0 where it is no date
 */
guint
trends_date_read (const char              *text,
                  const TrendsDateContext *context,
                  TrendsDateReading        readings[TRENDS_DATE_MAX_READINGS])
{
  TrendsDateToken tokens[TRENDS_DATE_MAX_TOKENS];
  char pattern[TRENDS_DATE_MAX_TOKENS + 1];
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  gint64 day = trends_date_from_iso (trimmed);
  Reader self = { context, tokens, context->edge, 0, readings, 0 };

  if (day != TRENDS_UNSET)
    add_iso (&self, day);
  else if (trends_date_take_apart (trimmed, context->language, tokens, pattern))
    read_tokens (&self, tokens, pattern);

  return self.n;
}

/**
 * trends_date_is_vague:
 * @text: what trends_date_read() has no reading of
 * @language: the plan's, a BCP 47 tag
 *
 * "Early 2027", "late June" and "mid 2027" are times that people speak of, but no two
 * would name the same day.
 *
 * Returns: whether that is why
 */
gboolean
trends_date_is_vague (const char *text,
                      const char *language)
{
  TrendsDateToken tokens[TRENDS_DATE_MAX_TOKENS];
  char pattern[TRENDS_DATE_MAX_TOKENS + 1];

  if (!trends_date_take_apart (text, language, tokens, pattern) || strlen (pattern) < 2)
    return FALSE;

  return strchr (pattern, 'V') != NULL ||
         (strchr (pattern, 'D') != NULL && strstr (pattern, "DM") == NULL);
}

/* ----------------------------------------------------------------- in words */

static char *
format_period (const TrendsDateReading *reading,
               const TrendsDateContext *context)
{
  g_autofree char *quarter = NULL;
  g_autofree char *year = NULL;

  switch (reading->meaning)
    {
    case TRENDS_DATE_A_MONTH:
      return trends_date_format_month (reading->period.start);
    case TRENDS_DATE_A_QUARTER:
      quarter = trends_quarter_format (reading->period.start, 1);
      /* Translators: %s is a quarter of a calendar year, "Q3 2027" */
      return g_strdup_printf (_("the calendar quarter %s"), quarter);
    case TRENDS_DATE_A_FINANCIAL_QUARTER:
      quarter = trends_quarter_format (reading->period.start, context->year_start);
      /* Translators: %s is a quarter of a financial year, "Q3 27/28" */
      return g_strdup_printf (_("the financial quarter %s"), quarter);
    case TRENDS_DATE_A_FINANCIAL_YEAR:
      year = trends_year_format (reading->period.start, context->year_start);
      /* Translators: %s is a financial year, "2027/28" */
      return g_strdup_printf (_("the financial year %s"), year);
    case TRENDS_DATE_A_YEAR:
      year = trends_year_format (reading->period.start, 1);
      /* Translators: %s is a calendar year, "2027" */
      return g_strdup_printf (_("the calendar year %s"), year);
    case TRENDS_DATE_A_DAY:
    default:
      return NULL;
    }
}

/**
 * trends_date_reading_format:
 * @context: as it was read with
 *
 * Returns: (transfer full): what is understood, for people: "23 November 2026" or
 *   "31 March 2028, the last day of March 2028"
 */
char *
trends_date_reading_format (const TrendsDateReading *reading,
                            const TrendsDateContext *context)
{
  g_autofree char *day = trends_date_format (reading->day);
  g_autofree char *period = format_period (reading, context);

  if (period == NULL)
    return g_steal_pointer (&day);
  if (reading->edge == TRENDS_DATE_FIRST)
    /* Translators: a day, then what it is the first day of: "1 October 2027, the first
     * day of the financial quarter Q3 27/28" */
    return g_strdup_printf (_("%s, the first day of %s"), day, period);

  /* Translators: a day, then what it is the last day of: "31 March 2028, the last day
   * of March 2028" */
  return g_strdup_printf (_("%s, the last day of %s"), day, period);
}

/**
 * trends_date_dup_refusal:
 * @text: what was typed, and can't be read as a day
 * @context: as it was read with
 *
 * Returns: (transfer full): why not, and what to type instead, for people
 */
char *
trends_date_dup_refusal (const char              *text,
                         const TrendsDateContext *context)
{
  if (trends_date_is_vague (text, context->language))
    /* Translators: %s is what was typed: “late 2027”. Use dates as people write them in
     * your language. */
    return g_strdup_printf (_("“%s” could be many days. Name the month, quarter or day: "
                              "Mar 2028, Q3 27/28, 23 Nov 2026."), text);

  /* Translators: %s is what was typed. Use dates as people write them in your
   * language. */
  return g_strdup_printf (_("“%s” is not a date. Type it like 23 Nov 2026, Mar 2028 or Q3 27/28, "
                            "or leave it empty."), text);
}

/* -------------------------------------------------------------- what is known */

/**
 * trends_date_context_of:
 * @plan: (nullable): where somebody types; without one, the year starts in April, and the
 *   language is English
 * @edge: what is asked for
 * @today: the day it is
 *
 * Returns: what to read with; until @plan changes
 */
TrendsDateContext
trends_date_context_of (TrendsPlan     *plan,
                        TrendsDateEdge  edge,
                        gint64          today)
{
  return (TrendsDateContext) {
    .edge = edge,
    .year_start = plan != NULL ? trends_period_get_year_start (plan) : 4,
    .language = plan != NULL
                  ? trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_LANGUAGE)
                  : "en",
    .today = today,
  };
}
