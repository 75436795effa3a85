/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-store.c: see trends-store.h. The store stands between the plan, which
 * belongs to one thread, and the writer, which has its own: it hands edits over,
 * and turns the writer's news into the saved state.
 */

#include "trends-store-private.h"

#include "trends-left-out.h"

struct _TrendsStoreLink
{
  GWeakRef store;
  GMainContext *context;
  int posted; /* whether news is on its way */
};

G_DEFINE_FINAL_TYPE (TrendsStore, trends_store, G_TYPE_OBJECT)

enum
{
  PROP_PLAN = 1,
  PROP_FILE,
  PROP_STATE,
  PROP_PROBLEM,
  PROP_READ_ONLY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  FOREIGN_EDITS,
  LEFT_OUT,
  LOST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

GType
trends_save_state_get_type (void)
{
  static gsize type = 0;
  static const GEnumValue values[] = {
    { TRENDS_SAVE_STATE_SAVED, "TRENDS_SAVE_STATE_SAVED", "saved" },
    { TRENDS_SAVE_STATE_SAVING, "TRENDS_SAVE_STATE_SAVING", "saving" },
    { TRENDS_SAVE_STATE_FAILED, "TRENDS_SAVE_STATE_FAILED", "failed" },
    { TRENDS_SAVE_STATE_READ_ONLY, "TRENDS_SAVE_STATE_READ_ONLY", "read-only" },
    { 0, NULL, NULL },
  };

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("TrendsSaveState", values));
  return type;
}

/* -------------------------------------------------------------------- news */

static void
link_clear (gpointer data)
{
  TrendsStoreLink *self = data;

  g_weak_ref_clear (&self->store);
  g_main_context_unref (self->context);
}

static void
link_release (gpointer data)
{
  g_atomic_rc_box_release_full (data, link_clear);
}

static TrendsStoreLink *
link_new (TrendsStore *store)
{
  TrendsStoreLink *self = g_atomic_rc_box_new0 (TrendsStoreLink);

  g_weak_ref_init (&self->store, store);
  self->context = g_main_context_ref_thread_default ();
  return self;
}

static gboolean
on_news_cb (gpointer user_data)
{
  TrendsStoreLink *self = user_data;
  g_autoptr (TrendsStore) store = NULL;

  g_atomic_int_set (&self->posted, FALSE);
  store = g_weak_ref_get (&self->store);
  if (store != NULL)
    trends_store_update (store);
  return G_SOURCE_REMOVE;
}

/* In the writer's thread. */
static void
on_writer_changed_cb (gpointer user_data)
{
  TrendsStoreLink *self = user_data;
  g_autoptr (GSource) source = NULL;

  if (!g_atomic_int_compare_and_exchange (&self->posted, FALSE, TRUE))
    return;

  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_news_cb, g_atomic_rc_box_acquire (self), link_release);
  g_source_attach (source, self->context);
}

/* ------------------------------------------------------------------- state */

static void
set_state (TrendsStore    *self,
           TrendsSaveState state,
           const char     *problem)
{
  gboolean new_state = self->state != state;
  gboolean new_problem = g_strcmp0 (self->problem, problem) != 0;

  self->state = state;
  if (new_problem)
    {
      g_free (self->problem);
      self->problem = g_strdup (problem);
    }

  g_object_freeze_notify (G_OBJECT (self));
  if (new_state)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  if (new_problem)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROBLEM]);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
complete_flushes (TrendsStore  *self,
                  const GError *error)
{
  g_autoptr (GPtrArray) flushes = g_steal_pointer (&self->flushes);

  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < flushes->len; i++)
    if (error != NULL)
      g_task_return_error (flushes->pdata[i], g_error_copy (error));
    else
      g_task_return_boolean (flushes->pdata[i], TRUE);
}

/* Ours go below: what others wrote is applied first, ours again on top. */
static void
apply_others (TrendsStore *self)
{
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GPtrArray) ours = NULL;
  g_autoptr (GPtrArray) left_out = NULL;

  trends_plan_seal (self->plan);
  others = trends_writer_take_others (self->writer, &waiting);
  if (others == NULL)
    return;

  self->rebasing = TRUE;
  ours = trends_plan_rebase (self->plan, others, waiting);
  left_out = trends_plan_take_left_out (self->plan);
  self->rebasing = FALSE;
  trends_writer_resume (self->writer, ours);

  for (guint i = 0; i < self->meanwhile->len; i++)
    trends_writer_push (self->writer, self->meanwhile->pdata[i]);
  g_ptr_array_set_size (self->meanwhile, 0);

  g_signal_emit (self, signals[FOREIGN_EDITS], 0, others->len);
  if (left_out->len > 0)
    g_signal_emit (self, signals[LEFT_OUT], 0, left_out);
}

/**
 * trends_store_report_lost:
 * @words: what was lost and can't come back, for people
 *
 * Emits #TrendsStore::lost.
 */
void
trends_store_report_lost (TrendsStore *self,
                          const char  *words)
{
  g_signal_emit (self, signals[LOST], 0, words);
}

static void
take_nature (TrendsStore *self,
             gboolean     read_only,
             const char  *problem)
{
  self->read_only = read_only;
  g_free (self->standing_problem);
  self->standing_problem = g_strdup (problem);
  trends_plan_set_read_only (self->plan, read_only);
}

static void
show_status (TrendsStore        *self,
             TrendsWriterStatus *status)
{
  if (self->read_only)
    set_state (self, TRENDS_SAVE_STATE_READ_ONLY, self->standing_problem);
  else if (status->error != NULL)
    set_state (self, TRENDS_SAVE_STATE_FAILED, status->error->message);
  else if (status->is_saving || status->has_others || trends_plan_get_pending (self->plan))
    set_state (self, TRENDS_SAVE_STATE_SAVING, NULL);
  else
    set_state (self, TRENDS_SAVE_STATE_SAVED, NULL);
}

/* What the writer found out after opening. As long as something waits to be written, that
 * it can't be comes first. */
static void
take_problem (TrendsStore        *self,
              TrendsWriterStatus *status)
{
  g_autofree char *problem = trends_writer_dup_problem (self->writer);

  if (problem == NULL || self->read_only || status->is_saving)
    return;

  take_nature (self, TRUE, problem);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

/**
 * trends_store_update:
 *
 * Follows the writer: takes in what it found, shows its state, and tells those
 * who wait for it.
 */
void
trends_store_update (TrendsStore *self)
{
  G_GNUC_UNUSED g_autoptr (TrendsStore) alive = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  TrendsWriterStatus status;

  if (self->writer == NULL || self->rebasing)
    return;

  apply_others (self);
  if (self->writer == NULL)
    return;

  trends_writer_get_status (self->writer, &status);
  error = status.error;
  take_problem (self, &status);
  show_status (self, &status);
  if (error != NULL || !(status.is_saving || status.has_others))
    complete_flushes (self, error);
}

static void
on_edited_cb (TrendsPlan  *plan,
              TrendsEdit  *edit,
              TrendsStore *self)
{
  if (self->rebasing)
    g_ptr_array_add (self->meanwhile, trends_edit_ref (edit));
  else
    trends_writer_push (self->writer, edit);
}

/* A state that only this thread changes, so that typing shows at once. */
static void
on_plan_changed_cb (TrendsStore *self)
{
  g_autoptr (GError) error = NULL;
  TrendsWriterStatus status;

  if (self->writer == NULL || self->rebasing)
    return;

  trends_writer_get_status (self->writer, &status);
  error = status.error;
  show_status (self, &status);
}

static void
on_edited_after_cb (TrendsPlan  *plan,
                    TrendsEdit  *edit,
                    TrendsStore *self)
{
  on_plan_changed_cb (self);
}

/* ------------------------------------------------------------------- flush */

/* Hands over what is being typed, and tries again where it had failed. */
static void
hand_over_all (TrendsStore *self)
{
  g_autoptr (GError) error = NULL;
  TrendsWriterStatus status;

  trends_plan_seal (self->plan);
  trends_writer_get_status (self->writer, &status);
  error = status.error;
  if (error != NULL)
    trends_writer_retry (self->writer);
}

static gboolean
wait_for_writer (TrendsStore *self,
                 GError     **error)
{
  TrendsWriterStatus status;

  do
    {
      trends_writer_wait (self->writer);
      trends_writer_get_status (self->writer, &status);
      if (status.has_others)
        {
          g_clear_error (&status.error);
          apply_others (self);
        }
    }
  while (status.has_others);

  if (status.error != NULL)
    g_propagate_error (error, status.error);
  return status.error == NULL;
}

/**
 * trends_store_flush:
 * @error: why it could not be written
 *
 * Waits, without running a main loop, until all that was done to the plan is on
 * the disk. Tries once more where saving had failed.
 *
 * Returns: whether it is
 */
gboolean
trends_store_flush (TrendsStore *self,
                    GError     **error)
{
  gboolean written;

  g_return_val_if_fail (TRENDS_IS_STORE (self), FALSE);

  if (self->writer == NULL)
    return TRUE;

  hand_over_all (self);
  written = wait_for_writer (self, error);
  trends_store_update (self);
  return written;
}

/**
 * trends_store_verify:
 *
 * Looks now, in this thread, at what opening a large file left for later: the log. It is
 * for programs that wait for all that they do anyway: what looking takes up is free again
 * before something large is read. A log that makes no sense makes the store read-only.
 */
void
trends_store_verify (TrendsStore *self)
{
  g_return_if_fail (TRENDS_IS_STORE (self));

  if (self->writer == NULL)
    return;

  trends_writer_verify (self->writer);
  trends_store_update (self);
}

/**
 * trends_store_flush_async:
 *
 * As trends_store_flush(), without keeping the thread waiting. A cancelled flush
 * still writes; only its callback says that it was cancelled.
 */
void
trends_store_flush_async (TrendsStore        *self,
                          GCancellable       *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (TRENDS_IS_STORE (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, trends_store_flush_async);
  if (self->writer == NULL)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  hand_over_all (self);
  g_ptr_array_add (self->flushes, g_steal_pointer (&task));
  trends_store_update (self);
}

/**
 * trends_store_flush_finish:
 *
 * Returns: whether all is on the disk; otherwise @error says why not
 */
gboolean
trends_store_flush_finish (TrendsStore  *self,
                           GAsyncResult *result,
                           GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * trends_store_try_flush:
 *
 * Waits until all that was done is in the file, or can’t be written for now; who has to know
 * which of the two calls trends_store_flush().
 */
void
trends_store_try_flush (TrendsStore *self)
{
  trends_store_flush (self, NULL);
}

/**
 * trends_store_retry:
 *
 * Tries again where saving had failed.
 */
void
trends_store_retry (TrendsStore *self)
{
  g_return_if_fail (TRENDS_IS_STORE (self));

  if (self->writer == NULL || self->state != TRENDS_SAVE_STATE_FAILED)
    return;

  hand_over_all (self);
  trends_store_update (self);
}

/* -------------------------------------------------------------- the object */

/**
 * trends_store_get_plan:
 *
 * Returns: (transfer none): the plan that lives here
 */
TrendsPlan *
trends_store_get_plan (TrendsStore *self)
{
  g_return_val_if_fail (TRENDS_IS_STORE (self), NULL);

  return self->plan;
}

/**
 * trends_store_get_file:
 *
 * Returns: (transfer none): the plan's file, which trends_store_move() changes
 */
GFile *
trends_store_get_file (TrendsStore *self)
{
  g_return_val_if_fail (TRENDS_IS_STORE (self), NULL);

  return self->location;
}

/**
 * trends_store_get_state:
 *
 * Returns: whether what was done to the plan is on the disk
 */
TrendsSaveState
trends_store_get_state (TrendsStore *self)
{
  g_return_val_if_fail (TRENDS_IS_STORE (self), TRENDS_SAVE_STATE_SAVED);

  return self->state;
}

/**
 * trends_store_get_problem:
 *
 * Returns: (transfer none) (nullable): why it isn't saved, or may only be read,
 *   in words for people
 */
const char *
trends_store_get_problem (TrendsStore *self)
{
  g_return_val_if_fail (TRENDS_IS_STORE (self), NULL);

  return self->problem;
}

/**
 * trends_store_get_writer:
 *
 * Returns: (transfer none) (nullable): the writer; %NULL where the file is open for reading only
 */
TrendsWriter *
trends_store_get_writer (TrendsStore *self)
{
  return self->writer;
}

/**
 * trends_store_get_mode:
 *
 * Returns: how the file was opened
 */
TrendsOpenMode
trends_store_get_mode (TrendsStore *self)
{
  return self->mode;
}

void
trends_store_set_place (TrendsStore *self,
                        GFile       *location,
                        gboolean     read_only,
                        const char  *problem)
{
  take_nature (self, read_only, problem);
  g_set_object (&self->location, location);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

TrendsStore *
trends_store_new (GFile           *location,
                  TrendsOpenMode   mode,
                  TrendsStoreFile *file,
                  TrendsPlan      *plan)
{
  TrendsStore *self = g_object_new (TRENDS_TYPE_STORE, NULL);

  self->location = g_object_ref (location);
  self->mode = mode;
  self->plan = plan;
  take_nature (self, file->read_only, file->problem);
  self->link = link_new (self);
  self->writer = trends_writer_new (file, on_writer_changed_cb, self->link);

  self->edited_handler = g_signal_connect (plan, "edited", G_CALLBACK (on_edited_cb), self);
  g_signal_connect_after (plan, "edited", G_CALLBACK (on_edited_after_cb), self);
  self->pending_handler = g_signal_connect_swapped (plan, "notify::pending",
                                                    G_CALLBACK (on_plan_changed_cb), self);
  on_plan_changed_cb (self);
  return self;
}

/* Who closes learns of failures; who doesn't still loses nothing that could be
 * written. */
static void
trends_store_dispose (GObject *object)
{
  TrendsStore *self = TRENDS_STORE (object);

  if (self->writer != NULL)
    {
      if (self->state != TRENDS_SAVE_STATE_FAILED)
        trends_store_flush (self, NULL);
      trends_store_close_writer (self);
    }

  G_OBJECT_CLASS (trends_store_parent_class)->dispose (object);
}

static void
trends_store_finalize (GObject *object)
{
  TrendsStore *self = TRENDS_STORE (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->location);
  g_clear_pointer (&self->link, link_release);
  g_clear_pointer (&self->standing_problem, g_free);
  g_clear_pointer (&self->problem, g_free);
  g_clear_pointer (&self->flushes, g_ptr_array_unref);
  g_clear_pointer (&self->closes, g_ptr_array_unref);
  g_clear_pointer (&self->meanwhile, g_ptr_array_unref);

  G_OBJECT_CLASS (trends_store_parent_class)->finalize (object);
}

static void
trends_store_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  TrendsStore *self = TRENDS_STORE (object);

  switch (property_id)
    {
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->location);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_PROBLEM:
      g_value_set_string (value, self->problem);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
trends_store_class_init (TrendsStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = trends_store_dispose;
  object_class->finalize = trends_store_finalize;
  object_class->get_property = trends_store_get_property;

  properties[PROP_PLAN] = g_param_spec_object ("plan", NULL, NULL, TRENDS_TYPE_PLAN, flags);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, TRENDS_TYPE_SAVE_STATE,
                                              TRENDS_SAVE_STATE_SAVED, flags);
  properties[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[FOREIGN_EDITS] = g_signal_new ("foreign-edits", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                         G_TYPE_UINT);
  /* (GPtrArray *all): what of ours could not be put on top of others' edits, in order
   * (element-type TrendsLeftOut). It is neither in the plan nor in the file; whoever changes
   * a plan has to say so. */
  signals[LEFT_OUT] = g_signal_new ("left-out", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[LOST] = g_signal_new ("lost", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
trends_store_init (TrendsStore *self)
{
  self->flushes = g_ptr_array_new_with_free_func (g_object_unref);
  self->closes = g_ptr_array_new_with_free_func (g_object_unref);
  self->meanwhile = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_edit_unref);
}
