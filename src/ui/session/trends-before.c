/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-before.c: see trends-before.h. */

#include "trends-before.h"

/**
 * trends_before_remember:
 * @entity: an entity of a plan
 * @field: which of its fields is about to be set by a keystroke
 *
 * Remembers what the field is now, at the first keystroke; at all others it does nothing.
 */
void
trends_before_remember (TrendsBefore *self,
                        TrendsEntity *entity,
                        guint         field)
{
  TrendsPlan *plan;

  g_return_if_fail (TRENDS_IS_ENTITY (entity));

  plan = trends_entity_get_plan (entity);
  if (plan == NULL || (self->entity == entity && self->field == field))
    return;

  trends_before_clear (self);
  self->entity = g_object_ref (entity);
  self->field = field;
  self->value = trends_value_copy (trends_entity_get_value (entity, field));
  self->since = g_strdup (trends_plan_get_undo_id (plan));
}

/**
 * trends_before_restore:
 *
 * Has the field be what is remembered, and forgets that. See trends_plan_restore_field().
 *
 * Returns: whether it was something else until now
 */
gboolean
trends_before_restore (TrendsBefore *self)
{
  /* What follows the plan may leave the field meanwhile. */
  TrendsBefore taken = *self;
  TrendsPlan *plan = taken.entity != NULL ? trends_entity_get_plan (taken.entity) : NULL;
  gboolean restored = FALSE;

  *self = (TrendsBefore) { NULL, 0, TRENDS_VALUE_INIT, NULL };
  if (plan != NULL
      && !trends_value_equal (trends_entity_get_value (taken.entity, taken.field), &taken.value))
    restored = trends_plan_restore_field (plan, taken.entity, taken.field, &taken.value,
                                          taken.since, NULL);
  trends_before_clear (&taken);
  return restored;
}

/**
 * trends_before_clear:
 *
 * Forgets what is remembered: the field has been left.
 */
void
trends_before_clear (TrendsBefore *self)
{
  g_clear_object (&self->entity);
  g_clear_pointer (&self->since, g_free);
  trends_value_clear (&self->value);
}
