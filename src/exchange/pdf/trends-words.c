/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a plan's values are called on paper and in pictures. */

#include "trends-words.h"

#include "trends-date.h"

#include <glib/gi18n-lib.h>

/* A translation belongs to the program and stays; text of a plan doesn't. */

/**
 * trends_words_choice:
 * @entity: an entity
 * @field: a field of it that holds a choice
 *
 * Returns: the translated word for the choice, of priorities in the words that
 *   the plan uses; empty where the choice is not to have chosen
 */
const char *
trends_words_choice (TrendsEntity *entity,
                     guint         field)
{
  const TrendsField *info = trends_kind_get_field (trends_entity_get_kind (entity), field);
  const TrendsChoices *choices = info->choices;
  gint64 index = trends_entity_get_integer (entity, field);

  if (choices == &trends_priority_choices)
    choices = trends_plan_get_priority_choices (trends_entity_get_plan (entity));
  if (index == TRENDS_UNSET || g_str_equal (trends_choices_get_nick (choices, index), "unset"))
    return "";

  return trends_choices_get_label (choices, index);
}

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

static int
year_start (TrendsEntity *entity)
{
  TrendsEntity *info = trends_plan_get_info (trends_entity_get_plan (entity));

  return trends_entity_get_integer (info, TRENDS_PLAN_YEAR_START);
}

static const char *
horizon_word (TrendsEntity *initiative,
              gint64        today)
{
  GDate date;
  TrendsHorizon horizon;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, today);
  horizon = trends_initiative_get_effective_horizon (initiative, &date);

  return horizon == TRENDS_HORIZON_UNSET ? ""
                                         : trends_choices_get_label (&trends_horizon_choices,
                                                                     horizon);
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
  return trends_when_format_short (
    trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START),
    trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END),
    (int) trends_entity_get_integer (initiative, TRENDS_INITIATIVE_HORIZON),
    year_start (initiative));
}

static char *
format_dates (gint64 start,
              gint64 end)
{
  g_autofree char *from = start != TRENDS_UNSET ? trends_date_format_short (start) : NULL;
  g_autofree char *to = end != TRENDS_UNSET ? trends_date_format_short (end) : NULL;

  if (from != NULL && to != NULL)
    /* Translators: from a day to a day */
    return g_strdup_printf (_("%s to %s"), from, to);
  if (from != NULL)
    /* Translators: from a day on */
    return g_strdup_printf (_("from %s"), from);

  /* Translators: by a day */
  return g_strdup_printf (_("by %s"), to);
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
  gint64 start = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);
  gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);

  if (start == TRENDS_UNSET && end == TRENDS_UNSET)
    return g_strdup (horizon_word (initiative, today));

  return format_dates (start, end);
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
  gint64 start = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);
  gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (start == TRENDS_UNSET && end == TRENDS_UNSET)
    return g_strdup ("");

  from = trends_quarter_format (start != TRENDS_UNSET ? start : end, year_start (initiative));
  to = trends_quarter_format (end != TRENDS_UNSET ? end : start, year_start (initiative));
  if (g_str_equal (from, to))
    return g_steal_pointer (&from);

  /* Translators: from a quarter to a quarter: “Q1 2026/27 to Q3 2026/27” */
  return g_strdup_printf (_("%s to %s"), from, to);
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
  return trends_money_format (minor, trends_entity_get_text (trends_plan_get_info (plan),
                                                             TRENDS_PLAN_CURRENCY));
}

/**
 * trends_words_n_initiatives:
 * @n_initiatives: a number
 *
 * Returns: (transfer full): the number with its noun
 */
char *
trends_words_n_initiatives (guint n_initiatives)
{
  return g_strdup_printf (ngettext ("%u initiative", "%u initiatives", n_initiatives),
                          n_initiatives);
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

/**
 * trends_words_is_open:
 * @initiative: an initiative
 *
 * Returns: whether there is still something to do for it
 */
gboolean
trends_words_is_open (TrendsEntity *initiative)
{
  gint64 status = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS);

  return status != TRENDS_STATUS_DONE && status != TRENDS_STATUS_NOT_DOING;
}

/**
 * trends_words_is_overdue:
 * @initiative: an initiative
 * @today: the day it is
 *
 * Returns: whether it should have ended before today and has not
 */
gboolean
trends_words_is_overdue (TrendsEntity *initiative,
                         gint64        today)
{
  gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);

  return end != TRENDS_UNSET && end < today && trends_words_is_open (initiative);
}
