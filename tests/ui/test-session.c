/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-session.c: what is selected, whatever is clicked, taken away and undone. It
 * needs no display.
 */

#include <glib/gstdio.h>

#include "trends-plan-verbs.h"
#include "trends-session.h"

#define N_INITIATIVES 9

typedef struct
{
  TrendsPlan *plan;
  TrendsEntity *trend;
  TrendsStore *store;
  TrendsSession *session;
  char *folder;
  guint n_changes; /* how often the selection was said to have changed */
  TrendsEntity *gone; /* weak */
} Fixture;

static TrendsEntity *
add (Fixture    *fixture,
     TrendsKind  kind,
     guint       title,
     guint       owner_field,
     const char *owner)
{
  g_autoptr (TrendsRecord) record = trends_record_new (kind, NULL);
  g_autoptr (GError) error = NULL;
  TrendsEntity *entity;

  trends_record_set (record, title, trends_value_text ("A title"));
  if (owner != NULL)
    trends_record_set (record, owner_field, trends_value_text (owner));
  entity = trends_plan_add (fixture->plan, record, &error);
  g_assert_no_error (error);
  return entity;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;
  TrendsEntity *group;

  fixture->plan = trends_plan_new ();
  trends_plan_set_text (fixture->plan, trends_plan_get_info (fixture->plan), TRENDS_PLAN_TITLE,
                        "Millbrook", TRENDS_SET_ONCE, NULL);
  group = add (fixture, TRENDS_KIND_GROUP, TRENDS_GROUP_TITLE, 0, NULL);
  fixture->trend = add (fixture, TRENDS_KIND_TREND, TRENDS_TREND_TITLE, TRENDS_TREND_GROUP,
                        trends_entity_get_id (group));
  for (guint i = 0; i < N_INITIATIVES; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);

      trends_plan_add_initiative (fixture->plan, fixture->trend, title, G_MAXUINT, NULL);
    }

  fixture->folder = g_dir_make_tmp ("trends-session-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_file_new_for_path (fixture->folder);
  fixture->store = trends_store_create_in (folder, fixture->plan, &error);
  g_assert_no_error (error);
  fixture->session = trends_session_new (fixture->store);
  fixture->n_changes = 0;
}

static void
count_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GFile) file = g_object_ref (trends_store_get_file (fixture->store));
  g_autoptr (GError) error = NULL;

  trends_store_close (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (fixture->session);
  g_object_unref (fixture->store);
  g_object_unref (fixture->plan);
  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static GListModel *
get_all (Fixture *fixture)
{
  return trends_trend_get_initiatives (fixture->trend);
}

static TrendsEntity *
nth (Fixture *fixture,
     guint    n)
{
  g_autoptr (TrendsEntity) entity = g_list_model_get_item (get_all (fixture), n);

  return entity; /* the plan keeps it */
}

static void
assert_selected (Fixture *fixture,
                 guint    mask)
{
  guint n = 0;

  for (guint i = 0; i < N_INITIATIVES; i++)
    {
      g_assert_cmpint (trends_session_is_selected (fixture->session, nth (fixture, i)), ==,
                       (mask & 1 << i) != 0);
      n += (mask & 1 << i) != 0;
    }
  g_assert_cmpuint (trends_session_get_n_selected (fixture->session), ==, n);
  g_assert_true ((trends_session_get_selected (fixture->session) == NULL) == (n == 0));
}

static TrendsEntity *
get_anchor (Fixture *fixture)
{
  return trends_selection_get_anchor (trends_session_get_selection (fixture->session));
}

/* Clicks with and without Control and Shift, against the plainest account of them. */
static void
test_clicks (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint mask = 0, anchor = 0;

  for (guint round = 0; round < 500; round++)
    {
      guint n = (guint) g_rand_int_range (rand, 0, N_INITIATIVES);
      TrendsEntity *clicked = nth (fixture, n);

      switch (g_rand_int_range (rand, 0, 3))
        {
        case 0:
          trends_session_select (fixture->session, clicked);
          mask = 1 << n;
          anchor = n;
          break;
        case 1:
          trends_session_toggle (fixture->session, clicked);
          mask ^= 1 << n;
          break;
        default:
          trends_session_extend (fixture->session, clicked, get_all (fixture));
          anchor = mask != 0 ? anchor : n; /* with nothing selected it begins here */
          mask = 0;
          for (guint i = MIN (n, anchor); i <= MAX (n, anchor); i++)
            mask |= 1 << i;
          break;
        }
      assert_selected (fixture, mask);
      /* Where a toggled one puts it is the selection's own business. */
      for (guint i = 0; i < N_INITIATIVES; i++)
        if (nth (fixture, i) == get_anchor (fixture))
          anchor = i;
    }
}

static void
test_other_kind (Fixture      *fixture,
                 gconstpointer data)
{
  trends_session_select (fixture->session, nth (fixture, 0));
  trends_session_toggle (fixture->session, nth (fixture, 1));
  assert_selected (fixture, 3);
  trends_session_toggle (fixture->session, fixture->trend);
  g_assert_cmpuint (trends_session_get_n_selected (fixture->session), ==, 1);
  g_assert_true (trends_session_get_selected (fixture->session) == fixture->trend);
}

/* What goes from the plan isn't selected any more; those that stay are. */
static void
test_removed (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GPtrArray) subjects = NULL;

  trends_session_select (fixture->session, nth (fixture, 1));
  trends_session_extend (fixture->session, nth (fixture, 4), get_all (fixture));
  g_assert_true (trends_session_get_selected (fixture->session) == nth (fixture, 4));
  g_signal_connect_swapped (fixture->session, "selection-changed", G_CALLBACK (count_cb), fixture);
  g_assert_true (trends_plan_remove (fixture->plan, nth (fixture, 4), NULL));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  assert_selected (fixture, 2 | 4 | 8);

  subjects = trends_session_dup_subjects (fixture->session, nth (fixture, 2));
  g_assert_cmpuint (subjects->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_true (subjects->pdata[i] == nth (fixture, i + 1));
  g_assert_true (trends_plan_remove_many (fixture->plan, subjects, NULL));
  assert_selected (fixture, 0);
  g_assert_true (trends_plan_undo (fixture->plan, NULL));
  assert_selected (fixture, 0);
}

static void
test_read_only (Fixture      *fixture,
                gconstpointer data)
{
  g_assert_false (trends_session_get_read_only (fixture->session));
  g_signal_connect_swapped (fixture->session, "notify::read-only", G_CALLBACK (count_cb), fixture);
  trends_session_set_read_only (fixture->session, TRUE);
  g_assert_true (trends_session_get_read_only (fixture->session));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  /* It is this session's alone. */
  g_assert_false (trends_plan_get_read_only (fixture->plan));
  trends_session_set_read_only (fixture->session, FALSE);
  g_assert_false (trends_session_get_read_only (fixture->session));
  g_assert_cmpuint (fixture->n_changes, ==, 2);
}

static void
toast_cb (Fixture    *fixture,
          const char *text)
{
  g_assert_nonnull (text);
  fixture->n_changes++;
}

/* Whoever tries is told, whether it is the plan that can't be changed, or this session. */
static void
test_refused (Fixture      *fixture,
              gconstpointer data)
{
  g_signal_connect_swapped (fixture->session, "toast", G_CALLBACK (toast_cb), fixture);
  g_assert_null (trends_session_get_refusal (fixture->session));
  g_assert_true (trends_session_can_change (fixture->session));
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  trends_session_set_read_only (fixture->session, TRUE);
  g_assert_nonnull (trends_session_get_refusal (fixture->session));
  g_assert_false (trends_session_can_change (fixture->session));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  trends_session_set_read_only (fixture->session, FALSE);
  trends_plan_set_read_only (fixture->plan, TRUE);
  g_assert_false (trends_session_can_change (fixture->session));
  g_assert_cmpuint (fixture->n_changes, ==, 2);
}

/* A trend's page goes with its trend. */
static void
test_open_trend (Fixture      *fixture,
                 gconstpointer data)
{
  g_signal_connect_swapped (fixture->session, "notify::trend", G_CALLBACK (count_cb), fixture);
  trends_session_open_trend (fixture->session, fixture->trend);
  g_assert_true (trends_session_get_trend (fixture->session) == fixture->trend);
  g_assert_true (trends_session_get_selected (fixture->session) == fixture->trend);
  g_assert_true (trends_plan_remove (fixture->plan, fixture->trend, NULL));
  g_assert_null (trends_session_get_trend (fixture->session));
  g_assert_cmpuint (fixture->n_changes, ==, 2);
}

/* A link joins two trends: to undo it shows the one that is looked at, whichever end that is. */
static void
test_undone_link (Fixture      *fixture,
                  gconstpointer data)
{
  const char *group = trends_entity_get_id (trends_entity_get_ref (fixture->trend,
                                                                   TRENDS_TREND_GROUP));
  TrendsEntity *other = add (fixture, TRENDS_KIND_TREND, TRENDS_TREND_TITLE, TRENDS_TREND_GROUP,
                             group);
  TrendsEntity *ends[] = { fixture->trend, other };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_TREND_LINK, NULL);
      g_autoptr (GError) error = NULL;

      trends_record_set (record, TRENDS_TREND_LINK_FROM,
                         trends_value_text (trends_entity_get_id (fixture->trend)));
      trends_record_set (record, TRENDS_TREND_LINK_TO,
                         trends_value_text (trends_entity_get_id (other)));
      trends_session_open_trend (fixture->session, ends[i]);
      g_assert_nonnull (trends_plan_add (fixture->plan, record, &error));
      g_assert_no_error (error);
      trends_session_undo (fixture->session, FALSE);
      g_assert_true (trends_session_get_selected (fixture->session) == ends[i]);
      g_assert_true (trends_session_get_trend (fixture->session) == ends[i]);
    }
}

static gboolean
redo_cb (gpointer user_data)
{
  Fixture *fixture = user_data;
  TrendsEntity *gone = nth (fixture, 5);

  g_object_add_weak_pointer (G_OBJECT (gone), (gpointer *) &fixture->gone);
  fixture->gone = gone;
  trends_session_redo (fixture->session, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (get_all (fixture)), ==, 0);
  g_assert_nonnull (fixture->gone);
  g_assert_null (trends_entity_get_plan (fixture->gone));
  return G_SOURCE_REMOVE;
}

/* Where very much comes back or goes, that is done at once; it is shown before anything else, and what has gone is
 * freed when there is time. */
static void
test_undone_many (Fixture      *fixture,
                  gconstpointer data)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = N_INITIATIVES; i < 600; i++)
    trends_plan_add_initiative (fixture->plan, fixture->trend, "A title", G_MAXUINT, NULL);
  for (guint i = 0; i < 600; i++)
    g_ptr_array_add (all, g_object_ref (nth (fixture, i)));
  g_assert_true (trends_plan_remove_many (fixture->plan, all, NULL));
  g_ptr_array_set_size (all, 0);
  trends_session_select (fixture->session, fixture->trend);

  trends_session_undo (fixture->session, FALSE);
  g_assert_cmpuint (g_list_model_get_n_items (get_all (fixture)), ==, 600);
  while (trends_session_get_selected (fixture->session) == fixture->trend)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (trends_entity_is (trends_session_get_selected (fixture->session),
                                   TRENDS_KIND_INITIATIVE));

  trends_session_select (fixture->session, fixture->trend);
  g_idle_add (redo_cb, fixture);
  while (g_list_model_get_n_items (get_all (fixture)) > 0 || fixture->gone != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* Until it is known what the log says. */
static void
wait_for_match (Fixture *fixture,
                guint    n)
{
  while (!trends_matches_has (trends_session_get_matches (fixture->session),
                                   nth (fixture, n)))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_matches (Fixture *fixture,
                guint    mask)
{
  for (guint i = 0; i < N_INITIATIVES; i++)
    g_assert_cmpint (trends_matches_has (trends_session_get_matches (fixture->session),
                                              nth (fixture, i)),
                     ==, (mask & 1 << i) != 0);
}

static void
touch (Fixture *fixture,
       guint    n)
{
  g_assert_true (trends_plan_set_integer (fixture->plan, nth (fixture, n),
                                          TRENDS_INITIATIVE_VALUE, 3, NULL));
}

/* What was changed is read from the file, and what is changed from then on is followed. */
static void
test_changed_since (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr (TrendsCondition) condition
    = trends_condition_parse (TRENDS_KIND_INITIATIVE, "changed_since(today-1)", NULL);
  TrendsFilter *filter = trends_session_get_filter (fixture->session);

  touch (fixture, 2);
  g_assert_true (trends_store_flush (fixture->store, NULL));
  touch (fixture, 7);
  trends_filter_set_condition (filter, condition, fixture->plan);
  touch (fixture, 4);
  wait_for_match (fixture, 2);
  assert_matches (fixture, 1 << 2 | 1 << 7 | 1 << 4);
  touch (fixture, 8);
  assert_matches (fixture, 1 << 2 | 1 << 7 | 1 << 4 | 1 << 8);
  /* To undo is to change, too. */
  trends_session_undo (fixture->session, FALSE);
  assert_matches (fixture, 1 << 2 | 1 << 7 | 1 << 4 | 1 << 8);
  trends_filter_clear (filter);
  trends_filter_set_condition (filter, condition, fixture->plan);
  assert_matches (fixture, 1 << 2 | 1 << 7 | 1 << 4 | 1 << 8);
}

/* A window may be closed before it is known. */
static void
test_closed_early (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (TrendsCondition) condition
    = trends_condition_parse (TRENDS_KIND_INITIATIVE, "changed_since(today)", NULL);

  trends_filter_set_condition (trends_session_get_filter (fixture->session), condition,
                               fixture->plan);
}

/* What ends in a week is looked for by who left the window open over a weekend. */
static void
test_midnight (Fixture      *fixture,
               gconstpointer data)
{
  TrendsToday *today = trends_session_get_today (fixture->session);
  TrendsFilter *filter = trends_session_get_filter (fixture->session);
  gint64 day = trends_today_get_day (today);
  g_autoptr (TrendsCondition) condition
    = trends_condition_parse (TRENDS_KIND_INITIATIVE, "before(end_date, today+7)", NULL);

  trends_plan_set_period (fixture->plan, nth (fixture, 0), day, day + 8, NULL);
  trends_filter_set_condition (filter, condition, fixture->plan);
  g_assert_false (trends_filter_matches (filter, nth (fixture, 0)));
  trends_today_set_day (today, day + 2);
  g_assert_true (trends_filter_matches (filter, nth (fixture, 0)));
}

static void
open_field_cb (guint *last,
               guint  field)
{
  *last = field;
}

/* What is chosen by itself, as by the button of a finding, is opened by itself, though it is among
 * several that are selected. */
static void
test_open_field (Fixture      *fixture,
                 gconstpointer data)
{
  guint opened = G_MAXUINT;

  g_signal_connect_swapped (fixture->session, "open-field", G_CALLBACK (open_field_cb), &opened);
  for (guint lead = 0; lead < 3; lead++)
    {
      g_autoptr (GPtrArray) some = g_ptr_array_new ();

      for (guint i = 0; i < 2; i++)
        g_ptr_array_add (some, nth (fixture, i));
      g_assert_true (trends_session_select_many (fixture->session, some, nth (fixture, 0)));
      opened = G_MAXUINT;
      trends_session_open_field (fixture->session, nth (fixture, lead), TRENDS_INITIATIVE_LEAD);
      g_assert_cmpuint (opened, ==, TRENDS_INITIATIVE_LEAD);
      g_assert_cmpuint (trends_session_get_n_selected (fixture->session), ==, 1);
      g_assert_true (trends_session_get_selected (fixture->session) == nth (fixture, lead));
    }
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/session/clicks", test_clicks);
  TEST ("/session/other-kind", test_other_kind);
  TEST ("/session/removed", test_removed);
  TEST ("/session/read-only", test_read_only);
  TEST ("/session/refused", test_refused);
  TEST ("/session/open-trend", test_open_trend);
  TEST ("/session/open-field", test_open_field);
  TEST ("/session/undone-link", test_undone_link);
  TEST ("/session/undone-many", test_undone_many);
  TEST ("/session/changed-since", test_changed_since);
  TEST ("/session/closed-early", test_closed_early);
  TEST ("/session/midnight", test_midnight);
  return g_test_run ();
}
