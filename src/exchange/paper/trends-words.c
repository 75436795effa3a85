/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a plan's values are called on paper and in pictures: in the conventions of the
 * language that our own words are in, and never in those of the locale.
 * trends-export-locale.h says why that is English.
 */

#include "trends-words.h"

#include "trends-date.h"
#include "trends-language.h"
#include "trends-money.h"
#include "trends-period.h"
#include "trends-printable.h"
#include "trends-ranking-words.h"
#include "trends-value-text.h"

#include <glib/gi18n-lib.h>

/* A translation belongs to the program and stays; text of a plan doesn't. */

/**
 * trends_words_owner_name:
 * @entity: an entity
 * @field: a field of it that refers to an owner
 *
 * Returns: (nullable): the owner's name, or %NULL where there is none
 */
const char *
trends_words_owner_name (TrendsEntity *entity,
                         guint         field)
{
  TrendsEntity *owner = trends_entity_get_ref (entity, field);

  return owner != NULL ? trends_entity_get_name (owner) : NULL;
}

/**
 * trends_words_get_language:
 *
 * A paper is in one language: as long as there are no sentences but English ones, so are
 * the dates and the numbers in them, as the plan's own English has them where it has one.
 * What people wrote is in the plan's language, and marked so.
 *
 * Returns: (transfer none): the language of the sentences about @plan
 */
const TrendsLanguage *
trends_words_get_language (TrendsPlan *plan)
{
  const char *tag = trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_LANGUAGE);

  return trends_language_find (trends_language_is_english (tag) ? tag : "en");
}

/**
 * trends_words_today:
 *
 * Returns: the day it is in UTC, so that what is overdue doesn't depend on where
 *   somebody is who exports
 */
gint64
trends_words_today (void)
{
  return trends_time_get_day (trends_time_now ());
}

/**
 * trends_words_date:
 * @plan: a plan
 * @day: a day
 *
 * Returns: (transfer full): the day in full, "23 November 2026"
 */
char *
trends_words_date (TrendsPlan *plan,
                   gint64      day)
{
  return trends_language_format_date (trends_words_get_language (plan), day, FALSE);
}

/**
 * trends_words_number:
 * @plan: a plan
 * @number: a whole number
 *
 * Returns: (transfer full): it, with its thousands set apart
 */
char *
trends_words_number (TrendsPlan *plan,
                     guint       number)
{
  return trends_language_format_number (trends_words_get_language (plan), number);
}

static char *
format_when (TrendsEntity     *initiative,
             const TrendsWhen *when,
             TrendsWhenStyle   style)
{
  TrendsPlan *plan = trends_entity_get_plan (initiative);

  return trends_when_format (when, style, trends_period_get_year_start (plan),
                             trends_words_get_language (plan));
}

/**
 * trends_words_when_short:
 * @initiative: an initiative
 *
 * Returns: (transfer full): when it is, as the board says it
 */
char *
trends_words_when_short (TrendsEntity *initiative)
{
  TrendsWhen when = trends_when_of (initiative);

  return trends_when_format (&when, TRENDS_WHEN_SHORT,
                             trends_period_get_year_start (trends_entity_get_plan (initiative)),
                             NULL);
}

/**
 * trends_words_when:
 * @initiative: an initiative
 * @today: the day it is
 *
 * Returns: (transfer full): its dates, or else its horizon; empty where neither
 *   is known
 */
char *
trends_words_when (TrendsEntity *initiative,
                   gint64        today)
{
  TrendsWhen when = trends_when_of (initiative);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) today);
  when.horizon = trends_initiative_get_effective_horizon (initiative, &date);
  return format_when (initiative, &when, TRENDS_WHEN_DAYS);
}

/**
 * trends_words_quarters:
 * @initiative: an initiative
 *
 * Returns: (transfer full): the financial quarters of its dates; empty where
 *   it has none
 */
char *
trends_words_quarters (TrendsEntity *initiative)
{
  TrendsWhen when = trends_when_of (initiative);

  return format_when (initiative, &when, TRENDS_WHEN_QUARTERS);
}

/**
 * trends_words_cost:
 * @plan: a plan
 * @minor: an amount in minor units of its currency
 *
 * Returns: (transfer full): the amount
 */
char *
trends_words_cost (TrendsPlan *plan,
                   gint64      minor)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_INITIATIVE,
                                                    TRENDS_INITIATIVE_COST);
  TrendsValue value = trends_value_integer (minor);

  return trends_value_to_text (&value, field, plan, TRENDS_VALUE_IN_FULL, trends_words_get_language (plan));
}

/**
 * trends_words_cost_in_full:
 * @plan: a plan
 * @minor: an amount in minor units of its currency
 *
 * Returns: (transfer full): the amount with its minor units even where there are none, as it is
 *   below others that have some
 */
char *
trends_words_cost_in_full (TrendsPlan *plan,
                           gint64      minor)
{
  const char *currency = trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY);

  return trends_language_format_money (trends_words_get_language (plan), minor,
                                       trends_currency_digits (currency), currency, TRUE);
}

/**
 * trends_words_dup_budget:
 * @plan: a plan
 * @line: what a budget comes to, in its ranking
 *
 * Returns: (transfer full): how many fit, and all that there is to know besides
 */
char *
trends_words_dup_budget (TrendsPlan             *plan,
                         const TrendsBudgetLine *line)
{
  g_autofree char *sum = trends_words_cost (plan, line->sum);
  g_autofree char *left = trends_words_cost (plan, line->left);
  g_autofree char *summary = trends_budget_line_dup_summary (line, sum, left);
  g_autofree char *account
    = trends_budget_line_dup_account (line, plan, trends_words_cost,
                                      trends_words_get_language (plan));

  return g_strconcat (summary, *account != '\0' ? " " : "", account, NULL);
}

/**
 * trends_words_n_initiatives:
 * @plan: a plan
 * @n_initiatives: a number
 *
 * Returns: (transfer full): the number with its noun
 */
char *
trends_words_n_initiatives (TrendsPlan *plan,
                            guint       n_initiatives)
{
  g_autofree char *number = trends_words_number (plan, n_initiatives);

  return g_strdup_printf (ngettext ("%s initiative", "%s initiatives", n_initiatives), number);
}

/**
 * trends_words_n_of_initiatives:
 * @plan: a plan
 * @n_shown: how many of them are meant
 * @n_initiatives: a number
 *
 * Returns: (transfer full): the number with its noun, and how many of these where that aren't all
 */
char *
trends_words_n_of_initiatives (TrendsPlan *plan,
                               guint       n_shown,
                               guint       n_initiatives)
{
  g_autofree char *shown = trends_words_number (plan, n_shown);
  g_autofree char *number = trends_words_number (plan, n_initiatives);

  if (n_shown == n_initiatives)
    return trends_words_n_initiatives (plan, n_initiatives);

  /* Translators: so many of how many there are: "2 of 4 initiatives" */
  return g_strdup_printf (ngettext ("%s of %s initiative", "%s of %s initiatives", n_initiatives),
                          shown, number);
}

static char *
format_day_cb (gint64   day,
               gpointer plan)
{
  return trends_words_date (plan, day);
}

/**
 * trends_words_extract:
 * @plan: a plan
 * @extract: a part of its initiatives
 *
 * Returns: (transfer full): which those are, as trends_extract_describe() says it
 */
char *
trends_words_extract (TrendsPlan    *plan,
                      TrendsExtract *extract)
{
  return trends_extract_describe (extract, plan, trends_words_today (), format_day_cb, plan);
}

/**
 * trends_words_n_shown:
 * @plan: a plan
 * @filter: (nullable): what is shown of it, %NULL for all
 *
 * Returns: (transfer full): how many initiatives that are, of how many
 */
char *
trends_words_n_shown (TrendsPlan   *plan,
                      TrendsFilter *filter)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n_all = g_list_model_get_n_items (list);

  return trends_words_n_of_initiatives (
    plan, filter != NULL ? trends_filter_count (filter, list) : n_all, n_all);
}

/**
 * trends_words_shown:
 * @plan: a plan
 * @filter: what is shown of it
 * @description: which initiatives those are
 *
 * Returns: (transfer full): what anything says that shows only a part of a plan's initiatives
 */
char *
trends_words_shown (TrendsPlan   *plan,
                    TrendsFilter *filter,
                    const char   *description)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n_all = g_list_model_get_n_items (list);
  g_autofree char *shown = trends_words_number (plan, trends_filter_count (filter, list));
  g_autofree char *all = trends_words_number (plan, n_all);
  g_autofree char *which = trends_isolate (description);

  /* Translators: above what doesn't show all of a plan: two numbers, and what is looked for:
   * “Only 12 of 42 initiatives are shown: Status is Planned.” */
  return g_strdup_printf (ngettext ("Only %s of %s initiative is shown: %s.",
                                    "Only %s of %s initiatives are shown: %s.", n_all),
                          shown, all, which);
}

/**
 * trends_words_left_out:
 * @plan: a plan
 * @n_initiatives: how many a picture has no room for
 *
 * Returns: (transfer full): what it says at its end
 */
char *
trends_words_left_out (TrendsPlan *plan,
                       guint       n_initiatives)
{
  g_autofree char *count = trends_words_n_initiatives (plan, n_initiatives);

  /* Translators: at the end of a picture that would be too large; %s: "200 initiatives" */
  return g_strdup_printf (_("A picture can’t be higher. Further down, and left out: %s. A PDF has "
                            "as many pages as they need."), count);
}

/**
 * trends_words_missing:
 * @key: what a lane of a roadmap is of
 * @n_undated: how many of it have no dates, which a paper lists below
 *
 * Returns: (transfer full): what it says instead of bars where it has none
 */
char *
trends_words_missing (const TrendsRoadmapKey *key,
                      guint                   n_undated)
{
  if (n_undated == 0)
    return trends_roadmap_key_dup_missing (key, 0);

  /* Translators: of a trend on a roadmap: those are listed below */
  return g_strdup_printf (ngettext ("None with dates yet: %u without, see below",
                                    "None with dates yet: %u without, see below", n_undated),
                          n_undated);
}

/**
 * trends_words_join_strings:
 * @entity: an entity
 * @field: a field of it that holds short texts
 *
 * Returns: (transfer full): the texts in one line
 */
char *
trends_words_join_strings (TrendsEntity *entity,
                           guint         field)
{
  g_auto (GStrv) strings = trends_entity_dup_strings (entity, field);

  return strings != NULL ? g_strjoinv ("; ", strings) : g_strdup ("");
}
