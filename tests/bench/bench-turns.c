/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-turns.c: the real application with a large plan, driven through all that a
 * person may do to much of it at once.
 *
 *   bench-turns FILE SOURCE [NAME…]
 *
 * opens the plan FILE, does one thing after another, imports SOURCE among them, and
 * prints for each the longest turn of the main loop, and what redrawing a bare window
 * of the same size takes, in milliseconds of the main thread. With names, only those
 * are done, in the same order.
 */

#include "bare-window.h"
#include "first-frame.h"
#include "trends-application.h"
#include "trends-edition-dialog.h"
#include "trends-import-dialog.h"
#include "trends-mapping-page.h"
#include "trends-plan-verbs.h"
#include "trends-priority-verbs.h"
#include "trends-window.h"
#include "turn-watch.h"

#include <glib/gstdio.h>
#include <string.h>

#define SETTLE 1200 /* milliseconds after a step in which all of it has to have happened */
#define STEP 40     /* between two keystrokes */
#define N_ROWS 10000 /* of a table */
#define N_IMPORTED 19000 /* more initiatives than there are before the import has come */

typedef struct
{
  const char *name;
  gboolean (*func) (guint round); /* FALSE: it was the last */
  gboolean silent;                /* leads to the next */
} Action;

static GtkWindow *window;
static GFile *import_source;
static char **wanted; /* names of actions; none: all */
static guint action, n_rounds;

static TrendsSession *
get_session (void)
{
  return trends_window_get_session (TRENDS_WINDOW (window));
}

static TrendsPlan *
get_plan (void)
{
  return trends_session_get_plan (get_session ());
}

static gboolean
activate (const char *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), name, NULL));
  return FALSE;
}

/* ----------------------------------------------------------------- steps */

static gboolean
open_search (guint round)
{
  return activate ("win.search");
}

static gboolean
type_text (guint       round,
           const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  int position = -1;

  g_assert_true (GTK_IS_EDITABLE (focus));
  position = (int) strlen (gtk_editable_get_text (GTK_EDITABLE (focus)));
  gtk_editable_insert_text (GTK_EDITABLE (focus), text + round, 1, &position);
  return text[round + 1] != '\0';
}

static gboolean
type_first (guint round)
{
  return type_text (round, "r");
}

static gboolean
type_others (guint round)
{
  return type_text (round, "edesign housing");
}

static gboolean
close_search (guint round)
{
  g_object_set (window, "searching", FALSE, NULL);
  return FALSE;
}

static gboolean
open_quick (guint round)
{
  return activate ("win.quick");
}

/* Names, then marks: owners, and tags of all initiatives */
static gboolean
type_quick (guint round)
{
  return type_text (round, "redesign housing @s +ro #a !h");
}

static gboolean
close_quick (guint round)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (gtk_window_get_focus (window),
                                                             GTK_TYPE_POPOVER)));
  return FALSE;
}

static void
scroll_all (GtkWidget *widget)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkAdjustment *adjustment =
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                                              + gtk_adjustment_get_page_size (adjustment) / 2);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    scroll_all (child);
}

static gboolean
scroll (guint round)
{
  scroll_all (GTK_WIDGET (window));
  return round < 40;
}

static gboolean
reveal_far (guint round)
{
  GListModel *all = trends_plan_get_list (get_plan (), TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsEntity) far =
    g_list_model_get_item (all, g_list_model_get_n_items (all) - 400);

  trends_session_reveal (get_session (), far);
  return FALSE;
}

static gboolean
open_details (guint round)
{
  TrendsSession *session = get_session ();

  trends_session_open_details (session, trends_session_get_selected (session));
  return FALSE;
}

static gboolean
close_details (guint round)
{
  g_object_set (window, "show-details", FALSE, NULL);
  return FALSE;
}

/* ----------------------------------------------------------- other views */

static gboolean
show_view (const char *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.view", "s", name));
  return FALSE;
}

static gboolean
show_board (guint round)
{
  return show_view ("board");
}

static gboolean
show_roadmap (guint round)
{
  return show_view ("roadmap");
}

static gboolean
show_priorities (guint round)
{
  return show_view ("priorities");
}

static gboolean
show_insights (guint round)
{
  return show_view ("insights");
}

/* There and back, in small steps */
static gboolean
zoom_roadmap (guint round)
{
  GtkWidget *roadmap = find_widget (GTK_WIDGET (window), "TrendsRoadmap");

  gtk_widget_activate_action (roadmap, round % 16 < 8 ? "roadmap.finer" : "roadmap.coarser", NULL);
  return round < 32;
}

static gboolean
pan_roadmap (guint round)
{
  GtkWidget *roadmap = find_widget (GTK_WIDGET (window), "TrendsRoadmap");

  scroll_all (roadmap);
  return round < 40;
}

/* Where a widget is on the screen, which has no window manager that would put the window elsewhere */
static graphene_point_t
find_on_screen (GtkWidget *widget,
                float      x,
                float      y)
{
  graphene_point_t place = GRAPHENE_POINT_INIT (x, y), found;
  double dx, dy;

  gtk_native_get_surface_transform (GTK_NATIVE (window), &dx, &dy);
  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (window), &place, &found));
  return GRAPHENE_POINT_INIT (found.x + (float) dx, found.y + (float) dy);
}

/* One that is in sight as a whole, and can be taken by its middle */
static GtkWidget *
find_bar (GtkWidget *roadmap,
          GtkWidget *widget)
{
  graphene_point_t place = GRAPHENE_POINT_INIT (0, 0), found;
  GtkWidget *bar = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "TrendsTimeBar"))
    return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 60
               && gtk_widget_compute_point (widget, roadmap, &place, &found) && found.x > 300
               && found.y > 150 && found.y < 400
               && found.x + gtk_widget_get_width (widget) < gtk_widget_get_width (roadmap) - 300
             ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && bar == NULL;
       child = gtk_widget_get_next_sibling (child))
    bar = find_bar (roadmap, child);
  return bar;
}

/* (transfer full): what a hand does: a press on a bar, to and fro over other lanes, then to the right
 * edge, where time scrolls by itself and goes on, and back, and let go */
static char *
dup_drag (GtkWidget *roadmap,
          GtkWidget *bar)
{
  graphene_point_t from = find_on_screen (bar, gtk_widget_get_width (bar) / 2.f,
                                          gtk_widget_get_height (bar) / 2.f);
  graphene_point_t edge = find_on_screen (roadmap, gtk_widget_get_width (roadmap) - 6.f, 0);
  GString *command = g_string_new ("xdotool");

  g_string_append_printf (command, " mousemove %d %d mousedown 1", (int) from.x, (int) from.y);
  for (int i = 0; i < 50; i++)
    g_string_append_printf (command, " mousemove %d %d sleep 0.03",
                            (int) from.x + (i < 25 ? i : 50 - i) * 9, (int) from.y + i * 5);
  g_string_append_printf (command, " mousemove %d %d sleep 1.5", (int) edge.x, (int) from.y);
  g_string_append_printf (command, " mousemove %d %d sleep 0.1 mouseup 1", (int) edge.x - 200,
                          (int) from.y + 20);
  return g_string_free (command, FALSE);
}

/* Not where there is nothing to do it with. */
static gboolean
drag_roadmap (guint round)
{
  g_autofree char *program = g_find_program_in_path ("xdotool");
  GtkWidget *roadmap = find_widget (GTK_WIDGET (window), "TrendsRoadmap");
  GtkWidget *bar = find_bar (roadmap, roadmap);
  static char *before;

  if (program == NULL || (round == 0 && bar == NULL))
    return FALSE;
  if (round == 0)
    {
      g_autofree char *command = dup_drag (roadmap, bar);

      before = g_strdup (trends_plan_get_undo_id (get_plan ()));
      g_assert_true (g_spawn_command_line_async (command, NULL));
      turn_watch_reset (); /* beginning a program isn't what is measured */
    }
  if (round < 160)
    return TRUE;
  if (g_strcmp0 (before, trends_plan_get_undo_id (get_plan ())) == 0)
    g_printerr ("roadmap-dragged: nothing was dragged\n");
  g_clear_pointer (&before, g_free);
  return FALSE;
}

static gboolean
switch_table (const char *type)
{
  GtkWidget *view = find_widget (GTK_WIDGET (window), type);

  g_assert_true (gtk_widget_activate_action (view, "view.table", NULL));
  return FALSE;
}

static gboolean
switch_roadmap (guint round)
{
  return switch_table ("TrendsRoadmap");
}

static gboolean
switch_priorities (guint round)
{
  return switch_table ("TrendsPriorities");
}

/* A cell at a time, so that every cell has more than there is room for */
static gboolean
rate_all (guint round)
{
  GListModel *all = trends_plan_get_list (get_plan (), TRENDS_KIND_INITIATIVE);
  g_autoptr (GPtrArray) rated = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = round; i < g_list_model_get_n_items (all); i += 25)
    g_ptr_array_add (rated, g_list_model_get_item (all, i));
  g_assert_true (
    trends_plan_rate (get_plan (), rated, round / 5 % 5 + 1, round % 5 + 1, NULL));
  return round < 24;
}

/* By leads and back; a turn of each, or of what it takes */
static gboolean
group_board (guint round)
{
  const char *keys[] = { "owner", "status", "horizon", "trend" };

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "look.group", "s",
                                             keys[round / 25]));
  return round < 75;
}

/* In lanes, among them those of many owners, and back */
static gboolean
lane_board (guint round)
{
  const char *keys[] = { "owner", "status", "priority", "none" };

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "look.lanes", "s",
                                             keys[round / 25]));
  return round < 75;
}

static gboolean
remove_trend (guint round)
{
  g_autoptr (TrendsEntity) trend =
    g_list_model_get_item (trends_plan_get_list (get_plan (), TRENDS_KIND_TREND), 3);

  g_assert_true (trends_plan_remove (get_plan (), trend, NULL));
  return FALSE;
}

static gboolean
undo (guint round)
{
  return activate ("win.undo");
}

static gboolean
redo (guint round)
{
  return activate ("win.redo");
}

/* Read and compared in a worker; then it is applied here. */
static gboolean
import (guint round)
{
  GListModel *all = trends_plan_get_list (get_plan (), TRENDS_KIND_INITIATIVE);
  GtkWidget *toasts = find_widget (GTK_WIDGET (window), "AdwToastOverlay");

  if (round == 0)
    trends_import_file (window, get_session (), ADW_TOAST_OVERLAY (toasts), import_source, NULL);

  g_assert_true (round < 60000 / STEP);
  return g_list_model_get_n_items (all) < N_IMPORTED;
}

/* ------------------------------------------------------------ another edition */

/* (nullable) */
static GtkWindow *
find_edition (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) one = g_list_model_get_item (windows, i);

      if (TRENDS_IS_EDITION_DIALOG (one))
        return one;
    }
  return NULL;
}

/* What it would do is found out in a worker. */
static gboolean
show_edition (guint round)
{
  if (round == 0)
    trends_edition_dialog_present (window, get_session (), "socitm-2026");
  g_assert_true (round < 60000 / STEP);
  return find_edition () == NULL;
}

/* So is what it does; the dialog goes when that is done. */
static gboolean
move_edition (guint round)
{
  if (round == 0)
    gtk_widget_activate (gtk_window_get_default_widget (find_edition ()));
  g_assert_true (round < 60000 / STEP);
  return find_edition () != NULL;
}

/* ------------------------------------------------------------- a large table */

/* (transfer full): some columns, each row of them another */
static char *
make_table (void)
{
  GString *rows = g_string_new ("Ref,Project,Trend,Lead,RAG,Finish,Budget,Cost code\n");

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (rows, "R-%u,Project number %u,%u,Person %u,%s,%02u/0%u/2027,£%u,%u\n",
                            i, i, i % 10 + 1, i % 90, i % 3 ? "G" : "A/R", i % 28 + 1, i % 9 + 1, i + 100,
                            i % 500);
  return g_string_free (rows, FALSE);
}

static GFile *
write_table (void)
{
  g_autofree char *rows = make_table ();
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("trends-bench-XXXXXX.csv", &path, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_close (fd, NULL);
  g_assert_true (g_file_set_contents (path, rows, -1, NULL));
  return g_file_new_for_path (path);
}

/* (nullable) */
static GtkWindow *
find_page (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) one = g_list_model_get_item (windows, i);

      if (TRENDS_IS_MAPPING_PAGE (one))
        return one;
    }
  return NULL;
}

static gboolean
is_looking (void)
{
  GtkWindow *page = find_page ();

  return page == NULL || !gtk_widget_get_sensitive (gtk_window_get_default_widget (page));
}

/* It is read in a worker; then its columns are shown. */
static gboolean
show_table (guint round)
{
  static GFile *table;
  GtkWidget *toasts = find_widget (GTK_WIDGET (window), "AdwToastOverlay");

  if (round == 0)
    {
      table = write_table ();
      trends_import_file (window, get_session (), ADW_TOAST_OVERLAY (toasts), table, NULL);
    }
  g_assert_true (round < 60000 / STEP);
  if (round == 0 || is_looking ())
    return TRUE;
  g_file_delete (table, NULL, NULL);
  g_clear_object (&table);
  return FALSE;
}

/* What is refused then is told of. */
static gboolean
answer_table (guint round)
{
  GtkWidget *columns = find_widget (GTK_WIDGET (find_page ()), "TrendsMappingColumns");
  GtkWidget *target = find_widget (columns, "GtkDropDown");

  /* No further answers are given once the last is waited for, or a busy machine would never come to it. */
  if (round < 100 && round % 25 == 0)
    gtk_drop_down_set_selected (GTK_DROP_DOWN (target), round / 25 % 2);
  return round < 100 || is_looking ();
}

static gboolean
close_table (guint round)
{
  gtk_window_close (find_page ());
  return FALSE;
}

static gboolean
close_window (guint round)
{
  g_application_hold (g_application_get_default ());
  gtk_window_close (window);
  return FALSE;
}

static const Action actions[] = {
  { "search-opened", open_search, TRUE },
  { "first-key-of-a-search", type_first },
  { "other-keys-of-a-search", type_others },
  { "search-ended", close_search },
  { "quick-line-opened", open_quick },
  { "quick-line-typed", type_quick },
  { "quick-line-closed", close_quick },
  { "scrolling", scroll },
  { "far-row-revealed", reveal_far },
  { "details-opened", open_details },
  { "details-closed", close_details },
  { "rated", rate_all, TRUE },
  { "roadmap-opened", show_roadmap },
  { "roadmap-scrolled", pan_roadmap },
  { "roadmap-zoomed", zoom_roadmap },
  { "roadmap-dragged", drag_roadmap },
  { "roadmap-as-a-table", switch_roadmap },
  { "priorities-opened", show_priorities },
  { "priorities-as-a-table", switch_priorities },
  { "insights-opened", show_insights },
  { "board-again", show_board, TRUE },
  { "board-grouped", group_board },
  { "board-in-lanes", lane_board },
  { "trend-removed", remove_trend },
  { "trend-removed-undone", undo },
  { "import-applied", import },
  { "import-undone", undo },
  { "import-redone", redo },
  { "edition-shown", show_edition },
  { "edition-moved", move_edition },
  { "edition-moved-undone", undo },
  { "table-shown", show_table },
  { "table-answered", answer_table },
  { "table-closed", close_table },
  { "window-closed", close_window },
};

/* --------------------------------------------------------------- driving */

static gboolean act_cb (gpointer user_data);

static void
start_action (void)
{
  while (action < G_N_ELEMENTS (actions) && *wanted != NULL
         && !g_strv_contains ((const char *const *) wanted, actions[action].name))
    action++;

  if (action == G_N_ELEMENTS (actions))
    {
      g_application_quit (g_application_get_default ());
      return;
    }
  n_rounds = 0;
  turn_watch_reset ();
  g_timeout_add (STEP, act_cb, NULL);
}

static gboolean
settled_cb (gpointer user_data)
{
  if (!actions[action].silent)
    g_print ("%s %.1f\n", actions[action].name, turn_watch_longest ());

  action++;
  start_action ();
  return G_SOURCE_REMOVE;
}

static gboolean
act_cb (gpointer user_data)
{
  if (actions[action].func (n_rounds++))
    return G_SOURCE_CONTINUE;

  g_timeout_add (SETTLE, settled_cb, NULL);
  return G_SOURCE_REMOVE;
}

static void
redrawn_cb (double   milliseconds,
            gpointer user_data)
{
  g_print ("redraw %.1f\n", milliseconds);
  start_action ();
}

static gboolean
opened_cb (gpointer user_data)
{
  g_print ("opening %.1f\n", turn_watch_longest ());
  bare_window_measure (window, redrawn_cb, NULL);
  return G_SOURCE_REMOVE;
}

static void
painted_cb (GtkWindow *painted,
            gpointer   user_data)
{
  window = painted;
  g_timeout_add (2 * SETTLE, opened_cb, NULL);
}

int
main (int   argc,
      char *argv[])
{
  if (argc < 3)
    {
      g_printerr ("usage: bench-turns FILE SOURCE [NAME…]\n");
      return 2;
    }

  import_source = g_file_new_for_commandline_arg (argv[2]);
  wanted = argv + 3;
  turn_watch_start ();
  first_frame_watch ("TrendsCard", painted_cb, NULL);
  return trends_application_run (2, argv);
}
