/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-baseline.c: see trends-baseline.h. */

#include "trends-baseline.h"

#include <glib/gi18n-lib.h>

#include "trends-date.h"
#include "trends-fold.h"
#include "trends-one-line.h"
#include "trends-plan-json-writer.h"
#include "trends-plan-verbs.h"

/* Whatever its case: people would take the two for the same. */
static gboolean
has_baseline (TrendsPlan *plan, const char *name)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_BASELINE);
  g_autofree char *folded = trends_fold (name);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) baseline = g_list_model_get_item (list, i);

      if (g_strcmp0 (trends_entity_get_folded_name (baseline), folded) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * trends_plan_save_baseline:
 * @name: what it is called; no other baseline of the plan is
 * @note: (nullable): what there is to say of it
 * @error: %TRENDS_ERROR_EXISTS where there is one of that name
 *
 * Keeps the plan as it stands now, without its other baselines: one edit.
 *
 * Returns: (transfer none) (nullable): the baseline
 */
TrendsEntity *
trends_plan_save_baseline (TrendsPlan *plan, const char *name, const char *note, GError **error)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_BASELINE, NULL);
  g_autofree char *tidy = trends_tidy_line (name);
  g_autofree char *state = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  if (has_baseline (plan, tidy))
    {
      g_set_error (error,
                   TRENDS_ERROR,
                   TRENDS_ERROR_EXISTS,
                   _ ("The plan has a baseline “%s” already. Choose another name."),
                   tidy);
      return NULL;
    }
  state = trends_json_dup_plan_state (plan, error);
  if (state == NULL)
    return NULL;

  trends_record_set (record, TRENDS_BASELINE_NAME, trends_value_text (tidy));
  trends_record_set (record, TRENDS_BASELINE_CREATED, trends_value_integer (trends_time_now ()));
  trends_record_set (record, TRENDS_BASELINE_NOTE, trends_value_text (note));
  trends_record_set (record, TRENDS_BASELINE_STATE, trends_value_text (state));
  return trends_plan_add (plan, record, error);
}
