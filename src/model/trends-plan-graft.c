/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-plan-graft.c: see trends-plan-graft.h. A copy is another initiative: it has an id of its own, came from no
 * file, and nobody has said or voted anything of it. What it refers to is found again in the plan that it
 * comes into, or comes along.
 */

#include "trends-plan-graft.h"

#include "trends-labels.h"
#include "trends-one-line.h"
#include "trends-plan-verbs.h"
#include "trends-rank.h"
#include "trends-refs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  TrendsPlan *plan;           /* into which they come */
  TrendsPlan *source;
  GPtrArray *initiatives;     /* of the source */
  GHashTable *copies;         /* id in the source -> id of the copy */
  GHashTable *owners;         /* id in the source -> id in the plan */
  gboolean keeps_amounts;     /* not in a plan with another currency, where they would be other sums */
  TrendsEditBuilder *builder;
} Graft;

static gboolean
has_same_currency (TrendsPlan *a,
                   TrendsPlan *b)
{
  return g_str_equal (trends_entity_get_text (trends_plan_get_info (a), TRENDS_PLAN_CURRENCY),
                      trends_entity_get_text (trends_plan_get_info (b), TRENDS_PLAN_CURRENCY));
}

/* `builder` (transfer full) */
static void
graft_init (Graft             *self,
            TrendsPlan        *plan,
            GPtrArray         *initiatives,
            TrendsEditBuilder *builder)
{
  self->plan = plan;
  self->source = trends_entity_get_plan (initiatives->pdata[0]);
  self->initiatives = initiatives;
  self->copies = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->owners = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->keeps_amounts = has_same_currency (plan, self->source);
  self->builder = builder;
  for (guint i = 0; i < initiatives->len; i++)
    g_hash_table_insert (self->copies, (gpointer) trends_entity_get_id (initiatives->pdata[i]),
                         g_uuid_string_random ());
}

static void
graft_clear (Graft *self)
{
  g_hash_table_unref (self->copies);
  g_hash_table_unref (self->owners);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Graft, graft_clear)

/* ------------------------------------------------------------- who it refers to */

/* (transfer full): as it is there, with an id of its own where that is somebody else's here */
static TrendsRecord *
copy_owner (Graft        *self,
            TrendsEntity *owner)
{
  const TrendsKindInfo *info = trends_kind_get_info (TRENDS_KIND_OWNER);
  const char *id = trends_entity_get_id (owner);
  TrendsRecord *record = trends_record_new (TRENDS_KIND_OWNER, trends_plan_lookup (self->plan, id) != NULL ? NULL : id);

  for (guint i = 0; i < info->n_fields; i++)
    trends_record_set (record, i, trends_value_copy (trends_entity_get_value (owner, i)));
  return record;
}

/* (transfer full): whose id here is somebody of that name, who is made where there is nobody */
static char *
find_owner (Graft        *self,
            TrendsEntity *owner)
{
  TrendsEntity *same = trends_plan_lookup (self->plan, trends_entity_get_id (owner));
  g_autoptr (TrendsRecord) record = NULL;

  if (same == NULL || !trends_entity_is (same, TRENDS_KIND_OWNER))
    same = trends_plan_find_owner (self->plan, trends_entity_get_name (owner));
  if (same != NULL)
    return g_strdup (trends_entity_get_id (same));
  record = copy_owner (self, owner);
  trends_edit_builder_add (self->builder, record);
  return g_strdup (trends_record_get_id (record));
}

/* (transfer none) (nullable): what stands here for what is meant there by `id` */
static const char *
translate (Graft      *self,
           const char *id)
{
  TrendsEntity *there = trends_plan_lookup (self->source, id);
  TrendsEntity *here = trends_plan_lookup (self->plan, id);
  const char *copy = g_hash_table_lookup (self->copies, id);
  char *owner;

  if (copy != NULL)
    return copy;
  if (there == NULL)
    return NULL;
  if (!trends_entity_is (there, TRENDS_KIND_OWNER))
    return trends_entity_is (here, trends_entity_get_kind (there)) ? trends_entity_get_id (here) : NULL;
  owner = g_hash_table_lookup (self->owners, id);
  if (owner == NULL)
    {
      owner = find_owner (self, there);
      g_hash_table_insert (self->owners, (gpointer) trends_entity_get_id (there), owner);
    }
  return owner;
}

static TrendsValue
translate_list (Graft        *self,
                TrendsEntity *entity,
                guint         field)
{
  g_auto (GStrv) ids = trends_entity_dup_strings (entity, field);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (char **id = ids; *id != NULL; id++)
    {
      const char *here = translate (self, *id);

      if (here != NULL && !g_ptr_array_find_with_equal_func (found, here, g_str_equal, NULL))
        g_ptr_array_add (found, (gpointer) here);
    }
  g_ptr_array_add (found, NULL);
  return trends_value_strings ((const char * const *) found->pdata);
}

static TrendsValue
copy_value (Graft             *self,
            TrendsEntity      *entity,
            const TrendsField *field)
{
  const TrendsValue *value = trends_entity_get_value (entity, field->index);
  const char *here = NULL;

  if (field->type == TRENDS_FIELD_MONEY && !self->keeps_amounts)
    return (TrendsValue) TRENDS_VALUE_INIT;
  if (field->type == TRENDS_FIELD_REFS)
    return translate_list (self, entity, field->index);
  if (field->type != TRENDS_FIELD_REF || !trends_value_is_set (value))
    return trends_value_copy (value);
  here = translate (self, trends_value_get_text (value));
  return here != NULL ? trends_value_text (here) : (TrendsValue) TRENDS_VALUE_INIT;
}

/* (transfer full) */
static TrendsRecord *
copy (Graft        *self,
      TrendsEntity *entity,
      const char   *id)
{
  TrendsKind kind = trends_entity_get_kind (entity);
  const TrendsKindInfo *info = trends_kind_get_info (kind);
  TrendsRecord *record = trends_record_new (kind, id);

  for (guint i = 0; i < info->n_fields; i++)
    trends_record_set (record, i, copy_value (self, entity, &info->fields[i]));
  return record;
}

/* ---------------------------------------------------------------- initiatives */

static void
unset (TrendsRecord *record,
       guint         field)
{
  trends_record_set (record, field, (TrendsValue) TRENDS_VALUE_INIT);
}

static void
drop_trend (TrendsRecord *record,
            const char   *trend)
{
  g_auto (GStrv) ids = trends_value_dup_strings (trends_record_get_value (record, TRENDS_INITIATIVE_ALSO_SERVES));
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) left = NULL;

  for (char **id = ids; id != NULL && *id != NULL; id++)
    if (!g_str_equal (*id, trend))
      g_strv_builder_add (kept, *id);
  left = g_strv_builder_end (kept);
  trends_record_set (record, TRENDS_INITIATIVE_ALSO_SERVES, trends_value_strings ((const char * const *) left));
}

/* (transfer full) */
static TrendsRecord *
copy_initiative (Graft        *self,
                 TrendsEntity *initiative,
                 TrendsEntity *trend,
                 const char   *rank)
{
  TrendsRecord *record
    = copy (self, initiative, g_hash_table_lookup (self->copies, trends_entity_get_id (initiative)));

  trends_record_set (record, TRENDS_INITIATIVE_TREND, trends_value_text (trends_entity_get_id (trend)));
  trends_record_set (record, TRENDS_INITIATIVE_POSITION, trends_value_text (rank));
  drop_trend (record, trends_entity_get_id (trend));
  unset (record, TRENDS_INITIATIVE_IMPORT_SOURCE);
  unset (record, TRENDS_INITIATIVE_IMPORT_ID);
  unset (record, TRENDS_INITIATIVE_IMPORT_VALUES);
  unset (record, TRENDS_INITIATIVE_VOTES);
  return record;
}

/* What is its own, and what it needs of what is here or comes along */
static void
add_belonging (Graft        *self,
               TrendsEntity *initiative,
               TrendsKind    kind,
               guint         parent,
               int           other)
{
  g_autoptr (GPtrArray) belonging = trends_plan_dup_referring (self->source, kind, parent, initiative);

  for (guint i = 0; i < belonging->len; i++)
    {
      g_autoptr (TrendsRecord) record = copy (self, belonging->pdata[i], NULL);

      if (other < 0 || trends_value_is_set (trends_record_get_value (record, (guint) other)))
        trends_edit_builder_add (self->builder, record);
    }
}

static GPtrArray *
finish (Graft   *self,
        GError **error)
{
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->initiatives->len; i++)
    {
      add_belonging (self, self->initiatives->pdata[i], TRENDS_KIND_MILESTONE, TRENDS_MILESTONE_INITIATIVE, -1);
      add_belonging (self, self->initiatives->pdata[i], TRENDS_KIND_DEPENDENCY, TRENDS_DEPENDENCY_INITIATIVE,
                     TRENDS_DEPENDENCY_NEEDS);
    }
  edit = trends_edit_builder_end (self->builder);
  if (!trends_plan_apply (self->plan, edit, error))
    return NULL;
  for (guint i = 0; i < self->initiatives->len; i++)
    g_ptr_array_add (made, g_object_ref (trends_plan_lookup (
      self->plan, g_hash_table_lookup (self->copies, trends_entity_get_id (self->initiatives->pdata[i])))));
  return g_steal_pointer (&made);
}

/* ---------------------------------------------------------------------- verbs */

/* (transfer full): "Warm spaces alerts (copy)", which is no longer than a title may be */
static char *
name_copy (const char *title)
{
  g_autofree char *first = trends_excerpt (title, TRENDS_STRING_MAX - 40);

  /* Translators: the title of what is a copy of another, until somebody calls it something else */
  return g_strdup_printf (_("%s (copy)"), first);
}

/* (transfer full): between it and the next of its trend */
static char *
make_rank_after (TrendsEntity *initiative,
                 TrendsEntity *trend)
{
  guint position = trends_trend_find_place (trend, initiative);
  const char *before, *after;

  trends_trend_find_gap (trend, position + 1, &before, &after);
  return trends_rank_between (before, after);
}

/**
 * trends_plan_duplicate:
 * @self: a plan
 * @initiatives: (element-type TrendsEntity): initiatives of it, at least one, each once
 * @error: return location for an error
 *
 * Adds a copy after each of them, with all its fields, its milestones and what it needs, called a copy. Copies of what
 * need each other need each other.
 *
 * Returns: (transfer full) (element-type TrendsEntity) (nullable): the copies, in the order of @initiatives
 */
GPtrArray *
trends_plan_duplicate (TrendsPlan  *self,
                       GPtrArray   *initiatives,
                       GError     **error)
{
  g_auto (Graft) graft = { NULL };

  g_return_val_if_fail (TRENDS_IS_PLAN (self), NULL);
  g_return_val_if_fail (initiatives != NULL && initiatives->len > 0, NULL);

  graft_init (&graft, self, initiatives, trends_labels_begin_duplicate (initiatives));
  for (guint i = 0; i < initiatives->len; i++)
    {
      TrendsEntity *trend = trends_entity_get_ref (initiatives->pdata[i], TRENDS_INITIATIVE_TREND);
      g_autofree char *rank = make_rank_after (initiatives->pdata[i], trend);
      g_autoptr (TrendsRecord) record = copy_initiative (&graft, initiatives->pdata[i], trend, rank);
      g_autofree char *title = name_copy (trends_entity_get_name (initiatives->pdata[i]));

      trends_record_set (record, TRENDS_INITIATIVE_TITLE, trends_value_text (title));
      trends_edit_builder_add (graft.builder, record);
    }
  return finish (&graft, error);
}

/**
 * trends_plan_graft:
 * @self: a plan
 * @initiatives: (element-type TrendsEntity): initiatives of this plan or of another, at least one, each once
 * @trend: a trend of @self
 * @index: the place of the first among its initiatives; %G_MAXUINT for the end
 * @error: return location for an error
 *
 * Adds copies of them, with all their fields, their milestones and what they need of what is in @self or comes along.
 * Owners are found by id or name, and come along where there is nobody of that name; amounts stay away where the
 * currency is another.
 *
 * Returns: (transfer full) (element-type TrendsEntity) (nullable): the copies, in the order of @initiatives
 */
GPtrArray *
trends_plan_graft (TrendsPlan    *self,
                   GPtrArray     *initiatives,
                   TrendsEntity  *trend,
                   guint          index,
                   GError       **error)
{
  g_auto (Graft) graft = { NULL };
  g_autofree char *rank = NULL;
  const char *before, *after;

  g_return_val_if_fail (TRENDS_IS_PLAN (self), NULL);
  g_return_val_if_fail (initiatives != NULL && initiatives->len > 0, NULL);
  g_return_val_if_fail (trends_entity_is (trend, TRENDS_KIND_TREND), NULL);

  graft_init (&graft, self, initiatives, trends_labels_begin_paste (initiatives));
  trends_trend_find_gap (trend, index, &before, &after);
  rank = g_strdup (before);
  for (guint i = 0; i < initiatives->len; i++)
    {
      char *next = trends_rank_between (rank, after);
      g_autoptr (TrendsRecord) record = copy_initiative (&graft, initiatives->pdata[i], trend, next);

      trends_edit_builder_add (graft.builder, record);
      g_free (rank);
      rank = next;
    }
  return finish (&graft, error);
}
