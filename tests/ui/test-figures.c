/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-figures.c: figures of insights are read whole: no number is broken between its digits, however
 * wide the window is and however large its text.
 */

#include "fixture.h"
#include "trends-insights.h"
#include "trends-plan-verbs.h"
#include "trends-session.h"

#define LARGE_SUM 391400000

/* Of a window on a small screen, and beside the details on a usual one */
static const int widths[] = { 1280, 1024, 880, 700, 480 };

static gboolean
is_of_number (char character)
{
  return g_ascii_isdigit (character) || character == ',' || character == '.';
}

/* Wherever a line ends, it isn't in a number. */
static guint
check_label (GtkLabel *label)
{
  const char *text = gtk_label_get_text (label);
  PangoLayout *layout = gtk_label_get_layout (label);
  guint n = 0;

  for (int i = 1; i < pango_layout_get_line_count (layout); i++)
    {
      int start = pango_layout_get_line_readonly (layout, i)->start_index;

      g_test_message ("“%s” is broken at %d", text, start);
      g_assert_false (is_of_number (text[start - 1]) && is_of_number (text[start]));
    }
  for (const char *at = text; *at != '\0'; at++)
    n += g_ascii_isdigit (*at) && is_of_number (at[1]);
  return n;
}

static void
check_figures (GtkWidget *insights)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint n = 0;

  fixture_collect (insights, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (labels->pdata[i], "text") && gtk_widget_get_mapped (labels->pdata[i]))
      n += check_label (labels->pdata[i]);
  g_assert_cmpuint (n, >, 5);
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (TrendsSession) session = trends_session_new_without_file (fixture->plan);
  GtkSettings *settings = gtk_widget_get_settings (fixture->window);
  GtkWidget *insights = g_object_new (TRENDS_TYPE_INSIGHTS, "session", session, NULL);

  trends_plan_set_integer (fixture->plan, fixture->initiative, TRENDS_INITIATIVE_COST, LARGE_SUM, NULL);
  gtk_window_set_child (GTK_WINDOW (fixture->window), insights);
  gtk_window_present (GTK_WINDOW (fixture->window));
  for (guint large = 0; large < 2; large++)
    {
      g_object_set (settings, "gtk-xft-dpi", (int) (large + 1) * 96 * PANGO_SCALE, NULL);
      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        {
          gtk_window_set_default_size (GTK_WINDOW (fixture->window), widths[i], 700);
          fixture_wait_for_frames (insights);
          fixture_wait_for_frames (insights);
          check_figures (insights);
        }
    }
  gtk_settings_reset_property (settings, "gtk-xft-dpi");
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  fixture_settle ();
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkCssProvider) style = NULL;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();
  /* A large figure is in large letters. */
  style = fixture_use_style ();
  g_test_add ("/figures/whole", Fixture, NULL, fixture_set_up, test_whole, fixture_tear_down);
  return g_test_run ();
}
