/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-calendar-read.c: see trends-calendar-read.h. libical undoes folding and escapes. What
 * isn't in the plan's words, as whether it repeats, goes to the notes.
 */

#include "trends-calendar-read.h"

#include "trends-exchange-error.h"
#include "trends-foreign-json.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#define MOST_BYTES (32 * 1024 * 1024) /* libical takes some thirty times of it */
#define MOST_DEPTH 8                  /* an alarm in an event in a calendar is three deep */

typedef struct
{
  TrendsRecordTable *table;
  TrendsForeignDays days;
  guint n_repeating;
} Reading;

static const char *const headings[] = { "UID", "Summary", "Status", "Priority", "Start date", "End date", "Tags",
                                        "Description", "URL" };

/* ---------------------------------------------------------------- values */

/* libical leaves what isn't UTF-8 as it is. */
static void
add_text (Reading    *self,
          const char *heading,
          const char *text)
{
  g_autofree char *valid = text ? g_utf8_make_valid (text, -1) : NULL;

  trends_record_table_add_text (self->table, heading, valid);
}

/* "20261130", or "20260630T233000Z" as the day that it is here; `is_end`: a day after the last, or an instant that
 * isn't in it any more. */
static gboolean
read_day (Reading             *self,
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
  if (!text || !trends_foreign_days_read (&self->days, text, day))
    return FALSE;
  *day -= is_end && (time.is_date || (!time.zone && time.hour == 0 && time.minute == 0 && time.second == 0));
  return TRUE;
}

static void
add_day (Reading             *self,
         const char          *heading,
         struct icaltimetype  time,
         gboolean             is_end)
{
  gint64 day;

  if (read_day (self, time, is_end, &day))
    trends_record_table_add_number (self->table, heading, TRENDS_CELL_DATE, (double) day);
}

/* Without an end an event takes the one day on which it begins. */
static void
add_span (Reading       *self,
          icalcomponent *component)
{
  gboolean is_task = icalcomponent_isa (component) == ICAL_VTODO_COMPONENT;
  struct icaltimetype start = icalcomponent_get_dtstart (component);
  struct icaltimetype end = is_task ? icalcomponent_get_due (component) : icalcomponent_get_dtend (component);

  add_day (self, "Start date", start, FALSE);
  if (!icaltime_is_null_time (end))
    add_day (self, "End date", end, !is_task);
  else if (!is_task)
    add_day (self, "End date", start, FALSE);
}

static void
add_status (Reading       *self,
            icalcomponent *component)
{
  static const struct
  {
    icalproperty_status status;
    const char *word;
  } words[] = { { ICAL_STATUS_COMPLETED, "Done" }, { ICAL_STATUS_INPROCESS, "In progress" },
                { ICAL_STATUS_NEEDSACTION, "Not started" }, { ICAL_STATUS_CANCELLED, "Cancelled" } };
  icalproperty_status status = icalcomponent_get_status (component);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i].status == status)
      add_text (self, "Status", words[i].word);
}

/* 1 to 4 are high, 5 is medium, 6 to 9 are low (RFC 5545, 3.8.1.9). */
static void
add_priority (Reading       *self,
              icalcomponent *component)
{
  icalproperty *property = icalcomponent_get_first_property (component, ICAL_PRIORITY_PROPERTY);
  int priority = property ? icalproperty_get_priority (property) : 0;

  if (priority >= 1 && priority <= 9)
    add_text (self, "Priority", priority < 5 ? "High" : priority == 5 ? "Medium" : "Low");
}

/* Several values may stand behind one name, and several names in one entry. */
static void
add_categories (Reading       *self,
                icalcomponent *component)
{
  for (icalproperty *property = icalcomponent_get_first_property (component, ICAL_CATEGORIES_PROPERTY); property;
       property = icalcomponent_get_next_property (component, ICAL_CATEGORIES_PROPERTY))
    add_text (self, "Tags", icalproperty_get_categories (property));
}

static void
add_property (Reading           *self,
              icalcomponent     *component,
              icalproperty_kind  kind,
              const char        *heading)
{
  icalproperty *property = icalcomponent_get_first_property (component, kind);
  char *text = property ? icalproperty_get_value_as_string_r (property) : NULL;

  add_text (self, heading, text);
  icalmemory_free_buffer (text);
}

static void
add_entry (Reading       *self,
           icalcomponent *component)
{
  icalproperty *url = icalcomponent_get_first_property (component, ICAL_URL_PROPERTY);

  trends_record_table_begin (self->table);
  add_text (self, "UID", icalcomponent_get_uid (component));
  add_text (self, "Summary", icalcomponent_get_summary (component));
  add_status (self, component);
  add_priority (self, component);
  add_span (self, component);
  add_categories (self, component);
  add_text (self, "Description", icalcomponent_get_description (component));
  add_text (self, "URL", url ? icalproperty_get_url (url) : NULL);
  add_text (self, "Location", icalcomponent_get_location (component));
  add_property (self, component, ICAL_PERCENTCOMPLETE_PROPERTY, "Percent complete");
  add_property (self, component, ICAL_RRULE_PROPERTY, "Repeats");
  self->n_repeating += icalcomponent_get_first_property (component, ICAL_RRULE_PROPERTY) != NULL;
}

/* ----------------------------------------------------------------- calendar */

static void
read_calendar (Reading       *self,
               icalcomponent *calendar)
{
  for (icalcomponent *child = icalcomponent_get_first_component (calendar, ICAL_ANY_COMPONENT); child;
       child = icalcomponent_get_next_component (calendar, ICAL_ANY_COMPONENT))
    {
      icalcomponent_kind kind = icalcomponent_isa (child);

      if (kind == ICAL_VEVENT_COMPONENT || kind == ICAL_VTODO_COMPONENT)
        add_entry (self, child);
      else if (kind == ICAL_VCALENDAR_COMPONENT) /* of several in a file */
        read_calendar (self, child);
    }
}

static void
tell (Reading *self)
{
  guint n = self->n_repeating;

  if (n > 0)
    trends_record_table_take_remark (
      self->table, g_strdup_printf (ngettext ("%u entry repeats, and came in once: how it does is in the notes",
                                              "%u entries repeat, and came in once: how they do is in the notes", n), n));
  trends_foreign_days_remark (&self->days, self->table);
}

/* (nullable): what programs call the calendar that the file becomes */
static const char *
find_name (icalcomponent *calendar)
{
  for (icalproperty *property = icalcomponent_get_first_property (calendar, ICAL_X_PROPERTY); property;
       property = icalcomponent_get_next_property (calendar, ICAL_X_PROPERTY))
    if (g_strcmp0 (icalproperty_get_x_name (property), "X-WR-CALNAME") == 0)
      return icalproperty_get_x (property);
  return NULL;
}

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
 * trends_calendar_read:
 * @data: all of a file, with a NUL byte after it
 * @length: how long it is
 * @values: (nullable): not used
 * @error: return location for an error
 *
 * The end of an event is the day after its last one there, and its last one here.
 *
 * Returns: (transfer full) (element-type TrendsCells) (nullable): one sheet, called as the calendar
 */
GPtrArray *
trends_calendar_read (const char  *data,
                      gsize        length,
                      GHashTable  *values,
                      GError     **error)
{
  g_autoptr (TrendsRecordTable) table = NULL;
  g_auto (TrendsForeignDays) days = { NULL };
  icalcomponent *calendar;
  g_autofree char *name = NULL;
  const char *found;
  Reading self;

  if (!check (data, length, error))
    return NULL;
  icalerror_set_errors_are_fatal (0);
  calendar = icalparser_parse_string (skip_mark (data, length));
  if (!calendar)
    {
      g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                           _("this calendar is damaged, and can’t be read"));
      return NULL;
    }
  found = find_name (calendar);
  name = g_utf8_make_valid (found ? found : "", -1);
  table = trends_record_table_new (name);
  trends_foreign_days_init (&days);
  self = (Reading) { .table = table, .days = days };
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    trends_record_table_declare (table, headings[i]);
  read_calendar (&self, calendar);
  tell (&self);
  icalcomponent_free (calendar);
  return trends_record_table_make_book (table, error);
}
