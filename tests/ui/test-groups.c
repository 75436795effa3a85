/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-groups.c: copies for groups are made and brought back by dialogs as by the command line;
 * whatever stands in the way, nothing that was typed or done is lost.
 */

#include <glib/gstdio.h>

#include "fixture.h"
#include "trends-bring-back-dialog.h"
#include "trends-copies-dialog.h"
#include "trends-group-copies.h"
#include "trends-group-rows.h"
#include "trends-plan-verbs.h"
#include "trends-radio-row.h"
#include "trends-sample.h"

#define LONGEST 30 /* seconds that a worker may take */

typedef struct
{
  char *folder;
  TrendsStore *store;
  TrendsSession *session;
  TrendsPlan *plan;
  guint n_before;
  GtkWidget *window, *toasts;
} Shown;

/* (nullable): the window of that type that is open */
static GtkWidget *
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window; /* GTK holds it */
    }
  return NULL;
}

/* Besides those that the sample tells of */
static guint
count_copies (Shown *shown)
{
  return g_list_model_get_n_items (trends_plan_get_list (shown->plan, TRENDS_KIND_GROUP_COPY))
         - shown->n_before;
}

static void
set_up (Shown *shown, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);
  g_autoptr (GFile) folder = NULL;

  g_assert_no_error (error);
  shown->folder = g_dir_make_tmp ("trends-groups-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_file_new_for_path (shown->folder);
  shown->store = trends_store_create_in (folder, plan, &error);
  g_assert_no_error (error);
  shown->plan = trends_store_get_plan (shown->store);
  shown->n_before = count_copies (shown);
  shown->session = trends_session_new (shown->store);
  shown->toasts = adw_toast_overlay_new ();
  shown->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (shown->window), shown->toasts);
  gtk_window_present (GTK_WINDOW (shown->window));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

static void
tear_down (Shown *shown, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  gtk_window_destroy (GTK_WINDOW (shown->window));
  trends_store_close (shown->store, &error);
  g_assert_no_error (error);
  g_object_unref (shown->session);
  g_object_unref (shown->store);
  remove_folder (shown->folder);
  g_free (shown->folder);
}

/* -------------------------------------------------------------------- hands */

/* Plans, and not what is there for a moment while one is written */
static guint
count_files (Shown *shown)
{
  g_autoptr (GDir) dir = g_dir_open (shown->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_suffix (name, ".trends");
  return n;
}

static void
wait_until_closed (GType type)
{
  gint64 until = g_get_monotonic_time () + LONGEST * G_USEC_PER_SEC;

  while (find_window (type) != NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
    }
}

static GtkWidget *
wait_for_window (GType type)
{
  gint64 until = g_get_monotonic_time () + LONGEST * G_USEC_PER_SEC;
  GtkWidget *window;

  while ((window = find_window (type)) == NULL)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
    }
  return window;
}

static GtkWidget *
open_copies (Shown *shown)
{
  trends_copies_dialog_present (GTK_WINDOW (shown->window), shown->session,
                                ADW_TOAST_OVERLAY (shown->toasts));
  fixture_settle ();
  return find_window (TRENDS_TYPE_COPIES_DIALOG);
}

static GtkWidget *
get_button (GtkWidget *dialog)
{
  return gtk_window_get_default_widget (GTK_WINDOW (dialog));
}

/* The entry of a group: 0 is its name, 1 what its trends are */
static GtkEditable *
get_entry (GtkWidget *dialog, guint group, guint which)
{
  return fixture_find_nth (fixture_find (dialog, TRENDS_TYPE_GROUP_ROWS), GTK_TYPE_ENTRY,
                           group * 2 + which);
}

static const char *
get_typed (GtkWidget *dialog, guint group, guint which)
{
  return gtk_editable_get_text (get_entry (dialog, group, which));
}

static void
set_number (GtkWidget *dialog, int number)
{
  gtk_spin_button_set_value (fixture_find (dialog, GTK_TYPE_SPIN_BUTTON), number);
}

static gboolean
can_be_made (GtkWidget *dialog)
{
  return gtk_widget_get_sensitive (get_button (dialog));
}

static void
press (GtkWidget *dialog)
{
  g_signal_emit_by_name (get_button (dialog), "clicked");
}

/* (transfer full) (nullable): what a group has in its file */
static TrendsStore *
open_copy (Shown *shown, const char *group)
{
  g_autofree char *title = trends_group_copy_dup_title (shown->plan, group);
  g_autofree char *base = trends_store_name_for_title (title);
  g_autofree char *path = g_build_filename (shown->folder, base, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  TrendsStore *store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);

  g_assert_no_error (error);
  return store;
}

/* -------------------------------------------------------------------- copies */

static void
test_made (Shown *shown, gconstpointer data)
{
  g_autofree char *before = g_strdup (trends_entity_get_name (trends_plan_get_info (shown->plan)));
  GtkWidget *dialog = open_copies (shown);
  g_autoptr (TrendsStore) red = NULL;
  g_autoptr (GError) error = NULL;

  set_number (dialog, 2);
  gtk_editable_set_text (get_entry (dialog, 0, 0), "Red");
  gtk_editable_set_text (get_entry (dialog, 0, 1), "1, 4");
  g_assert_true (can_be_made (dialog));
  press (dialog);
  wait_until_closed (TRENDS_TYPE_COPIES_DIALOG);
  g_assert_cmpuint (count_copies (shown), ==, 2);
  g_assert_cmpuint (count_files (shown), ==, 3);

  red = open_copy (shown, "Red");
  g_assert_nonnull (trends_group_copy_find (shown->plan, trends_store_get_plan (red), &error));
  g_assert_no_error (error);
  g_assert_cmpstr (trends_entity_get_name (trends_plan_get_info (trends_store_get_plan (red))), ==,
                   before);
  /* What isn't public isn't handed out unless somebody says so. */
  g_assert_cmpuint (g_list_model_get_n_items (
                      trends_plan_get_list (trends_store_get_plan (red), TRENDS_KIND_INITIATIVE)),
                    <,
                    g_list_model_get_n_items (
                      trends_plan_get_list (shown->plan, TRENDS_KIND_INITIATIVE)));
  trends_store_close (red, &error);
  g_assert_no_error (error);

  /* It is one edit. */
  trends_plan_undo (shown->plan, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_copies (shown), ==, 0);
}

static guint
count_numbers (const char *text)
{
  g_auto (GStrv) numbers = g_strsplit (text, ",", -1);

  return g_strv_length (numbers);
}

/* Each trend is with one group; what is typed stays, whatever is proposed for the others. */
static void
test_proposed (Shown *shown, gconstpointer data)
{
  GtkWidget *dialog = open_copies (shown);
  guint n_trends = g_list_model_get_n_items (trends_plan_get_list (shown->plan, TRENDS_KIND_TREND));
  guint n_shared = 0;

  set_number (dialog, 3);
  for (guint i = 0; i < 3; i++)
    n_shared += count_numbers (get_typed (dialog, i, 1));
  g_assert_cmpuint (n_shared, ==, n_trends);

  gtk_editable_set_text (get_entry (dialog, 2, 0), "Typed");
  set_number (dialog, 2);
  set_number (dialog, 5);
  g_assert_cmpstr (get_typed (dialog, 2, 0), ==, "Typed");
  trends_radio_row_set_active (fixture_find_nth (dialog, TRENDS_TYPE_RADIO_ROW, 1));
  g_assert_cmpstr (get_typed (dialog, 2, 0), ==, "Typed");
  g_assert_cmpstr (get_typed (dialog, n_trends - 1, 0), !=, get_typed (dialog, 0, 0));
  for (guint i = 0; i < n_trends; i++)
    g_assert_cmpuint ((guint) atoi (get_typed (dialog, i, 1)), ==, i + 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* What can't be groups can't be made, and the row says why. */
static void
test_refused (Shown *shown, gconstpointer data)
{
  static const char *const wrong[][2] = {
    { "", "1" }, { "  ", "1" }, { "Group 2", "1" }, { "group 2", "" }, { "Red", "0" },
    { "Red", "99" }, { "Red", "1,," }, { "Red", "one" },
  };
  GtkWidget *dialog = open_copies (shown);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      gtk_editable_set_text (get_entry (dialog, 0, 0), wrong[i][0]);
      gtk_editable_set_text (get_entry (dialog, 0, 1), wrong[i][1]);
      g_assert_false (can_be_made (dialog));
      press (dialog);
      g_assert_cmpuint (fixture_count_class (dialog, "error"), ==, 1);
    }
  gtk_editable_set_text (get_entry (dialog, 0, 0), "Red");
  gtk_editable_set_text (get_entry (dialog, 0, 1), "");
  g_assert_true (can_be_made (dialog));
  g_assert_cmpuint (fixture_count_class (dialog, "error"), ==, 0);
  g_assert_cmpuint (count_copies (shown), ==, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Where one is in the way none is made, the plan knows of none, and the form is there again. */
static void
test_in_the_way (Shown *shown, gconstpointer data)
{
  g_autofree char *title = trends_group_copy_dup_title (shown->plan, "Group 2");
  g_autofree char *base = trends_store_name_for_title (title);
  g_autofree char *path = g_build_filename (shown->folder, base, NULL);
  g_autofree char *text = NULL;
  GtkWidget *dialog = open_copies (shown);

  g_assert_true (g_file_set_contents (path, "another's", -1, NULL));
  gtk_editable_set_text (get_entry (dialog, 0, 0), "Typed");
  press (dialog);
  g_assert_false (can_be_made (dialog));
  gtk_window_destroy (GTK_WINDOW (wait_for_window (ADW_TYPE_MESSAGE_DIALOG)));
  g_assert_true (can_be_made (dialog));
  g_assert_cmpstr (get_typed (dialog, 0, 0), ==, "Typed");
  g_assert_cmpuint (count_copies (shown), ==, 0);
  g_assert_cmpuint (count_files (shown), ==, 2);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "another's");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Closed while it is at it, it takes back what it has made. */
static void
test_cancelled (Shown *shown, gconstpointer data)
{
  GtkWidget *dialog = open_copies (shown);
  gint64 until = g_get_monotonic_time () + LONGEST * G_USEC_PER_SEC;

  set_number (dialog, 100);
  press (dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  while (!can_be_made (dialog))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_cmpuint (count_copies (shown), ==, 0);
  g_assert_cmpuint (count_files (shown), ==, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* ---------------------------------------------------------------- bring back */

/* (transfer full): a copy in a file, with which something was done: its first initiative has that
 * title, where one is given */
static GFile *
make_copy (Shown *shown, TrendsEntity *copy, const char *title)
{
  g_autofree char *name = g_strconcat (trends_entity_get_name (copy), ".trends", NULL);
  g_autofree char *path = g_build_filename (shown->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_group_copy_make_plan (copy, TRENDS_PROFILE_FULL, NULL, &error);
  g_autoptr (TrendsEntity) first
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), 0);
  g_autoptr (TrendsStore) store = NULL;

  g_assert_no_error (error);
  if (title != NULL)
    trends_plan_set_text (plan, first, TRENDS_INITIATIVE_TITLE, title, TRENDS_SET_ONCE, &error);
  store = trends_store_create (file, plan, &error);
  g_assert_no_error (error);
  trends_store_close (store, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&file);
}

static const char *
get_first_title (Shown *shown)
{
  g_autoptr (TrendsEntity) first
    = g_list_model_get_item (trends_plan_get_list (shown->plan, TRENDS_KIND_INITIATIVE), 0);

  return trends_entity_get_name (first);
}

static GPtrArray *
add_groups (Shown *shown)
{
  const char *const names[] = { "Red", "Blue", NULL };
  g_autoptr (GError) error = NULL;
  GPtrArray *copies = trends_group_copies_add (shown->plan, names, &error);

  g_assert_no_error (error);
  return copies;
}

static GtkWidget *
open_bring_back (Shown *shown, GListStore *files)
{
  trends_bring_back_dialog_present (GTK_WINDOW (shown->window), shown->session,
                                    G_LIST_MODEL (files));
  return find_window (TRENDS_TYPE_BRING_BACK_DIALOG);
}

/* Until a page of that title is there */
static void
wait_for_page (GtkWidget *dialog, const char *title)
{
  gint64 until = g_get_monotonic_time () + LONGEST * G_USEC_PER_SEC;
  gboolean is_there = FALSE;

  while (!is_there)
    {
      g_autoptr (GPtrArray) groups = g_ptr_array_new ();

      g_assert_cmpint (g_get_monotonic_time (), <, until);
      g_main_context_iteration (NULL, FALSE);
      fixture_collect (dialog, ADW_TYPE_PREFERENCES_GROUP, groups);
      is_there = can_be_made (dialog) && groups->len > 0
                 && g_str_equal (adw_preferences_group_get_title (groups->pdata[0]), title);
    }
}

static void
choose_theirs (GtkWidget *dialog)
{
  gtk_drop_down_set_selected (fixture_find (dialog, GTK_TYPE_DROP_DOWN), 1);
}

/* What only one group has done comes; what both have changed is to be chosen, and mine stands until
 * it is; each group’s is an edit of its own. */
static void
test_brought_back (Shown *shown, gconstpointer data)
{
  g_autofree char *before = g_strdup (get_first_title (shown));
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GPtrArray) copies = add_groups (shown);
  g_autoptr (GFile) red = make_copy (shown, copies->pdata[0], "By red");
  g_autoptr (GFile) blue = make_copy (shown, copies->pdata[1], "By blue");
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  g_list_store_append (files, red);
  g_list_store_append (files, blue);
  dialog = open_bring_back (shown, files);
  wait_for_page (dialog, "Red");
  g_assert_cmpuint (fixture_count_widgets (dialog, GTK_TYPE_DROP_DOWN), ==, 0);
  g_assert_cmpstr (get_first_title (shown), ==, before);
  press (dialog);
  wait_for_page (dialog, "Blue");
  g_assert_cmpstr (get_first_title (shown), ==, "By red");
  g_assert_cmpuint (fixture_count_widgets (dialog, GTK_TYPE_DROP_DOWN), ==, 1);
  choose_theirs (dialog);
  press (dialog);
  wait_until_closed (TRENDS_TYPE_BRING_BACK_DIALOG);
  g_assert_cmpstr (get_first_title (shown), ==, "By blue");

  trends_plan_undo (shown->plan, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_first_title (shown), ==, "By red");
  trends_plan_undo (shown->plan, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_first_title (shown), ==, before);
}

/* What isn’t chosen stays as it is here. */
static void
test_mine (Shown *shown, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GPtrArray) copies = add_groups (shown);
  g_autoptr (GFile) red = make_copy (shown, copies->pdata[0], "By red");
  g_autoptr (TrendsEntity) first
    = g_list_model_get_item (trends_plan_get_list (shown->plan, TRENDS_KIND_INITIATIVE), 0);
  GtkWidget *dialog;

  trends_plan_set_text (shown->plan, first, TRENDS_INITIATIVE_TITLE, "Mine", TRENDS_SET_ONCE, NULL);
  g_list_store_append (files, red);
  dialog = open_bring_back (shown, files);
  wait_for_page (dialog, "Red");
  press (dialog);
  wait_until_closed (TRENDS_TYPE_BRING_BACK_DIALOG);
  g_assert_cmpstr (get_first_title (shown), ==, "Mine");
}

/* Of an unchanged copy nothing comes, and what is no copy of this plan is refused in words. */
static void
test_nothing_to_take (Shown *shown, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GPtrArray) copies = add_groups (shown);
  g_autoptr (GFile) red = make_copy (shown, copies->pdata[0], NULL);
  GFile *own = trends_store_get_file (shown->store);
  g_autofree char *base = g_file_get_basename (own);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkWidget *dialog;

  before = g_strdup (trends_plan_get_undo_id (shown->plan));
  g_list_store_append (files, own);
  g_list_store_append (files, red);
  dialog = open_bring_back (shown, files);
  wait_for_page (dialog, base);
  press (dialog);
  wait_for_page (dialog, "Red");
  press (dialog);
  wait_until_closed (TRENDS_TYPE_BRING_BACK_DIALOG);
  after = g_strdup (trends_plan_get_undo_id (shown->plan));
  g_assert_cmpstr (after, ==, before);
}

/* What was changed while it was looked at is looked at anew, and nothing of it is lost. */
static void
test_changed_meanwhile (Shown *shown, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GPtrArray) copies = add_groups (shown);
  g_autoptr (GFile) red = make_copy (shown, copies->pdata[0], "By red");
  g_autoptr (TrendsEntity) first
    = g_list_model_get_item (trends_plan_get_list (shown->plan, TRENDS_KIND_INITIATIVE), 0);
  GtkWidget *dialog;

  g_list_store_append (files, red);
  dialog = open_bring_back (shown, files);
  wait_for_page (dialog, "Red");
  trends_plan_set_text (shown->plan, first, TRENDS_INITIATIVE_TITLE, "Meanwhile", TRENDS_SET_ONCE,
                        NULL);
  press (dialog);
  gtk_window_destroy (GTK_WINDOW (wait_for_window (ADW_TYPE_MESSAGE_DIALOG)));
  wait_for_page (dialog, "Red");
  g_assert_cmpstr (get_first_title (shown), ==, "Meanwhile");
  choose_theirs (dialog);
  press (dialog);
  wait_until_closed (TRENDS_TYPE_BRING_BACK_DIALOG);
  g_assert_cmpstr (get_first_title (shown), ==, "By red");
}

/* Left in the middle, what has come stays, and nothing else comes. */
static void
test_left (Shown *shown, gconstpointer data)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GPtrArray) copies = add_groups (shown);
  g_autoptr (GFile) red = make_copy (shown, copies->pdata[0], "By red");
  g_autoptr (GFile) blue = make_copy (shown, copies->pdata[1], "By blue");
  GtkWidget *dialog;

  g_list_store_append (files, red);
  g_list_store_append (files, blue);
  dialog = open_bring_back (shown, files);
  wait_for_page (dialog, "Red");
  press (dialog);
  wait_for_page (dialog, "Blue");
  choose_theirs (dialog);
  gtk_window_close (GTK_WINDOW (dialog));
  wait_until_closed (TRENDS_TYPE_BRING_BACK_DIALOG);
  g_assert_cmpstr (get_first_title (shown), ==, "By red");
}

int
main (int argc, char **argv)
{
  g_setenv ("LANGUAGE", "C", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/groups/made", Shown, NULL, set_up, test_made, tear_down);
  g_test_add ("/groups/proposed", Shown, NULL, set_up, test_proposed, tear_down);
  g_test_add ("/groups/refused", Shown, NULL, set_up, test_refused, tear_down);
  g_test_add ("/groups/in-the-way", Shown, NULL, set_up, test_in_the_way, tear_down);
  g_test_add ("/groups/cancelled", Shown, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/groups/brought-back", Shown, NULL, set_up, test_brought_back, tear_down);
  g_test_add ("/groups/mine", Shown, NULL, set_up, test_mine, tear_down);
  g_test_add ("/groups/nothing-to-take", Shown, NULL, set_up, test_nothing_to_take, tear_down);
  g_test_add ("/groups/changed-meanwhile", Shown, NULL, set_up, test_changed_meanwhile, tear_down);
  g_test_add ("/groups/left", Shown, NULL, set_up, test_left, tear_down);
  return g_test_run ();
}
