/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-round-trip.c: what goes into a plan file comes out of it, and the file is
 * what its documents say, to a reader that isn't ours.
 */

#include "shim-vfs.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

static void
test_every_field (void)
{
  for (guint32 seed = 1; seed <= 10; seed++)
    {
      g_autoptr (FixtureFolder) folder = fixture_folder_new ();
      g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 12);
      g_autofree char *dump = trends_plan_dump (plan);
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);

      g_assert_no_error (error);
      g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVED);
      g_assert_true (trends_store_get_plan (store) == plan);
      fixture_assert_holds (file, dump);
      g_assert_true (trends_store_close (store, &error));
      g_assert_no_error (error);
      fixture_assert_sound (file);
      g_assert_cmpuint (fixture_count_files (folder), ==, 1);
    }
}

/* As another program may have written it: with spaces, and in an order of its own. */
static void
test_json_as_it_was (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 1);
  g_autoptr (TrendsStore) store = NULL;
  g_autofree char *dump = NULL;
  g_autoptr (GError) error = NULL;

  trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_EXTRA,
                        "{ \"key with space\" :\n\"ŵ\" , \"b\": 2.5e3,\"a\":\"\\u00e9}\" }",
                        TRENDS_SET_ONCE, &error);
  g_assert_no_error (error);
  dump = trends_plan_dump (plan);
  store = trends_store_create (file, plan, &error);
  g_assert_no_error (error);
  fixture_assert_holds (file, dump);
  fixture_assert_sound (file);
}

typedef struct
{
  TrendsStore *store;
  gboolean done;
} Opened;

static void
on_opened_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Opened *opened = user_data;
  g_autoptr (GError) error = NULL;

  opened->store = trends_store_open_finish (result, &error);
  g_assert_no_error (error);
  opened->done = TRUE;
}

static void
on_closed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Opened *opened = user_data;
  g_autoptr (GError) error = NULL;

  g_assert_true (trends_store_close_finish (TRENDS_STORE (source), result, &error));
  g_assert_no_error (error);
  opened->done = TRUE;
}

static gboolean
is_done (gpointer data)
{
  return ((Opened *) data)->done;
}

static void
test_async (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);
  g_autoptr (TrendsStore) store = trends_store_create (file, plan, NULL);
  g_autofree char *dump = NULL;
  Opened opened = { NULL, FALSE };

  g_clear_object (&store);
  trends_store_open_async (file, TRENDS_OPEN_NORMAL, NULL, on_opened_cb, &opened);
  fixture_wait (is_done, &opened);

  for (int i = 0; i < 20; i++)
    trends_random_edit (rand, trends_store_get_plan (opened.store));
  opened.done = FALSE;
  trends_store_close_async (opened.store, NULL, on_closed_cb, &opened);
  fixture_wait (is_done, &opened);

  dump = trends_plan_dump (trends_store_get_plan (opened.store));
  g_object_unref (opened.store);
  fixture_assert_holds (file, dump);
}

/* After each step: written, loaded again, the same. */
static void
test_sequences (void)
{
  for (guint32 seed = 1; seed <= 6; seed++)
    {
      g_autoptr (FixtureFolder) folder = fixture_folder_new ();
      g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 6);
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);

      g_assert_no_error (error);
      for (int i = 0; i < 60; i++)
        {
          g_autofree char *dump = NULL;

          trends_random_edit (rand, plan);
          trends_store_flush (store, &error);
          g_assert_no_error (error);
          g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVED);

          dump = trends_plan_dump (plan);
          fixture_assert_holds (file, dump);
        }
      g_assert_true (trends_store_close (store, NULL));
      fixture_assert_sound (file);
    }
}

/* The log, played from the first state on, gives the last; backwards, the first. */
static void
test_log (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_autoptr (GFile) before = fixture_file (folder, "Before.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 6);
  g_autofree char *first = trends_plan_dump (plan), *last = NULL, *played = NULL, *back = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);
  g_autoptr (TrendsStore) replay = NULL;
  g_autoptr (GPtrArray) log = NULL;

  g_assert_no_error (error);
  g_assert_true (trends_store_save_copy (store, before, FALSE, &error));
  for (int i = 0; i < 80; i++)
    trends_random_edit (rand, plan);
  g_assert_true (trends_store_close (store, &error));
  last = trends_plan_dump (plan);

  log = trends_store_read_log (file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (log->len, >, 20);

  replay = trends_store_open (before, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < log->len; i++)
    {
      g_assert_true (trends_plan_apply (trends_store_get_plan (replay), log->pdata[i], &error));
      g_assert_no_error (error);
    }
  played = trends_plan_dump (trends_store_get_plan (replay));
  g_assert_cmpstr (played, ==, last);

  for (guint i = log->len; i > 0; i--)
    {
      g_autoptr (TrendsEdit) inverse = trends_edit_invert (log->pdata[i - 1], TRENDS_ORIGIN_UNDO);

      g_assert_true (trends_plan_apply (trends_store_get_plan (replay), inverse, &error));
      g_assert_no_error (error);
    }
  back = trends_plan_dump (trends_store_get_plan (replay));
  g_assert_cmpstr (back, ==, first);
}

/* ------------------------------------------------------------------ schema */

static char *
query (sqlite3    *db,
       const char *sql)
{
  GString *out = g_string_new (NULL);
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (statement); i++)
        g_string_append_printf (out, i > 0 ? "|%s" : "%s",
                                (const char *) sqlite3_column_text (statement, i));
      g_string_append_c (out, '\n');
    }
  sqlite3_finalize (statement);
  return g_string_free (out, FALSE);
}

static gboolean
is_number (const TrendsField *field)
{
  return field->type == TRENDS_FIELD_INTEGER || field->type == TRENDS_FIELD_BOOLEAN ||
         field->type == TRENDS_FIELD_MONEY;
}

static gboolean
is_required (const TrendsField *field)
{
  return (field->flags & TRENDS_FIELD_REQUIRED) != 0 || field->type == TRENDS_FIELD_CHOICE ||
         field->type == TRENDS_FIELD_BOOLEAN;
}

/* What pragma_table_info should say of a kind's table. */
static char *
expect_columns (const TrendsKindInfo *info)
{
  GString *out = g_string_new ("id|TEXT|1|1\n");

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type != TRENDS_FIELD_REFS
        && (info->fields[i].flags & TRENDS_FIELD_APART) == 0)
      g_string_append_printf (out, "%s|%s|%d|0\n", info->fields[i].key,
                              is_number (&info->fields[i]) ? "INTEGER" : "TEXT",
                              is_required (&info->fields[i]));
  return g_string_free (out, FALSE);
}

static void
assert_columns (sqlite3              *db,
                const TrendsKindInfo *info)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name, type, \"notnull\", pk"
                                          " FROM pragma_table_info('%s')", info->nick);
  g_autofree char *found = query (db, sql);
  g_autofree char *expected = expect_columns (info);

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_reference (sqlite3    *db,
                  const char *table,
                  const char *column,
                  TrendsKind  target)
{
  g_autofree char *sql = g_strdup_printf ("SELECT \"table\", \"to\""
                                          " FROM pragma_foreign_key_list('%s')"
                                          " WHERE \"from\" = '%s'", table, column);
  g_autofree char *found = query (db, sql);
  g_autofree char *expected = g_strdup_printf ("%s|id\n", trends_kind_get_info (target)->nick);

  g_assert_cmpstr (found, ==, expected);
}

/* Every word that a choice may be is in the column's CHECK, and so is nothing else. */
static void
assert_choices (sqlite3              *db,
                const TrendsKindInfo *info,
                const TrendsField    *field)
{
  g_autofree char *sql = g_strdup_printf ("SELECT sql FROM sqlite_schema WHERE name = '%s'",
                                          info->nick);
  g_autofree char *definition = query (db, sql);
  g_auto (GStrv) words = g_regex_split_simple ("\\s+", definition, 0, 0);
  g_autofree char *spaced = g_strjoinv (" ", words);
  GString *check = g_string_new (NULL);

  g_string_append (check, "CHECK (");
  for (guint i = 0; i < field->choices->n_items; i++)
    g_string_append_printf (check, i > 0 ? " OR %s = '%s'" : "%s = '%s'", field->key,
                            field->choices->items[i].nick);
  g_string_append (check, ")");

  g_assert_nonnull (strstr (spaced, check->str));
  g_string_free (check, TRUE);
}

static void
assert_field (sqlite3              *db,
              const TrendsKindInfo *info,
              const TrendsField    *field)
{
  g_autofree char *table = g_strdup_printf ("%s_%s", info->nick, field->key);

  if ((field->flags & TRENDS_FIELD_APART) != 0)
    assert_reference (db, table, info->nick, field->kind);
  else if (field->type == TRENDS_FIELD_REF && field->target != TRENDS_KIND_ANY)
    assert_reference (db, info->nick, field->key, field->target);
  else if (field->type == TRENDS_FIELD_CHOICE)
    assert_choices (db, info, field);
  else if (field->type == TRENDS_FIELD_REFS)
    {
      assert_reference (db, table, info->nick, field->kind);
      assert_reference (db, table, trends_kind_get_info (field->target)->nick, field->target);
    }
}

static void
test_schema (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 3);
  g_autoptr (TrendsStore) store = trends_store_create (file, plan, NULL);
  g_autofree char *identity = NULL;
  sqlite3 *db;

  g_clear_object (&store);
  g_assert_cmpint (sqlite3_open (g_file_peek_path (file), &db), ==, SQLITE_OK);
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      const TrendsKindInfo *info = trends_kind_get_info (kind);

      assert_columns (db, info);
      for (guint i = 0; i < info->n_fields; i++)
        assert_field (db, info, &info->fields[i]);
    }

  identity = query (db, "SELECT a.application_id, v.user_version, j.journal_mode"
                        " FROM pragma_application_id AS a, pragma_user_version AS v,"
                        " pragma_journal_mode AS j");
  g_assert_cmpstr (identity, ==, "1414680132|4|delete\n");
  sqlite3_close (db);
}

/* ------------------------------------------------------------------- names */

static void
test_names (void)
{
  static const char *const pairs[][2] = {
    { "Millbrook Digital Roadmap 2026–28", "Millbrook Digital Roadmap 2026–28.trends" },
    { "A/B: what?  <now>", "A B what now.trends" },
    { "  .hidden. ", "hidden.trends" },
    { "", "Plan.trends" },
    { "///", "Plan.trends" },
    { "CON", "Plan.trends" },
    { "con.sultation", "Plan.trends" },
    { "LPT1", "Plan.trends" },
    { "Cyngor\nTŷ", "Cyngor Tŷ.trends" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *name = trends_store_name_for_title (pairs[i][0]);

      g_assert_cmpstr (name, ==, pairs[i][1]);
    }

  for (guint32 seed = 0; seed < 200; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GString) title = g_string_new (NULL);
      g_autofree char *name = NULL;

      for (int i = g_rand_int_range (rand, 0, 400); i > 0; i--)
        g_string_append_unichar (title, (gunichar) g_rand_int_range (rand, 1, 0x3000));
      name = trends_store_name_for_title (title->str);
      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_assert_cmpuint (strlen (name), <, 200);
      g_assert_null (strpbrk (name, "/\\\n"));
    }
}

static void
test_create_in (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) inner = fixture_file (folder, "Documents");
  const char *const expected[] = { "Road map.trends", "Road map 2.trends", "Road map 3.trends" };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (TrendsPlan) plan = trends_plan_new ();
      g_autoptr (TrendsStore) store = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *name = NULL;

      trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_TITLE, "Road map",
                            TRENDS_SET_ONCE, &error);
      store = trends_store_create_in (inner, plan, &error);
      g_assert_no_error (error);
      name = g_file_get_basename (trends_store_get_file (store));
      g_assert_cmpstr (name, ==, expected[i]);
    }
}

static void
test_create_refused (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_autoptr (GFile) nowhere = fixture_file (folder, "no/such/Plan.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 1);
  g_autoptr (TrendsPlan) untitled = trends_plan_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (trends_store_create (file, untitled, &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_REQUIRED);
  g_clear_error (&error);

  g_assert_null (trends_store_create (nowhere, plan, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (g_file_replace_contents (file, "mine", 4, NULL, FALSE, 0, NULL, NULL, NULL));
  g_assert_null (trends_store_create (file, plan, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (g_file_delete (file, NULL, NULL));

  /* What is left of another file of that name would be taken for ours. */
  {
    g_autoptr (GFile) journal = fixture_file (folder, "Plan.trends-journal");

    g_assert_true (g_file_replace_contents (journal, "old", 3, NULL, FALSE, 0, NULL, NULL, NULL));
    g_assert_null (trends_store_create (file, plan, &error));
    g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_EXISTS);
  }
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);
}

/* ------------------------------------------------------------------ places */

static void
test_save_copy (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_autoptr (GFile) copy = fixture_file (folder, "Copy.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);
  g_autoptr (GPtrArray) log = NULL;
  g_autofree char *dump = NULL;

  for (int i = 0; i < 10; i++)
    trends_plan_add_owner (plan, "Somebody", TRENDS_OWNER_TEAM, NULL);
  g_assert_true (trends_store_save_copy (store, copy, FALSE, &error));
  g_assert_no_error (error);

  dump = trends_plan_dump (plan);
  fixture_assert_holds (copy, dump);
  fixture_assert_sound (copy);
  log = trends_store_read_log (copy, &error);
  g_assert_cmpuint (log->len, ==, 10);
  g_assert_true (g_file_equal (trends_store_get_file (store), file));

  g_assert_false (trends_store_save_copy (store, copy, FALSE, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (trends_store_save_copy (store, copy, TRUE, &error));
  g_assert_no_error (error);

  g_assert_false (trends_store_save_copy (store, file, TRUE, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_EXISTS);
  g_assert_cmpuint (fixture_count_files (folder), ==, 2);
}

static void
test_move (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_autoptr (GFile) moved = fixture_file (folder, "Renamed.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);
  g_autofree char *dump = NULL;

  trends_plan_add_owner (plan, "Somebody", TRENDS_OWNER_TEAM, NULL);
  g_assert_true (trends_store_move (store, moved, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_equal (trends_store_get_file (store), moved));
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);

  trends_plan_add_owner (plan, "Somebody else", TRENDS_OWNER_TEAM, NULL);
  g_assert_true (trends_store_close (store, &error));
  g_assert_no_error (error);
  dump = trends_plan_dump (plan);
  fixture_assert_holds (moved, dump);
  fixture_assert_sound (moved);
  g_assert_cmpint (fixture_query (moved, "SELECT count(*) FROM edit"), ==, 2);
}

/* A folder that is a link, as home folders on a network are. */
static void
test_linked_folder (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) inner = fixture_file (folder, "Documents");
  g_autoptr (GFile) link = fixture_file (folder, "Link");
  g_autoptr (GFile) file = g_file_get_child (link, "Plan.trends");
  g_autoptr (GFile) copy = g_file_get_child (link, "Copy.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;

  g_assert_true (g_file_make_directory (inner, NULL, NULL));
  g_assert_true (g_file_make_symbolic_link (link, "Documents", NULL, NULL));
  store = trends_store_create (file, plan, &error);
  g_assert_no_error (error);
  trends_plan_add_owner (plan, "Somebody", TRENDS_OWNER_TEAM, NULL);
  g_assert_true (trends_store_save_copy (store, copy, FALSE, &error));
  g_assert_no_error (error);
  g_assert_true (trends_store_close (store, &error));
  fixture_assert_sound (file);
  fixture_assert_sound (copy);
}

static gboolean
has_failed (gpointer data)
{
  return trends_store_get_state (data) == TRENDS_SAVE_STATE_FAILED;
}

static gboolean
is_saved (gpointer data)
{
  return trends_store_get_state (data) == TRENDS_SAVE_STATE_SAVED;
}

/* Noticed without an edit; and once the file is back, all is well by itself. */
static void
test_back_again (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_autoptr (GFile) away = fixture_file (folder, "Away.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);
  g_autofree char *dump = NULL;

  g_assert_true (g_file_move (file, away, 0, NULL, NULL, NULL, NULL));
  fixture_wait (has_failed, store);
  trends_plan_add_owner (plan, "Somebody", TRENDS_OWNER_TEAM, NULL);
  g_assert_true (g_file_move (away, file, 0, NULL, NULL, NULL, NULL));
  fixture_wait (is_saved, store);
  g_assert_null (trends_store_get_problem (store));

  dump = trends_plan_dump (plan);
  g_assert_true (trends_store_close (store, &error));
  fixture_assert_holds (file, dump);
}

/* Somebody deletes the file below us: it is said, and nothing is lost. */
static void
test_vanished (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_autoptr (GFile) rescued = fixture_file (folder, "Rescued.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);
  g_autofree char *dump = NULL;

  g_assert_cmpint (g_unlink (g_file_peek_path (file)), ==, 0);
  trends_plan_add_owner (plan, "Somebody", TRENDS_OWNER_TEAM, NULL);
  g_assert_false (trends_store_flush (store, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_FAILED);
  g_assert_nonnull (trends_store_get_problem (store));
  g_clear_error (&error);

  g_assert_false (trends_store_close (store, &error));
  g_clear_error (&error);
  g_assert_true (trends_store_move (store, rescued, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVED);
  g_assert_null (trends_store_get_problem (store));

  dump = trends_plan_dump (plan);
  g_assert_true (trends_store_close (store, &error));
  fixture_assert_holds (rescued, dump);
  fixture_assert_sound (rescued);
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);
}

/* Another plan takes the file's place, in each way: what is done to the first is never
 * written into it. */
static void
test_replaced (gconstpointer data)
{
  gboolean over = GPOINTER_TO_INT (data);
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_autoptr (GFile) other = fixture_file (folder, "Other.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 4);
  g_autoptr (TrendsPlan) other_plan = trends_random_plan_new (rand, 4);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);
  g_autoptr (TrendsStore) other_store = trends_store_create (other, other_plan, &error);
  g_autofree char *dump = NULL;
  g_autofree char *contents = NULL;
  gsize size;

  /* SQLite sees by a counter that a file has changed: of two new ones it is the same. */
  trends_plan_add_owner (other_plan, "Another", TRENDS_OWNER_TEAM, NULL);
  g_assert_true (trends_store_close (other_store, &error));
  dump = trends_plan_dump (other_plan);
  if (over)
    {
      g_assert_true (g_file_load_contents (other, NULL, &contents, &size, NULL, NULL));
      g_assert_true (g_file_set_contents_full (g_file_peek_path (file), contents, size,
                                               G_FILE_SET_CONTENTS_NONE, 0600, &error));
    }
  else
    g_assert_cmpint (g_rename (g_file_peek_path (other), g_file_peek_path (file)), ==, 0);

  trends_plan_add_owner (plan, "Somebody", TRENDS_OWNER_TEAM, NULL);
  for (guint i = 0; i < 3; i++)
    {
      trends_store_retry (store);
      g_assert_false (trends_store_flush (store, &error));
      g_assert_nonnull (error);
      g_clear_error (&error);
    }
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_FAILED);
  g_assert_false (trends_store_close (store, NULL));
  fixture_assert_holds (file, dump);
}

static void
test_typing_is_saving (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_file (folder, "Plan.trends");
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 1);
  g_autoptr (TrendsStore) store = trends_store_create (file, plan, NULL);

  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVED);
  trends_plan_set_text (plan, trends_plan_get_info (plan), TRENDS_PLAN_PURPOSE, "To type",
                        TRENDS_SET_TYPING, NULL);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVING);
  g_assert_true (trends_store_flush (store, NULL));
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_SAVED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  shim_vfs_install (); /* for its speed */
  g_test_add_func ("/store/round-trip/every-field", test_every_field);
  g_test_add_func ("/store/round-trip/json", test_json_as_it_was);
  g_test_add_func ("/store/round-trip/async", test_async);
  g_test_add_func ("/store/round-trip/sequences", test_sequences);
  g_test_add_func ("/store/round-trip/log", test_log);
  g_test_add_func ("/store/schema/agrees-with-fields", test_schema);
  g_test_add_func ("/store/place/names", test_names);
  g_test_add_func ("/store/place/create-in", test_create_in);
  g_test_add_func ("/store/place/create-refused", test_create_refused);
  g_test_add_func ("/store/place/save-copy", test_save_copy);
  g_test_add_func ("/store/place/move", test_move);
  g_test_add_func ("/store/place/linked-folder", test_linked_folder);
  g_test_add_func ("/store/state/vanished", test_vanished);
  g_test_add_data_func ("/store/state/replaced", GINT_TO_POINTER (FALSE), test_replaced);
  g_test_add_data_func ("/store/state/written-over", GINT_TO_POINTER (TRUE), test_replaced);
  g_test_add_func ("/store/state/back-again", test_back_again);
  g_test_add_func ("/store/state/typing-is-saving", test_typing_is_saving);
  return g_test_run ();
}
