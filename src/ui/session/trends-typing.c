/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-typing.c: see trends-typing.h. Accelerators come to the window before any
 * key comes to the field, so that the window asks here. */

#include "trends-typing.h"

#include "trends-input.h"

/* How often undo was the plan's since typing was undone */
#define PLAN_STEPS_KEY "trends-plan-steps"
/* What a field undoes that was entered there and is no part of the plan */
#define ENTERED_KEY "trends-entered"

typedef struct
{
  TrendsTypingFunc func;
  gpointer user_data;
} Entered;

static char *
dup_text (GtkWidget *text)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (text))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (text)));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static gboolean
is_undoable (GtkWidget *text)
{
  return GTK_IS_EDITABLE (text)
           ? gtk_editable_get_enable_undo (GTK_EDITABLE (text))
           : gtk_text_buffer_get_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text)));
}

/* By the field's own history. There is no asking whether it has anything. */
static gboolean
step_in_text (GtkWidget *text,
              gboolean   redo)
{
  g_autofree char *before = dup_text (text);
  g_autofree char *after = NULL;

  if (!is_undoable (text))
    return FALSE;

  gtk_widget_activate_action (text, redo ? "text.redo" : "text.undo", NULL);
  after = dup_text (text);
  return strcmp (before, after) != 0;
}

/* The input that a text belongs to: not that in whose popover it stands to look
 * for something. */
static TrendsInput *
find_input (GtkWidget *text)
{
  for (GtkWidget *at = text; at != NULL && !GTK_IS_POPOVER (at); at = gtk_widget_get_parent (at))
    if (TRENDS_IS_INPUT (at))
      return TRENDS_INPUT (at);

  return NULL;
}

static gboolean
holds_typing (GtkWidget *text,
              gboolean   redo)
{
  TrendsInput *input = find_input (text);
  g_autofree char *typed = dup_text (text);
  g_autoptr (TrendsDraft) draft = NULL;

  if (input == NULL || TRENDS_INPUT_GET_IFACE (input)->only_for_typing)
    return *typed != '\0';

  draft = trends_input_dup_draft (input);
  if (draft != NULL && !redo && !is_undoable (text))
    trends_input_restore (input);
  return draft != NULL;
}

static gboolean
step_entered (GtkWidget *text,
              gboolean   redo)
{
  for (GtkWidget *at = text; at != NULL; at = gtk_widget_get_parent (at))
    {
      Entered *entered = g_object_get_data (G_OBJECT (at), ENTERED_KEY);

      if (entered != NULL)
        return entered->func (redo, entered->user_data);
    }

  return FALSE;
}

static gboolean
step_in_field (GtkWidget *text,
               gboolean   redo)
{
  return step_in_text (text, redo) || step_entered (text, redo) || holds_typing (text, redo);
}

/* Redo goes the way of undo backwards: what the plan undid after the typing in the
 * field comes back before it. So the window keeps how much that was. */
static guint
get_plan_steps (GtkRoot *root)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (root), PLAN_STEPS_KEY));
}

static void
set_plan_steps (GtkRoot *root,
                guint    n)
{
  g_object_set_data (G_OBJECT (root), PLAN_STEPS_KEY, GUINT_TO_POINTER (n));
}

static gboolean
undo_typing (GtkRoot   *root,
             GtkWidget *text)
{
  gboolean done = text != NULL && step_in_field (text, FALSE);

  set_plan_steps (root, done ? 0 : get_plan_steps (root) + 1);
  return done;
}

static gboolean
redo_typing (GtkRoot   *root,
             GtkWidget *text)
{
  guint n = get_plan_steps (root);

  if (n > 0 && (text == NULL || !holds_typing (text, TRUE)))
    {
      set_plan_steps (root, n - 1);
      return FALSE;
    }

  return text != NULL && step_in_field (text, TRUE);
}

/**
 * trends_typing_step:
 * @root: the window that the key was pressed in
 * @redo: whether it was that of redo
 *
 * Undoes or redoes typing in the field that has the focus.
 *
 * Returns: whether the key was the field's; if not, it is the plan's
 */
gboolean
trends_typing_step (GtkRoot  *root,
                    gboolean  redo)
{
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_ROOT (root), FALSE);

  focus = gtk_root_get_focus (root);
  if (!GTK_IS_EDITABLE (focus) && !GTK_IS_TEXT_VIEW (focus))
    focus = NULL;

  return redo ? redo_typing (root, focus) : undo_typing (root, focus);
}

/**
 * trends_typing_set_entered:
 * @field: what is typed into
 * @func: undoes or redoes what was entered there, and tells whether the key was the field's
 * @user_data: what it is given, which lives as long as the field does
 *
 * For a field of what is no part of the plan. It is asked when there is no typing to undo.
 */
void
trends_typing_set_entered (GtkWidget        *field,
                           TrendsTypingFunc  func,
                           gpointer          user_data)
{
  Entered *entered = g_new0 (Entered, 1);

  g_return_if_fail (GTK_IS_WIDGET (field));

  entered->func = func;
  entered->user_data = user_data;
  g_object_set_data_full (G_OBJECT (field), ENTERED_KEY, entered, g_free);
}

/**
 * trends_typing_forget:
 *
 * From now on there is nothing to undo in this field but what is typed next: for
 * a text that came from the plan, or has gone there.
 */
void
trends_typing_forget (GtkEditable *editable)
{
  g_return_if_fail (GTK_IS_EDITABLE (editable));

  gtk_editable_set_enable_undo (editable, FALSE);
  gtk_editable_set_enable_undo (editable, TRUE);
}

static void
forget_cb (gpointer user_data)
{
  g_autoptr (GtkEditable) editable = user_data;

  trends_typing_forget (editable);
}

/**
 * trends_typing_forget_soon:
 *
 * The same, before the next key: for who is told of typing while it still goes on.
 */
void
trends_typing_forget_soon (GtkEditable *editable)
{
  g_return_if_fail (GTK_IS_EDITABLE (editable));

  g_idle_add_once (forget_cb, g_object_ref (editable));
}
