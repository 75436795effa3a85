/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-relations.c: see trends-relations.h. */

#include "trends-relations.h"

#include "trends-plan-verbs.h"
#include "trends-sensitivity.h"

/**
 * trends_relation_get_other:
 * @relation: a dependency
 * @initiative: one of its two sides
 *
 * Returns: (transfer none) (nullable): the other one
 */
TrendsEntity *
trends_relation_get_other (TrendsEntity *relation,
                           TrendsEntity *initiative)
{
  TrendsEntity *one = trends_entity_get_ref (relation, TRENDS_DEPENDENCY_INITIATIVE);

  return one != initiative ? one : trends_entity_get_ref (relation, TRENDS_DEPENDENCY_NEEDS);
}

static void
add_side (GPtrArray    *relations,
          TrendsEntity *initiative,
          guint         side)
{
  g_autoptr (GPtrArray) found = trends_plan_dup_referring (trends_entity_get_plan (initiative),
                                                           TRENDS_KIND_DEPENDENCY, side, initiative);

  for (guint i = 0; i < found->len; i++)
    if (!trends_dependency_waits (found->pdata[i]))
      g_ptr_array_add (relations, found->pdata[i]);
}

static int
compare_others (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  return trends_entity_compare (trends_relation_get_other (*(TrendsEntity *const *) a, user_data),
                                trends_relation_get_other (*(TrendsEntity *const *) b, user_data));
}

/**
 * trends_initiative_dup_relations:
 *
 * Returns: (transfer container) (element-type TrendsEntity): the dependencies that say what
 *   @initiative has to do with, in the order of the others
 */
GPtrArray *
trends_initiative_dup_relations (TrendsEntity *initiative)
{
  GPtrArray *relations = g_ptr_array_new ();

  g_return_val_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE), relations);

  add_side (relations, initiative, TRENDS_DEPENDENCY_INITIATIVE);
  add_side (relations, initiative, TRENDS_DEPENDENCY_NEEDS);
  g_ptr_array_sort_with_data (relations, compare_others, initiative);
  return relations;
}

/**
 * trends_initiative_dup_related:
 *
 * Returns: (transfer full) (element-type TrendsEntity): what @initiative has to do with, in its order
 */
GPtrArray *
trends_initiative_dup_related (TrendsEntity *initiative)
{
  g_autoptr (GPtrArray) relations = trends_initiative_dup_relations (initiative);
  GPtrArray *related = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < relations->len; i++)
    {
      TrendsEntity *other = trends_relation_get_other (relations->pdata[i], initiative);

      if (other != NULL)
        g_ptr_array_add (related, g_object_ref (other));
    }
  return related;
}

/**
 * trends_initiative_find_relation:
 *
 * Returns: (transfer none) (nullable): what says that the two have to do with each other
 */
TrendsEntity *
trends_initiative_find_relation (TrendsEntity *initiative,
                                 TrendsEntity *other)
{
  g_autoptr (GPtrArray) relations = trends_initiative_dup_relations (initiative);

  for (guint i = 0; i < relations->len; i++)
    if (trends_relation_get_other (relations->pdata[i], initiative) == other)
      return relations->pdata[i];
  return NULL;
}

/**
 * trends_initiative_dup_relation_words:
 * @initiative: an initiative of a plan
 *
 * Returns: (transfer full): the titles of what it relates to, each marked where it isn't for
 *   everybody, as they stand in a cell of a table; "" where that is nothing
 */
char *
trends_initiative_dup_relation_words (TrendsEntity *initiative)
{
  g_autoptr (GPtrArray) related = trends_initiative_dup_related (initiative);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < related->len; i++)
    {
      TrendsEntity *other = related->pdata[i];
      const char *mark = trends_sensitivity_get_mark (trends_sensitivity_of_entity (other));

      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "",
                              trends_entity_get_name (other));
      if (mark != NULL)
        g_string_append_printf (text, " (%s)", mark);
    }
  return g_string_free (text, FALSE);
}

/**
 * trends_plan_relate:
 * @error: return location for an error
 *
 * Says that two initiatives have to do with each other, in one edit. None is made where that is
 * said already, whichever way round.
 *
 * Returns: (transfer none) (nullable): what says so
 */
TrendsEntity *
trends_plan_relate (TrendsPlan    *plan,
                    TrendsEntity  *initiative,
                    TrendsEntity  *other,
                    GError       **error)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_DEPENDENCY, id);
  TrendsEntity *known = trends_initiative_find_relation (initiative, other);

  if (known != NULL)
    return known;
  trends_record_set (record, TRENDS_DEPENDENCY_INITIATIVE,
                     trends_value_text (trends_entity_get_id (initiative)));
  trends_record_set (record, TRENDS_DEPENDENCY_NEEDS,
                     trends_value_text (trends_entity_get_id (other)));
  trends_record_set (record, TRENDS_DEPENDENCY_DEPENDENCY_KIND,
                     trends_value_integer (TRENDS_DEPENDENCY_KIND_RELATES));
  return trends_plan_add (plan, record, error);
}
