/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The section that says what comes first, by the plan's scorecard: how a score comes to be,
 * the ranking with what each is made up of, and what can't be ranked since it isn't rated.
 */

#include "trends-sections.h"

#include "trends-mark.h"
#include "trends-pdf-table.h"
#include "trends-ranking-options.h"
#include "trends-ranking-words.h"
#include "trends-report-text.h"
#include "trends-view-tables.h"
#include "trends-words.h"

#include <glib/gi18n-lib.h>

/* Whoever doesn't see what a plan weighs can't be told what follows from it: by other weights
 * the order would be another. */
static gboolean
is_for (TrendsProfile profile)
{
  return trends_audience_sees_kind (profile, TRENDS_KIND_CRITERION);
}

/* ---------------------------------------------------------------- the formula */

static void
add_formula (TrendsReport          *self,
             const TrendsScorecard *scorecard)
{
  g_autofree char *formula = trends_scorecard_dup_formula (scorecard);
  g_autofree char *list = trends_scorecard_dup_weights (scorecard);
  TrendsPdfText *weights = trends_pdf_text_new (TRENDS_PDF_SIZE_BODY);

  trends_pdf_flow_add_prose (self->flow, formula);
  trends_pdf_text_append (weights, trends_scorecard_get_weights_label (scorecard, self->plan),
                          TRENDS_PDF_BOLD);
  trends_pdf_text_append (weights, list, TRENDS_PDF_PLANS);
  trends_pdf_flow_add_paragraph (self->flow, weights);
}

/* --------------------------------------------------------------- what is ranked */

static TrendsPdfText *
describe_initiative (TrendsEntity *initiative)
{
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  TrendsPdfText *text = trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL,
                                                   trends_entity_get_name (initiative),
                                                   TRENDS_PDF_BOLD | TRENDS_PDF_PLANS);

  trends_report_append_mark (text, initiative, TRENDS_PDF_BOLD);
  trends_pdf_text_append (text, "\n", TRENDS_PDF_PLAIN);
  trends_pdf_text_append (text, trends_entity_get_name (trend), TRENDS_PDF_PLANS);
  return text;
}

static TrendsPdfText *
describe_parts (TrendsReport  *self,
                TrendsRanking *ranking,
                const TrendsBudgetLine *line,
                TrendsRanked  *ranked)
{
  const TrendsScorecard *scorecard = trends_ranking_get_scorecard (ranking);
  TrendsEntity *initiative = trends_ranked_get_initiative (ranked);
  g_autofree char *parts = trends_scorecard_dup_parts (scorecard, initiative,
                                                       trends_words_get_language (self->plan));
  g_autofree char *note = trends_ranking_dup_full_note (ranking, ranked, line);
  const char *mark = trends_mark_for_score (scorecard, initiative);
  TrendsPdfText *text = trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, parts, TRENDS_PDF_PLANS);

  if (mark != NULL)
    {
      g_autofree char *bracketed = g_strdup_printf (" (%s)", mark);

      trends_pdf_text_append (text, bracketed, TRENDS_PDF_BOLD);
    }
  if (*note != '\0')
    {
      trends_pdf_text_append (text, "\n", TRENDS_PDF_PLAIN);
      trends_pdf_text_append (text, note, TRENDS_PDF_MUTED);
    }
  return text;
}

static TrendsPdfText *
describe_cost (TrendsReport    *self,
               TrendsMoneyKind  kind,
               TrendsEntity    *initiative)
{
  gint64 cost = trends_initiative_get_cost (initiative, kind);
  g_autofree char *money = NULL, *marked = NULL;

  if (cost == TRENDS_UNSET)
    return trends_report_cell (NULL);
  money = trends_words_cost (self->plan, cost);
  marked = trends_mark_add_to_label (money, initiative, TRENDS_INITIATIVE_COST);
  return trends_report_cell (marked);
}

/* What all down to it cost, and whether the budget still reaches it */
static TrendsPdfText *
describe_running (TrendsReport           *self,
                  TrendsRanking          *ranking,
                  const TrendsBudgetLine *line,
                  TrendsRanked           *ranked)
{
  guint position = trends_ranking_get_position (ranking, ranked);
  TrendsEntity *initiative = trends_ranked_get_initiative (ranked);
  g_autofree char *running = trends_words_cost (self->plan, line->running[position]);
  TrendsPdfText *text = trends_report_cell (running);

  if (trends_budget_line_get_side (line, initiative, position) == TRENDS_BUDGET_SIDE_ABOVE)
    return text;
  trends_pdf_text_append (text, "\n", TRENDS_PDF_PLAIN);
  trends_pdf_text_append (text, trends_budget_line_get_label (line, initiative, position),
                          TRENDS_PDF_BOLD);
  return text;
}

static void
add_row (TrendsReport           *self,
         TrendsPdfTable         *table,
         TrendsRanking          *ranking,
         TrendsMoneyKind         money,
         const TrendsBudgetLine *line,
         TrendsRanked           *ranked)
{
  g_autofree char *rank
    = trends_words_number (self->plan, trends_ranking_get_rank (ranking, ranked));
  g_autofree char *score = trends_scorecard_dup_score (trends_ranking_get_scorecard (ranking),
                                                       trends_ranked_get_points (ranked),
                                                       trends_words_get_language (self->plan));
  TrendsPdfText *cells[] = {
    trends_report_cell (rank),
    describe_initiative (trends_ranked_get_initiative (ranked)),
    trends_pdf_text_new_plain (TRENDS_PDF_SIZE_SMALL, score, TRENDS_PDF_BOLD),
    describe_parts (self, ranking, line, ranked),
    describe_cost (self, money, trends_ranked_get_initiative (ranked)),
    line != NULL ? describe_running (self, ranking, line, ranked) : NULL,
  };

  trends_pdf_table_add_row (table, cells);
}

/* `shown`: (element-type TrendsRanked): the first `n_ranked` have a rank */
static void
add_ranked (TrendsReport  *self,
            TrendsRanking *ranking,
            TrendsMoneyKind money,
            const TrendsBudgetLine *line,
            GPtrArray     *shown,
            guint          n_ranked)
{
  const TrendsPdfColumn columns[] = {
    { _("Rank"), 0.8, TRUE },
    { _("Initiative"), 4.2 },
    { _("Score"), 0.9, TRUE },
    /* Translators: above the parts that a score is the sum of */
    { _("Made up of"), 3.8 },
    { trends_money_kind_get_column (money), 1.5, TRUE },
    { _("Adds up to"), 1.6, TRUE },
  };
  TrendsPdfTable *table;

  if (n_ranked == 0 && trends_ranking_get_n_ranked (ranking) > 0)
    return;
  if (n_ranked == 0)
    {
      trends_pdf_flow_add_prose (self->flow, _("No initiative has all of these ratings yet."));
      return;
    }
  table = trends_pdf_table_begin (self->flow, _("Open initiatives by score, the highest first"),
                                  columns, G_N_ELEMENTS (columns) - (line == NULL ? 1 : 0));
  for (guint i = 0; i < n_ranked && !g_cancellable_is_cancelled (self->cancellable); i++)
    add_row (self, table, ranking, money, line, shown->pdata[i]);
  trends_pdf_table_end (table);
}

/* ----------------------------------------------------------- what isn't ranked */

/* (transfer full): what is missing, with all that it is missing from; in their order */
static GPtrArray *
collect_unranked (TrendsRanking  *ranking,
                  GPtrArray      *shown,
                  guint           n_ranked,
                  GPtrArray     **reasons)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  *reasons = g_ptr_array_new_with_free_func (g_free);
  for (guint i = n_ranked; i < shown->len; i++)
    {
      TrendsRanked *ranked = shown->pdata[i];
      g_autofree char *note = trends_ranking_dup_note (ranking, ranked);
      GPtrArray *group = g_hash_table_lookup (known, note);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_ptr_array_add (groups, group);
          g_ptr_array_add (*reasons, g_strdup (note));
          g_hash_table_insert (known, g_steal_pointer (&note), group);
        }
      g_ptr_array_add (group, trends_ranked_get_initiative (ranked));
    }
  return groups;
}

static void
add_unranked (TrendsReport  *self,
              TrendsRanking *ranking,
              GPtrArray     *shown,
              guint          n_ranked)
{
  g_autoptr (GPtrArray) reasons = NULL;
  g_autoptr (GPtrArray) groups = collect_unranked (ranking, shown, n_ranked, &reasons);

  if (groups->len == 0)
    return;
  trends_pdf_flow_add_heading (self->flow, &(TrendsPdfHeading) { 3, _("Not ranked"), NULL });
  trends_pdf_flow_add_prose (self->flow,
                             _("These lack a rating, and nothing is made up in its place."));
  trends_pdf_flow_begin_list (self->flow);
  for (guint i = 0; i < groups->len; i++)
    {
      TrendsPdfText *text = trends_pdf_text_new_plain (TRENDS_PDF_SIZE_BODY, reasons->pdata[i],
                                                       TRENDS_PDF_BOLD | TRENDS_PDF_PLANS);

      trends_pdf_text_append (text, ". ", TRENDS_PDF_PLAIN);
      trends_report_append_names (text, groups->pdata[i], TRENDS_PDF_PLAIN);
      trends_pdf_flow_add_item (self->flow, text);
    }
  trends_pdf_flow_end_list (self->flow);
}

/* A score tells of ratings that stand nowhere else. */
static gboolean
holds_marked (TrendsReport *self)
{
  g_autoptr (TrendsRanking) ranking = trends_ranking_new (self->plan, NULL);

  for (guint i = 0; i < trends_ranking_get_n_ranked (ranking); i++)
    {
      g_autoptr (TrendsRanked) ranked = g_list_model_get_item (G_LIST_MODEL (ranking), i);

      if (trends_mark_for_score (trends_ranking_get_scorecard (ranking), trends_ranked_get_initiative (ranked))
          != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
add_budget (TrendsReport           *self,
            const TrendsBudgetLine *line)
{
  g_autofree char *text = trends_words_dup_budget (self->plan, line);

  trends_pdf_flow_add_prose (self->flow, text);
}

/* `values`: (nullable): what was chosen about the ranking; NULL has all be the plan's */
static void
add_all (TrendsReport *self,
         GHashTable   *values)
{
  g_autoptr (TrendsBudgetLine) line = NULL;
  g_autoptr (TrendsRanking) ranking = trends_ranking_options_make_ranking (values, self->plan);
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (ranking)), n_ranked;
  g_autoptr (GPtrArray) shown
    = trends_view_table_list_ranking (ranking, trends_report_get_filter (self), &n_ranked);

  if (n_all == 0)
    {
      trends_pdf_flow_add_prose (self->flow, _("There are no open initiatives to rank yet."));
      return;
    }
  add_formula (self, trends_ranking_get_scorecard (ranking));
  if (shown->len < n_all)
    trends_pdf_flow_add_prose (self->flow, _("Ranks are those among all that is open."));
  line = trends_ranking_options_make_line (values, self->plan, ranking);
  if (line != NULL)
    add_budget (self, line);
  add_ranked (self, ranking, trends_ranking_options_read_money (values), line, shown, n_ranked);
  add_unranked (self, ranking, shown, n_ranked);
}

static void
add_ranking (TrendsReport *self)
{
  trends_report_add_heading (self, &trends_section_ranking);
  add_all (self, NULL);
}

/* ------------------------------------------------------------ beside the matrix */

static void
add_sheet_ranking (TrendsReport *self)
{
  trends_report_add_heading (self, &trends_section_sheet_ranking);
  add_all (self, trends_report_get_values (self));
}

const TrendsReportSection trends_section_sheet_ranking = {
  .id = "sheet-ranking",
  .title = N_("Ranking"),
  .destination = "ranking",
  .orientation = TRENDS_PDF_LANDSCAPE,
  .is_for = is_for,
  .holds_marked = holds_marked,
  .add = add_sheet_ranking,
};

const TrendsReportSection trends_section_ranking = {
  .id = "ranking",
  .title = N_("What comes first"),
  .destination = "ranking",
  .is_for = is_for,
  .holds_marked = holds_marked,
  .add = add_ranking,
};
