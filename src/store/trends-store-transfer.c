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

#include "trends-plan-copy.h"
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
  gboolean has_lost_log;
  GPtrArray *lost; /* (element-type utf8): the names of what has lost what was frozen in it */
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
  g_ptr_array_unref (self->lost);
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
  self->lost = g_ptr_array_new_with_free_func (g_free);
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
  self->records = trends_plan_dup_records (plan);
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

/* Where the log need not be given up: for want of room, of a free name or of patience.
 * What else is wrong with the place stops a copy without the log as well. */
static gboolean
can_be_mended (const GError *error)
{
  return g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_FULL)
         || g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_EXISTS)
         || g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_BUSY);
}

static gboolean
copy_without_log (Transfer        *self,
                  TrendsStoreFile *source,
                  guint           *n_kept,
                  GError         **error)
{
  *n_kept = trends_writer_count_marked (self->writer, self->mark);
  g_ptr_array_set_size (self->lost, 0);
  self->has_lost_log = trends_store_copy_records (self->records, source, self->path,
                                                  self->overwrite, self->lost, error);
  return self->has_lost_log;
}

/* The file with what isn't in it yet; or, where it can't be read any more or is another
 * one now, the plan as it was noted, without its log. `n_kept` is how many of the
 * waiting edits are in the copy, `whole` whether all of the file is. */
static gboolean
copy_file (Transfer         *self,
           TrendsStoreFile  *source,
           GPtrArray        *waiting,
           guint            *n_kept,
           gboolean         *whole,
           GError          **error)
{
  g_autoptr (GError) local_error = NULL;

  *whole = FALSE;
  if (!trends_store_file_verify (source, NULL, NULL, &local_error) && source->broken_log)
    return copy_without_log (self, source, n_kept, error);
  g_clear_error (&local_error); /* which is in the way of copying, too */

  *n_kept = waiting->len;
  *whole = trends_store_copy_edited (source, waiting, self->path, self->overwrite, &local_error);
  if (*whole)
    return TRUE;
  if (can_be_mended (local_error))
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

/* All of it is in the new one. */
static void
remove_old (TrendsStoreFile *source)
{
  if (!source->detached && !trends_store_file_has_moved (source) && g_unlink (source->path) != 0)
    g_debug ("%s stays: %s", source->path, g_strerror (errno));
}

/* What others wrote behind the last edit that we know is to be found there still. */
static void
set_tip (TrendsStoreFile *target,
         TrendsStoreFile *source,
         GPtrArray       *waiting)
{
  const char *last = waiting->len > 0 ? trends_edit_get_id (waiting->pdata[waiting->len - 1])
                                      : source->tip;

  g_free (target->tip);
  target->tip = g_strdup (last);
  target->tip_seq = 0;
  if (last != NULL)
    trends_store_log_find (target, last, &target->tip_seq);
}

static TrendsStoreFile *
copy_and_remove (Transfer         *self,
                 TrendsStoreFile  *source,
                 GPtrArray        *waiting,
                 guint            *n_kept,
                 GError          **error)
{
  TrendsStoreFile *target = NULL;
  gboolean whole;

  if (!hold (source, error))
    return NULL;

  if (copy_file (self, source, waiting, n_kept, &whole, error))
    target = trends_store_file_open (self->path, self->mode, error);
  if (target != NULL && whole)
    {
      set_tip (target, source, waiting);
      remove_old (source);
    }
  trends_store_file_rollback (source);
  return target;
}

static gboolean
refuse_own (TrendsStoreFile *source,
            GError         **error)
{
  return trends_store_fail (error, TRENDS_STORE_ERROR_EXISTS,
                            /* Translators: %s is a file name */
                            _("“%s” is this plan’s own file. Choose another name."),
                            source->name);
}

/* A disk that takes “plan” for “Plan” has one name for both. */
static gboolean
respell_file (Transfer         *self,
              TrendsStoreFile  *source,
              GError          **error)
{
  if (g_rename (source->path, self->path) != 0)
    return trends_store_fail (error, TRENDS_STORE_ERROR_FAILED,
                              /* Translators: a file name, then what the system said */
                              _("“%s” could not be renamed: %s."), source->name,
                              g_strerror (errno));

  trends_store_file_set_path (source, self->path);
  self->has_moved = TRUE;
  self->read_only = source->read_only;
  self->problem = g_strdup (source->problem);
  return TRUE;
}

/* Onto the plan's own file: there is nothing to do, unless it is spelled otherwise; but
 * a link to it is another file's name, and a second name another place. */
static gboolean
move_onto_itself (Transfer         *self,
                  TrendsStoreFile  *source,
                  GError          **error)
{
  g_autofree char *resolved = trends_store_file_resolve (self->path, error);
  g_autofree char *old_name = g_path_get_basename (source->path);
  g_autofree char *new_name = g_path_get_basename (self->path);
  GStatBuf info;

  if (resolved == NULL)
    return FALSE;
  if (g_lstat (self->path, &info) != 0 || S_ISLNK (info.st_mode))
    return refuse_own (source, error);
  if (g_str_equal (resolved, source->path))
    return TRUE;
  if (info.st_nlink > 1)
    return refuse_own (source, error);
  return g_str_equal (old_name, new_name) || respell_file (self, source, error);
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
    return move_onto_itself (self, source, error);

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
  gboolean whole;

  if (self->kind == TRANSFER_MOVE)
    return move_file (self, source, waiting, error);
  if (is_same_file (source->path, self->path))
    return refuse_own (source, error);
  return copy_file (self, source, waiting, &n_kept, &whole, error);
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

/* (transfer full): what is not in the new file, since it couldn't be read in the old one, in
 * sentences */
static char *
describe_lost (Transfer *self)
{
  g_autofree char *name = g_filename_display_basename (self->path);
  GString *words = g_string_new (NULL);

  g_string_append_printf (words,
                          /* Translators: %s is a file name */
                          _("The plan is in “%s” as you see it, but the history of its changes "
                            "could not be read any more, and isn’t."),
                          name);
  if (self->lost->len == 0)
    return g_string_free (words, FALSE);

  g_string_append_c (words, ' ');
  g_string_append_printf (words,
                          ngettext ("Nor is what was kept in %u baseline:",
                                    "Nor is what was kept in %u baselines:", self->lost->len),
                          self->lost->len);
  for (guint i = 0; i < self->lost->len; i++)
    /* Translators: a name in a list; the first follows a colon */
    g_string_append_printf (words, i == 0 ? _(" “%s”") : _(", “%s”"),
                            (char *) self->lost->pdata[i]);
  g_string_append_c (words, '.');
  return g_string_free (words, FALSE);
}

/* In the plan's thread. */
static void
take_result (Transfer    *self,
             TrendsStore *store)
{
  if (self->has_moved)
    trends_store_set_place (store, self->location, self->read_only, self->problem);
  trends_store_update (store);
  if (self->has_lost_log)
    {
      g_autofree char *lost = describe_lost (self);

      trends_store_report_lost (store, lost);
    }
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
      trends_store_try_flush (store);
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
 * fails: where the file can't be read any more, or another one lies in its place,
 * the copy holds the plan as it is here, with a log of its own. Waits for it: where
 * a person waits too, use trends_store_save_copy_async().
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
 * in the new one. An old file that may not be removed stays, and so does one that
 * isn't this plan any more. Another name of the same file is no place to go to:
 * %TRENDS_STORE_ERROR_EXISTS. Waits for it: where a person waits too, use
 * trends_store_move_async().
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

/**
 * trends_store_save_copy_finish:
 * @result: what the callback of trends_store_save_copy_async() was given
 * @error: why it didn’t
 *
 * Returns: whether it has been done; otherwise everything is as before
 */
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

/**
 * trends_store_move_finish:
 * @result: what the callback of trends_store_move_async() was given
 * @error: why it didn’t
 *
 * Returns: whether it has been done; otherwise everything is as before
 */
gboolean
trends_store_move_finish (TrendsStore  *self,
                          GAsyncResult *result,
                          GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
