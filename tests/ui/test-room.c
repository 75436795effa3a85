/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-room.c: nothing in a window asks for room while it is being given some. GTK loses such
 * a wish where an ancestor only places its children anew, as one does while a toast slides in:
 * then it draws a parent that has no room, and warns of it, and the window is empty for a
 * moment.
 */

#include <glib/gstdio.h>

#include "fixture.h"
#include "trends-date.h"
#include "trends-plan-page.h"
#include "trends-plan-verbs.h"
#include "trends-scroll.h"

#define N_SLIDES 6
#define LONGEST 3 /* seconds that a pane may take to be there */

typedef struct
{
  char *folder;
  TrendsStore *store;
  TrendsSession *session;
  GtkWidget *page;
} Shown;

static gboolean
place_anew_cb (GtkWidget     *outer,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  gtk_widget_queue_allocate (outer);
  return G_SOURCE_CONTINUE;
}

/* In a box that is in something which places it anew in each frame, and asks for nothing */
static void
show_page (Fixture    *fixture,
           Shown      *shown,
           const char *view)
{
  GtkWidget *outer = adw_bin_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;

  shown->folder = g_dir_make_tmp ("trends-room-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_file_new_for_path (shown->folder);
  shown->store = trends_store_create_in (folder, fixture->plan, &error);
  g_assert_no_error (error);
  shown->session = trends_session_new (shown->store);
  g_object_set (shown->session, "view", view, NULL);
  shown->page = GTK_WIDGET (trends_plan_page_new (shown->session));
  gtk_widget_set_vexpand (shown->page, TRUE);
  gtk_box_append (GTK_BOX (box), shown->page);
  adw_bin_set_child (ADW_BIN (outer), box);
  gtk_window_set_child (GTK_WINDOW (fixture->window), outer);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_widget_add_tick_callback (outer, place_anew_cb, NULL, NULL);
  fixture_wait_for_frames (outer);
}

static void
close_page (Fixture *fixture,
            Shown   *shown)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_object_ref (trends_store_get_file (shown->store));

  /* What had the focus is kept by its window for as long as that is there. */
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = gtk_window_new ();

  trends_store_close (shown->store, &error);
  g_assert_no_error (error);
  /* A view looks for a moment whether it has to give the focus back. */
  g_object_add_weak_pointer (G_OBJECT (shown->session), (gpointer *) &shown->session);
  g_object_unref (shown->session);
  while (shown->session != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (shown->store);
  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
  g_rmdir (shown->folder);
  g_free (shown->folder);
}

static void
set_dates (Fixture      *fixture,
           TrendsEntity *initiative,
           int           start,
           int           end)
{
  gint64 today = trends_date_today ();

  g_assert_true (trends_plan_set_integer (fixture->plan, initiative, TRENDS_INITIATIVE_START,
                                          today + start, NULL));
  g_assert_true (trends_plan_set_integer (fixture->plan, initiative, TRENDS_INITIATIVE_END,
                                          today + end, NULL));
}

/* The pane takes room from the view, and gives it back. */
static void
test_views (Fixture       *fixture,
            gconstpointer  view)
{
  Shown shown;

  /* One bar that is never cut by the pane, and one that is */
  set_dates (fixture, fixture->initiative, 0, 30);
  set_dates (fixture, fixture->other_initiative, 200, 900);
  show_page (fixture, &shown, view);
  trends_session_select (shown.session, fixture->initiative);
  for (guint i = 0; i < N_SLIDES; i++)
    {
      gint64 until = g_get_monotonic_time () + LONGEST * G_USEC_PER_SEC / N_SLIDES;

      g_object_set (shown.page, "show-details", i % 2 == 0, NULL);
      while (g_get_monotonic_time () < until)
        fixture_wait_for_frames (shown.page);
    }
  close_page (fixture, &shown);
}

/* A table that has just come has no room yet, and isn't given less than its headings need by
 * what would have something in it seen. */
static void
test_not_yet (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *table = gtk_column_view_new (NULL);
  GtkColumnViewColumn *column = gtk_column_view_column_new ("Title", NULL);

  gtk_column_view_append_column (GTK_COLUMN_VIEW (table), column);
  g_object_unref (column);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), table);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture_settle ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), scroller);
  g_assert_true (gtk_widget_get_mapped (table));
  trends_scroll_to (gtk_widget_get_first_child (table));
  while (gtk_widget_get_height (table) == 0)
    fixture_wait_for_frames (scroller);
}

#define ADD(view) \
  g_test_add ("/room/" view, Fixture, view, fixture_set_up, test_views, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  ADD ("board");
  ADD ("roadmap");
  ADD ("priorities");
  ADD ("insights");
  g_test_add ("/room/not-yet", Fixture, NULL, fixture_set_up, test_not_yet, fixture_tear_down);
  return g_test_run ();
}
