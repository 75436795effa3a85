/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-presenter.c: see trends-presenter.h.
 *
 * The wall fills a screen of its own where there is one, and the facilitator's window is on the
 * laptop. When the wall's screen is unplugged the wall is a window among others, just where it was in
 * the plan, and goes back when the screen does. With one screen it fills that, and there is no other
 * window.
 */

#include "trends-presenter.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-capture.h"
#include "trends-draft.h"
#include "trends-facilitator.h"
#include "trends-interrupted.h"
#include "trends-pending.h"
#include "trends-screens.h"
#include "trends-vote-form.h"
#include "trends-vote-verbs.h"
#include "trends-wakefulness.h"
#include "trends-wall-verbs.h"
#include "trends-wall.h"

/* Milliseconds after which a screen that was plugged in knows its name and size */
#define SCREEN_SETTLES 300
#define MOST_CHECKS 10

/* Seconds */
#define NOTED_EVERY 30

struct _TrendsPresenter
{
  GObject parent_instance;

  GtkWindow *window; /* (nullable), weak: the laptop's, as long as there is one */
  GSettings *settings;
  TrendsSession *session;
  TrendsPlan *plan;
  TrendsPresentation *presentation;
  TrendsWorkshopSession *workshop;
  TrendsFacilitator *facilitator; /* (nullable): where the wall has a screen of its own */
  TrendsWall *wall; /* (nullable): it has ended */
  TrendsWakefulness *wakefulness;
  char *screen;     /* the name of what the wall fills */
  gboolean had_own; /* it had a screen of its own */
  guint replace;
  guint check;
  guint n_checks;
};

G_DEFINE_FINAL_TYPE (TrendsPresenter, trends_presenter, G_TYPE_OBJECT)

static guint ended_signal;

/* ----------------------------------------------------------------- screens */

static gboolean
is_there (TrendsPresenter *self)
{
  g_autoptr (GdkMonitor) screen = trends_screens_dup_screen_of (GTK_WINDOW (self->wall));
  g_autofree char *name = screen != NULL ? trends_screens_dup_name (screen) : NULL;

  return gtk_window_is_fullscreen (GTK_WINDOW (self->wall)) && g_strcmp0 (name, self->screen) == 0;
}

/* ------------------------------------------------------------ the facilitator's */

static void
show_screen (TrendsPresenter *self)
{
  g_autoptr (GdkMonitor) screen = trends_screens_find (self->screen);
  g_autofree char *words = screen != NULL ? trends_screens_dup_words (screen)
                                          : g_strdup (_("In a window"));

  trends_facilitator_set_screen (self->facilitator, words);
}

static void ended_cb (TrendsPresenter *self);
static void other_screen_cb (TrendsPresenter *self);
static void screen_cb (TrendsPresenter *self, const char *name);

/* It comes once the wall has a screen of its own, and stays. It has the keys then. */
static void
show_facilitator (TrendsPresenter *self)
{
  const TrendsFacilitated about = { self->session, self->presentation, self->workshop };

  if (self->facilitator != NULL)
    {
      show_screen (self);
      return;
    }
  self->facilitator = trends_facilitator_new (&about, gtk_window_get_application (self->window),
                                              trends_wall_get_stage (self->wall));
  g_signal_connect_object (self->facilitator, "ended", G_CALLBACK (ended_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->facilitator, "other-screen", G_CALLBACK (other_screen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->facilitator, "screen", G_CALLBACK (screen_cb), self,
                           G_CONNECT_SWAPPED);
  show_screen (self);
  gtk_window_maximize (GTK_WINDOW (self->facilitator));
  gtk_window_present (GTK_WINDOW (self->facilitator));
}

/* ----------------------------------------------------------------- the wall's */

/* X11 sends no window to another screen that fills one already. */
static void
send (TrendsPresenter *self)
{
  g_autoptr (GdkMonitor) screen = trends_screens_find (self->screen);

  if (screen == NULL)
    return;
  gtk_window_unfullscreen (GTK_WINDOW (self->wall));
  gtk_window_fullscreen_on_monitor (GTK_WINDOW (self->wall), screen);
}

/* A window manager that is busy with a new window may put it where it likes after all. */
static gboolean
check_cb (gpointer user_data)
{
  TrendsPresenter *self = user_data;

  if (is_there (self) || self->n_checks-- == 0)
    {
      self->check = 0;
      return G_SOURCE_REMOVE;
    }
  send (self);
  return G_SOURCE_CONTINUE;
}

static void
fill (TrendsPresenter *self,
      GdkMonitor      *screen)
{
  g_free (self->screen);
  self->screen = trends_screens_dup_name (screen);
  self->had_own = trends_screens_count () > 1;
  send (self);
  if (self->facilitator != NULL)
    show_screen (self);
  self->n_checks = MOST_CHECKS;
  if (self->check == 0 && self->had_own)
    self->check = g_timeout_add (SCREEN_SETTLES, check_cb, self);
}

/* With a screen of its own gone it must not cover the facilitator's. */
static void
place (TrendsPresenter *self)
{
  g_autofree char *remembered = g_settings_get_string (self->settings, "wall-screen");
  g_autoptr (GdkMonitor) screen = NULL;

  if (trends_screens_count () < 2 && self->had_own)
    {
      g_clear_handle_id (&self->check, g_source_remove);
      gtk_window_unfullscreen (GTK_WINDOW (self->wall));
      show_screen (self);
      trends_announce (GTK_WIDGET (self->facilitator),
                       _("The projector is gone. The wall is in a window"));
      return;
    }
  screen = trends_screens_choose (self->window, remembered);
  if (screen != NULL)
    fill (self, screen);
}

static gboolean
replace_cb (gpointer user_data)
{
  TrendsPresenter *self = user_data;

  self->replace = 0;
  if (self->wall == NULL || self->window == NULL)
    return G_SOURCE_REMOVE;
  place (self);
  if (self->had_own)
    show_facilitator (self);
  return G_SOURCE_REMOVE;
}

/* A new screen has no name nor size yet. */
static void
screens_changed_cb (TrendsPresenter *self)
{
  if (self->replace == 0)
    self->replace = g_timeout_add (SCREEN_SETTLES, replace_cb, self);
}

static void
other_screen_cb (TrendsPresenter *self)
{
  g_autoptr (GdkMonitor) screen = NULL;

  if (trends_screens_count () < 2)
    return;
  screen = trends_screens_next (self->screen != NULL ? self->screen : "");
  if (screen == NULL)
    return;
  fill (self, screen);
  g_settings_set_string (self->settings, "wall-screen", self->screen);
}

static void
screen_cb (TrendsPresenter *self,
           const char      *name)
{
  g_autoptr (GdkMonitor) screen = trends_screens_find (name);

  if (screen == NULL)
    return;
  fill (self, screen);
  g_settings_set_string (self->settings, "wall-screen", self->screen);
}

/* ------------------------------------------------------------------- the plan */

static void
leave_foot_cb (TrendsPresenter *self)
{
  if (self->wall != NULL)
    trends_wall_set_foot (self->wall, NULL);
}

static void
capture (TrendsPresenter *self)
{
  GtkWidget *capture = trends_capture_new (self->session, self->presentation, TRUE);

  g_signal_connect_object (capture, "closed", G_CALLBACK (leave_foot_cb), self, G_CONNECT_SWAPPED);
  trends_wall_set_foot (self->wall, capture);
}

static void
begin_vote_cb (TrendsPresenter *self,
               TrendsCount     *count)
{
  trends_wall_set_foot (self->wall, NULL);
  trends_vote_verbs_begin (self->session, self->presentation, count);
}

/* Back to the vote, where one is counted */
static void
vote (TrendsPresenter *self)
{
  GtkWidget *form;

  if (trends_presentation_get_count (self->presentation) != NULL)
    {
      trends_presentation_go_to_vote (self->presentation);
      return;
    }
  form = trends_vote_form_new (self->session, self->presentation);
  g_signal_connect_object (form, "begin", G_CALLBACK (begin_vote_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "closed", G_CALLBACK (leave_foot_cb), self, G_CONNECT_SWAPPED);
  trends_wall_set_foot (self->wall, form);
}

static void
asked_cb (TrendsPresenter *self,
          const char      *action)
{
  g_autofree char *words = NULL;

  if (g_str_equal (action, "capture"))
    capture (self);
  else if (g_str_equal (action, "vote"))
    vote (self);
  else
    words = trends_wall_verbs_use (self->session, self->presentation, action);
  if (words != NULL)
    trends_announce (trends_wall_get_stage (self->wall), words);
}

/* What was counted before the program stopped may be restored when the wall is there already. */
static void
draft_cb (TrendsPresenter *self,
          const char      *id,
          const char      *key)
{
  if (g_str_equal (key, TRENDS_DRAFT_COUNT)
      && trends_presentation_get_count (self->presentation) == NULL)
    trends_vote_verbs_restore (self->session, self->presentation);
}

/* ---------------------------------------------------------------- the workshop */

/* The one that the wall is about, as long as it isn't over: somebody's first idea may have begun
 * it. */
static void
join_workshop (TrendsPresenter *self)
{
  const char *id = trends_presentation_get_workshop (self->presentation);
  TrendsEntity *workshop = id != NULL ? trends_plan_lookup (self->plan, id) : NULL;

  if (workshop != NULL && trends_workshop_session_get_workshop (self->workshop) == NULL
      && !trends_workshop_session_is_ended (workshop))
    trends_workshop_session_set_workshop (self->workshop, workshop);
}

/* Its clock stands until somebody goes on. */
static void
leave_workshop (TrendsPresenter *self)
{
  g_autoptr (GError) error = NULL;

  if (!trends_workshop_session_leave (self->workshop, 0, &error))
    g_debug ("The workshop’s clock runs on: %s", error->message);
  if (trends_workshop_session_get_workshop (self->workshop) != NULL)
    trends_interrupted_forget (self->settings);
}

static void
note_standing (TrendsPresenter *self)
{
  if (self->wall != NULL)
    trends_interrupted_note (self->settings, self->presentation, self->workshop);
}

/* Now and then, so that it is known for how long nobody has been in the workshop */
static void
ticked_cb (TrendsPresenter *self)
{
  if (trends_workshop_session_get_now (self->workshop) % NOTED_EVERY == 0)
    note_standing (self);
}

/* -------------------------------------------------------------------- ending */

static void
end (TrendsPresenter *self)
{
  GtkWindow *wall = (GtkWindow *) g_steal_pointer (&self->wall);
  GtkWindow *facilitator = (GtkWindow *) g_steal_pointer (&self->facilitator);

  g_clear_handle_id (&self->replace, g_source_remove);
  g_clear_handle_id (&self->check, g_source_remove);
  g_clear_object (&self->wakefulness);
  if (facilitator != NULL)
    gtk_window_destroy (facilitator);
  if (wall == NULL)
    return;
  leave_workshop (self);
  gtk_window_destroy (wall);
}

static void
ended_cb (TrendsPresenter *self)
{
  G_GNUC_UNUSED g_autoptr (TrendsPresenter) kept = g_object_ref (self);

  end (self);
  if (self->window != NULL)
    gtk_window_present (self->window);
  g_signal_emit (self, ended_signal, 0);
}

/* -------------------------------------------------------------- the object */

static void
trends_presenter_dispose (GObject *object)
{
  TrendsPresenter *self = TRENDS_PRESENTER (object);

  end (self);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->workshop);
  g_clear_object (&self->presentation);
  g_clear_object (&self->session);
  g_clear_object (&self->plan);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->screen, g_free);

  G_OBJECT_CLASS (trends_presenter_parent_class)->dispose (object);
}

static void
trends_presenter_class_init (TrendsPresenterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = trends_presenter_dispose;

  ended_signal = g_signal_new ("ended", TRENDS_TYPE_PRESENTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
trends_presenter_init (TrendsPresenter *self)
{
}

static void
show_wall (TrendsPresenter *self)
{
  self->wall = trends_wall_new (self->presentation, self->workshop,
                                trends_session_get_today (self->session));
  g_signal_connect_object (self->wall, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->wall, "ended", G_CALLBACK (ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->wall, "other-screen", G_CALLBACK (other_screen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gdk_display_get_monitors (gdk_display_get_default ()), "items-changed",
                           G_CALLBACK (screens_changed_cb), self, G_CONNECT_SWAPPED);
  place (self);
  gtk_window_present (GTK_WINDOW (self->wall));
  if (self->had_own)
    show_facilitator (self);
}

/**
 * trends_presenter_new:
 * @window: the laptop’s
 * @session: what its plan is
 * @settings: where the screen is remembered that the wall was put on
 *
 * Shows the plan of @session on the wall, from its first slide; or where a workshop stood that was
 * interrupted.
 *
 * Returns: (transfer full): it; letting go of it ends the wall
 */
TrendsPresenter *
trends_presenter_new (GtkWindow     *window,
                      TrendsSession *session,
                      GSettings     *settings)
{
  TrendsPresenter *self = g_object_new (TRENDS_TYPE_PRESENTER, NULL);

  g_return_val_if_fail (GTK_IS_WINDOW (window), self);
  g_return_val_if_fail (TRENDS_IS_SESSION (session), self);
  g_return_val_if_fail (G_IS_SETTINGS (settings), self);

  g_set_weak_pointer (&self->window, window);
  self->settings = g_object_ref (settings);
  self->session = g_object_ref (session);
  self->plan = g_object_ref (trends_session_get_plan (session));
  self->presentation = trends_presentation_new (self->plan);
  self->workshop = trends_workshop_session_new (self->plan);
  trends_interrupted_restore (settings, self->presentation, self->workshop);
  join_workshop (self);
  trends_vote_verbs_restore (session, self->presentation);
  g_signal_connect_object (self->presentation, "changed", G_CALLBACK (note_standing), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workshop, "changed", G_CALLBACK (note_standing), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workshop, "ticked", G_CALLBACK (ticked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (trends_pending_of (self->plan), "draft", G_CALLBACK (draft_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "applied", G_CALLBACK (join_workshop), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  show_wall (self);
  self->wakefulness = trends_wakefulness_new (gtk_window_get_application (window), window,
                                              /* Translators: why the screen stays on */
                                              _("A workshop is on the wall"));
  return self;
}

/**
 * trends_presenter_present:
 *
 * Gives the keys to the facilitator's window again, or to the wall where there is no other.
 */
void
trends_presenter_present (TrendsPresenter *self)
{
  g_return_if_fail (TRENDS_IS_PRESENTER (self));

  if (self->facilitator != NULL)
    gtk_window_present (GTK_WINDOW (self->facilitator));
  else if (self->wall != NULL)
    gtk_window_present (GTK_WINDOW (self->wall));
}
