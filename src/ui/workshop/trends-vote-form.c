/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-vote-form.c: see trends-vote-form.h. */

#include "trends-vote-form.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-announce.h"
#include "trends-keys.h"
#include "trends-vote.h"

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

/* Where there is no choice there is nothing to vote on. */
static void
changed_cb (TrendsVoteForm *self)
{
  g_autoptr (GPtrArray) subjects = trends_vote_list_subjects (self->presentation, get_kind (self),
                                                              get_trend (self));
  TrendsEntity *trend = trends_presentation_get_slide (self->presentation)->trend;

  gtk_widget_set_sensitive (self->only_trend,
                            trend != NULL && get_kind (self) != TRENDS_KIND_TREND);
  gtk_widget_set_sensitive (self->begin, subjects->len > 1);
}

static void
begin_cb (TrendsVoteForm *self)
{
  g_autoptr (GPtrArray) subjects = trends_vote_list_subjects (self->presentation, get_kind (self),
                                                              get_trend (self));
  g_autofree char *subject = trends_vote_dup_subject (get_kind (self), get_trend (self));
  const TrendsCountRules rules = {
    get_number (self->dots), get_number (self->people),
    gtk_check_button_get_active (GTK_CHECK_BUTTON (self->several))
  };
  g_autoptr (TrendsCount) count = NULL;

  if (subjects->len < 2)
    {
      trends_announce (GTK_WIDGET (self), _("There is nothing to choose among"));
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

static gboolean
begin_key_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
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
  self->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
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

  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_box_append (GTK_BOX (self->line), name);
  gtk_box_append (GTK_BOX (self->line), spin);
  return spin;
}

static GtkWidget *
add_check (TrendsVoteForm *self,
           const char     *label)
{
  GtkWidget *check = gtk_check_button_new_with_label (label);

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

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->buttons[i])))
      return gtk_widget_grab_focus (self->buttons[i]);
  return FALSE;
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
  trends_keys_listen (GTK_WIDGET (self), TRENDS_KEYS_VOTE_FORM, GTK_PHASE_CAPTURE, handlers,
                      G_N_ELEMENTS (handlers), self);
}

/* Ideas, where there are some to choose among; as many people as there were said to be. */
static void
propose (TrendsVoteForm *self)
{
  g_autoptr (GPtrArray) ideas = trends_vote_list_subjects (self->presentation, TRENDS_KIND_IDEA,
                                                           NULL);
  TrendsPlan *plan = trends_session_get_plan (self->session);
  const char *id = trends_presentation_get_workshop (self->presentation);
  TrendsEntity *workshop = id != NULL ? trends_plan_lookup_kind (plan, TRENDS_KIND_WORKSHOP, id)
                                      : NULL;
  gint64 people = workshop != NULL
                    ? trends_entity_get_integer (workshop, TRENDS_WORKSHOP_ATTENDANCE) : 0;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[ideas->len > 1 ? 0 : 1]), TRUE);
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (self->only_trend),
    trends_presentation_get_slide (self->presentation)->trend != NULL);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->dots), USUAL_DOTS);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->people),
                             people > 0 ? (double) people : USUAL_PEOPLE);
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
  g_signal_connect_swapped (self->begin, "clicked", G_CALLBACK (begin_cb), self);
  return GTK_WIDGET (self);
}
