/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-costs.c: see trends-costs.h. What has been spent up to a day is asked for each
 * boundary between years, and a year has the difference: so all of them add up.
 */

#include "trends-costs.h"

#include "trends-figures.h"
#include "trends-money.h"
#include "trends-period.h"

#include <glib/gi18n-lib.h>

#define ALL "" /* the row of all trends; no id */

struct _TrendsCosts
{
  int year_start;
  guint n_years;
  gint64 unit;            /* how many minor units are one of the plan's currency */
  gboolean has_fractions; /* whether any amount isn't whole */
  gint64 *boundaries; /* the first day of each year, and the day after the last */
  GHashTable *rows;   /* id of a trend, or ALL -> TrendsCost for each column */
};

/* ------------------------------------------------------------------ amounts */

/**
 * trends_cost_get_total:
 *
 * Returns: all of it
 */
gint64
trends_cost_get_total (const TrendsCost *self)
{
  return trends_money_add (trends_money_add (self->capital_funded, self->capital_unfunded),
                           trends_money_add (self->revenue_funded, self->revenue_unfunded));
}

/**
 * trends_cost_get_funded:
 *
 * Returns: what there is money for
 */
gint64
trends_cost_get_funded (const TrendsCost *self)
{
  return trends_money_add (self->capital_funded, self->revenue_funded);
}

/**
 * trends_cost_get_unfunded:
 *
 * Returns: what isn't funded, capital or revenue
 */
gint64
trends_cost_get_unfunded (const TrendsCost *self)
{
  return trends_cost_get_total (self) - trends_cost_get_funded (self);
}

/**
 * trends_cost_get_revenue:
 *
 * Returns: what is revenue, funded or not
 */
gint64
trends_cost_get_revenue (const TrendsCost *self)
{
  return trends_cost_get_total (self) - trends_cost_get_capital (self);
}

/**
 * trends_cost_get_capital:
 *
 * Returns: what is capital, funded or not
 */
gint64
trends_cost_get_capital (const TrendsCost *self)
{
  return trends_money_add (self->capital_funded, self->capital_unfunded);
}

/**
 * trends_cost_get_part:
 * @part: below %TRENDS_N_COST_PARTS
 *
 * Returns: that part of it
 */
gint64
trends_cost_get_part (const TrendsCost *self,
                      TrendsCostPart    part)
{
  switch (part)
    {
    case TRENDS_COST_PART_FUNDED: return trends_cost_get_funded (self);
    case TRENDS_COST_PART_UNFUNDED: return trends_cost_get_unfunded (self);
    case TRENDS_COST_PART_CAPITAL: return trends_cost_get_capital (self);
    case TRENDS_COST_PART_REVENUE: return trends_cost_get_revenue (self);
    case TRENDS_COST_PART_ALL:
    case TRENDS_N_COST_PARTS:
    default: return trends_cost_get_total (self);
    }
}

/**
 * trends_cost_part_get_label:
 * @part: below %TRENDS_N_COST_PARTS
 *
 * Returns: what that part of what all trends cost is called, for people
 */
const char *
trends_cost_part_get_label (TrendsCostPart part)
{
  static const char *const labels[TRENDS_N_COST_PARTS] = {
    N_("All trends"), N_("Funded"), N_("Not funded"), N_("Capital"), N_("Revenue"),
  };

  g_return_val_if_fail (part < TRENDS_N_COST_PARTS, NULL);

  return _(labels[part]);
}

/**
 * trends_cost_add:
 *
 * Adds each part of @other.
 */
void
trends_cost_add (TrendsCost       *self,
                 const TrendsCost *other)
{
  self->capital_funded = trends_money_add (self->capital_funded, other->capital_funded);
  self->capital_unfunded = trends_money_add (self->capital_unfunded, other->capital_unfunded);
  self->revenue_funded = trends_money_add (self->revenue_funded, other->revenue_funded);
  self->revenue_unfunded = trends_money_add (self->revenue_unfunded, other->revenue_unfunded);
}

/* ---------------------------------------------------------------- spreading */

/* What of @amount is spent after @n of @n_days days: rounded down, and without a product
 * that could be too large. */
static gint64
get_spent (gint64 amount,
           gint64 n,
           gint64 n_days)
{
  return amount / n_days * n + amount % n_days * n / n_days;
}

/* The same by the beginning of @day. What nobody said to the penny isn't spread to the penny. */
static gint64
get_spent_by (const TrendsCosts *self,
              gint64             amount,
              gint64             day,
              TrendsPeriod       days)
{
  gint64 unit = amount % self->unit == 0 ? self->unit : 1;
  gint64 n_days = days.end - days.start;

  return get_spent (amount / unit, CLAMP (day - days.start, 0, n_days), n_days) * unit;
}

static void
set_part (TrendsCost *cost,
          gboolean    is_capital,
          gboolean    is_funded,
          gint64      amount)
{
  if (is_capital && is_funded)
    cost->capital_funded = amount;
  else if (is_capital)
    cost->capital_unfunded = amount;
  else if (is_funded)
    cost->revenue_funded = amount;
  else
    cost->revenue_unfunded = amount;
}

static TrendsCost *
ensure_row (TrendsCosts *self,
            const char  *id)
{
  TrendsCost *row = g_hash_table_lookup (self->rows, id);

  if (row == NULL)
    {
      row = g_new0 (TrendsCost, trends_costs_get_n_columns (self));
      g_hash_table_insert (self->rows, g_strdup (id), row);
    }
  return row;
}

static void
add_to (TrendsCosts      *self,
        TrendsEntity     *trend,
        guint             column,
        const TrendsCost *cost)
{
  trends_cost_add (&ensure_row (self, ALL)[column], cost);
  if (trend != NULL)
    trends_cost_add (&ensure_row (self, trends_entity_get_id (trend))[column], cost);
}

/* What is spent before each boundary, and after the last */
static void
spread (TrendsCosts  *self,
        TrendsEntity *trend,
        gboolean      is_capital,
        gboolean      is_funded,
        gint64        amount,
        TrendsPeriod  days)
{
  gint64 before = 0;

  for (guint column = 0; column < self->n_years + 2; column++)
    {
      gint64 spent = column <= self->n_years
                       ? get_spent_by (self, amount, self->boundaries[column], days)
                       : amount;
      TrendsCost cost = { 0, 0, 0, 0 };

      set_part (&cost, is_capital, is_funded, spent - before);
      if (spent != before)
        add_to (self, trend, column, &cost);
      before = spent;
    }
}

static void
add_amount (TrendsCosts  *self,
            TrendsEntity *initiative,
            gboolean      is_capital,
            gint64        amount)
{
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  gint64 start = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);
  gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);
  gboolean is_funded = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_FUNDED) == 1;

  self->has_fractions = self->has_fractions || amount % self->unit != 0;
  if (start == TRENDS_UNSET && end == TRENDS_UNSET)
    {
      TrendsCost cost = { 0, 0, 0, 0 };

      set_part (&cost, is_capital, is_funded, amount);
      add_to (self, trend, self->n_years + 2, &cost);
      return;
    }
  if (start == TRENDS_UNSET)
    start = end;
  if (end == TRENDS_UNSET)
    end = start;
  /* A file may say that it ends before it starts. */
  spread (self, trend, is_capital, is_funded, amount,
          (TrendsPeriod) { MIN (start, end), MAX (start, end) + 1 });
}

static void
add_initiative (TrendsCosts  *self,
                TrendsEntity *initiative)
{
  gint64 cost = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST);
  gint64 capital = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST_CAPITAL);

  capital = capital == TRENDS_UNSET ? 0 : MIN (capital, cost);
  if (capital > 0)
    add_amount (self, initiative, TRUE, capital);
  if (cost > capital)
    add_amount (self, initiative, FALSE, cost - capital);
}

static gint64
get_unit (TrendsPlan *plan)
{
  return trends_currency_minor_units (
    trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY));
}

/**
 * trends_costs_new:
 * @day: a day in the first year
 * @n_years: how many financial years have columns of their own, at least one
 * @filter: (nullable): which initiatives count, %NULL for all
 *
 * Returns: (transfer full): what @plan costs
 */
TrendsCosts *
trends_costs_new (TrendsPlan   *plan,
                  gint64        day,
                  guint         n_years,
                  TrendsFilter *filter)
{
  TrendsCosts *self;
  GListModel *list;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (n_years > 0, NULL);

  self = g_new0 (TrendsCosts, 1);
  self->year_start = trends_period_get_year_start (plan);
  self->n_years = n_years;
  self->unit = get_unit (plan);
  self->boundaries = g_new (gint64, n_years + 1);
  self->boundaries[0] = trends_period_of_plan_year (plan, day).start;
  for (guint i = 0; i < n_years; i++)
    self->boundaries[i + 1] = trends_period_of_plan_year (plan, self->boundaries[i]).end;
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  ensure_row (self, ALL);

  list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (trends_figures_counts_cost (initiative)
          && (filter == NULL || trends_filter_matches (filter, initiative)))
        add_initiative (self, initiative);
    }
  return self;
}

/**
 * trends_costs_free:
 * @self: (transfer full): costs, with all that trends_costs_get() has given of them
 */
void
trends_costs_free (TrendsCosts *self)
{
  g_hash_table_unref (self->rows);
  g_free (self->boundaries);
  g_free (self);
}

/* -------------------------------------------------------------- what is asked */

/**
 * trends_costs_get_n_columns:
 *
 * Returns: how many columns there are: three more than years
 */
guint
trends_costs_get_n_columns (const TrendsCosts *self)
{
  return self->n_years + 3;
}

/**
 * trends_costs_dup_label:
 * @column: a column
 *
 * Returns: (transfer full): the words above it: “2026/27”
 */
char *
trends_costs_dup_label (const TrendsCosts *self,
                        guint              column)
{
  g_return_val_if_fail (column < trends_costs_get_n_columns (self), NULL);

  if (column == 0)
    /* Translators: above a column of a table, before those of years */
    return g_strdup (_("Before"));
  if (column <= self->n_years)
    return trends_year_format (self->boundaries[column - 1], self->year_start);
  /* Translators: above columns of a table, after those of years: later years, and no dates */
  return g_strdup (column == self->n_years + 1 ? _("After") : _("No dates"));
}

/**
 * trends_costs_get:
 * @trend: (nullable): a trend, %NULL for all
 * @column: a column
 *
 * Returns: (transfer none): what it costs then
 */
const TrendsCost *
trends_costs_get (const TrendsCosts *self,
                  TrendsEntity      *trend,
                  guint              column)
{
  static const TrendsCost nothing = { 0, 0, 0, 0 };
  const TrendsCost *row;

  g_return_val_if_fail (column < trends_costs_get_n_columns (self), &nothing);

  row = g_hash_table_lookup (self->rows, trend != NULL ? trends_entity_get_id (trend) : ALL);
  return row != NULL ? &row[column] : &nothing;
}

/**
 * trends_costs_is_empty:
 *
 * Returns: whether nothing of all costs anything then
 */
gboolean
trends_costs_is_empty (const TrendsCosts *self,
                       guint              column)
{
  return trends_cost_get_total (trends_costs_get (self, NULL, column)) == 0;
}

/**
 * trends_costs_has_fractions:
 *
 * Amounts below each other have their minor units all, or none of them.
 *
 * Returns: whether they are to be said with them: somebody has said one so
 */
gboolean
trends_costs_has_fractions (const TrendsCosts *self)
{
  return self->has_fractions;
}

/**
 * trends_costs_sum:
 * @trend: (nullable): a trend, %NULL for all
 *
 * Returns: what it costs in all columns together
 */
TrendsCost
trends_costs_sum (const TrendsCosts *self,
                  TrendsEntity      *trend)
{
  TrendsCost sum = { 0, 0, 0, 0 };

  for (guint i = 0; i < trends_costs_get_n_columns (self); i++)
    trends_cost_add (&sum, trends_costs_get (self, trend, i));
  return sum;
}

/* What one initiative alone costs of @part, in a column or in all */
static gint64
get_cost_of (const TrendsCosts *self,
             TrendsEntity      *initiative,
             guint              column,
             TrendsCostPart     part)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  TrendsCosts alone = *self;
  TrendsCost sum;

  alone.rows = rows;
  ensure_row (&alone, ALL);
  add_initiative (&alone, initiative);
  sum = trends_costs_sum (&alone, NULL);
  return trends_cost_get_part (
    column < trends_costs_get_n_columns (&alone) ? trends_costs_get (&alone, NULL, column) : &sum,
    part);
}

/**
 * trends_costs_dup_initiatives:
 * @plan: what @self was made of, unchanged since
 * @filter: (nullable): the same as then
 * @trend: (nullable): of which trend; %NULL for all
 * @column: of which column; as many as there are columns, or more: of all
 * @part: which part of their cost
 *
 * Returns: (transfer full) (element-type TrendsEntity): the initiatives that such a sum is made up of
 */
GPtrArray *
trends_costs_dup_initiatives (const TrendsCosts *self,
                              TrendsPlan        *plan,
                              TrendsFilter      *filter,
                              TrendsEntity      *trend,
                              guint              column,
                              TrendsCostPart     part)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (trends_figures_counts_cost (initiative)
          && (filter == NULL || trends_filter_matches (filter, initiative))
          && (trend == NULL
              || trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND) == trend)
          && get_cost_of (self, initiative, column, part) != 0)
        g_ptr_array_add (found, g_steal_pointer (&initiative));
    }
  return found;
}
