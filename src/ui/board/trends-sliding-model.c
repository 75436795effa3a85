/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sliding-model.c: a moving stretch of a long list.
 *
 * An import changes all lists of a board at once. One that is patient stays then as it is and follows
 * before the next frame and the next key, each in a turn of its own: all together would be felt.
 */

#include "trends-sliding-model.h"

/* When more than so many come or go at once, what is patient waits. */
#define MANY 32

/* Those that have something to follow, and the source that has them do so */
static GQueue waiting = G_QUEUE_INIT;
static guint source_id;

struct _TrendsSlidingModel
{
  GObject parent_instance;

  GListModel *source;
  guint offset;
  guint size;
  GPtrArray *items; /* as last reported */
  gboolean is_patient;
  guint n_missed; /* how much has come or gone that it hasn't followed yet */
  TrendsSlidingFunc choose;
  gpointer user_data;
};

static GType
trends_sliding_model_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (TRENDS_SLIDING_MODEL (model)->source);
}

static guint
trends_sliding_model_get_n_items (GListModel *model)
{
  return TRENDS_SLIDING_MODEL (model)->items->len;
}

static gpointer
trends_sliding_model_get_item (GListModel *model,
                               guint       position)
{
  GPtrArray *items = TRENDS_SLIDING_MODEL (model)->items;

  return position < items->len ? g_object_ref (items->pdata[position]) : NULL;
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

/* ------------------------------------------------------- what stays, and what not */

/* What there is to be, now that the source is what it is. (transfer full) */
static GPtrArray *
dup_wanted (TrendsSlidingModel *self)
{
  guint n_source = g_list_model_get_n_items (self->source);
  guint n_items = n_source > self->offset ? MIN (n_source - self->offset, self->size) : 0;
  GPtrArray *wanted = g_ptr_array_new_full (n_items, g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (wanted, g_list_model_get_item (self->source, self->offset + i));

  return wanted;
}

/* Item -> its index, and one more. (transfer full) */
static GHashTable *
index_items (GPtrArray *items)
{
  GHashTable *indices = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < items->len; i++)
    g_hash_table_insert (indices, items->pdata[i], GUINT_TO_POINTER (i + 1));

  return indices;
}

/* The most of those wanted that are there already, in the same order: the longest run of
 * growing indices. Says in @kept, for each, its index and one more, or 0. A window is
 * short, so that this may take its square. */
static void
find_kept (GPtrArray *items,
           GPtrArray *wanted,
           guint     *kept)
{
  g_autoptr (GHashTable) indices = index_items (items);
  g_autofree guint *lengths = g_new0 (guint, wanted->len + 1);
  g_autofree guint *before = g_new0 (guint, wanted->len + 1); /* in the run, and one more */
  guint best = 0; /* where the longest ends, and one more */

  for (guint i = 0; i < wanted->len; i++)
    {
      kept[i] = GPOINTER_TO_UINT (g_hash_table_lookup (indices, wanted->pdata[i]));
      if (kept[i] == 0)
        continue;
      lengths[i] = 1;
      for (guint j = 0; j < i; j++)
        if (kept[j] != 0 && kept[j] < kept[i] && lengths[j] >= lengths[i])
          {
            lengths[i] = lengths[j] + 1;
            before[i] = j + 1;
          }
      if (best == 0 || lengths[i] > lengths[best - 1])
        best = i + 1;
    }

  for (guint i = wanted->len; i > 0; i--)
    if (i == best)
      best = before[i - 1];
    else
      kept[i - 1] = 0;
}

/* Puts those of @wanted from @start on in the place of others, and says so. */
static void
replace (TrendsSlidingModel *self,
         guint               position,
         guint               n_removed,
         GPtrArray          *wanted,
         guint               start,
         guint               n_added)
{
  if (n_removed == 0 && n_added == 0)
    return;

  if (n_removed > 0)
    g_ptr_array_remove_range (self->items, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (self->items, (int) (position + i), g_object_ref (wanted->pdata[start + i]));
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/* Makes the items be those that they ought to be, and reports what came and went around
 * those that stay. */
static void
fit (TrendsSlidingModel *self)
{
  g_autoptr (GPtrArray) wanted = dup_wanted (self);
  g_autofree guint *kept = g_new0 (guint, wanted->len + 1);
  guint n_before = self->items->len;
  guint done = 0; /* of those wanted: they are the first items now */
  guint next = 0; /* of the items that there were */

  find_kept (self->items, wanted, kept);
  for (guint i = 0; i < wanted->len; i++)
    {
      if (kept[i] == 0)
        continue;
      replace (self, done, kept[i] - 1 - next, wanted, done, i - done);
      next = kept[i];
      done = i + 1;
    }
  replace (self, done, n_before - next, wanted, done, wanted->len - done);
}

/* ----------------------------------------------------------- following the source */

/* Where each item is in the source now; %G_MAXUINT for those that have gone. */
static guint *
find_places (TrendsSlidingModel *self,
             guint               position,
             guint               n_removed,
             guint               n_added)
{
  g_autoptr (GHashTable) indices = index_items (self->items);
  guint *places = g_new (guint, self->items->len + 1);

  for (guint i = 0; i < self->items->len; i++)
    if (self->offset + i < position)
      places[i] = self->offset + i;
    else if (self->offset + i - position >= n_removed)
      places[i] = self->offset + i - n_removed + n_added;
    else
      places[i] = G_MAXUINT;

  for (guint i = 0; i < n_added; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (self->source, position + i);
      guint index = GPOINTER_TO_UINT (g_hash_table_lookup (indices, item));

      if (index != 0)
        places[index - 1] = position + i;
    }

  return places;
}

static void
move (TrendsSlidingModel *self,
      const guint        *places,
      guint               n_changed)
{
  self->choose (self, places, n_changed, &self->offset, &self->size, self->user_data);
}

/* ---------------------------------------------------------- following later */

static void
forget (TrendsSlidingModel *self)
{
  if (self->n_missed == 0)
    return;
  self->n_missed = 0;
  g_queue_remove (&waiting, self);
}

/* All of the source may be another: each item is looked for in it. */
static void
catch_up (TrendsSlidingModel *self)
{
  guint n_source = g_list_model_get_n_items (self->source), n_missed = self->n_missed;
  g_autofree guint *places = NULL;

  if (n_missed == 0)
    return;
  forget (self);
  self->offset = MIN (self->offset, n_source);
  places = find_places (self, 0, G_MAXUINT, n_source);
  if (self->choose != NULL)
    move (self, places, n_missed);
  fit (self);
}

static gboolean
catch_up_cb (gpointer user_data)
{
  if (!g_queue_is_empty (&waiting))
    catch_up (g_queue_peek_head (&waiting));
  if (!g_queue_is_empty (&waiting))
    return G_SOURCE_CONTINUE;
  source_id = 0;
  return G_SOURCE_REMOVE;
}

static void
wait (TrendsSlidingModel *self,
      guint               n_changed)
{
  if (self->n_missed == 0)
    g_queue_push_tail (&waiting, self);
  self->n_missed += n_changed;
  if (source_id == 0)
    source_id = g_idle_add_full (G_PRIORITY_HIGH, catch_up_cb, NULL, NULL);
}

static void
source_changed_cb (TrendsSlidingModel *self,
                   guint               position,
                   guint               n_removed,
                   guint               n_added,
                   GListModel         *source)
{
  guint n_changed = MAX (n_removed, n_added);

  if (self->n_missed > 0)
    {
      wait (self, n_changed);
      return;
    }
  if (position + n_removed <= self->offset && self->offset > 0)
    {
      /* All of it before: the same items, counted otherwise. */
      self->offset = self->offset - n_removed + n_added;
      return;
    }
  if (position >= self->offset + self->size)
    return;
  if (self->is_patient && n_changed > MANY)
    {
      wait (self, n_changed);
      return;
    }

  if (self->choose != NULL)
    {
      g_autofree guint *places = find_places (self, position, n_removed, n_added);

      move (self, places, n_changed);
    }
  else
    {
      self->offset = MIN (self->offset, position);
    }
  fit (self);
}

static void
trends_sliding_model_dispose (GObject *object)
{
  TrendsSlidingModel *self = TRENDS_SLIDING_MODEL (object);

  forget (self);
  g_clear_object (&self->source);
  g_ptr_array_set_size (self->items, 0);

  G_OBJECT_CLASS (trends_sliding_model_parent_class)->dispose (object);
}

static void
trends_sliding_model_finalize (GObject *object)
{
  g_ptr_array_unref (TRENDS_SLIDING_MODEL (object)->items);

  G_OBJECT_CLASS (trends_sliding_model_parent_class)->finalize (object);
}

static void
trends_sliding_model_class_init (TrendsSlidingModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_sliding_model_dispose;
  G_OBJECT_CLASS (klass)->finalize = trends_sliding_model_finalize;
}

static void
trends_sliding_model_init (TrendsSlidingModel *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
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
  fit (self);
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

  catch_up (self);
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

  catch_up (self);
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
  g_return_if_fail (TRENDS_IS_SLIDING_MODEL (self));

  forget (self);
  self->offset = offset;
  self->size = size;
  fit (self);
}

/**
 * trends_sliding_model_set_func:
 * @choose: (nullable): asked where to be after the source has changed
 *
 * Without it the window stays where it is in the source, or begins where that changed.
 */
void
trends_sliding_model_set_func (TrendsSlidingModel *self,
                               TrendsSlidingFunc   choose,
                               gpointer            user_data)
{
  g_return_if_fail (TRENDS_IS_SLIDING_MODEL (self));

  self->choose = choose;
  self->user_data = user_data;
}

/**
 * trends_sliding_model_set_patient:
 * @is_patient: whether it follows what changes very much a moment later
 *
 * Until then it has the items that it had. For the main thread alone.
 */
void
trends_sliding_model_set_patient (TrendsSlidingModel *self,
                                  gboolean            is_patient)
{
  g_return_if_fail (TRENDS_IS_SLIDING_MODEL (self));

  catch_up (self);
  self->is_patient = is_patient;
}

/**
 * trends_sliding_model_is_behind:
 *
 * Returns: whether there is something that it hasn't followed yet
 */
gboolean
trends_sliding_model_is_behind (TrendsSlidingModel *self)
{
  g_return_val_if_fail (TRENDS_IS_SLIDING_MODEL (self), FALSE);

  return self->n_missed > 0;
}

/**
 * trends_sliding_model_catch_up:
 *
 * Has it follow now all that it hasn't followed yet, for who looks at its items and can't wait.
 */
void
trends_sliding_model_catch_up (TrendsSlidingModel *self)
{
  g_return_if_fail (TRENDS_IS_SLIDING_MODEL (self));

  catch_up (self);
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

  catch_up (self);
  return self->offset + self->items->len < g_list_model_get_n_items (self->source);
}
