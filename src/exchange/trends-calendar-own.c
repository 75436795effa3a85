/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-calendar-own.c: see trends-calendar-own.h. Titles of initiatives and milestones stand in
 * events among other words, so that only those of governance dates can be told from them.
 */

#include "trends-calendar-own.h"

#include "trends-calendar-parse.h"
#include "trends-one-line.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  TrendsImportDocument *document;
  TrendsForeignDays days;
  guint n_of_kind[TRENDS_N_KINDS];
} Reading;

static gboolean
begins (const char *line,
        const char *end,
        const char *with)
{
  gsize n = strlen (with);

  return (gsize) (end - line) >= n && g_ascii_strncasecmp (line, with, n) == 0;
}

/**
 * trends_calendar_own_sniff:
 * @data: a file
 * @length: how long it is
 *
 * Alarms, which calendar programs add and name themselves, are no events.
 *
 * Returns: whether it is a calendar, of which all events were called by this program, whichever
 *   program has written it last
 */
gboolean
trends_calendar_own_sniff (const char *data,
                           gsize       length)
{
  const char *end = data + length;
  gboolean is_ours = FALSE, is_alarm = FALSE;

  if (!trends_calendar_sniff (data, length))
    return FALSE;
  for (const char *line = data, *next; line < end; line = next + 1)
    {
      g_autofree char *uid = NULL;

      next = memchr (line, '\n', (gsize) (end - line));
      next = next ? next : end;
      if (begins (line, next, "BEGIN:VALARM") || begins (line, next, "END:VALARM"))
        is_alarm = begins (line, next, "BEGIN");
      if (is_alarm || next - line < 4 || !begins (line, next, "UID"))
        continue;
      uid = g_strchomp (g_strndup (line + 4, (gsize) (next - line) - 4));
      is_ours = line[3] == ':' && trends_calendar_is_own_uid (uid);
      if (!is_ours)
        return FALSE;
    }
  return is_ours;
}

/* -------------------------------------------------------------------- rows */

/* Only what belongs to an initiative has a description, unless somebody has written one since. */
static TrendsKind
find_kind (icalcomponent *event)
{
  if (strstr (icalcomponent_get_uid (event), TRENDS_CALENDAR_OWN_END TRENDS_CALENDAR_OWN_DOMAIN))
    return TRENDS_KIND_INITIATIVE;
  return icalcomponent_get_description (event) ? TRENDS_KIND_MILESTONE : TRENDS_KIND_GOVERNANCE_DATE;
}

static void
set (TrendsImportRow *row,
     guint            index,
     TrendsValue      value)
{
  const TrendsField *field = trends_kind_get_field (row->kind, index);
  g_autoptr (GError) error = NULL;

  if (trends_field_validate (field, &value, &error))
    trends_import_row_set (row, index, value);
  else
    {
      trends_import_row_refuse (row, field->key, error->message);
      trends_value_clear (&value);
    }
}

static void
set_day (Reading         *self,
         TrendsImportRow *row,
         guint            field,
         icalcomponent   *event)
{
  gint64 day;

  if (trends_calendar_read_day (&self->days, icalcomponent_get_dtstart (event), FALSE, &day))
    set (row, field, trends_value_integer (day));
  else
    trends_import_row_refuse (row, trends_kind_get_field (row->kind, field)->key,
                              _("this is no day that a plan can have"));
}

static void
set_title (TrendsImportRow *row,
           icalcomponent   *event)
{
  const char *summary = icalcomponent_get_summary (event);
  g_autofree char *valid = g_utf8_make_valid (summary ? summary : "", -1);
  g_autofree char *title = trends_one_line (valid);

  set (row, TRENDS_GOVERNANCE_DATE_TITLE, trends_value_text (title));
}

static void
take_event (Reading       *self,
            icalcomponent *event)
{
  const char *uid = icalcomponent_get_uid (event);
  g_autofree char *id = NULL;
  TrendsImportRow *row;
  TrendsKind kind;

  if (!trends_calendar_is_own_uid (uid))
    return;
  kind = find_kind (event);
  row = trends_import_row_new (kind, self->n_of_kind[kind]++);
  id = g_ascii_strdown (uid, TRENDS_CALENDAR_ID_LENGTH);
  row->id = trends_shared_text_new (id);
  if (kind == TRENDS_KIND_INITIATIVE)
    set_day (self, row, TRENDS_INITIATIVE_END, event);
  else if (kind == TRENDS_KIND_MILESTONE)
    set_day (self, row, TRENDS_MILESTONE_DATE, event);
  else
    {
      set_title (row, event);
      set_day (self, row, TRENDS_GOVERNANCE_DATE_DATE, event);
    }
  trends_import_document_take_row (self->document, row);
}

static void
take_calendar (Reading       *self,
               icalcomponent *calendar)
{
  for (icalcomponent *child = icalcomponent_get_first_component (calendar, ICAL_ANY_COMPONENT); child;
       child = icalcomponent_get_next_component (calendar, ICAL_ANY_COMPONENT))
    if (icalcomponent_isa (child) == ICAL_VEVENT_COMPONENT)
      take_event (self, child);
    else if (icalcomponent_isa (child) == ICAL_VCALENDAR_COMPONENT)
      take_calendar (self, child);
}

/**
 * trends_calendar_own_read:
 * @data: all of a file, with a NUL byte after it
 * @length: how long it is
 * @values: (nullable): not used
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the days in it, of what they are about
 */
TrendsImportDocument *
trends_calendar_own_read (const char  *data,
                          gsize        length,
                          GHashTable  *values,
                          GError     **error)
{
  icalcomponent *calendar = trends_calendar_parse (data, length, error);
  Reading self = { NULL };

  if (!calendar)
    return NULL;
  self.document = trends_import_document_new ();
  trends_foreign_days_init (&self.days);
  take_calendar (&self, calendar);
  trends_foreign_days_clear (&self.days);
  icalcomponent_free (calendar);
  trends_import_document_end (self.document);
  return self.document;
}

/* The same day, of what it is about in the plan */
static TrendsImportRow *
dup_as (const TrendsImportRow *row,
        TrendsKind             kind)
{
  guint there = kind == TRENDS_KIND_MILESTONE ? TRENDS_GOVERNANCE_DATE_DATE : TRENDS_MILESTONE_DATE;
  guint here = kind == TRENDS_KIND_MILESTONE ? TRENDS_MILESTONE_DATE : TRENDS_GOVERNANCE_DATE_DATE;
  TrendsImportRow *settled = trends_import_row_new (kind, row->place);

  settled->id = trends_shared_text_new (row->id);
  if (trends_import_row_names (row, there))
    trends_import_row_set (settled, here, trends_value_copy (trends_import_row_get (row, there)));
  if (row->problem)
    settled->problem = g_error_copy (row->problem);
  return settled;
}

/**
 * trends_calendar_own_match_kinds:
 * @document: what trends_calendar_own_read() has read
 * @plan: what it is for
 *
 * Gives each row the kind that the plan has under its id. Whether a day is a milestone's or a
 * governance date's can be told from an event no more where somebody has written an agenda into it,
 * or has deleted a description.
 */
void
trends_calendar_own_match_kinds (TrendsImportDocument *document,
                                 TrendsPlan           *plan)
{
  g_return_if_fail (document != NULL && TRENDS_IS_PLAN (plan));

  for (guint i = 0; i < document->rows->len; i++)
    {
      TrendsImportRow *row = document->rows->pdata[i];
      TrendsKind other = row->kind == TRENDS_KIND_MILESTONE ? TRENDS_KIND_GOVERNANCE_DATE
                                                            : TRENDS_KIND_MILESTONE;

      if ((row->kind != TRENDS_KIND_MILESTONE && row->kind != TRENDS_KIND_GOVERNANCE_DATE)
          || !trends_plan_lookup_kind (plan, other, row->id))
        continue;
      document->rows->pdata[i] = dup_as (row, other);
      trends_import_row_free (row);
    }
}
