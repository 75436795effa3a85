/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-keeper.c: one write at a time, of the newest state. Edits are kept as
 * drafts are, in the same file, from when saving fails until it goes well: so they
 * outlive even a process that is killed. Copies of a plan
 * have its id; so each file of drafts knows the plan's file, and what was typed into
 * one copy isn't offered in another, unless the file that it was typed into is gone,
 * as it is when a plan was moved. */

#include "trends-draft-keeper-private.h"

#include <glib/gi18n-lib.h>

#include "trends-draft-file.h"
#include "trends-draft-job.h"
#include "trends-draft-look.h"
#include "trends-draft-place.h"

#define WAIT 50 /* milliseconds */
#define MAX_WAITS 100
#define RETRY 2000 /* milliseconds after which what could not be kept is tried again */
#define MAX_UNREADABLE 9 /* files that are left alone, before the folder is given up */

static guint offered_signal;

/* The files of drafts of all open plans, and the URIs of those plans' files */
static GHashTable *taken;

G_DEFINE_FINAL_TYPE (TrendsDraftKeeper, trends_draft_keeper, G_TYPE_OBJECT)

static void start_reading (TrendsDraftKeeper *self);

/**
 * trends_draft_keeper_emit_offered:
 * Emits #TrendsDraftKeeper::offered, which the parts of a keeper in other files can't.
 */
void
trends_draft_keeper_emit_offered (TrendsDraftKeeper *self)
{
  g_signal_emit (self, offered_signal, 0);
}

/**
 * trends_draft_keeper_new_drafts:
 * Returns: (transfer full) (element-type TrendsDraft): an empty list, which owns what is added
 */
GPtrArray *
trends_draft_keeper_new_drafts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) trends_draft_free);
}

/**
 * trends_draft_keeper_new_edits:
 * Returns: (transfer full) (element-type TrendsEdit): an empty list, which owns what is added
 */
GPtrArray *
trends_draft_keeper_new_edits (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);
}

/* Whether it is nobody else's. */
static gboolean
take_path (TrendsDraftKeeper *self,
           const char        *path)
{
  if (taken == NULL)
    taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  if (g_hash_table_contains (taken, path))
    return FALSE;

  g_hash_table_insert (taken, g_strdup (path), g_file_get_uri (self->plan_file));
  return TRUE;
}

/* Whether a keeper of the same plan file has it, which is about to end: it writes. */
static gboolean
is_being_left (TrendsDraftKeeper *self,
               const char        *path)
{
  const char *owner = taken != NULL ? g_hash_table_lookup (taken, path) : NULL;
  g_autofree char *uri = g_file_get_uri (self->plan_file);

  return g_strcmp0 (owner, uri) == 0;
}

/* --------------------------------------------------------------- writing */

/**
 * trends_draft_keeper_add_copies:
 * @all: (element-type TrendsDraft): what they are added to
 * @drafts: (element-type TrendsDraft): what is copied and stays as it is
 */
void
trends_draft_keeper_add_copies (GPtrArray *all,
                                GPtrArray *drafts)
{
  for (guint i = 0; i < drafts->len; i++)
    {
      const TrendsDraft *draft = drafts->pdata[i];

      g_ptr_array_add (all, trends_draft_new (draft->id, draft->key, draft->text));
    }
}

/* Until it is decided on, what is offered stays in the file. */
static GPtrArray *
dup_held (TrendsDraftKeeper *self)
{
  GPtrArray *all = trends_draft_keeper_new_drafts ();

  trends_draft_keeper_add_copies (all, self->offered);
  trends_draft_keeper_add_copies (all, self->homeless);
  trends_draft_keeper_add_copies (all, self->astray);
  return all;
}

static void
add_edits (GPtrArray  *all,
           GHashTable *ids,
           GPtrArray  *edits)
{
  for (guint i = 0; i < edits->len; i++)
    if (g_hash_table_add (ids, (gpointer) trends_edit_get_id (edits->pdata[i])))
      g_ptr_array_add (all, trends_edit_ref (edits->pdata[i]));
}

static gboolean
is_failing (TrendsDraftKeeper *self)
{
  return self->store != NULL && !self->forget
         && trends_store_get_state (self->store) == TRENDS_SAVE_STATE_FAILED;
}

/* The same of edits, in their order. */
static GPtrArray *
dup_edits (TrendsDraftKeeper *self)
{
  GPtrArray *all = trends_draft_keeper_new_edits ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  add_edits (all, ids, self->unsaved);
  for (guint i = 0; i < self->left_out->len; i++)
    g_ptr_array_add (all, trends_edit_ref (((TrendsLeftOut *) self->left_out->pdata[i])->edit));
  if (!self->forget)
    add_edits (all, ids, self->restored);
  if (is_failing (self))
    {
      g_autoptr (GPtrArray) now = trends_store_dup_unsaved (self->store);

      add_edits (all, ids, now);
    }
  return all;
}

static gboolean
is_typed (const TrendsDraft *draft,
          GPtrArray         *typed)
{
  for (guint i = 0; i < typed->len; i++)
    {
      const TrendsDraft *other = typed->pdata[i];

      if (g_str_equal (draft->id, other->id) && g_str_equal (draft->key, other->key))
        return TRUE;
    }

  return FALSE;
}

/* What was a draft until now may be in an edit that isn't in the plan's file yet, as a vote is that has just been closed; and
 * edits that are tried again aren't, either. They stay here until they are. */
static void
hold_what_is_being_saved (TrendsDraftKeeper *self,
                          TrendsDraftShare  *share)
{
  if (self->store == NULL || self->forget
      || trends_store_get_state (self->store) != TRENDS_SAVE_STATE_SAVING)
    return;
  for (guint i = 0; i < self->kept->len; i++)
    {
      const TrendsDraft *draft = self->kept->pdata[i];

      if (!is_typed (draft, share->typed))
        g_ptr_array_add (share->held, trends_draft_new (draft->id, draft->key, draft->text));
    }
}

static TrendsDraftJob *
job_new (TrendsDraftKeeper *self)
{
  TrendsDraftJob *job = trends_draft_job_new (
    self->path, self->plan_file, trends_entity_get_id (trends_plan_get_info (self->plan)));

  job->share.before = g_ptr_array_ref (self->kept);
  job->share.held = dup_held (self);
  job->share.typed = trends_pending_dup_drafts (trends_pending_of (self->plan));
  job->edits = dup_edits (self);
  hold_what_is_being_saved (self, &job->share);
  return job;
}

static void
write_cb (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *kept = trends_draft_job_run (data, &error);

  if (kept != NULL)
    g_task_return_pointer (task, kept, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
set_kept (TrendsDraftKeeper *self,
          GPtrArray         *kept)
{
  g_ptr_array_unref (self->kept);
  self->kept = kept;
  self->has_file = kept->len > 0;
}

static void
leave_path (TrendsDraftKeeper *self)
{
  if (self->path != NULL && taken != NULL)
    g_hash_table_remove (taken, self->path);
  g_clear_pointer (&self->path, g_free);
}

/* A copy of the plan, in another process, had the same idea where there was no file yet. */
static void
go_elsewhere (TrendsDraftKeeper *self)
{
  leave_path (self);
  set_kept (self, trends_draft_keeper_new_drafts ());
  self->copy++;
  self->write_again = TRUE;
  start_reading (self);
}

static void
finish_flushes (TrendsDraftKeeper *self)
{
  g_autoptr (GPtrArray) flushes = g_steal_pointer (&self->flushes);

  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < flushes->len; i++)
    g_task_return_boolean (flushes->pdata[i], TRUE);
}

static void
retry_cb (gpointer user_data)
{
  TrendsDraftKeeper *self = user_data;

  self->retry = 0;
  trends_draft_keeper_write (self);
}

/* In words that a room may read: no file is named. */
static const char *
get_problem (const GError *error)
{
  return g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC)
           ? _("There is no room on the disk for what was typed or counted and isn’t in the plan yet. It is lost if "
               "the program stops.")
           : _("What was typed or counted and isn’t in the plan yet can’t be written to the disk. It is lost if the "
               "program stops.");
}

/* Nobody types again only because there is room again. What isn't kept at all is said. */
static void
follow_outcome (TrendsDraftKeeper *self,
                gboolean           is_settled,
                const GError      *error)
{
  trends_pending_set_problem (trends_pending_of (self->plan),
                              error != NULL ? get_problem (error) : NULL);
  if (is_settled)
    g_clear_handle_id (&self->retry, g_source_remove);
  else if (self->retry == 0)
    self->retry = g_timeout_add_once (RETRY, retry_cb, self);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  TrendsDraftKeeper *self = TRENDS_DRAFT_KEEPER (source);
  g_autoptr (GError) error = NULL;
  TrendsDraftJob *job = g_task_get_task_data (G_TASK (result));
  GPtrArray *kept = g_task_propagate_pointer (G_TASK (result), &error);

  self->writing = FALSE;
  if (kept != NULL)
    set_kept (self, kept);
  else
    g_debug ("Drafts aren't kept: %s", error->message);
  if (self->plan != NULL && g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_EXIST))
    {
      go_elsewhere (self);
      return;
    }
  if (self->plan != NULL)
    follow_outcome (self, job->is_in_place, error);
  if (self->write_again && self->plan != NULL)
    trends_draft_keeper_write (self);
  else
    finish_flushes (self);
}

/**
 * trends_draft_keeper_write:
 *
 * Writes what there is to keep now, or as soon as what is being written or read is done.
 */
void
trends_draft_keeper_write (TrendsDraftKeeper *self)
{
  g_autoptr (GTask) task = NULL;
  TrendsDraftJob *job;

  self->write_again = self->writing || self->reading;
  if (self->write_again)
    return;

  job = job_new (self);
  if (trends_draft_job_is_empty (job) && !self->has_file)
    {
      trends_draft_job_free (job);
      follow_outcome (self, TRUE, NULL);
      finish_flushes (self);
      return;
    }

  self->has_file = TRUE;
  self->writing = TRUE;
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) trends_draft_job_free);
  g_task_run_in_thread (task, write_cb);
}

/* What was restored is in good hands once it is saved; what fails to be comes here. */
static void
state_cb (TrendsDraftKeeper *self)
{
  if (trends_store_get_state (self->store) == TRENDS_SAVE_STATE_SAVED)
    g_ptr_array_set_size (self->restored, 0);
  if (trends_store_get_state (self->store) != TRENDS_SAVE_STATE_SAVING)
    trends_draft_keeper_write (self);
}

static void
left_out_cb (TrendsDraftKeeper *self,
             GPtrArray         *all)
{
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (self->left_out, trends_left_out_copy (all->pdata[i]));
  trends_draft_keeper_write (self);
  trends_draft_keeper_emit_offered (self);
}

/* What is typed in goes when somebody else deletes it, and comes back when that is undone. */
void
trends_draft_keeper_follow_astray (TrendsDraftKeeper *self)
{
  g_autoptr (GPtrArray) astray = trends_draft_keeper_dup_astray (self);

  if (astray->len == self->n_astray)
    return;
  self->n_astray = astray->len;
  trends_draft_keeper_emit_offered (self);
}

static void
pending_changed_cb (TrendsDraftKeeper *self)
{
  trends_draft_keeper_write (self);
  trends_draft_keeper_follow_astray (self);
}

static void
edited_cb (TrendsDraftKeeper *self)
{
  if (self->n_astray > 0)
    trends_draft_keeper_follow_astray (self);
  if (is_failing (self))
    trends_draft_keeper_write (self);
}

/* --------------------------------------------------------------- reading */

static void
read_cb (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *drafts = trends_draft_look_run (data, &error);

  if (drafts != NULL)
    g_task_return_pointer (task, drafts, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* What a draft was typed for may be gone, unless it comes with the edits. */
void
trends_draft_keeper_offer (TrendsDraftKeeper *self,
                           GPtrArray         *drafts)
{
  for (guint i = 0; i < drafts->len; i++)
    {
      const TrendsDraft *draft = drafts->pdata[i];

      if (trends_draft_has_home (draft, self->plan))
        g_ptr_array_add (self->offered, trends_draft_new (draft->id, draft->key, draft->text));
      else if (self->unsaved->len > 0 || g_str_equal (draft->key, TRENDS_DRAFT_EDIT))
        g_ptr_array_add (self->homeless, trends_draft_new (draft->id, draft->key, draft->text));
      else
        g_ptr_array_add (self->astray, trends_draft_new (draft->id, draft->key, draft->text));
    }
  if (self->offered->len > 0 || self->unsaved->len > 0)
    trends_draft_keeper_emit_offered (self);
  trends_draft_keeper_follow_astray (self);
}

static gboolean
read_again_cb (gpointer user_data)
{
  TrendsDraftKeeper *self = user_data;

  if (self->plan != NULL)
    start_reading (self);
  return G_SOURCE_REMOVE;
}

/* A plan file's own drafts come before those that it could inherit, wherever they are. */
static gboolean
is_passed_over (TrendsDraftKeeper     *self,
                const TrendsDraftLook *look,
                gboolean               readable)
{
  if (!readable)
    return self->copy < MAX_UNREADABLE; /* what can't be read stays for who can */

  return !trends_draft_look_is_meant (look);
}

/* Whether there is more to look at, which is then the next. */
static gboolean
look_on (TrendsDraftKeeper     *self,
         const TrendsDraftLook *look,
         gboolean               readable)
{
  if (is_passed_over (self, look, readable))
    {
      if (readable && look->owner == TRENDS_DRAFT_OWNER_GONE && self->heirloom < 0)
        self->heirloom = (int) self->copy;
      self->copy++;
      return TRUE;
    }
  if (self->inherits || self->heirloom < 0 || look->owner == TRENDS_DRAFT_OWNER_SELF)
    return FALSE;

  self->inherits = TRUE;
  self->copy = (guint) self->heirloom;
  return TRUE;
}

static void
read_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  TrendsDraftKeeper *self = TRENDS_DRAFT_KEEPER (source);
  TrendsDraftLook *look = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->plan != NULL && self->n_waits < MAX_WAITS && is_being_left (self, look->path))
    {
      self->n_waits++;
      g_timeout_add_full (G_PRIORITY_DEFAULT, WAIT, read_again_cb, g_object_ref (self),
                          g_object_unref);
      return;
    }

  if (self->plan != NULL && look_on (self, look, drafts != NULL))
    {
      start_reading (self);
      return;
    }
  if (self->plan != NULL && !take_path (self, look->path))
    {
      self->copy++;
      start_reading (self);
      return;
    }

  self->reading = FALSE;
  if (self->plan != NULL)
    self->path = g_strdup (look->path);
  set_kept (self, g_ptr_array_ref (look->read));
  self->has_file = drafts == NULL || look->read->len > 0;
  if (drafts == NULL)
    g_debug ("Drafts of an earlier time can't be read: %s", error->message);
  else if (self->plan != NULL)
    {
      g_ptr_array_extend (self->unsaved, look->edits, (GCopyFunc) (GCallback) trends_edit_ref,
                          NULL);
      trends_draft_keeper_offer (self, drafts);
    }
  if (self->write_again && self->plan != NULL)
    trends_draft_keeper_write (self);
}

static void
start_reading (TrendsDraftKeeper *self)
{
  const char *id = trends_entity_get_id (trends_plan_get_info (self->plan));
  g_autoptr (GTask) task = g_task_new (self, NULL, read_done_cb, NULL);
  TrendsDraftLook *look = trends_draft_look_new (trends_draft_file_get_path (id, self->copy),
                                                 self->plan_file, self->inherits);

  self->reading = TRUE;
  g_task_set_task_data (task, look, (GDestroyNotify) trends_draft_look_free);
  g_task_run_in_thread (task, read_cb);
}

/* -------------------------------------------------------------- the type */

static void
trends_draft_keeper_dispose (GObject *object)
{
  TrendsDraftKeeper *self = TRENDS_DRAFT_KEEPER (object);

  leave_path (self);
  g_clear_handle_id (&self->retry, g_source_remove);
  if (taken != NULL && g_hash_table_size (taken) == 0)
    g_clear_pointer (&taken, g_hash_table_unref);
  g_clear_object (&self->plan);
  g_clear_object (&self->plan_file);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (trends_draft_keeper_parent_class)->dispose (object);
}

static void
trends_draft_keeper_finalize (GObject *object)
{
  TrendsDraftKeeper *self = TRENDS_DRAFT_KEEPER (object);

  g_ptr_array_unref (self->offered);
  g_ptr_array_unref (self->homeless);
  g_ptr_array_unref (self->astray);
  g_ptr_array_unref (self->unsaved);
  g_ptr_array_unref (self->restored);
  g_ptr_array_unref (self->left_out);
  g_ptr_array_unref (self->flushes);
  g_ptr_array_unref (self->kept);

  G_OBJECT_CLASS (trends_draft_keeper_parent_class)->finalize (object);
}

static void
trends_draft_keeper_class_init (TrendsDraftKeeperClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_draft_keeper_dispose;
  G_OBJECT_CLASS (class)->finalize = trends_draft_keeper_finalize;

  offered_signal = g_signal_new ("offered", TRENDS_TYPE_DRAFT_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_draft_keeper_init (TrendsDraftKeeper *self)
{
  self->heirloom = -1;
  self->kept = trends_draft_keeper_new_drafts ();
  self->offered = trends_draft_keeper_new_drafts ();
  self->homeless = trends_draft_keeper_new_drafts ();
  self->astray = trends_draft_keeper_new_drafts ();
  self->unsaved = trends_draft_keeper_new_edits ();
  self->restored = trends_draft_keeper_new_edits ();
  self->left_out = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_left_out_free);
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
}

/* ------------------------------------------------------------ public doors */

static void
follow_store (TrendsDraftKeeper *self,
              TrendsStore       *store)
{
  self->store = g_object_ref (store);
  self->store_signals = g_signal_group_new (TRENDS_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "notify::state", G_CALLBACK (state_cb),
                                  self);
  g_signal_group_connect_swapped (self->store_signals, "left-out", G_CALLBACK (left_out_cb), self);
  g_signal_group_set_target (self->store_signals, store);
  /* After the store, which has it by then. */
  g_signal_connect_object (self->plan, "edited", G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/**
 * trends_draft_keeper_new:
 * @plan: an open plan
 * @plan_file: the file that it is in
 * @store: (nullable): who saves it; where nobody does, there is nothing unsaved
 *
 * Begins to keep its drafts and what can't be saved, and to look for those of an
 * earlier time.
 *
 * Returns: (transfer full): the keeper, until the plan is closed
 */
TrendsDraftKeeper *
trends_draft_keeper_new (TrendsPlan *plan,
                         GFile      *plan_file,
                         TrendsStore *store)
{
  TrendsDraftKeeper *self;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);
  g_return_val_if_fail (G_IS_FILE (plan_file), NULL);

  self = g_object_new (TRENDS_TYPE_DRAFT_KEEPER, NULL);
  self->plan = g_object_ref (plan);
  self->plan_file = g_object_ref (plan_file);
  g_signal_connect_object (trends_pending_of (plan), "changed", G_CALLBACK (pending_changed_cb),
                           self, G_CONNECT_SWAPPED);
  if (store != NULL)
    follow_store (self, store);
  start_reading (self);
  return self;
}

/**
 * trends_draft_keeper_get_plan:
 *
 * Returns: (transfer none): whose drafts it keeps
 */
TrendsPlan *
trends_draft_keeper_get_plan (TrendsDraftKeeper *self)
{
  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), NULL);

  return self->plan;
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
  trends_draft_keeper_write (self);
}

static gboolean
has_work (TrendsDraftKeeper *self)
{
  g_autoptr (TrendsDraftJob) job = job_new (self);

  return self->has_file || !trends_draft_job_is_empty (job);
}

/* At once, wherever it can be. */
static GPtrArray *
write_now (TrendsDraftKeeper  *self,
           GError            **error)
{
  const char *id = trends_entity_get_id (trends_plan_get_info (self->plan));
  g_autoptr (TrendsDraftJob) job = job_new (self);
  GPtrArray *kept;
  GError *local_error = NULL;

  while ((kept = trends_draft_job_run (job, &local_error)) == NULL
         && g_error_matches (local_error, G_FILE_ERROR, G_FILE_ERROR_EXIST))
    {
      g_clear_error (&local_error);
      g_free (job->path);
      job->path = trends_draft_file_get_path (id, ++self->copy);
    }
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  return kept;
}

/**
 * trends_draft_keeper_flush:
 *
 * The same at once, for a process that has to end: waits for the disk, and says on
 * standard error what can't be kept.
 *
 * Returns: whether all is kept
 */
gboolean
trends_draft_keeper_flush (TrendsDraftKeeper *self)
{
  GMainContext *context = g_main_context_default ();
  /* What runs meanwhile may let go of it. */
  G_GNUC_UNUSED g_autoptr (TrendsDraftKeeper) held = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  GPtrArray *kept;

  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), FALSE);

  while (self->reading || self->writing)
    g_main_context_iteration (context, TRUE);
  if (self->plan == NULL || !has_work (self))
    return TRUE;
  kept = write_now (self, &error);
  if (kept != NULL)
    set_kept (self, kept);
  else
    g_printerr ("%s\n", error->message);
  return kept != NULL;
}
