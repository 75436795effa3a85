/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-calendar-own.c: see trends-calendar-own.h. Titles of initiatives and milestones stand in
 * events among other words, and what they belong to in their descriptions, by its title.
 */

#include "trends-calendar-own.h"

#include "trends-calendar-parse.h"
#include "trends-foreign-days.h"
#include "trends-one-line.h"
#include "trends-sheet-own-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DONE_BEHIND ": done"

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

/* (transfer full) (nullable): what stands in the description behind a word: "Trend: AI application" */
static char *
dup_described (icalcomponent *event,
               const char    *word)
{
  const char *description = icalcomponent_get_description (event);
  g_autofree char *valid = g_utf8_make_valid (description ? description : "", -1);
  g_auto (GStrv) lines = g_strsplit (valid, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      gsize n = trends_sheet_own_match (lines[i], word);

      if (n > 0 && g_str_has_prefix (lines[i] + n, ": "))
        return trends_one_line (lines[i] + n + 2);
    }
  return NULL;
}

static gboolean
has_category (icalcomponent *event,
              const char    *word)
{
  icalproperty *property = icalcomponent_get_first_property (event, ICAL_CATEGORIES_PROPERTY);
  const char *category = property ? icalproperty_get_categories (property) : NULL;

  return category && trends_sheet_own_means (category, word);
}

/* Only what belongs to an initiative has a description that says so, and a milestone is in a category of
 * its own; unless somebody has taken both since. */
static TrendsKind
find_kind (icalcomponent *event)
{
  g_autofree char *initiative = dup_described (event, "Initiative");

  if (strstr (icalcomponent_get_uid (event), TRENDS_CALENDAR_OWN_END TRENDS_CALENDAR_OWN_DOMAIN))
    return TRENDS_KIND_INITIATIVE;
  return initiative || has_category (event, "Milestone") ? TRENDS_KIND_MILESTONE : TRENDS_KIND_GOVERNANCE_DATE;
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

/* (transfer full): what the event is called, on a line */
static char *
dup_summary (icalcomponent *event)
{
  const char *summary = icalcomponent_get_summary (event);
  g_autofree char *valid = g_utf8_make_valid (summary ? summary : "", -1);

  return trends_one_line (valid);
}

/* Unchecked: the title of what it refers to, until trends_calendar_own_match() finds that */
static void
set_named (TrendsImportRow *row,
           guint            field,
           char            *title)
{
  if (title)
    trends_import_row_set (row, field, trends_value_text (title));
}

static void
set_governance_date (TrendsImportRow *row,
                     icalcomponent   *event)
{
  g_autofree char *title = dup_summary (event);

  set (row, TRENDS_GOVERNANCE_DATE_TITLE, trends_value_text (title));
}

/* "Quays: end" */
static void
set_end (TrendsImportRow *row,
         icalcomponent   *event)
{
  g_autofree char *summary = dup_summary (event);
  g_autofree char *title = dup_described (event, "Initiative");
  g_autofree char *trend = dup_described (event, "Trend");
  const char *colon = g_strrstr (summary, ": ");

  if (!title)
    title = colon ? g_strndup (summary, (gsize) (colon - summary)) : g_strdup (summary);
  set (row, TRENDS_INITIATIVE_TITLE, trends_value_text (title));
  set_named (row, TRENDS_INITIATIVE_TREND, trend);
}

/* "Baseline measured (Quays): done" */
static void
set_milestone (TrendsImportRow *row,
               icalcomponent   *event)
{
  g_autofree char *summary = dup_summary (event);
  g_autofree char *initiative = dup_described (event, "Initiative");
  g_autofree char *behind = initiative ? g_strdup_printf (" (%s)", initiative) : NULL;
  char *at = behind ? g_strrstr (summary, behind) : NULL;

  if (at && at > summary)
    {
      if (trends_sheet_own_match (at + strlen (behind), DONE_BEHIND) > 0)
        set (row, TRENDS_MILESTONE_DONE, trends_value_integer (1));
      *at = '\0';
    }
  set (row, TRENDS_MILESTONE_TITLE, trends_value_text (summary));
  set_named (row, TRENDS_MILESTONE_INITIATIVE, initiative);
}

/* (nullable): what this program called it, where no other has taken that away */
static const char *
find_sensitivity (icalcomponent *event)
{
  for (icalproperty *property = icalcomponent_get_first_property (event, ICAL_X_PROPERTY); property;
       property = icalcomponent_get_next_property (event, ICAL_X_PROPERTY))
    if (g_strcmp0 (icalproperty_get_x_name (property), TRENDS_CALENDAR_OWN_SENSITIVITY) == 0)
      return icalproperty_get_x (property);
  return NULL;
}

/* What isn't public there isn't public here. */
static void
set_sensitivity (TrendsImportRow *row,
                 icalcomponent   *event)
{
  icalproperty *property = icalcomponent_get_first_property (event, ICAL_CLASS_PROPERTY);
  icalproperty_class class = property ? icalproperty_get_class (property) : ICAL_CLASS_PUBLIC;
  const char *internal = trends_choices_get_nick (&trends_sensitivity_choices, TRENDS_SENSITIVITY_INTERNAL);

  if (class == ICAL_CLASS_PUBLIC)
    return;
  if (class != ICAL_CLASS_CONFIDENTIAL || g_strcmp0 (find_sensitivity (event), internal) == 0)
    set (row, TRENDS_INITIATIVE_SENSITIVITY, trends_value_integer (TRENDS_SENSITIVITY_INTERNAL));
  else
    set (row, TRENDS_INITIATIVE_SENSITIVITY, trends_value_integer (TRENDS_SENSITIVITY_EXEMPT));
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
    {
      set_end (row, event);
      set_sensitivity (row, event);
      set_day (self, row, TRENDS_INITIATIVE_END, event);
    }
  else if (kind == TRENDS_KIND_MILESTONE)
    {
      set_milestone (row, event);
      set_day (self, row, TRENDS_MILESTONE_DATE, event);
    }
  else
    {
      set_governance_date (row, event);
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
 * What is to be read for a plan is given to trends_calendar_own_match() then, which finds what is called
 * by a title here.
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
