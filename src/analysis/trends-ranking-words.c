/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ranking-words.c: see trends-ranking-words.h. */

#include "trends-ranking-words.h"

#include "trends-digits.h"
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
 * trends_ranking_dup_full_note:
 * @ranked: one of its items
 * @line: (nullable): how far a budget reaches down it
 *
 * Returns: (transfer full): the same, and what it needs that the budget doesn't reach
 */
char *
trends_ranking_dup_full_note (TrendsRanking          *self,
                              TrendsRanked           *ranked,
                              const TrendsBudgetLine *line)
{
  g_autofree char *note = trends_ranking_dup_note (self, ranked);
  g_autofree char *gaps = NULL;

  if (line == NULL)
    return g_steal_pointer (&note);
  gaps = trends_budget_line_dup_gaps (line, trends_ranked_get_initiative (ranked), " · ", "⚠ ");
  return g_strconcat (note, *note != '\0' && *gaps != '\0' ? " · " : "", gaps, NULL);
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
         && get_rank_at (ranking, self->last) == get_rank_at (ranking, self->end);
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
                                           self->above.n, self->above.n + self->below.n, left);

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
                          of_kind, self->above.n, self->below.n, left);
}

/* -------------------------------------------------- what there is to know besides */

static char *
dup_number (guint                 number,
            const TrendsLanguage *paper)
{
  return paper != NULL ? trends_language_format_number (paper, number)
                       : g_strdup_printf ("%'u", number);
}

/* `n`: how many it is said of */
static void
append_sentence (GString    *text,
                 guint       n,
                 const char *sentence)
{
  if (n > 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
}

/* What is spoken for already, above the line and below */
static void
append_committed (GString                *text,
                  const TrendsBudgetLine *self,
                  TrendsPlan             *plan,
                  TrendsSayMoney          say_money,
                  const TrendsLanguage   *paper)
{
  g_autofree char *n_above = dup_number (self->above.n_committed, paper);
  g_autofree char *n_below = dup_number (self->below.n_committed, paper);
  g_autofree char *above = say_money (plan, self->above.committed);
  g_autofree char *below = say_money (plan, self->below.committed);
  /* Translators: how many initiatives, an amount; those that are funded or were begun */
  g_autofree char *fits = g_strdup_printf (
    _("Committed already, funded or begun: %s of these, %s."), n_above, above);
  /* Translators: how many initiatives, an amount; those that are funded or were begun */
  g_autofree char *falls = g_strdup_printf (_("Below the line, yet funded or begun: %s, %s."),
                                            n_below, below);

  append_sentence (text, self->above.n_committed, fits);
  append_sentence (text, self->below.n_committed, falls);
}

/* What the line doesn't touch, as far as is known */
static void
append_beside (GString                *text,
               const TrendsBudgetLine *self,
               const TrendsLanguage   *paper)
{
  gboolean is_capital = self->kind == TRENDS_MONEY_CAPITAL;
  g_autofree char *n_none = dup_number (self->n_none, paper);
  g_autofree char *n_unknown = dup_number (self->n_unknown, paper);
  g_autofree char *none = g_strdup_printf (
    /* Translators: how many initiatives cost nothing of that money */
    is_capital ? _("Without capital: %s.")
               /* Translators: how many initiatives cost nothing of that money */
               : _("Without revenue: %s."),
    n_none);
  g_autofree char *unknown = g_strdup_printf (
    /* Translators: how many initiatives */
    self->kind == TRENDS_MONEY_ALL ? _("Without a cost: %s.")
    /* Translators: of how many initiatives nobody has said how much of that money they cost */
    : is_capital ? _("Capital not known: %s.")
                 /* Translators: of how many initiatives nobody has said how much of that money they cost */
                 : _("Revenue not known: %s."),
    n_unknown);

  append_sentence (text, self->n_none, none);
  append_sentence (text, self->n_unknown, unknown);
}

/* How many others what fits waits for; several may wait for one. */
static guint
count_needed (const TrendsBudgetLine *self,
              gboolean                is_ranked)
{
  g_autoptr (GHashTable) needed = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->gaps->len; i++)
    {
      const TrendsBudgetGap *gap = &g_array_index (self->gaps, TrendsBudgetGap, i);

      if (gap->is_ranked == is_ranked)
        g_hash_table_add (needed, gap->needs);
    }
  return g_hash_table_size (needed);
}

static void
append_needed (GString                *text,
               const TrendsBudgetLine *self,
               const TrendsLanguage   *paper)
{
  guint n_below = count_needed (self, TRUE), n_unranked = count_needed (self, FALSE);
  g_autofree char *n_falling = dup_number (n_below, paper);
  g_autofree char *n_without = dup_number (n_unranked, paper);
  g_autofree char *below = g_strdup_printf (
    /* Translators: how many initiatives others can't do without */
    ngettext ("⚠ What fits needs %s that falls below the line.",
              "⚠ What fits needs %s that fall below the line.", n_below),
    n_falling);
  g_autofree char *unranked = g_strdup_printf (
    /* Translators: how many initiatives others can't do without */
    ngettext ("⚠ What fits needs %s that has no rank yet.",
              "⚠ What fits needs %s that have no rank yet.", n_unranked),
    n_without);

  append_sentence (text, n_below, below);
  append_sentence (text, n_unranked, unranked);
}

/**
 * trends_budget_line_dup_account:
 * @plan: what is ranked
 * @say_money: says an amount
 * @paper: (nullable): the language of a paper, %NULL for what is shown
 *
 * Returns: (transfer full): what there is to know of the line besides its summary, as sentences; ""
 *   for nothing
 */
char *
trends_budget_line_dup_account (const TrendsBudgetLine *self,
                                TrendsPlan             *plan,
                                TrendsSayMoney          say_money,
                                const TrendsLanguage   *paper)
{
  GString *text = g_string_new (NULL);

  append_committed (text, self, plan, say_money, paper);
  append_beside (text, self, paper);
  append_needed (text, self, paper);
  return g_string_free (text, FALSE);
}

/**
 * trends_budget_line_dup_gaps:
 * @initiative: one that is ranked
 * @separator: what is between two
 * @mark: what is before each: "⚠ " where it is seen; "" where it is said
 *
 * Returns: (transfer full): what it needs that doesn't stand above the line, though it does:
 *   "⚠ Needs “Landing zone”, which is below the line"; "" for nothing
 */
char *
trends_budget_line_dup_gaps (const TrendsBudgetLine *self,
                             TrendsEntity           *initiative,
                             const char             *separator,
                             const char             *mark)
{
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (self->first_gaps, initiative));
  GString *text = g_string_new (NULL);

  for (guint i = first; i > 0 && i <= self->gaps->len; i++)
    {
      const TrendsBudgetGap *gap = &g_array_index (self->gaps, TrendsBudgetGap, i - 1);

      if (gap->initiative != initiative)
        break;
      g_string_append (text, text->len > 0 ? separator : "");
      g_string_append (text, mark);
      g_string_append_printf (text,
                              gap->is_ranked
                                ? /* Translators: %s is the title of an initiative; the line is
                                   * that of the budget */
                                  _("Needs “%s”, which is below the line")
                                : /* Translators: %s is the title of an initiative */
                                  _("Needs “%s”, which isn’t ranked"),
                              trends_entity_get_name (gap->needs));
    }
  return g_string_free (text, FALSE);
}

/**
 * trends_budget_line_get_label:
 * @initiative: one that is ranked
 * @position: where
 *
 * Returns: (transfer none): on which side of the line it is, or why on neither, translated
 */
const char *
trends_budget_line_get_label (const TrendsBudgetLine *self,
                              TrendsEntity           *initiative,
                              guint                   position)
{
  gboolean is_capital = self->kind == TRENDS_MONEY_CAPITAL;

  switch (trends_budget_line_get_side (self, initiative, position))
    {
    case TRENDS_BUDGET_SIDE_ABOVE:
      return _("above the line");
    case TRENDS_BUDGET_SIDE_BELOW:
      return _("below the line");
    case TRENDS_BUDGET_SIDE_NONE:
      /* Translators: what an initiative costs of that money; a budget of it doesn’t concern it */
      return is_capital ? _("without capital") : _("without revenue");
    case TRENDS_BUDGET_SIDE_UNKNOWN:
    default:
      /* Translators: nobody has said how much of an initiative’s cost is that money */
      return is_capital ? _("capital not known") : _("revenue not known");
    }
}
