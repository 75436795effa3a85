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
#include "trends-months.h"
#include "trends-exchange-resources.h"
#include "trends-export.h"
#include "trends-import-private.h"
#include "trends-json-tree.h"
#include "trends-plan-json-reader.h"
#include "trends-plan-json-writer.h"
#include "trends-plan-verbs.h"
#include "trends-profile.h"
#include "trends-resource.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define RESOURCE "/org/socitm/Trends/sample.json"

/* ------------------------------------------------------------------- dates */

/* From the calendar quarter of one day to that of another */
static int
count_months (gint64 from,
              gint64 to)
{
  return trends_months_between (trends_period_of_quarter_at (from, 1).start,
                                trends_period_of_quarter_at (to, 1).start);
}

/* A date, or the date that a time starts with, moved; NULL for any other text. */
static char *
shift_text (const char *text,
            int         n_months)
{
  g_autofree char *head = g_strndup (text, strlen ("2026-11-23"));
  g_autofree char *moved = NULL;
  gint64 day = trends_date_from_iso (head);
  const char *tail = text + strlen (head);

  if (day == TRENDS_UNSET || (*tail && trends_time_from_iso (text) == TRENDS_UNSET))
    return NULL;
  moved = trends_date_to_iso (trends_day_add_months (day, n_months));
  return g_strconcat (moved, tail, NULL);
}

/* "2026–28": the financial year that a day is in, and two more. */
static char *
format_years (gint64 day)
{
  int year, quarter;

  trends_quarter_of_day (day, 4, &year, &quarter);
  return g_strdup_printf ("%d–%02d", year, (year + 2) % 100);
}

/* From the day that the sample is written for to today. */
typedef struct
{
  int n_months;
  char *years_then, *years_now;
} Shift;

static JsonNode *
shift_string (JsonNode    *node,
              const Shift *shift)
{
  const char *text = json_node_get_string (node);
  g_autofree char *moved = shift_text (text, shift->n_months);
  g_autoptr (GString) words = g_string_new (moved ? moved : text);

  g_string_replace (words, shift->years_then, shift->years_now, 0);
  return json_node_init_string (json_node_alloc (), words->str);
}

static JsonNode *shift_node (JsonNode    *node,
                             const Shift *shift);

static JsonNode *
shift_array (JsonArray   *array,
             const Shift *shift)
{
  JsonArray *shifted = json_array_sized_new (json_array_get_length (array));

  for (guint i = 0; i < json_array_get_length (array); i++)
    json_array_add_element (shifted, shift_node (json_array_get_element (array, i), shift));
  return json_node_init_array (json_node_alloc (), shifted);
}

static JsonNode *
shift_object (JsonObject  *object,
              const Shift *shift)
{
  JsonObject *shifted = json_object_new ();
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    json_object_set_member (shifted, key, shift_node (node, shift));
  return json_node_init_object (json_node_alloc (), shifted);
}

/* (transfer full): the same, with every date in it moved */
static JsonNode *
shift_node (JsonNode    *node,
            const Shift *shift)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return shift_array (json_node_get_array (node), shift);
  if (JSON_NODE_HOLDS_OBJECT (node))
    return shift_object (json_node_get_object (node), shift);
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return shift_string (node, shift);
  return json_node_copy (node);
}

/* ----------------------------------------------------------------- reading */

static JsonNode *
load_for_today (GError **error)
{
  g_autoptr (GBytes) bytes = trends_resource_load (trends_exchange_get_resource, RESOURCE);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autoptr (JsonNode) root = trends_json_parse (text, size, error);
  gint64 today = trends_date_today (), reference;
  JsonNode *shifted;
  Shift shift;

  if (!root)
    return NULL;
  reference = trends_date_from_iso (trends_json_get_text (
    trends_json_get_object (json_node_get_object (root), "sample"), "reference_day"));
  shift.n_months = count_months (reference, today);
  shift.years_then = format_years (reference);
  shift.years_now = format_years (today);
  shifted = shift_node (root, &shift);
  g_free (shift.years_then);
  g_free (shift.years_now);
  return shifted;
}

/* Adds what the document says to the plan; all of it has to fit. */
static gboolean
add_document (TrendsPlan  *plan,
              JsonNode    *node,
              GError     **error)
{
  g_autofree char *text = trends_json_print (node);
  g_autoptr (TrendsImportDocument) document = trends_plan_json_read (text, strlen (text), NULL,
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
               JsonArray   *ids,
               GError     **error)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();

  for (guint i = 0; i < json_array_get_length (ids); i++)
    {
      TrendsEntity *entity = trends_plan_lookup (plan, json_array_get_string_element (ids, i));

      if (entity)
        g_ptr_array_add (entities, entity);
    }
  return trends_plan_remove_many (plan, entities, error);
}

static char *
make_state (TrendsPlan  *plan,
            JsonObject  *baseline,
            GError     **error)
{
  g_autoptr (TrendsPlan) then = trends_plan_snapshot (plan, TRENDS_PROFILE_FULL, error);

  if (!then || !add_document (then, json_object_get_member (baseline, "as_it_was"), error)
      || !remove_listed (then, trends_json_get_array (baseline, "without"), error))
    return NULL;
  return trends_json_dup_plan_state (then, error);
}

static gboolean
fill_baseline (TrendsPlan         *plan,
               JsonObject         *baseline,
               TrendsEditBuilder  *builder,
               GError            **error)
{
  g_autofree char *state = make_state (plan, baseline, error);
  g_auto (TrendsValue) after = TRENDS_VALUE_INIT;
  const TrendsValue before = TRENDS_VALUE_INIT;

  if (!state)
    return FALSE;
  after = trends_value_text (state);
  trends_edit_builder_set (builder, TRENDS_KIND_BASELINE, trends_json_get_text (baseline, "id"),
                           TRENDS_BASELINE_STATE, &before, &after);
  return TRUE;
}

static gboolean
fill_baselines (TrendsPlan  *plan,
                JsonObject  *sample,
                GError     **error)
{
  JsonArray *baselines = trends_json_get_array (sample, "baselines");
  g_autoptr (TrendsEditBuilder) builder = trends_edit_builder_new (_("Sample plan"),
                                                                   TRENDS_ORIGIN_LOAD);
  g_autoptr (TrendsEdit) edit = NULL;

  for (guint i = 0; i < json_array_get_length (baselines); i++)
    if (!fill_baseline (plan, json_array_get_object_element (baselines, i), builder, error))
      return FALSE;
  edit = trends_edit_builder_end (g_steal_pointer (&builder));
  return trends_plan_apply (plan, edit, error);
}

static gboolean
fill_plan (TrendsPlan  *plan,
           GError     **error)
{
  g_autoptr (JsonNode) document = load_for_today (error);

  return document && add_document (plan, document, error)
         && fill_baselines (plan,
                            trends_json_get_object (json_node_get_object (document), "sample"),
                            error);
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

  if (catalogue)
    plan = trends_catalogue_new_plan (catalogue, NULL, NULL, NULL, error);
  if (!plan)
    return NULL;
  if (!fill_plan (plan, error))
    {
      g_prefix_error (error, "%s: ", _("Sample plan"));
      return NULL;
    }
  return g_steal_pointer (&plan);
}
