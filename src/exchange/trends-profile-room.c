/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-profile-room.c: see trends-profile-room.h.
 *
 * An idea is seen by nobody else, but was revealed to the room that had it. One that became an
 * initiative which isn't public is kept back with that. Of its workshop only the title and the day
 * are there, by which one is told from another.
 */

#include "trends-profile-room.h"

#include "trends-export.h"
#include "trends-plan-copy.h"
#include "trends-profile-private.h"

static const guint idea_fields[] = { TRENDS_IDEA_WORKSHOP, TRENDS_IDEA_TREND, TRENDS_IDEA_TEXT,
                                     TRENDS_IDEA_REVEALED, TRENDS_IDEA_POSITION };
static const guint workshop_fields[] = { TRENDS_WORKSHOP_TITLE, TRENDS_WORKSHOP_DATE };

static void
add_record (GPtrArray        *records,
            TrendsPseudonyms *pseudonyms,
            TrendsEntity     *entity,
            const guint      *fields,
            guint             n_fields)
{
  TrendsRecord *record = trends_record_new (trends_entity_get_kind (entity),
                                            trends_entity_get_id (entity));

  for (guint i = 0; i < n_fields; i++)
    trends_record_set (record, fields[i],
                       trends_value_copy (trends_entity_get_value (entity, fields[i])));
  trends_pseudonyms_apply (pseudonyms, record);
  g_ptr_array_add (records, record);
}

static gboolean
is_shown (TrendsEntity *idea)
{
  TrendsEntity *initiative = trends_entity_get_ref (idea, TRENDS_IDEA_INITIATIVE);

  return trends_entity_get_integer (idea, TRENDS_IDEA_REVEALED) != 0
         && (initiative == NULL
             || trends_audience_sees_entity (TRENDS_PROFILE_PUBLIC, initiative));
}

static void
add_ideas (GPtrArray        *records,
           TrendsPseudonyms *pseudonyms,
           TrendsPlan       *plan)
{
  GListModel *ideas = trends_plan_get_list (plan, TRENDS_KIND_IDEA);
  g_autoptr (GHashTable) workshops = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (ideas); i++)
    {
      g_autoptr (TrendsEntity) idea = g_list_model_get_item (ideas, i);
      TrendsEntity *workshop = trends_entity_get_ref (idea, TRENDS_IDEA_WORKSHOP);

      if (!is_shown (idea))
        continue;
      if (g_hash_table_add (workshops, workshop))
        add_record (records, pseudonyms, workshop, workshop_fields,
                    G_N_ELEMENTS (workshop_fields));
      add_record (records, pseudonyms, idea, idea_fields, G_N_ELEMENTS (idea_fields));
    }
}

/* (transfer full) (element-type utf8): set of the owners of @shown, whose names are in public
 * papers. Valid as long as @shown is. */
static GHashTable *
list_named (TrendsPlan *shown)
{
  GHashTable *named = g_hash_table_new (g_str_hash, g_str_equal);
  GListModel *owners = trends_plan_get_list (shown, TRENDS_KIND_OWNER);

  for (guint i = 0; i < g_list_model_get_n_items (owners); i++)
    {
      g_autoptr (TrendsEntity) owner = g_list_model_get_item (owners, i);

      g_hash_table_add (named, (gpointer) trends_entity_get_id (owner));
    }
  return named;
}

/* (transfer full): what is public of what @profile shows */
static TrendsPlan *
make_public (TrendsPlan     *plan,
             TrendsProfile   profile,
             GError        **error)
{
  g_autoptr (TrendsPlan) shown = NULL;

  if (profile != TRENDS_PROFILE_ROLES)
    return trends_plan_snapshot (plan, TRENDS_PROFILE_PUBLIC, error);
  shown = trends_plan_snapshot (plan, profile, error);
  return shown != NULL ? trends_plan_snapshot (shown, TRENDS_PROFILE_PUBLIC, error) : NULL;
}

/**
 * trends_plan_snapshot_for_room:
 * @plan: a plan
 * @profile: whose it is who hands it out: nothing is there that this doesn't show, but ideas
 *
 * Copies a plan as the people in a room may see it. The copy has no history.
 *
 * Returns: (transfer full): a plan of its own, or %NULL with an error where what is left of it
 *   doesn't make a plan
 */
TrendsPlan *
trends_plan_snapshot_for_room (TrendsPlan     *plan,
                               TrendsProfile   profile,
                               GError        **error)
{
  g_autoptr (TrendsPlan) shown = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GHashTable) named = NULL;
  TrendsPseudonyms *pseudonyms;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  shown = make_public (plan, profile, error);
  if (shown == NULL)
    return NULL;

  records = trends_plan_dup_records (shown);
  if (profile != TRENDS_PROFILE_ROLES)
    named = list_named (shown);
  pseudonyms = trends_pseudonyms_new (plan, named);
  add_ideas (records, pseudonyms, plan);
  trends_pseudonyms_free (pseudonyms);

  return trends_plan_new_from_records (records, error);
}
