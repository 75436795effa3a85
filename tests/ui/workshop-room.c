/* SPDX-License-Identifier: GPL-3.0-or-later */

/* workshop-room.c: see workshop-room.h. */

#include "workshop-room.h"

#include "fixture.h"

#include <glib/gstdio.h>

#include "trends-facilitator.h"
#include "trends-ideas.h"
#include "trends-sample.h"
#include "trends-vote.h"
#include "trends-wall.h"

/* Pixels on both sides of a window */
#define SHADOW 80

static gint64
get_time (gpointer user_data)
{
  return ((Room *) user_data)->time;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
save (Room       *room,
      TrendsPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = NULL;

  room->folder = g_dir_make_tmp ("trends-room-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_file_new_for_path (room->folder);
  room->store = trends_store_create_in (folder, plan, &error);
  g_assert_no_error (error);
  room->session = trends_session_new (room->store);
  room->plan = trends_session_get_plan (room->session);
}

static void
close_file (Room *room)
{
  g_autoptr (GFile) file = g_object_ref (trends_store_get_file (room->store));
  g_autoptr (GError) error = NULL;

  trends_store_close (room->store, &error);
  g_assert_no_error (error);
  g_object_unref (room->store);
  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
  g_rmdir (room->folder);
  g_free (room->folder);
}

/* A window is nowhere until the X server has answered. */
static void
wait_for_size (GtkWidget *window)
{
  while (!gtk_widget_get_mapped (window) || gtk_widget_get_width (window) == 0)
    g_main_context_iteration (NULL, TRUE);
}

/* About a plan, of which a file is made */
void
room_open (Room       *room,
           TrendsPlan *plan)
{
  TrendsFacilitated about;

  save (room, plan);
  room->presentation = trends_presentation_new (room->plan);
  room->workshop = trends_workshop_session_new (room->plan);
  trends_workshop_session_set_time (room->workshop, get_time, room);
  room->wall = GTK_WIDGET (trends_wall_new (room->presentation, room->workshop,
                                            trends_session_get_today (room->session)));
  gtk_window_present (GTK_WINDOW (room->wall));
  about = (TrendsFacilitated) { room->session, room->presentation, room->workshop };
  room->window = GTK_WIDGET (trends_facilitator_new (
    &about, NULL, trends_wall_get_stage (TRENDS_WALL (room->wall))));
  g_signal_connect_swapped (room->window, "ended", G_CALLBACK (count_cb), &room->n_ended);
  gtk_window_present (GTK_WINDOW (room->window));
  wait_for_size (room->wall);
  wait_for_size (room->window);
  fixture_settle ();
}

void
room_set_up (Room          *room,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) sample = trends_sample_new_plan (&error);

  g_assert_no_error (error);
  room_open (room, sample);
}

void
room_tear_down (Room          *room,
                gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (room->window));
  gtk_window_destroy (GTK_WINDOW (room->wall));
  g_object_unref (room->workshop);
  g_object_unref (room->presentation);
  g_object_unref (room->session);
  close_file (room);
}

/* The workshop of 90 minutes */
void
room_begin (Room *room)
{
  g_assert_true (gtk_widget_activate_action (room->window, "facilitator.begin", "s", "90-minutes"));
  g_assert_nonnull (trends_workshop_session_get_workshop (room->workshop));
  fixture_settle ();
}

void
room_add_ideas (Room *room)
{
  static const char *const texts[] = { "Ask the library", "Night buses", NULL };
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (
    trends_plan_get_list (room->plan, TRENDS_KIND_TREND), 2);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (trends_ideas_add (room->plan, NULL, trend, texts, TRUE, &error));
  g_assert_no_error (error);
}

TrendsCount *
room_begin_count (Room *room)
{
  g_autoptr (GPtrArray) subjects = trends_vote_list_subjects (room->presentation,
                                                              TRENDS_KIND_TREND, NULL);
  const TrendsCountRules rules = { 3, 10, TRUE };
  g_autoptr (TrendsCount) count = trends_count_new ("Trends", subjects, &rules);

  trends_presentation_set_count (room->presentation, count);
  fixture_settle ();
  return count;
}

/* --------------------------------------------------------------------------- its place */

/* What is arranged after it was laid out is laid out once more. */
void
room_wait_for_layout (Room *room)
{
  for (guint i = 0; i < 3; i++)
    {
      fixture_wait_for_frames (room->window);
      fixture_settle ();
    }
}

/* But for its shadow */
static gboolean
is_about (int size,
          int wanted)
{
  return size > wanted - SHADOW && size <= wanted;
}

/* Asks for it until it is so: what a window was before may come back with an earlier answer of the X server's. */
void
room_resize (Room *room,
             int   width,
             int   height)
{
  do
    {
      gtk_window_set_default_size (GTK_WINDOW (room->window), width, height);
      room_wait_for_layout (room);
    }
  while (!is_about (gtk_widget_get_width (room->window), width)
         || !is_about (gtk_widget_get_height (room->window), height));
}

/* ---------------------------------------------------------------- what is seen and heard */

gboolean
room_says (gpointer    widget,
           const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  fixture_collect (widget, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_is_visible (labels->pdata[i])
        && strstr (gtk_label_get_label (labels->pdata[i]), text) != NULL)
      return TRUE;
  return FALSE;
}

GtkWidget *
room_find_button (gpointer    widget,
                  const char *label)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  fixture_collect (widget, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_button_get_label (buttons->pdata[i]), label) == 0)
      return buttons->pdata[i];
  g_assert_not_reached ();
}

void
room_click (gpointer    widget,
            const char *label)
{
  g_signal_emit_by_name (room_find_button (widget, label), "clicked");
  fixture_settle ();
}

void
room_close_vote (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  fixture_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (!ADW_IS_MESSAGE_DIALOG (window))
        continue;
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (window), "close");
      fixture_settle ();
      return;
    }
  g_assert_not_reached ();
}

/* Whether a screen reader is told so: see trends-announce.h */
gboolean
room_is_told (GtkWidget  *window,
              const char *text)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_autofree char *here = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (window), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);
  g_autofree char *there = focus != NULL
    ? gtk_test_accessible_check_property (GTK_ACCESSIBLE (focus),
                                          GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text)
    : g_strdup ("no focus");

  return here == NULL || there == NULL;
}

graphene_rect_t
room_get_place (Room      *room,
                GtkWidget *widget)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_get_mapped (widget));
  g_assert_true (gtk_widget_compute_bounds (widget, room->window, &place));
  return place;
}

/* ---------------------------------------------------------------- the wall, where there is no other screen */

/* The text of a button's first label is what it says; the second is its key. */
GtkWidget *
room_find_in_bar (gpointer    widget,
             const char *text,
             const char *key)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  fixture_collect (widget, GTK_TYPE_BUTTON, buttons);
  for (guint i = 0; i < buttons->len; i++)
    {
      g_autoptr (GPtrArray) labels = g_ptr_array_new ();

      fixture_collect (buttons->pdata[i], GTK_TYPE_LABEL, labels);
      if (!gtk_widget_get_mapped (buttons->pdata[i]) || labels->len == 0
          || !g_str_equal (gtk_label_get_label (labels->pdata[0]), text))
        continue;
      g_assert_true (key == NULL || g_str_equal (gtk_label_get_label (labels->pdata[1]), key));
      return buttons->pdata[i];
    }
  return NULL;
}

void
room_press_in_bar (gpointer    widget,
              const char *text,
              const char *key)
{
  GtkWidget *button = room_find_in_bar (widget, text, key);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  fixture_settle ();
}

/* What it leads to is in the line below. */
void
room_open_menu (Room       *room,
           const char *name)
{
  room_press_in_bar (room->wall, name, "…");
  fixture_wait_for_frames (room->wall);
}

graphene_rect_t
room_get_bounds (GtkWidget *widget,
            GtkWidget *in)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, in, &bounds));
  return bounds;
}

void
room_assert_apart (Room      *room,
              GtkWidget *one,
              GtkWidget *other)
{
  graphene_rect_t a = room_get_bounds (one, room->wall), b = room_get_bounds (other, room->wall), both;

  g_assert_true (gtk_widget_get_mapped (one) && gtk_widget_get_mapped (other));
  if (graphene_rect_intersection (&a, &b, &both))
    g_assert_cmpfloat (MIN (both.size.width, both.size.height), <=, 2);
}

void
room_resize_wall (Room *room,
             int   width,
             int   height)
{
  while (gtk_widget_get_height (room->wall) < height - 100
         || gtk_widget_get_height (room->wall) > height
         || gtk_widget_get_width (room->wall) != width)
    {
      gtk_window_set_default_size (GTK_WINDOW (room->wall), width, height);
      fixture_wait_for_frames (room->wall);
    }
  fixture_wait_for_frames (room->wall);
}
