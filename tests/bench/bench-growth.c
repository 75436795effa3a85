/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-growth.c: how what is done to many grows with how many there are: the exponent
 * from 10,000 initiatives to 100,000. 1 is in proportion; what moves or looks through all
 * for each is 2.
 *
 * Ten thousand are within a processor's caches and a hundred thousand aren't, so that nothing at
 * all is in proportion there: in instructions each step below is (0.97 to 1.01, counted by
 * callgrind), in time none. So plain blocks of the same sizes are looked up and touched in the
 * same order in the same run, by GLib alone, and what counts is by how much a step's exponent is
 * above theirs: 1 is as they are, and the aim is for that. Each step's own exponent is printed
 * beside it.
 */

#include "processor-time.h"
#include "trends-big-plan.h"
#include "trends-catalogue.h"
#include "trends-plan-verbs.h"

#include <math.h>

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

/* -------------------------------------------------- the same memory, plainly */

/* An initiative takes about so much: an object, a block of values, and some texts. */
#define OBJECT_SIZE 80
#define VALUES_SIZE 240
#define TEXT_SIZE 48
#define N_TEXTS 6
#define N_TRENDS 30

typedef struct
{
  guint *object;
  guint *values;
  guint *texts[N_TEXTS];
} Blocks;

static guint *
make_block (gsize size)
{
  guint *block = g_malloc0 (size);

  *block = 1;
  return block;
}

static void
blocks_free (gpointer data)
{
  Blocks *blocks = data;

  for (guint i = 0; i < N_TEXTS; i++)
    g_free (blocks->texts[i]);
  g_free (blocks->values);
  g_free (blocks->object);
  g_free (blocks);
}

/* id -> Blocks; @ids: (element-type utf8): of one trend after another, as lists have them, though
 * they come by turns */
static GHashTable *
make_memory (guint      n,
             GPtrArray *ids)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, blocks_free);
  g_autofree char **by_turns = g_new0 (char *, n);

  for (guint i = 0; i < n; i++)
    {
      Blocks *blocks = g_new0 (Blocks, 1);

      by_turns[i] = g_uuid_string_random ();
      blocks->object = make_block (OBJECT_SIZE);
      blocks->values = make_block (VALUES_SIZE);
      for (guint j = 0; j < N_TEXTS; j++)
        blocks->texts[j] = make_block (TEXT_SIZE);
      g_hash_table_insert (table, by_turns[i], blocks);
    }
  for (guint trend = 0; trend < N_TRENDS; trend++)
    for (guint i = trend; i < n; i += N_TRENDS)
      g_ptr_array_add (ids, by_turns[i]);
  return table;
}

/* As who takes a reference of all that something has. */
static void
touch_memory (GHashTable *table,
              GPtrArray  *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      Blocks *blocks = g_hash_table_lookup (table, ids->pdata[i]);

      ++*blocks->object;
      ++*blocks->values;
      for (guint j = 0; j < N_TEXTS; j++)
        ++*blocks->texts[j];
    }
}

static double
measure_memory (guint n)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GHashTable) table = make_memory (n, ids);
  double seconds = G_MAXDOUBLE;

  for (guint round = 0; round < 2 * ROUNDS; round++)
    {
      double start = processor_time_now ();

      touch_memory (table, ids);
      seconds = MIN (seconds, processor_time_now () - start);
    }
  return seconds;
}

/* ----------------------------------------------------------------- the steps */

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
          double start = processor_time_now ();

          steps[i].func (plan);
          seconds[i] = MIN (seconds[i], processor_time_now () - start);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  double few[G_N_ELEMENTS (steps)], many[G_N_ELEMENTS (steps)];
  double few_plain = measure_memory (FEW), many_plain = measure_memory (MANY);
  double plain = log10 (many_plain / few_plain);

  measure (FEW, few);
  measure (MANY, many);
  g_print ("%-24s %8.1f ms at 10,000 %8.1f ms at 100,000  growth %5.2f\n",
           "the same memory, touched", few_plain * 1000, many_plain * 1000, plain);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      double growth = log10 (many[i] / few[i]);

      g_print ("%-24s %8.1f ms at 10,000 %8.1f ms at 100,000  growth %5.2f, to that %5.2f (aim: "
               "%.1f)\n",
               steps[i].name, few[i] * 1000, many[i] * 1000, growth, 1 + growth - plain, AIM);
    }
  return 0;
}
