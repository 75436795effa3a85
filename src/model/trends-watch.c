/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-watch.c: whether an edit can be taken back is asked after each of the edits
 * that follow, as long as a toast offers it. It is found out anew only where one of these
 * touched what it is about; that is kept for the last few edits.
 */

#include "trends-plan-private.h"

#include "trends-id-hash.h"

#include <string.h>

#define MAX_WATCHES 4 /* no more toasts are shown at once */

typedef struct
{
  TrendsEdit *edit;
  GHashTable *ids;        /* (nullable): of what it changed */
  GHashTable *needed;     /* (nullable): ids of what has to be there to take it back */
  gboolean has_dependencies;
  gboolean is_of_plan;    /* its currency, it may be, on which all amounts depend */
  gboolean touched;
  gboolean can_revert; /* unless touched */
} Watch;

static void
watch_free (gpointer data)
{
  Watch *watch = data;

  g_clear_pointer (&watch->ids, g_hash_table_unref);
  g_clear_pointer (&watch->needed, g_hash_table_unref);
  trends_edit_unref (watch->edit);
  g_free (watch);
}

static gboolean
has_dependencies (TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    if (trends_edit_get_change (edit, i)->kind == TRENDS_KIND_DEPENDENCY)
      return TRUE;

  return FALSE;
}

static void
need_cb (const TrendsField *field,
         const char        *target,
         gpointer           user_data)
{
  GHashTable *needed = user_data;

  if (!g_hash_table_contains (needed, target))
    g_hash_table_add (needed, g_strdup (target));
}

/* When it is first needed: for most edits it never is. */
static void
index_changes (Watch *watch)
{
  if (watch->ids != NULL)
    return;

  watch->ids = g_hash_table_new (trends_id_hash, trends_id_equal);
  watch->needed = g_hash_table_new_full (trends_id_hash, trends_id_equal, g_free, NULL);
  watch->has_dependencies = has_dependencies (watch->edit);
  for (guint i = 0; i < trends_edit_get_n_changes (watch->edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (watch->edit, i);

      g_hash_table_add (watch->ids, change->id);
      watch->is_of_plan |= change->kind == TRENDS_KIND_PLAN;
      if (change->type == TRENDS_CHANGE_REMOVE)
        trends_record_foreach_ref (change->record, need_cb, watch->needed);
      else if (change->type == TRENDS_CHANGE_SET)
        trends_value_foreach_ref (trends_kind_get_field (change->kind, change->field),
                                  &change->before, need_cb, watch->needed);
    }
}

static void
touch_cb (const TrendsField *field,
          const char        *target,
          gpointer           user_data)
{
  Watch *watch = user_data;

  watch->touched |= g_hash_table_contains (watch->ids, target);
}

static void
note_change (Watch              *watch,
             const TrendsChange *change)
{
  watch->touched |= watch->is_of_plan || change->kind == TRENDS_KIND_PLAN
                    || g_hash_table_contains (watch->ids, change->id)
                    || (change->type == TRENDS_CHANGE_REMOVE
                        && g_hash_table_contains (watch->needed, change->id));
  if (change->type == TRENDS_CHANGE_SET)
    {
      const TrendsField *field = trends_kind_get_field (change->kind, change->field);

      trends_value_foreach_ref (field, &change->before, touch_cb, watch);
      trends_value_foreach_ref (field, &change->after, touch_cb, watch);
    }
  else
    trends_record_foreach_ref (change->record, touch_cb, watch);
}

static Watch *
find_watch (TrendsPlan *self,
            const char *id)
{
  for (guint i = 0; self->watches != NULL && i < self->watches->len; i++)
    {
      Watch *watch = self->watches->pdata[i];

      if (strcmp (trends_edit_get_id (watch->edit), id) == 0)
        return watch;
    }

  return NULL;
}

/* To be called when @edit has just been done: all of it can be taken back now. */
void
trends_plan_watch (TrendsPlan *self,
                   TrendsEdit *edit)
{
  Watch *watch = g_new0 (Watch, 1);

  if (self->watches == NULL)
    self->watches = g_ptr_array_new_with_free_func (watch_free);
  if (self->watches->len == MAX_WATCHES)
    g_ptr_array_remove_index (self->watches, 0);
  watch->edit = trends_edit_ref (edit);
  watch->can_revert = TRUE;
  g_ptr_array_add (self->watches, watch);
}

/* To be called for each edit that is applied. Dependencies touch each other, wherever
 * they are: together they may go round in a circle. */
void
trends_plan_note_touched (TrendsPlan *self,
                          TrendsEdit *edit)
{
  for (guint i = 0; self->watches != NULL && i < self->watches->len; i++)
    {
      Watch *watch = self->watches->pdata[i];

      if (watch->touched)
        continue;
      index_changes (watch);
      for (guint j = 0; !watch->touched && j < trends_edit_get_n_changes (edit); j++)
        note_change (watch, trends_edit_get_change (edit, j));
      watch->touched |= watch->has_dependencies && has_dependencies (edit);
    }
}

/* Whether nothing has touched it since it was last known whether it can be taken back,
 * which is put into @can_revert then. */
gboolean
trends_plan_is_untouched (TrendsPlan *self,
                          const char *id,
                          gboolean   *can_revert)
{
  Watch *watch = find_watch (self, id);

  if (watch == NULL || watch->touched)
    return FALSE;

  *can_revert = watch->can_revert;
  return TRUE;
}

/**
 * trends_plan_set_untouched:
 * @id: of an edit
 * @can_revert: whether it could be reverted now
 *
 * Keeps the answer until something touches what the edit has changed.
 */
void
trends_plan_set_untouched (TrendsPlan *self,
                           const char *id,
                           gboolean    can_revert)
{
  Watch *watch = find_watch (self, id);

  if (watch == NULL)
    return;

  watch->touched = FALSE;
  watch->can_revert = can_revert;
}
