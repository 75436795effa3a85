/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-record.c: see trends-workshop-record.h. */

#include "trends-workshop-record.h"

#include "trends-date.h"
#include "trends-workshop-facts.h"
#include "trends-workshop-states.h"

#include <glib/gi18n-lib.h>

/* When the first of it was written, or else its first step began: what the day alone doesn't say of several that are of one; 0: nobody
 * knows */
static gint64
get_moment (TrendsEntity *workshop)
{
  gint64 opened = trends_workshop_facts_get (workshop, TRENDS_FACT_OPENED);

  return opened != 0 ? opened : trends_workshop_facts_get (workshop, TRENDS_FACT_BEGAN);
}

/**
 * trends_workshop_compare_times:
 * @workshop: a workshop
 * @other: another of the same plan
 *
 * Compares when they were: by their days, of which none comes first, and where these are the same by when they began.
 * Titles say nothing of that.
 *
 * Returns: less than 0, 0 or more than 0, as for a comparison
 */
int
trends_workshop_compare_times (TrendsEntity *workshop,
                               TrendsEntity *other)
{
  gint64 one, two;

  g_return_val_if_fail (trends_entity_is (workshop, TRENDS_KIND_WORKSHOP), 0);
  g_return_val_if_fail (trends_entity_is (other, TRENDS_KIND_WORKSHOP), 0);

  one = trends_entity_get_integer (workshop, TRENDS_WORKSHOP_DATE);
  two = trends_entity_get_integer (other, TRENDS_WORKSHOP_DATE);
  if (one == two)
    {
      one = get_moment (workshop);
      two = get_moment (other);
    }
  return (one > two) - (one < two);
}

static gboolean
is_under_way_on (TrendsEntity *workshop,
                 gint64        day)
{
  return trends_entity_get_integer (workshop, TRENDS_WORKSHOP_DATE) == day
         && trends_workshop_facts_get (workshop, TRENDS_FACT_ENDED) == 0;
}

/* (nullable); @day: TRENDS_UNSET for any, or else one that it isn't over on */
static TrendsEntity *
find_last_of (TrendsPlan *plan,
              gint64      day)
{
  GListModel *workshops = trends_plan_get_list (plan, TRENDS_KIND_WORKSHOP);
  TrendsEntity *last = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (TrendsEntity) workshop = g_list_model_get_item (workshops, i);

      if ((day == TRENDS_UNSET || is_under_way_on (workshop, day))
          && (last == NULL || trends_workshop_compare_times (workshop, last) >= 0))
        last = workshop; /* the plan holds it */
    }
  return last;
}

/**
 * trends_workshop_find_last:
 * @plan: a plan
 *
 * Returns: (transfer none) (nullable): the last of its workshops; one without a day comes before
 *   all others, and of those of a day the one that began last is meant, or else the last in the plan's order
 */
TrendsEntity *
trends_workshop_find_last (TrendsPlan *plan)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  return find_last_of (plan, TRENDS_UNSET);
}

/**
 * trends_workshop_find_today:
 * @plan: a plan
 *
 * One that was ended is over: what comes after it is no part of it any more.
 *
 * Returns: (transfer none) (nullable): the workshop of today that isn't over; where there are several, the one that
 *   began last
 */
TrendsEntity *
trends_workshop_find_today (TrendsPlan *plan)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  return find_last_of (plan, trends_date_today ());
}

static gboolean
is_title (TrendsPlan *plan,
          const char *title)
{
  GListModel *workshops = trends_plan_get_list (plan, TRENDS_KIND_WORKSHOP);

  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (TrendsEntity) workshop = g_list_model_get_item (workshops, i);

      if (g_str_equal (trends_entity_get_name (workshop), title))
        return TRUE;
    }
  return FALSE;
}

/* (transfer full): with a number where there is such a title, so that each can be called by its own,
 * and comes after those that were begun before it */
static char *
dup_title (TrendsPlan *plan,
           const char *day)
{
  /* Translators: the title of a workshop; %s is a day */
  g_autofree char *title = g_strdup_printf (_("Workshop of %s"), day);
  char *numbered = g_strdup (title);

  for (guint i = 2; is_title (plan, numbered); i++)
    {
      g_free (numbered);
      numbered = g_strdup_printf ("%s (%u)", title, i);
    }
  return numbered;
}

/**
 * trends_workshop_new_record:
 * @plan: a plan
 *
 * What the wall does with what is confidential stays as it was the last time.
 *
 * Returns: (transfer full): a workshop of today, which isn't in the plan yet
 */
TrendsRecord *
trends_workshop_new_record (TrendsPlan *plan)
{
  TrendsEntity *last = trends_workshop_find_last (plan);
  TrendsRecord *record = trends_record_new (TRENDS_KIND_WORKSHOP, NULL);
  g_autofree char *day = trends_date_format (trends_date_today ());
  g_autofree char *title = dup_title (plan, day);

  trends_record_set (record, TRENDS_WORKSHOP_TITLE, trends_value_text (title));
  trends_record_set (record, TRENDS_WORKSHOP_DATE, trends_value_integer (trends_date_today ()));
  if (last != NULL)
    trends_record_set (record, TRENDS_WORKSHOP_WALL,
                       trends_value_copy (trends_entity_get_value (last, TRENDS_WORKSHOP_WALL)));
  return record;
}

/**
 * trends_workshop_take_today:
 * @plan: a plan
 * @builder: an edit in the making
 *
 * Finds the workshop of today that isn't over, or has @builder add one, before whatever belongs to it, and a baseline
 * of the plan as it is before that: whatever the workshop changes is told by its record.
 *
 * Returns: (transfer none): its id, valid as long as @plan has it or @builder is there
 */
const char *
trends_workshop_take_today (TrendsPlan        *plan,
                            TrendsEditBuilder *builder)
{
  TrendsEntity *workshop = trends_workshop_find_today (plan);
  TrendsWorkshopFact opened = { TRENDS_FACT_OPENED, 0 };
  g_autoptr (TrendsRecord) record = NULL;

  g_return_val_if_fail (builder != NULL, NULL);

  if (workshop != NULL)
    return trends_entity_get_id (workshop);
  record = trends_workshop_new_record (plan);
  opened.number = trends_workshop_add_before (
    builder, plan,
    trends_value_get_text (trends_record_get_value (record, TRENDS_WORKSHOP_TITLE)));
  trends_workshop_facts_add (record, &opened);
  trends_edit_builder_add (builder, record);
  return trends_record_get_id (record); /* the builder holds it */
}
