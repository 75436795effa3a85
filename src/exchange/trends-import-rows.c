/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-rows.c: decides what each row of a document does to the plan: adds
 * something, at the end of its list where it has no place of its own, or sets those
 * fields that differ.
 */

#include "trends-import-private.h"

#include "trends-json-fence.h"
#include "trends-json-keys.h"
#include "trends-plan-json-private.h"
#include "trends-rank.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * trends_import_unit_free:
 * @data: (transfer full): a TrendsImportUnit; of the type of a #GDestroyNotify
 */
void
trends_import_unit_free (gpointer data)
{
  TrendsImportUnit *unit = data;

  g_clear_pointer (&unit->record, trends_record_unref);
  g_free (unit);
}

/* ------------------------------------------------------------------ places */

#define NO_PARENT (-1)

/* Where a kind keeps its place, and what it is a place among: those of one parent, or all. */
typedef struct
{
  gboolean has_rank;
  guint rank;
  int parent;
} Place;

static const Place places[TRENDS_N_KINDS] = {
  [TRENDS_KIND_GROUP] = { TRUE, TRENDS_GROUP_POSITION, NO_PARENT },
  [TRENDS_KIND_INITIATIVE] = { TRUE, TRENDS_INITIATIVE_POSITION, TRENDS_INITIATIVE_TREND },
  [TRENDS_KIND_CRITERION] = { TRUE, TRENDS_CRITERION_POSITION, NO_PARENT },
  [TRENDS_KIND_SAVED_FILTER] = { TRUE, TRENDS_SAVED_FILTER_POSITION, NO_PARENT },
  [TRENDS_KIND_WORKSHOP_STEP] = { TRUE, TRENDS_WORKSHOP_STEP_POSITION,
                                  TRENDS_WORKSHOP_STEP_WORKSHOP },
  [TRENDS_KIND_IDEA] = { TRUE, TRENDS_IDEA_POSITION, TRENDS_IDEA_WORKSHOP },
  [TRENDS_KIND_DECISION] = { TRUE, TRENDS_DECISION_POSITION, TRENDS_DECISION_WORKSHOP },
};

/* (transfer full): what its places are told apart by from others' */
static char *
make_key (TrendsKind  kind,
          const char *parent)
{
  return g_strconcat (trends_kind_get_info (kind)->nick, " ", parent, NULL);
}

static void
note_rank (TrendsImport *self,
           const char   *key,
           const char   *rank)
{
  const char *last = g_hash_table_lookup (self->last_ranks, key);

  if (rank && *rank && (!last || strcmp (rank, last) > 0))
    g_hash_table_replace (self->last_ranks, g_strdup (key), g_strdup (rank));
}

static void
note_ranks_of (TrendsImport *self,
               TrendsKind    kind)
{
  const Place *place = &places[kind];
  GListModel *list = trends_plan_get_list (self->plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
      g_autofree char *key
        = make_key (kind, place->parent != NO_PARENT
                            ? trends_entity_get_text (entity, (guint) place->parent)
                            : "");

      note_rank (self, key, trends_entity_get_text (entity, place->rank));
    }
}

void
trends_import_note_ranks (TrendsImport *self)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    if (places[kind].has_rank)
      note_ranks_of (self, kind);
}

/* What comes without a word of its place goes to the end of its list. */
static void
give_place (TrendsImport *self,
            TrendsRecord *record,
            gboolean      is_placed)
{
  TrendsKind kind = trends_record_get_kind (record);
  const Place *place = &places[kind];
  g_autofree char *rank = NULL;
  g_autofree char *key
    = make_key (kind, place->parent != NO_PARENT
                        ? trends_value_get_text (
                            trends_record_get_value (record, (guint) place->parent))
                        : "");

  if (!is_placed)
    {
      rank = trends_rank_between (g_hash_table_lookup (self->last_ranks, key), NULL);
      trends_record_set (record, place->rank, trends_value_text (rank));
    }
  note_rank (self, key, trends_value_get_text (trends_record_get_value (record, place->rank)));
}

/* ----------------------------------------------------------- rows to units */

static gboolean
lacks (const TrendsImportRow *row,
       const TrendsField     *field)
{
  g_auto (TrendsValue) initial = trends_field_get_initial (field);

  return !trends_value_is_set (trends_import_row_names (row, field->index)
                                 ? trends_import_row_get (row, field->index)
                                 : &initial);
}

static const TrendsField *
find_required_missing (const TrendsImportRow *row)
{
  const TrendsKindInfo *info = trends_kind_get_info (row->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & TRENDS_FIELD_REQUIRED) && lacks (row, &info->fields[i]))
      return &info->fields[i];
  return NULL;
}

/* A plan that is made of the document has no rule of its own yet. */
static void
give_sensitivity (TrendsImport *self,
                  TrendsRecord *record)
{
  if (self->origin == TRENDS_ORIGIN_IMPORT)
    trends_record_set (record, TRENDS_INITIATIVE_SENSITIVITY,
                       trends_plan_get_default_sensitivity (self->plan));
}

static TrendsImportUnit *
make_addition (TrendsImport    *self,
               TrendsImportRow *row)
{
  const TrendsField *missing = find_required_missing (row);
  g_autoptr (TrendsRecord) record = NULL;
  TrendsImportUnit *unit;
  gboolean is_placed, is_told;

  if (missing)
    {
      trends_import_row_refuse (row, missing->key, _("this is missing, and a new entry needs it"));
      return NULL;
    }
  is_placed = places[row->kind].has_rank
              && trends_import_row_names (row, places[row->kind].rank);
  is_told = row->kind != TRENDS_KIND_INITIATIVE
            || trends_import_row_names (row, TRENDS_INITIATIVE_SENSITIVITY);
  record = trends_record_new_take (row->kind, row->id, &row->values);
  if (!is_told)
    give_sensitivity (self, record);
  if (places[row->kind].has_rank)
    give_place (self, record, is_placed);
  unit = g_new0 (TrendsImportUnit, 1);
  unit->place = row->place;
  unit->record = g_steal_pointer (&record);
  return unit;
}

/* Data of versions to come, under their keys: those that the row doesn't name stay. */
static TrendsValue
merge_extra (const TrendsValue *before,
             const TrendsValue *after)
{
  const char *text = trends_value_get_text (before);
  g_autofree char *merged = NULL;

  if (text[0] != '{' || trends_value_equal (before, after)
      || !trends_json_check (text, strlen (text), NULL))
    return trends_value_copy (after);
  merged = trends_json_merge (text, trends_value_get_text (after));
  return strcmp (merged, text) == 0 ? trends_value_copy (before) : trends_value_text (merged);
}

/* The field as the row wants it, or FALSE where it has nothing to say. */
static gboolean
get_wanted (TrendsImport          *self,
            const TrendsImportRow *row,
            const TrendsField     *field,
            const TrendsValue     *before,
            TrendsValue           *after)
{
  gboolean whole = (self->flags & TRENDS_IMPORT_WHOLE) != 0;

  if (trends_import_row_names (row, field->index) && !whole && field->type == TRENDS_FIELD_JSON
      && (trends_json_field_is_extra (field) || (field->flags & TRENDS_FIELD_ENVELOPE)))
    *after = merge_extra (before, trends_import_row_get (row, field->index));
  else if (trends_import_row_names (row, field->index))
    *after = trends_value_copy (trends_import_row_get (row, field->index));
  else if (whole && !(field->flags & TRENDS_FIELD_REQUIRED) && field->type != TRENDS_FIELD_RANK)
    *after = trends_field_get_initial (field);
  else
    return FALSE;
  return TRUE;
}

static TrendsImportUnit *
make_update (TrendsImport    *self,
             TrendsImportRow *row,
             TrendsEntity    *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (row->kind);
  TrendsImportUnit *unit = g_new0 (TrendsImportUnit, 1);

  unit->row = row;
  trends_shared_text_unref (row->id);
  row->id = trends_entity_share_id (entity);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TrendsValue *before = trends_entity_get_value (entity, i);
      g_auto (TrendsValue) after = TRENDS_VALUE_INIT;

      if (!get_wanted (self, row, &info->fields[i], before, &after)
          || trends_value_equal (before, &after))
        continue;
      trends_import_row_set (row, i, trends_value_copy (&after));
      unit->sets |= G_GUINT64_CONSTANT (1) << i;
    }
  return unit;
}

gboolean
trends_import_unit_sets (const TrendsImportUnit *unit,
                         guint                   field)
{
  return (unit->sets & G_GUINT64_CONSTANT (1) << field) != 0;
}

/* NULL for a row that was refused or has nothing to do here. */
TrendsImportUnit *
trends_import_make_unit (TrendsImport    *self,
                         TrendsImportRow *row)
{
  TrendsEntity *entity = row->id ? trends_plan_lookup (self->plan, row->id) : NULL;

  if (row->problem)
    return NULL;
  if (row->kind == TRENDS_KIND_PLAN && self->origin != TRENDS_ORIGIN_LOAD && !entity)
    {
      self->report->n_unchanged++;
      return NULL;
    }
  if (!entity)
    return make_addition (self, row);
  if (!trends_entity_is (entity, row->kind))
    {
      trends_import_row_refuse (row, "id", _("the plan uses this id for something of another kind"));
      return NULL;
    }
  return make_update (self, row, entity);
}

