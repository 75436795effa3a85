/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ranked-initiatives.c: see trends-ranked-initiatives.h. */

#include "trends-ranked-initiatives.h"

struct _TrendsRankedInitiatives
{
  GObject parent_instance;

  GListModel *ranking;
};

static GType
get_item_type (GListModel *model)
{
  return TRENDS_TYPE_ENTITY;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (TRENDS_RANKED_INITIATIVES (model)->ranking);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  g_autoptr (TrendsRanked) ranked
    = g_list_model_get_item (TRENDS_RANKED_INITIATIVES (model)->ranking, position);

  return ranked != NULL ? g_object_ref (trends_ranked_get_initiative (ranked)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsRankedInitiatives, trends_ranked_initiatives, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
trends_ranked_initiatives_finalize (GObject *object)
{
  g_clear_object (&TRENDS_RANKED_INITIATIVES (object)->ranking);

  G_OBJECT_CLASS (trends_ranked_initiatives_parent_class)->finalize (object);
}

static void
trends_ranked_initiatives_class_init (TrendsRankedInitiativesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_ranked_initiatives_finalize;
}

static void
trends_ranked_initiatives_init (TrendsRankedInitiatives *self)
{
}

/**
 * trends_ranked_initiatives_new:
 * @ranking: what is ranked
 *
 * Returns: (transfer full): its initiatives, from now on
 */
GListModel *
trends_ranked_initiatives_new (TrendsRanking *ranking)
{
  TrendsRankedInitiatives *self = g_object_new (TRENDS_TYPE_RANKED_INITIATIVES, NULL);

  g_return_val_if_fail (TRENDS_IS_RANKING (ranking), G_LIST_MODEL (self));

  self->ranking = g_object_ref (G_LIST_MODEL (ranking));
  g_signal_connect_object (ranking, "items-changed", G_CALLBACK (g_list_model_items_changed), self,
                           G_CONNECT_SWAPPED);
  return G_LIST_MODEL (self);
}
