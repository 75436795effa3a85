/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-decide.c: see trends-decide.h. */

#include "trends-decide.h"

#include "trends-labels.h"
#include "trends-one-line.h"
#include "trends-plan-verbs.h"
#include "trends-rank.h"
#include "trends-workshop-record.h"

#include <glib/gi18n-lib.h>

#include <string.h>

/* (nullable): the place of the last decision of a workshop */
static const char *
find_last_place (TrendsPlan *plan,
                 const char *workshop)
{
  GListModel *decisions = trends_plan_get_list (plan, TRENDS_KIND_DECISION);
  const char *place = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (decisions); i++)
    {
      g_autoptr (TrendsEntity) decision = g_list_model_get_item (decisions, i);

      if (g_strcmp0 (trends_entity_get_text (decision, TRENDS_DECISION_WORKSHOP), workshop) == 0)
        place = trends_entity_get_text (decision, TRENDS_DECISION_POSITION);
    }
  return place != NULL && *place != '\0' ? place : NULL;
}

/* The words that this plan has for it */
static const TrendsChoices *
get_choices (TrendsEntity      *trend,
             const TrendsField *field)
{
  return field->choices == &trends_priority_choices
           ? trends_plan_get_priority_choices (trends_entity_get_plan (trend)) : field->choices;
}

/* (transfer full): as a decision begins that says what a field is */
static char *
dup_beginning (TrendsEntity      *trend,
               const TrendsField *field)
{
  return g_strdup_printf (_("%s: %s: %s"), trends_entity_get_name (trend),
                          trends_field_get_label (field), "");
}

/* (transfer full) (element-type TrendsEntity): in the plan's order, which is that of a workshop */
static GPtrArray *
list_decisions (TrendsEntity *trend)
{
  GListModel *all = trends_plan_get_list (trends_entity_get_plan (trend), TRENDS_KIND_DECISION);
  GPtrArray *decisions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (TrendsEntity) decision = g_list_model_get_item (all, i);

      if (trends_entity_get_ref (decision, TRENDS_DECISION_TREND) == trend)
        g_ptr_array_add (decisions, g_steal_pointer (&decision));
    }
  return decisions;
}

/* (transfer none) (nullable): the last of @decisions that begins so; @workshop: (nullable): of whichever */
static TrendsEntity *
find_last (GPtrArray  *decisions,
           const char *beginning,
           const char *workshop)
{
  for (guint i = decisions->len; i > 0; i--)
    {
      TrendsEntity *decision = decisions->pdata[i - 1];

      if (g_str_has_prefix (trends_entity_get_text (decision, TRENDS_DECISION_TEXT), beginning)
          && (workshop == NULL
              || g_strcmp0 (trends_entity_get_text (decision, TRENDS_DECISION_WORKSHOP), workshop) == 0))
        return decision; /* the plan holds it */
    }
  return NULL;
}

/* (nullable): what @workshop has decided of that field before. It is the last: what is decided anew replaces it. */
static TrendsEntity *
find_decided (TrendsEntity      *trend,
              const TrendsField *field,
              const char        *workshop)
{
  g_autoptr (GPtrArray) decisions = list_decisions (trend);
  g_autofree char *beginning = dup_beginning (trend, field);

  return find_last (decisions, beginning, workshop);
}

/* @value: what @field is from now on, in words; @id: (nullable): of the decision that it replaces */
static TrendsRecord *
make_decision (TrendsEntity      *trend,
               const TrendsField *field,
               const char        *value,
               const char        *workshop,
               const char        *id)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_DECISION, id);
  g_autofree char *place = trends_rank_between (
    find_last_place (trends_entity_get_plan (trend), workshop), NULL);
  /* Translators: what was decided about a trend: its title, what of it, and what that is from now on:
   * “AI application: Stance: Act” */
  g_autofree char *text = g_strdup_printf (_("%s: %s: %s"), trends_entity_get_name (trend),
                                           trends_field_get_label (field), value);

  trends_record_set (record, TRENDS_DECISION_WORKSHOP, trends_value_text (workshop));
  trends_record_set (record, TRENDS_DECISION_TEXT, trends_value_text (text));
  trends_record_set (record, TRENDS_DECISION_TREND,
                     trends_value_text (trends_entity_get_id (trend)));
  trends_record_set (record, TRENDS_DECISION_POSITION, trends_value_text (place));
  return record;
}

static gboolean
says_same (TrendsEntity *decided,
           TrendsRecord *record,
           guint         field)
{
  return g_strcmp0 (trends_entity_get_text (decided, field),
                    trends_value_get_text (trends_record_get_value (record, field))) == 0;
}

/* A room that changes its mind has decided one thing, and that last; the log has what it said before. */
static void
put_decision (TrendsEditBuilder *builder,
              TrendsEntity      *decided,
              TrendsRecord      *record)
{
  static const guint fields[] = { TRENDS_DECISION_TEXT, TRENDS_DECISION_OWNER,
                                  TRENDS_DECISION_POSITION };

  if (decided == NULL)
    {
      trends_edit_builder_add (builder, record);
      return;
    }
  /* Said again, it stays where it is. */
  if (says_same (decided, record, TRENDS_DECISION_TEXT)
      && says_same (decided, record, TRENDS_DECISION_OWNER))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    trends_edit_builder_set_value (builder, decided, fields[i],
                                   trends_record_get_value (record, fields[i]));
}

/* One edit: the decision, and what it changes; none where a room says again what is so; @workshop: (nullable): that of today; @added: (nullable): what is in the
 * plan from then on, too, as an owner that is decided on */
static TrendsEntity *
decide (TrendsEntity       *trend,
        guint               field,
        const TrendsValue  *value,
        const char         *words,
        TrendsRecord       *added,
        const char         *workshop,
        GError            **error)
{
  const TrendsField *info = trends_kind_get_field (TRENDS_KIND_TREND, field);
  TrendsPlan *plan = trends_entity_get_plan (trend);
  TrendsEditBuilder *builder = trends_labels_begin_set (trend, info);
  TrendsEntity *decided;
  g_autoptr (TrendsRecord) record = NULL;
  g_autoptr (TrendsEdit) edit = NULL;

  if (workshop == NULL)
    workshop = trends_workshop_take_today (plan, builder);
  if (added != NULL)
    trends_edit_builder_add (builder, added);
  decided = find_decided (trend, info, workshop);
  record = make_decision (trend, info, words, workshop,
                          decided != NULL ? trends_entity_get_id (decided) : NULL);
  if (field == TRENDS_TREND_OWNER && trends_value_is_set (value))
    trends_record_set (record, TRENDS_DECISION_OWNER,
                       trends_value_text (trends_value_get_text (value)));
  put_decision (builder, decided, record);
  trends_edit_builder_set_value (builder, trend, field, value);
  edit = trends_edit_builder_end (builder);
  return trends_edit_get_n_changes (edit) == 0 || trends_plan_apply (plan, edit, error)
           ? trends_plan_lookup (plan, trends_record_get_id (record)) : NULL;
}

/**
 * trends_decide_choice:
 * @trend: a trend of a plan
 * @field: one of its fields that is a choice, as its stance
 * @choice: what it is from now on
 * @workshop: (nullable): the id of the workshop that decides; %NULL: that of today, which is made where
 *   there is none
 *
 * Returns: (transfer none): the decision in the plan, whose text says it back, or %NULL with an error
 */
TrendsEntity *
trends_decide_choice (TrendsEntity  *trend,
                      guint          field,
                      gint64         choice,
                      const char    *workshop,
                      GError       **error)
{
  const TrendsField *info;
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);

  info = trends_kind_get_field (TRENDS_KIND_TREND, field);
  value = trends_value_integer (choice);
  return decide (trend, field, &value, trends_choices_get_label (get_choices (trend, info), choice),
                 NULL, workshop, error);
}

/**
 * trends_decide_owner:
 * @trend: a trend of a plan
 * @owner: (nullable): an owner of it, who owns the trend from now on; %NULL: nobody
 * @workshop: (nullable): as for trends_decide_choice()
 *
 * Returns: (transfer none): the decision in the plan, or %NULL with an error
 */
TrendsEntity *
trends_decide_owner (TrendsEntity  *trend,
                     TrendsEntity  *owner,
                     const char    *workshop,
                     GError       **error)
{
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);
  g_return_val_if_fail (owner == NULL || trends_entity_is (owner, TRENDS_KIND_OWNER), NULL);

  if (owner != NULL)
    value = trends_value_text (trends_entity_get_id (owner));
  return decide (trend, TRENDS_TREND_OWNER, &value,
                 /* Translators: what was decided: nobody owns it */
                 owner != NULL ? trends_entity_get_name (owner) : C_("decision", "nobody"), NULL,
                 workshop, error);
}

/**
 * trends_decide_new_owner:
 * @trend: a trend of a plan
 * @name: of somebody whom the plan doesn’t know yet
 * @workshop: (nullable): as for trends_decide_choice()
 *
 * Adds that person and has them own the trend, in one edit.
 *
 * Returns: (transfer none): the decision in the plan, or %NULL with an error
 */
TrendsEntity *
trends_decide_new_owner (TrendsEntity  *trend,
                         const char    *name,
                         const char    *workshop,
                         GError       **error)
{
  g_autoptr (TrendsRecord) owner = NULL;
  g_autofree char *line = NULL;
  g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  line = trends_tidy_line (name);
  owner = trends_plan_make_owner (line, TRENDS_OWNER_PERSON);
  value = trends_value_text (trends_record_get_id (owner));
  return decide (trend, TRENDS_TREND_OWNER, &value, line, owner, workshop, error);
}

/* ----------------------------------------------------------------- what is so now */

/* What a room decides by single keys, but for the stance, which stands above a trend's title */
static const guint shown[] = { TRENDS_TREND_PRIORITY, TRENDS_TREND_OWNER,
                               TRENDS_TREND_MATURITY_TARGET };

/* (transfer full) (nullable): as it is in the plan; a name as whoever is told may see it */
static char *
dup_value (TrendsEntity      *trend,
           const TrendsField *field,
           guint              index)
{
  TrendsEntity *owner;
  gint64 choice;

  if (field->choices == NULL)
    {
      owner = trends_entity_get_ref (trend, index);
      return owner != NULL ? g_strdup (trends_entity_get_name (owner)) : NULL;
    }
  choice = trends_entity_get_integer (trend, index);
  return choice > 0 ? g_strdup (trends_choices_get_label (get_choices (trend, field), choice))
                    : NULL;
}

/* (transfer full) (nullable): what a room has heard is no secret to it, whether it sees the field or not: the last that was
 * said of that */
static char *
dup_said (TrendsEntity      *trend,
          const TrendsField *field,
          GPtrArray         *decisions)
{
  g_autofree char *beginning = dup_beginning (trend, field);
  TrendsEntity *decision = find_last (decisions, beginning, NULL);

  return decision != NULL
           ? g_strdup (trends_entity_get_text (decision, TRENDS_DECISION_TEXT) + strlen (beginning))
           : NULL;
}

/**
 * trends_decide_dup_state:
 * @trend: a trend of a plan, or of its mirror
 *
 * Returns: (transfer full) (nullable): where a room has decided something about it: its priority, owner and the
 *   maturity wanted, as far as they are set: “Priority: High · Owner: Asha Merrow”
 */
char *
trends_decide_dup_state (TrendsEntity *trend)
{
  g_autoptr (GPtrArray) decisions = NULL;
  GString *words;

  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);

  decisions = list_decisions (trend);
  if (decisions->len == 0)
    return NULL;
  words = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    {
      const TrendsField *field = trends_kind_get_field (TRENDS_KIND_TREND, shown[i]);
      g_autofree char *own = dup_value (trend, field, shown[i]);
      g_autofree char *value = own != NULL ? g_steal_pointer (&own)
                                           : dup_said (trend, field, decisions);
      /* Translators: what was decided about a trend: the name of a field, and what it is now */
      g_autofree char *one = value != NULL ? g_strdup_printf (_("%s: %s"),
                                                              trends_field_get_label (field), value)
                                           : NULL;

      if (one != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", one);
    }
  return g_string_free (words, words->len == 0);
}

/* ------------------------------------------------------------------ by a digit */

/* As on the board, where 1 is the most urgent; maturity counts upwards. 0 is what isn’t set. */
static guint
get_index (const TrendsField *field,
           guint              digit)
{
  return digit > 0 && field->choices == &trends_priority_choices ? field->choices->n_items - digit
                                                                 : digit;
}

/**
 * trends_decide_find_choice:
 * @field: a field of a trend that is a choice
 * @digit: as trends_decide_dup_question() says them
 * @choice: (out): what that is
 *
 * Returns: whether there is such a choice
 */
gboolean
trends_decide_find_choice (guint   field,
                           guint   digit,
                           gint64 *choice)
{
  const TrendsField *info = trends_kind_get_field (TRENDS_KIND_TREND, field);

  g_return_val_if_fail (info->choices != NULL, FALSE);
  g_return_val_if_fail (choice != NULL, FALSE);

  *choice = get_index (info, MIN (digit, info->choices->n_items - 1));
  return digit < info->choices->n_items;
}

/**
 * trends_decide_dup_question:
 * @trend: a trend
 * @field: one of its fields that is a choice
 *
 * Returns: (transfer full): what is asked, and by which digits it is answered: “Priority? 1 Critical,
 *   2 High, 3 Medium, 4 Low, 0 Not set”
 */
char *
trends_decide_dup_question (TrendsEntity *trend,
                            guint         field)
{
  const TrendsField *info;
  const TrendsChoices *choices;
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);

  info = trends_kind_get_field (TRENDS_KIND_TREND, field);
  choices = get_choices (trend, info);
  for (guint digit = 1; digit < choices->n_items; digit++)
    g_string_append_printf (text, "%u %s, ", digit,
                            trends_choices_get_label (choices, get_index (info, digit)));
  g_string_append_printf (text, "0 %s", trends_choices_get_label (choices, 0));
  /* Translators: what is decided by a digit: the name of a field, and choices after their digits:
   * “Priority? 1 Critical, 2 High, 0 Not set” */
  return g_strdup_printf (_("%s? %s"), trends_field_get_label (info), text->str);
}

/**
 * trends_decide_get_label:
 * @trend: a trend
 * @field: one of its fields that is a choice
 * @digit: as trends_decide_dup_question() says them
 *
 * Returns: (transfer none) (nullable): what that is called; %NULL: there is no such choice
 */
const char *
trends_decide_get_label (TrendsEntity *trend,
                         guint         field,
                         guint         digit)
{
  const TrendsField *info;
  const TrendsChoices *choices;

  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);

  info = trends_kind_get_field (TRENDS_KIND_TREND, field);
  choices = get_choices (trend, info);
  return digit < choices->n_items ? trends_choices_get_label (choices, get_index (info, digit)) : NULL;
}
