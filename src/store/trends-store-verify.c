/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-verify.c: whether a plan file is whole: what has to be known before
 * anything in it is used, and what, in a large file, may be found out while people look
 * at the plan already, but before anything is written.
 *
 * The tables' CHECKs aren't run: SQLite takes ten times as long with them as without, and
 * loading refuses each row that breaks one (the test "rules" of store-broken tries them all). The log grows for ever and is no part of the plan as it stands; so opening a
 * plan doesn't look through a long one. The writer's thread does, before it adds to it.
 */

#include "trends-store-file.h"

#include "trends-store-guard.h"
#include "trends-store-log.h"
#include "trends-store-schema.h"
#include "trends-store-vfs.h"

#include <glib/gi18n-lib.h>

/* A log of more edits, or in a larger file, is looked through later. */
#define SHORT_LOG 1000
#define SMALL_FILE (2 * 1024 * 1024)

/* But what is read when somebody asks for it, see trends-store-late.h. */
#define READ_PARTS                                                                                 \
  "SELECT name FROM sqlite_schema"                                                                 \
  " WHERE type = 'table' AND name <> 'edit' AND name <> 'baseline_state'"

/* A page that can't be read makes no file damaged, though SQLite counts it so. */
static gboolean
run_quick_check (TrendsStoreFile *self,
                 const char      *sql,
                 GError         **error)
{
  g_autoptr (sqlite3_stmt) statement = trends_store_file_prepare (self, sql, error);
  gboolean row;
  int rc;

  if (statement == NULL || !trends_store_file_step (self, statement, &row, error))
    return FALSE;

  if (row && g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0)
    return TRUE;

  rc = trends_store_vfs_get_read_error (self->db);
  return rc != SQLITE_OK ? trends_store_file_set_error (self, rc, error)
                         : trends_store_file_set_damaged (self, error);
}

/* Every table with its indexes, but the log. */
static gboolean
check_parts (TrendsStoreFile *self,
             GError         **error)
{
  g_autoptr (sqlite3_stmt) statement = trends_store_file_prepare (self, READ_PARTS, error);
  gboolean row = statement != NULL;

  while (row)
    {
      g_autofree char *sql = NULL;

      if (!trends_store_file_step (self, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      sql = g_strdup_printf ("PRAGMA quick_check(\"%s\")",
                             (const char *) sqlite3_column_text (statement, 0));
      if (!run_quick_check (self, sql, error))
        return FALSE;
    }

  return FALSE;
}

/* SQLite reads a last page that was cut short as if zeros followed. */
static gboolean
check_size (TrendsStoreFile *self,
            GError         **error)
{
  gint64 expected, size;

  if (!trends_store_file_get_int (self,
                                  "SELECT page_count * page_size"
                                  " FROM pragma_page_count, pragma_page_size",
                                  &expected, error))
    return FALSE;

  size = trends_store_file_get_size (self);
  if (size < 0)
    return trends_store_file_set_error (self, SQLITE_IOERR_FSTAT, error);
  return size >= expected || trends_store_file_set_damaged (self, error);
}

/**
 * trends_store_file_read_version:
 *
 * Notes the format that the file is of now.
 */
gboolean
trends_store_file_read_version (TrendsStoreFile *self,
                                GError         **error)
{
  gint64 version;

  if (!trends_store_file_get_int (self, "PRAGMA user_version", &version, error))
    return FALSE;

  self->version = (int) CLAMP (version, G_MININT32, G_MAXINT32);
  return self->version >= 0 || trends_store_file_set_damaged (self, error);
}

/* Of another format, all is looked at at once: it is migrated, or can't be judged later. */
static gboolean
measure (TrendsStoreFile *self,
         GError         **error)
{
  gint64 last = 0;

  self->unverified = FALSE;
  if (self->version != TRENDS_STORE_VERSION)
    return TRUE;
  if (!trends_store_file_get_int (self, "SELECT max(seq) FROM edit", &last, error))
    return FALSE;

  /* A number that no log comes to is damage, and small. */
  if (last > TRENDS_STORE_LOG_MAX)
    return TRUE;

  self->unverified = last > SHORT_LOG || trends_store_file_get_size (self) > SMALL_FILE;
  return TRUE;
}

static gboolean
check_structure (TrendsStoreFile *self,
                 gboolean         whole,
                 GError         **error)
{
  gboolean sound;

  if (!trends_store_file_exec (self, "PRAGMA ignore_check_constraints = ON", error))
    return FALSE;

  sound = whole ? run_quick_check (self, "PRAGMA quick_check(1)", error)
                : check_parts (self, error);
  return trends_store_file_exec (self, "PRAGMA ignore_check_constraints = OFF",
                                 sound ? error : NULL)
         && sound;
}

static gboolean
check_integrity (TrendsStoreFile *self,
                 GError         **error)
{
  trends_store_guard_know_schema (self);
  return measure (self, error) && check_structure (self, !self->unverified, error);
}

/**
 * trends_store_file_check_whole:
 *
 * Whether every page is what SQLite takes it for, those of a long log too; what it says
 * is another matter.
 */
gboolean
trends_store_file_check_whole (TrendsStoreFile *self,
                               GError         **error)
{
  return !self->unverified || check_structure (self, TRUE, error);
}

/**
 * trends_store_file_check_content:
 *
 * Within a transaction. The schema comes first, for the rest runs what is in it.
 */
gboolean
trends_store_file_check_content (TrendsStoreFile *self,
                                 GError         **error)
{
  return trends_store_file_read_version (self, error) && check_size (self, error)
         && trends_store_schema_check (self, error) && check_integrity (self, error);
}

/**
 * trends_store_file_check:
 *
 * Whether what is in it can be used; a long log may be left for
 * trends_store_file_verify().
 */
gboolean
trends_store_file_check (TrendsStoreFile *self,
                         GError         **error)
{
  gboolean checked;

  if (!trends_store_file_exec (self, "BEGIN", error))
    return FALSE;

  checked = trends_store_file_check_content (self, error);
  trends_store_file_rollback (self);
  return checked;
}

/* The plan is whole without its log. But who wrote on top of a log that makes no sense
 * would make it look as if it did; so a copy goes on, with a log of its own. */
static void
note_broken_log (TrendsStoreFile *self,
                 gint64           seq)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, seq);

  self->broken_log = TRUE;
  self->read_only = TRUE;
  g_free (self->problem);
  /* Translators: %s is a number */
  self->problem = g_strdup_printf (_("You may only read this plan: entry %s of the log of its "
                                     "changes makes no sense. Save a copy elsewhere to change it: "
                                     "the copy has all of the plan, and begins a new log."),
                                   number);
}

static gboolean
never (gpointer user_data)
{
  return FALSE;
}

/**
 * trends_store_file_check_log:
 *
 * Notes where the log makes no sense, unless it is left for trends_store_file_verify().
 */
gboolean
trends_store_file_check_log (TrendsStoreFile *self,
                             GError         **error)
{
  gboolean broken;
  gint64 seq;

  if (self->unverified || self->read_only || self->version != TRENDS_STORE_VERSION)
    return TRUE;
  if (!trends_store_log_check (self, never, NULL, &seq, &broken, error))
    return FALSE;

  if (broken)
    note_broken_log (self, seq);
  return TRUE;
}

static gboolean
set_problem (TrendsStoreFile *self,
             GError         **error)
{
  return trends_store_fail (error, TRENDS_STORE_ERROR_DAMAGED, "%s", self->problem);
}

/* Damage in what was left out may be anywhere; what was loaded is whole. */
static gboolean
note_damage (TrendsStoreFile *self,
             GError          *damage,
             GError         **error)
{
  if (g_error_matches (damage, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_DAMAGED))
    {
      self->broken_log = TRUE;
      self->read_only = TRUE;
      g_free (self->problem);
      self->problem = g_strdup (_("You may only read this plan: the log of its changes is damaged. "
                                  "Save a copy elsewhere to change it: the copy has all of the "
                                  "plan, and begins a new log."));
      g_error_free (damage);
      return set_problem (self, error);
    }

  g_propagate_error (error, damage);
  return FALSE;
}

/**
 * trends_store_file_verify:
 * @stop: asked now and then
 *
 * Looks at what opening left out, in pieces, so that others can write meanwhile. Where it
 * isn't whole, the file is read-only from then on, with a problem that says why.
 *
 * Returns: whether all of the file is known to be whole; otherwise @error is set, which
 *   is #TRENDS_STORE_ERROR_BUSY where it was stopped
 */
gboolean
trends_store_file_verify (TrendsStoreFile    *self,
                          TrendsStoreStopFunc stop,
                          gpointer            user_data,
                          GError            **error)
{
  GError *local_error = NULL;
  gboolean broken;
  gint64 seq;

  if (!self->unverified)
    return !self->broken_log || set_problem (self, error);

  if (!trends_store_file_check_whole (self, &local_error)
      || !trends_store_log_check (self, stop != NULL ? stop : never, user_data, &seq, &broken,
                                  &local_error))
    {
      self->unverified = !g_error_matches (local_error, TRENDS_STORE_ERROR,
                                           TRENDS_STORE_ERROR_DAMAGED);
      return note_damage (self, local_error, error);
    }

  self->unverified = FALSE;
  if (broken)
    note_broken_log (self, seq);
  return !broken || set_problem (self, error);
}
