/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priority-verbs.c: see trends-priority-verbs.h. */

#include "trends-priority-verbs.h"

#include "trends-labels.h"
#include "trends-plan-verbs.h"

#define RATING_MIDDLE 3

/**
 * trends_plan_rate:
 * @initiatives: (element-type TrendsEntity): at least one
 * @value: 1 to 5, %TRENDS_UNSET, or %TRENDS_RATING_KEPT
 * @effort: the same
 *
 * Sets value and effort of each, in one edit. No edit is made where nothing changes.
 *
 * Returns: whether all are rated so now; otherwise @error is set
 */
gboolean
trends_plan_rate (TrendsPlan *plan,
                  GPtrArray  *initiatives,
                  gint64      value,
                  gint64      effort,
                  GError    **error)
{
  TrendsEditBuilder *builder;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (initiatives->len > 0, FALSE);

  builder = trends_labels_begin_ratings (initiatives);
  for (guint i = 0; i < initiatives->len; i++)
    {
      if (value != TRENDS_RATING_KEPT)
        trends_edit_builder_set_integer (builder, initiatives->pdata[i], TRENDS_INITIATIVE_VALUE,
                                         value);
      if (effort != TRENDS_RATING_KEPT)
        trends_edit_builder_set_integer (builder, initiatives->pdata[i], TRENDS_INITIATIVE_EFFORT,
                                         effort);
    }
  return trends_labels_apply (builder, plan, error);
}

static void
build_shift (TrendsEditBuilder *builder,
             TrendsEntity      *initiative,
             guint              field,
             int                step)
{
  gint64 before = trends_entity_get_integer (initiative, field);

  if (step != 0)
    trends_edit_builder_set_integer (builder, initiative, field,
                                     before == TRENDS_UNSET
                                       ? RATING_MIDDLE
                                       : CLAMP (before + step, 1, TRENDS_SCORE_BEST));
}

/**
 * trends_plan_shift_ratings:
 * @initiatives: (element-type TrendsEntity): at least one
 * @by_value: by how much each is to be of more value, or of less
 * @by_effort: the same of effort
 *
 * Rates each anew beside what it is rated, in one edit: none less than 1 or more than 5.
 * What wasn't rated begins in the middle.
 *
 * Returns: whether all are rated so now; otherwise @error is set
 */
gboolean
trends_plan_shift_ratings (TrendsPlan *plan,
                           GPtrArray  *initiatives,
                           int         by_value,
                           int         by_effort,
                           GError    **error)
{
  TrendsEditBuilder *builder;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (initiatives->len > 0, FALSE);

  builder = trends_labels_begin_ratings (initiatives);
  for (guint i = 0; i < initiatives->len; i++)
    {
      build_shift (builder, initiatives->pdata[i], TRENDS_INITIATIVE_VALUE, by_value);
      build_shift (builder, initiatives->pdata[i], TRENDS_INITIATIVE_EFFORT, by_effort);
    }
  return trends_labels_apply (builder, plan, error);
}

/**
 * trends_ranking_get_priority:
 * @ranked: one of its items
 *
 * Returns: the priority that its rank gives: critical in the first quarter of the ranking,
 *   high in the second, medium in the third, low in the last. Those that share a rank have
 *   the same. What isn't ranked keeps what it has.
 */
TrendsPriority
trends_ranking_get_priority (TrendsRanking *self,
                             TrendsRanked  *ranked)
{
  static const TrendsPriority quarters[] = { TRENDS_PRIORITY_CRITICAL, TRENDS_PRIORITY_HIGH,
                                             TRENDS_PRIORITY_MEDIUM, TRENDS_PRIORITY_LOW };
  guint rank = trends_ranking_get_rank (self, ranked);

  if (rank == 0)
    return (TrendsPriority) trends_entity_get_integer (trends_ranked_get_initiative (ranked),
                                                       TRENDS_INITIATIVE_PRIORITY);
  return quarters[(guint64) (rank - 1) * G_N_ELEMENTS (quarters)
                  / trends_ranking_get_n_ranked (self)];
}

typedef void (*Foreach) (TrendsEntity  *initiative,
                         TrendsPriority priority,
                         gpointer       data);

/* Those that have another priority than their rank gives */
static void
foreach_other (TrendsRanking *self,
               Foreach        func,
               gpointer       data)
{
  for (guint i = 0; i < trends_ranking_get_n_ranked (self); i++)
    {
      g_autoptr (TrendsRanked) ranked = g_list_model_get_item (G_LIST_MODEL (self), i);
      TrendsEntity *initiative = trends_ranked_get_initiative (ranked);
      TrendsPriority priority = trends_ranking_get_priority (self, ranked);

      if (trends_entity_get_integer (initiative, TRENDS_INITIATIVE_PRIORITY) != priority)
        func (initiative, priority, data);
    }
}

static void
count (TrendsEntity  *initiative,
       TrendsPriority priority,
       gpointer       data)
{
  (*(guint *) data)++;
}

static void
build_priority (TrendsEntity  *initiative,
                TrendsPriority priority,
                gpointer       data)
{
  trends_edit_builder_set_integer (data, initiative, TRENDS_INITIATIVE_PRIORITY, priority);
}

/**
 * trends_ranking_count_priorities:
 *
 * Returns: how many initiatives have another priority than their rank gives
 */
guint
trends_ranking_count_priorities (TrendsRanking *self)
{
  guint n = 0;

  g_return_val_if_fail (TRENDS_IS_RANKING (self), 0);

  foreach_other (self, count, &n);
  return n;
}

/**
 * trends_ranking_set_priorities:
 * @plan: the plan that is ranked
 *
 * Gives each initiative that is ranked the priority of trends_ranking_get_priority(), and the plan
 * the weights that they are ranked by, in one edit; none is made where all have it.
 *
 * Returns: whether all have it now; otherwise @error is set
 */
gboolean
trends_ranking_set_priorities (TrendsRanking *self,
                               TrendsPlan    *plan,
                               GError       **error)
{
  TrendsEditBuilder *builder;

  g_return_val_if_fail (TRENDS_IS_RANKING (self), FALSE);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);

  builder = trends_labels_begin_priorities (trends_ranking_count_priorities (self));
  foreach_other (self, build_priority, builder);
  if (!trends_scorecard_is_kept (trends_ranking_get_scorecard (self), plan))
    trends_scorecard_build (trends_ranking_get_scorecard (self), plan, builder);
  return trends_labels_apply (builder, plan, error);
}
