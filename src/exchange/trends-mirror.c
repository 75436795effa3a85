/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-mirror.c: see trends-mirror.h.
 *
 * An edit of the source is followed by looking again at what it is about, and at what belongs to
 * that, if it comes or goes. Where names may be read depends on who is named anywhere, so an edit
 * that has owners come or go, or changes who is called what, has all of the plan looked at again:
 * that is rare, and takes as long as an export. Both ways end in one edit of the mirror.
 */

#include "trends-mirror.h"

#include "trends-plan-copy.h"
#include "trends-profile-private.h"
#include "trends-profile-room.h"
#include "trends-refs.h"

#include <glib/gi18n-lib.h>

struct _TrendsMirror
{
  GObject parent_instance;

  TrendsPlan *source;
  TrendsPlan *plan;
  TrendsProfile profile;
  gboolean says_confidential;
  gboolean is_for_room;
  char *workshop; /* (nullable): of that room, by its id */
  TrendsPseudonyms *pseudonyms; /* (nullable): everybody may be named */
  GHashTable *stand_ins;        /* set of ids of what is only said to be confidential */
};

G_DEFINE_FINAL_TYPE (TrendsMirror, trends_mirror, G_TYPE_OBJECT)

/* An edit of the mirror on its way. */
typedef struct
{
  TrendsMirror *mirror;
  GPtrArray *going;   /* (element-type TrendsRecord) */
  GPtrArray *coming;  /* (element-type TrendsRecord) */
  TrendsEditBuilder *builder;
} Following;

static void
following_begin (Following    *self,
                 TrendsMirror *mirror)
{
  self->mirror = mirror;
  self->going = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_record_unref);
  self->coming = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_record_unref);
  self->builder = trends_edit_builder_new ("", TRENDS_ORIGIN_LOAD);
}

static int
compare_kinds (gconstpointer a,
               gconstpointer b)
{
  return (int) trends_record_get_kind (*(TrendsRecord **) a)
         - (int) trends_record_get_kind (*(TrendsRecord **) b);
}

/* What others refer to comes before them, and goes after. */
static gboolean
following_end (Following *self)
{
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_sort (self->coming, compare_kinds);
  g_ptr_array_sort (self->going, compare_kinds);
  for (guint i = 0; i < self->coming->len; i++)
    trends_edit_builder_add (self->builder, self->coming->pdata[i]);
  for (guint i = self->going->len; i-- > 0;)
    trends_edit_builder_remove (self->builder, self->going->pdata[i]);
  g_clear_pointer (&self->coming, g_ptr_array_unref);
  g_clear_pointer (&self->going, g_ptr_array_unref);

  edit = trends_edit_builder_end (g_steal_pointer (&self->builder));
  if (trends_edit_get_n_changes (edit) == 0 || trends_plan_apply (self->mirror->plan, edit, &error))
    return TRUE;
  g_debug ("What is to be seen doesn't fit what is: %s", error->message);
  return FALSE;
}

/* Has the mirror show @record for an entity that it has, or doesn't have yet. */
static void
follow_record (Following    *self,
               TrendsRecord *record)
{
  const char *id = trends_record_get_id (record);
  TrendsKind kind = trends_record_get_kind (record);
  TrendsEntity *shown = trends_plan_lookup_kind (self->mirror->plan, kind, id);

  if (shown == NULL)
    {
      g_ptr_array_add (self->coming, trends_record_ref (record));
      return;
    }
  for (guint i = 0; i < trends_kind_get_info (kind)->n_fields; i++)
    {
      const TrendsValue *before = trends_entity_get_value (shown, i);
      const TrendsValue *after = trends_record_get_value (record, i);

      if (!trends_value_equal (before, after))
        trends_edit_builder_set (self->builder, kind, id, i, before, after);
    }
}

static void
follow_removal (Following  *self,
                const char *id)
{
  TrendsEntity *shown = trends_plan_lookup (self->mirror->plan, id);

  if (shown != NULL)
    g_ptr_array_add (self->going, trends_entity_dup_record (shown));
}

/* ---------------------------------------------------------------- stand-ins */

/* Whether it is kept back itself, and not what it belongs to. */
static gboolean
needs_stand_in (TrendsMirror *self,
                TrendsEntity *entity)
{
  TrendsEntity *trend;

  if (!self->says_confidential || !trends_entity_is (entity, TRENDS_KIND_INITIATIVE)
      || trends_audience_sees_entity (self->profile, entity))
    return FALSE;
  trend = trends_entity_get_ref (entity, TRENDS_INITIATIVE_TREND);
  return trend != NULL && trends_audience_sees_entity (self->profile, trend);
}

static void
take_over (TrendsRecord *record,
           TrendsEntity *entity,
           guint         field)
{
  trends_record_set (record, field, trends_value_copy (trends_entity_get_value (entity, field)));
}

/* (transfer full): where it stands, and nothing else of it */
static TrendsRecord *
make_stand_in (TrendsEntity *initiative)
{
  TrendsRecord *record = trends_record_new (TRENDS_KIND_INITIATIVE,
                                            trends_entity_get_id (initiative));

  take_over (record, initiative, TRENDS_INITIATIVE_TREND);
  take_over (record, initiative, TRENDS_INITIATIVE_POSITION);
  /* Translators: stands on a projector for an initiative that nobody there may read about. */
  trends_record_set (record, TRENDS_INITIATIVE_TITLE, trends_value_text (_("Confidential")));
  return record;
}

static void
add_stand_ins (TrendsMirror *self,
               GPtrArray    *records)
{
  GListModel *list = trends_plan_get_list (self->source, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (!needs_stand_in (self, initiative))
        continue;
      g_ptr_array_add (records, make_stand_in (initiative));
      g_hash_table_add (self->stand_ins, g_strdup (trends_entity_get_id (initiative)));
    }
}

/* -------------------------------------------------------------------- a room */

static gboolean
is_up_to_room (TrendsMirror *self,
               TrendsKind    kind)
{
  return self->is_for_room && trends_room_is_about (kind);
}

/* (transfer full) (nullable): what the room is told of it */
static TrendsRecord *
make_room_record (TrendsMirror *self,
                  TrendsEntity *entity)
{
  TrendsRecord *record;

  if (self->workshop == NULL || !trends_room_sees_entity_as (entity, self->workshop, self->profile))
    return NULL;
  record = trends_room_make_record (entity);
  if (self->pseudonyms != NULL)
    trends_pseudonyms_apply (self->pseudonyms, record);
  return record;
}

static void
add_room_records (TrendsMirror *self,
                  TrendsKind    kind,
                  GPtrArray    *records)
{
  GListModel *list = trends_plan_get_list (self->source, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
      TrendsRecord *record = make_room_record (self, entity);

      if (record != NULL)
        g_ptr_array_add (records, record);
    }
}

/* Whatever the profile shows of its kinds, a room sees what was revealed to it. */
static void
add_room (TrendsMirror *self,
          GPtrArray    *records)
{
  if (!self->is_for_room)
    return;
  for (guint i = records->len; i-- > 0;)
    if (trends_room_is_about (trends_record_get_kind (records->pdata[i])))
      g_ptr_array_remove_index (records, i);
  for (guint kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    if (trends_room_is_about (kind))
      add_room_records (self, kind, records);
}

/* --------------------------------------------------------------- all of it */

/* (transfer full) (element-type TrendsRecord): all that is to be seen now */
static GPtrArray *
look_at_all (TrendsMirror *self)
{
  g_autoptr (GPtrArray) records = trends_profile_take_records (self->source, self->profile,
                                                               &self->pseudonyms);

  g_hash_table_remove_all (self->stand_ins);
  add_stand_ins (self, records);
  add_room (self, records);
  return g_steal_pointer (&records);
}

static void
follow_removals (Following *self,
                 GPtrArray *records)
{
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (there, (gpointer) trends_record_get_id (records->pdata[i]));
  for (guint kind = TRENDS_KIND_PLAN + 1; kind < TRENDS_N_KINDS; kind++)
    {
      GListModel *list = trends_plan_get_list (self->mirror->plan, kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

          if (!g_hash_table_contains (there, trends_entity_get_id (entity)))
            follow_removal (self, trends_entity_get_id (entity));
        }
    }
}

static gboolean
show_records (TrendsMirror *self,
              GPtrArray    *records)
{
  Following following;

  following_begin (&following, self);
  follow_removals (&following, records);
  for (guint i = 0; i < records->len; i++)
    follow_record (&following, records->pdata[i]);
  return following_end (&following);
}

/* Rather nothing than what may be of yesterday. */
static void
follow_all (TrendsMirror *self)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  g_clear_pointer (&self->pseudonyms, trends_pseudonyms_free);
  records = look_at_all (self);
  if (!show_records (self, records))
    show_records (self, none);
}

/* ----------------------------------------------------------------- an edit */

/* Whether who is called what may be another by it: what stands for a name depends on the order
 * in which names are found, too. */
static gboolean
is_about_names (const TrendsChange *change)
{
  const TrendsKindInfo *info = trends_kind_get_info (change->kind);

  if (change->kind == TRENDS_KIND_PLAN)
    return TRUE;
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & TRENDS_FIELD_PERSONAL)
      return TRUE;
  return FALSE;
}

/* Whether it reveals an idea or what a vote came to, or says what an idea has become. */
static gboolean
is_about_room (const TrendsChange *change)
{
  return (change->kind == TRENDS_KIND_IDEA
          && (change->field == TRENDS_IDEA_REVEALED || change->field == TRENDS_IDEA_INITIATIVE))
         || (change->kind == TRENDS_KIND_BALLOT && change->field == TRENDS_BALLOT_REVEALED);
}

/* Whether what belongs to its entity may come or go with it. */
static gboolean
is_about_sight (const TrendsChange *change)
{
  return change->type != TRENDS_CHANGE_SET || is_about_room (change)
         || trends_kind_get_field (change->kind, change->field)->choices
              == &trends_sensitivity_choices
         || (trends_kind_get_field (change->kind, change->field)->flags & TRENDS_FIELD_OWNING);
}

/* What an edit may have changed the sight of. */
typedef struct
{
  TrendsMirror *mirror;
  GHashTable *ids;  /* set of ids that are to be looked at */
  GHashTable *deep; /* set of those among them whose belongings are, too */
} Affected;

static void
affected_init (Affected     *self,
               TrendsMirror *mirror)
{
  self->mirror = mirror;
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->deep = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
affected_clear (Affected *self)
{
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->deep);
}

/* An idea goes with what it has become. */
static gboolean
belongs_to (TrendsEntity *entity,
            const char   *id)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_entity_get_kind (entity));

  if (trends_entity_is (entity, TRENDS_KIND_IDEA)
      && g_strcmp0 (trends_entity_get_text (entity, TRENDS_IDEA_INITIATIVE), id) == 0)
    return TRUE;
  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & TRENDS_FIELD_OWNING)
        && g_strcmp0 (trends_entity_get_text (entity, i), id) == 0)
      return TRUE;
  return FALSE;
}

static void affect_deep (Affected   *self,
                         const char *id);

static void
affect_belongings (Affected   *self,
                   TrendsPlan *plan,
                   const char *id)
{
  g_autoptr (GPtrArray) referrers = trends_refs_dup_referrers (trends_plan_get_refs (plan), id);

  for (guint i = 0; i < referrers->len; i++)
    if (belongs_to (referrers->pdata[i], id))
      affect_deep (self, trends_entity_get_id (referrers->pdata[i]));
}

/* What belongs to it now, and what the mirror believes to. */
static void
affect_deep (Affected   *self,
             const char *id)
{
  if (!g_hash_table_add (self->deep, g_strdup (id)))
    return;
  g_hash_table_add (self->ids, g_strdup (id));
  affect_belongings (self, self->mirror->source, id);
  affect_belongings (self, self->mirror->plan, id);
}

static void
affect_by_edit (Affected   *self,
                TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (is_about_sight (change))
        affect_deep (self, change->id);
      else
        g_hash_table_add (self->ids, g_strdup (change->id));
    }
}

/* (transfer full) (nullable): what is to be seen of an entity of the source now */
static TrendsRecord *
look_at (TrendsMirror *self,
         const char   *id)
{
  TrendsEntity *entity = trends_plan_lookup (self->source, id);
  TrendsRecord *record = NULL;

  g_hash_table_remove (self->stand_ins, id);
  if (entity == NULL)
    return NULL;
  if (is_up_to_room (self, trends_entity_get_kind (entity)))
    return make_room_record (self, entity);
  if (needs_stand_in (self, entity))
    {
      g_hash_table_add (self->stand_ins, g_strdup (id));
      return make_stand_in (entity);
    }
  if (trends_audience_sees_entity (self->profile, entity))
    record = trends_profile_make_record (entity, self->profile);
  if (record != NULL && self->pseudonyms != NULL)
    trends_pseudonyms_apply (self->pseudonyms, record);
  return record;
}

/* Owners who are seen are those who are named by what is. */
typedef struct
{
  TrendsPlan *plan;
  GHashTable *gone; /* set of ids of owners who were named where they aren't now */
  gboolean is_new;  /* somebody is named who wasn't anywhere */
} Naming;

static void
note_named_cb (const TrendsField *field,
               const char        *target,
               gpointer           user_data)
{
  Naming *self = user_data;

  if (field->target == TRENDS_KIND_OWNER && trends_plan_lookup (self->plan, target) == NULL)
    self->is_new = TRUE;
}

static void
note_unnamed_cb (const TrendsField *field,
                 const char        *target,
                 gpointer           user_data)
{
  Naming *self = user_data;

  if (field->target == TRENDS_KIND_OWNER)
    g_hash_table_add (self->gone, g_strdup (target));
}

static void
note_unnamed (Naming     *self,
              const char *id)
{
  TrendsEntity *shown = trends_plan_lookup (self->plan, id);
  g_autoptr (TrendsRecord) record = shown != NULL ? trends_entity_dup_record (shown) : NULL;

  if (record != NULL)
    trends_record_foreach_ref (record, note_unnamed_cb, self);
}

static gboolean
names_all (Naming *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->gone);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (trends_refs_count (trends_plan_get_refs (self->plan), id) == 0)
      return FALSE;
  return TRUE;
}

static void
follow_one (Following  *following,
            Naming     *naming,
            const char *id)
{
  g_autoptr (TrendsRecord) record = look_at (following->mirror, id);

  note_unnamed (naming, id);
  if (record == NULL)
    {
      follow_removal (following, id);
      return;
    }
  trends_record_foreach_ref (record, note_named_cb, naming);
  follow_record (following, record);
}

/* Returns: whether that was all that the edit has to do with the mirror */
static gboolean
follow_affected (TrendsMirror *self,
                 Affected     *affected)
{
  g_autoptr (GHashTable) gone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Naming naming = { self->plan, gone, FALSE };
  Following following;
  GHashTableIter iter;
  gpointer id;

  following_begin (&following, self);
  g_hash_table_iter_init (&iter, affected->ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    follow_one (&following, &naming, id);

  return following_end (&following) && !naming.is_new && names_all (&naming);
}

static gboolean
has_names_changed (TrendsEdit *edit)
{
  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    if (is_about_names (trends_edit_get_change (edit, i)))
      return TRUE;
  return FALSE;
}

static gboolean
follow_edit (TrendsMirror *self,
             TrendsEdit   *edit)
{
  Affected affected;
  gboolean is_done;

  if (has_names_changed (edit))
    return FALSE;
  affected_init (&affected, self);
  affect_by_edit (&affected, edit);
  is_done = follow_affected (self, &affected);
  affected_clear (&affected);
  return is_done;
}

static void
applied_cb (TrendsMirror *self,
            TrendsEdit   *edit)
{
  if (!follow_edit (self, edit))
    follow_all (self);
}

/* -------------------------------------------------------------- the object */

static void
trends_mirror_finalize (GObject *object)
{
  TrendsMirror *self = TRENDS_MIRROR (object);

  g_clear_pointer (&self->pseudonyms, trends_pseudonyms_free);
  g_hash_table_unref (self->stand_ins);
  g_free (self->workshop);
  g_clear_object (&self->source);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (trends_mirror_parent_class)->finalize (object);
}

static void
trends_mirror_class_init (TrendsMirrorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = trends_mirror_finalize;
}

static void
trends_mirror_init (TrendsMirror *self)
{
  self->plan = trends_plan_new ();
  self->stand_ins = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * trends_mirror_new:
 * @source: a plan
 * @profile: who is to see it
 * @says_confidential: whether what they may not see is called confidential where it stands;
 *   else it leaves no trace
 *
 * Returns: (transfer full): what follows @source for as long as it lives. In its thread
 */
TrendsMirror *
trends_mirror_new (TrendsPlan    *source,
                   TrendsProfile  profile,
                   gboolean       says_confidential)
{
  TrendsMirror *self = g_object_new (TRENDS_TYPE_MIRROR, NULL);

  g_return_val_if_fail (TRENDS_IS_PLAN (source), self);
  g_return_val_if_fail (profile < TRENDS_N_PROFILES, self);

  self->source = g_object_ref (source);
  g_signal_connect_object (source, "applied", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
  trends_mirror_show_to (self, profile, says_confidential);
  return self;
}

/**
 * trends_mirror_get_plan:
 *
 * Returns: (transfer none): what is to be seen, always the same plan, without a history. It
 *   follows the source within the source’s own edit, and nobody else may change it
 */
TrendsPlan *
trends_mirror_get_plan (TrendsMirror *self)
{
  g_return_val_if_fail (TRENDS_IS_MIRROR (self), NULL);

  return self->plan;
}

/**
 * trends_mirror_show_to:
 * @profile: who is to see it from now on
 * @says_confidential: as trends_mirror_new() has it
 */
void
trends_mirror_show_to (TrendsMirror  *self,
                       TrendsProfile  profile,
                       gboolean       says_confidential)
{
  g_return_if_fail (TRENDS_IS_MIRROR (self));
  g_return_if_fail (profile < TRENDS_N_PROFILES);

  self->profile = profile;
  self->says_confidential = says_confidential;
  follow_all (self);
}

/**
 * trends_mirror_show_room:
 * @workshop: (nullable): the id of a workshop of the source; %NULL: there is none yet
 *
 * From now on it is for the people in that workshop’s room: of ideas, votes and decisions, whatever
 * the profile, it has those of that workshop which were revealed to them, and nothing else.
 */
void
trends_mirror_show_room (TrendsMirror *self,
                         const char   *workshop)
{
  g_autofree char *old = NULL;

  g_return_if_fail (TRENDS_IS_MIRROR (self));

  if (self->is_for_room && g_strcmp0 (self->workshop, workshop) == 0)
    return;
  old = g_steal_pointer (&self->workshop);
  self->is_for_room = TRUE;
  self->workshop = g_strdup (workshop);
  follow_all (self);
}

/**
 * trends_mirror_is_stand_in:
 * @entity: of the mirror’s plan
 *
 * Returns: whether it stands for something that is kept back, and says nothing but that
 */
gboolean
trends_mirror_is_stand_in (TrendsMirror *self,
                           TrendsEntity *entity)
{
  g_return_val_if_fail (TRENDS_IS_MIRROR (self), FALSE);
  g_return_val_if_fail (TRENDS_IS_ENTITY (entity), FALSE);

  return g_hash_table_contains (self->stand_ins, trends_entity_get_id (entity));
}
