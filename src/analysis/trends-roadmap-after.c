/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-roadmap-after.c: see trends-roadmap-after.h. What needs nothing comes first, then what
 * needs only what has been looked at: so one that is moved takes those along that follow it. */

#include "trends-roadmap-after.h"

#include "trends-initiative-state.h"
#include "trends-roadmap-links.h"
#include "trends-roadmap-move.h"

/* An initiative that needs another one, or is needed */
typedef struct
{
  TrendsEntity *initiative;
  GPtrArray *followers; /* (element-type Step) */
  guint n_needs;        /* that haven't been looked at */
  gint64 earliest;      /* the day after all that it needs has ended, as far as known */
  TrendsDays days;
} Step;

static Step *
ensure_step (GHashTable *steps, GPtrArray *order, TrendsEntity *initiative)
{
  Step *step = g_hash_table_lookup (steps, initiative);

  if (step != NULL)
    return step;

  step = g_new0 (Step, 1);
  step->initiative = initiative;
  step->followers = g_ptr_array_new ();
  step->earliest = TRENDS_UNSET;
  step->days = trends_days_of (initiative);
  g_hash_table_insert (steps, initiative, step);
  g_ptr_array_add (order, step);
  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_ptr_array_unref (step->followers);
  g_free (step);
}

/* Returns: (transfer full) (element-type Step): in the order of the plan */
static GPtrArray *
make_steps (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY);
  g_autoptr (GHashTable) steps = g_hash_table_new (NULL, NULL);
  GPtrArray *order = g_ptr_array_new_with_free_func (step_free);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) dependency = g_list_model_get_item (list, i);
      TrendsEntity *initiative = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_INITIATIVE);
      TrendsEntity *needs = trends_entity_get_ref (dependency, TRENDS_DEPENDENCY_NEEDS);
      Step *step;

      if (!trends_dependency_is_pending (dependency))
        continue;
      step = ensure_step (steps, order, initiative);
      step->n_needs++;
      g_ptr_array_add (ensure_step (steps, order, needs)->followers, step);
    }

  return order;
}

static gboolean
is_early (const Step *step)
{
  return !trends_initiative_has_begun (step->initiative) && step->days.start != TRENDS_UNSET
         && step->earliest != TRENDS_UNSET
         && step->days.start < step->earliest;
}

static void
move_after (Step *step, int year_start, TrendsMovesAfter *moves)
{
  step->days = trends_days_start_after (&step->days, step->earliest, year_start);
  g_ptr_array_add (moves->initiatives, g_object_ref (step->initiative));
  g_array_append_val (moves->starts, step->days.start);
  g_array_append_val (moves->ends, step->days.end);
}

static void
release_followers (const Step *step, GPtrArray *ready)
{
  for (guint i = 0; i < step->followers->len; i++)
    {
      Step *follower = step->followers->pdata[i];

      if (step->days.end != TRENDS_UNSET)
        follower->earliest = follower->earliest == TRENDS_UNSET
                                 ? step->days.end + 1
                                 : MAX (follower->earliest, step->days.end + 1);
      if (--follower->n_needs == 0)
        g_ptr_array_add (ready, follower);
    }
}

/**
 * trends_plan_dup_moves_after:
 * @initiatives: (nullable) (element-type TrendsEntity): which may be moved; %NULL for all
 *
 * Returns: (transfer full): those of them that are to start before what they need has ended, with the
 *   days that they would have, as long as they are now, from the day after that or, where they are
 *   whole quarters or months, with the next of these. What one of them is moved to counts for
 *   those that need it. It may be none.
 */
TrendsMovesAfter *
trends_plan_dup_moves_after (TrendsPlan *plan, GPtrArray *initiatives)
{
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) ready = g_ptr_array_new ();
  TrendsMovesAfter *moves = g_new0 (TrendsMovesAfter, 1);

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  moves->initiatives = g_ptr_array_new_with_free_func (g_object_unref);
  moves->starts = g_array_new (FALSE, FALSE, sizeof (gint64));
  moves->ends = g_array_new (FALSE, FALSE, sizeof (gint64));
  steps = make_steps (plan);
  for (guint i = 0; i < steps->len; i++)
    if (((Step *) steps->pdata[i])->n_needs == 0)
      g_ptr_array_add (ready, steps->pdata[i]);

  for (guint i = 0; i < ready->len; i++)
    {
      Step *step = ready->pdata[i];

      if (is_early (step)
          && (initiatives == NULL || g_ptr_array_find (initiatives, step->initiative, NULL)))
        move_after (step, trends_period_get_year_start (plan), moves);
      release_followers (step, ready);
    }

  return moves;
}

/**
 * trends_moves_after_free:
 * @self: (transfer full): what isn't needed any more
 */
void
trends_moves_after_free (TrendsMovesAfter *self)
{
  g_ptr_array_unref (self->initiatives);
  g_array_unref (self->starts);
  g_array_unref (self->ends);
  g_free (self);
}
