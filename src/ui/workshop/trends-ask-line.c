/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ask-line.c: see trends-ask-line.h. */

#include "trends-ask-line.h"

#include "trends-announce.h"
#include "trends-container.h"
#include "trends-keys.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"
#include "trends-pending.h"
#include "trends-plain-drag.h"
#include "trends-typing.h"

struct _TrendsAskLine
{
  GtkWidget parent_instance;

  GtkWidget *question;
  GtkWidget *entry;
  GtkWidget *hint;
  TrendsPlan *plan; /* (nullable): where drafts are kept */
  char *id, *key;   /* (nullable): what it is a draft of */
  TrendsAskFunc choose; /* (nullable) */
  gpointer user_data;
  guint nth;
};

G_DEFINE_FINAL_TYPE (TrendsAskLine, trends_ask_line, GTK_TYPE_WIDGET)

enum
{
  ANSWERED,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const char *
get_text (TrendsAskLine *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* ----------------------------------------------------------------- what is typed */

static void
keep_draft (TrendsAskLine *self,
            const char    *text)
{
  if (self->plan != NULL)
    trends_pending_set_draft (trends_pending_of (self->plan), self->id, self->key, text);
}

/* Said each time that it is another */
static void
show_choice (TrendsAskLine *self)
{
  g_autofree char *words = NULL;

  if (self->choose == NULL)
    return;
  words = self->choose (get_text (self), self->nth, self->user_data);
  if (g_str_equal (gtk_label_get_label (GTK_LABEL (self->hint)), words))
    return;
  gtk_label_set_label (GTK_LABEL (self->hint), words);
  if (gtk_widget_get_mapped (self->entry))
    trends_announce (self->entry, words);
}

static void
typed_cb (TrendsAskLine *self)
{
  keep_draft (self, get_text (self));
  trends_ask_line_show_problem (self, NULL);
  self->nth = 0;
  show_choice (self);
}

/* It may be the end of it. */
static void
answer_cb (TrendsAskLine *self)
{
  g_autofree char *line = trends_tidy_line (get_text (self));
  G_GNUC_UNUSED g_autoptr (TrendsAskLine) kept = g_object_ref (self);

  keep_draft (self, "");
  g_signal_emit (self, signals[ANSWERED], 0, line);
}

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  TrendsAskLine *self = user_data;

  keep_draft (self, "");
  g_signal_emit (self, signals[CLOSED], 0);
  return TRUE;
}

static gboolean
other_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  TrendsAskLine *self = user_data;

  if (self->choose == NULL)
    return FALSE;
  self->nth += (guint) g_variant_get_int32 (args);
  show_choice (self);
  return TRUE;
}

static const TrendsKeyHandler handlers[] = {
  { "close", close_cb },
  { "other", other_cb },
};

/* ------------------------------------------------------------------------ the widget */

/* Not where it is there: Shift+Tab would never come out. */
static gboolean
trends_ask_line_grab_focus (GtkWidget *widget)
{
  TrendsAskLine *self = TRENDS_ASK_LINE (widget);
  gboolean taken = !trends_container_has_focus (widget) && gtk_widget_grab_focus (self->entry);

  show_choice (self);
  return taken;
}

static void
trends_ask_line_dispose (GObject *object)
{
  TrendsAskLine *self = TRENDS_ASK_LINE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->key, g_free);

  G_OBJECT_CLASS (trends_ask_line_parent_class)->dispose (object);
}

static void
trends_ask_line_class_init (TrendsAskLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_ask_line_dispose;
  widget_class->grab_focus = trends_ask_line_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "trends-ask-line");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[ANSWERED] = g_signal_new ("answered", TRENDS_TYPE_ASK_LINE, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] = g_signal_new ("closed", TRENDS_TYPE_ASK_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
add_label (TrendsAskLine *self,
           const char    *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END,
                                   "css-classes", (const char *[]) { css_class, NULL }, NULL);

  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
trends_ask_line_init (TrendsAskLine *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 4);
  self->question = add_label (self, "question");
  self->entry = gtk_entry_new ();
  trends_line_entry_fold (GTK_EDITABLE (self->entry));
  trends_line_entry_keep_typed (GTK_EDITABLE (self->entry));
  trends_plain_drag_keep_text (self->entry);
  trends_keys_listen (self->entry, TRENDS_KEYS_ASKED, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (answer_cb), self);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  self->hint = add_label (self, "hint");
  gtk_widget_set_visible (self->hint, FALSE);
}

/**
 * trends_ask_line_new:
 * @question: what is asked
 * @text: what is there to begin with
 * @for_room: whether it is on the wall, where the room reads it
 *
 * Returns: (transfer floating): it
 */
GtkWidget *
trends_ask_line_new (const char *question,
                     const char *text,
                     gboolean    for_room)
{
  TrendsAskLine *self = g_object_new (TRENDS_TYPE_ASK_LINE, NULL);

  g_return_val_if_fail (question != NULL, GTK_WIDGET (self));
  g_return_val_if_fail (text != NULL, GTK_WIDGET (self));

  gtk_label_set_label (GTK_LABEL (self->question), question);
  /* Of what is typed into alone: a group of the same name would be heard before it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  /* What is typed replaces it. */
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  trends_typing_forget (GTK_EDITABLE (self->entry));
  if (for_room)
    gtk_widget_add_css_class (GTK_WIDGET (self), "for-room");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (typed_cb), self);
  return GTK_WIDGET (self);
}

/**
 * trends_ask_line_keep_draft:
 * @plan: the plan
 * @id: of what is asked about
 * @key: of the field that is asked for
 *
 * Keeps what is typed, however the window goes, until it is given away or left; and begins with what was
 * kept.
 */
void
trends_ask_line_keep_draft (TrendsAskLine *self,
                            TrendsPlan    *plan,
                            const char    *id,
                            const char    *key)
{
  const char *draft;

  g_return_if_fail (TRENDS_IS_ASK_LINE (self));
  g_return_if_fail (TRENDS_IS_PLAN (plan));

  draft = trends_pending_get_draft (trends_pending_of (plan), id, key);
  if (draft != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), draft);
  g_set_object (&self->plan, plan);
  self->id = g_strdup (id);
  self->key = g_strdup (key);
}

/**
 * trends_ask_line_set_choosing:
 * @func: says what would be chosen
 *
 * Shows and says what Enter would choose at each keystroke.
 */
void
trends_ask_line_set_choosing (TrendsAskLine *self,
                              TrendsAskFunc  func,
                              gpointer       user_data)
{
  g_return_if_fail (TRENDS_IS_ASK_LINE (self));

  self->choose = func;
  self->user_data = user_data;
  gtk_widget_set_visible (self->hint, TRUE);
  show_choice (self);
}

/**
 * trends_ask_line_get_nth:
 *
 * Returns: how often somebody asked for another of what would be chosen
 */
guint
trends_ask_line_get_nth (TrendsAskLine *self)
{
  g_return_val_if_fail (TRENDS_IS_ASK_LINE (self), 0);

  return self->nth;
}

/**
 * trends_ask_line_show_problem:
 * @problem: (nullable): why what is typed can’t be taken
 */
void
trends_ask_line_show_problem (TrendsAskLine *self,
                              const char    *problem)
{
  g_return_if_fail (TRENDS_IS_ASK_LINE (self));

  trends_line_entry_show_problem (self->entry, problem);
  if (problem == NULL)
    return;
  gtk_widget_set_visible (self->hint, TRUE);
  gtk_label_set_label (GTK_LABEL (self->hint), problem);
  trends_announce (self->entry, problem);
}
