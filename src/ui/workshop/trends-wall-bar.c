/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-bar.c: see trends-wall-bar.h. */

#include "trends-wall-bar.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-agenda.h"

/* In characters: the name of a slide leaves room for what is pressed on a narrow screen. */
#define LEAST_NAME 8

struct _TrendsWallBar
{
  GtkWidget parent_instance;

  TrendsPresentation *presentation;
  TrendsWorkshopSession *workshop;
  GtkWidget *slides, *timing; /* rows: what is shown, and the clock where there is one */
  GtkWidget *beginning;       /* a row, for where there is none */
  GtkWidget *standing, *time, *agenda;
  GtkWidget *next;
  GtkWidget *blank, *freeze, *overview, *run;
  guint lasts; /* milliseconds that it is there for after it was used */
  guint hide;
};

G_DEFINE_FINAL_TYPE (TrendsWallBar, trends_wall_bar, GTK_TYPE_WIDGET)

static guint used_signal;

/* --------------------------------------------------------------- what it says */

static char *
dup_state (TrendsWallBar *self)
{
  if (trends_presentation_is_blank (self->presentation))
    return g_strdup (_("The wall is blank"));
  if (trends_presentation_is_frozen (self->presentation))
    return g_strdup (_("The wall is frozen"));
  return NULL;
}

/* Where the workshop stands; the room may see another slide, or none. */
static char *
dup_standing (TrendsWallBar *self)
{
  g_autofree char *name = trends_slide_dup_name (trends_presentation_get_slide (self->presentation),
                                                 trends_presentation_get_plan (self->presentation));
  g_autofree char *state = dup_state (self);
  guint number = trends_presentation_get_position (self->presentation) + 1;
  guint n_slides = trends_deck_get_n_slides (trends_presentation_get_deck (self->presentation));

  if (state != NULL)
    /* Translators: the wall is blank or frozen (the first %s), and which slide of how many it
     * would show: “The wall is frozen · 4 of 16: Trend 2: Digital inclusion” */
    return g_strdup_printf (_("%s · %u of %u: %s"), state, number, n_slides, name);
  /* Translators: which slide of how many, and its name: “4 of 16: Trend 2: Digital inclusion” */
  return g_strdup_printf (_("%u of %u: %s"), number, n_slides, name);
}

/* How far a vote is counted, of which the wall says nothing; else where the workshop stands */
static char *
dup_words (TrendsWallBar *self)
{
  TrendsCount *count = trends_presentation_get_count (self->presentation);
  char *warning;

  if (count == NULL)
    return dup_standing (self);
  warning = trends_count_dup_warning (count);
  return warning != NULL ? warning : trends_count_dup_words (count);
}

static void
changed_cb (TrendsWallBar *self)
{
  g_autofree char *standing = dup_words (self);
  const TrendsSlide *slide = trends_presentation_get_slide (self->presentation);

  gtk_label_set_label (GTK_LABEL (self->standing), standing);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->blank),
                                trends_presentation_is_blank (self->presentation));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->freeze),
                                trends_presentation_is_frozen (self->presentation));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->overview),
                                slide->kind == TRENDS_SLIDE_OVERVIEW);
}

/* The room sees the clock, and not by how much it takes longer. */
static char *
dup_time (TrendsWallBar *self)
{
  TrendsEntity *step = trends_workshop_session_get_step (self->workshop);
  g_autofree char *clock = trends_workshop_session_dup_clock (
    MAX (trends_workshop_session_get_left (self->workshop), 0));

  if (trends_workshop_session_is_free (self->workshop) || step == NULL)
    return g_steal_pointer (&clock);
  /* Translators: what a timer shows, and of which step: “04:32 · Dot vote” */
  return g_strdup_printf (_("%s · %s"), clock, trends_entity_get_name (step));
}

static void
ticked_cb (TrendsWallBar *self)
{
  g_autofree char *time = dup_time (self);

  gtk_widget_set_visible (self->timing, trends_workshop_session_has_timer (self->workshop));
  gtk_widget_set_visible (self->beginning, !trends_workshop_session_has_timer (self->workshop));
  gtk_label_set_label (GTK_LABEL (self->time), time);
  gtk_button_set_label (GTK_BUTTON (self->run),
                        trends_workshop_session_is_running (self->workshop)
                          /* Translators: a verb: stop the timer for a while */
                          ? C_("timer", "Pause")
                          /* Translators: a verb: have the timer run */
                          : C_("timer", "Start"));
}

/* -------------------------------------------------------------- coming and going */

static gboolean
hide_cb (gpointer user_data)
{
  TrendsWallBar *self = user_data;

  self->hide = 0;
  trends_wall_bar_hide (self);
  return G_SOURCE_REMOVE;
}

static void
last (TrendsWallBar *self)
{
  g_clear_handle_id (&self->hide, g_source_remove);
  self->hide = g_timeout_add (self->lasts, hide_cb, self);
}

/**
 * trends_wall_bar_show:
 * @milliseconds: after which it goes by itself unless it is used again
 */
void
trends_wall_bar_show (TrendsWallBar *self,
                      guint          milliseconds)
{
  g_return_if_fail (TRENDS_IS_WALL_BAR (self));

  self->lasts = gtk_widget_get_visible (GTK_WIDGET (self)) ? MAX (self->lasts, milliseconds)
                                                           : milliseconds;
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  last (self);
}

/**
 * trends_wall_bar_hide:
 *
 * Whoever shows it says what has the focus then.
 */
void
trends_wall_bar_hide (TrendsWallBar *self)
{
  g_return_if_fail (TRENDS_IS_WALL_BAR (self));

  g_clear_handle_id (&self->hide, g_source_remove);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * trends_wall_bar_take_focus:
 *
 * Returns: whether it has the focus now
 */
gboolean
trends_wall_bar_take_focus (TrendsWallBar *self)
{
  g_return_val_if_fail (TRENDS_IS_WALL_BAR (self), FALSE);

  return gtk_widget_grab_focus (self->next);
}

/**
 * trends_wall_bar_has_focus:
 *
 * Returns: whether something in it has the focus
 */
gboolean
trends_wall_bar_has_focus (TrendsWallBar *self)
{
  g_return_val_if_fail (TRENDS_IS_WALL_BAR (self), FALSE);

  return gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
}

/* ------------------------------------------------------------------- buttons */

/* It may be the end of the wall, and of this. */
static void
clicked_cb (GtkWidget  *button,
            const char *action)
{
  g_autoptr (TrendsWallBar) self = g_object_ref (
    TRENDS_WALL_BAR (gtk_widget_get_ancestor (button, TRENDS_TYPE_WALL_BAR)));

  last (self);
  g_signal_emit (self, used_signal, 0, action);
  /* What is pressed says what is so, whatever came of it. */
  if (self->presentation != NULL)
    changed_cb (self);
}

/* The pointer leaves the keys to the wall. */
static GtkWidget *
add_button (GtkWidget  *row,
            GtkWidget  *button,
            const char *action)
{
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_focus_on_click (button, FALSE);
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), (gpointer) action);
  gtk_box_append (GTK_BOX (row), button);
  return button;
}

static GtkWidget *
add_toggle (GtkWidget  *row,
            const char *label,
            const char *action)
{
  GtkWidget *button = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "label", label, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_SWITCH, NULL);

  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (button));
  return add_button (row, button, action);
}

static GtkWidget *
add_row (TrendsWallBar  *self,
         GtkWidget     **text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  *text = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "hexpand", TRUE, "ellipsize",
                        PANGO_ELLIPSIZE_END, "width-chars", LEAST_NAME, NULL);
  gtk_box_append (GTK_BOX (row), *text);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  return row;
}

static void
add_timing (TrendsWallBar *self)
{
  self->timing = add_row (self, &self->time);
  self->run = add_button (self->timing, gtk_button_new_with_label (""), "timer");
  /* Translators: a button: the timer has one minute more */
  add_button (self->timing, gtk_button_new_with_label (_("+1 minute")), "minute");
  add_button (self->timing, gtk_button_new_with_label (_("Previous step")), "agenda(-1)");
  add_button (self->timing, gtk_button_new_with_label (_("Next step")), "agenda(1)");
}

/* One for each that is ready-made */
static const char *const beginnings[] = { "begin(0)", "begin(1)", "begin(2)" };

static void
add_beginning (TrendsWallBar *self)
{
  guint n_agendas;
  const TrendsAgenda *agendas = trends_agenda_list (&n_agendas);

  self->beginning = add_row (self, &self->agenda);
  /* Translators: before buttons that say how long a workshop takes: “45 minutes” */
  gtk_label_set_label (GTK_LABEL (self->agenda), _("Begin an agenda of"));
  for (guint i = 0; i < MIN (n_agendas, G_N_ELEMENTS (beginnings)); i++)
    add_button (self->beginning,
                gtk_button_new_with_label (g_dpgettext2 (GETTEXT_PACKAGE, "agenda",
                                                         agendas[i].title)),
                beginnings[i]);
}

static void
add_slides (TrendsWallBar *self)
{
  self->slides = add_row (self, &self->standing);
  /* Translators: the slide before */
  add_button (self->slides, gtk_button_new_with_label (_("Previous")), "step(-1)");
  self->next = add_button (self->slides, gtk_button_new_with_label (_("Next")), "step(1)");
  /* Translators: what is captured in a workshop, by a box that is opened */
  add_button (self->slides, gtk_button_new_with_label (C_("wall", "Idea")), "capture");
  /* Translators: what a room does by dots, set up in a form that is opened; or back to it */
  add_button (self->slides, gtk_button_new_with_label (C_("wall", "Vote")), "vote");
  /* Translators: a verb: have the wall show nothing */
  self->blank = add_toggle (self->slides, C_("wall", "Blank"), "blank");
  /* Translators: a verb: have the wall stay as it is */
  self->freeze = add_toggle (self->slides, C_("wall", "Freeze"), "freeze");
  /* Translators: all trends, on the wall */
  self->overview = add_toggle (self->slides, C_("wall", "Overview"), "overview");
  /* Translators: a verb: show no more on the wall */
  add_button (self->slides, gtk_button_new_with_label (C_("wall", "End")), "end");
}

/* ---------------------------------------------------------------- the widget */

static void
trends_wall_bar_dispose (GObject *object)
{
  TrendsWallBar *self = TRENDS_WALL_BAR (object);
  GtkWidget *child;

  g_clear_handle_id (&self->hide, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workshop);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (trends_wall_bar_parent_class)->dispose (object);
}

static void
trends_wall_bar_class_init (TrendsWallBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_wall_bar_dispose;
  gtk_widget_class_set_css_name (widget_class, "trends-wall-bar");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TOOLBAR);

  used_signal = g_signal_new ("used", TRENDS_TYPE_WALL_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
trends_wall_bar_init (TrendsWallBar *self)
{
  add_timing (self);
  add_beginning (self);
  add_slides (self);
  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  /* Translators: the name of a bar of buttons */
                                  _("Controls of the wall"), -1);
}

/**
 * trends_wall_bar_new:
 * @presentation: what it says where that stands
 * @workshop: how it goes
 *
 * Returns: (transfer floating): it, hidden
 */
GtkWidget *
trends_wall_bar_new (TrendsPresentation    *presentation,
                     TrendsWorkshopSession *workshop)
{
  TrendsWallBar *self = g_object_new (TRENDS_TYPE_WALL_BAR, NULL);

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), GTK_WIDGET (self));
  g_return_val_if_fail (TRENDS_IS_WORKSHOP_SESSION (workshop), GTK_WIDGET (self));

  self->presentation = g_object_ref (presentation);
  self->workshop = g_object_ref (workshop);
  g_signal_connect_object (workshop, "changed", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workshop, "ticked", G_CALLBACK (ticked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  changed_cb (self);
  ticked_cb (self);
  return GTK_WIDGET (self);
}
