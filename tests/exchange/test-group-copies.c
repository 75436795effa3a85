/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-group-copies.c: copies of a plan for groups, and what comes back of them, for any plan and
 * any edits.
 */

#include "trends-export.h"
#include "trends-group-copies.h"
#include "trends-groups.h"
#include "trends-plan-copy.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"
#include "trends-sample.h"
#include "trends-trend-numbers.h"

#include <string.h>

#define N_ROUNDS 6
#define N_EDITS 25

static TrendsPlan *
random_plan (GRand *rand)
{
  return trends_random_plan_new (rand, 12);
}

static void
edit_at_random (GRand *rand, TrendsPlan *plan)
{
  for (guint i = 0; i < N_EDITS; i++)
    trends_random_edit (rand, plan);
  trends_plan_seal (plan);
}

static GPtrArray *
add_copies (TrendsPlan *plan, const char *first, const char *second)
{
  const char *const names[] = { first, second, NULL };
  g_autoptr (GError) error = NULL;
  GPtrArray *copies = trends_group_copies_add (plan, names, &error);

  g_assert_no_error (error);
  return copies;
}

static TrendsPlan *
make_plan (TrendsEntity *copy, TrendsProfile profile)
{
  g_autoptr (GError) error = NULL;
  TrendsPlan *plan = trends_group_copy_make_plan (copy, profile, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static TrendsMerge *
merge (TrendsEntity *copy, TrendsPlan *theirs)
{
  g_autoptr (GError) error = NULL;
  TrendsMerge *made = trends_group_copy_merge (copy, theirs, &error);

  g_assert_no_error (error);
  return made;
}

static TrendsEdit *
make_edit (TrendsEntity *copy, TrendsMerge *made)
{
  g_autoptr (GError) error = NULL;
  TrendsEdit *edit = trends_group_copy_dup_edit (copy, made, &error);

  g_assert_no_error (error);
  return edit;
}

/* To remove a workshop whose notes the group has never seen is for people to decide. */
static guint
count_conflicts (TrendsMerge *made)
{
  guint n = 0;

  for (guint i = 0; i < trends_merge_get_n_conflicts (made); i++)
    n += trends_merge_get_conflict (made, i)->kind != TRENDS_KIND_WORKSHOP;
  return n;
}

/* Whatever the plan has become meanwhile. @n_conflicts: (out) (optional) */
static guint
bring_back (TrendsEntity *copy, TrendsPlan *theirs, guint *n_conflicts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsMerge) made = merge (copy, theirs);
  g_autoptr (TrendsEdit) edit = make_edit (copy, made);

  if (n_conflicts != NULL)
    *n_conflicts = count_conflicts (made);
  trends_group_copy_apply (copy, edit, &error);
  g_assert_no_error (error);
  return trends_edit_get_n_changes (edit);
}

/* --------------------------------------------------------------- properties */

/* (transfer full): what the copies began as; "" where somebody has removed it */
static char *
dup_ancestor (TrendsEntity *copy)
{
  TrendsEntity *ancestor = trends_entity_get_plan (copy) != NULL
                             ? trends_entity_get_ref (copy, TRENDS_GROUP_COPY_ANCESTOR)
                             : NULL;

  return g_strdup (ancestor != NULL ? trends_entity_get_text (ancestor, TRENDS_BASELINE_STATE) : "");
}

static void
test_unchanged (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr (TrendsPlan) plan = random_plan (rand);
      g_autoptr (GPtrArray) copies = add_copies (plan, "Red", "Blue");
      g_autofree char *ancestor = dup_ancestor (copies->pdata[0]);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      for (TrendsProfile profile = TRENDS_PROFILE_FULL; profile <= TRENDS_PROFILE_ROLES; profile++)
        {
          g_autoptr (TrendsPlan) theirs = make_plan (copies->pdata[0], profile);
          guint n_conflicts;

          g_assert_cmpuint (bring_back (copies->pdata[0], theirs, &n_conflicts), ==, 0);
          g_assert_cmpuint (n_conflicts, ==, 0);
          edit_at_random (rand, plan);
          after = dup_ancestor (copies->pdata[0]);
          if (strcmp (ancestor, after) != 0)
            break;
          g_clear_pointer (&after, g_free);
          before = trends_plan_dump (plan);
          g_assert_cmpuint (bring_back (copies->pdata[0], theirs, &n_conflicts), ==, 0);
          g_assert_cmpuint (n_conflicts, ==, 0);
          after = trends_plan_dump (plan);
          g_assert_cmpstr (before, ==, after);
          g_clear_pointer (&before, g_free);
          g_clear_pointer (&after, g_free);
        }
    }
}

/* What belongs to the copies, and what comes of them, apart: the same in two plans */
static TrendsRecord *
take_shared_cb (TrendsEntity *entity, gpointer user_data)
{
  return trends_entity_is (entity, TRENDS_KIND_GROUP_COPY)
             || trends_entity_is (entity, TRENDS_KIND_BASELINE)
             || trends_entity_is (entity, TRENDS_KIND_WORKSHOP)
             || trends_entity_is (entity, TRENDS_KIND_PLAN)
           ? NULL
           : trends_entity_dup_record (entity);
}

static int
compare_records (gconstpointer a, gconstpointer b)
{
  return strcmp (trends_record_get_id (*(TrendsRecord *const *) a),
                 trends_record_get_id (*(TrendsRecord *const *) b));
}

static gboolean
is_same (TrendsRecord *a, TrendsRecord *b)
{
  for (guint i = 0; i < trends_kind_get_info (trends_record_get_kind (a))->n_fields; i++)
    if (!trends_value_equal (trends_record_get_value (a, i), trends_record_get_value (b, i)))
      return FALSE;
  return strcmp (trends_record_get_id (a), trends_record_get_id (b)) == 0;
}

static void
assert_same_work (TrendsPlan *a, TrendsPlan *b)
{
  g_autoptr (GPtrArray) records_a = trends_plan_take_records (a, take_shared_cb, NULL);
  g_autoptr (GPtrArray) records_b = trends_plan_take_records (b, take_shared_cb, NULL);

  g_ptr_array_sort (records_a, compare_records);
  g_ptr_array_sort (records_b, compare_records);
  g_assert_cmpuint (records_a->len, ==, records_b->len);
  for (guint i = 0; i < records_a->len; i++)
    g_assert_true (is_same (records_a->pdata[i], records_b->pdata[i]));
}

static guint
n_workshops (TrendsPlan *plan)
{
  return g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_WORKSHOP));
}

/* What a group did to a plan that was left alone is all that the plan becomes; and is undone. */
static void
test_all_comes_back (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr (TrendsPlan) plan = random_plan (rand);
      g_autoptr (GPtrArray) copies = add_copies (plan, "Red", NULL);
      g_autoptr (TrendsPlan) theirs = make_plan (copies->pdata[0], TRENDS_PROFILE_FULL);
      g_autofree char *before = trends_plan_dump (plan);
      g_autofree char *after = NULL;
      guint n_conflicts;
      guint n_changes;

      edit_at_random (rand, theirs);
      /* It wouldn't be known whose it is. */
      if (strlen (trends_entity_get_text (trends_plan_get_info (theirs), TRENDS_PLAN_GROUP_COPY)) < 40)
        continue;
      n_changes = bring_back (copies->pdata[0], theirs, &n_conflicts);
      g_assert_cmpuint (n_conflicts, ==, 0);
      if (n_workshops (theirs) + 1 < n_workshops (plan))
        continue;
      assert_same_work (plan, theirs);
      g_assert_cmpuint (bring_back (copies->pdata[0], theirs, &n_conflicts), ==, 0);
      g_assert_cmpuint (n_conflicts, ==, 0);
      if (n_changes == 0)
        continue;
      g_assert_cmpint (trends_entity_get_integer (copies->pdata[0], TRENDS_GROUP_COPY_MERGED), !=,
                       TRENDS_UNSET);
      trends_plan_undo (plan, NULL);
      after = trends_plan_dump (plan);
      g_assert_cmpstr (before, ==, after);
    }
}

/* ------------------------------------------------------------ what is masked */

static TrendsEntity *
get_initiative (TrendsPlan *plan, guint index)
{
  g_autoptr (TrendsEntity) initiative
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), index);

  return initiative; /* the plan holds it */
}

static TrendsPlan *
make_sample (void)
{
  g_autoptr (GError) error = NULL;
  TrendsPlan *plan = trends_sample_new_plan (&error);

  g_assert_no_error (error);
  return plan;
}

static void
set_text (TrendsPlan *plan, TrendsEntity *entity, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;

  trends_plan_set_text (plan, entity, field, text, TRENDS_SET_ONCE, &error);
  g_assert_no_error (error);
}

/* What a group wasn't shown isn't in its copy, and is in the plan as before when that is back. */
static void
test_masked (void)
{
  g_autoptr (TrendsPlan) plan = make_sample ();
  TrendsEntity *secret = get_initiative (plan, 0), *open = get_initiative (plan, 1);
  const char *id = trends_entity_get_id (secret);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (TrendsPlan) theirs = NULL;
  g_autofree char *dump = NULL;

  set_text (plan, secret, TRENDS_INITIATIVE_TITLE, "Canary");
  trends_plan_set_integer (plan, secret, TRENDS_INITIATIVE_SENSITIVITY,
                           TRENDS_SENSITIVITY_INTERNAL, NULL);
  copies = add_copies (plan, "Red", "Blue");
  theirs = make_plan (copies->pdata[0], TRENDS_PROFILE_PUBLIC);
  dump = trends_plan_dump (theirs);
  g_assert_null (strstr (dump, "Canary"));
  g_assert_null (trends_plan_lookup (theirs, id));

  set_text (theirs, trends_plan_lookup (theirs, trends_entity_get_id (open)),
            TRENDS_INITIATIVE_TITLE, "What the group called it");
  g_assert_cmpuint (bring_back (copies->pdata[0], theirs, NULL), >, 0);
  g_assert_cmpstr (trends_entity_get_name (open), ==, "What the group called it");
  g_assert_true (trends_plan_lookup (plan, id) == secret);
  g_assert_cmpstr (trends_entity_get_name (secret), ==, "Canary");
}

static void
test_notes_stay (void)
{
  g_autoptr (TrendsPlan) plan = make_sample ();
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_WORKSHOP, NULL);
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (TrendsPlan) theirs = NULL;
  g_autofree char *dump = NULL;
  TrendsEntity *workshop;

  trends_record_set (record, TRENDS_WORKSHOP_TITLE, trends_value_text ("Day"));
  trends_record_set (record, TRENDS_WORKSHOP_FACILITATOR_NOTES, trends_value_text ("Canary"));
  workshop = trends_plan_add (plan, record, NULL);
  copies = add_copies (plan, "Red", NULL);
  theirs = make_plan (copies->pdata[0], TRENDS_PROFILE_FULL);
  dump = trends_plan_dump (theirs);
  g_assert_null (strstr (dump, "Canary"));
  g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (theirs, TRENDS_KIND_BASELINE)),
                    ==, 0);
  g_assert_cmpuint (
    g_list_model_get_n_items (trends_plan_get_list (theirs, TRENDS_KIND_GROUP_COPY)), ==, 0);
  g_assert_cmpuint (bring_back (copies->pdata[0], theirs, NULL), ==, 0);
  g_assert_cmpstr (trends_entity_get_text (workshop, TRENDS_WORKSHOP_FACILITATOR_NOTES), ==,
                   "Canary");
}

/* ------------------------------------------------------------- two groups */

static void
add_initiative (TrendsPlan *plan, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEntity) trend
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_TREND), 2);

  trends_plan_add_initiative (plan, trend, title, G_MAXUINT, &error);
  g_assert_no_error (error);
}

static guint
count_titled (TrendsPlan *plan, const char *title)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    n += strcmp (trends_entity_get_name (get_initiative (plan, i)), title) == 0;
  return n;
}

/* Both add to one trend, and call one thing differently. */
static void
test_two_groups (void)
{
  g_autoptr (TrendsPlan) plan = make_sample ();
  g_autoptr (GPtrArray) copies = add_copies (plan, " Red ", "Blue");
  g_autoptr (TrendsPlan) red = make_plan (copies->pdata[0], TRENDS_PROFILE_FULL);
  g_autoptr (TrendsPlan) blue = make_plan (copies->pdata[1], TRENDS_PROFILE_FULL);
  const char *id = trends_entity_get_id (get_initiative (plan, 3));
  guint n_conflicts;

  g_assert_cmpstr (trends_entity_get_name (copies->pdata[0]), ==, "Red");
  g_assert_true (trends_group_copy_find (plan, red, NULL) == copies->pdata[0]);
  g_assert_true (trends_group_copy_find (plan, blue, NULL) == copies->pdata[1]);
  add_initiative (red, "From red");
  add_initiative (blue, "From blue");
  set_text (red, trends_plan_lookup (red, id), TRENDS_INITIATIVE_TITLE, "Red's name");
  set_text (blue, trends_plan_lookup (blue, id), TRENDS_INITIATIVE_TITLE, "Blue's name");

  g_assert_cmpuint (bring_back (copies->pdata[0], red, &n_conflicts), >, 0);
  g_assert_cmpuint (n_conflicts, ==, 0);
  g_assert_cmpuint (bring_back (copies->pdata[1], blue, &n_conflicts), >, 0);
  g_assert_cmpuint (n_conflicts, ==, 1);
  g_assert_cmpstr (trends_entity_get_name (trends_plan_lookup (plan, id)), ==, "Red's name");
  g_assert_cmpuint (count_titled (plan, "From red"), ==, 1);
  g_assert_cmpuint (count_titled (plan, "From blue"), ==, 1);

  /* The group goes on, and comes back with more. */
  add_initiative (red, "Red again");
  g_assert_cmpuint (bring_back (copies->pdata[0], red, &n_conflicts), >, 0);
  g_assert_cmpuint (n_conflicts, ==, 0);
  g_assert_cmpuint (count_titled (plan, "From red"), ==, 1);
  g_assert_cmpuint (count_titled (plan, "Red again"), ==, 1);
}

/* A group's trends are found by its name, in its copy and nowhere else. */
static void
test_trends (void)
{
  g_autoptr (TrendsPlan) plan = make_sample ();
  g_autoptr (GPtrArray) copies = add_copies (plan, "Red", NULL);
  g_autoptr (TrendsEntity) trend
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_TREND), 4);
  const char *const trends[] = { trends_entity_get_id (trend), NULL };
  guint n_before = g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_SAVED_FILTER));
  g_autoptr (TrendsPlan) theirs
    = trends_group_copy_make_plan (copies->pdata[0], TRENDS_PROFILE_FULL, trends, NULL);
  GListModel *filters = trends_plan_get_list (theirs, TRENDS_KIND_SAVED_FILTER);
  gboolean is_found = FALSE;

  g_assert_cmpuint (g_list_model_get_n_items (filters), ==, n_before + 1);
  for (guint i = 0; i <= n_before; i++)
    {
      g_autoptr (TrendsEntity) filter = g_list_model_get_item (filters, i);

      is_found |= strcmp (trends_entity_get_name (filter), "Red") == 0
                  && strstr (trends_entity_get_text (filter, TRENDS_SAVED_FILTER_CONDITIONS),
                             trends[0]) != NULL;
    }
  g_assert_true (is_found);
  g_assert_cmpuint (bring_back (copies->pdata[0], theirs, NULL), ==, 0);
}

/* ----------------------------------------------------------- what is refused */

static void
assert_refused (TrendsPlan *plan, const char *first, const char *second)
{
  const char *const names[] = { first, second, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = trends_plan_dump (plan);
  g_autofree char *after = NULL;

  g_assert_null (trends_group_copies_add (plan, names, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
  after = trends_plan_dump (plan);
  g_assert_cmpstr (before, ==, after);
}

static void
test_refused (void)
{
  g_autoptr (TrendsPlan) plan = make_sample ();
  g_autoptr (TrendsPlan) other = make_sample ();
  g_autoptr (GPtrArray) copies = NULL;
  g_autoptr (TrendsPlan) theirs = NULL;
  g_autoptr (GError) error = NULL;

  assert_refused (plan, NULL, NULL);
  assert_refused (plan, "Red", " red");
  assert_refused (plan, "Red", "  ");
  copies = add_copies (plan, "Red", NULL);
  theirs = make_plan (copies->pdata[0], TRENDS_PROFILE_FULL);
  g_assert_null (trends_group_copy_find (plan, other, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (trends_group_copy_find (other, theirs, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
  g_clear_error (&error);

  trends_plan_remove (plan, trends_entity_get_ref (copies->pdata[0], TRENDS_GROUP_COPY_ANCESTOR),
                      NULL);
  g_assert_null (trends_group_copy_merge (copies->pdata[0], theirs, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
}

/* Twice a day, and of a workshop that is there already */
static void
test_same_day (void)
{
  g_autoptr (TrendsPlan) plan = make_sample ();
  g_autoptr (GPtrArray) first = add_copies (plan, "Red", NULL);
  g_autoptr (GPtrArray) second = add_copies (plan, "Red", NULL);

  g_assert_true (trends_entity_get_ref (first->pdata[0], TRENDS_GROUP_COPY_WORKSHOP)
                 == trends_entity_get_ref (second->pdata[0], TRENDS_GROUP_COPY_WORKSHOP));
  g_assert_true (trends_entity_get_ref (first->pdata[0], TRENDS_GROUP_COPY_ANCESTOR)
                 != trends_entity_get_ref (second->pdata[0], TRENDS_GROUP_COPY_ANCESTOR));
  trends_plan_undo (plan, NULL);
  g_assert_null (trends_entity_get_plan (second->pdata[0]));
}

/* ------------------------------------------------------------------ proposals */

/* Returns: how many trends a group looks at */
static guint
mark_trends (TrendsPlan *plan, const TrendsGroup *group, GHashTable *seen)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = trends_trend_ids_from_numbers (plan, group->trends, &error);

  g_assert_no_error (error);
  for (guint i = 0; ids[i] != NULL; i++)
    g_assert_true (g_hash_table_add (seen, g_strdup (ids[i])));
  return g_strv_length (ids);
}

/* Each trend is with one group, no group has two more than another, and all can be made at once. */
static void
check_proposal (TrendsPlan *plan, guint n_groups)
{
  g_autoptr (GPtrArray) groups = trends_groups_propose (plan, n_groups);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  guint n = g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_TREND));
  guint fewest = G_MAXUINT, most = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      guint n_trends = mark_trends (plan, groups->pdata[i], seen);

      fewest = MIN (fewest, n_trends);
      most = MAX (most, n_trends);
      g_ptr_array_add (names, ((TrendsGroup *) groups->pdata[i])->name);
    }
  g_ptr_array_add (names, NULL);
  g_assert_cmpuint (groups->len, ==, n_groups > 0 ? n_groups : n);
  g_assert_cmpuint (g_hash_table_size (seen), ==, n);
  g_assert_cmpuint (most, <=, fewest + 1);
  trends_group_copies_check_names ((const char *const *) names->pdata, &error);
  g_assert_no_error (error);
}

/* As titles are that nobody has thought about */
static void
call_alike (TrendsPlan *plan)
{
  static const char *const titles[] = { "Data", "data", "Data (2)", "Data (2) (3)" };
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      trends_plan_set_text (plan, trend, TRENDS_TREND_TITLE, titles[i], TRENDS_SET_ONCE, NULL);
    }
}

static void
test_proposed (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = random_plan (rand);

  for (guint n = 0; n <= TRENDS_GROUP_COPIES_MOST; n++)
    check_proposal (plan, n);
  call_alike (plan);
  check_proposal (plan, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/group-copies/unchanged", test_unchanged);
  g_test_add_func ("/group-copies/all-comes-back", test_all_comes_back);
  g_test_add_func ("/group-copies/masked", test_masked);
  g_test_add_func ("/group-copies/notes-stay", test_notes_stay);
  g_test_add_func ("/group-copies/two-groups", test_two_groups);
  g_test_add_func ("/group-copies/trends", test_trends);
  g_test_add_func ("/group-copies/refused", test_refused);
  g_test_add_func ("/group-copies/same-day", test_same_day);

  g_test_add_func ("/group-copies/proposed", test_proposed);
  return g_test_run ();
}
