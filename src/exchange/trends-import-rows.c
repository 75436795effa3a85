/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import-rows.c: decides what each row of a document does to the plan: adds
 * something, at the end of its list where it has no place of its own, or sets those
 * fields that differ.
 */

#include "trends-import-private.h"

#include "trends-json-private.h"
#include "trends-json-text.h"
#include "trends-rank.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
trends_import_unit_free (gpointer data)
{
  TrendsImportUnit *unit = data;

  g_clear_pointer (&unit->record, trends_record_unref);
  g_free (unit);
}

/* ------------------------------------------------------------------ places */

static guint
rank_field (TrendsKind kind)
{
  return kind == TRENDS_KIND_INITIATIVE ? TRENDS_INITIATIVE_POSITION : TRENDS_GROUP_POSITION;
}

static gboolean
has_rank (TrendsKind kind)
{
  return kind == TRENDS_KIND_INITIATIVE || kind == TRENDS_KIND_GROUP;
}

static void
note_rank (TrendsImport *self,
           const char   *parent,
           const char   *rank)
{
  const char *last = g_hash_table_lookup (self->last_ranks, parent);

  if (rank && *rank && (!last || strcmp (rank, last) > 0))
    g_hash_table_replace (self->last_ranks, g_strdup (parent), g_strdup (rank));
}

void
trends_import_note_ranks (TrendsImport *self,
                          TrendsKind    kind)
{
  GListModel *list = trends_plan_get_list (self->plan, kind);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);

      note_rank (self,
                 kind == TRENDS_KIND_INITIATIVE
                   ? trends_entity_get_text (entity, TRENDS_INITIATIVE_TREND)
                   : "",
                 trends_entity_get_text (entity, rank_field (kind)));
    }
}

/* What comes without a word of its place goes to the end of its list. */
static void
give_place (TrendsImport *self,
            TrendsRecord *record,
            gboolean      is_placed)
{
  TrendsKind kind = trends_record_get_kind (record);
  guint field = rank_field (kind);
  const char *parent = "";
  g_autofree char *rank = NULL;

  if (kind == TRENDS_KIND_INITIATIVE)
    parent = trends_value_get_text (trends_record_get_value (record, TRENDS_INITIATIVE_TREND));
  if (!parent)
    parent = "";
  if (!is_placed)
    {
      rank = trends_rank_between (g_hash_table_lookup (self->last_ranks, parent), NULL);
      trends_record_set (record, field, trends_value_text (rank));
    }
  note_rank (self, parent, trends_value_get_text (trends_record_get_value (record, field)));
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

static TrendsImportUnit *
make_addition (TrendsImport    *self,
               TrendsImportRow *row)
{
  const TrendsField *missing = find_required_missing (row);
  g_autoptr (TrendsRecord) record = NULL;
  TrendsImportUnit *unit;
  gboolean is_placed;

  if (missing)
    {
      trends_import_row_refuse (row, missing->key, _("this is missing, and a new entry needs it"));
      return NULL;
    }
  is_placed = has_rank (row->kind) && trends_import_row_names (row, rank_field (row->kind));
  record = trends_record_new_take (row->kind, row->id, &row->values);
  if (has_rank (row->kind))
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

