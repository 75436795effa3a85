/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-layout.c: see trends-roadmap-layout.h. Each initiative is an item, with a
 * bar in a lane or a place in the tray. An edit takes out the items that it touches, puts
 * them back as they are now, and packs the lanes that these left or came to. */

#include "trends-roadmap-layout-private.h"

#include "trends-horizon.h"
#include "trends-id-hash.h"
#include "trends-refs.h"
#include "trends-roadmap-links.h"

#include <math.h>
#include <string.h>

/* How long what is open is drawn */
#define OPEN_DAYS 91

static guint changed_signal;

G_DEFINE_FINAL_TYPE (TrendsRoadmapLayout, trends_roadmap_layout, G_TYPE_OBJECT)

/* ------------------------------------------------------------------ lanes */

static void
lane_free (gpointer data)
{
  TrendsRoadmapLane *lane = data;

  g_ptr_array_unref (lane->bars);
  g_clear_object (&lane->key.entity);
  g_free (lane);
}

static void
key_free (gpointer data)
{
  TrendsRoadmapKey *key = data;

  g_clear_object (&key->entity);
  g_free (key);
}

static TrendsRoadmapKey *
key_copy (const TrendsRoadmapKey *key)
{
  TrendsRoadmapKey *copy = g_memdup2 (key, sizeof *key);

  if (copy->entity != NULL)
    g_object_ref (copy->entity);
  return copy;
}

static int
compare_lanes (gconstpointer a,
               gconstpointer b)
{
  return trends_roadmap_key_compare (&(*(TrendsRoadmapLane **) a)->key,
                                     &(*(TrendsRoadmapLane **) b)->key);
}

/* One that wasn't there is last, until the lanes are sorted. */
static TrendsRoadmapLane *
ensure_lane (TrendsRoadmapLayout    *self,
             const TrendsRoadmapKey *key)
{
  TrendsRoadmapLane *lane = g_hash_table_lookup (self->lanes, key);

  if (lane != NULL)
    return lane;

  lane = g_new0 (TrendsRoadmapLane, 1);
  lane->key = *key;
  if (key->entity != NULL)
    g_object_ref (key->entity);
  lane->bars = g_ptr_array_new ();
  lane->is_folded = g_hash_table_contains (self->folded, key);
  g_hash_table_insert (self->lanes, &lane->key, lane);
  g_ptr_array_add (self->lane_order, lane);
  return lane;
}

static void
add_fixed_lanes (TrendsRoadmapLayout *self)
{
  g_autoptr (GArray) keys = trends_roadmap_dup_fixed_keys (self->grouping, self->plan);

  for (guint i = 0; i < keys->len; i++)
    ensure_lane (self, &g_array_index (keys, TrendsRoadmapKey, i));
}

/* Owners who lead nothing any more have no lane. */
static void
drop_empty_owners (TrendsRoadmapLayout *self)
{
  for (guint i = self->lane_order->len; i > 0; i--)
    {
      TrendsRoadmapLane *lane = self->lane_order->pdata[i - 1];

      if (lane->key.grouping != TRENDS_ROADMAP_BY_OWNER || lane->bars->len > 0
          || lane->n_undated > 0)
        continue;
      g_ptr_array_remove_index (self->lane_order, i - 1);
      g_hash_table_remove (self->lanes, &lane->key);
    }
}

/* ------------------------------------------------------------------- bars */

static int
compare_bars (const TrendsRoadmapBar *a,
              const TrendsRoadmapBar *b)
{
  if (a->days.start != b->days.start)
    return a->days.start < b->days.start ? -1 : 1;
  if (a->days.end != b->days.end)
    return a->days.end < b->days.end ? -1 : 1;

  return trends_entity_compare (a->initiative, b->initiative);
}

static int
compare_bar_pointers (gconstpointer a,
                      gconstpointer b)
{
  return compare_bars (*(TrendsRoadmapBar **) a, *(TrendsRoadmapBar **) b);
}

static int
compare_entity_pointers (gconstpointer a,
                         gconstpointer b)
{
  return trends_entity_compare (*(TrendsEntity **) a, *(TrendsEntity **) b);
}

/* Before which of `array` something belongs. */
static guint
bisect (GPtrArray     *array,
        gconstpointer  thing,
        GCompareFunc   compare)
{
  guint low = 0, high = array->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare (&array->pdata[middle], &thing) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
take_in_day (TrendsPeriod *known,
             gint64        day)
{
  if (day != TRENDS_UNSET)
    trends_roadmap_take_in (known, &(TrendsPeriod) { day, day + 1 });
}

/* Whether it has dates, and when it is drawn then */
static gboolean
read_days (TrendsRoadmapBar *bar,
           TrendsEntity     *initiative)
{
  gint64 start = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);
  gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);

  if (start == TRENDS_UNSET && end == TRENDS_UNSET)
    return FALSE;

  bar->is_open_start = start == TRENDS_UNSET;
  bar->is_open_end = end == TRENDS_UNSET;
  bar->days.start = bar->is_open_start ? end + 1 - OPEN_DAYS : start;
  bar->days.end = bar->is_open_end ? start + OPEN_DAYS : end + 1;
  return TRUE;
}

static void
measure (TrendsRoadmapLayout *self,
         TrendsRoadmapBar    *bar)
{
  const TrendsRoadmapMetrics *metrics = &self->metrics;
  double early = bar->is_early ? metrics->early : 0;
  double excess = 0;

  bar->length = metrics->measure (bar->initiative, &excess, metrics->user_data) + early;
  bar->whole = bar->length + excess;
}

/* ------------------------------------------------------------------ items */

static void
item_free (gpointer data)
{
  Item *item = data;

  g_object_unref (item->initiative);
  g_free (item);
}

static Item *
make_item (TrendsRoadmapLayout *self,
           TrendsEntity        *initiative)
{
  Item *item = g_new0 (Item, 1);
  TrendsRoadmapKey key;

  item->initiative = g_object_ref (initiative);
  trends_roadmap_key_of (&key, self->grouping, initiative, self->today);
  item->lane = ensure_lane (self, &key);
  item->bar.initiative = initiative;
  item->bar.lane = item->lane;
  item->has_bar = read_days (&item->bar, initiative);
  if (!item->has_bar)
    item->lane->n_undated++;
  g_hash_table_insert (self->items, (gpointer) trends_entity_get_id (initiative), item);
  return item;
}

static void
read_marks (TrendsRoadmapLayout *self,
            Item                *item)
{
  g_autoptr (GPtrArray) milestones = trends_refs_dup_referring (
    trends_plan_get_refs (self->plan), trends_entity_get_id (item->initiative),
    trends_kind_get_field (TRENDS_KIND_MILESTONE, TRENDS_MILESTONE_INITIATIVE));

  for (guint i = 0; i < milestones->len; i++)
    take_in_day (&item->bar.marks,
                 trends_entity_get_integer (milestones->pdata[i], TRENDS_MILESTONE_DATE));
}

static gboolean
is_left_out (TrendsRoadmapLayout *self,
             TrendsEntity        *initiative)
{
  return trends_horizon_of (initiative, self->today) == TRENDS_HORIZON_NOT_DOING;
}

static gboolean
is_hidden (TrendsRoadmapLayout *self,
           TrendsEntity        *initiative)
{
  return (self->filter != NULL && !trends_filter_matches (self->filter, initiative))
         || (self->shown != NULL && !self->shown (initiative, self->shown_data));
}

/* Lanes of trends and choices say how much isn't shown; owners have none for that alone. */
static void
count_hidden (TrendsRoadmapLayout *self,
              TrendsEntity        *initiative)
{
  TrendsRoadmapKey key;
  TrendsRoadmapLane *lane;

  trends_roadmap_key_of (&key, self->grouping, initiative, self->today);
  lane = g_hash_table_lookup (self->lanes, &key);
  if (lane != NULL)
    lane->n_hidden++;
}

/* A lane may have come after what it hides. */
static void
count_all_hidden (TrendsRoadmapLayout *self)
{
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0;
       (self->filter != NULL || self->shown != NULL) && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (!is_left_out (self, initiative) && is_hidden (self, initiative))
        count_hidden (self, initiative);
    }
}

static void
add_item (TrendsRoadmapLayout *self,
          TrendsEntity        *initiative)
{
  Item *item = make_item (self, initiative);

  if (item->has_bar)
    {
      item->bar.is_early = trends_initiative_is_early (initiative);
      measure (self, &item->bar);
      read_marks (self, item);
      g_ptr_array_insert (item->lane->bars,
                          (int) bisect (item->lane->bars, &item->bar, compare_bar_pointers),
                          &item->bar);
    }
  else
    {
      g_ptr_array_insert (self->tray,
                          (int) bisect (self->tray, initiative, compare_entity_pointers),
                          g_object_ref (initiative));
    }
}

/* Its place can't be looked for by what it is like now: that is what has changed. */
static void
take_out (TrendsRoadmapLayout *self,
          Item                *item)
{
  if (item->has_bar)
    g_ptr_array_remove (item->lane->bars, &item->bar);
  else
    {
      g_ptr_array_remove (self->tray, item->initiative);
      item->lane->n_undated--;
    }
  g_hash_table_remove (self->items, trends_entity_get_id (item->initiative));
}

/* ----------------------------------------------------------------- afresh */

/**
 * trends_roadmap_layout_read_governance:
 * Notes from which day to which the plan has governance dates, whatever is filtered.
 */
void
trends_roadmap_layout_read_governance (TrendsRoadmapLayout *self)
{
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_GOVERNANCE_DATE);

  self->governance = (TrendsPeriod) { 0, 0 };
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) date = g_list_model_get_item (list, i);

      take_in_day (&self->governance,
                   trends_entity_get_integer (date, TRENDS_GOVERNANCE_DATE_DATE));
    }
}

static void
read_all_marks (TrendsRoadmapLayout *self)
{
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_MILESTONE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) milestone = g_list_model_get_item (list, i);
      TrendsEntity *initiative = trends_entity_get_ref (milestone, TRENDS_MILESTONE_INITIATIVE);
      Item *item = initiative != NULL
                     ? g_hash_table_lookup (self->items, trends_entity_get_id (initiative))
                     : NULL;

      if (item != NULL && item->has_bar)
        take_in_day (&item->bar.marks,
                     trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE));
    }
}

static void
read_all_early (TrendsRoadmapLayout *self)
{
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_DEPENDENCY);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) dependency = g_list_model_get_item (list, i);
      TrendsEntity *initiative = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_INITIATIVE);
      Item *item = initiative != NULL && trends_dependency_is_early (dependency)
                     ? g_hash_table_lookup (self->items, trends_entity_get_id (initiative))
                     : NULL;

      if (item != NULL)
        item->bar.is_early = TRUE;
    }
}

/* Lane by lane, as they are in the plan: what is next to each other in memory, not what is so in a
 * table. */
static void
measure_all (TrendsRoadmapLayout *self)
{
  for (guint i = 0; i < self->lane_order->len; i++)
    {
      GPtrArray *bars = ((TrendsRoadmapLane *) self->lane_order->pdata[i])->bars;

      for (guint j = 0; j < bars->len; j++)
        measure (self, bars->pdata[j]);
    }
}

static void
add_items (TrendsRoadmapLayout *self)
{
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      Item *item = !is_left_out (self, initiative) && !is_hidden (self, initiative)
                     ? make_item (self, initiative)
                     : NULL;

      if (item == NULL)
        continue;
      if (item->has_bar)
        g_ptr_array_add (item->lane->bars, &item->bar);
      else
        g_ptr_array_add (self->tray, g_object_ref (initiative));
    }
}

static void
lay_out_afresh (TrendsRoadmapLayout *self)
{
  g_hash_table_remove_all (self->items);
  g_ptr_array_set_size (self->tray, 0);
  g_ptr_array_set_size (self->lane_order, 0);
  g_hash_table_remove_all (self->lanes);

  add_fixed_lanes (self);
  add_items (self);
  count_all_hidden (self);
  read_all_marks (self);
  read_all_early (self);
  measure_all (self);
  trends_roadmap_layout_read_governance (self);
  g_ptr_array_sort (self->lane_order, compare_lanes);
  for (guint i = 0; i < self->lane_order->len; i++)
    g_ptr_array_sort (((TrendsRoadmapLane *) self->lane_order->pdata[i])->bars,
                      compare_bar_pointers);
  trends_roadmap_layout_pack_all (self);
}

static void
report (TrendsRoadmapLayout *self)
{
  g_signal_emit (self, changed_signal, 0);
}

/* -------------------------------------------------------------- following */

/* All of them go before one comes back: places are found among those that are as they were. */
static void
lay_out_again (TrendsRoadmapLayout *self,
               GHashTable          *touched)
{
  g_autoptr (GHashTable) dirty = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  const char *id;
  TrendsRoadmapLane *lane;

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, NULL))
    {
      Item *item = g_hash_table_lookup (self->items, id);

      if (item == NULL)
        continue;
      g_hash_table_add (dirty, item->lane);
      take_out (self, item);
    }

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, NULL))
    {
      TrendsEntity *initiative = trends_plan_lookup_kind (self->plan, TRENDS_KIND_INITIATIVE, id);

      if (initiative == NULL || is_left_out (self, initiative) || is_hidden (self, initiative))
        continue;
      add_item (self, initiative);
      g_hash_table_add (dirty, ((Item *) g_hash_table_lookup (self->items, id))->lane);
    }

  g_hash_table_iter_init (&iter, dirty);
  while (g_hash_table_iter_next (&iter, (gpointer *) &lane, NULL))
    trends_roadmap_layout_pack (self, lane);
  drop_empty_owners (self);
  g_ptr_array_sort (self->lane_order, compare_lanes);
}

static void
applied_cb (TrendsRoadmapLayout *self,
            TrendsEdit          *edit)
{
  g_autoptr (GHashTable) touched
    = self->filter == NULL ? trends_roadmap_layout_dup_touched (self, edit) : NULL;

  if (touched == NULL)
    lay_out_afresh (self);
  else
    lay_out_again (self, touched);
  report (self);
}

/* ------------------------------------------------------------------ class */

static void
trends_roadmap_layout_finalize (GObject *object)
{
  TrendsRoadmapLayout *self = TRENDS_ROADMAP_LAYOUT (object);

  g_hash_table_unref (self->items);
  g_ptr_array_unref (self->tray);
  g_ptr_array_unref (self->lane_order);
  g_hash_table_unref (self->lanes);
  g_hash_table_unref (self->folded);
  g_clear_object (&self->filter);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (trends_roadmap_layout_parent_class)->finalize (object);
}

static void
trends_roadmap_layout_class_init (TrendsRoadmapLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_roadmap_layout_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_roadmap_layout_init (TrendsRoadmapLayout *self)
{
  GHashFunc hash = (GHashFunc) trends_roadmap_key_hash;
  GEqualFunc equal = (GEqualFunc) trends_roadmap_key_equal;

  self->items = g_hash_table_new_full (trends_id_hash, trends_id_equal, NULL, item_free);
  self->lanes = g_hash_table_new_full (hash, equal, NULL, lane_free);
  self->folded = g_hash_table_new_full (hash, equal, key_free, NULL);
  self->lane_order = g_ptr_array_new ();
  self->tray = g_ptr_array_new_with_free_func (g_object_unref);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_roadmap_layout_new:
 * @today: the day it is, as a Julian day
 * @scale: how long a day is
 * @metrics: how long texts are; what it is given must live as long as the layout
 *
 * Returns: (transfer full): the plan laid out by trend, from now on
 */
TrendsRoadmapLayout *
trends_roadmap_layout_new (TrendsPlan                 *plan,
                           gint64                      today,
                           const TrendsTimeScale      *scale,
                           const TrendsRoadmapMetrics *metrics)
{
  TrendsRoadmapLayout *self;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (metrics != NULL && metrics->measure != NULL, NULL);

  self = g_object_new (TRENDS_TYPE_ROADMAP_LAYOUT, NULL);
  self->plan = g_object_ref (plan);
  self->today = today;
  self->scale = *scale;
  self->metrics = *metrics;
  lay_out_afresh (self);
  g_signal_connect_object (plan, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * trends_roadmap_layout_set_feed:
 * @feed: of the plan
 *
 * Has it follow the plan by way of @feed from now on: where that is paused, so is this. What is
 * read of it meanwhile is as the plan was.
 */
void
trends_roadmap_layout_set_feed (TrendsRoadmapLayout *self,
                                TrendsFeed          *feed)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self));

  trends_feed_take_over (feed, self, G_CALLBACK (applied_cb));
}

/**
 * trends_roadmap_layout_set_grouping:
 * @grouping: what the lanes are of from now on
 */
void
trends_roadmap_layout_set_grouping (TrendsRoadmapLayout   *self,
                                    TrendsRoadmapGrouping  grouping)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self));
  g_return_if_fail (grouping < TRENDS_N_ROADMAP_GROUPINGS);

  if (self->grouping == grouping)
    return;
  self->grouping = grouping;
  lay_out_afresh (self);
  report (self);
}

/**
 * trends_roadmap_layout_get_grouping:
 *
 * Returns: what the lanes are of
 */
TrendsRoadmapGrouping
trends_roadmap_layout_get_grouping (TrendsRoadmapLayout *self)
{
  g_return_val_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self), TRENDS_ROADMAP_BY_TREND);

  return self->grouping;
}

/**
 * trends_roadmap_layout_set_today:
 * @today: the day it is, as a Julian day
 *
 * To be called when another day has begun: horizons follow from it.
 */
void
trends_roadmap_layout_set_today (TrendsRoadmapLayout *self,
                                 gint64               today)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self));

  if (self->today == today)
    return;
  self->today = today;
  lay_out_afresh (self);
  report (self);
}

/**
 * trends_roadmap_layout_set_scale:
 * @scale: how long a day is from now on
 */
void
trends_roadmap_layout_set_scale (TrendsRoadmapLayout   *self,
                                 const TrendsTimeScale *scale)
{
  gboolean is_another;

  g_return_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self));

  is_another = fabs (scale->per_day - self->scale.per_day) > 1e-9;
  self->scale = *scale;
  if (!is_another)
    return;
  trends_roadmap_layout_pack_all (self);
  report (self);
}

/**
 * trends_roadmap_layout_set_metrics:
 * @metrics: how long texts are from now on, as in another size
 */
void
trends_roadmap_layout_set_metrics (TrendsRoadmapLayout        *self,
                                   const TrendsRoadmapMetrics *metrics)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self));

  self->metrics = *metrics;
  measure_all (self);
  trends_roadmap_layout_pack_all (self);
  report (self);
}

/**
 * trends_roadmap_layout_set_filter:
 * @filter: (nullable): what is laid out from now on, %NULL for all. It isn't followed: one that
 *   has changed is to be set again
 *
 * For paper, where what isn't looked for has no place. A layout with a filter is made afresh by
 * each edit.
 */
void
trends_roadmap_layout_set_filter (TrendsRoadmapLayout *self,
                                  TrendsFilter        *filter)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self));

  if (!g_set_object (&self->filter, filter) && filter == NULL)
    return;
  lay_out_afresh (self);
  report (self);
}

/**
 * trends_roadmap_layout_set_shown:
 * @shown: (nullable): which initiatives have a place from now on, besides; %NULL for all
 *
 * Lays out afresh; to be called again whenever @shown says something else of any initiative but
 * those that an edit is about.
 */
void
trends_roadmap_layout_set_shown (TrendsRoadmapLayout *self,
                                 TrendsShownFunc      shown,
                                 gpointer             user_data)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self));

  self->shown = shown;
  self->shown_data = user_data;
  lay_out_afresh (self);
  report (self);
}

/**
 * trends_roadmap_layout_set_folded:
 * @lane: one of the layout's
 * @is_folded: whether only its name is to be shown; kept though the lanes are others meanwhile
 */
void
trends_roadmap_layout_set_folded (TrendsRoadmapLayout *self,
                                  TrendsRoadmapLane   *lane,
                                  gboolean             is_folded)
{
  g_return_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self));

  if (lane->is_folded == is_folded)
    return;
  lane->is_folded = is_folded;
  if (is_folded)
    g_hash_table_add (self->folded, key_copy (&lane->key));
  else
    g_hash_table_remove (self->folded, &lane->key);
  report (self);
}

/**
 * trends_roadmap_layout_get_n_lanes:
 *
 * Returns: how many lanes there are
 */
guint
trends_roadmap_layout_get_n_lanes (TrendsRoadmapLayout *self)
{
  g_return_val_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self), 0);

  return self->lane_order->len;
}

/**
 * trends_roadmap_layout_get_lane:
 * @index: from 0, in their order
 *
 * Returns: (transfer none): a lane, until something changes
 */
TrendsRoadmapLane *
trends_roadmap_layout_get_lane (TrendsRoadmapLayout *self,
                                guint                index)
{
  g_return_val_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self), NULL);
  g_return_val_if_fail (index < self->lane_order->len, NULL);

  return self->lane_order->pdata[index];
}

/**
 * trends_roadmap_layout_find_lane:
 *
 * Returns: the place of a lane, from 0
 */
guint
trends_roadmap_layout_find_lane (TrendsRoadmapLayout     *self,
                                 const TrendsRoadmapLane *lane)
{
  guint index = 0;

  g_return_val_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self), 0);

  g_ptr_array_find (self->lane_order, lane, &index);
  return index;
}

/**
 * trends_roadmap_layout_find_bar:
 *
 * Returns: (transfer none) (nullable): the bar of an initiative, until something changes;
 *   %NULL where it has no dates
 */
TrendsRoadmapBar *
trends_roadmap_layout_find_bar (TrendsRoadmapLayout *self,
                                TrendsEntity        *initiative)
{
  Item *item;

  g_return_val_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self), NULL);

  item = g_hash_table_lookup (self->items, trends_entity_get_id (initiative));
  return item != NULL && item->has_bar ? &item->bar : NULL;
}

/**
 * trends_roadmap_bar_get_place:
 *
 * Returns: its place among the bars of its lane, from 0
 */
guint
trends_roadmap_bar_get_place (const TrendsRoadmapBar *bar)
{
  return bisect (bar->lane->bars, bar, compare_bar_pointers);
}

/**
 * trends_roadmap_layout_get_tray:
 *
 * Returns: (transfer none) (element-type TrendsEntity): what has no dates, in the plan's order
 */
GPtrArray *
trends_roadmap_layout_get_tray (TrendsRoadmapLayout *self)
{
  g_return_val_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self), NULL);

  return self->tray;
}

/**
 * trends_roadmap_layout_dup_left_out:
 *
 * Returns: (transfer full) (element-type TrendsEntity): what is neither among the bars nor in the
 *   tray, for it is not to be done, in the plan's order
 */
GPtrArray *
trends_roadmap_layout_dup_left_out (TrendsRoadmapLayout *self)
{
  GPtrArray *left_out = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *initiatives;

  g_return_val_if_fail (TRENDS_IS_ROADMAP_LAYOUT (self), left_out);

  initiatives = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);
  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      if (is_left_out (self, initiative) && !is_hidden (self, initiative))
        g_ptr_array_add (left_out, g_steal_pointer (&initiative));
    }
  return left_out;
}

/**
 * trends_roadmap_layout_get_extent:
 *
 * Returns: what a view of all of it shows, as trends_time_extent() has it
 */
TrendsPeriod
trends_roadmap_layout_get_extent (TrendsRoadmapLayout *self)
{
  TrendsPeriod known = self->governance;

  for (guint i = 0; i < self->lane_order->len; i++)
    trends_roadmap_take_in (&known, &((TrendsRoadmapLane *) self->lane_order->pdata[i])->known);

  return trends_time_extent (&known, self->today, trends_period_get_year_start (self->plan));
}
