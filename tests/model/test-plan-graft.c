/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-plan-graft.c: copies of initiatives, of any plan: what is the same in them, what isn't, and what undo leaves. */

#include "trends-plan-graft.h"

#include "trends-plan-verbs.h"
#include "trends-random-plan.h"

#include <string.h>

#define N_PLANS 60

static GPtrArray *
list_all (TrendsPlan *plan,
          TrendsKind  kind)
{
  GListModel *list = trends_plan_get_list (plan, kind);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (all, g_list_model_get_item (list, i));
  return all;
}

static guint
count (TrendsPlan *plan,
       TrendsKind  kind)
{
  return g_list_model_get_n_items (trends_plan_get_list (plan, kind));
}

static gboolean
is_of_place (guint field)
{
  return field == TRENDS_INITIATIVE_TITLE || field == TRENDS_INITIATIVE_TREND || field == TRENDS_INITIATIVE_POSITION
         || field == TRENDS_INITIATIVE_ALSO_SERVES;
}

static gboolean
is_left_out (guint field)
{
  return field == TRENDS_INITIATIVE_VOTES || field == TRENDS_INITIATIVE_IMPORT_SOURCE
         || field == TRENDS_INITIATIVE_IMPORT_ID || field == TRENDS_INITIATIVE_IMPORT_VALUES;
}

/* Every field but those that make another of it; references by what they mean. */
static void
assert_same (TrendsEntity *original,
             TrendsEntity *copy,
             gboolean      has_same_ids)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_INITIATIVE);

  g_assert_true (original != copy);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsField *field = &info->fields[i];
      gboolean refers = field->type == TRENDS_FIELD_REF || field->type == TRENDS_FIELD_REFS;

      if (is_left_out (i))
        g_assert_false (trends_value_is_set (trends_entity_get_value (copy, i)));
      else if (!is_of_place (i) && (has_same_ids || !refers))
        g_assert_true (trends_value_equal (trends_entity_get_value (original, i), trends_entity_get_value (copy, i)));
      else if (field->type == TRENDS_FIELD_REF && field->target == TRENDS_KIND_OWNER
               && trends_entity_get_ref (original, i) != NULL)
        g_assert_cmpstr (trends_entity_get_name (trends_entity_get_ref (original, i)), ==,
                         trends_entity_get_name (trends_entity_get_ref (copy, i)));
    }
}

static guint
count_milestones (TrendsEntity *initiative)
{
  g_autoptr (GPtrArray) milestones
    = trends_plan_dup_referring (trends_entity_get_plan (initiative), TRENDS_KIND_MILESTONE,
                                 TRENDS_MILESTONE_INITIATIVE, initiative);

  return milestones->len;
}

static void
check_duplicates (TrendsPlan *plan)
{
  g_autoptr (GPtrArray) initiatives = list_all (plan, TRENDS_KIND_INITIATIVE);
  g_autofree char *before = trends_plan_dump (plan);
  g_autofree char *after = NULL;
  guint n_milestones = count (plan, TRENDS_KIND_MILESTONE), n_needs = count (plan, TRENDS_KIND_DEPENDENCY);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;

  if (initiatives->len == 0)
    return;
  copies = trends_plan_duplicate (plan, initiatives, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (copies->len, ==, initiatives->len);
  g_assert_cmpuint (count (plan, TRENDS_KIND_INITIATIVE), ==, 2 * initiatives->len);
  g_assert_cmpuint (count (plan, TRENDS_KIND_MILESTONE), ==, 2 * n_milestones);
  g_assert_cmpuint (count (plan, TRENDS_KIND_DEPENDENCY), ==, 2 * n_needs);
  for (guint i = 0; i < copies->len; i++)
    {
      assert_same (initiatives->pdata[i], copies->pdata[i], TRUE);
      g_assert_nonnull (strstr (trends_entity_get_name (copies->pdata[i]), "(copy)"));
      g_assert_true (trends_entity_get_ref (initiatives->pdata[i], TRENDS_INITIATIVE_TREND)
                     == trends_entity_get_ref (copies->pdata[i], TRENDS_INITIATIVE_TREND));
      g_assert_cmpint (trends_entity_compare (initiatives->pdata[i], copies->pdata[i]), <, 0);
      g_assert_cmpuint (count_milestones (initiatives->pdata[i]), ==, count_milestones (copies->pdata[i]));
    }
  g_assert_true (trends_plan_undo (plan, NULL));
  after = trends_plan_dump (plan);
  g_assert_cmpstr (before, ==, after);
}

static void
test_duplicate (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261129);

  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 10);

      check_duplicates (plan);
    }
}

/* Into another plan, whose owners and trends have other ids */
static void
check_graft (TrendsPlan *source,
             TrendsPlan *target)
{
  g_autoptr (GPtrArray) initiatives = list_all (source, TRENDS_KIND_INITIATIVE);
  g_autoptr (GPtrArray) trends = list_all (target, TRENDS_KIND_TREND);
  g_autofree char *before = NULL;
  g_autofree char *source_before = trends_plan_dump (source);
  g_autofree char *after = NULL;
  g_autofree char *source_after = NULL;
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (GError) error = NULL;
  GListModel *list;
  guint n;

  if (initiatives->len == 0 || trends->len == 0)
    return;
  trends_plan_set_text (target, trends_plan_get_info (target), TRENDS_PLAN_CURRENCY,
                        trends_entity_get_text (trends_plan_get_info (source), TRENDS_PLAN_CURRENCY),
                        TRENDS_SET_ONCE, NULL);
  before = trends_plan_dump (target);
  list = trends_trend_get_initiatives (trends->pdata[0]);
  n = g_list_model_get_n_items (list);
  copies = trends_plan_graft (target, initiatives, trends->pdata[0], n, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < copies->len; i++)
    {
      g_autoptr (TrendsEntity) there = g_list_model_get_item (list, n + i);

      g_assert_true (there == copies->pdata[i]);
      assert_same (initiatives->pdata[i], copies->pdata[i], FALSE);
      g_assert_cmpuint (count_milestones (initiatives->pdata[i]), ==, count_milestones (copies->pdata[i]));
    }
  g_assert_true (trends_plan_undo (target, NULL));
  after = trends_plan_dump (target);
  g_assert_cmpstr (before, ==, after);
  source_after = trends_plan_dump (source);
  g_assert_cmpstr (source_before, ==, source_after);
}

static void
test_graft (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261130);

  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (TrendsPlan) source = trends_random_plan_new (rand, 10);
      g_autoptr (TrendsPlan) target = trends_random_plan_new (rand, 10);

      check_graft (source, target);
    }
}

/* ------------------------------------------------------------------ by name */

static TrendsEntity *
make_small (TrendsPlan *plan,
            const char *currency)
{
  g_autoptr (TrendsRecord) group = trends_record_new (TRENDS_KIND_GROUP, NULL);
  g_autoptr (TrendsRecord) trend = trends_record_new (TRENDS_KIND_TREND, NULL);

  trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY, currency, TRENDS_SET_ONCE, NULL);
  trends_record_set (group, TRENDS_GROUP_TITLE, trends_value_text ("Group"));
  trends_plan_add (plan, group, NULL);
  trends_record_set (trend, TRENDS_TREND_TITLE, trends_value_text ("Trend"));
  trends_record_set (trend, TRENDS_TREND_NUMBER, trends_value_integer (1));
  trends_record_set (trend, TRENDS_TREND_GROUP, trends_value_text (trends_record_get_id (group)));
  return trends_plan_add (plan, trend, NULL);
}

static TrendsEntity *
graft_one (TrendsPlan   *target,
           TrendsEntity *initiative,
           TrendsEntity *trend)
{
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GPtrArray) made = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (one, initiative);
  made = trends_plan_graft (target, one, trend, G_MAXUINT, &error);
  g_assert_no_error (error);
  return made->pdata[0];
}

/* Whoever has that name leads it; nobody is there twice. */
static void
test_owners (void)
{
  g_autoptr (TrendsPlan) source = trends_plan_new ();
  g_autoptr (TrendsPlan) target = trends_plan_new ();
  TrendsEntity *trend = make_small (source, "GBP"), *there = make_small (target, "GBP");
  TrendsEntity *initiative = trends_plan_add_initiative (source, trend, "A", G_MAXUINT, NULL);
  TrendsEntity *known = trends_plan_add_owner (target, "asha MERROW", TRENDS_OWNER_PERSON, NULL);
  TrendsEntity *copy;

  trends_plan_set_owner_name (source, initiative, TRENDS_INITIATIVE_LEAD, "Asha Merrow", NULL);
  trends_plan_set_owner_name (source, initiative, TRENDS_INITIATIVE_SPONSOR, "Jo Dunmere", NULL);
  trends_plan_set_owner_name (source, initiative, TRENDS_INITIATIVE_SRO, "Jo Dunmere", NULL);
  copy = graft_one (target, initiative, there);
  g_assert_true (trends_entity_get_ref (copy, TRENDS_INITIATIVE_LEAD) == known);
  g_assert_cmpstr (trends_entity_get_name (trends_entity_get_ref (copy, TRENDS_INITIATIVE_SPONSOR)), ==, "Jo Dunmere");
  g_assert_true (trends_entity_get_ref (copy, TRENDS_INITIATIVE_SPONSOR)
                 == trends_entity_get_ref (copy, TRENDS_INITIATIVE_SRO));
  g_assert_cmpuint (count (target, TRENDS_KIND_OWNER), ==, 2);
  graft_one (target, initiative, there);
  g_assert_cmpuint (count (target, TRENDS_KIND_OWNER), ==, 2);
}

/* 45,000 pounds aren't 45,000 euros. */
static void
test_currencies (void)
{
  g_autoptr (TrendsPlan) source = trends_plan_new ();
  g_autoptr (TrendsPlan) target = trends_plan_new ();
  TrendsEntity *trend = make_small (source, "GBP"), *there = make_small (target, "EUR");
  TrendsEntity *initiative = trends_plan_add_initiative (source, trend, "A", G_MAXUINT, NULL);

  trends_plan_set_integer (source, initiative, TRENDS_INITIATIVE_COST, 4500000, NULL);
  g_assert_cmpint (trends_entity_get_integer (graft_one (target, initiative, there), TRENDS_INITIATIVE_COST), ==,
                   TRENDS_UNSET);
  g_assert_cmpint (trends_entity_get_integer (graft_one (source, initiative, trend), TRENDS_INITIATIVE_COST), ==,
                   4500000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-graft/duplicate", test_duplicate);
  g_test_add_func ("/plan-graft/graft", test_graft);
  g_test_add_func ("/plan-graft/owners", test_owners);
  g_test_add_func ("/plan-graft/currencies", test_currencies);
  return g_test_run ();
}
