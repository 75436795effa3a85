/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-words.c: see trends-initiative-words.h. */

#include "trends-initiative-words.h"

#include <glib/gi18n-lib.h>

#include "trends-closures.h"

static void
append_priority (TrendsEntity *initiative,
                 GString      *text)
{
  TrendsPlan *plan = trends_entity_get_plan (initiative);
  gint64 priority = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY);

  if (priority != TRENDS_PRIORITY_UNSET)
    /* Translators: spoken and in tooltips; %s is a priority: "priority high" */
    g_string_append_printf (
        text, _("priority %s"),
        trends_choices_get_label (trends_plan_get_priority_choices (plan), priority));
  else
    g_string_append (text, _("no priority"));
}

static void
append_lead (TrendsEntity *initiative,
             GString      *text)
{
  TrendsEntity *lead = trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD);

  if (lead != NULL)
    /* Translators: spoken and in tooltips; %s is a name: "lead Asha Mann" */
    g_string_append_printf (text, _("lead %s"), trends_entity_get_name (lead));
  else
    g_string_append (text, _("no lead"));
}

/* Both days, with their quarters. */
static char *
dup_when (TrendsEntity *initiative)
{
  TrendsEntity *info = trends_plan_get_info (trends_entity_get_plan (initiative));

  return trends_closure_when_in_full (
    NULL, trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START),
    trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END),
    (int) trends_entity_get_integer (initiative, TRENDS_INITIATIVE_HORIZON),
    trends_entity_get_integer (info, TRENDS_PLAN_YEAR_START));
}

/**
 * trends_initiative_dup_words:
 * @initiative: an initiative that is in a plan
 * @separator: what goes between the parts
 *
 * Returns: (transfer full): priority, status, lead and dates, as far as they are set
 */
char *
trends_initiative_dup_words (TrendsEntity *initiative,
                             const char   *separator)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 status;
  g_autofree char *when = NULL;

  g_return_val_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE), NULL);

  status = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS);
  when = dup_when (initiative);
  append_priority (initiative, text);
  g_string_append_printf (text, "%s%s", separator,
                          trends_choices_get_label (&trends_status_choices, status));
  g_string_append (text, separator);
  append_lead (initiative, text);
  if (when != NULL && *when != '\0')
    g_string_append_printf (text, "%s%s", separator, when);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * trends_initiative_dup_spoken:
 * @initiative: an initiative that is in a plan
 * @no_match: whether something else is looked for
 *
 * Returns: (transfer full): what a screen reader says of its row
 */
char *
trends_initiative_dup_spoken (TrendsEntity *initiative,
                              gboolean      no_match)
{
  g_autofree char *words = trends_initiative_dup_words (initiative, ", ");
  g_autofree char *found
      /* Translators: said of an initiative, after its title, that isn't what is searched for */
      = no_match ? g_strdup_printf (_("no match, %s"), words) : g_steal_pointer (&words);

  return g_strdup_printf ("%s, %s", trends_entity_get_name (initiative), found);
}
