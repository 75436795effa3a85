/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-needs.c: the verbs for what waits for what; see trends-plan-verbs.h. */

#include "trends-plan-verbs.h"

#include "trends-labels.h"
#include "trends-refs.h"

static TrendsRecord *
make_dependency (TrendsEntity *initiative, TrendsEntity *needs)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_DEPENDENCY, NULL);

  trends_record_set (record,
                     TRENDS_DEPENDENCY_INITIATIVE,
                     trends_value_text (trends_entity_get_id (initiative)));
  trends_record_set (record,
                     TRENDS_DEPENDENCY_NEEDS,
                     trends_value_text (trends_entity_get_id (needs)));
  return record;
}

/**
 * trends_plan_add_dependency:
 * @initiative: what waits
 * @needs: what it waits for
 * @error: %TRENDS_ERROR_CYCLE where @needs waits for @initiative already
 *
 * Returns: (transfer none) (nullable): the new dependency
 */
TrendsEntity *
trends_plan_add_dependency (TrendsPlan *self,
                            TrendsEntity *initiative,
                            TrendsEntity *needs,
                            GError **error)
{
  g_autoptr (TrendsRecord) record = make_dependency (initiative, needs);

  return trends_plan_add (self, record, error);
}

/**
 * trends_initiative_find_dependency:
 * @initiative: what may wait
 * @needs: what it may wait for
 *
 * Returns: (transfer none) (nullable): the dependency of the first on the second
 */
TrendsEntity *
trends_initiative_find_dependency (TrendsEntity *initiative, TrendsEntity *needs)
{
  g_autoptr (GPtrArray) dependencies
      = trends_refs_dup_referring (trends_plan_get_refs (trends_entity_get_plan (initiative)),
                                   trends_entity_get_id (initiative),
                                   trends_kind_get_field (TRENDS_KIND_DEPENDENCY,
                                                          TRENDS_DEPENDENCY_INITIATIVE));

  for (guint i = 0; i < dependencies->len; i++)
    if (trends_entity_get_ref (dependencies->pdata[i], TRENDS_DEPENDENCY_NEEDS) == needs)
      return dependencies->pdata[i];

  return NULL;
}

/**
 * trends_plan_add_dependencies:
 * @initiatives: (element-type TrendsEntity): what waits
 * @needs: what all of them wait for
 * @error: %TRENDS_ERROR_CYCLE where that waits for one of them, with who waits for whom
 *
 * Has several need the same, in one edit; those that do already, and @needs itself among them,
 * stay as they are. Where nothing is left it is no edit.
 */
gboolean
trends_plan_add_dependencies (TrendsPlan *self,
                              GPtrArray *initiatives,
                              TrendsEntity *needs,
                              GError **error)
{
  g_autoptr (TrendsEditBuilder) builder = NULL;
  g_autoptr (TrendsEdit) edit = NULL;

  g_return_val_if_fail (initiatives->len > 0, FALSE);
  g_return_val_if_fail (trends_entity_is (needs, TRENDS_KIND_INITIATIVE), FALSE);

  builder = trends_labels_begin_need (needs);
  for (guint i = 0; i < initiatives->len; i++)
    {
      TrendsEntity *initiative = initiatives->pdata[i];

      if (initiative != needs && trends_initiative_find_dependency (initiative, needs) == NULL)
        {
          g_autoptr (TrendsRecord) record = make_dependency (initiative, needs);

          trends_edit_builder_add (builder, record);
        }
    }
  if (trends_edit_builder_get_n_changes (builder) == 0)
    return TRUE;

  edit = trends_edit_builder_end (g_steal_pointer (&builder));
  return trends_plan_apply (self, edit, error);
}
