/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-profile.c: a plan as others may see it.
 *
 * Both profiles build a new plan from the records of the old one, so what isn't
 * taken over can't come out in any format. What is taken over is decided by the field
 * table; see trends-audience.h.
 *
 * public: moreover, no owner who is named nowhere any more; nor in any text somebody who
 *   isn't among the owners then, but wrote a comment or owns what is kept back.
 * roles: moreover, in place of a person's name the title of the role, wherever the
 *   name stands in a text.
 */

#include "trends-profile.h"

#include "trends-plan-copy.h"
#include "trends-profile-private.h"
#include "trends-refs.h"

static const char * const nicks[] = { "full", "public", "roles" };

/**
 * trends_profile_get_nick:
 *
 * Returns: (transfer none): what files and options call it: “public”
 */
const char *
trends_profile_get_nick (TrendsProfile profile)
{
  g_return_val_if_fail (profile < G_N_ELEMENTS (nicks), NULL);

  return nicks[profile];
}

/**
 * trends_profile_from_nick:
 * @nick: (nullable): “public”
 * @profile: (out): the profile
 *
 * Returns: %FALSE where none is called so
 */
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

/**
 * trends_profile_make_record:
 *
 * Returns: (transfer full): what @profile sees of an entity that it sees, with names as they are
 */
TrendsRecord *
trends_profile_make_record (TrendsEntity  *entity,
                            TrendsProfile  profile)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));
  TrendsRecord *record;

  if (profile == TRENDS_PROFILE_FULL)
    return trends_entity_dup_record (entity);
  record = trends_record_new (info->fields[0].kind, trends_entity_get_id (entity));
  for (guint i = 0; i < info->n_fields; i++)
    if (trends_audience_sees_value (profile, entity, &info->fields[i]))
      trends_record_set (record, i, trends_value_copy (trends_entity_get_value (entity, i)));
  return record;
}

static TrendsRecord *
take_cb (TrendsEntity *entity,
         gpointer      user_data)
{
  TrendsProfile profile = *(TrendsProfile *) user_data;

  return trends_entity_is (entity, TRENDS_KIND_PLAN)
           || trends_audience_sees_entity (profile, entity)
           ? trends_profile_make_record (entity, profile)
           : NULL;
}

static void
note_owner_cb (const TrendsField *field,
               const char        *target,
               gpointer           user_data)
{
  if (field->target == TRENDS_KIND_OWNER)
    g_hash_table_add (user_data, (gpointer) target);
}

/* Owners that stay only because somebody once entered them may be a secret. */
static GPtrArray *
dup_without_unnamed_owners (GPtrArray *records)
{
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_record_unref);

  for (guint i = 0; i < records->len; i++)
    trends_record_foreach_ref (records->pdata[i], note_owner_cb, named);
  for (guint i = 0; i < records->len; i++)
    if (trends_record_get_kind (records->pdata[i]) != TRENDS_KIND_OWNER
        || g_hash_table_contains (named, trends_record_get_id (records->pdata[i])))
      g_ptr_array_add (kept, trends_record_ref (records->pdata[i]));
  return kept;
}

/* (transfer full) (element-type utf8): set of the owners that are in public papers with
 * their names. Valid as long as the records are. */
static GHashTable *
list_named_owners (GPtrArray *records)
{
  GHashTable *named = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    if (trends_record_get_kind (records->pdata[i]) == TRENDS_KIND_OWNER)
      g_hash_table_add (named, (gpointer) trends_record_get_id (records->pdata[i]));
  return named;
}

static TrendsPseudonyms *
replace_names (TrendsPlan    *plan,
               TrendsProfile  profile,
               GPtrArray     *records)
{
  g_autoptr (GHashTable) named = profile == TRENDS_PROFILE_PUBLIC ? list_named_owners (records)
                                                                  : NULL;
  TrendsPseudonyms *pseudonyms = trends_pseudonyms_new (plan, named);

  for (guint i = 0; i < records->len; i++)
    trends_pseudonyms_apply (pseudonyms, records->pdata[i]);
  return pseudonyms;
}

/**
 * trends_profile_take_records:
 * @pseudonyms: (out) (nullable) (transfer full): what stands for names in them; %NULL where
 *   everybody may be named
 *
 * Returns: (transfer full) (element-type TrendsRecord): all that @profile sees
 */
GPtrArray *
trends_profile_take_records (TrendsPlan        *plan,
                             TrendsProfile      profile,
                             TrendsPseudonyms **pseudonyms)
{
  g_autoptr (GPtrArray) taken = trends_plan_take_records (plan, take_cb, &profile);
  g_autoptr (GPtrArray) records = profile == TRENDS_PROFILE_PUBLIC
                                    ? dup_without_unnamed_owners (taken)
                                    : g_ptr_array_ref (taken);

  *pseudonyms = profile != TRENDS_PROFILE_FULL ? replace_names (plan, profile, records) : NULL;
  return g_steal_pointer (&records);
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
  g_autoptr (TrendsPseudonyms) pseudonyms = NULL;
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  records = trends_profile_take_records (plan, profile, &pseudonyms);
  return trends_plan_new_from_records (records, error);
}

/**
 * trends_profile_dup_text:
 * @plan: the whole plan
 * @shown: the same as @profile shows it
 * @text: written by people, or made of what they wrote
 *
 * Returns: (transfer full): the text without names that aren't to be read there, as texts of
 *   @shown are
 */
char *
trends_profile_dup_text (TrendsPlan    *plan,
                         TrendsPlan    *shown,
                         TrendsProfile  profile,
                         const char    *text)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (TrendsRecord) record = NULL;
  g_autoptr (GHashTable) named = NULL;
  TrendsPseudonyms *pseudonyms;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan) && TRENDS_IS_PLAN (shown) && text != NULL, NULL);

  if (profile == TRENDS_PROFILE_FULL)
    return g_strdup (text);
  records = trends_plan_dup_records (shown);
  named = profile == TRENDS_PROFILE_PUBLIC ? list_named_owners (records) : NULL;
  record = trends_record_new (TRENDS_KIND_INITIATIVE, NULL);
  trends_record_set (record, TRENDS_INITIATIVE_DESCRIPTION, trends_value_text (text));
  pseudonyms = trends_pseudonyms_new (plan, named);
  trends_pseudonyms_apply (pseudonyms, record);
  trends_pseudonyms_free (pseudonyms);
  return g_strdup (trends_value_get_text (trends_record_get_value (record,
                                                                   TRENDS_INITIATIVE_DESCRIPTION)));
}
