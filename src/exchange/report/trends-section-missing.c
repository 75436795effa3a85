/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section that says what is missing, and what would help; and what was set aside. */

#include "trends-sections.h"

#include "trends-findings.h"
#include "trends-matches.h"
#include "trends-report-text.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  TrendsReport *report;
  TrendsFindings *findings;
  TrendsMatches *matches; /* (nullable): what the paper is about */
  GListModel *aside;
  const TrendsLanguage *language;
} Section;

/* (nullable): what isn't to be said */
static GHashTable *
get_unsaid (Section *self)
{
  return self->report->options != NULL ? self->report->options->set_aside : NULL;
}

static TrendsProfile
get_profile (Section *self)
{
  return self->report->options != NULL ? self->report->options->profile : TRENDS_PROFILE_FULL;
}

/* ------------------------------------------------------------- what it names */

static void
append_name (TrendsPdfText *text,
             TrendsEntity  *entity)
{
  trends_pdf_text_append (text, trends_entity_get_name (entity), TRENDS_PDF_PLANS);
  trends_report_append_mark (text, entity, TRENDS_PDF_PLAIN);
}

/* As a link, where the paper has the section that it leads to */
static void
append_trend (Section       *self,
              TrendsPdfText *text,
              TrendsEntity  *trend)
{
  if (trends_report_has_trends (self->report))
    trends_report_append_trend (text, trend, TRENDS_PDF_PLAIN);
  else
    trends_pdf_text_append (text, trends_entity_get_name (trend), TRENDS_PDF_PLANS);
}

static void
append_link (Section       *self,
             TrendsPdfText *text,
             TrendsEntity  *link)
{
  append_trend (self, text, trends_entity_get_ref (link, TRENDS_TREND_LINK_FROM));
  /* Translators: between two trends */
  trends_pdf_text_append (text, _(" relies on "), TRENDS_PDF_PLAIN);
  append_trend (self, text, trends_entity_get_ref (link, TRENDS_TREND_LINK_TO));
}

static void
append_dependency (TrendsPdfText *text,
                   TrendsEntity  *dependency)
{
  append_name (text, trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_INITIATIVE));
  /* Translators: between two initiatives */
  trends_pdf_text_append (text, _(" needs "), TRENDS_PDF_PLAIN);
  append_name (text, trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_NEEDS));
}

static void
append_entity (Section       *self,
               TrendsPdfText *text,
               TrendsEntity  *entity)
{
  if (trends_entity_is (entity, TRENDS_KIND_TREND))
    append_trend (self, text, entity);
  else if (trends_entity_is (entity, TRENDS_KIND_TREND_LINK))
    append_link (self, text, entity);
  else if (trends_entity_is (entity, TRENDS_KIND_DEPENDENCY))
    append_dependency (text, entity);
  else
    append_name (text, entity);
}

/* ------------------------------------------------------------- what it adds */

static void
append_days (Section       *self,
             TrendsPdfText *text,
             TrendsEntity  *dependency)
{
  TrendsEntity *initiative = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_INITIATIVE);
  TrendsEntity *needs = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_NEEDS);
  g_autofree char *start
      = trends_words_date (self->report->plan,
                           trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START));
  g_autofree char *end
      = trends_words_date (self->report->plan,
                           trends_entity_get_integer (needs, TRENDS_INITIATIVE_END));
  g_autofree char *days = g_strdup_printf (
      /* Translators: of an initiative and of what it needs; follows “… needs …” */
      _(": it starts on %s, and that ends on %s"),
      start,
      end);

  trends_pdf_text_append (text, days, TRENDS_PDF_PLAIN);
}

static void
append_grounds (TrendsPdfText *text,
                TrendsFinding *finding)
{
  g_autofree char *grounds = trends_finding_dup_grounds (finding);

  if (grounds == NULL)
    return;
  trends_pdf_text_append (text, ". ", TRENDS_PDF_PLAIN);
  trends_pdf_text_append (text, grounds, TRENDS_PDF_PLANS);
}

/* What there is to say besides the heading and the name */
static void
append_details (Section       *self,
                TrendsPdfText *text,
                TrendsFinding *finding)
{
  TrendsEntity *entity = trends_finding_get_entity (finding);
  TrendsFindingType type = trends_finding_get_type_of (finding);

  if (type == TRENDS_FINDING_NEGLECTED_LINK)
    trends_pdf_text_append (
      text,
      trends_trend_describe_neglect (trends_entity_get_ref (entity, TRENDS_TREND_LINK_TO)),
      TRENDS_PDF_PLAIN);
  else if (type == TRENDS_FINDING_FOUNDATION_GAP)
    append_grounds (text, finding);
  else if (type == TRENDS_FINDING_TOO_EARLY || type == TRENDS_FINDING_BEGUN_EARLY)
    append_days (self, text, entity);
}

static void
add_one (Section       *self,
         TrendsFinding *finding)
{
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);

  if (trends_finding_get_type_of (finding) == TRENDS_FINDING_OVERLOADED_OWNER)
    {
      g_autofree char *sentence
          = trends_findings_dup_sentence (self->findings, finding, self->language);

      trends_pdf_text_append (text, sentence, TRENDS_PDF_PLAIN);
    }
  else
    {
      append_entity (self, text, trends_finding_get_entity (finding));
      append_details (self, text, finding);
    }
  trends_pdf_flow_add_item (self->report->flow, text);
}

/* ------------------------------------------------------------ kind by kind */

static void
begin_list (Section    *self,
            const char *title,
            const char *prose)
{
  trends_pdf_flow_add_heading (self->report->flow, &(TrendsPdfHeading) { 3, title, NULL });
  trends_pdf_flow_add_prose (self->report->flow, prose);
  trends_pdf_flow_begin_list (self->report->flow);
}

static TrendsEntity *
get_home (GPtrArray *found,
          guint      index)
{
  return trends_entity_get_ref (trends_finding_get_entity (found->pdata[index]),
                                TRENDS_INITIATIVE_TREND);
}

/* Those of one trend, which follow each other; returns where the next trend begins. */
static guint
add_initiatives_of_trend (Section   *self,
                          GPtrArray *found,
                          guint      first)
{
  TrendsEntity *trend = get_home (found, first);
  g_autoptr (GPtrArray) initiatives = g_ptr_array_new ();
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);
  guint end;

  for (end = first; end < found->len && get_home (found, end) == trend; end++)
    g_ptr_array_add (initiatives, trends_finding_get_entity (found->pdata[end]));

  append_trend (self, text, trend);
  trends_pdf_text_append (text, ": ", TRENDS_PDF_PLAIN);
  trends_report_append_names (text, initiatives, TRENDS_PDF_PLAIN);
  trends_pdf_flow_add_item (self->report->flow, text);
  return end;
}

static void
add_kind (Section                 *self,
          const TrendsFindingKind *kind,
          GPtrArray               *found)
{
  g_autofree char *today = trends_words_date (self->report->plan, self->report->today);
  g_autofree char *advice = trends_finding_kind_dup_advice (kind, today);
  guint i = 0;

  begin_list (self, trends_finding_kind_get_title (kind), advice);
  while (i < found->len && !g_cancellable_is_cancelled (self->report->cancellable))
    if (kind->kind == TRENDS_KIND_INITIATIVE)
      i = add_initiatives_of_trend (self, found, i);
    else
      add_one (self, found->pdata[i++]);
  trends_pdf_flow_end_list (self->report->flow);
}

/* Some profiles don't show what was set aside, and nobody is told of it as if it weren't. In the
 * order of the plan, so that those of one trend follow each other */
static GPtrArray *
dup_to_be_said (Section           *self,
                TrendsFindingType  type)
{
  g_autoptr (GPtrArray) found = trends_findings_dup_of_type (self->findings, type);
  GPtrArray *said = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < found->len; i++)
    {
      TrendsFinding *finding = found->pdata[i];

      if ((self->matches == NULL || trends_matches_has_finding (self->matches, finding))
          && trends_finding_is_for (finding, get_profile (self), get_unsaid (self)))
        g_ptr_array_add (said, g_object_ref (finding));
    }
  return said;
}

static gboolean
add_found (Section *self)
{
  gboolean any = FALSE;

  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    {
      const TrendsFindingKind *kind = trends_finding_kind_get (type);
      g_autoptr (GPtrArray) found = dup_to_be_said (self, type);

      if (found->len > 0)
        add_kind (self, kind, found);
      any |= found->len > 0;
    }
  return any;
}

static void
add_aside (Section       *self,
           TrendsFinding *finding)
{
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);
  g_autofree char *aside = trends_finding_dup_aside (finding, self->language);

  trends_pdf_text_append (text,
                          trends_finding_kind_get_title (
                              trends_finding_kind_get (trends_finding_get_type_of (finding))),
                          TRENDS_PDF_PLAIN);
  trends_pdf_text_append (text, ": ", TRENDS_PDF_PLAIN);
  append_entity (self, text, trends_finding_get_entity (finding));
  trends_pdf_text_append (text, ". ", TRENDS_PDF_PLAIN);
  trends_pdf_text_append (text, aside, TRENDS_PDF_PLANS);
  trends_pdf_flow_add_item (self->report->flow, text);
}

static guint
count_aside (Section *self)
{
  return g_list_model_get_n_items (self->aside);
}

static void
add_all_aside (Section *self)
{
  guint n = count_aside (self);

  if (n == 0)
    return;
  begin_list (self, _("Set aside"), _("Somebody looked at these and left them as they are."));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (self->aside, i);

      add_aside (self, finding);
    }
  trends_pdf_flow_end_list (self->report->flow);
}

/* Nothing is said to be there that was set aside as missing. */
static const char *
describe_nothing (Section *self)
{
  GHashTable *unsaid = get_unsaid (self);

  if (g_list_model_get_n_items (trends_plan_get_list (self->report->plan, TRENDS_KIND_TREND)) == 0)
    return _("The plan has no trends yet. Begin with a catalogue, or add a trend.");
  if (count_aside (self) > 0)
    return _("Nothing but what was set aside.");
  if (trends_report_get_filter (self->report) != NULL
      || get_profile (self) == TRENDS_PROFILE_PUBLIC
      || (unsaid != NULL && g_hash_table_size (unsaid) > 0))
    return _("Nothing that stands out.");

  return _("Nothing: each trend has a stance, an owner and initiatives, and each open "
           "initiative has a lead, dates and a priority.");
}

static void
add_missing (TrendsReport *self)
{
  g_autoptr (TrendsFindings) findings = trends_findings_new (self->plan, self->today);
  TrendsFilter *filter = trends_report_get_filter (self);
  g_autoptr (TrendsMatches) matches
    = filter != NULL ? trends_matches_new (self->plan, filter) : NULL;
  g_autoptr (GListModel) aside
    = trends_matches_dup_findings (self->plan, filter, trends_findings_get_set_aside (findings));
  Section section = { self, findings, matches, aside, trends_words_get_language (self->plan) };

  trends_report_add_heading (self, &trends_section_missing);
  if (!add_found (&section))
    trends_pdf_flow_add_prose (self->flow, describe_nothing (&section));
  add_all_aside (&section);
}

const TrendsReportSection trends_section_missing = {
  .id = "missing",
  .title = N_("What is missing"),
  .destination = "missing",
  .add = add_missing,
};
