/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-wall-bar.c: the bar of a wall that is all the screen that there is: how high it is, what is on it, and what leads to
 * the rest.
 */

#include "fixture.h"
#include "workshop-room.h"

#include "trends-wall-bar-verbs.h"
#include "trends-wall-bar.h"
#include "trends-wall.h"

/* Whatever can be done on a slide is on the bar there, in a menu, with its key. */
static void
test_bar_has_verbs (Room         *room,
                    gconstpointer data)
{
  g_assert_true (fixture_press (room->wall, "F4"));
  fixture_wait_for_frames (room->wall);
  g_assert_null (room_find_in_bar (room->wall, "90 minutes", NULL));
  room_open_menu (room, "Agenda");
  g_assert_nonnull (room_find_in_bar (room->wall, "90 minutes", NULL));
  room_begin (room);
  fixture_wait_for_frames (room->wall);
  g_assert_nonnull (room_find_in_bar (room->wall, "Take 5 minutes from the next step", "Shift+T"));
  g_assert_true (room_says (room->wall, "Step 1 of 7"));
  g_assert_null (room_find_in_bar (room->wall, "Decide", NULL));
  g_assert_true (trends_presentation_go_to_trend (room->presentation, 3));
  fixture_wait_for_frames (room->wall);
  room_open_menu (room, "Decide");
  g_assert_nonnull (room_find_in_bar (room->wall, "Act", "A"));
  g_assert_nonnull (room_find_in_bar (room->wall, "Owner…", "L"));
  g_assert_null (room_find_in_bar (room->wall, "Pause", NULL));
  /* What was opened is closed before the bar goes. */
  g_assert_true (fixture_press (room->wall, "Escape"));
  fixture_wait_for_frames (room->wall);
  g_assert_null (room_find_in_bar (room->wall, "Act", NULL));
  g_assert_nonnull (room_find_in_bar (room->wall, "Next", NULL));
  g_assert_true (fixture_press (room->wall, "Escape"));
  fixture_settle ();
  g_assert_null (room_find_in_bar (room->wall, "Next", NULL));
}

static gint64
get_minutes (Room *room,
             guint index)
{
  g_autoptr (GPtrArray) steps = trends_workshop_session_dup_steps (room->workshop);

  return trends_entity_get_integer (steps->pdata[index], TRENDS_WORKSHOP_STEP_MINUTES);
}

static void
test_takes_minutes (Room         *room,
                    gconstpointer data)
{
  gint64 first, second;

  room_begin (room);
  first = get_minutes (room, 0);
  second = get_minutes (room, 1);
  g_assert_true (fixture_press (room->wall, "F4"));
  fixture_wait_for_frames (room->wall);
  room_open_menu (room, "Agenda");
  room_press_in_bar (room->wall, "Take 5 minutes from the next step", NULL);
  g_assert_cmpint (get_minutes (room, 0) + get_minutes (room, 1), ==, first + second);
  g_assert_cmpint (get_minutes (room, 0), ==, first + 5);
  /* The room isn't told that anything is late. */
  g_assert_false (room_says (room->wall, "Took"));
}

/* Nothing of the wall is behind it: what is shown is above. */
static void
assert_above_bar (Room *room)
{
  GtkWidget *bar = fixture_find (room->wall, TRENDS_TYPE_WALL_BAR);
  GtkWidget *stage = trends_wall_get_stage (TRENDS_WALL (room->wall));

  g_assert_true (gtk_widget_get_mapped (bar));
  room_assert_apart (room, stage, bar);
  room_assert_apart (room, fixture_find_class (room->wall, GTK_TYPE_WIDGET, "wall-digits"), bar);
}

/* All that is done there, in a sentence: “Next, Previous, …” of what can be pressed now */
static void
note_seen (Room       *room,
           GHashTable *seen)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  GtkWidget *bar = fixture_find (room->wall, TRENDS_TYPE_WALL_BAR);

  fixture_collect (bar, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    {
      graphene_rect_t place;

      if (!gtk_widget_get_mapped (buttons->pdata[i]))
        continue;
      place = room_get_bounds (buttons->pdata[i], bar);
      g_assert_cmpfloat (place.origin.x, >=, 0);
      g_assert_cmpfloat (place.origin.x + place.size.width, <=, gtk_widget_get_width (bar));
      g_hash_table_add (seen, (gpointer) trends_bar_verb_of (buttons->pdata[i]));
    }
}

static void
go_to_slide (Room           *room,
             TrendsSlideKind kind)
{
  trends_presentation_step (room->presentation, -1000);
  while (trends_presentation_get_slide (room->presentation)->kind != kind)
    trends_presentation_step (room->presentation, 1);
  fixture_wait_for_frames (room->wall);
}

/* Looks at each page of the menu that is open; whether it has a button of that name, which is in sight then. */
static gboolean
turn (Room       *room,
      GHashTable *seen,
      const char *name)
{
  GtkWidget *bar = fixture_find (room->wall, TRENDS_TYPE_WALL_BAR);

  for (guint page = 0; page < 9; page++)
    {
      note_seen (room, seen);
      assert_above_bar (room);
      if (name != NULL && room_find_in_bar (bar, name, NULL) != NULL)
        return TRUE;
      if (room_find_in_bar (bar, "Others", NULL) == NULL)
        break;
      room_press_in_bar (bar, "Others", NULL);
      fixture_wait_for_frames (room->wall);
    }
  return FALSE;
}

/* Each in turn, wherever that is: what opens it may itself have no room but in the menu of the rest. */
static void
open_each (Room       *room,
           GHashTable *seen,
           int         line)
{
  static const char *const menus[] = { "Agenda", "Decide", "This idea", "More" };
  GtkWidget *bar = fixture_find (room->wall, TRENDS_TYPE_WALL_BAR);

  for (guint i = 0; i < G_N_ELEMENTS (menus); i++)
    {
      trends_wall_bar_close_menu (TRENDS_WALL_BAR (bar));
      fixture_wait_for_frames (room->wall);
      note_seen (room, seen);
      g_assert_cmpint (gtk_widget_get_height (bar), <=, line + 4);
      if (room_find_in_bar (bar, menus[i], NULL) == NULL && room_find_in_bar (bar, "More", NULL) != NULL)
        {
          room_open_menu (room, "More");
          turn (room, seen, menus[i]);
        }
      if (room_find_in_bar (bar, menus[i], NULL) == NULL)
        continue;
      room_open_menu (room, menus[i]);
      turn (room, seen, NULL);
      g_assert_cmpint (gtk_widget_get_height (bar), <=, 2 * line + 8);
    }
}

/* What ends the workshop is in no menu, and has the focus where a key is about to leave; so has Next for a key that calls
 * the bar. */
static void
assert_ends (Room *room)
{
  GtkWidget *bar = fixture_find (room->wall, TRENDS_TYPE_WALL_BAR);

  trends_wall_bar_hide (TRENDS_WALL_BAR (bar));
  g_assert_true (fixture_press (room->wall, "Escape"));
  fixture_wait_for_frames (room->wall);
  g_assert_nonnull (room_find_in_bar (bar, "End…", NULL));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (room->wall)) == room_find_in_bar (bar, "End…", NULL));
  trends_wall_bar_hide (TRENDS_WALL_BAR (bar));
  g_assert_true (fixture_press (room->wall, "F4"));
  fixture_wait_for_frames (room->wall);
  g_assert_nonnull (room_find_in_bar (bar, "Next", NULL));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (room->wall)) == room_find_in_bar (bar, "Next", NULL));
}

/* Of what a workshop that is timed has, with a vote that is counted */
static void
assert_all_seen (GHashTable *seen)
{
  guint n_verbs;
  const TrendsBarVerb *verbs = trends_bar_verbs_list (&n_verbs);

  for (guint i = 0; i < n_verbs; i++)
    if (verbs[i].when != TRENDS_BAR_NOT_TIMED && verbs[i].when != TRENDS_BAR_NOT_SAVED
        && verbs[i].when != TRENDS_BAR_AT_RESULT && verbs[i].opens != TRENDS_BAR_TURN
        && verbs[i].opens != TRENDS_BAR_MORE && !g_hash_table_contains (seen, &verbs[i]))
      g_error ("Nothing leads to “%s”", verbs[i].label);
}

/* One line, and two with a menu, at 1024 × 768 and with texts twice as large as well: what has no room is in a menu, and there
 * is nothing that no menu leads to. */
static void
test_thin (Room         *room,
           gconstpointer is_large)
{
  GtkCssProvider *style = fixture_use_style ();
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  int line = is_large != NULL ? 76 : 40, before;

  g_object_get (settings, "gtk-xft-dpi", &before, NULL);
  g_object_set (settings, "gtk-xft-dpi", is_large != NULL ? before * 2 : before, NULL);
  room_resize_wall (room, 1024, 768);
  g_assert_cmpint (gtk_widget_get_width (room->wall), ==, 1024);
  room_begin (room);
  g_assert_true (trends_workshop_session_run (room->workshop, TRUE, &error));
  room_add_ideas (room);
  g_assert_true (fixture_press (room->wall, "F4"));
  go_to_slide (room, TRENDS_SLIDE_TREND);
  open_each (room, seen, line);
  go_to_slide (room, TRENDS_SLIDE_IDEAS);
  open_each (room, seen, line);
  room_begin_count (room);
  fixture_wait_for_frames (room->wall);
  g_assert_nonnull (room_find_in_bar (room->wall, "Show the result", NULL));
  open_each (room, seen, line);
  assert_all_seen (seen);
  assert_ends (room);
  trends_wall_set_problem (TRENDS_WALL (room->wall), "Not saved: the disk is full");
  fixture_wait_for_frames (room->wall);
  g_assert_nonnull (room_find_in_bar (room->wall, "Try again", NULL));
  g_assert_nonnull (room_find_in_bar (room->wall, "End…", NULL));
  g_object_set (settings, "gtk-xft-dpi", before, NULL);
  fixture_drop_style (style);
}

#define ADD(path, func) g_test_add (path, Room, NULL, room_set_up, func, room_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  ADD ("/wall-bar/has-verbs", test_bar_has_verbs);
  ADD ("/wall-bar/takes-minutes", test_takes_minutes);
  ADD ("/wall-bar/thin", test_thin);
  g_test_add ("/wall-bar/thin-large-text", Room, "200 %", room_set_up, test_thin, room_tear_down);

  return g_test_run ();
}
