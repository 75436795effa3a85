/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-calendar-write.c: see trends-calendar-write.h. Governance dates, milestones, and the days
 * on which initiatives end, each a whole day that keeps nobody busy. Each is called by the id of its
 * entry, so that it stays the same event in the next export; its sequence is the day it is, so that
 * a later one counts for more. One event is in memory at a time.
 */

#include "trends-calendar-write.h"

#include "trends-calendar-parse.h"
#include "trends-export-locale.h"
#include "trends-initiative-state.h"
#include "trends-sheet-own-text.h"
#include "trends-sheet-own-words.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#define PRODUCT "-//Socitm//Trends//EN"
#define JULIAN_1970 719163
#define JULIAN_LAST 1095727 /* 31 December 3000, beyond which the library knows no days */

typedef struct
{
  TrendsPlan *plan;
  const TrendsExportOptions *options;
  gint64 today;
  GOutputStream *stream;
  GCancellable *cancellable;
  const char *language; /* of the plan, which all words are in */
  guint n_done, n_all, n_far;
} Writer;

/* What one day is about */
typedef struct
{
  TrendsEntity *entity;
  TrendsEntity *initiative; /* NULL where it belongs to none */
  gint64 day;
  const char *what;   /* added to the id, where an entry has several days */
  char *summary;
  const char *category;
} Event;

static struct icaltimetype
make_day (gint64 day)
{
  struct icaltimetype time = icaltime_null_date ();
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  time.year = g_date_get_year (&date);
  time.month = (int) g_date_get_month (&date);
  time.day = g_date_get_day (&date);
  return time;
}

static struct icaltimetype
make_stamp (gint64 day)
{
  struct icaltimetype time = make_day (day);

  time.is_date = 0;
  time.hour = time.minute = time.second = 0;
  time.zone = icaltimezone_get_utc_timezone ();
  return time;
}

/* ------------------------------------------------------------------ events */

/* Like the tables: in the plan's language, whatever that of the program is */
static const char *
say (Writer     *self,
     const char *words)
{
  return trends_sheet_own_say (words, self->language);
}

static char *
describe (Writer      *self,
          const Event *event)
{
  TrendsEntity *trend = event->initiative
                          ? trends_entity_get_ref (event->initiative, TRENDS_INITIATIVE_TREND) : NULL;
  g_autofree char *all = NULL;

  if (!trend)
    return NULL;
  all = g_strdup_printf ("%s: %s\n%s: %s", say (self, "Initiative"),
                         trends_entity_get_name (event->initiative), say (self, "Trend"),
                         trends_entity_get_name (trend));
  return trends_sheet_own_tidy (all);
}

/* Others' calendars keep from others whatever isn't public; which it is, only this program asks. */
static void
add_sensitivity (icalcomponent *made,
                 const Event   *event)
{
  gint64 sensitivity = event->initiative ? trends_entity_get_integer (event->initiative, TRENDS_INITIATIVE_SENSITIVITY)
                                         : TRENDS_SENSITIVITY_PUBLIC;
  icalproperty *own;

  if (sensitivity == TRENDS_SENSITIVITY_PUBLIC)
    return;
  own = icalproperty_new_x (trends_choices_get_nick (&trends_sensitivity_choices, sensitivity));
  icalproperty_set_x_name (own, TRENDS_CALENDAR_OWN_SENSITIVITY);
  icalcomponent_add_property (made, icalproperty_new_class (ICAL_CLASS_CONFIDENTIAL));
  icalcomponent_add_property (made, own);
}

static icalcomponent *
make_event (Writer      *self,
            const Event *event)
{
  g_autofree char *uid = g_strdup_printf ("%s%s" TRENDS_CALENDAR_OWN_DOMAIN, trends_entity_get_id (event->entity),
                                          event->what);
  g_autofree char *summary = trends_sheet_own_tidy (event->summary);
  g_autofree char *description = describe (self, event);
  icalcomponent *made = icalcomponent_vanew (
    ICAL_VEVENT_COMPONENT, icalproperty_new_uid (uid),
    icalproperty_new_dtstamp (make_stamp (self->today)),
    icalproperty_new_sequence ((int) (self->today - JULIAN_1970)),
    icalproperty_new_dtstart (make_day (event->day)),
    icalproperty_new_dtend (make_day (event->day + 1)), icalproperty_new_summary (summary),
    icalproperty_new_categories (event->category), icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT),
    (void *) 0);

  if (description)
    icalcomponent_add_property (made, icalproperty_new_description (description));
  add_sensitivity (made, event);
  return made;
}

static gboolean
write_text (Writer     *self,
            const char *text,
            GError    **error)
{
  return g_output_stream_write_all (self->stream, text, strlen (text), NULL, self->cancellable,
                                    error);
}

static gboolean
write_event (Writer      *self,
             const Event *event,
             GError     **error)
{
  icalcomponent *made;
  char *text;
  gboolean is_written;

  self->n_far += event->day >= JULIAN_LAST;
  if (event->day == TRENDS_UNSET || event->day >= JULIAN_LAST)
    return TRUE;
  made = make_event (self, event);
  text = icalcomponent_as_ical_string_r (made);
  is_written = write_text (self, text, error);
  icalmemory_free_buffer (text);
  icalcomponent_free (made);
  return is_written;
}

/* ------------------------------------------------------------------- kinds */

/* What is not to be done has no days. */
static gboolean
is_meant (Writer       *self,
          TrendsEntity *initiative)
{
  TrendsFilter *filter = self->options ? self->options->filter : NULL;

  return !trends_initiative_is_given_up (initiative)
         && (!filter || trends_filter_matches (filter, initiative));
}

static gboolean
write_date (Writer       *self,
            TrendsEntity *date,
            GError      **error)
{
  const Event event = {
    date, NULL, trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE), "",
    (char *) trends_entity_get_name (date), say (self, "Governance date"),
  };

  return write_event (self, &event, error);
}

static gboolean
write_milestone (Writer       *self,
                 TrendsEntity *milestone,
                 GError      **error)
{
  TrendsEntity *initiative = trends_entity_get_ref (milestone, TRENDS_MILESTONE_INITIATIVE);
  gboolean is_done = trends_entity_get_integer (milestone, TRENDS_MILESTONE_DONE) == 1;
  g_autofree char *summary = g_strdup_printf ("%s (%s)%s", trends_entity_get_name (milestone),
                                              trends_entity_get_name (initiative), is_done ? say (self, ": done") : "");
  const Event event = {
    milestone, initiative, trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE), "", summary,
    say (self, "Milestone"),
  };

  return !is_meant (self, initiative) || write_event (self, &event, error);
}

static gboolean
write_end (Writer       *self,
           TrendsEntity *initiative,
           GError      **error)
{
  g_autofree char *summary = g_strconcat (trends_entity_get_name (initiative), say (self, ": end"), NULL);
  const Event event = {
    initiative, initiative, trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END),
    TRENDS_CALENDAR_OWN_END,
    summary, say (self, "End"),
  };

  return !is_meant (self, initiative) || write_event (self, &event, error);
}

static gboolean
write_kind (Writer     *self,
            TrendsKind  kind,
            gboolean  (*write) (Writer *, TrendsEntity *, GError **),
            GError    **error)
{
  GListModel *list = trends_plan_get_list (self->plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (!write (self, entity, error))
        return FALSE;
      trends_export_options_report (self->options, (double) ++self->n_done / self->n_all);
    }
  return TRUE;
}

static guint
count (TrendsPlan *plan,
       TrendsKind  kind)
{
  return g_list_model_get_n_items (trends_plan_get_list (plan, kind));
}

static gboolean
write_head (Writer  *self,
            GError **error)
{
  const char *name = trends_entity_get_text (trends_plan_get_info (self->plan), TRENDS_PLAN_TITLE);
  g_autofree char *tidy = trends_sheet_own_tidy (name);
  icalproperty *title = icalproperty_new_x (tidy);
  char *line;
  gboolean is_written;

  icalproperty_set_x_name (title, "X-WR-CALNAME");
  line = icalproperty_as_ical_string_r (title);
  is_written = write_text (self, "BEGIN:VCALENDAR\r\nPRODID:" PRODUCT "\r\nVERSION:2.0\r\n"
                                 "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n", error)
               && write_text (self, line, error);
  icalmemory_free_buffer (line);
  icalproperty_free (title);
  return is_written;
}

static gboolean
write_all (Writer  *self,
           GError **error)
{
  G_GNUC_UNUSED g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();

  return write_head (self, error)
         && write_kind (self, TRENDS_KIND_GOVERNANCE_DATE, write_date, error)
         && write_kind (self, TRENDS_KIND_MILESTONE, write_milestone, error)
         && write_kind (self, TRENDS_KIND_INITIATIVE, write_end, error)
         && write_text (self, "END:VCALENDAR\r\n", error);
}

/**
 * trends_calendar_write:
 * @plan: a plan as its profile shows it, which nobody changes meanwhile
 * @options: (nullable): what the export was told
 * @stream: where to; it is not closed
 *
 * Any thread.
 *
 * Returns: whether all was written
 */
gboolean
trends_calendar_write (TrendsPlan                 *plan,
                       const TrendsExportOptions  *options,
                       GOutputStream              *stream,
                       GCancellable               *cancellable,
                       GError                    **error)
{
  Writer self = { plan, options, trends_words_today (), stream, cancellable, NULL, 0, 1, 0 };

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (G_IS_OUTPUT_STREAM (stream), FALSE);

  self.language = trends_sheet_own_get_language (plan);
  self.n_all = count (plan, TRENDS_KIND_GOVERNANCE_DATE) + count (plan, TRENDS_KIND_MILESTONE)
               + count (plan, TRENDS_KIND_INITIATIVE);
  if (!write_all (&self, error))
    return FALSE;
  if (self.n_far > 0)
    trends_export_options_warn (
      options, g_strdup_printf (ngettext ("%u day is after the year 3000, and in no calendar.",
                                          "%u days are after the year 3000, and in no calendar.",
                                          self.n_far), self.n_far));
  return TRUE;
}
