/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-group.c: one group of a plan's initiatives, and one lane of such groups, of
 * trends-initiative-groups.h. */

#include "trends-initiative-group-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (TrendsInitiativeGroup, trends_initiative_group, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (TrendsInitiativeLane, trends_initiative_lane, G_TYPE_OBJECT)

static void
hold (const TrendsRoadmapKey *key)
{
  if (key->entity != NULL)
    g_object_ref (key->entity);
}

/* ------------------------------------------------------------------- group */

static void
trends_initiative_group_finalize (GObject *object)
{
  TrendsInitiativeGroup *self = TRENDS_INITIATIVE_GROUP (object);

  g_clear_object (&self->place.key.entity);
  g_clear_object (&self->place.lane.entity);
  g_clear_object (&self->initiatives);
  g_ptr_array_unref (self->coming);

  G_OBJECT_CLASS (trends_initiative_group_parent_class)->finalize (object);
}

static void
trends_initiative_group_class_init (TrendsInitiativeGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_initiative_group_finalize;
}

static void
trends_initiative_group_init (TrendsInitiativeGroup *self)
{
  self->initiatives = g_list_store_new (TRENDS_TYPE_ENTITY);
  self->coming = g_ptr_array_new ();
}

/* (transfer full) */
TrendsInitiativeGroup *
trends_initiative_group_new (const TrendsInitiativePlace *place)
{
  TrendsInitiativeGroup *self = g_object_new (TRENDS_TYPE_INITIATIVE_GROUP, NULL);

  self->place = *place;
  hold (&place->key);
  hold (&place->lane);
  return self;
}

/**
 * trends_initiative_group_get_key:
 *
 * Returns: what it is of
 */
const TrendsRoadmapKey *
trends_initiative_group_get_key (TrendsInitiativeGroup *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUP (self), NULL);

  return &self->place.key;
}

/**
 * trends_initiative_group_get_lane:
 *
 * Returns: (nullable): what its lane is of; %NULL where there are no lanes
 */
const TrendsRoadmapKey *
trends_initiative_group_get_lane (TrendsInitiativeGroup *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUP (self), NULL);

  return self->place.lane.grouping != TRENDS_NO_LANES ? &self->place.lane : NULL;
}

/**
 * trends_initiative_group_get_initiatives:
 *
 * Returns: (transfer none) (element-type TrendsEntity): what is in it, in the plan's order
 */
GListModel *
trends_initiative_group_get_initiatives (TrendsInitiativeGroup *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUP (self), NULL);

  return G_LIST_MODEL (self->initiatives);
}

/**
 * trends_initiative_group_get_value:
 * @value: (out caller-allocates): what an initiative has in that field to be in the group
 *
 * Returns: the field of an initiative that the group is by: as trends_roadmap_key_get_value() has it
 */
guint
trends_initiative_group_get_value (TrendsInitiativeGroup *self,
                                   TrendsValue           *value)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUP (self), 0);

  return trends_roadmap_key_get_value (&self->place.key, value);
}

/**
 * trends_initiative_group_dup_words:
 * @plan: the plan that it is of
 *
 * Returns: (transfer full): what it is of: “Status: Planned”, and in a lane “Status: Planned, Owner:
 *   Nia Rees”
 */
char *
trends_initiative_group_dup_words (TrendsInitiativeGroup *self,
                                   TrendsPlan            *plan)
{
  g_autofree char *words = NULL;
  g_autofree char *lane = NULL;

  g_return_val_if_fail (TRENDS_IS_INITIATIVE_GROUP (self), NULL);

  words = trends_roadmap_key_dup_words (&self->place.key, plan);
  if (trends_initiative_group_get_lane (self) == NULL)
    return g_steal_pointer (&words);
  lane = trends_roadmap_key_dup_words (&self->place.lane, plan);
  /* Translators: what a column of the board is of, and its lane: “Status: Planned, Owner: Nia Rees” */
  return g_strdup_printf (_("%s, %s"), words, lane);
}

/* -------------------------------------------------------------------- lane */

static void
trends_initiative_lane_finalize (GObject *object)
{
  TrendsInitiativeLane *self = TRENDS_INITIATIVE_LANE (object);

  g_clear_object (&self->key.entity);
  g_clear_object (&self->groups);

  G_OBJECT_CLASS (trends_initiative_lane_parent_class)->finalize (object);
}

static void
trends_initiative_lane_class_init (TrendsInitiativeLaneClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_initiative_lane_finalize;
}

static void
trends_initiative_lane_init (TrendsInitiativeLane *self)
{
  self->groups = g_list_store_new (TRENDS_TYPE_INITIATIVE_GROUP);
}

/* (transfer full) */
TrendsInitiativeLane *
trends_initiative_lane_new (const TrendsRoadmapKey *key)
{
  TrendsInitiativeLane *self = g_object_new (TRENDS_TYPE_INITIATIVE_LANE, NULL);

  self->key = *key;
  hold (key);
  return self;
}

/**
 * trends_initiative_lane_get_key:
 *
 * Returns: (nullable): what it is of; %NULL where it is the only one, of all
 */
const TrendsRoadmapKey *
trends_initiative_lane_get_key (TrendsInitiativeLane *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_LANE (self), NULL);

  return self->key.grouping != TRENDS_NO_LANES ? &self->key : NULL;
}

/**
 * trends_initiative_lane_get_groups:
 *
 * Returns: (transfer none) (element-type TrendsInitiativeGroup): what is in it, in the order of
 *   what groups are by
 */
GListModel *
trends_initiative_lane_get_groups (TrendsInitiativeLane *self)
{
  g_return_val_if_fail (TRENDS_IS_INITIATIVE_LANE (self), NULL);

  return G_LIST_MODEL (self->groups);
}
