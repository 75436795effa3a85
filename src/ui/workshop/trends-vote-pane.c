/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-vote-pane.c: see trends-vote-pane.h. Letters are pressed in the window that it is in; see
 * trends-wall-count.h. */

#include "trends-vote-pane.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-ballot-subjects.h"
#include "trends-vote-form.h"
#include "trends-vote-verbs.h"
#include "trends-wall-verbs.h"

struct _TrendsVotePane
{
  GtkWidget parent_instance;

  TrendsSession *session;
  TrendsPresentation *presentation;
  TrendsCount *count; /* (nullable): what is shown */
  GtkWidget *box;
  GtkWidget *form;   /* (nullable): while a vote is set up */
  GtkWidget *begin;  /* the button that sets one up */
  GtkWidget *standing;
  GtkWidget *subjects; /* a line for each */
  GtkWidget *ends;     /* buttons for what becomes of it */
};

G_DEFINE_FINAL_TYPE (TrendsVotePane, trends_vote_pane, GTK_TYPE_WIDGET)

/* ------------------------------------------------------------------ what is counted */

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static const char *
get_title (TrendsVotePane *self,
           guint           index)
{
  TrendsEntity *entry = trends_plan_lookup (trends_session_get_plan (self->session),
                                            trends_count_get_id (self->count, index));

  return entry != NULL ? trends_entity_get_name (entry) : "";
}

static GtkWidget *
new_line (TrendsVotePane *self,
          guint           index)
{
  char letter[] = { (char) ('A' + index % TRENDS_BALLOT_SUBJECTS), '\0' };
  guint n_dots = trends_count_get_dots (self->count, index);
  g_autofree char *dots = g_strdup_printf (
    /* Translators: of one subject of a vote */
    ngettext ("%u dot", "%u dots", n_dots), n_dots);
  /* Translators: a line of a vote while it is counted: its letter, what it is, its dots */
  g_autofree char *text = g_strdup_printf (_("%s  %s: %s"), letter, get_title (self, index), dots);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 1);
  if (trends_count_is_too_much (self->count, index))
    gtk_widget_add_css_class (label, "error");
  return label;
}

static void
count_changed_cb (TrendsVotePane *self)
{
  g_autofree char *warning = trends_count_dup_warning (self->count);
  g_autofree char *words = trends_count_dup_words (self->count);

  gtk_label_set_label (GTK_LABEL (self->standing), warning != NULL ? warning : words);
  clear (self->subjects);
  for (guint i = 0; i < trends_count_get_n_entries (self->count); i++)
    gtk_box_append (GTK_BOX (self->subjects), new_line (self, i));
}

static void
follow (TrendsVotePane *self,
        TrendsCount    *count)
{
  if (self->count != NULL)
    g_signal_handlers_disconnect_by_func (self->count, count_changed_cb, self);
  g_set_object (&self->count, count);
  if (count != NULL)
    g_signal_connect_object (count, "changed", G_CALLBACK (count_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

static void
show_state (TrendsVotePane *self)
{
  gboolean counts = self->count != NULL;

  gtk_widget_set_visible (self->begin, !counts && self->form == NULL);
  gtk_widget_set_visible (self->standing, counts);
  gtk_widget_set_visible (self->subjects, counts);
  gtk_widget_set_visible (self->ends, counts);
}

static void
presentation_changed_cb (TrendsVotePane *self)
{
  TrendsCount *count = trends_presentation_get_count (self->presentation);

  if (count == self->count)
    return;
  follow (self, count);
  if (count != NULL)
    count_changed_cb (self);
  show_state (self);
}

/* --------------------------------------------------------------------- what is done */

static void
drop_form (TrendsVotePane *self)
{
  if (self->form != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->form);
  self->form = NULL;
  show_state (self);
}

static void
form_closed_cb (TrendsVotePane *self)
{
  drop_form (self);
  gtk_widget_grab_focus (self->begin);
}

static void
form_begin_cb (TrendsVotePane *self,
               TrendsCount    *count)
{
  drop_form (self);
  trends_vote_verbs_begin (self->session, self->presentation, count);
  gtk_widget_grab_focus (gtk_widget_get_first_child (self->ends));
}

/**
 * trends_vote_pane_set_up:
 *
 * Asks what is voted on; where a vote is counted, goes back to that on the wall.
 */
void
trends_vote_pane_set_up (TrendsVotePane *self)
{
  g_return_if_fail (TRENDS_IS_VOTE_PANE (self));

  if (self->count != NULL)
    {
      trends_presentation_go_to_vote (self->presentation);
      return;
    }
  if (self->form == NULL)
    {
      self->form = trends_vote_form_new (self->session, self->presentation);
      g_signal_connect_object (self->form, "begin", G_CALLBACK (form_begin_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->form, "closed", G_CALLBACK (form_closed_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_prepend (GTK_BOX (self->box), self->form);
    }
  show_state (self);
  gtk_widget_child_focus (self->form, GTK_DIR_TAB_FORWARD);
}

static void
ended_cb (GtkWidget  *button,
          const char *action)
{
  TrendsVotePane *self =
    TRENDS_VOTE_PANE (gtk_widget_get_ancestor (button, TRENDS_TYPE_VOTE_PANE));
  g_autofree char *words = NULL;

  words = trends_wall_verbs_use (self->session, self->presentation, action);
  if (self->count == NULL)
    gtk_widget_grab_focus (self->begin);
  if (words != NULL)
    trends_announce (self->begin, words);
}

/* ---------------------------------------------------------------------- the widget */

static void
add_end (TrendsVotePane *self,
         const char     *label,
         const char     *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect (button, "clicked", G_CALLBACK (ended_cb), (gpointer) action);
  gtk_box_append (GTK_BOX (self->ends), button);
}

static void
trends_vote_pane_dispose (GObject *object)
{
  TrendsVotePane *self = TRENDS_VOTE_PANE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->count);
  g_clear_object (&self->presentation);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_vote_pane_parent_class)->dispose (object);
}

static void
trends_vote_pane_class_init (TrendsVotePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_vote_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
trends_vote_pane_init (TrendsVotePane *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->begin = gtk_button_new_with_label (_("Vote by dots…"));
  self->standing = gtk_label_new (NULL);
  self->subjects = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_label_set_xalign (GTK_LABEL (self->standing), 0);
  gtk_label_set_wrap (GTK_LABEL (self->standing), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (self->standing), 1);
  gtk_widget_add_css_class (self->standing, "heading");
  add_end (self, _("Show the result"), "vote-close");
  add_end (self, _("Give it up"), "vote-drop");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), self->begin);
  gtk_box_append (GTK_BOX (self->box), self->standing);
  gtk_box_append (GTK_BOX (self->box), self->subjects);
  gtk_box_append (GTK_BOX (self->box), self->ends);
  g_signal_connect_swapped (self->begin, "clicked", G_CALLBACK (trends_vote_pane_set_up), self);
  show_state (self);
}

/**
 * trends_vote_pane_new:
 * @session: whose plan it is
 * @presentation: what the room may see, and so vote on
 *
 * Returns: (transfer floating): it
 */
GtkWidget *
trends_vote_pane_new (TrendsSession      *session,
                      TrendsPresentation *presentation)
{
  TrendsVotePane *self = g_object_new (TRENDS_TYPE_VOTE_PANE, NULL);

  g_return_val_if_fail (TRENDS_IS_SESSION (session), GTK_WIDGET (self));
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->presentation = g_object_ref (presentation);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (presentation_changed_cb), self,
                           G_CONNECT_SWAPPED);
  presentation_changed_cb (self);
  return GTK_WIDGET (self);
}
