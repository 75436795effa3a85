/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-table.c: any bytes that may be a table, of whichever format, are refused, or become
 * initiatives of a plan that can be written; a second import of the same adds nothing, and all
 * can be undone.
 */

#include "fuzz-target.h"
#include "trends-test-exchange.h"

guint64 fuzz_n_entities;

#define PLAN                                                                                       \
  "{\"format\": \"org.socitm.Trends.plan\", \"version\": 1,"                                       \
  " \"plan\": {\"id\": \"99999999-9999-4999-8999-999999999999\", \"title\": \"Plan\"},"            \
  " \"groups\": [{\"id\": \"11111111-1111-4111-8111-111111111111\", \"title\": \"Group\"}],"       \
  " \"trends\": [{\"id\": \"22222222-2222-4222-8222-222222222222\", \"title\": \"Trend\","         \
  " \"group\": \"11111111-1111-4111-8111-111111111111\"}]}"

static TrendsImportReport *
import_bytes (TrendsPlan               *plan,
              const TrendsImportFormat *format,
              const uint8_t            *data,
              size_t                    size)
{
  const TrendsSheetChoice choice = { .trend = "1" };
  const TrendsImportOptions options = { .format = format, .table = &choice };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);

  return trends_import (plan, stream, "Table", &options, NULL, NULL);
}

static guint
count_all (TrendsPlan *plan)
{
  return g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE));
}

static void
check (const TrendsImportFormat *format,
       const uint8_t            *data,
       size_t                    size)
{
  g_autoptr (TrendsPlan) plan = import_plan (PLAN);
  g_autofree char *before = export_json (plan, TRENDS_PROFILE_FULL);
  g_autofree char *after = NULL;
  g_autoptr (TrendsImportReport) first = import_bytes (plan, format, data, size);
  g_autoptr (TrendsImportReport) second = NULL;
  guint n = count_all (plan);

  if (first == NULL)
    {
      g_assert_false (trends_plan_undo (plan, NULL));
      return;
    }
  fuzz_n_entities += n;
  g_assert_nonnull (first->map);
  second = import_bytes (plan, format, data, size);
  g_assert_nonnull (second);
  g_assert_cmpuint (count_all (plan), ==, n);
  while (trends_plan_undo (plan, NULL))
    ;
  after = export_json (plan, TRENDS_PROFILE_FULL);
  assert_same (before, after);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  guint n;
  const TrendsImportFormat *formats = trends_import_formats_get (&n);

  for (guint i = 0; i < n; i++)
    if (formats[i].read_table)
      check (&formats[i], data, size);
  return 0;
}
