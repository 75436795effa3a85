/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-present.c: shows a window's plan on a wall. */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-dialogs.h"
#include "trends-export.h"
#include "trends-interrupted.h"
#include "trends-keys.h"
#include "trends-profile.h"
#include "trends-screens.h"
#include "trends-toast.h"
#include "trends-workshop-session.h"
#include "trends-workshop-words.h"
#include "trends-workshops-dialog.h"

/* Milliseconds in which the new wall has come before the old one goes */
#define WALL_COMES 500

static void again_cb (TrendsWindow *self);

static void
present (TrendsWindow  *self,
         TrendsSession *session,
         gboolean       is_practice)
{
  self->presenter = trends_presenter_new (GTK_WINDOW (self), session, self->settings, is_practice);
  g_signal_connect_object (self->presenter, "ended", G_CALLBACK (trends_window_end_presenting),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->presenter, "again", G_CALLBACK (again_cb), self, G_CONNECT_SWAPPED);
}

/* On the wall already, it is that which gets the keys. */
void
trends_window_present_plan (TrendsWindow *self)
{
  if (self->presenter != NULL)
    trends_presenter_present (self->presenter);
  else
    present (self, self->session, FALSE);
}

/* Whatever is done is done to a copy of the plan, which is in no file, and goes with the wall: nobody
 * has a draft of it, and no next start goes on with it. */
void
trends_window_practise (TrendsWindow *self)
{
  g_autoptr (TrendsPlan) copy = NULL;
  g_autoptr (TrendsSession) session = NULL;
  g_autoptr (GError) error = NULL;

  if (self->presenter != NULL)
    {
      trends_presenter_present (self->presenter);
      return;
    }
  copy = trends_plan_snapshot (trends_session_get_plan (self->session), TRENDS_PROFILE_FULL,
                               &error);
  if (copy == NULL)
    {
      trends_session_report (self->session, error);
      return;
    }
  session = trends_session_new_without_file (copy);
  present (self, session, TRUE);
}

static gboolean
let_go_cb (gpointer presenter)
{
  return G_SOURCE_REMOVE;
}

/* A wall that was closed comes back: another is before it, and it goes behind that, so that the plan isn't seen. */
static void
again_cb (TrendsWindow *self)
{
  TrendsPresenter *before = g_steal_pointer (&self->presenter);

  g_signal_handlers_disconnect_by_data (before, self);
  if (self->session != NULL && trends_presenter_is_practice (before))
    trends_window_practise (self);
  else if (self->session != NULL)
    trends_window_present_plan (self);
  g_timeout_add_full (G_PRIORITY_DEFAULT, WALL_COMES, let_go_cb, before, g_object_unref);
}

/* What is practised isn't mixed with what isn't. */
static void
leave_practice (TrendsWindow *self)
{
  if (self->presenter != NULL && trends_presenter_is_practice (self->presenter))
    trends_window_end_presenting (self);
}

/**
 * trends_window_begin_workshop:
 * @agenda: the id of one that is ready-made
 *
 * Begins a workshop with it, on the wall.
 */
void
trends_window_begin_workshop (TrendsWindow *self,
                              const char   *agenda)
{
  leave_practice (self);
  trends_window_present_plan (self);
  trends_presenter_begin (self->presenter, agenda);
}

/**
 * trends_window_continue_workshop:
 * @workshop: the id of one of the plan
 *
 * Goes on with it, on the wall.
 */
void
trends_window_continue_workshop (TrendsWindow *self,
                                 const char   *workshop)
{
  leave_practice (self);
  trends_window_present_plan (self);
  trends_presenter_go_on (self->presenter, workshop);
}

/* What could not be saved comes first, for a vote that was counted is a draft, and half an idea is one,
 * of a workshop that may itself be among that. */
static void
go_on (TrendsWindow *self)
{
  if (self->drafts != NULL)
    {
      trends_draft_keeper_restore_unsaved (self->drafts);
      trends_draft_keeper_restore (self->drafts);
    }
  trends_window_present_plan (self);
}

/* As long as there is something of it that isn't in the plan, its clock isn't to be stopped: that would
 * be somebody's edit, beside which it could not come back. */
static void
stop_interrupted_clock (TrendsWindow *self)
{
  if (self->drafts == NULL || trends_draft_keeper_get_unsaved (self->drafts)->len == 0)
    trends_interrupted_stop_clock (self->settings, trends_session_get_plan (self->session));
}

/* With one screen it is what the room sees, and the plan has what is masked on the wall: it isn't to be seen before
 * somebody has said so. What isn't there at all has no tooltip either, which would lie over whatever is before it. */
static void
cover (TrendsWindow *self,
       gboolean      covers)
{
  gtk_widget_set_visible (adw_application_window_get_content (ADW_APPLICATION_WINDOW (self)), !covers);
}

static gboolean
is_covered (TrendsWindow *self)
{
  return !gtk_widget_get_visible (adw_application_window_get_content (ADW_APPLICATION_WINDOW (self)));
}

/* What is covered keeps no focus. */
static void
uncover (TrendsWindow *self)
{
  if (!is_covered (self))
    return;
  cover (self, FALSE);
  trends_window_focus_page (self);
}

static void
answered_cb (const char *response,
             gpointer    user_data)
{
  TrendsWindow *self = user_data;

  uncover (self);
  if (self->session != NULL && g_str_equal (response, "go-on"))
    go_on (self);
  else if (self->session != NULL)
    stop_interrupted_clock (self);
  trends_drafts_bar_set_held (self->drafts_bar, FALSE);
}

/* (nullable): what comes back with it of what is in no plan */
static const char *
get_drafts_sentence (TrendsWindow *self)
{
  gboolean has_drafts = self->drafts != NULL
                        && trends_draft_keeper_get_offered (self->drafts)->len > 0;

  /* Translators: after the sentence that says what is gone on with */
  return has_drafts ? _("What was typed or counted, and isn’t in the plan yet, comes back with it.") : NULL;
}

/* (transfer full): how far it goes on */
static char *
dup_where (TrendsWindow *self,
           const char   *name,
           gboolean      is_all)
{
  TrendsPlan *plan = trends_session_get_plan (self->session);

  if (!is_all)
    /* Translators: %s is a workshop */
    return g_strdup_printf (_("“%s” was on the wall when the program stopped. It goes on as far as it "
                              "was kept."),
                            name);
  if (trends_interrupted_is_of_plan (self->settings, plan))
    /* Translators: %s is a plan */
    return g_strdup_printf (_("“%s” was on the wall when the program stopped. It goes on at the same slide."),
                            name);
  /* Translators: %s is a workshop */
  return g_strdup_printf (_("“%s” was on the wall when the program stopped. It goes on where it was: "
                            "the same step, the same slide, and the timer."),
                          name);
}

/* (transfer full) (nullable): what becomes of what could not be saved */
static char *
dup_unsaved_sentence (guint n_unsaved,
                      guint n_lost)
{
  if (n_lost > 0)
    /* Translators: of what was done last in a workshop */
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE,
                   "%u change is lost: it could not be saved, and there was no room for it elsewhere.",
                   "%u changes are lost: they could not be saved, and there was no room for them "
                   "elsewhere.",
                   n_lost),
      n_lost);
  if (n_unsaved > 0)
    /* Translators: of what was done last in a workshop */
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u change that could not be saved comes back with it.",
                   "%u changes that could not be saved come back with it.", n_unsaved),
      n_unsaved);
  return NULL;
}

/* (transfer full): what there is of it, and no more */
static char *
dup_offer (TrendsWindow *self,
           const char   *name,
           GPtrArray    *unsaved)
{
  guint n_lost = trends_interrupted_count_lost (self->settings, unsaved->len);
  gboolean is_all = n_lost == 0 && trends_interrupted_is_current (self->settings, unsaved);
  g_autofree char *where = dup_where (self, name, is_all);
  g_autofree char *more = dup_unsaved_sentence (unsaved->len, n_lost);
  const char *drafts = get_drafts_sentence (self);

  return g_strjoin (" ", where, more != NULL ? more : drafts, more != NULL ? drafts : NULL, NULL);
}

/* (transfer full): and what the other answer does, where a room may see it */
static char *
dup_question (TrendsWindow *self,
              const char   *name,
              GPtrArray    *unsaved)
{
  g_autofree char *text = dup_offer (self, name, unsaved);

  /* Translators: “Not now” is an answer to the question whether to go on with a workshop */
  return g_strjoin (" ", text, is_covered (self) ? _("“Not now” shows the plan to everybody who sees "
                                                     "this screen.") : NULL, NULL);
}

static void
offer (TrendsWindow *self)
{
  const TrendsAnswer answers[] = {
    { "cancel", _("_Not now"), FALSE, FALSE },
    { "go-on", _("_Go on"), TRUE, FALSE },
    { NULL },
  };
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GPtrArray *unsaved = self->drafts != NULL ? trends_draft_keeper_get_unsaved (self->drafts) : none;
  g_autofree char *name = trends_interrupted_dup_name (
    self->settings, trends_session_get_plan (self->session), unsaved);
  g_autofree char *body = NULL;

  if (name == NULL || self->presenter != NULL)
    {
      uncover (self);
      trends_drafts_bar_set_held (self->drafts_bar, FALSE);
      return;
    }
  body = dup_question (self, name, unsaved);
  trends_dialogs_ask (GTK_WINDOW (self), _("Go on with the workshop?"), body, answers, answered_cb,
                      g_object_ref (self), g_object_unref);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TrendsWindow) self = user_data;

  if (self->session != NULL)
    {
      offer (self);
      return;
    }
  uncover (self);
  trends_drafts_bar_set_held (self->drafts_bar, FALSE);
}

/* A program that stopped in the midst of a workshop asks whether to go on, before anything else: as soon
 * as it knows what there is to go on with. */
void
trends_window_offer_workshop (TrendsWindow *self)
{
  if (!trends_interrupted_is_noted (self->settings))
    return;
  if (trends_screens_count () < 2)
    cover (self, TRUE);
  trends_drafts_bar_set_held (self->drafts_bar, TRUE);
  if (self->drafts != NULL)
    trends_draft_keeper_flush_async (self->drafts, looked_cb, g_object_ref (self));
  else
    offer (self);
}

/* Whoever has led it looks at what it came to, by a button or by its key. */
static void
lead_to_record (TrendsWindow *self)
{
  g_autofree char *accelerator = trends_keys_dup_accelerator (TRENDS_KEYS_WINDOW, "win.show-record");
  g_autofree char *key = trends_keys_dup_words (accelerator);
  /* Translators: %s is a key */
  g_autofree char *text = g_strdup_printf (_("The workshop has ended. %s shows its record"), key);
  AdwToast *toast = trends_toast_new (text);

  adw_toast_set_button_label (toast, _("Show the _record"));
  adw_toast_set_action_name (toast, "win.show-record");
  trends_toast_show (self->toasts, toast, TRENDS_TOAST_NEWS);
}

/* Nothing is asked, and nothing lost: whatever was done is in the plan. */
void
trends_window_end_presenting (TrendsWindow *self)
{
  gboolean has_record = self->presenter != NULL && trends_presenter_has_record (self->presenter);

  g_clear_object (&self->presenter);
  if (has_record && self->session != NULL)
    lead_to_record (self);
}

static TrendsEntity *
find_last_ended (GPtrArray *workshops)
{
  for (guint i = 0; i < workshops->len; i++)
    if (trends_workshop_session_is_ended (workshops->pdata[i]))
      return workshops->pdata[i];

  return workshops->len > 0 ? workshops->pdata[0] : NULL;
}

/* Of the workshop that was ended last, or the last one; or the list of them, which says that there is none. */
void
trends_window_show_record (TrendsWindow *self)
{
  g_autoptr (GPtrArray) workshops
    = trends_workshops_dup_list (trends_session_get_plan (self->session));

  trends_workshops_dialog_present_one (GTK_WINDOW (self), self->session, self->presenter,
                                       find_last_ended (workshops));
}
