/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-mapping.c: what a person says of a table is tried, one trial after another; what was left isn't
 * tried any more. It needs no display.
 */

#include "trends-mapping-memory.h"
#include "trends-mapping.h"
#include "trends-plan-verbs.h"

#include <glib/gstdio.h>
#include <string.h>

static const char rows[] = "Ref,Title,Trend,RAG\nA-1,Repairs,1,G\nA-2,Phones,1,A/R\n";

typedef struct
{
  TrendsPlan *plan;
  TrendsEntity *trend;
  TrendsMapping *mapping;
  guint n_changes;
} Fixture;

static TrendsEntity *
add (TrendsPlan *plan,
     TrendsKind  kind,
     guint       title,
     guint       owner_field,
     const char *owner)
{
  g_autoptr (TrendsRecord) record = trends_record_new (kind, NULL);
  g_autoptr (GError) error = NULL;
  TrendsEntity *entity;

  trends_record_set (record, title, trends_value_text ("Cyber protection"));
  if (owner)
    trends_record_set (record, owner_field, trends_value_text (owner));
  entity = trends_plan_add (plan, record, &error);
  g_assert_no_error (error);
  return entity;
}

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
take_file (Fixture    *fixture,
           const char *text,
           const char *name,
           gboolean    is_part)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  g_clear_object (&fixture->mapping);
  fixture->mapping = trends_mapping_new (fixture->plan, bytes, NULL, name, is_part);
  g_signal_connect_swapped (fixture->mapping, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
recalled_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  gboolean *is_done = user_data;

  trends_sheet_map_free (trends_mapping_memory_recall_finish (result));
  *is_done = TRUE;
}

/* What was said is kept by a worker, which does one thing after another. */
static void
wait_until_kept (void)
{
  TrendsSheetMap *map = trends_sheet_map_new ();
  gboolean is_done = FALSE;

  trends_mapping_memory_recall_async (map, recalled_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  trends_sheet_map_free (map);
}

/* Each test knows of no table yet. */
static void
forget_maps (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "socitm-trends", "maps", NULL);
  g_autoptr (GDir) maps = g_dir_open (folder, 0, NULL);
  const char *name;

  while (maps != NULL && (name = g_dir_read_name (maps)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_no_errno (g_remove (path));
    }
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  TrendsEntity *group;

  forget_maps ();
  fixture->plan = trends_plan_new ();
  trends_plan_set_text (fixture->plan, trends_plan_get_info (fixture->plan), TRENDS_PLAN_TITLE,
                        "Millbrook", TRENDS_SET_ONCE, NULL);
  group = add (fixture->plan, TRENDS_KIND_GROUP, TRENDS_GROUP_TITLE, 0, NULL);
  fixture->trend = add (fixture->plan, TRENDS_KIND_TREND, TRENDS_TREND_TITLE, TRENDS_TREND_GROUP,
                        trends_entity_get_id (group));
  take_file (fixture, rows, "Register.csv", FALSE);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->mapping);
  g_clear_object (&fixture->plan);
  wait_until_kept ();
}

static void
wait_until_known (Fixture *fixture)
{
  while (trends_mapping_is_busy (fixture->mapping))
    g_main_context_iteration (NULL, TRUE);
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  gboolean *is_done = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsImportReport) report
    = trends_mapping_import_finish (TRENDS_MAPPING (source), result, &error);

  g_assert_no_error (error);
  *is_done = TRUE;
}

static void
take (Fixture *fixture)
{
  gboolean is_done = FALSE;

  trends_mapping_import_async (fixture->mapping, NULL, imported_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_tried (Fixture      *fixture,
            gconstpointer data)
{
  GPtrArray *trends = trends_mapping_get_trends (fixture->mapping);
  const TrendsImportReport *report;

  g_assert_cmpuint (trends->len, ==, 1);
  g_assert_cmpstr (trends_mapping_find_word (fixture->mapping, fixture->trend), ==, "Cyber protection");
  g_assert_null (trends_mapping_find_word (fixture->mapping, NULL));
  g_assert_cmpstr (trends_mapping_get_format (fixture->mapping)->id, ==, "csv");
  g_assert_null (trends_mapping_get_report (fixture->mapping));
  trends_mapping_set_trend (fixture->mapping, NULL);
  g_assert_true (trends_mapping_is_busy (fixture->mapping));
  wait_until_known (fixture);
  report = trends_mapping_get_report (fixture->mapping);
  g_assert_cmpuint (report->n_added, ==, 2);
  g_assert_cmpuint (report->outline->questions->len, ==, 1);
  trends_mapping_accept (fixture->mapping);
  wait_until_known (fixture);
  report = trends_mapping_get_report (fixture->mapping);
  g_assert_cmpstr (((TrendsSheetQuestion *) report->outline->questions->pdata[0])->said, ==, "amber");
}

/* Nothing is tried for a page that was left, whatever was said just before, nor said to it. */
static void
test_left (Fixture      *fixture,
           gconstpointer data)
{
  guint n_changes;

  trends_mapping_set_trend (fixture->mapping, NULL);
  wait_until_known (fixture);
  trends_mapping_set_value (fixture->mapping, 3, "A/R", "red");
  trends_mapping_set_value (fixture->mapping, 3, "A/R", "amber");
  trends_mapping_stop (fixture->mapping);
  n_changes = fixture->n_changes;
  wait_until_known (fixture);
  g_assert_cmpuint (fixture->n_changes, ==, n_changes);
  trends_mapping_set_value (fixture->mapping, 3, "A/R", "red");
  g_assert_false (trends_mapping_is_busy (fixture->mapping));
}

/* Whether it is a newer copy, and of what, is for a person to say. */
static void
test_copies (Fixture      *fixture,
             gconstpointer data)
{
  const TrendsImportReport *report;

  trends_mapping_set_trend (fixture->mapping, NULL);
  wait_until_known (fixture);
  take (fixture);
  take_file (fixture, "Title,Trend\nAnother,1\n", "Other.csv", FALSE);
  trends_mapping_set_trend (fixture->mapping, NULL);
  wait_until_known (fixture);
  report = trends_mapping_get_report (fixture->mapping);
  g_assert_cmpstr (report->outline->source, ==, "Other");
  g_assert_cmpuint (report->remarks->counts[TRENDS_SHEET_GONE], ==, 0);
  trends_mapping_set_source (fixture->mapping, "Register");
  wait_until_known (fixture);
  report = trends_mapping_get_report (fixture->mapping);
  g_assert_cmpstr (report->outline->source, ==, "Register");
  g_assert_cmpuint (report->remarks->counts[TRENDS_SHEET_GONE], ==, 2);
  trends_mapping_set_source (fixture->mapping, report->outline->new_source);
  wait_until_known (fixture);
  report = trends_mapping_get_report (fixture->mapping);
  g_assert_cmpuint (report->remarks->counts[TRENDS_SHEET_GONE], ==, 0);
  take (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (trends_plan_get_list (fixture->plan, TRENDS_KIND_INITIATIVE)),
                    ==, 3);
}

/* What was just said is known of the next table with its headings, however soon it comes. */
static void
test_remembered (Fixture      *fixture,
                 gconstpointer data)
{
  const TrendsImportReport *report;

  trends_mapping_set_trend (fixture->mapping, NULL);
  wait_until_known (fixture);
  trends_mapping_set_value (fixture->mapping, 3, "A/R", "red");
  wait_until_known (fixture);
  take (fixture);
  take_file (fixture, "Ref,Title,Trend,RAG\nB-1,Lights,1,A/R\n", "Other.csv", FALSE);
  trends_mapping_set_trend (fixture->mapping, NULL);
  wait_until_known (fixture);
  report = trends_mapping_get_report (fixture->mapping);
  g_assert_cmpuint (report->outline->questions->len, ==, 1);
  g_assert_cmpstr (((TrendsSheetQuestion *) report->outline->questions->pdata[0])->said, ==, "red");
}

/* What was changed here and in the file stays or not, as a person says. */
static void
test_kept (Fixture      *fixture,
           gconstpointer data)
{
  GListModel *list = trends_plan_get_list (fixture->plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsEntity) repairs = NULL;

  trends_mapping_set_trend (fixture->mapping, NULL);
  wait_until_known (fixture);
  take (fixture);
  repairs = g_list_model_get_item (list, 0);
  g_assert_true (trends_plan_set_integer (fixture->plan, repairs, TRENDS_INITIATIVE_CONFIDENCE,
                                         TRENDS_CONFIDENCE_RED, NULL));
  take_file (fixture, "Ref,Title,Trend,RAG\nA-1,Repairs,1,A\nA-2,Phones,1,A/R\n", "Register.csv", FALSE);
  trends_mapping_set_trend (fixture->mapping, NULL);
  wait_until_known (fixture);
  g_assert_cmpuint (trends_mapping_get_report (fixture->mapping)->remarks->counts[TRENDS_SHEET_KEPT], ==, 1);
  trends_mapping_set_overwrites (fixture->mapping, "confidence", TRUE);
  wait_until_known (fixture);
  g_assert_cmpuint (trends_mapping_get_report (fixture->mapping)->remarks->counts[TRENDS_SHEET_KEPT], ==, 0);
  take (fixture);
  g_assert_cmpint (trends_entity_get_integer (repairs, TRENDS_INITIATIVE_CONFIDENCE), ==,
                   TRENDS_CONFIDENCE_AMBER);
}

/* Rows from the middle of a sheet: nobody is lost to the headings, and where there are some, that can be said. */
static void
test_part (Fixture      *fixture,
           gconstpointer data)
{
  const TrendsImportReport *report;

  take_file (fixture, "A-1\tRepairs online\t45000\nA-2\tPhones\t12000\n", "Rows", TRUE);
  trends_mapping_set_trend (fixture->mapping, "Cyber protection");
  wait_until_known (fixture);
  report = trends_mapping_get_report (fixture->mapping);
  g_assert_cmpuint (report->n_added, ==, 2);
  g_assert_cmpuint (trends_mapping_get_header (fixture->mapping), ==, TRENDS_SHEET_NO_HEADINGS);
  g_assert_cmpstr (((TrendsSheetColumn *) report->map->columns->pdata[1])->field, ==, "title");
  trends_mapping_set_target (fixture->mapping, 0, "id");
  wait_until_known (fixture);
  g_assert_cmpuint (trends_mapping_get_report (fixture->mapping)->n_added, ==, 2);
  trends_mapping_set_header (fixture->mapping, 1);
  wait_until_known (fixture);
  report = trends_mapping_get_report (fixture->mapping);
  g_assert_cmpstr (((TrendsSheetColumn *) report->map->columns->pdata[1])->heading, ==, "Repairs online");
  /* With a heading that is known, they are there. */
  take_file (fixture, "Project\tStand\nRepairs\tx\n", "Rows", TRUE);
  trends_mapping_set_trend (fixture->mapping, "Cyber protection");
  wait_until_known (fixture);
  g_assert_cmpuint (trends_mapping_get_header (fixture->mapping), ==, 1);
}

/* What was said of rows without headings says nothing of others that have as many columns. */
static void
test_part_forgotten (Fixture      *fixture,
                     gconstpointer data)
{
  const TrendsImportReport *report;

  take_file (fixture, "A-1\tRepairs online\t45000\nA-2\tPhones\t12000\n", "Rows", TRUE);
  trends_mapping_set_trend (fixture->mapping, "Cyber protection");
  wait_until_known (fixture);
  trends_mapping_set_target (fixture->mapping, 2, "cost");
  wait_until_known (fixture);
  take (fixture);
  wait_until_kept ();
  take_file (fixture, "B-1\tLights\t2026\nB-2\tQuays\t2027\n", "Rows", TRUE);
  trends_mapping_set_trend (fixture->mapping, "Cyber protection");
  wait_until_known (fixture);
  report = trends_mapping_get_report (fixture->mapping);
  g_assert_cmpuint (trends_mapping_get_header (fixture->mapping), ==, TRENDS_SHEET_NO_HEADINGS);
  g_assert_cmpstr (((TrendsSheetColumn *) report->map->columns->pdata[2])->field, ==, TRENDS_SHEET_IS_OTHER);
}

static void
add_test (const char *name,
          void      (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strconcat ("/mapping/", name, NULL);

  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  /* Not by G_TEST_OPTION_ISOLATE_DIRS: GLib lets go of none of these folders. */
  g_autofree char *state = g_dir_make_tmp ("trends-mapping-XXXXXX", NULL);

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (&argc, &argv, NULL);
  add_test ("tried", test_tried);
  add_test ("left", test_left);
  add_test ("copies", test_copies);
  add_test ("remembered", test_remembered);
  add_test ("kept", test_kept);
  add_test ("part", test_part);
  add_test ("part-forgotten", test_part_forgotten);
  return g_test_run ();
}
