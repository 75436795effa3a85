/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-edition-job.c: a move to another edition beside an open plan: the plan's own thread has only
 * to take the edit, and what happens to the plan meanwhile is kept.
 */

#include "trends-edition-job.h"

#include "trends-catalogue.h"
#include "trends-plan-verbs.h"

static TrendsPlan *
new_plan (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load ("socitm-2024", &error);
  TrendsPlan *plan = trends_catalogue_new_plan (catalogue, "Ours", "Town", "en", &error);

  g_assert_no_error (error);
  return plan;
}

static TrendsEntity *
find_trend (TrendsPlan *plan,
            const char *title)
{
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      if (g_str_equal (trends_entity_get_name (trend), title))
        return trend; /* the plan holds it */
    }
  return NULL;
}

static TrendsEntity *
add (TrendsPlan *plan,
     const char *title)
{
  g_autoptr (TrendsEntity) trend
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_TREND), 0);
  g_autoptr (GError) error = NULL;
  TrendsEntity *initiative = trends_plan_add_initiative (plan, trend, title, G_MAXUINT, &error);

  g_assert_no_error (error);
  return initiative;
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* (transfer full) */
static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (result);
}

static TrendsEditionJob *
begin (TrendsPlan *plan,
       const char *catalogue,
       GError    **error)
{
  GAsyncResult *waiting = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  trends_edition_job_begin_async (plan, catalogue, done_cb, &waiting);
  result = wait_for (&waiting);
  return trends_edition_job_begin_finish (plan, result, error);
}

/* All go to one, so that each initiative is there afterwards. */
static void
choose (TrendsEditionJob *job)
{
  TrendsEditionMove *move = trends_edition_job_get_move (job);

  for (guint i = 0; i < trends_edition_move_get_n_rows (move); i++)
    trends_edition_move_set_target (move, i, trends_edition_move_find_target (move, "Data"));
}

/* (transfer full) (nullable): the id of the edit */
static char *
finish (TrendsEditionJob *job,
        GAsyncResult    **waiting)
{
  g_autoptr (GAsyncResult) result = wait_for (waiting);
  g_autoptr (GError) error = NULL;
  char *id = NULL;

  g_assert_true (trends_edition_job_move_finish (job, result, &id, &error));
  g_assert_no_error (error);
  return id;
}

/* (transfer full): the title of its trend */
static char *
dup_home (TrendsPlan   *plan,
          TrendsEntity *initiative)
{
  const char *id = trends_entity_get_text (initiative, TRENDS_INITIATIVE_TREND);

  return g_strdup (trends_entity_get_name (trends_plan_lookup (plan, id)));
}

static void
assert_home (TrendsPlan   *plan,
             TrendsEntity *initiative,
             const char   *title)
{
  g_autofree char *home = dup_home (plan, initiative);

  g_assert_cmpstr (home, ==, title);
}

static void
test_moves (void)
{
  g_autoptr (TrendsPlan) plan = new_plan ();
  TrendsEntity *initiative = add (plan, "Laptops");
  g_autofree char *home = dup_home (plan, initiative);
  g_autoptr (TrendsEditionJob) job = begin (plan, "socitm-2026", NULL);
  GAsyncResult *waiting = NULL;
  g_autofree char *id = NULL;

  g_assert_nonnull (job);
  g_assert_true (trends_edition_job_brings (job));
  g_assert_nonnull (trends_edition_job_get_title (job));
  choose (job);
  trends_edition_job_move_async (job, plan, done_cb, &waiting);
  assert_home (plan, initiative, home);
  id = finish (job, &waiting);
  g_assert_cmpstr (id, ==, trends_plan_get_undo_id (plan));
  assert_home (plan, initiative, "Data");

  g_assert_true (trends_plan_undo (plan, NULL));
  assert_home (plan, initiative, home);
}

/* Nothing of what somebody does while it is found out is lost, nor left behind. */
static void
test_goes_on (void)
{
  g_autoptr (TrendsPlan) plan = new_plan ();
  TrendsEntity *first = add (plan, "Laptops"), *second;
  g_autoptr (TrendsEditionJob) job = begin (plan, "socitm-2026", NULL);
  GAsyncResult *waiting = NULL;
  g_autofree char *id = NULL;

  choose (job);
  second = add (plan, "Before it moves");
  trends_edition_job_move_async (job, plan, done_cb, &waiting);
  g_assert_true (trends_plan_set_text (plan, first, TRENDS_INITIATIVE_TITLE, "Phones",
                                       TRENDS_SET_ONCE, NULL));
  add (plan, "While it moves");
  id = finish (job, &waiting);

  g_assert_nonnull (id);
  g_assert_cmpstr (trends_entity_get_name (first), ==, "Phones");
  assert_home (plan, first, "Data");
  assert_home (plan, second, "Data");
  g_assert_cmpuint (g_list_model_get_n_items (
                      trends_trend_get_initiatives (find_trend (plan, "Data"))), ==, 3);
}

/* A plan that has the edition already has nothing to move, and no step to take back. */
static void
test_brings_nothing (void)
{
  g_autoptr (TrendsPlan) plan = new_plan ();
  g_autoptr (TrendsEditionJob) job = begin (plan, "socitm-2024", NULL);
  GAsyncResult *waiting = NULL;
  g_autofree char *id = NULL;

  g_assert_false (trends_edition_job_brings (job));
  trends_edition_job_move_async (job, plan, done_cb, &waiting);
  id = finish (job, &waiting);
  g_assert_null (id);
  g_assert_null (trends_plan_get_undo_id (plan));
}

static void
test_refused (void)
{
  g_autoptr (TrendsPlan) plan = new_plan ();
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEditionJob) job = begin (plan, "none-of-these", &error);

  g_assert_null (job);
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edition-job/moves", test_moves);
  g_test_add_func ("/edition-job/goes-on", test_goes_on);
  g_test_add_func ("/edition-job/brings-nothing", test_brings_nothing);
  g_test_add_func ("/edition-job/refused", test_refused);
  return g_test_run ();
}
