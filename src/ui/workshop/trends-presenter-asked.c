/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-presenter-asked.c: what keys on the wall ask of whoever has the plan. */

#include "trends-presenter-private.h"

#include <glib/gi18n-lib.h>

#include "trends-announce.h"
#include "trends-capture.h"
#include "trends-end-ask.h"
#include "trends-end-dialog.h"
#include "trends-owner-ask.h"
#include "trends-slide-words.h"
#include "trends-vote-form.h"
#include "trends-vote-verbs.h"
#include "trends-vote.h"
#include "trends-wall-count.h"
#include "trends-wall-idea-verbs.h"
#include "trends-wall-verbs.h"

static void
leave_foot_cb (TrendsPresenter *self)
{
  if (self->wall != NULL)
    trends_wall_set_foot (self->wall, NULL);
}

static void
close_foot_cb (gpointer user_data)
{
  leave_foot_cb (user_data);
}

/**
 * trends_presenter_capture:
 *
 * Has ideas typed at the foot of the wall.
 */
void
trends_presenter_capture (TrendsPresenter *self)
{
  GtkWidget *capture = trends_capture_new (self->session, self->presentation, TRUE);

  g_signal_connect_object (capture, "closed", G_CALLBACK (leave_foot_cb), self, G_CONNECT_SWAPPED);
  trends_wall_set_foot (self->wall, capture);
}

/**
 * trends_presenter_say:
 * @words: (nullable): what has come of a key; %NULL where nothing did
 *
 * Whoever has no other screen reads it on the wall.
 */
void
trends_presenter_say (TrendsPresenter *self,
                      const char      *words)
{
  if (words == NULL || self->wall == NULL)
    return;
  trends_announce (trends_wall_get_stage (self->wall), words);
  if (self->facilitator == NULL && trends_presentation_get_asked (self->presentation) == 0)
    trends_wall_show_words (self->wall, words);
}

/**
 * trends_presenter_report:
 * @words: what has come of something, or why nothing did
 *
 * Says it where the facilitator reads: on the laptop, or where there is none on the wall.
 */
void
trends_presenter_report (TrendsPresenter *self,
                         const char      *words)
{
  if (self->facilitator != NULL)
    trends_facilitator_say (self->facilitator, words);
  else
    trends_presenter_say (self, words);
}

static void
say_counting (TrendsPresenter *self)
{
  TrendsSlide *ballot = trends_presentation_get_ballot (self->presentation);
  g_autofree char *words = trends_wall_count_dup_hint ();

  trends_presenter_say (self, words);
  if (ballot != NULL && self->wall != NULL)
    {
      g_autofree char *letters = trends_slide_dup_letters (ballot);

      trends_announce (trends_wall_get_stage (self->wall), letters);
    }
}

static void
begin_vote_cb (TrendsPresenter *self,
               TrendsCount     *count)
{
  trends_wall_set_foot (self->wall, NULL);
  trends_vote_verbs_begin (self->session, self->presentation, count);
  say_counting (self);
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

/* What has come of an idea that was chosen on the wall */
static void
idea_cb (const char *words,
         gpointer    user_data)
{
  TrendsPresenter *self = user_data;

  trends_presenter_say (self, words);
}

static void
owner_cb (const char *words,
          gpointer    user_data)
{
  TrendsPresenter *self = user_data;

  leave_foot_cb (self);
  trends_presenter_say (self, words);
}

static void
ask_owner (TrendsPresenter *self)
{
  if (trends_presentation_get_slide (self->presentation)->trend == NULL)
    trends_presenter_say (self, _("Go to a trend first"));
  else
    trends_wall_set_foot (self->wall, trends_owner_ask_new (self->session, self->presentation, TRUE,
                                                            owner_cb, self));
}

static void
attended_cb (gint64   attendance,
             gpointer user_data)
{
  TrendsPresenter *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!trends_vote_verbs_close_open (self->session, self->presentation, &error))
    {
      leave_foot_cb (self);
      trends_presenter_report (self, error->message);
      return;
    }
  if (!trends_workshop_session_end (self->workshop, attendance, &error))
    trends_session_report (self->session, error);
  trends_presenter_ended_cb (self);
}

/* As in the facilitator's window: over that, where there is one. In front of the room no dialog is. How many were
 * there is written down, and of a practice nothing is. */
static void
ask_end (TrendsPresenter *self)
{
  g_autofree char *open_vote = trends_vote_verbs_dup_open (self->presentation);
  guint people = trends_vote_get_people (self->presentation, self->plan);

  /* A vote that is closed makes a workshop of today. */
  if ((trends_workshop_session_get_workshop (self->workshop) == NULL && open_vote == NULL)
      || trends_presentation_is_practice (self->presentation))
    trends_presenter_ended_cb (self);
  else if (self->facilitator != NULL)
    trends_end_dialog_present (GTK_WINDOW (self->facilitator), open_vote, people, attended_cb, self);
  else
    trends_wall_set_foot (self->wall,
                          trends_end_ask_new (open_vote, people, attended_cb, close_foot_cb, self));
}

/* On the laptop, where there is one: in front of a room that has a screen of its own nothing is asked for. */
static void
help (TrendsPresenter *self)
{
  if (self->facilitator == NULL)
    {
      trends_wall_show_help (self->wall);
      return;
    }
  gtk_window_present (GTK_WINDOW (self->facilitator));
  gtk_widget_activate_action (GTK_WIDGET (self->facilitator), "app.shortcuts", NULL);
}

static void
use_idea (TrendsPresenter *self,
          const char      *action)
{
  trends_wall_idea_verbs_use (self->session, self->presentation, self->wall,
                              action + strlen ("idea::"), idea_cb, self);
}

static void
use_verb (TrendsPresenter *self,
          const char      *action)
{
  g_autofree char *words = NULL;

  if (g_str_equal (action, "retry-save"))
    trends_store_retry (trends_session_get_store (self->session));
  else
    words = trends_wall_verbs_use (self->session, self->presentation, action);
  trends_presenter_say (self, words);
}

/**
 * trends_presenter_listen:
 *
 * Does what keys of the wall ask for, as long as there is that wall.
 */
void
trends_presenter_listen (TrendsPresenter *self)
{
  TrendsWallControls *controls = trends_wall_get_controls (self->wall);
  static const struct
  {
    const char *signal;
    GCallback func;
  } asked[] = { { "asked::capture", G_CALLBACK (trends_presenter_capture) },
                { "asked::vote", G_CALLBACK (vote) },
                { "asked::owner", G_CALLBACK (ask_owner) },
                { "asked::idea", G_CALLBACK (use_idea) },
                { "asked::end", G_CALLBACK (ask_end) },
                { "asked::help", G_CALLBACK (help) },
                { "asked::other-screen", G_CALLBACK (trends_presenter_other_screen_cb) },
                { "asked::verb", G_CALLBACK (use_verb) } };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    g_signal_connect_object (controls, asked[i].signal, asked[i].func, self, G_CONNECT_SWAPPED);
}
