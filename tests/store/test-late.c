/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-late.c: what frozen states say isn't read before somebody asks for it, and is there
 * whatever has become of the file by then.
 */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define STATE "{\"frozen\": [1, 2.50, \"ŵ\"]}"

typedef struct
{
  char *folder;
  GFile *file;
  TrendsStore *store;
  TrendsEntity *baseline;
} Fixture;

/* (transfer none): the first of the plan's baselines, all of which have a state */
static TrendsEntity *
get_baseline (TrendsStore *store)
{
  g_autoptr (TrendsEntity) baseline
    = g_list_model_get_item (trends_plan_get_list (trends_store_get_plan (store),
                                                   TRENDS_KIND_BASELINE),
                             0);

  return baseline;
}

static TrendsStore *
open_store (GFile *file)
{
  g_autoptr (GError) error = NULL;
  TrendsStore *store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVED);
  return store;
}

static void
set_up (Fixture      *self,
        gconstpointer data)
{
  self->folder = fixture_folder_new ();
  self->file = fixture_make_plan (self->folder, 3);
  /* A file stays as large as it was. */
  fixture_exec (self->file, "DELETE FROM baseline_state;"
                            "INSERT INTO baseline_state"
                            " SELECT id, '{' || hex (zeroblob (1200000)) || '}' FROM baseline;"
                            "UPDATE baseline_state SET state = '" STATE "'");
  self->store = open_store (self->file);
  self->baseline = get_baseline (self->store);
}

static void
tear_down (Fixture      *self,
           gconstpointer data)
{
  g_clear_object (&self->store);
  g_object_unref (self->file);
  fixture_folder_free (self->folder);
}

static const TrendsValue *
get_state (TrendsEntity *baseline)
{
  return trends_entity_get_value (baseline, TRENDS_BASELINE_STATE);
}

static void
assert_state (TrendsEntity *baseline)
{
  g_autoptr (GError) error = NULL;

  trends_value_load (get_state (baseline), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (trends_value_get_text (get_state (baseline)), ==, STATE);
}

/* What isn't read isn't found to be damaged, but by who looks at everything. */
static void
test_unread (Fixture      *self,
             gconstpointer data)
{
  static const char *const damage[] = { "'{1}'", "'{\"a\":1,}'", "'{}' || char (0)" };

  g_clear_object (&self->store);
  for (guint i = 0; i < G_N_ELEMENTS (damage); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE baseline_state SET state = %s", damage[i]);
      g_autoptr (TrendsStore) store = NULL;
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (GError) error = NULL;

      fixture_exec (self->file, sql);
      store = open_store (self->file);
      g_assert_false (trends_value_load (get_state (get_baseline (store)), &error));
      g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_DAMAGED);
      found = trends_store_check (self->file, NULL);
      g_assert_cmpuint (found->len, >, 0);
      g_assert_nonnull (strstr (found->pdata[0], "baseline_state"));
    }
}

static void
test_renamed (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (GFile) elsewhere = fixture_file (self->folder, "Elsewhere.trends");

  g_assert_cmpint (g_rename (g_file_peek_path (self->file), g_file_peek_path (elsewhere)), ==, 0);
  assert_state (self->baseline);
}

static void
test_deleted (Fixture      *self,
              gconstpointer data)
{
  g_autoptr (GFile) copy = fixture_file (self->folder, "Copy.trends");
  g_autoptr (TrendsStore) copied = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (g_file_peek_path (self->file)), ==, 0);
  g_assert_true (trends_store_save_copy (self->store, copy, FALSE, &error));
  g_assert_no_error (error);
  copied = open_store (copy);
  assert_state (get_baseline (copied));
}

static void
take_words_cb (TrendsStore *store,
               const char  *words,
               char       **said)
{
  g_assert_null (*said);
  *said = g_strdup (words);
}

/* What another program writes over is lost, which is said; all the rest isn't. */
static void
test_overwritten (Fixture      *self,
                  gconstpointer data)
{
  g_autoptr (GFile) copy = fixture_file (self->folder, "Copy.trends");
  FILE *written = g_fopen (g_file_peek_path (self->file), "w");
  g_autoptr (TrendsStore) copied = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  g_signal_connect (self->store, "lost", G_CALLBACK (take_words_cb), &said);
  g_assert_nonnull (written);
  fputs ("What isn't a plan", written);
  fclose (written);
  g_assert_true (trends_store_save_copy (self->store, copy, FALSE, &error));
  g_assert_no_error (error);
  copied = open_store (copy);
  g_assert_cmpstr (trends_entity_get_name (get_baseline (copied)), ==,
                   trends_entity_get_name (self->baseline));
  g_assert_false (trends_value_is_set (get_state (get_baseline (copied))));
  g_assert_nonnull (strstr (said, "Copy.trends"));
  g_assert_nonnull (strstr (said, "history"));
  g_assert_nonnull (strstr (said, trends_entity_get_name (self->baseline)));
}

static void
test_moved (Fixture      *self,
            gconstpointer data)
{
  g_autoptr (GFile) there = fixture_file (self->folder, "There.trends");
  g_autoptr (GError) error = NULL;
  g_autofree char *dump = NULL;

  g_assert_true (trends_store_move (self->store, there, FALSE, &error));
  g_assert_no_error (error);
  assert_state (self->baseline);
  dump = trends_plan_dump (trends_store_get_plan (self->store));
  g_assert_true (trends_store_close (self->store, NULL));
  fixture_assert_holds (there, dump);
}

/* The plan goes on without its store, as an export does that takes longer. */
static void
test_closed (Fixture      *self,
             gconstpointer data)
{
  g_autoptr (TrendsPlan) plan = g_object_ref (trends_store_get_plan (self->store));

  g_clear_object (&self->store);
  assert_state (trends_plan_lookup (plan, trends_entity_get_id (self->baseline)));
}

/* The log has all of it, and so has who takes it back, though it is gone from the file. */
static void
test_removed (Fixture      *self,
              gconstpointer data)
{
  TrendsPlan *plan = trends_store_get_plan (self->store);
  g_autofree char *id = g_strdup (trends_entity_get_id (self->baseline));
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_plan_remove (plan, self->baseline, &error));
  g_assert_no_error (error);
  g_assert_true (trends_store_flush (self->store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_query (self->file, "SELECT count(*) FROM edit"
                                              " WHERE changes LIKE '%frozen%'"),
                   ==, 1);

  g_assert_true (trends_plan_undo (plan, NULL));
  g_assert_true (trends_store_flush (self->store, &error));
  g_assert_no_error (error);
  g_clear_object (&self->store);
  self->store = open_store (self->file);
  assert_state (trends_plan_lookup (trends_store_get_plan (self->store), id));
  fixture_assert_sound (self->file);
}

/* What makes no sense can be got rid of. */
static void
test_damaged_removed (Fixture      *self,
                      gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->store);
  fixture_exec (self->file, "UPDATE baseline_state SET state = '{1}'");
  self->store = open_store (self->file);
  for (guint n = 2; n > 0; n--)
    g_assert_true (trends_plan_remove (trends_store_get_plan (self->store),
                                       get_baseline (self->store), NULL));
  g_assert_true (trends_store_flush (self->store, &error));
  g_assert_no_error (error);
  g_clear_object (&self->store);
  fixture_assert_sound (self->file);
}

/* Of what another process removed, the log has what it was. */
static void
test_removed_by_others (Fixture      *self,
                        gconstpointer data)
{
  g_autoptr (TrendsStore) other = open_store (self->file);
  g_autofree char *id = g_strdup (trends_entity_get_id (self->baseline));

  g_assert_true (trends_plan_remove (trends_store_get_plan (other), get_baseline (other), NULL));
  g_assert_true (trends_store_flush (other, NULL));
  trends_plan_add_owner (trends_store_get_plan (self->store), "Somebody", TRENDS_OWNER_PERSON,
                         NULL);
  g_assert_true (trends_store_flush (self->store, NULL));
  g_assert_null (trends_plan_lookup (trends_store_get_plan (self->store), id));
  g_clear_object (&self->store);
  g_clear_object (&other);
  fixture_assert_sound (self->file);
}

#define TEST(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  TEST ("/store/late/unread", test_unread);
  TEST ("/store/late/renamed", test_renamed);
  TEST ("/store/late/deleted", test_deleted);
  TEST ("/store/late/overwritten", test_overwritten);
  TEST ("/store/late/moved", test_moved);
  TEST ("/store/late/closed", test_closed);
  TEST ("/store/late/removed", test_removed);
  TEST ("/store/late/damaged-removed", test_damaged_removed);
  TEST ("/store/late/removed-by-others", test_removed_by_others);
  return g_test_run ();
}
