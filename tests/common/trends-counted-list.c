/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-counted-list.c: see trends-counted-list.h. */

#include "trends-counted-list.h"

struct _TrendsCountedList
{
  GObject parent_instance;

  GListModel *of;
  guint n_taken;
};

static GType
get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (TRENDS_COUNTED_LIST (model)->of);
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (TRENDS_COUNTED_LIST (model)->of);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  TrendsCountedList *self = TRENDS_COUNTED_LIST (model);

  self->n_taken++;
  return g_list_model_get_item (self->of, position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsCountedList,
                               trends_counted_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
trends_counted_list_finalize (GObject *object)
{
  g_object_unref (TRENDS_COUNTED_LIST (object)->of);
  G_OBJECT_CLASS (trends_counted_list_parent_class)->finalize (object);
}

static void
trends_counted_list_class_init (TrendsCountedListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_counted_list_finalize;
}

static void
trends_counted_list_init (TrendsCountedList *self)
{
}

/**
 * trends_counted_list_new:
 * @of: (transfer none): what is in it, which doesn't change meanwhile
 *
 * Returns: (transfer full): a list of the same
 */
TrendsCountedList *
trends_counted_list_new (GListModel *of)
{
  TrendsCountedList *self = g_object_new (TRENDS_TYPE_COUNTED_LIST, NULL);

  self->of = g_object_ref (of);
  return self;
}

/**
 * trends_counted_list_reset:
 *
 * Returns: how often something was taken since this was asked last
 */
guint
trends_counted_list_reset (TrendsCountedList *self)
{
  guint n_taken = self->n_taken;

  self->n_taken = 0;
  return n_taken;
}
