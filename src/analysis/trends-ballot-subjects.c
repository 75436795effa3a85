/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ballot-subjects.c: see trends-ballot-subjects.h. */

#include "trends-ballot-subjects.h"

#include "trends-initiative-state.h"

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

/* `trend`: (nullable): what they are about */
static void
add_ideas (GPtrArray    *subjects,
           GListModel   *ideas,
           TrendsEntity *workshop,
           TrendsEntity *trend)
{
  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (TrendsEntity) idea = g_list_model_get_item (ideas, i);

      if (trends_entity_get_ref (idea, TRENDS_IDEA_WORKSHOP) == workshop
          && trends_entity_get_ref (idea, TRENDS_IDEA_TREND) == trend
          && trends_entity_get_integer (idea, TRENDS_IDEA_REVEALED) != 0)
        g_ptr_array_add (subjects, g_steal_pointer (&idea));
    }
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
 *   those of the last workshop that were revealed
 *
 * Returns: (transfer full) (element-type TrendsEntity): each once, in the order of trends and, of
 *   initiatives, in the order that they have in theirs
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
