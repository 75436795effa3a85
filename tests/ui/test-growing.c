/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-growing.c: a list that grows is the beginning of another at any time, whatever becomes of
 * that, reports each change, and is soon all of it. A table of very many rows has a few of them
 * at first.
 */

#include <glib/gstdio.h>

#include "fixture.h"
#include "trends-frames.h"
#include "trends-growing-list.h"
#include "trends-initiative-table.h"
#include "trends-plan-verbs.h"

#define STEP 3
#define N_EDITS 120
#define MANY 500

typedef struct
{
  Fixture fixture;
  GtkStringList *source;
  GtkWidget *list;
  TrendsGrowingList *growing;
  GPtrArray *known; /* (element-type GObject): by what was reported */
  gpointer focused; /* not owned: an item that has the focus */
} Grown;

static void
items_changed_cb (Grown *grown,
                  guint  position,
                  guint  n_removed,
                  guint  n_added)
{
  g_assert_cmpuint (position + n_removed, <=, grown->known->len);
  if (n_removed > 0)
    g_ptr_array_remove_range (grown->known, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (grown->known, (int) (position + i),
                        g_list_model_get_item (G_LIST_MODEL (grown->growing), position + i));
}

/* What was reported is what there is, and that is the beginning of its source. */
static void
check (Grown *grown)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (grown->growing));

  g_assert_cmpuint (n, ==, grown->known->len);
  g_assert_cmpuint (n, <=, g_list_model_get_n_items (G_LIST_MODEL (grown->source)));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (grown->source), i);
      g_autoptr (GObject) shown = g_list_model_get_item (G_LIST_MODEL (grown->growing), i);

      g_assert_true (item == grown->known->pdata[i]);
      g_assert_true (item == shown);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (grown->growing), n));
}

static void
splice (Grown *grown,
        guint  position,
        guint  n_removed,
        guint  n_added)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < n_added; i++)
    g_ptr_array_add (texts, (gpointer) "row");
  g_ptr_array_add (texts, NULL);
  gtk_string_list_splice (grown->source, position, n_removed,
                          (const char *const *) texts->pdata);
}

static void
set_up (Grown         *grown,
        gconstpointer  data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkNoSelection *shown;

  fixture_set_up (&grown->fixture, NULL);
  grown->source = gtk_string_list_new (NULL);
  splice (grown, 0, 0, MANY);
  grown->list = gtk_list_view_new (NULL, gtk_signal_list_item_factory_new ());
  grown->growing = trends_growing_list_new (G_LIST_MODEL (grown->source), grown->list, STEP);
  grown->known = g_ptr_array_new_with_free_func (g_object_unref);
  items_changed_cb (grown, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (grown->growing)));
  g_signal_connect_swapped (grown->growing, "items-changed", G_CALLBACK (items_changed_cb), grown);
  shown = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (grown->growing)));
  gtk_list_view_set_model (GTK_LIST_VIEW (grown->list), GTK_SELECTION_MODEL (shown));
  g_object_unref (shown);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grown->list);
  gtk_window_set_child (GTK_WINDOW (grown->fixture.window), scroller);
}

static void
tear_down (Grown         *grown,
           gconstpointer  data)
{
  g_signal_handlers_disconnect_by_data (grown->growing, grown);
  fixture_tear_down (&grown->fixture, NULL);
  g_ptr_array_unref (grown->known);
  g_assert_finalize_object (grown->growing);
  g_object_unref (grown->source);
}

static gboolean
is_all (Grown *grown)
{
  return g_list_model_get_n_items (G_LIST_MODEL (grown->growing))
         == g_list_model_get_n_items (G_LIST_MODEL (grown->source));
}

static void
wait_until_all (Grown *grown)
{
  while (!is_all (grown))
    {
      fixture_wait_for_frames (grown->list);
      check (grown);
    }
}

/* A few at first, more with each frame, and all in the end. */
static void
test_grows (Grown         *grown,
            gconstpointer  data)
{
  check (grown);
  g_assert_cmpuint (grown->known->len, ==, STEP);
  gtk_window_present (GTK_WINDOW (grown->fixture.window));
  fixture_wait_for_frames (grown->list);
  g_assert_cmpuint (grown->known->len, >, STEP);
  g_assert_false (is_all (grown));
  wait_until_all (grown);
  check (grown);
}

/* Who wants to go somewhere doesn't have to wait. */
static gboolean
is_named (Grown      *grown,
          const char *name)
{
  g_autofree char *other = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (grown->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return other == NULL;
}

/* How many rows a long list has is said from the start on, before they are there; of a short one they
 * can be counted. */
static void
test_name (Grown         *grown,
           gconstpointer  data)
{
  trends_growing_list_set_name (grown->growing, grown->list, "Rows");
  g_assert_false (is_all (grown));
  g_assert_true (is_named (grown, "Rows, 500 in all"));
  splice (grown, 0, 1, 0);
  g_assert_true (is_named (grown, "Rows, 499 in all"));
  splice (grown, 0, 460, 0);
  g_assert_true (is_named (grown, "Rows"));
}

static void
test_show (Grown         *grown,
           gconstpointer  data)
{
  trends_growing_list_show (grown->growing, 1);
  g_assert_cmpuint (grown->known->len, ==, STEP);
  trends_growing_list_show (grown->growing, 20);
  g_assert_cmpuint (grown->known->len, >, 20);
  g_assert_false (is_all (grown));
  check (grown);
  trends_growing_list_show (grown->growing, MANY - 1);
  g_assert_true (is_all (grown));
  check (grown);
}

/* Where what there is begins in its source */
static guint
find_first (Grown *grown)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (grown->source)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (grown->source), i);

      if (item == grown->known->pdata[0])
        return i;
    }
  g_assert_not_reached ();
}

/* What was reported is what there is, and that is a stretch of its source. */
static void
check_stretch (Grown *grown)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (grown->growing));
  guint first = find_first (grown);

  g_assert_cmpuint (n, ==, grown->known->len);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (grown->source), first + i);
      g_autoptr (GObject) shown = g_list_model_get_item (G_LIST_MODEL (grown->growing), i);

      g_assert_true (item == grown->known->pdata[i]);
      g_assert_true (item == shown);
    }
}

static guint
show_at (Grown *grown,
         guint  position)
{
  guint place = trends_growing_list_show_at (grown->growing, position);
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (grown->source), position);

  check_stretch (grown);
  g_assert_true (item == grown->known->pdata[place]);
  return place;
}

/* Who goes far sees a few rows there, and more on either side with each frame. */
static void
test_show_at (Grown         *grown,
              gconstpointer  data)
{
  guint n = 0;

  g_assert_cmpuint (show_at (grown, 1), ==, 1);
  g_assert_cmpuint (grown->known->len, ==, STEP);
  show_at (grown, MANY - 100);
  g_assert_cmpuint (grown->known->len, ==, 2 * STEP);
  gtk_window_present (GTK_WINDOW (grown->fixture.window));
  while (!is_all (grown))
    {
      g_assert_cmpuint (grown->known->len, >=, n);
      n = grown->known->len;
      fixture_wait_for_frames (grown->list);
      check_stretch (grown);
      show_at (grown, MANY - 100);
    }
  check (grown);
  g_assert_cmpuint (show_at (grown, MANY - 1), ==, MANY - 1);
}

/* Nothing comes while it is held, but what somebody goes to. */
static void
test_held (Grown         *grown,
           gconstpointer  data)
{
  trends_growing_list_set_held (grown->growing, TRUE);
  gtk_window_present (GTK_WINDOW (grown->fixture.window));
  fixture_wait_for_frames (grown->list);
  g_assert_cmpuint (grown->known->len, ==, STEP);
  show_at (grown, MANY - 1);
  trends_growing_list_set_held (grown->growing, FALSE);
  while (!is_all (grown))
    fixture_wait_for_frames (grown->list);
  check (grown);
}

/* Behind something else nothing comes, though there are frames; it goes on when that is gone. */
static void
test_hidden (Grown         *grown,
             gconstpointer  data)
{
  gtk_window_present (GTK_WINDOW (grown->fixture.window));
  fixture_wait_for_frames (grown->list);
  gtk_widget_set_child_visible (gtk_widget_get_parent (grown->list), FALSE);
  for (guint i = 0, n = grown->known->len; i < 5; i++)
    {
      fixture_wait_for_frames (grown->fixture.window);
      g_assert_cmpuint (grown->known->len, ==, n);
    }
  g_assert_false (is_all (grown));
  gtk_widget_set_child_visible (gtk_widget_get_parent (grown->list), TRUE);
  wait_until_all (grown);
  check (grown);
}

/* What comes or goes meanwhile is told of. */
static void
test_show_at_edits (Grown         *grown,
                    gconstpointer  data)
{
  gtk_window_present (GTK_WINDOW (grown->fixture.window));
  show_at (grown, MANY - 1);
  fixture_wait_for_frames (grown->list);
  show_at (grown, MANY - 200);
  splice (grown, 5, 2, 7);
  check_stretch (grown);
  splice (grown, 3, MANY - 10, 0);
  check (grown);
  wait_until_all (grown);
}

/* What can't be seen yet needn't be what is there now, if that is another: its few rows come anew. */
static void
test_anew (Grown         *grown,
           gconstpointer  data)
{
  gtk_window_present (GTK_WINDOW (grown->fixture.window));
  while (grown->known->len < STEP * 5)
    fixture_wait_for_frames (grown->list);
  gtk_window_set_focus (GTK_WINDOW (grown->fixture.window), NULL);
  g_assert_false (is_all (grown));
  splice (grown, 0, MANY, MANY);
  g_assert_cmpuint (grown->known->len, ==, STEP);
  check (grown);
  wait_until_all (grown);
  splice (grown, 2, MANY - 2, MANY);
  g_assert_cmpuint (grown->known->len, ==, 2 + STEP);
  check (grown);
  wait_until_all (grown);
}

/* An item stands for the one whose row has the focus. */
static gpointer
find_focused (gpointer user_data)
{
  return ((Grown *) user_data)->focused;
}

static gboolean
has (Grown    *grown,
     gpointer  item)
{
  return g_ptr_array_find (grown->known, item, NULL);
}

/* What has the focus stays, with what is around it, where all else is another; that it is gone is
 * told of as ever. */
static void
test_focus (Grown         *grown,
            gconstpointer  data)
{
  trends_growing_list_set_focus_func (grown->growing, find_focused, grown);
  gtk_window_present (GTK_WINDOW (grown->fixture.window));
  wait_until_all (grown);
  gtk_widget_grab_focus (grown->list);
  grown->focused = grown->known->pdata[300];
  splice (grown, 0, 250, MANY);
  g_assert_cmpuint (grown->known->len, <=, STEP * 2);
  g_assert_true (has (grown, grown->focused));
  g_assert_cmpuint (trends_growing_list_get_first (grown->growing), ==, 550 - STEP);
  check_stretch (grown);
  /* That of GTK was in another row. */
  gtk_widget_grab_focus (grown->list);
  splice (grown, 2, 1, 0);
  g_assert_true (has (grown, grown->focused));
  g_assert_cmpuint (trends_growing_list_get_first (grown->growing), ==, 549 - STEP);
  check_stretch (grown);
  while (!is_all (grown))
    fixture_wait_for_frames (grown->list);
  check (grown);
  splice (grown, 0, g_list_model_get_n_items (G_LIST_MODEL (grown->source)), MANY);
  check (grown);
  trends_growing_list_set_focus_func (grown->growing, NULL, NULL);
}

static void
test_edits (Grown         *grown,
            gconstpointer  data)
{
  gtk_window_present (GTK_WINDOW (grown->fixture.window));
  for (guint i = 0; i < N_EDITS; i++)
    {
      int n = (int) g_list_model_get_n_items (G_LIST_MODEL (grown->source));
      int position = g_test_rand_int_range (0, n + 1);
      int most = g_test_rand_bit () ? 3 : MANY;

      splice (grown, (guint) position,
              (guint) g_test_rand_int_range (0, MIN (n - position, most) + 1),
              (guint) g_test_rand_int_range (0, most));
      check (grown);
      if (i % 4 == 0)
        fixture_wait_for_frames (grown->list);
      check (grown);
    }
  wait_until_all (grown);
}

/* ------------------------------------------------------------------ a table */

typedef struct
{
  Fixture fixture;
  char *folder;
  TrendsStore *store;
  TrendsSession *session;
  TrendsInitiativeTable *table;
} Tabled;

static void
set_up_table (Tabled        *tabled,
              gconstpointer  data)
{
  TrendsPlan *plan;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = NULL;

  fixture_set_up (&tabled->fixture, NULL);
  plan = tabled->fixture.plan;
  for (guint i = 0; i < MANY; i++)
    trends_plan_add_initiative (plan, tabled->fixture.trend, "One of many", G_MAXUINT, NULL);
  tabled->folder = g_dir_make_tmp ("trends-growing-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_file_new_for_path (tabled->folder);
  tabled->store = trends_store_create_in (folder, plan, &error);
  g_assert_no_error (error);
  tabled->session = trends_session_new (tabled->store);
  tabled->table = g_object_new (TRENDS_TYPE_INITIATIVE_TABLE, NULL);
  trends_initiative_table_set_list (tabled->table, tabled->session,
                                    trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), "All");
  gtk_window_set_child (GTK_WINDOW (tabled->fixture.window), GTK_WIDGET (tabled->table));
  gtk_window_set_default_size (GTK_WINDOW (tabled->fixture.window), 1200, 800);
  gtk_window_present (GTK_WINDOW (tabled->fixture.window));
}

static void
tear_down_table (Tabled        *tabled,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_object_ref (trends_store_get_file (tabled->store));

  gtk_window_destroy (GTK_WINDOW (tabled->fixture.window));
  tabled->fixture.window = gtk_window_new ();
  trends_store_close (tabled->store, &error);
  g_assert_no_error (error);
  g_object_add_weak_pointer (G_OBJECT (tabled->session), (gpointer *) &tabled->session);
  g_object_unref (tabled->session);
  while (tabled->session != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (tabled->store);
  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_rmdir (tabled->folder), ==, 0);
  g_free (tabled->folder);
  fixture_tear_down (&tabled->fixture, NULL);
}

static guint
count_rows (Tabled *tabled)
{
  GtkListView *list = fixture_find (tabled->table, GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static TrendsEntity *
get_focused (Tabled *tabled)
{
  return trends_initiative_table_get_initiative (
    tabled->table, gtk_window_get_focus (GTK_WINDOW (tabled->fixture.window)));
}

/* Who reads it begins at its beginning, and goes to a row that hasn't come yet. */
static void
test_table (Tabled        *tabled,
            gconstpointer  data)
{
  GListModel *order = trends_initiative_table_get_order (tabled->table);
  guint n = g_list_model_get_n_items (order);
  g_autoptr (TrendsEntity) first = g_list_model_get_item (order, 0);
  g_autoptr (TrendsEntity) last = g_list_model_get_item (order, n - 1);

  g_assert_cmpuint (n, >=, MANY);
  fixture_wait_for_frames (GTK_WIDGET (tabled->table));
  g_assert_cmpuint (count_rows (tabled), <, MANY / 2);
  g_assert_true (trends_initiative_table_focus_any (tabled->table));
  while (get_focused (tabled) != first)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (trends_initiative_table_reveal (tabled->table, last));
  while (get_focused (tabled) != last)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_rows (tabled), <, MANY / 2);
  while (count_rows (tabled) < n)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (get_focused (tabled) == last);
  g_assert_true (trends_initiative_table_reveal (tabled->table, first));
  while (get_focused (tabled) != first)
    g_main_context_iteration (NULL, TRUE);
}

/* Whether each of two steps may be taken, of the first frame that there is */
static gboolean
take_steps_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  GArray *taken = user_data;

  g_assert_cmpint (gdk_frame_clock_get_frame_counter (clock), ==, 0);
  for (guint i = 0; i < 2; i++)
    {
      gboolean may = trends_frames_take_step (clock);

      g_array_append_val (taken, may);
      g_usleep (4000);
    }
  return G_SOURCE_REMOVE;
}

/* The first step of a frame is taken in any case, in that with which a window begins, too. */
static void
test_first_frame (void)
{
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (gboolean));

  gtk_widget_add_tick_callback (window, take_steps_cb, taken, NULL);
  gtk_window_present (GTK_WINDOW (window));
  while (taken->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (g_array_index (taken, gboolean, 0));
  g_assert_false (g_array_index (taken, gboolean, 1));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  g_test_add ("/growing/grows", Grown, NULL, set_up, test_grows, tear_down);
  g_test_add ("/growing/name", Grown, NULL, set_up, test_name, tear_down);
  g_test_add ("/growing/show", Grown, NULL, set_up, test_show, tear_down);
  g_test_add ("/growing/show-at", Grown, NULL, set_up, test_show_at, tear_down);
  g_test_add ("/growing/held", Grown, NULL, set_up, test_held, tear_down);
  g_test_add ("/growing/hidden", Grown, NULL, set_up, test_hidden, tear_down);
  g_test_add ("/growing/show-at-edits", Grown, NULL, set_up, test_show_at_edits, tear_down);
  g_test_add ("/growing/anew", Grown, NULL, set_up, test_anew, tear_down);
  g_test_add ("/growing/focus", Grown, NULL, set_up, test_focus, tear_down);
  g_test_add ("/growing/edits", Grown, NULL, set_up, test_edits, tear_down);
  g_test_add_func ("/growing/first-frame", test_first_frame);
  g_test_add ("/growing/table", Tabled, NULL, set_up_table, test_table, tear_down_table);

  return g_test_run ();
}
