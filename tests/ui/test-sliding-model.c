/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-sliding-model.c: who follows what the window reports has what is in it,
 * however the list and the window change.
 */

#include "trends-sliding-model.h"

#include <gtk/gtk.h>

typedef struct
{
  GtkStringList *source;
  TrendsSlidingModel *window;
  GPtrArray *followed; /* a copy kept by what is reported alone */
  guint counter;
} Fixture;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  gpointer    user_data)
{
  Fixture *fixture = user_data;

  if (n_removed > 0)
    g_ptr_array_remove_range (fixture->followed, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (fixture->followed, (int) (position + i),
                        g_list_model_get_item (model, position + i));

  g_assert_cmpuint (fixture->followed->len, ==, g_list_model_get_n_items (model));
}

static void
append (Fixture *fixture)
{
  g_autofree char *text = g_strdup_printf ("%u", fixture->counter++);

  gtk_string_list_append (fixture->source, text);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->source = gtk_string_list_new (NULL);
  fixture->followed = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < 40; i++)
    append (fixture);

  fixture->window = trends_sliding_model_new (G_LIST_MODEL (fixture->source), 10);
  g_signal_connect (fixture->window, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  items_changed_cb (G_LIST_MODEL (fixture->window), 0, 0, 10, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->window);
  g_clear_pointer (&fixture->followed, g_ptr_array_unref);
  g_assert_finalize_object (fixture->source);
}

static void
check (Fixture *fixture)
{
  guint offset = trends_sliding_model_get_offset (fixture->window);
  guint n_source = g_list_model_get_n_items (G_LIST_MODEL (fixture->source));
  guint n_items = n_source > offset
                      ? MIN (n_source - offset, trends_sliding_model_get_size (fixture->window))
                      : 0;

  g_assert_cmpuint (fixture->followed->len, ==, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item
          = g_list_model_get_item (G_LIST_MODEL (fixture->source), offset + i);

      g_assert_true (item == g_ptr_array_index (fixture->followed, i));
    }
}

static void
change_source (Fixture *fixture)
{
  guint n_source = g_list_model_get_n_items (G_LIST_MODEL (fixture->source));
  guint position = (guint) g_test_rand_int_range (0, (int) n_source + 1);
  guint n_wanted = (guint) g_test_rand_int_range (0, 6);
  guint n_removed = MIN (n_wanted, n_source - position);
  guint n_added = (guint) g_test_rand_int_range (0, 6);
  g_auto (GStrv) texts = g_new0 (char *, n_added + 1);

  for (guint i = 0; i < n_added; i++)
    texts[i] = g_strdup_printf ("%u", fixture->counter++);

  gtk_string_list_splice (fixture->source, position, n_removed, (const char *const *) texts);
}

static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < 5000; i++)
    {
      if (g_test_rand_bit ())
        change_source (fixture);
      else
        trends_sliding_model_set (fixture->window, (guint) g_test_rand_int_range (0, 45),
                                  (guint) g_test_rand_int_range (0, 20));
      check (fixture);
    }
}

/* Rows that stay in sight are kept as they are. */
static void
test_keeps_overlap (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GObject) kept = g_object_ref (g_ptr_array_index (fixture->followed, 5));
  guint n_reported = 0;

  g_signal_connect_swapped (fixture->window, "items-changed", G_CALLBACK (g_atomic_int_inc),
                            &n_reported);
  trends_sliding_model_set (fixture->window, 4, 10);

  g_assert_cmpuint (n_reported, ==, 2);
  g_assert_true (kept == g_ptr_array_index (fixture->followed, 1));
  check (fixture);
}

/* What happens above the window leaves what is in it alone. */
static void
test_ignores_before (Fixture       *fixture,
                     gconstpointer  data)
{
  guint n_reported = 0;

  trends_sliding_model_set (fixture->window, 20, 10);
  g_signal_connect_swapped (fixture->window, "items-changed", G_CALLBACK (g_atomic_int_inc),
                            &n_reported);
  gtk_string_list_remove (fixture->source, 3);

  g_assert_cmpuint (n_reported, ==, 0);
  g_assert_cmpuint (trends_sliding_model_get_offset (fixture->window), ==, 19);
  g_assert_true (trends_sliding_model_has_more (fixture->window));
  check (fixture);
}

/* Of what is put elsewhere, only that comes and goes, in both directions. */
static void
test_keeps_most (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (TrendsSlidingModel) window = NULL;
  GObject *items[8];
  GObject *front[8];
  guint n_changed = 0;

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      items[i] = G_OBJECT (g_simple_action_group_new ());
      front[(i + 1) % G_N_ELEMENTS (items)] = items[i];
      g_list_store_append (store, items[i]);
      g_object_unref (items[i]);
    }
  window = trends_sliding_model_new (G_LIST_MODEL (store), 8);
  g_ptr_array_set_size (fixture->followed, 0);
  items_changed_cb (G_LIST_MODEL (window), 0, 0, 8, fixture);
  g_signal_connect (window, "items-changed", G_CALLBACK (items_changed_cb), fixture);
  g_signal_connect_swapped (window, "items-changed", G_CALLBACK (g_atomic_int_inc), &n_changed);

  for (guint i = 0; i < 8; i++)
    g_object_ref (items[i]);
  g_list_store_splice (store, 0, 8, (gpointer *) front, 8);
  g_assert_cmpuint (n_changed, ==, 2);
  for (guint i = 0; i < 8; i++)
    g_assert_true (fixture->followed->pdata[i] == front[i]);

  n_changed = 0;
  g_list_store_splice (store, 0, 8, (gpointer *) items, 8);
  g_assert_cmpuint (n_changed, ==, 2);
  for (guint i = 0; i < 8; i++)
    g_assert_true (fixture->followed->pdata[i] == items[i]);
  for (guint i = 0; i < 8; i++)
    g_object_unref (items[i]);
}

typedef struct
{
  guint n_asked;
  gboolean wrong;
} Asked;

static void
choose_cb (TrendsSlidingModel *model,
           const guint        *places,
           guint               n_changed,
           guint              *offset,
           guint              *size,
           gpointer            user_data)
{
  Asked *asked = user_data;
  GListModel *source = trends_sliding_model_get_source (model);

  /* What the places say is so, and what they don't isn't there. */
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (model), i);
      guint found = G_MAXUINT;

      for (guint j = 0; j < g_list_model_get_n_items (source); j++)
        {
          g_autoptr (GObject) other = g_list_model_get_item (source, j);

          if (other == item)
            found = j;
        }
      asked->wrong |= found != places[i];
    }
  asked->n_asked++;
  /* It shows something, where there is something: a window past the end is asked of nothing. */
  *offset = (guint) g_test_rand_int_range (0, MAX (1, (int) g_list_model_get_n_items (source)));
  *size = (guint) g_test_rand_int_range (1, 20);
}

static void
test_chosen (Fixture       *fixture,
             gconstpointer  data)
{
  Asked asked = { 0, FALSE };

  trends_sliding_model_set_func (fixture->window, choose_cb, &asked);
  for (guint i = 0; i < 1000; i++)
    {
      change_source (fixture);
      check (fixture);
    }
  g_assert_false (asked.wrong);
  g_assert_cmpuint (asked.n_asked, >, 10);
}

/* Where it is to be follows from the source alone. */
static void
choose_plainly_cb (TrendsSlidingModel *model,
                   const guint        *places,
                   guint               n_changed,
                   guint              *offset,
                   guint              *size,
                   gpointer            user_data)
{
  guint n_source = g_list_model_get_n_items (trends_sliding_model_get_source (model));

  *offset = n_source / 3;
  *size = 12;
}

static void
change_much (Fixture *fixture)
{
  guint n_source = g_list_model_get_n_items (G_LIST_MODEL (fixture->source));
  guint n_added = (guint) g_test_rand_int_range (0, 100);
  g_auto (GStrv) texts = g_new0 (char *, n_added + 1);

  for (guint i = 0; i < n_added; i++)
    texts[i] = g_strdup_printf ("%u", fixture->counter++);
  gtk_string_list_splice (fixture->source, 0, n_source / 2, (const char *const *) texts);
}

/* One that is patient has in the end what one has that isn't, and what it had until then; whoever can't wait
 * needn't. */
static void
test_patient (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (TrendsSlidingModel) other
    = trends_sliding_model_new (G_LIST_MODEL (fixture->source), 10);
  guint n_behind = 0;

  trends_sliding_model_set_func (other, choose_plainly_cb, NULL);
  trends_sliding_model_set_func (fixture->window, choose_plainly_cb, NULL);
  trends_sliding_model_set_patient (fixture->window, TRUE);
  for (guint i = 0; i < 500; i++)
    {
      guint n = fixture->followed->len;

      change_much (fixture);
      if (g_test_rand_bit ())
        change_source (fixture);
      n_behind += trends_sliding_model_is_behind (fixture->window);
      if (trends_sliding_model_is_behind (fixture->window))
        g_assert_cmpuint (fixture->followed->len, ==, n);
      if (g_test_rand_bit ())
        trends_sliding_model_catch_up (fixture->window);
      while (trends_sliding_model_is_behind (fixture->window))
        g_main_context_iteration (NULL, TRUE);
      check (fixture);
      trends_sliding_model_set (fixture->window, trends_sliding_model_get_offset (other),
                                trends_sliding_model_get_size (other));
      check (fixture);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (other)), ==, fixture->followed->len);
    }
  g_assert_cmpuint (n_behind, >, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/sliding-model/random", Fixture, NULL, set_up, test_random, tear_down);
  g_test_add ("/sliding-model/keeps-overlap", Fixture, NULL, set_up, test_keeps_overlap,
              tear_down);
  g_test_add ("/sliding-model/ignores-before", Fixture, NULL, set_up, test_ignores_before,
              tear_down);
  g_test_add ("/sliding-model/keeps-most", Fixture, NULL, set_up, test_keeps_most, tear_down);
  g_test_add ("/sliding-model/chosen", Fixture, NULL, set_up, test_chosen, tear_down);
  g_test_add ("/sliding-model/patient", Fixture, NULL, set_up, test_patient, tear_down);

  return g_test_run ();
}
