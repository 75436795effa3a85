/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-changes.c: see trends-changes.h. */

#include "trends-changes.h"

struct _TrendsChanges
{
  GHashTable *times; /* id -> gint64, seconds since 1970 in UTC */
  TrendsPlan *plan;  /* (nullable): that it follows */
  gulong handler;
};

/**
 * trends_changes_new:
 *
 * Returns: (transfer full): one that knows of no change
 */
TrendsChanges *
trends_changes_new (void)
{
  TrendsChanges *self = g_new0 (TrendsChanges, 1);

  self->times = g_hash_table_new_full (g_str_hash, g_str_equal,
                                       (GDestroyNotify) trends_shared_text_unref, g_free);
  return self;
}

/**
 * trends_changes_free:
 * @self: (transfer full): it follows the plan no longer
 */
void
trends_changes_free (TrendsChanges *self)
{
  if (self->plan != NULL)
    g_signal_handler_disconnect (self->plan, self->handler);
  g_clear_object (&self->plan);
  g_hash_table_unref (self->times);
  g_free (self);
}

/* In any order: the latest counts. */
static void
note (TrendsChanges    *self,
      TrendsSharedText *id,
      gint64            time)
{
  gint64 *known = g_hash_table_lookup (self->times, id);

  if (known != NULL)
    *known = MAX (*known, time);
  else
    g_hash_table_insert (self->times, trends_shared_text_ref (id), g_memdup2 (&time, sizeof time));
}

/**
 * trends_changes_note:
 * @edit: an edit that was made, whenever that was
 *
 * Costs what it changed.
 */
void
trends_changes_note (TrendsChanges *self,
                     TrendsEdit    *edit)
{
  if (trends_edit_get_origin (edit) == TRENDS_ORIGIN_LOAD)
    return;

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    note (self, trends_edit_get_change (edit, i)->id, trends_edit_get_time (edit));
}

void
trends_changes_note_cb (TrendsEdit *edit,
                        gpointer    self)
{
  trends_changes_note (self, edit);
}

/**
 * trends_changes_merge:
 * @other: what else is known, as of a log that was read meanwhile
 */
void
trends_changes_merge (TrendsChanges *self,
                      TrendsChanges *other)
{
  GHashTableIter iter;
  gpointer id, time;

  g_hash_table_iter_init (&iter, other->times);
  while (g_hash_table_iter_next (&iter, &id, &time))
    note (self, id, *(gint64 *) time);
}

static void
applied_cb (TrendsPlan    *plan,
            TrendsEdit    *edit,
            TrendsChanges *self)
{
  trends_changes_note (self, edit);
}

/**
 * trends_changes_follow:
 * @plan: a plan, whose edits it hears of from now on; once only
 */
void
trends_changes_follow (TrendsChanges *self,
                       TrendsPlan    *plan)
{
  g_return_if_fail (self->plan == NULL);

  self->plan = g_object_ref (plan);
  self->handler = g_signal_connect (plan, "applied", G_CALLBACK (applied_cb), self);
}

/**
 * trends_changes_get:
 * @entity: an entity
 * @self: what is known of changes
 *
 * Returns: when it was changed last, as seconds since 1970 in UTC; %TRENDS_UNSET where
 *   nothing is known of it
 */
gint64
trends_changes_get (TrendsEntity *entity,
                    gpointer      self)
{
  TrendsChanges *changes = self;
  gint64 *known = g_hash_table_lookup (changes->times, trends_entity_get_id (entity));

  return known != NULL ? *known : TRENDS_UNSET;
}
