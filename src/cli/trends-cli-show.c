/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-show.c: socitm-trends show FILE: what is in a plan, to be read. */

#include "trends-cli-private.h"

#include "trends-cli-figures.h"
#include "trends-cli-filter.h"
#include "trends-date.h"
#include "trends-figures.h"
#include "trends-findings.h"
#include "trends-period.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define COLUMNS 80
#define LABEL_COLUMNS 20
#define GAP_COLUMNS 46

/* How many columns of a terminal a text takes. */
static int
measure (const char *text)
{
  int width = 0;

  for (; *text; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }
  return width;
}

static void
print_padded (const char *text,
              int         width)
{
  g_print ("%s%*s", text, MAX (width - measure (text), 0), "");
}

static void
print_heading (const char *text)
{
  g_print ("\n%s\n", text);
}

static void
print_field (const char *label,
             const char *text)
{
  if (!text || !*text)
    return;
  g_print ("  ");
  print_padded (label, LABEL_COLUMNS);
  g_print ("  %s\n", text);
}

/* --------------------------------------------------------------- the plan */

/* Words in lines that fit into a terminal; an empty line stays one. */
static void
print_wrapped (const char *line)
{
  g_auto (GStrv) words = g_strsplit_set (line, " \t\r", -1);
  int column = 0;

  for (guint i = 0; words[i]; i++)
    {
      int width = measure (words[i]);

      if (column > 0 && column + 1 + width > COLUMNS)
        {
          g_print ("\n");
          column = 0;
        }
      g_print ("%s%s", column > 0 ? " " : "", words[i]);
      column += width + (column > 0);
    }
  g_print ("\n");
}

static void
print_paragraphs (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_print ("\n");
  for (guint i = 0; lines[i]; i++)
    print_wrapped (lines[i]);
}

static void
print_plan (TrendsPlan *plan)
{
  TrendsEntity *info = trends_plan_get_info (plan);
  const char *title = trends_entity_get_name (info);
  const char *organisation = trends_entity_get_text (info, TRENDS_PLAN_ORGANISATION);
  const char *purpose = trends_entity_get_text (info, TRENDS_PLAN_PURPOSE);

  g_print ("%s\n", title);
  for (int i = measure (title); i > 0; i--)
    g_print ("=");
  g_print ("\n");
  if (organisation && *organisation)
    g_print ("%s\n", organisation);
  if (purpose && *purpose)
    print_paragraphs (purpose);
}

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
  [TRENDS_KIND_CRITERION] = N_("Criteria"),
  [TRENDS_KIND_SAVED_FILTER] = N_("Saved filters"),
  [TRENDS_KIND_WORKSHOP_STEP] = N_("Steps of workshops"),
  [TRENDS_KIND_IDEA] = N_("Ideas"),
  [TRENDS_KIND_BALLOT] = N_("Votes"),
  [TRENDS_KIND_DECISION] = N_("Decisions"),
  [TRENDS_KIND_GROUP_COPY] = N_("Copies of groups"),
  [TRENDS_KIND_BALLOT_TOTAL] = N_("Results of votes"),
  [TRENDS_KIND_SET_ASIDE] = N_("Findings set aside"),
  [TRENDS_KIND_COMMENT] = N_("Comments"),
};

static void
print_count (TrendsPlan *plan,
             TrendsKind  kind)
{
  g_autofree char *count = g_strdup_printf ("%u", trends_figures_count (plan, kind));

  print_field (_(kind_labels[kind]), count);
}

static void
print_choices (TrendsPlan          *plan,
               guint                field,
               const TrendsChoices *choices)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree guint *counts = trends_figures_by_choice (plan, TRENDS_KIND_INITIATIVE, field,
                                                       NULL);

  for (guint i = 0; i < choices->n_items; i++)
    if (counts[i] > 0)
      g_string_append_printf (text, "%s%s %u", text->len > 0 ? ", " : "",
                              trends_choices_get_label (choices, i), counts[i]);
  print_field (trends_field_get_label (trends_kind_get_field (TRENDS_KIND_INITIATIVE, field)),
               text->str);
}

static void
print_figures (TrendsPlan *plan)
{
  print_heading (_("In figures"));
  for (guint kind = TRENDS_KIND_OWNER; kind < TRENDS_N_KINDS; kind++)
    if (kind != TRENDS_KIND_TREND_LINK
        && (kind <= TRENDS_KIND_WORKSHOP || trends_figures_count (plan, kind) > 0))
      print_count (plan, kind);
  print_choices (plan, TRENDS_INITIATIVE_STATUS, &trends_status_choices);
  print_choices (plan, TRENDS_INITIATIVE_PRIORITY, trends_plan_get_priority_choices (plan));
  print_choices (plan, TRENDS_INITIATIVE_CONFIDENCE, &trends_confidence_choices);
}

/* ------------------------------------------------------------- the trends */

static const char *
name_of (TrendsEntity *entity,
         guint         field)
{
  TrendsEntity *target = trends_entity_get_ref (entity, field);

  return target ? trends_entity_get_name (target) : _("no owner");
}

static char *
format_when (TrendsPlan   *plan,
             TrendsEntity *initiative)
{
  TrendsWhen when = trends_when_of (initiative);
  g_autofree char *words = trends_when_format (&when, TRENDS_WHEN_COLUMN,
                                               trends_period_get_year_start (plan), NULL);

  return *words != '\0' ? g_steal_pointer (&words) : g_strdup (_("no dates"));
}

/* How wide the columns of all initiatives are. */
typedef struct
{
  int status, priority, period;
} Widths;

static int
measure_choices (const TrendsChoices *choices)
{
  int width = 0;

  for (guint i = 0; i < choices->n_items; i++)
    width = MAX (width, measure (trends_choices_get_label (choices, i)));
  return width;
}

static Widths
measure_initiatives (TrendsPlan *plan)
{
  GListModel *initiatives = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  Widths widths = { measure_choices (&trends_status_choices),
                    measure_choices (trends_plan_get_priority_choices (plan)), 0 };

  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);
      g_autofree char *period = format_when (plan, initiative);

      widths.period = MAX (widths.period, measure (period));
    }
  return widths;
}

static void
print_initiative (TrendsPlan   *plan,
                  TrendsEntity *initiative,
                  Widths        widths)
{
  g_autofree char *period = format_when (plan, initiative);

  g_print ("      ");
  print_padded (trends_choices_get_label (&trends_status_choices,
                                          trends_entity_get_integer (initiative,
                                                                     TRENDS_INITIATIVE_STATUS)),
                widths.status);
  g_print ("  ");
  print_padded (trends_choices_get_label (trends_plan_get_priority_choices (plan),
                                          trends_entity_get_integer (initiative,
                                                                     TRENDS_INITIATIVE_PRIORITY)),
                widths.priority);
  g_print ("  ");
  print_padded (period, widths.period);
  g_print ("  %s (%s)\n", trends_entity_get_name (initiative),
           name_of (initiative, TRENDS_INITIATIVE_LEAD));
}

/* Of a filter, where there is one, a trend of which nothing matches isn't there. */
static void
print_trend (TrendsPlan   *plan,
             TrendsEntity *trend,
             TrendsFilter *filter,
             Widths        widths)
{
  GListModel *initiatives = trends_trend_get_initiatives (trend);
  guint n = g_list_model_get_n_items (initiatives);

  if (filter != NULL && trends_filter_count (filter, initiatives) == 0)
    return;

  g_print ("  %2u  %s: %s, %s; ", trends_trend_get_running_number (trend),
           trends_entity_get_name (trend),
           trends_choices_get_label (&trends_stance_choices,
                                     trends_entity_get_integer (trend, TRENDS_TREND_STANCE)),
           name_of (trend, TRENDS_TREND_OWNER));
  g_print (ngettext ("%u initiative\n", "%u initiatives\n", n), n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      if (filter == NULL || trends_filter_matches (filter, initiative))
        print_initiative (plan, initiative, widths);
    }
}

static void
print_groups (TrendsPlan   *plan,
              TrendsFilter *filter)
{
  GListModel *groups = trends_plan_get_list (plan, TRENDS_KIND_GROUP);
  Widths widths = measure_initiatives (plan);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, i);
      GListModel *trends = trends_group_get_trends (group);

      print_heading (trends_entity_get_name (group));
      for (guint j = 0; j < g_list_model_get_n_items (trends); j++)
        {
          g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, j);

          print_trend (plan, trend, filter, widths);
        }
    }
}

/* -------------------------------------------------------------- what lacks */

static void
print_gap (const char *title,
           guint       n)
{
  if (n == 0)
    return;
  g_print ("  ");
  print_padded (title, GAP_COLUMNS);
  g_print ("  %u\n", n);
}

static void
print_findings (TrendsPlan *plan)
{
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, trends_date_today ());
  guint n_aside = g_list_model_get_n_items (trends_findings_get_set_aside (findings));

  if (g_list_model_get_n_items (G_LIST_MODEL (findings)) + n_aside == 0)
    return;
  print_heading (_("What is missing"));
  for (guint i = 0; i < TRENDS_N_FINDING_KINDS; i++)
    print_gap (trends_finding_kind_get_title (trends_finding_kind_get (i)),
               trends_findings_count (findings, i));
  print_gap (_("Set aside"), n_aside);
}

/* --------------------------------------------------------- what is asked for */

static void
print_matches (TrendsPlan   *plan,
               TrendsFilter *filter)
{
  g_autofree char *words = trends_filter_describe (filter, plan, NULL, NULL);
  guint n_all = trends_figures_count (plan, TRENDS_KIND_INITIATIVE);
  guint n = trends_filter_count (filter, trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE));

  /* Translators: what somebody asked for, in words */
  g_print (_("Looked for: %s."), words);
  g_print ("\n");
  g_print (ngettext ("%u of %u matches", "%u of %u match", n), n, n_all);
  g_print ("\n");
  print_groups (plan, filter);
}

static void
print_all (TrendsPlan *plan)
{
  print_plan (plan);
  print_figures (plan);
  print_groups (plan, NULL);
  print_findings (plan);
}

/**
 * trends_cli_show:
 * @argc: how many there are in @argv
 * @argv: the arguments, the first of which is “show”
 *
 * The subcommand that says what is in a plan.
 *
 * Returns: the exit status: 0 (done), 1 (it could not) or 2 (usage)
 */
int
trends_cli_show (int    argc,
                 char **argv)
{
  static const TrendsCliUsage usage = {
    "show", "FILE", N_("Says what is in a plan."),
    TRENDS_CLI_CONDITIONS,
    1, 1,
  };
  gboolean json = FALSE;
  g_auto (TrendsCliFilter) asked = { NULL };
  const GOptionEntry entries[] = {
    { "json", 'j', 0, G_OPTION_ARG_NONE, &json, N_("Counts for scripts, as JSON"), NULL },
    TRENDS_CLI_FILTER_OPTIONS (asked, 'f'),
    { NULL },
  };
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (TrendsFilter) filter = NULL;
  g_autoptr (GError) error = NULL;
  TrendsPlan *plan;

  if (!trends_cli_parse (&usage, entries, &argc, &argv))
    return TRENDS_CLI_USAGE;
  if (!trends_cli_filter_read (&asked, usage.name))
    return TRENDS_CLI_USAGE;
  store = trends_cli_open (argv[1], TRENDS_OPEN_READ_ONLY);
  if (!store)
    return TRENDS_CLI_FAILED;
  plan = trends_store_get_plan (store);
  if (!trends_cli_filter_make (&asked, plan, argv[1], &filter, &error))
    return trends_cli_fail (argv[1], error);
  if (json)
    {
      g_autofree char *figures = trends_cli_figures_to_json (plan, filter);

      trends_cli_put (figures);
    }
  else if (filter != NULL && trends_filter_is_active (filter))
    print_matches (plan, filter);
  else
    print_all (plan);
  trends_store_close (store, NULL);
  return TRENDS_CLI_DONE;
}
