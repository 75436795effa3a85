/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-idea-groups.c: see trends-idea-groups.h. */

#include "trends-idea-groups.h"

#include "trends-ballot-subjects.h"

/**
 * trends_idea_groups_list:
 * @ideas: (element-type TrendsEntity): ideas of one workshop, as they are listed somewhere
 * @idea: one of them
 *
 * Returns: (transfer full) (element-type TrendsEntity): those of them that are in its group, in their
 *   order; itself alone, where it is in none
 */
GPtrArray *
trends_idea_groups_list (GPtrArray    *ideas,
                         TrendsEntity *idea)
{
  GPtrArray *members = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ideas != NULL, members);
  g_return_val_if_fail (trends_entity_is (idea, TRENDS_KIND_IDEA), members);

  for (guint i = 0; i < ideas->len; i++)
    if (ideas->pdata[i] == idea || trends_ballot_subjects_are_grouped (idea, ideas->pdata[i]))
      g_ptr_array_add (members, g_object_ref (ideas->pdata[i]));
  return members;
}

/**
 * trends_idea_groups_count_hidden:
 * @ideas: (element-type TrendsEntity): ideas of a plan
 *
 * Returns: how many of them the room doesn’t see
 */
guint
trends_idea_groups_count_hidden (GPtrArray *ideas)
{
  guint n = 0;

  g_return_val_if_fail (ideas != NULL, 0);

  for (guint i = 0; i < ideas->len; i++)
    n += trends_entity_get_integer (ideas->pdata[i], TRENDS_IDEA_REVEALED) != 1 ? 1 : 0;
  return n;
}
