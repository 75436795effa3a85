/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-calendar-read.c: see trends-calendar-read.h. libical undoes folding and escapes. What
 * isn't in the plan's words, as whether it repeats, goes to the notes.
 */

#include "trends-calendar-read.h"

#include "trends-calendar-parse.h"
#include "trends-exchange-error.h"
#include "trends-foreign-days.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  TrendsRecordTable *table;
  TrendsForeignDays days;
  guint n_repeating, n_own, n_others, n_journals, n_inside;
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

static void
add_day (Reading             *self,
         const char          *heading,
         struct icaltimetype  time,
         gboolean             is_end)
{
  gint64 day;

  if (trends_calendar_read_day (&self->days, time, is_end, &day))
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

/* Who is named; of those who aren't, where they can be written to */
static void
add_people (Reading           *self,
            icalcomponent     *component,
            icalproperty_kind  kind,
            const char        *heading)
{
  for (icalproperty *property = icalcomponent_get_first_property (component, kind); property;
       property = icalcomponent_get_next_property (component, kind))
    {
      const char *name = icalproperty_get_parameter_as_string (property, "CN");
      char *address = icalproperty_get_value_as_string_r (property);
      gboolean is_mail = address && g_ascii_strncasecmp (address, "mailto:", 7) == 0;

      add_text (self, heading, name && *name ? name : is_mail ? address + 7 : address);
      icalmemory_free_buffer (address);
    }
}

static void
add_comments (Reading       *self,
              icalcomponent *component)
{
  for (icalproperty *property = icalcomponent_get_first_property (component, ICAL_COMMENT_PROPERTY); property;
       property = icalcomponent_get_next_property (component, ICAL_COMMENT_PROPERTY))
    add_text (self, "Comment", icalproperty_get_comment (property));
}

/* Where files are; such as are in the calendar itself have no place in a plan. */
static void
add_attachments (Reading       *self,
                 icalcomponent *component)
{
  for (icalproperty *property = icalcomponent_get_first_property (component, ICAL_ATTACH_PROPERTY); property;
       property = icalcomponent_get_next_property (component, ICAL_ATTACH_PROPERTY))
    {
      icalattach *attached = icalproperty_get_attach (property);
      gboolean is_place = attached && icalattach_get_is_url (attached);

      add_text (self, "Attachment", is_place ? icalattach_get_url (attached) : NULL);
      self->n_inside += !is_place;
    }
}

/* What isn't for all there isn't public here: the words are those of tables. */
static void
add_class (Reading       *self,
           icalcomponent *component)
{
  icalproperty *property = icalcomponent_get_first_property (component, ICAL_CLASS_PROPERTY);
  icalproperty_class class = property ? icalproperty_get_class (property) : ICAL_CLASS_PUBLIC;

  if (class == ICAL_CLASS_CONFIDENTIAL)
    add_text (self, "Sensitivity", "Confidential");
  else if (class != ICAL_CLASS_PUBLIC && class != ICAL_CLASS_NONE)
    add_text (self, "Sensitivity", "Internal"); /* also what is of no known class, as RFC 5545 has it */
}

static void
add_entry (Reading       *self,
           icalcomponent *component)
{
  icalproperty *url = icalcomponent_get_first_property (component, ICAL_URL_PROPERTY);

  if (trends_calendar_is_own_uid (icalcomponent_get_uid (component)))
    {
      self->n_own++;
      return;
    }
  self->n_others++;
  trends_record_table_begin (self->table);
  add_text (self, "UID", icalcomponent_get_uid (component));
  add_text (self, "Summary", icalcomponent_get_summary (component));
  add_status (self, component);
  add_priority (self, component);
  add_span (self, component);
  add_categories (self, component);
  add_text (self, "Description", icalcomponent_get_description (component));
  add_text (self, "URL", url ? icalproperty_get_url (url) : NULL);
  add_class (self, component);
  add_people (self, component, ICAL_ORGANIZER_PROPERTY, "Organizer");
  add_people (self, component, ICAL_ATTENDEE_PROPERTY, "Attendee");
  add_comments (self, component);
  add_attachments (self, component);
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
      else if (kind == ICAL_VJOURNAL_COMPONENT)
        self->n_journals++;
      else if (kind == ICAL_VCALENDAR_COMPONENT) /* of several in a file */
        read_calendar (self, child);
    }
}

static void
take_remarks (Reading *self)
{
  guint n = self->n_repeating, n_own = self->n_own;

  if (n > 0)
    trends_record_table_take_remark (
      self->table, g_strdup_printf (ngettext ("%u entry repeats, and came in once: how it does is in the notes",
                                              "%u entries repeat, and came in once: how they do is in the notes", n), n));
  if (self->n_journals > 0)
    trends_record_table_take_remark (
      self->table, g_strdup_printf (ngettext ("%u journal entry has no place in a plan, and was left out",
                                              "%u journal entries have no place in a plan, and were left out",
                                              self->n_journals), self->n_journals));
  if (self->n_inside > 0)
    trends_record_table_take_remark (
      self->table, g_strdup_printf (ngettext ("%u file is inside the calendar, and was left out",
                                              "%u files are inside the calendar, and were left out",
                                              self->n_inside), self->n_inside));
  if (n_own > 0)
    trends_record_table_take_remark (
      self->table, g_strdup_printf (ngettext ("%u event came from Trends, and was left out: a calendar with none but such moves their days",
                                              "%u events came from Trends, and were left out: a calendar with none but such moves their days", n_own),
                                    n_own));
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

  calendar = trends_calendar_parse (data, length, error);
  if (!calendar)
    return NULL;
  found = find_name (calendar);
  name = g_utf8_make_valid (found ? found : "", -1);
  table = trends_record_table_new (name);
  trends_foreign_days_init (&days);
  self = (Reading) { .table = table, .days = days };
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    trends_record_table_declare (table, headings[i]);
  read_calendar (&self, calendar);
  take_remarks (&self);
  icalcomponent_free (calendar);
  if (self.n_own > 0 && self.n_others == 0)
    {
      g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                           _("all events of this calendar came from Trends; it is read as a calendar of a plan (plan-ics)"));
      return NULL;
    }
  return trends_record_table_make_book (table, error);
}
