/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-matches.c: what is known to match, whatever becomes of the plan and the filter, against
 * a look at each initiative.
 */

#include "trends-findings.h"
#include "trends-matches.h"
#include "trends-random-plan.h"
#include "trends-roadmap-layout.h"

#define N_STEPS 300
/* Any will do. */
#define TODAY 20000

static void
check (TrendsMatches *matches,
       TrendsFilter  *filter,
       TrendsPlan    *plan)
{
  GListModel *initiatives = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);

  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      g_assert_true (trends_matches_has (matches, initiative)
                     == trends_filter_matches (filter, initiative));
    }
  g_assert_cmpuint (trends_matches_count (matches), ==, trends_filter_count (filter, initiatives));
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      g_assert_cmpuint (trends_matches_count_in (matches, trend), ==,
                        trends_filter_count (filter, trends_trend_get_initiatives (trend)));
    }
}

static void
type (GRand        *rand,
      TrendsFilter *filter)
{
  static const char * const typed[] = { "", "a", "a ", "a e", "e", "e-", "-", "i", "in", "an", "-a" };

  trends_filter_set_text (filter, typed[g_rand_int_range (rand, 0, G_N_ELEMENTS (typed))]);
}

static void
set_owner (GRand        *rand,
           TrendsFilter *filter,
           TrendsPlan   *plan)
{
  GListModel *owners = trends_plan_get_list (plan, TRENDS_KIND_OWNER);
  g_autoptr (TrendsEntity) owner =
    g_list_model_get_item (owners, g_rand_int_range (rand, 0, 1 + g_list_model_get_n_items (owners)));

  g_object_set (filter, "owner", owner, NULL);
}

/* Asks for words in what an initiative refers to. */
static void
set_words_of_target (GRand        *rand,
                     TrendsFilter *filter,
                     TrendsPlan   *plan)
{
  static const guint fields[] = { TRENDS_INITIATIVE_TREND, TRENDS_INITIATIVE_ALSO_SERVES,
                                  TRENDS_INITIATIVE_SRO, TRENDS_INITIATIVE_CONTRIBUTORS };
  const char *words[] = { g_rand_boolean (rand) ? "a" : "i", NULL };
  g_autoptr (TrendsCondition) condition =
    trends_condition_new (TRENDS_CONDITION_TEXT, TRENDS_KIND_INITIATIVE,
                          (int) fields[g_rand_int_range (rand, 0, G_N_ELEMENTS (fields))], words);

  g_assert_nonnull (condition);
  trends_filter_set_condition (filter, condition, plan);
}

static void
rename_target (GRand      *rand,
               TrendsPlan *plan)
{
  static const char * const names[] = { "Ana", "Iain", "Ed-e", "Xyz", "Bo" };
  gboolean is_owner = g_rand_boolean (rand);
  GListModel *list = trends_plan_get_list (plan, is_owner ? TRENDS_KIND_OWNER : TRENDS_KIND_TREND);
  g_autoptr (TrendsEntity) target =
    g_list_model_get_item (list, g_rand_int_range (rand, 0, 1 + g_list_model_get_n_items (list)));

  if (target != NULL)
    trends_plan_set_text (plan, target, is_owner ? TRENDS_OWNER_NAME : TRENDS_TREND_TITLE,
                          names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))], TRENDS_SET_ONCE,
                          NULL);
}

static void
step (GRand        *rand,
      TrendsFilter *filter,
      TrendsPlan   *plan)
{
  switch (g_rand_int_range (rand, 0, 13))
    {
    case 0: case 1: case 2:
      type (rand, filter);
      break;
    case 3:
      g_object_set (filter, "priorities", g_rand_int_range (rand, 0, 32), NULL);
      break;
    case 4:
      g_object_set (filter, "statuses", g_rand_int_range (rand, 0, 64), NULL);
      break;
    case 5:
      set_owner (rand, filter, plan);
      break;
    case 6:
      g_object_set (filter, "without-owner", g_rand_boolean (rand), NULL);
      break;
    case 7:
      trends_filter_clear (filter);
      break;
    case 8: case 9:
      rename_target (rand, plan);
      break;
    case 10:
      set_words_of_target (rand, filter, plan);
      break;
    case 11:
      trends_plan_undo (plan, NULL);
      break;
    default:
      trends_random_edit (rand, plan);
    }
}

static void
test_follows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  g_autoptr (TrendsFilter) filter = trends_filter_new ();
  g_autoptr (TrendsMatches) matches = trends_matches_new (plan, filter);

  for (guint i = 0; i < N_STEPS; i++)
    {
      step (rand, filter, plan);
      check (matches, filter, plan);
    }
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
wait_until_told (const guint *n_told)
{
  guint before = *n_told;

  while (*n_told == before)
    g_main_context_iteration (NULL, TRUE);
}

/* What asks very many takes its time, and is told of when that is over; who asks before, or changes the plan or
 * the filter, makes no difference. */
static void
test_patient (void)
{
  static const char * const typed[] = { "a", "an", "i", "in", "e" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 1500);
  g_autoptr (TrendsFilter) filter = trends_filter_new ();
  g_autoptr (TrendsMatches) matches = trends_matches_new (plan, filter);
  guint n_told = 0, n_late = 0;

  trends_matches_set_patient (matches, TRUE);
  g_signal_connect_swapped (matches, "changed", G_CALLBACK (count_cb), &n_told);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      guint before = n_told;

      trends_filter_set_text (filter, typed[i]);
      n_late += n_told == before;
      switch (i)
        {
        case 0:
          break;
        case 1:
          check (matches, filter, plan);
          break;
        case 2:
          g_main_context_iteration (NULL, FALSE);
          trends_plan_undo (plan, NULL);
          trends_random_edit (rand, plan);
          break;
        default:
          trends_filter_set_text (filter, "ab");
          trends_filter_set_text (filter, typed[i]);
        }
      if (n_told == before)
        wait_until_told (&n_told);
      check (matches, filter, plan);
    }
  g_assert_cmpuint (n_late, >=, 1);
  trends_filter_clear (filter);
  check (matches, filter, plan);
}

typedef struct
{
  TrendsPlan *plan;
  TrendsRoadmapLayout *layout;
  guint n_told;
} Shown;

/* What shows a layout whenever what matches has changed meets nothing that has gone. */
static void
show_cb (TrendsMatches *matches,
         Shown         *shown)
{
  for (guint i = 0; i < trends_roadmap_layout_get_n_lanes (shown->layout); i++)
    {
      GPtrArray *bars = trends_roadmap_layout_get_lane (shown->layout, i)->bars;

      for (guint j = 0; j < bars->len; j++)
        {
          TrendsRoadmapBar *bar = bars->pdata[j];

          g_assert_true (trends_entity_get_plan (bar->initiative) == shown->plan);
          trends_matches_has (matches, bar->initiative);
        }
    }
  shown->n_told++;
}

static double
measure (TrendsEntity *initiative,
         double       *excess,
         gpointer      user_data)
{
  return 40;
}

static void
test_told_last (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  g_autoptr (TrendsFilter) filter = trends_filter_new ();
  g_autoptr (TrendsMatches) matches = trends_matches_new (plan, filter);
  GListModel *initiatives = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  const TrendsRoadmapMetrics metrics = { measure, NULL, 4, 4, 4, 4 };
  g_autoptr (TrendsRoadmapLayout) layout = NULL;
  TrendsTimeScale scale;
  Shown shown = { .plan = plan };

  trends_time_scale_init (&scale, TODAY, TRENDS_TIME_QUARTERS, 1, 4);
  shown.layout = layout = trends_roadmap_layout_new (plan, TODAY, &scale, &metrics);
  g_signal_connect (matches, "changed", G_CALLBACK (show_cb), &shown);
  trends_filter_set_text (filter, "a");
  shown.n_told = 0;
  for (guint i = g_list_model_get_n_items (initiatives); i > 0; i--)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i - 1);
      g_autoptr (GError) error = NULL;

      trends_plan_remove (plan, initiative, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (shown.n_told, >=, 1);
}

typedef struct
{
  TrendsPlan *plan;
  GHashTable *before;
  guint n_strict;
} Strictness;

/* (transfer full): the set of what matches */
static GHashTable *
find_matches (TrendsFilter *filter,
              TrendsPlan   *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  GHashTable *found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (trends_filter_matches (filter, initiative))
        g_hash_table_add (found, initiative);
    }
  return found;
}

static gboolean
has_all (GHashTable *more,
         GHashTable *less)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, less);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (!g_hash_table_contains (more, item))
      return FALSE;
  return TRUE;
}

static void
changed_cb (TrendsFilter      *filter,
            TrendsFilterChange change,
            Strictness        *self)
{
  g_autoptr (GHashTable) before = self->before;

  self->before = find_matches (filter, self->plan);
  self->n_strict += change != TRENDS_FILTER_CHANGE_DIFFERENT;
  if (change == TRENDS_FILTER_CHANGE_MORE_STRICT)
    g_assert_true (has_all (before, self->before));
  else if (change == TRENDS_FILTER_CHANGE_LESS_STRICT)
    g_assert_true (has_all (self->before, before));
}

/* A change that says how strict it is says the truth. */
static void
test_strictness (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  g_autoptr (TrendsFilter) filter = trends_filter_new ();
  Strictness strictness = { plan, find_matches (filter, plan), 0 };

  g_signal_connect (filter, "changed", G_CALLBACK (changed_cb), &strictness);
  for (guint i = 0; i < N_STEPS; i++)
    {
      guint what = g_rand_int_range (rand, 0, 5);

      if (what == 0)
        g_object_set (filter, "priorities", g_rand_int_range (rand, 0, 32), NULL);
      else if (what == 1)
        set_owner (rand, filter, plan);
      else if (what == 2)
        g_object_set (filter, "without-owner", g_rand_boolean (rand), NULL);
      else
        type (rand, filter);
    }
  g_assert_cmpuint (strictness.n_strict, >, N_STEPS / 10);
  g_hash_table_unref (strictness.before);
}

/* The one that is found to share its title with others */
static TrendsFinding *
find_same_title (TrendsFindings *findings)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);

      if (trends_finding_get_type_of (finding) == TRENDS_FINDING_SAME_TITLE)
        return finding;
    }
  g_assert_not_reached ();
}

static void
set_tag (TrendsEntity *initiative,
         const char   *tag)
{
  const char *tags[] = { tag, NULL };

  g_assert_true (trends_plan_set_strings (trends_entity_get_plan (initiative), initiative,
                                          TRENDS_INITIATIVE_TAGS, tag != NULL ? tags : NULL, NULL));
}

/* One finding stands for all of a title: it is of what matches as long as any of them does,
 * whatever is renamed or looked for meanwhile. */
static void
test_namesakes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 10);
  g_autoptr (TrendsFilter) filter = trends_filter_new ();
  g_autoptr (TrendsMatches) matches = trends_matches_new (plan, filter);
  g_autoptr (TrendsFindings) findings = NULL;
  g_autoptr (TrendsEntity) trend
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_TREND), 0);
  TrendsEntity *twins[2];
  TrendsFinding *finding;

  for (guint i = 0; i < G_N_ELEMENTS (twins); i++)
    {
      twins[i] = trends_plan_add_initiative (plan, trend, "Said twice", 0, NULL);
      g_assert_nonnull (twins[i]);
    }
  findings = trends_findings_new (plan, TODAY);
  finding = find_same_title (findings);
  for (guint i = 0; i < G_N_ELEMENTS (twins); i++)
    {
      set_tag (twins[i], "zebra");
      trends_filter_set_text (filter, "zebra");
      g_assert_true (trends_matches_has_finding (matches, finding));
      set_tag (twins[i], NULL);
      g_assert_false (trends_matches_has_finding (matches, finding));
      set_tag (twins[i], "zebra");
      g_assert_true (trends_matches_has_finding (matches, finding));
      trends_filter_set_text (filter, "zebras");
      g_assert_false (trends_matches_has_finding (matches, finding));
      set_tag (twins[i], NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matches/follows", test_follows);
  g_test_add_func ("/matches/patient", test_patient);
  g_test_add_func ("/matches/told-last", test_told_last);
  g_test_add_func ("/matches/strictness", test_strictness);
  g_test_add_func ("/matches/namesakes", test_namesakes);
  return g_test_run ();
}
