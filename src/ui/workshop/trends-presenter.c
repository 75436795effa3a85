/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-presenter.c: see trends-presenter.h.
 *
 * The wall fills a screen of its own where there is one, and the facilitator's window is on the
 * laptop. When the wall's screen is unplugged the wall is a window among others, just where it was in
 * the plan, and goes back when the screen does. With one screen it fills that, and there is no other
 * window.
 */

#include "trends-presenter-private.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-capture.h"
#include "trends-draft.h"
#include "trends-interrupted.h"
#include "trends-keys.h"
#include "trends-pending.h"
#include "trends-screens.h"
#include "trends-vote-verbs.h"

/* Milliseconds after which a screen that was plugged in knows its name and size */
#define SCREEN_SETTLES 300
#define MOST_CHECKS 10

/* Seconds */
#define NOTED_EVERY 30

G_DEFINE_FINAL_TYPE (TrendsPresenter, trends_presenter, G_TYPE_OBJECT)

static guint ended_signal, again_signal;

/* ------------------------------------------------------------ the facilitator's */

static void
show_screen (TrendsPresenter *self)
{
  g_autoptr (GdkMonitor) screen = trends_screens_find (self->screen);
  g_autofree char *words = screen != NULL ? trends_screens_dup_words (screen)
                                          : g_strdup (_("In a window"));

  trends_facilitator_set_screen (self->facilitator, words);
}

/* Nothing that the room says may be lost unnoticed: with one screen whoever leads sees nothing but the wall. */
static void
show_saving (TrendsPresenter *self)
{
  TrendsStore *store = trends_session_get_store (self->session);
  TrendsSaveState state = store != NULL ? trends_store_get_state (store) : TRENDS_SAVE_STATE_SAVED;
  const char *problem = state == TRENDS_SAVE_STATE_FAILED
                          ? trends_store_get_problem (store)
                          : trends_pending_get_problem (trends_pending_of (self->plan));
  g_autofree char *words = NULL;

  if (problem != NULL && self->facilitator == NULL)
    /* Translators: of what is done in a workshop; %s says why, in a sentence */
    words = g_strdup_printf (_("Not saved: %s"), problem);
  /* Until it is known what has come of it, all is as it was. */
  if (self->wall != NULL && state != TRENDS_SAVE_STATE_SAVING)
    trends_wall_set_problem (self->wall, words);
}

static void screen_cb (TrendsPresenter *self, const char *name);

/* What was typed on the wall goes on in the laptop's window, once: as a draft of the plan it is there already. */
static void
hand_over_capture (TrendsPresenter *self)
{
  GtkWidget *foot = trends_wall_get_foot (self->wall);

  if (foot == NULL || !TRENDS_IS_CAPTURE (foot))
    return;
  trends_wall_set_foot (self->wall, NULL);
  trends_facilitator_capture (self->facilitator);
}

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
  g_signal_connect_object (self->facilitator, "ended", G_CALLBACK (trends_presenter_ended_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->facilitator, "other-screen",
                           G_CALLBACK (trends_presenter_other_screen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->facilitator, "screen", G_CALLBACK (screen_cb), self,
                           G_CONNECT_SWAPPED);
  hand_over_capture (self);
  show_screen (self);
  show_saving (self);
  gtk_window_maximize (GTK_WINDOW (self->facilitator));
  gtk_window_present (GTK_WINDOW (self->facilitator));
}

/* ----------------------------------------------------------------- the wall's */

/* A window that goes to another screen takes the keys along: whoever was typing beside it would go on
 * on the wall. So does one to which a slow window manager gives them late. */
static void
give_keys_back (TrendsPresenter *self)
{
  if (self->facilitator != NULL && (self->gives_back || gtk_window_is_active (GTK_WINDOW (self->wall))))
    gtk_window_present (GTK_WINDOW (self->facilitator));
}

/* A window manager that is busy with a new window may put it where it likes after all. */
static gboolean
check_cb (gpointer user_data)
{
  TrendsPresenter *self = user_data;
  gboolean is_done = trends_screens_is_filled (GTK_WINDOW (self->wall), self->screen)
                     || self->n_checks-- == 0;

  if (!is_done)
    trends_screens_fill (GTK_WINDOW (self->wall), self->screen);
  give_keys_back (self);
  if (!is_done)
    return G_SOURCE_CONTINUE;
  self->check = 0;
  self->gives_back = FALSE;
  return G_SOURCE_REMOVE;
}

static void
fill (TrendsPresenter *self,
      GdkMonitor      *screen)
{
  g_free (self->screen);
  self->screen = trends_screens_dup_name (screen);
  self->had_own = trends_screens_count () > 1;
  trends_screens_fill (GTK_WINDOW (self->wall), self->screen);
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
  if (self->wall == NULL || self->window == NULL || trends_wall_has_curtain (self->wall))
    return G_SOURCE_REMOVE;
  self->gives_back = self->facilitator != NULL
                     && gtk_window_is_active (GTK_WINDOW (self->facilitator));
  place (self);
  if (self->had_own)
    show_facilitator (self);
  give_keys_back (self);
  return G_SOURCE_REMOVE;
}

/* A new screen has no name nor size yet. With one screen, what the room sees may be the laptop's. */
static void
screens_changed_cb (TrendsPresenter *self)
{
  if (trends_screens_count () < 2)
    trends_presentation_set_masked (self->presentation, TRUE);
  if (self->replace == 0)
    self->replace = g_timeout_add (SCREEN_SETTLES, replace_cb, self);
}

/**
 * trends_presenter_other_screen_cb:
 *
 * Has the wall fill the next screen, from now on and at the next workshop; nothing where there is one.
 */
void
trends_presenter_other_screen_cb (TrendsPresenter *self)
{
  g_autoptr (GdkMonitor) screen = NULL;

  if (trends_screens_count () < 2)
    return;
  self->gives_back = FALSE;
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

/* What is practised is a plan of no other window: what its session says is said here, or nowhere. Of the plan itself it
 * is said in that window, where nobody looks while the facilitator's is in front; but the room reads nothing of it. */
static void
toast_cb (TrendsPresenter *self,
          const char      *text,
          const char      *edit_id)
{
  gboolean is_practice = trends_presentation_is_practice (self->presentation);
  gboolean is_seen = !is_practice && self->window != NULL && gtk_window_is_active (self->window);

  if (self->facilitator != NULL && !is_seen)
    trends_facilitator_say (self->facilitator, text);
  else if (is_practice)
    trends_presenter_say (self, text);
}

/* What was counted before the program stopped may be restored when the wall is there already. */
static void
draft_cb (TrendsPresenter *self,
          const char      *id,
          const char      *key)
{
  if (self->wall != NULL && !trends_wall_has_curtain (self->wall)
      && g_str_equal (key, TRENDS_DRAFT_COUNT)
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

/* Undo of whatever window: what the room has counted is on the wall again. */
static void
applied_cb (TrendsPresenter *self,
            TrendsEdit      *edit)
{
  if (self->wall != NULL && !trends_wall_has_curtain (self->wall))
    trends_vote_verbs_undone (self->session, self->presentation, edit);
  join_workshop (self);
}

/* Its clock stands until somebody goes on. */
static void
leave_workshop (TrendsPresenter *self)
{
  g_autoptr (GError) error = NULL;

  if (trends_presentation_is_practice (self->presentation))
    return;
  if (!trends_workshop_session_leave (self->workshop, 0, &error))
    g_debug ("The workshop’s clock runs on: %s", error->message);
  if (trends_workshop_session_get_workshop (self->workshop) != NULL
      || trends_interrupted_is_of_plan (self->settings, self->plan))
    trends_interrupted_forget (self->settings);
}

static guint
count_unsaved (TrendsPresenter *self)
{
  return trends_interrupted_count_unsaved (trends_session_get_store (self->session));
}

static void
note_standing (TrendsPresenter *self)
{
  if (self->wall != NULL && !trends_wall_has_curtain (self->wall)
      && !trends_presentation_is_practice (self->presentation))
    trends_interrupted_note (self->settings, self->presentation, self->workshop,
                             count_unsaved (self));
}

static void
follow_saving (TrendsPresenter *self)
{
  TrendsStore *store = trends_session_get_store (self->session);

  if (store != NULL)
    {
      g_signal_connect_object (store, "notify::state", G_CALLBACK (show_saving), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (store, "notify::problem", G_CALLBACK (show_saving), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (store, "notify::state", G_CALLBACK (note_standing), self,
                               G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (trends_pending_of (self->plan), "problem", G_CALLBACK (show_saving), self,
                           G_CONNECT_SWAPPED);
  show_saving (self);
}

/* As long as saving fails, it is known of each edit that it isn't saved. */
static void
edited_cb (TrendsPresenter *self)
{
  if (count_unsaved (self) > 0)
    note_standing (self);
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
  g_clear_object (&self->chime);
  if (facilitator != NULL)
    gtk_window_destroy (facilitator);
  if (wall == NULL)
    return;
  if (!trends_wall_has_curtain (TRENDS_WALL (wall)))
    leave_workshop (self);
  gtk_window_destroy (wall);
}

static void
finish (TrendsPresenter *self)
{
  G_GNUC_UNUSED g_autoptr (TrendsPresenter) kept = g_object_ref (self);

  end (self);
  if (self->window != NULL)
    gtk_window_present (self->window);
  g_signal_emit (self, ended_signal, 0);
}

static gboolean
is_over (TrendsPresenter *self)
{
  const char *id = trends_presentation_get_workshop (self->presentation);
  TrendsEntity *workshop = id != NULL ? trends_plan_lookup (self->plan, id) : NULL;

  return workshop != NULL && trends_workshop_session_is_ended (workshop);
}

/**
 * trends_presenter_ended_cb:
 *
 * Ends it; but with one screen the room would see the plan at once, with all that is masked on the
 * wall: there a curtain comes first.
 */
void
trends_presenter_ended_cb (TrendsPresenter *self)
{
  if (self->facilitator != NULL || self->wall == NULL || self->window == NULL
      || trends_wall_has_curtain (self->wall))
    {
      finish (self);
      return;
    }
  g_clear_object (&self->chime);
  leave_workshop (self);
  trends_wall_draw_curtain (self->wall, is_over (self) ? _("The workshop has ended")
                                                       : _("The wall is closed"));
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
  again_signal = g_signal_new ("again", TRENDS_TYPE_PRESENTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
}

static void
trends_presenter_init (TrendsPresenter *self)
{
}

/* Before a room has said anything that could not be kept */
static void
say_refusal (TrendsPresenter *self)
{
  const char *refusal = trends_session_get_refusal (self->session);

  if (refusal != NULL)
    trends_presenter_report (self, refusal);
}

/* Wherever the workshop stands that its agenda is of: what is practised is a copy. */
static void
begin_practice (TrendsPresenter *self)
{
  g_autoptr (GError) error = NULL;

  if (!trends_workshop_session_rewind (self->workshop, &error))
    g_debug ("Practice goes on where the workshop stands: %s", error->message);
}

/* Whoever was in the midst of an idea when the program stopped is there again, and not only by the key that opens the box:
 * nobody remembers half a sentence. While a vote is counted letters are for that. */
static void
go_on_typing (TrendsPresenter *self)
{
  g_autofree char *typed = trends_capture_dup_draft (self->plan, self->presentation);

  if (typed == NULL || *typed == '\0'
      || trends_presentation_get_count (self->presentation) != NULL)
    return;
  if (self->facilitator != NULL)
    trends_facilitator_capture (self->facilitator);
  else
    trends_presenter_capture (self);
}

/* Whoever has closed the wall has it again by the key that begins one, with nothing of the plan in between. */
static gboolean
again_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  TrendsPresenter *self = user_data;

  if (self->wall == NULL || !trends_wall_has_curtain (self->wall))
    return FALSE;
  g_signal_emit (self, again_signal, 0);
  return TRUE;
}

static void
show_wall (TrendsPresenter *self)
{
  self->wall = trends_wall_new (self->presentation, self->workshop,
                                trends_session_get_today (self->session));
  trends_presenter_listen (self);
  trends_keys_listen_for (GTK_WIDGET (self->wall), "win.present", GTK_PHASE_CAPTURE, again_cb, self);
  g_signal_connect_object (self->wall, "ended", G_CALLBACK (trends_presenter_ended_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gdk_display_get_monitors (gdk_display_get_default ()), "items-changed",
                           G_CALLBACK (screens_changed_cb), self, G_CONNECT_SWAPPED);
  place (self);
  gtk_window_present (GTK_WINDOW (self->wall));
  if (self->had_own)
    show_facilitator (self);
  self->gives_back = self->had_own;
}

/**
 * trends_presenter_new:
 * @window: the laptop’s
 * @session: what its plan is
 * @settings: where the screen is remembered that the wall was put on
 * @is_practice: whether the plan is a copy of which nothing is kept, nor of where it stood
 *
 * Shows the plan of @session on the wall, from its first slide; or where a workshop stood that was
 * interrupted.
 *
 * Returns: (transfer full): it; letting go of it ends the wall
 */
TrendsPresenter *
trends_presenter_new (GtkWindow     *window,
                      TrendsSession *session,
                      GSettings     *settings,
                      gboolean       is_practice)
{
  TrendsPresenter *self = g_object_new (TRENDS_TYPE_PRESENTER, NULL);
  gboolean was_interrupted = FALSE;

  g_return_val_if_fail (GTK_IS_WINDOW (window), self);
  g_return_val_if_fail (TRENDS_IS_SESSION (session), self);
  g_return_val_if_fail (G_IS_SETTINGS (settings), self);

  g_set_weak_pointer (&self->window, window);
  self->settings = g_object_ref (settings);
  self->session = g_object_ref (session);
  self->plan = g_object_ref (trends_session_get_plan (session));
  self->presentation = trends_presentation_new (self->plan);
  self->workshop = trends_workshop_session_new (self->plan);
  trends_presentation_set_practice (self->presentation, is_practice);
  if (!is_practice)
    was_interrupted = trends_interrupted_restore (settings, self->presentation, self->workshop);
  join_workshop (self);
  if (is_practice)
    begin_practice (self);
  trends_vote_verbs_restore (session, self->presentation);
  g_signal_connect_object (self->presentation, "changed", G_CALLBACK (note_standing), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workshop, "changed", G_CALLBACK (note_standing), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workshop, "ticked", G_CALLBACK (ticked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (trends_pending_of (self->plan), "draft", G_CALLBACK (draft_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "edited", G_CALLBACK (edited_cb), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "toast", G_CALLBACK (toast_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plan, "applied", G_CALLBACK (applied_cb), self,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  show_wall (self);
  if (was_interrupted)
    go_on_typing (self);
  say_refusal (self);
  follow_saving (self);
  self->chime = trends_chime_new (self->workshop, settings);
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

/**
 * trends_presenter_is_practice:
 *
 * Returns: whether nothing is kept of what is done
 */
gboolean
trends_presenter_is_practice (TrendsPresenter *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTER (self), FALSE);

  return trends_presentation_is_practice (self->presentation);
}

/**
 * trends_presenter_has_record:
 *
 * Returns: whether what was on the wall has been ended, so that there is all of its record
 */
gboolean
trends_presenter_has_record (TrendsPresenter *self)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTER (self), FALSE);

  return !trends_presentation_is_practice (self->presentation) && is_over (self);
}

/**
 * trends_presenter_has_on_wall:
 * @workshop: one of the plan
 *
 * Returns: whether that is the one which is on the wall, begun or not
 */
gboolean
trends_presenter_has_on_wall (TrendsPresenter *self,
                              TrendsEntity    *workshop)
{
  g_return_val_if_fail (TRENDS_IS_PRESENTER (self), FALSE);
  g_return_val_if_fail (TRENDS_IS_ENTITY (workshop), FALSE);

  return self->wall != NULL && !trends_workshop_session_is_ended (workshop)
         && trends_workshop_session_get_workshop (self->workshop) == workshop;
}
