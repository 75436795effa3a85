/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-place.c: see trends-draft-place.h. */

#include "trends-draft-place.h"

#include <glib/gi18n.h>

#include "trends-one-line.h"

#define MAX_QUOTED 40 /* characters of a name */

/**
 * trends_draft_has_home:
 * @plan: the plan that it was typed about
 *
 * Returns: whether what it was typed for is in the plan; the plan itself always is
 */
gboolean
trends_draft_has_home (const TrendsDraft *self,
                       TrendsPlan        *plan)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), FALSE);

  return !g_str_equal (self->key, TRENDS_DRAFT_EDIT)
         && (g_str_equal (self->id, trends_entity_get_id (trends_plan_get_info (plan)))
             || trends_plan_lookup (plan, self->id) != NULL);
}

/**
 * trends_draft_find_shown:
 * @plan: the plan that it was typed about
 *
 * Returns: (transfer none) (nullable): the trend or initiative whose details it is
 *   typed in, or on whose card; none for what belongs to the plan, or is gone
 */
TrendsEntity *
trends_draft_find_shown (const TrendsDraft *self,
                         TrendsPlan        *plan)
{
  TrendsEntity *entity;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  entity = trends_plan_lookup (plan, self->id);
  if (entity == NULL || trends_entity_is (entity, TRENDS_KIND_TREND)
      || trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    return entity;
  if (trends_entity_is (entity, TRENDS_KIND_MILESTONE))
    return trends_entity_get_ref (entity, TRENDS_MILESTONE_INITIATIVE);
  if (trends_entity_is (entity, TRENDS_KIND_TREND_LINK))
    return trends_entity_get_ref (entity, TRENDS_TREND_LINK_FROM);
  if (trends_entity_is (entity, TRENDS_KIND_COMMENT))
    return trends_entity_get_ref (entity, TRENDS_COMMENT_ENTRY);
  return NULL;
}

/* What belongs to something and has no name is called by what it belongs to. */
static char *
dup_name (TrendsEntity *entity,
          TrendsEntity *shown)
{
  const char *name = trends_entity_get_name (entity);

  if (*name == '\0' && shown != NULL)
    name = trends_entity_get_name (shown);
  return trends_excerpt (name, MAX_QUOTED);
}

static gboolean
is_of (const TrendsDraft *self,
       const char        *name_key,
       const char        *detail_key)
{
  return g_str_equal (self->key, name_key) || g_str_equal (self->key, detail_key);
}

/**
 * trends_draft_dup_place:
 * @plan: the plan that it was typed about
 *
 * Returns: (transfer full): what people call the place that it was typed into, to
 *   stand within a sentence
 */
char *
trends_draft_dup_place (const TrendsDraft *self,
                        TrendsPlan        *plan)
{
  TrendsEntity *entity;
  const TrendsField *field = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  entity = trends_plan_lookup (plan, self->id);
  if (entity != NULL)
    {
      name = dup_name (entity, trends_draft_find_shown (self, plan));
      field = trends_kind_find_field (trends_entity_get_kind (entity), self->key);
    }
  if (is_of (self, TRENDS_DRAFT_ADD_GOVERNANCE_DATE, TRENDS_DRAFT_GOVERNANCE_DAY)
      || g_str_equal (self->key, TRENDS_DRAFT_GOVERNANCE_KIND))
    /* Translators: where something was typed */
    return g_strdup (_("a new governance date"));
  if (is_of (self, TRENDS_DRAFT_ADD_BASELINE, TRENDS_DRAFT_BASELINE_NOTE))
    /* Translators: where something was typed */
    return g_strdup (_("a new baseline"));
  if (g_str_equal (self->key, TRENDS_DRAFT_COUNT))
    /* Translators: where something was counted, in a workshop */
    return g_strdup (_("a vote that isn’t closed"));
  if (g_str_equal (self->key, TRENDS_DRAFT_QUICK))
    /* Translators: where something was typed */
    return g_strdup (_("a new initiative"));
  if (g_str_equal (self->key, TRENDS_DRAFT_ADD_IDEA) && entity != NULL && entity != trends_plan_get_info (plan))
    /* Translators: where something was typed, in a workshop; %s is the title of a trend */
    return g_strdup_printf (_("a new idea on “%s”"), name);
  if (g_str_equal (self->key, TRENDS_DRAFT_ADD_IDEA))
    /* Translators: where something was typed, in a workshop */
    return g_strdup (_("a new idea"));
  if (field != NULL && field->kind == TRENDS_KIND_COMMENT)
    /* Translators: where something was typed; %s is what the comment is on */
    return g_strdup_printf (_("a comment on “%s”"), name);
  if (field != NULL && entity != trends_plan_get_info (plan))
    /* Translators: where something was typed: a field's name, and the name of what it
     * belongs to: “End of “Data ethics board”” */
    return g_strdup_printf (_("%s of “%s”"), trends_field_get_label (field), name);
  if (field != NULL || entity == NULL)
    /* Translators: where something was typed; %s is a field's name */
    return g_strdup_printf (_("%s of the plan"),
                            field != NULL ? trends_field_get_label (field) : _("A field"));
  if (g_str_equal (self->key, TRENDS_DRAFT_ADD_INITIATIVE))
    /* Translators: where something was typed; %s is the title of a trend */
    return g_strdup_printf (_("a new initiative of “%s”"), name);
  if (g_str_equal (self->key, TRENDS_DRAFT_ADD_COMMENT))
    /* Translators: where something was typed; %s is what the comment would be on */
    return g_strdup_printf (_("a new comment on “%s”"), name);
  if (g_str_has_prefix (self->key, TRENDS_DRAFT_SET_ASIDE))
    /* Translators: where something was typed; %s is what a finding is about */
    return g_strdup_printf (_("the reason for setting aside a finding of “%s”"), name);

  /* Translators: where something was typed; %s is the title of an initiative */
  return g_strdup_printf (_("a new milestone of “%s”"), name);
}
