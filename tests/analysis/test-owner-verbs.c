/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-owner-verbs.c: what somebody has, and that another gets all of it in one edit, which one
 * undo takes back.
 */

#include "trends-owner-verbs.h"

#include "trends-plan-verbs.h"
#include "trends-random-plan.h"
#include "trends-refs.h"

#include <string.h>

static TrendsEntity *
get (TrendsPlan *plan, TrendsKind kind, guint index)
{
  g_autoptr (TrendsEntity) item = g_list_model_get_item (trends_plan_get_list (plan, kind), index);

  return item; /* the plan holds it */
}

/* Over any plan: nobody refers to who went, and as much refers to the other as to both before, but
 * for lists that had both. */
static void
test_replace (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  TrendsRefs *refs = trends_plan_get_refs (plan);
  guint n_owners = g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_OWNER));
  g_autofree char *before = trends_plan_dump (plan);
  g_autofree char *after = NULL;
  g_autofree char *gone = NULL;
  g_autoptr (GPtrArray) referrers = NULL;
  g_autoptr (GError) error = NULL;
  TrendsEntity *owner, *other;

  g_assert_cmpuint (n_owners, >=, 2);
  owner = get (plan, TRENDS_KIND_OWNER, 0);
  other = get (plan, TRENDS_KIND_OWNER, 1);
  gone = g_strdup (trends_entity_get_id (owner));
  referrers = trends_refs_dup_referrers (refs, gone);
  g_assert_true (trends_plan_replace_owner (plan, owner, other, &error));
  g_assert_no_error (error);
  g_assert_null (trends_plan_lookup (plan, gone));
  for (guint i = 0; i < referrers->len; i++)
    {
      g_autoptr (GPtrArray) now = trends_refs_dup_referrers (refs, trends_entity_get_id (other));

      g_assert_true (trends_entity_is (referrers->pdata[i], TRENDS_KIND_SET_ASIDE)
                     || g_ptr_array_find (now, referrers->pdata[i], NULL));
    }

  g_assert_true (trends_plan_undo (plan, NULL));
  after = trends_plan_dump (plan);
  g_assert_cmpstr (after, ==, before);
}

static void
set_aside (TrendsPlan *plan, TrendsEntity *owner)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_SET_ASIDE, NULL);

  trends_record_set (record, TRENDS_SET_ASIDE_FINDING, trends_value_text ("owners_overloaded"));
  trends_record_set (record, TRENDS_SET_ASIDE_ENTRY, trends_value_text (trends_entity_get_id (owner)));
  g_assert_nonnull (trends_plan_add (plan, record, NULL));
}

/* That somebody has too much says nothing of who gets it, whether that was said of these or not. */
static void
test_set_aside (void)
{
  for (guint both = 0; both < 2; both++)
    {
      g_autoptr (TrendsPlan) plan = trends_plan_new ();
      TrendsEntity *owner = trends_plan_add_owner (plan, "Asha Merrow", TRENDS_OWNER_PERSON, NULL);
      TrendsEntity *other = trends_plan_add_owner (plan, "Jo Dunmere", TRENDS_OWNER_PERSON, NULL);
      g_autoptr (GError) error = NULL;

      set_aside (plan, owner);
      if (both)
        set_aside (plan, other);
      g_assert_false (trends_owner_has_anything (owner));
      g_assert_true (trends_plan_replace_owner (plan, owner, other, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_SET_ASIDE)), ==, both);
    }
}

/* Two who are called the same, by what they are and have; where that is the same, too, by a number */
static void
test_namesakes (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  TrendsEntity *one = trends_plan_add_owner (plan, "Asha Merrow", TRENDS_OWNER_PERSON, NULL);
  g_autofree char *alone = trends_owner_dup_name_apart (one);
  TrendsEntity *team, *other;
  g_autofree char *first = NULL, *second = NULL, *third = NULL;

  g_assert_cmpstr (alone, ==, "Asha Merrow");
  g_assert_null (trends_owner_find_namesake (one));
  team = trends_plan_add_owner (plan, "asha merrow", TRENDS_OWNER_TEAM, NULL);
  other = trends_plan_add_owner (plan, "Asha Merrow", TRENDS_OWNER_PERSON, NULL);
  g_assert_nonnull (trends_owner_find_namesake (one));
  first = trends_owner_dup_name_apart (one);
  second = trends_owner_dup_name_apart (team);
  third = trends_owner_dup_name_apart (other);
  g_assert_cmpstr (second, ==, "asha merrow (Team · has nothing)");
  g_assert_true (g_str_has_prefix (first, "Asha Merrow (Person · has nothing, "));
  g_assert_true (g_str_has_prefix (third, "Asha Merrow (Person · has nothing, "));
  g_assert_cmpstr (first, !=, third);
}

/* Anything else has its name; and who has left the plan has nobody to be told from. */
static void
test_apart (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 10);
  TrendsEntity *initiative = get (plan, TRENDS_KIND_INITIATIVE, 0);
  g_autoptr (TrendsEntity) owner
    = g_object_ref (trends_plan_add_owner (plan, "Asha Merrow", TRENDS_OWNER_TEAM, NULL));
  g_autofree char *title = NULL, *apart = NULL, *gone = NULL;

  trends_plan_set_text (plan, initiative, TRENDS_INITIATIVE_TITLE, "Asha Merrow", TRENDS_SET_ONCE,
                        NULL);
  trends_plan_add_owner (plan, "Asha Merrow", TRENDS_OWNER_PERSON, NULL);
  title = trends_entity_dup_name_apart (initiative);
  g_assert_cmpstr (title, ==, "Asha Merrow");
  apart = trends_entity_dup_name_apart (owner);
  g_assert_cmpstr (apart, ==, "Asha Merrow (Team · has nothing)");
  g_assert_true (trends_plan_remove (plan, owner, NULL));
  gone = trends_entity_dup_name_apart (owner);
  g_assert_cmpstr (gone, ==, "Asha Merrow");
}

static void
test_words (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 10);
  TrendsEntity *initiative = get (plan, TRENDS_KIND_INITIATIVE, 0);
  TrendsEntity *trend = get (plan, TRENDS_KIND_TREND, 0);
  TrendsEntity *owner = trends_plan_add_owner (plan, "Somebody new", TRENDS_OWNER_PERSON, NULL);
  g_autofree char *nothing = trends_owner_dup_load_words (owner);
  g_autofree char *words = NULL;

  g_assert_cmpstr (nothing, ==, "has nothing");
  trends_plan_set_ref (plan, initiative, TRENDS_INITIATIVE_LEAD, owner, NULL);
  trends_plan_set_ref (plan, initiative, TRENDS_INITIATIVE_SPONSOR, owner, NULL);
  trends_plan_set_ref (plan, trend, TRENDS_TREND_OWNER, owner, NULL);
  words = trends_owner_dup_load_words (owner);
  g_assert_cmpstr (words, ==, "leads 1 initiative, sponsors 1, owns 1 trend");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/owner-verbs/replace", test_replace);
  g_test_add_func ("/owner-verbs/set-aside", test_set_aside);
  g_test_add_func ("/owner-verbs/words", test_words);
  g_test_add_func ("/owner-verbs/namesakes", test_namesakes);
  g_test_add_func ("/owner-verbs/apart", test_apart);
  return g_test_run ();
}
