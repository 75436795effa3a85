/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-links.c: see trends-roadmap-links.h. */

#include "trends-roadmap-links.h"

#include "trends-refs.h"

/**
 * trends_dependency_is_early:
 * @dependency: a dependency of a plan
 *
 * Returns: whether what waits starts before what it needs has ended; where one of these days
 *   isn't known nobody can say so
 */
gboolean
trends_dependency_is_early (TrendsEntity *dependency)
{
  TrendsEntity *initiative, *needs;
  gint64 start, end;

  g_return_val_if_fail (trends_entity_is (dependency, TRENDS_KIND_DEPENDENCY), FALSE);

  if (!trends_dependency_waits (dependency))
    return FALSE;

  initiative = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_INITIATIVE);
  needs = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_NEEDS);
  if (initiative == NULL || needs == NULL)
    return FALSE;

  start = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);
  end = trends_entity_get_integer (needs, TRENDS_INITIATIVE_END);
  return start != TRENDS_UNSET && end != TRENDS_UNSET && start <= end;
}

static GPtrArray *
dup_referring (TrendsEntity *initiative,
               TrendsKind    kind,
               guint         field)
{
  return trends_refs_dup_referring (trends_plan_get_refs (trends_entity_get_plan (initiative)),
                                    trends_entity_get_id (initiative),
                                    trends_kind_get_field (kind, field));
}

/**
 * trends_initiative_dup_early_needs:
 * @initiative: an initiative of a plan
 *
 * Returns: (transfer full) (element-type TrendsEntity): what it needs that hasn't ended when
 *   it starts
 */
GPtrArray *
trends_initiative_dup_early_needs (TrendsEntity *initiative)
{
  g_autoptr (GPtrArray) dependencies
    = dup_referring (initiative, TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_INITIATIVE);
  GPtrArray *needs = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < dependencies->len; i++)
    if (trends_dependency_is_early (dependencies->pdata[i]))
      g_ptr_array_add (needs, g_object_ref (trends_entity_get_ref (dependencies->pdata[i],
                                                                   TRENDS_DEPENDENCY_NEEDS)));

  return needs;
}

/**
 * trends_roadmap_layout_dup_links:
 * @layout: where the bars are
 * @plan: the plan that it lays out
 *
 * Returns: (transfer full) (element-type TrendsRoadmapLink): those that wait and what they wait
 *   for, where both have bars; until something changes
 */
GArray *
trends_roadmap_layout_dup_links (TrendsRoadmapLayout *layout,
                                 TrendsPlan          *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY);
  GArray *links = g_array_new (FALSE, FALSE, sizeof (TrendsRoadmapLink));

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) dependency = g_list_model_get_item (list, i);
      TrendsEntity *initiative = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_INITIATIVE);
      TrendsEntity *needs = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_NEEDS);
      TrendsRoadmapLink link = { dependency, NULL, NULL, FALSE };

      if (initiative == NULL || needs == NULL || !trends_dependency_waits (dependency))
        continue;
      link.needs = trends_roadmap_layout_find_bar (layout, needs);
      link.bar = trends_roadmap_layout_find_bar (layout, initiative);
      link.is_early = trends_dependency_is_early (dependency);
      if (link.needs != NULL && link.bar != NULL)
        g_array_append_val (links, link);
    }

  return links;
}

/**
 * trends_initiative_dup_milestones:
 * @initiative: an initiative of a plan
 *
 * Returns: (transfer full) (element-type TrendsEntity): its milestones that have a date, in the
 *   order of the plan
 */
GPtrArray *
trends_initiative_dup_milestones (TrendsEntity *initiative)
{
  GPtrArray *milestones
    = dup_referring (initiative, TRENDS_KIND_MILESTONE, TRENDS_MILESTONE_INITIATIVE);

  for (guint i = milestones->len; i > 0; i--)
    if (trends_entity_get_integer (milestones->pdata[i - 1], TRENDS_MILESTONE_DATE)
        == TRENDS_UNSET)
      g_ptr_array_remove_index (milestones, i - 1);

  return milestones;
}

/**
 * trends_plan_dup_governance_dates:
 * @period: which days are asked for
 *
 * Returns: (transfer full) (element-type TrendsEntity): boards, budgets, elections on these
 *   days, in their order
 */
GPtrArray *
trends_plan_dup_governance_dates (TrendsPlan         *plan,
                                  const TrendsPeriod *period)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_GOVERNANCE_DATE);
  GPtrArray *dates = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) date = g_list_model_get_item (list, i);
      gint64 day = trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE);

      if (day != TRENDS_UNSET && trends_period_has_day (period, day))
        g_ptr_array_add (dates, g_steal_pointer (&date));
    }

  return dates;
}
