/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-test-sheet.c: see trends-test-sheet.h. */

#include "trends-test-sheet.h"

#include "trends-date.h"

#include <string.h>

TrendsPlan *
make_plan (void)
{
  return make_plan_with ("Harnessing data", "Open data");
}

TrendsPlan *
make_plan_with (const char *title,
                const char *theme)
{
  g_autofree char *members = g_strdup_printf (
    "\"plan\": {\"id\": \"99999999-9999-4999-8999-999999999999\", \"title\": \"Plan\"},"
    "\"groups\": [{\"id\": \"" GROUP "\", \"title\": \"Group\"}],"
    "\"owners\": [{\"id\": \"" OWNER "\", \"name\": \"Orla Pemberton\"}],"
    "\"trends\": [{\"id\": \"" FIRST "\", \"group\": \"" GROUP "\", \"title\": \"Cyber protection\","
    " \"number\": 1, \"themes\": [\"Resilience\"]},"
    "{\"id\": \"" SECOND "\", \"group\": \"" GROUP "\", \"title\": \"%s\","
    " \"number\": 2, \"themes\": [\"%s\"]}]", title, theme);
  g_autofree char *document = make_document (members);

  return import_plan (document);
}

/* (transfer full); `map` and `trend` may be NULL */
TrendsImportReport *
import_as (TrendsPlan  *plan,
           const char  *data,
           gsize        length,
           const char  *name,
           const char  *map,
           const char  *trend,
           GError     **error)
{
  g_autoptr (TrendsSheetMap) read = map ? trends_sheet_map_read (map, strlen (map), error) : NULL;
  const TrendsSheetChoice choice = { .map = read, .trend = trend };
  const TrendsImportOptions options = { .table = &choice };
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) length, NULL);

  if (map && !read)
    return NULL;
  return trends_import (plan, stream, name, &options, NULL, error);
}

TrendsImportReport *
import_rows (TrendsPlan *plan,
             const char *rows,
             const char *map)
{
  g_autoptr (GError) error = NULL;
  TrendsImportReport *report = import_as (plan, rows, strlen (rows), "Register.csv", map, "1", &error);

  g_assert_no_error (error);
  return report;
}

TrendsImportReport *
import_fixture (TrendsPlan *plan,
                const char *name,
                const char *map)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "sheets", name, NULL);
  g_autofree char *data = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;
  TrendsImportReport *report;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  report = import_as (plan, data, length, name, map, "1", &error);
  g_assert_no_error (error);
  return report;
}

/* (nullable): the one with that title */
TrendsEntity *
find (TrendsPlan *plan,
      const char *title)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (strcmp (trends_entity_get_name (entity), title) == 0)
        return entity;
    }
  return NULL;
}

void
assert_text (TrendsPlan *plan,
             const char *title,
             guint       field,
             const char *expected)
{
  TrendsEntity *entity = find (plan, title);

  g_assert_nonnull (entity);
  g_assert_cmpstr (trends_entity_get_text (entity, field), ==, expected);
}

void
assert_number (TrendsPlan *plan,
               const char *title,
               guint       field,
               gint64      expected)
{
  TrendsEntity *entity = find (plan, title);

  g_assert_nonnull (entity);
  g_assert_cmpint (trends_entity_get_integer (entity, field), ==, expected);
}

void
assert_day (TrendsPlan *plan,
            const char *title,
            guint       field,
            const char *expected)
{
  assert_number (plan, title, field, expected ? trends_date_from_iso (expected) : TRENDS_UNSET);
}

void
assert_owner (TrendsPlan *plan,
              const char *title,
              guint       field,
              const char *expected)
{
  TrendsEntity *entity = find (plan, title);
  TrendsEntity *owner = entity ? trends_entity_get_ref (entity, field) : NULL;

  g_assert_cmpstr (owner ? trends_entity_get_name (owner) : NULL, ==, expected);
}

static gboolean
is_about (const TrendsSheetRemark *remark,
          TrendsSheetRemarkKind    kind,
          guint                    row,
          int                      column,
          const char              *value)
{
  return remark->kind == kind && remark->row == row
         && remark->column == (column >= 0 ? (guint) column : TRENDS_SHEET_NOWHERE)
         && (!value || g_strcmp0 (remark->value, value) == 0);
}

/* `column`: -1 for none; `value` may be NULL */
void
assert_remark (const TrendsImportReport *report,
               TrendsSheetRemarkKind     kind,
               guint                     row,
               int                       column,
               const char               *value)
{
  guint n = 0;

  for (guint i = 0; i < report->remarks->list->len; i++)
    n += is_about (report->remarks->list->pdata[i], kind, row, column, value);
  if (n != 1)
    g_error ("%u remarks about row %u, column %d, “%s”", n, row, column, value);
}

guint
count (const TrendsImportReport *report,
       TrendsSheetRemarkKind     kind)
{
  return report->remarks->counts[kind];
}

void
assert_counts (const TrendsImportReport *report,
               guint                     added,
               guint                     updated,
               guint                     unchanged,
               guint                     refused)
{
  g_assert_cmpuint (report->n_added, ==, added);
  g_assert_cmpuint (report->n_updated, ==, updated);
  g_assert_cmpuint (report->n_unchanged, ==, unchanged);
  g_assert_cmpuint (report->n_refused, ==, refused);
}

guint
count_needs (TrendsPlan *plan,
             const char *who,
             const char *whom)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_DEPENDENCY);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) one = g_list_model_get_item (list, i);

      n += trends_entity_get_ref (one, TRENDS_DEPENDENCY_INITIATIVE) == find (plan, who)
           && trends_entity_get_ref (one, TRENDS_DEPENDENCY_NEEDS) == find (plan, whom);
    }
  return n;
}
