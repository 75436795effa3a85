/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-touched.c: which initiatives an edit has a roadmap's layout look at again:
 * those that it changes, whose milestones or lead it changes, those for which it changes whether
 * they start too early, and both that have to do with each other. */

#include "trends-roadmap-layout-private.h"

#include "trends-id-hash.h"
#include "trends-order.h"
#include "trends-refs.h"

/* From this part of the plan on, an edit is followed by a layout afresh. */
#define MANY_PARTS 8

/* Where lists are sorted anew, or lanes come or go or change places */
static gboolean
moves_all (TrendsRoadmapLayout *self,
           const TrendsChange  *change)
{
  if (change->kind != TRENDS_KIND_GROUP && change->kind != TRENDS_KIND_TREND
      && change->kind != TRENDS_KIND_OWNER)
    return FALSE;
  if (change->type != TRENDS_CHANGE_SET)
    return change->kind != TRENDS_KIND_OWNER;

  return trends_order_depends (change->kind, change->field)
         && (change->kind != TRENDS_KIND_OWNER || self->grouping == TRENDS_ROADMAP_BY_OWNER);
}

static void
touch_led (TrendsRoadmapLayout *self,
           GHashTable          *touched,
           const char          *owner)
{
  g_autoptr (GPtrArray) led = trends_refs_dup_referring (
    trends_plan_get_refs (self->plan), owner,
    trends_kind_get_field (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_LEAD));

  for (guint i = 0; i < led->len; i++)
    g_hash_table_add (touched, g_strdup (trends_entity_get_id (led->pdata[i])));
}

static void
touch_text (GHashTable        *touched,
            const TrendsValue *id)
{
  const char *text = trends_value_get_text (id);

  if (text != NULL && *text != '\0')
    g_hash_table_add (touched, g_strdup (text));
}

/* Those that a milestone is of, and was of */
static void
touch_by_milestone (GHashTable         *touched,
                    TrendsPlan         *plan,
                    const TrendsChange *change)
{
  TrendsEntity *milestone, *initiative;

  if (change->type != TRENDS_CHANGE_SET)
    {
      touch_text (touched, trends_record_get_value (change->record, TRENDS_MILESTONE_INITIATIVE));
      return;
    }
  if (change->field == TRENDS_MILESTONE_INITIATIVE)
    touch_text (touched, &change->before);
  milestone = trends_plan_lookup_kind (plan, TRENDS_KIND_MILESTONE, change->id);
  initiative = milestone != NULL ? trends_entity_get_ref (milestone, TRENDS_MILESTONE_INITIATIVE)
                                 : NULL;
  if (initiative != NULL)
    g_hash_table_add (touched, g_strdup (trends_entity_get_id (initiative)));
}

/* What waits, and waited before. By whatever it is early, that is read anew. So is the other, for
 * which that is said, too. */
static void
touch_by_dependency (GHashTable         *touched,
                     TrendsPlan         *plan,
                     const TrendsChange *change)
{
  TrendsEntity *dependency;

  if (change->type != TRENDS_CHANGE_SET)
    {
      touch_text (touched, trends_record_get_value (change->record, TRENDS_DEPENDENCY_INITIATIVE));
      touch_text (touched, trends_record_get_value (change->record, TRENDS_DEPENDENCY_NEEDS));
      return;
    }
  if (change->field == TRENDS_DEPENDENCY_INITIATIVE || change->field == TRENDS_DEPENDENCY_NEEDS)
    touch_text (touched, &change->before);
  dependency = trends_plan_lookup_kind (plan, TRENDS_KIND_DEPENDENCY, change->id);
  if (dependency == NULL)
    return;
  touch_text (touched, trends_entity_get_value (dependency, TRENDS_DEPENDENCY_INITIATIVE));
  touch_text (touched, trends_entity_get_value (dependency, TRENDS_DEPENDENCY_NEEDS));
}

/* With another end it is needed later, or no longer too late; what is done has ended. */
static void
touch_followers (TrendsRoadmapLayout *self,
                 GHashTable          *touched,
                 const char          *initiative)
{
  g_autoptr (GPtrArray) dependencies = trends_refs_dup_referring (
    trends_plan_get_refs (self->plan), initiative,
    trends_kind_get_field (TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_NEEDS));

  for (guint i = 0; i < dependencies->len; i++)
    touch_text (touched, trends_entity_get_value (dependencies->pdata[i],
                                                  TRENDS_DEPENDENCY_INITIATIVE));
}

static void
touch_by_initiative (TrendsRoadmapLayout *self,
                     GHashTable          *touched,
                     const TrendsChange  *change)
{
  g_hash_table_add (touched, g_strdup (change->id));
  if (change->type == TRENDS_CHANGE_SET
      && (change->field == TRENDS_INITIATIVE_END || change->field == TRENDS_INITIATIVE_STATUS))
    touch_followers (self, touched, change->id);
}

static void
touch_by_change (TrendsRoadmapLayout *self,
                 GHashTable          *touched,
                 const TrendsChange  *change)
{
  if (change->kind == TRENDS_KIND_INITIATIVE)
    touch_by_initiative (self, touched, change);
  else if (change->kind == TRENDS_KIND_DEPENDENCY)
    touch_by_dependency (touched, self->plan, change);
  else if (change->kind == TRENDS_KIND_MILESTONE)
    touch_by_milestone (touched, self->plan, change);
  else if (change->kind == TRENDS_KIND_OWNER && change->type == TRENDS_CHANGE_SET)
    touch_led (self, touched, change->id);
  else if (change->kind == TRENDS_KIND_GOVERNANCE_DATE)
    trends_roadmap_layout_read_governance (self);
}

/**
 * trends_roadmap_layout_dup_touched:
 * @edit: what the plan has applied
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the ids of the initiatives that it
 *   touches; %NULL where it is quicker to begin anew
 */
GHashTable *
trends_roadmap_layout_dup_touched (TrendsRoadmapLayout *self,
                                   TrendsEdit          *edit)
{
  g_autoptr (GHashTable) touched
    = g_hash_table_new_full (trends_id_hash, trends_id_equal, g_free, NULL);
  guint most = g_hash_table_size (self->items) + MANY_PARTS;

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (moves_all (self, change))
        return NULL;
      touch_by_change (self, touched, change);
      if (g_hash_table_size (touched) * MANY_PARTS > most)
        return NULL;
    }
  return g_steal_pointer (&touched);
}
