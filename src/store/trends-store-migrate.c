/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-migrate.c: older formats become this one: a copy beside the file
 * first, then one file of SQL for each step, then every table made again as
 * schema.sql has it. All of it happens, or nothing.
 */

#include "trends-store-schema.h"

#include "trends-store-adopt.h"
#include "trends-store-copy.h"
#include "trends-store-load.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define MIGRATION_TIMEOUT 15000 /* milliseconds */

/* What brings format N to N + 1, at place N. */
static const char *const migrations[TRENDS_STORE_VERSION] = {
  "sql/migrate-0-to-1.sql",
  "sql/migrate-1-to-2.sql",
  "sql/migrate-2-to-3.sql",
  "sql/migrate-3-to-4.sql",
};

/* "Plan.trends.v0-backup", or with a number where that is another's. @made: (out): its path,
 * or NULL where there was one already */
static gboolean
back_up (TrendsStoreFile *file,
         char           **made,
         GError         **error)
{
  g_autofree char *suffix = g_strdup_printf (".v%d-backup", file->version);

  return trends_store_copy_beside (file, suffix, made, error);
}

static gboolean
take_steps (TrendsStoreFile *file,
            GError         **error)
{
  for (int version = file->version; version < TRENDS_STORE_VERSION; version++)
    {
      g_autofree char *sql = trends_store_schema_load (migrations[version]);

      if (!trends_store_file_exec (file, sql, error))
        return FALSE;
    }
  return TRUE;
}

/* The first column of each row */
static GPtrArray *
list_texts (TrendsStoreFile *file,
            const char      *sql,
            GError         **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) statement = trends_store_file_prepare (file, sql, error);
  gboolean row = TRUE;

  while (statement != NULL && row)
    {
      if (!trends_store_file_step (file, statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (texts, g_strdup ((const char *) sqlite3_column_text (statement, 0)));
    }

  return statement != NULL ? g_steal_pointer (&texts) : NULL;
}

G_GNUC_PRINTF (3, 4) static gboolean
exec_format (TrendsStoreFile *file,
             GError         **error,
             const char      *format,
             ...)
{
  g_autofree char *sql = NULL;
  va_list args;

  va_start (args, format);
  sql = g_strdup_vprintf (format, args);
  va_end (args);
  return trends_store_file_exec (file, sql, error);
}

static gboolean
set_aside (TrendsStoreFile *file,
           GPtrArray       *tables,
           GError         **error)
{
  g_autoptr (GPtrArray) indexes = NULL;

  indexes = list_texts (file,
                        "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL",
                        error);
  if (indexes == NULL)
    return FALSE;

  for (guint i = 0; i < indexes->len; i++)
    if (!exec_format (file, error, "DROP INDEX \"%s\"", (char *) indexes->pdata[i]))
      return FALSE;
  for (guint i = 0; i < tables->len; i++)
    if (!exec_format (file, error, "ALTER TABLE \"%s\" RENAME TO \"old_%s\"",
                      (char *) tables->pdata[i], (char *) tables->pdata[i]))
      return FALSE;
  return TRUE;
}

/* What follows the colon of SQLite's message: "plan.title", "value BETWEEN 1 AND 5" */
static const char *
get_broken_rule (TrendsStoreFile *file)
{
  const char *message = sqlite3_errmsg (file->db);
  const char *rule = strstr (message, ": ");

  return rule != NULL ? rule + 2 : message;
}

/* Fills the table row by row, where all at once failed, to find the one that doesn't
 * fit. `names`: its columns, the first of which names a row. */
static gboolean
find_faulty_row (TrendsStoreFile *file,
                 const char *table,
                 const char *first,
                 const char *names,
                 GError **error)
{
  g_autofree char *select
      = g_strdup_printf ("SELECT DISTINCT \"%s\" FROM \"old_%s\"", first, table);
  g_autoptr (GPtrArray) rows = list_texts (file, select, error);
  g_autofree char *insert = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;

  insert = g_strdup_printf ("INSERT INTO \"%s\" (%s) SELECT %s FROM \"old_%s\" WHERE \"%s\" IS ?",
                            table,
                            names,
                            names,
                            table,
                            first);
  if (rows == NULL || (statement = trends_store_file_prepare (file, insert, error)) == NULL)
    return FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      sqlite3_bind_text (statement, 1, rows->pdata[i], -1, SQLITE_STATIC);
      if (!trends_store_file_step (file, statement, NULL, NULL))
        return trends_store_fail (error,
                                  TRENDS_STORE_ERROR_DAMAGED,
                                  /* Translators: a file name, the name of a table, a row's id, then
                                   * a rule of the table in the language of databases */
                                  _("“%s” is damaged: in the table %s, the row %s breaks the rule "
                                     "“%s”. Go back to a copy of it that is whole."),
                                  file->name,
                                  table,
                                  (const char *) rows->pdata[i],
                                  get_broken_rule (file));
    }
  return trends_store_file_set_damaged (file, error);
}

static gboolean
fill (TrendsStoreFile *file,
      const char *table,
      const char *first,
      const char *names,
      GError **error)
{
  if (exec_format (file,
                   NULL,
                   "INSERT INTO \"%s\" (%s) SELECT %s FROM \"old_%s\"",
                   table,
                   names,
                   names,
                   table))
    return TRUE;
  if ((sqlite3_errcode (file->db) & 0xff) == SQLITE_CONSTRAINT)
    return find_faulty_row (file, table, first, names, error);
  return trends_store_file_set_error (file, sqlite3_errcode (file->db), error);
}

static gboolean
refill_table (TrendsStoreFile *file,
              const char      *table,
              GError         **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT name FROM pragma_table_info('%s')", table);
  g_autoptr (GPtrArray) columns = list_texts (file, sql, error);
  g_autofree char *names = NULL, *quoted = NULL;

  if (columns == NULL || columns->len == 0)
    return columns != NULL && trends_store_file_set_damaged (file, error);

  g_ptr_array_add (columns, NULL);
  names = g_strjoinv ("\", \"", (char **) columns->pdata);
  quoted = g_strdup_printf ("\"%s\"", names);
  return fill (file, table, columns->pdata[0], quoted, error)
         && exec_format (file, error, "DROP TABLE \"old_%s\"", table);
}

/* What other programs noted down with ANALYZE, which was about the old tables. */
static gboolean
drop_statistics (TrendsStoreFile *file, GError **error)
{
  g_autoptr (GPtrArray) tables = NULL;

  tables = list_texts (file,
                       "SELECT name FROM sqlite_schema"
                       " WHERE type = 'table' AND name GLOB 'sqlite_stat*'",
                       error);
  for (guint i = 0; tables != NULL && i < tables->len; i++)
    if (!exec_format (file, error, "DROP TABLE \"%s\"", (char *) tables->pdata[i]))
      return FALSE;
  return tables != NULL;
}

/* Makes every table again as a new file has it, and fills it by column name. */
static gboolean
make_again (TrendsStoreFile *file, GError **error)
{
  g_autoptr (GPtrArray) tables = NULL;

  if (!drop_statistics (file, error))
    return FALSE;

  tables = list_texts (file, "SELECT name FROM sqlite_schema WHERE type = 'table'", error);
  if (tables == NULL || !set_aside (file, tables, error) ||
      !trends_store_schema_create (file, error))
    return FALSE;

  for (guint i = 0; i < tables->len; i++)
    if (!refill_table (file, tables->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Whether the file is now as a new one is, and the plan in it can be opened; all that it
 * knows is where it belongs then. */
static gboolean
check_result (TrendsStoreFile *file, GError **error)
{
  g_autoptr (TrendsPlan) plan = NULL;
  gint64 dangling;

  file->version = TRENDS_STORE_VERSION;
  if (!trends_store_schema_check (file, error)
      || !trends_store_file_get_int (
          file, "SELECT count(*) FROM pragma_foreign_key_check", &dangling, error))
    return FALSE;
  if (dangling > 0)
    return trends_store_file_set_damaged (file, error);

  plan = trends_store_load_within (file, error);
  return plan != NULL && trends_store_adopt (file, plan, error);
}

/* What our statements can't do to the file is the file's fault, unless it is the
 * disk's; or it is known already which row's. */
static gboolean
set_migration_error (TrendsStoreFile *file,
                     GError          *reason,
                     GError         **error)
{
  g_autoptr (GError) owned = reason;
  int rc = sqlite3_errcode (file->db) & 0xff;

  if (!g_error_matches (owned, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_DAMAGED)
      && !g_error_matches (owned, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_ALTERED)
      && (rc == SQLITE_ERROR || rc == SQLITE_CONSTRAINT || rc == SQLITE_MISMATCH))
    return trends_store_file_set_damaged (file, error);

  g_propagate_error (error, g_steal_pointer (&owned));
  return FALSE;
}

static gboolean
migrate (TrendsStoreFile *file,
         GError         **error)
{
  GError *local_error = NULL;

  if (!take_steps (file, &local_error) || !make_again (file, &local_error)
      || !check_result (file, &local_error))
    return set_migration_error (file, local_error, error);

  return trends_store_file_exec (file, "COMMIT", error);
}

/* In the transaction that keeps others out. */
static gboolean
back_up_and_migrate (TrendsStoreFile *file,
                     gboolean         backup,
                     GError         **error)
{
  g_autofree char *backup_path = NULL;

  if (backup && !back_up (file, &backup_path, error))
    return FALSE;
  if (migrate (file, error))
    return TRUE;

  trends_store_file_rollback (file);
  if (backup_path != NULL)
    g_unlink (backup_path);
  return FALSE;
}

/* Others may have migrated it since we looked, so we look again. */
static gboolean
migrate_alone (TrendsStoreFile *file, gboolean backup, GError **error)
{
  gboolean done;

  if (!trends_store_file_exec (file, "BEGIN IMMEDIATE", error))
    return FALSE;

  done = trends_store_file_check_content (file, error)
         && (file->version >= TRENDS_STORE_VERSION || back_up_and_migrate (file, backup, error));
  trends_store_file_rollback (file);
  return done;
}

/**
 * trends_store_migrate:
 * @file: a file of an older format
 * @backup: whether to keep a copy of it as it is beside it
 *
 * Returns: whether it is of this format now, or of a newer one where others were
 *   quicker; otherwise it is as it was
 */
gboolean
trends_store_migrate (TrendsStoreFile *file,
                      gboolean         backup,
                      GError         **error)
{
  int version = file->version;
  gboolean migrated;

  /* Tables are renamed without what refers to them following, and made anew. */
  if (!trends_store_file_exec (file, "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON",
                               error))
    return FALSE;

  /* Others who do the same take a while. */
  sqlite3_busy_timeout (file->db, MIGRATION_TIMEOUT);
  migrated = migrate_alone (file, backup, error);
  sqlite3_busy_timeout (file->db, TRENDS_STORE_BUSY_TIMEOUT);
  sqlite3_exec (file->db, "PRAGMA legacy_alter_table = OFF; PRAGMA foreign_keys = ON", NULL, NULL,
                NULL);
  if (!migrated)
    file->version = version;
  return migrated;
}
