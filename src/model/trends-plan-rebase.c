/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-rebase.c: several people, one file. Others' edits that reached the
 * file before ours go below ours: ours are taken back, theirs applied, and ours
 * applied again as far as they still make sense. Where both set the same field,
 * ours stands, for it comes later; but an undo or redo of ours, which is no wish
 * of its own, gives way to what others have set.
 */

#include "trends-plan-private.h"

#include "trends-entity-private.h"
#include "trends-left-out.h"

#include <string.h>

typedef struct
{
  TrendsPlan *plan;
  TrendsEditBuilder *builder;
  GHashTable *added;  /* ids that the edit itself brings */
  GHashTable *theirs; /* places: the last (const TrendsChange) that others made there */
  GHashTable *their_ids;
  GHashTable *ours;   /* places: the same of ours */
} Refresh;

static TrendsChange *
find_at (GHashTable         *places,
         const TrendsChange *change)
{
  return places != NULL ? g_hash_table_lookup (places, change) : NULL;
}

static void
note_places (GHashTable *places,
             TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == TRENDS_CHANGE_SET)
        g_hash_table_replace (places, (gpointer) change, (gpointer) change);
    }
}

/* What a field is to hold after a change of ours: not what stood there before
 * others set it, where we only went back. */
static const TrendsValue *
get_after (Refresh            *refresh,
           const TrendsChange *change)
{
  const TrendsChange *theirs = find_at (refresh->theirs, change);
  const TrendsChange *ours = find_at (refresh->ours, change);

  if (theirs == NULL || (ours != NULL && trends_value_equal (&ours->after, &change->after)))
    return &change->after;

  return &theirs->after;
}

static void
refresh_set (Refresh            *refresh,
             const TrendsChange *change,
             TrendsEntity       *entity)
{
  const TrendsValue *before = trends_entity_get_value (entity, change->field);
  const TrendsValue *after = get_after (refresh, change);

  if (after == &change->after || !trends_value_equal (before, after))
    trends_edit_builder_set (refresh->builder, change->kind, change->id, change->field, before,
                             after);
}

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
        refresh_set (refresh, change, entity);
      else if (g_hash_table_contains (refresh->added, change->id))
        trends_edit_builder_set (refresh->builder, change->kind, change->id, change->field,
                                 &change->before, &change->after);
      break;
    }
}

/* Whether an edit would remove something of which others have set a field. */
static gboolean
takes_away_theirs (Refresh    *refresh,
                   TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == TRENDS_CHANGE_REMOVE &&
          g_hash_table_contains (refresh->their_ids, change->id))
        return TRUE;
    }

  return FALSE;
}

/* Returns: (transfer full): @edit, under the same id, as it has to be to be applied
 * now. A field that the edit sets twice keeps the first before. */
static TrendsEdit *
refresh_edit (Refresh    *refresh,
              TrendsEdit *edit)
{
  g_autoptr (GHashTable) added = g_hash_table_new (g_str_hash, g_str_equal);

  refresh->added = added;
  refresh->builder = trends_edit_builder_new (trends_edit_get_label (edit),
                                              trends_edit_get_origin (edit));
  trends_edit_builder_set_done_label (refresh->builder, trends_edit_get_done_label (edit));
  trends_edit_builder_set_id (refresh->builder, trends_edit_get_id (edit));
  trends_edit_builder_set_author (refresh->builder, trends_edit_get_author (edit));
  trends_edit_builder_set_time (refresh->builder, trends_edit_get_time (edit));

  if (refresh->theirs == NULL || !takes_away_theirs (refresh, edit))
    for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
      refresh_change (refresh, trends_edit_get_change (edit, i));

  return trends_edit_builder_end (refresh->builder);
}

static void
undo_ours (TrendsPlan *self,
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
         TrendsEdit *edit,
         GError    **error)
{
  if (trends_edit_get_n_changes (edit) == 0 || !trends_plan_check (self, edit, error))
    return FALSE;

  trends_plan_apply_unchecked (self, edit);
  return TRUE;
}

/* So that it can be named: id -> (const TrendsRecord) */
static void
note_removed (GHashTable *removed,
              TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->type == TRENDS_CHANGE_REMOVE)
        g_hash_table_replace (removed, change->id, change->record);
    }
}

static void
apply_theirs (TrendsPlan *self,
              GPtrArray  *foreign,
              GHashTable *theirs,
              GHashTable *removed)
{
  for (guint i = 0; i < foreign->len; i++)
    {
      Refresh refresh = { .plan = self };
      g_autoptr (TrendsEdit) edit = refresh_edit (&refresh, foreign->pdata[i]);
      g_autoptr (GError) error = NULL;

      note_removed (removed, foreign->pdata[i]);
      if (!reapply (self, edit, &error))
        {
          if (error != NULL)
            g_debug ("“%s” of somebody else: %s", trends_edit_get_label (edit), error->message);
          continue;
        }
      trends_history_note_foreign (trends_plan_get_history (self), edit);
      note_places (theirs, foreign->pdata[i]);
    }
}

static GHashTable *
collect_ids (GHashTable *places)
{
  GHashTable *ids = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  const TrendsChange *change;

  g_hash_table_iter_init (&iter, places);
  while (g_hash_table_iter_next (&iter, (gpointer *) &change, NULL))
    g_hash_table_add (ids, change->id);

  return ids;
}

/* Returns: (transfer full) (nullable): NULL where an amount is too much for a currency */
static TrendsEdit *
refresh_ours (TrendsPlan *self,
              TrendsEdit *edit,
              const char *currency,
              GHashTable *theirs,
              GHashTable *their_ids,
              GHashTable *ours)
{
  TrendsOrigin origin = trends_edit_get_origin (edit);
  gboolean goes_back = origin == TRENDS_ORIGIN_UNDO || origin == TRENDS_ORIGIN_REDO;
  Refresh refresh = {
    .plan = self,
    .theirs = goes_back ? theirs : NULL,
    .their_ids = their_ids,
    .ours = goes_back ? ours : NULL,
  };

  g_autoptr (TrendsEdit) met = trends_plan_meet_currency (self, edit, currency);
  g_autoptr (TrendsEdit) fresh = refresh_edit (&refresh, met);

  return trends_plan_restate_edit (self, fresh);
}

static void
follow_currency (char       **currency,
                 TrendsEdit  *edit)
{
  const TrendsChange *change = trends_edit_find_currency (edit);

  if (change == NULL)
    return;
  g_free (*currency);
  *currency = g_strdup (trends_value_get_text (&change->after));
}

static void
note_left_out (TrendsPlan    *self,
               TrendsLeftOut *left_out)
{
  if (self->left_out == NULL)
    self->left_out = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_left_out_free);
  g_ptr_array_add (self->left_out, left_out);
}

/* Puts one of ours on top, and notes what of it isn't there then. Returns: whether it is
 * there at all. */
static gboolean
reapply_ours (TrendsPlan *self,
              TrendsEdit *edit,
              TrendsEdit *refreshed,
              GHashTable *removed)
{
  g_autoptr (GError) error = NULL;
  gboolean applied = refreshed != NULL && reapply (self, refreshed, &error);
  TrendsLeftOut *left_out;

  if (refreshed == NULL)
    g_set_error_literal (&error, TRENDS_ERROR, TRENDS_ERROR_CHANGED, "");

  if (applied)
    trends_history_rewrite (trends_plan_get_history (self), refreshed);
  else
    trends_history_forget (trends_plan_get_history (self), edit);

  left_out = trends_left_out_find (self, edit, removed, error);
  if (left_out != NULL)
    note_left_out (self, left_out);
  return applied;
}

/**
 * trends_plan_rebase:
 * @foreign: (element-type TrendsEdit): edits of others, in the file's order
 * @unsaved: (element-type TrendsEdit): ours that have been handed over and are
 *   not written, in order
 *
 * Brings others' edits in. Typing must have been sealed. Where both changed the
 * same field, ours stands, since it comes later in the file; but for our undoing
 * and redoing, which leaves theirs.
 *
 * Returns: (transfer full) (element-type TrendsEdit): ours as they are to be
 *   written now, after theirs; what makes no sense any more is left out: see
 *   trends_plan_take_left_out()
 */
GPtrArray *
trends_plan_rebase (TrendsPlan *self,
                    GPtrArray  *foreign,
                    GPtrArray  *unsaved)
{
  GPtrArray *ours = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);
  g_autoptr (GHashTable) theirs = g_hash_table_new (trends_change_hash, trends_change_equal);
  g_autoptr (GHashTable) removed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) their_ids = NULL;
  g_autoptr (GHashTable) places = g_hash_table_new (trends_change_hash, trends_change_equal);
  g_autofree char *currency = NULL; /* that each of ours was done in */

  g_return_val_if_fail (TRENDS_IS_PLAN (self), ours);
  g_return_val_if_fail (!trends_plan_get_pending (self), ours);

  g_clear_pointer (&self->left_out, g_ptr_array_unref);
  undo_ours (self, unsaved);
  currency = g_strdup (trends_entity_get_text (trends_plan_get_info (self), TRENDS_PLAN_CURRENCY));
  apply_theirs (self, foreign, theirs, removed);
  their_ids = collect_ids (theirs);

  for (guint i = 0; i < unsaved->len; i++)
    {
      g_autoptr (TrendsEdit) edit = refresh_ours (self, unsaved->pdata[i], currency, theirs,
                                                    their_ids, places);

      follow_currency (&currency, unsaved->pdata[i]);
      if (!reapply_ours (self, unsaved->pdata[i], edit, removed))
        continue;
      note_places (places, edit);
      g_ptr_array_add (ours, g_steal_pointer (&edit));
    }
  trends_plan_notify_history (self);

  return ours;
}

/**
 * trends_plan_take_left_out:
 *
 * Returns: (transfer full) (element-type TrendsLeftOut): what of ours the last
 *   trends_plan_rebase() could not put on top of others' edits, in order and with the
 *   reasons: it is in no plan any more, and has to be said
 */
GPtrArray *
trends_plan_take_left_out (TrendsPlan *self)
{
  GPtrArray *left_out;

  g_return_val_if_fail (TRENDS_IS_PLAN (self), NULL);

  left_out = g_steal_pointer (&self->left_out);
  return left_out != NULL
           ? left_out : g_ptr_array_new_with_free_func ((GDestroyNotify) trends_left_out_free);
}
