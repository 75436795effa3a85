/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-profile.c: a plan as others may see it.
 *
 * Both profiles build a new plan from the records of the old one, so what isn't
 * taken over can't come out in any format. What Trends can't judge (data of
 * newer versions, frozen baselines, the origin of an import) stays inside.
 *
 * public: no initiative that is internal or exempt and nothing that belongs to
 *   it; no exempt field, nor its neighbours that would give it away; no notes,
 *   contacts or workshop records; no owner who is named nowhere any more.
 * roles: in place of a person's name the title of the role, wherever the name
 *   stands in a text too; no initials of persons and no contacts.
 */

#include "trends-export.h"

#include "trends-profile-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char * const nicks[] = { "full", "public", "roles" };

const char *
trends_profile_get_nick (TrendsProfile profile)
{
  g_return_val_if_fail (profile < G_N_ELEMENTS (nicks), NULL);

  return nicks[profile];
}

gboolean
trends_profile_from_nick (const char    *nick,
                          TrendsProfile *profile)
{
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_strcmp0 (nick, nicks[i]) == 0)
      {
        *profile = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
is_kind_shown (TrendsKind    kind,
               TrendsProfile profile)
{
  if (profile == TRENDS_PROFILE_PUBLIC)
    return kind != TRENDS_KIND_BASELINE && kind != TRENDS_KIND_WORKSHOP;
  return profile == TRENDS_PROFILE_FULL || kind != TRENDS_KIND_BASELINE;
}

static gboolean
is_initiative_public (TrendsEntity *initiative)
{
  return trends_entity_get_integer (initiative, TRENDS_INITIATIVE_SENSITIVITY)
         == TRENDS_SENSITIVITY_PUBLIC;
}

/* Whether what owns the entity, if anything does, is shown. */
static gboolean
is_shown (TrendsEntity  *entity,
          TrendsProfile  profile)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));

  if (profile != TRENDS_PROFILE_PUBLIC)
    return TRUE;
  if (trends_entity_is (entity, TRENDS_KIND_INITIATIVE))
    return is_initiative_public (entity);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == TRENDS_FIELD_REF
        && info->fields[i].target == TRENDS_KIND_INITIATIVE)
      {
        TrendsEntity *target = trends_entity_get_ref (entity, i);

        if (!target || !is_initiative_public (target))
          return FALSE;
      }
  return TRUE;
}

/* ------------------------------------------------------------------ public */

/* Fields that tell of the same thing: where one is exempt, so are all. */
static const guint groups[][4] = {
  { TRENDS_INITIATIVE_COST, TRENDS_INITIATIVE_FUNDING_SOURCE, TRENDS_INITIATIVE_FUNDED,
    TRENDS_INITIATIVE_COST },
  { TRENDS_INITIATIVE_RISK, TRENDS_INITIATIVE_LIKELIHOOD, TRENDS_INITIATIVE_IMPACT,
    TRENDS_INITIATIVE_MITIGATION },
};

static gboolean
is_group_exempt (TrendsEntity *initiative,
                 guint         field)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      gboolean member = FALSE, exempt = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (groups[i]); j++)
        {
          member = member || groups[i][j] == field;
          exempt = exempt || trends_initiative_is_exempt (initiative, groups[i][j]);
        }
      if (member && exempt)
        return TRUE;
    }
  return trends_initiative_is_exempt (initiative, field);
}

static gboolean
is_field_public (TrendsEntity      *entity,
                 const TrendsField *field)
{
  if (field->type == TRENDS_FIELD_JSON)
    return FALSE;
  if ((field->flags & TRENDS_FIELD_INTERNAL) && field->type != TRENDS_FIELD_RANK)
    return FALSE;
  if (field->kind == TRENDS_KIND_OWNER && field->index == TRENDS_OWNER_CONTACT)
    return FALSE;
  if (field->kind != TRENDS_KIND_INITIATIVE)
    return TRUE;
  return field->index != TRENDS_INITIATIVE_NOTES
         && field->index != TRENDS_INITIATIVE_EXEMPT_FIELDS
         && !is_group_exempt (entity, field->index);
}

/* ------------------------------------------------------------------ records */

static gboolean
is_field_shown (TrendsEntity      *entity,
                const TrendsField *field,
                TrendsProfile      profile)
{
  switch (profile)
    {
    case TRENDS_PROFILE_PUBLIC:
      return is_field_public (entity, field);
    case TRENDS_PROFILE_ROLES:
      return field->type != TRENDS_FIELD_JSON
             && !(field->kind == TRENDS_KIND_INITIATIVE
                  && field->index == TRENDS_INITIATIVE_IMPORT_SOURCE)
             && !(field->kind == TRENDS_KIND_OWNER && field->index == TRENDS_OWNER_CONTACT);
    case TRENDS_PROFILE_FULL:
    default:
      return TRUE;
    }
}

static TrendsRecord *
make_record (TrendsEntity      *entity,
             TrendsProfile      profile,
             TrendsPseudonyms  *pseudonyms)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));
  TrendsRecord *record;

  if (profile == TRENDS_PROFILE_FULL)
    return trends_entity_dup_record (entity);
  record = trends_record_new (info->fields[0].kind, trends_entity_get_id (entity));
  for (guint i = 0; i < info->n_fields; i++)
    if (is_field_shown (entity, &info->fields[i], profile))
      trends_record_set (record, i, trends_value_copy (trends_entity_get_value (entity, i)));
  if (pseudonyms)
    trends_pseudonyms_apply (pseudonyms, record);
  return record;
}

/* Owners that stay only because somebody once entered them may be a secret. */
static void
note_owners (GHashTable   *named,
             TrendsRecord *record)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsValue *value = trends_record_get_value (record, i);
      g_auto (GStrv) ids = NULL;

      if (info->fields[i].target != TRENDS_KIND_OWNER)
        continue;
      if (info->fields[i].type == TRENDS_FIELD_REF && trends_value_is_set (value))
        g_hash_table_add (named, g_strdup (trends_value_get_text (value)));
      if (info->fields[i].type != TRENDS_FIELD_REFS)
        continue;
      ids = trends_value_dup_strings (value);
      for (guint j = 0; ids[j]; j++)
        g_hash_table_add (named, g_strdup (ids[j]));
    }
}

static void
collect_kind (GPtrArray         *records,
              TrendsPlan        *plan,
              TrendsKind         kind,
              TrendsProfile      profile,
              TrendsPseudonyms  *pseudonyms)
{
  GListModel *list = trends_plan_get_list (plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      if (is_shown (entity, profile))
        g_ptr_array_add (records, make_record (entity, profile, pseudonyms));
    }
}

static void
drop_unnamed_owners (GPtrArray *records)
{
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < records->len; i++)
    note_owners (named, records->pdata[i]);
  for (guint i = records->len; i-- > 0;)
    if (trends_record_get_kind (records->pdata[i]) == TRENDS_KIND_OWNER
        && !g_hash_table_contains (named, trends_record_get_id (records->pdata[i])))
      g_ptr_array_remove_index (records, i);
}

static GPtrArray *
collect_records (TrendsPlan    *plan,
                 TrendsProfile  profile)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_record_unref);
  TrendsPseudonyms *pseudonyms = NULL;

  if (profile == TRENDS_PROFILE_ROLES)
    pseudonyms = trends_pseudonyms_new (plan);
  /* A plan that was only just made has nothing to say of itself yet. */
  if (*trends_entity_get_name (trends_plan_get_info (plan)) != '\0')
    g_ptr_array_add (records, make_record (trends_plan_get_info (plan), profile, pseudonyms));
  for (guint kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    if (is_kind_shown (kind, profile))
      collect_kind (records, plan, kind, profile, pseudonyms);
  g_clear_pointer (&pseudonyms, trends_pseudonyms_free);
  if (profile == TRENDS_PROFILE_PUBLIC)
    drop_unnamed_owners (records);
  return records;
}

GPtrArray *
trends_plan_dup_records (TrendsPlan *plan)
{
  return collect_records (plan, TRENDS_PROFILE_FULL);
}

TrendsPlan *
trends_plan_new_from_records (GPtrArray  *records,
                              GError    **error)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  TrendsEditBuilder *builder = trends_edit_builder_new (_("Copy"), TRENDS_ORIGIN_LOAD);
  g_autoptr (TrendsEdit) edit = NULL;

  for (guint i = 0; i < records->len; i++)
    trends_edit_builder_add (builder, records->pdata[i]);
  edit = trends_edit_builder_end (builder);
  return trends_plan_apply (plan, edit, error) ? g_steal_pointer (&plan) : NULL;
}

/**
 * trends_plan_snapshot:
 * @plan: a plan
 * @profile: what of it is to be seen
 *
 * Copies a plan; values are shared. The copy has no history.
 *
 * Returns: (transfer full): a plan of its own, or %NULL with an error where what
 *   the profile leaves of it doesn't make a plan
 */
TrendsPlan *
trends_plan_snapshot (TrendsPlan     *plan,
                      TrendsProfile   profile,
                      GError        **error)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  records = collect_records (plan, profile);
  return trends_plan_new_from_records (records, error);
}
