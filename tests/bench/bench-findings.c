/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-findings.c: looking for what is missing from 10,000 initiatives, afresh and after an
 * edit, beside what cannot be saved: a look at each initiative's lead, and the edit alone.
 */

#include "processor-time.h"
#include "trends-big-plan.h"
#include "trends-catalogue.h"
#include "trends-date.h"
#include "trends-findings.h"
#include "trends-plan-verbs.h"

#define N_INITIATIVES 10000
#define N_EDITS 200
#define ROUNDS 5

typedef struct
{
  TrendsPlan *plan;
  guint n_edits;
  guint n_found;
} Bench;

static double
best_milliseconds (BenchFunc func,
                   Bench    *bench)
{
  return processor_time_best (func, bench, ROUNDS) * 1000;
}

static void
look (gpointer data)
{
  Bench *bench = data;
  GListModel *list = trends_plan_get_list (bench->plan, TRENDS_KIND_INITIATIVE);

  bench->n_found = 0;
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      bench->n_found += trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD) != NULL;
    }
}

static void
find (gpointer data)
{
  Bench *bench = data;
  TrendsFindings *findings = trends_findings_new (bench->plan, trends_date_today ());

  bench->n_found = g_list_model_get_n_items (G_LIST_MODEL (findings));
  g_object_unref (findings);
}

/* Each has another end, another status or another title than the time before. */
static void
edit (gpointer data)
{
  Bench *bench = data;
  GListModel *list = trends_plan_get_list (bench->plan, TRENDS_KIND_INITIATIVE);
  gint64 today = trends_date_today ();
  guint round = bench->n_edits / N_EDITS;

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i * 61 % N_INITIATIVES);

      bench->n_edits++;
      if (i % 3 == 0)
        trends_plan_set_period (bench->plan, initiative, today - 400, today + round * 90, NULL);
      else if (i % 3 == 1)
        trends_plan_set_integer (bench->plan, initiative, TRENDS_INITIATIVE_STATUS, round % 5, NULL);
      else
        trends_plan_set_text (bench->plan, initiative, TRENDS_INITIATIVE_TITLE,
                              round % 2 == 0 ? "One" : "Other", TRENDS_SET_ONCE, NULL);
    }
}

static void
say (const char *what,
     double      value,
     const char *unit)
{
  g_print ("%-58s %10.3f %s\n", what, value, unit);
}

static TrendsPlan *
make_big_plan (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load ("socitm-2024", &error);
  TrendsPlan *plan
    = trends_catalogue_new_plan (catalogue, "A large plan", "Millbrook Council", "en", &error);

  g_assert_no_error (error);
  trends_big_plan_fill (plan, N_INITIATIVES);
  trends_plan_set_integer (plan, trends_plan_get_info (plan), TRENDS_PLAN_LEAD_LIMIT, 4, NULL);
  return plan;
}

int
main (int   argc,
      char *argv[])
{
  Bench bench = { make_big_plan (), 0, 0 };
  double reference, afresh, edits, followed;
  TrendsFindings *findings;

  reference = best_milliseconds (look, &bench);
  afresh = best_milliseconds (find, &bench);
  g_print ("%u findings in %d initiatives\n", bench.n_found, N_INITIATIVES);
  edits = best_milliseconds (edit, &bench) / N_EDITS;
  findings = trends_findings_new (bench.plan, trends_date_today ());
  followed = best_milliseconds (edit, &bench) / N_EDITS;

  say ("a look at each initiative's lead", reference, "ms");
  say ("findings afresh, and freed (aim: 20 ms)", afresh, "ms");
  say ("  / a look at each", afresh / reference, "x");
  say ("an edit, with nobody who follows", edits, "ms");
  say ("an edit's findings (aim: 0.2 ms)", followed - edits, "ms");
  say ("  / a look at each", (followed - edits) / reference, "x");

  g_object_unref (findings);
  g_object_unref (bench.plan);
  return 0;
}
