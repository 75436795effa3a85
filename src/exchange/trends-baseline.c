/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-baseline.c: see trends-baseline.h. */

#include "trends-baseline.h"

#include <glib/gi18n-lib.h>

#include "trends-date.h"
#include "trends-fold.h"
#include "trends-json-cursor.h"
#include "trends-json-fence.h"
#include "trends-one-line.h"
#include "trends-plan-json-writer.h"
#include "trends-plan-verbs.h"

/**
 * trends_baseline_find:
 * @name: what it is called
 *
 * Returns: (transfer none) (nullable): the plan's baseline of that name, whatever its case, for
 *   people would take the two for the same
 */
TrendsEntity *
trends_baseline_find (TrendsPlan *plan, const char *name)
{
  GListModel *list;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan) && name != NULL, NULL);

  list = trends_plan_get_list (plan, TRENDS_KIND_BASELINE);
  folded = trends_fold (name);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) baseline = g_list_model_get_item (list, i);

      if (g_strcmp0 (trends_entity_get_folded_name (baseline), folded) == 0)
        return baseline; /* which the plan keeps */
    }

  return NULL;
}

static gboolean
check_name (TrendsPlan *plan, const char *name, GError **error)
{
  if (trends_baseline_find (plan, name) == NULL)
    return TRUE;
  g_set_error (error,
               TRENDS_ERROR,
               TRENDS_ERROR_EXISTS,
               _("The plan has a baseline “%s” already. Choose another name."),
               name);
  return FALSE;
}

/**
 * trends_baseline_make_record:
 * @name: what it is called; no other baseline of the plan is
 * @note: (nullable): what there is to say of it
 * @error: %TRENDS_ERROR_EXISTS where there is one of that name
 *
 * Returns: (transfer full) (nullable): the plan as it stands now, without its other baselines, to
 *   be added to it
 */
TrendsRecord *
trends_baseline_make_record (TrendsPlan *plan, const char *name, const char *note, GError **error)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_BASELINE, NULL);
  g_autofree char *tidy = trends_tidy_line (name);
  g_autofree char *state = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  if (!check_name (plan, tidy, error))
    return NULL;
  state = trends_json_dup_plan_state (plan, error);
  if (state == NULL)
    return NULL;

  trends_record_set (record, TRENDS_BASELINE_NAME, trends_value_text (tidy));
  trends_record_set (record, TRENDS_BASELINE_CREATED, trends_value_integer (trends_time_now ()));
  trends_record_set (record, TRENDS_BASELINE_NOTE, trends_value_text (note));
  trends_record_set (record, TRENDS_BASELINE_STATE, trends_value_text (state));
  return g_steal_pointer (&record);
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
  g_autoptr (TrendsRecord) record = trends_baseline_make_record (plan, name, note, error);

  return record != NULL ? trends_plan_add (plan, record, error) : NULL;
}

static gboolean
is_field (const char *key, guint field)
{
  return g_str_equal (key, trends_kind_get_field (TRENDS_KIND_INITIATIVE, field)->key);
}

/* What is no text, or no day, is as if it weren't there. */
static void
read_initiative (TrendsFrozen *frozen, TrendsJsonCursor *cursor)
{
  g_autofree char *id = NULL;
  g_autofree char *title = NULL;
  TrendsDays days = { TRENDS_UNSET, TRENDS_UNSET };
  char *next;

  while (trends_json_next_member (cursor, &next))
    {
      g_autofree char *key = next;
      g_autofree char *text = trends_json_take_string (cursor);

      if (text == NULL)
        trends_json_skip (cursor);
      else if (is_field (key, TRENDS_INITIATIVE_START))
        days.start = trends_date_from_iso (text);
      else if (is_field (key, TRENDS_INITIATIVE_END))
        days.end = trends_date_from_iso (text);
      else if (g_str_equal (key, "id") && id == NULL)
        id = g_steal_pointer (&text);
      else if (is_field (key, TRENDS_INITIATIVE_TITLE) && title == NULL)
        title = g_steal_pointer (&text);
    }
  if (id != NULL)
    trends_frozen_add (frozen, id, title != NULL ? title : "", &days);
}

static void
read_initiatives (TrendsFrozen *frozen, TrendsJsonCursor *cursor)
{
  if (!trends_json_try_enter (cursor, TRENDS_JSON_ARRAY))
    {
      trends_json_skip (cursor);
      return;
    }
  while (trends_json_next_item (cursor))
    if (trends_json_try_enter (cursor, TRENDS_JSON_OBJECT))
      read_initiative (frozen, cursor);
    else
      trends_json_skip (cursor);
}

/**
 * trends_baseline_read:
 * @state: what a baseline keeps in its state, loaded
 * @error: where that is no JSON
 *
 * Reads what the plan's initiatives were. Any thread.
 *
 * Returns: (transfer full) (nullable): these
 */
TrendsFrozen *
trends_baseline_read (const char *state, GError **error)
{
  g_autoptr (TrendsFrozen) frozen = trends_frozen_new ();
  TrendsJsonCursor cursor;
  char *next;

  g_return_val_if_fail (state != NULL, NULL);

  if (!trends_json_check (state, strlen (state), error))
    return NULL;
  trends_json_cursor_init (&cursor, state);
  if (!trends_json_try_enter (&cursor, TRENDS_JSON_OBJECT))
    return g_steal_pointer (&frozen);
  while (trends_json_next_member (&cursor, &next))
    {
      g_autofree char *key = next;

      if (g_str_equal (key, "initiatives"))
        read_initiatives (frozen, &cursor);
      else
        trends_json_skip (&cursor);
    }
  return g_steal_pointer (&frozen);
}

/**
 * trends_baseline_load:
 * @baseline: a baseline of a plan
 * @error: where its state can't be fetched, or is no JSON
 *
 * The same as trends_baseline_read(), with the state fetched first where that hasn't been yet. Any
 * thread that has the plan.
 *
 * Returns: (transfer full) (nullable): what the plan's initiatives were
 */
TrendsFrozen *
trends_baseline_load (TrendsEntity *baseline, GError **error)
{
  const TrendsValue *state;
  TrendsFrozen *frozen = NULL;

  g_return_val_if_fail (trends_entity_is (baseline, TRENDS_KIND_BASELINE), NULL);

  state = trends_entity_get_value (baseline, TRENDS_BASELINE_STATE);
  if (trends_value_load (state, error))
    frozen = trends_baseline_read (trends_value_get_text (state), error);
  if (frozen != NULL)
    trends_frozen_set_name (frozen, trends_entity_get_name (baseline));
  return frozen;
}
