/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-import.c: makes one edit of the rows of a document.
 *
 * Most documents are good, so all rows are tried as one edit first. Where the
 * plan refuses that, rows are tried one after another on a copy to find out
 * which of them are at fault; rows come in an order in which each may be added
 * before those that refer to it.
 */

#include "trends-config.h"

#include "trends-import-private.h"

#include "trends-calendar-own.h"
#include "trends-calendar-own-match.h"
#include "trends-export.h"
#include "trends-import-source.h"
#include "trends-json-keys.h"
#include "trends-partial-plan.h"
#include "trends-profile.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * trends_import_report_free:
 * @report: (transfer full): what trends_import_finish() or its like returned
 */
void
trends_import_report_free (TrendsImportReport *report)
{
  g_ptr_array_unref (report->reasons);
  g_ptr_array_unref (report->new_owners);
  trends_sheet_remarks_free (report->remarks);
  trends_sheet_map_free (report->map);
  trends_sheet_outline_free (report->outline);
  g_free (report);
}

static void
report_refusal (TrendsImport *self,
                const char   *name,
                const char   *reason)
{
  self->report->n_refused++;
  if (self->report->reasons->len < TRENDS_IMPORT_MOST_REASONS)
    g_ptr_array_add (self->report->reasons, g_strdup_printf ("%s: %s", name, reason));
}

static void
report_row (TrendsImport    *self,
            TrendsImportRow *row)
{
  g_autofree char *name = trends_import_name_row (self->plan, row);

  report_refusal (self, name, row->problem->message);
}

static void
report_unit (TrendsImport     *self,
             TrendsImportUnit *unit,
             const char       *reason)
{
  g_autofree char *name = unit->record ? trends_import_name_addition (unit)
                                       : trends_import_name_row (self->plan, unit->row);

  report_refusal (self, name, reason);
}

static void
append_unit (TrendsEditBuilder      *builder,
             TrendsPlan             *plan,
             const TrendsImportUnit *unit)
{
  TrendsEntity *entity;

  if (unit->record)
    {
      trends_edit_builder_add (builder, unit->record);
      return;
    }
  entity = trends_plan_lookup (plan, unit->row->id);
  for (guint i = 0; i < trends_kind_get_info (unit->row->kind)->n_fields; i++)
    if (trends_import_unit_sets (unit, i))
      trends_edit_builder_set_shared (builder, unit->row->kind, unit->row->id, i,
                                      trends_entity_get_value (entity, i),
                                      trends_import_row_get (unit->row, i));
}

static guint
count_changes (TrendsImport *self)
{
  guint n = 0;

  for (guint i = 0; i < self->units->len; i++)
    {
      const TrendsImportUnit *unit = self->units->pdata[i];

      n += unit->record ? 1 : (guint) __builtin_popcountll (unit->sets);
    }
  return n;
}

static TrendsEdit *
make_edit (TrendsImport  *self,
           GError       **error)
{
  g_autoptr (TrendsEditBuilder) builder = trends_edit_builder_new (self->label, self->origin);

  trends_edit_builder_set_done_label (builder, self->done_label);
  trends_edit_builder_reserve (builder, count_changes (self));
  for (guint i = 0; i < self->units->len; i++)
    append_unit (builder, self->plan, self->units->pdata[i]);
  if (!trends_import_restate_amounts (self, builder, error))
    return NULL;
  return trends_edit_builder_end (g_steal_pointer (&builder));
}

static TrendsEdit *
make_edit_of_one (TrendsImport     *self,
                  TrendsPlan       *plan,
                  TrendsImportUnit *unit,
                  TrendsOrigin      origin)
{
  TrendsEditBuilder *builder = trends_edit_builder_new (self->label, origin);

  append_unit (builder, plan, unit);
  return trends_edit_builder_end (builder);
}

/* By the rules for what is brought, and then without a history of so many edits. */
static gboolean
try_unit (TrendsImport     *self,
          TrendsPlan       *scratch,
          TrendsImportUnit *unit)
{
  g_autoptr (TrendsEdit) brought = make_edit_of_one (self, scratch, unit, self->origin);
  g_autoptr (TrendsEdit) edit = make_edit_of_one (self, scratch, unit, TRENDS_ORIGIN_LOAD);
  g_autoptr (GError) error = NULL;

  if (trends_plan_check (scratch, brought, &error) && trends_plan_apply (scratch, edit, &error))
    return TRUE;
  report_unit (self, unit, error->message);
  return FALSE;
}

static gboolean
drop_refused_units (TrendsImport  *self,
                    GError       **error)
{
  g_autoptr (TrendsPlan) scratch = trends_plan_snapshot (self->plan, TRENDS_PROFILE_FULL, error);
  GPtrArray *good;

  if (!scratch)
    return FALSE;
  good = g_ptr_array_new_with_free_func (trends_import_unit_free);
  for (guint i = 0; i < self->units->len; i++)
    {
      TrendsImportUnit *unit = self->units->pdata[i];

      if (try_unit (self, scratch, unit))
        g_ptr_array_add (good, unit);
      else
        trends_import_unit_free (unit);
    }
  g_ptr_array_set_free_func (self->units, NULL);
  g_ptr_array_unref (self->units);
  self->units = good;
  return TRUE;
}

static gboolean
collect_units (TrendsImport  *self,
               GError       **error)
{
  for (guint i = 0; i < self->document->rows->len; i++)
    {
      TrendsImportRow *row = self->document->rows->pdata[i];
      TrendsImportUnit *unit = trends_import_make_unit (self, row);

      if (unit)
        g_ptr_array_add (self->units, unit);
      else if (row->problem)
        report_row (self, row);
      if (row->kind == TRENDS_KIND_PLAN && row->problem
          && !trends_import_check_lost_currency (self, row, error))
        return FALSE;
      if (!unit || unit->record)
        trends_import_document_drop_row (self->document, i);
    }
  return TRUE;
}

/* Keys of the document itself belong to the plan's own row. That there isn't all of a plan in it
 * says nothing of one that was there before. */
static void
set_document_extra (TrendsImport *self)
{
  TrendsImportDocument *document = self->document;
  TrendsImportRow *row = document->rows->len > 0 ? document->rows->pdata[0] : NULL;
  g_autofree char *extra = NULL;

  if (!row || row->kind != TRENDS_KIND_PLAN || !document->extra)
    return;
  extra = self->origin == TRENDS_ORIGIN_LOAD
            ? g_strdup (document->extra)
            : trends_json_dup_without (document->extra, TRENDS_PARTIAL_PLAN_KEY);
  if (extra)
    trends_import_row_set (row, TRENDS_PLAN_DOCUMENT_EXTRA, trends_value_text (extra));
}

static void
count_added (TrendsImportReport *report,
             const TrendsRecord *record)
{
  TrendsKind kind = trends_record_get_kind (record);

  report->n_added++;
  report->n_added_of[kind]++;
  if (kind == TRENDS_KIND_OWNER && report->new_owners->len < TRENDS_IMPORT_MOST_REASONS)
    g_ptr_array_add (report->new_owners,
                     g_strdup (trends_value_get_text (trends_record_get_value (record, TRENDS_OWNER_NAME))));
}

static void
count_units (TrendsImport *self)
{
  for (guint i = 0; i < self->units->len; i++)
    {
      TrendsImportUnit *unit = self->units->pdata[i];

      if (unit->record)
        count_added (self->report, unit->record);
      else if (unit->sets != 0)
        self->report->n_updated++;
      else
        self->report->n_unchanged++;
    }
}

static gboolean
apply_units (TrendsImport  *self,
             GError       **error)
{
  g_clear_pointer (&self->edit, trends_edit_unref);
  self->edit = make_edit (self, error);
  if (!self->edit || !trends_plan_check (self->plan, self->edit, error))
    return FALSE;
  count_units (self);
  /* Large documents become larger plans: what isn't needed any more makes room first. */
  g_ptr_array_set_size (self->units, 0);
  trends_import_document_clear (self->document);
  return (self->flags & TRENDS_IMPORT_DRY_RUN) || trends_plan_apply (self->plan, self->edit, error);
}

static gboolean
run (TrendsImport  *self,
     GError       **error)
{
  if (!trends_import_resolve_currency (self, error))
    return FALSE;
  set_document_extra (self);
  trends_import_note_ranks (self);
  if (!collect_units (self, error))
    return FALSE;
  if (apply_units (self, NULL))
    return TRUE;
  g_clear_pointer (&self->edit, trends_edit_unref); /* the copy of the plan needs the room */
  return drop_refused_units (self, error) && apply_units (self, error);
}

static TrendsImportReport *
import_document (TrendsPlan            *plan,
                 TrendsImportDocument  *document,
                 const char            *name,
                 TrendsOrigin           origin,
                 TrendsImportFlags      flags,
                 TrendsEdit           **edit,
                 GError               **error)
{
  g_autoptr (GHashTable) last_ranks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                             g_free);
  g_autoptr (TrendsImportReport) report = g_new0 (TrendsImportReport, 1);
  g_autofree char *base = name ? g_path_get_basename (name) : NULL;
  /* Translators: an edit in the undo history; %s is a file's name. */
  g_autofree char *label = base ? g_strdup_printf (_("Import of %s"), base)
                                : g_strdup (_("Import"));
  /* Translators: what was done, after “Undone:”; %s is a file's name. */
  g_autofree char *done_label = base ? g_strdup_printf (_("imported %s"), base) : NULL;
  TrendsImport import = { plan, document, origin, flags, label, done_label, last_ranks,
                    g_ptr_array_new_with_free_func (trends_import_unit_free), report, NULL };
  gboolean done;

  report->reasons = g_ptr_array_new_with_free_func (g_free);
  report->new_owners = g_ptr_array_new_with_free_func (g_free);
  report->n_refused = document->n_refused;
  done = run (&import, error);
  if (done && edit)
    *edit = g_steal_pointer (&import.edit);
  g_clear_pointer (&import.edit, trends_edit_unref);
  g_ptr_array_unref (import.units);
  return done ? g_steal_pointer (&report) : NULL;
}

TrendsImportReport *
trends_import_document (TrendsPlan            *plan,
                        TrendsImportDocument  *document,
                        const char            *name,
                        TrendsOrigin           origin,
                        TrendsImportFlags      flags,
                        GError               **error)
{
  return import_document (plan, document, name, origin, flags, NULL, error);
}

/* What was read, before it becomes an edit; of a table also what there is to say of it. */
typedef struct
{
  TrendsImportDocument *document;
  const TrendsImportFormat *format;
  TrendsSheetRemarks *remarks;
  TrendsSheetMap *map;
  TrendsSheetOutline *outline;
} Reading;

static void
reading_clear (Reading *reading)
{
  g_clear_pointer (&reading->document, trends_import_document_free);
  g_clear_pointer (&reading->remarks, trends_sheet_remarks_free);
  g_clear_pointer (&reading->map, trends_sheet_map_free);
  g_clear_pointer (&reading->outline, trends_sheet_outline_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static gboolean
read_table (Reading                    *reading,
            TrendsPlan                 *plan,
            const TrendsImportFormat   *format,
            const char                 *data,
            gsize                       length,
            const char                 *name,
            const TrendsImportOptions  *options,
            GError                    **error)
{
  TrendsSheetChoice choice = options->table ? *options->table : (TrendsSheetChoice) { NULL };
  g_autoptr (GPtrArray) book = NULL;

  if (!options->table)
    {
      g_set_error (error, TRENDS_EXCHANGE_ERROR, TRENDS_EXCHANGE_ERROR_INVALID,
                   /* Translators: %s is what a file is: "CSV". Keep the command as it is. */
                   _("this is a table (%s), and it has to be said what its columns mean; the command "
                     "line takes that: socitm-trends import PLAN FILE --map MAP"), _(format->label));
      return FALSE;
    }
  choice.any_currency = (options->flags & TRENDS_IMPORT_ANY_CURRENCY) != 0;
  book = format->read_table (data, length, options->values, error);
  if (!book)
    return FALSE;
  reading->remarks = trends_sheet_remarks_new ();
  reading->document = trends_sheet_import (book, plan, name, &choice, reading->remarks,
                                           &reading->map,
                                           options->flags & TRENDS_IMPORT_OUTLINE
                                             ? &reading->outline : NULL,
                                           error);
  return reading->document != NULL;
}

/* As the options say, or as what the file is like */
static gboolean
read_document (Reading                    *reading,
               TrendsPlan                 *plan,
               GBytes                     *bytes,
               const char                 *name,
               const TrendsImportOptions  *options,
               GError                    **error)
{
  const TrendsImportFormat *format = options->format;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  data = data ? data : "";
  if (!format)
    {
      if (!trends_import_formats_check (data, length, error))
        return FALSE;
      format = trends_import_formats_guess (data, length, name);
      if (!trends_import_formats_check_guess (format, data, length, name, error))
        return FALSE;
    }
  reading->format = format;
  if (format->read_table)
    return read_table (reading, plan, format, data, length, name, options, error);
  reading->document = format->read (data, length, options->values, error);
#if TRENDS_HAS_CALENDARS
  if (reading->document && format->read == trends_calendar_own_read)
    trends_calendar_own_match (reading->document, plan);
#endif
  return reading->document != NULL;
}

static void
complete_report (TrendsImportReport *report,
                 Reading            *reading)
{
  report->remarks = g_steal_pointer (&reading->remarks);
  report->map = g_steal_pointer (&reading->map);
  report->outline = g_steal_pointer (&reading->outline);
  report->format = reading->format;
  if (report->remarks)
    report->n_refused += report->remarks->counts[TRENDS_SHEET_REFUSED_ROW];
}

static const TrendsImportOptions default_options = { TRENDS_IMPORT_DEFAULT, NULL, NULL, NULL };

TrendsImportReport *
trends_import_data (TrendsPlan                 *plan,
                    GBytes                     *bytes,
                    const char                 *name,
                    TrendsOrigin                origin,
                    const TrendsImportOptions  *options,
                    TrendsEdit                **edit,
                    GError                    **error)
{
  g_auto (Reading) reading = { NULL };
  TrendsImportReport *report = NULL;

  if (read_document (&reading, plan, bytes, name, options, error))
    report = import_document (plan, reading.document, name, origin, options->flags, edit, error);
  if (report)
    complete_report (report, &reading);
  else if (name)
    g_prefix_error (error, "%s: ", name);
  return report;
}

/* `bytes` (transfer full) (nullable): NULL where they couldn't be had, which `error` says then */
static TrendsImportReport *
import_bytes (TrendsPlan                 *plan,
              GBytes                     *bytes,
              const char                 *name,
              TrendsOrigin                origin,
              const TrendsImportOptions  *options,
              GError                    **error)
{
  g_auto (Reading) reading = { NULL };
  gboolean is_read = bytes && read_document (&reading, plan, bytes, name, options, error);
  TrendsImportReport *report = NULL;

  g_clear_pointer (&bytes, g_bytes_unref); /* what is read makes room for the edit */
  if (is_read)
    report = import_document (plan, reading.document, name, origin, options->flags, NULL, error);
  if (report)
    complete_report (report, &reading);
  else if (name)
    g_prefix_error (error, "%s: ", name);
  return report;
}

TrendsImportReport *
trends_import (TrendsPlan                 *plan,
               GInputStream               *stream,
               const char                 *name,
               const TrendsImportOptions  *options,
               GCancellable               *cancellable,
               GError                    **error)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  return import_bytes (plan, trends_import_load (stream, cancellable, error), name, TRENDS_ORIGIN_IMPORT,
                       options ? options : &default_options, error);
}

TrendsImportReport *
trends_import_bytes (TrendsPlan                 *plan,
                     GBytes                     *bytes,
                     const char                 *name,
                     const TrendsImportOptions  *options,
                     GError                    **error)
{
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (bytes, NULL);

  return import_bytes (plan, bytes, name, TRENDS_ORIGIN_IMPORT, options ? options : &default_options, error);
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

static TrendsPlan *
new_plan_of (GBytes                     *bytes,
             const char                 *name,
             const TrendsImportOptions  *options,
             TrendsImportReport        **report,
             GError                    **error)
{
  g_autoptr (TrendsPlan) plan = trends_plan_new ();
  g_autoptr (TrendsImportReport) done = NULL;
  TrendsImportOptions how = default_options;

  if (options)
    how = (TrendsImportOptions) { TRENDS_IMPORT_DEFAULT, options->format, options->values,
                                  options->table };
  done = import_bytes (plan, bytes, name, TRENDS_ORIGIN_LOAD, &how, error);
  if (!done)
    return NULL;
  ensure_title (plan, name);
  if (report)
    *report = g_steal_pointer (&done);
  return g_steal_pointer (&plan);
}

TrendsPlan *
trends_import_new_plan (GInputStream               *stream,
                        const char                 *name,
                        const TrendsImportOptions  *options,
                        TrendsImportReport        **report,
                        GCancellable               *cancellable,
                        GError                    **error)
{
  return new_plan_of (trends_import_load (stream, cancellable, error), name, options, report, error);
}

TrendsPlan *
trends_import_new_plan_of_bytes (GBytes                     *bytes,
                                 const char                 *name,
                                 const TrendsImportOptions  *options,
                                 TrendsImportReport        **report,
                                 GError                    **error)
{
  g_return_val_if_fail (bytes, NULL);

  return new_plan_of (bytes, name, options, report, error);
}
