/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-date.c: whole days and moments, see trends-date.h. What people type
 * is read in trends-date-read.c.
 */

#include "trends-date.h"

#include "trends-field.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>
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
  GString *iso = g_string_sized_new (16);

  trends_date_append_iso (iso, day);
  return g_string_free (iso, FALSE);
}

static void
put_digits (char *last,
            guint n_digits,
            guint number)
{
  for (; n_digits > 0; n_digits--, number /= 10)
    *last-- = (char) ('0' + number % 10);
}

/**
 * trends_date_append_iso:
 * @out: takes the day as YYYY-MM-DD
 *
 * For who writes very many.
 */
void
trends_date_append_iso (GString *out,
                        gint64   day)
{
  GDate date = to_date (day);
  char iso[] = "0000-00-00";
  guint year = g_date_get_year (&date);

  /* GDate ends far behind what has four digits. */
  if (year > 9999)
    g_string_append_printf (out, "%u", year / 10000);
  put_digits (iso + 3, 4, year);
  put_digits (iso + 6, 2, g_date_get_month (&date));
  put_digits (iso + 9, 2, g_date_get_day (&date));
  g_string_append_len (out, iso, sizeof iso - 1);
}

/* ------------------------------------------------- in the interface's language */

/* The language that the interface is in: that of its catalogue, or else English. (nullable) */
static const char *
get_catalogue_language (void)
{
  const char *header = dgettext (GETTEXT_PACKAGE, "");
  const char *language = strstr (header, "\nLanguage: ");

  return language != NULL ? language + strlen ("\nLanguage: ") : NULL;
}

/* Whether both begin with the same language, as in “de_DE.UTF-8” and “de” */
static gboolean
is_of_language (const char *locale,
                const char *language)
{
  gsize length = strspn (language, "abcdefghijklmnopqrstuvwxyz");

  return length > 0 && strncmp (locale, language, length) == 0
         && !g_ascii_isalpha (locale[length]);
}

/* (nullable): of a locale whose names of months and days are those of the interface; none where
 * that is the one that is set */
static const char *
find_words (void)
{
  const char *language = get_catalogue_language ();
  const char *now = setlocale (LC_TIME, NULL);
  const char *messages = setlocale (LC_MESSAGES, NULL);

  if (language == NULL)
    return is_of_language (now, "en") || g_str_equal (now, "C") || g_str_has_prefix (now, "C.")
             ? NULL
             : "C";
  return !is_of_language (now, language) && is_of_language (messages, language) ? messages : NULL;
}

/**
 * trends_time_format:
 * @time: a moment
 * @format: as g_date_time_format() takes it, translated
 *
 * Formats a date for a text on screen. How it is written is said by the format, which translators
 * have made; so the names in it are in the language of the interface as well. The C library would
 * take them from the locale's formats (%LC_TIME), and “starts on 4 Januar 2027” would be in two
 * languages, and read by a screen reader in one of them. GNOME Shell does the same the other way
 * round, for clocks, where all is a date: it translates the format into the locale's language.
 *
 * Returns: (transfer full): the text
 */
char *
trends_time_format (GDateTime  *time,
                    const char *format)
{
  const char *words = find_words ();
  locale_t base, other, before;
  char *text;

  if (words == NULL)
    return g_date_time_format (time, format);
  base = duplocale (uselocale ((locale_t) 0));
  other = newlocale (LC_TIME_MASK, words, base);
  before = uselocale (other != (locale_t) 0 ? other : base);
  text = g_date_time_format (time, format);
  uselocale (before);
  freelocale (other != (locale_t) 0 ? other : base);
  return text;
}

/* A year of less than four digits isn't one that is typed again. */
static char *
format_date (gint64      day,
             const char *format)
{
  GDate date = to_date (day);
  g_autoptr (GDateTime) time = NULL;

  if (g_date_get_year (&date) < 1000)
    return trends_date_to_iso (day);

  time = g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date),
                              g_date_get_day (&date), 0, 0, 0);
  return trends_time_format (time, format);
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
 * trends_date_format_weekday:
 *
 * Returns: (transfer full): the day with its weekday: "Monday, 23 November 2026"
 */
char *
trends_date_format_weekday (gint64 day)
{
  /* Translators: a date in full with its weekday, as g_date_time_format() takes it */
  return format_date (day, _("%A, %-d %B %Y"));
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

/**
 * trends_date_format_month:
 *
 * Returns: (transfer full): the month of a day: "March 2028"
 */
char *
trends_date_format_month (gint64 day)
{
  /* Translators: a month of a year, as g_date_time_format() takes it */
  return format_date (day, _("%OB %Y"));
}

/**
 * trends_date_format_month_short:
 *
 * Returns: (transfer full): the month of a day, for a small place: "Mar"
 */
char *
trends_date_format_month_short (gint64 day)
{
  /* Translators: a month by itself in a small place, as g_date_time_format() takes it */
  return format_date (day, _("%Ob"));
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
    return trends_time_get_day (trends_time_now ());

  now = g_date_time_new_now_local ();
  g_date_time_get_ymd (now, &year, &month, &day);
  g_date_set_dmy (&date, day, month, year);
  return g_date_get_julian (&date);
}

/**
 * trends_time_get_day:
 * @time: seconds since 1970
 *
 * Returns: the day of that moment in UTC, as a Julian day
 */
gint64
trends_time_get_day (gint64 time)
{
  return UNIX_DAY + time / SECONDS_A_DAY;
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

/* "…T23:59:60…" or "…T235960…" */
static gboolean
has_leap_second (const char *text)
{
  const char *at = text + strcspn (text, "Tt ");
  guint n = 0;

  while (*at != '\0' && n < 4)
    n += g_ascii_isdigit (*at++);
  if (*at == ':')
    at++;
  return n == 4 && at[0] == '6' && g_ascii_isdigit (at[1]);
}

/**
 * trends_time_from_iso:
 *
 * A second that a clock had to be stopped for, as 23:59:60, has no place of its own among the
 * seconds since 1970: it isn't taken, rather than become another. Fractions of a second go.
 *
 * Returns: seconds since 1970, or %TRENDS_UNSET where @text is no ISO 8601
 *   time with a zone
 */
gint64
trends_time_from_iso (const char *text)
{
  g_autoptr (GDateTime) moment = has_leap_second (text) ? NULL
                                                       : g_date_time_new_from_iso8601 (text, NULL);

  return moment != NULL && g_date_time_to_unix (moment) >= 0 ? g_date_time_to_unix (moment)
                                                             : TRENDS_UNSET;
}
