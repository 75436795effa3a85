/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-workshop-record.c: see trends-workshop-record.h. */

#include "trends-workshop-record.h"

#include "trends-date.h"

#include <glib/gi18n-lib.h>

/**
 * trends_workshop_find_last:
 * @plan: a plan
 *
 * Returns: (transfer none) (nullable): the last of its workshops; one without a day comes before
 *   all others
 */
TrendsEntity *
trends_workshop_find_last (TrendsPlan *plan)
{
  GListModel *workshops;
  TrendsEntity *last = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  workshops = trends_plan_get_list (plan, TRENDS_KIND_WORKSHOP);
  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (TrendsEntity) workshop = g_list_model_get_item (workshops, i);

      if (last == NULL
          || trends_entity_get_integer (workshop, TRENDS_WORKSHOP_DATE)
               > trends_entity_get_integer (last, TRENDS_WORKSHOP_DATE))
        last = workshop;
    }
  return last;
}

/**
 * trends_workshop_find_today:
 * @plan: a plan
 *
 * Returns: (transfer none) (nullable): the workshop of today; the last in the plan's order where
 *   there are several
 */
TrendsEntity *
trends_workshop_find_today (TrendsPlan *plan)
{
  GListModel *workshops;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  workshops = trends_plan_get_list (plan, TRENDS_KIND_WORKSHOP);
  for (guint i = g_list_model_get_n_items (workshops); i > 0; i--)
    {
      g_autoptr (TrendsEntity) workshop = g_list_model_get_item (workshops, i - 1);

      if (trends_entity_get_integer (workshop, TRENDS_WORKSHOP_DATE) == trends_date_today ())
        return workshop; /* the plan holds it */
    }
  return NULL;
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
  /* Translators: the title of a workshop; %s is a day */
  g_autofree char *title = g_strdup_printf (_("Workshop of %s"), day);

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
 * Finds the workshop of today, or has @builder add it, before whatever belongs to it.
 *
 * Returns: (transfer none): its id, valid as long as @plan has it or @builder is there
 */
const char *
trends_workshop_take_today (TrendsPlan        *plan,
                            TrendsEditBuilder *builder)
{
  TrendsEntity *workshop = trends_workshop_find_today (plan);
  g_autoptr (TrendsRecord) record = NULL;

  g_return_val_if_fail (builder != NULL, NULL);

  if (workshop != NULL)
    return trends_entity_get_id (workshop);
  record = trends_workshop_new_record (plan);
  trends_edit_builder_add (builder, record);
  return trends_record_get_id (record); /* the builder holds it */
}
