/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that mark on paper what isn't for everybody: initiatives and fields that are
 * internal or exempt. What a profile leaves out isn't in the plan that is drawn, so in a
 * public paper there is nothing to mark.
 */

#include "trends-mark.h"

#include "trends-printable.h"

#include <glib/gi18n-lib.h>

/**
 * trends_mark_for_entity:
 * @entity: an entity
 *
 * Returns: (nullable): the word that marks it; %NULL where it is for everybody
 */
const char *
trends_mark_for_entity (TrendsEntity *entity)
{
  return trends_sensitivity_get_mark (trends_sensitivity_of_entity (entity));
}

/**
 * trends_mark_for_field:
 * @entity: an entity
 * @field: a field of it
 *
 * Returns: (nullable): the word that marks the field; %NULL where it is for everybody who
 *   sees the entity
 */
const char *
trends_mark_for_field (TrendsEntity *entity,
                       guint         field)
{
  return trends_sensitivity_get_mark (trends_sensitivity_of_value (entity, field));
}

/**
 * trends_mark_for_score:
 * @scorecard: what it is scored by
 * @initiative: an initiative
 *
 * A score is as sensitive as the most sensitive rating in it.
 *
 * Returns: (nullable): the word that marks it; %NULL where it is for everybody who sees the
 *   initiative
 */
const char *
trends_mark_for_score (const TrendsScorecard *scorecard,
                       TrendsEntity          *initiative)
{
  const char *mark = NULL;

  for (guint i = 0; mark == NULL && i < trends_scorecard_get_n_criteria (scorecard); i++)
    {
      const TrendsScoreCriterion *criterion = trends_scorecard_get_criterion (scorecard, i);

      if (criterion->weight > 0)
        mark = trends_mark_for_field (initiative, trends_measure_get_field (criterion->measure));
    }
  return mark;
}

/**
 * trends_mark_dup_name:
 * @entity: an entity
 *
 * Returns: (transfer full): what it is called, behind the word that marks it, if one does; so
 *   that the word is there however much of the name is cut off
 */
char *
trends_mark_dup_name (TrendsEntity *entity)
{
  const char *mark = trends_mark_for_entity (entity);
  g_autofree char *name = NULL;

  if (mark == NULL)
    return g_strdup (trends_entity_get_name (entity));
  name = trends_isolate (trends_entity_get_name (entity));
  return g_strdup_printf ("%s · %s", mark, name);
}

/**
 * trends_mark_add_to_label:
 * @label: what a field is called
 * @entity: an entity
 * @field: a field of it
 *
 * Returns: (transfer full): @label with the mark of the field, if it has one
 */
char *
trends_mark_add_to_label (const char   *label,
                          TrendsEntity *entity,
                          guint         field)
{
  const char *mark = trends_mark_for_field (entity, field);

  return mark != NULL ? g_strdup_printf ("%s (%s)", label, mark) : g_strdup (label);
}
