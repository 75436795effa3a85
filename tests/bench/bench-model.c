/* SPDX-License-Identifier: GPL-3.0-or-later */

/* bench-model.c: loading, editing, saving and exporting 10,000 initiatives,
 * each as a ratio to a limit measured in the same run.
 */

#include "processor-time.h"
#include "trends-big-plan.h"
#include "trends-catalogue.h"
#include "trends-export.h"
#include "trends-plan-verbs.h"
#include "trends-store.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sqlite3.h>

#define N_INITIATIVES 10000
#define N_EDITS 500
#define N_LOGGED 100000
#define N_BASELINES 10
#define ROUNDS 3

static double
best_seconds (BenchFunc func,
              gpointer  data)
{
  return processor_time_best (func, data, ROUNDS);
}

/* The parts that were named on the command line, or all of them. */
static char **chosen;

static gboolean
is_chosen (const char *part)
{
  return *chosen == NULL || g_strv_contains ((const char *const *) chosen, part);
}

static void
say (const char *what,
     double      value,
     const char *unit)
{
  g_print ("%-58s %10.2f %s\n", what, value, unit);
}

static TrendsPlan *
make_big_plan (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load ("socitm-2024", &error);
  TrendsPlan *plan =
    trends_catalogue_new_plan (catalogue, "A large plan", "Millbrook Council", "en", &error);

  g_assert_no_error (error);
  trends_big_plan_fill (plan, N_INITIATIVES);
  return plan;
}

static double
open_once (GFile         *file,
           TrendsOpenMode mode)
{
  g_autoptr (GError) error = NULL;
  double start = processor_time_now ();
  G_GNUC_UNUSED g_autoptr (TrendsStore) store = trends_store_open (file, mode, &error);
  double opened = processor_time_now ();

  g_assert_no_error (error);
  return opened - start;
}

/* Without what closing takes. */
static double
best_opening (GFile         *file,
              TrendsOpenMode mode)
{
  double best = G_MAXDOUBLE;

  for (int i = 0; i < ROUNDS; i++)
    best = MIN (best, open_once (file, mode));
  return best;
}

/* The same rows, every column of them, with nothing made of it. */
static void
select_rows (gpointer data)
{
  static const char *const tables[] = { "plan", "trend_group", "owner", "trend", "trend_link",
                                        "initiative", "dependency" };
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (g_file_peek_path (data), &db, SQLITE_OPEN_READONLY, NULL), ==,
                   SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", tables[i]);
      sqlite3_stmt *statement;

      g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
      while (sqlite3_step (statement) == SQLITE_ROW)
        for (int column = 0; column < sqlite3_column_count (statement); column++)
          sqlite3_column_text (statement, column);
      sqlite3_finalize (statement);
    }
  sqlite3_close (db);
}

static void
export_plan (TrendsPlan *plan,
             const char *format,
             GBytes    **bytes)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  TrendsExportOptions options = { .profile = TRENDS_PROFILE_FULL };
  g_autoptr (GError) error = NULL;

  trends_formats_find (format)->write (plan, &options, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  if (bytes != NULL)
    *bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
export_json (gpointer data)
{
  export_plan (data, "json", NULL);
}

static void
generate_tree (gpointer data)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autofree char *text = NULL;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_root (generator, data);
  text = json_generator_to_data (generator, NULL);
}

static void
bench_load (GFile *file)
{
  double load = best_opening (file, TRENDS_OPEN_READ_ONLY);
  double plain = best_seconds (select_rows, file);

  say ("opening 10,000 initiatives", load * 1000, "ms");
  say ("opening, to a plain SELECT of the same rows: at most 5", load / plain, "x");
}

/* As many edits again as somebody makes in years, without waiting for the disk. */
static void
lengthen_log (GFile *file)
{
  static const char sql[] =
    "PRAGMA synchronous = OFF; BEGIN;"
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d)"
    " INSERT INTO edit SELECT i, printf ('00000000-0000-4000-8000-%%012x', i),"
    " CASE WHEN i > 1 THEN printf ('00000000-0000-4000-8000-%%012x', i - 1) END,"
    " '2026-11-26T12:00:00Z', 'Somebody', 'user', 'Change the title', '[{\"do\":\"set\","
    "\"kind\":\"initiative\",\"id\":\"00000000-0000-4000-8000-000000000001\",\"field\":"
    "\"title\",\"before\":\"The title before\",\"after\":\"The title ' || i || '\"}]' FROM n;"
    "COMMIT";
  g_autofree char *filled = g_strdup_printf (sql, N_LOGGED);
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (g_file_peek_path (file), &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "DELETE FROM edit", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, filled, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
bench_log (GFile *file)
{
  /* To write, since who only reads needs no log. */
  double without = best_opening (file, TRENDS_OPEN_NORMAL), with;

  lengthen_log (file);
  with = best_opening (file, TRENDS_OPEN_NORMAL);
  say ("opening with a log of 100,000 edits", with * 1000, "ms");
  say ("opening with that log, to without: at most 1.5", with / without, "x");
}

/* What a plan comes to when its state is frozen now and then, over years. */
static void
add_baselines (GFile      *file,
               TrendsPlan *plan)
{
  g_autoptr (GBytes) bytes = NULL;
  sqlite3_stmt *statement;
  sqlite3 *db;

  export_plan (plan, "json", &bytes);
  g_assert_cmpint (sqlite3_open (g_file_peek_path (file), &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA synchronous = OFF; BEGIN", NULL, NULL, NULL), ==,
                   SQLITE_OK);
  for (int i = 0; i < N_BASELINES; i++)
    {
      g_autofree char *id = g_strdup_printf ("00000000-0000-4000-9000-%012x", i);
      g_autofree char *sql = g_strdup_printf ("INSERT INTO baseline (id, name) VALUES ('%s', 'B')",
                                              id);

      g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
      sqlite3_prepare_v2 (db, "INSERT INTO baseline_state VALUES (?, ?)", -1, &statement, NULL);
      sqlite3_bind_text (statement, 1, id, -1, SQLITE_STATIC);
      sqlite3_bind_text (statement, 2, g_bytes_get_data (bytes, NULL),
                         (int) g_bytes_get_size (bytes), SQLITE_STATIC);
      g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
      sqlite3_finalize (statement);
    }
  g_assert_cmpint (sqlite3_exec (db, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
bench_baselines (GFile      *file,
                 TrendsPlan *plan)
{
  double without = best_opening (file, TRENDS_OPEN_NORMAL), with;

  add_baselines (file, plan);
  with = best_opening (file, TRENDS_OPEN_NORMAL);
  say ("opening with ten baselines", with * 1000, "ms");
  say ("opening with them, to without: at most 1.2", with / without, "x");
}

static void
bench_json (TrendsPlan *plan)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  double ours, theirs;

  export_plan (plan, "json", &bytes);
  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                              NULL);
  ours = best_seconds (export_json, plan);
  theirs = best_seconds (generate_tree, json_parser_get_root (parser));

  say ("JSON of 10,000 initiatives", ours * 1000, "ms");
  say ("JSON, to json-glib generating an equal tree", ours / theirs, "x");
}

static void
bench_edits (GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_open (file, TRENDS_OPEN_NORMAL, &error);
  TrendsPlan *plan = trends_store_get_plan (store);
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  gint64 start, slowest = 0, sum = 0;

  g_assert_no_error (error);
  start = g_get_monotonic_time ();
  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i * 19 % N_INITIATIVES);
      g_autofree char *title = g_strdup_printf ("Edited %u", i);
      gint64 before = g_get_monotonic_time ();

      trends_plan_set_text (plan, initiative, TRENDS_INITIATIVE_TITLE, title, TRENDS_SET_ONCE,
                            NULL);
      sum += g_get_monotonic_time () - before;
      slowest = MAX (slowest, g_get_monotonic_time () - before);
    }
  trends_store_flush (store, &error);
  g_assert_no_error (error);

  say ("one edit, from call to return, mean", sum / 1000.0 / N_EDITS, "ms");
  say ("one edit, slowest, to a frame of 16 ms", slowest / 16000.0, "x");
  say ("edits to saved", N_EDITS * 1e6 / (g_get_monotonic_time () - start), "a second");
  trends_store_close (store, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TrendsPlan) plan = make_big_plan ();
  g_autofree char *folder = g_dir_make_tmp ("trends-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.trends", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsStore) store = trends_store_create (file, plan, &error);

  chosen = argv + 1;
  g_assert_no_error (error);
  trends_store_close (store, NULL);

  if (is_chosen ("load"))
    bench_load (file);
  if (is_chosen ("edits"))
    bench_edits (file);
  if (is_chosen ("baselines"))
    bench_baselines (file, plan);
  if (is_chosen ("log"))
    bench_log (file);
  if (is_chosen ("json"))
    bench_json (plan);

  g_unlink (path);
  g_rmdir (folder);
  return 0;
}
