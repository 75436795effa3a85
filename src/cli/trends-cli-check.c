/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-cli-check.c: socitm-trends check FILE. */

#include "trends-cli-private.h"

#include "trends-cli-findings.h"
#include "trends-date.h"
#include "trends-json-tree.h"
#include "trends-saved-filter.h"

#include <glib/gi18n-lib.h>

/* What the store doesn't know: what is looked for, which is kept whether or not it makes sense. */
static void
add_filters (TrendsPlan *plan,
             GPtrArray  *problems)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_SAVED_FILTER);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) saved = g_list_model_get_item (list, i);
      g_autofree char *problem = trends_saved_filter_dup_problem (saved);

      if (problem != NULL)
        g_ptr_array_add (problems,
                         /* Translators: the name of a saved filter, then what is wrong with it, as
                          * a sentence */
                         g_strdup_printf (_("The saved filter “%s”: %s"),
                                          trends_entity_get_name (saved),
                                          problem));
    }
}

/* Where the file is so broken that there is no plan in it, @findings is NULL. */
static void
print_json (GPtrArray      *problems,
            TrendsFindings *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    json_builder_add_string_value (builder, problems->pdata[i]);
  json_builder_end_array (builder);
  if (findings != NULL)
    trends_cli_add_findings (builder, findings);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = trends_json_print (root);
  trends_cli_put (text);
}

/* @n_findings: how many are printed after these */
static void
print_problems (GPtrArray  *problems,
                const char *name,
                guint       n_findings)
{
  for (guint i = 0; i < problems->len; i++)
    g_print ("%s: %s\n", name, (const char *) problems->pdata[i]);
  if (problems->len + n_findings > 0)
    return;

  /* Translators: %s is a file as it was named on the command line */
  g_print (_("Nothing is wrong with “%s”."), name);
  g_print ("\n");
}

/* Returns whether there is nothing to say. */
static gboolean
say (GPtrArray      *problems,
     TrendsFindings *findings,
     const char     *name,
     gboolean        json)
{
  guint n = findings != NULL ? g_list_model_get_n_items (G_LIST_MODEL (findings)) : 0;

  if (json)
    print_json (problems, findings);
  else
    {
      print_problems (problems, name, n);
      if (findings != NULL)
        trends_cli_print_findings (findings);
    }
  return problems->len + n == 0;
}

/**
 * trends_cli_check:
 * @argc: how many there are in @argv
 * @argv: the arguments, the first of which is “check”
 *
 * The subcommand that says what is wrong with a plan file, and what is missing from the plan.
 *
 * Returns: the exit status: 0 (done), 1 (it could not, or there is something) or 2 (usage)
 */
int
trends_cli_check (int    argc,
                  char **argv)
{
  static const TrendsCliUsage usage = {
    "check",
    "FILE",
    N_("Looks for anything that is wrong with a plan file, and changes nothing."),
    N_("Says each thing that is wrong on a line of its own, and exits with 1 if there is any. What "
        "is found missing counts as well where it is asked for, and what was set aside doesn’t."),
    1,
    1,
  };
  gboolean with_findings = FALSE, json = FALSE;
  const GOptionEntry entries[] = {
    { "findings",
      'F',
      0,
      G_OPTION_ARG_NONE,
      &with_findings,
      N_("Also what is missing from the plan, or would be better otherwise"),
      NULL },
    { "json", 'j', 0, G_OPTION_ARG_NONE, &json, N_("The same for scripts, as JSON"), NULL },
    { NULL },
  };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (TrendsStore) store = NULL;
  g_autoptr (TrendsFindings) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  gboolean is_fine;

  if (!trends_cli_parse (&usage, entries, &argc, &argv))
    return TRENDS_CLI_USAGE;
  file = trends_cli_get_file (argv[1]);
  problems = trends_store_check (file, &error);
  if (!problems)
    return trends_cli_fail (argv[1], error);

  store = trends_store_open (file, TRENDS_OPEN_READ_ONLY, NULL);
  if (store != NULL)
    add_filters (trends_store_get_plan (store), problems);
  if (store != NULL && with_findings)
    findings = trends_findings_new (trends_store_get_plan (store), trends_date_today ());
  name = trends_cli_dup_name (argv[1]);
  is_fine = say (problems, findings, name, json);
  if (store != NULL)
    trends_store_close (store, NULL);
  return is_fine ? TRENDS_CLI_DONE : TRENDS_CLI_FAILED;
}
