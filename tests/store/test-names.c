/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-names.c: under whatever name a plan can be made, copied or moved to, it can
 * be opened and changed; any other name is refused before anything is written.
 */

#include "store-fixture.h"

#include "trends-plan-verbs.h"

#include <string.h>

#define MOST_BYTES 260

typedef gboolean (*Place) (TrendsStore *store,
                           GFile       *file,
                           GError     **error);

static gboolean
place_new (TrendsStore *store,
           GFile       *file,
           GError     **error)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 2);
  g_autoptr (TrendsStore) made = trends_store_create (file, plan, error);

  return made != NULL && trends_store_close (made, error);
}

static gboolean
place_copy (TrendsStore *store,
            GFile       *file,
            GError     **error)
{
  return trends_store_save_copy (store, file, FALSE, error);
}

static gboolean
place_move (TrendsStore *store,
            GFile       *file,
            GError     **error)
{
  return trends_store_move (store, file, FALSE, error);
}

static const Place places[] = { place_new, place_copy, place_move };

/* As somebody would, the next day. */
static void
assert_can_be_changed (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  TrendsPlan *plan;

  g_assert_no_error (error);
  plan = trends_store_get_plan (store);
  g_assert_true (trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_PURPOSE,
                                       "Changed", TRENDS_SET_ONCE, &error));
  g_assert_no_error (error);
  trends_store_flush (store, &error);
  g_assert_no_error (error);
  trends_store_close (store, &error);
  g_assert_no_error (error);
}

static TrendsStore *
make_source (const char *folder)
{
  g_autoptr (GFile) file = fixture_file (folder, "Source.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 2);
  g_autoptr (GError) error = NULL;
  TrendsStore *store = trends_store_create (file, plan, &error);

  g_assert_no_error (error);
  return store;
}

/* Returns whether the name was taken. */
static gboolean
try_name (Place       place,
          const char *name)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (TrendsStore) source = make_source (folder);
  g_autoptr (GFile) file = fixture_file (folder, name);
  g_autoptr (GError) error = NULL;
  gboolean done = place (source, file, &error);

  trends_store_close (source, NULL);
  if (done)
    {
      assert_can_be_changed (file);
      return TRUE;
    }
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_FAILED);
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);
  return FALSE;
}

static char *
make_name (guint n_bytes)
{
  g_autofree char *stem = g_strnfill (n_bytes - strlen (".trends"), 'n');

  return g_strconcat (stem, ".trends", NULL);
}

static void
test_lengths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gboolean last = TRUE;

      for (guint n = 200; n <= MOST_BYTES; n++)
        {
          g_autofree char *name = make_name (n);
          gboolean taken = try_name (places[i], name);

          /* Where one was too long, a longer one is too. */
          g_assert_true (last || !taken);
          last = taken;
        }
      g_assert_false (last);
    }
}

static void
test_endings (void)
{
  static const char *const refused[] = { "Plan.",         "Plan.trends.", "Plan ",     "Plan.trends ",
                                         "Plan-journal",  "Plan.trends-journal",       "Plan-wal",
                                         "Plan.trends-shm" };
  static const char *const taken[] = { ".Plan",   "Plan",         "-",          "Plan.trends.trends",
                                       "journal", "Plan.journal", "Ŵy 🌱.trends" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (refused); j++)
        g_assert_false (try_name (places[i], refused[j]));
      for (guint j = 0; j < G_N_ELEMENTS (taken); j++)
        g_assert_true (try_name (places[i], taken[j]));
    }
}

/* A name made from any title can be taken. */
static void
test_titles (void)
{
  static const char *const titles[] = { "", ".", "..", "...", "x.", "x ", "a-journal", "-wal", "CON",
                                        "/", "\n" };
  g_autofree char *long_title = g_strnfill (500, 'W');
  g_autofree char *long_name = trends_store_name_for_title (long_title);

  g_assert_true (try_name (place_new, long_name));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *name = trends_store_name_for_title (titles[i]);

      g_assert_true (try_name (place_new, name));
    }
}

/* A folder whose path leaves no room for a name that SQLite takes. */
static void
test_deep (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GString) path = g_string_new (NULL);
  gboolean last = TRUE;

  for (guint i = 0; i < 14; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GFile) place = NULL;
      g_autoptr (GFile) file = NULL;
      g_autoptr (GError) error = NULL;
      gboolean taken;

      g_string_append (path, "0123456789012345678901234567890123456789/");
      place = fixture_file (folder, path->str);
      g_assert_true (g_file_make_directory (place, NULL, NULL));
      file = g_file_get_child (place, "Plan.trends");
      taken = place_new (NULL, file, &error);
      g_assert_true (last || !taken);
      if (taken)
        assert_can_be_changed (file);
      last = taken;
    }
  g_assert_false (last);
}

/* Plans come to such places by other programs. */
static void
test_found (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 2);
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_autofree char *long_name = g_strnfill (255, 'n');
  g_autofree char *part = g_strnfill (120, 'd');
  g_autofree char *parts = g_strjoin ("/", part, part, part, part, NULL);
  g_autoptr (GFile) long_file = fixture_file (folder, long_name);
  g_autoptr (GFile) deep = fixture_file (folder, parts);
  g_autoptr (GFile) deep_file = g_file_get_child (deep, "Plan.trends");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);

  g_assert_no_error (error);
  g_assert_true (trends_store_close (store, NULL));
  g_clear_object (&store);

  g_assert_true (g_file_copy (file, long_file, G_FILE_COPY_NONE, NULL, NULL, NULL, &error));
  store = trends_store_open (long_file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_READ_ONLY);
  g_assert_nonnull (strstr (trends_store_get_problem (store), "too long"));
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (trends_store_move (store, file, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVED);
  g_assert_false (g_file_query_exists (long_file, NULL));
  g_assert_true (trends_store_close (store, NULL));
  g_clear_object (&store);

  g_assert_true (g_file_make_directory_with_parents (deep, NULL, NULL));
  g_assert_true (g_file_copy (file, deep_file, G_FILE_COPY_NONE, NULL, NULL, NULL, &error));
  store = trends_store_open (deep_file, TRENDS_OPEN_NORMAL, &error);
  g_assert_null (store);
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "too deep"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/names/lengths", test_lengths);
  g_test_add_func ("/store/names/endings", test_endings);
  g_test_add_func ("/store/names/titles", test_titles);
  g_test_add_func ("/store/names/deep", test_deep);

  g_test_add_func ("/store/names/found", test_found);

  return g_test_run ();
}
