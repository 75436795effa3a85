/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-roadmap.c: laying out a roadmap of 10,000 bars afresh, at another scale and after an
 * edit, beside what cannot be saved: a look at each initiative's days, and the edit alone.
 */

#include "processor-time.h"
#include "trends-big-plan.h"
#include "trends-catalogue.h"
#include "trends-date.h"
#include "trends-plan-verbs.h"
#include "trends-roadmap-layout.h"

#include <string.h>

#define N_INITIATIVES 12500 /* of which one in five has no dates */
#define N_EDITS 200
#define ROUNDS 5

typedef struct
{
  TrendsPlan *plan;
  TrendsTimeScale scale;
  TrendsRoadmapLayout *layout;
  guint n_edits;
  guint n_bars;
} Bench;

static double
best_milliseconds (BenchFunc func,
                   Bench    *bench)
{
  return processor_time_best (func, bench, ROUNDS) * 1000;
}

static double
measure (TrendsEntity *initiative,
         double       *excess,
         gpointer      user_data)
{
  return 7.5 * (double) strlen (trends_entity_get_name (initiative));
}

static const TrendsRoadmapMetrics metrics = { measure, NULL, 16, 6, 12, 40 };

static void
look (gpointer data)
{
  Bench *bench = data;
  GListModel *list = trends_plan_get_list (bench->plan, TRENDS_KIND_INITIATIVE);

  bench->n_bars = 0;
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      bench->n_bars
        += trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START) != TRENDS_UNSET
           || trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END) != TRENDS_UNSET;
    }
}

static void
lay_out (gpointer data)
{
  Bench *bench = data;
  g_autoptr (TrendsRoadmapLayout) layout
    = trends_roadmap_layout_new (bench->plan, trends_date_today (), &bench->scale, &metrics);

  g_assert_cmpuint (trends_roadmap_layout_get_n_lanes (layout), >, 0);
}

static void
zoom (gpointer data)
{
  Bench *bench = data;

  trends_time_scale_stretch (&bench->scale, 0.9, 0);
  trends_roadmap_layout_set_scale (bench->layout, &bench->scale);
}

static void
edit (gpointer data)
{
  Bench *bench = data;
  GListModel *list = trends_plan_get_list (bench->plan, TRENDS_KIND_INITIATIVE);
  gint64 today = trends_date_today ();

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i * 61 % N_INITIATIVES);

      bench->n_edits++;
      trends_plan_set_period (bench->plan, initiative, today + bench->n_edits % 300,
                              today + 300 + bench->n_edits % 300, NULL);
    }
}

static void
say (const char *what,
     double      value,
     const char *unit)
{
  g_print ("%-58s %10.2f %s\n", what, value, unit);
}

static TrendsPlan *
make_big_plan (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load ("socitm-2024", &error);
  TrendsPlan *plan =
    trends_catalogue_new_plan (catalogue, "A large plan", "Millbrook Council", "en", &error);

  g_assert_no_error (error);
  trends_big_plan_fill (plan, N_INITIATIVES);
  return plan;
}

int
main (int   argc,
      char *argv[])
{
  Bench bench = { make_big_plan (), { 0 }, NULL, 0, 0 };
  double reference, afresh, zoomed, edits, followed;

  trends_time_scale_init (&bench.scale, trends_date_today (), TRENDS_TIME_QUARTERS, 1, 4);
  reference = best_milliseconds (look, &bench);
  afresh = best_milliseconds (lay_out, &bench);
  edits = best_milliseconds (edit, &bench) / N_EDITS;
  bench.layout
    = trends_roadmap_layout_new (bench.plan, trends_date_today (), &bench.scale, &metrics);
  followed = best_milliseconds (edit, &bench) / N_EDITS;
  zoomed = best_milliseconds (zoom, &bench);

  g_print ("roadmap of %u bars\n", bench.n_bars);
  say ("a look at each initiative's days", reference, "ms");
  say ("layout afresh (aim: 15 ms)", afresh, "ms");
  say ("  / a look at each", afresh / reference, "x");
  say ("layout at another scale", zoomed, "ms");
  say ("an edit, with nobody who follows", edits, "ms");
  say ("an edit's relayout (aim: 1 ms)", followed - edits, "ms");
  say ("  / a look at each", (followed - edits) / reference, "x");

  g_object_unref (bench.layout);
  g_object_unref (bench.plan);
  return 0;
}
