/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-agenda.c: see trends-agenda.h.
 *
 * What a person makes of an agenda is undone as everything else. Only that a workshop begins is not:
 * in a room, nobody's undo may take away the workshop that they are in. Whoever wants none deletes
 * it, which can be undone.
 */

#include "trends-agenda.h"

#include <glib/gi18n-lib.h>

#include "trends-labels.h"
#include "trends-one-line.h"
#include "trends-plan-apply.h"
#include "trends-plan-quiet.h"
#include "trends-plan-verbs.h"
#include "trends-rank.h"
#include "trends-workshop-facts.h"
#include "trends-workshop-record.h"
#include "trends-workshop-states.h"

/* As many as a step may have; see the field table */
#define MOST_MINUTES 10000

static const TrendsAgendaStep short_steps[] = {
  { NC_("agenda", "Welcome"), 3 },
  { NC_("agenda", "Look at the trends"), 8 },
  { NC_("agenda", "Capture ideas"), 12 },
  { NC_("agenda", "Group alike"), 5 },
  { NC_("agenda", "Dot vote"), 6 },
  { NC_("agenda", "Decide stance and owner"), 8 },
  { NC_("agenda", "Close"), 3 },
};

static const TrendsAgendaStep usual_steps[] = {
  { NC_("agenda", "Welcome"), 5 },
  { NC_("agenda", "Look at the trends"), 20 },
  { NC_("agenda", "Capture ideas"), 20 },
  { NC_("agenda", "Group alike"), 10 },
  { NC_("agenda", "Dot vote"), 15 },
  { NC_("agenda", "Decide stance and owner"), 15 },
  { NC_("agenda", "Close"), 5 },
};

static const TrendsAgendaStep long_steps[] = {
  { NC_("agenda", "Welcome"), 10 },
  { NC_("agenda", "Look at the trends"), 40 },
  { NC_("agenda", "Capture ideas"), 40 },
  { NC_("agenda", "Break"), 15 },
  { NC_("agenda", "Group alike"), 20 },
  { NC_("agenda", "Dot vote"), 20 },
  { NC_("agenda", "Decide stance and owner"), 50 },
  { NC_("agenda", "Close"), 15 },
};

static const TrendsAgenda agendas[] = {
  { "45-minutes", NC_("agenda", "45 minutes"), short_steps, G_N_ELEMENTS (short_steps) },
  { "90-minutes", NC_("agenda", "90 minutes"), usual_steps, G_N_ELEMENTS (usual_steps) },
  { "half-a-day", NC_("agenda", "Half a day"), long_steps, G_N_ELEMENTS (long_steps) },
};

/**
 * trends_agenda_list:
 * @n_agendas: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_agendas): those that are ready-made, the shortest first
 */
const TrendsAgenda *
trends_agenda_list (guint *n_agendas)
{
  g_return_val_if_fail (n_agendas != NULL, NULL);

  *n_agendas = G_N_ELEMENTS (agendas);
  return agendas;
}

/**
 * trends_agenda_get_minutes:
 *
 * Returns: how long it takes in all
 */
guint
trends_agenda_get_minutes (const TrendsAgenda *self)
{
  guint minutes = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->n_steps; i++)
    minutes += self->steps[i].minutes;
  return minutes;
}

/* ------------------------------------------------------------------- beginning */

static TrendsRecord *
new_step (const char *workshop_id,
          const char *title,
          guint       minutes,
          const char *rank)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_WORKSHOP_STEP, NULL);

  trends_record_set (record, TRENDS_WORKSHOP_STEP_WORKSHOP, trends_value_text (workshop_id));
  trends_record_set (record, TRENDS_WORKSHOP_STEP_TITLE, trends_value_text (title));
  trends_record_set (record, TRENDS_WORKSHOP_STEP_MINUTES, trends_value_integer (minutes));
  trends_record_set (record, TRENDS_WORKSHOP_STEP_POSITION, trends_value_text (rank));
  return record;
}

static void
add_steps (TrendsEditBuilder  *builder,
           const TrendsAgenda *self,
           const char         *workshop_id)
{
  g_autofree char *rank = NULL;

  for (guint i = 0; i < self->n_steps; i++)
    {
      char *next = trends_rank_between (rank, NULL);
      g_autoptr (TrendsRecord) step = new_step (
        workshop_id, g_dpgettext2 (GETTEXT_PACKAGE, "agenda", self->steps[i].title),
        self->steps[i].minutes, next);

      trends_edit_builder_add (builder, step);
      g_free (rank);
      rank = next;
    }
}

/* Somebody may have begun a workshop without an agenda. */
static gboolean
is_without_agenda (TrendsEntity *workshop)
{
  g_autoptr (GPtrArray) steps = workshop != NULL ? trends_agenda_dup_steps (workshop) : NULL;

  return steps != NULL && steps->len == 0
         && trends_workshop_facts_get (workshop, TRENDS_FACT_ENDED) == 0;
}

/* (nullable): the one in whose room it is comes first: what was captured there is of it. */
static TrendsEntity *
find_without_agenda (TrendsPlan *plan,
                     const char *room)
{
  TrendsEntity *there = room != NULL ? trends_plan_lookup_kind (plan, TRENDS_KIND_WORKSHOP, room)
                                     : NULL;
  TrendsEntity *today = trends_workshop_find_today (plan);

  if (is_without_agenda (there))
    return there;
  return is_without_agenda (today) ? today : NULL;
}

/* What was said before it had an agenda is of it, too: the first baseline stays. */
static void
add_before (TrendsEditBuilder *builder,
            TrendsEntity      *begun)
{
  TrendsWorkshopFact opened = { TRENDS_FACT_OPENED, 0 };

  if (trends_workshop_facts_get (begun, TRENDS_FACT_OPENED) != 0)
    return;
  opened.number = trends_workshop_add_before (builder, trends_entity_get_plan (begun),
                                              trends_entity_get_name (begun));
  trends_workshop_facts_set (builder, begun, &opened, 1);
}

/**
 * trends_agenda_begin:
 * @plan: what the workshop is about
 * @room: (nullable): the id of the workshop in whose room it is
 *
 * Adds the steps of @self to that workshop or else today's, as long as it has none and isn't over, or to another,
 * which it adds, and a baseline of the plan as it is where that has none: one edit, which undo doesn't take back.
 *
 * Returns: (transfer none) (nullable): the workshop
 */
TrendsEntity *
trends_agenda_begin (TrendsPlan         *plan,
                     const char         *room,
                     const TrendsAgenda *self,
                     GError            **error)
{
  g_autoptr (TrendsRecord) record = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  TrendsEditBuilder *builder;
  TrendsEntity *begun;
  TrendsWorkshopFact opened = { TRENDS_FACT_OPENED, 0 };
  g_autofree char *id = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (self != NULL, NULL);

  record = trends_workshop_new_record (plan);
  builder = trends_labels_begin_add (record);
  begun = find_without_agenda (plan, room);
  if (begun != NULL)
    {
      id = g_strdup (trends_entity_get_id (begun));
      add_before (builder, begun);
    }
  else
    {
      id = g_strdup (trends_record_get_id (record));
      opened.number = trends_workshop_add_before (
        builder, plan,
        trends_value_get_text (trends_record_get_value (record, TRENDS_WORKSHOP_TITLE)));
      trends_workshop_facts_add (record, &opened);
      trends_edit_builder_add (builder, record);
    }
  add_steps (builder, self, id);
  edit = trends_edit_builder_end (builder);
  return trends_plan_apply_quietly (plan, edit, error) ? trends_plan_lookup (plan, id) : NULL;
}

/* ----------------------------------------------------------------------- steps */

/**
 * trends_agenda_dup_steps:
 * @workshop: a workshop
 *
 * Returns: (transfer full) (element-type TrendsEntity): its steps, in order
 */
GPtrArray *
trends_agenda_dup_steps (TrendsEntity *workshop)
{
  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), NULL);

  return trends_plan_dup_referring (trends_entity_get_plan (workshop), TRENDS_KIND_WORKSHOP_STEP,
                                    TRENDS_WORKSHOP_STEP_WORKSHOP, workshop);
}

/* (nullable): none is out of the list, or has no place */
static const char *
get_rank (GPtrArray *steps,
          guint      index)
{
  const char *rank = index < steps->len ? trends_entity_get_text (steps->pdata[index],
                                                                  TRENDS_WORKSHOP_STEP_POSITION)
                                        : "";

  return *rank != '\0' ? rank : NULL;
}

/* Where the one that is to be number @index goes */
static char *
make_rank (GPtrArray *steps,
           guint      index)
{
  return trends_rank_between (index > 0 ? get_rank (steps, index - 1) : NULL,
                              get_rank (steps, index));
}

/**
 * trends_agenda_add_step:
 * @workshop: a workshop
 * @before: (nullable): the step that it comes before; %NULL to be the last
 * @title: what is done then; not empty
 * @minutes: how long it is to take
 *
 * Returns: (transfer none) (nullable): the new step
 */
TrendsEntity *
trends_agenda_add_step (TrendsEntity *workshop,
                        TrendsEntity *before,
                        const char   *title,
                        guint         minutes,
                        GError      **error)
{
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (TrendsRecord) record = NULL;
  g_autofree char *rank = NULL;
  g_autofree char *line = NULL;
  guint index;

  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  steps = trends_agenda_dup_steps (workshop);
  if (before == NULL || !g_ptr_array_find (steps, before, &index))
    index = steps->len;
  rank = make_rank (steps, index);
  line = trends_tidy_line (title);
  record = new_step (trends_entity_get_id (workshop), line, minutes, rank);
  return trends_plan_add (trends_entity_get_plan (workshop), record, error);
}

/* (transfer full): the steps of the workshop that @step is of; @index: where it is among them */
static GPtrArray *
dup_siblings (TrendsEntity *step,
              guint        *index)
{
  TrendsEntity *workshop = trends_entity_get_ref (step, TRENDS_WORKSHOP_STEP_WORKSHOP);
  GPtrArray *steps = trends_agenda_dup_steps (workshop);

  if (!g_ptr_array_find (steps, step, index))
    g_assert_not_reached ();
  return steps;
}

/**
 * trends_agenda_move_step:
 * @step: a step
 * @by: how many places later, or earlier where it is negative
 *
 * Returns: whether it is elsewhere now; %FALSE without an error where it is at the end already
 */
gboolean
trends_agenda_move_step (TrendsEntity *step,
                         int           by,
                         GError      **error)
{
  g_autoptr (GPtrArray) steps = NULL;
  g_autofree char *rank = NULL;
  guint index, target;

  g_return_val_if_fail (trends_entity_is (step, TRENDS_KIND_WORKSHOP_STEP), FALSE);

  steps = dup_siblings (step, &index);
  target = (guint) CLAMP ((int) index + by, 0, (int) steps->len - 1);
  if (target == index)
    return FALSE;
  g_ptr_array_remove_index (steps, index);
  rank = make_rank (steps, target);
  return trends_plan_set_text (trends_entity_get_plan (step), step, TRENDS_WORKSHOP_STEP_POSITION,
                               rank, TRENDS_SET_ONCE, error);
}

/* --------------------------------------------------------------------- minutes */

static guint
get_minutes (TrendsEntity *step)
{
  return (guint) MAX (trends_entity_get_integer (step, TRENDS_WORKSHOP_STEP_MINUTES), 0);
}

static void
add_minutes (TrendsEditBuilder *builder,
             TrendsEntity      *step,
             int                minutes)
{
  trends_edit_builder_set_integer (builder, step, TRENDS_WORKSHOP_STEP_MINUTES,
                                   CLAMP ((int) get_minutes (step) + minutes, 0, MOST_MINUTES));
}

/**
 * trends_agenda_extend:
 * @step: a step
 * @minutes: how many more it is to have
 *
 * Returns: whether it has
 */
gboolean
trends_agenda_extend (TrendsEntity *step,
                      guint         minutes,
                      GError      **error)
{
  TrendsEditBuilder *builder;

  g_return_val_if_fail (trends_entity_is (step, TRENDS_KIND_WORKSHOP_STEP), FALSE);

  builder = trends_labels_begin_set (
    step, trends_kind_get_field (TRENDS_KIND_WORKSHOP_STEP, TRENDS_WORKSHOP_STEP_MINUTES));
  add_minutes (builder, step, (int) minutes);
  return trends_plan_apply_builder (trends_entity_get_plan (step), builder, error);
}

/* (nullable): the one after it that is still to come, and has minutes */
static TrendsEntity *
find_next (TrendsEntity *step)
{
  guint index;
  g_autoptr (GPtrArray) steps = dup_siblings (step, &index);

  for (guint i = index + 1; i < steps->len; i++)
    if (trends_entity_get_integer (steps->pdata[i], TRENDS_WORKSHOP_STEP_DONE) != TRUE
        && get_minutes (steps->pdata[i]) > 0)
      return steps->pdata[i];
  return NULL;
}

/**
 * trends_agenda_count_takeable:
 * @step: a step
 * @minutes: how many more it is to have
 *
 * Returns: how many of these the next step has that has any; 0 where there is none
 */
guint
trends_agenda_count_takeable (TrendsEntity *step,
                              guint         minutes)
{
  TrendsEntity *next;

  g_return_val_if_fail (trends_entity_is (step, TRENDS_KIND_WORKSHOP_STEP), 0);

  next = find_next (step);
  return next != NULL ? MIN (minutes, get_minutes (next)) : 0;
}

static TrendsEditBuilder *
begin_take (guint minutes)
{
  /* Translators: an edit that can be undone, of the agenda of a workshop */
  g_autofree char *label = g_strdup_printf (ngettext ("Take %u minute from the next step",
                                                      "Take %u minutes from the next step",
                                                      minutes), minutes);
  /* Translators: what was done, after “Undone:”, to the agenda of a workshop */
  g_autofree char *done = g_strdup_printf (ngettext ("took %u minute from the next step",
                                                     "took %u minutes from the next step",
                                                     minutes), minutes);
  TrendsEditBuilder *builder = trends_edit_builder_new (label, TRENDS_ORIGIN_USER);

  trends_edit_builder_set_done_label (builder, done);
  return builder;
}

/**
 * trends_agenda_take:
 * @step: a step
 * @minutes: how many more it is to have
 *
 * Gives it as many of these as the next one has that has any, in one edit, so that the workshop
 * ends when it was to end.
 *
 * Returns: whether it has more now; %FALSE without an error where no step has any
 */
gboolean
trends_agenda_take (TrendsEntity *step,
                    guint         minutes,
                    GError      **error)
{
  TrendsEditBuilder *builder;
  int taken;

  g_return_val_if_fail (trends_entity_is (step, TRENDS_KIND_WORKSHOP_STEP), FALSE);

  taken = (int) trends_agenda_count_takeable (step, minutes);
  if (taken == 0)
    return FALSE;
  builder = begin_take ((guint) taken);
  add_minutes (builder, find_next (step), -taken);
  add_minutes (builder, step, taken);
  return trends_plan_apply_builder (trends_entity_get_plan (step), builder, error);
}
