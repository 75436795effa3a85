/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-session-shown.c: views show trends and initiatives. What else there is in a plan, as
 * milestones and dependencies, is found by what it belongs to.
 */

#include "trends-session.h"

/**
 * trends_session_is_shown:
 * @entity: any entity
 *
 * Returns: whether views show it by itself
 */
gboolean
trends_session_is_shown (TrendsEntity *entity)
{
  return trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
         || trends_entity_is (entity, TRENDS_KIND_TREND);
}

static gboolean
is_looked_at (TrendsSession *self,
              TrendsEntity  *entity)
{
  return entity == trends_session_get_trend (self) || trends_session_is_selected (self, entity)
         || entity == trends_session_get_seen (self);
}

/* (nullable): what a field of an entity says or, where that isn't in the plan, of a record */
static const TrendsValue *
get_value (TrendsEntity *entity,
           TrendsRecord *record,
           guint         field)
{
  if (entity == NULL && record == NULL)
    return NULL;

  return entity != NULL ? trends_entity_get_value (entity, field)
                        : trends_record_get_value (record, field);
}

/* A comment may be on anything, and is shown where that is an initiative or a trend. */
static gboolean
is_owning (const TrendsField *field)
{
  return field->type == TRENDS_FIELD_REF
         && (field->target == TRENDS_KIND_INITIATIVE || field->target == TRENDS_KIND_TREND
             || (field->kind == TRENDS_KIND_COMMENT && field->index == TRENDS_COMMENT_ENTRY));
}

/**
 * trends_session_find_owner:
 * @kind: of an entity
 * @id: its
 * @record: (nullable): what it is or was, where it isn't in the plan
 *
 * Returns: (transfer none) (nullable): the initiative or trend that this is or belongs to, as far
 *   as that is in the plan; of the two that a link joins, the one that is looked at
 */
TrendsEntity *
trends_session_find_owner (TrendsSession *self,
                           TrendsKind     kind,
                           const char    *id,
                           TrendsRecord  *record)
{
  TrendsPlan *plan = trends_session_get_plan (self);
  TrendsEntity *entity = trends_plan_lookup_kind (plan, kind, id);
  TrendsEntity *first = NULL;

  if (kind == TRENDS_KIND_INITIATIVE || kind == TRENDS_KIND_TREND)
    return entity;

  for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
    {
      const TrendsValue *value = get_value (entity, record, i);
      TrendsEntity *owner;

      if (value == NULL || !is_owning (trends_kind_get_field (kind, i)))
        continue;
      owner = trends_plan_lookup (plan, trends_value_get_text (value));
      if (owner != NULL && !trends_session_is_shown (owner))
        continue;
      if (owner != NULL && is_looked_at (self, owner))
        return owner;
      if (first == NULL)
        first = owner;
    }

  return first;
}

/* What a view can show in its place: what it belongs to, or where one came from. */
static TrendsEntity *
find_shown (TrendsSession *self,
            TrendsEntity  *entity)
{
  TrendsEntity *owner = trends_session_find_owner (self, trends_entity_get_kind (entity),
                                                   trends_entity_get_id (entity), NULL);

  if (owner == NULL)
    owner = trends_session_get_seen (self);
  return owner != NULL ? owner : entity;
}

/* Selects it alone, but among several that are selected keeps the others. */
static gboolean
lead_with (TrendsSession *self,
           TrendsEntity  *entity)
{
  g_autoptr (GPtrArray) several = NULL;

  if (trends_session_get_n_selected (self) <= 1 || !trends_session_is_selected (self, entity))
    return trends_session_select (self, entity);

  several = trends_session_dup_subjects (self, entity);
  return trends_session_select_many (self, several, entity);
}

/**
 * trends_session_reveal:
 * @entity: an entity of the session's plan; for what no view shows it is what that belongs to
 *
 * Selects the entity, together with the others where it is among several that are selected, and
 * asks the view to scroll to it and focus it; not where trends_session_select() can't.
 */
void
trends_session_reveal (TrendsSession *self,
                       TrendsEntity  *entity)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));
  g_return_if_fail (TRENDS_IS_ENTITY (entity));

  entity = find_shown (self, entity);
  if (lead_with (self, entity))
    g_signal_emit_by_name (self, "reveal", entity);
}

/**
 * trends_session_open_details:
 *
 * Selects the entity, together with the others where it is among several that are selected, and
 * asks for the details pane with the focus in it; not where trends_session_select() can't.
 */
void
trends_session_open_details (TrendsSession *self,
                             TrendsEntity  *entity)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));
  g_return_if_fail (TRENDS_IS_ENTITY (entity));

  if (lead_with (self, entity))
    g_signal_emit_by_name (self, "open-details", entity);
}

/**
 * trends_session_open_alone:
 *
 * As trends_session_open_details() for that entity and no other, whatever is selected: where it
 * was chosen by itself, in a list, a finding or a message, and not among what is selected.
 *
 * Returns: whether it is selected now
 */
gboolean
trends_session_open_alone (TrendsSession *self,
                           TrendsEntity  *entity)
{
  g_return_val_if_fail (TRENDS_IS_SESSION (self), FALSE);
  g_return_val_if_fail (TRENDS_IS_ENTITY (entity), FALSE);

  if (!trends_session_select (self, entity))
    return FALSE;
  g_signal_emit_by_name (self, "open-details", entity);
  return TRUE;
}

/**
 * trends_session_open_field:
 * @field: a field of @entity
 *
 * As trends_session_open_alone(), with the focus in that field, where the pane has it.
 */
void
trends_session_open_field (TrendsSession *self,
                           TrendsEntity  *entity,
                           guint          field)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));
  g_return_if_fail (TRENDS_IS_ENTITY (entity));

  if (trends_session_open_alone (self, entity))
    g_signal_emit_by_name (self, "open-field", field);
}

/**
 * trends_session_open_ratings:
 * @initiative: an initiative
 * @scorecard: (nullable): by which it is ranked, where it is
 *
 * As trends_session_open_field() at the first rating that it lacks and that counts, which can be given
 * in the details only; as trends_session_open_details() where it lacks none.
 */
void
trends_session_open_ratings (TrendsSession         *self,
                             TrendsEntity          *initiative,
                             const TrendsScorecard *scorecard)
{
  guint missing;

  g_return_if_fail (TRENDS_IS_SESSION (self));
  g_return_if_fail (trends_entity_is (initiative, TRENDS_KIND_INITIATIVE));

  missing = scorecard != NULL ? trends_scorecard_find_missing (scorecard, initiative) : 0;
  if (missing != 0)
    trends_session_open_field (self, initiative, missing);
  else
    trends_session_open_details (self, initiative);
}

/**
 * trends_session_open_comments:
 * @entity: an initiative or a trend
 *
 * As trends_session_open_alone(), with the focus where a comment on it is written.
 */
void
trends_session_open_comments (TrendsSession *self,
                              TrendsEntity  *entity)
{
  g_return_if_fail (TRENDS_IS_SESSION (self));
  g_return_if_fail (TRENDS_IS_ENTITY (entity));

  if (trends_session_open_alone (self, entity))
    g_signal_emit_by_name (self, "open-comments", entity);
}
