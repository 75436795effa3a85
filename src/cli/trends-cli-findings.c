/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-findings.c: see trends-cli-findings.h. */

#include "trends-cli-findings.h"

#include "trends-cli-json.h"

#include <glib/gi18n-lib.h>

/* ------------------------------------------------------------- to be read */

static void
print_finding (TrendsFindings *findings,
               TrendsFinding  *finding)
{
  g_autofree char *sentence = trends_findings_dup_sentence (findings, finding, NULL);
  g_autofree char *grounds = trends_finding_dup_grounds (finding);
  g_autofree char *aside = trends_finding_dup_aside (finding, NULL);

  g_print ("  %s", sentence);
  if (grounds != NULL)
    g_print (" %s", grounds);
  if (aside != NULL)
    g_print (" %s", aside);
  g_print ("\n");
}

static void
print_found (TrendsFindings *findings)
{
  GListModel *list = G_LIST_MODEL (findings);
  guint severity = TRENDS_N_SEVERITIES;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (list, i);

      if (trends_finding_get_severity (finding) != severity)
        {
          severity = trends_finding_get_severity (finding);
          g_print ("%s\n", trends_severity_get_label (severity));
        }
      print_finding (findings, finding);
    }
}

static void
print_aside (TrendsFindings *findings)
{
  GListModel *list = trends_findings_get_set_aside (findings);

  if (g_list_model_get_n_items (list) > 0)
    /* Translators: a heading above findings that somebody set aside with a reason */
    g_print ("%s\n", _("Set aside"));
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (list, i);

      print_finding (findings, finding);
    }
}

/**
 * trends_cli_print_findings:
 *
 * Prints each as a sentence below a heading, and those that are set aside with the reason.
 */
void
trends_cli_print_findings (TrendsFindings *findings)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (findings)) == 0)
    g_print ("%s\n", _("Nothing is missing that could be found."));
  print_found (findings);
  print_aside (findings);
}

/* ------------------------------------------------------------ for scripts */

static void
add_grounds (JsonBuilder  *builder,
             TrendsEntity *entity)
{
  if (!trends_entity_is (entity, TRENDS_KIND_TREND_LINK))
    return;
  trends_cli_json_add_known (builder, "link_reason",
                             trends_entity_get_text (entity, TRENDS_TREND_LINK_REASON));
  trends_cli_json_add_known (builder, "link_source",
                             trends_entity_get_text (entity, TRENDS_TREND_LINK_SOURCE));
}

static void
add_aside (JsonBuilder  *builder,
           TrendsEntity *set_aside)
{
  if (set_aside == NULL)
    return;
  trends_cli_json_add_known (builder, "reason",
                             trends_entity_get_text (set_aside, TRENDS_SET_ASIDE_REASON));
  trends_cli_json_add_known (builder, "author",
                             trends_entity_get_text (set_aside, TRENDS_SET_ASIDE_AUTHOR));
}

static void
add_finding (JsonBuilder    *builder,
             TrendsFindings *findings,
             TrendsFinding  *finding)
{
  TrendsEntity *entity = trends_finding_get_entity (finding);
  g_autofree char *id = trends_finding_dup_id (finding);
  g_autofree char *sentence = trends_findings_dup_sentence (findings, finding, NULL);

  json_builder_begin_object (builder);
  trends_cli_json_add_known (builder, "id", id);
  trends_cli_json_add_known (builder, "finding",
                             trends_finding_kind_get (trends_finding_get_type_of (finding))->id);
  trends_cli_json_add_known (builder, "severity",
                             trends_severity_get_id (trends_finding_get_severity (finding)));
  trends_cli_json_add_known (builder, "entity", trends_finding_get_entity_id (finding));
  trends_cli_json_add_known (builder, "title", trends_entity_get_name (entity));
  trends_cli_json_add_known (builder, "sentence", sentence);
  add_grounds (builder, entity);
  add_aside (builder, trends_finding_get_set_aside (finding));
  json_builder_end_object (builder);
}

static void
add_list (JsonBuilder    *builder,
          const char     *key,
          TrendsFindings *findings,
          GListModel     *list)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (list, i);

      add_finding (builder, findings, finding);
    }
  json_builder_end_array (builder);
}

/**
 * trends_cli_add_findings:
 * @builder: in an object
 *
 * Adds the members "findings" and "set_aside".
 */
void
trends_cli_add_findings (JsonBuilder    *builder,
                         TrendsFindings *findings)
{
  add_list (builder, "findings", findings, G_LIST_MODEL (findings));
  add_list (builder, "set_aside", findings, trends_findings_get_set_aside (findings));
}
