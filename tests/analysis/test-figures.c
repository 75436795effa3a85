/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-figures.c: what a plan comes to, and what is missing from it, counted otherwise. */

#include "trends-figures.h"
#include "trends-findings.h"
#include "trends-initiative-state.h"
#include "trends-key-figures.h"
#include "trends-random-plan.h"

#include <string.h>

#define TODAY 740000

static TrendsPlan *
random_plan (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  TrendsPlan *plan = trends_random_plan_new (rand, 60);

  for (guint i = 0; i < 80; i++)
    trends_random_edit (rand, plan);
  return plan;
}

/* The sum over choices is the number of all, and each is what a look at the property says. */
static void
test_choices (void)
{
  g_autoptr (TrendsPlan) plan = random_plan ();

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    for (guint field = 0; field < trends_kind_get_info (kind)->n_fields; field++)
      {
        const TrendsField *info = trends_kind_get_field (kind, field);
        GListModel *list = trends_plan_get_list (plan, kind);
        g_autofree guint *counts = NULL;

        if (info->type != TRENDS_FIELD_CHOICE)
          continue;
        counts = trends_figures_by_choice (plan, kind, field, NULL);
        for (guint i = 0; i < g_list_model_get_n_items (list); i++)
          {
            g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
            int choice;

            g_object_get (entity, info->property, &choice, NULL);
            g_assert_cmpuint (counts[choice]--, >, 0);
          }
        for (guint i = 0; i < info->choices->n_items; i++)
          g_assert_cmpuint (counts[i], ==, 0);
      }
}

static void
assert_words (const TrendsKeyFigure *figure,
              const char            *text,
              const char            *caption)
{
  g_assert_cmpstr (figure->text, ==, text);
  g_assert_cmpstr (figure->caption, ==, caption);
}

/* In words they are the same on screen and on paper, which has the signs of its language. */
static void
test_words (void)
{
  const TrendsLanguage *papers[] = { NULL, trends_language_find ("en-GB") };
  const TrendsFigures figures = {
    .n_trends = 10, .n_decided = 6, .n_initiatives = 35, .n_under_way = 12, .n_done = 7,
    .n_without_lead = 4, .n_unknown_cost = 3, .cost = 270000000, .funded = 190000000,
  };
  g_autoptr (TrendsPlan) plan = random_plan ();

  trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_CURRENCY, "GBP",
                        TRENDS_SET_ONCE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    for (int knows = 0; knows < 2; knows++)
      {
        TrendsKeyFigure words[TRENDS_N_KEY_FIGURES];

        trends_key_figures_init (words, plan, &figures, knows, papers[i]);
        assert_words (&words[TRENDS_KEY_FIGURE_STANCES], "6 of 10", "trends with a stance");
        assert_words (&words[TRENDS_KEY_FIGURE_WORK], "12",
                      "initiatives under way of 35, 7 done");
        assert_words (&words[TRENDS_KEY_FIGURE_COST], "£2,700,000",
                      knows ? "cost known, £1,900,000 funded, 3 unknown"
                            : "cost known, £1,900,000 funded");
        assert_words (&words[TRENDS_KEY_FIGURE_LEADS], "4", "without a lead");
        trends_key_figures_clear (words);
      }
}

/* Thousands are set apart in each number, also in those of a caption. */
static void
test_thousands (void)
{
  const TrendsFigures figures = { .n_trends = 1200, .n_decided = 1100, .n_initiatives = 35000,
                                  .n_under_way = 12000, .n_done = 7000 };
  g_autoptr (TrendsPlan) plan = random_plan ();
  TrendsKeyFigure words[TRENDS_N_KEY_FIGURES];

  trends_key_figures_init (words, plan, &figures, TRUE, trends_language_find ("en-GB"));
  assert_words (&words[TRENDS_KEY_FIGURE_STANCES], "1,100 of 1,200", "trends with a stance");
  assert_words (&words[TRENDS_KEY_FIGURE_WORK], "12,000",
                "initiatives under way of 35,000, 7,000 done");
  trends_key_figures_clear (words);
}

/* What an initiative's status says of it, for each there is */
static void
test_states (void)
{
  g_autoptr (TrendsPlan) plan = random_plan ();
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      gint64 status = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS);
      gboolean is_given_up = status == TRENDS_STATUS_NOT_DOING;
      gboolean is_over = is_given_up || status == TRENDS_STATUS_DONE;

      g_assert_cmpint (trends_initiative_is_given_up (initiative), ==, is_given_up);
      g_assert_cmpint (trends_initiative_is_open (initiative), ==, !is_over);
      g_assert_cmpint (trends_initiative_is_pale (initiative), ==,
                       is_over || status == TRENDS_STATUS_IDEA);
    }
}

static void
set_nothing_aside (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_SET_ASIDE);

  while (g_list_model_get_n_items (list) > 0)
    {
      g_autoptr (TrendsEntity) set_aside = g_list_model_get_item (list, 0);

      g_assert_true (trends_plan_remove (plan, set_aside, NULL));
    }
}

static void
test_figures_agree_with_findings (void)
{
  g_autoptr (TrendsPlan) plan = random_plan ();
  g_autoptr (TrendsFindings) findings = NULL;
  TrendsFigures figures;

  set_nothing_aside (plan);
  findings = trends_findings_new (plan, TODAY);
  trends_figures_compute (plan, TODAY, NULL, &figures);
  g_assert_cmpuint (figures.n_overdue,
                    ==,
                    trends_findings_count (findings, TRENDS_FINDING_OVERDUE));
  g_assert_cmpuint (figures.n_without_lead,
                    ==,
                    trends_findings_count (findings, TRENDS_FINDING_WITHOUT_LEAD));
  g_assert_cmpuint (figures.n_trends - figures.n_decided,
                    ==,
                    trends_findings_count (findings, TRENDS_FINDING_UNDECIDED_TREND));
  g_assert_cmpuint (figures.n_under_way + figures.n_done, <=, figures.n_initiatives);
}

/* An id names one kind, and advice names the day where it says one. */
static void
test_table (void)
{
  TrendsKind found;

  for (guint i = 0; i < TRENDS_N_FINDING_KINDS; i++)
    {
      const TrendsFindingKind *kind = trends_finding_kind_get (i);
      g_autofree char *advice = trends_finding_kind_dup_advice (kind, "1 April 2027");

      g_assert_true (trends_finding_id_find (kind->id, &found));
      g_assert_cmpint (found, ==, kind->kind);
      g_assert_null (strchr (advice, '%'));
      g_assert_true ((strstr (advice, "1 April 2027") != NULL)
                     == (strstr (kind->advice, "%s") != NULL));
    }
  g_assert_false (trends_finding_id_find ("initiatives_of_next_year", &found));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figures/choices", test_choices);
  g_test_add_func ("/figures/agree-with-findings", test_figures_agree_with_findings);
  g_test_add_func ("/figures/words", test_words);
  g_test_add_func ("/figures/thousands", test_thousands);
  g_test_add_func ("/figures/states", test_states);
  g_test_add_func ("/figures/table", test_table);
  return g_test_run ();
}
