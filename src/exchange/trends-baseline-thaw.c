/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-baseline-thaw.c: see trends-baseline-thaw.h. */

#include "trends-baseline-thaw.h"

#include "trends-import.h"

/**
 * trends_baseline_thaw:
 * @baseline: a baseline of a plan; its state is fetched where that hasn't been yet
 * @error: where that can't be, or is no plan
 *
 * Returns: (transfer full) (nullable): the plan as it was, with the same ids
 */
TrendsPlan *
trends_baseline_thaw (TrendsEntity *baseline, GError **error)
{
  const TrendsValue *state;
  g_autoptr (GInputStream) stream = NULL;

  g_return_val_if_fail (trends_entity_is (baseline, TRENDS_KIND_BASELINE), NULL);

  state = trends_entity_get_value (baseline, TRENDS_BASELINE_STATE);
  if (!trends_value_load (state, error))
    return NULL;
  stream = g_memory_input_stream_new_from_data (trends_value_get_text (state), -1, NULL);
  return trends_import_new_plan (stream, trends_entity_get_name (baseline), NULL, NULL, NULL, error);
}
