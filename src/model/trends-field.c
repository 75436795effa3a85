/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-field.c: the table of trends-field-table.h, made into descriptors, and
 * the words that choices are made of. See trends-field.h.
 */

#include "trends-field.h"

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

/* Translators: what a criterion of a scorecard measures */
CHOICES (measure,
         { "value", NC_("criterion", "Value") },
         { "urgency", NC_("criterion", "Urgency") },
         { "risk_reduction", NC_("criterion", "Risk reduction") },
         { "effort", NC_("criterion", "Effort") });

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
};

/* First pass: the fields of each kind. */
#define TRENDS_KIND(KIND, ...) static TrendsField KIND##_fields[] = {
#define TRENDS_FIELD(KIND, FIELD, key_, TYPE, label_, ...) \
  { .kind = TRENDS_KIND_##KIND, .index = TRENDS_##KIND##_##FIELD, .key = #key_, \
    .type = TRENDS_FIELD_##TYPE, .label = label_, __VA_ARGS__ },
#define TRENDS_KIND_END(KIND) };
#include "trends-field-table.h"
#undef TRENDS_KIND
#undef TRENDS_FIELD
#undef TRENDS_KIND_END

/* Second pass: the kinds. */
static const TrendsKindInfo kinds[TRENDS_N_KINDS] = {
#define TRENDS_KIND(KIND, nick_, plural_, Type, label_) \
  { .nick = #nick_, .plural = #plural_, .label = label_, \
    .fields = KIND##_fields, .n_fields = TRENDS_##KIND##_N_FIELDS },
#define TRENDS_FIELD(...)
#define TRENDS_KIND_END(...)
#include "trends-field-table.h"
#undef TRENDS_KIND
#undef TRENDS_FIELD
#undef TRENDS_KIND_END
};

static const char *
property_from_key (const char *key)
{
  g_autofree char *property = g_strdelimit (g_strdup (key), "_", '-');

  return g_intern_string (property);
}

/* Property names follow from the keys; made once, by the first who asks. */
static void
ensure_properties (void)
{
  static gsize made = 0;

  if (!g_once_init_enter (&made))
    return;

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    for (guint i = 0; i < kinds[kind].n_fields; i++)
      {
        TrendsField *field = (TrendsField *) &kinds[kind].fields[i];

        field->property = property_from_key (field->key);
      }

  g_once_init_leave (&made, 1);
}

/**
 * trends_kind_get_info:
 *
 * Returns: (transfer none): what is known of the kind
 */
const TrendsKindInfo *
trends_kind_get_info (TrendsKind kind)
{
  g_return_val_if_fail ((guint) kind < TRENDS_N_KINDS, NULL);

  ensure_properties ();
  return &kinds[kind];
}

/**
 * trends_kind_get_label:
 *
 * Returns: (transfer none): what people call it, translated: "Initiative"
 */
const char *
trends_kind_get_label (TrendsKind kind)
{
  return _(trends_kind_get_info (kind)->label);
}

/**
 * trends_kind_from_nick:
 * @nick: "initiative"
 * @kind: (out): the kind
 *
 * Returns: %FALSE where there is no such kind
 */
gboolean
trends_kind_from_nick (const char *nick,
                       TrendsKind *kind)
{
  for (guint i = 0; i < TRENDS_N_KINDS; i++)
    if (g_strcmp0 (kinds[i].nick, nick) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * trends_kind_get_field:
 * @index: within the kind, such as %TRENDS_TREND_TITLE
 *
 * Returns: (transfer none): what is known of the field
 */
const TrendsField *
trends_kind_get_field (TrendsKind kind,
                       guint      index)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);

  g_return_val_if_fail (index < info->n_fields, NULL);
  return &info->fields[index];
}

/**
 * trends_kind_find_field:
 * @key: "start_date"
 *
 * Returns: (nullable): the field with that key
 */
const TrendsField *
trends_kind_find_field (TrendsKind  kind,
                        const char *key)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (strcmp (info->fields[i].key, key) == 0)
      return &info->fields[i];

  return NULL;
}

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
