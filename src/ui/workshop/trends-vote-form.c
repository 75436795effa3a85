/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-vote-form.c: see trends-vote-form.h. */

#include "trends-vote-form.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-check-button.h"
#include "trends-keys.h"
#include "trends-one-line.h"
#include "trends-vote.h"
#include "trends-wall-controls.h"
#include "trends-wrap-layout.h"

/* What is proposed where nothing is known */
#define USUAL_DOTS 3
#define USUAL_PEOPLE 10

static const TrendsKind kinds[] = { TRENDS_KIND_IDEA, TRENDS_KIND_INITIATIVE, TRENDS_KIND_TREND };

struct _TrendsVoteForm
{
  GtkWidget parent_instance;

  TrendsSession *session;
  TrendsPresentation *presentation;
  GtkWidget *box;
  GtkWidget *line; /* the one that is filled */
  GtkWidget *buttons[G_N_ELEMENTS (kinds)];
  GtkWidget *only_trend;
  GtkWidget *dots;
  GtkWidget *people;
  GtkWidget *several;
  GtkWidget *begin;
  GtkWidget *why; /* that can’t be done */
};

G_DEFINE_FINAL_TYPE (TrendsVoteForm, trends_vote_form, GTK_TYPE_WIDGET)

enum
{
  BEGIN,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---------------------------------------------------------------- what was chosen */

static TrendsKind
get_kind (TrendsVoteForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
      return kinds[i];
  return kinds[0];
}

/* (nullable): of the mirror */
static TrendsEntity *
get_trend (TrendsVoteForm *self)
{
  return get_kind (self) != TRENDS_KIND_TREND
             && gtk_check_button_get_active (GTK_CHECK_BUTTON (self->only_trend))
           ? trends_presentation_get_slide (self->presentation)->trend : NULL;
}

static guint
get_number (GtkWidget *spin)
{
  gtk_spin_button_update (GTK_SPIN_BUTTON (spin));
  return (guint) gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin));
}

/* Whether what is typed there is one of its numbers: GTK would make the nearest of any other without a word. */
static gboolean
is_number (GtkWidget *spin)
{
  g_autofree char *text = trends_tidy_line (gtk_editable_get_text (GTK_EDITABLE (spin)));
  double most;
  gint64 number;

  gtk_spin_button_get_range (GTK_SPIN_BUTTON (spin), NULL, &most);
  return g_ascii_string_to_signed (text, 10, 1, (gint64) most, &number, NULL);
}

/* What can't be leaves the number as it was, */
static int
input_cb (GtkSpinButton *spin,
          double        *number)
{
  if (is_number (GTK_WIDGET (spin)))
    return FALSE;
  *number = gtk_spin_button_get_value (spin);
  return TRUE;
}

/* and stays there as it was typed, with the reason below, until it is another. */
static gboolean
output_cb (GtkSpinButton *spin)
{
  int number = gtk_spin_button_get_value_as_int (spin);
  int shown = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (spin), "trends-shown"));

  g_object_set_data (G_OBJECT (spin), "trends-shown", GINT_TO_POINTER (number));
  return number == shown && !is_number (GTK_WIDGET (spin));
}

/* (transfer full) (nullable): what is wrong with a number */
static char *
dup_problem (GtkWidget  *spin,
             const char *label)
{
  double most;

  if (is_number (spin))
    return NULL;
  gtk_spin_button_get_range (GTK_SPIN_BUTTON (spin), NULL, &most);
  /* Translators: %s is what the number is of, as “People”; %d the most that there can be */
  return g_strdup_printf (_("%s: a number from 1 to %d"), label, (int) most);
}

/* (transfer full) (nullable): why nothing can be counted */
static char *
dup_reason (TrendsVoteForm *self,
            guint           n_subjects)
{
  const char *refusal = trends_session_get_refusal (self->session);
  char *problem;

  if (refusal != NULL)
    return g_strdup (refusal);
  if (n_subjects == 0)
    return g_strdup (_("There is nothing of that to vote on"));
  if (n_subjects == 1)
    return g_strdup (_("There is only one of that: nothing to choose among"));
  problem = dup_problem (self->dots, _("Dots each"));
  return problem != NULL ? problem : dup_problem (self->people, _("People"));
}

/* Read beside the button that can’t be pressed, and heard when it is so. */
static void
show_reason (TrendsVoteForm *self,
             const char     *reason)
{
  gboolean is_news = g_strcmp0 (gtk_label_get_label (GTK_LABEL (self->why)), reason) != 0;

  gtk_widget_set_sensitive (self->begin, reason == NULL);
  gtk_label_set_label (GTK_LABEL (self->why), reason != NULL ? reason : "");
  gtk_widget_set_visible (self->why, reason != NULL);
  if (reason != NULL && is_news && gtk_widget_get_mapped (GTK_WIDGET (self)))
    trends_announce (GTK_WIDGET (self), reason);
}

/* Where there is no choice there is nothing to vote on. */
static void
changed_cb (TrendsVoteForm *self)
{
  g_autoptr (GPtrArray) subjects = trends_vote_list_subjects (self->presentation, get_kind (self),
                                                              get_trend (self));
  TrendsEntity *trend = trends_presentation_get_slide (self->presentation)->trend;
  g_autofree char *reason = dup_reason (self, subjects->len);

  gtk_widget_set_sensitive (self->only_trend,
                            trend != NULL && get_kind (self) != TRENDS_KIND_TREND);
  show_reason (self, reason);
}

static void
begin_cb (TrendsVoteForm *self)
{
  g_autoptr (GPtrArray) subjects = trends_vote_list_subjects (self->presentation, get_kind (self),
                                                              get_trend (self));
  g_autofree char *subject = trends_vote_dup_subject (get_kind (self), get_trend (self));
  g_autofree char *reason = dup_reason (self, subjects->len);
  const TrendsCountRules rules = {
    get_number (self->dots), get_number (self->people),
    gtk_check_button_get_active (GTK_CHECK_BUTTON (self->several))
  };
  g_autoptr (TrendsCount) count = NULL;

  if (reason != NULL)
    {
      trends_announce (GTK_WIDGET (self), reason);
      return;
    }
  count = trends_count_new (subject, subjects, &rules);
  g_signal_emit (self, signals[BEGIN], 0, count);
}

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  g_signal_emit (user_data, signals[CLOSED], 0);
  return TRUE;
}

/* Arrows move the focus alone: what it is on is what the key means. */
static void
take_focused (TrendsVoteForm *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (gtk_widget_is_focus (self->buttons[i]))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), TRUE);
}

static gboolean
begin_key_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  take_focused (user_data);
  begin_cb (user_data);
  return TRUE;
}

static const TrendsKeyHandler handlers[] = {
  { "close", close_cb },
  { "begin", begin_key_cb },
};

/* ------------------------------------------------------------------------ its parts */

/* In two lines, so that they have room on a narrow screen */
static void
add_line (TrendsVoteForm *self)
{
  self->line = g_object_new (GTK_TYPE_BOX, "layout-manager", trends_wrap_layout_new (9), NULL);
  gtk_box_append (GTK_BOX (self->box), self->line);
}

static void
add_kinds (TrendsVoteForm *self)
{
  const char *const labels[] = { _("Ideas"), _("Initiatives"), _("Trends") };
  GtkWidget *line = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                  "css-classes", (const char *[]) { "linked", NULL }, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What is voted on"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      self->buttons[i] = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "label", labels[i],
                                       "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO, NULL);
      trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (self->buttons[i]));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->buttons[i]),
                                     GTK_TOGGLE_BUTTON (self->buttons[0]));
      gtk_box_append (GTK_BOX (line), self->buttons[i]);
    }
  gtk_box_append (GTK_BOX (self->line), line);
}

static GtkWidget *
add_number (TrendsVoteForm *self,
            const char     *label,
            guint           most)
{
  GtkWidget *name = g_object_new (GTK_TYPE_LABEL, "label", label, "css-classes",
                                  (const char *[]) { "quiet", NULL }, NULL);
  GtkWidget *spin = gtk_spin_button_new_with_range (1, most, 1);

  g_signal_connect (spin, "input", G_CALLBACK (input_cb), NULL);
  g_signal_connect (spin, "output", G_CALLBACK (output_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (self->line), name);
  gtk_box_append (GTK_BOX (self->line), spin);
  return spin;
}

static GtkWidget *
add_check (TrendsVoteForm *self,
           const char     *label)
{
  GtkWidget *check = trends_check_button_new (label);

  gtk_box_append (GTK_BOX (self->line), check);
  return check;
}

static void
add_parts (TrendsVoteForm *self)
{
  add_line (self);
  add_kinds (self);
  self->only_trend = add_check (self, _("On this trend"));
  add_line (self);
  self->dots = add_number (self, _("Dots each"), TRENDS_COUNT_MOST_DOTS);
  self->people = add_number (self, _("People"), TRENDS_COUNT_MOST_PEOPLE);
  self->several = add_check (self, _("Several on one"));
  self->why = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "max-width-chars", 30,
                            "visible", FALSE, "css-classes", (const char *[]) { "quiet", NULL },
                            NULL);
  gtk_box_append (GTK_BOX (self->line), self->why);
  self->begin = gtk_button_new_with_label (_("Begin to count"));
  gtk_widget_add_css_class (self->begin, "suggested-action");
  gtk_widget_set_hexpand (self->begin, TRUE);
  gtk_widget_set_halign (self->begin, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (self->line), self->begin);
}

/* ------------------------------------------------------------------------ the widget */

static gboolean
trends_vote_form_grab_focus (GtkWidget *widget)
{
  TrendsVoteForm *self = TRENDS_VOTE_FORM (widget);

  if (gtk_widget_get_visible (self->why))
    trends_announce (widget, gtk_label_get_label (GTK_LABEL (self->why)));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
      return gtk_widget_grab_focus (self->buttons[i]);
  return FALSE;
}

/* Round its parts, each way: where GTK finds none before the first, it would have the form itself take the
 * focus again, and nobody would come out. */
static gboolean
trends_vote_form_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  return gtk_widget_child_focus (TRENDS_VOTE_FORM (widget)->box, direction);
}

static void
trends_vote_form_dispose (GObject *object)
{
  TrendsVoteForm *self = TRENDS_VOTE_FORM (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->presentation);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (trends_vote_form_parent_class)->dispose (object);
}

static void
trends_vote_form_class_init (TrendsVoteFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_vote_form_dispose;
  widget_class->focus = trends_vote_form_focus;
  widget_class->grab_focus = trends_vote_form_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "trends-vote-form");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[BEGIN] = g_signal_new ("begin", TRENDS_TYPE_VOTE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, TRENDS_TYPE_COUNT);
  signals[CLOSED] = g_signal_new ("closed", TRENDS_TYPE_VOTE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
trends_vote_form_init (TrendsVoteForm *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: the name of where a vote is set up */
                                  _("Vote"), -1);
  add_parts (self);
  trends_wall_controls_keep_keys (GTK_WIDGET (self));
  trends_keys_listen (GTK_WIDGET (self), TRENDS_KEYS_VOTE_FORM, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
}

static gboolean
has_choice (TrendsVoteForm *self,
            TrendsKind      kind,
            TrendsEntity   *trend)
{
  g_autoptr (GPtrArray) subjects = trends_vote_list_subjects (self->presentation, kind, trend);

  return subjects->len > 1;
}

/* The first of which there are some to choose among; of the trend on the wall, where it has some. Where there is nothing to
 * choose among at all, ideas are what may come. */
static void
propose_kind (TrendsVoteForm *self)
{
  TrendsEntity *trend = trends_presentation_get_slide (self->presentation)->trend;
  guint i = 0;

  while (i < G_N_ELEMENTS (kinds) && !has_choice (self, kinds[i], NULL))
    i++;
  if (i == G_N_ELEMENTS (kinds))
    i = 0;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->only_trend),
                               trend != NULL && has_choice (self, kinds[i], trend));
}

/* As many people as there were said to be: whoever leads forty types that once. */
static void
propose (TrendsVoteForm *self)
{
  guint people = trends_vote_get_people (self->presentation, trends_session_get_plan (self->session));

  propose_kind (self);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->dots), USUAL_DOTS);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->people),
                             people > 0 ? people : USUAL_PEOPLE);
}

/**
 * trends_vote_form_new:
 * @session: whose plan it is
 * @presentation: what the room may see, and so vote on
 *
 * Returns: (transfer floating): it, with what is usual
 */
GtkWidget *
trends_vote_form_new (TrendsSession      *session,
                      TrendsPresentation *presentation)
{
  TrendsVoteForm *self = g_object_new (TRENDS_TYPE_VOTE_FORM, NULL);

  g_return_val_if_fail (TRENDS_IS_SESSION (session), GTK_WIDGET (self));
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), GTK_WIDGET (self));

  self->session = g_object_ref (session);
  self->presentation = g_object_ref (presentation);
  propose (self);
  changed_cb (self);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_signal_connect_swapped (self->buttons[i], "toggled", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->only_trend, "toggled", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->dots, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->people, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->begin, "clicked", G_CALLBACK (begin_cb), self);
  return GTK_WIDGET (self);
}
