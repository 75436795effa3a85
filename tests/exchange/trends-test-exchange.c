/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-test-exchange.c: see trends-test-exchange.h. */

#include "trends-test-exchange.h"

#include <string.h>

char *
export_json (TrendsPlan    *plan,
             TrendsProfile  profile)
{
  const TrendsExportOptions options = { profile, NULL, NULL, NULL, NULL };
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  trends_export_to_stream (plan, trends_formats_find ("json"), &options, stream, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

TrendsPlan *
import_plan (const char *text)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (TrendsImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  TrendsPlan *plan = trends_import_new_plan (stream, NULL, NULL, &report, NULL, &error);

  g_assert_no_error (error);
  if (report->n_refused > 0)
    g_error ("Refused: %s", (char *) report->reasons->pdata[0]);
  return plan;
}

TrendsImportReport *
import_text (TrendsPlan         *plan,
             const char         *text,
             TrendsImportFlags   flags,
             GError            **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  const TrendsImportOptions options = { .flags = flags };

  return trends_import (plan, stream, NULL, &options, NULL, error);
}

char *
make_document (const char *members)
{
  return g_strdup_printf ("{\"format\": \"org.socitm.Trends.plan\", \"version\": 1%s%s}",
                          *members ? ", " : "", members);
}

char *
with (const char *text,
      const char *from,
      const char *to)
{
  g_autoptr (GString) changed = g_string_new (text);

  g_string_replace (changed, from, to, 0);
  return g_strdup (changed->str);
}

void
assert_same (const char *first,
             const char *second)
{
  g_auto (GStrv) lines = g_strsplit (first, "\n", -1);
  g_auto (GStrv) others = g_strsplit (second, "\n", -1);

  for (guint i = 0; lines[i] || others[i]; i++)
    {
      if (g_strcmp0 (lines[i], others[i]) != 0)
        g_test_message ("Line %u differs", i + 1);
      g_assert_cmpstr (lines[i], ==, others[i]);
    }
}

TrendsImportReport *
import_members (TrendsPlan        *plan,
                const char        *members,
                TrendsImportFlags  flags)
{
  g_autofree char *document = make_document (members);
  g_autoptr (GError) error = NULL;
  TrendsImportReport *report = import_text (plan, document, flags, &error);

  g_assert_no_error (error);
  return report;
}

void
assert_report (const TrendsImportReport *report,
               guint                     added,
               guint                     updated,
               guint                     unchanged,
               guint                     refused)
{
  if (report->reasons->len > 0)
    g_test_message ("%s", (char *) report->reasons->pdata[0]);
  g_assert_cmpuint (report->n_added, ==, added);
  g_assert_cmpuint (report->n_updated, ==, updated);
  g_assert_cmpuint (report->n_unchanged, ==, unchanged);
  g_assert_cmpuint (report->n_refused, ==, refused);
  g_assert_cmpuint (report->reasons->len, ==, refused);
}

void
assert_reason (const TrendsImportReport *report,
               guint                     index,
               const char               *start)
{
  const char *reason = report->reasons->pdata[index];

  if (!g_str_has_prefix (reason, start))
    g_error ("The reason is: %s", reason);
}
