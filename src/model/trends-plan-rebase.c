/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-rebase.c: several people, one file. Others' edits that reached the
 * file before ours go below ours: ours are taken back, theirs applied, and ours
 * applied again as far as they still make sense.
 */

#include "trends-plan-private.h"

#include "trends-entity-private.h"

typedef struct
{
  TrendsPlan *plan;
  TrendsEditBuilder *builder;
  GHashTable *added; /* ids that the edit itself brings */
} Refresh;

static void
refresh_change (Refresh            *refresh,
                const TrendsChange *change)
{
  TrendsEntity *entity = trends_plan_lookup_kind (refresh->plan, change->kind, change->id);

  switch (change->type)
    {
    case TRENDS_CHANGE_ADD:
      if (entity == NULL)
        {
          trends_edit_builder_add (refresh->builder, change->record);
          g_hash_table_add (refresh->added, change->id);
        }
      break;

    case TRENDS_CHANGE_REMOVE:
      if (entity != NULL)
        trends_edit_builder_remove (refresh->builder, trends_entity_get_record (entity));
      else if (g_hash_table_contains (refresh->added, change->id))
        trends_edit_builder_remove (refresh->builder, change->record);
      break;

    case TRENDS_CHANGE_SET:
    default:
      if (entity != NULL)
        trends_edit_builder_set (refresh->builder, change->kind, change->id, change->field,
                                 trends_entity_get_value (entity, change->field),
                                 &change->after);
      else if (g_hash_table_contains (refresh->added, change->id))
        trends_edit_builder_set (refresh->builder, change->kind, change->id, change->field,
                                 &change->before, &change->after);
      break;
    }
}

/*
 * trends_plan_refresh_edit:
 *
 * Returns: (transfer full): @edit, under the same id, as it has to be to be
 *   applied now. A field that the edit sets twice keeps the first before.
 */
TrendsEdit *
trends_plan_refresh_edit (TrendsPlan *self,
                          TrendsEdit *edit)
{
  g_autoptr (GHashTable) added = g_hash_table_new (g_str_hash, g_str_equal);
  Refresh refresh = { .plan = self, .added = added };

  refresh.builder = trends_edit_builder_new (trends_edit_get_label (edit),
                                             trends_edit_get_origin (edit));
  trends_edit_builder_set_id (refresh.builder, trends_edit_get_id (edit));
  trends_edit_builder_set_author (refresh.builder, trends_edit_get_author (edit));
  trends_edit_builder_set_time (refresh.builder, trends_edit_get_time (edit));

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    refresh_change (&refresh, trends_edit_get_change (edit, i));

  return trends_edit_builder_end (refresh.builder);
}

static void
take_back (TrendsPlan *self,
           GPtrArray  *edits)
{
  for (guint i = edits->len; i > 0; i--)
    {
      g_autoptr (TrendsEdit) inverse =
        trends_edit_invert (g_ptr_array_index (edits, i - 1), TRENDS_ORIGIN_FOREIGN);

      trends_plan_apply_unchecked (self, inverse);
    }
}

static gboolean
reapply (TrendsPlan *self,
         TrendsEdit *edit)
{
  g_autoptr (GError) error = NULL;

  if (!trends_plan_check (self, edit, &error))
    {
      g_debug ("Left out “%s”: %s", trends_edit_get_label (edit), error->message);
      return FALSE;
    }

  trends_plan_apply_unchecked (self, edit);
  return TRUE;
}

/**
 * trends_plan_rebase:
 * @foreign: (element-type TrendsEdit): edits of others, in the file's order
 * @unsaved: (element-type TrendsEdit): ours that have been handed over and are
 *   not written, in order
 *
 * Brings others' edits in. Typing must have been sealed. Where both changed the
 * same field, ours stands, since it comes later in the file.
 *
 * Returns: (transfer full) (element-type TrendsEdit): ours as they are to be
 *   written now, after theirs; what makes no sense any more is left out
 */
GPtrArray *
trends_plan_rebase (TrendsPlan *self,
                    GPtrArray  *foreign,
                    GPtrArray  *unsaved)
{
  GPtrArray *ours = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);

  g_return_val_if_fail (TRENDS_IS_PLAN (self), ours);
  g_return_val_if_fail (!trends_plan_get_pending (self), ours);

  take_back (self, unsaved);

  for (guint i = 0; i < foreign->len; i++)
    {
      g_autoptr (TrendsEdit) edit =
        trends_plan_refresh_edit (self, g_ptr_array_index (foreign, i));

      reapply (self, edit);
    }

  for (guint i = 0; i < unsaved->len; i++)
    {
      g_autoptr (TrendsEdit) edit =
        trends_plan_refresh_edit (self, g_ptr_array_index (unsaved, i));

      if (trends_edit_get_n_changes (edit) == 0 || !reapply (self, edit))
        continue;
      trends_history_rewrite (trends_plan_get_history (self), edit);
      g_ptr_array_add (ours, g_steal_pointer (&edit));
    }

  return ours;
}
