/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sliding-model.c: a moving stretch of a long list. */

#include "trends-sliding-model.h"

struct _TrendsSlidingModel
{
  GObject parent_instance;

  GListModel *source;
  guint offset;
  guint size;
  guint n_items; /* as last reported */
};

static GType
trends_sliding_model_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (TRENDS_SLIDING_MODEL (model)->source);
}

static guint
trends_sliding_model_get_n_items (GListModel *model)
{
  return TRENDS_SLIDING_MODEL (model)->n_items;
}

static gpointer
trends_sliding_model_get_item (GListModel *model,
                               guint       position)
{
  TrendsSlidingModel *self = TRENDS_SLIDING_MODEL (model);

  if (position >= self->n_items)
    return NULL;

  return g_list_model_get_item (self->source, self->offset + position);
}

static void
trends_sliding_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = trends_sliding_model_get_item_type;
  iface->get_n_items = trends_sliding_model_get_n_items;
  iface->get_item = trends_sliding_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsSlidingModel, trends_sliding_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      trends_sliding_model_list_init))

/* How many items there are to be, now that the source is what it is. */
static guint
count (TrendsSlidingModel *self)
{
  guint n_source = g_list_model_get_n_items (self->source);

  return n_source > self->offset ? MIN (n_source - self->offset, self->size) : 0;
}

static void
report (TrendsSlidingModel *self,
        guint               position,
        guint               n_removed,
        guint               n_added)
{
  self->n_items = self->n_items - n_removed + n_added;
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/* Makes the end be where it ought to. */
static void
fit_end (TrendsSlidingModel *self)
{
  guint n_items = count (self);

  if (self->n_items > n_items)
    report (self, n_items, self->n_items - n_items, 0);
  else
    report (self, self->n_items, 0, n_items - self->n_items);
}

static void
source_changed_cb (TrendsSlidingModel *self,
                   guint               position,
                   guint               n_removed,
                   guint               n_added,
                   GListModel         *source)
{
  if (position + n_removed <= self->offset && self->offset > 0)
    {
      /* All of it before: the same items, counted otherwise. */
      self->offset = self->offset - n_removed + n_added;
    }
  else if (position < self->offset)
    {
      self->offset = MIN (self->offset, position);
      report (self, 0, self->n_items, count (self));
    }
  else if (position - self->offset < self->size)
    {
      guint here = position - self->offset;
      guint n_gone = MIN (n_removed, self->n_items - MIN (here, self->n_items));

      report (self, here, n_gone, MIN (n_added, self->size - here));
    }

  fit_end (self);
}

static void
trends_sliding_model_dispose (GObject *object)
{
  g_clear_object (&TRENDS_SLIDING_MODEL (object)->source);

  G_OBJECT_CLASS (trends_sliding_model_parent_class)->dispose (object);
}

static void
trends_sliding_model_class_init (TrendsSlidingModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_sliding_model_dispose;
}

static void
trends_sliding_model_init (TrendsSlidingModel *self)
{
}

/**
 * trends_sliding_model_new:
 * @source: the long list
 * @size: how many items to have at most
 *
 * Returns: (transfer full): the first items of @source
 */
TrendsSlidingModel *
trends_sliding_model_new (GListModel *source,
                          guint       size)
{
  TrendsSlidingModel *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (source), NULL);

  self = g_object_new (TRENDS_TYPE_SLIDING_MODEL, NULL);
  self->source = g_object_ref (source);
  self->size = size;
  self->n_items = count (self);
  g_signal_connect_object (source, "items-changed", G_CALLBACK (source_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * trends_sliding_model_get_source:
 *
 * Returns: (transfer none): the long list
 */
GListModel *
trends_sliding_model_get_source (TrendsSlidingModel *self)
{
  g_return_val_if_fail (TRENDS_IS_SLIDING_MODEL (self), NULL);

  return self->source;
}

/**
 * trends_sliding_model_get_offset:
 *
 * Where it begins in the source.
 */
guint
trends_sliding_model_get_offset (TrendsSlidingModel *self)
{
  g_return_val_if_fail (TRENDS_IS_SLIDING_MODEL (self), 0);

  return self->offset;
}

/**
 * trends_sliding_model_get_size:
 *
 * How many items it has at most.
 */
guint
trends_sliding_model_get_size (TrendsSlidingModel *self)
{
  g_return_val_if_fail (TRENDS_IS_SLIDING_MODEL (self), 0);

  return self->size;
}

/**
 * trends_sliding_model_set:
 * @offset: where it is to begin in the source
 * @size: how many items to have at most
 */
void
trends_sliding_model_set (TrendsSlidingModel *self,
                          guint               offset,
                          guint               size)
{
  guint old_end, new_end, old_offset;

  g_return_if_fail (TRENDS_IS_SLIDING_MODEL (self));

  old_end = self->offset + self->n_items;
  new_end = offset + size;

  if (self->n_items == 0 || offset >= old_end || new_end <= self->offset)
    {
      guint n_old = self->n_items;

      self->offset = offset;
      self->size = size;
      report (self, 0, n_old, count (self));
      return;
    }

  self->size = new_end - self->offset;
  fit_end (self);

  old_offset = self->offset;
  self->offset = offset;
  self->size = size;
  if (offset < old_offset)
    report (self, 0, 0, old_offset - offset);
  else
    report (self, 0, MIN (offset - old_offset, self->n_items), 0);
}

/**
 * trends_sliding_model_has_more:
 *
 * Whether the source goes on after it.
 */
gboolean
trends_sliding_model_has_more (TrendsSlidingModel *self)
{
  g_return_val_if_fail (TRENDS_IS_SLIDING_MODEL (self), FALSE);

  return self->offset + self->n_items < g_list_model_get_n_items (self->source);
}
