/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-growth.c: how what is done to many grows with how many there are: the exponent
 * from 10,000 initiatives to 100,000. 1 is in proportion; what moves or looks through all
 * for each is 2.
 */

#include "trends-big-plan.h"
#include "trends-catalogue.h"
#include "trends-plan-verbs.h"

#include <math.h>
#include <time.h>

#define FEW 10000
#define MANY 100000
#define ROUNDS 3
#define AIM 1.1

typedef void (*Step) (TrendsPlan *plan);

static void
undo (TrendsPlan *plan)
{
  g_assert_true (trends_plan_undo (plan, NULL));
}

static void
redo (TrendsPlan *plan)
{
  g_assert_true (trends_plan_redo (plan, NULL));
}

static GPtrArray *
dup_all (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (all, g_list_model_get_item (list, i));
  return all;
}

static void
set_all (TrendsPlan *plan)
{
  g_autoptr (GPtrArray) all = dup_all (plan);
  TrendsValue value = trends_value_integer (TRENDS_STATUS_PAUSED);

  g_assert_true (
    trends_plan_set_many (plan, all, TRENDS_INITIATIVE_STATUS, &value, NULL));
}

static void
remove_all (TrendsPlan *plan)
{
  g_autoptr (GPtrArray) all = dup_all (plan);

  g_assert_true (trends_plan_remove_many (plan, all, NULL));
}

static void
remove_trend (TrendsPlan *plan)
{
  g_autoptr (TrendsEntity) trend =
    g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_TREND), 3);

  g_assert_true (trends_plan_remove (plan, trend, NULL));
}

/* Each begins where the one before it left the plan. */
static const struct
{
  const char *name;
  Step func;
} steps[] = {
  { "undo of a bulk import", undo },
  { "redo of a bulk import", redo },
  { "a trend removed", remove_trend },
  { "undo of that", undo },
  { "a field set of all", set_all },
  { "undo of that", undo },
  { "all removed", remove_all },
  { "undo of that", undo },
};

/* The best of some rounds, of what the processor does. */
static void
measure (guint  n_initiatives,
         double seconds[G_N_ELEMENTS (steps)])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load ("socitm-2024", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    seconds[i] = G_MAXDOUBLE;
  for (guint round = 0; round < ROUNDS; round++)
    {
      g_autoptr (TrendsPlan) plan =
        trends_catalogue_new_plan (catalogue, "Large", "Millbrook Council", "en", &error);

      g_assert_no_error (error);
      trends_big_plan_fill (plan, n_initiatives);
      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        {
          clock_t start = clock ();

          steps[i].func (plan);
          seconds[i] = MIN (seconds[i], (double) (clock () - start) / CLOCKS_PER_SEC);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  double few[G_N_ELEMENTS (steps)], many[G_N_ELEMENTS (steps)];

  measure (FEW, few);
  measure (MANY, many);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    g_print ("%-30s %8.1f ms at 10,000 %9.1f ms at 100,000  growth %5.2f  (aim %.1f)\n",
             steps[i].name, few[i] * 1000, many[i] * 1000, log10 (many[i] / few[i]), AIM);
  return 0;
}
