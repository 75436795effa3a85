/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-figures.c: counts what is in a plan and what is missing from it. */

#include "trends-cli-figures.h"

#include "trends-date.h"
#include "trends-json-text.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *key;
  const char *label;
} gaps[TRENDS_N_GAPS] = {
  [TRENDS_GAP_EMPTY_TREND] = { "trends_without_initiatives", N_("Trends without initiatives") },
  [TRENDS_GAP_UNDECIDED_TREND] = { "trends_undecided", N_("Trends without a stance") },
  [TRENDS_GAP_TREND_WITHOUT_OWNER] = { "trends_without_owner", N_("Trends without an owner") },
  [TRENDS_GAP_WITHOUT_OWNER] = { "initiatives_without_owner", N_("Initiatives without a lead") },
  [TRENDS_GAP_WITHOUT_DATES] = { "initiatives_without_dates", N_("Initiatives without dates") },
  [TRENDS_GAP_WITHOUT_PRIORITY] = { "initiatives_without_priority",
                                    N_("Initiatives without a priority") },
  [TRENDS_GAP_OVERDUE] = { "initiatives_overdue",
                           N_("Initiatives that should have ended by now") },
};

static const char * const kind_labels[TRENDS_N_KINDS] = {
  [TRENDS_KIND_PLAN] = N_("Plan"),
  [TRENDS_KIND_GROUP] = N_("Groups"),
  [TRENDS_KIND_OWNER] = N_("Owners"),
  [TRENDS_KIND_TREND] = N_("Trends"),
  [TRENDS_KIND_TREND_LINK] = N_("Trend links"),
  [TRENDS_KIND_INITIATIVE] = N_("Initiatives"),
  [TRENDS_KIND_DEPENDENCY] = N_("Dependencies"),
  [TRENDS_KIND_MILESTONE] = N_("Milestones"),
  [TRENDS_KIND_GOVERNANCE_DATE] = N_("Governance dates"),
  [TRENDS_KIND_BASELINE] = N_("Baselines"),
  [TRENDS_KIND_WORKSHOP] = N_("Workshop records"),
};

const char *
trends_figures_gap_label (TrendsGap gap)
{
  return gaps[gap].label;
}

const char *
trends_figures_kind_label (TrendsKind kind)
{
  return kind_labels[kind];
}

guint
trends_figures_count (TrendsPlan *plan,
                      TrendsKind  kind)
{
  return g_list_model_get_n_items (trends_plan_get_list (plan, kind));
}

guint *
trends_figures_by_choice (TrendsPlan *plan,
                          guint       field)
{
  const TrendsChoices *choices = trends_kind_get_field (TRENDS_KIND_INITIATIVE, field)->choices;
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint *counts = g_new0 (guint, choices->n_items);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      counts[trends_entity_get_integer (initiative, field)]++;
    }
  return counts;
}

static gboolean
is_closed (TrendsEntity *initiative)
{
  gint64 status = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS);

  return status == TRENDS_STATUS_DONE || status == TRENDS_STATUS_NOT_DOING;
}

static gboolean
has_gap (TrendsEntity *entity,
         TrendsGap     gap)
{
  gint64 end;

  switch (gap)
    {
    case TRENDS_GAP_EMPTY_TREND:
      return g_list_model_get_n_items (trends_trend_get_initiatives (entity)) == 0;
    case TRENDS_GAP_UNDECIDED_TREND:
      return trends_entity_get_integer (entity, TRENDS_TREND_STANCE) == TRENDS_STANCE_UNDECIDED;
    case TRENDS_GAP_TREND_WITHOUT_OWNER:
      return trends_entity_get_ref (entity, TRENDS_TREND_OWNER) == NULL;
    case TRENDS_GAP_WITHOUT_OWNER:
      return !is_closed (entity) && trends_entity_get_ref (entity, TRENDS_INITIATIVE_LEAD) == NULL;
    case TRENDS_GAP_WITHOUT_DATES:
      return !is_closed (entity)
             && trends_entity_get_integer (entity, TRENDS_INITIATIVE_START) == TRENDS_UNSET
             && trends_entity_get_integer (entity, TRENDS_INITIATIVE_END) == TRENDS_UNSET;
    case TRENDS_GAP_WITHOUT_PRIORITY:
      return !is_closed (entity)
             && trends_entity_get_integer (entity, TRENDS_INITIATIVE_PRIORITY)
                  == TRENDS_PRIORITY_UNSET;
    case TRENDS_GAP_OVERDUE:
      end = trends_entity_get_integer (entity, TRENDS_INITIATIVE_END);
      return !is_closed (entity) && end != TRENDS_UNSET && end < trends_date_today ();
    case TRENDS_N_GAPS:
    default:
      return FALSE;
    }
}

guint
trends_figures_count_gap (TrendsPlan *plan,
                          TrendsGap   gap)
{
  GListModel *list = trends_plan_get_list (plan, gap <= TRENDS_GAP_TREND_WITHOUT_OWNER
                                                   ? TRENDS_KIND_TREND
                                                   : TRENDS_KIND_INITIATIVE);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      n += has_gap (entity, gap);
    }
  return n;
}

/* -------------------------------------------------------------------- JSON */

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
  g_autofree guint *counts = trends_figures_by_choice (plan, index);

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

char *
trends_figures_to_json (TrendsPlan *plan)
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
  g_string_append (out, ",\"missing\":{");
  for (guint i = 0; i < TRENDS_N_GAPS; i++)
    append_count (out, gaps[i].key, trends_figures_count_gap (plan, i));
  g_string_append (out, "}}");

  trends_json_cursor_init (&cursor, out->str);
  trends_json_pretty (&cursor, pretty, 0);
  g_string_append_c (pretty, '\n');
  return g_string_free (pretty, FALSE);
}
