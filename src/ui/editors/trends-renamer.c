/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-renamer.c: a label, or an entry in its place, which is an input of the plan. */

#include "trends-renamer.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-container.h"
#include "trends-escape.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"
#include "trends-pending.h"
#include "trends-plan-verbs.h"
#include "trends-printable.h"
#include "trends-text-scale.h"
#include "trends-typing.h"
#include "trends-view.h"

struct _TrendsRenamer
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkWidget *entry; /* in the title's place, while it is being edited */
  TrendsEntity *initiative;
  GSignalGroup *signals;
  TrendsPending *pending; /* that this is an input of meanwhile */
};

static guint ended_signal;

static void trends_renamer_input_init (TrendsInputInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TrendsRenamer, trends_renamer, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (TRENDS_TYPE_INPUT,
                                                      trends_renamer_input_init))

/* A row may outlive its initiative's stay in the plan by a moment. */
static gboolean
is_in_plan (TrendsRenamer *self)
{
  return self->initiative != NULL && trends_entity_get_plan (self->initiative) != NULL;
}

/* What has the focus when nothing is edited. */
static void
focus_row (TrendsRenamer *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  while (row != NULL && !gtk_widget_get_focusable (row))
    row = gtk_widget_get_parent (row);
  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
follow_pending (TrendsRenamer *self,
                TrendsPending *pending)
{
  if (self->pending != NULL)
    trends_pending_remove (self->pending, TRENDS_INPUT (self));
  g_set_object (&self->pending, pending);
  if (pending != NULL)
    trends_pending_add (pending, TRENDS_INPUT (self));
}

static gboolean
end_rename (gpointer data)
{
  TrendsRenamer *self = TRENDS_RENAMER (data);

  /* It may have begun again meanwhile. */
  if (self->entry != NULL && !gtk_widget_get_visible (self->entry))
    {
      follow_pending (self, NULL);
      gtk_widget_unparent (self->entry);
      self->entry = NULL;
      g_signal_emit (self, ended_signal, 0);
    }

  return G_SOURCE_REMOVE;
}

/* Leaving the entry happens while the focus moves, when a widget mustn't go. */
static void
stop_rename (TrendsRenamer *self)
{
  if (self->entry == NULL || !gtk_widget_get_visible (self->entry))
    return;

  gtk_widget_set_visible (self->title, TRUE);
  gtk_widget_set_visible (self->entry, FALSE);
  gtk_widget_set_can_target (gtk_widget_get_parent (GTK_WIDGET (self)), FALSE);
  g_idle_add_full (G_PRIORITY_DEFAULT, end_rename, g_object_ref (self), g_object_unref);
}

/* Whether the plan took it; else the view says why not. */
static gboolean
set_title (TrendsRenamer *self,
           const char    *title)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), TRENDS_TYPE_VIEW);
  g_autoptr (GError) error = NULL;

  if (trends_plan_set_text (trends_entity_get_plan (self->initiative), self->initiative,
                            TRENDS_INITIATIVE_TITLE, title, TRENDS_SET_ONCE, &error))
    return TRUE;
  if (view != NULL)
    trends_session_report (trends_view_get_session (TRENDS_VIEW (view)), error);

  return FALSE;
}

/* Whether the plan has the title now that is typed; what it can't take stays typed,
 * and the view says why. An empty title means that there is to be no new one. */
static gboolean
commit_rename (TrendsRenamer *self)
{
  g_autofree char *title = NULL;
  gboolean taken = TRUE;

  if (self->entry == NULL || !gtk_widget_get_visible (self->entry) || !is_in_plan (self))
    return TRUE;

  title = trends_tidy_line (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (*title != '\0' && g_strcmp0 (title, trends_entity_get_name (self->initiative)) != 0)
    taken = set_title (self, title);

  return taken;
}

static void
entry_activate_cb (TrendsRenamer *self)
{
  if (!commit_rename (self))
    return;

  focus_row (self);
  stop_rename (self);
}

static void
entry_left_cb (TrendsRenamer *self)
{
  if (commit_rename (self))
    stop_rename (self);
}

static void
entry_changed_cb (TrendsRenamer *self)
{
  const char *title[] = { gtk_editable_get_text (GTK_EDITABLE (self->entry)), NULL };
  gboolean was_wrong = gtk_widget_has_css_class (self->entry, "error");
  g_autoptr (GError) error = NULL;

  if (*title[0] != '\0')
    trends_plan_check_titles (title, &error);
  trends_line_entry_show_problem (self->entry, error != NULL ? error->message : NULL);
  if (error != NULL && !was_wrong)
    trends_announce (self->entry, error->message);
}

static gboolean
leave_entry (gpointer user_data)
{
  TrendsRenamer *self = TRENDS_RENAMER (user_data);

  stop_rename (self);
  focus_row (self);

  return TRUE;
}

static GtkWidget *
make_entry (TrendsRenamer *self)
{
  GtkWidget *entry = gtk_entry_new (); /* a bare GtkText has no text for screen readers */
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_set_hexpand (entry, TRUE);
  trends_line_entry_fold (GTK_EDITABLE (entry));
  gtk_widget_add_css_class (entry, "rename");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Title"), -1);

  g_signal_connect_object (entry, "activate", G_CALLBACK (entry_activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "changed", G_CALLBACK (entry_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (entry_left_cb), self, G_CONNECT_SWAPPED);
  trends_escape_add (entry, TRENDS_ESCAPE_FIELD, leave_entry, self);
  gtk_widget_add_controller (entry, focus);

  return entry;
}

/* A title that is being typed is asked for as what is typed elsewhere. */
static gboolean
is_renaming (TrendsRenamer *self)
{
  return self->entry != NULL && gtk_widget_get_visible (self->entry);
}

static gboolean
commit_input (TrendsInput *input)
{
  TrendsRenamer *self = TRENDS_RENAMER (input);

  if (is_renaming (self) && is_in_plan (self))
    entry_left_cb (self);
  return !is_renaming (self);
}

static const char *
get_input_error (TrendsInput *input)
{
  return NULL; /* the entry says it */
}

static void
hold_input (TrendsInput *input)
{
  TrendsRenamer *self = TRENDS_RENAMER (input);

  if (is_renaming (self))
    gtk_widget_grab_focus (self->entry);
}

static const char *
get_title_key (void)
{
  return trends_kind_get_field (TRENDS_KIND_INITIATIVE, TRENDS_INITIATIVE_TITLE)->key;
}

static TrendsDraft *
dup_input_draft (TrendsInput *input)
{
  TrendsRenamer *self = TRENDS_RENAMER (input);
  const char *text;

  if (!is_renaming (self))
    return NULL;
  text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  if (*text == '\0' || g_str_equal (text, trends_entity_get_name (self->initiative)))
    return NULL;

  return trends_draft_new (trends_entity_get_id (self->initiative), get_title_key (), text);
}

static void
trends_renamer_input_init (TrendsInputInterface *iface)
{
  iface->commit = commit_input;
  iface->get_error = get_input_error;
  iface->hold = hold_input;
  iface->dup_draft = dup_input_draft;
  iface->only_for_typing = TRUE;
}

/* Rows come and go as the plan changes; what is typed doesn't go with them. */
static void
keep_typed (TrendsRenamer *self)
{
  g_autoptr (TrendsDraft) draft = dup_input_draft (TRENDS_INPUT (self));

  if (draft != NULL && self->pending != NULL)
    trends_pending_set_draft (self->pending, draft->id, draft->key, draft->text);
}

static gboolean
restore_draft_cb (gpointer data)
{
  TrendsRenamer *self = TRENDS_RENAMER (data);
  g_autofree char *text = NULL;

  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL && is_in_plan (self))
    text = trends_pending_take_draft (trends_pending_of (trends_entity_get_plan (self->initiative)),
                                      trends_entity_get_id (self->initiative), get_title_key ());
  if (text != NULL)
    {
      trends_renamer_begin (self);
      if (self->entry == NULL)
        return G_SOURCE_REMOVE;
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
    }

  return G_SOURCE_REMOVE;
}

static void
typed_title_cb (TrendsRenamer *self)
{
  if (self->pending != NULL)
    trends_pending_touch (self->pending);
}

/**
 * trends_renamer_restore_draft:
 *
 * Goes on with a title that is kept as a draft, unless somebody else takes that
 * soon: rows come and go, and one may take the place of another in which it was
 * being typed.
 */
void
trends_renamer_restore_draft (TrendsRenamer *self)
{
  TrendsPending *pending;

  g_return_if_fail (TRENDS_IS_RENAMER (self));

  pending = is_in_plan (self) ? trends_pending_of (trends_entity_get_plan (self->initiative)) : NULL;
  if (pending != NULL
      && trends_pending_get_draft (pending, trends_entity_get_id (self->initiative),
                                   get_title_key ()) != NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, restore_draft_cb, g_object_ref (self),
                     g_object_unref);
}

static void
trends_renamer_dispose (GObject *object)
{
  TrendsRenamer *self = TRENDS_RENAMER (object);

  trends_renamer_set_initiative (self, NULL);
  g_clear_object (&self->signals);
  g_clear_pointer (&self->title, gtk_widget_unparent);

  G_OBJECT_CLASS (trends_renamer_parent_class)->dispose (object);
}

static void
update_title (TrendsRenamer *self)
{
  if (is_in_plan (self))
    {
      g_autofree char *title = trends_isolate (trends_entity_get_name (self->initiative));

      gtk_label_set_label (GTK_LABEL (self->title), title);
    }
}

static void
trends_renamer_class_init (TrendsRenamerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_renamer_dispose;
  ended_signal = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
  trends_container_let_focus_out (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "trends-renamer");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
trends_renamer_init (TrendsRenamer *self)
{
  self->title = g_object_new (GTK_TYPE_LABEL,
                              "xalign", 0.0,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "ellipsize", PANGO_ELLIPSIZE_END,
                              "overflow", GTK_OVERFLOW_HIDDEN,
                              NULL);
  trends_text_scale_set_lines (GTK_LABEL (self->title), 2);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  self->signals = g_signal_group_new (TRENDS_TYPE_ENTITY);
  g_signal_group_connect_swapped (self->signals, "notify::title", G_CALLBACK (update_title), self);
}

/**
 * trends_renamer_new:
 *
 * Returns: (transfer floating): a title in a row, which can be changed where it stands
 */
GtkWidget *
trends_renamer_new (void)
{
  return g_object_new (TRENDS_TYPE_RENAMER, NULL);
}

/**
 * trends_renamer_new_in_column:
 *
 * Returns: (transfer floating): the same, where its width is so many letters at any size of text. A
 *   table measures how high a row is where that is narrowest, and has all rows as high.
 */
GtkWidget *
trends_renamer_new_in_column (void)
{
  TrendsRenamer *self = g_object_new (TRENDS_TYPE_RENAMER, NULL);

  trends_text_scale_keep_lines (GTK_LABEL (self->title));
  return GTK_WIDGET (self);
}

/**
 * trends_renamer_set_initiative:
 * @initiative: (nullable): whose title to show
 *
 * What is being typed for another stays as its draft.
 */
void
trends_renamer_set_initiative (TrendsRenamer *self,
                               TrendsEntity  *initiative)
{
  g_return_if_fail (TRENDS_IS_RENAMER (self));

  if (self->initiative == initiative)
    return;
  if (self->initiative != NULL)
    keep_typed (self);
  follow_pending (self, NULL);
  if (self->entry != NULL)
    {
      gtk_widget_set_visible (self->title, TRUE);
      g_clear_pointer (&self->entry, gtk_widget_unparent);
    }
  g_set_object (&self->initiative, initiative);
  g_signal_group_set_target (self->signals, initiative);
  update_title (self);
  if (initiative != NULL)
    trends_renamer_restore_draft (self);
}

/**
 * trends_renamer_is_active:
 *
 * Returns: whether the title is being edited
 */
gboolean
trends_renamer_is_active (TrendsRenamer *self)
{
  g_return_val_if_fail (TRENDS_IS_RENAMER (self), FALSE);

  return is_renaming (self);
}

/**
 * trends_renamer_begin:
 *
 * Lets the title be edited in its place. Enter and leaving it commit, Escape doesn't.
 */
void
trends_renamer_begin (TrendsRenamer *self)
{
  g_return_if_fail (TRENDS_IS_RENAMER (self));

  end_rename (self);
  if (self->entry != NULL || !is_in_plan (self))
    return;

  self->entry = make_entry (self);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), trends_entity_get_name (self->initiative));
  trends_typing_forget (GTK_EDITABLE (self->entry));
  follow_pending (self, trends_pending_of (trends_entity_get_plan (self->initiative)));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_title_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  gtk_widget_set_visible (self->title, FALSE);
  gtk_widget_set_can_target (gtk_widget_get_parent (GTK_WIDGET (self)), TRUE);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * trends_renamer_set_lines:
 * @lines: how many lines its title has at most at the usual size of text, in place of two
 */
void
trends_renamer_set_lines (TrendsRenamer *self,
                          int            lines)
{
  g_return_if_fail (TRENDS_IS_RENAMER (self));

  trends_text_scale_set_lines (GTK_LABEL (self->title), lines);
}
