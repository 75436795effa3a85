/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-decide.c: see trends-decide.h. */

#include "trends-decide.h"

#include "trends-labels.h"
#include "trends-plan-verbs.h"
#include "trends-rank.h"
#include "trends-workshop-record.h"

#include <glib/gi18n-lib.h>

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

static TrendsRecord *
make_decision (TrendsEntity      *trend,
               const TrendsField *field,
               gint64             choice,
               const char        *workshop)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_DECISION, NULL);
  g_autofree char *place = trends_rank_between (
    find_last_place (trends_entity_get_plan (trend), workshop), NULL);
  /* Translators: what was decided about a trend: its title, what of it, and what that is from now on:
   * “AI application: Stance: Act” */
  g_autofree char *text = g_strdup_printf (_("%s: %s: %s"), trends_entity_get_name (trend),
                                           trends_field_get_label (field),
                                           trends_choices_get_label (field->choices, choice));

  trends_record_set (record, TRENDS_DECISION_WORKSHOP, trends_value_text (workshop));
  trends_record_set (record, TRENDS_DECISION_TEXT, trends_value_text (text));
  trends_record_set (record, TRENDS_DECISION_TREND,
                     trends_value_text (trends_entity_get_id (trend)));
  trends_record_set (record, TRENDS_DECISION_POSITION, trends_value_text (place));
  return record;
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
  g_autoptr (TrendsRecord) record = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  TrendsEditBuilder *builder;
  TrendsPlan *plan;

  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);

  plan = trends_entity_get_plan (trend);
  info = trends_kind_get_field (TRENDS_KIND_TREND, field);
  builder = trends_labels_begin_set (trend, info);
  if (workshop == NULL)
    workshop = trends_workshop_take_today (plan, builder);
  record = make_decision (trend, info, choice, workshop);
  trends_edit_builder_add (builder, record);
  trends_edit_builder_set_integer (builder, trend, field, choice);
  edit = trends_edit_builder_end (builder);
  return trends_plan_apply (plan, edit, error)
           ? trends_plan_lookup (plan, trends_record_get_id (record)) : NULL;
}
