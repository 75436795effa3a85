/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-merge.c: merging two plans that began as one, for any plan and any edits. */

#include "trends-merge.h"
#include "trends-plan-copy.h"
#include "trends-random-plan.h"

#include <string.h>

#define N_ROUNDS 12
#define N_EDITS 40

/* ---------------------------------------------------------------------- plans */

static TrendsPlan *
copy_plan (TrendsPlan *plan)
{
  g_autoptr (GPtrArray) records = trends_plan_dup_records (plan);
  g_autoptr (GError) error = NULL;
  TrendsPlan *copy = trends_plan_new_from_records (records, &error);

  g_assert_no_error (error);
  return copy;
}

/* Another currency would have amounts restated, which is another matter. */
static TrendsPlan *
random_side (TrendsPlan *ancestor, guint n_edits)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  TrendsPlan *side = copy_plan (ancestor);

  for (guint i = 0; i < n_edits; i++)
    trends_random_edit (rand, side);
  trends_plan_seal (side);
  return side;
}

static TrendsPlan *
random_plan (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  return trends_random_plan_new (rand, 12);
}

static void
assert_same (TrendsPlan *a, TrendsPlan *b)
{
  g_autofree char *dump_a = trends_plan_dump (a);
  g_autofree char *dump_b = trends_plan_dump (b);

  g_assert_cmpstr (dump_a, ==, dump_b);
}

static TrendsMerge *
merge_plans (TrendsPlan *ancestor, TrendsPlan *mine, TrendsPlan *theirs)
{
  g_autoptr (GError) error = NULL;
  TrendsMerge *merge = trends_merge_new (ancestor, mine, theirs, NULL, &error);

  g_assert_no_error (error);
  return merge;
}

/* (transfer full): @plan with the edit of @merge */
static TrendsPlan *
apply_to_copy (TrendsMerge *merge, TrendsPlan *plan)
{
  g_autoptr (GError) error = NULL;
  TrendsPlan *copy = copy_plan (plan);
  g_autoptr (TrendsEdit) edit = trends_merge_dup_edit (merge, "Merge", "merged", &error);

  g_assert_no_error (error);
  trends_plan_apply (copy, edit, &error);
  g_assert_no_error (error);
  return copy;
}

/* ----------------------------------------------------------------- properties */

static void
test_unchanged_side (void)
{
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (TrendsPlan) ancestor = random_plan ();
      g_autoptr (TrendsPlan) side = random_side (ancestor, N_EDITS);
      g_autoptr (TrendsMerge) from_mine = merge_plans (ancestor, side, ancestor);
      g_autoptr (TrendsMerge) from_theirs = merge_plans (ancestor, ancestor, side);
      g_autoptr (TrendsMerge) both = merge_plans (ancestor, side, side);
      g_autoptr (TrendsPlan) kept = apply_to_copy (from_mine, side);
      g_autoptr (TrendsPlan) taken = apply_to_copy (from_theirs, ancestor);
      g_autoptr (TrendsEdit) nothing = trends_merge_dup_edit (both, "", NULL, NULL);

      g_assert_cmpuint (trends_merge_get_n_conflicts (from_mine), ==, 0);
      g_assert_cmpuint (trends_merge_get_n_conflicts (from_theirs), ==, 0);
      g_assert_cmpuint (trends_merge_get_n_conflicts (both), ==, 0);
      g_assert_cmpuint (trends_edit_get_n_changes (nothing), ==, 0);
      assert_same (kept, side);
      assert_same (taken, side);
    }
}

/* What is the same whichever of the two is called mine, where nobody has to choose. */
static void
test_symmetry (void)
{
  guint n_clean = 0;

  for (guint round = 0; round < 4 * N_ROUNDS; round++)
    {
      g_autoptr (TrendsPlan) ancestor = random_plan ();
      guint n_edits = 1 + round % 6;
      g_autoptr (TrendsPlan) a = random_side (ancestor, n_edits);
      g_autoptr (TrendsPlan) b = random_side (ancestor, n_edits);
      g_autoptr (TrendsMerge) ab = merge_plans (ancestor, a, b);
      g_autoptr (TrendsMerge) ba = merge_plans (ancestor, b, a);
      g_autoptr (TrendsPlan) result_ab = apply_to_copy (ab, a);
      g_autoptr (TrendsPlan) result_ba = apply_to_copy (ba, b);

      g_assert_cmpint (trends_merge_get_n_conflicts (ab) == 0, ==,
                       trends_merge_get_n_conflicts (ba) == 0);
      if (trends_merge_get_n_conflicts (ab) > 0)
        continue;
      assert_same (result_ab, result_ba);
      n_clean++;
    }
  g_test_message ("%u without conflicts", n_clean);
}

static gboolean
is_among_conflicts (TrendsMerge *merge, const char *id, guint field)
{
  for (guint i = 0; i < trends_merge_get_n_conflicts (merge); i++)
    {
      const TrendsConflict *conflict = trends_merge_get_conflict (merge, i);

      if (strcmp (conflict->id, id) == 0
          && (conflict->field == field || conflict->field == G_MAXUINT))
        return TRUE;
    }
  return FALSE;
}

static TrendsRecord *
find_record (TrendsPlan *plan, const char *id)
{
  TrendsEntity *entity = trends_plan_lookup (plan, id);

  return entity != NULL ? trends_entity_dup_record (entity) : NULL;
}

static gboolean is_explained (TrendsMerge *merge, TrendsPlan *side, TrendsPlan *result,
                              const char *id);

/* Whether what the field refers to has gone, and somebody was asked about that */
static gboolean
has_lost_target (TrendsMerge *merge, TrendsPlan *side, TrendsPlan *result,
                 const TrendsField *field, const TrendsValue *value)
{
  g_auto (GStrv) ids = NULL;

  if (!trends_value_is_set (value)
      || (field->type != TRENDS_FIELD_REF && field->type != TRENDS_FIELD_REFS))
    return FALSE;
  ids = field->type == TRENDS_FIELD_REFS ? trends_value_dup_strings (value)
                                         : g_strsplit (trends_value_get_text (value), "|", 1);
  for (char **id = ids; *id != NULL; id++)
    if (trends_plan_lookup (result, *id) == NULL && is_explained (merge, side, result, *id))
      return TRUE;
  return FALSE;
}

static gboolean
is_explained (TrendsMerge *merge, TrendsPlan *side, TrendsPlan *result, const char *id)
{
  g_autoptr (TrendsRecord) record = find_record (side, id);
  const TrendsKindInfo *info;

  if (record == NULL || is_among_conflicts (merge, id, G_MAXUINT))
    return record != NULL || is_among_conflicts (merge, id, G_MAXUINT);
  info = trends_kind_get_info (trends_record_get_kind (record));
  for (guint i = 0; i < info->n_fields; i++)
    if (has_lost_target (merge, side, result, &info->fields[i],
                         trends_record_get_value (record, i)))
      return TRUE;
  return FALSE;
}

static gboolean
list_has (const TrendsValue *list, GVariant *item)
{
  gsize n = trends_value_is_set (list) ? g_variant_n_children (trends_value_get_list (list)) : 0;

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) other = g_variant_get_child_value (trends_value_get_list (list), i);

      if (g_variant_equal (item, other))
        return TRUE;
    }
  return FALSE;
}

/* What is in @from and not in @to is so in @result, too. */
static gboolean
follows (const TrendsValue *from, const TrendsValue *to, const TrendsValue *result, gboolean there)
{
  gsize n = trends_value_is_set (from) ? g_variant_n_children (trends_value_get_list (from)) : 0;

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) item = g_variant_get_child_value (trends_value_get_list (from), i);

      if (!list_has (to, item) && list_has (result, item) != there)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_list (const TrendsField *field)
{
  return trends_field_get_storage (field) == TRENDS_STORAGE_LIST;
}

static void
check_field (TrendsMerge *merge, TrendsPlan *side_plan, TrendsPlan *result_plan,
             const TrendsField *field, TrendsRecord *ancestor, TrendsRecord *side,
             TrendsRecord *result)
{
  static const TrendsValue unset = TRENDS_VALUE_INIT;
  const TrendsValue *before =
    ancestor != NULL ? trends_record_get_value (ancestor, field->index) : &unset;
  const TrendsValue *after = trends_record_get_value (side, field->index);
  const TrendsValue *merged = trends_record_get_value (result, field->index);

  if (trends_value_equal (before, after) || trends_value_equal (after, merged)
      || is_among_conflicts (merge, trends_record_get_id (side), field->index)
      || has_lost_target (merge, side_plan, result_plan, field, after))
    return;
  /* Or it is in the list, beside what the other side has done to that. */
  if (is_list (field) && follows (after, before, merged, TRUE)
      && follows (before, after, merged, FALSE))
    return;
  g_error ("%s %s of %s is lost", trends_kind_get_label (field->kind), field->key,
           trends_record_get_id (side));
}

static void
check_side (TrendsMerge *merge, TrendsPlan *ancestor, TrendsPlan *side, TrendsPlan *result)
{
  TrendsPlan *plans[] = { ancestor, side };

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (GPtrArray) records = trends_plan_dup_records (plans[i]);

      for (guint j = 0; j < records->len; j++)
        {
          const char *id = trends_record_get_id (records->pdata[j]);
          const TrendsKindInfo *info =
            trends_kind_get_info (trends_record_get_kind (records->pdata[j]));
          g_autoptr (TrendsRecord) before = find_record (ancestor, id);
          g_autoptr (TrendsRecord) after = find_record (side, id);
          g_autoptr (TrendsRecord) merged = find_record (result, id);

          if ((before == NULL) != (after == NULL) && (after == NULL) != (merged == NULL)
              && !is_explained (merge, side, result, id))
            g_error ("that %s was %s is lost", info->nick, after != NULL ? "added" : "removed");
          for (guint k = 0; after != NULL && merged != NULL && k < info->n_fields; k++)
            check_field (merge, side, result, &info->fields[k], before, after, merged);
          /* What was changed and has gone all the same */
          if (before != NULL && after != NULL && merged == NULL
              && !is_explained (merge, side, result, id))
            for (guint k = 0; k < info->n_fields; k++)
              if (!trends_value_equal (trends_record_get_value (before, k),
                                       trends_record_get_value (after, k)))
                g_error ("%s has gone, whose %s was changed", info->nick, info->fields[k].key);
        }
    }
}

/* Whatever was changed on either side is in the result, or somebody is asked. */
static void
test_nothing_lost (void)
{
  guint n_conflicts = 0;

  for (guint round = 0; round < 2 * N_ROUNDS; round++)
    {
      g_autoptr (TrendsPlan) ancestor = random_plan ();
      g_autoptr (TrendsPlan) mine = random_side (ancestor, N_EDITS);
      g_autoptr (TrendsPlan) theirs = random_side (ancestor, N_EDITS);
      g_autoptr (TrendsMerge) merge = merge_plans (ancestor, mine, theirs);
      g_autoptr (TrendsPlan) result = apply_to_copy (merge, mine);

      check_side (merge, ancestor, mine, result);
      check_side (merge, ancestor, theirs, result);
      n_conflicts += trends_merge_get_n_conflicts (merge);
    }
  g_test_message ("%u conflicts", n_conflicts);
}

static void
choose_all (TrendsMerge *merge, TrendsMergeSide side)
{
  for (guint i = 0; i < trends_merge_get_n_conflicts (merge); i++)
    trends_merge_choose (merge, i, side);
}

/* What theirs has set is there where theirs was chosen throughout, whatever it takes; but that what
 * comes back with it can close a circle, which nobody can choose. */
static void
test_theirs (void)
{
  guint n_refused = 0;

  for (guint round = 0; round < 2 * N_ROUNDS; round++)
    {
      g_autoptr (TrendsPlan) ancestor = random_plan ();
      g_autoptr (TrendsPlan) mine = random_side (ancestor, N_EDITS);
      g_autoptr (TrendsPlan) theirs = random_side (ancestor, N_EDITS);
      g_autoptr (TrendsMerge) merge = merge_plans (ancestor, mine, theirs);
      g_autoptr (TrendsMerge) none = merge_plans (theirs, theirs, theirs);
      g_autoptr (TrendsPlan) result = NULL;
      g_autoptr (TrendsEdit) edit = NULL;
      g_autoptr (GError) error = NULL;

      choose_all (merge, TRENDS_MERGE_THEIRS);
      edit = trends_merge_dup_edit (merge, "", NULL, &error);
      if (g_error_matches (error, TRENDS_ERROR, TRENDS_ERROR_CYCLE))
        {
          n_refused++;
          continue;
        }
      g_assert_no_error (error);
      result = apply_to_copy (merge, mine);
      check_side (none, ancestor, theirs, result);
    }
  g_test_message ("%u refused", n_refused);
}

/* Whatever is chosen comes to a plan that keeps its rules, or to a reason why it can't. */
static void
test_any_choice (void)
{
  guint n_refused = 0;

  for (guint round = 0; round < 2 * N_ROUNDS; round++)
    {
      g_autoptr (TrendsPlan) ancestor = random_plan ();
      g_autoptr (TrendsPlan) mine = random_side (ancestor, N_EDITS);
      g_autoptr (TrendsPlan) theirs = random_side (ancestor, N_EDITS);
      g_autoptr (TrendsMerge) merge = merge_plans (ancestor, mine, theirs);
      g_autoptr (TrendsEdit) edit = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsPlan) before = copy_plan (mine);

      for (guint i = 0; i < trends_merge_get_n_conflicts (merge); i++)
        if (g_test_rand_bit ())
          trends_merge_choose (merge, i, g_test_rand_int_range (0, TRENDS_MERGE_N_SIDES));
      edit = trends_merge_dup_edit (merge, "", NULL, &error);
      n_refused += edit == NULL;
      g_assert_true (edit != NULL || (error != NULL && *error->message != '\0'));
      if (edit != NULL)
        g_assert_true (trends_plan_apply (mine, edit, NULL));
      /* Undo takes all of it back. */
      if (edit != NULL && trends_edit_get_n_changes (edit) > 0)
        g_assert_true (trends_plan_undo (mine, NULL));
      assert_same (mine, before);
    }
  g_test_message ("%u refused", n_refused);
}

/* --------------------------------------------------------------- many at once */

/* (transfer full): initiatives by twos, each with days */
static TrendsPlan *
plan_of_pairs (guint n_pairs)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  TrendsPlan *plan = trends_random_plan_new (rand, 2 * n_pairs);
  GListModel *initiatives = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  GListModel *dependencies = trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY);
  TrendsEditBuilder *builder = trends_edit_builder_new ("", TRENDS_ORIGIN_USER);
  g_autoptr (TrendsEdit) edit = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (dependencies); i++)
    {
      g_autoptr (TrendsEntity) dependency = g_list_model_get_item (dependencies, i);
      g_autoptr (TrendsRecord) record = trends_entity_dup_record (dependency);

      trends_edit_builder_remove (builder, record);
    }
  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);
      TrendsValue start = trends_value_integer (20000);
      TrendsValue end = trends_value_integer (20100);

      trends_edit_builder_set_value (builder, initiative, TRENDS_INITIATIVE_START, &start);
      trends_edit_builder_set_value (builder, initiative, TRENDS_INITIATIVE_END, &end);
    }
  edit = trends_edit_builder_end (builder);
  g_assert_true (trends_plan_apply (plan, edit, NULL));
  return plan;
}

static void
add_need (TrendsEditBuilder *builder, TrendsEntity *who, TrendsEntity *what)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_DEPENDENCY, NULL);

  trends_record_set (record, TRENDS_DEPENDENCY_INITIATIVE,
                     trends_value_text (trends_entity_get_id (who)));
  trends_record_set (record, TRENDS_DEPENDENCY_NEEDS,
                     trends_value_text (trends_entity_get_id (what)));
  trends_edit_builder_add (builder, record);
}

/* (transfer full): one side has the first of each two begin late, and wait for the second; the other
 * has it end early, and the second wait for it */
static TrendsPlan *
contradict (TrendsPlan *plan, gboolean is_mine)
{
  TrendsPlan *side = copy_plan (plan);
  GListModel *initiatives = trends_plan_get_list (side, TRENDS_KIND_INITIATIVE);
  TrendsEditBuilder *builder = trends_edit_builder_new ("", TRENDS_ORIGIN_USER);
  TrendsValue day = trends_value_integer (is_mine ? 20090 : 20010);
  g_autoptr (TrendsEdit) edit = NULL;

  for (guint i = 0; i + 1 < g_list_model_get_n_items (initiatives); i += 2)
    {
      g_autoptr (TrendsEntity) first = g_list_model_get_item (initiatives, i);
      g_autoptr (TrendsEntity) second = g_list_model_get_item (initiatives, i + 1);

      trends_edit_builder_set_value (builder, first,
                                     is_mine ? TRENDS_INITIATIVE_START : TRENDS_INITIATIVE_END,
                                     &day);
      add_need (builder, is_mine ? first : second, is_mine ? second : first);
    }
  edit = trends_edit_builder_end (builder);
  g_assert_true (trends_plan_apply (side, edit, NULL));
  return side;
}

static guint
count_rules (TrendsMerge *merge)
{
  guint n = 0;

  for (guint i = 0; i < trends_merge_get_n_conflicts (merge); i++)
    n += trends_merge_get_conflict (merge, i)->type == TRENDS_CONFLICT_RULE;
  return n;
}

/* However many rules are broken, each conflict knows what of mine is in its way, and no more: any of
 * them can be decided by itself. */
static void
test_many (void)
{
  guint n_pairs = g_test_perf () ? 5000 : 150;
  g_autoptr (TrendsPlan) ancestor = plan_of_pairs (n_pairs);
  g_autoptr (TrendsPlan) mine = contradict (ancestor, TRUE);
  g_autoptr (TrendsPlan) theirs = contradict (ancestor, FALSE);
  g_autoptr (TrendsMerge) merge = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  g_test_timer_start ();
  merge = merge_plans (ancestor, mine, theirs);
  g_test_message ("%u pairs: %.2f s", n_pairs, g_test_timer_elapsed ());
  g_assert_cmpuint (count_rules (merge), ==, 2 * n_pairs);
  for (guint i = 0; i < trends_merge_get_n_conflicts (merge); i++)
    if (g_test_rand_bit ())
      trends_merge_choose (merge, i, TRENDS_MERGE_THEIRS);
  edit = trends_merge_dup_edit (merge, "", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (trends_plan_apply (mine, edit, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merge/unchanged-side", test_unchanged_side);
  g_test_add_func ("/merge/symmetry", test_symmetry);
  g_test_add_func ("/merge/nothing-lost", test_nothing_lost);
  g_test_add_func ("/merge/theirs", test_theirs);
  g_test_add_func ("/merge/any-choice", test_any_choice);
  g_test_add_func ("/merge/many", test_many);

  return g_test_run ();
}
