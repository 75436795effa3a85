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

/* GDate's Julian day of 1970-01-01 */
#define UNIX_DAY        719163
#define SECONDS_A_DAY    86400

/* A paper is in one language: as long as there are no sentences but English ones, so are
 * the dates and the numbers in them, as the plan's own English has them where it has one.
 * What people wrote is in the plan's language, and marked so. */
static const TrendsLanguage *
find_language (TrendsPlan *plan)
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
  return UNIX_DAY + trends_time_now () / SECONDS_A_DAY;
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
  return trends_language_format_date (find_language (plan), day, FALSE);
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
  return trends_language_format_number (find_language (plan), number);
}

/* A date or a quarter isn't parted at the end of a line. Takes @words. */
static char *
keep_whole (char *words)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *owned = words;

  if (words == NULL)
    return NULL;

  parts = g_strsplit (words, " ", -1);
  return g_strjoinv ("\302\240", parts);
}

static char *
format_day (const TrendsLanguage *language,
            gint64                day)
{
  return day != TRENDS_UNSET ? keep_whole (trends_language_format_date (language, day, TRUE))
                             : NULL;
}

static char *
format_dates (TrendsPlan *plan,
              gint64      start,
              gint64      end)
{
  const TrendsLanguage *language = find_language (plan);
  g_autofree char *from = format_day (language, start);
  g_autofree char *to = format_day (language, end);

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

  return format_dates (trends_entity_get_plan (initiative), start, end);
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

  from = keep_whole (trends_quarter_format (start != TRENDS_UNSET ? start : end,
                                            year_start (initiative)));
  to = keep_whole (trends_quarter_format (end != TRENDS_UNSET ? end : start,
                                          year_start (initiative)));
  if (g_str_equal (from, to))
    return g_steal_pointer (&from);

  /* Translators: from a quarter to a quarter: “Q1 26/27 to Q3 26/27” */
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
  const char *currency = trends_entity_get_text (trends_plan_get_info (plan),
                                                 TRENDS_PLAN_CURRENCY);

  return trends_language_format_money (find_language (plan), minor,
                                       trends_currency_digits (currency), currency);
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
