/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-findings.c: the list of findings, after whatever is done to a plan, against one made
 * anew; and what it reports, against what it holds.
 */

#include "trends-big-plan.h"
#include "trends-findings.h"
#include "trends-random-plan.h"

#define TODAY 740000
#define N_EDITS 150

/* What somebody knows who has only heard the reports. */
typedef struct
{
  TrendsFindings *findings;
  GPtrArray *known;
  guint n_reports;
} Follower;

static void
items_changed_cb (GListModel *list,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  Follower   *self)
{
  self->n_reports++;
  if (n_removed > 0)
    g_ptr_array_remove_range (self->known, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (self->known, position + i, g_list_model_get_item (list, position + i));
}

static void
follower_init (Follower       *self,
               TrendsFindings *findings)
{
  self->findings = findings;
  self->known = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_reports = 0;
  items_changed_cb (G_LIST_MODEL (findings), 0, 0,
                    g_list_model_get_n_items (G_LIST_MODEL (findings)), self);
  g_signal_connect (findings, "items-changed", G_CALLBACK (items_changed_cb), self);
}

/* One a line, in order */
static char *
describe (GListModel *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (findings, i);
      g_autofree char *id = trends_finding_dup_id (finding);

      g_string_append_printf (text, "%s\n", id);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The same by the table of kinds and the plan's lists alone. */
static char *
describe_plan (TrendsPlan *plan,
               gint64      today)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    {
      const TrendsFindingKind *kind = trends_finding_kind_get (type);
      GListModel *list = trends_plan_get_list (plan, kind->kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          if (kind->test (entity, today))
            g_string_append_printf (text, "%s:%s\n", kind->id, trends_entity_get_id (entity));
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
check (Follower   *self,
       TrendsPlan *plan,
       gint64      today)
{
  GListModel *list = G_LIST_MODEL (self->findings);
  g_autofree char *expected = describe_plan (plan, today);
  g_autofree char *found = describe (list);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (self->known->len, ==, g_list_model_get_n_items (list));
  for (guint i = 0; i < self->known->len; i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (list, i);

      g_assert_true (self->known->pdata[i] == finding);
      g_assert_true (trends_plan_lookup (plan, trends_finding_get_entity_id (finding))
                     == trends_finding_get_entity (finding));
      g_assert_true (trends_findings_lookup (self->findings, trends_finding_get_type_of (finding),
                                             trends_finding_get_entity_id (finding))
                     == finding);
    }
  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    g_assert_cmpuint (trends_findings_count (self->findings, type), ==,
                      trends_finding_kind_count (trends_finding_kind_get (type), plan, today));
}

static void
do_something (GRand      *rand,
              TrendsPlan *plan)
{
  guint what = g_rand_int_range (rand, 0, 5);

  if (what == 0)
    trends_plan_undo (plan, NULL);
  else if (what == 1)
    trends_plan_redo (plan, NULL);
  else
    trends_random_edit (rand, plan);
}

static void
test_follows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 25);
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, TODAY);
  Follower follower;

  follower_init (&follower, findings);
  check (&follower, plan, TODAY);
  for (guint i = 0; i < N_EDITS; i++)
    {
      do_something (rand, plan);
      check (&follower, plan, TODAY);
    }
  g_ptr_array_unref (follower.known);
}

/* Where groups and trends change places, so does all that belongs to them. */
static void
test_places (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, TODAY);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  Follower follower;

  follower_init (&follower, findings);
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (TrendsEntity) trend =
        g_list_model_get_item (trends, g_rand_int_range (rand, 0, g_list_model_get_n_items (trends)));

      trends_plan_set_integer (plan, trend, TRENDS_TREND_NUMBER, g_rand_int_range (rand, 1, 30),
                               NULL);
      check (&follower, plan, TODAY);
    }
  while (trends_plan_undo (plan, NULL))
    check (&follower, plan, TODAY);
  g_ptr_array_unref (follower.known);
}

/* An edit of very many changes is one report, its undo another, and what it isn't about
 * stays the same object. */
static void
test_many (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, TODAY);
  g_autofree char *before = describe (G_LIST_MODEL (findings));
  g_autofree char *after = NULL;
  Follower follower;

  follower_init (&follower, findings);
  follower.n_reports = 0;
  trends_big_plan_fill (plan, 500);
  check (&follower, plan, TODAY);
  g_assert_cmpuint (follower.n_reports, ==, 1);
  g_assert_true (trends_plan_undo (plan, NULL));
  check (&follower, plan, TODAY);
  g_assert_cmpuint (follower.n_reports, ==, 2);
  after = describe (G_LIST_MODEL (findings));
  g_assert_cmpstr (after, ==, before);
  g_ptr_array_unref (follower.known);
}

static void
test_another_day (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 60);
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, TODAY);
  GListModel *initiatives = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  Follower follower;

  follower_init (&follower, findings);
  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);
      gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);

      if (end == TRENDS_UNSET)
        continue;
      for (gint64 today = end; today <= end + 1; today++)
        {
          trends_findings_set_today (findings, today);
          check (&follower, plan, today);
        }
    }
  g_ptr_array_unref (follower.known);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/follows", test_follows);
  g_test_add_func ("/findings/places", test_places);
  g_test_add_func ("/findings/many", test_many);
  g_test_add_func ("/findings/another-day", test_another_day);
  return g_test_run ();
}
