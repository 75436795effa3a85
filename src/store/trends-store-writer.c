/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store-writer.c: see trends-store-writer.h.
 *
 * Two locks: `file_lock` is held while the file is used, `lock` for moments,
 * around the rest; whoever needs both takes `file_lock` first.
 */

#include "trends-store-writer.h"

#include "trends-store-log.h"

#define LOOK_INTERVAL (1 * G_TIME_SPAN_SECOND)
#define RETRY_INTERVAL (5 * G_TIME_SPAN_SECOND)

struct _TrendsWriter
{
  TrendsWriterFunc changed;
  gpointer user_data;
  GThread *thread;

  GMutex file_lock;
  TrendsStoreFile *file;
  gint64 data_version;

  GMutex lock;
  GCond wake; /* for the writer: there is something to do */
  GCond told; /* for who waits: there is news */
  GPtrArray *queue;
  guint64 n_pushed;
  guint64 n_resumed;
  GPtrArray *others; /* found and not taken yet */
  gboolean held;     /* until what was taken has been dealt with */
  GError *error;
  gint64 failed_at;
  gboolean retry; /* somebody asked for it */
  gboolean busy;  /* with what was asked for */
  gboolean verifying;
  char *problem;  /* why nothing can be written, found out after opening; or NULL */
  gboolean stop;
  gboolean given_up; /* nothing more is written */
};

/* ---------------------------------------------------- in the writer's thread */

/* With neither lock held. */
static void
report_status (TrendsWriter *self)
{
  g_mutex_lock (&self->lock);
  g_cond_broadcast (&self->told);
  g_mutex_unlock (&self->lock);

  self->changed (self->user_data);
}

static void
take_result (TrendsWriter *self,
             guint         n_written,
             GPtrArray    *others,
             GError       *error)
{
  g_mutex_lock (&self->lock);
  if (n_written > 0)
    g_ptr_array_remove_range (self->queue, 0, n_written);
  if (others != NULL)
    {
      g_assert (self->others == NULL);
      self->others = others;
      self->held = TRUE;
    }
  g_clear_error (&self->error);
  self->error = error;
  self->failed_at = g_get_monotonic_time ();
  self->busy = FALSE;
  g_mutex_unlock (&self->lock);
}

static GPtrArray *
copy_queue (TrendsWriter *self)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return g_ptr_array_copy (self->queue, (GCopyFunc) (GCallback) trends_edit_ref, NULL);
}

/* Whether to look through the log has become useless. */
static gboolean
is_done (gpointer user_data)
{
  TrendsWriter *self = user_data;
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->given_up || (self->stop && self->queue->len == 0);
}

static void
begin_verifying (TrendsWriter *self)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->verifying = TRUE;
}

static void
end_verifying (TrendsWriter *self)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->verifying = FALSE;
  g_free (self->problem);
  self->problem = self->file->broken_log ? g_strdup (self->file->problem) : NULL;
}

/* What opening a large file left out, before anything is written to it. */
static gboolean
verify (TrendsWriter *self,
        GError      **error)
{
  gboolean whole;

  begin_verifying (self);
  whole = trends_store_file_verify (self->file, is_done, self, error);
  end_verifying (self);
  return whole;
}

/* After a failure the file is opened anew, since the old connection may be stuck
 * with one that has gone. */
static gboolean
reopen (TrendsWriter *self,
        GError      **error)
{
  g_autoptr (GError) local_error = NULL;
  TrendsStoreFile *file;

  file = trends_store_file_open_again (self->file, &local_error);
  if (g_error_matches (local_error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_NOT_A_PLAN))
    return trends_store_file_set_overwritten (self->file, error);
  if (file == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (file->read_only)
    {
      trends_store_fail (error, TRENDS_STORE_ERROR_PERMISSION, "%s",
                         file->problem != NULL ? file->problem : file->name);
      trends_store_file_free (file);
      return FALSE;
    }

  g_free (file->tip);
  file->tip = g_steal_pointer (&self->file->tip);
  file->tip_seq = self->file->tip_seq;
  trends_store_file_free (self->file);
  self->file = file;
  self->data_version = -1;
  return TRUE;
}

static gboolean
is_held (TrendsWriter *self)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->held;
}

/* What was asked for is done when what was found meanwhile has been dealt with. */
static void
put_off_writing (TrendsWriter *self)
{
  g_mutex_lock (&self->lock);
  self->retry = self->retry || self->busy;
  self->busy = FALSE;
  g_cond_broadcast (&self->told);
  g_mutex_unlock (&self->lock);
}

static void
write_waiting (TrendsWriter *self,
               gboolean      anew)
{
  GPtrArray *others = NULL;
  GError *error = NULL;
  guint n_written = 0;

  g_mutex_lock (&self->file_lock);
  /* Whoever had the file until now may have found others' edits, and what waits
   * doesn't fit on top of those yet. */
  if (is_held (self))
    {
      g_mutex_unlock (&self->file_lock);
      put_off_writing (self);
      return;
    }
  if ((!anew || reopen (self, &error)) && verify (self, &error))
    {
      g_autoptr (GPtrArray) edits = copy_queue (self);

      if (edits->len > 0)
        trends_store_log_write (self->file, edits, &n_written, &others, &error);
      else
        trends_store_log_look (self->file, &others, &error);
    }
  take_result (self, n_written, others, error);
  g_mutex_unlock (&self->file_lock);

  report_status (self);
}

/* Cheap where nothing happened: SQLite reads one number of the file. Where it can't, the
 * look that follows says why, unless others are writing just now. */
static gboolean
has_changed (TrendsWriter *self)
{
  gint64 data_version = -1;
  g_autoptr (GError) error = NULL;
  gboolean known
    = trends_store_file_get_int (self->file, "PRAGMA data_version", &data_version, &error);

  if ((known && data_version == self->data_version)
      || g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_BUSY))
    return FALSE;

  self->data_version = data_version;
  return TRUE;
}

/* At leisure, for who has written nothing yet, and will be told if nothing can be. */
static void
verify_ahead (TrendsWriter *self)
{
  gboolean news;

  g_mutex_lock (&self->file_lock);
  news = self->file->unverified && !verify (self, NULL) && self->file->broken_log;
  g_mutex_unlock (&self->file_lock);

  if (news)
    report_status (self);
}

static void
poll_file (TrendsWriter *self)
{
  GPtrArray *others = NULL;
  GError *error = NULL;
  gboolean news = FALSE;

  g_mutex_lock (&self->file_lock);
  if (!is_held (self) && !self->file->detached && self->file->version == TRENDS_STORE_VERSION &&
      trends_store_file_check_place (self->file, &error) && has_changed (self) &&
      !trends_store_log_look (self->file, &others, &error))
    self->data_version = -1;

  /* Others may be writing just now; and who only reads has nothing to lose. */
  if (self->file->read_only ||
      g_error_matches (error, TRENDS_STORE_ERROR, TRENDS_STORE_ERROR_BUSY))
    g_clear_error (&error);

  news = others != NULL || error != NULL;
  if (news)
    take_result (self, 0, others, error);
  g_mutex_unlock (&self->file_lock);

  if (news)
    report_status (self);
}

static gboolean
is_time_to_retry (TrendsWriter *self)
{
  return g_get_monotonic_time () - self->failed_at >= RETRY_INTERVAL;
}

/* What to do next, with the lock held; NULL where there is nothing. */
typedef enum
{
  TASK_WAIT,
  TASK_WRITE,
  TASK_RETRY,
  TASK_LOOK,
  TASK_END,
} Task;

static Task
choose_task (TrendsWriter *self,
             gboolean      woken)
{
  if (self->given_up
      || (self->stop && (self->queue->len == 0 || self->error != NULL || self->held)))
    return TASK_END;
  if (self->held)
    return TASK_WAIT;
  if (self->retry || (self->error != NULL && is_time_to_retry (self)))
    return TASK_RETRY;
  if (self->error != NULL)
    return TASK_WAIT;
  if (self->queue->len > 0)
    return TASK_WRITE;
  return woken ? TASK_WAIT : TASK_LOOK;
}

/* With the lock held; whether somebody woke us before it was time to look. */
static gboolean
wait_for_work (TrendsWriter *self)
{
  return g_cond_wait_until (&self->wake, &self->lock, g_get_monotonic_time () + LOOK_INTERVAL);
}

static Task
next_task (TrendsWriter *self)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  Task task = choose_task (self, TRUE);

  while (task == TASK_WAIT)
    task = choose_task (self, wait_for_work (self));

  self->busy = self->retry;
  self->retry = FALSE;
  return task;
}

static gpointer
run (gpointer data)
{
  TrendsWriter *self = data;

  while (TRUE)
    switch (next_task (self))
      {
      case TASK_WRITE:
        write_waiting (self, FALSE);
        break;
      case TASK_RETRY:
        write_waiting (self, TRUE);
        break;
      case TASK_LOOK:
        verify_ahead (self);
        poll_file (self);
        break;
      case TASK_END:
        return NULL;
      case TASK_WAIT:
      default:
        break;
      }
}

/* ------------------------------------------------------ in the plan's thread */

/**
 * trends_writer_new:
 * @file: (transfer full): the writer’s alone from now on
 * @changed: called in the writer’s thread whenever there is another status to be asked for
 * @user_data: to outlive the writer
 *
 * Returns: (transfer full): a writer, whose thread is running
 */
TrendsWriter *
trends_writer_new (TrendsStoreFile *file,
                   TrendsWriterFunc changed,
                   gpointer         user_data)
{
  TrendsWriter *self = g_atomic_rc_box_new0 (TrendsWriter);

  self->file = file;
  self->data_version = -1;
  self->changed = changed;
  self->user_data = user_data;
  self->queue = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);
  g_mutex_init (&self->file_lock);
  g_mutex_init (&self->lock);
  g_cond_init (&self->wake);
  g_cond_init (&self->told);
  self->thread = g_thread_new ("trends-writer", run, self);
  return self;
}

/* With the lock held: what nothing is to be written after need not be finished. */
static void
interrupt (TrendsWriter *self)
{
  if (self->verifying && (self->given_up || self->queue->len == 0))
    sqlite3_interrupt (self->file->db);
}

void
trends_writer_verify (TrendsWriter *self)
{
  verify_ahead (self);
}

/**
 * trends_writer_end:
 *
 * Ends the thread, and waits for that. What could not be written is left in the queue.
 */
void
trends_writer_end (TrendsWriter *self)
{
  g_mutex_lock (&self->lock);
  self->stop = TRUE;
  interrupt (self);
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
  g_thread_join (self->thread);
}

/* Whether the last edit that waits is in the file, and so all of them are. */
static gboolean
find_own (TrendsWriter *self, GPtrArray *waiting)
{
  g_autoptr (TrendsStoreFile) file = NULL;

  file = trends_store_file_open (self->file->path, TRENDS_OPEN_READ_ONLY, NULL);
  return file != NULL
         && trends_store_log_find (file, trends_edit_get_id (waiting->pdata[waiting->len - 1]),
                                   NULL);
}

gboolean
trends_writer_give_up (TrendsWriter *self)
{
  g_autoptr (GPtrArray) waiting = NULL;

  g_mutex_lock (&self->lock);
  self->given_up = TRUE;
  interrupt (self);
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
  g_thread_join (self->thread);

  waiting = copy_queue (self);
  return waiting->len == 0 || (!self->file->read_only && find_own (self, waiting));
}

TrendsWriter *
trends_writer_ref (TrendsWriter *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  TrendsWriter *self = data;

  trends_store_file_free (self->file);
  g_free (self->problem);
  g_ptr_array_unref (self->queue);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_mutex_clear (&self->file_lock);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->wake);
  g_cond_clear (&self->told);
}

/**
 * trends_writer_unref:
 * @self: (transfer full): freed with the file when nobody holds it any more; in any thread
 */
void
trends_writer_unref (TrendsWriter *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * trends_writer_push:
 * @edit: what is to be written after all that was pushed before
 */
void
trends_writer_push (TrendsWriter *self,
                    TrendsEdit   *edit)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_ptr_array_add (self->queue, trends_edit_ref (edit));
  self->n_pushed++;
  g_cond_signal (&self->wake);
}

/* Forgets the failure, so that all counts as being written. */
void
trends_writer_retry (TrendsWriter *self)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_clear_error (&self->error);
  self->retry = TRUE;
  g_cond_signal (&self->wake);
}

/**
 * trends_writer_get_status:
 * @status: (out caller-allocated): how it is now; its error is the caller’s to free
 */
void
trends_writer_get_status (TrendsWriter       *self,
                          TrendsWriterStatus *status)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  status->is_saving = self->queue->len > 0 || self->retry || self->busy;
  status->has_others = self->others != NULL;
  status->error = self->error != NULL ? g_error_copy (self->error) : NULL;
}

/**
 * trends_writer_dup_problem:
 *
 * Returns: (transfer full) (nullable): why nothing can be written to the file, where that
 *   was found out after it had been opened
 */
char *
trends_writer_dup_problem (TrendsWriter *self)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return g_strdup (self->problem);
}

void
trends_writer_wait (TrendsWriter *self)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  while (self->others == NULL && self->error == NULL &&
         (self->queue->len > 0 || self->retry || self->busy))
    g_cond_wait (&self->told, &self->lock);
}

GPtrArray *
trends_writer_dup_waiting (TrendsWriter *self)
{
  return copy_queue (self);
}

/* Looks at once for what others wrote. */
void
trends_writer_look (TrendsWriter *self)
{
  g_mutex_lock (&self->file_lock);
  self->data_version = -1;
  g_mutex_unlock (&self->file_lock);

  poll_file (self);
}

/**
 * trends_writer_take_others:
 * @waiting: (out) (transfer full): ours that aren't written
 *
 * Returns: (transfer full) (nullable): others' edits, to be followed by
 *   trends_writer_resume(); or %NULL where there are none
 */
GPtrArray *
trends_writer_take_others (TrendsWriter *self,
                           GPtrArray   **waiting)
{
  GPtrArray *others;

  g_mutex_lock (&self->lock);
  others = g_steal_pointer (&self->others);
  g_mutex_unlock (&self->lock);

  *waiting = others != NULL ? copy_queue (self) : NULL;
  return others;
}

/**
 * trends_writer_resume:
 * @waiting: (element-type TrendsEdit): what is to be written in place of what waited when the
 *   writer was held
 *
 * Goes on writing.
 */
void
trends_writer_resume (TrendsWriter *self,
                      GPtrArray    *waiting)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  g_ptr_array_unref (self->queue);
  self->queue = g_ptr_array_ref (waiting);
  self->held = FALSE;
  self->n_resumed++;
  g_cond_signal (&self->wake);
}

/**
 * trends_writer_lock_file:
 * @waiting: (out) (transfer full) (optional): ours that aren't written
 *
 * Returns: (transfer none): the file, for as long as it is locked
 */
TrendsStoreFile *
trends_writer_lock_file (TrendsWriter *self,
                         GPtrArray   **waiting)
{
  g_mutex_lock (&self->file_lock);
  if (waiting != NULL)
    *waiting = copy_queue (self);
  return self->file;
}

/**
 * trends_writer_unlock_file:
 *
 * Lets the writer have its file again.
 */
void
trends_writer_unlock_file (TrendsWriter *self)
{
  g_mutex_unlock (&self->file_lock);
}

/**
 * trends_writer_get_mark:
 *
 * Returns: this moment in what is pushed
 */
TrendsWriterMark
trends_writer_get_mark (TrendsWriter *self)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return (TrendsWriterMark) { self->n_pushed, self->n_resumed };
}

gboolean
trends_writer_is_current (TrendsWriter     *self,
                          TrendsWriterMark  mark)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return !self->held && self->n_resumed == mark.n_resumed;
}

guint
trends_writer_count_marked (TrendsWriter     *self,
                            TrendsWriterMark  mark)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  guint64 n_later = self->n_pushed - mark.n_pushed;

  return self->queue->len > n_later ? self->queue->len - (guint) n_later : 0;
}

void
trends_writer_set_file (TrendsWriter    *self,
                        TrendsStoreFile *file,
                        guint            n_held)
{
  G_GNUC_UNUSED g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  trends_store_file_free (self->file);
  self->file = file;
  g_clear_pointer (&self->problem, g_free);
  self->data_version = -1;
  if (n_held > 0)
    g_ptr_array_remove_range (self->queue, 0, n_held);
  g_clear_error (&self->error);
  g_cond_signal (&self->wake);
  g_cond_broadcast (&self->told);
}
