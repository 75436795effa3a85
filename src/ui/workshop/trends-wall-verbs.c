/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-wall-verbs.c: see trends-wall-verbs.h. */

#include "trends-wall-verbs.h"

#include <glib/gi18n-lib.h>

#include "trends-decide.h"
#include "trends-ideas.h"
#include "trends-undone.h"
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

/* Where it can’t be changed, that is what is said: the room’s screen may be the only one. */
static gboolean
can_change (Context *context)
{
  const char *refusal = trends_session_get_refusal (context->session);

  if (refusal != NULL)
    say (context, refusal);
  return refusal == NULL && trends_session_commit (context->session);
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

/* (nullable) (transfer none): of which an idea is hidden, whatever the wall is at; @n: how many are in all */
static TrendsEntity *
find_hidden_elsewhere (Context *context,
                       guint   *n)
{
  g_autoptr (GPtrArray) all = trends_ideas_list (
    trends_session_get_plan (context->session),
    trends_presentation_get_workshop (context->presentation), NULL);
  TrendsEntity *trend = NULL;

  *n = 0;
  for (guint i = 0; i < all->len; i++)
    if (trends_entity_get_integer (all->pdata[i], TRENDS_IDEA_REVEALED) == 0)
      {
        if (trend == NULL)
          trend = trends_entity_get_ref (all->pdata[i], TRENDS_IDEA_TREND);
        *n += 1;
      }
  return trend;
}

/* Whoever is at one trend reads how many wait elsewhere; and of one alone, where. */
static void
say_none_hidden (Context *context)
{
  guint n;
  TrendsEntity *trend = find_hidden_elsewhere (context, &n);
  g_autofree char *words = NULL;

  if (n == 0 || trends_presentation_get_slide (context->presentation)->trend == NULL)
    {
      say (context, _("No idea is hidden"));
      return;
    }
  if (trend != NULL)
    /* Translators: how many ideas, and the title of a trend */
    words = g_strdup_printf (ngettext ("No idea of this trend is hidden; %u is elsewhere, first in %s",
                                       "No idea of this trend is hidden; %u are elsewhere, first in %s", n),
                             n, trends_entity_get_name (trend));
  else
    words = g_strdup_printf (ngettext ("No idea of this trend is hidden; %u is elsewhere",
                                       "No idea of this trend is hidden; %u are elsewhere", n), n);
  say (context, words);
}

static void
reveal (Context *context)
{
  g_autoptr (GPtrArray) hidden = list_hidden (context);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (hidden->len == 0)
    {
      say_none_hidden (context);
      return;
    }
  if (!can_change (context))
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

/* Said back in the words that the wall has among its decisions, and read there by the room */
static void
say_decision (Context      *context,
              TrendsEntity *decision,
              const GError *error)
{
  if (decision == NULL)
    {
      say (context, error != NULL ? error->message : NULL);
      return;
    }
  say (context, trends_entity_get_text (decision, TRENDS_DECISION_TEXT));
  trends_presentation_say (context->presentation, context->words);
}

/* (nullable): says why nothing can be decided */
static TrendsEntity *
take_trend (Context *context)
{
  TrendsEntity *trend = find_trend (context);

  if (trend == NULL)
    say (context, _("Go to a trend first"));
  return trend != NULL && can_change (context) ? trend : NULL;
}

static void
decide (Context *context,
        guint    field,
        gint64   choice)
{
  TrendsEntity *trend = take_trend (context);
  g_autoptr (GError) error = NULL;

  if (trend != NULL)
    say_decision (context,
                  trends_decide_choice (trend, field, choice,
                                        trends_presentation_get_workshop (context->presentation),
                                        &error), error);
}

/* What is asked is read on the wall; whoever can't see that is told. */
static void
ask (Context    *context,
     const char *key)
{
  TrendsEntity *trend = take_trend (context);
  guint field = g_str_equal (key, "priority") ? TRENDS_TREND_PRIORITY : TRENDS_TREND_MATURITY_TARGET;
  g_autofree char *question = NULL;

  if (trend == NULL)
    return;
  trends_presentation_ask (context->presentation, field);
  question = trends_decide_dup_question (trend, field);
  say (context, question);
}

static void
answer (Context *context,
        guint    digit)
{
  guint field = trends_presentation_get_asked (context->presentation);
  gint64 choice;

  trends_presentation_ask (context->presentation, 0);
  if (trends_decide_find_choice (field, digit, &choice))
    decide (context, field, choice);
  else
    say (context, _("There is no such choice"));
}

/**
 * trends_wall_verbs_decide_owner:
 * @session: whose plan is on the wall
 * @presentation: what is led
 * @owner: (nullable): who owns the trend from now on; %NULL: nobody
 *
 * Returns: (transfer full) (nullable): as trends_wall_verbs_use()
 */
char *
trends_wall_verbs_decide_owner (TrendsSession      *session,
                                TrendsPresentation *presentation,
                                TrendsEntity       *owner)
{
  Context context = { session, presentation, NULL };
  TrendsEntity *trend;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), NULL);

  trend = take_trend (&context);
  if (trend != NULL)
    say_decision (&context,
                  trends_decide_owner (trend, owner,
                                       trends_presentation_get_workshop (presentation), &error),
                  error);
  return context.words;
}

/**
 * trends_wall_verbs_decide_new_owner:
 * @session: whose plan is on the wall
 * @presentation: what is led
 * @name: of somebody whom the plan doesn’t know yet, who owns the trend from now on
 *
 * Returns: (transfer full) (nullable): as trends_wall_verbs_use()
 */
char *
trends_wall_verbs_decide_new_owner (TrendsSession      *session,
                                    TrendsPresentation *presentation,
                                    const char         *name)
{
  Context context = { session, presentation, NULL };
  TrendsEntity *trend;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (TRENDS_IS_SESSION (session), NULL);
  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  trend = take_trend (&context);
  if (trend != NULL)
    say_decision (&context,
                  trends_decide_new_owner (trend, name,
                                           trends_presentation_get_workshop (presentation),
                                           &error),
                  error);
  return context.words;
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

static void
step (Context      *context,
      TrendsOrigin  origin)
{
  g_autofree char *words = NULL;

  if (!can_change (context))
    return;
  words = trends_undone_step (context->presentation, trends_session_get_plan (context->session),
                              origin);
  say (context, words);
}

static void
undo (Context *context)
{
  step (context, TRENDS_ORIGIN_UNDO);
}

static void
redo (Context *context)
{
  step (context, TRENDS_ORIGIN_REDO);
}

static const struct
{
  const char *action;
  void (*func) (Context *context);
} verbs[] = {
  { "hide-ideas", hide_ideas },
  { "reveal", reveal },
  { "take-back", undo },
  { "do-again", redo },
};

static gboolean
use_decision (Context    *context,
              const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (!g_action_parse_detailed_name (action, &name, &target, NULL) || target == NULL)
    return FALSE;
  if (g_str_equal (name, "stance"))
    decide (context, TRENDS_TREND_STANCE,
            trends_choices_find (&trends_stance_choices, g_variant_get_string (target, NULL)));
  else if (g_str_equal (name, "ask"))
    ask (context, g_variant_get_string (target, NULL));
  else if (g_str_equal (name, "type") && trends_presentation_get_asked (context->presentation) != 0)
    answer (context, (guint) g_variant_get_int32 (target));
  else
    return FALSE;
  return TRUE;
}

static gboolean
is_decision (const char *action)
{
  return g_str_has_prefix (action, "stance::") || g_str_has_prefix (action, "ask::");
}

/**
 * trends_wall_verbs_changes:
 * @action: an action of the wall’s keys
 *
 * Returns: whether it changes what the room has said or decided, or begins to: while something is asked that has its
 *   own keys, a letter that misses it does none of that
 */
gboolean
trends_wall_verbs_changes (const char *action)
{
  g_return_val_if_fail (action != NULL, FALSE);

  if (is_decision (action) || g_str_equal (action, "owner") || g_str_equal (action, "vote-again")
      || g_str_equal (action, "vote-priorities"))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].action, action))
      return TRUE;
  return FALSE;
}

/**
 * trends_wall_verbs_needs_change:
 * @action: an action of the wall’s keys or buttons
 *
 * Returns: whether it comes to nothing where the plan can’t be changed
 */
gboolean
trends_wall_verbs_needs_change (const char *action)
{
  static const char *const others[] = { "capture", "vote", "vote-close" };
  static const char *const prefixes[] = { "idea::", "begin(", "take(" };

  g_return_val_if_fail (action != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_str_equal (others[i], action))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (action, prefixes[i]))
      return TRUE;
  return trends_wall_verbs_changes (action);
}

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

  /* A number before a letter is for counting; without a vote it is a slip, and decides nothing. */
  if (is_decision (action) && trends_presentation_forget_typed (presentation))
    return g_strdup (_("A number leads to a trend by Enter"));
  if (use_decision (&context, action))
    return context.words;
  trends_presentation_ask (presentation, 0);
  if (!use_vote (&context, action))
    for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
      if (g_str_equal (verbs[i].action, action))
        verbs[i].func (&context);
  return context.words;
}
