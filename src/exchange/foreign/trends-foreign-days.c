/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-foreign-days.c: see trends-foreign-days.h. */

#include "trends-foreign-days.h"

#include "trends-date.h"

#include <glib/gi18n-lib.h>

/**
 * trends_foreign_days_init:
 * @self: to be set up; cleared by trends_foreign_days_clear()
 *
 * Days are those of where the program runs: what people see in the tool, who are there too.
 */
void
trends_foreign_days_init (TrendsForeignDays *self)
{
  self->zone = g_time_zone_new_local ();
  self->had_times = FALSE;
}

/**
 * trends_foreign_days_clear:
 * @self: what has been set up
 */
void
trends_foreign_days_clear (TrendsForeignDays *self)
{
  g_clear_pointer (&self->zone, g_time_zone_unref);
}

/**
 * trends_foreign_days_read:
 * @self: days of a document
 * @text: "2026-06-30", or an instant of ISO 8601, with its offset
 * @day: (out): the Julian day
 *
 * Returns: whether it is a day that a plan can have
 */
gboolean
trends_foreign_days_read (TrendsForeignDays *self,
                          const char        *text,
                          gint64            *day)
{
  g_autoptr (GDateTime) instant = NULL;
  g_autoptr (GDateTime) here = NULL;
  g_autofree char *iso = NULL;

  *day = trends_date_from_iso (text);
  if (*day != TRENDS_UNSET)
    return TRUE;
  instant = g_date_time_new_from_iso8601 (text, self->zone);
  here = instant ? g_date_time_to_timezone (instant, self->zone) : NULL;
  iso = here ? g_date_time_format (here, "%Y-%m-%d") : NULL;
  *day = iso ? trends_date_from_iso (iso) : TRENDS_UNSET;
  self->had_times = self->had_times || *day != TRENDS_UNSET;
  return *day != TRENDS_UNSET;
}

/**
 * trends_foreign_days_add:
 * @self: days of a document
 * @table: where the day goes
 * @heading: what it is called
 * @text: (nullable): what trends_foreign_days_read() takes; what that isn't stays as it is
 */
void
trends_foreign_days_add (TrendsForeignDays *self,
                         TrendsRecordTable *table,
                         const char        *heading,
                         const char        *text)
{
  gint64 day;

  if (text && trends_foreign_days_read (self, text, &day))
    trends_record_table_add_number (table, heading, TRENDS_CELL_DATE, (double) day);
  else
    trends_record_table_add_text (table, heading, text);
}

/**
 * trends_foreign_days_remark:
 * @self: days of a document that has been read
 * @table: its table
 *
 * Says where the days are that of instants have been kept.
 */
void
trends_foreign_days_remark (TrendsForeignDays *self,
                            TrendsRecordTable *table)
{
  if (self->had_times)
    /* Translators: of dates with a time, of which the day is kept; %s is the name of a time zone: “Europe/London” */
    trends_record_table_take_remark (table, g_strdup_printf (_("days are those in the time zone %s"),
                                                             g_time_zone_get_identifier (self->zone)));
}
