/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import.c: makes one edit of the rows of a document.
 *
 * Most documents are good, so all rows are tried as one edit first. Where the
 * plan refuses that, rows are tried one after another on a copy to find out
 * which of them are at fault; rows come in an order in which each may be added
 * before those that refer to it.
 */

#include "trends-import-private.h"

#include "trends-export.h"
#include "trends-json-private.h"
#include "trends-rank.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  TrendsJsonRow *row;
  TrendsRecord *record; /* what is added, or NULL */
  GArray *sets;         /* (element-type TrendsChange): what is set, or NULL */
} Unit;

typedef struct
{
  TrendsPlan *plan;
  TrendsJsonDocument *document;
  TrendsOrigin origin;
  TrendsImportFlags flags;
  const char *label;
  GHashTable *last_ranks; /* id of the parent -> last rank in use there */
  GPtrArray *units;
  TrendsImportReport *report;
} Import;

void
trends_import_report_free (TrendsImportReport *report)
{
  g_ptr_array_unref (report->reasons);
  g_free (report);
}

static void
clear_set (gpointer data)
{
  TrendsChange *change = data;

  trends_value_clear (&change->after);
}

static void
unit_free (gpointer data)
{
  Unit *unit = data;

  g_clear_pointer (&unit->record, trends_record_unref);
  g_clear_pointer (&unit->sets, g_array_unref);
  g_free (unit);
}

static void
report_refusal (Import        *self,
                TrendsJsonRow *row)
{
  self->report->n_refused++;
  g_ptr_array_add (self->report->reasons, g_strdup (row->problem->message));
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
note_rank (Import     *self,
           const char *parent,
           const char *rank)
{
  const char *last = g_hash_table_lookup (self->last_ranks, parent);

  if (rank && *rank && (!last || strcmp (rank, last) > 0))
    g_hash_table_replace (self->last_ranks, g_strdup (parent), g_strdup (rank));
}

static void
note_ranks_of_plan (Import     *self,
                    TrendsKind  kind)
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
give_place (Import       *self,
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
names (const TrendsJsonRow *row,
       guint                field)
{
  return (row->present & TRENDS_JSON_BIT (field)) != 0;
}

static const TrendsField *
find_required_missing (TrendsRecord *record)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & TRENDS_FIELD_REQUIRED)
        && !trends_value_is_set (trends_record_get_value (record, i)))
      return &info->fields[i];
  return NULL;
}

static Unit *
make_addition (Import        *self,
               TrendsJsonRow *row)
{
  g_autoptr (TrendsRecord) record = trends_record_new (row->kind, row->id);
  const TrendsField *missing;
  Unit *unit;

  for (guint i = 0; i < trends_kind_get_info (row->kind)->n_fields; i++)
    if (names (row, i))
      trends_record_set (record, i, trends_value_copy (&row->values[i]));
  missing = find_required_missing (record);
  if (missing)
    {
      trends_json_row_refuse (row, missing->key, _("this is missing, and a new entry needs it"));
      return NULL;
    }
  if (has_rank (row->kind))
    give_place (self, record, names (row, rank_field (row->kind)));
  unit = g_new0 (Unit, 1);
  unit->row = row;
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

  if (!text || text[0] != '{' || !trends_json_check (text, strlen (text), NULL))
    return trends_value_copy (after);
  merged = trends_json_merge (text, trends_value_get_text (after));
  return trends_value_text (merged);
}

/* The field as the row wants it, or FALSE where it has nothing to say. */
static gboolean
get_wanted (Import              *self,
            const TrendsJsonRow *row,
            const TrendsField   *field,
            const TrendsValue   *before,
            TrendsValue         *after)
{
  gboolean whole = (self->flags & TRENDS_IMPORT_WHOLE) != 0;

  if (names (row, field->index) && !whole && field->type == TRENDS_FIELD_JSON
      && (trends_json_field_is_extra (field) || (field->flags & TRENDS_FIELD_ENVELOPE)))
    *after = merge_extra (before, &row->values[field->index]);
  else if (names (row, field->index))
    *after = trends_value_copy (&row->values[field->index]);
  else if (whole && !(field->flags & TRENDS_FIELD_REQUIRED) && field->type != TRENDS_FIELD_RANK)
    *after = trends_field_get_initial (field);
  else
    return FALSE;
  return TRUE;
}

static Unit *
make_update (Import        *self,
             TrendsJsonRow *row,
             TrendsEntity  *entity)
{
  const TrendsKindInfo *info = trends_kind_get_info (row->kind);
  Unit *unit = g_new0 (Unit, 1);

  unit->row = row;
  unit->sets = g_array_new (FALSE, TRUE, sizeof (TrendsChange));
  g_array_set_clear_func (unit->sets, clear_set);
  for (guint i = 0; i < info->n_fields; i++)
    {
      TrendsChange change = { .type = TRENDS_CHANGE_SET, .field = i };
      const TrendsValue *before = trends_entity_get_value (entity, i);

      if (!get_wanted (self, row, &info->fields[i], before, &change.after))
        continue;
      if (trends_value_equal (before, &change.after))
        trends_value_clear (&change.after);
      else
        g_array_append_val (unit->sets, change);
    }
  return unit;
}

/* NULL for a row that was refused or has nothing to do here. */
static Unit *
make_unit (Import        *self,
           TrendsJsonRow *row)
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
      trends_json_row_refuse (row, "id", _("the plan uses this id for something of another kind"));
      return NULL;
    }
  return make_update (self, row, entity);
}

/* ------------------------------------------------------------ units to edits */

static void
append_unit (TrendsEditBuilder *builder,
             TrendsPlan        *plan,
             const Unit        *unit)
{
  TrendsEntity *entity;

  if (unit->record)
    {
      trends_edit_builder_add (builder, unit->record);
      return;
    }
  entity = trends_plan_lookup (plan, unit->row->id);
  for (guint i = 0; i < unit->sets->len; i++)
    {
      const TrendsChange *change = &g_array_index (unit->sets, TrendsChange, i);

      trends_edit_builder_set (builder, unit->row->kind, unit->row->id, change->field,
                               trends_entity_get_value (entity, change->field), &change->after);
    }
}

static TrendsEdit *
make_edit (Import *self)
{
  TrendsEditBuilder *builder = trends_edit_builder_new (self->label, self->origin);

  for (guint i = 0; i < self->units->len; i++)
    append_unit (builder, self->plan, self->units->pdata[i]);
  return trends_edit_builder_end (builder);
}

static gboolean
try_unit (Import     *self,
          TrendsPlan *scratch,
          Unit       *unit)
{
  TrendsEditBuilder *builder = trends_edit_builder_new (self->label, TRENDS_ORIGIN_LOAD);
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  append_unit (builder, scratch, unit);
  edit = trends_edit_builder_end (builder);
  if (trends_plan_apply (scratch, edit, &error))
    return TRUE;
  trends_json_row_refuse (unit->row, NULL, error->message);
  report_refusal (self, unit->row);
  return FALSE;
}

static void
drop_refused_units (Import *self)
{
  g_autoptr (TrendsPlan) scratch = trends_plan_snapshot (self->plan, TRENDS_PROFILE_FULL);
  GPtrArray *good = g_ptr_array_new_with_free_func (unit_free);

  for (guint i = 0; i < self->units->len; i++)
    {
      Unit *unit = self->units->pdata[i];

      if (try_unit (self, scratch, unit))
        g_ptr_array_add (good, unit);
      else
        unit_free (unit);
    }
  g_ptr_array_set_free_func (self->units, NULL);
  g_ptr_array_unref (self->units);
  self->units = good;
}

static void
collect_units (Import *self)
{
  for (guint i = 0; i < self->document->rows->len; i++)
    {
      TrendsJsonRow *row = self->document->rows->pdata[i];
      Unit *unit = make_unit (self, row);

      if (unit)
        g_ptr_array_add (self->units, unit);
      else if (row->problem)
        report_refusal (self, row);
    }
}

/* Keys of the document itself belong to the plan's own row. */
static void
hand_over_document_extra (TrendsJsonDocument *document)
{
  TrendsJsonRow *row = document->rows->len > 0 ? document->rows->pdata[0] : NULL;

  if (!row || row->kind != TRENDS_KIND_PLAN || !document->extra)
    return;
  trends_value_clear (&row->values[TRENDS_PLAN_DOCUMENT_EXTRA]);
  row->values[TRENDS_PLAN_DOCUMENT_EXTRA] = trends_value_text (document->extra);
  row->present |= TRENDS_JSON_BIT (TRENDS_PLAN_DOCUMENT_EXTRA);
}

static void
count_units (Import *self)
{
  for (guint i = 0; i < self->units->len; i++)
    {
      Unit *unit = self->units->pdata[i];

      if (unit->record)
        self->report->n_added++;
      else if (unit->sets->len > 0)
        self->report->n_updated++;
      else
        self->report->n_unchanged++;
    }
}

static gboolean
apply_units (Import  *self,
             GError **error)
{
  g_autoptr (TrendsEdit) edit = make_edit (self);

  return (self->flags & TRENDS_IMPORT_DRY_RUN) ? trends_plan_check (self->plan, edit, error)
                                               : trends_plan_apply (self->plan, edit, error);
}

static gboolean
run (Import  *self,
     GError **error)
{
  gboolean done;

  hand_over_document_extra (self->document);
  note_ranks_of_plan (self, TRENDS_KIND_GROUP);
  note_ranks_of_plan (self, TRENDS_KIND_INITIATIVE);
  collect_units (self);
  done = apply_units (self, NULL);
  if (!done)
    {
      drop_refused_units (self);
      done = apply_units (self, error);
    }
  count_units (self);
  return done;
}

TrendsImportReport *
trends_import_document (TrendsPlan          *plan,
                        TrendsJsonDocument  *document,
                        const char          *name,
                        TrendsOrigin         origin,
                        TrendsImportFlags    flags,
                        GError             **error)
{
  g_autoptr (GHashTable) last_ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                             g_free);
  g_autoptr (TrendsImportReport) report = g_new0 (TrendsImportReport, 1);
  g_autofree char *base = name ? g_path_get_basename (name) : NULL;
  /* Translators: an edit in the undo history; %s is a file's name. */
  g_autofree char *label = base ? g_strdup_printf (_("Import of %s"), base)
                                : g_strdup (_("Import"));
  Import import = { plan, document, origin, flags, label, last_ranks,
                    g_ptr_array_new_with_free_func (unit_free), report };
  gboolean done;

  report->reasons = g_ptr_array_new_with_free_func (g_free);
  done = run (&import, error);
  g_ptr_array_unref (import.units);
  return done ? g_steal_pointer (&report) : NULL;
}

static TrendsImportReport *
import_stream (TrendsPlan         *plan,
               GInputStream       *stream,
               const char         *name,
               TrendsOrigin        origin,
               TrendsImportFlags   flags,
               GCancellable       *cancellable,
               GError            **error)
{
  TrendsImportReport *report = NULL;
  g_autoptr (TrendsJsonDocument) document = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;

  text = trends_json_load (stream, &length, cancellable, error);
  if (text)
    document = trends_json_read (text, length, error);
  if (document)
    report = trends_import_document (plan, document, name, origin, flags, error);
  if (!report && name)
    g_prefix_error (error, "%s: ", name);
  return report;
}

TrendsImportReport *
trends_import_json (TrendsPlan         *plan,
                    GInputStream       *stream,
                    const char         *name,
                    TrendsImportFlags   flags,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  return import_stream (plan, stream, name, TRENDS_ORIGIN_IMPORT, flags, cancellable, error);
}

/* A document of entries alone is called after its file. */
static void
ensure_title (TrendsPlan *plan,
              const char *name)
{
  TrendsEntity *info = trends_plan_get_info (plan);
  g_autofree char *base = g_path_get_basename (name ? name : _("New plan"));
  const TrendsValue *before = trends_entity_get_value (info, TRENDS_PLAN_TITLE);
  g_auto (TrendsValue) title = TRENDS_VALUE_INIT;
  TrendsEditBuilder *builder;
  g_autoptr (TrendsEdit) edit = NULL;

  if (trends_value_is_set (before))
    return;
  if (strrchr (base, '.') > base)
    *strrchr (base, '.') = '\0';
  title = trends_value_text (g_utf8_validate (base, -1, NULL) ? base : _("New plan"));
  builder = trends_edit_builder_new (_("Import"), TRENDS_ORIGIN_LOAD);
  trends_edit_builder_set (builder, TRENDS_KIND_PLAN, trends_entity_get_id (info),
                           TRENDS_PLAN_TITLE, before, &title);
  edit = trends_edit_builder_end (builder);
  trends_plan_apply (plan, edit, NULL);
}

TrendsPlan *
trends_import_new_plan (GInputStream        *stream,
                        const char          *name,
                        TrendsImportReport **report,
                        GCancellable        *cancellable,
                        GError             **error)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (TrendsImportReport) done = NULL;

  done = import_stream (plan, stream, name, TRENDS_ORIGIN_LOAD, TRENDS_IMPORT_DEFAULT, cancellable,
                        error);
  if (!done)
    return NULL;
  ensure_title (plan, name);
  if (report)
    *report = g_steal_pointer (&done);
  return g_steal_pointer (&plan);
}
