/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-edit.c: an edit is applied whole or not at all, and never leaves a plan
 * that breaks its rules; others' edits go below ours.
 */

#include "trends-left-out.h"
#include "trends-random-plan.h"

#include <string.h>

static TrendsEntity *
nth (TrendsPlan *plan,
     TrendsKind  kind,
     guint       n)
{
  g_autoptr (TrendsEntity) entity = g_list_model_get_item (trends_plan_get_list (plan, kind), n);

  return entity;
}

static TrendsPlan *
make_plan (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);

  return trends_random_plan_new (rand, 12);
}

static void
assert_refused (TrendsPlan *plan,
                TrendsEdit *edit,
                int         code)
{
  g_autofree char *before = trends_plan_dump (plan);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (trends_plan_apply (plan, edit, &error));
  g_assert_error (error, TRENDS_ERROR, code);
  after = trends_plan_dump (plan);
  g_assert_cmpstr (before, ==, after);
}

static void
test_all_or_nothing (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  TrendsEntity *initiative = nth (plan, TRENDS_KIND_INITIATIVE, 0);
  TrendsEditBuilder *builder = trends_edit_builder_new ("Two", TRENDS_ORIGIN_USER);
  g_auto (TrendsValue) title = trends_value_text ("New");
  TrendsValue nothing = TRENDS_VALUE_INIT;
  g_autoptr (TrendsEdit) edit = NULL;

  trends_edit_builder_set (builder, TRENDS_KIND_INITIATIVE, trends_entity_get_id (initiative),
                           TRENDS_INITIATIVE_TITLE,
                           trends_entity_get_value (initiative, TRENDS_INITIATIVE_TITLE), &title);
  trends_edit_builder_set (builder, TRENDS_KIND_INITIATIVE, trends_entity_get_id (initiative),
                           TRENDS_INITIATIVE_TREND,
                           trends_entity_get_value (initiative, TRENDS_INITIATIVE_TREND),
                           &nothing);
  edit = trends_edit_builder_end (builder);
  assert_refused (plan, edit, TRENDS_ERROR_REQUIRED);
}

static void
test_dangling_is_refused (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  TrendsEntity *initiative = nth (plan, TRENDS_KIND_INITIATIVE, 0);
  TrendsEditBuilder *builder = trends_edit_builder_new ("Dangle", TRENDS_ORIGIN_USER);
  g_autofree char *nobody = g_uuid_string_random ();
  g_auto (TrendsValue) lead = trends_value_text (nobody);
  g_autoptr (TrendsEdit) edit = NULL;

  trends_edit_builder_set (builder, TRENDS_KIND_INITIATIVE, trends_entity_get_id (initiative),
                           TRENDS_INITIATIVE_LEAD,
                           trends_entity_get_value (initiative, TRENDS_INITIATIVE_LEAD), &lead);
  edit = trends_edit_builder_end (builder);
  assert_refused (plan, edit, TRENDS_ERROR_NOT_FOUND);
}

static void
test_reference_of_another_kind_is_refused (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  TrendsEntity *initiative = nth (plan, TRENDS_KIND_INITIATIVE, 0);
  g_autoptr (GError) error = NULL;

  g_assert_false (trends_plan_set_ref (plan, initiative, TRENDS_INITIATIVE_LEAD,
                                       nth (plan, TRENDS_KIND_TREND, 0), &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_NOT_FOUND);
}

static void
test_removal_that_leaves_references_is_refused (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  TrendsEntity *initiative = nth (plan, TRENDS_KIND_INITIATIVE, 0);
  TrendsEntity *trend = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND);
  TrendsEditBuilder *builder = trends_edit_builder_new ("Remove", TRENDS_ORIGIN_USER);
  g_autoptr (TrendsRecord) record = trends_entity_dup_record (trend);
  g_autoptr (TrendsEdit) edit = NULL;

  trends_edit_builder_remove (builder, record);
  edit = trends_edit_builder_end (builder);
  assert_refused (plan, edit, TRENDS_ERROR_INVALID);
}

static void
test_same_id_twice_is_refused (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  TrendsEditBuilder *builder = trends_edit_builder_new ("Add", TRENDS_ORIGIN_USER);
  g_autoptr (TrendsRecord) record =
    trends_entity_dup_record (nth (plan, TRENDS_KIND_OWNER, 0));
  g_autoptr (TrendsEdit) edit = NULL;

  trends_edit_builder_add (builder, record);
  edit = trends_edit_builder_end (builder);
  assert_refused (plan, edit, TRENDS_ERROR_EXISTS);
}

/* What comes is put in before what goes is taken out, and would go in its place. */
static void
test_replacing_is_refused (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  TrendsEditBuilder *builder = trends_edit_builder_new ("Replace", TRENDS_ORIGIN_FOREIGN);
  g_autoptr (TrendsRecord) record =
    trends_entity_dup_record (nth (plan, TRENDS_KIND_INITIATIVE, 0));
  g_autoptr (TrendsEdit) edit = NULL;

  trends_edit_builder_remove (builder, record);
  trends_edit_builder_add (builder, record);
  edit = trends_edit_builder_end (builder);
  assert_refused (plan, edit, TRENDS_ERROR_EXISTS);
}

static void
test_cycles_are_refused (void)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (TrendsRecord) group = trends_record_new (TRENDS_KIND_GROUP, NULL);
  g_autoptr (TrendsRecord) trend = trends_record_new (TRENDS_KIND_TREND, NULL);
  g_autoptr (GError) error = NULL;
  TrendsEntity *home, *a, *b, *c;

  trends_record_set (group, TRENDS_GROUP_TITLE, trends_value_text ("G"));
  trends_record_set (trend, TRENDS_TREND_TITLE, trends_value_text ("T"));
  trends_record_set (trend, TRENDS_TREND_GROUP, trends_value_text (trends_record_get_id (group)));
  g_assert_nonnull (trends_plan_add (plan, group, NULL));
  home = trends_plan_add (plan, trend, NULL);
  a = trends_plan_add_initiative (plan, home, "A", G_MAXUINT, NULL);
  b = trends_plan_add_initiative (plan, home, "B", G_MAXUINT, NULL);
  c = trends_plan_add_initiative (plan, home, "C", G_MAXUINT, NULL);

  g_assert_nonnull (trends_plan_add_dependency (plan, a, b, NULL));
  g_assert_nonnull (trends_plan_add_dependency (plan, b, c, NULL));
  g_assert_nonnull (trends_plan_add_dependency (plan, a, c, NULL));

  g_assert_null (trends_plan_add_dependency (plan, c, a, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_CYCLE);
  g_clear_error (&error);
  g_assert_null (trends_plan_add_dependency (plan, a, a, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_CYCLE);
  g_clear_error (&error);
  g_assert_null (trends_plan_add_dependency (plan, a, b, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_EXISTS);
}

static void
test_end_before_start_is_refused (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  TrendsEntity *initiative = nth (plan, TRENDS_KIND_INITIATIVE, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_plan_set_period (plan, initiative, 739000, 739000, NULL));
  g_assert_false (trends_plan_set_period (plan, initiative, 739001, 739000, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID);
  g_assert_true (trends_plan_set_period (plan, initiative, 740000, 740010, NULL));
}

static void
test_read_only (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_TITLE,
                                       "To undo", TRENDS_SET_ONCE, NULL));
  trends_plan_set_read_only (plan, TRUE);
  g_assert_false (trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_TITLE,
                                        "Other", TRENDS_SET_ONCE, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (trends_plan_undo (plan, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_READ_ONLY);
}

static void
collect_cb (TrendsPlan *plan,
            TrendsEdit *edit,
            GPtrArray  *edits)
{
  g_ptr_array_add (edits, trends_edit_ref (edit));
}

static GPtrArray *
listen (TrendsPlan *plan)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);

  g_signal_connect (plan, "edited", G_CALLBACK (collect_cb), edits);
  return edits;
}

/* A twin of a plan: opened from the same state. */
static TrendsPlan *
open_twin (TrendsPlan *plan)
{
  TrendsEditBuilder *builder = trends_edit_builder_new ("Open", TRENDS_ORIGIN_LOAD);
  g_autoptr (TrendsEdit) edit = NULL;
  TrendsPlan *twin = trends_plan_new ();
  g_autoptr (GError) error = NULL;

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (plan, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsRecord) record = trends_entity_dup_record (nth (plan, kind, i));

          trends_edit_builder_add (builder, record);
        }
    }

  edit = trends_edit_builder_end (builder);
  trends_plan_apply (twin, edit, &error);
  g_assert_no_error (error);
  return twin;
}

static void
test_opening (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsPlan) twin = open_twin (plan);
  g_autofree char *a = trends_plan_dump (plan);
  g_autofree char *b = trends_plan_dump (twin);

  g_assert_cmpstr (a, ==, b);
  g_assert_null (trends_plan_get_undo_label (twin));
}

/* Whether a change is in one of the edits. */
static gboolean
is_among (TrendsEdit         *edit,
          const TrendsChange *change)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *other = trends_edit_get_change (edit, i);

      if (other->type == change->type && strcmp (other->id, change->id) == 0
          && (other->type != TRENDS_CHANGE_SET
              || (other->field == change->field
                  && trends_value_equal (&other->after, &change->after))))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_written (GPtrArray          *written,
            TrendsEdit         *edit,
            const TrendsChange *change)
{
  for (guint i = 0; i < written->len; i++)
    if (strcmp (trends_edit_get_id (written->pdata[i]), trends_edit_get_id (edit)) == 0
        && is_among (written->pdata[i], change))
      return TRUE;

  return FALSE;
}

static gboolean
is_named (GPtrArray          *left_out,
          const TrendsChange *change)
{
  for (guint i = 0; i < left_out->len; i++)
    if (is_among (((TrendsLeftOut *) left_out->pdata[i])->edit, change))
      return TRUE;

  return FALSE;
}

/* What somebody typed is to be written, or it is named: one of the two. */
static guint
check_nothing_vanishes (GPtrArray *ours,
                        GPtrArray *written,
                        GPtrArray *left_out)
{
  guint n_typed = 0;

  for (guint i = 0; i < ours->len; i++)
    for (guint j = 0; j < trends_edit_get_n_changes (ours->pdata[i]); j++)
      {
        const TrendsChange *change = trends_edit_get_change (ours->pdata[i], j);
        gboolean is_typed = change->type == TRENDS_CHANGE_ADD
                            || (change->type == TRENDS_CHANGE_SET
                                && change->after.storage == TRENDS_STORAGE_TEXT
                                && !trends_value_equal (&change->before, &change->after)
                                && trends_kind_get_field (change->kind, change->field)->type
                                     != TRENDS_FIELD_REF);

        if (!is_typed || trends_edit_get_origin (ours->pdata[i]) != TRENDS_ORIGIN_USER)
          continue;
        n_typed++;
        g_assert_true (is_written (written, ours->pdata[i], change) || is_named (left_out, change));
      }

  for (guint i = 0; i < left_out->len; i++)
    {
      TrendsLeftOut *item = left_out->pdata[i];

      g_assert_cmpuint (trends_edit_get_n_changes (item->edit), >, 0);
      g_assert_true (item->reason != NULL && *item->reason != '\0');
    }
  return n_typed;
}

/* Two people edit twins; the first's edits reach the file first. Whatever they
 * did, both end with the same plan. */
static void
check_rebase (guint32 seed,
              guint  *n_typed,
              guint  *n_left_out)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (TrendsPlan) first = trends_random_plan_new (rand, 15);
  g_autoptr (TrendsPlan) second = open_twin (first);
  g_autoptr (GPtrArray) theirs = listen (first);
  g_autoptr (GPtrArray) ours = listen (second);
  g_autoptr (GPtrArray) written = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GPtrArray) left = NULL;
  g_autoptr (GPtrArray) left_out = NULL;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  for (int i = 0; i < 12; i++)
    {
      trends_random_edit (rand, first);
      trends_random_edit (rand, second);
    }
  trends_plan_seal (first);
  trends_plan_seal (second);

  written = trends_plan_rebase (second, theirs, ours);
  left_out = trends_plan_take_left_out (second);
  *n_typed += check_nothing_vanishes (ours, written, left_out);
  *n_left_out += left_out->len;
  left = trends_plan_rebase (first, written, none);
  g_assert_cmpuint (left->len, ==, 0);

  a = trends_plan_dump (first);
  b = trends_plan_dump (second);
  g_assert_cmpstr (a, ==, b);

  while (trends_plan_undo (second, NULL))
    ;
}

static void
test_rebase (void)
{
  guint n_typed = 0, n_left_out = 0;

  for (guint32 seed = 1; seed <= 60; seed++)
    check_rebase (seed, &n_typed, &n_left_out);
  g_assert_cmpuint (n_typed, >, 100);
  g_assert_cmpuint (n_left_out, >, 10);
}

static void
test_rebase_keeps_ours_in_the_same_field (void)
{
  g_autoptr (TrendsPlan) first = make_plan ();
  g_autoptr (TrendsPlan) second = open_twin (first);
  g_autoptr (GPtrArray) theirs = listen (first);
  g_autoptr (GPtrArray) ours = listen (second);
  g_autoptr (GPtrArray) written = NULL;
  TrendsEntity *initiative = nth (second, TRENDS_KIND_INITIATIVE, 0);

  trends_plan_set_text (first, nth (first, TRENDS_KIND_INITIATIVE, 0), TRENDS_INITIATIVE_TITLE,
                        "Theirs", TRENDS_SET_ONCE, NULL);
  trends_plan_set_text (second, initiative, TRENDS_INITIATIVE_TITLE, "Ours", TRENDS_SET_ONCE,
                        NULL);
  written = trends_plan_rebase (second, theirs, ours);

  g_assert_cmpuint (written->len, ==, 1);
  g_assert_cmpstr (trends_entity_get_name (initiative), ==, "Ours");
  g_assert_true (trends_plan_undo (second, NULL));
  g_assert_cmpstr (trends_entity_get_name (initiative), ==, "Theirs");
}

/* What is set again stands in the log, after what others have set: it is the same. */
static void
assert_changes_nothing (TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      g_assert_cmpint (change->type, ==, TRENDS_CHANGE_SET);
      g_assert_true (trends_value_equal (&change->before, &change->after));
    }
}

/* What both do is nobody's loss. */
static void
test_rebase_of_the_same (void)
{
  g_autoptr (TrendsPlan) first = make_plan ();
  g_autoptr (TrendsPlan) second = open_twin (first);
  g_autoptr (GPtrArray) theirs = listen (first);
  g_autoptr (GPtrArray) ours = listen (second);
  g_autoptr (GPtrArray) written = NULL;
  g_autoptr (GPtrArray) left_out = NULL;

  g_assert_true (trends_plan_remove (first, nth (first, TRENDS_KIND_INITIATIVE, 0), NULL));
  g_assert_true (trends_plan_remove (second, nth (second, TRENDS_KIND_INITIATIVE, 0), NULL));
  written = trends_plan_rebase (second, theirs, ours);
  left_out = trends_plan_take_left_out (second);
  for (guint i = 0; i < written->len; i++)
    assert_changes_nothing (written->pdata[i]);
  g_assert_cmpuint (left_out->len, ==, 0);
}

static void
test_inverse (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (GPtrArray) edits = listen (plan);
  g_autofree char *before = trends_plan_dump (plan);
  g_autofree char *after = NULL;
  g_autoptr (TrendsEdit) inverse = NULL;

  g_assert_true (trends_plan_remove (plan, nth (plan, TRENDS_KIND_OWNER, 0), NULL));
  inverse = trends_edit_invert (edits->pdata[0], TRENDS_ORIGIN_USER);
  g_assert_cmpstr (trends_edit_get_id (inverse), !=, trends_edit_get_id (edits->pdata[0]));
  g_assert_true (trends_plan_apply (plan, inverse, NULL));
  after = trends_plan_dump (plan);
  g_assert_cmpstr (before, ==, after);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/edit/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/edit/dangling", test_dangling_is_refused);
  g_test_add_func ("/edit/another-kind", test_reference_of_another_kind_is_refused);
  g_test_add_func ("/edit/removal-with-references", test_removal_that_leaves_references_is_refused);
  g_test_add_func ("/edit/same-id", test_same_id_twice_is_refused);
  g_test_add_func ("/edit/replacing-is-refused", test_replacing_is_refused);
  g_test_add_func ("/edit/cycles", test_cycles_are_refused);
  g_test_add_func ("/edit/end-before-start", test_end_before_start_is_refused);
  g_test_add_func ("/edit/read-only", test_read_only);
  g_test_add_func ("/edit/opening", test_opening);
  g_test_add_func ("/edit/inverse", test_inverse);
  g_test_add_func ("/edit/rebase", test_rebase);
  g_test_add_func ("/edit/rebase-of-the-same", test_rebase_of_the_same);
  g_test_add_func ("/edit/rebase-same-field", test_rebase_keeps_ours_in_the_same_field);
  return g_test_run ();
}
