/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-order.c: see trends-order.h. A sorted array: finding is a binary
 * search. While frozen (an edit of many changes) it may be out of order; it is
 * sorted, and reported as one change, when it thaws.
 */

#include "trends-order.h"

#include "trends-entity-private.h"

#include <string.h>

struct _TrendsOrder
{
  GObject parent_instance;

  TrendsKind kind;
  GPtrArray *entities;
  guint frozen;
  guint reported; /* how many the listeners know of, while frozen */
  gboolean changed;
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
};

/*
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
 *
 * Returns: the place of @entity, or %G_MAXUINT where it isn't in the list
 */
guint
trends_order_find (TrendsOrder  *self,
                   TrendsEntity *entity)
{
  guint position = bisect (self, entity);

  if (position < self->entities->len && g_ptr_array_index (self->entities, position) == entity)
    return position;
  if (self->frozen > 0 && g_ptr_array_find (self->entities, entity, &position))
    return position;

  return G_MAXUINT;
}

void
trends_order_add (TrendsOrder  *self,
                  TrendsEntity *entity)
{
  guint position = self->frozen > 0 ? self->entities->len : bisect (self, entity);

  g_ptr_array_insert (self->entities, position, g_object_ref (entity));
  if (self->frozen > 0)
    self->changed = TRUE;
  else
    g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

void
trends_order_remove (TrendsOrder  *self,
                     TrendsEntity *entity)
{
  guint position = trends_order_find (self, entity);

  g_return_if_fail (position != G_MAXUINT);

  g_ptr_array_remove_index (self->entities, position);
  if (self->frozen > 0)
    self->changed = TRUE;
  else
    g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/**
 * trends_order_freeze:
 *
 * Until trends_order_thaw(), changes are kept back, to be reported as one.
 */
void
trends_order_freeze (TrendsOrder *self)
{
  if (self->frozen++ > 0)
    return;

  self->reported = self->entities->len;
  self->changed = FALSE;
}

void
trends_order_thaw (TrendsOrder *self)
{
  g_return_if_fail (self->frozen > 0);

  if (--self->frozen > 0)
    return;

  g_ptr_array_sort (self->entities, compare_pointers);
  if (self->changed)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, self->reported, self->entities->len);
}

void
trends_order_thaw_sorted_anew (TrendsOrder *self)
{
  self->changed = TRUE;
  trends_order_thaw (self);
}

static void
trends_order_finalize (GObject *object)
{
  g_ptr_array_unref (TRENDS_ORDER (object)->entities);

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

TrendsOrder *
trends_order_new (TrendsKind kind)
{
  TrendsOrder *self = g_object_new (TRENDS_TYPE_ORDER, NULL);

  self->kind = kind;
  return self;
}
