/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-remove.c: removing entities, with all that makes no sense without
 * them and with the references to them, as one edit.
 */

#include "trends-plan-verbs.h"

#include "trends-entity-private.h"
#include "trends-id-hash.h"
#include "trends-labels.h"
#include "trends-plan-private.h"

#include <string.h>

typedef struct
{
  TrendsPlan *plan;
  GHashTable *going;  /* ids */
  GPtrArray *order;   /* TrendsEntity, what belongs to others first */
  GPtrArray *belonging; /* TrendsEntity, to one that is looked at */
  GHashTable *cleared; /* fields whose list has lost all that goes */
  TrendsEditBuilder *builder;
} Removal;

/* Whether an entity can't be without what this field of it refers to. */
static gboolean
takes_along (const TrendsField *field)
{
  return (field->flags & TRENDS_FIELD_OWNING) != 0;
}

/* One on the way to what belongs to it, and how far that has been looked at. */
typedef struct
{
  TrendsEntity *entity;
  GPtrArray *belonging;
  guint next;
} Visit;

static void
add_referring (Removal           *removal,
               const TrendsField *field,
               TrendsEntity      *target)
{
  g_autoptr (GPtrArray) referring =
    trends_plan_dup_referring (removal->plan, field->kind, field->index, target);

  g_ptr_array_extend (removal->belonging, referring, (GCopyFunc) (GCallback) g_object_ref, NULL);
}

/* Calls @func for every field of any kind that may refer to @target. */
static void
foreach_field_to (Removal      *removal,
                  TrendsEntity *target,
                  gboolean      owning,
                  void        (*func) (Removal           *removal,
                                       const TrendsField *field,
                                       TrendsEntity      *target))
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      const TrendsKindInfo *info = trends_kind_get_info (kind);

      for (guint i = 0; i < info->n_fields; i++)
        if (trends_field_accepts (&info->fields[i], trends_entity_get_kind (target)) &&
            takes_along (&info->fields[i]) == owning)
          func (removal, &info->fields[i], target);
    }
}

/* (transfer full) (nullable) (element-type TrendsEntity): what can't be without @entity; most have
 * nothing */
static GPtrArray *
dup_belonging (Removal      *removal,
               TrendsEntity *entity)
{
  if (trends_refs_count (removal->plan->refs, trends_entity_get_id (entity)) == 0)
    return NULL;

  removal->belonging = g_ptr_array_new_with_free_func (g_object_unref);
  foreach_field_to (removal, entity, TRUE, add_referring);
  return g_steal_pointer (&removal->belonging);
}

static void
begin_visit (Removal      *removal,
             GArray       *way,
             TrendsEntity *entity)
{
  Visit visit = { .entity = entity };

  if (!g_hash_table_add (removal->going, (gpointer) trends_entity_get_id (entity)))
    return;
  visit.belonging = dup_belonging (removal, entity);
  g_array_append_val (way, visit);
}

/* Not by calling itself: a comment on a comment on a comment may be of any length. */
static void
gather (Removal      *removal,
        TrendsEntity *entity)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Visit));

  begin_visit (removal, way, entity);
  while (way->len > 0)
    {
      Visit *visit = &g_array_index (way, Visit, way->len - 1);

      if (visit->belonging != NULL && visit->next < visit->belonging->len)
        {
          begin_visit (removal, way, visit->belonging->pdata[visit->next++]);
          continue;
        }
      g_ptr_array_add (removal->order, g_object_ref (visit->entity));
      g_clear_pointer (&visit->belonging, g_ptr_array_unref);
      g_array_set_size (way, way->len - 1);
    }
}

static TrendsValue
without_going (Removal           *removal,
               TrendsEntity      *entity,
               const TrendsField *field)
{
  g_auto (GStrv) ids = NULL;
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) left = NULL;

  if (field->type == TRENDS_FIELD_REF)
    return (TrendsValue) TRENDS_VALUE_INIT;

  ids = trends_entity_dup_strings (entity, field->index);
  for (char **id = ids; *id != NULL; id++)
    if (!g_hash_table_contains (removal->going, *id))
      g_strv_builder_add (kept, *id);

  left = g_strv_builder_end (kept);
  return trends_value_strings ((const char * const *) left);
}

/* Whether it is the first time: a list may lose several, and is set once. */
static gboolean
begin_to_clear (Removal           *removal,
                TrendsEntity      *entity,
                const TrendsField *field)
{
  return g_hash_table_add (removal->cleared, g_strconcat (trends_entity_get_id (entity), " ",
                                                          field->key, NULL));
}

static void
clear_referring (Removal           *removal,
                 const TrendsField *field,
                 TrendsEntity      *target)
{
  g_autoptr (GPtrArray) referring =
    trends_plan_dup_referring (removal->plan, field->kind, field->index, target);

  for (guint i = 0; i < referring->len; i++)
    {
      TrendsEntity *entity = referring->pdata[i];
      g_auto (TrendsValue) value = TRENDS_VALUE_INIT;

      if (g_hash_table_contains (removal->going, trends_entity_get_id (entity))
          || !begin_to_clear (removal, entity, field))
        continue;

      value = without_going (removal, entity, field);
      trends_edit_builder_set (removal->builder, field->kind, trends_entity_get_id (entity),
                               field->index, trends_entity_get_value (entity, field->index),
                               &value);
    }
}

/**
 * trends_plan_remove_many:
 * @entities: (element-type TrendsEntity): what is to go; not the plan's info
 *
 * Removes all of them in one edit, with what belongs to them: an initiative's
 * milestones and dependencies, a trend's initiatives.
 */
gboolean
trends_plan_remove_many (TrendsPlan *self,
                         GPtrArray  *entities,
                         GError    **error)
{
  g_autoptr (GHashTable) going = g_hash_table_new (trends_id_hash, trends_id_equal);
  g_autoptr (GPtrArray) order = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GHashTable) cleared = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Removal removal = { .plan = self, .going = going, .order = order, .cleared = cleared };

  g_return_val_if_fail (TRENDS_IS_PLAN (self), FALSE);

  for (guint i = 0; i < entities->len; i++)
    gather (&removal, entities->pdata[i]);

  removal.builder = trends_labels_begin_remove (entities);
  for (guint i = 0; i < order->len; i++)
    if (trends_refs_count (self->refs, trends_entity_get_id (order->pdata[i])) > 0)
      foreach_field_to (&removal, order->pdata[i], FALSE, clear_referring);
  for (guint i = 0; i < order->len; i++)
    trends_edit_builder_remove (removal.builder, trends_entity_get_record (order->pdata[i]));

  edit = trends_edit_builder_end (removal.builder);
  return trends_plan_apply (self, edit, error);
}

/**
 * trends_plan_remove:
 *
 * Removes one entity, as trends_plan_remove_many() does.
 */
gboolean
trends_plan_remove (TrendsPlan   *self,
                    TrendsEntity *entity,
                    GError      **error)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();

  g_ptr_array_add (entities, entity);
  return trends_plan_remove_many (self, entities, error);
}
