/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-states.c: see trends-workshop-states.h. Nothing in a baseline says which
 * workshop it belongs to: the one before is of the moment in which the first of that was written, be it an
 * idea or its agenda, and the one after of that in which it was ended. Of older ones, the one before is of their day.
 */

#include "trends-workshop-states.h"

#include <glib/gi18n-lib.h>

#include "trends-baseline-thaw.h"
#include "trends-baseline.h"
#include "trends-date.h"
#include "trends-workshop-facts.h"

/* How many workshops of one title may be ended: more than anybody holds */
#define MOST_ALIKE 100

/* A workshop goes on without a baseline where none can be made. */
static TrendsRecord *
make_baseline (TrendsPlan *plan,
               const char *name,
               gboolean   *is_taken)
{
  g_autoptr (GError) error = NULL;
  TrendsRecord *baseline = trends_baseline_make_record (plan, name, NULL, &error);

  *is_taken = g_error_matches (error, TRENDS_ERROR, TRENDS_ERROR_EXISTS);
  if (baseline == NULL)
    g_debug ("A workshop goes without the baseline “%s”: %s", name, error->message);
  return baseline;
}

/* (transfer full) (nullable): of that name, or of that with a number */
static TrendsRecord *
make_numbered (TrendsPlan *plan,
               const char *name)
{
  gboolean is_taken;
  TrendsRecord *baseline = make_baseline (plan, name, &is_taken);

  for (guint i = 2; is_taken && i <= MOST_ALIKE; i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s (%u)", name, i);

      baseline = make_baseline (plan, numbered, &is_taken);
    }
  return baseline;
}

static gint64
get_created (TrendsEntity *baseline)
{
  return trends_entity_get_integer (baseline, TRENDS_BASELINE_CREATED);
}

/* Now, or the first moment after that of which there is no baseline */
static gint64
get_moment (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_BASELINE);
  gint64 moment = trends_time_now ();

  /* They are in order. */
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) baseline = g_list_model_get_item (list, i);

      if (get_created (baseline) == moment)
        moment++;
    }
  return moment;
}

/**
 * trends_workshop_add_before:
 * @builder: an edit in the making, by which a workshop begins
 * @plan: as it is before that
 * @title: of the workshop
 *
 * Adds a baseline of the plan.
 *
 * Returns: its moment, which the workshop's record is to have by %TRENDS_FACT_OPENED
 */
gint64
trends_workshop_add_before (TrendsEditBuilder *builder,
                            TrendsPlan        *plan,
                            const char        *title)
{
  gint64 moment;
  g_autofree char *name = NULL;
  g_autoptr (TrendsRecord) baseline = NULL;

  g_return_val_if_fail (builder != NULL, 0);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), 0);
  g_return_val_if_fail (title != NULL, 0);

  moment = get_moment (plan);
  /* Translators: the name of a baseline, which is how the plan was before a workshop; %s is that */
  name = g_strdup_printf (C_("agenda", "Before %s"), title);
  baseline = make_numbered (plan, name);
  if (baseline != NULL)
    {
      trends_record_set (baseline, TRENDS_BASELINE_CREATED, trends_value_integer (moment));
      trends_edit_builder_add (builder, baseline);
    }
  return moment;
}

/* (transfer full) (nullable): one that may be ended again, or is called as another is */
static TrendsRecord *
make_after (TrendsEntity *workshop)
{
  /* Translators: the name of a baseline, which is how the plan was after a workshop; %s is that */
  g_autofree char *name = g_strdup_printf (C_("agenda", "After %s"),
                                           trends_entity_get_name (workshop));

  return make_numbered (trends_entity_get_plan (workshop), name);
}

/**
 * trends_workshop_add_after:
 * @builder: an edit in the making, by which @workshop is over
 * @workshop: a workshop
 * @when: the moment in which it is, as its record says by %TRENDS_FACT_ENDED
 *
 * Adds a baseline of the plan as it is.
 */
void
trends_workshop_add_after (TrendsEditBuilder *builder,
                           TrendsEntity      *workshop,
                           gint64             when)
{
  g_autoptr (TrendsRecord) baseline = NULL;

  g_return_if_fail (builder != NULL);
  g_return_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP));

  baseline = make_after (workshop);
  if (baseline == NULL)
    return;
  trends_record_set (baseline, TRENDS_BASELINE_CREATED, trends_value_integer (when));
  trends_edit_builder_add (builder, baseline);
}

/* As trends_date_today() had it then: a workshop's day is that, whatever the day is in UTC. */
static gint64
get_local_day (gint64 moment)
{
  g_autoptr (GDateTime) local = g_date_time_new_from_unix_local (moment);
  int year, month, day;
  GDate date;

  if (local == NULL || g_getenv ("SOURCE_DATE_EPOCH") != NULL)
    return trends_time_get_day (moment);
  g_date_time_get_ymd (local, &year, &month, &day);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

static gboolean
is_of_day (TrendsEntity *baseline,
           gint64        day)
{
  return day != TRENDS_UNSET && get_created (baseline) != TRENDS_UNSET
         && get_local_day (get_created (baseline)) == day;
}

static gboolean
is_after (TrendsEntity *baseline,
          TrendsEntity *workshop)
{
  gint64 ended = trends_workshop_facts_get (workshop, TRENDS_FACT_ENDED);

  return ended != 0 && get_created (baseline) == ended;
}

static gboolean
is_opening (TrendsEntity *baseline,
            TrendsEntity *workshop)
{
  gint64 opened = trends_workshop_facts_get (workshop, TRENDS_FACT_OPENED);

  return opened != 0 && get_created (baseline) == opened;
}

/* Whether some workshop was over with it, or another began with it. */
static gboolean
is_of_another (TrendsEntity *baseline,
               TrendsEntity *than)
{
  GListModel *workshops = trends_plan_get_list (trends_entity_get_plan (baseline),
                                                TRENDS_KIND_WORKSHOP);

  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (TrendsEntity) workshop = g_list_model_get_item (workshops, i);

      if (is_after (baseline, workshop)
          || (workshop != than && is_opening (baseline, workshop)))
        return TRUE;
    }
  return FALSE;
}

/**
 * trends_workshop_find_before:
 * @workshop: a workshop
 *
 * Returns: (transfer none) (nullable): the baseline with which it began; or else the first that
 *   was saved on its day for no other, which is the nearest to that that anybody knows
 */
TrendsEntity *
trends_workshop_find_before (TrendsEntity *workshop)
{
  GListModel *list;
  TrendsEntity *first = NULL;
  gint64 day;

  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), NULL);

  list = trends_plan_get_list (trends_entity_get_plan (workshop), TRENDS_KIND_BASELINE);
  day = trends_entity_get_integer (workshop, TRENDS_WORKSHOP_DATE);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) baseline = g_list_model_get_item (list, i);

      if (is_opening (baseline, workshop))
        return baseline; /* the plan holds it */
      if (is_of_day (baseline, day) && !is_of_another (baseline, workshop)
          && (first == NULL || get_created (baseline) < get_created (first)))
        first = baseline;
    }
  return first;
}

/**
 * trends_workshop_find_after:
 * @workshop: a workshop
 *
 * Returns: (transfer none) (nullable): the baseline of the moment in which it was ended; %NULL where it
 *   goes on, or nobody knows
 */
TrendsEntity *
trends_workshop_find_after (TrendsEntity *workshop)
{
  GListModel *list;

  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), NULL);

  list = trends_plan_get_list (trends_entity_get_plan (workshop), TRENDS_KIND_BASELINE);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) baseline = g_list_model_get_item (list, i);

      if (is_after (baseline, workshop))
        return baseline; /* the plan holds it */
    }
  return NULL;
}

/* %NULL where there is none: FALSE with an error where it can't be read */
static gboolean
thaw (TrendsEntity  *baseline,
      TrendsPlan   **plan,
      GError       **error)
{
  *plan = baseline != NULL ? trends_baseline_thaw (baseline, error) : NULL;
  return *plan != NULL || baseline == NULL;
}

/**
 * trends_workshop_thaw_states:
 * @workshop: a workshop
 * @before: (out) (transfer full) (nullable): the plan as it was when it began, where that is known
 * @after: (out) (transfer full) (nullable): the same when it was over, where both are known
 *
 * Returns: whether what is known could be read; @before is to be freed then, and otherwise, too
 */
gboolean
trends_workshop_thaw_states (TrendsEntity  *workshop,
                             TrendsPlan   **before,
                             TrendsPlan   **after,
                             GError       **error)
{
  TrendsEntity *start;

  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), FALSE);
  g_return_val_if_fail (before != NULL && after != NULL, FALSE);

  *before = *after = NULL;
  start = trends_workshop_find_before (workshop);
  return start == NULL
         || (thaw (start, before, error)
             && thaw (trends_workshop_find_after (workshop), after, error));
}
