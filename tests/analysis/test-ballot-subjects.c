/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-ballot-subjects.c: what is voted on, of plans made at random and changed: each that can be
 * chosen is there once, with a letter that no other has on its ballot.
 */

#include "trends-ballot-subjects.h"
#include "trends-initiative-state.h"
#include "trends-random-plan.h"

#define ROUNDS 10
#define N_EDITS 30

static const TrendsKind kinds[] = { TRENDS_KIND_INITIATIVE, TRENDS_KIND_TREND };

static guint
count_expected (TrendsPlan *plan,
                TrendsKind  kind)
{
  GListModel *list = trends_plan_get_list (plan, kind);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      n += kind == TRENDS_KIND_TREND || trends_initiative_is_open (entity);
    }
  return n;
}

static void
check_subject (GPtrArray *subjects,
               guint      index,
               TrendsKind kind)
{
  TrendsEntity *subject = subjects->pdata[index];
  TrendsEntity *trend = trends_ballot_subjects_get_trend (subject);

  g_assert_true (trends_entity_is (subject, kind));
  g_assert_true (trends_entity_is (trend, TRENDS_KIND_TREND));
  g_assert_true (kind == TRENDS_KIND_TREND || trends_initiative_is_open (subject));
  g_assert_cmpint (trends_ballot_subjects_get_letter (index), ==,
                   'A' + (int) (index % TRENDS_BALLOT_SUBJECTS));
  if (index == 0)
    return;
  g_assert_cmpuint (
    trends_trend_get_running_number (
      trends_ballot_subjects_get_trend (subjects->pdata[index - 1])),
    <=, trends_trend_get_running_number (trend));
}

static void
check_kind (TrendsPlan *plan,
            TrendsKind  kind)
{
  g_autoptr (GPtrArray) subjects = trends_ballot_subjects_list (plan, kind);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n_ballots = trends_ballot_subjects_count_ballots (subjects->len);

  for (guint i = 0; i < subjects->len; i++)
    {
      check_subject (subjects, i, kind);
      g_assert_true (g_hash_table_add (seen, subjects->pdata[i]));
    }
  g_assert_cmpuint (subjects->len, ==, count_expected (plan, kind));
  g_assert_cmpuint (n_ballots, >=, 1);
  g_assert_cmpuint (n_ballots * TRENDS_BALLOT_SUBJECTS, >=, subjects->len);
  g_assert_cmpuint ((n_ballots - 1) * TRENDS_BALLOT_SUBJECTS, <=, subjects->len);
}

static void
test_subjects (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 1 + round * 13);

      for (guint i = 0; i < N_EDITS; i++)
        trends_random_edit (rand, plan);
      for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        check_kind (plan, kinds[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ballot-subjects/random", test_subjects);

  return g_test_run ();
}
