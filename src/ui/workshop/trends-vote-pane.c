/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-vote-pane.c: see trends-vote-pane.h. Letters are pressed in the window that it is in; see
 * trends-wall-count.h. */

#include "trends-vote-pane.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-ballot-subjects.h"
#include "trends-container.h"
#include "trends-dialogs.h"
#include "trends-key-tip.h"
#include "trends-keys.h"
#include "trends-style-class.h"
#include "trends-vote-form.h"
#include "trends-vote-verbs.h"
#include "trends-wall-count.h"
#include "trends-wall-verbs.h"

/* Of a line, where there is room for more than that */
#define MOST_CHARS 26

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
  GtkWidget *last;     /* who has got the dots that were counted last */
  GtkWidget *which;    /* what of it the room sees, which letters are for */
  GtkWidget *hint;     /* by which keys it is counted, and closed */
  GtkWidget *subjects; /* a line for each */
  GPtrArray *numbers;  /* (element-type GtkWidget): in those, how many dots */
  GtkWidget *ends;     /* buttons for what becomes of it */
  GtkWidget *result;   /* and for what becomes of the result that is on the wall */
  gboolean has_warned; /* of what is wrong with it now */
};

G_DEFINE_FINAL_TYPE (TrendsVotePane, trends_vote_pane, GTK_TYPE_WIDGET)

static guint warned_signal;

/* ------------------------------------------------------------------ what is counted */

static void
clear (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

static char *
dup_title (TrendsVotePane *self,
           guint           index)
{
  return trends_count_dup_title (self->count, index, trends_session_get_plan (self->session));
}

/* (transfer full): “B: Night buses” */
static char *
dup_subject (TrendsVotePane *self,
             guint           index)
{
  g_autofree char *title = dup_title (self, index);

  /* Translators: what is voted on, after its letter: “B: Night buses” */
  return g_strdup_printf (_("%c: %s"), trends_ballot_subjects_get_letter (index), title);
}

/* What a button counts for */
#define INDEX "trends-index"

static void
count_cb (GtkWidget *button,
          gpointer   adds)
{
  TrendsVotePane *self =
    TRENDS_VOTE_PANE (gtk_widget_get_ancestor (button, TRENDS_TYPE_VOTE_PANE));

  trends_wall_count_change (self->count,
                            GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), INDEX)),
                            adds != NULL, button);
}

static void
add_button (TrendsVotePane *self,
            GtkWidget      *line,
            guint           index,
            gboolean        adds)
{
  GtkWidget *button = gtk_button_new_from_icon_name (adds ? "list-add-symbolic"
                                                          : "list-remove-symbolic");
  g_autofree char *subject = dup_subject (self, index);
  g_autofree char *name = g_strdup_printf (
    /* Translators: a button: one dot less or more for something that is voted on */
    adds ? _("One dot more: %s") : _("One dot less: %s"), subject);

  trends_accessible_set_tip (button, name, NULL);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (button), INDEX, GUINT_TO_POINTER (index));
  g_signal_connect (button, "clicked", G_CALLBACK (count_cb), GINT_TO_POINTER (adds));
  gtk_box_append (GTK_BOX (line), button);
}

static GtkWidget *
add_label (GtkWidget  *line,
           const char *text,
           const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "css-classes",
                                   (const char *[]) { css_class, NULL }, NULL);

  gtk_box_append (GTK_BOX (line), label);
  return label;
}

/* Letter, title, number, and two buttons, for whoever has nothing but a mouse */
static GtkWidget *
new_line (TrendsVotePane *self,
          guint           index)
{
  const char letter[] = { trends_ballot_subjects_get_letter (index), '\0' };
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "spacing", 6, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  g_autofree char *text = dup_title (self, index);
  GtkWidget *title;

  add_label (line, letter, "vote-letter");
  title = add_label (line, text, "vote-title");
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (title), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (title), MOST_CHARS);
  gtk_widget_set_hexpand (title, TRUE);
  g_ptr_array_add (self->numbers, add_label (line, "", "vote-number"));
  add_button (self, line, index, FALSE);
  add_button (self, line, index, TRUE);
  return line;
}

/* Lines stay, and the focus on their buttons with them. */
static void
show_number (TrendsVotePane *self,
             guint           index)
{
  GtkWidget *label = self->numbers->pdata[index];
  guint n_dots = trends_count_get_dots (self->count, index);
  g_autofree char *number = g_strdup_printf ("%u", n_dots);
  g_autofree char *dots = g_strdup_printf (
    /* Translators: of one subject of a vote */
    ngettext ("%u dot", "%u dots", n_dots), n_dots);
  g_autofree char *subject = dup_subject (self, index);
  /* Translators: a line of a vote while it is counted: its letter and what it is, and its dots */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), subject, dots);

  gtk_label_set_label (GTK_LABEL (label), number);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  trends_style_class_set (label, "error", trends_count_is_too_much (self->count, index));
}

/* (transfer full): what letters are for now: those of what the room sees */
static char *
dup_which (TrendsVotePane    *self,
           const TrendsSlide *slide)
{
  guint n_ballots = trends_ballot_subjects_count_ballots (trends_count_get_n_entries (self->count));
  g_autofree char *page = NULL;

  if (slide == NULL)
    return g_strdup (_("The ballot is not on the wall: letters count nothing"));
  if (slide->n_pages < 2)
    return g_strdup (_("The ballot is on the wall"));
  page = g_strdup_printf (_("On the wall: page %u of %u, letters %c to %c"), slide->page + 1,
                          slide->n_pages, g_array_index (slide->letters, char, 0),
                          g_array_index (slide->letters, char, slide->letters->len - 1));
  return n_ballots < 2
           /* Translators: %s says which page of what is voted on the room sees */
           ? g_strdup_printf (_("%s. Letters of other pages count, too"), page)
           /* Translators: %s says which page of what is voted on the room sees */
           : g_strdup_printf (_("%s. Letters count on ballot %u of %u"), page,
                              slide->second / TRENDS_BALLOT_SUBJECTS + 1, n_ballots);
}

/* What letters aren’t for is marked by more than the words above. */
static void
show_which (TrendsVotePane *self)
{
  const TrendsSlide *slide = trends_presentation_get_ballot (self->presentation);
  g_autofree char *words = self->count != NULL ? dup_which (self, slide) : g_strdup ("");
  guint i = 0;

  gtk_label_set_label (GTK_LABEL (self->which), words);
  for (GtkWidget *line = gtk_widget_get_first_child (self->subjects); line != NULL;
       line = gtk_widget_get_next_sibling (line), i++)
    trends_style_class_set (line, "elsewhere",
                            slide == NULL
                              || i / TRENDS_BALLOT_SUBJECTS != slide->second / TRENDS_BALLOT_SUBJECTS);
}

/* Once, where another page is in front of this one */
static void
warn (TrendsVotePane *self,
      const char     *warning)
{
  if (warning != NULL && !self->has_warned && !gtk_widget_get_mapped (GTK_WIDGET (self)))
    g_signal_emit (self, warned_signal, 0, warning);
  self->has_warned = warning != NULL;
}

/* (transfer full) (nullable): a number that was typed, which waits for its letter; or else who has got the dots that were
 * counted last */
static char *
dup_last (TrendsVotePane *self)
{
  g_autofree char *typed = trends_wall_count_dup_typed (self->count);
  guint index;
  int dots = trends_count_get_last (self->count, &index);
  g_autofree char *title = dots != 0 ? dup_title (self, index) : NULL;

  if (typed != NULL || title == NULL)
    return g_steal_pointer (&typed);
  /* Translators: what was voted for, by how many dots it has more (or fewer, as “-2”), and how many it has then */
  return g_strdup_printf (_("%s: %+d, %d in all"), title, dots,
                          (int) trends_count_get_dots (self->count, index));
}

static void
show_last (TrendsVotePane *self)
{
  g_autofree char *last = dup_last (self);

  /* What was typed or counted before isn't true any more where nothing has come of the last key. */
  gtk_label_set_label (GTK_LABEL (self->last), last != NULL ? last : "");
}

static void
count_changed_cb (TrendsVotePane *self)
{
  g_autofree char *warning = trends_count_dup_warning (self->count);
  g_autofree char *words = trends_count_dup_words (self->count);

  warn (self, warning);
  show_last (self);
  gtk_label_set_label (GTK_LABEL (self->standing), warning != NULL ? warning : words);
  trends_style_class_set (self->standing, "error", warning != NULL);
  for (guint i = 0; i < self->numbers->len; i++)
    show_number (self, i);
}

static void
make_lines (TrendsVotePane *self)
{
  clear (self->subjects);
  g_ptr_array_set_size (self->numbers, 0);
  for (guint i = 0; self->count != NULL && i < trends_count_get_n_entries (self->count); i++)
    gtk_widget_set_parent (new_line (self, i), self->subjects);
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
  make_lines (self);
  gtk_label_set_label (GTK_LABEL (self->last), "");
}

static void
show_state (TrendsVotePane *self)
{
  gboolean counts = self->count != NULL;

  gtk_widget_set_visible (self->begin, !counts && self->form == NULL);
  gtk_widget_set_visible (self->standing, counts);
  gtk_widget_set_visible (self->which, counts);
  gtk_widget_set_visible (self->last, counts);
  gtk_widget_set_visible (self->hint, counts);
  gtk_widget_set_visible (self->subjects, counts);
  gtk_widget_set_visible (self->ends, counts);
  gtk_widget_set_visible (self->result,
                          !counts && self->form == NULL && self->presentation != NULL
                            && trends_presentation_get_slide (self->presentation)->kind == TRENDS_SLIDE_RESULT);
}

static void
presentation_changed_cb (TrendsVotePane *self)
{
  TrendsCount *count = trends_presentation_get_count (self->presentation);

  if (count != self->count)
    {
      follow (self, count);
      if (count != NULL)
        count_changed_cb (self);
    }
  show_state (self);
  show_which (self);
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
  gtk_widget_grab_focus (self->subjects);
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
  gtk_widget_grab_focus (self->form);
}

/**
 * trends_vote_pane_has_form:
 *
 * Returns: whether a vote is being set up
 */
gboolean
trends_vote_pane_has_form (TrendsVotePane *self)
{
  g_return_val_if_fail (TRENDS_IS_VOTE_PANE (self), FALSE);

  return self->form != NULL;
}

/**
 * trends_vote_pane_leave_form:
 *
 * Returns: whether a vote was being set up, which is no more
 */
gboolean
trends_vote_pane_leave_form (TrendsVotePane *self)
{
  g_return_val_if_fail (TRENDS_IS_VOTE_PANE (self), FALSE);

  if (self->form == NULL)
    return FALSE;
  form_closed_cb (self);
  return TRUE;
}

static void
use_end (TrendsVotePane *self,
         const char     *action)
{
  g_autofree char *words = NULL;

  words = trends_wall_verbs_use (self->session, self->presentation, action);
  if (self->count == NULL)
    gtk_widget_grab_focus (self->begin);
  if (words != NULL)
    trends_announce (self->begin, words);
}

static void
close_cb (const char *response,
          gpointer    user_data)
{
  TrendsVotePane *self = user_data;

  if (g_str_equal (response, "close") && self->count != NULL)
    use_end (self, "vote-close");
}

/* With dots to come it is asked: a key that is pressed once too often doesn't end what a room is in the midst of. */
static void
ask_close (TrendsVotePane *self)
{
  const TrendsAnswer answers[] = {
    { "cancel", _("_Go on counting"), FALSE, FALSE },
    { "close", _("_Show the result"), FALSE, FALSE },
    { NULL },
  };
  g_autofree char *far = trends_count_dup_words (self->count);

  trends_dialogs_ask (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                      _("Close the vote now?"), far, answers, close_cb, g_object_ref (self),
                      g_object_unref);
}

static void
ended_cb (GtkWidget  *button,
          const char *action)
{
  TrendsVotePane *self =
    TRENDS_VOTE_PANE (gtk_widget_get_ancestor (button, TRENDS_TYPE_VOTE_PANE));

  if (self->count != NULL && g_str_equal (action, "vote-close")
      && trends_count_get_left (self->count) > 0)
    ask_close (self);
  else
    use_end (self, action);
}

/* ---------------------------------------------------------------------- the widget */

static void
add_end (TrendsVotePane *self,
         const char     *label,
         const char     *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  trends_key_tip_add (button, action);
  g_signal_connect (button, "clicked", G_CALLBACK (ended_cb), (gpointer) action);
  gtk_box_append (GTK_BOX (self->ends), button);
}

/* As by its key, whatever comes of it is said where that says it. */
static void
add_use (TrendsVotePane *self,
         const char     *label,
         const char     *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  trends_key_tip_add (button, action);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "facilitator.use");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", action);
  gtk_box_append (GTK_BOX (self->result), button);
}

static void
trends_vote_pane_dispose (GObject *object)
{
  TrendsVotePane *self = TRENDS_VOTE_PANE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->numbers, g_ptr_array_unref);
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
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);

  warned_signal = g_signal_new ("warned", TRENDS_TYPE_VOTE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

/* Whoever counts by papers has both hands full. */
static void
add_hint (TrendsVotePane *self)
{
  g_autofree char *accelerator = trends_keys_dup_accelerator (TRENDS_KEYS_WALL, "vote-close");
  g_autofree char *key = trends_keys_dup_words (accelerator);
  /* Translators: how a vote is counted; %s is a key */
  g_autofree char *text = g_strdup_printf (_("A letter adds a dot, with Shift it takes one back; a "
                                             "number first counts as many. %s shows the result."),
                                           key);

  self->hint = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                             "width-chars", 1, "max-width-chars", MOST_CHARS, "css-classes",
                             (const char *[]) { "quiet", NULL }, NULL);
}

static void
trends_vote_pane_init (TrendsVotePane *self)
{
  self->numbers = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  self->begin = gtk_button_new_with_label (_("Vote by dots…"));
  trends_key_tip_add (self->begin, "vote");
  self->standing = gtk_label_new (NULL);
  /* Not a box: Tab would pass over it, where the keys of a vote are. */
  self->subjects = trends_container_new (g_object_new (GTK_TYPE_BOX_LAYOUT, "orientation",
                                                       GTK_ORIENTATION_VERTICAL, "spacing", 6, NULL));
  g_object_set (self->subjects, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST, "focusable", TRUE, NULL);
  gtk_widget_add_css_class (self->subjects, "vote-subjects");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->subjects), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What is counted"), -1);
  self->ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->result = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  add_use (self, _("Vote again among the first five"), "vote-again");
  add_use (self, _("Set priorities from it"), "vote-priorities");
  gtk_label_set_xalign (GTK_LABEL (self->standing), 0);
  gtk_label_set_wrap (GTK_LABEL (self->standing), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (self->standing), 1);
  gtk_label_set_max_width_chars (GTK_LABEL (self->standing), MOST_CHARS);
  gtk_widget_add_css_class (self->standing, "heading");
  self->which = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "width-chars", 1,
                              "max-width-chars", MOST_CHARS, NULL);
  self->last = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "width-chars", 1,
                             "max-width-chars", MOST_CHARS, NULL);
  add_end (self, _("Show the result"), "vote-close");
  add_end (self, _("Give it up"), "vote-drop");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_box_append (GTK_BOX (self->box), self->result);
  gtk_box_append (GTK_BOX (self->box), self->begin);
  gtk_box_append (GTK_BOX (self->box), self->standing);
  gtk_box_append (GTK_BOX (self->box), self->last);
  gtk_box_append (GTK_BOX (self->box), self->which);
  add_hint (self);
  gtk_box_append (GTK_BOX (self->box), self->hint);
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
  g_signal_connect_object (presentation, "wall-changed", G_CALLBACK (show_which), self,
                           G_CONNECT_SWAPPED);
  presentation_changed_cb (self);
  return GTK_WIDGET (self);
}
