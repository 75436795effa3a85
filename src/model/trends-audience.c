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
    return (field->flags & TRENDS_FIELD_REQUIRED) || !is_person (entity);
  return TRUE;
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

static void
count_initiative (TrendsEntity        *initiative,
                  TrendsProfile        profile,
                  TrendsAudienceCount *count)
{
  gboolean in_part = has_exempt_value (initiative);

  if (!trends_audience_sees_entity (profile, initiative))
    count->n_left_out++;
  else if (profile == TRENDS_PROFILE_PUBLIC)
    count->n_in_part += in_part ? 1 : 0;
  else if (in_part || is_kept_back (initiative))
    count->n_marked++;
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
  GListModel *initiatives, *owners;

  g_return_if_fail (TRENDS_IS_PLAN (plan));

  *count = (TrendsAudienceCount) { 0 };
  initiatives = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);

      count_initiative (initiative, profile, count);
    }
  owners = trends_plan_get_list (plan, TRENDS_KIND_OWNER);
  for (guint i = 0; profile == TRENDS_PROFILE_ROLES && i < g_list_model_get_n_items (owners); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (owners, i);

      count->n_people += is_person (owner) ? 1 : 0;
    }
}
