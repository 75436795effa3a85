/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-transfer.c: copies of a plan's file, and its moves.
 *
 * The work on files needs nothing of the plan but its records, so it can be done
 * in a worker thread: it holds the writer's file meanwhile, edits wait in the
 * writer's queue, and after a move the writer goes on in the new file with those
 * that came after the copy was begun. Where others' edits are found, which
 * only the plan's thread can take in, the work is begun again after that.
 */

#include "trends-store-private.h"

#include "trends-store-copy.h"
#include "trends-store-log.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef enum
{
  TRANSFER_COPY,
  TRANSFER_MOVE,
} TransferKind;

typedef struct
{
  TransferKind kind;
  GFile *location;
  char *path;
  gboolean overwrite;
  TrendsOpenMode mode;

  TrendsWriter *writer;
  GPtrArray *records; /* the plan, at `mark` */
  TrendsWriterMark mark;

  /* What came of it */
  gboolean has_moved;
  gboolean read_only;
  char *problem;
} Transfer;

static void
transfer_free (gpointer data)
{
  Transfer *self = data;

  g_object_unref (self->location);
  g_free (self->path);
  g_clear_pointer (&self->writer, trends_writer_unref);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self->problem);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Transfer, transfer_free)

static gboolean
refuse_closed (TrendsStore *store,
               GError     **error)
{
  if (trends_store_get_writer (store) != NULL)
    return FALSE;

  trends_store_fail (error, TRENDS_STORE_ERROR_FAILED, _("This plan has been closed."));
  return TRUE;
}

static Transfer *
transfer_new (TrendsStore  *store,
              TransferKind  kind,
              GFile        *location,
              gboolean      overwrite,
              GError      **error)
{
  g_autofree char *path = trends_store_dup_path (location, error);
  Transfer *self;

  if (path == NULL || !trends_store_check_path (path, error) || refuse_closed (store, error))
    return NULL;

  self = g_new0 (Transfer, 1);
  self->kind = kind;
  self->location = g_object_ref (location);
  self->path = g_steal_pointer (&path);
  self->overwrite = overwrite;
  self->mode = trends_store_get_mode (store);
  self->writer = trends_writer_ref (trends_store_get_writer (store));
  return self;
}

/* In the plan's thread: takes down the plan as it is now. */
static void
note_plan (Transfer    *self,
           TrendsStore *store)
{
  TrendsPlan *plan = trends_store_get_plan (store);

  trends_plan_seal (plan);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = trends_store_dup_records (plan);
  self->mark = trends_writer_get_mark (self->writer);
}

/* ------------------------------------------------------------ work on files */

static gboolean
is_same_file (const char *path,
              const char *other)
{
  GStatBuf a, b;

  return g_stat (path, &a) == 0 && g_stat (other, &b) == 0 && a.st_dev == b.st_dev &&
         a.st_ino == b.st_ino;
}

/* Faults of where it goes, rather than of where it comes from. */
static gboolean
is_about_target (const GError *error)
{
  return error->domain == TRENDS_STORE_ERROR && error->code != TRENDS_STORE_ERROR_BUSY &&
         error->code != TRENDS_STORE_ERROR_DAMAGED &&
         error->code != TRENDS_STORE_ERROR_ALTERED && error->code != TRENDS_STORE_ERROR_FAILED;
}

static gboolean
copy_without_log (Transfer        *self,
                  TrendsStoreFile *source,
                  guint           *n_kept,
                  GError         **error)
{
  *n_kept = trends_writer_count_marked (self->writer, self->mark);
  return trends_store_copy_records (self->records, source, self->path, self->overwrite, error);
}

/* The file with what isn't in it yet; or, where it can't be read any more, the
 * plan as it was noted, without its log. `n_kept` is how many of the waiting edits
 * are in the copy. */
static gboolean
copy_file (Transfer         *self,
           TrendsStoreFile  *source,
           GPtrArray        *waiting,
           guint            *n_kept,
           GError          **error)
{
  g_autoptr (GError) local_error = NULL;

  if (source->broken_log)
    return copy_without_log (self, source, n_kept, error);

  *n_kept = waiting->len;
  if (trends_store_copy_edited (source, waiting, self->path, self->overwrite, &local_error))
    return TRUE;
  if (is_about_target (local_error))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  g_debug ("%s: saved without its log: %s", self->path, local_error->message);
  return copy_without_log (self, source, n_kept, error);
}

/* Nobody may write to the old file between its copy and its end. */
static gboolean
hold (TrendsStoreFile *source,
      GError         **error)
{
  g_autoptr (GError) local_error = NULL;

  if (source->read_only || trends_store_file_has_moved (source) ||
      trends_store_file_exec (source, "BEGIN IMMEDIATE", &local_error) ||
      !g_error_matches (local_error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_BUSY))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}

/* Where something of it isn't in the new one, it stays. */
static void
remove_old (TrendsStoreFile *source)
{
  if (!source->detached && !source->broken_log && !trends_store_file_has_moved (source) && g_unlink (source->path) != 0)
    g_debug ("%s stays: %s", source->path, g_strerror (errno));
}

static TrendsStoreFile *
copy_and_remove (Transfer         *self,
                 TrendsStoreFile  *source,
                 GPtrArray        *waiting,
                 guint            *n_kept,
                 GError          **error)
{
  TrendsStoreFile *target = NULL;

  if (!hold (source, error))
    return NULL;

  if (copy_file (self, source, waiting, n_kept, error))
    target = trends_store_file_open (self->path, self->mode, error);
  if (target != NULL)
    remove_old (source);
  trends_store_file_rollback (source);
  return target;
}

static gboolean
move_file (Transfer         *self,
           TrendsStoreFile  *source,
           GPtrArray        *waiting,
           GError          **error)
{
  TrendsStoreFile *target;
  guint n_kept = 0;

  if (!trends_store_file_has_moved (source) && is_same_file (source->path, self->path))
    return TRUE;

  target = copy_and_remove (self, source, waiting, &n_kept, error);
  if (target == NULL)
    return FALSE;

  self->has_moved = TRUE;
  self->read_only = target->read_only;
  self->problem = g_strdup (target->problem);
  trends_writer_set_file (self->writer, target, n_kept);
  return TRUE;
}

static gboolean
transfer_file (Transfer         *self,
               TrendsStoreFile  *source,
               GPtrArray        *waiting,
               GError          **error)
{
  guint n_kept;

  if (self->kind == TRANSFER_MOVE)
    return move_file (self, source, waiting, error);
  if (is_same_file (source->path, self->path))
    return trends_store_fail (error, TRENDS_STORE_ERROR_EXISTS,
                              /* Translators: %s is a file name */
                              _("“%s” is this plan’s own file. Choose another name."),
                              source->name);
  return copy_file (self, source, waiting, &n_kept, error);
}

/* In any thread. FALSE without an error where others' edits are to be taken in
 * first; `done` tells whether it was done. */
static gboolean
run (Transfer  *self,
     gboolean  *done,
     GError   **error)
{
  g_autoptr (GPtrArray) waiting = NULL;
  TrendsStoreFile *source;
  gboolean is_current;

  trends_writer_look (self->writer);
  source = trends_writer_lock_file (self->writer, &waiting);
  is_current = trends_writer_is_current (self->writer, self->mark);
  if (is_current)
    *done = transfer_file (self, source, waiting, error);
  trends_writer_unlock_file (self->writer);
  return is_current;
}

/* In the plan's thread. */
static void
take_result (Transfer    *self,
             TrendsStore *store)
{
  if (self->has_moved)
    trends_store_set_place (store, self->location, self->read_only, self->problem);
  trends_store_update (store);
}

/* -------------------------------------------------------------- and waiting */

static gboolean
transfer_now (TrendsStore  *store,
              TransferKind  kind,
              GFile        *location,
              gboolean      overwrite,
              GError      **error)
{
  g_autoptr (Transfer) transfer = transfer_new (store, kind, location, overwrite, error);
  gboolean done = FALSE;

  if (transfer == NULL)
    return FALSE;

  do
    {
      trends_store_settle (store);
      note_plan (transfer, store);
    }
  while (!run (transfer, &done, error));

  take_result (transfer, store);
  return done;
}

/**
 * trends_store_save_copy:
 * @file: where the copy goes
 * @overwrite: whether what is there may be replaced
 *
 * Writes a second file with all that this one holds and what waits to be
 * written. The store stays where it is. This is also the way out where saving
 * fails. Waits for it: where a person waits too, use
 * trends_store_save_copy_async().
 *
 * Returns: whether the copy is on the disk
 */
gboolean
trends_store_save_copy (TrendsStore *self,
                        GFile       *file,
                        gboolean     overwrite,
                        GError     **error)
{
  g_return_val_if_fail (TRENDS_IS_STORE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return transfer_now (self, TRANSFER_COPY, file, overwrite, error);
}

/**
 * trends_store_move:
 * @file: where the plan's file is to be; another name in the same folder
 *   renames it
 * @overwrite: whether what is there may be replaced
 *
 * Moves the file and goes on there. What could not be written to the old one is
 * in the new one. An old file that may not be removed stays. Waits for it: where
 * a person waits too, use trends_store_move_async().
 *
 * Returns: whether the plan lives in @file now; otherwise it is where it was
 */
gboolean
trends_store_move (TrendsStore *self,
                   GFile       *file,
                   gboolean     overwrite,
                   GError     **error)
{
  g_return_val_if_fail (TRENDS_IS_STORE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return transfer_now (self, TRANSFER_MOVE, file, overwrite, error);
}

/* ---------------------------------------------------------- without waiting */

static void start (GTask *task);

typedef enum
{
  RUN_AGAIN,
  RUN_DONE,
} RunResult;

static void
run_in_thread (GTask        *worker,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  GError *error = NULL;
  gboolean done = FALSE;

  if (!run (task_data, &done, &error))
    g_task_return_int (worker, RUN_AGAIN);
  else if (done)
    g_task_return_int (worker, RUN_DONE);
  else
    g_task_return_error (worker, error);
}

static void
on_run_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  TrendsStore *store = TRENDS_STORE (source);
  g_autoptr (GError) error = NULL;
  gssize outcome = g_task_propagate_int (G_TASK (result), &error);

  take_result (g_task_get_task_data (task), store);
  if (error == NULL && outcome == RUN_AGAIN && !refuse_closed (store, &error))
    start (g_steal_pointer (&task));
  else if (error != NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
  trends_store_release (store);
}

/* (transfer full) of the task */
static void
start (GTask *task)
{
  TrendsStore *store = g_task_get_source_object (task);
  Transfer *transfer = g_task_get_task_data (task);
  g_autoptr (GTask) worker = g_task_new (store, NULL, on_run_cb, task);

  trends_store_hold (store);
  note_plan (transfer, store);
  g_task_set_source_tag (worker, start);
  g_task_set_task_data (worker, transfer, NULL);
  g_task_run_in_thread (worker, run_in_thread);
}

static void
transfer_async (TrendsStore  *store,
                TransferKind  kind,
                GFile        *location,
                gboolean      overwrite,
                GTask        *task)
{
  GError *error = NULL;
  Transfer *transfer;

  if (g_task_return_error_if_cancelled (task))
    return;

  transfer = transfer_new (store, kind, location, overwrite, &error);
  if (transfer == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* What is done is done, whoever lost interest meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, transfer, transfer_free);
  start (g_object_ref (task));
}

/**
 * trends_store_save_copy_async:
 *
 * As trends_store_save_copy(), in a worker thread. The plan may be changed
 * meanwhile; the copy holds all that was done before this was called. Once it
 * has begun it is not cancelled any more.
 */
void
trends_store_save_copy_async (TrendsStore        *self,
                              GFile              *file,
                              gboolean            overwrite,
                              GCancellable       *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TRENDS_IS_STORE (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, trends_store_save_copy_async);
  transfer_async (self, TRANSFER_COPY, file, overwrite, task);
}

gboolean
trends_store_save_copy_finish (TrendsStore  *self,
                               GAsyncResult *result,
                               GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * trends_store_move_async:
 *
 * As trends_store_move(), in a worker thread. The plan may be changed meanwhile:
 * what is done to it is written to the new file. Once it has begun it is not
 * cancelled any more.
 */
void
trends_store_move_async (TrendsStore        *self,
                         GFile              *file,
                         gboolean            overwrite,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TRENDS_IS_STORE (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, trends_store_move_async);
  transfer_async (self, TRANSFER_MOVE, file, overwrite, task);
}

gboolean
trends_store_move_finish (TrendsStore  *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
