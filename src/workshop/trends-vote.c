/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-vote.c: see trends-vote.h. */

#include "trends-vote.h"

#include "trends-ballot-subjects.h"
#include "trends-error.h"
#include "trends-one-line.h"
#include "trends-plan-verbs.h"

#include <glib/gi18n-lib.h>

#define MOST_SAID 3     /* of what came first together */
#define LONGEST_SAID 60 /* characters of a title */

/* Letters of a trend's title in the name of a vote, which has no more than a title may have */
#define NAME_IN_SUBJECT (TRENDS_STRING_MAX - 60)

/* ---------------------------------------------------------------------- what it came to */

static TrendsEntity *
get_entry (TrendsEntity *total)
{
  return trends_entity_get_ref (total, TRENDS_BALLOT_TOTAL_ENTRY);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return trends_ballot_subjects_compare_totals (((const TrendsResult *) a)->total,
                                                ((const TrendsResult *) b)->total);
}

static gboolean
have_as_many (GArray *results,
              guint   one,
              guint   other)
{
  return trends_ballot_subjects_get_dots (g_array_index (results, TrendsResult, one).total)
         == trends_ballot_subjects_get_dots (g_array_index (results, TrendsResult, other).total);
}

static void
give_places (GArray *results)
{
  for (guint i = 0; i < results->len; i++)
    {
      TrendsResult *result = &g_array_index (results, TrendsResult, i);
      gboolean as_before = i > 0 && have_as_many (results, i - 1, i);

      result->place = as_before ? g_array_index (results, TrendsResult, i - 1).place : i + 1;
      result->is_tied = trends_ballot_subjects_get_dots (result->total) > 0
                        && (as_before || (i + 1 < results->len && have_as_many (results, i, i + 1)));
    }
}

/**
 * trends_vote_list:
 * @ballot: a vote of a plan
 *
 * Returns: (transfer full) (element-type TrendsResult): what each has got, most dots first; the plan
 *   holds what is in it
 */
GArray *
trends_vote_list (TrendsEntity *ballot)
{
  GArray *results = g_array_new (FALSE, FALSE, sizeof (TrendsResult));
  g_autoptr (GPtrArray) totals = NULL;

  g_return_val_if_fail (trends_entity_is (ballot, TRENDS_KIND_BALLOT), results);

  totals = trends_plan_dup_referring (trends_entity_get_plan (ballot), TRENDS_KIND_BALLOT_TOTAL,
                                      TRENDS_BALLOT_TOTAL_BALLOT, ballot);
  for (guint i = 0; i < totals->len; i++)
    {
      const TrendsResult result = { totals->pdata[i], 0, FALSE };

      if (get_entry (totals->pdata[i]) != NULL)
        g_array_append_val (results, result);
    }
  g_array_sort (results, compare);
  give_places (results);
  return results;
}

/**
 * trends_result_dup_words:
 * @result: one of trends_vote_list()
 * @title: what is there, as whoever is told may see it
 *
 * Returns: (transfer full): its place and how much it has got, in words; what nobody has voted for has
 *   none
 */
char *
trends_result_dup_words (const TrendsResult *result,
                         const char         *title)
{
  gint64 total = trends_entity_get_integer (result->total, TRENDS_BALLOT_TOTAL_DOTS);
  guint dots = (guint) MAX (total, 0);
  g_autofree char *words = g_strdup_printf (ngettext ("%u dot", "%u dots", dots), dots);

  if (dots == 0)
    /* Translators: what is there in the result of a vote, and nobody has voted for */
    return g_strdup_printf (_("No dots: %s"), title);
  if (result->is_tied)
    /* Translators: a place in a vote that several share, what is there, and how many dots it has */
    return g_strdup_printf (_("Place %u, a tie: %s, %s"), result->place, title, words);
  /* Translators: a place in a vote, what is there, and how many dots it has */
  return g_strdup_printf (_("Place %u: %s, %s"), result->place, title, words);
}

/**
 * trends_vote_dup_first_words:
 * @ballot: a vote, in a plan that holds what whoever is told may see
 *
 * Returns: (transfer full): what came first in words, be it several; "" where nothing has any dot
 */
char *
trends_vote_dup_first_words (TrendsEntity *ballot)
{
  g_autoptr (GArray) results = trends_vote_list (ballot);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < MIN (results->len, MOST_SAID); i++)
    {
      const TrendsResult *result = &g_array_index (results, TrendsResult, i);
      g_autofree char *name = trends_ballot_subjects_dup_voted (result->total);
      g_autofree char *title = trends_excerpt (name, LONGEST_SAID);
      g_autofree char *one = trends_result_dup_words (result, title);

      if (result->place > 1 || trends_entity_get_integer (result->total, TRENDS_BALLOT_TOTAL_DOTS) <= 0)
        break;
      g_string_append_printf (words, "%s%s", i > 0 ? "; " : "", one);
    }
  return g_string_free (words, FALSE);
}

/* ----------------------------------------------------------------- what is voted on */

/**
 * trends_vote_list_subjects:
 * @presentation: what the room is shown
 * @kind: ideas, initiatives or trends
 * @trend: (nullable): only what is about that one; %NULL: all
 *
 * Returns: (transfer full) (element-type TrendsEntity): what is voted on, in the order of its letters,
 *   which are those of printed ballots where it is all; never what the room may not see
 */
GPtrArray *
trends_vote_list_subjects (TrendsPresentation *presentation,
                           TrendsKind          kind,
                           TrendsEntity       *trend)
{
  g_autoptr (GPtrArray) all = trends_ballot_subjects_list (
    trends_presentation_get_plan (presentation), kind);
  GPtrArray *subjects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    if (!trends_presentation_is_confidential (presentation, all->pdata[i])
        && (trend == NULL || trends_ballot_subjects_get_trend (all->pdata[i]) == trend))
      g_ptr_array_add (subjects, g_object_ref (all->pdata[i]));
  return subjects;
}

static gint64
find_last_people (TrendsPlan   *plan,
                  TrendsEntity *workshop)
{
  g_autoptr (GPtrArray) ballots = trends_plan_dup_referring (plan, TRENDS_KIND_BALLOT,
                                                             TRENDS_BALLOT_WORKSHOP, workshop);

  return ballots->len > 0
           ? trends_entity_get_integer (ballots->pdata[ballots->len - 1], TRENDS_BALLOT_PEOPLE) : 0;
}

/**
 * trends_vote_get_people:
 * @presentation: what the room is shown
 * @plan: the plan that it is of
 *
 * Returns: how many people there are in its workshop, as was said last: for the vote that is counted, or for the one that was
 *   closed last; else how many were there when it ended; 0: nobody has said
 */
guint
trends_vote_get_people (TrendsPresentation *presentation,
                        TrendsPlan         *plan)
{
  TrendsEntity *workshop = NULL;
  TrendsCount *count;
  const char *id;
  gint64 people;

  g_return_val_if_fail (TRENDS_IS_PRESENTATION (presentation), 0);
  g_return_val_if_fail (TRENDS_IS_PLAN (plan), 0);

  count = trends_presentation_get_count (presentation);
  if (count != NULL)
    return trends_count_get_rules (count)->people;
  id = trends_presentation_get_workshop (presentation);
  if (id != NULL)
    workshop = trends_plan_lookup_kind (plan, TRENDS_KIND_WORKSHOP, id);
  if (workshop == NULL)
    return 0;
  people = find_last_people (plan, workshop);
  if (people <= 0)
    people = trends_entity_get_integer (workshop, TRENDS_WORKSHOP_ATTENDANCE);
  return (guint) CLAMP (people, 0, TRENDS_COUNT_MOST_PEOPLE);
}

/**
 * trends_vote_dup_subject:
 * @kind: ideas, initiatives or trends
 * @trend: (nullable): what they are about; %NULL: any
 *
 * Returns: (transfer full): what a vote on these is called
 */
char *
trends_vote_dup_subject (TrendsKind    kind,
                         TrendsEntity *trend)
{
  const char *words = kind == TRENDS_KIND_IDEA ? _("Ideas")
                      : kind == TRENDS_KIND_TREND ? _("Trends") : _("Initiatives");
  g_autofree char *title = NULL;

  if (trend == NULL)
    return g_strdup (words);
  title = trends_excerpt (trends_entity_get_name (trend), NAME_IN_SUBJECT);
  /* Translators: what a vote is about: ideas or initiatives, and the title of a trend */
  return g_strdup_printf (_("%s: %s"), words, title);
}

static char *
dup_again (TrendsEntity *ballot)
{
  g_autofree char *subject = trends_excerpt (trends_entity_get_name (ballot),
                                             TRENDS_STRING_MAX / 2);

  /* Translators: what a second vote is called, among the first of one before; %s is what that was
   * called */
  return g_strdup_printf (_("%s, again among the first"), subject);
}

/**
 * trends_vote_new_again:
 * @ballot: a vote of a plan
 *
 * Returns: (transfer full) (nullable): another, by the same rules, among the first TRENDS_VOTE_FIRST
 *   of it and whatever has as many dots as the last of these, but for what has none; %NULL where these are no more than one
 */
TrendsCount *
trends_vote_new_again (TrendsEntity *ballot)
{
  g_autoptr (GArray) results = NULL;
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autofree char *subject = NULL;
  TrendsCountRules rules;

  g_return_val_if_fail (trends_entity_is (ballot, TRENDS_KIND_BALLOT), NULL);

  results = trends_vote_list (ballot);
  for (guint i = 0; i < results->len; i++)
    if (g_array_index (results, TrendsResult, i).place <= TRENDS_VOTE_FIRST
        && trends_ballot_subjects_get_dots (g_array_index (results, TrendsResult, i).total) > 0)
      g_ptr_array_add (entries, get_entry (g_array_index (results, TrendsResult, i).total));
  if (entries->len < 2)
    return NULL;
  rules.dots = (guint) MAX (trends_entity_get_integer (ballot, TRENDS_BALLOT_DOTS), 1);
  rules.people = (guint) MAX (trends_entity_get_integer (ballot, TRENDS_BALLOT_PEOPLE), 1);
  rules.several = trends_entity_get_integer (ballot, TRENDS_BALLOT_SEVERAL) == TRUE;
  subject = dup_again (ballot);
  return trends_count_new (subject, entries, &rules);
}

/* ------------------------------------------------------------------------- priorities */

/* What gets a priority: of an idea, the initiative that it has become. (nullable) */
static TrendsEntity *
find_ranked (TrendsEntity *entry)
{
  return trends_entity_is (entry, TRENDS_KIND_IDEA)
           ? trends_entity_get_ref (entry, TRENDS_IDEA_INITIATIVE) : entry;
}

/* The first quarter of all is critical, the second high, and so on; nobody's choice is low. */
static TrendsPriority
get_priority (const TrendsResult *result,
              guint               n)
{
  static const TrendsPriority quarters[] = { TRENDS_PRIORITY_CRITICAL, TRENDS_PRIORITY_HIGH,
                                             TRENDS_PRIORITY_MEDIUM, TRENDS_PRIORITY_LOW };

  if (trends_ballot_subjects_get_dots (result->total) == 0)
    return TRENDS_PRIORITY_LOW;
  return quarters[(guint64) (result->place - 1) * G_N_ELEMENTS (quarters) / n];
}

static guint
build_priorities (TrendsEditBuilder *builder,
                  GArray            *results)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < results->len; i++)
    {
      const TrendsResult *result = &g_array_index (results, TrendsResult, i);
      TrendsEntity *ranked = find_ranked (get_entry (result->total));

      /* Of several ideas that became one, the first counts. */
      if (ranked == NULL || !g_hash_table_add (seen, ranked))
        continue;
      trends_edit_builder_set_integer (builder, ranked,
                                       trends_entity_is (ranked, TRENDS_KIND_TREND)
                                         ? (guint) TRENDS_TREND_PRIORITY
                                         : (guint) TRENDS_INITIATIVE_PRIORITY,
                                       get_priority (result, results->len));
      n++;
    }
  return n;
}

/**
 * trends_vote_set_priorities:
 * @ballot: a vote of a plan
 *
 * Gives whatever was voted on a priority by its place, in one edit; what has as many dots has the same.
 * An idea gives it to the initiative that it has become.
 *
 * Returns: whether they have it; otherwise @error says why, as where none of the ideas is an initiative
 */
gboolean
trends_vote_set_priorities (TrendsEntity  *ballot,
                            GError       **error)
{
  g_autoptr (TrendsEditBuilder) builder = NULL;
  g_autoptr (TrendsEdit) edit = NULL;
  g_autoptr (GArray) results = NULL;

  g_return_val_if_fail (trends_entity_is (ballot, TRENDS_KIND_BALLOT), FALSE);

  results = trends_vote_list (ballot);
  /* Translators: an edit that can be undone */
  builder = trends_edit_builder_new (_("Set priorities from a vote"), TRENDS_ORIGIN_USER);
  /* Translators: what was done, after “Undone:” */
  trends_edit_builder_set_done_label (builder, _("set priorities from a vote"));
  if (build_priorities (builder, results) == 0)
    {
      g_set_error (error, TRENDS_ERROR, TRENDS_ERROR_INVALID,
                   _("Nothing of that vote can have a priority: ideas have one when they are "
                     "initiatives."));
      return FALSE;
    }
  edit = trends_edit_builder_end (g_steal_pointer (&builder));
  return trends_edit_get_n_changes (edit) == 0
         || trends_plan_apply (trends_entity_get_plan (ballot), edit, error);
}
