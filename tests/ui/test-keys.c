/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-keys.c: the table of keys. In each place a key has one meaning, and none is hidden by
 * the window's own; each does something. (What names a key and isn't in the table, is
 * for build-aux/check-tree.)
 */

#include "fixture.h"

#include <glib/gstdio.h>

#include "trends-choice-popover.h"
#include "trends-agenda-pane.h"
#include "trends-application.h"
#include "trends-ask-line.h"
#include "trends-board.h"
#include "trends-calendar.h"
#include "trends-capture.h"
#include "trends-card.h"
#include "trends-details-pane.h"
#include "trends-escape.h"
#include "trends-export-dialog.h"
#include "trends-keys.h"
#include "trends-link-matrix.h"
#include "trends-list-tab.h"
#include "trends-manual-pages.h"
#include "trends-move-popover.h"
#include "trends-people-dialog.h"
#include "trends-picker.h"
#include "trends-priorities.h"
#include "trends-quick-box.h"
#include "trends-radio-row.h"
#include "trends-figure-table.h"
#include "trends-idea-list.h"
#include "trends-findings-pane.h"
#include "trends-insights.h"
#include "trends-roadmap.h"
#include "trends-shortcuts.h"
#include "trends-trend-page.h"
#include "trends-unmatched.h"
#include "trends-window.h"
#include "trends-vote-form.h"
#include "trends-wall.h"

typedef void (*KeyFunc) (const TrendsKey    *key,
                         GtkShortcutTrigger *trigger,
                         gpointer            data);

static void
for_each_trigger (KeyFunc  func,
                  gpointer data)
{
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      g_auto (GStrv) keys = g_strsplit (table[i].keys, " ", -1);

      for (guint j = 0; keys[j] != NULL; j++)
        {
          g_autoptr (GtkShortcutTrigger) trigger = gtk_shortcut_trigger_parse_string (keys[j]);

          g_assert_true (GTK_IS_KEYVAL_TRIGGER (trigger));
          func (&table[i], trigger, data);
        }
    }
}

/* --------------------------------------------------------------- meanings */

typedef struct
{
  const TrendsKey *key;
  GtkShortcutTrigger *trigger;
  guint n_meanings;
} Meanings;

static gboolean
is_everywhere (const TrendsKey *key)
{
  return key->scope == TRENDS_KEYS_WINDOW || key->scope == TRENDS_KEYS_TOOLKIT;
}

/* What GTK does by itself means the same wherever it is shown. */
static gboolean
is_gtks (const TrendsKey *key)
{
  return key->scope == TRENDS_KEYS_TOOLKIT || key->scope == TRENDS_KEYS_RANKING;
}

/* What all views have, and what those have that show places, a view has beside its own. */
static gboolean
are_of_one_view (const TrendsKey *a,
                 const TrendsKey *b)
{
  static const TrendsKeyScope views[][4] = {
    { TRENDS_KEYS_VIEW, TRENDS_KEYS_PLACE, TRENDS_KEYS_BOARD, TRENDS_KEYS_BOARD_ENDS },
    { TRENDS_KEYS_VIEW, TRENDS_KEYS_PLACE, TRENDS_KEYS_TREND },
    { TRENDS_KEYS_VIEW, TRENDS_KEYS_ROADMAP },
    { TRENDS_KEYS_VIEW, TRENDS_KEYS_HORIZONS },
    { TRENDS_KEYS_VIEW, TRENDS_KEYS_PRIORITIES },
    { TRENDS_KEYS_VIEW, TRENDS_KEYS_RANKING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      gboolean has_a = FALSE, has_b = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (views[i]); j++)
        {
          has_a |= views[i][j] == a->scope;
          has_b |= views[i][j] == b->scope;
        }
      if (has_a && has_b)
        return TRUE;
    }

  return FALSE;
}

static void
count_meaning (const TrendsKey    *other,
               GtkShortcutTrigger *trigger,
               gpointer            data)
{
  Meanings *meanings = data;
  gboolean meet = other->scope == meanings->key->scope || is_everywhere (other)
                  || is_everywhere (meanings->key) || are_of_one_view (other, meanings->key);

  if (other != meanings->key && is_gtks (other) && is_gtks (meanings->key))
    return;
  if (!meet || !gtk_shortcut_trigger_equal (trigger, meanings->trigger))
    return;
  g_test_message ("%s and %s", meanings->key->action, other->action);
  meanings->n_meanings++;
}

static void
check_meaning (const TrendsKey    *key,
               GtkShortcutTrigger *trigger,
               gpointer            data)
{
  Meanings meanings = { key, trigger, 0 };

  for_each_trigger (count_meaning, &meanings);
  g_assert_cmpuint (meanings.n_meanings, ==, 1);
}

static void
test_one_meaning (void)
{
  for_each_trigger (check_meaning, NULL);
}

/* What is shown is all of it, and each title once for a group. */
static void
test_titles (void)
{
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      g_assert_cmpint (table[i].scope, <, TRENDS_KEYS_N_SCOPES);
      g_assert_cmpint (table[i].group != TRENDS_KEYS_UNSHOWN, ==, table[i].title != NULL);
    }
}

/* -------------------------------------------------------------- something */

static gboolean
has_action (GtkWidgetClass *class,
            const char     *name)
{
  const char *found, *property;
  const GVariantType *parameter;
  GType owner;

  for (guint i = 0;
       gtk_widget_class_query_action (class, i, &owner, &found, &parameter, &property); i++)
    if (g_str_equal (found, name))
      return TRUE;

  return FALSE;
}

/* How a window looks is told to an object, whose properties are actions. */
static gboolean
is_look (const char *name)
{
  g_autoptr (GTypeClass) unmatched = g_type_class_ref (TRENDS_TYPE_UNMATCHED);

  return g_str_has_prefix (name, "look.")
         && g_object_class_find_property (G_OBJECT_CLASS (unmatched), name + strlen ("look."))
              != NULL;
}

/* Of a window, or of the application. */
static gboolean
is_done (GtkWidgetClass *window_class,
         GActionMap     *application,
         const char     *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (action, &name, &target, NULL));
  return g_str_has_prefix (name, "app.")
           ? g_action_map_lookup_action (application, name + strlen ("app.")) != NULL
           : has_action (window_class, name) || is_look (name);
}

static void
test_window (void)
{
  g_autoptr (GApplication) application = G_APPLICATION (trends_application_new ());
  g_autoptr (GTypeClass) window_class = g_type_class_ref (TRENDS_TYPE_WINDOW);
  g_autoptr (GError) error = NULL;
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);

  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  g_application_register (application, NULL, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < n_keys; i++)
    if (table[i].scope == TRENDS_KEYS_WINDOW)
      {
        g_auto (GStrv) accels = gtk_application_get_accels_for_action (
          GTK_APPLICATION (application), table[i].action);

        g_test_message ("%s", table[i].action);
        g_assert_true (is_done (GTK_WIDGET_CLASS (window_class), G_ACTION_MAP (application),
                                table[i].action));
        g_assert_cmpuint (g_strv_length (accels), >, 0);
      }
}

/* Those of the board's actions that are its own class's */
static void
test_actions (void)
{
  static const struct
  {
    TrendsKeyScope scope;
    GType (*get_type) (void);
  } classes[] = {
    { TRENDS_KEYS_BOARD, trends_board_get_type },
    { TRENDS_KEYS_VIEW, trends_board_get_type },
    { TRENDS_KEYS_VIEW, trends_trend_page_get_type },
    { TRENDS_KEYS_PLACE, trends_board_get_type },
    { TRENDS_KEYS_PLACE, trends_trend_page_get_type },
    { TRENDS_KEYS_TREND, trends_trend_page_get_type },
    { TRENDS_KEYS_VIEW, trends_roadmap_get_type },
    { TRENDS_KEYS_ROADMAP, trends_roadmap_get_type },
    { TRENDS_KEYS_MILESTONE, trends_roadmap_get_type },
    { TRENDS_KEYS_DATE, trends_roadmap_get_type },
    { TRENDS_KEYS_VIEW, trends_priorities_get_type },
    { TRENDS_KEYS_PRIORITIES, trends_priorities_get_type },
    { TRENDS_KEYS_VIEW, trends_insights_get_type },
    { TRENDS_KEYS_FIGURES, trends_figure_table_get_type },
    { TRENDS_KEYS_INSIGHTS, trends_findings_pane_get_type },
    { TRENDS_KEYS_DETAILS, trends_details_pane_get_type },
    { TRENDS_KEYS_DIALOG, trends_export_dialog_get_type },
  };
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);
  g_autoptr (GTypeClass) window = g_type_class_ref (TRENDS_TYPE_WINDOW);

  for (guint c = 0; c < G_N_ELEMENTS (classes); c++)
    {
      g_autoptr (GTypeClass) class = g_type_class_ref (classes[c].get_type ());

      for (guint i = 0; i < n_keys; i++)
        if (table[i].scope == classes[c].scope && strchr (table[i].action, '.') != NULL)
          {
            g_autofree char *name = NULL;
            g_autoptr (GVariant) target = NULL;

            g_assert_true (g_action_parse_detailed_name (table[i].action, &name, &target, NULL));
            g_test_message ("%s", name);
            /* Some ask the window that the view is in. */
            g_assert_true (has_action (GTK_WIDGET_CLASS (g_str_has_prefix (name, "win.") ? window : class), name));
          }
    }
}

static void
show (Fixture   *fixture,
      GtkWidget *widget)
{
  gtk_window_set_child (GTK_WINDOW (fixture->window), widget);
  fixture_settle ();
}

static GtkWidget *
show_popover (Fixture   *fixture,
              GtkWidget *popover)
{
  show (fixture, g_object_new (GTK_TYPE_MENU_BUTTON, "popover", popover, NULL));
  return popover;
}

static void
make_list (Fixture *fixture)
{
  GtkWidget *list = gtk_list_view_new (NULL, NULL);
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), list);
  trends_list_let_tab_out (GTK_LIST_VIEW (list));
  show_popover (fixture, popover);
}

/* What is shown in a session */
static void
make_card_and_view (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_dir_make_tmp ("trends-keys-XXXXXX", &error);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (TrendsStore) store = trends_store_create_in (folder, fixture->plan, &error);
  g_autoptr (TrendsSession) session = NULL;
  g_autoptr (TrendsPresentation) presentation = trends_presentation_new (fixture->plan);
  g_autoptr (GtkWidget) card = NULL, priorities = NULL, roadmap = NULL, ideas = NULL, board = NULL;

  g_assert_no_error (error);
  session = trends_session_new (store);
  card = g_object_ref_sink (trends_card_new (session, fixture->trend));
  board = g_object_ref_sink (trends_board_new (session));
  priorities = g_object_ref_sink (trends_priorities_new (session));
  roadmap = g_object_ref_sink (trends_roadmap_new (session));
  ideas = g_object_ref_sink (trends_idea_list_new (session, presentation));
  trends_store_close (store, &error);
  g_assert_no_error (error);
  g_file_delete (trends_store_get_file (store), NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

/* With what may be counted there */
static void
make_wall (Fixture *fixture)
{
  g_autoptr (TrendsPresentation) presentation = trends_presentation_new (fixture->plan);
  g_autoptr (TrendsWorkshopSession) workshop = trends_workshop_session_new (fixture->plan);
  g_autoptr (TrendsToday) today = trends_today_new ();

  gtk_window_destroy (GTK_WINDOW (trends_wall_new (presentation, workshop, today)));
}

/* A widget of each place where keys act; class after class, as they are in the program. */
static void
make_everything (Fixture *fixture)
{
  const GType classes[] = { TRENDS_TYPE_WINDOW, TRENDS_TYPE_BOARD, TRENDS_TYPE_DETAILS_PANE,
                            TRENDS_TYPE_EXPORT_DIALOG, TRENDS_TYPE_TREND_PAGE, TRENDS_TYPE_ROADMAP,
                            TRENDS_TYPE_INSIGHTS, TRENDS_TYPE_FINDINGS_PANE, TRENDS_TYPE_LINK_MATRIX,
                            TRENDS_TYPE_FIGURE_TABLE };
  g_autoptr (GtkApplication) application = gtk_application_new (NULL, 0);

  trends_keys_set_accels (application);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    g_type_class_unref (g_type_class_ref (classes[i]));

  make_card_and_view (fixture);
  show_popover (fixture, trends_move_popover_new (fixture->initiative));
  show_popover (fixture, trends_picker_new (TRENDS_KIND_OWNER));
  show_popover (fixture, trends_quick_box_new (NULL));
  make_list (fixture);
  show (fixture, trends_calendar_new ());
  show (fixture, g_object_new (TRENDS_TYPE_CAPTURE, NULL));
  gtk_window_destroy (g_object_new (TRENDS_TYPE_PEOPLE_DIALOG, NULL));
  show (fixture, g_object_new (TRENDS_TYPE_AGENDA_PANE, NULL));
  show (fixture, g_object_new (TRENDS_TYPE_VOTE_FORM, NULL));
  show (fixture, g_object_new (TRENDS_TYPE_ASK_LINE, NULL));
  make_wall (fixture);
  show (fixture, trends_radio_row_new (NULL, "One", "The first"));
  fixture_edit (fixture, fixture->initiative, TRENDS_INITIATIVE_EFFORT);
  fixture_edit (fixture, fixture->initiative, TRENDS_INITIATIVE_TAGS);
  fixture_edit (fixture, fixture->initiative, TRENDS_INITIATIVE_NOTES);
}

static void
test_bound (Fixture       *fixture,
            gconstpointer  data)
{
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);

  make_everything (fixture);
  for (guint i = 0; i < n_keys; i++)
    {
      g_test_message ("%s: %s", table[i].keys, table[i].action != NULL ? table[i].action : "");
      g_assert_true (trends_keys_is_bound (&table[i]));
    }
}

/* Each key of these does what its row says whatever the editor shows. */
static void
test_score (Fixture       *fixture,
            gconstpointer  data)
{
  TrendsEditor *editor = fixture_edit (fixture, fixture->initiative, TRENDS_INITIATIVE_EFFORT);
  GtkWidget *dots = gtk_widget_get_parent (fixture_find (editor, GTK_TYPE_TOGGLE_BUTTON));
  const char *const none[] = { "0", "KP_0", "Delete", "KP_Delete", "BackSpace" };

  for (int score = 1; score <= 5; score++)
    {
      g_autofree char *key = g_strdup_printf (score % 2 == 0 ? "%d" : "KP_%d", score);

      g_assert_true (fixture_press (dots, key));
      g_assert_cmpint (fixture_number (fixture->initiative, TRENDS_INITIATIVE_EFFORT), ==, score);
      g_assert_true (fixture_press (dots, none[score - 1]));
      g_assert_cmpint (fixture_number (fixture->initiative, TRENDS_INITIATIVE_EFFORT), ==,
                       TRENDS_UNSET);
    }

  g_assert_true (fixture_press (dots, "3"));
  g_assert_true (fixture_press (dots, "KP_Left"));
  g_assert_cmpint (fixture_number (fixture->initiative, TRENDS_INITIATIVE_EFFORT), ==, 2);
  g_assert_true (fixture_press (dots, "Right"));
  g_assert_cmpint (fixture_number (fixture->initiative, TRENDS_INITIATIVE_EFFORT), ==, 3);
}

/* --------------------------------------------------------- what people are told */

static void
collect_shortcuts (GtkWidget *widget,
                   GString   *all)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    {
      g_autofree char *accelerators = NULL;

      g_object_get (widget, "accelerator", &accelerators, NULL);
      g_string_append_printf (all, " %s ", accelerators);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_shortcuts (child, all);
}

static gboolean
is_to_be_shown (const char *accelerator)
{
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      g_auto (GStrv) keys = g_strsplit (table[i].keys, " ", -1);

      if (table[i].group != TRENDS_KEYS_UNSHOWN
          && (g_str_equal (keys[0], accelerator)
              || (strlen (accelerator) == 1 && g_strv_contains ((const char *const *) keys, accelerator))))
        return TRUE;
    }
  return FALSE;
}

/* The window of shortcuts has each key that is to be shown, and no other: the first of each row, and letters, by which the
 * wall is led. */
static void
test_shown (void)
{
  GtkWindow *window = trends_shortcuts_new ();
  g_autoptr (GString) all = g_string_new (NULL);
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);
  g_auto (GStrv) shown = NULL;

  collect_shortcuts (GTK_WIDGET (window), all);
  for (guint i = 0; i < n_keys; i++)
    if (table[i].group != TRENDS_KEYS_UNSHOWN)
      {
        g_autofree char *key = g_strndup (table[i].keys, strcspn (table[i].keys, " "));
        g_autofree char *word = g_strdup_printf (" %s ", key);

        g_test_message ("%s", key);
        g_assert_nonnull (strstr (all->str, word));
      }

  for (const char *letter = "bfont"; *letter != '\0'; letter++)
    {
      const char word[] = { ' ', *letter, ' ', '\0' };

      g_assert_nonnull (strstr (all->str, word));
    }

  shown = g_strsplit (all->str, " ", -1);
  for (guint i = 0; shown[i] != NULL; i++)
    g_assert_true (*shown[i] == '\0' || is_to_be_shown (shown[i]));
  gtk_window_destroy (window);
}

/* What the manual names is a key still. */
static void
test_manual (void)
{
  guint n_pages;
  const TrendsManualPage *pages = trends_manual_get_pages (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    for (guint j = 0; j < pages[i].n_paragraphs; j++)
      {
        const TrendsManualParagraph *paragraph = &pages[i].paragraphs[j];
        g_autofree char *text = trends_manual_dup_paragraph (paragraph);
        g_autofree char *key
            = paragraph->action != NULL
                  ? trends_keys_dup_accelerator (paragraph->scope, paragraph->action)
                  : NULL;

        g_test_message ("%s: %s", pages[i].name, paragraph->term);
        g_assert_true (g_str_has_prefix (text, paragraph->term));
        g_assert_true ((paragraph->action != NULL) == (key != NULL));
        g_assert_true (g_str_has_suffix (text, ")") == (key != NULL));
      }
}

/* An item of a menu has the key of the table for what it does, or for what is said to be that; and
 * none where there is none. */
static void
test_menu_items (void)
{
  guint n_keys;
  const TrendsKey *table = trends_keys_get_table (&n_keys);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < n_keys; i++)
    {
      g_autofree char *shown = NULL;
      g_autofree char *accel = NULL;

      if (table[i].action == NULL)
        continue;
      shown = trends_keys_dup_accelerator (table[i].scope, table[i].action);
      g_menu_remove_all (menu);
      trends_keys_append_item (menu, "Item", "test.other", table[i].scope, table[i].action);
      g_assert_true (g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 0, "accel", "s", &accel));
      g_assert_cmpstr (accel, ==, shown);
    }
  g_menu_remove_all (menu);
  trends_keys_append_item (menu, "Item", "initiative.delete", TRENDS_KEYS_VIEW, NULL);
  trends_keys_append_item (menu, "Item", "test.other", TRENDS_KEYS_VIEW, NULL);
  g_assert_true (g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 0, "accel", "s", NULL));
  g_assert_false (g_menu_model_get_item_attribute (G_MENU_MODEL (menu), 1, "accel", "s", NULL));
}

static void
test_tip (void)
{
  g_autofree char *tip = trends_keys_dup_tip ("Details", TRENDS_KEYS_WINDOW, "win.details");
  g_autofree char *none = trends_keys_dup_tip ("Details", TRENDS_KEYS_WINDOW, "win.no-such");

  g_assert_cmpstr (tip, ==, "Details (F9)");
  g_assert_cmpstr (none, ==, "Details");
}

#define ADD(path, func) \
  g_test_add ("/keys/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

/* Each choice has a letter of its own, in any language. */
static void
test_letters (void)
{
  const char *const labels[][4] = {
    { "Planned", "Paused", "Stopped", "Done" }, { "Ünder", "Über", "12", "12" }, { "", "ab", "ab", "ab" },
    { "计划", "计划", "Ŵ", "ŵ" },
  };
  gunichar letters[4];

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      trends_choice_letters (4, labels[i], letters);
      for (guint j = 0; j < 4; j++)
        for (guint k = 0; k < j; k++)
          g_assert_cmpuint (letters[j], !=, letters[k]);
    }
  trends_choice_letters (4, labels[0], letters);
  g_assert_cmpuint (letters[0], ==, 'p');
  g_assert_cmpuint (letters[1], ==, 'a');
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  g_test_add_func ("/keys/one-meaning", test_one_meaning);
  g_test_add_func ("/keys/titles", test_titles);
  g_test_add_func ("/keys/window", test_window);
  g_test_add_func ("/keys/actions", test_actions);
  ADD ("bound", test_bound);
  ADD ("score", test_score);
  g_test_add_func ("/keys/shown", test_shown);
  g_test_add_func ("/keys/tip", test_tip);
  g_test_add_func ("/keys/menu-items", test_menu_items);
  g_test_add_func ("/keys/manual", test_manual);
  g_test_add_func ("/keys/letters", test_letters);
  return g_test_run ();
}
