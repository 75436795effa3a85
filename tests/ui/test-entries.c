/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-entries.c: what is typed in the details pane, a line, a text, a number, an amount or a date, is
 * understood as it was meant, or refused, and follows undo.
 */

#include "fixture.h"
#include "trends-adder.h"
#include "trends-announce.h"
#include "trends-date.h"
#include "trends-money.h"
#include "trends-pending.h"
#include "trends-readings.h"
#include "trends-text-editor.h"

#include <langinfo.h>

static void
test_line (Fixture       *fixture,
           gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_FUNDING_SOURCE);

  fixture_type (editor, "Capital");
  fixture_type (editor, "Capital programme");
  g_assert_cmpstr (trends_entity_get_text (entity, TRENDS_INITIATIVE_FUNDING_SOURCE), ==,
                   "Capital programme");
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  fixture_press_enter (editor);
  g_assert_cmpuint (fixture->n_edits, ==, 1);

  fixture_undo (fixture);
  g_assert_cmpstr (fixture_get_text (editor), ==, "");
  trends_plan_redo (fixture->plan, NULL);
  g_assert_cmpstr (fixture_get_text (editor), ==, "Capital programme");
  g_assert_cmpuint (fixture->n_edits, ==, 3);
}

/* An address can be opened, words in place of one can't. */
static void
test_address (Fixture       *fixture,
              gconstpointer  data)
{
  TrendsEditor *editor = fixture_edit (fixture, fixture->trend, TRENDS_TREND_SOURCE);
  GtkWidget *open = fixture_find (editor, GTK_TYPE_BUTTON);

  fixture_type (editor, "https://example.org/trends");
  g_assert_true (gtk_widget_get_visible (open));
  fixture_type (editor, "A report on paper");
  g_assert_false (gtk_widget_get_visible (open));
  fixture_type (editor, "file:///bin/true");
  g_assert_false (gtk_widget_get_visible (open));
  g_assert_cmpstr (trends_entity_get_text (fixture->trend, TRENDS_TREND_SOURCE), ==,
                   "file:///bin/true");

  trends_plan_seal (fixture->plan);
  fixture_undo (fixture);
  g_assert_cmpstr (fixture_get_text (editor), ==, "");
}

static void
test_title (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_TITLE);

  fixture_type (editor, "");
  assert_refused (editor);
  g_assert_cmpstr (trends_entity_get_name (entity), ==, "Copilot pilot");

  fixture_type (editor, "Copilot trial ");
  assert_accepted (editor);
  fixture_press_enter (editor);
  g_assert_cmpstr (trends_entity_get_name (entity), ==, "Copilot trial");
  fixture_undo (fixture);
  g_assert_cmpstr (fixture_get_text (editor), ==, "Copilot pilot");
}

static char *
dup_buffer_text (TrendsEditor *editor)
{
  char *text;

  g_object_get (fixture_get_buffer (editor), "text", &text, NULL);
  return text;
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_NOTES);
  g_autofree char *shown = NULL;

  gtk_text_buffer_insert_at_cursor (fixture_get_buffer (editor), "First\n", -1);
  gtk_text_buffer_insert_at_cursor (fixture_get_buffer (editor), "second", -1);
  g_assert_cmpstr (trends_entity_get_text (entity, TRENDS_INITIATIVE_NOTES), ==, "First\nsecond");
  g_assert_false (gtk_text_buffer_get_enable_undo (fixture_get_buffer (editor)));

  trends_plan_seal (fixture->plan);
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  fixture_undo (fixture);
  shown = dup_buffer_text (editor);
  g_assert_cmpstr (shown, ==, "");
}

static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEditor *editor = fixture_edit (fixture, fixture->trend, TRENDS_TREND_THEMES);
  g_auto (GStrv) themes = NULL;
  g_autofree char *shown = NULL;

  gtk_text_buffer_set_text (fixture_get_buffer (editor), "Safe pilots\n\n  Skills \n", -1);
  themes = trends_entity_dup_strings (fixture->trend, TRENDS_TREND_THEMES);
  g_assert_cmpuint (g_strv_length (themes), ==, 2);
  g_assert_cmpstr (themes[1], ==, "Skills");

  trends_plan_seal (fixture->plan);
  fixture_undo (fixture);
  shown = dup_buffer_text (editor);
  g_assert_cmpstr (shown, ==, "");
}

static void
test_number (Fixture       *fixture,
             gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_VOTES);

  fixture_type (editor, "many");
  fixture_press_enter (editor);
  assert_refused (editor);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_VOTES), ==, TRENDS_UNSET);

  fixture_type (editor, "14");
  assert_accepted (editor);
  fixture_press_enter (editor);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_VOTES), ==, 14);
  g_assert_cmpuint (fixture->n_edits, ==, 1);

  fixture_undo (fixture);
  g_assert_cmpstr (fixture_get_text (editor), ==, "");
}

static void
test_money (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_COST);
  g_autofree char *shown = trends_money_format (8600000, "GBP");

  fixture_type (editor, "86k");
  fixture_press_enter (editor);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_COST), ==, 8600000);
  g_assert_cmpstr (fixture_get_text (editor), ==, shown);

  fixture_type (editor, "a lot");
  fixture_press_enter (editor);
  assert_refused (editor);
  fixture_type (editor, "€45");
  fixture_press_enter (editor);
  assert_refused (editor);
  g_assert_nonnull (strstr (trends_editor_get_error (editor), "GBP"));
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_COST), ==, 8600000);

  fixture_type (editor, "");
  fixture_press_enter (editor);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_COST), ==, TRENDS_UNSET);
  fixture_undo (fixture);
  g_assert_cmpstr (fixture_get_text (editor), ==, shown);

  trends_plan_set_text (fixture->plan, trends_plan_get_info (fixture->plan), TRENDS_PLAN_CURRENCY,
                        "EUR", TRENDS_SET_ONCE, NULL);
  g_assert_nonnull (strstr (fixture_get_text (editor), "€"));
}

static void
test_date (Fixture       *fixture,
           gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_START);
  gint64 day = trends_date_from_iso ("2026-11-23");

  fixture_type (editor, "23 Nov 2026");
  fixture_press_enter (editor);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_START), ==, day);

  fixture_type (editor, "late 2027");
  fixture_press_enter (editor);
  assert_refused (editor);
  g_assert_nonnull (strstr (trends_editor_get_error (editor), "many days"));

  fixture_type (editor, "soon");
  fixture_press_enter (editor);
  assert_refused (editor);
  g_assert_null (strstr (trends_editor_get_error (editor), "many days"));
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_START), ==, day);

  /* A change from elsewhere doesn't take what is being typed. */
  fixture_undo (fixture);
  assert_refused (editor);
  g_assert_cmpstr (fixture_get_text (editor), ==, "soon");
  trends_editor_refresh (editor);
  assert_accepted (editor);
  g_assert_cmpstr (fixture_get_text (editor), ==, "");
}

static GtkWidget *
find_readings (TrendsEditor *editor)
{
  return fixture_find (editor, TRENDS_TYPE_READINGS);
}

/* What is longer than a day is its first or its last, and is shown before it is kept. */
static void
test_date_understood (Fixture       *fixture,
                      gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *start = fixture_edit (fixture, entity, TRENDS_INITIATIVE_START);
  g_autofree char *last = trends_date_format (trends_date_from_iso ("2029-03-31"));
  TrendsEditor *end;

  fixture_type (start, "Mar 2028");
  g_assert_true (gtk_widget_get_visible (find_readings (start)));
  g_assert_cmpuint (fixture->n_edits, ==, 0);
  fixture_press_enter (start);
  g_assert_false (gtk_widget_get_visible (find_readings (start)));
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_START), ==,
                   trends_date_from_iso ("2028-03-01"));

  end = fixture_edit (fixture, entity, TRENDS_INITIATIVE_END);
  fixture_type (end, "2028/29");
  g_assert_nonnull (strstr (gtk_label_get_label (fixture_find (find_readings (end),
                                                               GTK_TYPE_LABEL)),
                            last));
  fixture_press_enter (end);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_END), ==,
                   trends_date_from_iso ("2029-03-31"));

  fixture_type (end, "23/11/202");
  g_assert_false (gtk_widget_get_visible (find_readings (end)));
  fixture_press_enter (end);
  assert_refused (end);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_END), ==,
                   trends_date_from_iso ("2029-03-31"));
}

static void
assert_quarter (TrendsEditor *editor,
                const char   *expected)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  const char *shown = "";

  fixture_collect (GTK_WIDGET (editor), GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_has_css_class (labels->pdata[i], "trends-suffix") &&
        gtk_widget_get_visible (labels->pdata[i]))
      shown = gtk_label_get_label (labels->pdata[i]);
  g_assert_cmpstr (shown, ==, expected);
}

/* The quarter beside a text is that of the text, as far as it is understood. */
static void
test_date_quarter (Fixture       *fixture,
                   gconstpointer  data)
{
  TrendsEditor *editor = fixture_edit (fixture, fixture->initiative, TRENDS_INITIATIVE_END);
  g_autofree char *kept = NULL;

  fixture_type (editor, "2027-03-31");
  fixture_press_enter (editor);
  assert_quarter (editor, "Q4 26/27");
  kept = g_strdup (fixture_get_text (editor));

  fixture_type (editor, "");
  assert_quarter (editor, "");
  fixture_type (editor, "3 Jun");
  fixture_type (editor, "3 Jun 202");
  assert_quarter (editor, "");
  fixture_type (editor, "3 Jun 2028");
  assert_quarter (editor, "Q1 28/29");
  fixture_type (editor, "Q3 2027"); /* of two years */
  assert_quarter (editor, "");
  fixture_type (editor, kept);
  assert_quarter (editor, "Q4 26/27");
}

/* Two readings are offered, and neither is kept before one is chosen. */
static void
test_date_choice (Fixture       *fixture,
                  gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_END);

  fixture_type (editor, "Q3 2027");
  g_assert_cmpuint (fixture_count_class (editor, "trends-reading"), ==, 2);
  fixture_press_enter (editor);
  assert_refused (editor);
  g_assert_cmpstr (fixture_get_text (editor), ==, "Q3 2027");
  g_assert_cmpuint (fixture_count_class (editor, "trends-reading"), ==, 2);
  g_assert_cmpuint (fixture->n_edits, ==, 0);

  fixture_click (find_readings (editor), 1);
  assert_accepted (editor);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_END), ==,
                   trends_date_from_iso ("2027-09-30"));
  g_assert_cmpuint (fixture_count_class (editor, "trends-reading"), ==, 0);
  g_assert_cmpuint (fixture->n_edits, ==, 1);
}

static void
test_money_choice (Fixture       *fixture,
                   gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_COST);
  g_autofree char *unclear = g_strconcat ("1", nl_langinfo (RADIXCHAR), "234", NULL);

  fixture_type (editor, "12,50");
  fixture_press_enter (editor);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_COST), ==, 1250);

  fixture_type (editor, unclear);
  fixture_press_enter (editor);
  assert_refused (editor);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_COST), ==, 1250);
  fixture_click (find_readings (editor), 1);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_COST), ==, 123400);
}

/* Another currency is no other amount. */
static void
test_currency (Fixture       *fixture,
               gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEntity *info = trends_plan_get_info (fixture->plan);
  TrendsEditor *editor;

  trends_plan_set_integer (fixture->plan, entity, TRENDS_INITIATIVE_COST, 8600000, NULL);
  fixture->n_edits = 0;
  editor = fixture_edit (fixture, info, TRENDS_PLAN_CURRENCY);
  fixture_type (editor, "JPY");
  fixture_press_enter (editor);
  assert_accepted (editor);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_COST), ==, 86000);
  g_assert_cmpuint (fixture->n_edits, ==, 1);
  fixture_undo (fixture);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_COST), ==, 8600000);
}

/* What another window or process wrote while something was typed is said, and replaced only
 * by who knows of it. */
static void
test_overtaken (Fixture       *fixture,
                gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_COST);

  fixture_type (editor, "4500");
  trends_plan_set_integer (fixture->plan, entity, TRENDS_INITIATIVE_COST, 9900, NULL);
  fixture_settle ();
  g_assert_cmpstr (fixture_get_text (editor), ==, "4500");
  g_assert_nonnull (strstr (trends_editor_get_error (editor), "99"));

  /* To leave isn't to agree, however often. */
  for (guint i = 0; i < 3; i++)
    g_assert_false (trends_editor_commit (editor));
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_COST), ==, 9900);
  g_assert_cmpstr (fixture_get_text (editor), ==, "4500");

  /* Who types on is asked again. */
  fixture_type (editor, "4600");
  fixture_press_enter (editor);
  g_assert_nonnull (strstr (trends_editor_get_error (editor), "99"));

  trends_plan_set_integer (fixture->plan, entity, TRENDS_INITIATIVE_COST, 8800, NULL);
  fixture_settle ();
  g_assert_nonnull (strstr (trends_editor_get_error (editor), "88"));
  fixture_press_enter (editor);
  assert_accepted (editor);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_COST), ==, 460000);

  /* What is the same by then is no news. */
  fixture_type (editor, "99");
  trends_plan_set_integer (fixture->plan, entity, TRENDS_INITIATIVE_COST, 9900, NULL);
  fixture_press_enter (editor);
  assert_accepted (editor);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_COST), ==, 9900);
}

/* What agrees by itself but not with another field is refused by the plan. */
static void
test_period (Fixture       *fixture,
             gconstpointer  data)
{
  TrendsEntity *entity = fixture->initiative;
  TrendsEditor *editor;

  trends_plan_set_period (fixture->plan, entity, trends_date_from_iso ("2026-10-01"),
                          trends_date_from_iso ("2026-12-01"), NULL);
  editor = fixture_edit (fixture, entity, TRENDS_INITIATIVE_START);
  fixture_type (editor, "2027-01-01");
  fixture_press_enter (editor);
  assert_refused (editor);
  g_assert_cmpint (fixture_number (entity, TRENDS_INITIATIVE_START), ==,
                   trends_date_from_iso ("2026-10-01"));
}

static void
error_cb (TrendsEditor *editor,
          GParamSpec   *pspec,
          guint        *n_errors)
{
  *n_errors += trends_editor_get_error (editor) != NULL;
}

/* A blank goes from the end of a title when that is left, and nobody is told that it were empty. */
static void
test_blank_goes (Fixture       *fixture,
                 gconstpointer  data)
{
  const TrendsField *title = trends_kind_get_field (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_TITLE);
  TrendsEditor *entry = fixture_edit (fixture, fixture->initiative, TRENDS_INITIATIVE_TITLE);
  TrendsEditor *text;
  guint n_errors = 0;

  fixture_type (entry, "Safe pilots ");
  g_signal_connect (entry, "notify::error", G_CALLBACK (error_cb), &n_errors);
  g_assert_true (trends_editor_commit (entry));
  g_assert_cmpstr (trends_entity_get_name (fixture->initiative), ==, "Safe pilots");
  g_assert_cmpuint (n_errors, ==, 0);

  text = fixture_show_editor (fixture, trends_text_editor_new (title), fixture->initiative);
  gtk_text_buffer_set_text (fixture_get_buffer (text), "Safer pilots ", -1);
  g_signal_connect (text, "notify::error", G_CALLBACK (error_cb), &n_errors);
  g_assert_true (trends_editor_commit (text));
  g_assert_cmpstr (trends_entity_get_name (fixture->initiative), ==, "Safer pilots");
  g_assert_cmpuint (n_errors, ==, 0);
}

static guint
count_initiatives (Fixture *fixture)
{
  return g_list_model_get_n_items (trends_plan_get_list (fixture->plan, TRENDS_KIND_INITIATIVE));
}

/* Several lines that are pasted are added at once; those that come in another way wait, though nothing
 * was on the clipboard when somebody pasted before. */
static void
test_adder_pastes (Fixture       *fixture,
                   gconstpointer  data)
{
  static const char lines[] = "Night buses\nTrams";
  g_autoptr (TrendsSession) session = trends_session_new_without_file (fixture->plan);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (fixture->window);
  GtkWidget *adder = g_object_new (TRENDS_TYPE_ADDER, NULL);
  GtkEditable *text;
  guint n = count_initiatives (fixture);
  int position = 0;

  trends_adder_set_trend (TRENDS_ADDER (adder), session, fixture->trend);
  gtk_window_set_child (GTK_WINDOW (fixture->window), adder);
  text = gtk_editable_get_delegate (GTK_EDITABLE (trends_adder_get_entry (TRENDS_ADDER (adder))));

  gdk_clipboard_set_content (clipboard, NULL);
  g_signal_emit_by_name (text, "paste-clipboard");
  fixture_settle ();
  gtk_editable_insert_text (text, lines, -1, &position);
  fixture_settle ();
  g_assert_cmpuint (count_initiatives (fixture), ==, n);
  g_assert_cmpstr (gtk_editable_get_text (text), ==, lines);

  gtk_editable_set_text (text, "");
  gdk_clipboard_set_text (clipboard, lines);
  g_signal_emit_by_name (text, "paste-clipboard");
  while (count_initiatives (fixture) == n)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count_initiatives (fixture), ==, n + 2);
  g_assert_cmpstr (gtk_editable_get_text (text), ==, "");
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  fixture_settle ();
}

static gboolean
is_told (GtkWidget  *widget,
         const char *text)
{
  g_autofree char *other = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text);

  return other == NULL;
}

/* Nobody has typed what was there before: it is said of what is typed only. */
static void
test_adder_draft (Fixture       *fixture,
                  gconstpointer  data)
{
  static const char waits[] = "2 initiatives, one a line: Enter adds them";
  g_autoptr (TrendsSession) session = trends_session_new_without_file (fixture->plan);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *button = gtk_button_new_with_label ("Elsewhere");
  GtkWidget *adder = g_object_new (TRENDS_TYPE_ADDER, NULL);

  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), adder);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_widget_grab_focus (button);
  trends_pending_set_draft (trends_pending_of (fixture->plan), trends_entity_get_id (fixture->trend),
                            TRENDS_DRAFT_ADD_INITIATIVE, "Night buses\nTrams");
  trends_adder_set_trend (TRENDS_ADDER (adder), session, fixture->trend);
  g_assert_nonnull (strchr (gtk_editable_get_text (GTK_EDITABLE (
                              trends_adder_get_entry (TRENDS_ADDER (adder)))), '\n'));

  /* Each is said in its turn. */
  trends_announce (button, "Done");
  while (!is_told (button, "Done"))
    {
      g_assert_false (is_told (button, waits));
      g_main_context_iteration (NULL, TRUE);
    }
  gtk_window_set_child (GTK_WINDOW (fixture->window), NULL);
  fixture_settle ();
}

#define ADD(path, func) \
  g_test_add ("/entries/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  ADD ("line", test_line);
  ADD ("address", test_address);
  ADD ("title", test_title);
  ADD ("blank-goes", test_blank_goes);
  ADD ("text", test_text);
  ADD ("lines", test_lines);
  ADD ("number", test_number);
  ADD ("money", test_money);
  ADD ("date", test_date);
  ADD ("date-understood", test_date_understood);
  ADD ("date-choice", test_date_choice);
  ADD ("date-quarter", test_date_quarter);
  ADD ("money-choice", test_money_choice);
  ADD ("currency", test_currency);
  ADD ("overtaken", test_overtaken);
  ADD ("period", test_period);
  ADD ("adder-pastes", test_adder_pastes);
  ADD ("adder-draft", test_adder_draft);

  return g_test_run ();
}
