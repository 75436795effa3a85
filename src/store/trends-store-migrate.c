/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-migrate.c: older formats become this one: a copy beside the file
 * first, then one file of SQL for each step, then every table made again as
 * schema.sql has it. All of it happens, or nothing.
 */

#include "trends-store-schema.h"

#include "trends-store-copy.h"
#include "trends-store-load.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* What brings format N to N + 1, at place N. */
static const char *const migrations[TRENDS_STORE_VERSION] = {
  "sql/migrate-0-to-1.sql",
};

/* "Plan.trends.v0-backup", or with a number where that is there. Returns its
 * path, or NULL with an error. */
static char *
back_up (TrendsStoreFile *file,
         GError         **error)
{
  for (guint number = 1; number < 1000; number++)
    {
      g_autofree char *suffix = number > 1 ? g_strdup_printf ("-%u", number) : g_strdup ("");
      g_autofree char *path = g_strdup_printf ("%s.v%d-backup%s", file->path, file->version,
                                               suffix);
      g_autoptr (GError) local_error = NULL;

      if (trends_store_copy_pages (file, path, FALSE, &local_error))
        return g_steal_pointer (&path);
      if (g_error_matches (local_error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_EXISTS))
        continue;

      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  trends_store_fail (error, TRENDS_STORE_ERROR_EXISTS,
                     /* Translators: %s is a file name */
                     _("There are too many backups of “%s” beside it. Move them away."),
                     file->name);
  return NULL;
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

static gboolean
take_back (TrendsStoreFile *file,
           const char      *table,
           GError         **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT '\"' || name || '\"'"
                                          " FROM pragma_table_info('%s')", table);
  g_autoptr (GPtrArray) columns = list_texts (file, sql, error);
  g_autofree char *names = NULL;

  if (columns == NULL)
    return FALSE;

  g_ptr_array_add (columns, NULL);
  names = g_strjoinv (", ", (char **) columns->pdata);
  return exec_format (file, error, "INSERT INTO \"%s\" (%s) SELECT %s FROM \"old_%s\"",
                      table, names, names, table) &&
         exec_format (file, error, "DROP TABLE \"old_%s\"", table);
}

/* Makes every table again as a new file has it, and fills it by column name. */
static gboolean
make_again (TrendsStoreFile *file,
            guint           *n_tables,
            GError         **error)
{
  g_autoptr (GPtrArray) tables = NULL;

  tables = list_texts (file, "SELECT name FROM sqlite_schema WHERE type = 'table'", error);
  if (tables == NULL || !set_aside (file, tables, error) ||
      !trends_store_schema_create (file, error))
    return FALSE;

  *n_tables = tables->len;
  for (guint i = 0; i < tables->len; i++)
    if (!take_back (file, tables->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Whether the file had every table that it now has, for one that is missing is
 * not empty but lost; and whether the plan in it can be opened. */
static gboolean
check_result (TrendsStoreFile *file,
              guint            n_tables,
              GError         **error)
{
  g_autofree char *fault = trends_store_schema_find_fault (file);
  g_autoptr (TrendsPlan) plan = NULL;
  gint64 dangling, n_now;

  if (!trends_store_file_get_int (file, "SELECT count(*) FROM pragma_foreign_key_check", &dangling,
                                  error) ||
      !trends_store_file_get_int (file, "SELECT count(*) FROM sqlite_schema WHERE type = 'table'",
                                  &n_now, error))
    return FALSE;

  if (fault != NULL)
    g_debug ("%s: after migration: %s", file->path, fault);
  if (fault != NULL || dangling > 0 || n_now != n_tables)
    return trends_store_file_set_damaged (file, error);

  plan = trends_store_load_within (file, error);
  return plan != NULL;
}

/* What our statements can't do to the file is the file's fault, unless it is the
 * disk's. */
static gboolean
blame_file (TrendsStoreFile *file,
            GError          *reason,
            GError         **error)
{
  g_autoptr (GError) owned = reason;
  int rc = sqlite3_errcode (file->db) & 0xff;

  if (rc == SQLITE_ERROR || rc == SQLITE_CONSTRAINT || rc == SQLITE_MISMATCH)
    return trends_store_file_set_damaged (file, error);

  g_propagate_error (error, g_steal_pointer (&owned));
  return FALSE;
}

static gboolean
migrate (TrendsStoreFile *file,
         GError         **error)
{
  GError *local_error = NULL;
  guint n_tables;

  if (!take_steps (file, &local_error) || !make_again (file, &n_tables, &local_error) ||
      !check_result (file, n_tables, &local_error))
    return blame_file (file, local_error, error);

  return trends_store_file_exec (file, "COMMIT", error);
}

static gboolean
back_up_and_migrate (TrendsStoreFile *file,
                     gboolean         backup,
                     GError         **error)
{
  g_autofree char *backup_path = NULL;

  if (!trends_store_file_exec (file, "BEGIN IMMEDIATE", error) ||
      (backup && (backup_path = back_up (file, error)) == NULL))
    {
      trends_store_file_rollback (file);
      return FALSE;
    }

  if (migrate (file, error))
    return TRUE;

  trends_store_file_rollback (file);
  if (backup_path != NULL)
    g_unlink (backup_path);
  return FALSE;
}

/*
 * trends_store_migrate:
 * @file: a file of an older format
 * @backup: whether to keep a copy of it as it is beside it
 *
 * Returns: whether it is of this format now; otherwise it is as it was
 */
gboolean
trends_store_migrate (TrendsStoreFile *file,
                      gboolean         backup,
                      GError         **error)
{
  gboolean migrated;

  /* Tables are renamed without what refers to them following, and made anew. */
  if (!trends_store_file_exec (file, "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON",
                               error))
    return FALSE;

  migrated = back_up_and_migrate (file, backup, error);
  sqlite3_exec (file->db, "PRAGMA legacy_alter_table = OFF; PRAGMA foreign_keys = ON", NULL, NULL,
                NULL);
  if (migrated)
    file->version = TRENDS_STORE_VERSION;
  return migrated;
}
