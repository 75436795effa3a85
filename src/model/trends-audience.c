/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-audience.c: see trends-audience.h and, for why a field is seen or not, the
 * top of trends-field-table.h.
 */

#include "trends-audience.h"

/* ------------------------------------------------------------------ fields */

/**
 * trends_audience_sees_field:
 *
 * Returns: whether @profile shows the field where nothing keeps it back. What no
 *   declaration says is FALSE, but for whoever has the whole plan
 */
gboolean
trends_audience_sees_field (TrendsProfile      profile,
                            const TrendsField *field)
{
  switch (profile)
    {
    case TRENDS_PROFILE_FULL:
      return TRUE;
    case TRENDS_PROFILE_PUBLIC:
      return (field->flags & TRENDS_FIELD_PUBLIC) != 0;
    case TRENDS_PROFILE_ROLES:
      return (field->flags & (TRENDS_FIELD_PUBLIC | TRENDS_FIELD_SHARED)) != 0;
    case TRENDS_N_PROFILES:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * trends_audience_sees_kind:
 *
 * Returns: whether anything of entities of @kind is shown
 */
gboolean
trends_audience_sees_kind (TrendsProfile profile,
                           TrendsKind    kind)
{
  const TrendsKindInfo *info = trends_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (trends_audience_sees_field (profile, &info->fields[i]))
      return TRUE;
  return FALSE;
}

/* ---------------------------------------------------------------- entities */

/* Internal or exempt as a whole. */
static gboolean
is_kept_back (TrendsEntity *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].choices == &trends_sensitivity_choices)
      return trends_entity_get_integer (entity, i) != TRENDS_SENSITIVITY_PUBLIC;
  return FALSE;
}

/**
 * trends_audience_sees_entity:
 *
 * Returns: whether the entity is shown: neither it nor what it belongs to, by any
 *   owning reference, is kept back
 */
gboolean
trends_audience_sees_entity (TrendsProfile  profile,
                             TrendsEntity  *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));

  if (!trends_audience_sees_kind (profile, trends_entity_get_kind (entity)))
    return FALSE;
  if (profile != TRENDS_PROFILE_PUBLIC)
    return TRUE;
  if (is_kept_back (entity))
    return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & TRENDS_FIELD_OWNING)
      {
        TrendsEntity *target = trends_entity_get_ref (entity, i);

        if (!target || !trends_audience_sees_entity (profile, target))
          return FALSE;
      }
  return TRUE;
}

/* ------------------------------------------------------------------ values */

/* Whether the entity says that the field is exempt, or another that tells of the
 * same thing. */
static gboolean
is_exempt (TrendsEntity      *entity,
           const TrendsField *field)
{
  const TrendsKindInfo *info = trends_kind_get_info (field->kind);

  if (!(field->flags & TRENDS_FIELD_EXEMPTABLE))
    return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsField *other = &info->fields[i];

      if (i != field->index
          && (field->subject == TRENDS_SUBJECT_NONE || other->subject != field->subject))
        continue;
      if (trends_initiative_is_exempt (entity, i))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_person (TrendsEntity *entity)
{
  return trends_entity_is (entity, TRENDS_KIND_OWNER)
         && trends_entity_get_integer (entity, TRENDS_OWNER_OWNER_KIND) == TRENDS_OWNER_PERSON;
}

/* An owner who is no person: a team, a partner, a role. */
static gboolean
is_body (TrendsEntity *entity)
{
  return trends_entity_is (entity, TRENDS_KIND_OWNER) && !is_person (entity);
}

/**
 * trends_audience_sees_value:
 *
 * Returns: whether that field of @entity is shown. Where roles are asked for, what
 *   tells of a person is not, unless the entity can't be without; that is to be
 *   replaced then
 */
gboolean
trends_audience_sees_value (TrendsProfile      profile,
                            TrendsEntity      *entity,
                            const TrendsField *field)
{
  if (!trends_audience_sees_field (profile, field))
    return FALSE;
  if (profile == TRENDS_PROFILE_PUBLIC)
    return !is_exempt (entity, field);
  if (profile == TRENDS_PROFILE_ROLES && (field->flags & TRENDS_FIELD_PERSONAL))
    return (field->flags & TRENDS_FIELD_REQUIRED) || is_body (entity);
  return TRUE;
}

/* Whether anything else is there that tells of the same thing. */
static gboolean
has_subject (TrendsEntity      *entity,
             const TrendsField *field)
{
  const TrendsKindInfo *info = trends_kind_get_info (field->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (i != field->index && field->subject != TRENDS_SUBJECT_NONE
        && info->fields[i].subject == field->subject
        && trends_value_is_set (trends_entity_get_value (entity, i)))
      return TRUE;
  return FALSE;
}

/**
 * trends_audience_says_value:
 * @entity: of a plan that was made for @profile
 *
 * "Not funded" must not stand where whether it is funded is exempt, and whoever sees the
 * plan as others see it doesn't know what is. So there it is said together with a cost or
 * a source of money, which is kept back with it, and not alone.
 *
 * Returns: whether that field of @entity says anything
 */
gboolean
trends_audience_says_value (TrendsProfile      profile,
                            TrendsEntity      *entity,
                            const TrendsField *field)
{
  g_auto (TrendsValue) initial = TRENDS_VALUE_INIT;

  if (profile != TRENDS_PROFILE_PUBLIC || !(field->flags & TRENDS_FIELD_EXEMPTABLE))
    return TRUE;
  initial = trends_field_get_initial (field);
  return !trends_value_equal (trends_entity_get_value (entity, field->index), &initial)
         || has_subject (entity, field);
}

/* ---------------------------------------------------------------- counting */

static gboolean
has_exempt_value (TrendsEntity *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));

  for (guint i = 0; i < info->n_fields; i++)
    if (is_exempt (entity, &info->fields[i])
        && trends_value_is_set (trends_entity_get_value (entity, i)))
      return TRUE;
  return FALSE;
}

/* Internal or exempt as a whole, and there nevertheless. */
static void
count_sensitivity (TrendsEntity        *entity,
                   TrendsAudienceCount *count)
{
  switch ((TrendsSensitivity) trends_entity_get_integer (entity, TRENDS_INITIATIVE_SENSITIVITY))
    {
    case TRENDS_SENSITIVITY_INTERNAL:
      count->n_internal++;
      break;
    case TRENDS_SENSITIVITY_EXEMPT:
      count->n_exempt++;
      break;
    case TRENDS_SENSITIVITY_PUBLIC:
    default:
      break;
    }
}

static void
count_initiative (TrendsEntity        *initiative,
                  TrendsProfile        profile,
                  TrendsAudienceCount *count)
{
  if (!trends_audience_sees_entity (profile, initiative))
    {
      count->n_left_out++;
      return;
    }
  count_sensitivity (initiative, count);
  if (!has_exempt_value (initiative))
    return;
  if (profile == TRENDS_PROFILE_PUBLIC)
    count->n_in_part++;
  else
    count->n_marked++;
}

/* Texts that no declaration lets the audience see, of an entity that isn't left out
 * for itself. */
static void
count_notes (TrendsEntity        *entity,
             TrendsProfile        profile,
             TrendsAudienceCount *count)
{
  TrendsKind kind = trends_entity_get_kind (entity);
  const TrendsKindInfo *info = trends_kind_get_info (kind);

  if (trends_audience_sees_kind (profile, kind) && !trends_audience_sees_entity (profile, entity))
    return;
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == TRENDS_FIELD_TEXT
        && !trends_audience_sees_field (profile, &info->fields[i])
        && trends_value_is_set (trends_entity_get_value (entity, i)))
      count->n_notes++;
}

/**
 * trends_audience_add:
 * @entity: an entity of a plan
 * @profile: who is to see it
 * @count: (inout): where to add what is to be known of it
 */
void
trends_audience_add (TrendsEntity        *entity,
                     TrendsProfile        profile,
                     TrendsAudienceCount *count)
{
  g_return_if_fail (TRENDS_IS_ENTITY (entity));
  g_return_if_fail (count != NULL);

  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    count_initiative (entity, profile, count);
  if (profile != TRENDS_PROFILE_FULL)
    count_notes (entity, profile, count);
  if (profile == TRENDS_PROFILE_ROLES && is_person (entity))
    count->n_people++;
}

/**
 * trends_audience_count:
 * @plan: a plan
 * @profile: who is to see it
 * @count: (out): how much of it that is
 */
void
trends_audience_count (TrendsPlan          *plan,
                       TrendsProfile        profile,
                       TrendsAudienceCount *count)
{
  g_return_if_fail (TRENDS_IS_PLAN (plan));

  *count = (TrendsAudienceCount) { 0 };
  for (TrendsKind kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (plan, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          trends_audience_add (entity, profile, count);
        }
    }
}
