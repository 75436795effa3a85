/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-field.c: what fields are and how their values are stored, and the words that
 * choices are made of. See trends-field.h.
 */

#include "trends-kind.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHOICES(name, ...) \
  static const TrendsChoice name##_items[] = { __VA_ARGS__ }; \
  const TrendsChoices trends_##name##_choices = { name##_items, G_N_ELEMENTS (name##_items) }

/* Translators: which words a plan uses for its priorities */
CHOICES (priority_words,
         { "plain", N_("Critical, high, medium, low") },
         { "moscow", N_("Must, should, could, won’t") });

/* Translators: priorities of a trend or an initiative */
CHOICES (priority,
         { "unset", NC_("priority", "Not set") },
         { "low", NC_("priority", "Low") },
         { "medium", NC_("priority", "Medium") },
         { "high", NC_("priority", "High") },
         { "critical", NC_("priority", "Critical") });

/* Translators: priorities by the MoSCoW method: must, should, could, won't */
CHOICES (priority_moscow,
         { "unset", NC_("priority", "Not set") },
         { "low", NC_("priority", "Won’t") },
         { "medium", NC_("priority", "Could") },
         { "high", NC_("priority", "Should") },
         { "critical", NC_("priority", "Must") });

CHOICES (owner_kind,
         { "person", NC_("owner", "Person") },
         { "role", NC_("owner", "Role") },
         { "team", NC_("owner", "Team") },
         { "partner", NC_("owner", "Partner") });

/* Translators: what we do about a trend */
CHOICES (stance,
         { "undecided", NC_("stance", "Undecided") },
         { "watch", NC_("stance", "Watch") },
         { "prepare", NC_("stance", "Prepare") },
         { "act", NC_("stance", "Act") });

/* Translators: where an organisation stands on a trend */
CHOICES (maturity,
         { "unset", NC_("maturity", "Not assessed") },
         { "none", NC_("maturity", "None") },
         { "basic", NC_("maturity", "Basic") },
         { "good", NC_("maturity", "Good") },
         { "advanced", NC_("maturity", "Advanced") });

CHOICES (status,
         { "idea", NC_("status", "Idea") },
         { "planned", NC_("status", "Planned") },
         { "under_way", NC_("status", "Under way") },
         { "paused", NC_("status", "Paused") },
         { "done", NC_("status", "Done") },
         { "not_doing", NC_("status", "Not doing") });

/* Translators: how sure we are that an initiative is delivered */
CHOICES (confidence,
         { "unset", NC_("confidence", "Not set") },
         { "green", NC_("confidence", "Green") },
         { "amber", NC_("confidence", "Amber") },
         { "red", NC_("confidence", "Red") });

CHOICES (horizon,
         { "unset", NC_("horizon", "Not set") },
         { "now", NC_("horizon", "Now") },
         { "next", NC_("horizon", "Next") },
         { "later", NC_("horizon", "Later") },
         { "not_doing", NC_("horizon", "Not doing") });

/* Translators: whether an assessment is needed, and made */
CHOICES (check,
         { "unset", NC_("check", "Not known") },
         { "not_needed", NC_("check", "Not needed") },
         { "due", NC_("check", "Due") },
         { "done", NC_("check", "Done") });

CHOICES (sensitivity,
         { "public", NC_("sensitivity", "Public") },
         { "internal", NC_("sensitivity", "Internal") },
         { "exempt", NC_("sensitivity", "Exempt") });

/* The same words; but it doesn't say of the plan that it is kept back, see trends-audience.h. */
const TrendsChoices trends_default_sensitivity_choices = { sensitivity_items,
                                                           G_N_ELEMENTS (sensitivity_items) };

/* Translators: what country a plan is of, whose duties and exemptions apply */
CHOICES (country,
         { "unset", NC_("country", "Not set") },
         { "england", NC_("country", "England") },
         { "wales", NC_("country", "Wales") },
         { "scotland", NC_("country", "Scotland") },
         { "northern_ireland", NC_("country", "Northern Ireland") });

/* Translators: whether an initiative waits for another, or only has to do with it */
CHOICES (dependency_kind,
         { "needs", NC_("dependency", "Needs") },
         { "relates", NC_("dependency", "Relates to") });

/* Translators: what a governance date is for: a board’s or committee’s meeting, a budget, an
 * election, or something else */
CHOICES (date_kind,
         { "other", NC_("governance date", "Other") },
         { "board", NC_("governance date", "Board") },
         { "budget", NC_("governance date", "Budget") },
         { "election", NC_("governance date", "Election") });

/* Translators: what a criterion of a scorecard measures */
CHOICES (measure,
         { "value", NC_("criterion", "Value") },
         { "urgency", NC_("criterion", "Urgency") },
         { "risk_reduction", NC_("criterion", "Risk reduction") },
         { "effort", NC_("criterion", "Effort") },
         { "confidence", NC_("criterion", "Confidence") });

/* Translators: what the screen in the room does with what is confidential */
CHOICES (wall,
         { "hide", NC_("wall", "Leave it out") },
         { "confidential", NC_("wall", "Say that something is confidential") });

/* The context that a choice's label is translated in. */
static const struct
{
  const TrendsChoices *choices;
  const char *context;
} contexts[] = {
  { &trends_priority_choices, "priority" },
  { &trends_priority_moscow_choices, "priority" },
  { &trends_owner_kind_choices, "owner" },
  { &trends_stance_choices, "stance" },
  { &trends_maturity_choices, "maturity" },
  { &trends_status_choices, "status" },
  { &trends_confidence_choices, "confidence" },
  { &trends_horizon_choices, "horizon" },
  { &trends_check_choices, "check" },
  { &trends_sensitivity_choices, "sensitivity" },
  { &trends_default_sensitivity_choices, "sensitivity" },
  { &trends_country_choices, "country" },
  { &trends_dependency_kind_choices, "dependency" },
  { &trends_date_kind_choices, "governance date" },
  { &trends_measure_choices, "criterion" },
  { &trends_wall_choices, "wall" },
};

/**
 * trends_field_get_label:
 *
 * Returns: (transfer none): what people call it, translated
 */
const char *
trends_field_get_label (const TrendsField *field)
{
  return _(field->label);
}

/**
 * trends_field_accepts:
 * @field: a reference or a list of them
 *
 * Returns: whether it can refer to an entity of @kind
 */
gboolean
trends_field_accepts (const TrendsField *field,
                      TrendsKind         kind)
{
  return (field->type == TRENDS_FIELD_REF || field->type == TRENDS_FIELD_REFS)
         && (field->target == TRENDS_KIND_ANY || field->target == kind);
}

/**
 * trends_field_get_target_label:
 * @field: a reference or a list of them
 *
 * Returns: (transfer none): what it refers to, for people
 */
const char *
trends_field_get_target_label (const TrendsField *field)
{
  /* Translators: anything in a plan: a trend, an initiative, an owner */
  return field->target == TRENDS_KIND_ANY ? _("Entry") : trends_kind_get_label (field->target);
}

/**
 * trends_field_get_storage:
 *
 * Returns: how a value of the field is stored when it is set
 */
TrendsStorage
trends_field_get_storage (const TrendsField *field)
{
  switch (field->type)
    {
    case TRENDS_FIELD_CHOICE:
    case TRENDS_FIELD_INTEGER:
    case TRENDS_FIELD_BOOLEAN:
    case TRENDS_FIELD_DATE:
    case TRENDS_FIELD_TIME:
    case TRENDS_FIELD_MONEY:
      return TRENDS_STORAGE_INTEGER;

    case TRENDS_FIELD_REFS:
    case TRENDS_FIELD_STRINGS:
    case TRENDS_FIELD_FIELD_KEYS:
    case TRENDS_FIELD_LINKS:
      return TRENDS_STORAGE_LIST;

    case TRENDS_FIELD_STRING:
    case TRENDS_FIELD_TEXT:
    case TRENDS_FIELD_REF:
    case TRENDS_FIELD_ADDRESS:
    case TRENDS_FIELD_COLOUR:
    case TRENDS_FIELD_CURRENCY:
    case TRENDS_FIELD_LANGUAGE:
    case TRENDS_FIELD_RANK:
    case TRENDS_FIELD_JSON:
      return TRENDS_STORAGE_TEXT;

    default:
      g_return_val_if_reached (TRENDS_STORAGE_NONE);
    }
}

/**
 * trends_field_get_initial:
 *
 * Returns: (transfer full): the value in an entity that has just been made
 */
TrendsValue
trends_field_get_initial (const TrendsField *field)
{
  if (field->type == TRENDS_FIELD_CHOICE || field->type == TRENDS_FIELD_BOOLEAN)
    return trends_value_integer (0);
  if (field->initial_text != NULL)
    return trends_value_text (field->initial_text);
  if (field->type == TRENDS_FIELD_INTEGER && field->initial != 0)
    return trends_value_integer (field->initial);

  return (TrendsValue) TRENDS_VALUE_INIT;
}

/**
 * trends_field_is_missing:
 * @value: of @field
 *
 * A choice is never unset: that nobody has chosen is one of its values.
 *
 * Returns: whether it says nothing
 */
gboolean
trends_field_is_missing (const TrendsField *field,
                         const TrendsValue *value)
{
  if (field->type != TRENDS_FIELD_CHOICE)
    return !trends_value_is_set (value);

  return strcmp (trends_choices_get_nick (field->choices, trends_value_get_integer (value)),
                 "unset") == 0;
}

/**
 * trends_choices_get_nick:
 *
 * Returns: (transfer none): the word in files: "under_way"
 */
const char *
trends_choices_get_nick (const TrendsChoices *choices,
                         gint64               index)
{
  g_return_val_if_fail (index >= 0 && index < choices->n_items, NULL);

  return choices->items[index].nick;
}

/**
 * trends_choices_get_label:
 *
 * Returns: (transfer none): the word for people, translated: "Under way"
 */
const char *
trends_choices_get_label (const TrendsChoices *choices,
                          gint64               index)
{
  g_return_val_if_fail (index >= 0 && index < choices->n_items, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (contexts); i++)
    if (contexts[i].choices == choices)
      return g_dpgettext2 (GETTEXT_PACKAGE, contexts[i].context, choices->items[index].label);

  return _(choices->items[index].label);
}

/**
 * trends_choices_find:
 *
 * Returns: the index of the choice of that nick, or -1
 */
gint64
trends_choices_find (const TrendsChoices *choices,
                     const char          *nick)
{
  for (guint i = 0; i < choices->n_items; i++)
    if (g_strcmp0 (choices->items[i].nick, nick) == 0)
      return i;

  return -1;
}
