/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-import-async.c: an import into a plan that people work on meanwhile. */

#include "import-plan.h"
#include "trends-json-error.h"
#include "trends-plan-verbs.h"

static void
on_imported_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

static void
start_import (TrendsPlan        *plan,
              const char        *text,
              TrendsImportFlags  flags,
              GCancellable      *cancellable,
              GAsyncResult     **result)
{
  g_autoptr (GInputStream) stream =
    g_memory_input_stream_new_from_data (g_strdup (text), -1, g_free);
  const TrendsImportOptions options = { .flags = flags };

  *result = NULL;
  trends_import_async (plan, stream, "file.json", &options, cancellable, on_imported_cb, result);
}

static TrendsImportReport *
finish_import (TrendsPlan    *plan,
               GAsyncResult **result,
               GError       **error)
{
  TrendsImportReport *report;

  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  report = trends_import_finish (plan, *result, error);
  g_clear_object (result);
  return report;
}

#define SOME_MEMBERS \
  "\"initiatives\": [{\"id\": \"" FIRST "\", \"title\": \"Renamed\"}," \
  " {\"id\": \"" THIRD "\", \"title\": \"Third\", \"trend\": \"" TREND "\"}," \
  " {\"title\": \"Lost\", \"trend\": \"" OWNER "\"}]"

/* The same as where it is waited for: counts, reasons, plan, one undo. */
static void
test_async (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autoptr (TrendsPlan) other = make_plan ();
  g_autofree char *document = make_document (SOME_MEMBERS);
  g_autofree char *before = export_json (plan, TRENDS_PROFILE_FULL);
  g_autofree char *after = NULL;
  g_autofree char *same = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (TrendsImportReport) report = NULL;
  g_autoptr (TrendsImportReport) expected = import_text (other, document, 0, NULL);
  g_autoptr (GError) error = NULL;
  GAsyncResult *result;

  start_import (plan, document, TRENDS_IMPORT_DRY_RUN, NULL, &result);
  report = finish_import (plan, &result, &error);
  g_assert_no_error (error);
  same = export_json (plan, TRENDS_PROFILE_FULL);
  assert_same (same, before);
  g_clear_pointer (&report, trends_import_report_free);

  start_import (plan, document, TRENDS_IMPORT_DEFAULT, NULL, &result);
  report = finish_import (plan, &result, &error);
  g_assert_no_error (error);
  assert_report (report, expected->n_added, expected->n_updated, expected->n_unchanged, 1);
  g_clear_pointer (&same, g_free);
  same = export_json (other, TRENDS_PROFILE_FULL);
  after = export_json (plan, TRENDS_PROFILE_FULL);
  assert_same (after, same);

  g_assert_true (trends_plan_undo (plan, &error));
  undone = export_json (plan, TRENDS_PROFILE_FULL);
  assert_same (undone, before);
}

/* What is done to the plan meanwhile stays, and is what an undo comes back to. */
static void
test_async_changed (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autofree char *document = make_document (SOME_MEMBERS);
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;
  g_autoptr (TrendsImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *result;
  TrendsEntity *first = trends_plan_lookup (plan, FIRST);

  start_import (plan, document, TRENDS_IMPORT_DEFAULT, NULL, &result);
  g_assert_true (trends_plan_set_text (plan, first, TRENDS_INITIATIVE_TITLE, "Meanwhile",
                                       TRENDS_SET_ONCE, &error));
  before = export_json (plan, TRENDS_PROFILE_FULL);
  report = finish_import (plan, &result, &error);
  g_assert_no_error (error);
  assert_report (report, 1, 1, 0, 1);
  g_assert_cmpstr (trends_entity_get_name (first), ==, "Renamed");

  g_assert_true (trends_plan_undo (plan, &error));
  undone = export_json (plan, TRENDS_PROFILE_FULL);
  assert_same (undone, before);
}

static void
test_async_cancelled (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autofree char *document = make_document (SOME_MEMBERS);
  g_autofree char *before = export_json (plan, TRENDS_PROFILE_FULL);
  g_autofree char *after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *result;

  start_import (plan, document, TRENDS_IMPORT_DEFAULT, cancellable, &result);
  g_cancellable_cancel (cancellable);
  g_assert_null (finish_import (plan, &result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = export_json (plan, TRENDS_PROFILE_FULL);
  assert_same (after, before);
}

static void
test_async_refused (void)
{
  g_autoptr (TrendsPlan) plan = make_plan ();
  g_autofree char *document = make_document (SOME_MEMBERS);
  g_autoptr (GError) error = NULL;
  GAsyncResult *result;

  start_import (plan, "{", TRENDS_IMPORT_DEFAULT, NULL, &result);
  g_assert_null (finish_import (plan, &result, &error));
  g_assert_error (error, TRENDS_JSON_ERROR, TRENDS_JSON_ERROR_SYNTAX);
  g_assert_true (g_str_has_prefix (error->message, "file.json: "));
  g_clear_error (&error);

  trends_plan_set_read_only (plan, TRUE);
  start_import (plan, document, TRENDS_IMPORT_DEFAULT, NULL, &result);
  g_assert_null (finish_import (plan, &result, &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-async/alike", test_async);
  g_test_add_func ("/import-async/changed", test_async_changed);
  g_test_add_func ("/import-async/cancelled", test_async_cancelled);
  g_test_add_func ("/import-async/refused", test_async_refused);
  return g_test_run ();
}
