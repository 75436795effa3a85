/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-edition-move.c: which trends of a plan have to go where. Those that both have aren't
 * asked about. See trends-edition-edit.c for what is done then. */

#include "trends-edition-move-private.h"

#include "trends-fold.h"
#include "trends-refs.h"

#include <string.h>

G_DEFINE_FINAL_TYPE (TrendsEditionMove, trends_edition_move, G_TYPE_OBJECT)

static void
clear_row (gpointer data)
{
  TrendsEditionRow *row = data;

  g_clear_object (&row->trend);
  g_clear_object (&row->target);
  g_clear_pointer (&row->homes, g_strfreev);
}

static void
trends_edition_move_finalize (GObject *object)
{
  TrendsEditionMove *self = TRENDS_EDITION_MOVE (object);

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_object (&self->plan);
  g_clear_object (&self->edition);
  g_clear_pointer (&self->origins, g_ptr_array_unref);
  G_OBJECT_CLASS (trends_edition_move_parent_class)->finalize (object);
}

static void
trends_edition_move_class_init (TrendsEditionMoveClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_edition_move_finalize;
}

static void
trends_edition_move_init (TrendsEditionMove *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (TrendsEditionRow));
  g_array_set_clear_func (self->rows, clear_row);
}

/* --------------------------------------------------------------------- as the edition has it */

static TrendsEntity *
find_trend (TrendsPlan *plan, const char *id)
{
  return trends_plan_lookup_kind (plan, TRENDS_KIND_TREND, id);
}

TrendsEntity *
trends_edition_find_original (TrendsEditionMove *self, TrendsEntity *entity)
{
  TrendsEntity *original = NULL;

  for (guint i = 0; original == NULL && i < self->origins->len; i++)
    original = trends_plan_lookup_kind (self->origins->pdata[i], trends_entity_get_kind (entity),
                                        trends_entity_get_id (entity));
  return original;
}

gboolean
trends_edition_is_said (TrendsEntity *entity, const TrendsField *field)
{
  g_auto (TrendsValue) initial = trends_field_get_initial (field);
  const TrendsValue *value = trends_entity_get_value (entity, field->index);

  return trends_value_is_set (value) && !trends_value_equal (value, &initial);
}

/* What an edition says of a trend; all else is said here. */
static gboolean
is_of_edition (guint field)
{
  return field <= TRENDS_TREND_SOURCE;
}

/* Its place and its look may have been changed without a word. */
static gboolean
is_worded (guint field)
{
  return (field >= TRENDS_TREND_TITLE && field <= TRENDS_TREND_PROMPTS)
         || field == TRENDS_TREND_SOURCE;
}

static gboolean
is_as_in_origin (TrendsEditionMove *self, TrendsEntity *trend)
{
  TrendsEntity *original = trends_edition_find_original (self, trend);

  for (guint i = 0; original != NULL && i < TRENDS_TREND_N_FIELDS; i++)
    if (is_worded (i)
        && !trends_value_equal (trends_entity_get_value (trend, i),
                                trends_entity_get_value (original, i)))
      return FALSE;
  return original != NULL;
}

gboolean
trends_edition_is_catalogues_link (TrendsEditionMove *self, TrendsEntity *link)
{
  TrendsEntity *original = trends_edition_find_original (self, link);

  for (guint i = 0; original != NULL && i < TRENDS_TREND_LINK_N_FIELDS; i++)
    if (!trends_value_equal (trends_entity_get_value (link, i),
                             trends_entity_get_value (original, i)))
      return FALSE;
  return original != NULL;
}

/* But for the links that the edition itself makes */
static gboolean
is_referred_to (TrendsEditionMove *self, TrendsEntity *trend)
{
  g_autoptr (GPtrArray) referrers
    = trends_refs_dup_referrers (trends_plan_get_refs (self->plan), trends_entity_get_id (trend));

  for (guint i = 0; i < referrers->len; i++)
    if (!trends_entity_is (referrers->pdata[i], TRENDS_KIND_TREND_LINK)
        || !trends_edition_is_catalogues_link (self, referrers->pdata[i]))
      return TRUE;
  return FALSE;
}

static gboolean
has_anything (TrendsEditionMove *self, const TrendsEditionRow *row)
{
  if (!row->is_catalogues || is_referred_to (self, row->trend))
    return TRUE;
  for (guint i = 0; i < TRENDS_TREND_N_FIELDS; i++)
    if (!is_of_edition (i)
        && trends_edition_is_said (row->trend, trends_kind_get_field (TRENDS_KIND_TREND, i)))
      return TRUE;
  return FALSE;
}

/* --------------------------------------------------------------------------------- the rows */

/* (transfer full): those of the ids that are trends of the edition */
static char **
dup_homes (TrendsEditionMove *self, const char *const *ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (find_trend (self->edition, ids[i]) != NULL)
      g_strv_builder_add (builder, ids[i]);
  return g_strv_builder_end (builder);
}

/* With one home it goes there unless somebody says otherwise; of several nothing is guessed. */
static void
add_row (TrendsEditionMove *self, TrendsEntity *trend, GHashTable *homes)
{
  const char *id = trends_entity_get_id (trend);
  TrendsEditionRow row = { .trend = g_object_ref (trend) };

  row.is_catalogues = is_as_in_origin (self, trend);
  row.homes = dup_homes (self, g_hash_table_lookup (homes, id));
  if (g_strv_length (row.homes) == 1)
    row.target = g_object_ref (find_trend (self->edition, row.homes[0]));
  row.is_empty = !has_anything (self, &row);
  g_array_append_val (self->rows, row);
}

/**
 * trends_edition_move_new:
 * @plan: the plan that is to move
 * @edition: a plan that has the trends of the other edition and nothing else
 * @origins: (element-type TrendsPlan): one for each edition that is known, with its trends, that of
 *   the plan first: what nobody has put in other words may be of any, as some may have stayed
 *   behind when the plan moved before
 * @homes: (element-type utf8 GStrv): by the id of a trend, the ids of those of @edition where it
 *   could go, the likeliest first
 *
 * Returns: (transfer full): what is proposed
 */
TrendsEditionMove *
trends_edition_move_new (TrendsPlan *plan, TrendsPlan *edition, GPtrArray *origins,
                         GHashTable *homes)
{
  TrendsEditionMove *self;
  GListModel *trends;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (edition), NULL);
  g_return_val_if_fail (origins != NULL, NULL);
  g_return_val_if_fail (homes != NULL, NULL);

  self = g_object_new (TRENDS_TYPE_EDITION_MOVE, NULL);
  self->plan = g_object_ref (plan);
  self->edition = g_object_ref (edition);
  self->origins = g_ptr_array_ref (origins);
  trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      if (find_trend (edition, trends_entity_get_id (trend)) == NULL)
        add_row (self, trend, homes);
    }
  return self;
}

/**
 * trends_edition_move_get_edition:
 *
 * Returns: (transfer none): the plan that has the trends of the other edition
 */
TrendsPlan *
trends_edition_move_get_edition (TrendsEditionMove *self)
{
  g_return_val_if_fail (TRENDS_IS_EDITION_MOVE (self), NULL);

  return self->edition;
}

/**
 * trends_edition_move_get_n_rows:
 *
 * Returns: how many trends of the plan the other edition doesn't have
 */
guint
trends_edition_move_get_n_rows (TrendsEditionMove *self)
{
  g_return_val_if_fail (TRENDS_IS_EDITION_MOVE (self), 0);

  return self->rows->len;
}

/**
 * trends_edition_move_get_row:
 * @index: less than there are rows
 *
 * Returns: (transfer none): one of these trends, and where it is to go
 */
const TrendsEditionRow *
trends_edition_move_get_row (TrendsEditionMove *self, guint index)
{
  g_return_val_if_fail (TRENDS_IS_EDITION_MOVE (self), NULL);
  g_return_val_if_fail (index < self->rows->len, NULL);

  return &g_array_index (self->rows, TrendsEditionRow, index);
}

static gboolean
is_called (TrendsEntity *trend, const char *name)
{
  g_autofree char *folded = trends_fold (name);

  return strcmp (trends_entity_get_id (trend), name) == 0
         || strcmp (trends_entity_get_folded_name (trend), folded) == 0;
}

/**
 * trends_edition_move_find_row:
 * @name: the id or the title of a trend of the plan
 *
 * Returns: its row, %G_MAXUINT where there is none
 */
guint
trends_edition_move_find_row (TrendsEditionMove *self, const char *name)
{
  g_return_val_if_fail (TRENDS_IS_EDITION_MOVE (self), G_MAXUINT);
  g_return_val_if_fail (name != NULL, G_MAXUINT);

  for (guint i = 0; i < self->rows->len; i++)
    if (is_called (g_array_index (self->rows, TrendsEditionRow, i).trend, name))
      return i;
  return G_MAXUINT;
}

/**
 * trends_edition_move_find_target:
 * @name: the id or the title of a trend of the other edition
 *
 * Returns: (transfer none) (nullable): the trend
 */
TrendsEntity *
trends_edition_move_find_target (TrendsEditionMove *self, const char *name)
{
  GListModel *trends;

  g_return_val_if_fail (TRENDS_IS_EDITION_MOVE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  trends = trends_plan_get_list (self->edition, TRENDS_KIND_TREND);
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      if (is_called (trend, name))
        return trend; /* the edition holds it */
    }
  return NULL;
}

/**
 * trends_edition_move_set_target:
 * @target: (nullable): a trend of the other edition; %NULL where it stays
 */
void
trends_edition_move_set_target (TrendsEditionMove *self, guint index, TrendsEntity *target)
{
  g_return_if_fail (TRENDS_IS_EDITION_MOVE (self));
  g_return_if_fail (index < self->rows->len);
  g_return_if_fail (target == NULL || trends_entity_get_plan (target) == self->edition);

  g_set_object (&g_array_index (self->rows, TrendsEditionRow, index).target, target);
}

/**
 * trends_edition_move_get_fate:
 *
 * Returns: what becomes of that trend
 */
TrendsEditionFate
trends_edition_move_get_fate (TrendsEditionMove *self, guint index)
{
  const TrendsEditionRow *row = trends_edition_move_get_row (self, index);

  g_return_val_if_fail (row != NULL, TRENDS_EDITION_STAYS);

  if (row->target == NULL)
    return row->is_empty ? TRENDS_EDITION_LEAVES : TRENDS_EDITION_STAYS;
  if (find_trend (self->plan, trends_entity_get_id (row->target)) != NULL)
    return TRENDS_EDITION_JOINS;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const TrendsEditionRow *other = &g_array_index (self->rows, TrendsEditionRow, i);

      /* What nothing hangs on brings nothing along. */
      if (i != index && other->target == row->target && !other->is_empty)
        return TRENDS_EDITION_JOINS;
    }
  return TRENDS_EDITION_GOES;
}

const char *
trends_edition_get_new_id (TrendsEditionMove *self, const char *id)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const TrendsEditionRow *row = &g_array_index (self->rows, TrendsEditionRow, i);

      if (row->target != NULL && strcmp (trends_entity_get_id (row->trend), id) == 0)
        return trends_entity_get_id (row->target);
    }
  return NULL;
}
