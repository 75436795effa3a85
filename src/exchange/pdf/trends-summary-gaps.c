/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The summary's last section: what is missing, and what would help.
 *
 * Its words are for people who did their best so far: they say what to do next
 * and blame nobody.
 */

#include "trends-summary-private.h"

#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* A gap of trends or initiatives: who has it, and what to say about it. */
typedef struct
{
  const char *title;
  const char *advice;
  gboolean  (*has_gap) (TrendsSummary *self,
                        TrendsEntity  *entity);
} Gap;

static gboolean
lacks_stance (TrendsSummary *self,
              TrendsEntity  *trend)
{
  return trends_entity_get_integer (trend, TRENDS_TREND_STANCE) <= TRENDS_STANCE_UNDECIDED;
}

static gboolean
lacks_owner (TrendsSummary *self,
             TrendsEntity  *trend)
{
  return trends_entity_get_ref (trend, TRENDS_TREND_OWNER) == NULL;
}

static gboolean
lacks_initiatives (TrendsSummary *self,
                   TrendsEntity  *trend)
{
  return g_list_model_get_n_items (trends_trend_get_initiatives (trend)) == 0;
}

static gboolean
lacks_lead (TrendsSummary *self,
            TrendsEntity  *initiative)
{
  return trends_words_is_open (initiative)
         && trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD) == NULL;
}

static gboolean
lacks_dates (TrendsSummary *self,
             TrendsEntity  *initiative)
{
  return trends_words_is_open (initiative)
         && trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START) == TRENDS_UNSET
         && trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END) == TRENDS_UNSET;
}

static gboolean
lacks_priority (TrendsSummary *self,
                TrendsEntity  *initiative)
{
  return trends_words_is_open (initiative)
         && trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY)
            <= TRENDS_PRIORITY_UNSET;
}

static gboolean
is_overdue (TrendsSummary *self,
            TrendsEntity  *initiative)
{
  return trends_words_is_overdue (initiative, self->today);
}

static void
begin_gap (TrendsSummary *self,
           const char    *title,
           const char    *advice)
{
  trends_pdf_flow_add_heading (self->flow, &(TrendsPdfHeading) { 3, title, NULL });
  trends_pdf_flow_add_prose (self->flow, advice);
  trends_pdf_flow_begin_list (self->flow);
}

/* Adds a gap of trends, if there is any; returns whether there is. */
static gboolean
add_trend_gap (TrendsSummary *self,
               const Gap     *gap)
{
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);
  guint n_trends = g_list_model_get_n_items (trends);
  gboolean found = FALSE;

  for (guint i = 0; i < n_trends; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      TrendsPdfText *text;

      if (!gap->has_gap (self, trend))
        continue;

      if (!found)
        begin_gap (self, gap->title, gap->advice);
      found = TRUE;
      text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);
      trends_summary_append_trend (text, trend, TRENDS_PDF_PLAIN);
      trends_pdf_flow_add_item (self->flow, text);
    }

  if (found)
    trends_pdf_flow_end_list (self->flow);

  return found;
}

static GPtrArray *
find_initiatives (TrendsSummary *self,
                  TrendsEntity  *trend,
                  const Gap     *gap)
{
  GListModel *initiatives = trends_trend_get_initiatives (trend);
  guint n_items = g_list_model_get_n_items (initiatives);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      if (gap->has_gap (self, initiative))
        g_ptr_array_add (found, initiative);
    }

  return found;
}

/* Adds a gap of initiatives, trend by trend; returns whether there is any. */
static gboolean
add_initiative_gap (TrendsSummary *self,
                    const Gap     *gap)
{
  GListModel *trends = trends_plan_get_list (self->plan, TRENDS_KIND_TREND);
  guint n_trends = g_list_model_get_n_items (trends);
  gboolean found = FALSE;

  for (guint i = 0; i < n_trends && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);
      g_autoptr (GPtrArray) initiatives = find_initiatives (self, trend, gap);
      TrendsPdfText *text;

      if (initiatives->len == 0)
        continue;

      if (!found)
        begin_gap (self, gap->title, gap->advice);
      found = TRUE;
      text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);
      trends_summary_append_trend (text, trend, TRENDS_PDF_PLAIN);
      trends_pdf_text_append (text, ": ", TRENDS_PDF_PLAIN);
      trends_summary_append_names (text, initiatives, TRENDS_PDF_PLAIN);
      trends_pdf_flow_add_item (self->flow, text);
    }

  if (found)
    trends_pdf_flow_end_list (self->flow);

  return found;
}

/* What a trend that others rely on is short of; NULL where nothing is. */
static const char *
find_neglect (TrendsSummary *self,
              TrendsEntity  *trend)
{
  if (lacks_stance (self, trend) && lacks_initiatives (self, trend))
    /* Translators: of a trend that another relies on; follows its title */
    return _(", which has neither a stance nor initiatives");
  if (lacks_stance (self, trend))
    return _(", which has no stance");
  if (lacks_initiatives (self, trend))
    return _(", which has no initiatives");
  if (lacks_owner (self, trend))
    return _(", which has no owner");

  return NULL;
}

static gboolean
add_neglected_links (TrendsSummary *self)
{
  GListModel *links = trends_plan_get_list (self->plan, TRENDS_KIND_TREND_LINK);
  guint n_links = g_list_model_get_n_items (links);
  gboolean found = FALSE;

  for (guint i = 0; i < n_links; i++)
    {
      g_autoptr (TrendsEntity) link = g_list_model_get_item (links, i);
      TrendsEntity *from = trends_entity_get_ref (link, TRENDS_TREND_LINK_FROM);
      TrendsEntity *to = trends_entity_get_ref (link, TRENDS_TREND_LINK_TO);
      const char *neglect = find_neglect (self, to);
      TrendsPdfText *text;

      if (neglect == NULL || lacks_initiatives (self, from))
        continue;

      if (!found)
        begin_gap (self, _("Trends that others rely on"),
                   _("Work on the first trend of each line stands on the second. A little "
                     "attention there helps here."));
      found = TRUE;
      text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);
      trends_summary_append_trend (text, from, TRENDS_PDF_PLAIN);
      /* Translators: between two trends */
      trends_pdf_text_append (text, _(" relies on "), TRENDS_PDF_PLAIN);
      trends_summary_append_trend (text, to, TRENDS_PDF_PLAIN);
      trends_pdf_text_append (text, neglect, TRENDS_PDF_PLAIN);
      trends_pdf_flow_add_item (self->flow, text);
    }

  if (found)
    trends_pdf_flow_end_list (self->flow);

  return found;
}

static gboolean
add_trend_gaps (TrendsSummary *self)
{
  const Gap gaps[] = {
    { _("Trends without a stance"),
      _("Decide for each whether to act, to prepare or to watch; to watch is a stance, too."),
      lacks_stance },
    { _("Trends without an owner"),
      _("Somebody who keeps an eye on the trend and speaks for it is enough."),
      lacks_owner },
    { _("Trends without initiatives"),
      _("That may be right, for a trend to watch. Otherwise, what would be a first step?"),
      lacks_initiatives },
  };
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    found |= add_trend_gap (self, &gaps[i]);

  return found;
}

static gboolean
add_initiative_gaps (TrendsSummary *self)
{
  g_autofree char *today = trends_words_date (self->plan, self->today);
  /* Translators: of overdue initiatives; %s is the day on which the paper was made */
  g_autofree char *overdue =
    g_strdup_printf (_("By %s their end has passed. Mark what is done, and give the others a date "
                       "that they can keep."),
                     today);
  const Gap gaps[] = {
    { _("Overdue initiatives"),
      overdue,
      is_overdue },
    { _("Initiatives without a lead"),
      _("Work that nobody leads tends to wait. Who could take it on?"),
      lacks_lead },
    { _("Initiatives without dates"),
      _("A rough quarter is enough to put them on the roadmap."),
      lacks_dates },
    { _("Initiatives without a priority"),
      _("A priority helps to choose when time or money runs short."),
      lacks_priority },
  };
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    found |= add_initiative_gap (self, &gaps[i]);

  return found;
}

static const char *
describe_nothing (TrendsSummary *self)
{
  if (g_list_model_get_n_items (trends_plan_get_list (self->plan, TRENDS_KIND_TREND)) == 0)
    return _("The plan has no trends yet. Begin with a catalogue, or add a trend.");

  return _("Nothing: each trend has a stance, an owner and initiatives, and each open "
           "initiative has a lead, dates and a priority.");
}

void
trends_summary_add_gaps (TrendsSummary *self)
{
  gboolean found;

  trends_pdf_flow_add_heading (self->flow,
                               &(TrendsPdfHeading) { 2, _("What is missing"), "missing" });
  found = add_trend_gaps (self);
  found |= add_neglected_links (self);
  found |= add_initiative_gaps (self);

  if (!found)
    trends_pdf_flow_add_prose (self->flow, describe_nothing (self));
}
