/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-mirror.c: after any row of edits, a mirror is what an export to the same people would be;
 * what is only said to be confidential says nothing else; and what wasn't revealed in a workshop isn't
 * there.
 */

#include "trends-mirror.h"
#include "trends-plan-verbs.h"
#include "trends-profile-room.h"
#include "trends-profile.h"
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

/* -------------------------------------------------------------------- a room */

static TrendsEntity *
get_any (GRand      *rand,
         TrendsPlan *plan,
         TrendsKind  kind)
{
  GListModel *list = trends_plan_get_list (plan, kind);
  guint n = g_list_model_get_n_items (list);
  g_autoptr (TrendsEntity) one = n > 0 ? g_list_model_get_item (list, g_rand_int_range (rand, 0, n))
                                       : NULL;

  return one; /* the plan holds it */
}

/* Says so in an idea's text whether it is revealed; or gives it away, or takes it back. */
static void
change_idea (GRand      *rand,
             TrendsPlan *plan)
{
  TrendsEntity *idea = get_any (rand, plan, TRENDS_KIND_IDEA);

  if (idea == NULL)
    return;
  switch (g_rand_int_range (rand, 0, 3))
    {
    case 0:
      trends_plan_set_integer (plan, idea, TRENDS_IDEA_REVEALED, g_rand_boolean (rand), NULL);
      break;
    case 1:
      trends_plan_set_ref (plan, idea, TRENDS_IDEA_INITIATIVE,
                           g_rand_boolean (rand) ? get_any (rand, plan, TRENDS_KIND_INITIATIVE)
                                                 : NULL, NULL);
      break;
    default:
      trends_plan_set_ref (plan, idea, TRENDS_IDEA_WORKSHOP,
                           get_any (rand, plan, TRENDS_KIND_WORKSHOP), NULL);
    }
}

static void
change_ballot (GRand      *rand,
               TrendsPlan *plan)
{
  TrendsEntity *ballot = get_any (rand, plan, TRENDS_KIND_BALLOT);

  if (ballot != NULL)
    trends_plan_set_integer (plan, ballot, TRENDS_BALLOT_REVEALED, g_rand_boolean (rand), NULL);
}

/* What the mirror has of the room's kinds is what was revealed in that workshop, and all of it. */
static void
assert_revealed (TrendsMirror *mirror,
                 TrendsPlan   *source,
                 TrendsProfile profile,
                 const char   *workshop)
{
  for (guint kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (source, kind);
      guint n = 0;

      if (!trends_room_is_about (kind))
        continue;
      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
          gboolean is_seen = trends_room_sees_entity_as (entity, workshop, profile);

          g_assert_true (is_seen == (trends_plan_lookup (trends_mirror_get_plan (mirror),
                                                         trends_entity_get_id (entity)) != NULL));
          n += is_seen ? 1 : 0;
        }
      g_assert_cmpuint (n, ==, g_list_model_get_n_items (
        trends_plan_get_list (trends_mirror_get_plan (mirror), kind)));
    }
}

static void
assert_as_afresh (TrendsMirror  *mirror,
                  TrendsPlan    *source,
                  TrendsProfile  profile,
                  const char    *workshop)
{
  g_autoptr (TrendsMirror) afresh = trends_mirror_new (source, profile, TRUE);
  g_autofree char *found = trends_plan_dump (trends_mirror_get_plan (mirror));
  g_autofree char *expected = NULL;

  trends_mirror_show_room (afresh, workshop);
  expected = trends_plan_dump (trends_mirror_get_plan (afresh));
  g_assert_cmpstr (found, ==, expected);
}

/* Whatever else the profile would show: who sees all of a plan sees no hidden idea on the wall. */
static void
test_room (void)
{
  static const TrendsProfile profiles[] = { TRENDS_PROFILE_PUBLIC, TRENDS_PROFILE_FULL };

  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 24);
      g_autoptr (TrendsMirror) mirror = trends_mirror_new (plan, profiles[i], TRUE);
      g_autofree char *workshop =
        g_strdup (trends_entity_get_id (get_any (rand, plan, TRENDS_KIND_WORKSHOP)));

      trends_mirror_show_room (mirror, workshop);
      for (guint j = 0; j < N_EDITS; j++)
        {
          if (j % 4 == 0)
            change_idea (rand, plan);
          else if (j % 4 == 1)
            change_ballot (rand, plan);
          else if (j % 4 == 2)
            change_sight (rand, plan);
          else
            change (rand, plan);
          assert_revealed (mirror, plan, profiles[i], workshop);
          assert_as_afresh (mirror, plan, profiles[i], workshop);
        }
    }
}

/* Nobody has revealed anything to a room that isn't there yet. */
static void
test_no_room (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 24);
  g_autoptr (TrendsMirror) mirror = trends_mirror_new (plan, TRENDS_PROFILE_FULL, TRUE);

  trends_mirror_show_room (mirror, NULL);
  for (guint kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    if (trends_room_is_about (kind))
      g_assert_cmpuint (g_list_model_get_n_items (
        trends_plan_get_list (trends_mirror_get_plan (mirror), kind)), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mirror/follows", test_follows);
  g_test_add_func ("/mirror/says-confidential", test_says_confidential);
  g_test_add_func ("/mirror/secret", test_secret);

  g_test_add_func ("/mirror/room", test_room);
  g_test_add_func ("/mirror/no-room", test_no_room);

  return g_test_run ();
}
