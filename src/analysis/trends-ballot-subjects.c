/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ballot-subjects.c: see trends-ballot-subjects.h. */

#include "trends-ballot-subjects.h"

#include <glib/gi18n-lib.h>

#include "trends-initiative-state.h"

/* Letters of a group with its ideas: a third of a page of a ballot on a wall, and on paper of one of A4 */
#define MOST_ON_WALL 190
#define MOST_ON_PAPER 900

static void
add_open (GPtrArray    *subjects,
          TrendsEntity *trend)
{
  GListModel *initiatives = trends_trend_get_initiatives (trend);

  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      if (trends_initiative_is_open (initiative))
        g_ptr_array_add (subjects, g_steal_pointer (&initiative));
    }
}

static void
add_group (GPtrArray    *subjects,
           TrendsEntity *group,
           TrendsKind    kind)
{
  GListModel *trends = trends_group_get_trends (group);

  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      if (kind == TRENDS_KIND_TREND)
        g_ptr_array_add (subjects, g_steal_pointer (&trend));
      else
        add_open (subjects, trend);
    }
}

/* (transfer full) (element-type TrendsEntity): trends, or initiatives */
static GPtrArray *
list_board (TrendsPlan *plan,
            TrendsKind  kind)
{
  GListModel *groups = trends_plan_get_list (plan, TRENDS_KIND_GROUP);
  GPtrArray *subjects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, i);

      add_group (subjects, group, kind);
    }
  return subjects;
}

/* ------------------------------------------------------------------- ideas */

/* (nullable) (transfer none): the last workshop with an idea that was revealed; one without a day
 * comes before all others. */
static TrendsEntity *
find_workshop (GListModel *ideas)
{
  TrendsEntity *last = NULL;
  gint64 last_day = TRENDS_UNSET;

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (TrendsEntity) idea = g_list_model_get_item (ideas, i);
      TrendsEntity *workshop = trends_entity_get_ref (idea, TRENDS_IDEA_WORKSHOP);
      gint64 day = trends_entity_get_integer (workshop, TRENDS_WORKSHOP_DATE);

      if (trends_entity_get_integer (idea, TRENDS_IDEA_REVEALED) == 0
          || (last != NULL && day <= last_day))
        continue;
      last = workshop;
      last_day = day;
    }
  return last;
}

static gboolean
is_revealed (TrendsEntity *idea)
{
  return trends_entity_get_integer (idea, TRENDS_IDEA_REVEALED) != 0;
}

/**
 * trends_ballot_subjects_is_grouped:
 * @idea: an idea
 *
 * Returns: whether it is in a group, be it the only one there
 */
gboolean
trends_ballot_subjects_is_grouped (TrendsEntity *idea)
{
  g_return_val_if_fail (trends_entity_is (idea, TRENDS_KIND_IDEA), FALSE);

  return *trends_entity_get_text (idea, TRENDS_IDEA_CLUSTER) != '\0';
}

/**
 * trends_ballot_subjects_are_grouped:
 * @idea: an idea
 * @other: another, or the same
 *
 * Returns: whether both are in one group: of one name, about one trend, in one workshop
 */
gboolean
trends_ballot_subjects_are_grouped (TrendsEntity *idea,
                                    TrendsEntity *other)
{
  g_return_val_if_fail (trends_entity_is (idea, TRENDS_KIND_IDEA), FALSE);
  g_return_val_if_fail (trends_entity_is (other, TRENDS_KIND_IDEA), FALSE);

  return trends_ballot_subjects_is_grouped (idea)
         && g_str_equal (trends_entity_get_text (idea, TRENDS_IDEA_CLUSTER),
                         trends_entity_get_text (other, TRENDS_IDEA_CLUSTER))
         && trends_entity_get_ref (idea, TRENDS_IDEA_TREND)
              == trends_entity_get_ref (other, TRENDS_IDEA_TREND)
         && trends_entity_get_ref (idea, TRENDS_IDEA_WORKSHOP)
              == trends_entity_get_ref (other, TRENDS_IDEA_WORKSHOP);
}

/* What is grouped is voted on once, by its first idea. */
static gboolean
has_group_of (GPtrArray    *subjects,
              TrendsEntity *idea)
{
  for (guint i = 0; trends_ballot_subjects_is_grouped (idea) && i < subjects->len; i++)
    if (trends_ballot_subjects_are_grouped (idea, subjects->pdata[i]))
      return TRUE;
  return FALSE;
}

/* `trend`: (nullable): what they are about; those of no group, or those of groups */
static void
add_those (GPtrArray    *subjects,
           GListModel   *ideas,
           TrendsEntity *workshop,
           TrendsEntity *trend,
           gboolean      in_group)
{
  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (TrendsEntity) idea = g_list_model_get_item (ideas, i);

      if (trends_entity_get_ref (idea, TRENDS_IDEA_WORKSHOP) == workshop
          && trends_entity_get_ref (idea, TRENDS_IDEA_TREND) == trend
          && trends_ballot_subjects_is_grouped (idea) == in_group && is_revealed (idea)
          && !has_group_of (subjects, idea))
        g_ptr_array_add (subjects, g_steal_pointer (&idea));
    }
}

/* As a room has them on the pages of their trend, where groups come after all that is in none:
 * whoever looks for a letter has read them in that order. */
static void
add_ideas (GPtrArray    *subjects,
           GListModel   *ideas,
           TrendsEntity *workshop,
           TrendsEntity *trend)
{
  add_those (subjects, ideas, workshop, trend, FALSE);
  add_those (subjects, ideas, workshop, trend, TRUE);
}

/* (transfer full) (element-type TrendsEntity): those about no trend come last */
static GPtrArray *
list_ideas (TrendsPlan *plan)
{
  GListModel *ideas = trends_plan_get_list (plan, TRENDS_KIND_IDEA);
  TrendsEntity *workshop = find_workshop (ideas);
  g_autoptr (GPtrArray) trends = list_board (plan, TRENDS_KIND_TREND);
  GPtrArray *subjects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < trends->len; i++)
    add_ideas (subjects, ideas, workshop, trends->pdata[i]);
  add_ideas (subjects, ideas, workshop, NULL);

  return subjects;
}

/**
 * trends_ballot_subjects_list:
 * @plan: a plan
 * @kind: what is voted on: initiatives, which are those that are open, trends, or ideas, which are
 *   those of the last workshop that were revealed, of each group the first: that stands for all of it
 *
 * Returns: (transfer full) (element-type TrendsEntity): each once, in the order of trends and in that
 *   which they have on the pages of theirs: initiatives as on the board, ideas before groups of ideas
 */
GPtrArray *
trends_ballot_subjects_list (TrendsPlan *plan,
                             TrendsKind  kind)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (kind == TRENDS_KIND_INITIATIVE || kind == TRENDS_KIND_TREND
                          || kind == TRENDS_KIND_IDEA, NULL);

  return kind == TRENDS_KIND_IDEA ? list_ideas (plan) : list_board (plan, kind);
}

/**
 * trends_ballot_subjects_count_ballots:
 * @n_subjects: how many are voted on
 *
 * Returns: how many ballots they take; at least one, which may be empty
 */
guint
trends_ballot_subjects_count_ballots (guint n_subjects)
{
  return MAX (1, (n_subjects + TRENDS_BALLOT_SUBJECTS - 1) / TRENDS_BALLOT_SUBJECTS);
}

/**
 * trends_ballot_subjects_count_most:
 * @people: how many vote
 * @dots: how many each has
 * @several: whether one thing may have several of one person
 * @n_subjects: how many things are voted on
 *
 * Returns: how many dots they can give at most: where each goes to something else, some may be left over
 */
gint64
trends_ballot_subjects_count_most (gint64   people,
                                   gint64   dots,
                                   gboolean several,
                                   guint    n_subjects)
{
  return people * (several ? dots : MIN (dots, (gint64) n_subjects));
}

/**
 * trends_ballot_subjects_get_letter:
 * @index: of a subject, from 0
 *
 * Returns: its letter, which is its own on its ballot: the 26th is Z, the 27th A again
 */
char
trends_ballot_subjects_get_letter (guint index)
{
  return (char) ('A' + index % TRENDS_BALLOT_SUBJECTS);
}

/**
 * trends_ballot_subjects_get_trend:
 * @subject: what is voted on
 *
 * Returns: (transfer none) (nullable): the trend that it is, or that it is for; an idea may be for
 *   none
 */
TrendsEntity *
trends_ballot_subjects_get_trend (TrendsEntity *subject)
{
  g_return_val_if_fail (TRENDS_IS_ENTITY (subject), NULL);

  if (trends_entity_is (subject, TRENDS_KIND_TREND))
    return subject;
  return trends_entity_get_ref (subject, trends_entity_is (subject, TRENDS_KIND_IDEA)
                                           ? (guint) TRENDS_IDEA_TREND
                                           : (guint) TRENDS_INITIATIVE_TREND);
}

/* (transfer full) (element-type TrendsEntity): the ideas of its group that a room has seen */
static GPtrArray *
list_together (TrendsEntity *subject)
{
  GListModel *ideas = trends_plan_get_list (trends_entity_get_plan (subject), TRENDS_KIND_IDEA);
  GPtrArray *together = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (TrendsEntity) idea = g_list_model_get_item (ideas, i);

      if (is_revealed (idea) && trends_ballot_subjects_are_grouped (subject, idea))
        g_ptr_array_add (together, g_steal_pointer (&idea));
    }
  return together;
}

/* (transfer full) (nullable): a group with its ideas, as many as have room; none of them is cut, and it says how many more
 * there are. %NULL: there is but that one */
static char *
dup_group_title (TrendsEntity *subject,
                 glong         most)
{
  g_autoptr (GPtrArray) ideas = list_together (subject);
  const char *group = trends_entity_get_text (subject, TRENDS_IDEA_CLUSTER);
  g_autoptr (GString) all = g_string_new (NULL);
  guint n = 0;

  if (ideas->len < 2)
    return NULL;
  most -= g_utf8_strlen (group, -1);
  for (; n < ideas->len; n++)
    {
      const char *name = trends_entity_get_name (ideas->pdata[n]);

      if (g_utf8_strlen (all->str, -1) + g_utf8_strlen (name, -1) > most)
        break;
      /* Translators: between the ideas of a group */
      g_string_append_printf (all, "%s%s", n > 0 ? _("; ") : "", name);
    }
  if (n == 0)
    /* Translators: a group of ideas, and how many it has */
    return g_strdup_printf (ngettext ("%s: %u idea", "%s: %u ideas", ideas->len), group, ideas->len);
  if (n < ideas->len)
    /* Translators: after ideas of a group, how many it has besides */
    g_string_append_printf (all, ngettext ("; and %u more", "; and %u more", ideas->len - n), ideas->len - n);
  /* Translators: a group of ideas, and what is in it: “Front desk: Longer hours; A queue by phone” */
  return g_strdup_printf (_("%s: %s"), group, all->str);
}

static char *
dup_title (TrendsEntity *subject,
           glong         most)
{
  char *title = NULL;

  if (trends_entity_is (subject, TRENDS_KIND_IDEA) && trends_ballot_subjects_is_grouped (subject)
      && trends_entity_get_plan (subject) != NULL)
    title = dup_group_title (subject, most);
  return title != NULL ? title : g_strdup (trends_entity_get_name (subject));
}

/**
 * trends_ballot_subjects_dup_title:
 * @subject: what is voted on
 *
 * Returns: (transfer full): what it is called there: of ideas that are grouped, the group and what is in it, as much as has
 *   room on a wall
 */
char *
trends_ballot_subjects_dup_title (TrendsEntity *subject)
{
  g_return_val_if_fail (TRENDS_IS_ENTITY (subject), NULL);

  return dup_title (subject, MOST_ON_WALL);
}

/**
 * trends_ballot_subjects_dup_paper_title:
 * @subject: what is voted on
 *
 * Returns: (transfer full): the same on paper, which has more room
 */
char *
trends_ballot_subjects_dup_paper_title (TrendsEntity *subject)
{
  g_return_val_if_fail (TRENDS_IS_ENTITY (subject), NULL);

  return dup_title (subject, MOST_ON_PAPER);
}

/* They were one by one when they were voted on. */
static gboolean
was_apart (TrendsEntity *total,
           TrendsEntity *entry)
{
  TrendsEntity *ballot = trends_entity_get_ref (total, TRENDS_BALLOT_TOTAL_BALLOT);
  g_autoptr (GPtrArray) totals = NULL;

  if (ballot == NULL || !trends_ballot_subjects_is_grouped (entry))
    return FALSE;
  totals = trends_plan_dup_referring (trends_entity_get_plan (total), TRENDS_KIND_BALLOT_TOTAL,
                                      TRENDS_BALLOT_TOTAL_BALLOT, ballot);
  for (guint i = 0; i < totals->len; i++)
    {
      TrendsEntity *its = trends_entity_get_ref (totals->pdata[i], TRENDS_BALLOT_TOTAL_ENTRY);

      if (totals->pdata[i] != total && its != NULL && trends_entity_is (its, TRENDS_KIND_IDEA)
          && trends_ballot_subjects_are_grouped (entry, its))
        return TRUE;
    }
  return FALSE;
}

/**
 * trends_ballot_subjects_dup_voted:
 * @total: of a vote, of something that is in the plan
 *
 * Returns: (transfer full): what was voted on is called; ideas that were grouped afterwards are themselves
 */
char *
trends_ballot_subjects_dup_voted (TrendsEntity *total)
{
  TrendsEntity *entry;

  g_return_val_if_fail (trends_entity_is (total, TRENDS_KIND_BALLOT_TOTAL), NULL);

  entry = trends_entity_get_ref (total, TRENDS_BALLOT_TOTAL_ENTRY);
  g_return_val_if_fail (entry != NULL, NULL);
  if (trends_entity_is (entry, TRENDS_KIND_IDEA) && was_apart (total, entry))
    return g_strdup (trends_entity_get_name (entry));
  return trends_ballot_subjects_dup_title (entry);
}

/**
 * trends_ballot_subjects_get_dots:
 * @total: what somebody voted for, on a ballot
 *
 * Returns: how many dots it has
 */
gint64
trends_ballot_subjects_get_dots (TrendsEntity *total)
{
  return MAX (trends_entity_get_integer (total, TRENDS_BALLOT_TOTAL_DOTS), 0);
}

/**
 * trends_ballot_subjects_compare_totals:
 * @total: of a ballot, of something that is there still
 * @other: another one of that ballot
 *
 * Returns: below 0 where @total comes before @other in a result: most dots first; what has as many is
 *   in the order of what was voted on
 */
int
trends_ballot_subjects_compare_totals (TrendsEntity *total,
                                       TrendsEntity *other)
{
  gint64 dots = trends_ballot_subjects_get_dots (total);
  gint64 other_dots = trends_ballot_subjects_get_dots (other);
  TrendsEntity *entry = trends_entity_get_ref (total, TRENDS_BALLOT_TOTAL_ENTRY);
  TrendsEntity *other_entry = trends_entity_get_ref (other, TRENDS_BALLOT_TOTAL_ENTRY);

  if (dots != other_dots)
    return dots > other_dots ? -1 : 1;
  if (trends_entity_get_kind (entry) == trends_entity_get_kind (other_entry))
    return trends_entity_compare (entry, other_entry);
  return (int) trends_entity_get_kind (entry) - (int) trends_entity_get_kind (other_entry);
}
