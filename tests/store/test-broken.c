/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-broken.c: files that can't be opened, or only read: each gets a message of
 * its own, and stays as it is, byte for byte, with nothing beside it.
 */

#include "shim-vfs.h"
#include "store-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---------------------------------------------------------- no plans at all */

static void
assert_refused (GFile           *file,
                TrendsStoreError code)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folder = g_path_get_dirname (g_file_peek_path (file));
  guint n_files = fixture_count_files (folder);

  for (int mode = TRENDS_OPEN_NORMAL; mode <= TRENDS_OPEN_READ_ONLY; mode++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsStore) store = trends_store_open (file, mode, &error);

      g_assert_null (store);
      g_test_message ("%s", error->message);
      g_assert_error (error, TRENDS_STORE_ERROR, (int) code);
      g_assert_nonnull (strstr (error->message, name));
    }
  g_assert_cmpuint (fixture_count_files (folder), ==, n_files);
}

static void
assert_refused_untouched (GFile           *file,
                          TrendsStoreError code)
{
  g_autoptr (GBytes) before = fixture_read (file), after = NULL;

  assert_refused (file, code);
  after = fixture_read (file);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_no_plan (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_file (folder, "X.trends");

  assert_refused (file, TRENDS_STORE_ERROR_NOT_FOUND);
  fixture_replace (file, "", 0);
  assert_refused_untouched (file, TRENDS_STORE_ERROR_NOT_A_PLAN);
  fixture_replace (file, "Dear colleague,\n", 16);
  assert_refused_untouched (file, TRENDS_STORE_ERROR_NOT_A_PLAN);
  fixture_replace (file, "SQLite format 3\0\x10\0\1\1\0\x40", 22);
  assert_refused_untouched (file, TRENDS_STORE_ERROR_DAMAGED);

  g_assert_true (g_file_delete (file, NULL, NULL));
  fixture_exec (file, "CREATE TABLE other (x)");
  assert_refused_untouched (file, TRENDS_STORE_ERROR_NOT_A_PLAN);
}

static void
test_no_file (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) dir = fixture_file (folder, "Folder.trends");
  g_autoptr (GFile) pipe = fixture_file (folder, "Pipe.trends");
  g_autoptr (GFile) link = fixture_file (folder, "Link.trends");
  g_autoptr (GFile) remote = g_file_new_for_uri ("https://example.org/Plan.trends");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir (g_file_peek_path (dir), 0700), ==, 0);
  assert_refused (dir, TRENDS_STORE_ERROR_NOT_A_PLAN);
  g_assert_cmpint (mkfifo (g_file_peek_path (pipe), 0600), ==, 0);
  assert_refused (pipe, TRENDS_STORE_ERROR_NOT_A_PLAN);
  g_assert_cmpint (symlink ("nowhere", g_file_peek_path (link)), ==, 0);
  assert_refused (link, TRENDS_STORE_ERROR_NOT_FOUND);

  g_assert_null (trends_store_open (remote, TRENDS_OPEN_NORMAL, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_FAILED);
}

/* A link is followed to the file, and the file stays one. */
static void
test_link (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 1);
  g_autoptr (GFile) link = fixture_file (folder, "Link.trends");
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;

  g_assert_cmpint (symlink ("Plan.trends", g_file_peek_path (link)), ==, 0);
  store = trends_store_open (link, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  trends_plan_add_owner (trends_store_get_plan (store), "Through a link", TRENDS_OWNER_ROLE_HOLDER,
                         NULL);
  g_assert_true (trends_store_close (store, NULL));
  g_assert_true (g_file_test (g_file_peek_path (link), G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (fixture_query (file, "SELECT count(*) FROM owner WHERE name = 'Through a link'"),
                   ==, 1);
}

/* -------------------------------------------------------------- damaged ones */

static const struct
{
  const char *sql;
  TrendsStoreError code;
} faults[] = {
  { "CREATE TRIGGER t AFTER INSERT ON owner BEGIN DELETE FROM plan; END",
    TRENDS_STORE_ERROR_ALTERED },
  { "CREATE VIEW v AS SELECT * FROM plan", TRENDS_STORE_ERROR_ALTERED },
  { "CREATE TABLE more (x)", TRENDS_STORE_ERROR_ALTERED },
  { "CREATE VIRTUAL TABLE more USING fts5 (x)", TRENDS_STORE_ERROR_ALTERED },
  { "DROP INDEX initiative_by_lead", TRENDS_STORE_ERROR_ALTERED },
  { "DROP TABLE milestone", TRENDS_STORE_ERROR_ALTERED },
  { "ALTER TABLE initiative DROP COLUMN notes", TRENDS_STORE_ERROR_ALTERED },
  { "ALTER TABLE owner ADD COLUMN more TEXT", TRENDS_STORE_ERROR_ALTERED },
  { "DELETE FROM plan", TRENDS_STORE_ERROR_DAMAGED },
  { "INSERT INTO plan SELECT 'a0000000-0000-4000-8000-000000000000', title, organisation, purpose,"
    " catalogue, financial_year_start, end_date, currency, priority_words, language, country,"
    " budget, budget_capital, lead_limit, default_sensitivity, group_copy, extra, document_extra"
    " FROM plan",
    TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE initiative SET lead = 'a0000000-0000-4000-8000-00000000000f'",
    TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE dependency SET initiative = needs", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE dependency SET initiative = needs, kind = 'relates'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE comment SET entry = 'a0000000-0000-4000-8000-00000000000f'",
    TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE set_aside SET entry = 'nothing'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE ballot_total SET entry = upper (entry)", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE idea SET wordings = '[1]'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE workshop_step SET position = 'a0'", TRENDS_STORE_ERROR_DAMAGED },
  { "INSERT INTO baseline_state VALUES ('a0000000-0000-4000-8000-00000000000f', '{}')",
    TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE initiative SET status = 'sleeping'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE initiative SET start_date = '2026-02-30'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE initiative SET start_date = '2030-01-02', end_date = '2030-01-01'",
    TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE initiative SET value = 6", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE initiative SET tags = '[\"a\"'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE initiative SET tags = '[1]'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE initiative SET tags = '[\"\\ud800\"]'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE initiative SET tags = '[\"a\"] []'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE initiative SET links = '[{\"title\":\"\"}]'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE initiative SET exempt_fields = '[\"title\"]'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE initiative SET title = 'a' || char(0) || 'b'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE initiative SET title = CAST(x'fffe41' AS TEXT)", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE initiative SET title = 'two' || char(10) || 'lines'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE owner SET id = 'nobody' WHERE rowid = 9", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE plan SET currency = 'pounds'", TRENDS_STORE_ERROR_DAMAGED },
  { "PRAGMA user_version = -1", TRENDS_STORE_ERROR_DAMAGED },
  { "PRAGMA application_id = 7", TRENDS_STORE_ERROR_NOT_A_PLAN },
  { "PRAGMA journal_mode = WAL", TRENDS_STORE_ERROR_FAILED },
  { "DROP TABLE milestone; PRAGMA user_version = 99", TRENDS_STORE_ERROR_NEWER },
  { "UPDATE plan SET extra = '{\"a\":[1,2}'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE plan SET extra = '{\"a\":1,\"\\u0061\":2}'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE plan SET extra = '{\"a\":01}'", TRENDS_STORE_ERROR_DAMAGED },
  { "UPDATE owner SET id = id || char (0) || 'x' WHERE rowid = 9", TRENDS_STORE_ERROR_DAMAGED },
};

static void
test_damaged (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 2);
  g_autoptr (GBytes) whole = fixture_read (file);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) found = NULL;

      fixture_replace (file, g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
      fixture_exec (file, faults[i].sql);
      g_test_message ("%s", faults[i].sql);
      assert_refused_untouched (file, faults[i].code);

      found = trends_store_check (file, &error);
      g_assert_true (found != NULL ? found->len > 0 : error != NULL);
    }
}

/* ----------------------------------------------------------- broken rules */

/* Values that some rule or other of a table forbids. */
static const char *const odd_values[] = {
  "'odd'", "''", "'{}'", "'[]'", "' []'", "'[1]'", "' {\"a\":1}'", "'{'", "'2026-02-30'", "'2026-1-1'",
  "'2026-01-01T00:00:00+01:00'", "'2026-01-01T00:00:00'", "'20260101T000000Z'", "'load'",
  "'foreign'", "-1", "0", "2", "6", "13", "1000", "1000001", "-9223372036854775807",
};

#define ENOUGH_VALUES 6 /* of a column */

/* Whether SQLite refuses a statement for no other reason than a rule. */
static gboolean
breaks_rule (sqlite3    *db,
             const char *sql)
{
  int rc;

  sqlite3_exec (db, "BEGIN", NULL, NULL, NULL);
  sqlite3_exec (db, sql, NULL, NULL, NULL);
  rc = sqlite3_extended_errcode (db);
  sqlite3_exec (db, "ROLLBACK", NULL, NULL, NULL);
  return rc == SQLITE_CONSTRAINT_CHECK;
}

/* What opening doesn't read is found by who looks at everything; the test "late" reads it. */
static void
assert_found (GFile      *file,
              const char *table)
{
  g_autoptr (GPtrArray) found = trends_store_check (file, NULL);

  g_assert_cmpstr (table, ==, "baseline_state");
  g_assert_cmpuint (found->len, >, 0);
}

/* Refused, or the log is no longer written to. */
static void
assert_noticed (GFile      *file,
                const char *table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);

  if (store == NULL)
    g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_DAMAGED);
  else if (trends_store_get_state (store) != TRENDS_SAVE_STATE_READ_ONLY)
    assert_found (file, table);
}

/* The plan has something of each kind; a list of theirs may be empty. */
static void
fill_tables (GFile *file)
{
  fixture_exec (file,
                "INSERT OR IGNORE INTO workshop_trends SELECT w.id, 0, t.id"
                " FROM workshop w, trend t LIMIT 1;"
                "INSERT OR IGNORE INTO initiative_also_serves SELECT i.id, 0, t.id"
                " FROM initiative i, trend t WHERE t.id <> i.trend LIMIT 1;"
                "INSERT OR IGNORE INTO initiative_contributors SELECT i.id, 0, o.id"
                " FROM initiative i, owner o LIMIT 1");
}

/* Opening has SQLite check no rules of the tables, since that takes longer than all the
 * rest; so whatever breaks one has to be noticed by who reads it. */
static void
test_rules (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 2);
  g_autoptr (GFile) rules = fixture_file (folder, "Rules.trends");
  g_autoptr (GBytes) whole = NULL;
  sqlite3_stmt *columns;
  guint n_broken = 0;
  sqlite3 *db;

  fill_tables (file);
  whole = fixture_read (file);
  g_assert_true (g_file_copy (file, rules, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  g_assert_cmpint (sqlite3_open (g_file_peek_path (rules), &db), ==, SQLITE_OK);
  sqlite3_prepare_v2 (db,
                      "SELECT t.name, c.name, t.sql LIKE '%WITHOUT ROWID%' FROM sqlite_schema AS t,"
                      " pragma_table_info (t.name) AS c"
                      " WHERE t.type = 'table' AND t.sql LIKE '%CHECK%'",
                      -1, &columns, NULL);
  while (sqlite3_step (columns) == SQLITE_ROW)
    for (guint i = 0, n = 0; i < G_N_ELEMENTS (odd_values) && n < ENOUGH_VALUES; i++)
      {
        const char *table = (const char *) sqlite3_column_text (columns, 0);
        const char *column = (const char *) sqlite3_column_text (columns, 1);
        g_autofree char *row = sqlite3_column_int (columns, 2)
                                 ? g_strdup_printf ("position = 0")
                                 : g_strdup_printf ("rowid = (SELECT min (rowid) FROM %s)", table);
        g_autofree char *sql = g_strdup_printf ("UPDATE %s SET \"%s\" = %s WHERE %s", table, column,
                                                odd_values[i], row);

        if (!breaks_rule (db, sql))
          continue;
        n_broken++;
        n++;
        g_test_message ("%s", sql);
        fixture_exec (file, sql);
        assert_noticed (file, table);
        fixture_replace (file, g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
      }
  sqlite3_finalize (columns);
  sqlite3_close (db);

  g_test_message ("%u values broke a rule", n_broken);
  g_assert_cmpuint (n_broken, >, 300);
}

/* What a hostile file has us compute for ever, wherever it puts it: nothing of it
 * runs, or it is stopped. */
#define FOREVER "instr (zeroblob (90000000), cast (zeroblob (45000000) || char (97) AS BLOB))"

static const char *const hostile[] = {
  "CREATE TABLE more (a CHECK (" FOREVER " >= a)); INSERT INTO more VALUES (0)",
  "CREATE TABLE more (a, b AS (" FOREVER "))",
  "CREATE VIEW more AS SELECT " FOREVER,
  "CREATE TRIGGER more AFTER INSERT ON edit BEGIN SELECT " FOREVER "; END",
  "CREATE INDEX more ON plan (title) WHERE instr (title, 'aaaaaaaaaaaaa') > 9",
  "CREATE TABLE more (a); INSERT INTO more VALUES (0); PRAGMA writable_schema = ON;"
  "UPDATE sqlite_schema SET sql = 'CREATE TABLE more (a, b AS (" FOREVER ") CHECK (b > 9))'"
  " WHERE name = 'more'",
  "ANALYZE; PRAGMA writable_schema = ON;"
  "UPDATE sqlite_schema SET sql = 'CREATE TABLE sqlite_stat1(tbl, idx, n, stat AS ("
  "instr (zeroblob (9000000), cast (zeroblob (4500000) || char (97) AS BLOB))))'"
  " WHERE name = 'sqlite_stat1'",
  "PRAGMA user_version = 99; CREATE TABLE more (a, b AS (" FOREVER "))",
};

static void
test_hostile (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 2);
  g_autoptr (GBytes) whole = fixture_read (file);

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GPtrArray) found = NULL;

      fixture_replace (file, g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
      fixture_exec (file, hostile[i]);
      g_test_message ("%s", hostile[i]);
      assert_refused_untouched (file, TRENDS_STORE_ERROR_ALTERED);

      found = trends_store_check (file, NULL);
      g_assert_nonnull (found);
      g_assert_cmpuint (found->len, >, 0);
    }
}

/* Nor does a newer format that checks what it likes. */
static void
test_hostile_newer (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 2);
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (GError) error = NULL;

  fixture_exec (file, hostile[0]);
  fixture_exec (file, "PRAGMA user_version = 99");
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_READ_ONLY);
}

/* What other programs do to help SQLite along is no damage. */
static void
test_harmless (void)
{
  static const char *const helps[] = { "ANALYZE", "PRAGMA optimize", "REINDEX", "VACUUM" };
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 2);

  for (guint i = 0; i < G_N_ELEMENTS (helps); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TrendsStore) store = NULL;

      fixture_exec (file, helps[i]);
      store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
      g_assert_no_error (error);
      trends_plan_add_owner (trends_store_get_plan (store), helps[i], TRENDS_OWNER_TEAM, NULL);
      g_assert_true (trends_store_close (store, &error));
      fixture_assert_sound (file);
    }
}

/* Each row and entry that is wrong is named, once. */
static void
test_named (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 2);
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *all = NULL;

  fixture_exec (file,
                "INSERT INTO baseline VALUES"
                " ('a0000000-0000-4000-8000-000000000001', 'B', NULL, NULL, NULL),"
                " ('a0000000-0000-4000-8000-000000000002', 'C', NULL, NULL, '{\"a\"}');"
                "INSERT INTO baseline_state VALUES"
                " ('a0000000-0000-4000-8000-000000000001', '{1}');"
                "UPDATE edit SET seq = 9223372036854775806 WHERE seq = 5");
  found = trends_store_check (file, NULL);
  g_assert_nonnull (found);
  g_ptr_array_add (found, NULL);
  all = g_strjoinv ("\n", (char **) found->pdata);
  g_test_message ("%s", all);
  g_assert_nonnull (strstr (all, "a0000000-0000-4000-8000-000000000001"));
  g_assert_nonnull (strstr (all, "a0000000-0000-4000-8000-000000000002"));
  g_assert_nonnull (strstr (all, "9223372036854775806"));
  g_assert_cmpuint (found->len, ==, 4);
}

static char *
check_to_text (GFile *file)
{
  g_autoptr (GPtrArray) found = trends_store_check (file, NULL);

  g_assert_nonnull (found);
  g_ptr_array_add (found, NULL);
  return g_strjoinv ("\n", (char **) found->pdata);
}

static char *
dup_first_initiative (GFile *file)
{
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_READ_ONLY, NULL);
  GListModel *list =
    trends_plan_get_list (trends_store_get_plan (store), TRENDS_KIND_INITIATIVE);
  char *first = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (first != NULL && strcmp (trends_entity_get_id (initiative), first) > 0)
        continue;
      g_free (first);
      first = g_strdup (trends_entity_get_id (initiative));
    }

  g_assert_true (trends_store_close (store, NULL));
  return first;
}

/* So is the row whose list holds what makes no sense, by the check and by opening. */
static void
test_lists_named (void)
{
  static const struct
  {
    const char *sql;
    const char *said;
  } wrong[] = {
    { "INSERT INTO initiative_also_serves SELECT i.id, 900, t.id || char (0) || 'x'"
      " FROM initiative i, trend t ORDER BY i.id, t.id LIMIT 1", "initiative_also_serves" },
    { "INSERT INTO initiative_contributors SELECT id, 900, 'nobody'"
      " FROM initiative ORDER BY id LIMIT 1", "initiative_contributors" },
    { "INSERT INTO initiative_also_serves SELECT i.id, 900 + x.n, t.id FROM initiative i, trend t,"
      " (SELECT 1 AS n UNION SELECT 2) x ORDER BY i.id, t.id LIMIT 2",
      "names the same thing twice" },
  };
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 2);
  g_autoptr (GBytes) whole = fixture_read (file);
  g_autofree char *first = dup_first_initiative (file);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *all = NULL;
      g_autoptr (TrendsStore) refused = NULL;
      g_autoptr (GError) error = NULL;

      fixture_replace (file, g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
      fixture_exec (file, wrong[i].sql);
      all = check_to_text (file);
      g_test_message ("%s", all);
      g_assert_nonnull (strstr (all, wrong[i].said));
      g_assert_nonnull (strstr (all, first));

      refused = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
      g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, wrong[i].said));
      g_assert_nonnull (strstr (error->message, first));
    }
}

/* What no text can hold is no JSON, however it is spelt; what is whole is. */
static void
test_escapes (void)
{
  static const char *const none[] = {
    "{\"a\":\"\\ud800\"}", "{\"a\":\"\\udc00\"}", "{\"a\":\"\\ud800x\"}",
    "{\"a\":\"\\ud800\\ud800\"}", "{\"a\":\"\\u0000\"}", "{\"\\u0000\":1}",
    "{\"a\":[{\"b\":\"\\u00zz\"}]}", "{\"a\":\"\\u00",
  };
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 2);
  g_autofree char *all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE initiative SET extra = '%s'", none[i]);
      g_autofree char *said = NULL;

      fixture_exec (file, sql);
      said = check_to_text (file);
      g_assert_nonnull (strstr (said, "extra"));
    }

  fixture_exec (file, "UPDATE initiative SET extra = '{\"a\":\"\\ud83d\\ude00\\u00e9\\n\"}'");
  all = check_to_text (file);
  g_assert_cmpstr (all, ==, "");
}

static void
test_truncated (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 3);
  g_autoptr (GBytes) whole = fixture_read (file);
  gsize size = g_bytes_get_size (whole);
  const gsize lengths[] = {
    16, 99, 100, 511, 512, 4095, 4096, 8192, size / 2, size - 4096, size - 1,
  };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      fixture_replace (file, g_bytes_get_data (whole, NULL), lengths[i]);
      assert_refused_untouched (file, TRENDS_STORE_ERROR_DAMAGED);
    }
}

/* Bytes turned at random: it opens or it doesn't, and nothing else happens. */
static void
test_noise (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 4);
  g_autoptr (GBytes) whole = fixture_read (file);
  gsize size = g_bytes_get_size (whole);
  g_autofree char *noisy = g_malloc (size);
  guint n_refused = 0;

  for (guint32 seed = 0; seed < 300; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) found = NULL;
      g_autoptr (TrendsStore) store = NULL;
      g_autoptr (GBytes) after = NULL;

      memcpy (noisy, g_bytes_get_data (whole, NULL), size);
      for (int i = g_rand_int_range (rand, 1, 30); i > 0; i--)
        noisy[g_rand_int_range (rand, 0, (gint32) size)] = (char) g_rand_int (rand);
      fixture_replace (file, noisy, size);

      store = trends_store_open (file, TRENDS_OPEN_READ_ONLY, &error);
      g_assert_true ((store != NULL) != (error != NULL));
      n_refused += error != NULL;
      g_clear_object (&store);
      found = trends_store_check (file, NULL);

      after = fixture_read (file);
      g_assert_cmpmem (g_bytes_get_data (after, NULL), g_bytes_get_size (after), noisy, size);
    }
  g_test_message ("%u of 300 refused", n_refused);
  g_assert_cmpuint (n_refused, >, 100);
}

/* ------------------------------------------------------- newer, held, full */

static void
test_newer (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 5);
  g_autoptr (GBytes) before = NULL, after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;

  fixture_exec (file, "PRAGMA writable_schema = ON;"
                      "UPDATE sqlite_schema SET sql = replace (sql, 'status = ''not_doing''',"
                      " 'status = ''not_doing'' OR status = ''sleeping''') WHERE name = 'initiative'");
  fixture_exec (file, "ALTER TABLE initiative ADD COLUMN mood TEXT;"
                      "CREATE TABLE mood (x);"
                      "UPDATE initiative SET status = 'sleeping';"
                      "PRAGMA user_version = 99");
  before = fixture_read (file);
  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_READ_ONLY);
  g_test_message ("%s", trends_store_get_problem (store));
  g_assert_nonnull (strstr (trends_store_get_problem (store), "newer"));
  g_assert_null (trends_plan_add_owner (trends_store_get_plan (store), "X", TRENDS_OWNER_TEAM,
                                        &error));
  g_assert_error (error, TRENDS_ERROR, TRENDS_ERROR_READ_ONLY);
  g_assert_true (trends_store_close (store, NULL));

  after = fixture_read (file);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (fixture_count_files (folder), ==, 1);
}

static sqlite3 *
hold (GFile *file)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (g_file_peek_path (file), &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  return db;
}

static void
test_held (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 6);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = NULL;
  sqlite3 *db = hold (file);

  g_assert_null (trends_store_open (file, TRENDS_OPEN_NORMAL, &error));
  g_test_message ("%s", error->message);
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  sqlite3_close (db);

  store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  g_assert_no_error (error);
  db = hold (file);
  trends_plan_add_owner (trends_store_get_plan (store), "Held", TRENDS_OWNER_TEAM, NULL);
  g_assert_false (trends_store_flush (store, &error));
  g_assert_error (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_cmpint (trends_store_get_state (store), ==, TRENDS_SAVE_STATE_FAILED);
  sqlite3_close (db);

  trends_store_retry (store);
  g_assert_cmpint (trends_store_get_state (store), !=, TRENDS_SAVE_STATE_FAILED);
  g_assert_true (trends_store_close (store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fixture_query (file, "SELECT count(*) FROM owner WHERE name = 'Held'"), ==, 1);
}

/* Who was told that it failed doesn't find it written later. */
static void
test_given_up (void)
{
  g_autoptr (FixtureFolder) folder = fixture_folder_new ();
  g_autoptr (GFile) file = fixture_make_plan (folder, 6);
  g_autoptr (GBytes) before = fixture_read (file), after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  sqlite3 *db = hold (file);

  g_assert_no_error (error);
  trends_plan_add_owner (trends_store_get_plan (store), "Held", TRENDS_OWNER_TEAM, NULL);
  g_assert_false (trends_store_flush (store, &error));
  sqlite3_close (db);
  g_assert_false (trends_store_give_up (store));
  g_assert_true (trends_store_close (store, NULL));
  g_clear_object (&store);
  after = fixture_read (file);
  g_assert_true (g_bytes_equal (before, after));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  shim_vfs_install (); /* for its speed */
  g_test_add_func ("/store/broken/no-plan", test_no_plan);
  g_test_add_func ("/store/broken/no-file", test_no_file);
  g_test_add_func ("/store/broken/link", test_link);
  g_test_add_func ("/store/broken/damaged", test_damaged);
  g_test_add_func ("/store/broken/rules", test_rules);
  g_test_add_func ("/store/broken/lists-named", test_lists_named);
  g_test_add_func ("/store/broken/escapes", test_escapes);
  g_test_add_func ("/store/broken/hostile", test_hostile);
  g_test_add_func ("/store/broken/hostile-newer", test_hostile_newer);
  g_test_add_func ("/store/broken/harmless", test_harmless);
  g_test_add_func ("/store/broken/named", test_named);
  g_test_add_func ("/store/broken/truncated", test_truncated);
  g_test_add_func ("/store/broken/noise", test_noise);
  g_test_add_func ("/store/broken/newer", test_newer);
  g_test_add_func ("/store/broken/held", test_held);
  g_test_add_func ("/store/broken/given-up", test_given_up);
  return g_test_run ();
}
