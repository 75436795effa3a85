/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-priority-words.c: see trends-priority-words.h. */

#include "trends-priority-words.h"

#include "trends-initiative-words.h"
#include "trends-money.h"
#include "trends-ranking-words.h"

#include <glib/gi18n-lib.h>

/**
 * trends_priority_words_is_no_match:
 * Returns: whether something is looked for in the session, and @initiative isn't it
 */
gboolean
trends_priority_words_is_no_match (TrendsSession *session,
                                   TrendsEntity  *initiative)
{
  TrendsFilter *filter = trends_session_get_filter (session);

  return trends_filter_is_active (filter) && !trends_filter_matches (filter, initiative);
}

/**
 * trends_priority_words_dup_money:
 * @minor: an amount, or %TRENDS_UNSET
 *
 * Returns: (transfer full): it in the plan's currency; "" where it isn't known
 */
char *
trends_priority_words_dup_money (TrendsPlan *plan,
                                 gint64      minor)
{
  return minor == TRENDS_UNSET
           ? g_strdup ("")
           : trends_money_format (minor, trends_entity_get_text (trends_plan_get_info (plan),
                                                                 TRENDS_PLAN_CURRENCY));
}

/**
 * trends_priority_words_dup_bubble:
 * @no_match: whether something else is looked for
 *
 * Returns: (transfer full): all that a bubble shows, as a sentence
 */
char *
trends_priority_words_dup_bubble (TrendsEntity *initiative,
                                  gboolean      no_match)
{
  TrendsPlan *plan = trends_entity_get_plan (initiative);
  gint64 cost = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_COST);
  g_autofree char *rating = trends_matrix_words_dup_rating (initiative);
  g_autofree char *money = trends_priority_words_dup_money (plan, cost);
  g_autofree char *words = trends_initiative_dup_spoken (initiative, no_match);

  return g_strdup_printf ("%s, %s, %s", words, rating,
                          cost == TRENDS_UNSET ? _("no cost") : money);
}

/**
 * trends_priority_words_dup_move:
 * @before: a rank, 0 for none
 * @after: the rank now, 0 for none
 *
 * Returns: (transfer full): what becomes of it: "up 2"; "" where nothing does
 */
char *
trends_priority_words_dup_move (guint before,
                                guint after)
{
  if (before == after)
    return g_strdup ("");
  if (before == 0)
    /* Translators: of an initiative that had no rank before */
    return g_strdup (_("newly ranked"));
  if (after == 0)
    return g_strdup (_("no longer ranked"));
  return after < before
           /* Translators: by how many places something rises in a ranking */
           ? g_strdup_printf (_("up %u"), before - after)
           /* Translators: by how many places something falls in a ranking */
           : g_strdup_printf (_("down %u"), after - before);
}

/**
 * trends_priority_words_dup_ranked:
 * @initiative: one that is in @ranking
 * @no_match: whether something else is looked for
 *
 * Returns: (transfer full): its rank and its score, and all that its bubble shows
 */
char *
trends_priority_words_dup_ranked (TrendsRanking *ranking,
                                  TrendsEntity  *initiative,
                                  gboolean       no_match)
{
  TrendsRanked *ranked = trends_ranking_lookup (ranking, initiative);
  guint rank = ranked != NULL ? trends_ranking_get_rank (ranking, ranked) : 0;
  g_autofree char *bubble = trends_priority_words_dup_bubble (initiative, no_match);
  g_autofree char *score = NULL, *place = NULL, *parts = NULL;

  if (rank == 0)
    {
      g_autofree char *note
        = ranked != NULL ? trends_ranking_dup_note (ranking, ranked) : g_strdup ("");

      return g_strdup_printf ("%s, %s%s%s", _("Not ranked"), bubble, *note != '\0' ? ", " : "",
                              note);
    }
  score = trends_scorecard_dup_score (trends_ranking_get_scorecard (ranking),
                                      trends_ranked_get_points (ranked), NULL);
  place = g_strdup_printf (_("Rank %u, score %s"), rank, score);
  parts = trends_scorecard_dup_parts (trends_ranking_get_scorecard (ranking), initiative, NULL);
  return trends_ranking_count_tied (ranking, ranked) > 0
           ? g_strdup_printf ("%s, %s, %s, %s", place, _("tied"), bubble, parts)
           : g_strdup_printf ("%s, %s, %s", place, bubble, parts);
}
