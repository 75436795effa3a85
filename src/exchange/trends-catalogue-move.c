/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-catalogue-move.c: see trends-catalogue-move.h. The edition that a plan is of is known
 * where it comes with Trends; of any other, everything is taken for the plan's own. */

#include "trends-catalogue-move.h"

static const char *
get_language (TrendsPlan *plan)
{
  return trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_LANGUAGE);
}

/* (transfer full) (nullable) */
static TrendsPlan *
load_origin (TrendsPlan *plan)
{
  const char *id = trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CATALOGUE);
  g_auto (GStrv) known = trends_catalogue_list_ids ();
  g_autoptr (TrendsCatalogue) catalogue = NULL;

  if (g_strv_contains ((const char *const *) known, id))
    catalogue = trends_catalogue_load (id, NULL);
  return catalogue != NULL
           ? trends_catalogue_new_plan (catalogue, NULL, NULL, get_language (plan), NULL)
           : NULL;
}

/**
 * trends_catalogue_begin_move:
 * @self: the edition to move to
 * @plan: a plan
 *
 * Returns: (transfer full) (nullable): which trend of the plan goes where, as the catalogue
 *   proposes it; %NULL where it is no catalogue that a plan can be made of
 */
TrendsEditionMove *
trends_catalogue_begin_move (TrendsCatalogue *self, TrendsPlan *plan, GError **error)
{
  g_autoptr (TrendsPlan) edition = NULL;
  g_autoptr (TrendsPlan) origin = NULL;
  g_autoptr (GHashTable) homes = NULL;

  g_return_val_if_fail (TRENDS_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  edition = trends_catalogue_new_plan (self, NULL, NULL, get_language (plan), error);
  if (edition == NULL)
    return NULL;
  origin = load_origin (plan);
  homes = trends_catalogue_dup_homes (self);
  return trends_edition_move_new (plan, edition, origin, homes);
}
