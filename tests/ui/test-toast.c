/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-toast.c: of many toasts the newest is seen at once, what can be undone comes
 * back after news, and nothing comes before what the window is busy with.
 */

#include <adwaita.h>

#include "trends-toast.h"

typedef struct
{
  GtkWidget *window;
  AdwToastOverlay *overlay;
} Fixture;

static void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  fixture->overlay = ADW_TOAST_OVERLAY (overlay);
  adw_toast_overlay_set_child (fixture->overlay, gtk_label_new ("Below"));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 640, 480);
  gtk_window_set_child (GTK_WINDOW (fixture->window), overlay);
  gtk_widget_show (fixture->window);
}

static void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static void
wake_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* Lets it move for a while. */
static void
wait_for (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add_once (milliseconds, wake_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

static AdwToast *
show (Fixture         *fixture,
      const char      *text,
      TrendsToastKind  kind)
{
  AdwToast *toast = trends_toast_new (text);

  g_object_ref (toast);
  trends_toast_show (fixture->overlay, toast, kind);
  return toast;
}

static gboolean
find_text (GtkWidget  *widget,
           const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (find_text (child, text))
      return TRUE;
  return FALSE;
}

static void
restyled_cb (GtkSettings *settings,
             guint       *n)
{
  (*n)++;
}

/* That nothing slides is set, and set back: among ten thousand widgets it is felt if they hear. */
static void
test_restyles_nothing (Fixture       *fixture,
                       gconstpointer  data)
{
  GtkSettings *settings = gtk_widget_get_settings (fixture->window);
  g_autoptr (AdwToast) toast = NULL;
  gboolean animated;
  guint n = 0;

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  g_signal_connect (settings, "gtk-private-changed", G_CALLBACK (restyled_cb), &n);
  toast = show (fixture, "Saved", TRENDS_TOAST_NEWS);
  g_assert_cmpuint (n, ==, 0);
  g_object_get (settings, "gtk-enable-animations", &animated, NULL);
  g_assert_true (animated);

  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  g_assert_cmpuint (n, >, 0);
  g_signal_handlers_disconnect_by_data (settings, &n);
  gtk_settings_reset_property (settings, "gtk-enable-animations");
}

/* The one that stays is the last. */
static void
assert_seen (Fixture    *fixture,
             const char *text)
{
  g_assert_true (find_text (gtk_widget_get_last_child (GTK_WIDGET (fixture->overlay)), text));
}

static void
test_newest (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (AdwToast) first = show (fixture, "First", TRENDS_TOAST_NEWS);
  g_autoptr (AdwToast) second = NULL;

  assert_seen (fixture, "First");
  second = show (fixture, "Second & <last>", TRENDS_TOAST_NEWS);
  assert_seen (fixture, "Second & <last>");
  adw_toast_dismiss (second);
  wait_for (700);
  assert_seen (fixture, "Below");
}

static void
test_undo_comes_back (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (AdwToast) older = show (fixture, "Older", TRENDS_TOAST_UNDO);
  g_autoptr (AdwToast) undo = show (fixture, "Deleted", TRENDS_TOAST_UNDO);
  g_autoptr (AdwToast) news = show (fixture, "Exported", TRENDS_TOAST_NEWS);

  assert_seen (fixture, "Exported");
  adw_toast_dismiss (news);
  assert_seen (fixture, "Deleted");
}

static gboolean
never (AdwToast *toast,
       gpointer  data)
{
  return FALSE;
}

static void
test_sweep (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (AdwToast) undo = show (fixture, "Deleted", TRENDS_TOAST_UNDO);
  g_autoptr (AdwToast) news = show (fixture, "Exported", TRENDS_TOAST_NEWS);

  trends_toast_sweep (fixture->overlay, TRENDS_TOAST_UNDO, never, NULL);
  assert_seen (fixture, "Exported");
  trends_toast_sweep (fixture->overlay, TRENDS_TOAST_NEWS, never, NULL);
  wait_for (700);
  assert_seen (fixture, "Below");
}

static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (AdwToast) busy = show (fixture, "Exporting", TRENDS_TOAST_BUSY);
  g_autoptr (AdwToast) undo = show (fixture, "Deleted", TRENDS_TOAST_UNDO);
  g_autoptr (AdwToast) other = show (fixture, "Importing", TRENDS_TOAST_BUSY);

  assert_seen (fixture, "Exporting");
  trends_toast_hide (fixture->overlay, other);
  trends_toast_hide (fixture->overlay, other);
  trends_toast_hide (fixture->overlay, busy);
  assert_seen (fixture, "Deleted");
}

/* Faster than any of them moves. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint i = 0; i < 24; i++)
    {
      g_autoptr (AdwToast) toast = show (fixture, "Again", i % 3 == 2 ? TRENDS_TOAST_UNDO
                                                                      : TRENDS_TOAST_NEWS);

      wait_for (i * 10);
      if (i % 4 == 3)
        adw_toast_dismiss (toast);
    }
  wait_for (900);
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

/* However long it is, and also when it comes back, all of it is seen. */
static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  const char *const text
    = "“Blue Badge renewals in a day” can’t need “Housing repairs online & in <person>”: that needs "
      "“One customer account”, which needs “Blue Badge renewals in a day”.";
  g_autoptr (AdwToast) undo = show (fixture, text, TRENDS_TOAST_UNDO);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = NULL;
      PangoLayout *layout;
      int height;

      while (label == NULL || gtk_widget_get_height (label) == 0)
        {
          g_main_context_iteration (NULL, TRUE);
          label = find_label (fixture->window, text);
        }
      layout = gtk_label_get_layout (GTK_LABEL (label));
      pango_layout_get_pixel_size (layout, NULL, &height);
      g_assert_false (pango_layout_is_ellipsized (layout));
      g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
      g_assert_cmpint (gtk_widget_get_height (label), >=, height);
      if (i == 0)
        {
          g_autoptr (AdwToast) news = show (fixture, "Exported", TRENDS_TOAST_NEWS);

          assert_seen (fixture, "Exported");
          adw_toast_dismiss (news);
        }
    }
}

/* Whatever room there is, no word of it is broken. */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  const char *const texts[]
    = { "Weights kept", "3 priorities set from the ranking, and its weights kept", "Initiative deleted" };

  for (int width = 640; width >= 320; width -= 80)
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      {
        g_autoptr (AdwToast) toast = show (fixture, texts[i], TRENDS_TOAST_UNDO);
        GtkWidget *label = adw_toast_get_custom_title (toast);
        PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (label));

        adw_toast_set_button_label (toast, "Undo");
        gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 480);
        while (gtk_widget_get_height (label) == 0)
          g_main_context_iteration (NULL, TRUE);
        wait_for (100);
        for (int line = 1; line < pango_layout_get_line_count (layout); line++)
          g_assert_cmpint (
            texts[i][pango_layout_get_line_readonly (layout, line)->start_index - 1], ==, ' ');
        adw_toast_dismiss (toast);
        wait_for (400);
      }
}

/* None comes into an overlay that goes. */
static void
test_end (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (AdwToast) undo = show (fixture, "Deleted", TRENDS_TOAST_UNDO);
  g_autoptr (AdwToast) news = show (fixture, "Exported", TRENDS_TOAST_NEWS);

  assert_seen (fixture, "Exported");
}

#define ADD(PATH, FUNC) \
  g_test_add (PATH, Fixture, NULL, fixture_set_up, FUNC, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  ADD ("/toast/newest", test_newest);
  ADD ("/toast/undo-comes-back", test_undo_comes_back);
  ADD ("/toast/sweep", test_sweep);
  ADD ("/toast/busy", test_busy);
  ADD ("/toast/many", test_many);
  ADD ("/toast/whole", test_whole);
  ADD ("/toast/words", test_words);
  ADD ("/toast/restyles-nothing", test_restyles_nothing);
  ADD ("/toast/end", test_end);
  return g_test_run ();
}
