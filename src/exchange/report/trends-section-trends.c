/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section about the trends: what is decided about each, why, and its initiatives. */

#include "trends-sections.h"

#include "trends-canvas.h"
#include "trends-mark.h"
#include "trends-pdf-table.h"
#include "trends-report-initiatives.h"
#include "trends-report-text.h"
#include "trends-value-text.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* A section begins where this much of it fits: enough for what is decided. */
#define SECTION_HEIGHT 230.0

static void
add_fact (TrendsPdfTable *table,
          const char     *label,
          TrendsPdfText  *value)
{
  TrendsPdfText *cells[] = {
    trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, label, TRENDS_PDF_BOLD),
    value,
  };

  if (trends_pdf_text_is_empty (value))
    {
      trends_pdf_text_free (cells[0]);
      trends_pdf_text_free (cells[1]);
      return;
    }

  trends_pdf_table_add_row (table, cells);
}

static void
add_marked_fact (TrendsPdfTable *table,
                 const char     *label,
                 TrendsEntity   *trend,
                 guint           field,
                 TrendsPdfText  *value)
{
  g_autofree char *marked = trends_mark_add_to_label (label, trend, field);

  add_fact (table, marked, value);
}

static TrendsPdfText *
describe_stance (TrendsEntity *trend)
{
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_SMALL);
  const char *reason = trends_entity_get_text (trend, TRENDS_TREND_STANCE_REASON);

  trends_pdf_text_append (text, trends_entity_get_choice_word (trend, TRENDS_TREND_STANCE),
                          TRENDS_PDF_BOLD);
  if (*reason != '\0')
    {
      g_autofree char *label = trends_mark_add_to_label (_("Reason"), trend,
                                                         TRENDS_TREND_STANCE_REASON);

      trends_pdf_text_append (text, "\n", TRENDS_PDF_PLAIN);
      trends_pdf_text_append (text, label, TRENDS_PDF_MUTED);
      trends_pdf_text_append (text, ": ", TRENDS_PDF_MUTED);
      trends_pdf_text_append (text, reason, TRENDS_PDF_PLANS);
    }

  return text;
}

static TrendsPdfText *
describe_maturity (TrendsEntity *trend)
{
  const char *now = trends_entity_get_choice_word (trend, TRENDS_TREND_MATURITY_NOW);
  const char *target = trends_entity_get_choice_word (trend, TRENDS_TREND_MATURITY_TARGET);
  g_autofree char *text = NULL;

  if (*now != '\0' && *target != '\0')
    /* Translators: the maturity of a trend today, and the one aimed at */
    text = g_strdup_printf (_("%s now; target: %s"), now, target);
  else if (*target != '\0')
    text = g_strdup_printf (_("target: %s"), target);

  /* Not known is no fact: an internal one would mark a paper that holds nothing. */
  return trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, text != NULL ? text : now,
                                    TRENDS_PDF_PLAIN);
}

/* Describes links at whose end @from the trend is, one on each line. */
static TrendsPdfText *
describe_links (TrendsEntity *trend,
                guint         from,
                guint         to)
{
  g_autoptr (GPtrArray) links =
    trends_plan_dup_referring (trends_entity_get_plan (trend), TRENDS_KIND_TREND_LINK, from, trend);
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_SMALL);

  for (guint i = 0; i < links->len; i++)
    {
      TrendsEntity *link = g_ptr_array_index (links, i);
      const char *reason = trends_entity_get_text (link, TRENDS_TREND_LINK_REASON);

      if (i > 0)
        trends_pdf_text_append (text, "\n", TRENDS_PDF_PLAIN);
      trends_report_append_trend (text, trends_entity_get_ref (link, to), TRENDS_PDF_PLAIN);
      if (*reason != '\0')
        {
          trends_pdf_text_append (text, ": ", TRENDS_PDF_PLAIN);
          trends_pdf_text_append (text, reason, TRENDS_PDF_PLANS);
        }
    }

  return text;
}

static TrendsPdfText *
describe_also_served (TrendsEntity *trend)
{
  g_autoptr (GPtrArray) initiatives =
    trends_plan_dup_referring (trends_entity_get_plan (trend), TRENDS_KIND_INITIATIVE,
                               TRENDS_INITIATIVE_ALSO_SERVES, trend);
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_SMALL);

  trends_report_append_names (text, initiatives, TRENDS_PDF_PLAIN);

  return text;
}

static TrendsPdfText *
plain (const char *string)
{
  return trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, string, TRENDS_PDF_PLANS);
}

static void
add_facts (TrendsReport *self,
           TrendsEntity *trend)
{
  const TrendsPdfColumn columns[] = { { NULL, 1.15 }, { NULL, 4.85 } };
  g_autofree char *themes = trends_words_join_strings (trend, TRENDS_TREND_THEMES);
  /* Translators: what a table holds; the name is a trend’s */
  g_autofree char *summary = g_strdup_printf (_("What is decided about %s"),
                                              trends_entity_get_name (trend));
  TrendsPdfTable *table = trends_pdf_table_begin (self->flow, summary, columns,
                                                  G_N_ELEMENTS (columns));

  add_fact (table, _("Stance"), describe_stance (trend));
  add_fact (table, _("Owner"),
            trends_report_plans_cell (trends_words_owner_name (trend, TRENDS_TREND_OWNER)));
  add_fact (table, _("Priority"),
            trends_report_cell (trends_entity_get_choice_word (trend, TRENDS_TREND_PRIORITY)));
  add_marked_fact (table, _("Maturity"), trend, TRENDS_TREND_MATURITY_NOW,
                   describe_maturity (trend));
  add_fact (table, _("Themes"), plain (themes));
  add_marked_fact (table, _("Local note"), trend, TRENDS_TREND_NOTE,
                   plain (trends_entity_get_text (trend, TRENDS_TREND_NOTE)));
  add_fact (table, _("Relies on"),
            describe_links (trend, TRENDS_TREND_LINK_FROM, TRENDS_TREND_LINK_TO));
  add_fact (table, _("Relied on by"),
            describe_links (trend, TRENDS_TREND_LINK_TO, TRENDS_TREND_LINK_FROM));
  add_fact (table, _("Also served by"), describe_also_served (trend));
  trends_pdf_table_end (table);
}

static void
add_trend (TrendsReport *self,
           TrendsEntity *trend)
{
  g_autofree char *destination = trends_canvas_dup_id (trend);
  g_autofree char *number = NULL;
  TrendsColour accent = trends_colour_of_trend (trend);

  number = g_strdup_printf ("%u", trends_trend_get_running_number (trend));
  trends_pdf_flow_require (self->flow, SECTION_HEIGHT);
  trends_pdf_flow_add_heading (self->flow, &(TrendsPdfHeading) {
    3, trends_entity_get_name (trend), destination, number, &accent, .is_plans = TRUE,
  });
  trends_pdf_flow_add_plans_prose (self->flow,
                                   trends_entity_get_text (trend, TRENDS_TREND_SUMMARY));
  add_facts (self, trend);
  trends_report_add_initiatives (self, trend);
  trends_pdf_flow_add_space (self->flow, 16);
}

static void
add_group (TrendsReport *self,
           TrendsEntity *group)
{
  GListModel *trends = trends_group_get_trends (group);
  guint n_trends = g_list_model_get_n_items (trends);
  g_autofree char *id = g_strdup (trends_entity_get_id (group));
  g_autofree char *destination = NULL;

  g_strcanon (id, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS "-", '-');
  destination = g_strconcat ("group-", id, NULL);
  trends_pdf_flow_break_page (self->flow, TRENDS_PDF_PORTRAIT, TRENDS_PDF_NUMBERED);
  trends_pdf_flow_add_heading (self->flow, &(TrendsPdfHeading) {
    2, trends_entity_get_name (group), destination, .is_plans = TRUE,
  });
  trends_pdf_flow_add_plans_prose (self->flow,
                                   trends_entity_get_text (group, TRENDS_GROUP_SUMMARY));

  for (guint i = 0; i < n_trends && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      add_trend (self, trend);
    }
}

static void
add_trends (TrendsReport *self)
{
  GListModel *groups = trends_plan_get_list (self->plan, TRENDS_KIND_GROUP);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, i);

      if (g_list_model_get_n_items (trends_group_get_trends (group)) > 0)
        add_group (self, group);
    }
}

static void
add_group_entry (TrendsReport *self,
                 TrendsEntity *group)
{
  GListModel *trends = trends_group_get_trends (group);
  guint n_trends = g_list_model_get_n_items (trends);
  TrendsPdfText *text;

  if (n_trends == 0)
    return;

  text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);
  trends_pdf_text_append (text, trends_entity_get_name (group), TRENDS_PDF_PLANS);
  trends_pdf_text_append (text, ": ", TRENDS_PDF_PLAIN);
  for (guint i = 0; i < n_trends; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      if (i > 0)
        trends_pdf_text_append (text, "; ", TRENDS_PDF_PLAIN);
      trends_report_append_trend (text, trend, TRENDS_PDF_PLAIN);
    }
  trends_pdf_flow_add_item (self->flow, text);
}

static void
add_contents (TrendsReport *self)
{
  GListModel *groups = trends_plan_get_list (self->plan, TRENDS_KIND_GROUP);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, i);

      add_group_entry (self, group);
    }
}

/* Each group begins on a page, and has a heading of its own. */
const TrendsReportSection trends_section_trends = {
  .id = "trends",
  .add = add_trends,
  .add_contents = add_contents,
};
