/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sensitivity.c: see trends-sensitivity.h. */

#include "trends-sensitivity.h"

#include "trends-audience.h"
#include "trends-figures.h"

#include <glib/gi18n-lib.h>

/**
 * trends_sensitivity_get_mark:
 * @sensitivity: how sensitive something is
 *
 * Returns: (nullable): the word that marks what is that sensitive; %NULL for what is for
 *   everybody
 */
const char *
trends_sensitivity_get_mark (TrendsSensitivity sensitivity)
{
  if (sensitivity == TRENDS_SENSITIVITY_INTERNAL)
    /* Translators: marks what is not for the public */
    return _("internal");

  /* Translators: marks what is kept from the public by law */
  return sensitivity > TRENDS_SENSITIVITY_INTERNAL ? _("exempt") : NULL;
}

/**
 * trends_sensitivity_of_entity:
 * @entity: an entity
 *
 * Returns: how sensitive it is as a whole
 */
TrendsSensitivity
trends_sensitivity_of_entity (TrendsEntity *entity)
{
  g_return_val_if_fail (TRENDS_IS_ENTITY (entity), TRENDS_SENSITIVITY_PUBLIC);

  return trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
           ? trends_entity_get_integer (entity, TRENDS_INITIATIVE_SENSITIVITY)
           : TRENDS_SENSITIVITY_PUBLIC;
}

/**
 * trends_sensitivity_of_value:
 * @entity: an entity
 * @field: a field of it
 *
 * What somebody said is exempt is that. What colleagues see and not everybody is internal by
 * its nature: thoughts on the way, and where we are weak. What the public doesn't see for any
 * other reason tells of the same thing as a field that is exempt.
 *
 * Returns: how sensitive the field is to whoever sees the entity
 */
TrendsSensitivity
trends_sensitivity_of_value (TrendsEntity *entity,
                             guint         field)
{
  const TrendsField *info = trends_kind_get_field (trends_entity_get_kind (entity), field);

  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
      && trends_initiative_is_exempt (entity, field))
    return TRENDS_SENSITIVITY_EXEMPT;
  if (!trends_audience_sees_field (TRENDS_PROFILE_PUBLIC, info))
    return TRENDS_SENSITIVITY_INTERNAL;
  return trends_audience_sees_value (TRENDS_PROFILE_PUBLIC, entity, info)
           ? TRENDS_SENSITIVITY_PUBLIC
           : TRENDS_SENSITIVITY_EXEMPT;
}

/**
 * trends_sensitivity_of_field:
 * @entity: an entity
 * @field: a field of it
 *
 * Returns: how sensitive the field is where it stands alone, as in a sum: as the field or
 *   its entity, whichever is more
 */
TrendsSensitivity
trends_sensitivity_of_field (TrendsEntity *entity,
                             guint         field)
{
  return MAX (trends_sensitivity_of_entity (entity), trends_sensitivity_of_value (entity, field));
}

/**
 * trends_sensitivity_of_costs:
 * @trend: (nullable): one of the plan's; %NULL for all
 *
 * A sum is as sensitive as the most sensitive of what is in it.
 *
 * Returns: how sensitive the sum of what its initiatives cost is
 */
TrendsSensitivity
trends_sensitivity_of_costs (TrendsPlan   *plan,
                             TrendsEntity *trend)
{
  GListModel *initiatives = trend != NULL ? trends_trend_get_initiatives (trend)
                                          : trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n_items = g_list_model_get_n_items (initiatives);
  TrendsSensitivity sensitivity = TRENDS_SENSITIVITY_PUBLIC;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      if (trends_figures_counts_cost (initiative))
        sensitivity = MAX (sensitivity,
                           trends_sensitivity_of_field (initiative, TRENDS_INITIATIVE_COST));
    }
  return sensitivity;
}

/**
 * trends_sensitivity_of_finding:
 * @finding: a finding
 *
 * Returns: how sensitive the most sensitive of what its sentence names is: entities, and a cost
 */
TrendsSensitivity
trends_sensitivity_of_finding (TrendsFinding *finding)
{
  TrendsEntity *entity;

  g_return_val_if_fail (TRENDS_IS_FINDING (finding), TRENDS_SENSITIVITY_PUBLIC);

  entity = trends_finding_get_entity (finding);
  if (trends_finding_get_type_of (finding) == TRENDS_FINDING_WITHOUT_FUNDING)
    return trends_sensitivity_of_field (entity, TRENDS_INITIATIVE_COST);
  if (!trends_entity_is (entity, TRENDS_KIND_DEPENDENCY))
    return trends_sensitivity_of_entity (entity);
  return MAX (
    trends_sensitivity_of_entity (trends_entity_get_ref (entity, TRENDS_DEPENDENCY_INITIATIVE)),
    trends_sensitivity_of_entity (trends_entity_get_ref (entity, TRENDS_DEPENDENCY_NEEDS)));
}
