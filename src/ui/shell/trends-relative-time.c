/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-relative-time.c: pure, so that it can be tested without a clock. */

#include "trends-relative-time.h"

#include <glib/gi18n.h>

#include "trends-date.h"

#define MINUTE 60
#define HOUR (60 * MINUTE)

static int
days_between (GDateTime *then,
              GDateTime *now)
{
  g_autoptr (GDate) then_day = g_date_new_dmy (g_date_time_get_day_of_month (then),
                                               (GDateMonth) g_date_time_get_month (then),
                                               (GDateYear) g_date_time_get_year (then));
  g_autoptr (GDate) now_day = g_date_new_dmy (g_date_time_get_day_of_month (now),
                                              (GDateMonth) g_date_time_get_month (now),
                                              (GDateYear) g_date_time_get_year (now));

  return g_date_days_between (then_day, now_day);
}

static char *
within_a_day (gint64 seconds)
{
  int minutes = (int) (seconds / MINUTE);
  int hours = (int) (seconds / HOUR);

  if (seconds < MINUTE)
    return g_strdup (_("just now"));
  if (seconds < HOUR)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d minute ago", "%d minutes ago",
                                         (gulong) minutes),
                            minutes);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d hour ago", "%d hours ago",
                                       (gulong) hours),
                          hours);
}

/**
 * trends_relative_time:
 * @then: a moment in seconds since 1970
 * @now: the moment at which it is said
 *
 * Returns: (transfer full): @then in words, in local time; a date where it is
 *   long ago or still to come
 */
char *
trends_relative_time (gint64 then,
                      gint64 now)
{
  g_autoptr (GDateTime) then_time = g_date_time_new_from_unix_local (then);
  g_autoptr (GDateTime) now_time = g_date_time_new_from_unix_local (now);
  int days;

  if (then_time == NULL || now_time == NULL)
    return g_strdup ("");

  days = days_between (then_time, now_time);
  if (then <= now && days == 0)
    return within_a_day (now - then);
  if (days == 1)
    return g_strdup (_("yesterday"));
  if (days > 1 && days < 7)
    /* Translators: %A is the day of the week: “on Monday” */
    return trends_time_format (then_time, _("on %A"));
  /* Translators: a date, as strftime takes it: “on 3 April 2026” */
  return trends_time_format (then_time, _("on %-e %B %Y"));
}
