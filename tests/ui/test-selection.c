/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-selection.c: a set of entities with a lead and an anchor, whatever becomes of
 * the plan.
 */

#include "trends-plan-verbs.h"
#include "trends-selection.h"

#define N_ENTITIES 12

typedef struct
{
  TrendsPlan *plan;
  GPtrArray *entities;
  TrendsSelection *selection;
  guint n_items; /* as reported */
} Fixture;

static void
items_changed_cb (Fixture *fixture,
                  guint    position,
                  guint    n_removed,
                  guint    n_added)
{
  g_assert_cmpuint (position + n_removed, <=, fixture->n_items);
  fixture->n_items += n_added - n_removed;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->plan = trends_plan_new ();
  fixture->entities = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < N_ENTITIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Owner %u", i);

      g_ptr_array_add (fixture->entities,
                       g_object_ref (trends_plan_add_owner (fixture->plan, name,
                                                            TRENDS_OWNER_PERSON, NULL)));
    }
  fixture->selection = trends_selection_new ();
  fixture->n_items = 0;
  g_signal_connect_swapped (fixture->selection, "items-changed", G_CALLBACK (items_changed_cb),
                            fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->selection);
  g_ptr_array_unref (fixture->entities);
  g_object_unref (fixture->plan);
}

/* What is reported, what is asked for and what is listed agree. */
static void
check (Fixture *fixture)
{
  g_autoptr (GPtrArray) all = trends_selection_dup (fixture->selection);
  TrendsEntity *lead = trends_selection_get_lead (fixture->selection);
  TrendsEntity *anchor = trends_selection_get_anchor (fixture->selection);
  guint n_contained = 0;

  g_assert_cmpuint (fixture->n_items, ==, all->len);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->selection)), ==, all->len);
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (TrendsEntity) item = g_list_model_get_item (G_LIST_MODEL (fixture->selection), i);

      g_assert_true (item == all->pdata[i]);
    }
  for (guint i = 0; i < N_ENTITIES; i++)
    n_contained += trends_selection_contains (fixture->selection, fixture->entities->pdata[i]);
  g_assert_cmpuint (n_contained, ==, all->len);
  g_assert_true ((lead == NULL) == (all->len == 0));
  g_assert_true ((anchor == NULL) == (all->len == 0));
  if (lead != NULL)
    g_assert_true (trends_selection_contains (fixture->selection, lead)
                   && trends_selection_contains (fixture->selection, anchor));
}

static void
test_any_set (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GPtrArray) some = g_ptr_array_new ();
      guint mask = (guint) g_rand_int_range (rand, 0, 1 << N_ENTITIES);
      TrendsEntity *wanted
        = fixture->entities->pdata[g_rand_int_range (rand, 0, N_ENTITIES)];

      for (guint i = 0; i < N_ENTITIES; i++)
        if ((mask & 1 << i) != 0)
          g_ptr_array_add (some, fixture->entities->pdata[i]);
      trends_selection_set (fixture->selection, some, wanted, NULL);
      check (fixture);
      if (g_ptr_array_find (some, wanted, NULL))
        g_assert_true (trends_selection_get_lead (fixture->selection) == wanted);
      g_assert_false (trends_selection_set (fixture->selection, some, wanted, NULL));
    }
}

static void
test_gone_from_plan (Fixture      *fixture,
                     gconstpointer data)
{
  trends_selection_set (fixture->selection, fixture->entities, fixture->entities->pdata[3],
                        fixture->entities->pdata[5]);
  g_assert_false (trends_selection_keep (fixture->selection, fixture->plan));

  g_assert_true (trends_plan_remove (fixture->plan, fixture->entities->pdata[3], NULL));
  g_assert_true (trends_selection_keep (fixture->selection, fixture->plan));
  check (fixture);
  g_assert_cmpuint (fixture->n_items, ==, N_ENTITIES - 1);
  g_assert_true (trends_selection_get_anchor (fixture->selection)
                 == fixture->entities->pdata[5]);
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/selection/any-set", test_any_set);
  TEST ("/selection/gone-from-plan", test_gone_from_plan);
  return g_test_run ();
}
