/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of the initiatives of a trend. */

#include "trends-report-initiatives.h"

#include "trends-initiative-state.h"
#include "trends-mark.h"
#include "trends-pdf-table.h"
#include "trends-report-text.h"
#include "trends-value-text.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* Begins a further line of a cell. */
static void
append_line (TrendsPdfText *text,
             const char    *label)
{
  trends_pdf_text_append (text, "\n", TRENDS_PDF_PLAIN);
  trends_pdf_text_append (text, label, TRENDS_PDF_MUTED);
}

static void
append_description (TrendsPdfText *text,
                    TrendsEntity  *initiative)
{
  const char *description = trends_entity_get_text (initiative, TRENDS_INITIATIVE_DESCRIPTION);

  if (*description == '\0')
    return;

  trends_pdf_text_append (text, "\n", TRENDS_PDF_PLAIN);
  trends_pdf_text_append (text, description, TRENDS_PDF_PLANS);
}

/* Adds those at the other ends of the dependencies at whose end @from the initiative is; each
 * once, since older plans may say twice that two relate to each other. */
static void
add_dependent (GPtrArray    *others,
               TrendsEntity *initiative,
               guint         from,
               guint         to,
               gboolean      waits)
{
  g_autoptr (GPtrArray) dependencies =
    trends_plan_dup_referring (trends_entity_get_plan (initiative), TRENDS_KIND_DEPENDENCY, from,
                               initiative);

  for (guint i = 0; i < dependencies->len; i++)
    {
      TrendsEntity *other = trends_entity_get_ref (dependencies->pdata[i], to);

      if (trends_dependency_waits (dependencies->pdata[i]) == waits
          && !g_ptr_array_find (others, other, NULL))
        g_ptr_array_add (others, other);
    }
}

static GPtrArray *
dup_dependent (TrendsEntity *initiative,
               guint         from,
               guint         to)
{
  GPtrArray *others = g_ptr_array_new ();

  add_dependent (others, initiative, from, to, TRUE);
  return others;
}

/* Whichever of the two says so. */
static GPtrArray *
dup_related (TrendsEntity *initiative)
{
  GPtrArray *others = g_ptr_array_new ();

  add_dependent (others, initiative, TRENDS_DEPENDENCY_INITIATIVE, TRENDS_DEPENDENCY_NEEDS, FALSE);
  add_dependent (others, initiative, TRENDS_DEPENDENCY_NEEDS, TRENDS_DEPENDENCY_INITIATIVE, FALSE);
  return others;
}

static void
append_dependencies (TrendsPdfText *text,
                     TrendsEntity  *initiative)
{
  g_autoptr (GPtrArray) needs = dup_dependent (initiative, TRENDS_DEPENDENCY_INITIATIVE,
                                               TRENDS_DEPENDENCY_NEEDS);
  g_autoptr (GPtrArray) needed_by = dup_dependent (initiative, TRENDS_DEPENDENCY_NEEDS,
                                                   TRENDS_DEPENDENCY_INITIATIVE);
  g_autoptr (GPtrArray) related = dup_related (initiative);

  if (needs->len > 0)
    {
      /* Translators: of an initiative: those that have to be done first follow */
      append_line (text, _("Needs: "));
      trends_report_append_names (text, needs, TRENDS_PDF_MUTED);
    }

  if (needed_by->len > 0)
    {
      /* Translators: of an initiative: those that wait for it follow */
      append_line (text, _("Needed by: "));
      trends_report_append_names (text, needed_by, TRENDS_PDF_MUTED);
    }

  if (related->len > 0)
    {
      /* Translators: of an initiative: those that it has to do with, without waiting, follow */
      append_line (text, _("Relates to: "));
      trends_report_append_names (text, related, TRENDS_PDF_MUTED);
    }
}

static void
append_also_serves (TrendsPdfText *text,
                    TrendsEntity  *initiative)
{
  g_autoptr (GPtrArray) served = trends_entity_dup_refs (initiative,
                                                         TRENDS_INITIATIVE_ALSO_SERVES);

  if (served == NULL || served->len == 0)
    return;

  /* Translators: of an initiative: other trends that it serves follow */
  append_line (text, _("Also serves: "));
  for (guint i = 0; i < served->len; i++)
    {
      if (i > 0)
        trends_pdf_text_append (text, "; ", TRENDS_PDF_MUTED);
      trends_report_append_trend (text, g_ptr_array_index (served, i), TRENDS_PDF_PLAIN);
    }
}

/* A field's label, with its mark where it isn't for everybody; on the line where another
 * field is that it belongs to, or on a new one. */
static void
append_field (TrendsPdfText *text,
              TrendsEntity  *initiative,
              guint          field,
              const char    *label,
              gboolean       is_beside)
{
  g_autofree char *marked = trends_mark_add_to_label (label, initiative, field);

  if (is_beside)
    {
      trends_pdf_text_append (text, "; ", TRENDS_PDF_MUTED);
      trends_pdf_text_append (text, marked, TRENDS_PDF_MUTED);
    }
  else
    append_line (text, marked);
  trends_pdf_text_append (text, ": ", TRENDS_PDF_MUTED);
}

/* Returns whether there is something on the line. */
static gboolean
append_text_field (TrendsPdfText *text,
                   TrendsEntity  *initiative,
                   guint          field,
                   const char    *label,
                   gboolean       is_beside)
{
  const char *string = trends_entity_get_text (initiative, field);

  if (*string == '\0')
    return is_beside;

  append_field (text, initiative, field, label, is_beside);
  trends_pdf_text_append (text, string, TRENDS_PDF_PLANS);
  return TRUE;
}

static void
append_benefit (TrendsPdfText *text,
                TrendsEntity  *initiative)
{
  gboolean begun;

  append_text_field (text, initiative, TRENDS_INITIATIVE_BENEFIT, _("Benefit"), FALSE);
  begun = append_text_field (text, initiative, TRENDS_INITIATIVE_BENEFIT_MEASURE,
                             _("Measured by"), FALSE);
  begun = append_text_field (text, initiative, TRENDS_INITIATIVE_BENEFIT_BASELINE, _("Today"),
                             begun);
  append_text_field (text, initiative, TRENDS_INITIATIVE_BENEFIT_TARGET, _("Target"), begun);
}

/* Returns whether there is something on the line. */
static gboolean
append_grade (TrendsPdfText *text,
              TrendsEntity  *initiative,
              guint          field,
              const char    *label,
              gboolean       is_beside)
{
  gint64 grade = trends_entity_get_integer (initiative, field);
  g_autofree char *words = NULL;

  if (grade == TRENDS_UNSET)
    return is_beside;

  append_field (text, initiative, field, label, is_beside);
  /* Translators: a grade on a scale of 1 to 5 */
  words = g_strdup_printf (_("%d of 5"), (int) grade);
  trends_pdf_text_append (text, words, TRENDS_PDF_PLAIN);
  return TRUE;
}

static void
append_risk (TrendsPdfText *text,
             TrendsEntity  *initiative)
{
  gboolean begun;

  append_text_field (text, initiative, TRENDS_INITIATIVE_RISK, _("Risk"), FALSE);
  begun = append_grade (text, initiative, TRENDS_INITIATIVE_LIKELIHOOD, _("Likelihood"), FALSE);
  append_grade (text, initiative, TRENDS_INITIATIVE_IMPACT, _("Impact"), begun);
  append_text_field (text, initiative, TRENDS_INITIATIVE_MITIGATION, _("Mitigation"), FALSE);
}

static void
append_cost (TrendsReport  *self,
             TrendsPdfText *text,
             TrendsEntity  *initiative)
{
  gint64 minor = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST);
  g_autofree char *cost = NULL;

  if (minor == TRENDS_UNSET)
    return;

  cost = trends_words_cost (self->plan, minor);
  append_field (text, initiative, TRENDS_INITIATIVE_COST, _("Cost"), FALSE);
  trends_pdf_text_append (text, cost, TRENDS_PDF_MUTED);
}

static void
append_confidence (TrendsPdfText *text,
                   TrendsEntity  *initiative)
{
  const char *word = trends_entity_get_choice_word (initiative, TRENDS_INITIATIVE_CONFIDENCE);
  const char *reason = trends_entity_get_text (initiative, TRENDS_INITIATIVE_CONFIDENCE_REASON);

  if (*word == '\0' && *reason == '\0')
    return;

  /* Translators: of an initiative: green, amber or red follows */
  append_line (text, _("Delivery confidence: "));
  trends_pdf_text_append (text, word, TRENDS_PDF_MUTED);
  if (*reason != '\0')
    {
      const char *mark = trends_mark_for_field (initiative,
                                                TRENDS_INITIATIVE_CONFIDENCE_REASON);

      if (*word != '\0')
        trends_pdf_text_append (text, ". ", TRENDS_PDF_MUTED);
      trends_pdf_text_append (text, reason, TRENDS_PDF_MUTED | TRENDS_PDF_PLANS);
      if (mark != NULL)
        {
          g_autofree char *bracketed = g_strdup_printf (" (%s)", mark);

          trends_pdf_text_append (text, bracketed, TRENDS_PDF_BOLD);
        }
    }
}

static void
append_sensitivity (TrendsPdfText *text,
                    TrendsEntity  *initiative)
{
  if (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_SENSITIVITY)
      <= TRENDS_SENSITIVITY_PUBLIC)
    return;

  /* Translators: of an initiative: internal or exempt follows */
  append_line (text, _("Sensitivity: "));
  trends_pdf_text_append (text,
                          trends_entity_get_choice_word (initiative, TRENDS_INITIATIVE_SENSITIVITY),
                          TRENDS_PDF_BOLD);
}

static TrendsPdfText *
describe_initiative (TrendsReport *self,
                     TrendsEntity *initiative)
{
  TrendsPdfText *text = trends_pdf_text_new (TRENDS_PDF_SIZE_SMALL);

  trends_pdf_text_append (text, trends_entity_get_name (initiative),
                          TRENDS_PDF_BOLD | TRENDS_PDF_PLANS);
  append_description (text, initiative);
  append_dependencies (text, initiative);
  append_also_serves (text, initiative);
  append_benefit (text, initiative);
  append_risk (text, initiative);
  append_cost (self, text, initiative);
  append_confidence (text, initiative);
  append_sensitivity (text, initiative);

  return text;
}

static TrendsPdfText *
describe_when (TrendsReport *self,
               TrendsEntity *initiative)
{
  g_autofree char *when = trends_words_when (initiative, self->today);
  g_autofree char *quarters = trends_words_quarters (initiative);
  TrendsPdfText *text = trends_report_cell (when);

  if (*quarters != '\0')
    append_line (text, quarters);

  if (trends_initiative_is_overdue (initiative, self->today))
    {
      trends_pdf_text_append (text, "\n", TRENDS_PDF_PLAIN);
      trends_pdf_text_append (text, _("Overdue"), TRENDS_PDF_BOLD);
    }

  return text;
}

static void
add_row (TrendsReport   *self,
         TrendsPdfTable *table,
         TrendsEntity   *initiative)
{
  TrendsPdfText *cells[] = {
    describe_initiative (self, initiative),
    trends_report_plans_cell (trends_words_owner_name (initiative, TRENDS_INITIATIVE_LEAD)),
    trends_report_cell (trends_entity_get_choice_word (initiative, TRENDS_INITIATIVE_PRIORITY)),
    trends_report_cell (trends_entity_get_choice_word (initiative, TRENDS_INITIATIVE_STATUS)),
    describe_when (self, initiative),
  };

  trends_pdf_table_add_row (table, cells);
}

static void
add_table (TrendsReport *self,
           TrendsEntity *trend,
           GListModel   *initiatives,
           guint         n_initiatives)
{
  const TrendsPdfColumn columns[] = {
    { _("Initiative"), 5.6 }, { _("Lead"), 1.6 }, { _("Priority"), 1.2 },
    { _("Status"), 1.3 }, { _("When"), 1.9 },
  };
  g_autofree char *summary = NULL;
  TrendsPdfTable *table;

  /* Translators: what a table holds; the name is a trend’s */
  summary = g_strdup_printf (_("The initiatives of %s with lead, priority, status and dates"),
                             trends_entity_get_name (trend));
  table = trends_pdf_table_begin (self->flow, summary, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < n_initiatives; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      add_row (self, table, initiative);
      if (!trends_report_step (self))
        break;
    }
  trends_pdf_table_end (table);
}

/**
 * trends_report_add_initiatives:
 * @self: a report
 * @trend: a trend
 *
 * Adds the trend's initiatives, or says that it has none.
 */
void
trends_report_add_initiatives (TrendsReport *self,
                               TrendsEntity *trend)
{
  GListModel *initiatives = trends_trend_get_initiatives (trend);
  guint n_initiatives = g_list_model_get_n_items (initiatives);

  trends_pdf_flow_add_heading (self->flow, &(TrendsPdfHeading) { 4, _("Initiatives"), NULL });
  if (n_initiatives > 0)
    add_table (self, trend, initiatives, n_initiatives);
  else
    trends_pdf_flow_add_prose (self->flow, _("There are no initiatives for this trend yet."));
}
