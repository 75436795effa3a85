/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-profile.c: a plan as others may see it.
 *
 * Both profiles build a new plan from the records of the old one, so what isn't
 * taken over can't come out in any format. What is taken over is decided by the field
 * table; see trends-audience.h.
 *
 * public: moreover, no owner who is named nowhere any more.
 * roles: moreover, in place of a person's name the title of the role, wherever the
 *   name stands in a text.
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

/* ------------------------------------------------------------------ records */

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
    if (trends_audience_sees_value (profile, entity, &info->fields[i]))
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

      if (trends_audience_sees_entity (profile, entity))
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
    if (trends_audience_sees_kind (profile, kind))
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
