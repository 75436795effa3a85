/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen about a paper for a workshop. The first of each is what a facilitator wants
 * who chooses nothing, and what nobody in the room may not see. */

#include "trends-workshop-options.h"

#include "trends-ballot-subjects.h"

#include <glib/gi18n-lib.h>

/* In the order of TrendsWorkshopPart */
static const TrendsFormatChoice parts[] = {
  { "all", N_("All"), N_("Everything for a workshop, with a page for whoever leads it") },
  { "cards", N_("Trend cards"), N_("A card for each trend, with space to write on") },
  { "questions", N_("Questions"), N_("A page for each trend, with space for answers") },
  { "ballots", N_("Ballots"), N_("A letter for each that is voted on, and boxes for dots") },
  { "tents", N_("Name tents"), N_("To be folded, and read across a table") },
};

static const TrendsFormatChoice cards[] = {
  { "one", N_("One a page"), N_("To be hung up") },
  { "four", N_("Four a page"), N_("To be cut along the marks and dealt out") },
};

static const TrendsFormatChoice votes[] = {
  { "initiatives", N_("Initiatives"), N_("Those that aren’t done or left undone") },
  { "trends", N_("Trends"), N_("Which of them matter most here") },
  { "ideas", N_("Ideas"), N_("Those of the last workshop that were revealed to the room") },
};

static const TrendsKind vote_kinds[G_N_ELEMENTS (votes)] = {
  TRENDS_KIND_INITIATIVE,
  TRENDS_KIND_TREND,
  TRENDS_KIND_IDEA,
};

static const TrendsFormatChoice tents[] = {
  { "owners", N_("With names"), N_("One for each owner in the plan, and a blank one to copy") },
  { "blank", N_("Blank"), N_("One to copy and to write names on") },
};

static const TrendsFormatChoice confidential[] = {
  { "left-out", N_("Left out"), N_("What isn’t public is on no paper for the room, whoever "
                                   "exports it; but ideas that were revealed may be voted on") },
  { "marked", N_("Marked"), N_("What the profile shows is there, and marked where it is internal "
                               "or exempt") },
};

/* For asking about what was chosen, whichever format it was chosen of */
static const TrendsFormatOption options[] = {
  TRENDS_WORKSHOP_OPTIONS (NULL, NULL),
  { NULL },
};

/**
 * trends_workshop_options_get_part:
 * @index: a number
 *
 * Returns: (nullable) (transfer none): which parts it can be of, one after the other
 */
const TrendsFormatChoice *
trends_workshop_options_get_part (guint index)
{
  return index < G_N_ELEMENTS (parts) ? &parts[index] : NULL;
}

/**
 * trends_workshop_options_get_cards:
 * @index: a number
 *
 * Returns: (nullable) (transfer none): how many cards a page can have, one after the other
 */
const TrendsFormatChoice *
trends_workshop_options_get_cards (guint index)
{
  return index < G_N_ELEMENTS (cards) ? &cards[index] : NULL;
}

/**
 * trends_workshop_options_get_vote:
 * @index: a number
 *
 * Returns: (nullable) (transfer none): what can be voted on, one after the other
 */
const TrendsFormatChoice *
trends_workshop_options_get_vote (guint index)
{
  return index < G_N_ELEMENTS (votes) ? &votes[index] : NULL;
}

/**
 * trends_workshop_options_get_tents:
 * @index: a number
 *
 * Returns: (nullable) (transfer none): what can be on name tents, one after the other
 */
const TrendsFormatChoice *
trends_workshop_options_get_tents (guint index)
{
  return index < G_N_ELEMENTS (tents) ? &tents[index] : NULL;
}

/**
 * trends_workshop_options_get_confidential:
 * @index: a number
 *
 * Returns: (nullable) (transfer none): what can be done with what isn't for everybody, one after
 *   the other
 */
const TrendsFormatChoice *
trends_workshop_options_get_confidential (guint index)
{
  return index < G_N_ELEMENTS (confidential) ? &confidential[index] : NULL;
}

/**
 * trends_workshop_options_have_part:
 * @values: (nullable): what was chosen
 * @part: a part
 *
 * Returns: whether it is wanted; %TRENDS_WORKSHOP_ALL only where all are
 */
gboolean
trends_workshop_options_have_part (GHashTable         *values,
                                   TrendsWorkshopPart  part)
{
  const TrendsFormatChoice *chosen = trends_format_values_get (values, options,
                                                               TRENDS_PARTS_OPTION);

  return chosen == &parts[TRENDS_WORKSHOP_ALL] || chosen == &parts[part];
}

static gboolean
has_number (GArray *numbers,
            guint   number)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, guint, i) == number)
      return TRUE;

  return FALSE;
}

/**
 * trends_workshop_options_list_trends:
 * @values: (nullable): what was chosen
 * @plan: a plan
 *
 * Returns: (transfer full) (element-type TrendsEntity): the trends that the paper is about, in the
 *   order of their numbers: those that were chosen, or all
 */
GPtrArray *
trends_workshop_options_list_trends (GHashTable *values,
                                     TrendsPlan *plan)
{
  GPtrArray *trends = trends_ballot_subjects_list (plan, TRENDS_KIND_TREND);
  g_autoptr (GArray) numbers = trends_format_values_dup_numbers (values, TRENDS_TRENDS_OPTION);

  for (guint i = trends->len; numbers != NULL && i > 0; i--)
    if (!has_number (numbers, trends_trend_get_running_number (trends->pdata[i - 1])))
      g_ptr_array_remove_index (trends, i - 1);

  return trends;
}

/**
 * trends_workshop_options_check:
 * @values: (nullable): what was chosen
 * @plan: a plan
 * @error: return location for an error, of %G_IO_ERROR_INVALID_ARGUMENT
 *
 * Returns: whether the plan has all trends that were chosen
 */
gboolean
trends_workshop_options_check (GHashTable  *values,
                               TrendsPlan  *plan,
                               GError     **error)
{
  g_autoptr (GArray) numbers = trends_format_values_dup_numbers (values, TRENDS_TRENDS_OPTION);
  guint n_trends = g_list_model_get_n_items (trends_plan_get_list (plan, TRENDS_KIND_TREND));

  for (guint i = 0; numbers != NULL && i < numbers->len; i++)
    if (g_array_index (numbers, guint, i) > n_trends)
      {
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                     _("There is no trend with the number %u in this plan"),
                     g_array_index (numbers, guint, i));
        return FALSE;
      }
  return TRUE;
}

/**
 * trends_workshop_options_have_four:
 * @values: (nullable): what was chosen
 *
 * Returns: whether a page has four cards, and not one
 */
gboolean
trends_workshop_options_have_four (GHashTable *values)
{
  return trends_format_values_get (values, options, TRENDS_CARDS_OPTION) == &cards[1];
}

/**
 * trends_workshop_options_find_vote:
 * @values: (nullable): what was chosen
 *
 * Returns: the kind of what is voted on
 */
TrendsKind
trends_workshop_options_find_vote (GHashTable *values)
{
  return vote_kinds[trends_format_values_get (values, options, TRENDS_VOTE_OPTION) - votes];
}

/**
 * trends_workshop_options_have_owners:
 * @values: (nullable): what was chosen
 *
 * Returns: whether there are name tents with the names of owners
 */
gboolean
trends_workshop_options_have_owners (GHashTable *values)
{
  return trends_format_values_get (values, options, TRENDS_TENTS_OPTION) == &tents[0];
}

/**
 * trends_workshop_options_leave_out:
 * @values: (nullable): what was chosen
 *
 * Returns: whether the paper holds no more than anybody may see
 */
gboolean
trends_workshop_options_leave_out (GHashTable *values)
{
  return trends_format_values_get (values, options, TRENDS_CONFIDENTIAL_OPTION)
         == &confidential[0];
}
