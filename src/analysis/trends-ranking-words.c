/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ranking-words.c: see trends-ranking-words.h. */

#include "trends-ranking-words.h"

#include "trends-money.h"
#include "trends-printable.h"

#include <glib/gi18n-lib.h>

/**
 * trends_scorecard_dup_score:
 * @points: of an initiative, or of a part
 * @paper: (nullable): the language of a paper, %NULL for what is shown
 *
 * Returns: (transfer full): the score, with a decimal where it has one
 */
char *
trends_scorecard_dup_score (const TrendsScorecard *self, gint64 points,
                            const TrendsLanguage *paper)
{
  guint tenths = trends_scorecard_get_tenths (self, points);
  const char *decimal
      = paper != NULL ? trends_language_get_decimal (paper) : trends_locale_decimal ();

  return tenths % 10 == 0 ? g_strdup_printf ("%u", tenths / 10)
                          : g_strdup_printf ("%u%s%u", tenths / 10, decimal, tenths % 10);
}

/**
 * trends_scorecard_dup_parts:
 * @initiative: an initiative
 * @paper: (nullable): the language of a paper, %NULL for what is shown
 *
 * Returns: (transfer full): what each criterion gives to a score: "Value 40, Urgency 16"
 */
char *
trends_scorecard_dup_parts (const TrendsScorecard *self, TrendsEntity *initiative,
                            const TrendsLanguage *paper)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < trends_scorecard_get_n_criteria (self); i++)
    {
      const TrendsScoreCriterion *criterion = trends_scorecard_get_criterion (self, i);
      guint rating = trends_measure_rate (criterion->measure, initiative);
      g_autofree char *title = trends_isolate (criterion->title);
      g_autofree char *score
          = trends_scorecard_dup_score (self, (gint64)criterion->weight * rating, paper);

      g_string_append_printf (text, "%s%s %s", text->len > 0 ? ", " : "", title,
                              rating == 0 ? "–" : score);
    }
  return g_string_free (text, FALSE);
}

/**
 * trends_scorecard_dup_weights:
 *
 * Returns: (transfer full): what each criterion weighs: "Value 40, Urgency 20"
 */
char *
trends_scorecard_dup_weights (const TrendsScorecard *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < trends_scorecard_get_n_criteria (self); i++)
    {
      const TrendsScoreCriterion *criterion = trends_scorecard_get_criterion (self, i);

      g_autofree char *title = trends_isolate (criterion->title);

      g_string_append_printf (text, "%s%s %u", i > 0 ? ", " : "", title, criterion->weight);
    }
  return g_string_free (text, FALSE);
}

/**
 * trends_scorecard_dup_numbers:
 *
 * Returns: (transfer full): what each criterion weighs, as options have it: "40,20"
 */
char *
trends_scorecard_dup_numbers (const TrendsScorecard *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < trends_scorecard_get_n_criteria (self); i++)
    g_string_append_printf (text, "%s%u", i > 0 ? "," : "",
                            trends_scorecard_get_criterion (self, i)->weight);
  return g_string_free (text, FALSE);
}

/**
 * trends_scorecard_dup_missing:
 * @initiative: an initiative
 *
 * Returns: (transfer full): the titles of what isn't rated: "Urgency, Confidence"
 */
char *
trends_scorecard_dup_missing (const TrendsScorecard *self, TrendsEntity *initiative)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < trends_scorecard_get_n_criteria (self); i++)
    {
      const TrendsScoreCriterion *criterion = trends_scorecard_get_criterion (self, i);
      g_autofree char *title = NULL;

      if (criterion->weight == 0 || trends_measure_rate (criterion->measure, initiative) > 0)
        continue;
      title = trends_isolate (criterion->title);
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", title);
    }
  return g_string_free (text, FALSE);
}

/**
 * trends_ranking_dup_note:
 * @ranked: one of its items
 *
 * Returns: (transfer full): why it has no rank, or with how many it shares one; "" where
 *   there is nothing to say
 */
char *
trends_ranking_dup_note (TrendsRanking *self, TrendsRanked *ranked)
{
  guint tied = trends_ranking_count_tied (self, ranked);
  g_autofree char *missing = NULL;

  if (tied > 0)
    return g_strdup_printf (
        ngettext ("as many points as %u other", "as many points as %u others", tied), tied);
  if (trends_ranked_get_points (ranked) != TRENDS_UNSET)
    return g_strdup ("");

  missing = trends_scorecard_dup_missing (trends_ranking_get_scorecard (self),
                                          trends_ranked_get_initiative (ranked));
  /* Translators: %s are the names of criteria */
  return g_strdup_printf (_("Not rated: %s"), missing);
}

/**
 * trends_money_kind_get_label:
 *
 * Returns: (transfer none): what it is called, translated
 */
const char *
trends_money_kind_get_label (TrendsMoneyKind kind)
{
  /* Translators: which money: all of it, or a part */
  static const char *const labels[] = { N_("All money"), N_("Capital"), N_("Revenue") };

  g_return_val_if_fail (kind < TRENDS_N_MONEY_KINDS, NULL);

  return _(labels[kind]);
}

/**
 * trends_money_kind_get_nick:
 *
 * Returns: (transfer none): its name in settings and actions
 */
const char *
trends_money_kind_get_nick (TrendsMoneyKind kind)
{
  static const char *const nicks[] = { "all", "capital", "revenue" };

  g_return_val_if_fail (kind < TRENDS_N_MONEY_KINDS, NULL);

  return nicks[kind];
}

/**
 * trends_money_kind_find:
 * @nick: any text
 * @kind: (out): which kind that is the nick of
 *
 * Returns: whether there is one
 */
gboolean
trends_money_kind_find (const char      *nick,
                        TrendsMoneyKind *kind)
{
  for (guint i = 0; i < TRENDS_N_MONEY_KINDS; i++)
    if (g_strcmp0 (trends_money_kind_get_nick (i), nick) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * trends_money_kind_get_column:
 *
 * Returns: (transfer none): what is above what each costs of it, translated
 */
const char *
trends_money_kind_get_column (TrendsMoneyKind kind)
{
  return kind == TRENDS_MONEY_ALL ? _("Cost") : trends_money_kind_get_label (kind);
}

/**
 * trends_ranking_get_score_column:
 * @plan: what is ranked
 *
 * Returns: (transfer none): what is above its scores in a table that stands alone, translated
 */
const char *
trends_ranking_get_score_column (TrendsRanking *self, TrendsPlan *plan)
{
  return trends_scorecard_is_kept (trends_ranking_get_scorecard (self), plan)
           ? _("Score")
           /* Translators: above scores */
           : _("Score by weights that are tried, not kept");
}

/**
 * trends_scorecard_get_weights_label:
 * @plan: what is ranked
 *
 * Returns: (transfer none): what stands before what each criterion weighs, translated
 */
const char *
trends_scorecard_get_weights_label (const TrendsScorecard *self, TrendsPlan *plan)
{
  /* Translators: before the criteria of a scorecard, each with its weight */
  return trends_scorecard_is_kept (self, plan) ? _("Weights: ")
                                               /* Translators: the same, where these aren’t the plan’s */
                                               : _("Weights that are tried, not kept: ");
}

static guint
get_rank_at (TrendsRanking *ranking, guint position)
{
  g_autoptr (TrendsRanked) ranked = g_list_model_get_item (G_LIST_MODEL (ranking), position);

  return trends_ranking_get_rank (ranking, ranked);
}

/* (transfer full): an amount, with which money that is where it isn't all */
static char *
dup_of_kind (const TrendsBudgetLine *self, const char *amount)
{
  if (self->kind == TRENDS_MONEY_CAPITAL)
    /* Translators: an amount of money, of which this is capital */
    return g_strdup_printf (_("%s of capital"), amount);
  if (self->kind == TRENDS_MONEY_REVENUE)
    /* Translators: an amount of money, of which this is revenue */
    return g_strdup_printf (_("%s of revenue"), amount);
  return g_strdup (amount);
}

/* A line between two of one score says nothing of which comes first. */
static gboolean
is_within_tie (const TrendsBudgetLine *self, TrendsRanking *ranking)
{
  return self->above.n > 0 && self->below.n > 0
         && get_rank_at (ranking, self->above.n - 1) == get_rank_at (ranking, self->above.n);
}

/**
 * trends_budget_line_dup_band:
 * @ranking: what it was made of
 * @sum: the line's sum, for people
 * @left: what is left of that, for people
 *
 * Returns: (transfer full): what stands below the last that the sum reaches
 */
char *
trends_budget_line_dup_band (const TrendsBudgetLine *self,
                             TrendsRanking          *ranking,
                             const char             *sum,
                             const char             *left)
{
  g_autofree char *of_kind = dup_of_kind (self, sum);
  /* Translators: an amount; how many of how many initiatives; an amount */
  g_autofree char *band = g_strdup_printf (_("%s reaches to here: %u of %u, %s left"), of_kind,
                                           self->above.n_costing,
                                           self->above.n_costing + self->below.n_costing, left);

  if (!is_within_tie (self, ranking))
    return g_steal_pointer (&band);
  /* Translators: of where a sum ends: %s says that, and on both sides of it scores are the same */
  return g_strdup_printf (_("%s; the scores above and below are the same"), band);
}

/**
 * trends_budget_line_dup_summary:
 * @sum: the line's sum, for people
 * @left: what is left of that, for people
 *
 * Returns: (transfer full): how many fit, as a sentence
 */
char *
trends_budget_line_dup_summary (const TrendsBudgetLine *self, const char *sum, const char *left)
{
  g_autofree char *of_kind = dup_of_kind (self, sum);

  return g_strdup_printf (self->is_budget
                            /* Translators: an amount; two numbers of initiatives; an amount */
                            ? _("Of the budget, %s: %u fit in the order of their ranks, %u fall below "
                                "the line, %s left.")
                            /* Translators: an amount that isn’t the plan’s budget; two numbers of
                             * initiatives; an amount */
                            : _("Of a sum that is tried, %s: %u fit in the order of their ranks, %u fall "
                                "below the line, %s left."),
                          of_kind, self->above.n_costing, self->below.n_costing, left);
}
