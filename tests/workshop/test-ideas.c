/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-ideas.c: whatever a room says and whoever brings it together, nothing that was said is lost;
 * each thing that is done is one edit, and undone it is as it was; and a wall shows what was revealed.
 */

#include "trends-ballot-subjects.h"
#include "trends-idea-groups.h"
#include "trends-idea-lines.h"
#include "trends-ideas.h"
#include "trends-mirror.h"
#include "trends-plan-verbs.h"
#include "trends-random-plan.h"
#include "trends-sample.h"
#include "trends-vote.h"
#include "trends-workshop-record.h"

#include <string.h>

#define N_EDITS 150

typedef struct
{
  TrendsPlan *plan;
  TrendsMirror *mirror;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GListModel *workshops;

  fixture->plan = trends_sample_new_plan (&error);
  g_assert_no_error (error);
  /* Whatever day its own was on */
  workshops = trends_plan_get_list (fixture->plan, TRENDS_KIND_WORKSHOP);
  while (g_list_model_get_n_items (workshops) > 0)
    {
      g_autoptr (TrendsEntity) first = g_list_model_get_item (workshops, 0);

      trends_plan_remove (fixture->plan, first, &error);
      g_assert_no_error (error);
    }
  fixture->mirror = trends_mirror_new (fixture->plan, TRENDS_PROFILE_PUBLIC, FALSE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->mirror);
  g_object_unref (fixture->plan);
}

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

static const char *
get_workshop (TrendsPlan *plan)
{
  TrendsEntity *workshop = trends_workshop_find_today (plan);

  return workshop != NULL ? trends_entity_get_id (workshop) : NULL;
}

static TrendsEntity *
add (Fixture    *fixture,
     const char *text,
     gboolean    revealed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GError) error = NULL;
  TrendsEntity *idea = trends_ideas_add (fixture->plan, get_workshop (fixture->plan),
                                         get_any (rand, fixture->plan, TRENDS_KIND_TREND),
                                         (const char *[]) { text, NULL }, revealed, &error);

  g_assert_no_error (error);
  trends_mirror_show_room (fixture->mirror, get_workshop (fixture->plan));
  return idea;
}

/* ------------------------------------------------------------ what always holds */

/* (transfer full) (element-type utf8): set of all that was said, in whatever way it is kept */
static GHashTable *
list_said (TrendsPlan *plan)
{
  GHashTable *said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *ideas = trends_plan_get_list (plan, TRENDS_KIND_IDEA);

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (TrendsEntity) idea = g_list_model_get_item (ideas, i);
      g_auto (GStrv) wordings = trends_entity_dup_strings (idea, TRENDS_IDEA_WORDINGS);

      g_hash_table_add (said, g_strdup (trends_entity_get_name (idea)));
      for (char **at = wordings; at != NULL && *at != NULL; at++)
        g_hash_table_add (said, g_strdup (*at));
    }
  return said;
}

static void
assert_all_said (GHashTable *before,
                 GHashTable *after)
{
  GHashTableIter iter;
  gpointer text;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    g_assert_true (g_hash_table_contains (after, text));
}

static GPtrArray *
some (GRand      *rand,
      TrendsPlan *plan)
{
  g_autoptr (GPtrArray) all = trends_ideas_list (plan, get_workshop (plan), NULL);
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    if (g_rand_int_range (rand, 0, 4) == 0)
      g_ptr_array_add (chosen, g_object_ref (all->pdata[i]));
  return chosen;
}

static void
add_any (GRand      *rand,
         TrendsPlan *plan)
{
  g_autofree char *one = g_strdup_printf ("Idea %u of residents", g_rand_int (rand) % 40);
  g_autofree char *other = g_strdup_printf ("  %u:\tanother\n", g_rand_int (rand) % 40);
  const char *texts[] = { one, g_rand_boolean (rand) ? other : NULL, NULL };

  trends_ideas_add (plan, get_workshop (plan),
                    g_rand_boolean (rand) ? get_any (rand, plan, TRENDS_KIND_TREND) : NULL, texts,
                    g_rand_boolean (rand), NULL);
}

static void
do_anything (GRand      *rand,
             TrendsPlan *plan)
{
  g_autoptr (GPtrArray) ideas = some (rand, plan);

  if (ideas->len < 2)
    {
      add_any (rand, plan);
      return;
    }
  switch (g_rand_int_range (rand, 0, 7))
    {
    case 0:
      trends_ideas_merge (ideas->pdata[0], ideas->pdata[1], NULL);
      break;
    case 1:
      trends_ideas_add_wording (ideas->pdata[0], "Much the same, said by someone else", NULL);
      break;
    case 2:
      trends_ideas_group (ideas, g_rand_boolean (rand) ? "Front desk" : "", NULL);
      break;
    case 3:
      trends_ideas_reveal (ideas, g_rand_boolean (rand), NULL);
      break;
    case 4:
      trends_ideas_make_initiative (ideas, NULL, NULL);
      break;
    default:
      add_any (rand, plan);
    }
}

static void
test_any (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autofree char *before = trends_plan_dump (fixture->plan);
      g_autoptr (GHashTable) said = list_said (fixture->plan), then = NULL;
      g_autofree char *after = NULL, *undone = NULL, *redone = NULL;

      do_anything (rand, fixture->plan);
      then = list_said (fixture->plan);
      assert_all_said (said, then);
      after = trends_plan_dump (fixture->plan);
      if (g_str_equal (before, after))
        continue;
      trends_plan_undo (fixture->plan, NULL);
      undone = trends_plan_dump (fixture->plan);
      g_assert_cmpstr (undone, ==, before);
      trends_plan_redo (fixture->plan, NULL);
      redone = trends_plan_dump (fixture->plan);
      g_assert_cmpstr (redone, ==, after);
    }
}

/* ------------------------------------------------------------------ one by one */

static void
assert_lines (const char *text,
              const char *expected,
              guint       n_expected)
{
  guint n_twice;
  g_auto (GStrv) lines = trends_idea_lines_split (text, &n_twice);
  g_autofree char *joined = g_strjoinv ("|", lines);

  g_assert_cmpstr (joined, ==, expected);
  g_assert_cmpuint (n_twice, ==, n_expected);
}

/* What is pasted comes from lists: their marks go, of one point as well, and what is there twice is one idea. */
static void
test_pasted (void)
{
  assert_lines ("1. Ask the library\n2. Ask the school", "Ask the library|Ask the school", 0);
  assert_lines ("2. Ask the library", "Ask the library", 0);
  assert_lines ("• Ask the library", "Ask the library", 0);
  assert_lines ("- Ask the library\n- ASK THE LIBRARY\n- Ask the school", "Ask the library|Ask the school", 1);
  assert_lines ("Night buses\n\nNight buses\nNight buses", "Night buses", 2);
  assert_lines ("2026 budget", "2026 budget", 0);
  assert_lines ("-5 % energy", "-5 % energy", 0);
  assert_lines (" \n ", "", 0);
}

/* The first of a day makes its workshop, and is gone with it when it is undone. */
static void
test_first (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *before = trends_plan_dump (fixture->plan), *undone = NULL;
  g_autoptr (GError) error = NULL;
  TrendsEntity *idea = add (fixture, "  Call\tsummarisation ", TRUE);

  g_assert_cmpstr (trends_entity_get_name (idea), ==, "Call\tsummarisation");
  g_assert_nonnull (get_workshop (fixture->plan));
  trends_plan_undo (fixture->plan, &error);
  g_assert_no_error (error);
  undone = trends_plan_dump (fixture->plan);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  static const char * const texts[] = { "One", "Two", "Three", NULL };
  g_autoptr (GPtrArray) ideas = NULL;
  g_autoptr (GError) error = NULL;

  add (fixture, "Before", TRUE);
  trends_ideas_add (fixture->plan, get_workshop (fixture->plan), NULL, texts, FALSE, &error);
  g_assert_no_error (error);
  ideas = trends_ideas_list (fixture->plan, get_workshop (fixture->plan), NULL);
  g_assert_cmpuint (ideas->len, ==, 4);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpstr (trends_entity_get_name (ideas->pdata[i + 1]), ==, texts[i]);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *before = trends_plan_dump (fixture->plan), *after = NULL;
  g_autofree char *long_text = g_strnfill (TRENDS_STRING_MAX + 1, 'a');
  g_autoptr (GError) error = NULL;

  g_assert_null (trends_ideas_add (fixture->plan, NULL, NULL,
                                   (const char *[]) { "Fine", long_text, NULL }, TRUE, &error));
  g_assert_nonnull (error);
  /* Of several, that one is named. */
  g_assert_true (g_str_has_prefix (error->message, "Line 2, “aaa"));
  after = trends_plan_dump (fixture->plan);
  g_assert_cmpstr (after, ==, before);
}

static void
test_alike (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEntity *idea = add (fixture, "Call summarisation", TRUE);
  g_autoptr (GError) error = NULL;

  add (fixture, "Fraud pattern trial", TRUE);
  g_assert_true (trends_ideas_find_alike (fixture->plan, get_workshop (fixture->plan),
                                          "summarise calls") == idea);
  g_assert_null (trends_ideas_find_alike (fixture->plan, get_workshop (fixture->plan), "Drones"));
  trends_ideas_add_wording (idea, "Notes of what callers say", &error);
  g_assert_no_error (error);
  g_assert_true (trends_ideas_find_alike (fixture->plan, get_workshop (fixture->plan),
                                          "Notes of what callers said") == idea);
}

/* Votes on both count for the one that stays. */
static void
test_votes (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEntity *one = add (fixture, "Call summarisation", TRUE);
  TrendsEntity *other = add (fixture, "Summarise calls", TRUE);
  TrendsEntity *entries[] = { one, other };
  g_autoptr (TrendsRecord) ballot = trends_record_new (TRENDS_KIND_BALLOT, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) totals = NULL;

  trends_record_set (ballot, TRENDS_BALLOT_WORKSHOP,
                     trends_value_text (get_workshop (fixture->plan)));
  trends_record_set (ballot, TRENDS_BALLOT_SUBJECT, trends_value_text ("Ideas"));
  trends_plan_add (fixture->plan, ballot, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_BALLOT_TOTAL, NULL);

      trends_record_set (record, TRENDS_BALLOT_TOTAL_BALLOT,
                         trends_value_text (trends_record_get_id (ballot)));
      trends_record_set (record, TRENDS_BALLOT_TOTAL_ENTRY,
                         trends_value_text (trends_entity_get_id (entries[i])));
      trends_record_set (record, TRENDS_BALLOT_TOTAL_DOTS, trends_value_integer (3 + i));
      trends_plan_add (fixture->plan, record, &error);
      g_assert_no_error (error);
    }
  trends_ideas_merge (one, other, &error);
  g_assert_no_error (error);
  totals = trends_plan_dup_referring (fixture->plan, TRENDS_KIND_BALLOT_TOTAL,
                                      TRENDS_BALLOT_TOTAL_ENTRY, one);
  g_assert_cmpuint (totals->len, ==, 1);
  g_assert_cmpint (trends_entity_get_integer (totals->pdata[0], TRENDS_BALLOT_TOTAL_DOTS), ==, 7);
}

/* What was merged and grouped can be read in the initiative, and whoever sees that has seen it. */
/* A group is voted on as one, with what is in it to be read; grouped afterwards, each keeps its own votes. */
static void
test_group_vote (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const words = "Front desk: Call summarisation; Translation at front desks";
  const TrendsCountRules rules = { 3, 10, TRUE };
  TrendsEntity *one = add (fixture, "Call summarisation", TRUE);
  TrendsEntity *other = add (fixture, "Translation at front desks", TRUE);
  TrendsEntity *alone = add (fixture, "Night buses", TRUE);
  g_autoptr (GPtrArray) apart = trends_ballot_subjects_list (fixture->plan, TRENDS_KIND_IDEA);
  g_autoptr (GPtrArray) ideas = g_ptr_array_new (), together = NULL, before = NULL;
  g_autoptr (TrendsCount) first = trends_count_new ("Ideas", apart, &rules), second = NULL;
  g_autofree char *title = NULL, *other_title = NULL, *voted = NULL;
  g_autoptr (GError) error = NULL;
  TrendsEntity *early, *late;

  early = trends_count_close (first, fixture->plan, get_workshop (fixture->plan), &error);
  g_assert_no_error (error);
  g_ptr_array_add (ideas, one);
  g_ptr_array_add (ideas, other);
  g_assert_true (trends_ideas_group (ideas, "Front desk", &error));
  together = trends_ballot_subjects_list (fixture->plan, TRENDS_KIND_IDEA);
  g_assert_cmpuint (apart->len, ==, 3);
  g_assert_cmpuint (together->len, ==, 2);
  g_assert_true (together->pdata[0] == alone && together->pdata[1] == one);
  title = trends_ballot_subjects_dup_title (together->pdata[1]);
  g_assert_cmpstr (title, ==, words);
  other_title = trends_ballot_subjects_dup_title (alone);
  g_assert_cmpstr (other_title, ==, "Night buses");

  second = trends_count_new ("Ideas", together, &rules);
  g_assert_true (trends_count_add (second, 1));
  late = trends_count_close (second, fixture->plan, get_workshop (fixture->plan), &error);
  g_assert_no_error (error);
  voted = trends_vote_dup_first_words (late);
  g_assert_nonnull (strstr (voted, words));
  before = trends_plan_dup_referring (fixture->plan, TRENDS_KIND_BALLOT_TOTAL, TRENDS_BALLOT_TOTAL_BALLOT, early);
  for (guint i = 0; i < before->len; i++)
    {
      g_autofree char *name = trends_ballot_subjects_dup_voted (before->pdata[i]);
      TrendsEntity *entry = trends_entity_get_ref (before->pdata[i], TRENDS_BALLOT_TOTAL_ENTRY);

      g_assert_cmpstr (name, ==, trends_entity_get_name (entry));
    }
}

/* A group is as much of its ideas as there is room for: none is cut, and how many there are besides is said. */
static void
test_large_group (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GPtrArray) ideas = g_ptr_array_new (), together = NULL;
  g_autofree char *title = NULL, *paper = NULL, *long_idea = g_strnfill (400, 'w'), *alone = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 1; i <= 12; i++)
    {
      g_autofree char *text = g_strdup_printf ("Longer hours at library number %u", i);

      g_ptr_array_add (ideas, add (fixture, text, TRUE));
    }
  g_assert_true (trends_ideas_group (ideas, "Front desk", &error));
  together = trends_ballot_subjects_list (fixture->plan, TRENDS_KIND_IDEA);
  title = trends_ballot_subjects_dup_title (together->pdata[0]);
  g_assert_true (g_str_has_prefix (title, "Front desk: Longer hours at library number 1; "));
  g_assert_true (g_str_has_suffix (title, "; Longer hours at library number 5; and 7 more"));
  g_assert_cmpint (g_utf8_strlen (title, -1), <, 220);
  paper = trends_ballot_subjects_dup_paper_title (together->pdata[0]);
  g_assert_true (g_str_has_suffix (paper, "; Longer hours at library number 12"));
  g_ptr_array_set_size (ideas, 0);
  g_ptr_array_add (ideas, add (fixture, long_idea, TRUE));
  long_idea[0] = 'v';
  g_ptr_array_add (ideas, add (fixture, long_idea, TRUE));
  g_assert_true (trends_ideas_group (ideas, "Words", &error));
  alone = trends_ballot_subjects_dup_title (ideas->pdata[0]);
  g_assert_cmpstr (alone, ==, "Words: 2 ideas");
}

static void
test_initiative (Fixture       *fixture,
                 gconstpointer  data)
{
  TrendsEntity *one = add (fixture, "Call summarisation", FALSE);
  TrendsEntity *other = add (fixture, "Translation at front desks", FALSE);
  g_autoptr (GPtrArray) ideas = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  TrendsEntity *initiative;
  const char *description;

  g_ptr_array_add (ideas, one);
  g_ptr_array_add (ideas, other);
  trends_ideas_add_wording (one, "Summarise calls", &error);
  trends_ideas_group (ideas, "Front desk", &error);
  initiative = trends_ideas_make_initiative (ideas, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (trends_entity_get_name (initiative), ==, "Front desk");
  g_assert_true (trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND)
                 == trends_entity_get_ref (one, TRENDS_IDEA_TREND));
  description = trends_entity_get_text (initiative, TRENDS_INITIATIVE_DESCRIPTION);
  g_assert_nonnull (strstr (description, "Call summarisation"));
  g_assert_nonnull (strstr (description, "Summarise calls"));
  g_assert_nonnull (strstr (description, "Translation at front desks"));
  g_assert_true (trends_entity_get_ref (other, TRENDS_IDEA_INITIATIVE) == initiative);
  g_assert_cmpint (trends_entity_get_integer (one, TRENDS_IDEA_REVEALED), ==, 1);
  g_assert_null (trends_ideas_make_initiative (ideas, NULL, &error));
  g_assert_nonnull (error);
}

/* One by itself needs no words but its own. */
static void
test_alone (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEntity *idea = add (fixture, "Call summarisation", TRUE);
  g_autoptr (GPtrArray) ideas = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  TrendsEntity *initiative;

  g_ptr_array_add (ideas, idea);
  initiative = trends_ideas_make_initiative (ideas, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (trends_entity_get_name (initiative), ==, "Call summarisation");
  g_assert_cmpstr (trends_entity_get_text (initiative, TRENDS_INITIATIVE_DESCRIPTION), ==, "");
}

static void
assert_listed (Fixture      *fixture,
               TrendsEntity *expected[],
               guint         n_expected)
{
  g_autoptr (GPtrArray) listed = trends_ideas_list (fixture->plan, get_workshop (fixture->plan), NULL);

  g_assert_cmpuint (listed->len, ==, n_expected);
  for (guint i = 0; i < n_expected; i++)
    g_assert_true (listed->pdata[i] == expected[i]);
}

static void
group (TrendsEntity *one,
       TrendsEntity *other,
       const char   *name)
{
  g_autoptr (GPtrArray) ideas = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (ideas, one);
  g_ptr_array_add (ideas, other);
  trends_ideas_group (ideas, name, &error);
  g_assert_no_error (error);
}

/* Those of no group come first, on the laptop as on the wall; then those of each group together. */
static void
test_groups (Fixture       *fixture,
             gconstpointer  data)
{
  TrendsEntity *first = add (fixture, "First", TRUE);
  TrendsEntity *second = add (fixture, "Second", TRUE);
  TrendsEntity *third = add (fixture, "Third", TRUE);
  TrendsEntity *fourth = add (fixture, "Fourth", TRUE);
  TrendsEntity *fifth = add (fixture, "Fifth", TRUE);

  group (third, first, " Front desk ");
  g_assert_cmpstr (trends_entity_get_text (first, TRENDS_IDEA_CLUSTER), ==, "Front desk");
  assert_listed (fixture, (TrendsEntity *[]) { second, fourth, fifth, first, third }, 5);
  group (fifth, second, "Back office");
  assert_listed (fixture, (TrendsEntity *[]) { fourth, first, third, second, fifth }, 5);
}

/* Two trends may have a group of the same name: what is done to one isn't done to the other. */
static void
test_same_name (Fixture       *fixture,
                gconstpointer  data)
{
  TrendsEntity *ideas[4];
  g_autoptr (GPtrArray) listed = NULL, members = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (ideas); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (
        trends_plan_get_list (fixture->plan, TRENDS_KIND_TREND), i % 2);
      g_autofree char *text = g_strdup_printf ("Idea %u", i);
      g_autoptr (GError) error = NULL;

      ideas[i] = trends_ideas_add (fixture->plan, get_workshop (fixture->plan), trend,
                                   (const char *[]) { text, NULL }, TRUE, &error);
      g_assert_no_error (error);
    }
  group (ideas[0], ideas[2], "Training");
  group (ideas[1], ideas[3], "Training");
  assert_listed (fixture, (TrendsEntity *[]) { ideas[0], ideas[2], ideas[1], ideas[3] }, 4);
  listed = trends_ideas_list (fixture->plan, get_workshop (fixture->plan), NULL);
  members = trends_idea_groups_list (listed, ideas[3]);
  g_assert_cmpuint (members->len, ==, 2);
  g_assert_true (members->pdata[0] == ideas[1] && members->pdata[1] == ideas[3]);
}

static void
test_revealed (Fixture       *fixture,
               gconstpointer  data)
{
  TrendsPlan *seen = trends_mirror_get_plan (fixture->mirror);
  TrendsEntity *hidden = add (fixture, "Hidden", FALSE);
  TrendsEntity *shown = add (fixture, "Shown", TRUE);
  g_autoptr (GPtrArray) ideas = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (trends_plan_lookup (seen, trends_entity_get_id (hidden)));
  g_assert_nonnull (trends_plan_lookup (seen, trends_entity_get_id (shown)));
  g_ptr_array_add (ideas, hidden);
  g_ptr_array_add (ideas, shown);
  trends_ideas_reveal (ideas, TRUE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (trends_plan_lookup (seen, trends_entity_get_id (hidden)));
  trends_ideas_reveal (ideas, FALSE, &error);
  g_assert_no_error (error);
  g_assert_null (trends_plan_lookup (seen, trends_entity_get_id (shown)));
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ideas/pasted", test_pasted);
  ADD ("/ideas/any", test_any);
  ADD ("/ideas/first", test_first);
  ADD ("/ideas/lines", test_lines);
  ADD ("/ideas/refused", test_refused);
  ADD ("/ideas/alike", test_alike);
  ADD ("/ideas/votes", test_votes);
  ADD ("/ideas/group-vote", test_group_vote);
  ADD ("/ideas/large-group", test_large_group);
  ADD ("/ideas/initiative", test_initiative);
  ADD ("/ideas/alone", test_alone);
  ADD ("/ideas/groups", test_groups);
  ADD ("/ideas/same-name", test_same_name);
  ADD ("/ideas/revealed", test_revealed);

  return g_test_run ();
}
