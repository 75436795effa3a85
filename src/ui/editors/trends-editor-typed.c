/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-editor-typed.c: what is typed into an editor and isn't in the plan yet:
 * how it gets there, is held before the person's eyes where it can't, and is kept
 * as a draft where nobody can be held. */

#include "trends-editor-private.h"

#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-foldable.h"
#include "trends-keys.h"
#include "trends-owner-verbs.h"
#include "trends-scroll.h"

#define PRIVATE(self) trends_editor_get_private (self)

/**
 * trends_editor_has_nothing_typed:
 *
 * The commit() of editors in which each thing that a person does is an edit, so
 * that nothing is ever left.
 *
 * Returns: TRUE
 */
gboolean
trends_editor_has_nothing_typed (TrendsEditor *self)
{
  return TRUE;
}

/**
 * trends_editor_commit:
 *
 * Puts what is typed into the plan.
 *
 * Returns: whether nothing is left; if not, "error" says why, and is said again
 */
gboolean
trends_editor_commit (TrendsEditor *self)
{
  TrendsEditorPrivate *priv;

  g_return_val_if_fail (TRENDS_IS_EDITOR (self), TRUE);
  g_return_val_if_fail (TRENDS_EDITOR_GET_CLASS (self)->commit != NULL, TRUE);

  priv = PRIVATE (self);
  if (trends_editor_get_plan (self) == NULL || !priv->editable || priv->busy > 0)
    return TRUE;

  if (TRENDS_EDITOR_GET_CLASS (self)->commit (self))
    return TRUE;
  trends_editor_say_error (self);
  return FALSE;
}

/**
 * trends_editor_dup_typed:
 *
 * Returns: (transfer full) (nullable): what is typed and isn’t in the plan; %NULL where all of
 *   it is
 */
char *
trends_editor_dup_typed (TrendsEditor *self)
{
  TrendsEditorClass *class = TRENDS_EDITOR_GET_CLASS (self);

  return PRIVATE (self)->entity != NULL && class->dup_typed != NULL ? class->dup_typed (self)
                                                                    : NULL;
}

/**
 * trends_editor_typed:
 *
 * To be called at each keystroke that doesn't go into the plan.
 */
void
trends_editor_typed (TrendsEditor *self)
{
  if (PRIVATE (self)->pending != NULL)
    trends_pending_touch (PRIVATE (self)->pending);
}

/* Two may be called the same; more often they are one. Where what was set can be taken back, as in
 * the details, whoever has just given a name is told so. */
static void
announce_namesake (TrendsEditor *self)
{
  TrendsBefore *before = &PRIVATE (self)->before;
  g_autofree char *words = NULL;

  if (before->entity == NULL || !trends_entity_is (before->entity, TRENDS_KIND_OWNER)
      || before->field != TRENDS_OWNER_NAME || trends_entity_get_plan (before->entity) == NULL
      || trends_owner_find_namesake (before->entity) == NULL)
    return;
  /* Translators: %s is a name that was given to a person, role, team or partner just now */
  words = g_strdup_printf (_("Somebody else is called “%s”, too"),
                           trends_entity_get_name (before->entity));
  if (gtk_widget_activate_action (GTK_WIDGET (self), "details.say", "s", words))
    trends_announce (GTK_WIDGET (self), words);
}

/**
 * trends_editor_left:
 *
 * To be called when the field has been left, or what is typed was confirmed: it is what the
 * next Escape there brings back. What was refused is still being typed.
 */
void
trends_editor_left (TrendsEditor *self)
{
  if (PRIVATE (self)->error != NULL)
    return;
  announce_namesake (self);
  trends_before_clear (&PRIVATE (self)->before);
}

/**
 * trends_editor_undo_typing:
 *
 * Has the plan and the editor say what they said before the person began to type here.
 *
 * Returns: whether there was anything to take back
 */
gboolean
trends_editor_undo_typing (TrendsEditor *self)
{
  TrendsEditorPrivate *priv = PRIVATE (self);
  g_autofree char *typed = trends_editor_dup_typed (self);
  gboolean refused = priv->error != NULL;
  gboolean restored = trends_before_restore (&priv->before);

  if (!restored && !refused && typed == NULL)
    return FALSE;

  trends_editor_refresh (self);
  return TRUE;
}

static gboolean
commit_key_cb (GtkWidget *text,
               GVariant  *args,
               gpointer   user_data)
{
  TrendsEditor *self = TRENDS_EDITOR (user_data);

  if (trends_editor_commit (self))
    {
      trends_editor_left (self);
      gtk_widget_activate_action (text, "trend.details", NULL);
    }
  return TRUE;
}

/**
 * trends_editor_add_commit_key:
 * @text: what is typed into, a widget of this editor
 *
 * Has Ctrl+Return there put what is typed into the plan, in which no line is ended; on a
 * trend's page it opens the details then, as it does everywhere on it.
 */
void
trends_editor_add_commit_key (TrendsEditor *self,
                              GtkWidget    *text)
{
  static const TrendsKeyHandler handlers[] = { { "commit", commit_key_cb } };

  g_return_if_fail (TRENDS_IS_EDITOR (self));

  trends_keys_listen (text, TRENDS_KEYS_TEXT, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
}

static const char *
get_draft_key (TrendsEditor *self)
{
  const TrendsField *field = PRIVATE (self)->field;

  return field != NULL ? field->key : TRENDS_EDITOR_GET_CLASS (self)->draft_key;
}

static gboolean
commit_input (TrendsInput *input)
{
  return trends_editor_commit (TRENDS_EDITOR (input));
}

static const char *
get_input_error (TrendsInput *input)
{
  return trends_editor_get_error (TRENDS_EDITOR (input));
}

static void
show_input (TrendsInput *input)
{
  GtkWidget *widget = GTK_WIDGET (input);

  trends_foldable_open_around (widget);
  /* With the row that it is in, which has the message that says what is wrong: that is of no
   * use below the edge of what is seen. */
  if (gtk_widget_get_mapped (widget))
    trends_scroll_to_soon (gtk_widget_get_parent (widget));
}

static void
hold_input (TrendsInput *input)
{
  TrendsEditor *self = TRENDS_EDITOR (input);
  TrendsEditorClass *class = TRENDS_EDITOR_GET_CLASS (self);
  GtkWidget *target = PRIVATE (self)->target;

  show_input (input);
  if (class->focus_typed != NULL && class->focus_typed (self))
    return;
  if (target == NULL || !gtk_widget_grab_focus (target))
    trends_editor_take_focus (self);
}

static TrendsDraft *
dup_input_draft (TrendsInput *input)
{
  TrendsEditor *self = TRENDS_EDITOR (input);
  g_autofree char *typed = trends_editor_dup_typed (self);
  const char *key = get_draft_key (self);

  if (typed == NULL || *typed == '\0' || key == NULL)
    return NULL;

  return trends_draft_new (trends_entity_get_id (PRIVATE (self)->entity), key, typed);
}

/**
 * trends_editor_restore_draft:
 *
 * Shows what was typed here before and never taken into the plan, where there is such.
 */
void
trends_editor_restore_draft (TrendsEditor *self)
{
  TrendsEditorPrivate *priv = PRIVATE (self);
  TrendsEditorClass *class = TRENDS_EDITOR_GET_CLASS (self);
  const char *key = get_draft_key (self);
  g_autofree char *text = NULL;

  if (priv->pending == NULL || priv->entity == NULL || key == NULL || class->type == NULL)
    return;

  text = trends_pending_take_draft (priv->pending, trends_entity_get_id (priv->entity), key);
  if (text == NULL)
    return;
  class->type (self, text);
  trends_editor_commit (self);
}

static gboolean
is_input_for (TrendsInput *input,
              const char  *id,
              const char  *key)
{
  TrendsEntity *entity = PRIVATE (TRENDS_EDITOR (input))->entity;

  return entity != NULL && g_str_equal (trends_entity_get_id (entity), id)
         && g_strcmp0 (get_draft_key (TRENDS_EDITOR (input)), key) == 0;
}

static void
take_input_draft (TrendsInput *input)
{
  trends_editor_restore_draft (TRENDS_EDITOR (input));
}

static void
restore_input (TrendsInput *input)
{
  trends_editor_refresh (TRENDS_EDITOR (input));
}

/**
 * trends_editor_input_init:
 * @iface: filled in with what editors do as inputs
 */
void
trends_editor_input_init (TrendsInputInterface *iface)
{
  iface->commit = commit_input;
  iface->get_error = get_input_error;
  iface->hold = hold_input;
  iface->dup_draft = dup_input_draft;
  iface->is_for = is_input_for;
  iface->show = show_input;
  iface->take_draft = take_input_draft;
  iface->restore = restore_input;
}

/* Whatever the way by which the entity goes, what is typed doesn't go with it. */
void
trends_editor_keep_typed (TrendsEditor *self)
{
  TrendsEditorPrivate *priv = PRIVATE (self);
  g_autoptr (TrendsDraft) draft = NULL;

  if (priv->entity == NULL || priv->pending == NULL)
    return;

  /* Where nothing can be changed any more, there is nothing to commit, and yet a draft. */
  if (trends_editor_get_plan (self) != NULL)
    trends_editor_commit (self);
  draft = dup_input_draft (TRENDS_INPUT (self));
  if (draft != NULL)
    trends_pending_set_draft (priv->pending, draft->id, draft->key, draft->text);
}

/**
 * trends_editor_follow_pending:
 *
 * Adds the editor to what is pending in its entity’s plan, and takes it from that of the one
 * before.
 */
void
trends_editor_follow_pending (TrendsEditor *self)
{
  TrendsEditorPrivate *priv = PRIVATE (self);
  TrendsPlan *plan = trends_editor_get_plan (self);
  TrendsPending *pending = plan != NULL ? trends_pending_of (plan) : NULL;

  if (pending == priv->pending)
    return;
  if (priv->pending != NULL)
    trends_pending_remove (priv->pending, TRENDS_INPUT (self));
  g_set_object (&priv->pending, pending);
  if (pending != NULL)
    trends_pending_add (pending, TRENDS_INPUT (self));
}

static void
hold_idle_cb (gpointer user_data)
{
  g_autoptr (TrendsEditor) self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_widget_get_mapped (GTK_WIDGET (root)) && PRIVATE (self)->error != NULL)
    trends_input_hold (TRENDS_INPUT (self));
}

/**
 * trends_editor_commit_below:
 * @widget: what editors are in
 *
 * Commits what is typed in each of them, up to one that can't.
 *
 * Returns: (transfer none) (nullable): the one that can't
 */
TrendsEditor *
trends_editor_commit_below (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  TrendsEditor *refusing = NULL;

  if (TRENDS_IS_EDITOR (widget) && !trends_editor_commit (TRENDS_EDITOR (widget)))
    return TRENDS_EDITOR (widget);

  for (; child != NULL && refusing == NULL; child = gtk_widget_get_next_sibling (child))
    refusing = trends_editor_commit_below (child);

  return refusing;
}

static void
popover_closed_cb (GtkWidget *popover)
{
  TrendsEditor *refusing = trends_editor_commit_below (popover);

  if (refusing != NULL)
    g_idle_add_once (hold_idle_cb, g_object_ref (refusing));
}

/**
 * trends_editor_guard_popover:
 * @popover: a popover with editors in it
 *
 * Commits what is typed in it when it is closed, and opens it again where that
 * can't be, so that the person sees why.
 */
void
trends_editor_guard_popover (GtkWidget *popover)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));

  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), NULL);
}
