/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-budget-sums.c: see trends-budget-sums.h. */

#include "trends-budget-sums.h"

#include "trends-config.h"
#include "trends-money.h"
#include "trends-priority-words.h"

#include <gio/gio.h>

#define KEY "budget-sums"
#define MOST 60 /* that are kept, the latest first */

static const char *
get_id (TrendsPlan *plan)
{
  return trends_entity_get_id (trends_plan_get_info (plan));
}

static const char *
get_currency (TrendsPlan *plan)
{
  return trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY);
}

/**
 * trends_budget_sums_load:
 * @sums: (out caller-allocates): what was kept of each sort of money, in minor units of the plan's
 *   currency; %TRENDS_UNSET where nothing was, %TRENDS_BUDGET_SUM_NONE where no sum was wanted
 */
void
trends_budget_sums_load (TrendsPlan *plan,
                         gint64      sums[TRENDS_N_MONEY_KINDS])
{
  g_autoptr (GSettings) settings = g_settings_new (TRENDS_APP_ID);
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);
  const char *id, *nick, *currency;
  GVariantIter iter;
  gint64 sum;

  for (guint i = 0; i < TRENDS_N_MONEY_KINDS; i++)
    sums[i] = TRENDS_UNSET;
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "(&s&s&sx)", &id, &nick, &currency, &sum))
    {
      TrendsMoneyKind kind;

      if (!g_str_equal (id, get_id (plan)) || !trends_money_kind_find (nick, &kind))
        continue;
      if (sum < 0)
        sums[kind] = TRENDS_BUDGET_SUM_NONE;
      else if (!trends_money_convert (sum, currency, get_currency (plan), &sums[kind]))
        sums[kind] = TRENDS_UNSET;
    }
}

static void
add (GVariantBuilder *builder,
     const char      *id,
     const char      *nick,
     const char      *currency,
     gint64           sum)
{
  g_variant_builder_add (builder, "(sssx)", id, nick, currency, sum);
}

/**
 * trends_budget_sums_keep:
 * @kind: the sort of money
 * @sum: in minor units of the plan's currency; %TRENDS_UNSET: it isn't kept any more;
 *   %TRENDS_BUDGET_SUM_NONE: that none is wanted
 */
void
trends_budget_sums_keep (TrendsPlan      *plan,
                         TrendsMoneyKind  kind,
                         gint64           sum)
{
  g_autoptr (GSettings) settings = g_settings_new (TRENDS_APP_ID);
  g_autoptr (GVariant) all = g_settings_get_value (settings, KEY);
  const char *wanted = trends_money_kind_get_nick (kind);
  const char *id, *nick, *currency;
  GVariantBuilder builder;
  GVariantIter iter;
  gint64 other;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sssx)"));
  if (sum != TRENDS_UNSET)
    add (&builder, get_id (plan), wanted, get_currency (plan), sum);
  g_variant_iter_init (&iter, all);
  for (guint n = 1; n < MOST
                    && g_variant_iter_next (&iter, "(&s&s&sx)", &id, &nick, &currency, &other); n++)
    if (!g_str_equal (id, get_id (plan)) || !g_str_equal (nick, wanted))
      add (&builder, id, nick, currency, other);
  g_settings_set_value (settings, KEY, g_variant_builder_end (&builder));
}
