/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-count.c: however a vote is counted, its totals are what was cast; undone, each is as it was; and
 * the plan has nothing of it until it is closed, and then totals alone: whoever was read first, the
 * plan is the same. What it came to is sorted, and a tie is called one.
 */

#include "trends-audience.h"
#include "trends-ballot-subjects.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"
#include "trends-sample.h"
#include "trends-vote.h"
#include "trends-vote-pages.h"
#include "trends-workshop-account.h"

#include <string.h>

#define N_KEYS 400
#define N_ENTRIES 40

typedef struct
{
  TrendsPlan *plan;
  TrendsPresentation *presentation;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->plan = trends_sample_new_plan (&error);
  g_assert_no_error (error);
  fixture->presentation = trends_presentation_new (fixture->plan);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->presentation);
  g_object_unref (fixture->plan);
}

static TrendsCount *
make_count (Fixture   *fixture,
            TrendsKind kind,
            guint      dots,
            guint      people)
{
  g_autoptr (GPtrArray) subjects = trends_vote_list_subjects (fixture->presentation, kind, NULL);
  const TrendsCountRules rules = { dots, people, TRUE };

  return trends_count_new ("What comes first?", subjects, &rules);
}

/* ---------------------------------------------------------------- what always holds */

typedef struct
{
  guint dots[N_ENTRIES];
} Model;

static void
assert_model (TrendsCount *count,
              const Model *model)
{
  g_autofree char *warning = trends_count_dup_warning (count);
  guint cast = 0;

  for (guint i = 0; i < trends_count_get_n_entries (count); i++)
    {
      g_assert_cmpuint (trends_count_get_dots (count, i), ==, model->dots[i]);
      cast += model->dots[i];
    }
  g_assert_cmpuint (trends_count_get_cast (count), ==, cast);
  g_assert_cmpint (trends_count_get_left (count), ==,
                   (gint64) trends_count_get_rules (count)->dots
                       * trends_count_get_rules (count)->people - cast);
  g_assert_true (warning != NULL || trends_count_get_left (count) >= 0);
}

/* A number or none, and a letter */
static void
press (GRand       *rand,
       TrendsCount *count,
       Model       *model)
{
  guint n = trends_count_get_n_entries (count);
  guint index = (guint) g_rand_int_range (rand, 0, (gint32) n);
  guint number = (guint) g_rand_int_range (rand, 0, 12);

  if (number >= 10)
    trends_count_type (count, number / 10);
  if (number > 0)
    trends_count_type (count, number % 10);
  number = MAX (number, 1);
  if (g_rand_int_range (rand, 0, 3) > 0)
    {
      g_assert_true (trends_count_add (count, index));
      model->dots[index] += number;
      return;
    }
  number = MIN (number, model->dots[index]);
  g_assert_true (trends_count_remove (count, index) == (number > 0));
  model->dots[index] -= number;
}

static void
test_any (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsCount) count = make_count (fixture, TRENDS_KIND_TREND, 3, 30);
  g_autofree char *before = trends_plan_dump (fixture->plan), *after = NULL;
  g_autoptr (GArray) history = g_array_new (FALSE, FALSE, sizeof (Model));
  Model model = { { 0 } };

  for (guint i = 0; i < N_KEYS; i++)
    {
      Model last = model;

      press (rand, count, &model);
      assert_model (count, &model);
      if (memcmp (&last, &model, sizeof model) != 0)
        g_array_append_val (history, last);
      if (i % 7 == 0 && history->len > 0)
        {
          g_assert_true (trends_count_undo (count, NULL));
          model = g_array_index (history, Model, history->len - 1);
          g_array_set_size (history, history->len - 1);
          assert_model (count, &model);
        }
    }
  while (history->len > 0)
    {
      g_assert_true (trends_count_undo (count, NULL));
      model = g_array_index (history, Model, history->len - 1);
      g_array_set_size (history, history->len - 1);
      assert_model (count, &model);
    }
  g_assert_false (trends_count_undo (count, NULL));
  after = trends_plan_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
}

/* All that a vote has left in a plan, but for ids that are of no vote: what each got, by its name */
static char *
dump_result (TrendsEntity *ballot)
{
  g_autoptr (GArray) results = trends_vote_list (ballot);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint field = 0; field < TRENDS_BALLOT_N_FIELDS; field++)
    if (field != TRENDS_BALLOT_WORKSHOP)
      g_string_append_printf (text, "%u=%s/%" G_GINT64_FORMAT "\n", field,
                              field == TRENDS_BALLOT_SUBJECT ? trends_entity_get_text (ballot, field)
                                                             : "",
                              field == TRENDS_BALLOT_SUBJECT || field == TRENDS_BALLOT_EXTRA
                                ? 0 : trends_entity_get_integer (ballot, field));
  for (guint i = 0; i < results->len; i++)
    {
      TrendsEntity *total = g_array_index (results, TrendsResult, i).total;

      g_string_append_printf (text, "%s %" G_GINT64_FORMAT "\n",
                              trends_entity_get_text (total, TRENDS_BALLOT_TOTAL_ENTRY),
                              trends_entity_get_integer (total, TRENDS_BALLOT_TOTAL_DOTS));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The same dots in one order and in another: one edit, which has the same in it. */
/* Where each may give no more than one to each thing, there are fewer dots than everybody has. */
static void
test_one_on_each (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) subjects = trends_vote_list_subjects (fixture->presentation,
                                                              TRENDS_KIND_TREND, NULL);
  const TrendsCountRules rules = { 3, 10, FALSE };
  g_autoptr (TrendsCount) count = NULL;
  g_autofree char *warning = NULL;

  g_ptr_array_set_size (subjects, 2);
  count = trends_count_new ("Which?", subjects, &rules);
  g_assert_cmpint (trends_count_get_left (count), ==, 20);
  for (guint i = 0; i < 20; i++)
    g_assert_true (trends_count_add (count, i % 2));
  g_assert_null (trends_count_dup_warning (count));
  g_assert_true (trends_count_add (count, 0));
  warning = trends_count_dup_warning (count);
  g_assert_cmpstr (warning, ==, "21 dots are more than 10 people can give, one on each");
  g_assert_true (trends_count_is_too_much (count, 0));
}

static void
test_nothing_of_voters (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autofree char *before = trends_plan_dump (fixture->plan);
  g_autoptr (GArray) cast = g_array_new (FALSE, FALSE, sizeof (guint));
  char *dumps[2];

  for (guint i = 0; i < 90; i++)
    {
      guint index = (guint) g_rand_int_range (rand, 0, 10);

      g_array_append_val (cast, index);
    }
  for (guint run = 0; run < 2; run++)
    {
      g_autoptr (TrendsCount) count = make_count (fixture, TRENDS_KIND_TREND, 3, 30);
      g_autoptr (GError) error = NULL;
      g_autofree char *undone = NULL;
      TrendsEntity *ballot;

      for (guint i = 0; i < cast->len; i++)
        trends_count_add (count, g_array_index (cast, guint, run == 0 ? i : cast->len - 1 - i));
      ballot = trends_count_close (count, fixture->plan, NULL, &error);
      g_assert_no_error (error);
      dumps[run] = dump_result (ballot);
      trends_plan_undo (fixture->plan, &error);
      g_assert_no_error (error);
      undone = trends_plan_dump (fixture->plan);
      g_assert_cmpstr (undone, ==, before);
    }
  g_assert_cmpstr (dumps[0], ==, dumps[1]);
  g_free (dumps[0]);
  g_free (dumps[1]);
}

/* ------------------------------------------------------------------------ going on */

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsCount) count = make_count (fixture, TRENDS_KIND_TREND, 4, 12), again = NULL;
  g_autofree char *text = NULL, *other_text = NULL;
  Model model = { { 0 } };

  for (guint i = 0; i < 50; i++)
    press (rand, count, &model);
  text = trends_count_to_text (count);
  again = trends_count_new_from_text (text);
  g_assert_nonnull (again);
  assert_model (again, &model);
  g_assert_cmpstr (trends_count_get_subject (again), ==, trends_count_get_subject (count));
  for (guint i = 0; i < trends_count_get_n_entries (count); i++)
    g_assert_cmpstr (trends_count_get_id (again, i), ==, trends_count_get_id (count, i));
  other_text = trends_count_to_text (again);
  g_assert_cmpstr (other_text, ==, text);
  g_assert_null (trends_count_new_from_text ("What a draft may say"));
  g_assert_null (trends_count_new_from_text (""));
}

/* ------------------------------------------------------------------- closed and undone */

/* What was closed is counted again by the same letters and numbers, whichever way it went. */
static void
test_undone (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsCount) count = make_count (fixture, TRENDS_KIND_TREND, 4, 12);
  g_autoptr (TrendsCount) undone = NULL, redone = NULL;
  g_autoptr (TrendsEdit) undo = NULL, redo = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *undone_text = NULL, *redone_text = NULL;
  Model model = { { 0 } };

  for (guint i = 0; i < 50; i++)
    press (rand, count, &model);
  text = trends_count_to_text (count);
  g_assert_nonnull (trends_count_close (count, fixture->plan, NULL, &error));
  undo = trends_plan_step (fixture->plan, TRENDS_ORIGIN_UNDO, NULL, &error);
  g_assert_no_error (error);
  undone = trends_count_new_from_edit (undo, TRENDS_CHANGE_REMOVE);
  g_assert_null (trends_count_new_from_edit (undo, TRENDS_CHANGE_ADD));
  redo = trends_plan_step (fixture->plan, TRENDS_ORIGIN_REDO, NULL, &error);
  g_assert_no_error (error);
  redone = trends_count_new_from_edit (redo, TRENDS_CHANGE_ADD);
  undone_text = trends_count_to_text (undone);
  redone_text = trends_count_to_text (redone);
  g_assert_cmpstr (undone_text, ==, text);
  g_assert_cmpstr (redone_text, ==, text);
}

/* ------------------------------------------------------------------------- results */

static TrendsEntity *
close_with (Fixture     *fixture,
            TrendsKind   kind,
            const guint *dots,
            guint        n)
{
  g_autoptr (TrendsCount) count = make_count (fixture, kind, 3, 30);
  g_autoptr (GError) error = NULL;
  TrendsEntity *ballot;

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < dots[i]; j++)
      trends_count_add (count, i);
  ballot = trends_count_close (count, fixture->plan,
                               trends_presentation_get_workshop (fixture->presentation), &error);
  g_assert_no_error (error);
  return ballot;
}

static void
test_results (Fixture       *fixture,
              gconstpointer  data)
{
  static const guint dots[] = { 4, 9, 4, 0, 7, 4, 1, 0, 0, 2 };
  static const guint sorted[] = { 9, 7, 4, 4, 4, 2, 1, 0, 0, 0 };
  static const guint places[] = { 1, 2, 3, 3, 3, 6, 7, 8, 8, 8 };
  TrendsEntity *ballot = close_with (fixture, TRENDS_KIND_TREND, dots, G_N_ELEMENTS (dots));
  g_autoptr (GArray) results = trends_vote_list (ballot);
  g_autoptr (TrendsCount) again = trends_vote_new_again (ballot);
  g_autoptr (GError) error = NULL;
  guint undo_before;

  g_assert_cmpuint (results->len, ==, G_N_ELEMENTS (dots));
  for (guint i = 0; i < results->len; i++)
    {
      const TrendsResult *result = &g_array_index (results, TrendsResult, i);
      g_autofree char *words = trends_result_dup_words (result, "It");

      g_assert_cmpint (trends_entity_get_integer (result->total, TRENDS_BALLOT_TOTAL_DOTS), ==,
                       sorted[i]);
      g_assert_cmpuint (result->place, ==, places[i]);
      /* What nobody has voted for is no tie. */
      g_assert_true (result->is_tied == (places[i] == 3));
      g_assert_true (g_str_has_prefix (words, sorted[i] == 0 ? "No dots: It" : "Place "));
    }
  g_assert_cmpuint (trends_count_get_n_entries (again), ==, 5);
  g_assert_cmpuint (trends_count_get_cast (again), ==, 0);

  undo_before = g_list_model_get_n_items (trends_plan_get_list (fixture->plan, TRENDS_KIND_TREND));
  g_assert_true (trends_vote_set_priorities (ballot, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < undo_before; i++)
    {
      const TrendsResult *result = &g_array_index (results, TrendsResult, i);
      TrendsEntity *trend = trends_entity_get_ref (result->total, TRENDS_BALLOT_TOTAL_ENTRY);

      g_assert_cmpint (trends_entity_get_integer (trend, TRENDS_TREND_PRIORITY), ==,
                       places[i] <= 3 ? TRENDS_PRIORITY_CRITICAL
                       : sorted[i] == 0 ? TRENDS_PRIORITY_LOW
                       : places[i] <= 5 ? TRENDS_PRIORITY_HIGH : TRENDS_PRIORITY_MEDIUM);
    }
}

/* How many are voted on again; 0: there is nothing to choose among */
static guint
count_again (Fixture     *fixture,
             const guint *dots,
             guint        n)
{
  g_autoptr (TrendsCount) again = trends_vote_new_again (close_with (fixture, TRENDS_KIND_TREND, dots, n));

  for (guint i = 0; again != NULL && i < trends_count_get_n_entries (again); i++)
    g_assert_cmpuint (trends_count_get_dots (again, i), ==, 0);
  return again != NULL ? trends_count_get_n_entries (again) : 0;
}

/* All that tie for the fifth place are among the first, and nothing that nobody has voted for. */
static void
test_again (Fixture      *fixture,
            gconstpointer data)
{
  static const guint tied[] = { 1, 5, 1, 4, 3, 2, 1, 0, 0, 0 };
  static const guint all_tied[] = { 2, 2, 2, 2, 2, 2, 2, 2, 2, 2 };
  static const guint few[] = { 0, 3, 0, 0, 2, 0, 0, 0, 0, 0 };
  static const guint one[] = { 0, 3, 0, 0, 0, 0, 0, 0, 0, 0 };
  static const guint none[] = { 0 };

  g_assert_cmpuint (count_again (fixture, tied, G_N_ELEMENTS (tied)), ==, 7);
  g_assert_cmpuint (count_again (fixture, all_tied, G_N_ELEMENTS (all_tied)), ==, 10);
  g_assert_cmpuint (count_again (fixture, few, G_N_ELEMENTS (few)), ==, 2);
  g_assert_cmpuint (count_again (fixture, one, G_N_ELEMENTS (one)), ==, 0);
  g_assert_cmpuint (count_again (fixture, none, G_N_ELEMENTS (none)), ==, 0);
}

/* (transfer full): what was voted on, in the order of a workshop's record */
static GPtrArray *
list_recorded (Fixture      *fixture,
               TrendsEntity *ballot)
{
  const TrendsExportOptions options = { .profile = TRENDS_PROFILE_FULL };
  g_autoptr (GPtrArray) blocks = trends_workshop_account_new (fixture->plan, &options);
  GPtrArray *recorded = g_ptr_array_new ();

  for (guint i = 0; i < blocks->len; i++)
    {
      const TrendsAccountBlock *block = blocks->pdata[i];

      if (block->type == TRENDS_ACCOUNT_TABLE
          && g_str_equal (trends_table_get_title (block->table), trends_entity_get_name (ballot)))
        for (guint row = 0; row < trends_table_get_n_rows (block->table); row++)
          g_ptr_array_add (recorded, trends_table_get_entity (block->table, row, 1));
    }
  return recorded;
}

/* However dots are spread, with ties and with what has none, the record has it as the wall had it. */
static void
test_recorded (Fixture      *fixture,
               gconstpointer data)
{
  guint dots[10];
  TrendsEntity *ballot;
  g_autoptr (GArray) results = NULL;
  g_autoptr (GPtrArray) recorded = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (dots); i++)
    dots[i] = (guint) g_test_rand_int_range (0, 4);
  ballot = close_with (fixture, TRENDS_KIND_TREND, dots, G_N_ELEMENTS (dots));
  results = trends_vote_list (ballot);
  recorded = list_recorded (fixture, ballot);
  g_assert_cmpuint (recorded->len, ==, results->len);
  for (guint i = 0; i < results->len; i++)
    g_assert_true (recorded->pdata[i]
                   == trends_entity_get_ref (g_array_index (results, TrendsResult, i).total, TRENDS_BALLOT_TOTAL_ENTRY));
}

/* Whatever they are called, and however soon one comes after another: for the room as well. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  static const guint dots[] = { 1 };
  GListModel *seen = trends_plan_get_list (trends_presentation_get_plan (fixture->presentation),
                                           TRENDS_KIND_BALLOT);
  GListModel *ballots = trends_plan_get_list (fixture->plan, TRENDS_KIND_BALLOT);
  guint n_before = g_list_model_get_n_items (ballots);
  g_autoptr (GPtrArray) held = g_ptr_array_new ();

  for (guint i = 0; i < 20; i++)
    g_ptr_array_add (held, (gpointer) trends_entity_get_id (
                             close_with (fixture, i % 2 ? TRENDS_KIND_TREND : TRENDS_KIND_INITIATIVE,
                                         dots, 1)));
  g_assert_cmpuint (g_list_model_get_n_items (ballots), ==, n_before + held->len);
  g_assert_cmpuint (g_list_model_get_n_items (seen), ==, held->len);
  for (guint i = 0, at = 0; i < n_before + held->len; i++)
    {
      g_autoptr (TrendsEntity) ballot = g_list_model_get_item (ballots, i);
      guint index;

      g_assert_true (g_uuid_string_is_valid (trends_entity_get_id (ballot)));
      if (g_ptr_array_find (held, trends_entity_get_id (ballot), &index))
        g_assert_cmpuint (index, ==, at++);
    }
  for (guint i = 0; i < held->len; i++)
    {
      g_autoptr (TrendsEntity) ballot = g_list_model_get_item (seen, i);

      g_assert_cmpstr (trends_entity_get_id (ballot), ==, held->pdata[i]);
    }
}

/* ------------------------------------------------------------------------- the wall */

/* While it is counted the wall has no number of it, and then the result and nothing that isn't public. */
static void
test_wall (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (TrendsCount) count = make_count (fixture, TRENDS_KIND_INITIATIVE, 3, 30);
  guint n_slides = trends_deck_get_n_slides (trends_presentation_get_deck (fixture->presentation));
  g_autoptr (GError) error = NULL;
  TrendsEntity *ballot;

  trends_presentation_set_count (fixture->presentation, count);
  g_assert_cmpint (trends_presentation_get_slide (fixture->presentation)->kind, ==,
                   TRENDS_SLIDE_VOTE);
  trends_count_add (count, trends_presentation_find_letter (fixture->presentation, 'B'));
  g_assert_cmpuint (trends_count_get_dots (count, 1), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (
    trends_plan_get_list (trends_presentation_get_plan (fixture->presentation),
                          TRENDS_KIND_BALLOT)), ==, 0);

  ballot = trends_count_close (count, fixture->plan, NULL, &error);
  g_assert_no_error (error);
  trends_presentation_set_count (fixture->presentation, NULL);
  trends_presentation_show_result (fixture->presentation, trends_entity_get_id (ballot));
  g_assert_cmpint (trends_presentation_get_slide (fixture->presentation)->kind, ==,
                   TRENDS_SLIDE_RESULT);
  g_assert_cmpuint (trends_deck_get_n_slides (
    trends_presentation_get_deck (fixture->presentation)), >, n_slides);
  for (guint i = 0; i < trends_count_get_n_entries (count); i++)
    g_assert_true (trends_audience_sees_entity (
      TRENDS_PROFILE_PUBLIC,
      trends_plan_lookup (fixture->plan, trends_count_get_id (count, i))));
}

/* Its pages are turned first, forwards and back, and then slides; and one comes back to it. */
static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (TrendsCount) count = make_count (fixture, TRENDS_KIND_INITIATIVE, 3, 30);
  guint position = trends_presentation_get_position (fixture->presentation);
  guint letters = 0;
  guint n_pages;

  trends_presentation_set_count (fixture->presentation, count);
  n_pages = trends_presentation_get_slide (fixture->presentation)->n_pages;
  g_assert_cmpuint (n_pages, >, 1);
  for (guint i = 0; i < n_pages; i++)
    {
      const TrendsSlide *slide = trends_presentation_get_slide (fixture->presentation);

      g_assert_cmpint (slide->kind, ==, TRENDS_SLIDE_VOTE);
      g_assert_cmpuint (slide->page, ==, i);
      for (guint j = 0; j < slide->items->len; j++)
        {
          char letter = g_array_index (slide->letters, char, j);

          g_assert_cmpuint (trends_presentation_find_letter (fixture->presentation, letter), ==,
                            letters++);
        }
      trends_presentation_step (fixture->presentation, 1);
    }
  g_assert_cmpuint (letters, ==, trends_count_get_n_entries (count));
  g_assert_cmpint (trends_presentation_get_slide (fixture->presentation)->kind, !=,
                   TRENDS_SLIDE_VOTE);
  g_assert_cmpuint (trends_presentation_get_position (fixture->presentation), ==, position + 1);
  trends_presentation_go_to_vote (fixture->presentation);
  g_assert_cmpuint (trends_presentation_get_slide (fixture->presentation)->page, ==, n_pages - 1);
}

/* A letter is its own on its ballot, whichever page of that the room sees: nobody who reads a paper aloud looks for its page. */
static void
test_letters (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (TrendsCount) count = make_count (fixture, TRENDS_KIND_INITIATIVE, 3, 30);
  guint n = trends_count_get_n_entries (count);
  guint n_pages;

  trends_presentation_set_count (fixture->presentation, count);
  n_pages = trends_presentation_get_slide (fixture->presentation)->n_pages;
  g_assert_cmpuint (n_pages, >, 1);
  for (guint i = 0; i < n_pages; i++)
    {
      guint first = trends_presentation_get_slide (fixture->presentation)->second
                    / TRENDS_BALLOT_SUBJECTS * TRENDS_BALLOT_SUBJECTS;

      for (guint j = 0; j < TRENDS_BALLOT_SUBJECTS; j++)
        g_assert_cmpuint (trends_presentation_find_letter (fixture->presentation, (char) ('A' + j)), ==,
                          first + j < n ? first + j : G_MAXUINT);
      trends_presentation_step (fixture->presentation, 1);
    }
}

/* What nothing has counts nothing, and that is known until the next key; nor is a number that was typed for another letter. */
static void
test_missed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (TrendsCount) count = make_count (fixture, TRENDS_KIND_TREND, 3, 30);

  trends_count_type (count, 7);
  trends_count_miss (count, 'Z');
  g_assert_cmpint (trends_count_get_missed (count), ==, 'Z');
  g_assert_cmpuint (trends_count_get_cast (count), ==, 0);
  g_assert_true (trends_count_add (count, 0));
  g_assert_cmpint (trends_count_get_missed (count), ==, 0);
  g_assert_cmpuint (trends_count_get_cast (count), ==, 1);
}

/* Who leads forty people says so once: it is what was said last, while a vote is counted and when it is closed. */
static void
test_people (Fixture       *fixture,
             gconstpointer  data)
{
  static const guint people[] = { 40, 38 };

  g_assert_cmpuint (trends_vote_get_people (fixture->presentation, fixture->plan), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (TrendsCount) count = make_count (fixture, TRENDS_KIND_TREND, 3, people[i]);
      g_autoptr (GError) error = NULL;
      TrendsEntity *ballot;

      trends_presentation_set_count (fixture->presentation, count);
      g_assert_cmpuint (trends_vote_get_people (fixture->presentation, fixture->plan), ==, people[i]);
      ballot = trends_count_close (count, fixture->plan,
                                   trends_presentation_get_workshop (fixture->presentation), &error);
      g_assert_no_error (error);
      trends_presentation_set_count (fixture->presentation, NULL);
      trends_presentation_set_workshop (fixture->presentation,
                                        trends_entity_get_ref (ballot, TRENDS_BALLOT_WORKSHOP));
      g_assert_cmpuint (trends_vote_get_people (fixture->presentation, fixture->plan), ==, people[i]);
    }
}

/* ----------------------------------------------------------------- how it is shown */

/* One long title among many: cards are as wide as all others on their page, and what is short stands in two columns still. */
static void
test_widths (Fixture      *fixture,
             gconstpointer data)
{
  for (guint long_ones = 0; long_ones < 2; long_ones++)
    {
      g_autoptr (TrendsCount) count = NULL;
      g_autoptr (GPtrArray) slides = NULL;
      g_autoptr (GError) error = NULL;

      if (long_ones > 0)
        {
          g_autofree char *title = g_strnfill (110, 'm');
          g_autoptr (TrendsEntity) last = g_list_model_get_item (
            trends_plan_get_list (fixture->plan, TRENDS_KIND_TREND), 9);

          trends_plan_set_text (fixture->plan, last, TRENDS_TREND_TITLE, title, TRENDS_SET_ONCE,
                                &error);
          g_assert_no_error (error);
        }
      count = make_count (fixture, TRENDS_KIND_TREND, 3, 10);
      slides = trends_vote_pages_new (count, trends_presentation_get_plan (fixture->presentation));
      for (guint i = 0; i < slides->len; i++)
        {
          const TrendsSlide *slide = slides->pdata[i];
          TrendsVotePage page = trends_vote_page_begin (slide);
          guint width = 0;

          for (guint j = 0; j < slide->items->len; j++)
            {
              TrendsVotePlace place;

              g_assert_true (trends_vote_page_place (
                &page, trends_vote_page_count (slide, slide->items->pdata[j]), &place));
              g_assert_true (width == 0 || place.n_columns == width);
              width = place.n_columns;
            }
          g_assert_cmpuint (width, ==, i > 0 ? TRENDS_DECK_COLUMNS : 1);
        }
      g_assert_cmpuint (slides->len, ==, 1 + long_ones);
    }
}

/* Seven of which some take two lines: what came first is seen together, and no page but the last has room left. */
static void
test_first_together (Fixture       *fixture,
                     gconstpointer  data)
{
  static const guint lengths[] = { 66, 45, 113, 25, 15, 20, 20 };
  const TrendsCountRules rules = { 3, 40, TRUE };
  g_autoptr (GPtrArray) all = trends_vote_list_subjects (fixture->presentation, TRENDS_KIND_INITIATIVE, NULL);
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();
  g_autoptr (GPtrArray) slides = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_slide_unref);
  g_autoptr (TrendsCount) count = NULL;
  g_autoptr (GError) error = NULL;
  TrendsEntity *ballot;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *title = g_strnfill (lengths[i], 'm');
      TrendsEntity *own = trends_plan_lookup (fixture->plan, trends_entity_get_id (all->pdata[i]));

      trends_plan_set_text (fixture->plan, own, TRENDS_INITIATIVE_TITLE, title, TRENDS_SET_ONCE, &error);
      g_assert_no_error (error);
      g_ptr_array_add (chosen, all->pdata[i]);
    }
  count = trends_count_new ("What comes first?", chosen, &rules);
  for (guint i = 0; i < chosen->len; i++)
    {
      trends_count_type (count, 9 - i);
      trends_count_add (count, i);
    }
  ballot = trends_count_close (count, fixture->plan, NULL, &error);
  g_assert_no_error (error);
  trends_result_pages_add (slides, ballot);
  g_assert_cmpuint (slides->len, ==, 2);
  g_assert_cmpuint (((TrendsSlide *) slides->pdata[0])->items->len, ==, TRENDS_VOTE_FIRST);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/count/any", test_any);
  ADD ("/count/one-on-each", test_one_on_each);
  ADD ("/count/nothing-of-voters", test_nothing_of_voters);
  ADD ("/count/text", test_text);
  ADD ("/count/undone", test_undone);
  ADD ("/count/results", test_results);
  ADD ("/count/again", test_again);
  ADD ("/count/recorded", test_recorded);
  ADD ("/count/order", test_order);
  ADD ("/count/wall", test_wall);
  ADD ("/count/pages", test_pages);
  ADD ("/count/letters", test_letters);
  ADD ("/count/missed", test_missed);
  ADD ("/count/people", test_people);
  ADD ("/count/widths", test_widths);
  ADD ("/count/first-together", test_first_together);

  return g_test_run ();
}
