/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-keeper.c: one write at a time, of the newest state. Copies of a plan
 * have its id; so each file of drafts knows the plan's file, and what was typed into
 * one copy isn't offered in another, unless the file that it was typed into is gone,
 * as it is when a plan was moved. */

#include "trends-draft-keeper.h"

#include "trends-draft-file.h"

struct _TrendsDraftKeeper
{
  GObject parent_instance;

  TrendsPlan *plan;
  GFile *plan_file;
  char *path;           /* of the file of drafts, once all before have been looked at */
  guint copy;           /* which of the plan's files of drafts is looked at */
  GPtrArray *offered;   /* (element-type TrendsDraft) */
  GPtrArray *flushes;   /* (element-type GTask): to be told after the next write */
  gboolean reading;
  gboolean writing;
  gboolean write_again;
  gboolean has_file;    /* there may be a file */
};

enum
{
  SIGNAL_OFFERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The files of drafts of all open plans */
static GHashTable *taken;

G_DEFINE_FINAL_TYPE (TrendsDraftKeeper, trends_draft_keeper, G_TYPE_OBJECT)

static void start_writing (TrendsDraftKeeper *self);
static void start_reading (TrendsDraftKeeper *self);

static GPtrArray *
new_drafts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) trends_draft_free);
}

/* Whether it is nobody else's. */
static gboolean
take_path (const char *path)
{
  if (taken == NULL)
    taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return g_hash_table_add (taken, g_strdup (path));
}

/* --------------------------------------------------------------- writing */

/* A worker's share of it. */
typedef struct
{
  char *path;
  char *plan_file;
  GPtrArray *drafts;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->plan_file);
  g_ptr_array_unref (job->drafts);
  g_free (job);
}

/* Until it is decided on, what is offered stays in the file. */
static GPtrArray *
dup_all (TrendsDraftKeeper *self)
{
  GPtrArray *all = trends_pending_dup_drafts (trends_pending_of (self->plan));

  for (guint i = 0; i < self->offered->len; i++)
    {
      const TrendsDraft *draft = self->offered->pdata[i];

      g_ptr_array_add (all, trends_draft_new (draft->id, draft->key, draft->text));
    }

  return all;
}

static void
write_cb (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;

  if (!trends_draft_file_write (job->path, job->drafts, job->plan_file, &error))
    g_debug ("Drafts aren't kept: %s", error->message);
  g_task_return_boolean (task, error == NULL);
}

static void
tell_flushes (TrendsDraftKeeper *self)
{
  g_autoptr (GPtrArray) flushes = g_steal_pointer (&self->flushes);

  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < flushes->len; i++)
    g_task_return_boolean (flushes->pdata[i], TRUE);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  TrendsDraftKeeper *self = TRENDS_DRAFT_KEEPER (source);

  self->writing = FALSE;
  if (self->write_again && self->plan != NULL)
    start_writing (self);
  else
    tell_flushes (self);
}

static void
start_writing (TrendsDraftKeeper *self)
{
  g_autoptr (GPtrArray) drafts = NULL;
  g_autoptr (GTask) task = NULL;
  Job *job;

  self->write_again = self->writing || self->reading;
  if (self->write_again)
    return;

  drafts = dup_all (self);
  if (drafts->len == 0 && !self->has_file)
    {
      tell_flushes (self);
      return;
    }

  self->has_file = drafts->len > 0;
  self->writing = TRUE;
  job = g_new (Job, 1);
  job->path = g_strdup (self->path);
  job->plan_file = g_file_get_uri (self->plan_file);
  job->drafts = g_steal_pointer (&drafts);
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_cb);
}

/* --------------------------------------------------------------- reading */

typedef struct
{
  char *path;
  GFile *plan_file;
  gboolean of_another; /* what was found is of a copy of the plan */
} Look;

static void
look_free (Look *look)
{
  g_free (look->path);
  g_object_unref (look->plan_file);
  g_free (look);
}

static char *
dup_file_id (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL
           ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE))
           : NULL;
}

/* Whether drafts were typed into another file that is still there. */
static gboolean
is_of_another (GFile      *plan_file,
               const char *uri)
{
  g_autoptr (GFile) written_for = g_file_new_for_uri (uri);
  g_autofree char *its_id = NULL;
  g_autofree char *our_id = NULL;

  if (g_file_equal (written_for, plan_file))
    return FALSE;

  its_id = dup_file_id (written_for);
  our_id = dup_file_id (plan_file);
  return its_id != NULL && g_strcmp0 (its_id, our_id) != 0;
}

static void
read_cb (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  Look *look = data;
  GError *error = NULL;
  g_autofree char *uri = NULL;
  GPtrArray *drafts = trends_draft_file_read (look->path, &uri, &error);

  look->of_another = uri != NULL && is_of_another (look->plan_file, uri);
  if (drafts != NULL)
    g_task_return_pointer (task, drafts, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
offer (TrendsDraftKeeper *self,
       GPtrArray         *drafts)
{
  for (guint i = 0; i < drafts->len; i++)
    {
      const TrendsDraft *draft = drafts->pdata[i];

      /* What it was typed for may be gone; the plan itself never is. */
      if (g_str_equal (draft->id, trends_entity_get_id (trends_plan_get_info (self->plan)))
          || trends_plan_lookup (self->plan, draft->id) != NULL)
        g_ptr_array_add (self->offered, trends_draft_new (draft->id, draft->key, draft->text));
    }
  if (self->offered->len > 0)
    g_signal_emit (self, signals[SIGNAL_OFFERED], 0);
}

static void
read_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  TrendsDraftKeeper *self = TRENDS_DRAFT_KEEPER (source);
  Look *look = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->plan != NULL && (look->of_another || !take_path (look->path)))
    {
      self->copy++;
      start_reading (self);
      return;
    }

  self->reading = FALSE;
  if (self->plan != NULL)
    self->path = g_strdup (look->path);
  self->has_file = drafts == NULL || drafts->len > 0;
  if (drafts == NULL)
    g_debug ("Drafts of an earlier time can't be read: %s", error->message);
  else if (self->plan != NULL)
    offer (self, drafts);
  if (self->write_again && self->plan != NULL)
    start_writing (self);
}

static void
start_reading (TrendsDraftKeeper *self)
{
  const char *id = trends_entity_get_id (trends_plan_get_info (self->plan));
  g_autoptr (GTask) task = g_task_new (self, NULL, read_done_cb, NULL);
  Look *look = g_new0 (Look, 1);

  self->reading = TRUE;
  look->path = trends_draft_file_get_path (id, self->copy);
  look->plan_file = g_object_ref (self->plan_file);
  g_task_set_task_data (task, look, (GDestroyNotify) look_free);
  g_task_run_in_thread (task, read_cb);
}

/* -------------------------------------------------------------- the type */

static void
trends_draft_keeper_dispose (GObject *object)
{
  TrendsDraftKeeper *self = TRENDS_DRAFT_KEEPER (object);

  if (self->path != NULL && taken != NULL)
    g_hash_table_remove (taken, self->path);
  if (taken != NULL && g_hash_table_size (taken) == 0)
    g_clear_pointer (&taken, g_hash_table_unref);
  g_clear_pointer (&self->path, g_free);
  g_clear_object (&self->plan);
  g_clear_object (&self->plan_file);

  G_OBJECT_CLASS (trends_draft_keeper_parent_class)->dispose (object);
}

static void
trends_draft_keeper_finalize (GObject *object)
{
  g_ptr_array_unref (TRENDS_DRAFT_KEEPER (object)->offered);
  g_ptr_array_unref (TRENDS_DRAFT_KEEPER (object)->flushes);

  G_OBJECT_CLASS (trends_draft_keeper_parent_class)->finalize (object);
}

static void
trends_draft_keeper_class_init (TrendsDraftKeeperClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_draft_keeper_dispose;
  G_OBJECT_CLASS (class)->finalize = trends_draft_keeper_finalize;

  signals[SIGNAL_OFFERED] = g_signal_new ("offered", TRENDS_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_draft_keeper_init (TrendsDraftKeeper *self)
{
  self->offered = new_drafts ();
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
}

/* ------------------------------------------------------------ public doors */

/**
 * trends_draft_keeper_new:
 * @plan: an open plan
 * @plan_file: the file that it is in
 *
 * Begins to keep its drafts, and to look for those of an earlier time.
 *
 * Returns: (transfer full): the keeper, until the plan is closed
 */
TrendsDraftKeeper *
trends_draft_keeper_new (TrendsPlan *plan,
                         GFile      *plan_file)
{
  TrendsDraftKeeper *self;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (G_IS_FILE (plan_file), NULL);

  self = g_object_new (TRENDS_TYPE_DRAFT_KEEPER, NULL);
  self->plan = g_object_ref (plan);
  self->plan_file = g_object_ref (plan_file);
  g_signal_connect_object (trends_pending_of (plan), "changed", G_CALLBACK (start_writing), self,
                           G_CONNECT_SWAPPED);
  start_reading (self);
  return self;
}

/**
 * trends_draft_keeper_get_offered:
 *
 * Returns: (transfer none) (element-type TrendsDraft): what was typed at an
 *   earlier time and waits for a decision; until the next call of a function here
 */
GPtrArray *
trends_draft_keeper_get_offered (TrendsDraftKeeper *self)
{
  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), NULL);

  return self->offered;
}

/**
 * trends_draft_keeper_restore:
 *
 * Puts what is offered where it was typed, or where it will be looked at next.
 */
void
trends_draft_keeper_restore (TrendsDraftKeeper *self)
{
  g_autoptr (GPtrArray) drafts = NULL;

  g_return_if_fail (TRENDS_IS_DRAFT_KEEPER (self));

  drafts = g_steal_pointer (&self->offered);
  self->offered = new_drafts ();
  trends_pending_restore (trends_pending_of (self->plan), drafts);
  start_writing (self);
  g_signal_emit (self, signals[SIGNAL_OFFERED], 0);
}

/**
 * trends_draft_keeper_discard:
 *
 * Forgets what is offered.
 */
void
trends_draft_keeper_discard (TrendsDraftKeeper *self)
{
  g_return_if_fail (TRENDS_IS_DRAFT_KEEPER (self));

  g_ptr_array_set_size (self->offered, 0);
  start_writing (self);
  g_signal_emit (self, signals[SIGNAL_OFFERED], 0);
}

/**
 * trends_draft_keeper_flush_async:
 * @callback: called when the file holds all that is typed now; it can't fail:
 *   there is nothing that a person could do about it
 * @user_data: for @callback
 *
 * Writes without waiting for a pause.
 */
void
trends_draft_keeper_flush_async (TrendsDraftKeeper   *self,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_return_if_fail (TRENDS_IS_DRAFT_KEEPER (self));

  g_ptr_array_add (self->flushes, g_task_new (self, NULL, callback, user_data));
  start_writing (self);
}

/**
 * trends_draft_keeper_flush:
 *
 * The same at once, for a process that has to end: waits for the disk.
 */
void
trends_draft_keeper_flush (TrendsDraftKeeper *self)
{
  GMainContext *context = g_main_context_default ();
  g_autoptr (GPtrArray) drafts = NULL;
  g_autofree char *uri = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (TRENDS_IS_DRAFT_KEEPER (self));

  while (self->reading || self->writing)
    g_main_context_iteration (context, TRUE);
  drafts = dup_all (self);
  uri = g_file_get_uri (self->plan_file);
  if ((drafts->len > 0 || self->has_file)
      && !trends_draft_file_write (self->path, drafts, uri, &error))
    g_warning ("What was typed isn't kept: %s", error->message);
}
