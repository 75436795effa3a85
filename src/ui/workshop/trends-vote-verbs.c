/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-vote-verbs.c: see trends-vote-verbs.h. */

#include "trends-vote-verbs.h"

#include <glib/gi18n-lib.h>

#include "trends-pending.h"
#include "trends-vote.h"

static const char *
get_plan_id (TrendsSession *session)
{
  return trends_entity_get_id (trends_plan_get_info (trends_session_get_plan (session)));
}

static void
keep (TrendsSession *session,
      TrendsCount   *count)
{
  g_autofree char *text = count != NULL ? trends_count_to_text (count) : NULL;

  TrendsPending *pending = trends_pending_of (trends_session_get_plan (session));

  trends_pending_set_draft (pending, get_plan_id (session), TRENDS_DRAFT_COUNT,
                            text != NULL ? text : "");
  trends_pending_report (pending);
}

static void
counted_cb (TrendsCount   *count,
            TrendsSession *session)
{
  keep (session, count);
}

/**
 * trends_vote_verbs_begin:
 * @session: whose plan it is
 * @presentation: which goes to it
 * @count: what is counted from now on
 */
void
trends_vote_verbs_begin (TrendsSession      *session,
                         TrendsPresentation *presentation,
                         TrendsCount        *count)
{
  g_return_if_fail (TRENDS_IS_SESSION (session));
  g_return_if_fail (TRENDS_IS_PRESENTATION (presentation));
  g_return_if_fail (TRENDS_IS_COUNT (count));

  g_signal_connect_object (count, "changed", G_CALLBACK (counted_cb), session, 0);
  /* In this order: whoever follows drafts finds that this one is counted already. */
  trends_presentation_set_count (presentation, count);
  keep (session, count);
}

/**
 * trends_vote_verbs_restore:
 * @session: whose plan it is
 * @presentation: one that counts nothing
 *
 * Goes on with the vote that was counted when the wall was there last, if it wasn’t closed.
 */
void
trends_vote_verbs_restore (TrendsSession      *session,
                           TrendsPresentation *presentation)
{
  const char *text;
  g_autoptr (TrendsCount) count = NULL;

  g_return_if_fail (TRENDS_IS_SESSION (session));
  g_return_if_fail (TRENDS_IS_PRESENTATION (presentation));

  /* It could never be closed. It waits until the plan can be changed. */
  if (trends_session_get_refusal (session) != NULL)
    return;
  text = trends_pending_get_draft (trends_pending_of (trends_session_get_plan (session)),
                                   get_plan_id (session), TRENDS_DRAFT_COUNT);
  count = text != NULL ? trends_count_new_from_text (text) : NULL;
  if (count != NULL)
    trends_vote_verbs_begin (session, presentation, count);
}

/* (transfer full): words */
static char *
dup_none (void)
{
  return g_strdup (_("No vote is counted"));
}

/* (transfer full): as the wall has it, which reads it out */
static char *
dup_result_for_room (TrendsPresentation *presentation,
                     const char         *ballot)
{
  TrendsEntity *shown = trends_plan_lookup (trends_presentation_get_plan (presentation), ballot);

  return shown != NULL ? trends_vote_dup_first_words (shown) : g_strdup ("");
}

/**
 * trends_vote_verbs_close:
 * @session: whose plan gets the result
 * @presentation: which counts, and goes to the result
 *
 * Returns: (transfer full) (nullable): what has come of it, in words
 */
char *
trends_vote_verbs_close (TrendsSession      *session,
                         TrendsPresentation *presentation)
{
  TrendsCount *count = trends_presentation_get_count (presentation);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;
  TrendsEntity *ballot;

  if (count == NULL)
    return dup_none ();
  if (trends_session_get_refusal (session) != NULL)
    return g_strdup (trends_session_get_refusal (session));
  if (!trends_session_commit (session))
    return NULL;
  ballot = trends_count_close (count, trends_session_get_plan (session),
                               trends_presentation_get_workshop (presentation), &error);
  if (ballot == NULL)
    return g_strdup (error->message);
  keep (session, NULL);
  trends_presentation_set_count (presentation, NULL);
  trends_presentation_show_result (presentation, trends_entity_get_id (ballot));
  words = dup_result_for_room (presentation, trends_entity_get_id (ballot));
  /* Translators: said when it is done; %s is what came first: “Place 1: Night buses, 7 dots” */
  return g_strdup_printf (_("The vote is closed. %s"), words);
}

/**
 * trends_vote_verbs_close_open:
 * @session: whose plan gets the result
 * @presentation: which may count
 *
 * Closes the vote that is counted, if one is, with what has been counted, before the workshop is over; one in which
 * nothing has been is given up. None is left for another workshop to find.
 *
 * Returns: whether none is counted any more
 */
gboolean
trends_vote_verbs_close_open (TrendsSession       *session,
                              TrendsPresentation  *presentation,
                              GError             **error)
{
  TrendsCount *count;

  g_return_val_if_fail (TRENDS_IS_SESSION (session), FALSE);
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), FALSE);

  count = trends_presentation_get_count (presentation);
  if (count == NULL)
    return TRUE;
  if (trends_count_get_cast (count) > 0
      && trends_count_close (count, trends_session_get_plan (session),
                             trends_presentation_get_workshop (presentation), error) == NULL)
    return FALSE;
  keep (session, NULL);
  trends_presentation_set_count (presentation, NULL);
  return TRUE;
}

/**
 * trends_vote_verbs_dup_open:
 * @presentation: which may count
 *
 * Returns: (transfer full) (nullable): what ending would do to the vote that is counted, in words; %NULL where
 *   nothing has been counted
 */
char *
trends_vote_verbs_dup_open (TrendsPresentation *presentation)
{
  TrendsCount *count;
  g_autofree char *far = NULL;

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), NULL);

  count = trends_presentation_get_count (presentation);
  if (count == NULL || trends_count_get_cast (count) == 0)
    return NULL;
  far = trends_count_dup_words (count);
  /* Translators: before a workshop is ended; %s is how far a vote is: “71 counted, 19 to come” */
  return g_strdup_printf (_("A vote is being counted: %s. Ending closes it with that."), far);
}

/* A vote that was closed and is done again is no longer counted. */
static void
forget_if_closed (TrendsSession      *session,
                  TrendsPresentation *presentation,
                  TrendsCount        *closed)
{
  TrendsCount *count = trends_presentation_get_count (presentation);
  g_autofree char *text = NULL, *closed_text = NULL;

  if (count == NULL)
    return;
  text = trends_count_to_text (count);
  closed_text = trends_count_to_text (closed);
  if (!g_str_equal (text, closed_text))
    return;
  keep (session, NULL);
  trends_presentation_set_count (presentation, NULL);
}

/* Whether the vote that is added or taken away is of the workshop on the wall. */
static gboolean
is_of_room (TrendsPresentation *presentation,
            const TrendsEdit   *edit)
{
  const char *room = trends_presentation_get_workshop (presentation);

  for (guint i = 0; i < trends_edit_get_n_changes (edit); i++)
    {
      const TrendsChange *change = trends_edit_get_change (edit, i);

      if (change->kind == TRENDS_KIND_BALLOT && change->type != TRENDS_CHANGE_SET)
        return room == NULL
               || g_strcmp0 (room, trends_value_get_text (
                               trends_record_get_value (change->record, TRENDS_BALLOT_WORKSHOP))) == 0;
    }
  return FALSE;
}

/**
 * trends_vote_verbs_undone:
 * @session: whose plan it is
 * @presentation: which may count
 * @edit: what undo or redo has applied to the plan
 *
 * A vote of this workshop whose closing was undone is counted again, from where it was; until that is
 * done again.
 */
void
trends_vote_verbs_undone (TrendsSession      *session,
                          TrendsPresentation *presentation,
                          const TrendsEdit   *edit)
{
  TrendsOrigin origin;
  g_autoptr (TrendsCount) count = NULL;

  g_return_if_fail (TRENDS_IS_SESSION (session));
  g_return_if_fail (TRENDS_IS_PRESENTATION (presentation));
  g_return_if_fail (edit != NULL);

  origin = trends_edit_get_origin (edit);
  if ((origin != TRENDS_ORIGIN_UNDO && origin != TRENDS_ORIGIN_REDO)
      || !is_of_room (presentation, edit))
    return;
  count = trends_count_new_from_edit (edit, origin == TRENDS_ORIGIN_UNDO ? TRENDS_CHANGE_REMOVE
                                                                         : TRENDS_CHANGE_ADD);
  if (count != NULL && origin == TRENDS_ORIGIN_REDO)
    forget_if_closed (session, presentation, count);
  else if (count != NULL && trends_presentation_get_count (presentation) == NULL)
    trends_vote_verbs_begin (session, presentation, count);
}

/**
 * trends_vote_verbs_drop:
 * @session: whose plan it is
 * @presentation: which counts
 *
 * Gives a vote up in which nothing has been counted.
 *
 * Returns: (transfer full): what has come of it, in words
 */
char *
trends_vote_verbs_drop (TrendsSession      *session,
                        TrendsPresentation *presentation)
{
  TrendsCount *count = trends_presentation_get_count (presentation);

  if (count == NULL)
    return dup_none ();
  if (trends_count_get_cast (count) > 0)
    return g_strdup (_("Dots have been counted: close the vote, or take them back first"));
  keep (session, NULL);
  trends_presentation_set_count (presentation, NULL);
  return g_strdup (_("The vote is given up"));
}

/* (nullable) (transfer none): in the plan, the vote whose result is shown */
static TrendsEntity *
find_ballot (TrendsSession      *session,
             TrendsPresentation *presentation)
{
  const TrendsSlide *slide = trends_presentation_get_slide (presentation);

  return slide->ballot != NULL
           ? trends_plan_lookup (trends_session_get_plan (session),
                                 trends_entity_get_id (slide->ballot)) : NULL;
}

/* (transfer full): words */
static char *
dup_no_result (void)
{
  return g_strdup (_("Go to the result of a vote first"));
}

/**
 * trends_vote_verbs_again:
 * @session: whose plan it is
 * @presentation: which is at a result
 *
 * Begins to count again, among the first of that.
 *
 * Returns: (transfer full): what has come of it, in words
 */
char *
trends_vote_verbs_again (TrendsSession      *session,
                         TrendsPresentation *presentation)
{
  TrendsEntity *ballot = find_ballot (session, presentation);
  g_autoptr (TrendsCount) count = ballot != NULL ? trends_vote_new_again (ballot) : NULL;
  guint n;

  if (ballot == NULL)
    return dup_no_result ();
  if (count == NULL)
    return g_strdup (_("There is nothing to choose among"));
  if (trends_session_get_refusal (session) != NULL)
    return g_strdup (trends_session_get_refusal (session));
  n = trends_count_get_n_entries (count);
  trends_vote_verbs_begin (session, presentation, count);
  if (n > TRENDS_VOTE_FIRST)
    /* Translators: how many things are voted on again: more than there are places, since some share the last */
    return g_strdup_printf (ngettext ("A vote among %u: some of them tie", "A vote among %u: some of them tie",
                                      n),
                            n);
  return g_strdup_printf (ngettext ("A vote among the first %u", "A vote among the first %u", n),
                          n);
}

/**
 * trends_vote_verbs_prioritise:
 * @session: whose plan it is
 * @presentation: which is at a result
 *
 * Sets priorities from that.
 *
 * Returns: (transfer full) (nullable): what has come of it, in words
 */
char *
trends_vote_verbs_prioritise (TrendsSession      *session,
                              TrendsPresentation *presentation)
{
  TrendsEntity *ballot = find_ballot (session, presentation);
  g_autoptr (GError) error = NULL;

  if (ballot == NULL)
    return dup_no_result ();
  if (trends_session_get_refusal (session) != NULL)
    return g_strdup (trends_session_get_refusal (session));
  if (!trends_session_commit (session))
    return NULL;
  return g_strdup (trends_vote_set_priorities (ballot, &error)
                     ? _("Priorities are set from the result") : error->message);
}
