/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-restore-field.c: a field as it was before somebody began to type in it. */

#include "trends-plan-private.h"

#include "trends-plan-verbs.h"

/* Whether a step did nothing else than to set this field. */
static gboolean
is_of_field (const TrendsStep *step,
             TrendsEntity     *entity,
             guint             field)
{
  const TrendsChange *change = trends_edit_get_n_changes (step->edit) == 1
                                 ? trends_edit_get_change (step->edit, 0) : NULL;

  return change != NULL && change->type == TRENDS_CHANGE_SET
         && change->kind == trends_entity_get_kind (entity) && change->field == field
         && strcmp (change->id, trends_entity_get_id (entity)) == 0;
}

/**
 * trends_plan_restore_field:
 * @entity: an entity of the plan
 * @field: which of its fields
 * @before: what that is to be again
 * @since: (nullable): what trends_plan_get_undo_id() said when the field was that
 * @error: (nullable): why it can’t be: somebody else has set it since, or the plan can only
 *   be read
 *
 * Takes back what was typed since then, so that it can be redone and nothing new is to be
 * undone. Only where something else was done after it, this is an edit by itself.
 *
 * Returns: whether the field has that value now
 */
gboolean
trends_plan_restore_field (TrendsPlan         *self,
                           TrendsEntity       *entity,
                           guint               field,
                           const TrendsValue  *before,
                           const char         *since,
                           GError            **error)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (self), FALSE);
  g_return_val_if_fail (trends_entity_get_plan (entity) == self, FALSE);
  g_return_val_if_fail (before != NULL, FALSE);

  trends_plan_seal (self);
  while (!trends_value_equal (trends_entity_get_value (entity, field), before))
    {
      const TrendsStep *step = trends_history_peek_undo (self->history);
      g_autoptr (TrendsEdit) undone = NULL;

      if (step == NULL || g_strcmp0 (step->id, since) == 0 || !is_of_field (step, entity, field))
        return trends_plan_set (self, entity, field, before, TRENDS_SET_ONCE, error);

      undone = trends_plan_step (self, TRENDS_ORIGIN_UNDO, NULL, error);
      if (undone == NULL)
        return FALSE;
    }

  return TRUE;
}
