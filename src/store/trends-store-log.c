/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-log.c: see trends-store-log.h, and "edit" in sql/schema.sql for
 * what the JSON looks like.
 */

#include "trends-store-log.h"

#include "trends-date.h"
#include "trends-store-changes.h"
#include "trends-store-rows.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define READ_LOG "SELECT seq, id, time, author, origin, label, changes" \
                 " FROM edit WHERE seq > ? ORDER BY seq"

/* ----------------------------------------------------------------- writing */

static void
bind_edit (sqlite3_stmt     *statement,
           TrendsStoreFile  *file,
           const TrendsEdit *edit)
{
  const char *label = trends_edit_get_label (edit);
  const char *author = trends_edit_get_author (edit);

  sqlite3_bind_int64 (statement, 1, file->tip_seq + 1);
  sqlite3_bind_text (statement, 2, trends_edit_get_id (edit), -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 3, file->tip, -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 4, trends_time_to_iso (trends_edit_get_time (edit)), -1, g_free);
  sqlite3_bind_text (statement, 5, author != NULL && *author != '\0' ? author : NULL, -1,
                     SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 6, trends_origin_get_nick (trends_edit_get_origin (edit)), -1,
                     SQLITE_STATIC);
  sqlite3_bind_text (statement, 7, label != NULL ? label : "", -1, SQLITE_TRANSIENT);
  sqlite3_bind_text (statement, 8, trends_store_changes_format (edit), -1, g_free);
}

/*
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
  sqlite3_stmt *statement = g_hash_table_lookup (file->statements, NULL);
  gboolean appended;

  if (statement == NULL)
    {
      statement = trends_store_file_prepare (file,
                                             "INSERT INTO edit (seq, id, parent, time, author,"
                                             " origin, label, changes)"
                                             " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                                             error);
      if (statement == NULL)
        return FALSE;
      g_hash_table_insert (file->statements, NULL, statement);
    }

  bind_edit (statement, file, edit);
  appended = trends_store_file_step (file, statement, NULL, error);
  sqlite3_clear_bindings (statement); /* they may be big */
  if (!appended)
    return FALSE;

  g_free (file->tip);
  file->tip = g_strdup (trends_edit_get_id (edit));
  file->tip_seq++;
  return TRUE;
}

/* ----------------------------------------------------------------- reading */

static const char *
column_text (sqlite3_stmt *statement,
             int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL && g_utf8_validate (text, -1, NULL) ? text : "";
}

static gboolean
set_senseless (TrendsStoreFile *file,
               gint64           seq,
               GError         **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, seq);

  return trends_store_fail (error, TRENDS_STORE_ERROR_DAMAGED,
                            /* Translators: a file name, then a number */
                            _("“%s” is damaged: entry %s of its log makes no sense. "
                              "Go back to a copy of it that is whole."),
                            file->name, number);
}

/* What is written has a number that others can follow, and an id that isn't cut
 * short where it is read. */
static gboolean
has_sane_key (sqlite3_stmt *statement)
{
  gint64 seq = sqlite3_column_int64 (statement, 0);
  const char *id = column_text (statement, 1);

  return seq >= 1 && seq <= TRENDS_STORE_LOG_MAX && g_uuid_string_is_valid (id) &&
         strlen (id) == (gsize) sqlite3_column_bytes (statement, 1);
}

static TrendsEdit *
read_edit (TrendsStoreFile *file,
           sqlite3_stmt    *statement,
           gboolean         foreign,
           GError         **error)
{
  g_autoptr (TrendsEditBuilder) builder = NULL;
  TrendsOrigin origin = foreign
                          ? TRENDS_ORIGIN_FOREIGN
                          : trends_store_changes_parse_origin (column_text (statement, 4));

  builder = trends_edit_builder_new (column_text (statement, 5), origin);
  trends_edit_builder_set_id (builder, column_text (statement, 1));
  trends_edit_builder_set_time (builder, trends_time_from_iso (column_text (statement, 2)));
  trends_edit_builder_set_author (builder, column_text (statement, 3));

  if (!has_sane_key (statement)
      || !trends_store_changes_parse (column_text (statement, 6), !foreign, builder))
    {
      set_senseless (file, sqlite3_column_int64 (statement, 0), error);
      return NULL;
    }

  return trends_edit_builder_end (g_steal_pointer (&builder));
}

/*
 * trends_store_log_read:
 *
 * Returns: (transfer full) (element-type TrendsEdit): the edits after @seq, oldest
 *   first, or %NULL with @error set
 */
GPtrArray *
trends_store_log_read (TrendsStoreFile *file,
                       gint64           seq,
                       gboolean         foreign,
                       GError         **error)
{
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row = TRUE;

  statement = trends_store_file_prepare (file, READ_LOG, error);
  if (statement == NULL)
    return NULL;

  edits = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);
  sqlite3_bind_int64 (statement, 1, seq);
  while (TRUE)
    {
      TrendsEdit *edit;

      if (!trends_store_file_step (file, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&edits);

      edit = read_edit (file, statement, foreign, error);
      if (edit == NULL)
        return NULL;
      g_ptr_array_add (edits, edit);
    }
}

/* Each entry names the one before it. */
#define READ_GAPS "SELECT seq FROM (SELECT seq, parent IS NOT lag (id) OVER (ORDER BY seq)" \
                  " AS broken FROM edit) WHERE broken"

void
trends_store_log_find_gaps (TrendsStoreFile *file,
                            GPtrArray       *faults,
                            GError         **error)
{
  g_autoptr (sqlite3_stmt) statement = trends_store_file_prepare (file, READ_GAPS, error);
  gboolean row = TRUE;

  while (statement != NULL && trends_store_file_step (file, statement, &row, error) && row)
    g_ptr_array_add (faults,
                     /* Translators: %s is the number of an entry */
                     g_strdup_printf (_("Entry %s of the log doesn’t follow the one before it."),
                                      (const char *) sqlite3_column_text (statement, 0)));
}

static gboolean
find_gap (TrendsStoreFile *file,
          gint64          *seq,
          gboolean        *found,
          GError         **error)
{
  g_autoptr (sqlite3_stmt) statement = NULL;

  statement = trends_store_file_prepare (file, READ_GAPS " LIMIT 1", error);
  if (statement == NULL || !trends_store_file_step (file, statement, found, error))
    return FALSE;

  *seq = *found ? sqlite3_column_int64 (statement, 0) : 0;
  return TRUE;
}

static gboolean
find_senseless (TrendsStoreFile *file,
                gint64          *seq,
                gboolean        *found,
                GError         **error)
{
  g_autoptr (sqlite3_stmt) statement = trends_store_file_prepare (file, READ_LOG, error);
  gboolean row;

  *found = FALSE;
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, G_MININT64);
  while (TRUE)
    {
      g_autoptr (TrendsEdit) edit = NULL;

      if (!trends_store_file_step (file, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;

      edit = read_edit (file, statement, FALSE, NULL);
      if (edit == NULL)
        {
          *found = TRUE;
          *seq = sqlite3_column_int64 (statement, 0);
          return TRUE;
        }
    }
}

gboolean
trends_store_log_check (TrendsStoreFile *file,
                        gint64          *seq,
                        gboolean        *broken,
                        GError         **error)
{
  if (!find_gap (file, seq, broken, error))
    return FALSE;

  return *broken || find_senseless (file, seq, broken, error);
}

void
trends_store_log_find_faults (TrendsStoreFile *file,
                              GPtrArray       *faults,
                              GError         **error)
{
  g_autoptr (sqlite3_stmt) statement = trends_store_file_prepare (file, READ_LOG, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return;

  sqlite3_bind_int64 (statement, 1, G_MININT64);
  while (trends_store_file_step (file, statement, &row, error) && row)
    {
      g_autoptr (TrendsEdit) edit = read_edit (file, statement, FALSE, NULL);

      if (edit == NULL)
        g_ptr_array_add (faults,
                         /* Translators: %s is the number of an entry */
                         g_strdup_printf (_("Entry %s of the log makes no sense."),
                                          (const char *) sqlite3_column_text (statement, 0)));
    }
}

gboolean
trends_store_log_has (TrendsStoreFile *file, const char *id)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  statement = trends_store_file_prepare (file, "SELECT 1 FROM edit WHERE id = ?", NULL);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT);
  return trends_store_file_step (file, statement, &row, NULL) && row;
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
 * to fail. They are taken out of `found`, and the tip goes past them. */
static guint
take_own (TrendsStoreFile *file,
          GPtrArray       *found,
          GPtrArray       *edits)
{
  guint n = 0;

  while (n < edits->len && found->len > 0 &&
         strcmp (trends_edit_get_id (found->pdata[0]), trends_edit_get_id (edits->pdata[n])) == 0)
    {
      g_free (file->tip);
      file->tip = g_strdup (trends_edit_get_id (found->pdata[0]));
      file->tip_seq++;
      g_ptr_array_remove_index (found, 0);
      n++;
    }
  return n;
}

/* Whether there is nothing that we didn't know of. */
static gboolean
look_around (TrendsStoreFile *file,
             GPtrArray       *edits,
             guint           *n_written,
             GPtrArray      **others,
             GError         **error)
{
  g_autoptr (GPtrArray) found = NULL;

  if (!check_ground (file, error) ||
      (found = trends_store_log_read (file, file->tip_seq, TRUE, error)) == NULL)
    return FALSE;

  *n_written = take_own (file, found, edits);
  if (found->len > 0)
    {
      *others = g_steal_pointer (&found);
      return trends_store_file_find_tip (file, error);
    }
  return TRUE;
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
look_and_write (TrendsStoreFile *file,
                GPtrArray       *edits,
                guint           *n_written,
                GPtrArray      **others,
                GError         **error)
{
  g_autofree char *tip = NULL;
  gint64 tip_seq;

  if (!look_around (file, edits, n_written, others, error))
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
  if (!begin (file, "BEGIN IMMEDIATE", error))
    return FALSE;

  written = trends_store_file_check_plan (file, file->plan, error)
            && look_and_write (file, edits, n_written, others, error);
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
           && look_around (file, none, &n_written, others, error);
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
