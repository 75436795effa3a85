/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-profile-room.c: see trends-profile-room.h.
 *
 * An idea is seen by nobody else, but was revealed to the room that had it. One that became an
 * initiative which isn't public is kept back with that. Of a workshop only the title and the day
 * are there, by which one is told from another. A decision is told in the words in which it was said
 * back; who is meant by them is in these, if they may be named.
 */

#include "trends-profile-room.h"

#include "trends-export.h"
#include "trends-plan-copy.h"
#include "trends-profile-private.h"
#include "trends-profile.h"

#define FIELDS(...) { __VA_ARGS__, G_MAXUINT }

/* What is told of each kind that a room has made something of */
static const guint told[TRENDS_N_KINDS][8] = {
  [TRENDS_KIND_WORKSHOP] = FIELDS (TRENDS_WORKSHOP_TITLE, TRENDS_WORKSHOP_DATE),
  [TRENDS_KIND_IDEA] = FIELDS (TRENDS_IDEA_WORKSHOP, TRENDS_IDEA_TREND, TRENDS_IDEA_TEXT,
                               TRENDS_IDEA_CLUSTER, TRENDS_IDEA_REVEALED, TRENDS_IDEA_POSITION),
  [TRENDS_KIND_BALLOT] = FIELDS (TRENDS_BALLOT_WORKSHOP, TRENDS_BALLOT_SUBJECT, TRENDS_BALLOT_DOTS,
                                 TRENDS_BALLOT_PEOPLE, TRENDS_BALLOT_SEVERAL,
                                 TRENDS_BALLOT_REVEALED),
  [TRENDS_KIND_BALLOT_TOTAL] = FIELDS (TRENDS_BALLOT_TOTAL_BALLOT, TRENDS_BALLOT_TOTAL_ENTRY,
                                       TRENDS_BALLOT_TOTAL_DOTS),
  [TRENDS_KIND_DECISION] = FIELDS (TRENDS_DECISION_WORKSHOP, TRENDS_DECISION_TEXT,
                                   TRENDS_DECISION_TREND, TRENDS_DECISION_POSITION),
};

static gboolean
is_told (TrendsKind kind)
{
  /* Of no kind is one field told twice. */
  return told[kind][0] != told[kind][1];
}

/**
 * trends_room_is_about:
 * @kind: a kind
 *
 * Returns: whether a room sees of it what was revealed to it, if anything, and no profile decides:
 *   all that belongs to a workshop, and what may be said of anything
 */
gboolean
trends_room_is_about (TrendsKind kind)
{
  g_return_val_if_fail (kind < TRENDS_N_KINDS, FALSE);

  return is_told (kind) || kind == TRENDS_KIND_WORKSHOP_STEP || kind == TRENDS_KIND_GROUP_COPY
         || kind == TRENDS_KIND_COMMENT || kind == TRENDS_KIND_SET_ASIDE;
}

/**
 * trends_room_make_record:
 * @entity: what a room may see
 *
 * Returns: (transfer full): what it is told of it, with names as they are
 */
TrendsRecord *
trends_room_make_record (TrendsEntity *entity)
{
  TrendsRecord *record;
  const guint *fields;

  g_return_val_if_fail (TRENDS_IS_ENTITY (entity), NULL);
  g_return_val_if_fail (is_told (trends_entity_get_kind (entity)), NULL);

  record = trends_record_new (trends_entity_get_kind (entity), trends_entity_get_id (entity));
  fields = told[trends_entity_get_kind (entity)];
  for (guint i = 0; fields[i] != G_MAXUINT; i++)
    trends_record_set (record, fields[i],
                       trends_value_copy (trends_entity_get_value (entity, fields[i])));
  return record;
}

static gboolean
is_shown (TrendsEntity  *idea,
          TrendsProfile  profile)
{
  TrendsEntity *initiative = trends_entity_get_ref (idea, TRENDS_IDEA_INITIATIVE);

  return trends_entity_get_integer (idea, TRENDS_IDEA_REVEALED) != 0
         && (initiative == NULL
             || trends_audience_sees_entity (profile, initiative));
}

static gboolean
is_of (TrendsEntity *entity,
       guint         field,
       const char   *workshop)
{
  return g_strcmp0 (trends_entity_get_text (entity, field), workshop) == 0;
}

/* What was voted on may have been kept back since. */
static gboolean
sees_entry (TrendsEntity  *entry,
            const char    *workshop,
            TrendsProfile  profile)
{
  if (trends_entity_is (entry, TRENDS_KIND_IDEA))
    return trends_room_sees_entity_as (entry, workshop, profile);
  return (trends_entity_is (entry, TRENDS_KIND_TREND)
          || trends_entity_is (entry, TRENDS_KIND_INITIATIVE))
         && trends_audience_sees_entity (profile, entry);
}

static gboolean
sees_total (TrendsEntity  *total,
            const char    *workshop,
            TrendsProfile  profile)
{
  TrendsEntity *ballot = trends_entity_get_ref (total, TRENDS_BALLOT_TOTAL_BALLOT);
  TrendsEntity *entry = trends_entity_get_ref (total, TRENDS_BALLOT_TOTAL_ENTRY);

  return ballot != NULL && trends_room_sees_entity_as (ballot, workshop, profile) && entry != NULL
         && sees_entry (entry, workshop, profile);
}

/**
 * trends_room_sees_entity:
 * @entity: of a kind that trends_room_is_about()
 * @workshop: the id of that whose room it is
 *
 * Returns: whether it is of that workshop, and was revealed to the people in it; what is about
 *   something that isn't public isn't seen
 */
gboolean
trends_room_sees_entity (TrendsEntity *entity,
                         const char   *workshop)
{
  return trends_room_sees_entity_as (entity, workshop, TRENDS_PROFILE_PUBLIC);
}

/**
 * trends_room_sees_entity_as:
 * @entity: of a kind that trends_room_is_about()
 * @workshop: the id of that whose room it is
 * @profile: as whom its people see the plan: mostly as anybody does
 *
 * Returns: whether it is of that workshop, and was revealed to the people in it; what is about
 *   something that they don’t see isn’t seen
 */
gboolean
trends_room_sees_entity_as (TrendsEntity  *entity,
                            const char    *workshop,
                            TrendsProfile  profile)
{
  g_return_val_if_fail (TRENDS_IS_ENTITY (entity), FALSE);
  g_return_val_if_fail (workshop != NULL, FALSE);

  if (trends_entity_is (entity, TRENDS_KIND_WORKSHOP))
    return g_str_equal (trends_entity_get_id (entity), workshop);
  if (trends_entity_is (entity, TRENDS_KIND_IDEA))
    return is_of (entity, TRENDS_IDEA_WORKSHOP, workshop) && is_shown (entity, profile);
  if (trends_entity_is (entity, TRENDS_KIND_BALLOT))
    return is_of (entity, TRENDS_BALLOT_WORKSHOP, workshop)
           && trends_entity_get_integer (entity, TRENDS_BALLOT_REVEALED) != 0;
  if (trends_entity_is (entity, TRENDS_KIND_BALLOT_TOTAL))
    return sees_total (entity, workshop, profile);
  return trends_entity_is (entity, TRENDS_KIND_DECISION)
         && is_of (entity, TRENDS_DECISION_WORKSHOP, workshop);
}

static void
add_record (GPtrArray        *records,
            TrendsPseudonyms *pseudonyms,
            TrendsEntity     *entity)
{
  TrendsRecord *record = trends_room_make_record (entity);

  trends_pseudonyms_apply (pseudonyms, record);
  g_ptr_array_add (records, record);
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

      if (!is_shown (idea, TRENDS_PROFILE_PUBLIC))
        continue;
      if (g_hash_table_add (workshops, workshop))
        add_record (records, pseudonyms, workshop);
      add_record (records, pseudonyms, idea);
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
