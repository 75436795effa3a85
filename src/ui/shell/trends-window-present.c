/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-window-present.c: shows a window's plan on a wall. */

#include "trends-window-private.h"

#include <glib/gi18n.h>

#include "trends-dialogs.h"
#include "trends-interrupted.h"

/* On the wall already, it is that which gets the keys. */
void
trends_window_present_plan (TrendsWindow *self)
{
  if (self->presenter != NULL)
    {
      trends_presenter_present (self->presenter);
      return;
    }
  self->presenter = trends_presenter_new (GTK_WINDOW (self), self->session, self->settings);
  g_signal_connect_object (self->presenter, "ended", G_CALLBACK (trends_window_end_presenting),
                           self, G_CONNECT_SWAPPED);
}

static void
answered_cb (const char *response,
             gpointer    user_data)
{
  TrendsWindow *self = user_data;

  if (self->session == NULL)
    return;
  if (!g_str_equal (response, "go-on"))
    {
      trends_interrupted_settle (self->settings, trends_session_get_plan (self->session));
      return;
    }
  /* A vote that was counted is a draft, and half an idea is one. */
  if (self->drafts != NULL)
    trends_draft_keeper_restore (self->drafts);
  trends_window_present_plan (self);
}

/* A program that stopped in the midst of a workshop asks whether to go on, before anything else. */
void
trends_window_offer_workshop (TrendsWindow *self)
{
  const TrendsAnswer answers[] = {
    { "cancel", _("_Not now"), FALSE, FALSE },
    { "go-on", _("_Go on"), TRUE, FALSE },
    { NULL },
  };
  TrendsEntity *workshop = trends_interrupted_find (self->settings,
                                                    trends_session_get_plan (self->session));
  g_autofree char *body = NULL;

  if (workshop == NULL || self->presenter != NULL)
    return;
  /* Translators: %s is a workshop */
  body = g_strdup_printf (_("“%s” was on the wall when the program stopped. It goes on where it was: "
                            "the same step, the same slide, and the timer."),
                          trends_entity_get_name (workshop));
  trends_dialogs_ask (GTK_WINDOW (self), _("Go on with the workshop?"), body, answers, answered_cb,
                      g_object_ref (self), g_object_unref);
}

/* Nothing is asked, and nothing lost: whatever was done is in the plan. */
void
trends_window_end_presenting (TrendsWindow *self)
{
  g_clear_object (&self->presenter);
}
