/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-comment-adder.c: see trends-comment-adder.h. The name is at first what the system has of
 * the person, which may be wrong: so it always stands beside what is written, can be changed there,
 * and is kept for the next comment. */

#include "trends-comment-adder.h"

#include <glib/gi18n.h>

#include "trends-announce.h"
#include "trends-config.h"
#include "trends-escape.h"
#include "trends-fold.h"
#include "trends-keys.h"
#include "trends-line-entry.h"
#include "trends-one-line.h"
#include "trends-pending.h"
#include "trends-plan-comment.h"
#include "trends-typing.h"
#include "trends-wrapped-label.h"

#define AUTHOR_KEY "comment-author"
#define NOBODY     "Unknown" /* what GLib calls whoever the system doesn't know */
#define NAME_CHARS 14
#define MARGIN     6

struct _TrendsCommentAdder
{
  GtkWidget parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkWidget *placeholder;
  GtkEditable *author;
  GtkWidget *problem;
  GtkWidget *button;

  TrendsEntity *entity; /* (nullable) */
  GSignalGroup *pending_signals;
  GSettings *settings; /* who writes, here and wherever else comments are written */
  gboolean showing; /* what is there already, which nobody types */
  gboolean keeping; /* what is typed here */
};

G_DEFINE_FINAL_TYPE (TrendsCommentAdder, trends_comment_adder, GTK_TYPE_WIDGET)

static char *
dup_text (TrendsCommentAdder *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* ------------------------------------------------------------- the author */

static char *
dup_kept_author (void)
{
  g_autoptr (GSettings) settings = g_settings_new (TRENDS_APP_ID);
  g_autofree char *kept = g_settings_get_string (settings, AUTHOR_KEY);
  g_autofree char *name = g_utf8_make_valid (g_get_real_name (), -1);

  if (*kept != '\0')
    return g_steal_pointer (&kept);
  return g_strdup (strcmp (name, NOBODY) != 0 ? name : "");
}

/* What the system says isn't kept: it may know better one day. */
static void
keep_author (TrendsCommentAdder *self)
{
  g_autofree char *before = dup_kept_author ();
  g_autofree char *name = trends_tidy_line (gtk_editable_get_text (self->author));

  if (*name != '\0' && strcmp (name, before) != 0)
    {
      g_autoptr (GSettings) settings = g_settings_new (TRENDS_APP_ID);

      g_settings_set_string (settings, AUTHOR_KEY, name);
    }
}

static void
show_author (TrendsCommentAdder *self)
{
  g_autofree char *name = dup_kept_author ();

  if (strcmp (gtk_editable_get_text (self->author), name) != 0)
    trends_line_entry_set_text (self->author, name);
}

/* Who corrects a name and leaves it there writes under that from then on, also in another place. */
static void
follow_author (TrendsCommentAdder *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_object (focus, "leave", G_CALLBACK (keep_author), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->author), focus);
  self->settings = g_settings_new (TRENDS_APP_ID);
  g_signal_connect_object (self->settings, "changed::" AUTHOR_KEY, G_CALLBACK (show_author), self,
                           G_CONNECT_SWAPPED);
}

static gboolean
restore_author (gpointer user_data)
{
  TrendsCommentAdder *self = TRENDS_COMMENT_ADDER (user_data);
  g_autofree char *name = dup_kept_author ();

  if (strcmp (gtk_editable_get_text (self->author), name) == 0)
    return FALSE;
  trends_line_entry_set_text (self->author, name);
  return TRUE;
}

/* ---------------------------------------------------------------- drafts */

static TrendsPending *
get_pending (TrendsCommentAdder *self)
{
  TrendsPlan *plan = self->entity != NULL ? trends_entity_get_plan (self->entity) : NULL;

  return plan != NULL ? trends_pending_of (plan) : NULL;
}

static void
show_problem (TrendsCommentAdder *self,
              GtkWidget          *field,
              const char         *problem)
{
  gtk_label_set_label (GTK_LABEL (self->problem), problem != NULL ? problem : "");
  gtk_widget_set_visible (self->problem, problem != NULL);
  if (problem == NULL)
    return;
  gtk_widget_grab_focus (field);
  trends_announce (field, problem);
}

static void
show_draft (TrendsCommentAdder *self)
{
  TrendsPending *pending = get_pending (self);
  const char *draft = pending != NULL
                        ? trends_pending_get_draft (pending, trends_entity_get_id (self->entity),
                                                    TRENDS_DRAFT_ADD_COMMENT)
                        : NULL;
  g_autofree char *text = g_strdup (draft != NULL ? draft : "");
  g_autofree char *shown = dup_text (self);

  if (strcmp (shown, text) == 0)
    return;
  self->showing = TRUE;
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->showing = FALSE;
}

/* A trend may have two places for it at once: its page, and the details. */
static void
draft_cb (TrendsCommentAdder *self,
          const char         *id,
          const char         *key)
{
  if (!self->keeping && self->entity != NULL && g_str_equal (id, trends_entity_get_id (self->entity))
      && g_str_equal (key, TRENDS_DRAFT_ADD_COMMENT))
    show_draft (self);
}

static void
changed_cb (TrendsCommentAdder *self)
{
  TrendsPending *pending = get_pending (self);
  g_autofree char *text = dup_text (self);

  gtk_widget_set_visible (self->placeholder, *text == '\0');
  if (self->showing || pending == NULL)
    return;
  show_problem (self, NULL, NULL);
  /* Blanks are no draft, and yet they are typed here. */
  self->keeping = TRUE;
  trends_pending_set_draft (pending, trends_entity_get_id (self->entity), TRENDS_DRAFT_ADD_COMMENT,
                            text);
  self->keeping = FALSE;
}

/* Nobody who takes back a word wants something else of the plan taken back after it. */
static gboolean
undo_typed (gboolean redo,
            gpointer user_data)
{
  return gtk_text_buffer_get_char_count (TRENDS_COMMENT_ADDER (user_data)->buffer) > 0;
}

/* ---------------------------------------------------------------- adding */

/* Whether there is something to add, and somebody who says it; what isn't there is asked for. */
static gboolean
is_complete (TrendsCommentAdder *self,
             const char         *text)
{
  g_autofree char *author = trends_tidy_line (gtk_editable_get_text (self->author));

  if (trends_text_is_blank (text))
    show_problem (self, GTK_WIDGET (self->view), _("Write the comment first."));
  else if (*author == '\0')
    show_problem (self, GTK_WIDGET (self->author), _("Say who writes it."));
  else
    return TRUE;
  return FALSE;
}

static void
say_added (TrendsCommentAdder *self)
{
  TrendsPlan *plan = trends_entity_get_plan (self->entity);
  const char *done = trends_plan_get_done_label (plan, trends_plan_get_undo_id (plan));

  if (done != NULL)
    trends_announce_done (GTK_WIDGET (self->view), done);
}

static void
add (TrendsCommentAdder *self)
{
  g_autofree char *text = dup_text (self);
  g_autoptr (GError) error = NULL;
  TrendsPlan *plan = self->entity != NULL ? trends_entity_get_plan (self->entity) : NULL;

  if (plan == NULL || !gtk_widget_is_sensitive (GTK_WIDGET (self)) || !is_complete (self, text))
    return;
  keep_author (self);
  if (trends_plan_add_comment (plan, self->entity, gtk_editable_get_text (self->author), text,
                               &error)
      == NULL)
    {
      show_problem (self, GTK_WIDGET (self->view), error->message);
      return;
    }
  /* With what is typed its draft goes. */
  gtk_text_buffer_set_text (self->buffer, "", -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  say_added (self);
}

/* Escape: what is typed stays as a draft. Where it is left to is what adds it, which says that it
 * isn't added yet. */
static gboolean
leave_text (gpointer user_data)
{
  TrendsCommentAdder *self = TRENDS_COMMENT_ADDER (user_data);

  return gtk_text_buffer_get_char_count (self->buffer) > 0 && gtk_widget_grab_focus (self->button);
}

static gboolean
commit_key_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   user_data)
{
  add (TRENDS_COMMENT_ADDER (user_data));
  return TRUE;
}

/* ----------------------------------------------------------------- parts */

static void
listen (TrendsCommentAdder *self)
{
  static const TrendsKeyHandler handlers[] = { { "commit", commit_key_cb } };

  trends_keys_listen (GTK_WIDGET (self->view), TRENDS_KEYS_TEXT, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  trends_keys_listen (GTK_WIDGET (self->author), TRENDS_KEYS_TEXT, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
  trends_typing_set_entered (GTK_WIDGET (self->view), undo_typed, self);
  trends_escape_add (GTK_WIDGET (self->view), TRENDS_ESCAPE_FIELD, leave_text, self);
  trends_escape_add (GTK_WIDGET (self->author), TRENDS_ESCAPE_FIELD, restore_author, self);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->author, "activate", G_CALLBACK (add), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
make_text (TrendsCommentAdder *self)
{
  GtkWidget *overlay = g_object_new (GTK_TYPE_OVERLAY, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                     NULL);
  GtkWidget *view = gtk_text_view_new ();

  self->view = GTK_TEXT_VIEW (view);
  self->buffer = gtk_text_view_get_buffer (self->view);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_left_margin (self->view, MARGIN);
  gtk_text_view_set_right_margin (self->view, MARGIN);
  gtk_text_view_set_top_margin (self->view, MARGIN);
  gtk_text_view_set_bottom_margin (self->view, MARGIN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add a comment"), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE, -1);

  self->placeholder = gtk_label_new (_("Add a comment"));
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->placeholder), PANGO_ELLIPSIZE_END);
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_set_valign (self->placeholder, GTK_ALIGN_START);
  gtk_widget_set_margin_start (self->placeholder, MARGIN);
  gtk_widget_set_margin_end (self->placeholder, MARGIN);
  gtk_widget_set_margin_top (self->placeholder, MARGIN);
  gtk_widget_add_css_class (self->placeholder, "trends-placeholder");

  gtk_widget_add_css_class (overlay, "trends-text");
  gtk_widget_add_css_class (overlay, "trends-adder");
  gtk_overlay_set_child (GTK_OVERLAY (overlay), view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->placeholder);
  return overlay;
}

static GtkWidget *
make_author (TrendsCommentAdder *self)
{
  const char *name
    = trends_field_get_label (trends_kind_get_field (TRENDS_KIND_COMMENT, TRENDS_COMMENT_AUTHOR));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *entry = gtk_entry_new ();

  self->author = GTK_EDITABLE (entry);
  trends_line_entry_fold (self->author);
  gtk_editable_set_width_chars (self->author, NAME_CHARS);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_add_css_class (entry, "trends-entry");
  gtk_widget_add_css_class (label, "quiet");
  gtk_widget_set_margin_start (label, MARGIN);
  trends_line_entry_line_up (entry, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  return box;
}

static GtkWidget *
make_button (TrendsCommentAdder *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Add comment"));

  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (add), self, G_CONNECT_SWAPPED);
  return button;
}

/* -------------------------------------------------------------- the type */

static void
trends_comment_adder_map (GtkWidget *widget)
{
  show_author (TRENDS_COMMENT_ADDER (widget));

  GTK_WIDGET_CLASS (trends_comment_adder_parent_class)->map (widget);
}

static void
trends_comment_adder_dispose (GObject *object)
{
  TrendsCommentAdder *self = TRENDS_COMMENT_ADDER (object);
  GtkWidget *child;

  g_clear_object (&self->pending_signals);
  g_clear_object (&self->settings);
  g_clear_object (&self->entity);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (trends_comment_adder_parent_class)->dispose (object);
}

static void
trends_comment_adder_class_init (TrendsCommentAdderClass *class)
{
  G_OBJECT_CLASS (class)->dispose = trends_comment_adder_dispose;
  GTK_WIDGET_CLASS (class)->map = trends_comment_adder_map;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (class), "commentadder");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
trends_comment_adder_init (TrendsCommentAdder *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 2);
  self->pending_signals = g_signal_group_new (TRENDS_TYPE_PENDING);
  g_signal_group_connect_swapped (self->pending_signals, "draft", G_CALLBACK (draft_cb), self);
  gtk_widget_set_parent (make_text (self), GTK_WIDGET (self));
  gtk_widget_set_parent (make_author (self), GTK_WIDGET (self));
  follow_author (self);
  self->problem = trends_wrapped_label_new ("", "error", -1);
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_set_parent (self->problem, GTK_WIDGET (self));
  self->button = make_button (self);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  listen (self);
}

/**
 * trends_comment_adder_set_entity:
 * @entity: (nullable): what comments are on from now on
 *
 * Shows its draft.
 */
void
trends_comment_adder_set_entity (TrendsCommentAdder *self,
                                 TrendsEntity       *entity)
{
  g_return_if_fail (TRENDS_IS_COMMENT_ADDER (self));

  if (!g_set_object (&self->entity, entity))
    return;
  g_signal_group_set_target (self->pending_signals, get_pending (self));
  show_problem (self, NULL, NULL);
  show_draft (self);
}

/**
 * trends_comment_adder_get_view:
 *
 * Returns: (transfer none): what a comment is typed into
 */
GtkWidget *
trends_comment_adder_get_view (TrendsCommentAdder *self)
{
  g_return_val_if_fail (TRENDS_IS_COMMENT_ADDER (self), NULL);

  return GTK_WIDGET (self->view);
}

/**
 * trends_comment_adder_new:
 *
 * Returns: (transfer floating): an adder without an entity
 */
GtkWidget *
trends_comment_adder_new (void)
{
  return g_object_new (TRENDS_TYPE_COMMENT_ADDER, NULL);
}
