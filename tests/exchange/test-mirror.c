/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-mirror.c: after any row of edits, a mirror is what an export to the same people would be;
 * and what is only said to be confidential says nothing else.
 */

#include "trends-mirror.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"
#include "trends-sample.h"
#include "trends-test-exchange.h"

#include <string.h>

#define N_EDITS 60

#define SECRET "Zyzzyva"

static void
assert_mirrored (TrendsMirror  *mirror,
                 TrendsPlan    *source,
                 TrendsProfile  profile)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) afresh = trends_plan_snapshot (source, profile, &error);
  g_autofree char *expected = NULL;
  g_autofree char *found = trends_plan_dump (trends_mirror_get_plan (mirror));

  g_assert_no_error (error);
  expected = trends_plan_dump (afresh);
  g_assert_cmpstr (found, ==, expected);
}

static void
change (GRand      *rand,
        TrendsPlan *plan)
{
  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      trends_plan_undo (plan, NULL);
      break;
    case 1:
      trends_plan_redo (plan, NULL);
      break;
    default:
      trends_random_edit (rand, plan);
    }
}

/* An initiative is made internal, exempt or public. */
static void
change_sight (GRand      *rand,
              TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n = g_list_model_get_n_items (list);
  g_autoptr (TrendsEntity) one = n > 0 ? g_list_model_get_item (list, g_rand_int_range (rand, 0, n))
                                       : NULL;

  if (one != NULL)
    trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_SENSITIVITY,
                             g_rand_int_range (rand, 0, 3), NULL);
}

static void
check_profile (TrendsProfile profile,
               guint         n_entities)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, n_entities);
  g_autoptr (TrendsMirror) mirror = trends_mirror_new (plan, profile, FALSE);

  assert_mirrored (mirror, plan, profile);
  for (guint i = 0; i < N_EDITS; i++)
    {
      if (i % 3 == 0)
        change_sight (rand, plan);
      else
        change (rand, plan);
      assert_mirrored (mirror, plan, profile);
    }
}

static void
test_follows (void)
{
  for (TrendsProfile profile = 0; profile < TRENDS_N_PROFILES; profile++)
    for (guint n = 2; n <= 24; n += 11)
      check_profile (profile, n);
}

/* Of an initiative that is kept back there is nothing in a mirror but that there is one. */
static void
assert_silent (TrendsMirror *mirror,
               TrendsPlan   *source)
{
  GListModel *list = trends_plan_get_list (source, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      TrendsEntity *shown = trends_plan_lookup (trends_mirror_get_plan (mirror),
                                                trends_entity_get_id (initiative));

      g_assert_nonnull (shown);
      if (trends_audience_sees_entity (TRENDS_PROFILE_PUBLIC, initiative))
        {
          g_assert_false (trends_mirror_is_stand_in (mirror, shown));
          continue;
        }
      g_assert_true (trends_mirror_is_stand_in (mirror, shown));
      for (guint field = 0; field < TRENDS_INITIATIVE_N_FIELDS; field++)
        if (field != TRENDS_INITIATIVE_TREND && field != TRENDS_INITIATIVE_POSITION
            && field != TRENDS_INITIATIVE_TITLE)
          {
            g_auto (TrendsValue) initial = trends_field_get_initial (
              trends_kind_get_field (TRENDS_KIND_INITIATIVE, field));

            g_assert_true (trends_value_equal (trends_entity_get_value (shown, field), &initial));
          }
    }
}

static void
test_says_confidential (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 24);
  g_autoptr (TrendsMirror) mirror = trends_mirror_new (plan, TRENDS_PROFILE_PUBLIC, TRUE);

  assert_silent (mirror, plan);
  for (guint i = 0; i < N_EDITS; i++)
    {
      if (i % 3 == 0)
        change_sight (rand, plan);
      else
        change (rand, plan);
      assert_silent (mirror, plan);
    }
  trends_mirror_show_to (mirror, TRENDS_PROFILE_PUBLIC, FALSE);
  assert_mirrored (mirror, plan, TRENDS_PROFILE_PUBLIC);
  trends_mirror_show_to (mirror, TRENDS_PROFILE_FULL, FALSE);
  assert_mirrored (mirror, plan, TRENDS_PROFILE_FULL);
}

/* A word in every text of what is kept back is in no text of the mirror, whatever is done. */
static void
test_secret (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);
  g_autoptr (TrendsMirror) mirror = NULL;
  GListModel *list;

  g_assert_no_error (error);
  mirror = trends_mirror_new (plan, TRENDS_PROFILE_PUBLIC, TRUE);
  list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      g_autofree char *dump = NULL;

      trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_SENSITIVITY,
                               TRENDS_SENSITIVITY_EXEMPT, &error);
      g_assert_no_error (error);
      trends_plan_set_text (plan, initiative, TRENDS_INITIATIVE_TITLE, SECRET,
                            TRENDS_SET_ONCE, &error);
      g_assert_no_error (error);
      trends_plan_set_text (plan, initiative, TRENDS_INITIATIVE_DESCRIPTION, SECRET,
                            TRENDS_SET_ONCE, &error);
      g_assert_no_error (error);

      dump = trends_plan_dump (trends_mirror_get_plan (mirror));
      g_assert_null (strstr (dump, SECRET));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mirror/follows", test_follows);
  g_test_add_func ("/mirror/says-confidential", test_says_confidential);
  g_test_add_func ("/mirror/secret", test_secret);

  return g_test_run ();
}
