/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-hidden.c: a view that has been shown once, and is behind another, does nothing while the
 * plan is edited; when it is shown again, it says what one says that is made then.
 */

#include <glib/gstdio.h>

#include "fixture.h"
#include "trends-board-look.h"
#include "trends-date.h"
#include "trends-findings.h"
#include "trends-matrix-layout.h"
#include "trends-plan-copy.h"
#include "trends-plan-page.h"
#include "trends-plan-verbs.h"
#include "trends-ranking.h"
#include "trends-roadmap-layout.h"

#define N_INITIATIVES 14
#define N_ROUNDS 6
#define N_EDITS 8
#define GROWN 300 /* milliseconds in which all of so small a plan has its rows */

static const char *const views[] = { "roadmap", "priorities", "insights" };

typedef struct
{
  Fixture fixture;
  char *folder;
  TrendsStore *store;
  TrendsSession *session;
  GtkWidget *page;
} Shown;

static void
wait_for (GtkWidget *widget,
          guint      milliseconds)
{
  gint64 until = g_get_monotonic_time () + 1000 * (gint64) milliseconds;

  do
    fixture_wait_for_frames (widget);
  while (g_get_monotonic_time () < until);
}

static void
show_view (Shown      *shown,
           const char *view)
{
  g_object_set (shown->session, "view", view, NULL);
  wait_for (shown->page, GROWN);
}

static void
open_session (Shown *shown)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = NULL;

  shown->folder = g_dir_make_tmp ("trends-hidden-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_file_new_for_path (shown->folder);
  shown->store = trends_store_create_in (folder, shown->fixture.plan, &error);
  g_assert_no_error (error);
  shown->session = trends_session_new (shown->store);
}

/* All views have been shown, and the board is in front. */
static void
set_up (Shown         *shown,
        gconstpointer  data)
{
  GtkWindow *window;

  fixture_set_up (&shown->fixture, NULL);
  for (guint i = 0; i < N_INITIATIVES; i++)
    {
      g_autofree char *title = g_strdup_printf ("Initiative %u", i);

      trends_plan_add_initiative (shown->fixture.plan,
                                  i % 2 == 0 ? shown->fixture.trend : shown->fixture.other_trend,
                                  title, G_MAXUINT, NULL);
    }
  open_session (shown);
  window = GTK_WINDOW (shown->fixture.window);
  shown->page = trends_plan_page_new (shown->session);
  gtk_window_set_child (window, shown->page);
  gtk_window_set_default_size (window, 1600, 1400);
  gtk_window_present (window);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    show_view (shown, views[i]);
  show_view (shown, "board");
}

static void
tear_down (Shown         *shown,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_object_ref (trends_store_get_file (shown->store));

  gtk_window_destroy (GTK_WINDOW (shown->fixture.window));
  shown->fixture.window = gtk_window_new ();
  trends_store_close (shown->store, &error);
  g_assert_no_error (error);
  g_object_add_weak_pointer (G_OBJECT (shown->session), (gpointer *) &shown->session);
  g_object_unref (shown->session);
  while (shown->session != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (shown->store);
  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_rmdir (shown->folder), ==, 0);
  g_free (shown->folder);
  fixture_tear_down (&shown->fixture, NULL);
}

/* (transfer full): one of a kind, by chance */
static TrendsEntity *
dup_any (TrendsPlan *plan,
         TrendsKind  kind)
{
  GListModel *list = trends_plan_get_list (plan, kind);

  return g_list_model_get_item (
    list, (guint) g_test_rand_int_range (0, (int) g_list_model_get_n_items (list)));
}

/* What changes where something is in one view or another */
static void
set_any (TrendsPlan   *plan,
         TrendsEntity *initiative)
{
  static const guint ratings[] = { TRENDS_INITIATIVE_VALUE, TRENDS_INITIATIVE_EFFORT,
                                   TRENDS_INITIATIVE_URGENCY };
  gint64 start = trends_date_today () + g_test_rand_int_range (-200, 200);

  trends_plan_set_integer (plan, initiative, ratings[g_test_rand_int_range (0, 3)],
                           g_test_rand_int_range (1, 6), NULL);
  trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_START, start, NULL);
  trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_STATUS,
                           g_test_rand_int_range (0, TRENDS_N_STATUSES), NULL);
}

/* Where one is refused, another comes next. */
static void
edit (Shown *shown)
{
  TrendsPlan *plan = shown->fixture.plan;

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (TrendsEntity) initiative = dup_any (plan, TRENDS_KIND_INITIATIVE);
      g_autoptr (TrendsEntity) trend = dup_any (plan, TRENDS_KIND_TREND);

      switch (g_test_rand_int_range (0, 6))
        {
        case 0:
          trends_plan_undo (plan, NULL);
          break;
        case 1:
          if (g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE)) > 3)
            trends_plan_remove (plan, initiative, NULL);
          break;
        case 2:
          trends_plan_add_initiative (plan, trend, "Another", G_MAXUINT, NULL);
          break;
        case 3:
          trends_plan_set_text (plan, initiative, TRENDS_INITIATIVE_TITLE, "Renamed",
                                TRENDS_SET_ONCE, NULL);
          break;
        default:
          set_any (plan, initiative);
        }
    }
}

/* ---------------------------------------------------------------- no work */

static gboolean
count_cb (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               n)
{
  ++*(guint *) n;
  return TRUE;
}

typedef struct
{
  guint signal;
  gulong hook;
} Hook;

static void
test_no_work (Shown         *shown,
              gconstpointer  data)
{
  const struct { GType type; const char *signal; } reports[] = {
    { TRENDS_TYPE_RANKING, "changed" },
    { TRENDS_TYPE_MATRIX_LAYOUT, "changed" },
    { TRENDS_TYPE_ROADMAP_LAYOUT, "changed" },
    { TRENDS_TYPE_FINDINGS, "counted" },
  };
  Hook hooks[G_N_ELEMENTS (reports)];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    {
      hooks[i].signal = g_signal_lookup (reports[i].signal, reports[i].type);
      hooks[i].hook = g_signal_add_emission_hook (hooks[i].signal, 0, count_cb, &n, NULL);
    }
  edit (shown);
  trends_filter_set_text (trends_session_get_filter (shown->session), "a");
  wait_for (shown->page, GROWN);
  g_assert_cmpuint (n, ==, 0);

  trends_filter_set_text (trends_session_get_filter (shown->session), "");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    show_view (shown, views[i]);
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++)
    g_signal_remove_emission_hook (hooks[i].signal, hooks[i].hook);
}

static GListModel *
find_rows (Shown *shown)
{
  TrendsView *view = trends_plan_page_get_shown (TRENDS_PLAN_PAGE (shown->page));
  GtkColumnView *table = fixture_find (view, GTK_TYPE_COLUMN_VIEW);

  return G_LIST_MODEL (gtk_column_view_get_model (table));
}

static void
changed_cb (guint *n)
{
  ++*n;
}

/* What isn't to be done isn't in a roadmap, unless somebody asks for it. */
static guint
count_listed (TrendsPlan *plan)
{
  GListModel *all = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (all, i);

      n += trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS)
           != TRENDS_STATUS_NOT_DOING;
    }
  return n;
}

/* The rows of a table that nobody sees stay, and are all that it lists when it is seen. */
static void
test_table (Shown         *shown,
            gconstpointer  data)
{
  GListModel *rows;
  guint n = 0;

  show_view (shown, "roadmap");
  g_object_set (trends_plan_page_get_shown (TRENDS_PLAN_PAGE (shown->page)), "shows-table", TRUE,
                NULL);
  wait_for (shown->page, GROWN);
  rows = find_rows (shown);
  /* On a machine that is busy they take longer. */
  while (g_list_model_get_n_items (rows) < count_listed (shown->fixture.plan))
    wait_for (shown->page, GROWN);
  wait_for (shown->page, GROWN);
  show_view (shown, "board");
  g_signal_connect_swapped (rows, "items-changed", G_CALLBACK (changed_cb), &n);
  for (guint i = 0; i < N_ROUNDS; i++)
    edit (shown);
  g_assert_nonnull (trends_plan_add_initiative (shown->fixture.plan, shown->fixture.trend, "Last",
                                                G_MAXUINT, NULL));
  wait_for (shown->page, GROWN);
  g_assert_cmpuint (n, ==, 0);

  show_view (shown, "roadmap");
  while (g_list_model_get_n_items (rows) < count_listed (shown->fixture.plan))
    wait_for (shown->page, GROWN);
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, count_listed (shown->fixture.plan));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (rows, i);

      g_assert_true (trends_entity_get_plan (initiative) == shown->fixture.plan);
    }
  g_signal_handlers_disconnect_by_data (rows, &n);
}

/* ------------------------------------------------------------- as if anew */

static void
add_tables (GString    *text,
            TrendsView *view)
{
  g_autoptr (GPtrArray) tables = trends_view_make_tables (view, NULL);

  for (guint i = 0; i < tables->len; i++)
    {
      TrendsTable *table = tables->pdata[i];

      for (guint row = 0; row < trends_table_get_n_rows (table); row++)
        for (guint column = 0; column < trends_table_get_n_columns (table); column++)
          {
            g_autofree char *cell = trends_table_dup_text (table, row, column, NULL);

            g_string_append_printf (text, "%s|", cell);
          }
      g_string_append_c (text, '\n');
    }
}

static char *
dup_id (GObject *item)
{
  return TRENDS_IS_FINDING (item) ? trends_finding_dup_id (TRENDS_FINDING (item))
                                  : g_strdup (trends_entity_get_id (TRENDS_ENTITY (item)));
}

/* Which rows of a list there are depends on how far it is scrolled. */
static void
collect_items (GtkListView *list,
               GPtrArray   *texts)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (list));

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      g_autofree char *id = dup_id (item);

      g_ptr_array_add (texts, g_strdup_printf ("%3u of a list: %s", i, id));
    }
}

static void
collect_texts (GtkWidget *widget,
               GPtrArray *texts)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LIST_VIEW (widget))
    {
      collect_items (GTK_LIST_VIEW (widget), texts);
      return;
    }
  if (GTK_IS_LABEL (widget))
    g_ptr_array_add (texts, g_strdup (gtk_label_get_text (GTK_LABEL (widget))));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_texts (child, texts);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* All that it says, but not in which order its widgets are */
static char *
describe (GtkWidget *view)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  collect_texts (view, texts);
  g_ptr_array_sort (texts, compare_texts);
  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (text, "%s\n", (char *) texts->pdata[i]);
  add_tables (text, TRENDS_VIEW (view));
  return g_string_free (text, FALSE);
}

/* Long lists come a few rows a frame. */
static char *
describe_grown (GtkWidget *view)
{
  char *text = describe (view);

  for (;;)
    {
      char *before = text;
      gboolean is_same;

      wait_for (view, 0);
      text = describe (view);
      is_same = g_str_equal (text, before);
      g_free (before);
      if (is_same)
        return text;
    }
}

/* One that is made now, in a window of the same size */
static char *
describe_anew (Shown *shown,
               GType  type)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = g_object_new (type, "session", shown->session, NULL);
  char *text;

  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 1600, 1400);
  gtk_window_present (GTK_WINDOW (window));
  wait_for (window, GROWN);
  text = describe_grown (view);
  gtk_window_destroy (GTK_WINDOW (window));
  return text;
}

static void
test_as_anew (Shown         *shown,
              gconstpointer  data)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const char *name = views[i % G_N_ELEMENTS (views)];
      g_autofree char *found = NULL, *expected = NULL;
      TrendsView *view;

      show_view (shown, "board");
      edit (shown);
      trends_session_select (shown->session, NULL);
      show_view (shown, name);
      view = trends_plan_page_get_shown (TRENDS_PLAN_PAGE (shown->page));
      found = describe_grown (GTK_WIDGET (view));
      expected = describe_anew (shown, G_OBJECT_TYPE (view));
      g_assert_cmpstr (found, ==, expected);
    }
}

static void
gone_cb (gpointer  user_data,
         GObject  *object)
{
  guint *n_left = user_data;

  (*n_left)--;
}

static void
count_all (GtkWidget *widget,
           guint     *n_left)
{
  g_object_weak_ref (G_OBJECT (widget), gone_cb, n_left);
  (*n_left)++;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count_all (child, n_left);
}

/* One at a time, what is shown never, and one that is let go of can be shown again: who closes a
 * window takes down the others first, a turn each. All that is in it goes, a little at a time, and
 * what is edited meanwhile does no harm. */
static void
test_dropped (Shown         *shown,
              gconstpointer  data)
{
  TrendsPlanPage *page = TRENDS_PLAN_PAGE (shown->page);
  TrendsView *board = trends_plan_page_get_shown (page);
  guint n_left = 0, n_turns = 0;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      show_view (shown, views[i]);
      count_all (GTK_WIDGET (trends_plan_page_get_shown (page)), &n_left);
    }
  show_view (shown, "board");
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_assert_true (trends_plan_page_drop_hidden (page));
      g_assert_true (trends_plan_page_get_shown (page) == board);
    }
  g_assert_false (trends_plan_page_drop_hidden (page));
  for (; n_left > 0; n_turns++)
    {
      if (n_turns % 8 == 0)
        edit (shown);
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpuint (n_turns, >, 1);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      show_view (shown, views[i]);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (trends_plan_page_get_shown (page))));
    }
  show_view (shown, "board");
  g_assert_true (trends_plan_page_get_shown (page) == board);
}

/* Of the same as another's */
static void
open_other (Shown *other,
            Shown *shown)
{
  g_autoptr (GPtrArray) records = trends_plan_dup_records (shown->fixture.plan);
  g_autoptr (GError) error = NULL;

  other->fixture.plan = trends_plan_new_from_records (records, &error);
  g_assert_no_error (error);
  open_session (other);
  other->fixture.window = gtk_window_new ();
  other->page = trends_plan_page_new (other->session);
  gtk_window_set_child (GTK_WINDOW (other->fixture.window), other->page);
  gtk_window_present (GTK_WINDOW (other->fixture.window));
  wait_for (other->page, GROWN);
}

/* (transfer full): its file; nothing here holds the plan then */
static GFile *
leave (Shown *other)
{
  GFile *file = g_object_ref (trends_store_get_file (other->store));
  g_autoptr (GError) error = NULL;

  gtk_window_destroy (GTK_WINDOW (other->fixture.window));
  trends_store_close (other->store, &error);
  g_assert_no_error (error);
  g_object_unref (other->store);
  g_object_unref (other->session);
  return file;
}

static void
group_otherwise (Shown *other)
{
  g_object_set (trends_board_look_of (other->session), "group", "owner", NULL);
}

static void
remove_trend (Shown *other)
{
  g_autoptr (TrendsEntity) trend
    = g_list_model_get_item (trends_plan_get_list (other->fixture.plan, TRENDS_KIND_TREND), 0);

  g_assert_true (trends_plan_remove (other->fixture.plan, trend, NULL));
}

/* What is taken down a part a turn may be all that still holds the plan of a window that has gone. */
static void
test_left (Shown         *shown,
           gconstpointer  data)
{
  void (*take_down) (Shown *other) = data;
  Shown other = { 0 };
  TrendsPlan *plan;
  g_autoptr (GFile) file = NULL;

  open_other (&other, shown);
  plan = other.fixture.plan;
  take_down (&other);
  file = leave (&other);
  g_object_add_weak_pointer (G_OBJECT (plan), (gpointer *) &plan);
  g_object_unref (plan);
  while (plan != NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_rmdir (other.folder), ==, 0);
  g_free (other.folder);
}

static guint
count_cards (Shown *shown)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();

  fixture_collect (shown->page, g_type_from_name ("TrendsCard"), cards);
  return cards->len;
}

/* Of trends that come together, each has its card in a turn of its own, and who looks for one has it at once. */
static void
test_cards (Shown         *shown,
            gconstpointer  data)
{
  TrendsPlan *plan = shown->fixture.plan;
  g_autoptr (GPtrArray) trends = g_ptr_array_new ();
  guint n_cards = count_cards (shown), n_turns = 0;

  /* As much as an edit has to bring that lists hear of at its end */
  for (guint i = 0; i < 40; i++)
    trends_plan_add_initiative (plan, shown->fixture.trend, "Another", G_MAXUINT, NULL);
  g_ptr_array_add (trends, shown->fixture.trend);
  g_ptr_array_add (trends, shown->fixture.other_trend);
  for (guint round = 0; round < 2; round++)
    {
      TrendsEntity *initiative;

      g_assert_true (trends_plan_remove_many (plan, trends, NULL));
      g_assert_cmpuint (count_cards (shown), ==, n_cards - 2);
      g_assert_true (trends_plan_undo (plan, NULL));
      g_assert_cmpuint (count_cards (shown), <, n_cards);
      initiative = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), 0);
      g_object_unref (initiative); /* the plan has it */
      if (round == 1)
        trends_session_reveal (shown->session, initiative);
      for (n_turns = 0; count_cards (shown) < n_cards; n_turns++)
        g_main_context_iteration (NULL, TRUE);
      g_assert_true (round == 1 || n_turns > 1);
      g_ptr_array_set_size (trends, 0);
      for (guint i = 0; i < 2; i++)
        {
          TrendsEntity *trend = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_TREND), i);

          g_ptr_array_add (trends, trend);
          g_object_unref (trend);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  trends_entity_ensure_types ();

  g_test_add ("/hidden/no-work", Shown, NULL, set_up, test_no_work, tear_down);
  g_test_add ("/hidden/table", Shown, NULL, set_up, test_table, tear_down);
  g_test_add ("/hidden/dropped", Shown, NULL, set_up, test_dropped, tear_down);
  g_test_add ("/hidden/left-grouped", Shown, group_otherwise, set_up, test_left, tear_down);
  g_test_add ("/hidden/left-removed", Shown, remove_trend, set_up, test_left, tear_down);
  g_test_add ("/hidden/cards", Shown, NULL, set_up, test_cards, tear_down);
  g_test_add ("/hidden/as-anew", Shown, NULL, set_up, test_as_anew, tear_down);

  return g_test_run ();
}
