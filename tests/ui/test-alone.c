/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-alone.c: what leads a workshop where the wall is all the screen that there is: its keys, which mean what they
 * mean in the facilitator's window, and its bar.
 */

#include "fixture.h"
#include "workshop-room.h"

#include "trends-ask-line.h"
#include "trends-ideas.h"
#include "trends-keys.h"
#include "trends-plan-verbs.h"
#include "trends-slide-quadrants.h"
#include "trends-text-editor.h"
#include "trends-vote-form.h"
#include "trends-wall-bar.h"
#include "trends-wall-strip.h"
#include "trends-wall-verbs.h"
#include "trends-wall.h"

/* -------------------------------------------------------------------------- undo */

/* As whoever has the wall does what its keys ask for */
static void
verb_cb (Room       *room,
         const char *action)
{
  g_autofree char *words = trends_wall_verbs_use (room->session, room->presentation, action);

  g_object_set_data_full (G_OBJECT (room->wall), "test-words", g_steal_pointer (&words), g_free);
}

static void
assert_said (Room       *room,
             const char *key,
             const char *words)
{
  g_object_set_data (G_OBJECT (room->wall), "test-words", NULL);
  g_assert_true (fixture_press (room->wall, key));
  g_assert_cmpstr (g_object_get_data (G_OBJECT (room->wall), "test-words"), ==, words);
}

static TrendsEntity *
add_idea (Room       *room,
          const char *text,
          gboolean    is_revealed)
{
  const char *const texts[] = { text, NULL };
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (
    trends_plan_get_list (room->plan, TRENDS_KIND_TREND), 2);
  g_autoptr (GError) error = NULL;
  TrendsEntity *idea = trends_ideas_add (room->plan, NULL, trend, texts, is_revealed, &error);

  g_assert_no_error (error);
  return idea;
}

/* What was done is undone, and done again, by the keys of any window; the room reads what it was, but of what it has never
 * seen. */
static void
test_undoes (Room         *room,
             gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  TrendsEntity *idea;
  g_autofree char *id = NULL;

  g_signal_connect_swapped (trends_wall_get_controls (TRENDS_WALL (room->wall)), "asked::verb",
                            G_CALLBACK (verb_cb), room);
  assert_said (room, "<Control>z", "Nothing to undo");
  idea = add_idea (room, "Night buses", TRUE);
  id = g_strdup (trends_entity_get_id (idea));
  assert_said (room, "<Control>z", "Undone: added the idea “Night buses”");
  g_assert_null (trends_plan_lookup (room->plan, id));
  assert_said (room, "<Shift><Control>z", "Redone: added the idea “Night buses”");
  g_assert_nonnull (trends_plan_lookup (room->plan, id));
  assert_said (room, "<Control>y", "Nothing to redo");
  g_assert_true (trends_presentation_go_to_trend (room->presentation, 6));
  assert_said (room, "w", "AI application: Stance: Watch");
  assert_said (room, "<Control>u", "Undone: changed Stance of “AI application”");
  add_idea (room, "Close the depot", FALSE);
  assert_said (room, "<Control>z", "Undone. What it was isn’t for the room");
  assert_said (room, "<Control>y", "Redone. What it was isn’t for the room");
}

/* Whoever asks for what is hidden is told where it is, if not here. */
static void
test_says_where_hidden (Room         *room,
                        gconstpointer data)
{
  TrendsEntity *first, *second;

  g_signal_connect_swapped (trends_wall_get_controls (TRENDS_WALL (room->wall)), "asked::verb",
                            G_CALLBACK (verb_cb), room);
  g_assert_true (trends_presentation_go_to_trend (room->presentation, 6));
  assert_said (room, "r", "No idea is hidden");
  first = add_idea (room, "Close the depot", FALSE);
  assert_said (room, "r", "No idea of this trend is hidden; 1 is elsewhere, first in Community resilience");
  second = add_idea (room, "Sell the depot", FALSE);
  assert_said (room, "r", "No idea of this trend is hidden; 2 are elsewhere, first in Community resilience");
  g_assert_true (trends_presentation_go_to_trend (room->presentation, 3));
  assert_said (room, "r", "2 ideas revealed");
  g_assert_cmpint (trends_entity_get_integer (first, TRENDS_IDEA_REVEALED), ==, TRUE);
  g_assert_cmpint (trends_entity_get_integer (second, TRENDS_IDEA_REVEALED), ==, TRUE);
}

/* Of all initiatives so many are of much value and little effort, and no other is rated. */
static void
rate (Room  *room,
      guint  n)
{
  GListModel *initiatives = trends_plan_get_list (room->plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);
      g_autoptr (GError) error = NULL;

      trends_plan_set_integer (room->plan, initiative, TRENDS_INITIATIVE_VALUE, i < n ? 5 : TRENDS_UNSET, &error);
      g_assert_no_error (error);
      trends_plan_set_integer (room->plan, initiative, TRENDS_INITIATIVE_EFFORT, i < n ? 1 : TRENDS_UNSET, &error);
      g_assert_no_error (error);
    }
}

/* How many initiatives have no room on a page says nothing of how many pages these are on. */
static void
test_more_elsewhere (Room         *room,
                     gconstpointer data)
{
  const TrendsSlide *slide;
  g_autoptr (GPtrArray) named = NULL;
  g_autofree char *words = NULL;
  guint n_more;

  rate (room, 7);
  while ((slide = trends_presentation_get_slide (room->presentation))->kind != TRENDS_SLIDE_PRIORITIES)
    g_assert_true (trends_presentation_step (room->presentation, 1));
  named = trends_slide_dup_quadrant (slide, TRENDS_QUADRANT_QUICK_WINS, &n_more);
  g_assert_cmpuint (slide->n_pages, ==, 2);
  g_assert_cmpuint (n_more, >, 1);
  words = g_strdup_printf ("and %u more elsewhere", n_more);
  fixture_wait_for_frames (room->wall);
  g_assert_true (room_says (room->wall, words));
}

/* -------------------------------------------------------------------------- keys */

/* What leads the wall, and has nothing to do with the plan */
static gboolean
leads (const TrendsKey *key)
{
  static const char *const actions[] = { "step(", "jump(", "type(", "enter", "blank", "freeze",
                                         "overview", "timer", "minute", "agenda(" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (key->scope == TRENDS_KEYS_WALL && g_str_has_prefix (key->action, actions[i]))
      return TRUE;
  return FALSE;
}

static void
describe (Room    *room,
          GString *text)
{
  g_string_append_printf (text, "%u %d%d %u %d %" G_GINT64_FORMAT "\n",
                          trends_presentation_get_position (room->presentation),
                          trends_presentation_is_blank (room->presentation),
                          trends_presentation_is_frozen (room->presentation),
                          trends_presentation_get_typed (room->presentation),
                          trends_workshop_session_is_running (room->workshop),
                          trends_workshop_session_get_left (room->workshop));
}

/* (transfer full): what comes of each key, one after another, after a slide and a digit */
static char *
press_all (gboolean on_wall)
{
  Room room;
  guint n_keys;
  const TrendsKey *keys = trends_keys_get_table (&n_keys);
  GString *text = g_string_new (NULL);

  memset (&room, 0, sizeof room);
  room_set_up (&room, NULL);
  room_begin (&room);
  for (guint i = 0; i < n_keys; i++)
    {
      g_auto (GStrv) accelerators = g_strsplit (keys[i].keys, " ", -1);

      for (char **key = accelerators; leads (&keys[i]) && *key != NULL; key++)
        {
          g_string_append_printf (text, "%s: ", *key);
          fixture_press (on_wall ? room.wall : room.window, *key);
          describe (&room, text);
        }
    }
  room_tear_down (&room, NULL);
  return g_string_free (text, FALSE);
}

static void
test_keys_alike (void)
{
  g_autofree char *wall = press_all (TRUE);
  g_autofree char *facilitator = press_all (FALSE);

  g_assert_cmpstr (wall, ==, facilitator);
}

/* Whoever writes notes counts nothing by what they write. */
static void
test_notes_keep_letters (Room         *room,
                         gconstpointer data)
{
  TrendsCount *count;
  GtkWidget *notes;

  room_begin (room);
  notes = fixture_find (fixture_find (room->window, TRENDS_TYPE_TEXT_EDITOR), GTK_TYPE_TEXT_VIEW);
  count = room_begin_count (room);
  gtk_window_set_focus (GTK_WINDOW (room->window), notes);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (room->window)) == notes);
  g_assert_false (fixture_press (room->window, "b"));
  g_assert_false (fixture_press (room->window, "3"));
  g_assert_cmpuint (trends_count_get_cast (count), ==, 0);
  gtk_window_set_focus (GTK_WINDOW (room->window), NULL);
  g_assert_true (fixture_press (room->window, "b"));
  g_assert_cmpuint (trends_count_get_cast (count), ==, 1);
}

/* At the ballot the key of undo takes back what was counted, and nothing of the plan behind it. */
static void
test_undoes_count (Room         *room,
                   gconstpointer on_laptop)
{
  GtkWidget *window = on_laptop != NULL ? room->window : room->wall;
  g_autofree char *before = NULL;
  TrendsCount *count;

  add_idea (room, "Night buses", TRUE);
  before = g_strdup (trends_plan_get_undo_id (room->plan));
  count = room_begin_count (room);
  g_assert_true (fixture_press (window, "3"));
  g_assert_true (fixture_press (window, "b"));
  g_assert_cmpuint (trends_count_get_cast (count), ==, 3);
  g_assert_true (fixture_press (window, "<Control>z"));
  g_assert_cmpuint (trends_count_get_cast (count), ==, 0);
  g_assert_true (fixture_press (window, "<Control>z"));
  g_assert_true (fixture_press (window, "<Shift><Control>z"));
  g_assert_cmpstr (trends_plan_get_undo_id (room->plan), ==, before);
}

/* Whatever is typed, the room sees how much time it has. */
static void
test_clock_beside (Room         *room,
                  gconstpointer data)
{
  GtkWidget *digits = fixture_find_class (room->wall, GTK_TYPE_LABEL, "wall-digits");
  GtkWidget *feet[] = { trends_ask_line_new ("What is it called?", "", TRUE),
                        trends_vote_form_new (room->session, room->presentation) };

  room_begin (room);
  trends_workshop_session_run (room->workshop, TRUE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (feet); i++)
    {
      trends_wall_set_foot (TRENDS_WALL (room->wall), feet[i]);
      fixture_wait_for_frames (room->wall);
      fixture_wait_for_frames (room->wall);
      g_assert_true (gtk_widget_get_mapped (digits));
      g_assert_true (gtk_widget_get_mapped (feet[i]));
      room_assert_apart (room, digits, feet[i]);
      trends_wall_set_foot (TRENDS_WALL (room->wall), NULL);
    }
}

/* What is wrong with a vote is read to its end on the bar. */
static void
test_warns_whole (Room         *room,
                  gconstpointer data)
{
  TrendsCount *count = room_begin_count (room);
  g_autofree char *warning = NULL;
  GtkWidget *label;

  for (const char *key = "99a"; *key != '\0'; key++)
    g_assert_true (fixture_press (room->wall, (const char[]) { *key, '\0' }));
  warning = trends_count_dup_warning (count);
  g_assert_nonnull (warning);
  g_assert_true (fixture_press (room->wall, "F4"));
  fixture_wait_for_frames (room->wall);
  fixture_wait_for_frames (room->wall);
  label = fixture_find_class (fixture_find (room->wall, TRENDS_TYPE_WALL_BAR), GTK_TYPE_LABEL, "bar-warning");
  g_assert_true (gtk_widget_get_mapped (label));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (label)), ==, warning);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
}

/* --------------------------------------------------------------------------- the bar */

static gboolean
says (gpointer    widget,
      const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  fixture_collect (widget, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (labels->pdata[i])
        && strstr (gtk_label_get_label (labels->pdata[i]), text) != NULL)
      return TRUE;
  return FALSE;
}

static void
collect_cb (GPtrArray  *actions,
            const char *action)
{
  g_ptr_array_add (actions, g_strdup (action));
}

/* From wherever it is, by a key or by a button that names it: to the ideas, the first of which is chosen, and what can be
 * done with it is on the bar. */
static void
test_finds_ideas (Room         *room,
                  gconstpointer by_key)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func (g_free);
  TrendsWallChoose *choose = trends_wall_get_choose (TRENDS_WALL (room->wall));

  g_signal_connect_swapped (trends_wall_get_controls (TRENDS_WALL (room->wall)), "asked::idea",
                            G_CALLBACK (collect_cb), actions);
  /* None is there yet: nothing happens but that it is said. */
  g_assert_true (fixture_press (room->wall, "c"));
  g_assert_null (trends_wall_choose_get (choose));
  room_add_ideas (room);
  if (by_key != NULL)
    g_assert_true (fixture_press (room->wall, "c"));
  else
    {
      g_assert_true (fixture_press (room->wall, "F4"));
      fixture_wait_for_frames (room->wall);
      if (room_find_in_bar (room->wall, "Ideas…", NULL) == NULL)
        room_open_menu (room, "More");
      room_press_in_bar (room->wall, "Ideas…", "C");
    }
  g_assert_cmpint (trends_presentation_get_slide (room->presentation)->kind, ==,
                   TRENDS_SLIDE_IDEAS);
  g_assert_nonnull (trends_wall_choose_get (choose));
  fixture_wait_for_frames (room->wall);
  room_press_in_bar (room->wall, "Mark", "Space");
  g_assert_cmpuint (trends_wall_choose_get_marked (choose)->len, ==, 1);
  g_assert_true (fixture_press (room->wall, "Down"));
  room_press_in_bar (room->wall, "Group…", "G");
  room_press_in_bar (room->wall, "Merge", "J");
  g_assert_cmpuint (actions->len, ==, 2);
  g_assert_cmpstr (actions->pdata[0], ==, "idea::group");
  g_assert_cmpstr (actions->pdata[1], ==, "idea::merge");
}

/* Left and Right go to the idea beside the one that is chosen; where there is none, and where none is chosen, they lead
 * from slide to slide as ever. */
static void
test_goes_beside (Room         *room,
                  gconstpointer data)
{
  TrendsWallChoose *choose = trends_wall_get_choose (TRENDS_WALL (room->wall));
  g_autofree char *first = NULL;
  guint position;

  room_add_ideas (room);
  g_assert_true (fixture_press (room->wall, "c"));
  fixture_wait_for_frames (room->wall);
  position = trends_presentation_get_position (room->presentation);
  first = g_strdup (trends_wall_choose_get (choose));
  g_assert_true (fixture_press (room->wall, "Right"));
  g_assert_cmpuint (trends_presentation_get_position (room->presentation), ==, position);
  g_assert_cmpstr (trends_wall_choose_get (choose), !=, first);
  g_assert_true (fixture_press (room->wall, "Left"));
  g_assert_cmpstr (trends_wall_choose_get (choose), ==, first);
  g_assert_true (fixture_press (room->wall, "Page_Down"));
  g_assert_cmpuint (trends_presentation_get_position (room->presentation), ==, position + 1);

  g_assert_true (fixture_press (room->wall, "Page_Up"));
  g_assert_true (fixture_press (room->wall, "Down"));
  fixture_wait_for_frames (room->wall);
  g_assert_true (fixture_press (room->wall, "Left"));
  g_assert_cmpuint (trends_presentation_get_position (room->presentation), ==, position - 1);
  g_assert_true (fixture_press (room->wall, "Right"));
  g_assert_cmpuint (trends_presentation_get_position (room->presentation), ==, position);
  g_assert_null (trends_wall_choose_get (choose));
  g_assert_true (fixture_press (room->wall, "Right"));
  g_assert_cmpuint (trends_presentation_get_position (room->presentation), ==, position + 1);
}

/* ---------------------------------------------------------------------------- counting */

/* How much is cast is seen without calling anything, and no more than that; not in what the facilitator's window pictures,
 * and not over the clock. */
static void
test_counts_in_sight (Room         *room,
                      gconstpointer data)
{
  GtkWidget *tally = fixture_find_class (room->wall, GTK_TYPE_WIDGET, "wall-tally");
  GtkWidget *stage = trends_wall_get_stage (TRENDS_WALL (room->wall));

  g_assert_false (gtk_widget_get_mapped (tally));
  room_begin_count (room);
  /* More than there are trends, whose numbers are there */
  fixture_press (room->wall, "1");
  fixture_press (room->wall, "4");
  g_assert_true (fixture_press (room->wall, "b"));
  g_assert_true (fixture_press (room->wall, "c"));
  g_assert_true (gtk_widget_get_mapped (tally));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (tally)), ==, "15 counted, 15 to come");
  g_assert_false (says (stage, "counted"));
  g_assert_false (says (stage, "14"));
  /* The bar says it itself, and what the last keys were for; not how many dots there are then. */
  g_assert_true (fixture_press (room->wall, "F4"));
  fixture_wait_for_frames (room->wall);
  g_assert_false (gtk_widget_get_mapped (tally));
  g_assert_true (says (room->wall, "15 counted, 15 to come · C: "));
  g_assert_true (says (room->wall, " +1"));
  g_assert_true (fixture_press (room->wall, "2"));
  g_assert_true (says (room->wall, "15 counted, 15 to come · 2 for the next letter"));
  g_assert_true (fixture_press (room->wall, "<Shift>b"));
  g_assert_true (says (room->wall, "13 counted, 17 to come · B: "));
  g_assert_true (says (room->wall, " -2"));
  g_assert_true (fixture_press (room->wall, "BackSpace"));
  g_assert_true (fixture_press (room->wall, "Escape"));
  for (guint i = 0; i < 4; i++)
    {
      fixture_press (room->wall, "9");
      fixture_press (room->wall, "d");
    }
  g_assert_true (gtk_widget_has_css_class (tally, "bar-warning"));
  trends_presentation_set_count (room->presentation, NULL);
  fixture_settle ();
  g_assert_false (gtk_widget_get_mapped (tally));
}

/* The clock is seen, whatever is said to the room, asked of it or counted. */
static void
test_clock_in_sight (Room         *room,
                     gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *strip, *digits, *tally;
  g_autofree char *words = g_strnfill (200, 'w');

  room_begin (room);
  g_assert_true (trends_workshop_session_run (room->workshop, TRUE, &error));
  tally = fixture_find_class (room->wall, GTK_TYPE_WIDGET, "wall-tally");
  digits = fixture_find_class (room->wall, GTK_TYPE_WIDGET, "wall-digits");
  strip = fixture_find (room->wall, TRENDS_TYPE_WALL_STRIP);
  trends_wall_show_words (TRENDS_WALL (room->wall), "AI application: Stance: Watch");
  fixture_wait_for_frames (room->wall);
  room_assert_apart (room, strip, digits);
  trends_wall_show_words (TRENDS_WALL (room->wall), words);
  fixture_wait_for_frames (room->wall);
  room_assert_apart (room, strip, digits);
  room_begin_count (room);
  fixture_wait_for_frames (room->wall);
  room_assert_apart (room, tally, digits);
  room_assert_apart (room, tally, strip);
}

/* Nor does it go elsewhere while more is counted than can be. */
static void
test_clock_stays (Room         *room,
                  gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *digits, *tally;
  graphene_rect_t before, after;

  room_begin (room);
  g_assert_true (trends_workshop_session_run (room->workshop, TRUE, &error));
  tally = fixture_find_class (room->wall, GTK_TYPE_WIDGET, "wall-tally");
  digits = fixture_find_class (room->wall, GTK_TYPE_WIDGET, "wall-digits");
  fixture_wait_for_frames (room->wall);
  before = room_get_bounds (digits, room->wall);
  room_begin_count (room);
  for (guint i = 0; i < 4; i++)
    {
      fixture_press (room->wall, "9");
      fixture_press (room->wall, "d");
    }
  g_assert_true (gtk_widget_has_css_class (tally, "bar-warning"));
  fixture_wait_for_frames (room->wall);
  after = room_get_bounds (digits, room->wall);
  g_assert_cmpfloat (ABS (after.origin.x + after.size.width - before.origin.x - before.size.width), <=, 2);
  room_assert_apart (room, tally, digits);
}

/* A question is ended by Escape, and nothing else is: no digit answers it any more. */
static void
test_escape_ends_question (Room         *room,
                           gconstpointer by_bar)
{
  GtkWidget *bar_button;

  g_signal_connect_swapped (trends_wall_get_controls (TRENDS_WALL (room->wall)), "asked::verb",
                            G_CALLBACK (verb_cb), room);
  g_assert_true (trends_presentation_go_to_trend (room->presentation, 6));
  fixture_settle ();
  if (by_bar != NULL)
    {
      g_assert_true (fixture_press (room->wall, "F4"));
      fixture_wait_for_frames (room->wall);
      room_open_menu (room, "Decide");
      room_press_in_bar (room->wall, "Priority…", "U");
    }
  else
    g_assert_true (fixture_press (room->wall, "u"));
  g_assert_cmpuint (trends_presentation_get_asked (room->presentation), !=, 0);
  g_assert_true (fixture_press (room->wall, "Escape"));
  g_assert_cmpuint (trends_presentation_get_asked (room->presentation), ==, 0);
  bar_button = room_find_in_bar (room->wall, "Next", NULL);
  g_assert_true ((bar_button != NULL) == (by_bar != NULL));
  g_assert_true (fixture_press (room->wall, "2"));
  g_assert_cmpuint (trends_presentation_get_typed (room->presentation), ==, 2);
  g_assert_null (trends_plan_get_undo_id (room->plan));
}

/* Nothing is begun that couldn't be kept. */
static void
test_refuses (Room         *room,
              gconstpointer data)
{
  static const char *const keys[] = { "v", "n", "w", "l", "u", "r", "<Control>z" };
  const char *why = "This plan is open for reading only: nothing can be changed.";
  g_autoptr (GPtrArray) asked = g_ptr_array_new_with_free_func (g_free);

  g_signal_connect_swapped (trends_wall_get_controls (TRENDS_WALL (room->wall)), "asked",
                            G_CALLBACK (collect_cb), asked);
  g_assert_true (trends_presentation_go_to_trend (room->presentation, 6));
  trends_plan_set_read_only (room->plan, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      trends_wall_show_words (TRENDS_WALL (room->wall), "Else");
      fixture_settle ();
      g_assert_true (fixture_press (room->wall, keys[i]));
      g_assert_true (says (room->wall, why));
    }
  g_assert_cmpuint (asked->len, ==, 0);
  trends_plan_set_read_only (room->plan, FALSE);
  g_assert_true (fixture_press (room->wall, "v"));
  g_assert_cmpuint (asked->len, ==, 1);
}

/* What can't be is said, and isn't made another number. */
static void
test_refuses_numbers (Room         *room,
                      gconstpointer data)
{
  GtkWidget *form = trends_vote_form_new (room->session, room->presentation);
  g_autoptr (GPtrArray) spins = g_ptr_array_new ();
  GtkWidget *begin;

  trends_wall_set_foot (TRENDS_WALL (room->wall), form);
  fixture_settle ();
  fixture_collect (form, GTK_TYPE_SPIN_BUTTON, spins);
  begin = room_find_button (form, "Begin to count");
  g_assert_true (gtk_widget_get_sensitive (begin));
  gtk_editable_set_text (spins->pdata[1], "9999999");
  g_assert_false (gtk_widget_get_sensitive (begin));
  g_assert_true (says (form, "People: a number from 1 to 100000"));
  gtk_spin_button_update (spins->pdata[1]);
  g_assert_cmpstr (gtk_editable_get_text (spins->pdata[1]), ==, "9999999");
  gtk_editable_set_text (spins->pdata[1], "40");
  gtk_spin_button_update (spins->pdata[1]);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (spins->pdata[1]), ==, 40);
  g_assert_true (gtk_widget_get_sensitive (begin));
}

static void
ended_cb (guint *n)
{
  (*n)++;
}

/* Behind it is the plan: no key of the wall leads there, nor to anything else. */
static void
test_curtain (Room         *room,
              gconstpointer data)
{
  static const char *const keys[] = { "Escape", "Escape", "F4", "Right", "n", "v", "F8" };
  guint position = trends_presentation_get_position (room->presentation);
  guint n_ended = 0;

  g_signal_connect_swapped (room->wall, "ended", G_CALLBACK (ended_cb), &n_ended);
  trends_wall_draw_curtain (TRENDS_WALL (room->wall), "The workshop has ended");
  fixture_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    fixture_press (room->wall, keys[i]);
  g_assert_cmpuint (trends_presentation_get_position (room->presentation), ==, position);
  g_assert_null (room_find_in_bar (room->wall, "Next", NULL));
  g_assert_true (says (room->wall, "The workshop has ended"));
  g_assert_cmpuint (n_ended, ==, 0);
  room_click (room->wall, "Show the plan");
  g_assert_cmpuint (n_ended, ==, 1);
}

static float
get_height (Room      *room,
            GtkWidget *widget)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (widget, room->wall, &place));
  return place.size.height;
}

/* What is in front of the room is as large there on a screen of many pixels as on another: its controls, and the curtain. */
static void
test_large (Room         *room,
            gconstpointer data)
{
  GtkCssProvider *style = fixture_use_style ();
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  float before;

  room_resize_wall (room, 1280, 720);
  g_assert_true (fixture_press (room->wall, "F4"));
  fixture_wait_for_frames (room->wall);
  before = get_height (room, room_find_in_bar (room->wall, "Next", NULL));
  g_assert_true (fixture_press (room->wall, "Escape"));
  room_resize_wall (room, 1900, 1500);
  g_assert_true (fixture_press (room->wall, "F4"));
  fixture_wait_for_frames (room->wall);
  g_assert_cmpfloat (get_height (room, room_find_in_bar (room->wall, "Next", NULL)), >, before * 1.2f);

  trends_wall_draw_curtain (TRENDS_WALL (room->wall), "The workshop has ended");
  fixture_wait_for_frames (room->wall);
  fixture_collect (room->wall, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_mapped (labels->pdata[i]))
      g_assert_cmpfloat (get_height (room, labels->pdata[i]), >=, 1500 * 0.03f);
  fixture_drop_style (style);
}

/* That nothing is saved stays in sight while somebody types, and the bar doesn't come over that. */
static void
test_not_saved_in_sight (Room         *room,
                         gconstpointer data)
{
  GtkWidget *tally = fixture_find_class (room->wall, GTK_TYPE_WIDGET, "wall-tally");
  GtkWidget *form = trends_vote_form_new (room->session, room->presentation);

  trends_wall_set_foot (TRENDS_WALL (room->wall), form);
  trends_wall_set_problem (TRENDS_WALL (room->wall), "Not saved: the disk is full");
  fixture_wait_for_frames (room->wall);
  g_assert_null (room_find_in_bar (room->wall, "Try again", NULL));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (tally)), ==, "Not saved: the disk is full");
  room_assert_apart (room, tally, form);
  trends_wall_set_foot (TRENDS_WALL (room->wall), NULL);
  g_assert_true (fixture_press (room->wall, "F4"));
  g_assert_true (says (room->wall, "Not saved: the disk is full"));
  trends_wall_set_problem (TRENDS_WALL (room->wall), NULL);
  g_assert_true (fixture_press (room->wall, "Escape"));
  g_assert_false (says (room->wall, "Not saved"));
}

/* An override in a title turns nothing about. */
static void
test_title_in_order (Room         *room,
                     gconstpointer data)
{
  add_idea (room, "Night \xe2\x80\xae buses", TRUE);
  g_assert_true (trends_presentation_go_to_ideas (room->presentation));
  fixture_settle ();
  g_assert_true (says (room->wall, "Night \xef\xbf\xbd buses"));
}

/* What has come of something is read as a whole, however long it is, beside a clock, too. */
static void
test_long_words (Room         *room,
                 gconstpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);
  GtkWidget *strip, *label, *clock;
  graphene_rect_t within, digits;

  room_begin (room);
  trends_workshop_session_run (room->workshop, TRUE, NULL);
  while (words->len < 200)
    g_string_append (words, "Owner of the trend is now ");
  g_string_append (words, "Zyzzyva");
  trends_wall_show_words (TRENDS_WALL (room->wall), words->str);
  fixture_settle ();
  g_assert_true (room_says (room->wall, "Zyzzyva"));
  strip = fixture_find (room->wall, TRENDS_TYPE_WALL_STRIP);
  label = fixture_find_class (strip, GTK_TYPE_LABEL, "wall-step");
  clock = fixture_find_class (room->wall, GTK_TYPE_LABEL, "wall-digits");
  g_assert_true (gtk_widget_compute_bounds (label, strip, &within));
  g_assert_cmpfloat (within.origin.y, >=, 0);
  g_assert_cmpfloat (within.origin.y + within.size.height, <=, gtk_widget_get_height (strip) + 1);
  g_assert_true (gtk_widget_compute_bounds (clock, strip, &digits));
  g_assert_cmpfloat (digits.origin.x, >=, gtk_widget_get_width (strip));
}

#define ADD(path, func) g_test_add (path, Room, NULL, room_set_up, func, room_tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  g_test_add_func ("/alone/keys-alike", test_keys_alike);
  ADD ("/alone/notes-keep-letters", test_notes_keep_letters);
  ADD ("/alone/clock-beside", test_clock_beside);
  ADD ("/alone/warns-whole", test_warns_whole);
  ADD ("/alone/undoes", test_undoes);
  ADD ("/alone/says-where-hidden", test_says_where_hidden);
  ADD ("/alone/more-elsewhere", test_more_elsewhere);
  ADD ("/alone/undoes-count", test_undoes_count);
  g_test_add ("/alone/undoes-count-on-laptop", Room, "laptop", room_set_up, test_undoes_count,
              room_tear_down);
  ADD ("/alone/finds-ideas", test_finds_ideas);
  ADD ("/alone/goes-beside", test_goes_beside);
  g_test_add ("/alone/finds-ideas-by-key", Room, "c", room_set_up, test_finds_ideas, room_tear_down);
  ADD ("/alone/counts-in-sight", test_counts_in_sight);
  ADD ("/alone/clock-in-sight", test_clock_in_sight);
  ADD ("/alone/clock-stays", test_clock_stays);
  ADD ("/alone/escape-ends-question", test_escape_ends_question);
  g_test_add ("/alone/escape-ends-question-of-bar", Room, "bar", room_set_up,
              test_escape_ends_question, room_tear_down);
  ADD ("/alone/refuses", test_refuses);
  ADD ("/alone/refuses-numbers", test_refuses_numbers);
  ADD ("/alone/curtain", test_curtain);
  ADD ("/alone/large", test_large);
  ADD ("/alone/not-saved-in-sight", test_not_saved_in_sight);
  ADD ("/alone/title-in-order", test_title_in_order);
  ADD ("/alone/long-words", test_long_words);

  return g_test_run ();
}
