/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-pending.c: the inputs and the drafts of a plan. Inputs aren't asked
 * whether they are being typed into: to commit what isn't typed is nothing. */

#include "trends-pending.h"

#include "trends-fold.h"

#define PAUSE 600 /* milliseconds without typing before "changed" */

typedef void (*BringFunc) (TrendsInput *input);

/* A place to type in that is to be brought before the person's eyes. */
typedef struct
{
  char *id;
  char *key;
  BringFunc bring;
  guint n_looks;
} Wish;

struct _TrendsPending
{
  GObject parent_instance;

  GPtrArray *inputs; /* (element-type TrendsInput), not owned: they remove themselves */
  GPtrArray *drafts; /* (element-type TrendsDraft) */
  TrendsInput *held; /* weak: to have the focus once all else is done */
  Wish *wish; /* (nullable) */
  guint look_later;
  guint hold_later;
  guint change_later;
  gboolean committing;
  char *problem; /* (nullable): why it isn't kept */
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_DRAFT,
  SIGNAL_PROBLEM,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TrendsPending, trends_pending, G_TYPE_OBJECT)

/* ---------------------------------------------------------------- inputs */

/**
 * trends_pending_add:
 * @input: what is typed into about the plan; it isn't kept alive
 *
 * Has it asked from now on.
 */
void
trends_pending_add (TrendsPending *self,
                    TrendsInput   *input)
{
  g_return_if_fail (TRENDS_IS_PENDING (self));
  g_return_if_fail (TRENDS_IS_INPUT (input));

  if (!g_ptr_array_find (self->inputs, input, NULL))
    g_ptr_array_add (self->inputs, input);
}

/**
 * trends_pending_remove:
 * @input: one that was added, or not
 *
 * Asks it no more.
 */
void
trends_pending_remove (TrendsPending *self,
                       TrendsInput   *input)
{
  g_return_if_fail (TRENDS_IS_PENDING (self));

  g_ptr_array_remove (self->inputs, input);
}

static void
pause_cb (gpointer user_data)
{
  TrendsPending *self = user_data;

  self->change_later = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * trends_pending_touch:
 *
 * To be called at each keystroke that the plan doesn't get: "changed" follows
 * when typing pauses.
 */
void
trends_pending_touch (TrendsPending *self)
{
  g_return_if_fail (TRENDS_IS_PENDING (self));

  g_clear_handle_id (&self->change_later, g_source_remove);
  self->change_later = g_timeout_add_once (PAUSE, pause_cb, self);
}

/**
 * trends_pending_report:
 *
 * Has "changed" follow as soon as whoever calls is done, for what is counted while others look on: nobody pauses there.
 */
void
trends_pending_report (TrendsPending *self)
{
  g_return_if_fail (TRENDS_IS_PENDING (self));

  if (self->change_later == 0)
    return;
  g_clear_handle_id (&self->change_later, g_source_remove);
  self->change_later = g_timeout_add_once (0, pause_cb, self);
}

/**
 * trends_pending_set_problem:
 * @problem: (nullable): why what is typed isn't kept, in words; %NULL: it is
 *
 * Tells those who say so.
 */
void
trends_pending_set_problem (TrendsPending *self,
                            const char    *problem)
{
  g_return_if_fail (TRENDS_IS_PENDING (self));

  if (g_strcmp0 (problem, self->problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_signal_emit (self, signals[SIGNAL_PROBLEM], 0);
}

/**
 * trends_pending_get_problem:
 *
 * Returns: (transfer none) (nullable): why what is typed is lost if the program stops, in words; until
 *   that changes
 */
const char *
trends_pending_get_problem (TrendsPending *self)
{
  g_return_val_if_fail (TRENDS_IS_PENDING (self), NULL);

  return self->problem;
}

/* --------------------------------------------------------------- leaving */

static gpointer
ref_input (gconstpointer input,
           gpointer      user_data)
{
  return g_object_ref ((gpointer) input);
}

/* Committing may make and remove inputs. Returns the first that can't. */
static TrendsInput *
commit_each (TrendsPending *self)
{
  g_autoptr (GPtrArray) inputs = g_ptr_array_copy (self->inputs, ref_input, NULL);
  TrendsInput *refusing = NULL;

  g_ptr_array_set_free_func (inputs, g_object_unref);
  if (self->committing)
    return NULL;

  self->committing = TRUE;
  for (guint i = 0; i < inputs->len; i++)
    if (g_ptr_array_find (self->inputs, inputs->pdata[i], NULL)
        && !trends_input_commit (inputs->pdata[i]) && refusing == NULL)
      refusing = inputs->pdata[i];
  self->committing = FALSE;
  return refusing;
}

static void
hold_cb (gpointer user_data)
{
  TrendsPending *self = user_data;
  TrendsInput *held = self->held;

  self->hold_later = 0;
  g_clear_weak_pointer (&self->held);
  if (held != NULL && g_ptr_array_find (self->inputs, held, NULL))
    trends_input_hold (held);
}

/* When all else is done: what was pressed takes the focus after it was asked. */
static void
hold (TrendsPending *self,
      TrendsInput   *input)
{
  g_set_weak_pointer (&self->held, input);
  if (self->hold_later == 0)
    self->hold_later = g_idle_add_once (hold_cb, self);
}

/**
 * trends_pending_commit:
 *
 * Puts all that is typed into the plan. Every way of leaving what is typed calls
 * this first, and doesn't go on where it returns FALSE: what can't go into the
 * plan then says why, and has the focus.
 *
 * Returns: whether nothing is left
 */
gboolean
trends_pending_commit (TrendsPending *self)
{
  TrendsInput *refusing;

  g_return_val_if_fail (TRENDS_IS_PENDING (self), TRUE);

  refusing = commit_each (self);
  if (refusing != NULL)
    hold (self, refusing);
  return refusing == NULL;
}

/**
 * trends_pending_commit_all:
 *
 * The same where there is no holding back, as another window has the focus
 * already or the process has to end.
 *
 * Returns: whether nothing is left
 */
gboolean
trends_pending_commit_all (TrendsPending *self)
{
  g_return_val_if_fail (TRENDS_IS_PENDING (self), TRUE);

  return commit_each (self) == NULL;
}

/* --------------------------------------------------------------- showing */

#define LOOK_EVERY 50 /* milliseconds */
#define MOST_LOOKS 40

static void
wish_free (Wish *wish)
{
  g_free (wish->id);
  g_free (wish->key);
  g_free (wish);
}

static void
forget_wish (TrendsPending *self)
{
  g_clear_handle_id (&self->look_later, g_source_remove);
  g_clear_pointer (&self->wish, wish_free);
}

static TrendsInput *
find_wished (TrendsPending *self)
{
  for (guint i = 0; i < self->inputs->len; i++)
    if (gtk_widget_get_root (self->inputs->pdata[i]) != NULL
        && trends_input_is_for (self->inputs->pdata[i], self->wish->id, self->wish->key))
      return self->inputs->pdata[i];

  return NULL;
}

/* What is wished for may only be made, or be given its entity, while a pane opens. */
static gboolean
look_cb (gpointer user_data)
{
  TrendsPending *self = user_data;
  TrendsInput *input = find_wished (self);
  BringFunc bring = self->wish->bring;

  if (input == NULL && ++self->wish->n_looks < MOST_LOOKS)
    return G_SOURCE_CONTINUE;

  self->look_later = 0;
  forget_wish (self);
  if (input != NULL)
    bring (input);
  return G_SOURCE_REMOVE;
}

/* The last wish is the one that counts: the person has gone on from those before. */
static void
bring_later (TrendsPending *self,
             const char    *id,
             const char    *key,
             BringFunc      bring)
{
  forget_wish (self);
  self->wish = g_new0 (Wish, 1);
  self->wish->id = g_strdup (id);
  self->wish->key = g_strdup (key);
  self->wish->bring = bring;
  self->look_later = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, LOOK_EVERY, look_cb, self, NULL);
}

/**
 * trends_pending_show:
 * @id: the id of an entity
 * @key: of its field, or of what else is typed into
 *
 * Brings before the person's eyes where that is typed, if it is open, and leaves
 * the focus where it is.
 */
void
trends_pending_show (TrendsPending *self,
                     const char    *id,
                     const char    *key)
{
  g_return_if_fail (TRENDS_IS_PENDING (self));
  g_return_if_fail (id != NULL && key != NULL);

  bring_later (self, id, key, trends_input_show);
}

/**
 * trends_pending_focus:
 * @id: the id of an entity
 * @key: of its field, or of what else is typed into
 *
 * The same with the focus; what is wrong there is said.
 */
void
trends_pending_focus (TrendsPending *self,
                      const char    *id,
                      const char    *key)
{
  g_return_if_fail (TRENDS_IS_PENDING (self));
  g_return_if_fail (id != NULL && key != NULL);

  bring_later (self, id, key, trends_input_hold);
}

/* ---------------------------------------------------------------- drafts */

static TrendsDraft *
find_draft (TrendsPending *self,
            const char    *id,
            const char    *key,
            guint         *index)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      TrendsDraft *draft = self->drafts->pdata[i];

      if (g_str_equal (draft->id, id) && g_str_equal (draft->key, key))
        {
          *index = i;
          return draft;
        }
    }

  return NULL;
}

/**
 * trends_pending_has_drafts:
 *
 * Returns: whether there is any draft
 */
gboolean
trends_pending_has_drafts (TrendsPending *self)
{
  g_return_val_if_fail (TRENDS_IS_PENDING (self), FALSE);

  return self->drafts->len > 0;
}

/**
 * trends_pending_get_draft:
 * @id: the id of an entity
 * @key: of its field, or of what else is typed into
 *
 * Returns: (transfer none) (nullable): what was typed there; until drafts change
 */
const char *
trends_pending_get_draft (TrendsPending *self,
                          const char    *id,
                          const char    *key)
{
  TrendsDraft *draft;
  guint index;

  g_return_val_if_fail (TRENDS_IS_PENDING (self), NULL);

  draft = find_draft (self, id, key, &index);
  return draft != NULL ? draft->text : NULL;
}

/**
 * trends_pending_set_draft:
 * @id: the id of an entity
 * @key: of its field, or of what else is typed into
 * @text: (nullable): what is typed there; nothing or blank to forget it
 *
 * Keeps what is typed.
 */
void
trends_pending_set_draft (TrendsPending *self,
                          const char    *id,
                          const char    *key,
                          const char    *text)
{
  TrendsDraft *draft;
  guint index;

  g_return_if_fail (TRENDS_IS_PENDING (self));
  g_return_if_fail (id != NULL && key != NULL);

  if (text != NULL && trends_text_is_blank (text))
    text = NULL;
  draft = find_draft (self, id, key, &index);
  if (g_strcmp0 (draft != NULL ? draft->text : NULL, text) == 0)
    return;

  if (draft != NULL)
    g_ptr_array_remove_index (self->drafts, index);
  if (text != NULL)
    g_ptr_array_add (self->drafts, trends_draft_new (id, key, text));
  trends_pending_touch (self);
  g_signal_emit (self, signals[SIGNAL_DRAFT], 0, id, key);
}

/**
 * trends_pending_take_draft:
 * @id: the id of an entity
 * @key: of its field, or of what else is typed into
 *
 * Returns: (transfer full) (nullable): what was typed there, which is the
 *   caller's to keep from now on
 */
char *
trends_pending_take_draft (TrendsPending *self,
                           const char    *id,
                           const char    *key)
{
  char *text = g_strdup (trends_pending_get_draft (self, id, key));

  if (text != NULL)
    trends_pending_set_draft (self, id, key, NULL);
  return text;
}

static gpointer
copy_draft (gconstpointer data,
            gpointer      user_data)
{
  const TrendsDraft *draft = data;

  return trends_draft_new (draft->id, draft->key, draft->text);
}

static gboolean
is_typed_elsewise (const TrendsDraft *draft,
                   TrendsInput       *input)
{
  g_autoptr (TrendsDraft) typed = trends_input_dup_draft (input);

  return typed != NULL && g_str_equal (typed->id, draft->id)
         && g_str_equal (typed->key, draft->key) && !g_str_equal (typed->text, draft->text);
}

/* Whether something else was typed there meanwhile. */
static gboolean
is_taken (TrendsPending     *self,
          const TrendsDraft *draft)
{
  const char *typed = trends_pending_get_draft (self, draft->id, draft->key);

  if (typed != NULL && !g_str_equal (typed, draft->text))
    return TRUE;
  for (guint i = 0; i < self->inputs->len; i++)
    if (is_typed_elsewise (draft, self->inputs->pdata[i]))
      return TRUE;

  return FALSE;
}

/**
 * trends_pending_restore:
 * @drafts: (element-type TrendsDraft): what was typed at an earlier time
 *
 * Keeps them as drafts, and has inputs take theirs.
 *
 * Returns: (transfer full) (element-type TrendsDraft): those in whose place something
 *   else is typed by now, which stays
 */
GPtrArray *
trends_pending_restore (TrendsPending *self,
                        GPtrArray     *drafts)
{
  GPtrArray *left = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_draft_free);
  g_autoptr (GPtrArray) inputs = NULL;

  g_return_val_if_fail (TRENDS_IS_PENDING (self), left);

  /* Of several for one place, the last is what was typed last. */
  for (guint i = drafts->len; i-- > 0;)
    {
      const TrendsDraft *draft = drafts->pdata[i];

      if (is_taken (self, draft))
        g_ptr_array_insert (left, 0, copy_draft (draft, NULL));
      else
        trends_pending_set_draft (self, draft->id, draft->key, draft->text);
    }

  inputs = g_ptr_array_copy (self->inputs, ref_input, NULL);
  g_ptr_array_set_free_func (inputs, g_object_unref);
  for (guint i = 0; i < inputs->len; i++)
    trends_input_take_draft (inputs->pdata[i]);
  return left;
}

/**
 * trends_pending_dup_drafts:
 *
 * Returns: (transfer full) (element-type TrendsDraft): all that is typed and not
 *   in the plan, whether somebody is still at it or not
 */
GPtrArray *
trends_pending_dup_drafts (TrendsPending *self)
{
  GPtrArray *drafts;

  g_return_val_if_fail (TRENDS_IS_PENDING (self), NULL);

  drafts = g_ptr_array_copy (self->drafts, copy_draft, NULL);
  g_ptr_array_set_free_func (drafts, (GDestroyNotify) trends_draft_free);
  for (guint i = 0; i < self->inputs->len; i++)
    {
      g_autoptr (TrendsDraft) draft = trends_input_dup_draft (self->inputs->pdata[i]);

      if (draft != NULL && !trends_text_is_blank (draft->text))
        g_ptr_array_add (drafts, g_steal_pointer (&draft));
    }

  return drafts;
}

/* -------------------------------------------------------------- the type */

static void
trends_pending_dispose (GObject *object)
{
  TrendsPending *self = TRENDS_PENDING (object);

  g_clear_handle_id (&self->change_later, g_source_remove);
  g_clear_handle_id (&self->hold_later, g_source_remove);
  forget_wish (self);
  g_clear_weak_pointer (&self->held);

  G_OBJECT_CLASS (trends_pending_parent_class)->dispose (object);
}

static void
trends_pending_finalize (GObject *object)
{
  g_ptr_array_unref (TRENDS_PENDING (object)->inputs);
  g_ptr_array_unref (TRENDS_PENDING (object)->drafts);
  g_free (TRENDS_PENDING (object)->problem);

  G_OBJECT_CLASS (trends_pending_parent_class)->finalize (object);
}

static void
trends_pending_class_init (TrendsPendingClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_pending_dispose;
  G_OBJECT_CLASS (class)->finalize = trends_pending_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", TRENDS_TYPE_PENDING, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DRAFT] = g_signal_new ("draft", TRENDS_TYPE_PENDING, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                        G_TYPE_STRING);
  signals[SIGNAL_PROBLEM] = g_signal_new ("problem", TRENDS_TYPE_PENDING, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
trends_pending_init (TrendsPending *self)
{
  self->inputs = g_ptr_array_new ();
  self->drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) trends_draft_free);
}

/**
 * trends_pending_of:
 * @plan: an open plan
 *
 * Editors know their plan and nothing else of where they are; so this goes with
 * the plan.
 *
 * Returns: (transfer none): what is typed about it; it lives as long as the plan
 */
TrendsPending *
trends_pending_of (TrendsPlan *plan)
{
  static const char key[] = "trends-pending";
  TrendsPending *self;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan), NULL);

  self = g_object_get_data (G_OBJECT (plan), key);
  if (self == NULL)
    {
      self = g_object_new (TRENDS_TYPE_PENDING, NULL);
      g_object_set_data_full (G_OBJECT (plan), key, self, g_object_unref);
    }

  return self;
}
