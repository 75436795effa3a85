/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-check.c: everything that can be wrong inside a plan file, each
 * in words. Opening stops at the first fault; this goes on and lists them.
 */

#include "trends-store-private.h"

#include "trends-dependency-graph.h"
#include "trends-json-cursor.h"
#include "trends-json-fence.h"
#include "trends-store-adopt.h"
#include "trends-store-guard.h"
#include "trends-store-load.h"
#include "trends-store-log.h"
#include "trends-store-rows.h"
#include "trends-store-schema.h"
#include "trends-store-vfs.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MESSAGES_MAX 100

typedef struct
{
  TrendsStoreFile *file;
  GPtrArray *faults;
  char *refusal; /* what opening it said, or NULL */
} Check;

G_GNUC_PRINTF (2, 3) static void
report (Check      *self,
        const char *format,
        ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (self->faults, g_strdup_vprintf (format, args));
  va_end (args);
}

static void
report_error (Check  *self,
              GError *error)
{
  if (error != NULL)
    report (self, "%s", error->message);
  g_clear_error (&error);
}

/* SQLite says several things at once, on a line each, below a heading. */
static void
report_damage (Check      *self,
               const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0' && !g_str_has_prefix (lines[i], "***"))
      /* Translators: %s is a message of SQLite's, in English */
      report (self, _("The file is damaged: %s."), lines[i]);
}

static void
check_integrity (Check *self)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *error = NULL;
  gboolean row = TRUE;

  statement = trends_store_file_prepare (self->file, "PRAGMA integrity_check", &error);
  while (statement != NULL && row &&
         trends_store_file_step (self->file, statement, &row, &error) && row)
    {
      const char *text = (const char *) sqlite3_column_text (statement, 0);

      if (text != NULL && strcmp (text, "ok") != 0)
        report_damage (self, text);
    }
  if (error == NULL && trends_store_vfs_get_read_error (self->file->db) != SQLITE_OK)
    trends_store_file_set_error (self->file, SQLITE_IOERR_READ, &error);
  report_error (self, error);
}

/* Returns whether the rest may be read. */
static gboolean
check_schema (Check *self)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) faults = NULL;

  if (trends_store_file_read_version (self->file, &error))
    faults = trends_store_schema_find_faults (self->file, &error);
  for (guint i = 0; faults != NULL && i < faults->len; i++)
    report (self, "%s", (char *) faults->pdata[i]);
  report_error (self, error);
  return faults != NULL && faults->len == 0;
}

static void
check_references (Check *self)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  GError *error = NULL;
  gboolean row = TRUE;

  statement = trends_store_file_prepare (self->file,
                                         "SELECT \"table\", parent, count(*)"
                                         " FROM pragma_foreign_key_check GROUP BY 1, 2",
                                         &error);
  while (statement != NULL && row &&
         trends_store_file_step (self->file, statement, &row, &error) && row)
    {
      int n = sqlite3_column_int (statement, 2);

      report (self,
              /* Translators: a number, then the names of two tables of the file */
              ngettext ("%d row of the table %s refers to what isn’t in the table %s.",
                        "%d rows of the table %s refer to what isn’t in the table %s.", n),
              n, (const char *) sqlite3_column_text (statement, 0),
              (const char *) sqlite3_column_text (statement, 1));
    }
  report_error (self, error);
}

/* A plan that no export could write isn't whole. */
static void
check_depth (Check              *self,
             const TrendsField  *field,
             const TrendsRecord *record)
{
  const TrendsValue *value = trends_record_get_value (record, field->index);

  if (field->type == TRENDS_FIELD_JSON && trends_value_is_set (value)
      && trends_json_get_depth (trends_value_get_text (value)) > TRENDS_JSON_MAX_DEPTH_WITHIN)
    report (self,
            /* Translators: the names of a table and of a column, a row's id, and a number */
            _("In the table %s, the column %s of the row %s is nested more than %d levels deep."),
            trends_kind_get_info (field->kind)->nick, field->key, trends_record_get_id (record),
            TRENDS_JSON_MAX_DEPTH_WITHIN);
}

static void
check_record (Check              *self,
              const TrendsRecord *record)
{
  const TrendsKindInfo *info = trends_kind_get_info (trends_record_get_kind (record));

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autoptr (GError) error = NULL;

      check_depth (self, &info->fields[i], record);
      if (!trends_field_validate (&info->fields[i], trends_record_get_value (record, i), &error))
        /* Translators: the name of a table, a row's id, then what is wrong, as a sentence */
        report (self, _("In the table %s, row %s: %s"), info->nick, trends_record_get_id (record),
                error->message);
    }
}

static void
check_values (Check *self)
{
  for (guint kind = 0; kind < TRENDS_N_KINDS; kind++)
    {
      GError *error = NULL;
      g_autoptr (GPtrArray) records = NULL;

      records = trends_store_rows_read_sound (self->file, kind, self->faults, &error);
      for (guint i = 0; records != NULL && i < records->len; i++)
        check_record (self, records->pdata[i]);
      report_error (self, error);
    }
}

/* ------------------------------------------------------------------ cycles */

static void
check_cycles (Check *self)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) dependencies = NULL;
  g_autoptr (TrendsDependencyGraph) graph = NULL;

  dependencies = trends_store_rows_read (self->file, TRENDS_KIND_DEPENDENCY, &error);
  if (dependencies == NULL)
    {
      report_error (self, error);
      return;
    }

  graph = trends_dependency_graph_new ();
  for (guint i = 0; i < dependencies->len; i++)
    trends_dependency_graph_add (graph, dependencies->pdata[i]);
  if (trends_dependency_graph_has_cycle (graph))
    report (self, _("Some initiatives need each other in a circle."));
}

/* --------------------------------------------------------------------- log */

static void
check_log (Check *self)
{
  GError *error = NULL;

  trends_store_log_find_gaps (self->file, self->faults, &error);
  report_error (self, g_steal_pointer (&error));
  trends_store_log_find_faults (self->file, self->faults, &error);
  report_error (self, error);
}

static void
report_contradictions (Check      *self,
                       TrendsPlan *plan)
{
  g_autoptr (GPtrArray) contradictions = trends_plan_find_contradictions (plan);

  for (guint i = 0; i < contradictions->len; i++)
    report (self, "%s", (char *) contradictions->pdata[i]);
}

/* Last, what only the plan knows, where nothing else was found. */
static void
check_by_loading (Check *self)
{
  GError *error = NULL;
  g_autoptr (TrendsPlan) plan = NULL;

  if (self->faults->len > 0)
    return;

  plan = trends_store_load (self->file, &error);
  report_error (self, error);
  if (plan != NULL)
    {
      report_contradictions (self, plan);
      trends_store_adopt_find_left (plan, self->faults);
    }
}

static void
check_all (Check *self)
{
  if (!check_schema (self))
    return;

  trends_store_guard_know_schema (self->file);
  check_integrity (self);
  if (self->file->version != TRENDS_STORE_VERSION)
    return;

  check_references (self);
  check_values (self);
  check_cycles (self);
  check_log (self);
  check_by_loading (self);
}

/* A damaged file is looked into all the same; what opening it says is the first
 * fault. */
static gboolean
open_for_check (Check      *self,
                const char *path,
                GError    **error)
{
  g_autofree char *resolved = trends_store_file_resolve (path, error);
  g_autoptr (GError) local_error = NULL;

  if (resolved == NULL)
    return FALSE;

  self->file = trends_store_file_open (resolved, TRENDS_OPEN_READ_ONLY, &local_error);
  if (self->file != NULL)
    return TRUE;
  if (!g_error_matches (local_error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_DAMAGED)
      && !g_error_matches (local_error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_ALTERED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  self->refusal = g_strdup (local_error->message);
  self->file = trends_store_file_open_unchecked (resolved, SQLITE_OPEN_READONLY, NULL);
  return TRUE;
}

/* Each said once, and no more than a person reads. */
static GPtrArray *
tidy (GPtrArray *faults)
{
  g_autoptr (GHashTable) said = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *tidied = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < faults->len; i++)
    if (g_hash_table_add (said, faults->pdata[i]) && g_hash_table_size (said) <= MESSAGES_MAX)
      g_ptr_array_add (tidied, g_strdup (faults->pdata[i]));

  if (g_hash_table_size (said) > MESSAGES_MAX)
    {
      guint n = g_hash_table_size (said) - MESSAGES_MAX;

      g_ptr_array_add (tidied,
                       g_strdup_printf (ngettext ("%u more thing is wrong.",
                                                  "%u more things are wrong.", n),
                                        n));
    }
  return tidied;
}

/**
 * trends_store_check:
 * @file: a plan file
 * @error: why it can't be read at all
 *
 * Looks for all that can be wrong with a plan file, without changing it. One of
 * an older format is judged as it would be after its migration.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what is wrong, in
 *   words; empty where nothing is
 */
GPtrArray *
trends_store_check (GFile   *file,
                    GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  Check check = { .faults = faults };

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = trends_store_dup_path (file, error);
  if (path == NULL || !open_for_check (&check, path, error))
    return NULL;

  if (check.file != NULL && check.file->version > TRENDS_STORE_VERSION)
    report (&check, "%s", check.file->problem);
  else if (check.file != NULL)
    check_all (&check);

  if (faults->len == 0 && check.refusal != NULL)
    report (&check, "%s", check.refusal);
  g_clear_pointer (&check.file, trends_store_file_free);
  g_free (check.refusal);
  return tidy (faults);
}
