/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-history.c: see trends-history.h. One row of steps with a mark: what is
 * before it is done, what is after it was undone. Time is counted, not told by
 * a clock.
 */

#include "trends-history.h"

#include "trends-plan-private.h"

#include <string.h>

struct _TrendsHistory
{
  GPtrArray *steps;
  guint done;
  guint64 now;
  guint64 state;      /* of the plan; never 0 */
  guint64 last_state; /* before what was applied last */
  guint64 n_states;
  GHashTable *foreign; /* id -> Touches */
  char *first_currency; /* before all changes of it that were seen; NULL where none was */
  char *currency;       /* after them */
};

/* When others last set fields of an entity. An id can come back as something else, as
 * long as somebody's log says so: then there are other fields. */
typedef struct
{
  TrendsKind kind;
  guint64 last;
  guint64 fields[];
} Touches;

static void
step_free (gpointer data)
{
  TrendsStep *step = data;

  trends_edit_unref (step->edit);
  trends_shared_text_unref (step->id);
  g_free (step->currency);
  g_free (step);
}

/**
 * trends_history_new:
 *
 * Returns: (transfer full): one in which nothing was done
 */
TrendsHistory *
trends_history_new (void)
{
  TrendsHistory *self = g_new0 (TrendsHistory, 1);

  self->steps = g_ptr_array_new_with_free_func (step_free);
  self->state = self->n_states = 1;
  self->foreign = g_hash_table_new_full (g_str_hash, g_str_equal,
                                         (GDestroyNotify) trends_shared_text_unref, g_free);
  return self;
}

/**
 * trends_history_free:
 * @self: (transfer full): freed with all its steps
 */
void
trends_history_free (TrendsHistory *self)
{
  g_hash_table_unref (self->foreign);
  g_ptr_array_unref (self->steps);
  g_free (self->first_currency);
  g_free (self->currency);
  g_free (self);
}

static void
note_currency (TrendsHistory *self,
               TrendsEdit    *edit)
{
  const TrendsChange *change = trends_edit_find_currency (edit);

  if (change == NULL)
    return;
  if (self->first_currency == NULL)
    self->first_currency = g_strdup (trends_value_get_text (&change->before));
  g_free (self->currency);
  self->currency = g_strdup (trends_value_get_text (&change->after));
}

static void
set_edit (TrendsHistory *self,
          TrendsStep    *step,
          TrendsEdit    *edit)
{
  TrendsEdit *old = step->edit;

  step->edit = trends_edit_ref (edit);
  step->time = ++self->now;
  note_currency (self, edit);
  g_free (step->currency);
  step->currency = g_strdup (self->currency);
  g_clear_pointer (&old, trends_edit_unref);
}

/**
 * trends_history_push:
 *
 * Adds a step for a new edit that was applied. What was undone before can't be done again.
 */
void
trends_history_push (TrendsHistory *self,
                     TrendsEdit    *edit)
{
  TrendsStep *step = g_new0 (TrendsStep, 1);

  step->id = trends_edit_share_id (edit);
  set_edit (self, step, edit);
  step->before = self->last_state;
  step->after = self->state;
  g_ptr_array_set_size (self->steps, (int) self->done);
  g_ptr_array_add (self->steps, step);
  self->done++;
}

/**
 * trends_history_replace_last:
 * @edit: the last one and what was typed since, as one
 *
 * Typing goes on: the last step stands for @edit from now on.
 */
void
trends_history_replace_last (TrendsHistory *self,
                             TrendsEdit    *edit)
{
  TrendsStep *step;

  g_assert (self->done > 0);

  step = g_ptr_array_index (self->steps, self->done - 1);
  set_edit (self, step, edit);
  if (step->after != self->last_state)
    step->before = 0;
  step->after = self->state;
}

/**
 * trends_history_drop_last:
 *
 * Typing came to nothing: the last step, which is done, isn't one any more.
 */
void
trends_history_drop_last (TrendsHistory *self)
{
  g_assert (self->done > 0);

  g_ptr_array_set_size (self->steps, (int) --self->done);
}

/**
 * trends_history_peek_undo:
 *
 * Returns: (transfer none) (nullable): the step that would be undone next
 */
TrendsStep *
trends_history_peek_undo (TrendsHistory *self)
{
  return self->done > 0 ? g_ptr_array_index (self->steps, self->done - 1) : NULL;
}

/**
 * trends_history_peek_redo:
 *
 * Returns: (transfer none) (nullable): the step that would be done again next
 */
TrendsStep *
trends_history_peek_redo (TrendsHistory *self)
{
  return self->done < self->steps->len ? g_ptr_array_index (self->steps, self->done) : NULL;
}

/**
 * trends_history_find_done:
 * @id: of an edit
 *
 * The latest first: who asks mostly means something that was done just now.
 *
 * Returns: (transfer none) (nullable): the step that was begun by that edit and stands
 */
TrendsStep *
trends_history_find_done (TrendsHistory *self,
                          const char    *id)
{
  for (guint i = self->done; i > 0; i--)
    {
      TrendsStep *step = g_ptr_array_index (self->steps, i - 1);

      if (strcmp (step->id, id) == 0)
        return step;
    }

  return NULL;
}

/**
 * trends_history_note_applied:
 *
 * To be called for whatever is applied to the plan, before it is told to the history.
 */
void
trends_history_note_applied (TrendsHistory *self)
{
  self->last_state = self->state;
  self->state = ++self->n_states;
}

/**
 * trends_history_get_state:
 *
 * Returns: a number for what is in the plan now. Where it is the one of an earlier time, so is
 *   the plan, to the last value; the other way round it need not be so
 */
guint64
trends_history_get_state (TrendsHistory *self)
{
  return self->state;
}

/* What sets the currency writes amounts as they have to be then, and not as they were. */
static gboolean
may_lead_back (TrendsEdit *edit)
{
  return trends_edit_find_currency (edit) == NULL;
}

/**
 * trends_history_step_back:
 * @edit: what was applied
 *
 * The next step was undone by applying @edit.
 */
void
trends_history_step_back (TrendsHistory *self,
                          TrendsEdit    *edit)
{
  TrendsStep *step;

  g_assert (self->done > 0);

  step = g_ptr_array_index (self->steps, --self->done);
  set_edit (self, step, edit);
  if (may_lead_back (edit) && step->after == self->last_state && step->before != 0)
    self->state = step->before;
  step->before = self->state;
  step->after = self->last_state;
}

/**
 * trends_history_step_forward:
 * @edit: what was applied
 *
 * The step that was undone last was done again by applying @edit.
 */
void
trends_history_step_forward (TrendsHistory *self,
                             TrendsEdit    *edit)
{
  TrendsStep *step;

  g_assert (self->done < self->steps->len);

  step = g_ptr_array_index (self->steps, self->done++);
  set_edit (self, step, edit);
  if (may_lead_back (edit) && step->before == self->last_state && step->after != 0)
    self->state = step->after;
  step->before = self->last_state;
  step->after = self->state;
}

static void
drop_at (TrendsHistory *self,
         guint          index)
{
  if (index < self->done)
    self->done--;
  g_ptr_array_remove_index (self->steps, index);
}

/**
 * trends_history_drop:
 * @step: one of its steps, freed
 *
 * It can neither be undone nor done again any more.
 */
void
trends_history_drop (TrendsHistory *self,
                     TrendsStep    *step)
{
  guint index;
  gboolean found = g_ptr_array_find (self->steps, step, &index);

  g_assert (found);
  drop_at (self, index);
}

/* By what was applied last: an undoing that waits to be written has an id of its
 * own. */
static gboolean
find_applied (TrendsHistory *self,
              TrendsEdit    *edit,
              guint         *index)
{
  for (*index = 0; *index < self->steps->len; (*index)++)
    {
      TrendsStep *step = g_ptr_array_index (self->steps, *index);

      if (strcmp (trends_edit_get_id (step->edit), trends_edit_get_id (edit)) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * trends_history_rewrite:
 * @edit: what was applied in place of the one of the same id
 *
 * An edit was rewritten on top of others' edits; nothing happens where it is no step.
 */
void
trends_history_rewrite (TrendsHistory *self,
                        TrendsEdit    *edit)
{
  TrendsStep *step;
  guint index;

  if (!find_applied (self, edit, &index))
    return;

  step = g_ptr_array_index (self->steps, index);
  set_edit (self, step, edit);
  step->before = step->after = 0;
}

/**
 * trends_history_forget:
 *
 * An edit makes no sense on top of others' edits, and was left out; nothing happens where it
 * is no step.
 */
void
trends_history_forget (TrendsHistory *self,
                       TrendsEdit    *edit)
{
  guint index;

  if (find_applied (self, edit, &index))
    drop_at (self, index);
}

/**
 * trends_history_note_foreign:
 * @edit: what another process made, and was applied
 *
 * Entities that come or go are seen in the plan itself; only who has set a field isn't.
 * Where there is nothing to undo there is nothing to keep, either.
 */
void
trends_history_note_foreign (TrendsHistory *self,
                             TrendsEdit    *edit)
{
  self->now++;
  note_currency (self, edit);
  if (self->steps->len == 0)
    return;

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);
      Touches *touches;

      if (change->type != TRENDS_CHANGE_SET)
        continue;

      touches = g_hash_table_lookup (self->foreign, change->id);
      if (touches == NULL || touches->kind != change->kind)
        {
          touches = g_malloc0 (sizeof (Touches) + trends_kind_get_info (change->kind)->n_fields
                                                    * sizeof (guint64));
          touches->kind = change->kind;
          g_hash_table_replace (self->foreign, trends_shared_text_ref (change->id), touches);
        }
      touches->last = touches->fields[change->field] = self->now;
    }
}

/**
 * trends_history_is_foreign_since:
 * @time: as #TrendsStep has it
 * @field: index within @kind, or -1 for any
 *
 * Returns: whether others have set that field since
 */
gboolean
trends_history_is_foreign_since (TrendsHistory *self,
                                 guint64        time,
                                 TrendsKind     kind,
                                 const char    *id,
                                 int            field)
{
  const Touches *touches = g_hash_table_lookup (self->foreign, id);

  if (touches == NULL)
    return FALSE;
  if (touches->kind != kind)
    return TRUE;

  return (field < 0 ? touches->last : touches->fields[field]) > time;
}

/**
 * trends_history_get_currency:
 *
 * Returns: (transfer none) (nullable): the plan's currency when the step was done; %NULL where
 *   it has been the same ever since
 */
const char *
trends_history_get_currency (TrendsHistory    *self,
                             const TrendsStep *step)
{
  return step->currency != NULL ? step->currency : self->first_currency;
}
