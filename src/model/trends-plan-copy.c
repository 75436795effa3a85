/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-copy.c: see trends-plan-copy.h. Records are shared, so that taking them is
 * quick however large a plan is; and what is made of them takes the road of every edit.
 */

#include "trends-plan-copy.h"

static TrendsRecord *
take_all_cb (TrendsEntity *entity,
             gpointer      user_data)
{
  return trends_entity_dup_record (entity);
}

/**
 * trends_plan_dup_records:
 *
 * Returns: (transfer full) (element-type TrendsRecord): all that is in the plan, as
 *   trends_plan_take_records() has it; other threads may read it
 */
GPtrArray *
trends_plan_dup_records (TrendsPlan *self)
{
  return trends_plan_take_records (self, take_all_cb, NULL);
}

static void
take_one (GPtrArray      *records,
          TrendsEntity   *entity,
          TrendsTakeFunc  take,
          gpointer        user_data)
{
  TrendsRecord *record = take (entity, user_data);

  if (record != NULL)
    g_ptr_array_add (records, record);
}

/**
 * trends_plan_take_records:
 * @take: called for every entity, those first that others may refer to
 *
 * Takes over what @take says. A plan that was only just made, and has no title yet, has
 * nothing to say of itself: @take isn't asked for its info.
 *
 * Returns: (transfer full) (element-type TrendsRecord): in the order in which @take was
 *   called, which is that of the kinds, and of the list of each
 */
GPtrArray *
trends_plan_take_records (TrendsPlan     *self,
                          TrendsTakeFunc  take,
                          gpointer        user_data)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_record_unref);

  g_return_val_if_fail (TRENDS_IS_PLAN (self), records);
  g_return_val_if_fail (take != NULL, records);

  if (*trends_entity_get_name (trends_plan_get_info (self)) != '\0')
    take_one (records, trends_plan_get_info (self), take, user_data);
  for (guint kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (self, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          take_one (records, entity, take, user_data);
        }
    }
  return records;
}

/**
 * trends_plan_load_records:
 * @self: a new plan, with nothing in it
 * @records: (element-type TrendsRecord): in any order, in which those are that others refer
 *   to; one may be the plan's info, and replaces what it has
 * @error: an error of %TRENDS_ERROR where they make no plan; there is still nothing in it then
 *
 * Puts all of them into the plan, in one edit that is neither logged nor undone.
 *
 * Returns: whether they are in it
 */
gboolean
trends_plan_load_records (TrendsPlan *self,
                          GPtrArray  *records,
                          GError    **error)
{
  TrendsEditBuilder *builder;
  g_autoptr (TrendsEdit) edit = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (self), FALSE);
  g_return_val_if_fail (records != NULL, FALSE);

  builder = trends_edit_builder_new ("", TRENDS_ORIGIN_LOAD);
  trends_edit_builder_reserve (builder, records->len);
  for (guint i = 0; i < records->len; i++)
    trends_edit_builder_add (builder, records->pdata[i]);
  edit = trends_edit_builder_end (builder);

  return trends_plan_apply (self, edit, error);
}

/**
 * trends_plan_new_from_records:
 * @records: (element-type TrendsRecord): as trends_plan_load_records() has them
 *
 * Returns: (transfer full) (nullable): a plan of its own without a history, or %NULL with
 *   @error set
 */
TrendsPlan *
trends_plan_new_from_records (GPtrArray  *records,
                              GError    **error)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();

  return trends_plan_load_records (plan, records, error) ? g_steal_pointer (&plan) : NULL;
}
