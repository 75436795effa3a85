/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-value-text.c: see trends-value-text.h. */

#include "trends-value-text.h"

#include "trends-date.h"
#include "trends-money.h"

#include <glib/gi18n-lib.h>

/* ----------------------------------------------------------------- choices */

/**
 * trends_value_get_choices:
 * @field: of type CHOICE
 *
 * Returns: (transfer none): its choices, with priorities in the words that the plan uses
 */
const TrendsChoices *
trends_value_get_choices (const TrendsField *field,
                          TrendsPlan        *plan)
{
  g_return_val_if_fail (field->type == TRENDS_FIELD_CHOICE, NULL);

  return field->choices == &trends_priority_choices ? trends_plan_get_priority_choices (plan)
                                                    : field->choices;
}

/**
 * trends_value_get_choice_word:
 * @field: of type CHOICE
 *
 * Returns: (transfer none): the word for it, "" where the choice is not to have chosen
 */
const char *
trends_value_get_choice_word (const TrendsValue *value,
                              const TrendsField *field,
                              TrendsPlan        *plan)
{
  const TrendsChoices *choices = trends_value_get_choices (field, plan);
  gint64 index = trends_value_get_integer (value);

  if (index == TRENDS_UNSET || g_strcmp0 (trends_choices_get_nick (choices, index), "unset") == 0)
    return "";

  return trends_choices_get_label (choices, index);
}

/* ------------------------------------------------------------------- lists */

/* Of those that are still there, joined */
static char *
join_names (TrendsPlan        *plan,
            const TrendsValue *value)
{
  g_auto (GStrv) ids = trends_value_dup_strings (value);
  g_auto (GStrv) names = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **id = ids; *id != NULL; id++)
    {
      TrendsEntity *target = trends_plan_lookup (plan, *id);

      if (target != NULL)
        g_strv_builder_add (builder, trends_entity_get_name (target));
    }
  names = g_strv_builder_end (builder);
  return g_strjoinv (", ", names);
}

static char *
join_links (const TrendsValue *value)
{
  GString *out = g_string_new (NULL);
  GVariantIter iter;
  const char *title, *address;

  g_variant_iter_init (&iter, trends_value_get_list (value));
  while (g_variant_iter_next (&iter, "(&s&s)", &title, &address))
    g_string_append_printf (out, "%s%s <%s>", out->len > 0 ? ", " : "", title, address);
  return g_string_free (out, FALSE);
}

static char *
join_strings (const TrendsValue *value)
{
  g_auto (GStrv) items = trends_value_dup_strings (value);

  return g_strjoinv (", ", items);
}

static char *
join_field_labels (const TrendsField *field,
                   const TrendsValue *value)
{
  g_auto (GStrv) keys = trends_value_dup_strings (value);
  g_auto (GStrv) labels = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (char **key = keys; *key != NULL; key++)
    {
      const TrendsField *named = trends_kind_find_field (field->kind, *key);

      g_strv_builder_add (builder, named != NULL ? trends_field_get_label (named) : *key);
    }
  labels = g_strv_builder_end (builder);
  return g_strjoinv (", ", labels);
}

/* ------------------------------------------------------------------- words */

/**
 * trends_entity_get_choice_word:
 * @field: of type CHOICE
 *
 * Returns: (transfer none): the word for what @entity has there, of priorities in the words that
 *   its plan uses; "" where the choice is not to have chosen
 */
const char *
trends_entity_get_choice_word (TrendsEntity *entity,
                               guint         field)
{
  return trends_value_get_choice_word (trends_entity_get_value (entity, field),
                                       trends_kind_get_field (trends_entity_get_kind (entity),
                                                              field),
                                       trends_entity_get_plan (entity));
}

static char *
format_day (gint64                day,
            TrendsValueStyle      style,
            const TrendsLanguage *paper)
{
  if (paper != NULL)
    return trends_language_format_date (paper, day, style == TRENDS_VALUE_IN_SHORT);

  return style == TRENDS_VALUE_IN_SHORT ? trends_date_format_short (day)
                                        : trends_date_format (day);
}

static char *
format_money (gint64                minor,
              TrendsPlan           *plan,
              const TrendsLanguage *paper)
{
  const char *currency = trends_entity_get_text (trends_plan_get_info (plan),
                                                 TRENDS_PLAN_CURRENCY);

  return paper != NULL ? trends_language_format_money (paper, minor,
                                                       trends_currency_digits (currency), currency,
                                                       FALSE)
                       : trends_money_format (minor, currency);
}

static char *
name_target (TrendsPlan *plan,
             const char *id)
{
  TrendsEntity *target = trends_plan_lookup (plan, id);

  return target != NULL ? g_strdup (trends_entity_get_name (target)) : NULL;
}

/**
 * trends_value_to_text:
 * @value: of @field; it needn't be in the plan
 * @plan: in which references are looked up, and whose words and currency are used
 * @style: how much room there is
 * @paper: (nullable): the language of dates and amounts on paper; %NULL where they are as the
 *   locale has them
 *
 * Returns: (transfer full) (nullable): what a person would write; %NULL where it is unset,
 *   refers to something that isn't in the plan, or means nothing to people
 */
char *
trends_value_to_text (const TrendsValue    *value,
                      const TrendsField    *field,
                      TrendsPlan           *plan,
                      TrendsValueStyle      style,
                      const TrendsLanguage *paper)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  if (!trends_value_is_set (value))
    return NULL;

  switch (field->type)
    {
    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
      return g_strdup (trends_value_get_text (value));
    case TRENDS_FIELD_REF:
      return name_target (plan, trends_value_get_text (value));
    case TRENDS_FIELD_REFS:
      return join_names (plan, value);
    case TRENDS_FIELD_STRINGS:
      return join_strings (value);
    case TRENDS_FIELD_FIELD_KEYS:
      return join_field_labels (field, value);
    case TRENDS_FIELD_LINKS:
      return join_links (value);
    case TRENDS_FIELD_CHOICE:
      return g_strdup (trends_choices_get_label (trends_value_get_choices (field, plan),
                                                 trends_value_get_integer (value)));
    case TRENDS_FIELD_DATE:
      return format_day (trends_value_get_integer (value), style, paper);
    case TRENDS_FIELD_MONEY:
      return format_money (trends_value_get_integer (value), plan, paper);
    case TRENDS_FIELD_BOOLEAN:
      return g_strdup (trends_value_get_integer (value) == 1 ? _("Yes") : _("No"));
    case TRENDS_FIELD_INTEGER:
      return g_strdup_printf ("%" G_GINT64_FORMAT, trends_value_get_integer (value));
    case TRENDS_FIELD_TIME:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
    default:
      return NULL;
    }
}

/* ------------------------------------------------------------------ names */

/* Of what has no name: whose it is */
static char *
join_targets (TrendsEntity *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < info->n_fields; i++)
    {
      TrendsEntity *target;

      if (info->fields[i].type != TRENDS_FIELD_REF
          || (info->fields[i].flags & TRENDS_FIELD_REQUIRED) == 0)
        continue;
      target = trends_entity_get_ref (entity, i);
      if (target != NULL && *trends_entity_get_name (target) != '\0')
        g_strv_builder_add (builder, trends_entity_get_name (target));
    }
  names = g_strv_builder_end (builder);
  return g_strjoinv (", ", names);
}

/**
 * trends_entity_dup_called:
 * @entity: any
 *
 * Returns: (transfer full): what people call it: its name or, where it has none, the names of
 *   what it is about, with commas between them; "" where these have none either
 */
char *
trends_entity_dup_called (TrendsEntity *entity)
{
  const char *name;

  g_return_val_if_fail (TRENDS_IS_ENTITY (entity), NULL);

  name = trends_entity_get_name (entity);
  return *name != '\0' ? g_strdup (name) : join_targets (entity);
}

/**
 * trends_value_dup_set_words:
 * @label: what was set, translated
 * @value: to what, translated
 * @n: for how many
 *
 * Returns: (transfer full): that in words, to be said: “Priority: High, for 3 together”
 */
char *
trends_value_dup_set_words (const char *label,
                            const char *value,
                            guint       n)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (label != NULL && value != NULL, NULL);

  /* Translators: what was set and to what: “Priority: High” */
  text = g_strdup_printf (_("%s: %s"), label, value);
  if (n <= 1)
    return g_steal_pointer (&text);
  /* Translators: what was set for how many: “Priority: High, for 3 together” */
  return g_strdup_printf (ngettext ("%s, for %u", "%s, for %u together", n), text, n);
}
