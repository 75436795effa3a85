/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-period.c: see trends-period.h. */

#include "trends-period.h"

#include "trends-date.h"
#include "trends-plan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_BOXED_TYPE (TrendsPeriod, trends_period, trends_period_copy, trends_period_free)

/* ----------------------------------------------------------------- periods */

/**
 * trends_period_copy:
 *
 * Returns: (transfer full): the same again
 */
TrendsPeriod *
trends_period_copy (const TrendsPeriod *self)
{
  return g_memdup2 (self, sizeof *self);
}

/**
 * trends_period_free:
 * @self: (transfer full): a copy
 */
void
trends_period_free (TrendsPeriod *self)
{
  g_free (self);
}

static gint64
first_of_month (int year,
                int months)
{
  GDate date;

  g_date_set_dmy (&date, 1, (GDateMonth) (months % 12 + 1), (GDateYear) (year + months / 12));
  return g_date_get_julian (&date);
}

/**
 * trends_period_of_month:
 * @year: 1 to 9999
 * @month: 1 to 12
 *
 * Returns: that month
 */
TrendsPeriod
trends_period_of_month (int year,
                        int month)
{
  return (TrendsPeriod) { first_of_month (year, month - 1), first_of_month (year, month) };
}

/**
 * trends_period_of_quarter:
 * @year: the year that the financial year starts in
 * @quarter: 1 to 4
 * @year_start: the first month of the financial year; 1 for calendar quarters
 *
 * Returns: that quarter
 */
TrendsPeriod
trends_period_of_quarter (int year,
                          int quarter,
                          int year_start)
{
  int months = year_start - 1 + (quarter - 1) * 3;

  return (TrendsPeriod) { first_of_month (year, months), first_of_month (year, months + 3) };
}

/**
 * trends_period_of_year:
 * @year: the year that it starts in
 * @year_start: the first month of the financial year; 1 for calendar years
 *
 * Returns: that year
 */
TrendsPeriod
trends_period_of_year (int year,
                       int year_start)
{
  return (TrendsPeriod) { first_of_month (year, year_start - 1),
                          first_of_month (year + 1, year_start - 1) };
}

/**
 * trends_period_has_day:
 *
 * Returns: whether @day is in the period
 */
gboolean
trends_period_has_day (const TrendsPeriod *self,
                       gint64              day)
{
  return day >= self->start && day < self->end;
}

/**
 * trends_period_overlaps:
 *
 * Returns: whether some day is in both; none is where one of them has no days
 */
gboolean
trends_period_overlaps (const TrendsPeriod *self,
                        const TrendsPeriod *other)
{
  return MAX (self->start, other->start) < MIN (self->end, other->end);
}

/* ---------------------------------------------------------------- quarters */

/**
 * trends_quarter_of_day:
 * @day: any day
 * @year_start: the first month of the financial year
 * @year: (out): the calendar year in which the financial year starts
 * @quarter: (out): 1 to 4
 *
 * Says in which quarter @day is.
 */
void
trends_quarter_of_day (gint64  day,
                       int     year_start,
                       int    *year,
                       int    *quarter)
{
  GDate date;
  int months;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  months = (int) g_date_get_month (&date) - year_start;
  *year = g_date_get_year (&date) - (months < 0 ? 1 : 0);
  *quarter = (months + 12) % 12 / 3 + 1;
}

/**
 * trends_quarter_format:
 *
 * Returns: (transfer full): the quarter of a day with its financial year: "Q4 26/27",
 *   or "Q4 2026" where that is the calendar year
 */
char *
trends_quarter_format (gint64 day,
                       int    year_start)
{
  int year, quarter;

  trends_quarter_of_day (day, year_start, &year, &quarter);
  if (year_start == 1)
    /* Translators: a quarter of a calendar year: Q3 2026 */
    return g_strdup_printf (_("Q%d %d"), quarter, year);

  /* Translators: a quarter of a financial year: Q3 26/27 */
  return g_strdup_printf (_("Q%d %02d/%02d"), quarter, year % 100, (year + 1) % 100);
}

/**
 * trends_year_format:
 *
 * Returns: (transfer full): the financial year of a day: "2026/27", or "2026" where that is
 *   the calendar year
 */
char *
trends_year_format (gint64 day,
                    int    year_start)
{
  int year, quarter;

  trends_quarter_of_day (day, year_start, &year, &quarter);
  if (year_start == 1)
    return g_strdup_printf ("%d", year);

  /* Translators: a financial year: 2026/27 */
  return g_strdup_printf (_("%d/%02d"), year, (year + 1) % 100);
}

/**
 * trends_period_get_year_start:
 *
 * Returns: the month that the plan's financial year starts with, 1 to 12
 */
int
trends_period_get_year_start (TrendsPlan *plan)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), 1);

  return (int) trends_entity_get_integer (trends_plan_get_info (plan), TRENDS_PLAN_YEAR_START);
}

/**
 * trends_period_of_plan_year:
 *
 * Returns: the plan's financial year that @day is in
 */
TrendsPeriod
trends_period_of_plan_year (TrendsPlan *plan,
                            gint64      day)
{
  int year_start = trends_period_get_year_start (plan);
  int year, quarter;

  trends_quarter_of_day (day, year_start, &year, &quarter);
  return trends_period_of_year (year, year_start);
}

/* ---------------------------------------------------------------- in words */

/**
 * trends_when_of:
 *
 * Returns: when an initiative is, as it was set
 */
TrendsWhen
trends_when_of (TrendsEntity *initiative)
{
  g_return_val_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE),
                        ((TrendsWhen) { TRENDS_UNSET, TRENDS_UNSET, TRENDS_HORIZON_UNSET }));

  return (TrendsWhen) {
    trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START),
    trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END),
    (int) trends_entity_get_integer (initiative, TRENDS_INITIATIVE_HORIZON),
  };
}

/* How something is put into words */
typedef struct
{
  int year_start;
  const TrendsLanguage *paper;
} Words;

/* On paper neither a day nor a quarter is parted at the end of a line. Takes @part. */
static char *
keep_whole (const Words *words,
            char        *part)
{
  g_auto (GStrv) pieces = NULL;
  g_autofree char *owned = part;

  if (words->paper == NULL)
    return g_steal_pointer (&owned);

  pieces = g_strsplit (part, " ", -1);
  return g_strjoinv ("\302\240", pieces);
}

static char *
format_quarter (const Words *words,
                gint64       day)
{
  return keep_whole (words, trends_quarter_format (day, words->year_start));
}

static char *
format_day (const Words *words,
            gint64       day)
{
  return keep_whole (words, words->paper != NULL
                              ? trends_language_format_date (words->paper, day, TRUE)
                              : trends_date_format_short (day));
}

static char *
format_horizon (int horizon)
{
  return g_strdup (horizon == TRENDS_HORIZON_UNSET
                     ? ""
                     : trends_choices_get_label (&trends_horizon_choices, (guint) horizon));
}

static char *
format_short (const TrendsWhen *self,
              const Words      *words)
{
  g_autofree char *quarter = format_quarter (words, self->end != TRENDS_UNSET ? self->end
                                                                             : self->start);

  if (self->end != TRENDS_UNSET)
    return g_steal_pointer (&quarter);

  /* Translators: something starts in a quarter, and no end is known: from Q3 26/27 */
  return g_strdup_printf (_("from %s"), quarter);
}

/* One, where it starts and ends in the same, or one of its ends isn't known */
static char *
format_quarters (const TrendsWhen *self,
                 const Words      *words,
                 gboolean          in_column)
{
  g_autofree char *first = format_quarter (words, self->start != TRENDS_UNSET ? self->start
                                                                             : self->end);
  g_autofree char *last = format_quarter (words, self->end != TRENDS_UNSET ? self->end
                                                                          : self->start);

  if (strcmp (first, last) == 0)
    return g_steal_pointer (&first);
  return in_column
           /* Translators: from a quarter to a quarter, in a narrow column: Q1 26/27 – Q3 26/27 */
           ? g_strdup_printf (_("%s – %s"), first, last)
           /* Translators: from a quarter to a quarter: Q1 26/27 to Q3 26/27 */
           : g_strdup_printf (_("%s to %s"), first, last);
}

static char *
format_days (const TrendsWhen *self,
             const Words      *words)
{
  g_autofree char *from = self->start != TRENDS_UNSET ? format_day (words, self->start) : NULL;
  g_autofree char *to = self->end != TRENDS_UNSET ? format_day (words, self->end) : NULL;

  if (from != NULL && to != NULL)
    /* Translators: from a day to a day */
    return g_strdup_printf (_("%s to %s"), from, to);
  if (from != NULL)
    /* Translators: from a day on */
    return g_strdup_printf (_("from %s"), from);

  /* Translators: by a day */
  return g_strdup_printf (_("by %s"), to);
}

static char *
format_both (const TrendsWhen *self,
             const Words      *words)
{
  g_autofree char *from = format_day (words, self->start);
  g_autofree char *to = format_day (words, self->end);
  g_autofree char *first = format_quarter (words, self->start);
  g_autofree char *last = format_quarter (words, self->end);

  if (strcmp (first, last) == 0)
    /* Translators: from a day to a day, both in this quarter */
    return g_strdup_printf (_("%s to %s (%s)"), from, to, first);

  /* Translators: from a day to a day, and from a quarter to a quarter */
  return g_strdup_printf (_("%s to %s (%s to %s)"), from, to, first, last);
}

static char *
format_full (const TrendsWhen *self,
             const Words      *words)
{
  gint64 known = self->start != TRENDS_UNSET ? self->start : self->end;
  g_autofree char *day = NULL;
  g_autofree char *quarter = NULL;

  if (self->start != TRENDS_UNSET && self->end != TRENDS_UNSET)
    return format_both (self, words);

  day = format_day (words, known);
  quarter = format_quarter (words, known);
  return self->start != TRENDS_UNSET
           /* Translators: a day and its quarter; something starts then */
           ? g_strdup_printf (_("From %s (%s)"), day, quarter)
           /* Translators: a day and its quarter; something ends then */
           : g_strdup_printf (_("By %s (%s)"), day, quarter);
}

/**
 * trends_when_format:
 * @self: when something is
 * @style: how much of it is to be said
 * @year_start: the first month of the financial year, 1 to 12
 * @paper: (nullable): the language that days are said in on paper, where none of the parts is
 *   broken at the end of a line; %NULL on screen, where they are as the locale has them
 *
 * Returns: (transfer full): the days or the quarters; where there are no days its horizon,
 *   or "" where it has none or only quarters are asked for
 */
char *
trends_when_format (const TrendsWhen     *self,
                    TrendsWhenStyle       style,
                    int                   year_start,
                    const TrendsLanguage *paper)
{
  const Words words = { year_start, paper };
  gboolean is_dated, is_closed;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (year_start >= 1 && year_start <= 12, NULL);

  is_dated = self->start != TRENDS_UNSET || self->end != TRENDS_UNSET;
  is_closed = self->start != TRENDS_UNSET && self->end != TRENDS_UNSET;
  if (!is_dated)
    return style == TRENDS_WHEN_QUARTERS ? g_strdup ("") : format_horizon (self->horizon);

  switch (style)
    {
    case TRENDS_WHEN_COLUMN:
      return is_closed ? format_quarters (self, &words, TRUE) : format_short (self, &words);
    case TRENDS_WHEN_QUARTERS:
      return format_quarters (self, &words, FALSE);
    case TRENDS_WHEN_DAYS:
      return format_days (self, &words);
    case TRENDS_WHEN_FULL:
      return format_full (self, &words);
    case TRENDS_WHEN_SHORT:
    default:
      return format_short (self, &words);
    }
}
