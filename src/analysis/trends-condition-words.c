/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-condition-words.c: what a condition asks, in words that can be read out or printed. */

#include "trends-condition-private.h"

#include "trends-date.h"
#include "trends-splice.h"
#include "trends-value-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  TrendsPlan *plan;
  gint64 today;
  TrendsDayFunc format_day;
  gpointer user_data;
} Words;

static char *describe (Words           *words,
                       TrendsCondition *self,
                       gboolean         is_part);

static char *
describe_choice (Words             *words,
                 const TrendsField *field,
                 const char        *nick)
{
  const TrendsChoices *choices = trends_value_get_choices (field, words->plan);

  return g_strdup (trends_choices_get_label (choices, trends_choices_find (field->choices, nick)));
}

static char *
describe_target (Words      *words,
                 const char *id)
{
  TrendsEntity *entity = trends_plan_lookup (words->plan, id);

  /* Translators: of an owner or a trend that somebody looks for, and that was deleted */
  return g_strdup (entity != NULL ? trends_entity_get_name (entity)
                                  : _("something that isn’t in the plan any more"));
}

static char *
say_day (Words  *words,
         gint64  day)
{
  return words->format_day != NULL ? words->format_day (day, words->user_data)
                                   : trends_date_format (day);
}

/* (transfer full) */
static char *
describe_value (Words             *words,
                const TrendsField *field,
                const char        *value)
{
  const TrendsField *exempt;

  if (field->type == TRENDS_FIELD_CHOICE)
    return describe_choice (words, field, value);
  if (field->type == TRENDS_FIELD_REF || field->type == TRENDS_FIELD_REFS)
    return describe_target (words, value);
  if (field->type == TRENDS_FIELD_BOOLEAN)
    return g_strdup (strcmp (value, "true") == 0 ? C_("condition", "yes") : C_("condition", "no"));
  if (field->type == TRENDS_FIELD_DATE)
    return say_day (words, trends_date_from_iso (value));
  if (field->type == TRENDS_FIELD_INTEGER)
    return g_strdup (value);
  exempt = field->type == TRENDS_FIELD_FIELD_KEYS ? trends_kind_find_field (field->kind, value)
                                                  : NULL;
  return exempt != NULL ? g_strdup (trends_field_get_label (exempt))
                        : g_strdup_printf (_("“%s”"), value);
}

/* Joins two by a pattern with two %s in it. Takes both; the first may be NULL. */
static char *
join (const char *pattern,
      char       *first,
      char       *second)
{
  g_autofree char *a = first;
  g_autofree char *b = second;

  return a == NULL ? g_steal_pointer (&b) : trends_splice (pattern, a, b);
}

/* Takes @what. */
static char *
say_of_field (const char        *pattern,
              const TrendsField *field,
              char              *what)
{
  return join (pattern, g_strdup (trends_field_get_label (field)), what);
}

static char *
describe_is (Words             *words,
             TrendsCondition   *self,
             const TrendsField *field)
{
  char *values = NULL;

  for (char **value = self->values; *value != NULL; value++)
    /* Translators: one of several values that something may have: “Planned or Under way” */
    values = join (_("%s or %s"), values, describe_value (words, field, *value));
  if (trends_field_get_storage (field) == TRENDS_STORAGE_LIST)
    /* Translators: a field that holds several things, and one that is to be among them, or some
     * joined by “or”: “Tags: “housing” or “data”” */
    return say_of_field (_("%s: %s"), field, values);
  /* Translators: a field and its value, or several joined by “or”: “Status is Planned” */
  return say_of_field (_("%s is %s"), field, values);
}

/* (transfer full): where it depends on the day it is said, how so */
static char *
describe_day (Words           *words,
              TrendsCondition *self)
{
  g_autofree char *day = say_day (words, trends_condition_get_day (self, words->today));
  gint64 distance = ABS (self->day);

  if (!self->is_relative)
    return g_steal_pointer (&day);
  if (distance == 0)
    /* Translators: %s is the day it is */
    return g_strdup_printf (_("today (%s)"), day);
  if (self->day > 0)
    /* Translators: a number of days after the day on which this is said, then the date that it is */
    return g_strdup_printf (ngettext ("%d day from today (%s)", "%d days from today (%s)", distance),
                            (int) distance, day);
  /* Translators: a number of days before the day on which this is said, then the date that it is */
  return g_strdup_printf (ngettext ("%d day ago (%s)", "%d days ago (%s)", distance),
                          (int) distance, day);
}

static char *
describe_joined (Words           *words,
                 TrendsCondition *self,
                 gboolean         is_part)
{
  const char *pattern = self->type == TRENDS_CONDITION_ALL
                          /* Translators: joins two of the sentences that say what is looked for */
                          ? _("%s, and %s")
                          /* Translators: joins two of the sentences that say what is looked for */
                          : _("%s, or %s");
  gboolean brackets = is_part && self->parts->len > 1;
  char *all = NULL;

  if (self->parts->len == 0)
    return g_strdup (self->type == TRENDS_CONDITION_ALL ? C_("condition", "everything")
                                                        : C_("condition", "nothing"));
  for (guint i = 0; i < self->parts->len; i++)
    all = join (pattern, all, describe (words, self->parts->pdata[i], self->parts->len > 1 || is_part));
  if (brackets)
    {
      g_autofree char *bare = all;

      /* Translators: around several sentences that belong together among others */
      all = g_strdup_printf (_("(%s)"), bare);
    }
  return all;
}

static char *
describe_text (TrendsCondition   *self,
               const TrendsField *field)
{
  if (field == NULL)
    /* Translators: what somebody searches for; %s is what was typed */
    return g_strdup_printf (_("“%s” is found"), self->values[0]);
  /* Translators: a field and some words that are in it: Title has “data” */
  return say_of_field (_("%s has “%s”"), field, g_strdup (self->values[0]));
}

static char *
describe (Words           *words,
          TrendsCondition *self,
          gboolean         is_part)
{
  const TrendsField *field = self->field >= 0 ? trends_kind_get_field (self->kind, self->field)
                                              : NULL;
  g_autofree char *day = NULL;

  switch (self->type)
    {
    case TRENDS_CONDITION_ALL:
    case TRENDS_CONDITION_ANY:
      return describe_joined (words, self, is_part);
    case TRENDS_CONDITION_TEXT:
      return describe_text (self, field);
    case TRENDS_CONDITION_IS:
      return describe_is (words, self, field);
    case TRENDS_CONDITION_MISSING:
      /* Translators: %s is a field, as “Lead” */
      return g_strdup_printf (_("%s is missing"), trends_field_get_label (field));
    case TRENDS_CONDITION_BEFORE:
      /* Translators: a field and a day */
      return say_of_field (_("%s is before %s"), field, describe_day (words, self));
    case TRENDS_CONDITION_AFTER:
      /* Translators: a field and a day */
      return say_of_field (_("%s is after %s"), field, describe_day (words, self));
    case TRENDS_CONDITION_CHANGED_SINCE:
      day = describe_day (words, self);
      /* Translators: %s is a day */
      return g_strdup_printf (_("changed since %s"), day);
    case TRENDS_CONDITION_UNKNOWN:
    default:
      /* Translators: %s is in the form in which files have it */
      return g_strdup_printf (_("something that this version of Trends doesn’t know (%s)"),
                              self->values[0]);
    }
}

/**
 * trends_condition_describe:
 * @plan: the plan whose words and names are used
 * @today: the day it is, as a Julian day
 * @format_day: (nullable): says a day in the language that the words are for; %NULL for
 *   trends_date_format()
 *
 * Returns: (transfer full): what it asks, translated: a part of a sentence, without a full
 *   stop, that can stand after a colon
 */
char *
trends_condition_describe (TrendsCondition *self,
                           TrendsPlan      *plan,
                           gint64           today,
                           TrendsDayFunc    format_day,
                           gpointer         user_data)
{
  Words words = { plan, today, format_day, user_data };

  return describe (&words, self, FALSE);
}
