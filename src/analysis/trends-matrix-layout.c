/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-matrix-layout.c: see trends-matrix-layout.h: what is in which cell. */

#include "trends-matrix-layout.h"

#include "trends-id-hash.h"
#include "trends-initiative-state.h"
#include "trends-order.h"

#define N_CELLS (TRENDS_RATING_MAX * TRENDS_RATING_MAX)
#define TRAY N_CELLS

/* From so many touched initiatives on, all are looked at. */
#define MANY_TOUCHED 64

struct _TrendsMatrixLayout
{
  GObject parent_instance;

  TrendsPlan *plan;
  TrendsFilter *filter; /* (nullable) */
  GPtrArray *cells[N_CELLS + 1]; /* (element-type TrendsEntity); the last is the tray */
  GHashTable *homes;             /* id -> the cell's index and one */
  gint64 most_cost;
  gboolean has_most_cost;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (TrendsMatrixLayout, trends_matrix_layout, G_TYPE_OBJECT)

/* The index of the cell that it belongs to */
static guint
find_home (TrendsEntity *initiative)
{
  gint64 value = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_VALUE);
  gint64 effort = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_EFFORT);

  if (value == TRENDS_UNSET || effort == TRENDS_UNSET)
    return TRAY;
  return (guint) ((value - 1) * TRENDS_RATING_MAX + effort - 1);
}

static gboolean
belongs (TrendsMatrixLayout *self,
         TrendsEntity       *initiative)
{
  return trends_initiative_is_open (initiative)
         && (self->filter == NULL || trends_filter_matches (self->filter, initiative));
}

static void
add (TrendsMatrixLayout *self,
     TrendsEntity       *initiative,
     guint               position,
     guint               home)
{
  g_ptr_array_insert (self->cells[home], (int) position, g_object_ref (initiative));
  g_hash_table_insert (self->homes, g_strdup (trends_entity_get_id (initiative)),
                       GUINT_TO_POINTER (home + 1));
}

static void
fill (TrendsMatrixLayout *self)
{
  GListModel *list = trends_plan_get_list (self->plan, TRENDS_KIND_INITIATIVE);

  g_hash_table_remove_all (self->homes);
  for (guint i = 0; i <= TRAY; i++)
    g_ptr_array_set_size (self->cells[i], 0);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      guint home = find_home (initiative);

      if (belongs (self, initiative))
        add (self, initiative, self->cells[home]->len, home);
    }
}

/* ---------------------------------------------------------- following edits */

static void
take_out (TrendsMatrixLayout *self,
          const char         *id)
{
  guint home = GPOINTER_TO_UINT (g_hash_table_lookup (self->homes, id));
  GPtrArray *cell;

  if (home == 0)
    return;
  g_hash_table_remove (self->homes, id);
  cell = self->cells[home - 1];
  for (guint i = 0; i < cell->len; i++)
    if (g_str_equal (trends_entity_get_id (cell->pdata[i]), id))
      {
        g_ptr_array_remove_index (cell, i);
        return;
      }
}

static guint
find_position (GPtrArray    *cell,
               TrendsEntity *initiative)
{
  guint low = 0, high = cell->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (trends_entity_compare (cell->pdata[middle], initiative) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
put_in (TrendsMatrixLayout *self,
        const char         *id)
{
  TrendsEntity *initiative = trends_plan_lookup_kind (self->plan, TRENDS_KIND_INITIATIVE, id);
  guint home;

  if (initiative == NULL || !belongs (self, initiative))
    return;
  home = find_home (initiative);
  add (self, initiative, find_position (self->cells[home], initiative), home);
}

/* What isn't in it only changes what its bubble says. */
static gboolean
matters (const TrendsChange *change)
{
  return change->type != TRENDS_CHANGE_SET || change->field == TRENDS_INITIATIVE_STATUS
         || change->field == TRENDS_INITIATIVE_VALUE || change->field == TRENDS_INITIATIVE_EFFORT
         || change->field == TRENDS_INITIATIVE_COST
         || trends_order_depends (TRENDS_KIND_INITIATIVE, change->field);
}

static gboolean
changes_all (const TrendsChange *change)
{
  return change->type == TRENDS_CHANGE_SET
         && (change->kind == TRENDS_KIND_GROUP || change->kind == TRENDS_KIND_TREND)
         && trends_order_depends (change->kind, change->field);
}

static void
update (TrendsMatrixLayout *self,
        GHashTable         *touched)
{
  GHashTableIter iter;
  const char *id;

  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, NULL))
    take_out (self, id);
  g_hash_table_iter_init (&iter, touched);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, NULL))
    put_in (self, id);
}

static void
applied_cb (TrendsMatrixLayout *self,
            TrendsEdit         *edit)
{
  g_autoptr (GHashTable) touched = g_hash_table_new (trends_id_hash, trends_id_equal);
  gboolean all = self->filter != NULL;

  for (guint i = 0; i < trends_edit_get_n_changes (edit) && !all; i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->kind == TRENDS_KIND_INITIATIVE && matters (change))
        g_hash_table_add (touched, change->id);
      all = changes_all (change) || g_hash_table_size (touched) > MANY_TOUCHED;
    }

  if (!all && g_hash_table_size (touched) == 0)
    return;
  if (all)
    fill (self);
  else
    update (self, touched);
  self->has_most_cost = FALSE;
  g_signal_emit (self, changed_signal, 0);
}

/* ------------------------------------------------------------- the object */

static void
trends_matrix_layout_finalize (GObject *object)
{
  TrendsMatrixLayout *self = TRENDS_MATRIX_LAYOUT (object);

  for (guint i = 0; i <= TRAY; i++)
    g_ptr_array_unref (self->cells[i]);
  g_hash_table_unref (self->homes);
  g_clear_object (&self->filter);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (trends_matrix_layout_parent_class)->finalize (object);
}

static void
trends_matrix_layout_class_init (TrendsMatrixLayoutClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_matrix_layout_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_matrix_layout_init (TrendsMatrixLayout *self)
{
  for (guint i = 0; i <= TRAY; i++)
    self->cells[i] = g_ptr_array_new_with_free_func (g_object_unref);
  self->homes = g_hash_table_new_full (trends_id_hash, trends_id_equal, g_free, NULL);
}

/**
 * trends_matrix_layout_new:
 * @plan: a plan
 *
 * Returns: (transfer full): its open initiatives by value and effort, from now on
 */
TrendsMatrixLayout *
trends_matrix_layout_new (TrendsPlan *plan)
{
  TrendsMatrixLayout *self = g_object_new (TRENDS_TYPE_MATRIX_LAYOUT, NULL);

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), self);

  self->plan = g_object_ref (plan);
  fill (self);
  g_signal_connect_object (plan, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * trends_matrix_layout_set_feed:
 * @feed: of the plan
 *
 * Has it follow the plan by way of @feed from now on: where that is paused, so is this. What is
 * read of it meanwhile is as the plan was.
 */
void
trends_matrix_layout_set_feed (TrendsMatrixLayout *self,
                               TrendsFeed         *feed)
{
  g_return_if_fail (TRENDS_IS_MATRIX_LAYOUT (self));

  trends_feed_take_over (feed, self, G_CALLBACK (applied_cb));
}

/**
 * trends_matrix_layout_set_filter:
 * @filter: (nullable): what has a place from now on, %NULL for all that is open. It isn't
 *   followed: one that has changed is to be set again
 *
 * For paper, where what isn't looked for has no place.
 */
void
trends_matrix_layout_set_filter (TrendsMatrixLayout *self,
                                 TrendsFilter       *filter)
{
  g_return_if_fail (TRENDS_IS_MATRIX_LAYOUT (self));

  if (!g_set_object (&self->filter, filter) && filter == NULL)
    return;
  fill (self);
  self->has_most_cost = FALSE;
  g_signal_emit (self, changed_signal, 0);
}

/**
 * trends_matrix_layout_get_cell:
 * @value: 1 to 5
 * @effort: 1 to 5
 *
 * Returns: (transfer none) (element-type TrendsEntity): what is rated so, in the plan's order
 */
GPtrArray *
trends_matrix_layout_get_cell (TrendsMatrixLayout *self,
                               guint               value,
                               guint               effort)
{
  g_return_val_if_fail (TRENDS_IS_MATRIX_LAYOUT (self), NULL);
  g_return_val_if_fail (value >= 1 && value <= TRENDS_RATING_MAX, NULL);
  g_return_val_if_fail (effort >= 1 && effort <= TRENDS_RATING_MAX, NULL);

  return self->cells[(value - 1) * TRENDS_RATING_MAX + effort - 1];
}

/**
 * trends_matrix_layout_get_tray:
 *
 * Returns: (transfer none) (element-type TrendsEntity): what lacks a value or an effort, in the
 *   plan's order
 */
GPtrArray *
trends_matrix_layout_get_tray (TrendsMatrixLayout *self)
{
  g_return_val_if_fail (TRENDS_IS_MATRIX_LAYOUT (self), NULL);

  return self->cells[TRAY];
}

/**
 * trends_quadrant_of:
 * @value: 1 to 5
 * @effort: 1 to 5
 *
 * Returns: the named part of the matrix that the cell is in
 */
TrendsQuadrant
trends_quadrant_of (guint value,
                    guint effort)
{
  if (value >= 4)
    return effort <= 2 ? TRENDS_QUADRANT_QUICK_WINS : TRENDS_QUADRANT_MAJOR_PROJECTS;
  return effort <= 2 ? TRENDS_QUADRANT_FILL_INS : TRENDS_QUADRANT_THINK_AGAIN;
}

/**
 * trends_matrix_layout_count:
 *
 * Returns: how many are in that part
 */
guint
trends_matrix_layout_count (TrendsMatrixLayout *self,
                            TrendsQuadrant      quadrant)
{
  guint n = 0;

  g_return_val_if_fail (TRENDS_IS_MATRIX_LAYOUT (self), 0);

  for (guint value = 1; value <= TRENDS_RATING_MAX; value++)
    for (guint effort = 1; effort <= TRENDS_RATING_MAX; effort++)
      if (trends_quadrant_of (value, effort) == quadrant)
        n += trends_matrix_layout_get_cell (self, value, effort)->len;
  return n;
}

/**
 * trends_matrix_layout_get_most_cost:
 *
 * Returns: what the dearest in a cell costs, in minor units; 0 where nothing has a cost
 */
gint64
trends_matrix_layout_get_most_cost (TrendsMatrixLayout *self)
{
  g_return_val_if_fail (TRENDS_IS_MATRIX_LAYOUT (self), 0);

  if (self->has_most_cost)
    return self->most_cost;
  self->most_cost = 0;
  self->has_most_cost = TRUE;
  for (guint i = 0; i < N_CELLS; i++)
    for (guint j = 0; j < self->cells[i]->len; j++)
      self->most_cost = MAX (self->most_cost,
                             trends_entity_get_integer (self->cells[i]->pdata[j],
                                                        TRENDS_INITIATIVE_COST));
  return self->most_cost;
}
