/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-order.c: see trends-order.h. A sorted array: finding is a binary
 * search.
 *
 * While frozen (an edit of many changes) the array stays as the listeners know it, and
 * what comes and goes is only noted: to take each out at once would move the rest as
 * often. When it thaws, those that stayed are merged with those that came, and the part
 * that differs is reported as one change.
 *
 * A list of what belongs to something (all initiatives) is the lists of those one after another,
 * and needn't be sorted by itself.
 */

#include "trends-order.h"

#include "trends-entity-private.h"

#include <string.h>

struct _TrendsOrder
{
  GObject parent_instance;

  GPtrArray *entities;
  guint frozen;
  GPtrArray *came;  /* while frozen: what was added, in the order in which it was */
  GHashTable *gone; /* while frozen: what was taken out -> how many had come by then */
  gboolean resort;  /* what the order depends on has changed elsewhere */
  GPtrArray *next;  /* (nullable): what it will have when it thaws, where that is known already */
};

static GType
get_item_type (GListModel *model)
{
  return TRENDS_TYPE_ENTITY;
}

static guint
get_n_items (GListModel *model)
{
  return TRENDS_ORDER (model)->entities->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GPtrArray *entities = TRENDS_ORDER (model)->entities;

  return position < entities->len ? g_object_ref (g_ptr_array_index (entities, position)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsOrder, trends_order, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static int
compare_texts (TrendsEntity *a,
               TrendsEntity *b,
               guint         field)
{
  return strcmp (trends_entity_get_text (a, field), trends_entity_get_text (b, field));
}

/* What is unset comes last. */
static int
compare_integers (TrendsEntity *a,
                  TrendsEntity *b,
                  guint         field)
{
  gint64 x = trends_entity_get_integer (a, field);
  gint64 y = trends_entity_get_integer (b, field);

  if (x == y)
    return 0;
  if (x == TRENDS_UNSET || y == TRENDS_UNSET)
    return x == TRENDS_UNSET ? 1 : -1;
  return x < y ? -1 : 1;
}

/* In one order of our own, so that files don't depend on the locale. */
static int
compare_names (TrendsEntity *a,
               TrendsEntity *b,
               guint         field)
{
  return trends_entity_compare_names (a, b);
}

static int
compare_parents (TrendsEntity *a,
                 TrendsEntity *b,
                 guint         field)
{
  TrendsEntity *x = trends_entity_get_parent (a);
  TrendsEntity *y = trends_entity_get_parent (b);

  if (x == y)
    return 0;
  if (x == NULL || y == NULL)
    return x == NULL ? 1 : -1;
  return trends_entity_compare (x, y);
}

typedef struct
{
  int (*compare) (TrendsEntity *a, TrendsEntity *b, guint field);
  guint field;
} Key;

#define MAX_KEYS 2

static const Key keys[TRENDS_N_KINDS][MAX_KEYS] = {
  [TRENDS_KIND_GROUP] = { { compare_texts, TRENDS_GROUP_POSITION } },
  [TRENDS_KIND_OWNER] = { { compare_names, TRENDS_OWNER_NAME } },
  [TRENDS_KIND_TREND] = { { compare_parents, TRENDS_TREND_GROUP },
                          { compare_integers, TRENDS_TREND_NUMBER } },
  [TRENDS_KIND_INITIATIVE] = { { compare_parents, TRENDS_INITIATIVE_TREND },
                               { compare_texts, TRENDS_INITIATIVE_POSITION } },
  [TRENDS_KIND_MILESTONE] = { { compare_integers, TRENDS_MILESTONE_DATE },
                              { compare_names, TRENDS_MILESTONE_TITLE } },
  [TRENDS_KIND_GOVERNANCE_DATE] = { { compare_integers, TRENDS_GOVERNANCE_DATE_DATE },
                                    { compare_names, TRENDS_GOVERNANCE_DATE_TITLE } },
  [TRENDS_KIND_BASELINE] = { { compare_integers, TRENDS_BASELINE_CREATED },
                             { compare_names, TRENDS_BASELINE_NAME } },
  [TRENDS_KIND_WORKSHOP] = { { compare_integers, TRENDS_WORKSHOP_DATE },
                             { compare_names, TRENDS_WORKSHOP_TITLE } },
  [TRENDS_KIND_CRITERION] = { { compare_texts, TRENDS_CRITERION_POSITION } },
  [TRENDS_KIND_SAVED_FILTER] = { { compare_texts, TRENDS_SAVED_FILTER_POSITION } },
  [TRENDS_KIND_WORKSHOP_STEP] = { { compare_texts, TRENDS_WORKSHOP_STEP_WORKSHOP },
                                  { compare_texts, TRENDS_WORKSHOP_STEP_POSITION } },
  [TRENDS_KIND_IDEA] = { { compare_texts, TRENDS_IDEA_WORKSHOP },
                         { compare_texts, TRENDS_IDEA_POSITION } },
  [TRENDS_KIND_DECISION] = { { compare_texts, TRENDS_DECISION_WORKSHOP },
                             { compare_texts, TRENDS_DECISION_POSITION } },
  [TRENDS_KIND_SET_ASIDE] = { { compare_integers, TRENDS_SET_ASIDE_TIME } },
  [TRENDS_KIND_COMMENT] = { { compare_integers, TRENDS_COMMENT_TIME } },
};

/**
 * trends_entity_compare:
 *
 * Returns: how two entities of the same kind are sorted; never 0 for two
 */
int
trends_entity_compare (TrendsEntity *a,
                       TrendsEntity *b)
{
  const Key *key = keys[trends_entity_get_kind (a)];

  for (guint i = 0; i < MAX_KEYS && key[i].compare != NULL; i++)
    {
      int order = key[i].compare (a, b, key[i].field);

      if (order != 0)
        return order;
    }

  return strcmp (trends_entity_get_id (a), trends_entity_get_id (b));
}

/**
 * trends_order_depends:
 *
 * Returns: whether the place of an entity of @kind depends on @field
 */
gboolean
trends_order_depends (TrendsKind kind,
                      guint      field)
{
  for (guint i = 0; i < MAX_KEYS && keys[kind][i].compare != NULL; i++)
    if (keys[kind][i].field == field)
      return TRUE;

  return FALSE;
}

static int
compare_pointers (gconstpointer a,
                  gconstpointer b)
{
  return trends_entity_compare (*(TrendsEntity **) a, *(TrendsEntity **) b);
}

/* Where @entity is, or would be put. */
static guint
bisect (TrendsOrder  *self,
        TrendsEntity *entity)
{
  guint low = 0, high = self->entities->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      TrendsEntity *other = g_ptr_array_index (self->entities, middle);

      if (other == entity)
        return middle;
      if (trends_entity_compare (other, entity) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * trends_order_find:
 * @entity: any entity, of any kind, which may have gone from the plan
 *
 * Takes a binary search.
 *
 * Returns: the place of @entity, or %G_MAXUINT where it isn't in the list
 */
guint
trends_order_find (TrendsOrder  *self,
                   TrendsEntity *entity)
{
  guint position;

  g_return_val_if_fail (TRENDS_IS_ORDER (self), G_MAXUINT);

  if (self->entities->len == 0
      || !trends_entity_is (self->entities->pdata[0], trends_entity_get_kind (entity)))
    return G_MAXUINT;

  position = bisect (self, entity);
  if (position < self->entities->len && g_ptr_array_index (self->entities, position) == entity)
    return position;
  /* Entities may have changed already, and their places not yet. */
  if (self->frozen > 0 && g_ptr_array_find (self->entities, entity, &position))
    return position;

  return G_MAXUINT;
}

/* Where @entity is, or %G_MAXUINT where it isn't or where the list isn't in the order of a kind */
static guint
bisect_list (GListModel   *list,
             TrendsEntity *entity)
{
  guint low = 0, high = g_list_model_get_n_items (list);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (TrendsEntity) other = g_list_model_get_item (list, middle);

      if (other == entity)
        return middle;
      if (!trends_entity_is (other, trends_entity_get_kind (entity)))
        return G_MAXUINT;
      if (trends_entity_compare (other, entity) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return G_MAXUINT;
}

/**
 * trends_order_find_in:
 * @list: (element-type TrendsEntity): entities, each once
 * @entity: any entity, of any kind
 *
 * Takes a binary search where @list is in the order of its kind; one of a person's choosing is
 * gone through.
 *
 * Returns: the place of @entity, or %G_MAXUINT where it isn't in the list
 */
guint
trends_order_find_in (GListModel   *list,
                      TrendsEntity *entity)
{
  guint position, n_items;

  g_return_val_if_fail (G_IS_LIST_MODEL (list), G_MAXUINT);

  if (TRENDS_IS_ORDER (list))
    return trends_order_find (TRENDS_ORDER (list), entity);

  position = bisect_list (list, entity);
  if (position != G_MAXUINT)
    return position;
  n_items = g_list_model_get_n_items (list);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (TrendsEntity) item = g_list_model_get_item (list, i);

      if (item == entity)
        return i;
    }
  return G_MAXUINT;
}

/**
 * trends_order_add:
 *
 * Puts @entity, which isn't in the list, where it belongs.
 */
void
trends_order_add (TrendsOrder  *self,
                  TrendsEntity *entity)
{
  guint position;

  g_return_if_fail (TRENDS_IS_ORDER (self));

  if (self->frozen > 0)
    {
      g_ptr_array_add (self->came, g_object_ref (entity));
      return;
    }

  position = bisect (self, entity);
  g_ptr_array_insert (self->entities, position, g_object_ref (entity));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

/**
 * trends_order_remove:
 *
 * Takes @entity, which is in the list, out.
 */
void
trends_order_remove (TrendsOrder  *self,
                     TrendsEntity *entity)
{
  guint position;

  g_return_if_fail (TRENDS_IS_ORDER (self));

  if (self->frozen > 0)
    {
      g_hash_table_insert (self->gone, g_object_ref (entity), GUINT_TO_POINTER (self->came->len));
      return;
    }

  position = trends_order_find (self, entity);
  g_return_if_fail (position != G_MAXUINT);

  g_ptr_array_remove_index (self->entities, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * trends_order_freeze:
 *
 * Until trends_order_thaw(), as often as it was called, the list stays as it is; what
 * comes and goes meanwhile is reported as one change then.
 */
void
trends_order_freeze (TrendsOrder *self)
{
  g_return_if_fail (TRENDS_IS_ORDER (self));

  if (self->frozen++ > 0)
    return;

  self->came = g_ptr_array_new_with_free_func (g_object_unref);
  self->gone = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->resort = FALSE;
}

/* Whether each comes after (1) or before (-1) the one before it. */
static gboolean
runs (GPtrArray *entities,
      int        direction)
{
  for (guint i = 1; i < entities->len; i++)
    if (trends_entity_compare (entities->pdata[i], entities->pdata[i - 1]) * direction < 0)
      return FALSE;

  return TRUE;
}

static void
reverse (GPtrArray *entities)
{
  for (guint i = 0; i < entities->len / 2; i++)
    {
      gpointer last = entities->pdata[entities->len - 1 - i];

      entities->pdata[entities->len - 1 - i] = entities->pdata[i];
      entities->pdata[i] = last;
    }
}

/* What comes from a file is in order mostly, and what an undo brings the other way round:
 * to see that takes less than to sort. */
static void
sort (GPtrArray *entities)
{
  if (runs (entities, 1))
    return;
  if (runs (entities, -1))
    reverse (entities);
  else
    g_ptr_array_sort (entities, compare_pointers);
}

/* Those of @before that weren't taken out. (transfer full) */
static GPtrArray *
dup_stayed (GPtrArray  *before,
            GHashTable *gone)
{
  GPtrArray *stayed = g_ptr_array_new_full (before->len, g_object_unref);

  for (guint i = 0; i < before->len; i++)
    if (!g_hash_table_contains (gone, before->pdata[i]))
      g_ptr_array_add (stayed, g_object_ref (before->pdata[i]));

  return stayed;
}

/* Those of @came that weren't taken out after that. (transfer full) */
static GPtrArray *
dup_new (GPtrArray  *came,
         GHashTable *gone)
{
  GPtrArray *new = g_ptr_array_new_full (came->len, g_object_unref);
  gpointer by_then;

  for (guint i = 0; i < came->len; i++)
    if (!g_hash_table_lookup_extended (gone, came->pdata[i], NULL, &by_then)
        || i >= GPOINTER_TO_UINT (by_then))
      g_ptr_array_add (new, g_object_ref (came->pdata[i]));

  return new;
}

/* Puts @more among @entities, both being sorted. */
static void
merge (GPtrArray *entities,
       GPtrArray *more)
{
  guint i = entities->len, j = more->len;

  g_ptr_array_set_size (entities, (int) (i + j));
  while (j > 0)
    if (i > 0 && trends_entity_compare (entities->pdata[i - 1], more->pdata[j - 1]) > 0)
      {
        i--;
        entities->pdata[i + j] = entities->pdata[i];
      }
    else
      {
        j--;
        entities->pdata[i + j] = g_object_ref (more->pdata[j]);
      }
}

/* Reports the part in which @before differs from what there is now. */
static void
report (TrendsOrder *self,
        GPtrArray   *before)
{
  GPtrArray *now = self->entities;
  guint n = MIN (before->len, now->len), start = 0, end = 0;

  while (start < n && before->pdata[start] == now->pdata[start])
    start++;
  while (end < n - start && before->pdata[before->len - 1 - end] == now->pdata[now->len - 1 - end])
    end++;
  if (start + end < MAX (before->len, now->len))
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                now->len - start - end);
}

/* (transfer full) */
static GPtrArray *
dup_next (TrendsOrder *self)
{
  g_autoptr (GPtrArray) new = dup_new (self->came, self->gone);
  GPtrArray *next = dup_stayed (self->entities, self->gone);

  if (self->resort)
    sort (next);
  sort (new);
  merge (next, new);
  return next;
}

static gboolean
has_changed (TrendsOrder *self)
{
  return self->resort || self->came->len > 0 || g_hash_table_size (self->gone) > 0;
}

/**
 * trends_order_prepare:
 *
 * Finds out what is to be in the list when it thaws, which shows nothing of it yet. Nothing may
 * come or go from here on until then.
 */
void
trends_order_prepare (TrendsOrder *self)
{
  g_return_if_fail (TRENDS_IS_ORDER (self));
  g_return_if_fail (self->frozen > 0);

  if (self->next == NULL && has_changed (self))
    self->next = dup_next (self);
}

static GPtrArray *
peek_next (TrendsOrder *self)
{
  return self->next != NULL ? self->next : self->entities;
}

static gpointer
dup_entity (gconstpointer entity,
            gpointer      user_data)
{
  return g_object_ref ((gpointer) entity);
}

/* How many there will be: what moved twice came twice. */
static guint
count_next (TrendsOrder *self)
{
  guint n = 0;
  gpointer by_then;

  for (guint i = 0; i < self->entities->len; i++)
    n += !g_hash_table_contains (self->gone, self->entities->pdata[i]);
  for (guint i = 0; i < self->came->len; i++)
    n += !g_hash_table_lookup_extended (self->gone, self->came->pdata[i], NULL, &by_then)
         || i >= GPOINTER_TO_UINT (by_then);
  return n;
}

/**
 * trends_order_prepare_below:
 * @parents: a prepared list of all that these belong to, by which they are sorted first
 *
 * As trends_order_prepare(), where the children of @parents have been prepared and are all that
 * there are.
 */
void
trends_order_prepare_below (TrendsOrder *self,
                            TrendsOrder *parents)
{
  guint n_next;

  g_return_if_fail (TRENDS_IS_ORDER (self));
  g_return_if_fail (self->frozen > 0);

  if (self->next != NULL || !has_changed (self))
    return;

  n_next = self->entities->len + self->came->len - g_hash_table_size (self->gone);
  self->next = g_ptr_array_new_full (n_next, g_object_unref);
  for (guint i = 0; i < peek_next (parents)->len; i++)
    {
      TrendsEntity *parent = peek_next (parents)->pdata[i];

      if (trends_entity_has_children_list (parent))
        g_ptr_array_extend (self->next,
                            peek_next (TRENDS_ORDER (trends_entity_get_children (parent))),
                            dup_entity, NULL);
    }

  if (self->next->len != n_next && self->next->len != count_next (self))
    {
      g_ptr_array_unref (self->next);
      self->next = dup_next (self);
    }
}

static void
take_in (TrendsOrder *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->entities);

  self->entities = g_steal_pointer (&self->next);
  g_clear_pointer (&self->came, g_ptr_array_unref);
  g_clear_pointer (&self->gone, g_hash_table_unref);
  report (self, before);
}

/**
 * trends_order_thaw:
 *
 * Ends what trends_order_freeze() began.
 */
void
trends_order_thaw (TrendsOrder *self)
{
  g_return_if_fail (TRENDS_IS_ORDER (self));
  g_return_if_fail (self->frozen > 0);

  if (self->frozen == 1)
    trends_order_prepare (self);
  if (--self->frozen > 0)
    return;

  if (self->next != NULL)
    {
      take_in (self);
      return;
    }
  g_clear_pointer (&self->came, g_ptr_array_unref);
  g_clear_pointer (&self->gone, g_hash_table_unref);
}

/**
 * trends_order_thaw_sorted_anew:
 *
 * As trends_order_thaw(), where what the order depends on has changed outside of these
 * entities: the trends that initiatives are sorted by have other places.
 */
void
trends_order_thaw_sorted_anew (TrendsOrder *self)
{
  g_return_if_fail (TRENDS_IS_ORDER (self));

  self->resort = TRUE;
  trends_order_thaw (self);
}

static void
trends_order_finalize (GObject *object)
{
  TrendsOrder *self = TRENDS_ORDER (object);

  g_ptr_array_unref (self->entities);
  g_clear_pointer (&self->came, g_ptr_array_unref);
  g_clear_pointer (&self->gone, g_hash_table_unref);
  g_clear_pointer (&self->next, g_ptr_array_unref);

  G_OBJECT_CLASS (trends_order_parent_class)->finalize (object);
}

static void
trends_order_class_init (TrendsOrderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_order_finalize;
}

static void
trends_order_init (TrendsOrder *self)
{
  self->entities = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * trends_order_new:
 *
 * Returns: (transfer full): an empty list
 */
TrendsOrder *
trends_order_new (void)
{
  return g_object_new (TRENDS_TYPE_ORDER, NULL);
}
