/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-presenter-go-on.c: which workshop is on the wall: another than the one that came up with it. */

#include "trends-presenter-private.h"

#include <glib/gi18n-lib.h>

#include "trends-agenda.h"
#include "trends-vote-verbs.h"

/* Nothing is added to one that is over without a word. */
static void
reopen (TrendsPresenter *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!trends_workshop_session_reopen (self->workshop, &error))
    {
      trends_session_report (self->session, error);
      return;
    }
  /* Translators: %s is a workshop that had been ended */
  words = g_strdup_printf (_("“%s” was over, and goes on: its record does, too"),
                           trends_entity_get_name (
                             trends_workshop_session_get_workshop (self->workshop)));
  trends_presenter_report (self, words);
}

/* What was counted in one workshop is of that, and on no ballot of another. */
static void
close_vote_of_another (TrendsPresenter *self,
                       TrendsEntity    *record)
{
  const char *before = trends_presentation_get_workshop (self->presentation);
  g_autofree char *open_vote = trends_vote_verbs_dup_open (self->presentation);
  g_autoptr (GError) error = NULL;

  if (trends_workshop_session_get_workshop (self->workshop) == record || before == NULL
      || g_str_equal (before, trends_entity_get_id (record)))
    return;
  if (!trends_vote_verbs_close_open (self->session, self->presentation, &error))
    trends_session_report (self->session, error);
  else if (open_vote != NULL)
    trends_presenter_report (self, _("The vote that was counted is closed, and is in the record of its own workshop"));
}

/**
 * trends_presenter_go_on:
 * @workshop: the id of a workshop of the plan, of whatever day
 *
 * Goes on with that one, where it was; one that was over isn't any more, which is said.
 */
void
trends_presenter_go_on (TrendsPresenter *self,
                        const char      *workshop)
{
  TrendsEntity *record;

  g_return_if_fail (TRENDS_IS_PRESENTER (self));
  g_return_if_fail (workshop != NULL);

  record = trends_plan_lookup_kind (self->plan, TRENDS_KIND_WORKSHOP, workshop);
  if (record == NULL)
    return;
  close_vote_of_another (self, record);
  trends_presentation_set_workshop (self->presentation, record);
  trends_workshop_session_set_workshop (self->workshop, record);
  if (trends_workshop_session_is_ended (record))
    reopen (self);
}

/**
 * trends_presenter_begin:
 * @agenda: the id of one that is ready-made
 *
 * Begins a workshop with that one, and goes on with it; an error is said.
 */
void
trends_presenter_begin (TrendsPresenter *self,
                        const char      *agenda)
{
  guint n_agendas;
  const TrendsAgenda *agendas = trends_agenda_list (&n_agendas);
  TrendsEntity *workshop = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (TRENDS_IS_PRESENTER (self));
  g_return_if_fail (agenda != NULL);

  for (guint i = 0; i < n_agendas; i++)
    if (g_str_equal (agendas[i].id, agenda))
      workshop = trends_agenda_begin (self->plan,
                                      trends_presentation_get_workshop (self->presentation),
                                      &agendas[i], &error);
  if (workshop != NULL)
    trends_presenter_go_on (self, trends_entity_get_id (workshop));
  else if (error != NULL)
    trends_session_report (self->session, error);
}
