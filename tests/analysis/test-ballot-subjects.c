/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-ballot-subjects.c: what is voted on, of plans made at random and changed: each that can be
 * chosen is there once, with a letter that no other has on its ballot.
 */

#include "trends-ballot-subjects.h"
#include "trends-initiative-state.h"
#include "trends-random-plan.h"

#define ROUNDS 10
#define N_EDITS 30

static const TrendsKind kinds[] = { TRENDS_KIND_INITIATIVE, TRENDS_KIND_TREND, TRENDS_KIND_IDEA };

/* What an idea is voted on as: itself, or its group on its trend */
static char *
dup_unit (TrendsEntity *idea)
{
  TrendsEntity *trend = trends_entity_get_ref (idea, TRENDS_IDEA_TREND);
  const char *group = trends_entity_get_text (idea, TRENDS_IDEA_CLUSTER);

  return *group == '\0' ? g_strdup (trends_entity_get_id (idea))
                        : g_strconcat (trend != NULL ? trends_entity_get_id (trend) : "", "/", group, NULL);
}

/* How many that were revealed are of one workshop, those of a group once */
static guint
count_ideas (GListModel   *ideas,
             TrendsEntity *workshop)
{
  g_autoptr (GHashTable) units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (TrendsEntity) idea = g_list_model_get_item (ideas, i);

      if (trends_entity_get_integer (idea, TRENDS_IDEA_REVEALED) != 0
          && trends_entity_get_ref (idea, TRENDS_IDEA_WORKSHOP) == workshop)
        g_hash_table_add (units, dup_unit (idea));
    }
  return g_hash_table_size (units);
}

/* All that were revealed in the last workshop where any were, and none of another */
static void
check_ideas (TrendsPlan *plan,
             GPtrArray  *subjects)
{
  GListModel *ideas = trends_plan_get_list (plan, TRENDS_KIND_IDEA);
  GListModel *workshops = trends_plan_get_list (plan, TRENDS_KIND_WORKSHOP);
  TrendsEntity *mine = subjects->len > 0
                         ? trends_entity_get_ref (subjects->pdata[0], TRENDS_IDEA_WORKSHOP)
                         : NULL;

  g_assert_cmpuint (subjects->len, ==, mine != NULL ? count_ideas (ideas, mine) : 0);
  for (guint i = 0; i < g_list_model_get_n_items (workshops); i++)
    {
      g_autoptr (TrendsEntity) other = g_list_model_get_item (workshops, i);

      if (count_ideas (ideas, other) == 0)
        continue;
      g_assert_nonnull (mine);
      g_assert_cmpint (trends_entity_get_integer (other, TRENDS_WORKSHOP_DATE), <=,
                       trends_entity_get_integer (mine, TRENDS_WORKSHOP_DATE));
    }
  for (guint i = 0; i < subjects->len; i++)
    {
      g_assert_true (trends_entity_get_ref (subjects->pdata[i], TRENDS_IDEA_WORKSHOP) == mine);
      g_assert_cmpint (trends_entity_get_integer (subjects->pdata[i], TRENDS_IDEA_REVEALED), !=, 0);
    }
}

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

/* What is about no trend comes last. */
static guint
number_of (TrendsEntity *subject)
{
  TrendsEntity *trend = trends_ballot_subjects_get_trend (subject);

  return trend != NULL ? trends_trend_get_running_number (trend) : G_MAXUINT;
}

static void
check_subject (GPtrArray *subjects,
               guint      index,
               TrendsKind kind)
{
  TrendsEntity *subject = subjects->pdata[index];
  TrendsEntity *trend = trends_ballot_subjects_get_trend (subject);

  g_assert_true (trends_entity_is (subject, kind));
  g_assert_true (trend != NULL ? trends_entity_is (trend, TRENDS_KIND_TREND)
                               : kind == TRENDS_KIND_IDEA);
  g_assert_true (kind != TRENDS_KIND_INITIATIVE || trends_initiative_is_open (subject));
  g_assert_cmpint (trends_ballot_subjects_get_letter (index), ==,
                   'A' + (int) (index % TRENDS_BALLOT_SUBJECTS));
  if (index > 0)
    g_assert_cmpuint (number_of (subjects->pdata[index - 1]), <=, number_of (subject));
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
  if (kind == TRENDS_KIND_IDEA)
    check_ideas (plan, subjects);
  else
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
