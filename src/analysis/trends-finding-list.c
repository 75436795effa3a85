/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-list.c: see trends-finding-list.h. What is found is in a balanced tree; a table
 * for each kind of finding leads from an entity's id to its place there. The tables are made when
 * something is looked for, and the findings as objects when somebody asks for one, for most are only
 * counted.
 */

#include "trends-finding-list.h"

#include "trends-id-hash.h"
#include "trends-later.h"

#define LATER 1000 /* items that are freed at once */

typedef struct
{
  TrendsFound found;      /* what it refers to is owned */
  TrendsFinding *finding; /* (nullable): once somebody has asked for it */
} Item;

struct _TrendsFindingList
{
  GObject parent_instance;

  GSequence *sequence; /* Item */
  guint counts[TRENDS_N_FINDING_KINDS];
  gboolean has_places;
  GHashTable *places[TRENDS_N_FINDING_KINDS]; /* id of an entity -> GSequenceIter */

  /* of one report for many changes: how much at either end hasn't changed */
  gboolean holds_back;
  guint n_before, n_after, n_reported;
};

static Item *
item_new (const TrendsFound *found)
{
  Item *item = g_new0 (Item, 1);

  item->found = *found;
  g_object_ref (found->entity);
  if (found->set_aside != NULL)
    g_object_ref (found->set_aside);
  return item;
}

static void
item_free (gpointer data)
{
  Item *item = data;

  g_clear_object (&item->finding);
  g_clear_object (&item->found.set_aside);
  g_object_unref (item->found.entity);
  g_free (item);
}

/* (transfer none) */
static TrendsFinding *
get_finding (GSequenceIter *place)
{
  Item *item = g_sequence_get (place);

  if (item->finding == NULL)
    item->finding = trends_finding_new_found (&item->found);
  return item->finding;
}

static GType
get_item_type (GListModel *model)
{
  return TRENDS_TYPE_FINDING;
}

static guint
get_n_items (GListModel *model)
{
  return g_sequence_get_length (TRENDS_FINDING_LIST (model)->sequence);
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  GSequence *sequence = TRENDS_FINDING_LIST (model)->sequence;

  if (position >= (guint) g_sequence_get_length (sequence))
    return NULL;
  return g_object_ref (get_finding (g_sequence_get_iter_at_pos (sequence, (int) position)));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsFindingList,
                               trends_finding_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      user_data)
{
  const Item *x = a, *y = b;

  return trends_found_compare (&x->found, &y->found);
}

/* @n_others: how many there are besides the one that comes or goes */
static void
report (TrendsFindingList *self,
        guint              position,
        guint              n_others,
        gboolean           comes)
{
  if (self->holds_back)
    {
      self->n_before = MIN (self->n_before, position);
      self->n_after = MIN (self->n_after, n_others - position);
    }
  else
    g_list_model_items_changed (G_LIST_MODEL (self), position, !comes, comes);
}

static void
note_place (TrendsFindingList *self,
            const TrendsFound *found,
            GSequenceIter     *place)
{
  g_hash_table_insert (self->places[found->type],
                       (gpointer) trends_entity_get_id (found->entity),
                       place);
}

static void
note_all_places (TrendsFindingList *self)
{
  for (GSequenceIter *place = g_sequence_get_begin_iter (self->sequence);
       !g_sequence_iter_is_end (place); place = g_sequence_iter_next (place))
    note_place (self, &((Item *) g_sequence_get (place))->found, place);
}

static GHashTable *
get_places (TrendsFindingList *self,
            TrendsFindingType  type)
{
  if (!self->has_places)
    note_all_places (self);
  self->has_places = TRUE;
  return self->places[type];
}

static void
note_coming (TrendsFindingList *self,
             const TrendsFound *found,
             GSequenceIter     *place)
{
  self->counts[found->type]++;
  if (self->has_places)
    note_place (self, found, place);
}

static void
trends_finding_list_finalize (GObject *object)
{
  TrendsFindingList *self = TRENDS_FINDING_LIST (object);

  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    g_hash_table_unref (self->places[type]);
  g_sequence_free (self->sequence);

  G_OBJECT_CLASS (trends_finding_list_parent_class)->finalize (object);
}

static void
trends_finding_list_class_init (TrendsFindingListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_finding_list_finalize;
}

static void
trends_finding_list_init (TrendsFindingList *self)
{
  self->sequence = g_sequence_new (item_free);
  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    self->places[type] = g_hash_table_new (trends_id_hash, trends_id_equal);
}

/**
 * trends_finding_list_new:
 *
 * Returns: (transfer full): an empty list
 */
TrendsFindingList *
trends_finding_list_new (void)
{
  return g_object_new (TRENDS_TYPE_FINDING_LIST, NULL);
}

/**
 * trends_finding_list_append:
 * @found: one that comes after all that are there; copied
 *
 * Reports nothing: for who fills a list that nobody knows yet.
 */
void
trends_finding_list_append (TrendsFindingList *self,
                            const TrendsFound *found)
{
  g_return_if_fail (TRENDS_IS_FINDING_LIST (self));

  note_coming (self, found, g_sequence_append (self->sequence, item_new (found)));
}

/**
 * trends_finding_list_note_places:
 *
 * Has what is appended from now on be noted at once, so that nothing takes long that is looked for.
 */
void
trends_finding_list_note_places (TrendsFindingList *self)
{
  g_return_if_fail (TRENDS_IS_FINDING_LIST (self));

  get_places (self, 0);
}

/**
 * trends_finding_list_add:
 * @found: one that isn't there; copied
 */
void
trends_finding_list_add (TrendsFindingList *self,
                         const TrendsFound *found)
{
  GSequenceIter *place;

  g_return_if_fail (TRENDS_IS_FINDING_LIST (self));

  place = g_sequence_insert_sorted (self->sequence, item_new (found), compare_cb, NULL);
  note_coming (self, found, place);
  report (self,
          g_sequence_iter_get_position (place),
          g_sequence_get_length (self->sequence) - 1,
          TRUE);
}

/**
 * trends_finding_list_remove:
 * @finding: one that is there
 */
void
trends_finding_list_remove (TrendsFindingList *self,
                            TrendsFinding     *finding)
{
  GHashTable *places;
  GSequenceIter *place;
  guint position;

  g_return_if_fail (TRENDS_IS_FINDING_LIST (self));

  places = get_places (self, trends_finding_get_type_of (finding));
  place = g_hash_table_lookup (places, trends_finding_get_entity_id (finding));
  g_return_if_fail (place != NULL);

  position = g_sequence_iter_get_position (place);
  g_hash_table_remove (places, trends_finding_get_entity_id (finding));
  self->counts[trends_finding_get_type_of (finding)]--;
  g_sequence_remove (place);
  report (self, position, g_sequence_get_length (self->sequence), FALSE);
}

/**
 * trends_finding_list_lookup:
 *
 * Returns: (transfer none) (nullable): the finding of that kind in that entity
 */
TrendsFinding *
trends_finding_list_lookup (TrendsFindingList *self,
                            TrendsFindingType  type,
                            const char        *entity_id)
{
  GSequenceIter *place;

  g_return_val_if_fail (TRENDS_IS_FINDING_LIST (self), NULL);
  g_return_val_if_fail (type < TRENDS_N_FINDING_KINDS, NULL);

  place = g_hash_table_lookup (get_places (self, type), entity_id);
  return place != NULL ? get_finding (place) : NULL;
}

/**
 * trends_finding_list_count:
 *
 * Returns: how many there are of that kind
 */
guint
trends_finding_list_count (TrendsFindingList *self,
                           TrendsFindingType  type)
{
  g_return_val_if_fail (TRENDS_IS_FINDING_LIST (self), 0);
  g_return_val_if_fail (type < TRENDS_N_FINDING_KINDS, 0);

  return self->counts[type];
}

/**
 * trends_finding_list_hold_back:
 *
 * Has what changes from now on be reported by trends_finding_list_report_held_back(), as one.
 */
void
trends_finding_list_hold_back (TrendsFindingList *self)
{
  g_return_if_fail (TRENDS_IS_FINDING_LIST (self));

  self->holds_back = TRUE;
  self->n_reported = get_n_items (G_LIST_MODEL (self));
  self->n_before = self->n_after = self->n_reported;
}

/**
 * trends_finding_list_sort:
 *
 * To be called before anything is looked for where what is in the list has other places now;
 * while reports are held back.
 */
void
trends_finding_list_sort (TrendsFindingList *self)
{
  g_return_if_fail (TRENDS_IS_FINDING_LIST (self));
  g_return_if_fail (self->holds_back);

  g_sequence_sort (self->sequence, compare_cb, NULL);
  self->n_before = self->n_after = 0;
}

/**
 * trends_finding_list_report_held_back:
 *
 * Reports the least stretch that has all the changes.
 */
void
trends_finding_list_report_held_back (TrendsFindingList *self)
{
  guint n_same;

  g_return_if_fail (TRENDS_IS_FINDING_LIST (self));
  g_return_if_fail (self->holds_back);

  n_same = self->n_before + self->n_after;
  self->holds_back = FALSE;
  if (n_same <= self->n_reported)
    g_list_model_items_changed (G_LIST_MODEL (self),
                                self->n_before,
                                self->n_reported - n_same,
                                get_n_items (G_LIST_MODEL (self)) - n_same);
}

/* ------------------------------------------------------------- becoming another */

static gboolean
is_same (const TrendsFound *a,
         const TrendsFound *b)
{
  return a->type == b->type && a->severity == b->severity && a->entity == b->entity
         && a->set_aside == b->set_aside;
}

/* A finding is the same object as long as it is found. */
static void
keep_findings (TrendsFindingList *self,
               TrendsFindingList *other)
{
  for (GSequenceIter *place = g_sequence_get_begin_iter (self->sequence);
       !g_sequence_iter_is_end (place); place = g_sequence_iter_next (place))
    {
      Item *item = g_sequence_get (place);
      GSequenceIter *there
        = item->finding != NULL
            ? g_hash_table_lookup (get_places (other, item->found.type),
                                   trends_entity_get_id (item->found.entity))
            : NULL;
      Item *same = there != NULL ? g_sequence_get (there) : NULL;

      if (same != NULL && same->finding == NULL && is_same (&item->found, &same->found))
        same->finding = g_steal_pointer (&item->finding);
    }
}

/* From either end */
static guint
count_same (TrendsFindingList *self,
            TrendsFindingList *other,
            guint              most,
            gboolean           from_end)
{
  GSequenceIter *a = from_end ? g_sequence_get_end_iter (self->sequence)
                              : g_sequence_get_begin_iter (self->sequence);
  GSequenceIter *b = from_end ? g_sequence_get_end_iter (other->sequence)
                              : g_sequence_get_begin_iter (other->sequence);
  guint n = 0;

  for (; n < most; n++)
    {
      if (from_end)
        {
          a = g_sequence_iter_prev (a);
          b = g_sequence_iter_prev (b);
        }
      if (!is_same (&((Item *) g_sequence_get (a))->found, &((Item *) g_sequence_get (b))->found))
        break;
      if (!from_end)
        {
          a = g_sequence_iter_next (a);
          b = g_sequence_iter_next (b);
        }
    }
  return n;
}

/* Ten thousand at once, with what nobody else holds any more, would take long. */
static void
free_later (GSequence *sequence)
{
  while (g_sequence_get_length (sequence) > LATER)
    {
      GSequence *part = g_sequence_new (item_free);

      g_sequence_move_range (g_sequence_get_end_iter (part), g_sequence_get_begin_iter (sequence),
                             g_sequence_get_iter_at_pos (sequence, LATER));
      trends_later_free (part, (GDestroyNotify) g_sequence_free);
    }
  trends_later_free (sequence, (GDestroyNotify) g_sequence_free);
}

static void
swap (TrendsFindingList *self,
      TrendsFindingList *other)
{
  GSequence *sequence = self->sequence;

  self->sequence = other->sequence;
  other->sequence = sequence;
  self->has_places = other->has_places;
  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    {
      GHashTable *places = self->places[type];

      self->counts[type] = other->counts[type];
      self->places[type] = other->places[type];
      other->places[type] = places;
    }
}

/**
 * trends_finding_list_replace:
 * @other: (transfer full): what is found now, by the same order, which nobody knows yet
 *
 * Has @self be what @other is, and reports the least stretch that has all that is another.
 */
void
trends_finding_list_replace (TrendsFindingList *self,
                             TrendsFindingList *other)
{
  guint n_old, n_new, n_before, n_after;

  g_return_if_fail (TRENDS_IS_FINDING_LIST (self));
  g_return_if_fail (!self->holds_back);

  n_old = get_n_items (G_LIST_MODEL (self));
  n_new = get_n_items (G_LIST_MODEL (other));
  n_before = count_same (self, other, MIN (n_old, n_new), FALSE);
  n_after = count_same (self, other, MIN (n_old, n_new) - n_before, TRUE);
  keep_findings (self, other);
  swap (self, other);
  free_later (g_steal_pointer (&other->sequence));
  other->sequence = g_sequence_new (item_free);
  g_object_unref (other);
  if (n_before + n_after < MAX (n_old, n_new))
    g_list_model_items_changed (G_LIST_MODEL (self), n_before, n_old - n_before - n_after,
                                n_new - n_before - n_after);
}
