/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-saved-filter.c: see trends-saved-filter.h. */

#include "trends-saved-filter.h"

#include "trends-fold.h"
#include "trends-one-line.h"
#include "trends-plan-verbs.h"
#include "trends-rank.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* (transfer none) (nullable): the first whose name is this one; as it is written, or folded */
static TrendsEntity *
find (TrendsPlan *plan,
      const char *wanted,
      gboolean    is_folded)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_SAVED_FILTER);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) saved = g_list_model_get_item (list, i);
      const char *name = trends_entity_get_text (saved, TRENDS_SAVED_FILTER_NAME);
      g_autofree char *folded = is_folded ? trends_fold (name) : NULL;

      if (strcmp (is_folded ? folded : name, wanted) == 0)
        return saved; /* the plan holds it */
    }

  return NULL;
}

/**
 * trends_saved_filter_find:
 * @plan: a plan
 * @name: a name; where none is written just so, case and accents don't matter
 *
 * Returns: (transfer none) (nullable): the filter that is called so, the first of several
 */
TrendsEntity *
trends_saved_filter_find (TrendsPlan *plan,
                          const char *name)
{
  TrendsEntity *saved;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  saved = find (plan, name, FALSE);
  if (saved != NULL)
    return saved;

  folded = trends_fold (name);
  return find (plan, folded, TRUE);
}

/* (transfer full): for the end of the list */
static char *
make_rank (TrendsPlan *plan)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_SAVED_FILTER);
  guint n = g_list_model_get_n_items (list);
  g_autoptr (TrendsEntity) last = n > 0 ? g_list_model_get_item (list, n - 1) : NULL;
  const char *rank = last != NULL ? trends_entity_get_text (last, TRENDS_SAVED_FILTER_POSITION)
                                  : NULL;

  return trends_rank_between (rank != NULL && *rank != '\0' ? rank : NULL, NULL);
}

static TrendsEntity *
add (TrendsPlan *plan,
     const char *name,
     const char *conditions,
     GError    **error)
{
  g_autoptr (TrendsRecord) record = trends_record_new (TRENDS_KIND_SAVED_FILTER, NULL);
  g_autofree char *rank = make_rank (plan);

  trends_record_set (record, TRENDS_SAVED_FILTER_NAME, trends_value_text (name));
  trends_record_set (record, TRENDS_SAVED_FILTER_CONDITIONS, trends_value_text (conditions));
  trends_record_set (record, TRENDS_SAVED_FILTER_POSITION, trends_value_text (rank));
  return trends_plan_add (plan, record, error);
}

/**
 * trends_saved_filter_save:
 * @plan: a plan
 * @filter: what is asked for; it is called @name from then on
 * @name: what to call it; a filter of that name asks for this from then on
 *
 * Keeps what @filter asks for in the plan, as one edit.
 *
 * Returns: (transfer none) (nullable): the saved filter; %NULL with @error set where there
 *   is no name, or the plan can't be changed
 */
TrendsEntity *
trends_saved_filter_save (TrendsPlan   *plan,
                          TrendsFilter *filter,
                          const char   *name,
                          GError      **error)
{
  TrendsCondition *condition;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;
  TrendsEntity *saved;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (TRENDS_IS_FILTER (filter), NULL);

  condition = trends_filter_get_condition (filter);
  text = condition != NULL ? trends_condition_to_text (condition) : g_strdup ("");
  line = trends_tidy_line (name);
  saved = trends_saved_filter_find (plan, line);
  if (saved == NULL)
    saved = add (plan, line, text, error);
  else if (!trends_plan_set_text (plan, saved, TRENDS_SAVED_FILTER_CONDITIONS, text,
                                  TRENDS_SET_ONCE, error))
    return NULL;

  if (saved != NULL)
    g_object_set (filter, "name", trends_entity_get_text (saved, TRENDS_SAVED_FILTER_NAME), NULL);
  return saved;
}

/**
 * trends_saved_filter_dup_condition:
 * @saved: an entity of %TRENDS_KIND_SAVED_FILTER
 * @error: what is wrong with its text, and where
 *
 * Returns: (transfer full) (nullable): what it asks for; %NULL where it asks for nothing, or
 *   with @error set where that can't be read
 */
TrendsCondition *
trends_saved_filter_dup_condition (TrendsEntity *saved,
                                   GError      **error)
{
  const char *text;

  g_return_val_if_fail (trends_entity_is (saved, TRENDS_KIND_SAVED_FILTER), NULL);

  text = trends_entity_get_text (saved, TRENDS_SAVED_FILTER_CONDITIONS);
  return text != NULL && *text != '\0'
           ? trends_condition_parse (TRENDS_KIND_INITIATIVE, text, error)
           : NULL;
}

/**
 * trends_saved_filter_dup_problem:
 * @saved: an entity of %TRENDS_KIND_SAVED_FILTER
 *
 * What it asks for is kept as it was written, for a version that understands it.
 *
 * Returns: (transfer full) (nullable): what this version doesn't understand of it, as a
 *   sentence; %NULL where it understands all
 */
char *
trends_saved_filter_dup_problem (TrendsEntity *saved)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsCondition) condition = trends_saved_filter_dup_condition (saved, &error);
  const char *word = condition != NULL ? trends_condition_find_unknown (condition) : NULL;

  if (error != NULL)
    return g_strdup (error->message);
  return word != NULL
           /* Translators: %s is a word in a condition that somebody wrote for a filter */
           ? g_strdup_printf (_("“%s” in it isn’t known, and hides nothing."), word)
           : NULL;
}

/**
 * trends_saved_filter_apply:
 * @saved: an entity of %TRENDS_KIND_SAVED_FILTER
 * @filter: asks for what it asks for, and for nothing else, and has its name
 * @error: why it can't be read
 *
 * Returns: whether it could be; otherwise @filter is as it was
 */
gboolean
trends_saved_filter_apply (TrendsEntity *saved,
                           TrendsFilter *filter,
                           GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TrendsCondition) condition = NULL;

  g_return_val_if_fail (TRENDS_IS_FILTER (filter), FALSE);

  condition = trends_saved_filter_dup_condition (saved, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  trends_filter_set_condition (filter, condition, trends_entity_get_plan (saved));
  g_object_set (filter, "name", trends_entity_get_text (saved, TRENDS_SAVED_FILTER_NAME), NULL);
  return TRUE;
}
