/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-words.c: see trends-initiative-words.h. */

#include "trends-initiative-words.h"

#include <glib/gi18n-lib.h>

#include "trends-closures.h"
#include "trends-date.h"
#include "trends-relations.h"
#include "trends-roadmap-links.h"

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

/**
 * trends_initiative_dup_titles:
 * @initiatives: (element-type TrendsEntity): several, one or none
 *
 * Returns: (transfer full): their titles in a row: “A”, “B”
 */
char *
trends_initiative_dup_titles (GPtrArray *initiatives)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < initiatives->len; i++)
    /* Translators: a title in a row of several, as in: needs “A”, “B” */
    g_string_append_printf (text, i > 0 ? _(", “%s”") : _("“%s”"),
                            trends_entity_get_name (initiatives->pdata[i]));
  return g_string_free (text, FALSE);
}

/* @has_begun: whether it is too late to start it later */
static void
append_pending (GPtrArray  *needs,
                gboolean    has_begun,
                const char *separator,
                GString    *text)
{
  for (guint i = 0; i < needs->len; i++)
    {
      g_string_append (text, separator);
      /* Translators: part of what is said of a bar; %s is what it needs */
      g_string_append_printf (text, has_begun ? _("begun before “%s” has ended")
                                              : _("starts before “%s” has ended"),
                              trends_entity_get_name (needs->pdata[i]));
    }
}

/* How many more there are behind the near ones, which a view marks when it is looked at */
static void
append_far (TrendsEntity *initiative,
            GString      *text,
            gboolean      is_needed)
{
  g_autoptr (GHashTable) kin = trends_initiative_dup_kin (initiative);
  TrendsKinship far = is_needed ? TRENDS_NEEDED_FAR : TRENDS_FOLLOWER_FAR;
  GHashTableIter iter;
  gpointer kinship;
  guint n = 0;

  g_hash_table_iter_init (&iter, kin);
  while (g_hash_table_iter_next (&iter, NULL, &kinship))
    n += GPOINTER_TO_INT (kinship) == (int) far;
  if (n > 0)
    /* Translators: after what a bar needs or what needs it: how many more have to do with these */
    g_string_append_printf (text, ngettext (" and, by way of that, %u more",
                                            " and, by way of that, %u more", n), n);
}

/**
 * trends_initiative_dup_need_words:
 * @initiative: an initiative that is in a plan
 * @separator: what goes before each part
 *
 * Returns: (transfer full): what it needs, what needs it and what it relates to, to be put behind
 *   the rest of what is said of it; "" where that is nothing
 */
char *
trends_initiative_dup_need_words (TrendsEntity *initiative,
                                  const char   *separator)
{
  g_autoptr (GPtrArray) needs = trends_initiative_dup_needs (initiative);
  g_autoptr (GPtrArray) followers = trends_initiative_dup_followers (initiative);
  g_autoptr (GPtrArray) early = trends_initiative_dup_early_needs (initiative);
  g_autoptr (GPtrArray) ahead = trends_initiative_dup_ahead_needs (initiative);
  g_autofree char *needed = trends_initiative_dup_titles (needs);
  g_autofree char *following = trends_initiative_dup_titles (followers);
  g_autoptr (GPtrArray) relations = trends_initiative_dup_related (initiative);
  g_autofree char *related = trends_initiative_dup_titles (relations);
  GString *text = g_string_new (NULL);

  if (needs->len > 0)
    {
      g_string_append (text, separator);
      /* Translators: part of what is said of a bar; %s is what it needs: one title or several */
      g_string_append_printf (text, _("needs %s"), needed);
      append_far (initiative, text, TRUE);
    }
  if (followers->len > 0)
    {
      g_string_append (text, separator);
      /* Translators: part of what is said of a bar; %s is what needs it: one title or several */
      g_string_append_printf (text, _("needed by %s"), following);
      append_far (initiative, text, FALSE);
    }
  if (relations->len > 0)
    {
      g_string_append (text, separator);
      /* Translators: part of what is said of a bar; %s is what it has to do with, though neither
       * waits for the other: one title or several */
      g_string_append_printf (text, _("relates to %s"), related);
    }
  append_pending (early, FALSE, separator, text);
  append_pending (ahead, TRUE, separator, text);
  return g_string_free (text, FALSE);
}

/**
 * trends_initiative_append_confidence:
 * @text: what else is said of it, which is followed by that
 */
void
trends_initiative_append_confidence (TrendsEntity *initiative,
                                     GString      *text)
{
  gint64 confidence = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_CONFIDENCE);

  if (confidence != TRENDS_CONFIDENCE_UNSET)
    /* Translators: part of what is said of a bar; %s is green, amber or red */
    g_string_append_printf (text, _(", confidence %s"),
                            trends_choices_get_label (&trends_confidence_choices, confidence));
}

/**
 * trends_initiative_append_milestones:
 * @text: what else is said of it, which is followed by them
 */
void
trends_initiative_append_milestones (TrendsEntity *initiative,
                                     GString      *text)
{
  g_autoptr (GPtrArray) milestones = trends_initiative_dup_milestones (initiative);

  for (guint i = 0; i < milestones->len; i++)
    {
      TrendsEntity *milestone = milestones->pdata[i];
      g_autofree char *day = trends_date_format_short (
        trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE));

      if (trends_entity_get_integer (milestone, TRENDS_MILESTONE_DONE) != 0)
        /* Translators: part of what is said of a bar: a milestone's title and its day */
        g_string_append_printf (text, _(", milestone “%s” on %s, done"),
                                trends_entity_get_name (milestone), day);
      else
        /* Translators: part of what is said of a bar: a milestone's title and its day */
        g_string_append_printf (text, _(", milestone “%s” on %s"),
                                trends_entity_get_name (milestone), day);
    }
}

/**
 * trends_milestone_dup_spoken:
 * @milestone: a milestone of a plan that has a date
 *
 * Returns: (transfer full): what a screen reader says of its mark
 */
char *
trends_milestone_dup_spoken (TrendsEntity *milestone)
{
  TrendsEntity *initiative;
  g_autofree char *day = NULL;

  g_return_val_if_fail (trends_entity_is (milestone, TRENDS_KIND_MILESTONE), NULL);

  initiative = trends_entity_get_ref (milestone, TRENDS_MILESTONE_INITIATIVE);
  day = trends_date_format_short (trends_entity_get_integer (milestone, TRENDS_MILESTONE_DATE));
  if (trends_entity_get_integer (milestone, TRENDS_MILESTONE_DONE) != 0)
    /* Translators: a milestone's title, its day, and the title of what it is a step of */
    return g_strdup_printf (_("Milestone %s, %s, done, on %s"), trends_entity_get_name (milestone),
                            day, trends_entity_get_name (initiative));

  /* Translators: a milestone's title, its day, and the title of what it is a step of */
  return g_strdup_printf (_("Milestone %s, %s, on %s"), trends_entity_get_name (milestone), day,
                          trends_entity_get_name (initiative));
}
