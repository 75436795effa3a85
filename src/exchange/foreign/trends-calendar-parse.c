/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-calendar-parse.c: see trends-calendar-parse.h. libical undoes folding and escapes. */

#include "trends-calendar-parse.h"

#include "trends-exchange-error.h"
#include "trends-foreign-days.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_BYTES (32 * 1024 * 1024) /* libical takes some thirty times of it */
#define MOST_DEPTH 8                  /* an alarm in an event in a calendar is three deep */

/* What is before the first line doesn't belong to it. */
static const char *
skip_mark (const char *data,
           gsize       length)
{
  const char *end = data + length;

  if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    data += 3;
  while (data < end && g_ascii_isspace (*data))
    data++;
  return data;
}

static gboolean
begins_with (const char *line,
             const char *end,
             const char *word)
{
  return (gsize) (end - line) >= strlen (word) && g_ascii_strncasecmp (line, word, strlen (word)) == 0;
}

/**
 * trends_calendar_sniff:
 * @data: a file
 * @length: how long it is
 *
 * Returns: whether it begins as a calendar does
 */
gboolean
trends_calendar_sniff (const char *data,
                       gsize       length)
{
  return begins_with (skip_mark (data, length), data + length, "BEGIN:VCALENDAR");
}

/* Also "BEGIN;X=1:", and "BEG", which goes on in the next line. */
static gboolean
may_begin (const char *line,
           const char *end)
{
  gsize n = (gsize) (end - line);

  return n > 0 && g_ascii_strncasecmp (line, "BEGIN", MIN (n, strlen ("BEGIN"))) == 0;
}

/* libical calls itself for what is within something else, until the stack is used up. */
static gboolean
is_too_deep (const char *data,
             const char *end)
{
  guint depth = 0;

  for (const char *line = data, *next; line < end && depth <= MOST_DEPTH; line = next + 1)
    {
      for (next = line; next < end && *next != '\n' && *next != '\r';)
        next++;
      if (may_begin (line, next))
        depth++;
      else if (begins_with (line, next, "END:") && depth > 0)
        depth--;
    }
  return depth > MOST_DEPTH;
}

static gboolean
check (const char  *data,
       gsize        length,
       GError     **error)
{
  if (length > MOST_BYTES)
    g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                 /* Translators: %d is a number of megabytes */
                 _("a calendar of more than %d MB can’t be read"), MOST_BYTES / (1024 * 1024));
  else if (!trends_calendar_sniff (data, length) || memchr (data, '\0', length))
    g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_NOT_A_PLAN,
                         _("this is no calendar, which begins with BEGIN:VCALENDAR"));
  else if (is_too_deep (skip_mark (data, length), data + length))
    g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                         _("this calendar is damaged, and can’t be read"));
  else
    return TRUE;
  return FALSE;
}

/**
 * trends_calendar_is_own_uid:
 * @uid: (nullable): what an event is called
 *
 * Returns: whether this program called it so
 */
gboolean
trends_calendar_is_own_uid (const char *uid)
{
  g_autofree char *id = NULL;

  if (!uid || strlen (uid) <= TRENDS_CALENDAR_ID_LENGTH)
    return FALSE;
  id = g_strndup (uid, TRENDS_CALENDAR_ID_LENGTH);
  uid += TRENDS_CALENDAR_ID_LENGTH;
  if (g_str_has_prefix (uid, TRENDS_CALENDAR_OWN_END))
    uid += strlen (TRENDS_CALENDAR_OWN_END);
  return g_uuid_string_is_valid (id) && strcmp (uid, TRENDS_CALENDAR_OWN_DOMAIN) == 0;
}

/**
 * trends_calendar_parse:
 * @data: all of a file, with a NUL byte after it
 * @length: how long it is
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the calendar that it is
 */
icalcomponent *
trends_calendar_parse (const char  *data,
                       gsize        length,
                       GError     **error)
{
  icalcomponent *calendar;

  if (!check (data, length, error))
    return NULL;
  icalerror_set_errors_are_fatal (0);
  calendar = icalparser_parse_string (skip_mark (data, length));
  if (!calendar)
    g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                         _("this calendar is damaged, and can’t be read"));
  return calendar;
}

/**
 * trends_calendar_read_day:
 * @days: days of a document
 * @time: "20261130", or "20260630T233000Z" as the day that it is here
 * @is_end: whether it is a day after the last, or an instant that isn't in it any more
 * @day: (out): the Julian day
 *
 * Returns: whether it is a day that a plan can have
 */
gboolean
trends_calendar_read_day (TrendsForeignDays   *days,
                          struct icaltimetype  time,
                          gboolean             is_end,
                          gint64              *day)
{
  g_autofree char *text = NULL;

  if (icaltime_is_null_time (time))
    return FALSE;
  if (time.is_date || !time.zone)
    text = g_strdup_printf ("%04d-%02d-%02d", time.year, time.month, time.day);
  else
    {
      time_t second = icaltime_as_timet_with_zone (time, time.zone);
      g_autoptr (GDateTime) instant = g_date_time_new_from_unix_utc (second - (is_end ? 1 : 0));

      text = instant ? g_date_time_format_iso8601 (instant) : NULL;
    }
  if (!text || !trends_foreign_days_read (days, text, day))
    return FALSE;
  *day -= is_end && (time.is_date || (!time.zone && time.hour == 0 && time.minute == 0 && time.second == 0));
  return TRUE;
}
