/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-workshop-record.c: what a room comes up with belongs to the workshop of today, which is made
 * once, in the edit that needs it; and what its wall does with what is confidential stays as it was.
 */

#include "trends-date.h"
#include "trends-plan-verbs.h"
#include "trends-workshop-facts.h"
#include "trends-workshop-record.h"

static char *
take_today (TrendsPlan *plan)
{
  TrendsEditBuilder *builder = trends_edit_builder_new ("", TRENDS_ORIGIN_USER);
  g_autofree char *id = g_strdup (trends_workshop_take_today (plan, builder));
  g_autoptr (TrendsEdit) edit = trends_edit_builder_end (builder);
  g_autoptr (GError) error = NULL;

  if (trends_edit_get_n_changes (edit) > 0)
    trends_plan_apply (plan, edit, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&id);
}

static TrendsEntity *
add_workshop (TrendsPlan *plan,
              gint64      day)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_WORKSHOP, NULL);
  g_autoptr (GError) error = NULL;
  TrendsEntity *workshop;

  trends_record_set (record, TRENDS_WORKSHOP_TITLE, trends_value_text ("Digital futures"));
  trends_record_set (record, TRENDS_WORKSHOP_DATE, trends_value_integer (day));
  workshop = trends_plan_add (plan, record, &error);
  g_assert_no_error (error);
  return workshop;
}

static void
test_made_once (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_null (trends_workshop_find_last (plan));
  g_assert_null (trends_workshop_find_today (plan));
  first = take_today (plan);
  second = take_today (plan);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (trends_entity_get_id (trends_workshop_find_today (plan)), ==, first);
  g_assert_true (trends_workshop_find_last (plan) == trends_workshop_find_today (plan));
}

static void
test_rule (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  gint64 rule = trends_choices_find (&trends_wall_choices, "confidential");
  TrendsEntity *last = add_workshop (plan, trends_date_today () - 7);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  add_workshop (plan, trends_date_today () - 30);
  g_assert_true (trends_workshop_find_last (plan) == last);
  trends_plan_set_integer (plan, last, TRENDS_WORKSHOP_WALL, rule, &error);
  g_assert_no_error (error);
  id = take_today (plan);
  g_assert_cmpint (trends_entity_get_integer (trends_plan_lookup (plan, id), TRENDS_WORKSHOP_WALL),
                   ==, rule);
}

/* (transfer none): of today, with that title; begun at that moment, or nobody knows when */
static TrendsEntity *
add_begun (TrendsPlan *plan,
           const char *title,
           gint64      began)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_WORKSHOP, NULL);
  const TrendsWorkshopFact fact = { TRENDS_FACT_BEGAN, began };
  g_autoptr (GError) error = NULL;
  TrendsEntity *workshop;

  trends_record_set (record, TRENDS_WORKSHOP_TITLE, trends_value_text (title));
  trends_record_set (record, TRENDS_WORKSHOP_DATE, trends_value_integer (trends_date_today ()));
  if (began != 0)
    trends_workshop_facts_add (record, &fact);
  workshop = trends_plan_add (plan, record, &error);
  g_assert_no_error (error);
  return workshop;
}

/* Of several of a day the one that began last is meant, whatever they are called and whichever was added last. */
static void
test_order (void)
{
  static const char *const titles[] = { "Workshop (2)", "Workshop (10)", "A", "Z" };

  for (guint last = 0; last < G_N_ELEMENTS (titles); last++)
    {
      g_autoptr (TrendsPlan) plan = trends_plan_new ();
      TrendsEntity *meant = NULL;

      add_begun (plan, "ZZ", 0);
      for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
        {
          TrendsEntity *workshop = add_begun (plan, titles[i], i == last ? 9000 : 1000 + 10 * i);

          meant = i == last ? workshop : meant;
        }
      g_assert_true (trends_workshop_find_last (plan) == meant);
      g_assert_true (trends_workshop_find_today (plan) == meant);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workshop-record/made-once", test_made_once);
  g_test_add_func ("/workshop-record/rule", test_rule);
  g_test_add_func ("/workshop-record/order", test_order);

  return g_test_run ();
}
