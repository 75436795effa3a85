/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-figures.c: what is in a plan and what is missing from it, for scripts. */

#include "trends-cli-figures.h"

#include "trends-date.h"
#include "trends-figures.h"
#include "trends-findings.h"
#include "trends-json-text.h"

static void
append_text (GString    *out,
             const char *key,
             const char *text)
{
  if (!text || !*text)
    return;
  g_string_append_printf (out, "%s\"%s\":", g_str_has_suffix (out->str, "{") ? "" : ",", key);
  trends_json_quote (out, text);
}

static void
append_count (GString    *out,
              const char *key,
              gint64      n)
{
  g_string_append_printf (out, "%s\"%s\":%" G_GINT64_FORMAT,
                          g_str_has_suffix (out->str, "{") ? "" : ",", key, n);
}

static void
append_choices (GString    *out,
                TrendsPlan *plan,
                guint       index)
{
  const TrendsField *field = trends_kind_get_field (TRENDS_KIND_INITIATIVE, index);
  g_autofree guint *counts = trends_figures_by_choice (plan, TRENDS_KIND_INITIATIVE, index);

  g_string_append_printf (out, ",\"initiatives_by_%s\":{", field->key);
  for (guint i = 0; i < field->choices->n_items; i++)
    append_count (out, field->choices->items[i].nick, counts[i]);
  g_string_append_c (out, '}');
}

static void
append_trend (GString      *out,
              TrendsEntity *trend)
{
  TrendsEntity *group = trends_entity_get_ref (trend, TRENDS_TREND_GROUP);
  TrendsEntity *owner = trends_entity_get_ref (trend, TRENDS_TREND_OWNER);

  g_string_append_c (out, '{');
  append_text (out, "id", trends_entity_get_id (trend));
  append_text (out, "group", group ? trends_entity_get_name (group) : NULL);
  append_count (out, "number", trends_entity_get_integer (trend, TRENDS_TREND_NUMBER));
  append_text (out, "title", trends_entity_get_name (trend));
  append_text (out, "stance",
               trends_choices_get_nick (&trends_stance_choices,
                                        trends_entity_get_integer (trend, TRENDS_TREND_STANCE)));
  append_text (out, "owner", owner ? trends_entity_get_name (owner) : NULL);
  append_count (out, "initiatives",
                g_list_model_get_n_items (trends_trend_get_initiatives (trend)));
  g_string_append_c (out, '}');
}

static void
append_trends (GString    *out,
               TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_TREND);

  g_string_append (out, ",\"trends\":[");
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (list, i);

      if (i > 0)
        g_string_append_c (out, ',');
      append_trend (out, trend);
    }
  g_string_append_c (out, ']');
}

static void
append_findings (GString    *out,
                 TrendsPlan *plan)
{
  gint64 today = trends_date_today ();

  g_string_append (out, ",\"missing\":{");
  for (guint i = 0; i < TRENDS_N_FINDING_KINDS; i++)
    {
      const TrendsFindingKind *kind = trends_finding_kind_get (i);

      append_count (out, kind->id, trends_finding_kind_count (kind, plan, today));
    }
  g_string_append_c (out, '}');
}

static void
append_finding (GString       *out,
                TrendsFinding *finding)
{
  g_autofree char *id = trends_finding_dup_id (finding);

  g_string_append_c (out, '{');
  append_text (out, "id", id);
  append_text (out, "finding", trends_finding_kind_get (trends_finding_get_type_of (finding))->id);
  append_text (out, "entity", trends_finding_get_entity_id (finding));
  append_text (out, "title", trends_entity_get_name (trends_finding_get_entity (finding)));
  g_string_append_c (out, '}');
}

static void
append_list_of_findings (GString    *out,
                         TrendsPlan *plan)
{
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, trends_date_today ());
  GListModel *list = G_LIST_MODEL (findings);

  g_string_append (out, ",\"findings\":[");
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (list, i);

      if (i > 0)
        g_string_append_c (out, ',');
      append_finding (out, finding);
    }
  g_string_append_c (out, ']');
}

static void
append_matches (GString      *out,
                TrendsPlan   *plan,
                TrendsFilter *filter)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  g_string_append (out, ",\"matches\":[");
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (!trends_filter_matches (filter, initiative))
        continue;
      g_string_append (out, g_str_has_suffix (out->str, "[") ? "{" : ",{");
      append_text (out, "id", trends_entity_get_id (initiative));
      append_text (out, "title", trends_entity_get_name (initiative));
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

char *
trends_cli_figures_to_json (TrendsPlan   *plan,
                            TrendsFilter *filter)
{
  g_autoptr (GString) out = g_string_new ("{");
  TrendsEntity *info = trends_plan_get_info (plan);
  TrendsJsonCursor cursor;
  GString *pretty = g_string_new (NULL);

  append_text (out, "id", trends_entity_get_id (info));
  append_text (out, "title", trends_entity_get_name (info));
  append_text (out, "organisation", trends_entity_get_text (info, TRENDS_PLAN_ORGANISATION));
  g_string_append (out, ",\"counts\":{");
  for (guint kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    append_count (out, trends_kind_get_info (kind)->plural, trends_figures_count (plan, kind));
  g_string_append_c (out, '}');
  append_choices (out, plan, TRENDS_INITIATIVE_STATUS);
  append_choices (out, plan, TRENDS_INITIATIVE_PRIORITY);
  append_choices (out, plan, TRENDS_INITIATIVE_CONFIDENCE);
  append_trends (out, plan);
  append_findings (out, plan);
  append_list_of_findings (out, plan);
  if (filter != NULL)
    append_matches (out, plan, filter);
  g_string_append_c (out, '}');

  trends_json_cursor_init (&cursor, out->str);
  trends_json_pretty (&cursor, pretty, 0);
  g_string_append_c (pretty, '\n');
  return g_string_free (pretty, FALSE);
}
