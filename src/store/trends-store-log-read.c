/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-log-read.c: reads a plan file's log, and finds what is wrong with it; see
 * trends-store-log.h.
 */

#include "trends-store-log.h"

#include "trends-date.h"
#include "trends-store-changes.h"
#include "trends-store-part.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define READ_LOG "SELECT seq, id, time, author, origin, label, changes" \
                 " FROM edit WHERE seq > ? ORDER BY seq"

/* Edits that are looked at with nobody writing meanwhile. */
#define CHECKED_AT_ONCE 2000

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

/* What the table's own rules ask for, which opening doesn't have SQLite check. */
static gboolean
has_sane_form (sqlite3_stmt *statement)
{
  const char *time = column_text (statement, 2);
  gint64 moment = trends_time_from_iso (time);
  g_autofree char *written = moment != TRENDS_UNSET ? trends_time_to_iso (moment) : NULL;

  return g_strcmp0 (time, written) == 0
         && trends_store_changes_is_origin (column_text (statement, 4))
         && *column_text (statement, 6) == '[';
}

/* Reads edits one after another, of as many rows as each has. */
typedef struct
{
  TrendsStoreFile *file;
  sqlite3_stmt *statement;
  gboolean foreign;
  gboolean at_row; /* it stands on one that hasn't been read */
  gboolean at_end;
  gint64 seq; /* of the row that was read last */
} Reader;

static gboolean
reader_begin (Reader          *self,
              TrendsStoreFile *file,
              gint64           seq,
              gboolean         foreign,
              GError         **error)
{
  *self = (Reader) { .file = file, .foreign = foreign };
  self->statement = trends_store_file_prepare (file, READ_LOG, error);
  if (self->statement != NULL)
    sqlite3_bind_int64 (self->statement, 1, seq);
  return self->statement != NULL;
}

static void
reader_end (Reader *self)
{
  sqlite3_finalize (self->statement);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_end)

/* Whether it stands on a row that hasn't been read; FALSE at the end, or with @error set. */
static gboolean
find_row (Reader  *self,
          GError **error)
{
  if (self->at_row || self->at_end)
    return self->at_row;
  if (!trends_store_file_step (self->file, self->statement, &self->at_row, error))
    return FALSE;

  self->at_end = !self->at_row;
  return self->at_row;
}

static TrendsEditBuilder *
begin_edit (Reader *self)
{
  TrendsOrigin origin = self->foreign
                          ? TRENDS_ORIGIN_FOREIGN
                          : trends_store_changes_parse_origin (column_text (self->statement, 4));
  TrendsEditBuilder *builder = trends_edit_builder_new (column_text (self->statement, 5), origin);

  trends_edit_builder_set_time (builder, trends_time_from_iso (column_text (self->statement, 2)));
  trends_edit_builder_set_author (builder, column_text (self->statement, 3));
  return builder;
}

/* The changes of the row that the statement stands on; whether they make sense. */
static gboolean
read_part (Reader            *self,
           TrendsEditBuilder *builder)
{
  self->at_row = FALSE;
  self->seq = sqlite3_column_int64 (self->statement, 0);
  if (!has_sane_key (self->statement) || !has_sane_form (self->statement)
      || !trends_store_changes_parse (column_text (self->statement, 6), !self->foreign, builder))
    return FALSE;

  trends_edit_builder_set_id (builder, column_text (self->statement, 1));
  return TRUE;
}

/* Whether the next row is of the same edit as the part of that id; where it isn't, it is
 * still to be read. */
static gboolean
find_next_part (Reader     *self,
                const char *id,
                GError    **error)
{
  return find_row (self, error) && has_sane_key (self->statement)
         && trends_store_part_is_before (id, column_text (self->statement, 1));
}

/* (transfer full) (nullable): the edit, or NULL where it makes no sense, or with @error
 * set. */
static TrendsEdit *
read_edit (Reader  *self,
           GError **error)
{
  g_autoptr (TrendsEditBuilder) builder = begin_edit (self);
  gboolean sound = read_part (self, builder);

  while (sound && trends_store_part_goes_on (column_text (self->statement, 1)))
    {
      g_autofree char *id = g_strdup (column_text (self->statement, 1));

      sound = find_next_part (self, id, error) && read_part (self, builder);
    }
  return sound ? trends_edit_builder_end (g_steal_pointer (&builder)) : NULL;
}

/* Whether there was an edit, which is in `edit` then, NULL where it makes no sense; FALSE
 * with @error set, where it can't be read. */
static gboolean
reader_next (Reader      *self,
             TrendsEdit **edit,
             GError     **error)
{
  g_autoptr (GError) local_error = NULL;

  *edit = NULL;
  if (!find_row (self, error))
    return FALSE;

  *edit = read_edit (self, &local_error);
  if (local_error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/**
 * trends_store_log_foreach:
 * @foreign: whether to say of each that another process made it
 *
 * Has @func see the edits after @seq, oldest first, one after another.
 *
 * Returns: whether it saw all of them
 */
gboolean
trends_store_log_foreach (TrendsStoreFile *file,
                          gint64           seq,
                          gboolean         foreign,
                          TrendsLogFunc    func,
                          gpointer         user_data,
                          GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  g_auto (Reader) reader = { NULL };
  TrendsEdit *next;

  if (!reader_begin (&reader, file, seq, foreign, error))
    return FALSE;

  while (reader_next (&reader, &next, &local_error))
    {
      g_autoptr (TrendsEdit) edit = next;

      if (edit == NULL)
        return set_senseless (file, reader.seq, error);
      func (edit, user_data);
    }
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

static void
collect_cb (TrendsEdit *edit,
            gpointer    edits)
{
  g_ptr_array_add (edits, trends_edit_ref (edit));
}

/**
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
  g_autoptr (GPtrArray) edits = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);

  return trends_store_log_foreach (file, seq, foreign, collect_cb, edits, error)
           ? g_steal_pointer (&edits)
           : NULL;
}

/* Each entry names the one before it. */
#define READ_GAPS "SELECT seq FROM (SELECT seq, parent IS NOT lag (id) OVER (ORDER BY seq)" \
                  " AS broken FROM edit) WHERE broken"

/**
 * trends_store_log_find_gaps:
 * @faults: (element-type utf8): what is wrong is added, in words
 * @error: an error of %TRENDS_STORE_ERROR where the log could not be read
 *
 * Looks for entries of the log that don’t follow the one before them.
 */
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

/* Goes on after the entry `seq`, through some of them; then `seq` is the first that makes
 * no sense, or the last that was looked at. `end`: whether there are no more. */
static gboolean
find_senseless (TrendsStoreFile *file,
                gint64          *seq,
                gboolean        *found,
                gboolean        *end,
                GError         **error)
{
  g_autoptr (GError) local_error = NULL;
  g_auto (Reader) reader = { NULL };
  TrendsEdit *next;

  *found = FALSE;
  if (!reader_begin (&reader, file, *seq, FALSE, error))
    return FALSE;

  for (int n = 0; n < CHECKED_AT_ONCE && !*found && reader_next (&reader, &next, &local_error); n++)
    {
      g_autoptr (TrendsEdit) edit = next;

      *found = edit == NULL;
      *seq = reader.seq;
    }
  *end = reader.at_end;
  if (local_error == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Others can write between one piece and the next. */
gboolean
trends_store_log_check (TrendsStoreFile    *file,
                        TrendsStoreStopFunc stop,
                        gpointer            user_data,
                        gint64             *seq,
                        gboolean           *broken,
                        GError            **error)
{
  gboolean end = FALSE;

  if (!find_gap (file, seq, broken, error))
    return FALSE;
  if (!*broken)
    *seq = G_MININT64;

  while (!*broken && !end)
    {
      if (stop (user_data))
        return trends_store_file_set_error (file, SQLITE_INTERRUPT, error);
      if (!find_senseless (file, seq, broken, &end, error))
        return FALSE;
    }
  return TRUE;
}

void
trends_store_log_find_faults (TrendsStoreFile *file,
                              GPtrArray       *faults,
                              GError         **error)
{
  g_auto (Reader) reader = { NULL };
  TrendsEdit *next;

  if (!reader_begin (&reader, file, G_MININT64, FALSE, error))
    return;

  while (reader_next (&reader, &next, error))
    {
      g_autoptr (TrendsEdit) edit = next;
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, reader.seq);

      if (edit == NULL)
        g_ptr_array_add (faults,
                         /* Translators: %s is the number of an entry */
                         g_strdup_printf (_("Entry %s of the log makes no sense."), number));
    }
}

gboolean
trends_store_log_find (TrendsStoreFile *file,
                       const char      *id,
                       gint64          *seq)
{
  g_autoptr (sqlite3_stmt) statement = NULL;
  gboolean row;

  statement = trends_store_file_prepare (file, "SELECT seq FROM edit WHERE id = ?", NULL);
  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, id, -1, SQLITE_TRANSIENT);
  if (!trends_store_file_step (file, statement, &row, NULL) || !row)
    return FALSE;

  if (seq != NULL)
    *seq = sqlite3_column_int64 (statement, 0);
  return TRUE;
}
