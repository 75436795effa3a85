/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-sample.c: makes the sample plan of data/sample.json, which is a plan
 * document over the default catalogue with a member "sample" besides:
 *
 *   reference_day  the day that all its dates are written for
 *   baselines      for each baseline, which initiatives weren't there yet
 *                  (without), and a document of what was otherwise (as_it_was)
 *
 * Dates move by whole quarters, so that what is done lies in quarters past and
 * what is planned in quarters to come, whichever day of its quarter today is.
 */

#include "trends-sample.h"

#include "trends-catalogue.h"
#include "trends-date.h"
#include "trends-period.h"
#include "trends-exchange-resources.h"
#include "trends-export.h"
#include "trends-import-private.h"
#include "trends-json-keys.h"
#include "trends-json-text.h"
#include "trends-plan-json-reader.h"
#include "trends-plan-json-writer.h"
#include "trends-plan-verbs.h"
#include "trends-resource.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RESOURCE "/org/socitm/Trends/sample.json"

/* ------------------------------------------------------------------- dates */

static int
count_quarters (gint64 day)
{
  GDate date;

  g_date_set_julian (&date, (guint32) day);
  return g_date_get_year (&date) * 4 + (g_date_get_month (&date) - 1) / 3;
}

static gint64
shift_day (gint64 day,
           int    quarters)
{
  GDate date;

  g_date_set_julian (&date, (guint32) day);
  if (quarters >= 0)
    g_date_add_months (&date, (guint) quarters * 3);
  else
    g_date_subtract_months (&date, (guint) -quarters * 3);
  return g_date_get_julian (&date);
}

/* A date, or the date that a time starts with, moved; NULL for any other text. */
static char *
shift_text (const char *text,
            int         quarters)
{
  g_autofree char *head = g_strndup (text, strlen ("2026-11-23"));
  g_autofree char *moved = NULL;
  gint64 day = trends_date_from_iso (head);
  const char *tail = text + strlen (head);

  if (day == TRENDS_UNSET || (*tail && trends_time_from_iso (text) == TRENDS_UNSET))
    return NULL;
  moved = trends_date_to_iso (shift_day (day, quarters));
  return g_strconcat (moved, tail, NULL);
}

static void shift_value (TrendsJsonCursor *cursor,
                         GString          *out,
                         int               quarters);

static void
shift_container (TrendsJsonCursor *cursor,
                 GString          *out,
                 int               quarters)
{
  gboolean is_object = trends_json_peek (cursor) == TRENDS_JSON_OBJECT;
  g_autofree char *key = NULL;
  const char *comma = "";

  g_string_append_c (out, is_object ? '{' : '[');
  trends_json_enter (cursor);
  while (is_object ? trends_json_next_member (cursor, &key) : trends_json_next_item (cursor))
    {
      g_string_append (out, comma);
      comma = ",";
      if (key)
        {
          trends_json_quote (out, key);
          g_string_append_c (out, ':');
        }
      g_clear_pointer (&key, g_free);
      shift_value (cursor, out, quarters);
    }
  g_string_append_c (out, is_object ? '}' : ']');
}

/* Copies a value with every date in it moved. */
static void
shift_value (TrendsJsonCursor *cursor,
             GString          *out,
             int               quarters)
{
  TrendsJsonType type = trends_json_peek (cursor);

  if (type == TRENDS_JSON_OBJECT || type == TRENDS_JSON_ARRAY)
    shift_container (cursor, out, quarters);
  else if (type == TRENDS_JSON_STRING)
    {
      g_autofree char *text = trends_json_take_string (cursor);
      g_autofree char *moved = shift_text (text, quarters);

      trends_json_quote (out, moved ? moved : text);
    }
  else
    trends_json_compact (cursor, out);
}

/* "2026–28": the financial year that a day is in, and two more. */
static char *
format_years (gint64 day)
{
  int year, quarter;

  trends_quarter_of_day (day, 4, &year, &quarter);
  return g_strdup_printf ("%d–%02d", year, (year + 2) % 100);
}

/* ----------------------------------------------------------------- reading */

/* (transfer full): the member's text, without its quotes where it is a string */
static char *
dup_string (const char *object,
            const char *name)
{
  g_autofree char *text = trends_json_dup_member (object, name);
  TrendsJsonCursor cursor;

  trends_json_cursor_init (&cursor, text);
  return trends_json_take_string (&cursor);
}

static char *
load_for_today (void)
{
  g_autoptr (GBytes) bytes = trends_resource_load (trends_exchange_get_resource, RESOURCE);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *sample = trends_json_dup_member (text, "sample");
  g_autofree char *reference = dup_string (sample, "reference_day");
  g_autofree char *years_then = format_years (trends_date_from_iso (reference));
  g_autofree char *years_now = format_years (trends_date_today ());
  g_autoptr (GString) out = g_string_new (NULL);
  TrendsJsonCursor cursor;

  trends_json_cursor_init (&cursor, text);
  shift_value (&cursor, out, count_quarters (trends_date_today ())
                               - count_quarters (trends_date_from_iso (reference)));
  g_string_replace (out, years_then, years_now, 0);
  return g_strdup (out->str);
}

/* Adds what `text` says to the plan; all of it has to fit. */
static gboolean
add_document (TrendsPlan  *plan,
              const char  *text,
              GError     **error)
{
  g_autoptr (TrendsImportDocument) document = trends_json_read_plan (text, strlen (text), NULL,
                                                                           error);
  g_autoptr (TrendsImportReport) report = NULL;

  if (!document)
    return FALSE;
  g_clear_pointer (&document->extra, g_free);
  report = trends_import_document (plan, document, NULL, TRENDS_ORIGIN_LOAD, TRENDS_IMPORT_DEFAULT,
                                   error);
  if (!report)
    return FALSE;
  if (report->n_refused == 0)
    return TRUE;
  g_set_error_literal (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                       report->reasons->pdata[0]);
  return FALSE;
}

/* --------------------------------------------------------------- baselines */

static gboolean
remove_listed (TrendsPlan  *plan,
               const char  *baseline,
               GError     **error)
{
  g_autofree char *without = trends_json_dup_member (baseline, "without");
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();
  TrendsJsonCursor cursor;

  trends_json_cursor_init (&cursor, without);
  trends_json_enter (&cursor);
  while (trends_json_next_item (&cursor))
    {
      g_autofree char *id = trends_json_take_string (&cursor);
      TrendsEntity *entity = trends_plan_lookup (plan, id);

      if (entity)
        g_ptr_array_add (entities, entity);
    }
  return trends_plan_remove_many (plan, entities, error);
}

static char *
make_state (TrendsPlan  *plan,
            const char  *baseline,
            GError     **error)
{
  g_autoptr (TrendsPlan) then = trends_plan_snapshot (plan, TRENDS_PROFILE_FULL, error);
  g_autofree char *as_it_was = trends_json_dup_member (baseline, "as_it_was");

  if (!then || !add_document (then, as_it_was, error) || !remove_listed (then, baseline, error))
    return NULL;
  return trends_json_dup_plan_state (then, error);
}

static gboolean
fill_baseline (TrendsPlan         *plan,
               const char         *baseline,
               TrendsEditBuilder  *builder,
               GError            **error)
{
  g_autofree char *id = dup_string (baseline, "id");
  g_autofree char *state = make_state (plan, baseline, error);
  g_auto (TrendsValue) after = TRENDS_VALUE_INIT;
  const TrendsValue before = TRENDS_VALUE_INIT;

  if (!state)
    return FALSE;
  after = trends_value_text (state);
  trends_edit_builder_set (builder, TRENDS_KIND_BASELINE, id, TRENDS_BASELINE_STATE, &before,
                           &after);
  return TRUE;
}

static gboolean
fill_baselines (TrendsPlan  *plan,
                const char  *text,
                GError     **error)
{
  g_autofree char *sample = trends_json_dup_member (text, "sample");
  g_autofree char *baselines = trends_json_dup_member (sample, "baselines");
  g_autoptr (TrendsEditBuilder) builder = trends_edit_builder_new (_("Sample plan"),
                                                                   TRENDS_ORIGIN_LOAD);
  g_autoptr (TrendsEdit) edit = NULL;
  TrendsJsonCursor cursor;

  trends_json_cursor_init (&cursor, baselines);
  trends_json_enter (&cursor);
  while (trends_json_next_item (&cursor))
    {
      g_autoptr (GString) baseline = g_string_new (NULL);

      trends_json_compact (&cursor, baseline);
      if (!fill_baseline (plan, baseline->str, builder, error))
        return FALSE;
    }
  edit = trends_edit_builder_end (g_steal_pointer (&builder));
  return trends_plan_apply (plan, edit, error);
}

/**
 * trends_sample_new_plan:
 *
 * Makes the sample plan, fit to be written to a file or to be looked at. Any
 * thread.
 *
 * Returns: (transfer full): the plan; an error means that the data that Trends
 *   was built with doesn't fit it
 */
TrendsPlan *
trends_sample_new_plan (GError **error)
{
  g_autoptr (TrendsCatalogue) catalogue = trends_catalogue_load (TRENDS_CATALOGUE_DEFAULT, error);
  g_autoptr (TrendsPlan) plan = NULL;
  g_autofree char *text = NULL;

  if (catalogue)
    plan = trends_catalogue_new_plan (catalogue, NULL, NULL, NULL, error);
  if (!plan)
    return NULL;
  text = load_for_today ();
  if (!add_document (plan, text, error) || !fill_baselines (plan, text, error))
    {
      g_prefix_error (error, "%s: ", _("Sample plan"));
      return NULL;
    }
  return g_steal_pointer (&plan);
}
