/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-log.c: see trends-store-log.h, and "edit" in sql/schema.sql for
 * what the rows look like. What reads them is in trends-store-log-read.c.
 */

#include "trends-store-log.h"

#include "trends-date.h"
#include "trends-store-changes.h"
#include "trends-store-part.h"
#include "trends-store-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What an import sets takes several times as much in the log as in its document, and SQLite
 * copies what it is given: it is given parts of about so many bytes. */
#define PART_SIZE (256 * 1024)

/* ----------------------------------------------------------------- writing */

static void
bind_part (sqlite3_stmt     *statement,
           TrendsStoreFile  *file,
           const TrendsEdit *edit,
           const char       *id,
           char             *changes)
{
  const char *label = trends_edit_get_label (edit);
  const char *author = trends_edit_get_author (edit);

  sqlite3_bind_int64 (statement, 1, file->tip_seq + 1);
  sqlite3_bind_text (statement, 2, id, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 3, file->tip, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 4, trends_time_to_iso (trends_edit_get_time (edit)), -1, g_free);
  sqlite3_bind_text (statement, 5, author != NULL && *author != '\0' ? author : NULL, -1,
                     SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 6, trends_origin_get_nick (trends_edit_get_origin (edit)), -1,
                     SQLITE_STATIC);
  sqlite3_bind_text (statement, 7, label != NULL ? label : "", -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 8, changes, -1, g_free);
}

static sqlite3_stmt *
get_statement (TrendsStoreFile *file,
               GError         **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (file->statements, NULL);

  if (statement == NULL)
    {
      statement = trends_store_file_prepare (file,
                                             "INSERT INTO edit (seq, id, parent, time, author,"
                                             " origin, label, changes)"
                                             " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                             error);
      if (statement != NULL)
        g_hash_table_insert (file->statements, NULL, statement);
    }
  return statement;
}

/* `changes`: (transfer full) */
static gboolean
append_part (TrendsStoreFile  *file,
             const TrendsEdit *edit,
             const char       *id,
             char             *changes,
             GError          **error)
{
  sqlite3_stmt *statement = get_statement (file, error);
  gboolean appended;

  if (statement == NULL)
    {
      g_free (changes);
      return FALSE;
    }

  bind_part (statement, file, edit, id, changes);
  appended = trends_store_file_step (file, statement, NULL, error);
  sqlite3_clear_bindings (statement); /* they may be big */
  if (!appended)
    return FALSE;

  g_free (file->tip);
  file->tip = g_strdup (id);
  file->tip_seq++;
  return TRUE;
}

/**
 * trends_store_log_append:
 *
 * Appends an edit to the log; it is the tip then, so whoever rolls back has to
 * put the tip back.
 */
gboolean
trends_store_log_append (TrendsStoreFile  *file,
                         const TrendsEdit *edit,
                         GError          **error)
{
  guint n_changes = trends_edit_get_n_changes (edit);
  guint number = 0, next = 0;

  do
    {
      char *changes = trends_store_changes_format_part (edit, PART_SIZE, &next);
      g_autofree char *id = next < n_changes
                              ? trends_store_part_make_id (trends_edit_get_id (edit), ++number)
                              : g_strdup (trends_edit_get_id (edit));

      if (!append_part (file, edit, id, changes, error))
        return FALSE;
    }
  while (next < n_changes);

  return TRUE;
}

/* ------------------------------------------------- writing on top of others */

/* Whether the log still has our tip where we know it. */
static gboolean
check_tip (TrendsStoreFile *file,
           GError         **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  if (file->tip == NULL)
    return TRUE;

  statement = trends_store_file_prepare (file, "SELECT 1 FROM edit WHERE seq = ? AND id = ?",
                                         error);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, file->tip_seq);
  sqlite3_bind_text (statement, 2, file->tip, -1, SQLITE_TRANSIENT);
  if (!trends_store_file_step (file, statement, &row, error))
    return FALSE;

  return row || trends_store_file_set_replaced (file, error);
}

/* Looked at without SQLite, which takes an empty file for an empty database. */
static gboolean
check_nature (TrendsStoreFile *file,
              GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  if (file->detached || trends_store_file_check_header (file, &local_error))
    return TRUE;
  if (g_error_matches (local_error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_NOT_A_PLAN))
    return trends_store_file_set_overwritten (file, error);

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* The file has to be of the format that we opened, and what we wrote in it. */
static gboolean
check_ground (TrendsStoreFile *file,
              GError         **error)
{
  gint64 version;

  if (!trends_store_file_check_place (file, error) || !check_nature (file, error) ||
      !trends_store_file_get_int (file, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version < TRENDS_STORE_VERSION)
    return trends_store_file_set_replaced (file, error);
  if (version > TRENDS_STORE_VERSION)
    return trends_store_fail (error, TRENDS_STORE_ERROR_NEWER,
                              /* Translators: %s is a file name */
                              _("“%s” has been brought to the format of a newer version of Trends. "
                                "Update Trends, or save a copy elsewhere."),
                              file->name);
  return check_tip (file, error);
}

/* How many of `edits` are the first in `found`: written by a commit that seemed
 * to fail. They are taken out of `found`. */
static guint
take_own (GPtrArray *found,
          GPtrArray *edits)
{
  guint n = 0;

  while (n < edits->len && n < found->len &&
         strcmp (trends_edit_get_id (found->pdata[n]), trends_edit_get_id (edits->pdata[n])) == 0)
    n++;
  if (n > 0)
    g_ptr_array_remove_range (found, 0, n);
  return n;
}

/* Whether there is nothing that we didn't know of. */
static gboolean
find_others (TrendsStoreFile *file,
             GPtrArray       *edits,
             guint           *n_written,
             GPtrArray      **others,
             GError         **error)
{
  g_autoptr (GPtrArray) found = NULL;

  if (!check_ground (file, error) ||
      (found = trends_store_log_read (file, file->tip_seq, TRUE, error)) == NULL)
    return FALSE;
  if (found->len == 0)
    return TRUE;

  *n_written = take_own (found, edits);
  if (found->len > 0)
    *others = g_steal_pointer (&found);
  if (trends_store_file_find_tip (file, error))
    return TRUE;

  *n_written = 0; /* they are found again */
  return FALSE;
}

static gboolean
write_all (TrendsStoreFile *file,
           GPtrArray       *edits,
           GError         **error)
{
  for (guint i = 0; i < edits->len; i++)
    if (!trends_store_rows_apply (file, edits->pdata[i], error) ||
        !trends_store_log_append (file, edits->pdata[i], error))
      return FALSE;

  return trends_store_file_exec (file, "COMMIT", error);
}

static gboolean
write_unless_others (TrendsStoreFile *file,
                     GPtrArray       *edits,
                     guint           *n_written,
                     GPtrArray      **others,
                     GError         **error)
{
  g_autofree char *tip = NULL;
  gint64 tip_seq;

  if (!find_others (file, edits, n_written, others, error))
    return FALSE;
  if (*n_written > 0 || *others != NULL)
    return TRUE;

  tip = g_strdup (file->tip);
  tip_seq = file->tip_seq;
  if (write_all (file, edits, error))
    {
      *n_written = edits->len;
      return TRUE;
    }

  g_free (file->tip);
  file->tip = g_steal_pointer (&tip);
  file->tip_seq = tip_seq;
  return FALSE;
}

/* From the disk, whatever SQLite remembers of it: it takes two files whose counters of
 * changes are the same for one, and would mix the pages of both. */
static gboolean
begin (TrendsStoreFile *file,
       const char      *sql,
       GError         **error)
{
  sqlite3_db_release_memory (file->db);
  return trends_store_file_exec (file, sql, error);
}

/* Fetches what is to be deleted, so that the log has it, and who takes it back: before our
 * own transaction keeps others from reading. What makes no sense is let go of. */
static gboolean
load_late (const TrendsValue *value,
           GError           **error)
{
  g_autoptr (GError) local_error = NULL;

  if (trends_value_load (value, &local_error)
      || g_error_matches (local_error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_DAMAGED))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static gboolean
load_late_of (const TrendsChange *change,
              GError            **error)
{
  const TrendsKindInfo *info = trends_kind_get_info (change->kind);

  if (change->type == TRENDS_CHANGE_SET)
    return load_late (&change->before, error) && load_late (&change->after, error);

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & TRENDS_FIELD_APART) != 0
        && !load_late (trends_record_get_value (change->record, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
load_all_late (GPtrArray *edits,
               GError   **error)
{
  for (guint i = 0; i < edits->len; i++)
    for (guint j = 0; j < trends_edit_get_n_changes (edits->pdata[i]); j++)
      if (!load_late_of (trends_edit_get_change (edits->pdata[i], j), error))
        return FALSE;
  return TRUE;
}

gboolean
trends_store_log_write (TrendsStoreFile *file,
                        GPtrArray       *edits,
                        guint           *n_written,
                        GPtrArray      **others,
                        GError         **error)
{
  gboolean written;

  *n_written = 0;
  *others = NULL;
  if (!load_all_late (edits, error) || !begin (file, "BEGIN IMMEDIATE", error))
    return FALSE;

  written = trends_store_file_check_plan (file, file->plan, error)
            && write_unless_others (file, edits, n_written, others, error);
  trends_store_file_rollback (file);
  if (!written)
    g_clear_pointer (others, g_ptr_array_unref);
  return written;
}

gboolean
trends_store_log_look (TrendsStoreFile *file,
                       GPtrArray      **others,
                       GError         **error)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  guint n_written;
  gboolean looked;

  *others = NULL;
  if (!begin (file, "BEGIN", error))
    return FALSE;

  looked = trends_store_file_check_plan (file, file->plan, error)
           && find_others (file, none, &n_written, others, error);
  trends_store_file_rollback (file);
  if (!looked)
    g_clear_pointer (others, g_ptr_array_unref);
  return looked;
}

gboolean
trends_store_log_check_copy (TrendsStoreFile *copy,
                             TrendsStoreFile *source,
                             GError         **error)
{
  gint64 version;

  if (!trends_store_file_check_header (copy, NULL))
    return trends_store_file_set_overwritten (source, error);
  if (!trends_store_file_get_int (copy, "PRAGMA user_version", &version, error))
    return FALSE;
  if (version != source->version || !trends_store_file_holds (copy, source->plan))
    return trends_store_file_set_replaced (source, error);

  g_free (copy->tip);
  copy->tip = g_strdup (source->tip);
  copy->tip_seq = source->tip_seq;
  return check_tip (copy, error);
}
