/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-catalogue-move.c: see trends-catalogue-move.h. The editions that come with Trends are
 * known; of any other, everything is taken for the plan's own. */

#include "trends-catalogue-move.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
get_language (TrendsPlan *plan)
{
  return trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_LANGUAGE);
}

static void
load_origin (GPtrArray *origins, TrendsPlan *plan, const char *id)
{
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (id, NULL);
  TrendsPlan *origin
    = catalogue != NULL
        ? trends_catalogue_new_plan (catalogue, NULL, NULL, get_language (plan), NULL)
        : NULL;

  if (origin != NULL)
    g_ptr_array_add (origins, origin);
}

/* (transfer full) (element-type TrendsPlan): that of the plan first; of the others there may be
 * trends that stayed when it moved. */
static GPtrArray *
load_origins (TrendsPlan *plan)
{
  const char *own = trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_CATALOGUE);
  GPtrArray *origins = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) ids = trends_catalogue_list_ids ();

  if (g_strv_contains ((const char *const *) ids, own))
    load_origin (origins, plan, own);
  for (char **id = ids; *id != NULL; id++)
    if (strcmp (*id, own) != 0)
      load_origin (origins, plan, *id);
  return origins;
}

static gboolean
refuse (TrendsCatalogue *self, TrendsEntity *entity, GError **error)
{
  const char *path = trends_catalogue_get_path (self);
  g_autofree char *what
    /* Translators: the title of a trend or a group in a file, and its id */
    = g_strdup_printf (_("“%s” has the id of something else in the plan: %s"),
                       trends_entity_get_name (entity), trends_entity_get_id (entity));

  g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID, _("Catalogue %s: %s"),
               path != NULL ? path : trends_catalogue_get_id (self), what);
  return FALSE;
}

/* One id is one thing: that of a trend here must not be that of an initiative there. */
static gboolean
check_ids (TrendsCatalogue *self, TrendsPlan *edition, TrendsPlan *plan, GError **error)
{
  static const TrendsKind kinds[]
    = { TRENDS_KIND_GROUP, TRENDS_KIND_TREND, TRENDS_KIND_TREND_LINK };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      GListModel *list = trends_plan_get_list (edition, kinds[i]);

      for (guint k = 0; k < g_list_model_get_n_items (list); k++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, k);
          TrendsEntity *own = trends_plan_lookup (plan, trends_entity_get_id (entity));

          if (own != NULL && !trends_entity_is (own, kinds[i]))
            return refuse (self, entity, error);
        }
    }
  return TRUE;
}

/**
 * trends_catalogue_begin_move:
 * @self: the edition to move to
 * @plan: a plan
 *
 * Returns: (transfer full) (nullable): which trend of the plan goes where, as the catalogue
 *   proposes it; %NULL where it is no catalogue that a plan can be made of, or this plan can't
 *   have its trends
 */
TrendsEditionMove *
trends_catalogue_begin_move (TrendsCatalogue *self, TrendsPlan *plan, GError **error)
{
  g_autoptr (TrendsPlan) edition = NULL;
  g_autoptr (GPtrArray) origins = NULL;
  g_autoptr (GHashTable) homes = NULL;

  g_return_val_if_fail (TRENDS_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  edition = trends_catalogue_new_plan (self, NULL, NULL, get_language (plan), error);
  if (edition == NULL || !check_ids (self, edition, plan, error))
    return NULL;
  origins = load_origins (plan);
  homes = trends_catalogue_dup_homes (self);
  return trends_edition_move_new (plan, edition, origins, homes);
}
