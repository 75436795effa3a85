/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-verbs.c: see trends-wall-verbs.h. */

#include "trends-wall-verbs.h"

#include <glib/gi18n-lib.h>

#include "trends-decide.h"
#include "trends-ideas.h"
#include "trends-vote-verbs.h"

typedef struct
{
  TrendsSession *session;
  TrendsPresentation *presentation;
  char *words; /* (nullable): what has come of it */
} Context;

static void
say (Context    *context,
     const char *words)
{
  g_free (context->words);
  context->words = g_strdup (words);
}

/* ------------------------------------------------------------------------- ideas */

static void
hide_ideas (Context *context)
{
  gboolean hides = !trends_presentation_hides_ideas (context->presentation);

  trends_presentation_set_hides_ideas (context->presentation, hides);
  say (context, hides ? _("New ideas stay hidden until they are revealed")
                      : _("New ideas are seen at once"));
}

/* (transfer full) (element-type TrendsEntity): of the trend that the wall is at, or of all */
static GPtrArray *
list_hidden (Context *context)
{
  g_autoptr (GPtrArray) all = trends_ideas_list (
    trends_session_get_plan (context->session),
    trends_presentation_get_workshop (context->presentation),
    trends_presentation_get_slide (context->presentation)->trend);
  GPtrArray *hidden = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    if (trends_entity_get_integer (all->pdata[i], TRENDS_IDEA_REVEALED) == 0)
      g_ptr_array_add (hidden, g_object_ref (all->pdata[i]));
  return hidden;
}

static void
reveal (Context *context)
{
  g_autoptr (GPtrArray) hidden = list_hidden (context);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (hidden->len == 0)
    {
      say (context, _("No idea is hidden"));
      return;
    }
  if (!trends_session_can_change (context->session))
    return;
  if (!trends_ideas_reveal (hidden, TRUE, &error))
    {
      say (context, error->message);
      return;
    }
  words = g_strdup_printf (ngettext ("%u idea revealed", "%u ideas revealed", hidden->len),
                           hidden->len);
  trends_presentation_show_idea (context->presentation, trends_entity_get_id (hidden->pdata[0]));
  say (context, words);
}

/* ---------------------------------------------------------------------- decisions */

/* (nullable) (transfer none): in the plan, the trend that the wall is at */
static TrendsEntity *
find_trend (Context *context)
{
  TrendsEntity *trend = trends_presentation_get_slide (context->presentation)->trend;

  return trend != NULL ? trends_plan_lookup (trends_session_get_plan (context->session),
                                             trends_entity_get_id (trend)) : NULL;
}

/* Said back in the words that the wall has among its decisions */
static void
decide_stance (Context    *context,
               const char *stance)
{
  TrendsEntity *trend = find_trend (context);
  g_autoptr (GError) error = NULL;
  TrendsEntity *decision;

  if (trend == NULL)
    {
      say (context, _("Go to a trend first"));
      return;
    }
  if (!trends_session_can_change (context->session))
    return;
  decision = trends_decide_choice (trend, TRENDS_TREND_STANCE,
                                   trends_choices_find (&trends_stance_choices, stance),
                                   trends_presentation_get_workshop (context->presentation),
                                   &error);
  say (context, decision != NULL ? trends_entity_get_text (decision, TRENDS_DECISION_TEXT)
                                 : error->message);
}

/* -------------------------------------------------------------------------- votes */

typedef char *(*VoteFunc) (TrendsSession      *session,
                           TrendsPresentation *presentation);

static const struct
{
  const char *action;
  VoteFunc func;
} votes[] = {
  { "vote-close", trends_vote_verbs_close },
  { "vote-drop", trends_vote_verbs_drop },
  { "vote-again", trends_vote_verbs_again },
  { "vote-priorities", trends_vote_verbs_prioritise },
};

static gboolean
use_vote (Context    *context,
          const char *action)
{
  for (guint i = 0; i < G_N_ELEMENTS (votes); i++)
    if (g_str_equal (votes[i].action, action))
      {
        g_autofree char *words = votes[i].func (context->session, context->presentation);

        say (context, words);
        return TRUE;
      }
  return FALSE;
}

static const struct
{
  const char *action;
  void (*func) (Context *context);
} verbs[] = {
  { "hide-ideas", hide_ideas },
  { "reveal", reveal },
};

/**
 * trends_wall_verbs_use:
 * @session: whose plan is on the wall
 * @presentation: what is led
 * @action: an action of the wall’s keys
 *
 * Returns: (transfer full) (nullable): what has come of it, in words to be said in the window that it
 *   was asked in; %NULL where there is nothing to say, or it is none of these
 */
char *
trends_wall_verbs_use (TrendsSession      *session,
                       TrendsPresentation *presentation,
                       const char         *action)
{
  Context context = { session, presentation, NULL };

  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), NULL);
  g_return_val_if_fail (action != NULL, NULL);

  if (g_str_has_prefix (action, "stance::"))
    decide_stance (&context, action + strlen ("stance::"));
  else if (!use_vote (&context, action))
    for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
      if (g_str_equal (verbs[i].action, action))
        verbs[i].func (&context);
  return context.words;
}
