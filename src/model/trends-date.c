/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date.c: whole days and financial quarters, see trends-date.h. Money is
 * in trends-money.c.
 */

#include "trends-date.h"

#include "trends-field.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

/* GDate's Julian day of 1970-01-01 */
#define UNIX_DAY 719163
#define SECONDS_A_DAY 86400

/**
 * trends_date_from_iso:
 * @text: an ISO 8601 calendar date, YYYY-MM-DD
 *
 * Returns: the day, or %TRENDS_UNSET where @text is none
 */
gint64
trends_date_from_iso (const char *text)
{
  static const char pattern[] = "dddd-dd-dd";
  guint64 year, month, day;
  GDate date;

  if (text == NULL || strlen (text) != strlen (pattern))
    return TRENDS_UNSET;
  for (gsize i = 0; pattern[i] != '\0'; i++)
    if (pattern[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != pattern[i])
      return TRENDS_UNSET;

  year = g_ascii_strtoull (text, NULL, 10);
  month = g_ascii_strtoull (text + 5, NULL, 10);
  day = g_ascii_strtoull (text + 8, NULL, 10);
  if (!g_date_valid_dmy (day, month, year))
    return TRENDS_UNSET;

  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

static GDate
to_date (gint64 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return date;
}

/**
 * trends_date_to_iso:
 *
 * Returns: (transfer full): the day as YYYY-MM-DD
 */
char *
trends_date_to_iso (gint64 day)
{
  GDate date = to_date (day);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}

static char *
format_date (gint64      day,
             const char *format)
{
  GDate date = to_date (day);
  g_autoptr (GDateTime) time = g_date_time_new_utc (g_date_get_year (&date),
                                                    g_date_get_month (&date),
                                                    g_date_get_day (&date), 0, 0, 0);

  return g_date_time_format (time, format);
}

/**
 * trends_date_format:
 *
 * Returns: (transfer full): the day for people: "23 November 2026"
 */
char *
trends_date_format (gint64 day)
{
  /* Translators: a date in full, as g_date_time_format() takes it */
  return format_date (day, _("%-d %B %Y"));
}

/**
 * trends_date_format_short:
 *
 * Returns: (transfer full): the day for small places: "23 Nov 2026"
 */
char *
trends_date_format_short (gint64 day)
{
  /* Translators: a short date, as g_date_time_format() takes it */
  return format_date (day, _("%-d %b %Y"));
}

static GDateMonth
find_month (const char *word)
{
  static const char *const english[] = { "jan", "feb", "mar", "apr", "may", "jun",
                                         "jul", "aug", "sep", "oct", "nov", "dec" };
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (int month = 0; month < 12; month++)
    {
      g_autofree char *name = g_utf8_casefold (nl_langinfo (MON_1 + month), -1);
      g_autofree char *short_name = g_utf8_casefold (nl_langinfo (ABMON_1 + month), -1);

      if (strcmp (folded, short_name) == 0 || g_str_has_prefix (folded, english[month]) ||
          (strlen (folded) >= 3 && g_str_has_prefix (name, folded)))
        return month + 1;
    }

  return G_DATE_BAD_MONTH;
}

static gboolean
is_number (const char *word)
{
  return *word != '\0' && strspn (word, "0123456789") == strlen (word) && strlen (word) <= 4;
}

static int
read_year (const char *word)
{
  int year = atoi (word);

  return strlen (word) <= 2 ? 2000 + year : year;
}

/**
 * trends_date_parse:
 * @text: what somebody typed: "2026-11-23", "23/11/2026", "23.11.26", "23 Nov
 *   2026", "23 November" (of this year)
 *
 * Day comes before month, as in Britain.
 *
 * Returns: the day, or %TRENDS_UNSET
 */
gint64
trends_date_parse (const char *text)
{
  g_auto (GStrv) words = NULL;
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  const char *part[3] = { NULL };
  guint n = 0;
  int year, month;
  GDate date;

  if (trends_date_from_iso (trimmed) != TRENDS_UNSET)
    return trends_date_from_iso (trimmed);

  words = g_strsplit_set (trimmed, " /.,-", -1);
  for (char **word = words; *word != NULL; word++)
    if (**word != '\0')
      {
        if (n == G_N_ELEMENTS (part))
          return TRENDS_UNSET;
        part[n++] = *word;
      }

  if (n < 2 || !is_number (part[0]) || (n == 3 && !is_number (part[2])))
    return TRENDS_UNSET;

  date = to_date (trends_date_today ());
  year = n == 3 ? read_year (part[2]) : g_date_get_year (&date);
  month = is_number (part[1]) ? atoi (part[1]) : (int) find_month (part[1]);
  if (!g_date_valid_dmy (atoi (part[0]), month, year))
    return TRENDS_UNSET;

  g_date_set_dmy (&date, atoi (part[0]), month, year);
  return g_date_get_julian (&date);
}

/**
 * trends_time_now:
 *
 * Returns: seconds since 1970; those of SOURCE_DATE_EPOCH where it is set, so
 *   that what is written can be written again byte for byte
 */
gint64
trends_time_now (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 seconds;

  if (epoch != NULL &&
      g_ascii_string_to_signed (epoch, 10, 0, G_GINT64_CONSTANT (253402300799), &seconds, NULL))
    return seconds;

  return g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * trends_date_today:
 *
 * Returns: today in the local time zone, or the day of SOURCE_DATE_EPOCH in UTC
 */
gint64
trends_date_today (void)
{
  g_autoptr (GDateTime) now = NULL;
  int year, month, day;
  GDate date;

  if (g_getenv ("SOURCE_DATE_EPOCH") != NULL)
    return UNIX_DAY + trends_time_now () / SECONDS_A_DAY;

  now = g_date_time_new_now_local ();
  g_date_time_get_ymd (now, &year, &month, &day);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

/**
 * trends_time_to_iso:
 *
 * Returns: (transfer full): the moment as 2026-11-23T09:30:00Z
 */
char *
trends_time_to_iso (gint64 time)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (time);

  return g_date_time_format (moment, "%Y-%m-%dT%H:%M:%SZ");
}

/**
 * trends_time_from_iso:
 *
 * Returns: seconds since 1970, or %TRENDS_UNSET where @text is no ISO 8601
 *   time with a zone
 */
gint64
trends_time_from_iso (const char *text)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (text, NULL);

  return moment != NULL && g_date_time_to_unix (moment) >= 0 ? g_date_time_to_unix (moment)
                                                             : TRENDS_UNSET;
}

/**
 * trends_date_get_quarter:
 * @year_start: first month of the financial year, 1 to 12
 * @year: (out): the calendar year in which the financial year starts
 * @quarter: (out): 1 to 4
 */
void
trends_date_get_quarter (gint64 day,
                         int    year_start,
                         int   *year,
                         int   *quarter)
{
  GDate date = to_date (day);
  int months = (int) g_date_get_month (&date) - year_start;

  *year = g_date_get_year (&date) - (months < 0 ? 1 : 0);
  *quarter = (months + 12) % 12 / 3 + 1;
}

/**
 * trends_date_quarter_start:
 *
 * Returns: the first day of a financial quarter
 */
gint64
trends_date_quarter_start (int year,
                           int quarter,
                           int year_start)
{
  int months = year_start - 1 + (quarter - 1) * 3;
  GDate date;

  g_date_set_dmy (&date, 1, months % 12 + 1, year + months / 12);
  return g_date_get_julian (&date);
}

/**
 * trends_quarter_format_short:
 *
 * Returns: (transfer full): the quarter of a day, "Q3 26", by the year that the
 *   financial year starts in
 */
char *
trends_quarter_format_short (gint64 day,
                             int    year_start)
{
  int year, quarter;

  trends_date_get_quarter (day, year_start, &year, &quarter);
  /* Translators: a quarter and the last two digits of a financial year: Q3 26 */
  return g_strdup_printf (_("Q%d %02d"), quarter, year % 100);
}

/**
 * trends_quarter_format:
 *
 * Returns: (transfer full): the quarter of a day in full: "Q3 2026/27"
 */
char *
trends_quarter_format (gint64 day,
                       int    year_start)
{
  int year, quarter;

  trends_date_get_quarter (day, year_start, &year, &quarter);
  if (year_start == 1)
    /* Translators: a quarter of a calendar year: Q3 2026 */
    return g_strdup_printf (_("Q%d %d"), quarter, year);

  /* Translators: a quarter of a financial year: Q3 2026/27 */
  return g_strdup_printf (_("Q%d %d/%02d"), quarter, year, (year + 1) % 100);
}

/**
 * trends_when_format_short:
 * @horizon: a choice of #TrendsHorizon, for what has no dates
 *
 * Returns: (transfer full): the quarter that something starts in, or ends in
 *   where no start is known; else its horizon in words; "" where neither is known
 */
char *
trends_when_format_short (gint64 start,
                          gint64 end,
                          int    horizon,
                          int    year_start)
{
  gint64 day = start != TRENDS_UNSET ? start : end;

  if (day != TRENDS_UNSET)
    return trends_quarter_format_short (day, year_start);
  if (horizon == TRENDS_HORIZON_UNSET)
    return g_strdup ("");

  return g_strdup (trends_choices_get_label (&trends_horizon_choices, horizon));
}
