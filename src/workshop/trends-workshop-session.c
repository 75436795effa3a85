/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-session.c: see trends-workshop-session.h.
 *
 * Time is told by a clock that only grows, from where the wall clock was at the beginning: whoever
 * sets the laptop's clock in a workshop doesn't move its timer. Moments in the plan are by the wall
 * clock, for whoever goes on later.
 */

#include "trends-workshop-session.h"

#include <glib/gi18n-lib.h>

#include "trends-agenda.h"
#include "trends-date.h"
#include "trends-plan-quiet.h"
#include "trends-plan-verbs.h"
#include "trends-workshop-facts.h"
#include "trends-workshop-states.h"
#include "trends-workshop-steps.h"

struct _TrendsWorkshopSession
{
  GObject parent_instance;

  TrendsPlan *plan;
  char *workshop; /* (nullable): its id */
  char *step;     /* (nullable): the id of the one that it is at */
  TrendsTimeFunc get_time;
  gpointer time_data;
  gint64 offset; /* of what that tells from the wall clock, in microseconds */
  gint64 now;    /* when time was looked at last; seconds since 1970 */
  guint tick;
  TrendsFreeTimer free; /* what the clock shows, where there is one */
};

G_DEFINE_FINAL_TYPE (TrendsWorkshopSession, trends_workshop_session, G_TYPE_OBJECT)

enum
{
  CHANGED,
  TICKED,
  ELAPSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ------------------------------------------------------------------------- time */

static gint64
default_time (gpointer user_data)
{
  return g_get_monotonic_time ();
}

static gint64
read_clock (TrendsWorkshopSession *self)
{
  return self->get_time (self->time_data) + self->offset;
}

static gboolean tick_cb (gpointer user_data);

/* A moment after the next whole second, so that none is left out. */
static void
await_second (TrendsWorkshopSession *self)
{
  gint64 rest = G_USEC_PER_SEC - read_clock (self) % G_USEC_PER_SEC;

  g_clear_handle_id (&self->tick, g_source_remove);
  self->tick = g_timeout_add ((guint) (rest / 1000 + 1), tick_cb, self);
}

static gboolean
tick_cb (gpointer user_data)
{
  TrendsWorkshopSession *self = user_data;

  self->tick = 0;
  trends_workshop_session_look (self);
  await_second (self);
  return G_SOURCE_REMOVE;
}

/* The only one to move the time: whoever draws a clock hears of it at once, whatever it was moved for, so that no clock
 * shows a second that another doesn’t. */
static void
set_now (TrendsWorkshopSession *self)
{
  gboolean was_left = trends_workshop_session_get_left (self) > 0;

  self->now = read_clock (self) / G_USEC_PER_SEC;
  g_signal_emit (self, signals[TICKED], 0);
  if (was_left && trends_workshop_session_get_left (self) <= 0)
    g_signal_emit (self, signals[ELAPSED], 0);
}

static void
update_now (TrendsWorkshopSession *self)
{
  if (self->now != read_clock (self) / G_USEC_PER_SEC)
    set_now (self);
}

/**
 * trends_workshop_session_look:
 *
 * Looks what time it is, as it does by itself every second.
 */
void
trends_workshop_session_look (TrendsWorkshopSession *self)
{
  g_return_if_fail (TRENDS_IS_WORKSHOP_SESSION (self));

  set_now (self);
}

/* -------------------------------------------------------------------- the steps */

static TrendsEntity *
lookup (TrendsWorkshopSession *self,
        TrendsKind             kind,
        const char            *id)
{
  return id != NULL ? trends_plan_lookup_kind (self->plan, kind, id) : NULL;
}

/**
 * trends_workshop_session_dup_steps:
 *
 * Returns: (transfer full) (element-type TrendsEntity): all steps of the agenda, in order
 */
GPtrArray *
trends_workshop_session_dup_steps (TrendsWorkshopSession *self)
{
  TrendsEntity *workshop;

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), NULL);

  workshop = trends_workshop_session_get_workshop (self);
  return workshop != NULL ? trends_agenda_dup_steps (workshop) : g_ptr_array_new ();
}

/**
 * trends_workshop_session_has_agenda:
 *
 * Returns: whether there is a workshop with any step
 */
gboolean
trends_workshop_session_has_agenda (TrendsWorkshopSession *self)
{
  g_autoptr (GPtrArray) steps = NULL;

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), FALSE);

  steps = trends_workshop_session_dup_steps (self);
  return steps->len > 0;
}

static void
find_again (TrendsWorkshopSession *self)
{
  g_autoptr (GPtrArray) steps = trends_workshop_session_dup_steps (self);
  TrendsEntity *step = trends_steps_find_current (steps);

  g_free (self->step);
  self->step = step != NULL ? g_strdup (trends_entity_get_id (step)) : NULL;
}

/**
 * trends_workshop_session_get_step:
 *
 * Returns: (transfer none) (nullable): the step that it is at; %NULL where all are done, or none is
 */
TrendsEntity *
trends_workshop_session_get_step (TrendsWorkshopSession *self)
{
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), NULL);

  return lookup (self, TRENDS_KIND_WORKSHOP_STEP, self->step);
}

/* Behind the last where it is at none */
static guint
find_index (TrendsWorkshopSession *self,
            GPtrArray             *steps)
{
  guint index;

  return g_ptr_array_find (steps, trends_workshop_session_get_step (self), &index) ? index
                                                                                  : steps->len;
}

/**
 * trends_workshop_session_get_next:
 *
 * Returns: (transfer none) (nullable): the step after the one that it is at
 */
TrendsEntity *
trends_workshop_session_get_next (TrendsWorkshopSession *self)
{
  g_autoptr (GPtrArray) steps = NULL;
  guint index;

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), NULL);

  steps = trends_workshop_session_dup_steps (self);
  index = find_index (self, steps) + 1;
  return index < steps->len ? steps->pdata[index] : NULL;
}

/* --------------------------------------------------------------- what is written */

static TrendsEditBuilder *
begin_edit (void)
{
  /* Translators: an entry of the log of a plan: the workshop's clock was started or stopped, or it
   * has gone on to another step. */
  return trends_edit_builder_new (_("Clock of a workshop"), TRENDS_ORIGIN_USER);
}

static gboolean
write_and_free (TrendsWorkshopSession *self,
                TrendsEditBuilder     *builder,
                GError               **error)
{
  g_autoptr (TrendsEdit) edit = trends_edit_builder_end (builder);

  return trends_plan_apply_quietly (self->plan, edit, error);
}

/* ------------------------------------------------------------------ the workshop */

/**
 * trends_workshop_session_get_workshop:
 *
 * Returns: (transfer none) (nullable): its record in the plan
 */
TrendsEntity *
trends_workshop_session_get_workshop (TrendsWorkshopSession *self)
{
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), NULL);

  return lookup (self, TRENDS_KIND_WORKSHOP, self->workshop);
}

/**
 * trends_workshop_session_set_workshop:
 * @workshop: (nullable): one of the plan
 *
 * Goes on with that one, where it is.
 */
void
trends_workshop_session_set_workshop (TrendsWorkshopSession *self,
                                      TrendsEntity          *workshop)
{
  g_return_if_fail (TRENDS_IS_WORKSHOP_SESSION (self));
  g_return_if_fail (workshop == NULL || trends_entity_is (workshop, TRENDS_KIND_WORKSHOP));

  g_free (self->workshop);
  self->workshop = workshop != NULL ? g_strdup (trends_entity_get_id (workshop)) : NULL;
  find_again (self);
  update_now (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trends_workshop_session_leave:
 * @when: since when nobody has been in it any more; seconds since 1970, or 0 for now
 *
 * Stops its clock as it was then, to be continued some other day.
 *
 * Returns: whether that could be written; nothing is to be written where there is no workshop
 */
gboolean
trends_workshop_session_leave (TrendsWorkshopSession *self,
                               gint64                 when,
                               GError               **error)
{
  TrendsEntity *workshop;
  TrendsEditBuilder *builder;
  g_autoptr (GPtrArray) steps = NULL;

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), FALSE);

  workshop = trends_workshop_session_get_workshop (self);
  if (workshop == NULL || trends_workshop_facts_get (workshop, TRENDS_FACT_LEFT) != 0
      || trends_workshop_facts_get (workshop, TRENDS_FACT_BEGAN) == 0)
    return TRUE;
  update_now (self);
  steps = trends_workshop_session_dup_steps (self);
  builder = begin_edit ();
  trends_steps_stop_clocks (steps, builder, when != 0 ? when : self->now);
  trends_workshop_facts_set (
    builder, workshop,
    &(TrendsWorkshopFact) { TRENDS_FACT_LEFT, when != 0 ? when : self->now }, 1);
  return write_and_free (self, builder, error);
}

/**
 * trends_workshop_session_end:
 * @attendance: how many people were there; %TRENDS_UNSET where nobody says
 *
 * Stops its clock, says in its record that it is over, and keeps how the plan is then.
 *
 * Returns: whether that could be written
 */
gboolean
trends_workshop_session_end (TrendsWorkshopSession *self,
                             gint64                 attendance,
                             GError               **error)
{
  TrendsEntity *workshop;
  TrendsEditBuilder *builder;
  g_autoptr (GPtrArray) steps = NULL;

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), FALSE);

  workshop = trends_workshop_session_get_workshop (self);
  g_return_val_if_fail (workshop != NULL, FALSE);

  update_now (self);
  steps = trends_workshop_session_dup_steps (self);
  builder = begin_edit ();
  trends_steps_stop_clocks (steps, builder, self->now);
  trends_workshop_facts_set (builder, workshop,
                             (TrendsWorkshopFact[]) { { TRENDS_FACT_LEFT, self->now },
                                                      { TRENDS_FACT_ENDED, self->now } },
                             2);
  trends_workshop_add_after (builder, workshop, self->now);
  return write_and_free (self, builder, error)
         && (attendance == TRENDS_UNSET
             || trends_plan_set_integer (self->plan, workshop, TRENDS_WORKSHOP_ATTENDANCE,
                                         attendance, error));
}

/**
 * trends_workshop_session_is_ended:
 * @workshop: any workshop
 *
 * Returns: whether somebody has said that it is over
 */
gboolean
trends_workshop_session_is_ended (TrendsEntity *workshop)
{
  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), FALSE);

  return trends_workshop_facts_get (workshop, TRENDS_FACT_ENDED) != 0;
}

/**
 * trends_workshop_session_is_held:
 * @workshop: any workshop
 *
 * Returns: whether it has begun and nobody has left or ended it, here or wherever else the plan is open
 */
gboolean
trends_workshop_session_is_held (TrendsEntity *workshop)
{
  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), FALSE);

  return trends_workshop_facts_get (workshop, TRENDS_FACT_BEGAN) != 0
         && trends_workshop_facts_get (workshop, TRENDS_FACT_LEFT) == 0
         && trends_workshop_facts_get (workshop, TRENDS_FACT_ENDED) == 0;
}

/* --------------------------------------------------------------------- going on */

/* @index: behind the last where all are done then */
static gboolean
go_to_index (TrendsWorkshopSession *self,
             GPtrArray             *steps,
             guint                  index,
             GError               **error)
{
  TrendsEntity *at = trends_workshop_session_get_step (self);
  TrendsEditBuilder *builder;

  if (at == (index < steps->len ? steps->pdata[index] : NULL))
    return TRUE;
  update_now (self);
  builder = begin_edit ();
  trends_steps_go_to (steps, builder, index, at != NULL && trends_step_get_clock (at) != 0,
                      self->now);
  return write_and_free (self, builder, error);
}

/**
 * trends_workshop_session_go_to:
 * @step: a step of the workshop
 *
 * Goes there: what comes before it is done, and what comes after it isn't. The clock runs on there
 * if it ran.
 *
 * Returns: whether it is there
 */
gboolean
trends_workshop_session_go_to (TrendsWorkshopSession *self,
                               TrendsEntity          *step,
                               GError               **error)
{
  g_autoptr (GPtrArray) steps = NULL;
  guint index;

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), FALSE);

  steps = trends_workshop_session_dup_steps (self);
  g_return_val_if_fail (g_ptr_array_find (steps, step, &index), FALSE);

  return go_to_index (self, steps, index, error);
}

/**
 * trends_workshop_session_go_on:
 * @n_steps: how many steps on, or back where it is negative
 *
 * After the last, all are done.
 *
 * Returns: whether it is there, or at the end that is in the way
 */
gboolean
trends_workshop_session_go_on (TrendsWorkshopSession *self,
                               int                    n_steps,
                               GError               **error)
{
  g_autoptr (GPtrArray) steps = NULL;
  gint64 target;

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), FALSE);

  steps = trends_workshop_session_dup_steps (self);
  target = (gint64) find_index (self, steps) + n_steps;
  return go_to_index (self, steps, (guint) CLAMP (target, 0, (gint64) steps->len), error);
}

/* -------------------------------------------------------------------- the clock */

/**
 * trends_workshop_session_get_now:
 *
 * Returns: when time was looked at last, in seconds since 1970
 */
gint64
trends_workshop_session_get_now (TrendsWorkshopSession *self)
{
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), 0);

  return self->now;
}

/**
 * trends_workshop_session_has_timer:
 *
 * Returns: whether there is anything for a clock to show
 */
gboolean
trends_workshop_session_has_timer (TrendsWorkshopSession *self)
{
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), FALSE);

  return trends_workshop_session_is_free (self) || trends_workshop_session_get_step (self) != NULL;
}

/**
 * trends_workshop_session_is_running:
 *
 * Returns: whether the time of what the clock shows goes by
 */
gboolean
trends_workshop_session_is_running (TrendsWorkshopSession *self)
{
  TrendsEntity *step;

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), FALSE);

  if (trends_workshop_session_is_free (self))
    return self->free.since != 0;
  step = trends_workshop_session_get_step (self);
  return step != NULL && trends_step_get_clock (step) != 0;
}

static gboolean
run_step (TrendsWorkshopSession *self,
          TrendsEntity          *step,
          gboolean               runs,
          GError               **error)
{
  g_autoptr (GPtrArray) steps = trends_workshop_session_dup_steps (self);
  TrendsEditBuilder *builder = begin_edit ();

  trends_steps_stop_clocks (steps, builder, self->now);
  if (runs)
    {
      trends_steps_begin (steps, builder, trends_workshop_session_get_workshop (self), self->now);
      trends_edit_builder_set_integer (builder, step, TRENDS_WORKSHOP_STEP_CLOCK, self->now);
    }
  return write_and_free (self, builder, error);
}

static void
run_free (TrendsWorkshopSession *self,
          gboolean               runs)
{
  if (!runs)
    self->free.spent += self->now - self->free.since;
  self->free.since = runs ? self->now : 0;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trends_workshop_session_run:
 * @runs: whether the time of what the clock shows is to go by, or not
 *
 * Returns: whether it does so; %FALSE without an error where there is nothing to run
 */
gboolean
trends_workshop_session_run (TrendsWorkshopSession *self,
                             gboolean               runs,
                             GError               **error)
{
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), FALSE);

  if (!trends_workshop_session_has_timer (self))
    return FALSE;
  update_now (self);
  if (trends_workshop_session_is_running (self) == runs)
    return TRUE;
  if (!trends_workshop_session_is_free (self))
    return run_step (self, trends_workshop_session_get_step (self), runs, error);
  run_free (self, runs);
  return TRUE;
}

/**
 * trends_workshop_session_add_minute:
 *
 * Gives a minute more to what the clock shows. Of a step, that is an edit, which can be undone.
 *
 * Returns: whether it has; %FALSE without an error where there is nothing to give it to
 */
gboolean
trends_workshop_session_add_minute (TrendsWorkshopSession *self,
                                    GError               **error)
{
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), FALSE);

  if (!trends_workshop_session_has_timer (self))
    return FALSE;
  update_now (self);
  if (!trends_workshop_session_is_free (self))
    return trends_agenda_extend (trends_workshop_session_get_step (self), 1, error);
  self->free.total += TRENDS_STEP_MINUTE;
  g_signal_emit (self, signals[CHANGED], 0);
  return TRUE;
}

/**
 * trends_workshop_session_get_spent:
 * @step: a step of the workshop
 *
 * Returns: how long it has taken so far, in seconds
 */
gint64
trends_workshop_session_get_spent (TrendsWorkshopSession *self,
                                   TrendsEntity          *step)
{
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), 0);
  g_return_val_if_fail (trends_entity_is (step, TRENDS_KIND_WORKSHOP_STEP), 0);

  return trends_step_count_spent (step, self->now);
}

/**
 * trends_workshop_session_get_total:
 *
 * Returns: how many seconds there are for what the clock shows
 */
gint64
trends_workshop_session_get_total (TrendsWorkshopSession *self)
{
  TrendsEntity *step;

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), 0);

  if (trends_workshop_session_is_free (self))
    return self->free.total;
  step = trends_workshop_session_get_step (self);
  return step != NULL ? trends_step_get_planned (step) : 0;
}

/**
 * trends_workshop_session_get_left:
 *
 * Returns: how many of these are left; below 0 by what it takes longer
 */
gint64
trends_workshop_session_get_left (TrendsWorkshopSession *self)
{
  TrendsEntity *step;

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), 0);

  if (trends_workshop_session_is_free (self))
    return self->free.total - self->free.spent
           - (self->free.since != 0 ? self->now - self->free.since : 0);
  step = trends_workshop_session_get_step (self);
  return step != NULL
           ? trends_step_get_planned (step) - trends_step_count_spent (step, self->now)
           : 0;
}

/* Now; for one that waits to be continued time stands still. */
static gint64
get_moment (TrendsWorkshopSession *self,
            TrendsEntity          *workshop)
{
  gint64 left = trends_workshop_facts_get (workshop, TRENDS_FACT_LEFT);

  return left != 0 ? left : self->now;
}

/**
 * trends_workshop_session_get_end:
 *
 * Returns: when it will be over, if each step takes what it has from now on; seconds since 1970, 0
 *   where it hasn't begun
 */
gint64
trends_workshop_session_get_end (TrendsWorkshopSession *self)
{
  TrendsEntity *workshop;
  g_autoptr (GPtrArray) steps = NULL;

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), 0);

  workshop = trends_workshop_session_get_workshop (self);
  if (workshop == NULL || trends_workshop_facts_get (workshop, TRENDS_FACT_BEGAN) == 0)
    return 0;
  steps = trends_workshop_session_dup_steps (self);
  return get_moment (self, workshop) + trends_steps_count_left (steps, self->now);
}

/**
 * trends_workshop_session_get_late:
 *
 * Returns: by how many seconds that is later than it was to be over when it began; below 0 where it
 *   is earlier
 */
gint64
trends_workshop_session_get_late (TrendsWorkshopSession *self)
{
  TrendsEntity *workshop;
  gint64 end;

  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), 0);

  end = trends_workshop_session_get_end (self);
  if (end == 0)
    return 0;
  workshop = trends_workshop_session_get_workshop (self);
  return end - trends_workshop_facts_get (workshop, TRENDS_FACT_BEGAN)
         - trends_workshop_facts_get (workshop, TRENDS_FACT_PLANNED) * TRENDS_STEP_MINUTE;
}

/**
 * trends_workshop_session_dup_clock:
 * @seconds: how many; the sign doesn't matter
 *
 * Returns: (transfer full): as a clock shows it: 04:32, or 1:04:32
 */
char *
trends_workshop_session_dup_clock (gint64 seconds)
{
  guint64 all = (guint64) ABS (seconds);
  guint minutes = (guint) (all / 60 % 60), rest = (guint) (all % 60);

  if (all >= 3600)
    return g_strdup_printf ("%" G_GUINT64_FORMAT ":%02u:%02u", all / 3600, minutes, rest);
  return g_strdup_printf ("%02u:%02u", minutes, rest);
}

/* --------------------------------------------------------------- the free timer */

/**
 * trends_workshop_session_start_free:
 * @minutes: how long it runs
 *
 * Has the clock show a timer of its own, which runs; the step's goes on behind it.
 */
void
trends_workshop_session_start_free (TrendsWorkshopSession *self,
                                    guint                  minutes)
{
  g_return_if_fail (TRENDS_IS_WORKSHOP_SESSION (self));

  update_now (self);
  self->free = (TrendsFreeTimer) { (gint64) minutes * TRENDS_STEP_MINUTE, 0, self->now };
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trends_workshop_session_stop_free:
 *
 * Has the clock show the step's time again.
 */
void
trends_workshop_session_stop_free (TrendsWorkshopSession *self)
{
  g_return_if_fail (TRENDS_IS_WORKSHOP_SESSION (self));

  update_now (self);
  self->free = (TrendsFreeTimer) { 0, 0, 0 };
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * trends_workshop_session_is_free:
 *
 * Returns: whether the clock shows the free timer
 */
gboolean
trends_workshop_session_is_free (TrendsWorkshopSession *self)
{
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), FALSE);

  return self->free.total != 0;
}

/**
 * trends_workshop_session_get_free:
 *
 * Returns: the free timer as it is
 */
TrendsFreeTimer
trends_workshop_session_get_free (TrendsWorkshopSession *self)
{
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), ((TrendsFreeTimer) { 0, 0, 0 }));

  return self->free;
}

/**
 * trends_workshop_session_set_free:
 * @timer: one that was asked for before, in this program or another
 *
 * Goes on with it.
 */
void
trends_workshop_session_set_free (TrendsWorkshopSession *self,
                                  const TrendsFreeTimer *timer)
{
  g_return_if_fail (TRENDS_IS_WORKSHOP_SESSION (self));
  g_return_if_fail (timer != NULL);

  update_now (self);
  self->free = *timer;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* ------------------------------------------------------------------- the object */

static gboolean
is_about_workshops (TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      TrendsKind kind = trends_edit_get_change (edit, i)->kind;

      if (kind == TRENDS_KIND_WORKSHOP || kind == TRENDS_KIND_WORKSHOP_STEP)
        return TRUE;
    }
  return FALSE;
}

static void
applied_cb (TrendsWorkshopSession *self,
            TrendsEdit            *edit)
{
  if (!is_about_workshops (edit))
    return;
  find_again (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
trends_workshop_session_dispose (GObject *object)
{
  TrendsWorkshopSession *self = TRENDS_WORKSHOP_SESSION (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_pointer (&self->workshop, g_free);
  g_clear_pointer (&self->step, g_free);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (trends_workshop_session_parent_class)->dispose (object);
}

static void
trends_workshop_session_class_init (TrendsWorkshopSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_workshop_session_dispose;

  signals[CHANGED] = g_signal_new ("changed", TRENDS_TYPE_WORKSHOP_SESSION, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[TICKED] = g_signal_new ("ticked", TRENDS_TYPE_WORKSHOP_SESSION, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ELAPSED] = g_signal_new ("elapsed", TRENDS_TYPE_WORKSHOP_SESSION, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_workshop_session_init (TrendsWorkshopSession *self)
{
}

/**
 * trends_workshop_session_new:
 * @plan: what the workshops are of
 *
 * Returns: (transfer full): one without a workshop
 */
TrendsWorkshopSession *
trends_workshop_session_new (TrendsPlan *plan)
{
  TrendsWorkshopSession *self = g_object_new (TRENDS_TYPE_WORKSHOP_SESSION, NULL);

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), self);

  self->plan = g_object_ref (plan);
  g_signal_connect_object (plan, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  trends_workshop_session_set_time (self, default_time, NULL);
  return self;
}

/**
 * trends_workshop_session_set_time:
 * @get_time: what tells time; it only grows
 *
 * It is now, by the wall clock, and from here on as much later as @get_time says.
 */
void
trends_workshop_session_set_time (TrendsWorkshopSession *self,
                                  TrendsTimeFunc         get_time,
                                  gpointer               user_data)
{
  g_return_if_fail (TRENDS_IS_WORKSHOP_SESSION (self));
  g_return_if_fail (get_time != NULL);

  self->get_time = get_time;
  self->time_data = user_data;
  self->offset = trends_time_now () * G_USEC_PER_SEC - get_time (user_data);
  update_now (self);
  await_second (self);
}

/**
 * trends_workshop_session_get_plan:
 *
 * Returns: (transfer none): what the workshops are of
 */
TrendsPlan *
trends_workshop_session_get_plan (TrendsWorkshopSession *self)
{
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (self), NULL);

  return self->plan;
}
