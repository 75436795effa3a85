/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-view-tables.c: what views show as tables, of plans made at random: nothing that is
 * looked for is missing, nothing else is there, and sums and parts agree.
 */

#include "trends-date.h"
#include "trends-horizon.h"
#include "trends-random-plan.h"
#include "trends-relations.h"
#include "trends-roadmap-links.h"
#include "trends-sensitivity.h"
#include "trends-ties.h"
#include "trends-ranking-words.h"
#include "trends-view-tables.h"

#include <string.h>

#define TODAY 740000
#define ROUNDS 10
#define N_INITIATIVES 60

static guint
find_column (const TrendsTable *table,
             const char        *title)
{
  for (guint i = 0; i < trends_table_get_n_columns (table); i++)
    if (g_str_equal (trends_table_get_column_title (table, i), title))
      return i;
  g_error ("There is no column “%s”", title);
}

static gint64
read_number (const TrendsTable *table,
             guint              row,
             guint              column)
{
  g_autofree char *text = trends_table_dup_text (table, row, column, NULL);

  return *text != '\0' ? g_ascii_strtoll (text, NULL, 10) : TRENDS_UNSET;
}

/* Those whose title has an "a", which some have and some don't */
static TrendsFilter *
make_filter (void)
{
  TrendsFilter *filter = trends_filter_new ();

  trends_filter_set_text (filter, "a");
  return filter;
}

static double
measure_nothing (TrendsEntity *initiative,
                 double       *excess,
                 gpointer      user_data)
{
  return 0;
}

static TrendsRoadmapLayout *
make_layout (TrendsPlan            *plan,
             TrendsRoadmapGrouping  grouping)
{
  const TrendsRoadmapMetrics metrics = { measure_nothing, NULL, 0, 0, 0, 0 };
  TrendsTimeScale scale;
  TrendsRoadmapLayout *layout;

  trends_time_scale_init (&scale, TODAY, TRENDS_TIME_QUARTERS, 1, 4);
  layout = trends_roadmap_layout_new (plan, TODAY, &scale, &metrics);
  trends_roadmap_layout_set_grouping (layout, grouping);
  return layout;
}

/* Each that matches once, lane by lane */
static void
assert_listed (TrendsPlan            *plan,
               GPtrArray             *shown,
               TrendsFilter          *filter,
               TrendsRoadmapGrouping  grouping)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  TrendsRoadmapKey before = { grouping, NULL, 0 }, key;
  gboolean any_before = FALSE;

  for (guint i = 0; i < shown->len; i++)
    {
      g_assert_true (g_hash_table_add (seen, shown->pdata[i]));
      g_assert_true (trends_filter_matches (filter, shown->pdata[i]));
      if (trends_entity_get_integer (shown->pdata[i], TRENDS_INITIATIVE_START) == TRENDS_UNSET
          && trends_entity_get_integer (shown->pdata[i], TRENDS_INITIATIVE_END) == TRENDS_UNSET)
        continue;
      if (trends_horizon_of (shown->pdata[i], TODAY) == TRENDS_HORIZON_NOT_DOING)
        continue;
      trends_roadmap_key_of (&key, grouping, shown->pdata[i], TODAY);
      if (any_before)
        g_assert_cmpint (trends_roadmap_key_compare (&before, &key), <=, 0);
      before = key;
      any_before = TRUE;
    }
  g_assert_cmpuint (
    shown->len, ==,
    trends_filter_count (filter, trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE)));
}

static void
assert_day (const TrendsTable *table,
            guint              row,
            const char        *title,
            gint64             day)
{
  g_autofree char *text = trends_table_dup_text (table, row, find_column (table, title), NULL);

  g_assert_cmpint (trends_date_from_iso (text), ==, day);
}

static void
assert_rows (const TrendsTable     *table,
             GPtrArray             *shown,
             TrendsRoadmapGrouping  grouping)
{
  g_assert_cmpuint (trends_table_get_n_rows (table), ==, shown->len);
  for (guint row = 0; row < shown->len; row++)
    {
      TrendsEntity *initiative = shown->pdata[row];
      g_autofree char *title
        = trends_table_dup_text (table, row, find_column (table, "Initiative"), NULL);
      TrendsRoadmapKey key;

      g_assert_true (trends_table_get_entity (table, row, 1) == initiative);
      /* Not “not set”, as if anybody had to */
      g_assert_nonnull (trends_table_get_none (table, find_column (table, "Milestones")));
      g_assert_nonnull (trends_table_get_none (table, find_column (table, "Needs")));
      g_assert_null (trends_table_get_none (table, find_column (table, "Start")));
      g_assert_cmpstr (title, ==, trends_entity_get_name (initiative));
      assert_day (table, row, "Start",
                  trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START));
      assert_day (table, row, "End", trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END));
      trends_roadmap_key_of (&key, grouping, initiative, TODAY);
      g_assert_true (trends_table_get_entity (table, row, 0) == key.entity);
    }
}

static void
test_initiatives (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
      g_autoptr (TrendsFilter) filter = make_filter ();

      for (guint grouping = 0; grouping < TRENDS_N_ROADMAP_GROUPINGS; grouping++)
        {
          g_autoptr (TrendsRoadmapLayout) layout = make_layout (plan, grouping);
          g_autoptr (GPtrArray) shown = trends_view_table_list_roadmap (layout, filter, TRUE);
          g_autoptr (TrendsTable) table
            = trends_view_table_initiatives (plan, shown, grouping, TODAY, NULL, NULL);

          assert_listed (plan, shown, filter, grouping);
          assert_rows (table, shown, grouping);
        }
    }
}

/* ------------------------------------------------------------------ ranking */

/* Parts are rounded each by itself. */
static void
assert_parts (const TrendsTable     *table,
              const TrendsScorecard *scorecard,
              guint                  row)
{
  guint n_criteria = trends_scorecard_get_n_criteria (scorecard);
  double score = 0, sum = 0;

  for (guint i = 0; i <= n_criteria; i++)
    {
      g_autofree char *text = trends_table_dup_text (table, row, 3 + i, NULL);

      if (i == 0)
        score = g_ascii_strtod (text, NULL);
      else
        sum += g_ascii_strtod (text, NULL);
    }
  g_assert_cmpfloat_with_epsilon (sum, score, 0.05 * (n_criteria + 1) + 0.001);
}

static void
assert_ranked (const TrendsTable *table,
               TrendsRanking     *ranking,
               guint              row)
{
  TrendsRanked *ranked = trends_ranking_lookup (ranking, trends_table_get_entity (table, row, 1));
  g_autofree char *note = trends_table_dup_text (table, row, find_column (table, "Note"), NULL);
  gint64 rank = read_number (table, row, 0);

  if (trends_ranked_get_points (ranked) == TRENDS_UNSET)
    {
      g_assert_cmpint (rank, ==, TRENDS_UNSET);
      g_assert_cmpstr (note, !=, "");
      return;
    }
  g_assert_cmpint (rank, ==, trends_ranking_get_rank (ranking, ranked));
  if (trends_ranking_count_tied (ranking, ranked) > 0)
    g_assert_nonnull (strstr (note, "as many points as"));
  assert_parts (table, trends_ranking_get_scorecard (ranking), row);
}

/* Also where only a part is shown, sums are of all down to there. */
static void
assert_line (const TrendsTable      *table,
             TrendsRanking          *ranking,
             const TrendsBudgetLine *line,
             guint                   row)
{
  TrendsRanked *ranked = trends_ranking_lookup (ranking, trends_table_get_entity (table, row, 1));
  guint position = trends_ranking_get_position (ranking, ranked);
  gint64 running = read_number (table, row, find_column (table, "Adds up to"));
  g_autofree char *side = trends_table_dup_text (table, row, find_column (table, "Budget line"), NULL);

  if (trends_ranked_get_points (ranked) == TRENDS_UNSET)
    {
      g_assert_cmpint (running, ==, TRENDS_UNSET);
      g_assert_cmpstr (side, ==, "");
      return;
    }
  g_assert_cmpstr (side, ==,
                   trends_budget_line_get_label (line, trends_ranked_get_initiative (ranked), position));
  if (line->kind == TRENDS_MONEY_ALL)
    g_assert_cmpstr (side, ==, position < line->end ? "above the line" : "below the line");
  g_assert_cmpint (running, !=, TRENDS_UNSET);
}

/* Each has the sign before it where it is seen, and none has it where that is said. */
static void
assert_spoken (const TrendsBudgetLine *line,
               TrendsEntity           *initiative,
               guint                   n_gaps)
{
  g_autofree char *seen = trends_budget_line_dup_gaps (line, initiative, "\n", "⚠ ");
  g_autofree char *spoken = trends_budget_line_dup_gaps (line, initiative, "\n", "");
  g_auto (GStrv) signs = g_strsplit (seen, "⚠ ", -1);
  g_autofree char *bare = g_strjoinv ("", signs);

  g_assert_cmpuint (g_strv_length (signs), ==, n_gaps > 0 ? n_gaps + 1 : 0);
  g_assert_null (strstr (spoken, "⚠"));
  g_assert_cmpstr (spoken, ==, bare);
}

/* What is above the line and needs what isn't says so, wherever it is read. */
static guint
assert_gaps (const TrendsTable      *table,
             const TrendsBudgetLine *line,
             guint                   row)
{
  TrendsEntity *initiative = trends_table_get_entity (table, row, 1);
  g_autofree char *note = trends_table_dup_text (table, row, find_column (table, "Note"), NULL);
  guint n = 0;

  for (guint i = 0; i < line->gaps->len; i++)
    {
      const TrendsBudgetGap *gap = &g_array_index (line->gaps, TrendsBudgetGap, i);
      g_autofree char *needs = g_strdup_printf ("⚠ Needs “%s”, which ",
                                                trends_entity_get_name (gap->needs));

      if (gap->initiative != initiative)
        continue;
      n++;
      g_assert_nonnull (strstr (note, needs));
    }
  g_assert_cmpint (strstr (note, "⚠") != NULL, ==, n > 0);
  assert_spoken (line, initiative, n);
  return n;
}

/* Of capital, too, of which much isn't known and some need none */
static void
test_gaps (void)
{
  guint n_gaps = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
      g_autoptr (TrendsRanking) ranking = trends_ranking_new (plan, NULL);
      TrendsMoneyKind kind = (TrendsMoneyKind) (round % TRENDS_N_MONEY_KINDS);
      g_autoptr (TrendsBudgetLine) whole = trends_budget_line_new (ranking, plan, 0, kind);
      gint64 sum = whole->n_ranked > 0 ? whole->running[whole->n_ranked - 1] / 2 : 0;
      g_autoptr (TrendsBudgetLine) line = trends_budget_line_new (ranking, plan, sum, kind);
      g_autoptr (TrendsTable) table = trends_view_table_ranking (plan, ranking, kind, line, NULL);
      guint n = 0;

      for (guint row = 0; row < trends_table_get_n_rows (table); row++)
        {
          assert_line (table, ranking, line, row);
          n += assert_gaps (table, line, row);
        }
      g_assert_cmpuint (n, ==, line->gaps->len);
      n_gaps += n;
    }
  g_assert_cmpuint (n_gaps, >, 0);
}

static void
test_ranking (void)
{
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
      g_autoptr (TrendsRanking) ranking = trends_ranking_new (plan, NULL);
      g_autoptr (TrendsFilter) filter = make_filter ();
      g_autoptr (TrendsBudgetLine) line
        = trends_budget_line_new (ranking, plan, 5000, TRENDS_MONEY_ALL);
      g_autoptr (TrendsTable) all = trends_view_table_ranking (plan, ranking, TRENDS_MONEY_ALL, line, NULL);
      g_autoptr (TrendsTable) some = trends_view_table_ranking (plan, ranking, TRENDS_MONEY_ALL, line, filter);

      g_assert_cmpuint (trends_table_get_n_rows (all), ==,
                        g_list_model_get_n_items (G_LIST_MODEL (ranking)));
      for (guint row = 0; row < trends_table_get_n_rows (all); row++)
        assert_ranked (all, ranking, row);
      for (guint row = 0; row < trends_table_get_n_rows (some); row++)
        {
          assert_ranked (some, ranking, row);
          assert_line (some, ranking, line, row);
          g_assert_true (trends_filter_matches (filter, trends_table_get_entity (some, row, 1)));
        }
    }
}

/* ----------------------------------------------------------------- insights */

/* Numbers and amounts are in columns of their own, and what is part of something is no more than it. */
static void
test_figures (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
  g_autoptr (TrendsTable) table = trends_view_table_figures (plan, TODAY, NULL);
  guint n_rows = trends_table_get_n_rows (table);

  g_assert_cmpuint (n_rows, ==, 9);
  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *number = trends_table_dup_text (table, row, 1, NULL);
      g_autofree char *amount = trends_table_dup_text (table, row, 2, NULL);
      g_autofree char *shown = trends_table_dup_shown (table, row, row < 7 ? 1 : 2);

      g_assert_true ((*number == '\0') == (row >= 7));
      g_assert_true ((*amount == '\0') == (row < 7));
      g_assert_cmpstr (shown, !=, "");
    }
  g_assert_cmpint (read_number (table, 0, 1), ==,
                   g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_TREND)));
  g_assert_cmpint (read_number (table, 2, 1), ==, N_INITIATIVES);
  g_assert_cmpint (read_number (table, 1, 1), <=, read_number (table, 0, 1));
  for (guint row = 3; row < 7; row++)
    g_assert_cmpint (read_number (table, row, 1), <=, N_INITIATIVES);
}

/* The last row is what all those above come to. */
static void
test_coverage (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
  g_autoptr (TrendsTable) table
    = trends_view_table_coverage (plan, TRENDS_PROFILE_FULL, TODAY, NULL);
  guint n_rows = trends_table_get_n_rows (table);

  g_assert_cmpuint (n_rows, ==,
                    g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_TREND)) + 1);
  for (guint column = 1; column <= 4; column++)
    {
      gint64 sum = 0;

      for (guint row = 0; row + 1 < n_rows; row++)
        sum += read_number (table, row, column);
      g_assert_cmpint (sum, ==, read_number (table, n_rows - 1, column));
    }
}

/* Who leads more comes first. */
static void
test_load (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
  g_autoptr (TrendsTable) table = NULL;
  gint64 before = G_MAXINT64;

  /* Without a limit nobody is in it for what is later. */
  trends_plan_set_integer (plan, trends_plan_get_info (plan), TRENDS_PLAN_LEAD_LIMIT, TRENDS_UNSET,
                           NULL);
  table = trends_view_table_load (plan, TODAY, NULL);
  for (guint row = 0; row < trends_table_get_n_rows (table); row++)
    {
      gint64 sum = 0;

      for (guint column = 1; column <= TRENDS_VIEW_TABLES_QUARTERS; column++)
        sum += read_number (table, row, column);
      g_assert_cmpint (sum, >, 0);
      g_assert_cmpint (sum, <=, before);
      before = sum;
    }
}

static TrendsEntity *
add_led (TrendsPlan   *plan,
         TrendsEntity *lead,
         gint64        start,
         gint64        end)
{
  g_autoptr (TrendsEntity) trend
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_TREND), 0);
  TrendsEntity *initiative = trends_plan_add_initiative (plan, trend, "Led", G_MAXUINT, NULL);

  g_assert_nonnull (initiative);
  g_assert_true (trends_plan_set_period (plan, initiative, start, end, NULL));
  g_assert_true (trends_plan_set_ref (plan, initiative, TRENDS_INITIATIVE_LEAD, lead, NULL));
  return initiative;
}

/* Who leads too much is said to in words, and so is what is late and counts now; a spreadsheet
 * counts with the numbers alone. What is too much after the last quarter is told as well. */
static void
test_overload (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 1);
  TrendsEntity *lead = trends_plan_add_owner (plan, "Somebody", TRENDS_OWNER_PERSON, NULL);
  g_autoptr (TrendsTable) table = NULL;
  g_autofree char *shown = NULL, *plain = NULL, *later = NULL;
  guint row = 0;

  g_assert_true (trends_plan_set_integer (plan, trends_plan_get_info (plan), TRENDS_PLAN_LEAD_LIMIT,
                                          1, NULL));
  add_led (plan, lead, TODAY - 400, TODAY - 200);
  add_led (plan, lead, TODAY, TODAY);
  add_led (plan, lead, TODAY + 1000, TODAY + 1001);
  add_led (plan, lead, TODAY + 1000, TODAY + 1001);
  table = trends_view_table_load (plan, TODAY, NULL);
  while (row < trends_table_get_n_rows (table) && trends_table_get_entity (table, row, 0) != lead)
    row++;
  shown = trends_table_dup_shown (table, row, 1);
  plain = trends_table_dup_text (table, row, 1, NULL);
  later = trends_table_dup_text (table, row, find_column (table, "Over the limit later"), NULL);
  g_assert_cmpstr (shown, ==, "2, over the limit of 1, 1 overdue");
  g_assert_cmpstr (plain, ==, "2");
  g_assert_true (g_str_has_prefix (later, "2 in "));
}

/* Funded and not funded are all there is, and so are capital and revenue. */
static void
test_costs (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
  g_autoptr (TrendsTable) table = trends_view_table_costs (plan, TODAY, NULL);
  g_autofree char *currency = g_strdup (trends_table_get_currency (table));
  guint n_rows = trends_table_get_n_rows (table);

  g_assert_cmpstr (currency, ==, trends_entity_get_text (trends_plan_get_info (plan),
                                                         TRENDS_PLAN_CURRENCY));
  for (guint column = 1; column < trends_table_get_n_columns (table); column++)
    {
      g_autofree char *texts[5] = { NULL };
      double amounts[5];

      for (guint i = 0; i < 5; i++)
        {
          texts[i] = trends_table_dup_text (table, n_rows - 5 + i, column, NULL);
          amounts[i] = g_ascii_strtod (texts[i], NULL);
          g_clear_pointer (&texts[i], g_free);
        }
      g_assert_cmpfloat_with_epsilon (amounts[0], amounts[1] + amounts[2], amounts[0] * 1e-9 + 0.02);
      g_assert_cmpfloat_with_epsilon (amounts[0], amounts[3] + amounts[4], amounts[0] * 1e-9 + 0.02);
    }
}

/* Each initiative has one of them. */
static void
test_choices (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
  g_autoptr (TrendsFilter) filter = make_filter ();
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  const guint fields[] = { TRENDS_INITIATIVE_STATUS, TRENDS_INITIATIVE_CONFIDENCE };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (TrendsTable) table = trends_view_table_choices (plan, fields[i], filter);
      gint64 sum = 0;

      for (guint row = 0; row < trends_table_get_n_rows (table); row++)
        sum += read_number (table, row, 1);
      g_assert_cmpint (sum, ==, trends_filter_count (filter, list));
    }
}

static void
test_ties (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
  g_autoptr (TrendsTable) table = trends_view_table_ties (plan);
  g_autoptr (GArray) ties = trends_plan_dup_ties (plan);

  g_assert_cmpuint (trends_table_get_n_rows (table), ==, ties->len);
  for (guint row = 0; row < ties->len; row++)
    {
      const TrendsTie *tie = &g_array_index (ties, TrendsTie, row);

      g_assert_true (trends_table_get_entity (table, row, 0) == tie->from);
      g_assert_true (trends_table_get_entity (table, row, 1) == tie->to);
      g_assert_cmpint (read_number (table, row, 3), ==, tie->n_dependencies);
    }
}

static void
test_findings (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, TODAY);
  g_autoptr (TrendsTable) table = trends_view_table_findings (plan, findings, NULL, NULL);

  g_assert_cmpuint (trends_table_get_n_rows (table), >, 0);
  g_assert_cmpuint (trends_table_get_n_rows (table), ==,
                    g_list_model_get_n_items (G_LIST_MODEL (findings)));
  for (guint row = 0; row < trends_table_get_n_rows (table); row++)
    {
      g_autofree char *sentence = trends_table_dup_text (table, row, 1, NULL);

      g_assert_cmpuint (strlen (sentence), >, 0);
    }
}

/* ---------------------------------------------------------------- sensitivity */

/* As `sensitivity` is marked */
static void
assert_mark (const TrendsTable *table,
             guint              row,
             TrendsSensitivity  sensitivity)
{
  const char *mark = trends_sensitivity_get_mark (sensitivity);
  g_autofree char *text
    = trends_table_dup_text (table, row, find_column (table, "Sensitivity"), NULL);

  g_assert_cmpstr (text, ==, mark != NULL ? mark : "");
}

/* A sentence and a sum are as sensitive as the most sensitive of what they are about. */
static void
test_marks (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsEntity) one = g_list_model_get_item (list, 0);
  g_autoptr (TrendsFindings) findings = NULL;
  g_autoptr (TrendsTable) found = NULL, costs = NULL;

  /* One that is exempt, is looked for and costs something */
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_STATUS, TRENDS_STATUS_PLANNED, NULL);
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_COST, 100, NULL);
  trends_plan_set_ref (plan, one, TRENDS_INITIATIVE_LEAD, NULL, NULL);
  trends_plan_set_integer (plan, one, TRENDS_INITIATIVE_SENSITIVITY, TRENDS_SENSITIVITY_EXEMPT,
                           NULL);
  findings = trends_findings_new (plan, TODAY);
  found = trends_view_table_findings (plan, findings, NULL, NULL);
  costs = trends_view_table_costs (plan, TODAY, NULL);

  for (guint row = 0; row < trends_table_get_n_rows (found); row++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), row);

      assert_mark (found, row, trends_finding_get_entity (finding) == one
                                 ? TRENDS_SENSITIVITY_EXEMPT
                                 : trends_sensitivity_of_finding (finding));
    }
  assert_mark (costs, trends_table_get_n_rows (costs) - 5, TRENDS_SENSITIVITY_EXEMPT);
}

/* What a roadmap draws another line to, in the words that the row has for it */
static const char *
get_fault (TrendsEntity *initiative,
           TrendsEntity *needed)
{
  g_autoptr (GPtrArray) early = trends_initiative_dup_early_needs (initiative);
  g_autoptr (GPtrArray) ahead = trends_initiative_dup_ahead_needs (initiative);

  if (g_ptr_array_find (early, needed, NULL))
    return "ends too late";
  return g_ptr_array_find (ahead, needed, NULL) ? "not ended, though this has begun" : NULL;
}

/* Behind what it needs */
static void
assert_relations (TrendsEntity *initiative,
                  const char   *text)
{
  g_autoptr (GPtrArray) relations = trends_initiative_dup_relations (initiative);
  g_autofree char *titles = trends_initiative_dup_relation_words (initiative);
  g_autofree char *words = g_strconcat ("relates to ", titles, NULL);

  g_assert_true ((relations->len > 0) == (strstr (text, "relates to ") != NULL));
  g_assert_true (relations->len == 0 || g_str_has_suffix (text, words));
}

/* What is named in the row of another is marked there, and so is what ends too late for it. */
static void
test_marked_needs (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, N_INITIATIVES);
  g_autoptr (GPtrArray) shown
    = trends_view_table_list (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), NULL);
  g_autoptr (TrendsTable) table
    = trends_view_table_initiatives (plan, shown, TRENDS_ROADMAP_BY_TREND, TODAY, NULL, NULL);

  for (guint row = 0; row < shown->len; row++)
    {
      g_autoptr (GPtrArray) needs = trends_initiative_dup_needs (shown->pdata[row]);
      g_autofree char *text = trends_table_dup_text (table, row, find_column (table, "Needs"), NULL);

      for (guint i = 0; i < needs->len; i++)
        {
          const char *mark
            = trends_sensitivity_get_mark (trends_sensitivity_of_entity (needs->pdata[i]));
          const char *fault = get_fault (shown->pdata[row], needs->pdata[i]);
          GString *marked = g_string_new (trends_entity_get_name (needs->pdata[i]));

          if (mark != NULL || fault != NULL)
            g_string_append_printf (marked, " (%s%s%s)", mark != NULL ? mark : "",
                                    mark != NULL && fault != NULL ? ", " : "",
                                    fault != NULL ? fault : "");
          g_assert_nonnull (strstr (text, marked->str));
          g_string_free (marked, TRUE);
        }
      assert_relations (shown->pdata[row], text);
    }
}

static void
assert_sensitivity (TrendsPlan *plan,
                    const char *expected)
{
  g_autoptr (GPtrArray) shown
    = trends_view_table_list (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), NULL);
  g_autoptr (TrendsTable) table
    = trends_view_table_initiatives (plan, shown, TRENDS_ROADMAP_BY_TREND, TODAY, NULL, NULL);
  guint last = trends_table_get_n_columns (table) - 1;
  g_autofree char *text = trends_table_dup_text (table, 0, last, NULL);

  if (expected == NULL)
    {
      g_assert_cmpstr (trends_table_get_column_title (table, last), ==, "Needs");
      return;
    }
  g_assert_cmpstr (trends_table_get_column_title (table, last), ==, "Sensitivity");
  g_assert_cmpstr (text, ==, expected);
}

/* What isn't for everybody is marked; where all is, there is no column that says so. */
static void
test_sensitivity (void)
{
  const char *const none[] = { NULL };
  const char *const fields[] = { "cost", NULL };
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 1);
  g_autoptr (TrendsEntity) initiative
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), 0);
  g_autoptr (GError) error = NULL;

  trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_SENSITIVITY,
                           TRENDS_SENSITIVITY_PUBLIC, NULL);
  trends_plan_set_strings (plan, initiative, TRENDS_INITIATIVE_EXEMPT_FIELDS, none, NULL);
  assert_sensitivity (plan, NULL);
  trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_SENSITIVITY,
                           TRENDS_SENSITIVITY_INTERNAL, &error);
  g_assert_no_error (error);
  assert_sensitivity (plan, "Internal");
  trends_plan_set_strings (plan, initiative, TRENDS_INITIATIVE_EXEMPT_FIELDS, fields, &error);
  g_assert_no_error (error);
  assert_sensitivity (plan, "Internal; exempt: Cost");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view-tables/initiatives", test_initiatives);
  g_test_add_func ("/view-tables/ranking", test_ranking);
  g_test_add_func ("/view-tables/gaps", test_gaps);
  g_test_add_func ("/view-tables/figures", test_figures);
  g_test_add_func ("/view-tables/coverage", test_coverage);
  g_test_add_func ("/view-tables/load", test_load);
  g_test_add_func ("/view-tables/overload", test_overload);
  g_test_add_func ("/view-tables/costs", test_costs);
  g_test_add_func ("/view-tables/choices", test_choices);
  g_test_add_func ("/view-tables/ties", test_ties);
  g_test_add_func ("/view-tables/findings", test_findings);
  g_test_add_func ("/view-tables/sensitivity", test_sensitivity);
  g_test_add_func ("/view-tables/marks", test_marks);
  g_test_add_func ("/view-tables/marked-needs", test_marked_needs);
  return g_test_run ();
}
