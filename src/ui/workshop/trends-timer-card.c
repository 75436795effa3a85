/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-timer-card.c: see trends-timer-card.h. */

#include "trends-timer-card.h"

#include <glib/gi18n-lib.h>

#include "trends-accessible.h"
#include "trends-key-tip.h"
#include "trends-agenda.h"
#include "trends-chime.h"
#include "trends-sound.h"
#include "trends-style-class.h"

/* A workshop that is late by less than that isn't late. */
#define LATE 60

/* Minutes that a step takes from the next at most */
#define MOST_TAKEN 5

struct _TrendsTimerCard
{
  GtkWidget parent_instance;

  TrendsWorkshopSession *workshop;
  GtkWidget *content;
  GtkLabel *title;
  GtkLabel *total;
  GtkWidget *sound; /* whether its end is heard */
  GSettings *settings;
  GtkWidget *free;
  GtkLabel *digits;
  GtkProgressBar *progress;
  GtkWidget *buttons;
  GtkButton *run;
  GtkWidget *minute;
  GtkWidget *next;
  GtkWidget *lateness;
  GtkLabel *late;
  GtkStack *take_room; /* as large as that, whether it is there or not */
  GtkWidget *take;
};

G_DEFINE_FINAL_TYPE (TrendsTimerCard, trends_timer_card, GTK_TYPE_WIDGET)

static guint used_signal;

/* ------------------------------------------------------------------ what it says */

static void
set_text (GtkLabel   *label,
          const char *text)
{
  if (!g_str_equal (gtk_label_get_label (label), text))
    gtk_label_set_label (label, text);
}

static const char *
get_title (TrendsTimerCard *self)
{
  TrendsEntity *step = trends_workshop_session_get_step (self->workshop);

  if (trends_workshop_session_is_free (self->workshop))
    return _("Timer");
  if (step != NULL)
    return trends_entity_get_name (step);
  return trends_workshop_session_has_agenda (self->workshop) ? _("All steps are done")
                                                             : _("No agenda yet");
}

static char *
dup_total (TrendsTimerCard *self)
{
  guint minutes = (guint) (trends_workshop_session_get_total (self->workshop) / 60);

  /* Translators: beside a timer: how long it counts down in all */
  return g_strdup_printf (ngettext ("of %u minute", "of %u minutes", minutes), minutes);
}

static char *
dup_digits (TrendsTimerCard *self)
{
  gint64 left = trends_workshop_session_get_left (self->workshop);
  g_autofree char *clock = trends_workshop_session_dup_clock (left);

  /* Translators: a timer that has run out, by how much: “+01:20” */
  return left >= 0 ? g_steal_pointer (&clock) : g_strdup_printf (C_("timer", "+%s"), clock);
}

static void
show_progress (TrendsTimerCard *self)
{
  gint64 total = trends_workshop_session_get_total (self->workshop);
  gint64 left = trends_workshop_session_get_left (self->workshop);

  gtk_progress_bar_set_fraction (self->progress,
                                 total > 0 ? CLAMP (1 - (double) left / (double) total, 0, 1) : 1);
}

static void
label_run (TrendsTimerCard *self,
           const char      *label)
{
  if (g_strcmp0 (gtk_button_get_label (self->run), label) == 0)
    return;
  gtk_button_set_label (self->run, label);
  trends_key_tip_add (GTK_WIDGET (self->run), "timer");
}

static void
show_timer (TrendsTimerCard *self)
{
  gboolean has_timer = trends_workshop_session_has_timer (self->workshop);
  g_autofree char *total = dup_total (self);
  g_autofree char *digits = dup_digits (self);

  set_text (self->title, get_title (self));
  set_text (self->total, total);
  set_text (self->digits, digits);
  show_progress (self);
  gtk_widget_set_visible (GTK_WIDGET (self->total), has_timer);
  gtk_widget_set_visible (GTK_WIDGET (self->digits), has_timer);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), has_timer);
  gtk_widget_set_visible (self->buttons, has_timer);
  gtk_widget_set_visible (self->next, !trends_workshop_session_is_free (self->workshop));
  trends_style_class_set (GTK_WIDGET (self), "elapsed",
                          has_timer && trends_workshop_session_get_left (self->workshop) <= 0);
  label_run (self, trends_workshop_session_is_running (self->workshop) ? C_("timer", "Pause")
                                                                       : C_("timer", "Start"));
}

/* --------------------------------------------------------------------- lateness */

/* (transfer full): a time of day here: “11:32” */
static char *
dup_time_of_day (gint64 moment)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (moment);

  return g_date_time_format (time, "%H:%M");
}

static char *
dup_late_words (gint64 late)
{
  guint minutes = (guint) (ABS (late) / 60);

  if (late >= LATE)
    /* Translators: by how much a workshop is behind its agenda */
    return g_strdup_printf (ngettext ("%u minute behind", "%u minutes behind", minutes), minutes);
  if (late <= -LATE)
    /* Translators: by how much a workshop is ahead of its agenda */
    return g_strdup_printf (ngettext ("%u minute ahead", "%u minutes ahead", minutes), minutes);
  return g_strdup (_("On time"));
}

static char *
dup_late (TrendsTimerCard *self,
          gint64           late)
{
  gint64 end = trends_workshop_session_get_end (self->workshop);
  g_autofree char *words = dup_late_words (late);
  g_autofree char *ends = dup_time_of_day (end);
  g_autofree char *planned = dup_time_of_day (end - late);

  if (ABS (late) < LATE)
    /* Translators: “On time. Ends 11:30” */
    return g_strdup_printf (_("%s. Ends %s"), words, ends);
  /* Translators: “2 minutes behind. Ends 11:32, planned 11:30” */
  return g_strdup_printf (_("%s. Ends %s, planned %s"), words, ends, planned);
}

static void
label_take (TrendsTimerCard *self,
            guint            minutes)
{
  g_autofree char *label = NULL;

  /* Translators: a button: this step of an agenda has so many minutes more, and the next less */
  label = g_strdup_printf (ngettext ("Take %u minute from the next step",
                                     "Take %u minutes from the next step", minutes), minutes);
  if (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (self->take)), label) == 0)
    return;
  gtk_button_set_label (GTK_BUTTON (self->take), label);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->take))), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->take))), 18);
}

/* Of a step that is over, its time is needed too, however early all of it is. */
static gboolean
is_over (TrendsTimerCard *self)
{
  return trends_workshop_session_get_total (self->workshop) > 0
         && trends_workshop_session_get_left (self->workshop) <= 0;
}

/* It has its place from the beginning, so that nothing moves under the pointer when it comes. */
static void
show_take (TrendsTimerCard *self,
           gint64           late)
{
  TrendsEntity *step = trends_workshop_session_get_step (self->workshop);
  guint minutes = step != NULL ? trends_agenda_count_takeable (step, MOST_TAKEN) : 0;
  gboolean can = (late >= LATE || is_over (self)) && minutes > 0
                 && !trends_workshop_session_is_free (self->workshop);

  label_take (self, minutes > 0 ? minutes : MOST_TAKEN);
  gtk_stack_set_visible_child_name (self->take_room, can ? "take" : "none");
}

static void
show_late (TrendsTimerCard *self)
{
  gint64 late = trends_workshop_session_get_late (self->workshop);
  gboolean has_begun = trends_workshop_session_get_end (self->workshop) != 0;
  g_autofree char *text = has_begun ? dup_late (self, late) : g_strdup ("");

  gtk_widget_set_visible (self->lateness,
                          trends_workshop_session_get_workshop (self->workshop) != NULL);
  set_text (self->late, text);
  trends_style_class_set (GTK_WIDGET (self->late), "behind", late >= LATE);
  show_take (self, late);
}

static void
update (TrendsTimerCard *self)
{
  show_timer (self);
  show_late (self);
}

/* ----------------------------------------------------------------------- buttons */

static void
minute_cb (TrendsTimerCard *self)
{
  g_signal_emit (self, used_signal, 0, "minute");
}

static void
run_cb (TrendsTimerCard *self)
{
  g_signal_emit (self, used_signal, 0, "timer");
}

static void
next_cb (TrendsTimerCard *self)
{
  g_signal_emit (self, used_signal, 0, "agenda(1)");
}

/* -------------------------------------------------------------------- the widget */

static void
trends_timer_card_dispose (GObject *object)
{
  TrendsTimerCard *self = TRENDS_TIMER_CARD (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->workshop);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (trends_timer_card_parent_class)->dispose (object);
}

static void
trends_timer_card_class_init (TrendsTimerCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = trends_timer_card_dispose;

  used_signal = g_signal_new ("used", TRENDS_TYPE_TIMER_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                              NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/socitm/Trends/ui/workshop/trends-timer-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, content);
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, title);
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, total);
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, sound);
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, free);
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, digits);
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, progress);
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, buttons);
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, run);
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, next);
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, minute);
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, lateness);
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, late);
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, take_room);
  gtk_widget_class_bind_template_child (widget_class, TrendsTimerCard, take);
  gtk_widget_class_bind_template_callback (widget_class, minute_cb);
  gtk_widget_class_bind_template_callback (widget_class, run_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_set_css_name (widget_class, "trends-timer-card");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
show_sound (TrendsTimerCard *self)
{
  gtk_button_set_icon_name (GTK_BUTTON (self->sound),
                            gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->sound))
                              ? "audio-volume-high-symbolic" : "audio-volume-muted-symbolic");
}

static void
add_sound (TrendsTimerCard *self)
{
  self->settings = g_settings_new ("org.socitm.Trends");
  trends_accessible_set_tip (self->sound, _("A soft sound at the end"), NULL);
  trends_accessible_follow_toggle (GTK_TOGGLE_BUTTON (self->sound));
  gtk_widget_set_visible (self->sound, trends_sound_is_there ());
  g_signal_connect_swapped (self->sound, "toggled", G_CALLBACK (show_sound), self);
  g_settings_bind (self->settings, TRENDS_CHIME_KEY, self->sound, "active",
                   G_SETTINGS_BIND_DEFAULT);
  show_sound (self);
}

static void
trends_timer_card_init (TrendsTimerCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Timer"), -1);
  trends_key_tip_add (self->minute, "minute");
  trends_key_tip_add (self->next, "agenda(1)");
  trends_accessible_set_tip (self->free, _("A timer of its own"), NULL);
  add_sound (self);
}

/**
 * trends_timer_card_follow:
 * @workshop: whose time it shows, from now on
 */
void
trends_timer_card_follow (TrendsTimerCard       *self,
                          TrendsWorkshopSession *workshop)
{
  g_return_if_fail (TRENDS_IS_TIMER_CARD (self));
  g_return_if_fail (TRENDS_IS_WORKSHOP_SESSION (workshop));

  g_set_object (&self->workshop, workshop);
  g_signal_connect_object (workshop, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workshop, "ticked", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
