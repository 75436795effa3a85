/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-figures.c: what a plan comes to, and what is missing from it, counted otherwise. */

#include "trends-figures.h"
#include "trends-findings.h"
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
  g_test_add_func ("/figures/table", test_table);
  return g_test_run ();
}
