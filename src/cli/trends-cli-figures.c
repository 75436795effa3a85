/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-figures.c: what is in a plan and what is missing from it, for scripts. */

#include "trends-cli-figures.h"

#include "trends-cli-findings.h"
#include "trends-cli-json.h"
#include "trends-date.h"
#include "trends-figures.h"
#include "trends-json-tree.h"

static void
add_count (JsonBuilder *builder,
           const char  *key,
           gint64       n)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, n);
}

static void
begin_object (JsonBuilder *builder,
              const char  *key)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
}

static void
begin_array (JsonBuilder *builder,
             const char  *key)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
}

static void
add_counts (JsonBuilder *builder,
            TrendsPlan  *plan)
{
  begin_object (builder, "counts");
  for (guint kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    add_count (builder, trends_kind_get_info (kind)->plural, trends_figures_count (plan, kind));
  json_builder_end_object (builder);
}

static void
add_choices (JsonBuilder *builder,
             TrendsPlan  *plan,
             guint        index)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_INITIATIVE, index);
  g_autofree guint *counts = trends_figures_by_choice (plan, TRENDS_KIND_INITIATIVE, index,
                                                       NULL);
  g_autofree char *key = g_strconcat ("initiatives_by_", field->key, NULL);

  begin_object (builder, key);
  for (guint i = 0; i < field->choices->n_items; i++)
    add_count (builder, field->choices->items[i].nick, counts[i]);
  json_builder_end_object (builder);
}

static void
add_trend (JsonBuilder  *builder,
           TrendsEntity *trend)
{
  TrendsEntity *group = trends_entity_get_ref (trend, TRENDS_TREND_GROUP);
  TrendsEntity *owner = trends_entity_get_ref (trend, TRENDS_TREND_OWNER);

  json_builder_begin_object (builder);
  trends_cli_json_add_known (builder, "id", trends_entity_get_id (trend));
  trends_cli_json_add_known (builder, "group", group ? trends_entity_get_name (group) : NULL);
  add_count (builder, "number", trends_entity_get_integer (trend, TRENDS_TREND_NUMBER));
  trends_cli_json_add_known (builder, "title", trends_entity_get_name (trend));
  trends_cli_json_add_known (builder, "stance",
                             trends_choices_get_nick (
                               &trends_stance_choices,
                               trends_entity_get_integer (trend, TRENDS_TREND_STANCE)));
  trends_cli_json_add_known (builder, "owner", owner ? trends_entity_get_name (owner) : NULL);
  add_count (builder, "initiatives",
             g_list_model_get_n_items (trends_trend_get_initiatives (trend)));
  json_builder_end_object (builder);
}

static void
add_trends (JsonBuilder *builder,
            TrendsPlan  *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_TREND);

  begin_array (builder, "trends");
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (list, i);

      add_trend (builder, trend);
    }
  json_builder_end_array (builder);
}

static void
add_missing (JsonBuilder    *builder,
             TrendsFindings *findings)
{
  begin_object (builder, "missing");
  for (guint i = 0; i < TRENDS_N_FINDING_KINDS; i++)
    add_count (builder, trends_finding_kind_get (i)->id, trends_findings_count (findings, i));
  json_builder_end_object (builder);
}

static void
add_matches (JsonBuilder  *builder,
             TrendsPlan   *plan,
             TrendsFilter *filter)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  begin_array (builder, "matches");
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (!trends_filter_matches (filter, initiative))
        continue;
      json_builder_begin_object (builder);
      trends_cli_json_add_known (builder, "id", trends_entity_get_id (initiative));
      trends_cli_json_add_known (builder, "title", trends_entity_get_name (initiative));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

char *
trends_cli_figures_to_json (TrendsPlan   *plan,
                            TrendsFilter *filter)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, trends_date_today ());
  g_autoptr (JsonNode) root = NULL;
  TrendsEntity *info = trends_plan_get_info (plan);

  json_builder_begin_object (builder);
  trends_cli_json_add_known (builder, "id", trends_entity_get_id (info));
  trends_cli_json_add_known (builder, "title", trends_entity_get_name (info));
  trends_cli_json_add_known (builder, "organisation",
                             trends_entity_get_text (info, TRENDS_PLAN_ORGANISATION));
  add_counts (builder, plan);
  add_choices (builder, plan, TRENDS_INITIATIVE_STATUS);
  add_choices (builder, plan, TRENDS_INITIATIVE_PRIORITY);
  add_choices (builder, plan, TRENDS_INITIATIVE_CONFIDENCE);
  add_trends (builder, plan);
  add_missing (builder, findings);
  trends_cli_add_findings (builder, findings);
  if (filter != NULL)
    add_matches (builder, plan, filter);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return trends_json_print (root);
}
