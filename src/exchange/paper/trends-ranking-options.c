/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen about a ranking that is drawn: which money, how much of it, and weights that are
 * tried out. What isn't chosen is the plan's. */

#include "trends-ranking-options.h"

#include "trends-exchange-error.h"

#include <glib/gi18n-lib.h>

#define MOST_WEIGHT 100

/* In the order of TrendsMoneyKind */
static const TrendsFormatChoice monies[TRENDS_N_MONEY_KINDS] = {
  { "all", N_("All money"), N_("The ranking beside what each costs in all") },
  { "capital", N_("Capital"), N_("The ranking beside what of that is capital") },
  { "revenue", N_("Revenue"), N_("The ranking beside what of that is revenue") },
};

/**
 * trends_ranking_options_get_money:
 * @index: a number
 *
 * Returns: (nullable) (transfer none): which money a ranking can be beside, one after the other
 */
const TrendsFormatChoice *
trends_ranking_options_get_money (guint index)
{
  return index < G_N_ELEMENTS (monies) ? &monies[index] : NULL;
}

/* (transfer full) (nullable) (element-type guint): "40,20", or "40, 20" as people type it */
static GArray *
read_weights (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (guint));

  for (char **part = parts; *part != NULL; part++)
    {
      guint64 number;
      guint weight;

      if (!g_ascii_string_to_unsigned (g_strstrip (*part), 10, 0, MOST_WEIGHT, &number, NULL))
        return NULL;
      weight = (guint) number;
      g_array_append_val (weights, weight);
    }
  return weights->len > 0 ? g_steal_pointer (&weights) : NULL;
}

/**
 * trends_ranking_options_check_weights:
 * @text: what was given as weights
 * @error: return location for an error, of %TRENDS_EXCHANGE_ERROR_INVALID
 *
 * Returns: whether these are some, of whatever plan
 */
gboolean
trends_ranking_options_check_weights (const char *text, GError **error)
{
  g_autoptr (GArray) weights = read_weights (text);

  if (weights == NULL)
    g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                 /* Translators: %s: what was given */
                 _("Weights are whole numbers from 0 to 100, such as 40,20,20,13,7, and not “%s”."),
                 text);
  return weights != NULL;
}

static const char *
get_currency (TrendsPlan *plan)
{
  return trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY);
}

static const char *
get_text (GHashTable *values, const char *id)
{
  return values != NULL ? g_hash_table_lookup (values, id) : NULL;
}

static gboolean
check_number (const char *text, TrendsPlan *plan, GError **error)
{
  g_autoptr (GArray) weights = text != NULL ? read_weights (text) : NULL;
  g_autoptr (TrendsScorecard) scorecard = trends_scorecard_new (plan);
  guint n = trends_scorecard_get_n_criteria (scorecard);

  if (weights == NULL || weights->len == n)
    return TRUE;
  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
               /* Translators: how many weights are wanted; how many were given */
               ngettext ("The plan has %u criterion, which needs a weight, and not %u.",
                         "The plan has %u criteria, each of which needs a weight, and not %u.", n),
               n, weights->len);
  return FALSE;
}

/**
 * trends_ranking_options_check:
 * @values: (nullable): what was chosen
 * @plan: the whole plan, whatever is shown of it
 * @error: return location for an error, of %TRENDS_EXCHANGE_ERROR_INVALID
 *
 * Returns: whether it goes with the plan's criteria and its currency
 */
gboolean
trends_ranking_options_check (GHashTable *values, TrendsPlan *plan, GError **error)
{
  const char *sum = get_text (values, TRENDS_BUDGET_OPTION);
  gint64 minor;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);

  if (sum != NULL
      && !trends_format_values_get_money (values, TRENDS_BUDGET_OPTION, get_currency (plan), &minor))
    {
      g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                   /* Translators: %s: what was given; %s: ISO 4217 */
                   _("“%s” isn’t an amount in %s."), sum, get_currency (plan));
      return FALSE;
    }
  return check_number (get_text (values, TRENDS_WEIGHTS_OPTION), plan, error);
}

/**
 * trends_ranking_options_make_ranking:
 * @values: (nullable): what was chosen
 * @plan: a plan
 *
 * Returns: (transfer full): all that is open, by the weights that were chosen, or else the plan's
 */
TrendsRanking *
trends_ranking_options_make_ranking (GHashTable *values, TrendsPlan *plan)
{
  const char *text = get_text (values, TRENDS_WEIGHTS_OPTION);
  g_autoptr (GArray) weights = text != NULL ? read_weights (text) : NULL;
  g_autoptr (TrendsScorecard) kept = trends_scorecard_new (plan);
  g_autoptr (TrendsScorecard) tried = NULL;

  if (weights == NULL || weights->len != trends_scorecard_get_n_criteria (kept))
    return trends_ranking_new (plan, NULL);
  tried = trends_scorecard_new_with_weights (kept, (const guint *) (gpointer) weights->data);
  return trends_ranking_new (plan, tried);
}

/**
 * trends_ranking_options_read_money:
 * @values: (nullable): what was chosen
 *
 * Returns: which money it is beside
 */
TrendsMoneyKind
trends_ranking_options_read_money (GHashTable *values)
{
  TrendsMoneyKind kind = TRENDS_MONEY_ALL;

  trends_money_kind_find (get_text (values, TRENDS_MONEY_OPTION), &kind);
  return kind;
}

/**
 * trends_ranking_options_make_line:
 * @values: (nullable): what was chosen
 * @plan: a plan
 * @ranking: of it
 *
 * Returns: (transfer full) (nullable): how far the sum reaches that was chosen, or else the plan's
 *   budget; %NULL where there is none, or nothing to reach
 */
TrendsBudgetLine *
trends_ranking_options_make_line (GHashTable *values, TrendsPlan *plan, TrendsRanking *ranking)
{
  TrendsMoneyKind kind = trends_ranking_options_read_money (values);
  gint64 sum;

  if (!trends_format_values_get_money (values, TRENDS_BUDGET_OPTION, get_currency (plan), &sum))
    sum = trends_plan_get_budget (plan, kind);
  return sum != TRENDS_UNSET && trends_ranking_get_n_ranked (ranking) > 0
           ? trends_budget_line_new (ranking, plan, sum, kind)
           : NULL;
}
