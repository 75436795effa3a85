/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-draft-keeper.c: one write at a time, of the newest state. Edits are kept as
 * drafts are, in the same file, from when saving fails until it goes well: so they
 * outlive even a process that is killed. Copies of a plan
 * have its id; so each file of drafts knows the plan's file, and what was typed into
 * one copy isn't offered in another, unless the file that it was typed into is gone,
 * as it is when a plan was moved. */

#include "trends-draft-keeper.h"

#include "trends-draft-file.h"
#include "trends-draft-look.h"
#include "trends-draft-place.h"

#define WAIT 50 /* milliseconds */
#define MAX_WAITS 100
#define MAX_UNREADABLE 9 /* files that are left alone, before the folder is given up */

struct _TrendsDraftKeeper
{
  GObject parent_instance;

  TrendsPlan *plan;
  GFile *plan_file;
  char *path;           /* of the file of drafts, once all before have been looked at */
  guint n_waits;        /* for who had the file before */
  guint copy;           /* which of the plan's files of drafts is looked at */
  int heirloom;         /* the first that it could inherit, or -1 */
  gboolean inherits;    /* there is none of its own */
  TrendsStore *store;   /* who saves the plan; NULL where nobody does */
  GSignalGroup *store_signals;
  GPtrArray *offered;   /* (element-type TrendsDraft) */
  GPtrArray *homeless;  /* (element-type TrendsDraft): of what may come with the edits */
  GPtrArray *astray;    /* (element-type TrendsDraft): of an earlier time, for what is gone */
  guint n_astray;       /* with those of now, when it was last told */
  GPtrArray *unsaved;   /* (element-type TrendsEdit): of an earlier time, offered */
  GPtrArray *restored;  /* (element-type TrendsEdit): the same, until they are saved */
  GPtrArray *left_out;  /* (element-type TrendsLeftOut): until a person has decided on it */
  gboolean forget;      /* what can't be saved isn't wanted any more */
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

/* The files of drafts of all open plans, and the URIs of those plans' files */
static GHashTable *taken;

G_DEFINE_FINAL_TYPE (TrendsDraftKeeper, trends_draft_keeper, G_TYPE_OBJECT)

static void start_writing (TrendsDraftKeeper *self);
static void start_reading (TrendsDraftKeeper *self);

static GPtrArray *
new_drafts (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) trends_draft_free);
}

static GPtrArray *
new_edits (void)
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

/* A worker's share of it. */
typedef struct
{
  char *path;
  char *plan_file;
  char *plan_id;
  GPtrArray *drafts;
  GPtrArray *edits;
} Job;

static void
job_free (Job *job)
{
  g_free (job->path);
  g_free (job->plan_file);
  g_free (job->plan_id);
  g_ptr_array_unref (job->drafts);
  g_ptr_array_unref (job->edits);
  g_free (job);
}

static void
add_copies (GPtrArray *all,
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
dup_all (TrendsDraftKeeper *self)
{
  GPtrArray *all = trends_pending_dup_drafts (trends_pending_of (self->plan));

  add_copies (all, self->offered);
  add_copies (all, self->homeless);
  add_copies (all, self->astray);
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
  GPtrArray *all = new_edits ();
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

static Job *
job_new (TrendsDraftKeeper *self)
{
  Job *job = g_new (Job, 1);

  job->path = g_strdup (self->path);
  job->plan_file = g_file_get_uri (self->plan_file);
  job->plan_id = g_strdup (trends_entity_get_id (trends_plan_get_info (self->plan)));
  job->drafts = dup_all (self);
  job->edits = dup_edits (self);
  return job;
}

static gboolean
job_is_empty (Job *job)
{
  return job->drafts->len == 0 && job->edits->len == 0;
}

static gboolean
job_run (Job     *job,
         GError **error)
{
  for (guint i = 0; i < job->edits->len; i++)
    {
      g_autofree char *text = trends_store_edit_to_text (job->edits->pdata[i]);

      g_ptr_array_add (job->drafts, trends_draft_new (job->plan_id, TRENDS_DRAFT_EDIT, text));
    }
  return trends_draft_file_write (job->path, job->drafts, job->plan_file, error);
}

static void
write_cb (GTask        *task,
          gpointer      source,
          gpointer      data,
          GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (!job_run (data, &error))
    g_debug ("Drafts aren't kept: %s", error->message);
  g_task_return_boolean (task, error == NULL);
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
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  TrendsDraftKeeper *self = TRENDS_DRAFT_KEEPER (source);

  self->writing = FALSE;
  if (self->write_again && self->plan != NULL)
    start_writing (self);
  else
    finish_flushes (self);
}

static void
start_writing (TrendsDraftKeeper *self)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  self->write_again = self->writing || self->reading;
  if (self->write_again)
    return;

  job = job_new (self);
  if (job_is_empty (job) && !self->has_file)
    {
      job_free (job);
      finish_flushes (self);
      return;
    }

  self->has_file = !job_is_empty (job);
  self->writing = TRUE;
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, write_cb);
}

/* What was restored is in good hands once it is saved; what fails to be comes here. */
static void
state_cb (TrendsDraftKeeper *self)
{
  if (trends_store_get_state (self->store) == TRENDS_SAVE_STATE_SAVED)
    g_ptr_array_set_size (self->restored, 0);
  if (trends_store_get_state (self->store) != TRENDS_SAVE_STATE_SAVING)
    start_writing (self);
}

static void
left_out_cb (TrendsDraftKeeper *self,
             GPtrArray         *all)
{
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (self->left_out, trends_left_out_copy (all->pdata[i]));
  start_writing (self);
  g_signal_emit (self, signals[SIGNAL_OFFERED], 0);
}

/* What is typed in goes when somebody else deletes it, and comes back when that is undone. */
static void
follow_astray (TrendsDraftKeeper *self)
{
  g_autoptr (GPtrArray) astray = trends_draft_keeper_dup_astray (self);

  if (astray->len == self->n_astray)
    return;
  self->n_astray = astray->len;
  g_signal_emit (self, signals[SIGNAL_OFFERED], 0);
}

static void
pending_changed_cb (TrendsDraftKeeper *self)
{
  start_writing (self);
  follow_astray (self);
}

static void
edited_cb (TrendsDraftKeeper *self)
{
  if (self->n_astray > 0)
    follow_astray (self);
  if (is_failing (self))
    start_writing (self);
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
static void
offer (TrendsDraftKeeper *self,
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
    g_signal_emit (self, signals[SIGNAL_OFFERED], 0);
  follow_astray (self);
}

/* Once the edits are decided on, nothing comes with them any more. */
static void
offer_homeless (TrendsDraftKeeper *self)
{
  g_autoptr (GPtrArray) homeless = g_steal_pointer (&self->homeless);

  self->homeless = new_drafts ();
  offer (self, homeless);
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
  self->has_file = drafts == NULL || drafts->len > 0 || look->edits->len > 0;
  if (drafts == NULL)
    g_debug ("Drafts of an earlier time can't be read: %s", error->message);
  else if (self->plan != NULL)
    {
      g_ptr_array_extend (self->unsaved, look->edits, (GCopyFunc) (GCallback) trends_edit_ref,
                          NULL);
      offer (self, drafts);
    }
  if (self->write_again && self->plan != NULL)
    start_writing (self);
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

  if (self->path != NULL && taken != NULL)
    g_hash_table_remove (taken, self->path);
  if (taken != NULL && g_hash_table_size (taken) == 0)
    g_clear_pointer (&taken, g_hash_table_unref);
  g_clear_pointer (&self->path, g_free);
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
  self->heirloom = -1;
  self->offered = new_drafts ();
  self->homeless = new_drafts ();
  self->astray = new_drafts ();
  self->unsaved = new_edits ();
  self->restored = new_edits ();
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
 * Puts what is offered where it was typed, or where it will be looked at next. Where
 * something else is typed by now, that stays, and the earlier text is still offered.
 *
 * Returns: how many are still offered
 */
guint
trends_draft_keeper_restore (TrendsDraftKeeper *self)
{
  g_autoptr (GPtrArray) drafts = NULL;

  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), 0);

  drafts = g_steal_pointer (&self->offered);
  self->offered = trends_pending_restore (trends_pending_of (self->plan), drafts);
  start_writing (self);
  g_signal_emit (self, signals[SIGNAL_OFFERED], 0);
  return self->offered->len;
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
 * trends_draft_keeper_get_unsaved:
 *
 * Returns: (transfer none) (element-type TrendsEdit): what was done to the plan at
 *   an earlier time and could not be saved; until the next call of a function here
 */
GPtrArray *
trends_draft_keeper_get_unsaved (TrendsDraftKeeper *self)
{
  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), NULL);

  return self->unsaved;
}

/* What can't be done again stays, to be copied. */
static gboolean
restore_one (TrendsDraftKeeper *self,
             TrendsEdit        *edit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsEdit) done = NULL;
  TrendsLeftOut *left_out;
  guint n_left;

  done = trends_plan_restore (self->plan, edit, &n_left, &error);
  if (done != NULL)
    g_ptr_array_add (self->restored, trends_edit_ref (done));

  left_out = trends_left_out_find (self->plan, edit, NULL, error);
  if (left_out != NULL)
    g_ptr_array_add (self->left_out, left_out);
  return left_out == NULL;
}

/**
 * trends_draft_keeper_restore_unsaved:
 *
 * Does again what could not be saved. The file has it until it is saved. What can't be
 * done again, since the plan was changed meanwhile, is among what was left out then.
 *
 * Returns: how many edits that is true of, in part or as a whole
 */
guint
trends_draft_keeper_restore_unsaved (TrendsDraftKeeper *self)
{
  g_autoptr (GPtrArray) edits = NULL;
  guint n_refused = 0;

  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), 0);

  edits = g_steal_pointer (&self->unsaved);
  self->unsaved = new_edits ();
  for (guint i = 0; i < edits->len; i++)
    n_refused += !restore_one (self, edits->pdata[i]);

  offer_homeless (self);
  start_writing (self);
  g_signal_emit (self, signals[SIGNAL_OFFERED], 0);
  return n_refused;
}

/**
 * trends_draft_keeper_discard_unsaved:
 *
 * Forgets the edits that are offered.
 */
void
trends_draft_keeper_discard_unsaved (TrendsDraftKeeper *self)
{
  g_return_if_fail (TRENDS_IS_DRAFT_KEEPER (self));

  g_ptr_array_set_size (self->unsaved, 0);
  offer_homeless (self);
  start_writing (self);
  g_signal_emit (self, signals[SIGNAL_OFFERED], 0);
}

/**
 * trends_draft_keeper_forget_unsaved:
 *
 * What can't be saved isn't kept any longer: a person said so.
 */
void
trends_draft_keeper_forget_unsaved (TrendsDraftKeeper *self)
{
  g_return_if_fail (TRENDS_IS_DRAFT_KEEPER (self));

  self->forget = TRUE;
}

/**
 * trends_draft_keeper_get_left_out:
 *
 * Returns: (transfer none) (element-type TrendsLeftOut): what of a person's edits is in
 *   no plan, since others were there before; until the next call of a function here
 */
GPtrArray *
trends_draft_keeper_get_left_out (TrendsDraftKeeper *self)
{
  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), NULL);

  return self->left_out;
}

/**
 * trends_draft_keeper_discard_left_out:
 *
 * Forgets it.
 */
void
trends_draft_keeper_discard_left_out (TrendsDraftKeeper *self)
{
  g_return_if_fail (TRENDS_IS_DRAFT_KEEPER (self));

  g_ptr_array_set_size (self->left_out, 0);
  start_writing (self);
  g_signal_emit (self, signals[SIGNAL_OFFERED], 0);
}

/**
 * trends_draft_keeper_dup_astray:
 *
 * Returns: (transfer full) (element-type TrendsDraft): what was typed, now or earlier, for
 *   what isn't in the plan any more
 */
GPtrArray *
trends_draft_keeper_dup_astray (TrendsDraftKeeper *self)
{
  GPtrArray *astray = new_drafts ();
  g_autoptr (GPtrArray) drafts = NULL;

  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), astray);

  drafts = trends_pending_dup_drafts (trends_pending_of (self->plan));
  add_copies (drafts, self->astray);
  for (guint i = 0; i < drafts->len; i++)
    {
      const TrendsDraft *draft = drafts->pdata[i];

      if (!trends_draft_has_home (draft, self->plan))
        g_ptr_array_add (astray, trends_draft_new (draft->id, draft->key, draft->text));
    }

  return astray;
}

/**
 * trends_draft_keeper_discard_astray:
 *
 * Forgets it.
 */
void
trends_draft_keeper_discard_astray (TrendsDraftKeeper *self)
{
  g_autoptr (GPtrArray) astray = NULL;

  g_return_if_fail (TRENDS_IS_DRAFT_KEEPER (self));

  astray = trends_draft_keeper_dup_astray (self);
  g_ptr_array_set_size (self->astray, 0);
  for (guint i = 0; i < astray->len; i++)
    {
      const TrendsDraft *draft = astray->pdata[i];

      trends_pending_set_draft (trends_pending_of (self->plan), draft->id, draft->key, NULL);
    }
  start_writing (self);
  follow_astray (self);
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
  Job *job;

  g_return_val_if_fail (TRENDS_IS_DRAFT_KEEPER (self), FALSE);

  while (self->reading || self->writing)
    g_main_context_iteration (context, TRUE);
  if (self->plan == NULL)
    return TRUE;
  job = job_new (self);
  if ((!job_is_empty (job) || self->has_file) && !job_run (job, &error))
    g_printerr ("%s\n", error->message);
  job_free (job);
  return error == NULL;
}
