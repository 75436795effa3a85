/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-trend-gap.c: at which place among those of a trend an initiative is, and between which ranks a place is. */

#include "trends-plan-verbs.h"

#include "trends-order.h"

static const char *
rank_at (GListModel *list,
         guint       index)
{
  g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, index);

  /* The list keeps the entity. */
  return entity != NULL ? trends_entity_get_text (entity, TRENDS_INITIATIVE_POSITION) : NULL;
}

/**
 * trends_trend_find_gap:
 * @trend: a trend
 * @index: a place among its initiatives, %G_MAXUINT for the end
 * @before: (out) (transfer none) (nullable): the rank of what comes before that place
 * @after: (out) (transfer none) (nullable): the rank of what stands there
 *
 * Both until the trend changes.
 */
void
trends_trend_find_gap (TrendsEntity  *trend,
                       guint          index,
                       const char   **before,
                       const char   **after)
{
  GListModel *list;
  guint n;

  g_return_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND));

  list = trends_trend_get_initiatives (trend);
  n = g_list_model_get_n_items (list);
  index = MIN (index, n);
  *before = index > 0 ? rank_at (list, index - 1) : NULL;
  *after = index < n ? rank_at (list, index) : NULL;
}

/**
 * trends_trend_find_place:
 * @trend: a trend
 * @initiative: an initiative
 *
 * Returns: where it stands among the initiatives of the trend, from 0; %G_MAXUINT where it is in another
 */
guint
trends_trend_find_place (TrendsEntity *trend,
                         TrendsEntity *initiative)
{
  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), G_MAXUINT);

  return trends_order_find (TRENDS_ORDER (trends_trend_get_initiatives (trend)), initiative);
}
