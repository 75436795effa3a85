/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section with the table of dates: milestones, and meetings that decide. */

#include "trends-sections.h"

#include "trends-pdf-table.h"
#include "trends-report-text.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  gint64        day;
  TrendsEntity *entity;   /* the plan's */
} Event;

static void
collect (TrendsReport *self,
         GArray       *events,
         TrendsKind    kind,
         guint         date_field)
{
  GListModel *list = trends_plan_get_list (self->plan, kind);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
      Event event = { trends_entity_get_integer (entity, date_field), entity };

      g_array_append_val (events, event);
    }
}

/* What has no date comes last. */
static gint
compare_events (gconstpointer a,
                gconstpointer b)
{
  const Event *one = a;
  const Event *other = b;
  gint64 day = one->day == TRENDS_UNSET ? G_MAXINT64 : one->day;
  gint64 other_day = other->day == TRENDS_UNSET ? G_MAXINT64 : other->day;

  if (day != other_day)
    return day < other_day ? -1 : 1;

  return g_strcmp0 (trends_entity_get_id (one->entity), trends_entity_get_id (other->entity));
}

static const char *
describe_kind (TrendsEntity *date)
{
  guint kind = (guint) trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE_KIND);

  if (kind != TRENDS_DATE_KIND_OTHER)
    return trends_choices_get_label (&trends_date_kind_choices, kind);
  /* Translators: what kind of date it is: of a board, cabinet or committee */
  return _("Governance");
}

static TrendsPdfText *
describe_origin (TrendsEntity *entity)
{
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_SMALL);
  TrendsEntity *initiative, *trend;

  if (trends_entity_is (entity, TRENDS_KIND_GOVERNANCE_DATE))
    {
      trends_pdf_text_append (text, describe_kind (entity), TRENDS_PDF_PLAIN);
      return text;
    }

  initiative = trends_entity_get_ref (entity, TRENDS_MILESTONE_INITIATIVE);
  trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  trends_pdf_text_append (text, trends_entity_get_name (initiative), TRENDS_PDF_PLANS);
  trends_report_append_mark (text, initiative, TRENDS_PDF_BOLD);
  trends_pdf_text_append (text, "\n", TRENDS_PDF_PLAIN);
  trends_report_append_trend (text, trend, TRENDS_PDF_PLAIN);

  return text;
}

static const char *
describe_state (TrendsReport *self,
                const Event  *event)
{
  gboolean is_past = event->day != TRENDS_UNSET && event->day < self->today;

  if (trends_entity_is (event->entity, TRENDS_KIND_GOVERNANCE_DATE))
    /* Translators: of a meeting */
    return is_past ? _("Past") : _("To come");
  if (trends_entity_get_integer (event->entity, TRENDS_MILESTONE_DONE) == 1)
    /* Translators: of a milestone */
    return _("Done");

  return is_past ? _("Overdue") : _("To come");
}

static void
add_row (TrendsReport   *self,
         TrendsPdfTable *table,
         const Event    *event)
{
  g_autofree char *date = event->day != TRENDS_UNSET
                            ? trends_words_date (self->plan, event->day) : NULL;
  TrendsPdfText *cells[] = {
    trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, trends_entity_get_name (event->entity),
                               TRENDS_PDF_BOLD | TRENDS_PDF_PLANS),
    trends_report_cell (date),
    describe_origin (event->entity),
    trends_report_cell (describe_state (self, event)),
  };

  trends_pdf_table_add_row (table, cells);
}

static void
add_dates (TrendsReport *self)
{
  const TrendsPdfColumn columns[] = {
    { _("What"), 3.2 }, { _("Date"), 2.1 }, { _("For"), 3.6 }, { _("State"), 1.1 },
  };
  g_autoptr (GArray) events = g_array_new (FALSE, FALSE, sizeof (Event));
  TrendsPdfTable *table;

  collect (self, events, TRENDS_KIND_MILESTONE, TRENDS_MILESTONE_DATE);
  collect (self, events, TRENDS_KIND_GOVERNANCE_DATE, TRENDS_GOVERNANCE_DATE_DATE);
  g_array_sort (events, compare_events);

  trends_report_add_heading (self, &trends_section_dates);
  if (events->len == 0)
    trends_pdf_flow_add_prose (self->flow,
                               _("There are no milestones and no governance dates yet."));

  table = trends_pdf_table_begin (self->flow, _("Milestones and governance dates, in order"),
                                  columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < events->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    add_row (self, table, &g_array_index (events, Event, i));
  trends_pdf_table_end (table);
}

const TrendsReportSection trends_section_dates = {
  .id = "dates",
  .title = N_("Dates"),
  .destination = "dates",
  .add = add_dates,
};
