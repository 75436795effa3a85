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

/**
 * trends_ballot_subjects_list:
 * @plan: a plan
 * @kind: what is voted on: initiatives, which are those that are open, or trends
 *
 * Returns: (transfer full) (element-type TrendsEntity): each once, in the order of trends and, of
 *   initiatives, in the order that they have in theirs
 */
GPtrArray *
trends_ballot_subjects_list (TrendsPlan *plan,
                             TrendsKind  kind)
{
  GPtrArray *subjects = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *groups;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), subjects);
  g_return_val_if_fail (kind == TRENDS_KIND_INITIATIVE || kind == TRENDS_KIND_TREND, subjects);

  groups = trends_plan_get_list (plan, TRENDS_KIND_GROUP);
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, i);

      add_group (subjects, group, kind);
    }
  return subjects;
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
 * Returns: (transfer none): the trend that it is, or that it is for
 */
TrendsEntity *
trends_ballot_subjects_get_trend (TrendsEntity *subject)
{
  g_return_val_if_fail (TRENDS_IS_ENTITY (subject), NULL);

  return trends_entity_is (subject, TRENDS_KIND_TREND)
           ? subject
           : trends_entity_get_ref (subject, TRENDS_INITIATIVE_TREND);
}
