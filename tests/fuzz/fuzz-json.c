/* SPDX-License-Identifier: GPL-3.0-or-later */

/* fuzz-json.c: any bytes are refused, or become a plan that JSON holds without
 * loss; and importing them into a plan that is there can be undone.
 */

#include "fuzz-target.h"
#include "trends-test-exchange.h"

guint64 fuzz_n_entities;

static GInputStream *
open_bytes (const uint8_t *data,
            size_t         size)
{
  return g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
}

static void
check_new (const uint8_t *data,
           size_t         size)
{
  g_autoptr (GInputStream) stream = open_bytes (data, size);
  g_autoptr (TrendsPlan) plan = trends_import_new_plan (stream, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (TrendsPlan) again = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (plan == NULL)
    return;

  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    if (kind != TRENDS_KIND_PLAN)
      fuzz_n_entities += g_list_model_get_n_items (trends_plan_get_list (plan, kind));
  first = export_json (plan, TRENDS_PROFILE_FULL);
  again = import_plan (first);
  second = export_json (again, TRENDS_PROFILE_FULL);
  assert_same (first, second);
}

static void
check_into (const uint8_t *data,
            size_t         size)
{
  g_autoptr (TrendsPlan) plan = import_plan (
    "{\"format\": \"org.socitm.Trends.plan\", \"version\": 1,"
    " \"plan\": {\"id\": \"99999999-9999-4999-8999-999999999999\", \"title\": \"Plan\"}}");
  g_autofree char *before = export_json (plan, TRENDS_PROFILE_FULL);
  g_autofree char *after = NULL;
  g_autoptr (GInputStream) stream = open_bytes (data, size);
  g_autoptr (TrendsImportReport) report =
    trends_import (plan, stream, NULL, NULL, NULL, NULL);

  /* What could not be read at all has changed nothing. */
  if (report == NULL)
    g_assert_false (trends_plan_undo (plan, NULL));
  while (trends_plan_undo (plan, NULL))
    ;
  after = export_json (plan, TRENDS_PROFILE_FULL);
  assert_same (before, after);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  check_new (data, size);
  check_into (data, size);

  return 0;
}
