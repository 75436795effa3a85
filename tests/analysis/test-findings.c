/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-findings.c: the list of findings, after whatever is done to a plan, against one made
 * anew, and against what the lists of the plan say; and what it reports, against what it holds.
 */

#include "trends-big-plan.h"
#include "trends-counted-list.h"
#include "trends-findings.h"
#include "trends-initiative-state.h"
#include "trends-plan-set-aside.h"
#include "trends-random-plan.h"

#include <string.h>

#define TODAY   740000
#define N_EDITS 150

/* What somebody knows who has only heard the reports. */
typedef struct
{
  TrendsFindings *findings;
  GListModel *list; /* of them, or of what is set aside */
  GPtrArray *known;
  guint n_reports;
} Follower;

static void
items_changed_cb (GListModel *list,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  Follower   *self)
{
  self->n_reports++;
  if (n_removed > 0)
    g_ptr_array_remove_range (self->known, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (self->known, position + i, g_list_model_get_item (list, position + i));
}

static void
follower_init (Follower       *self,
               TrendsFindings *findings,
               GListModel     *list)
{
  self->findings = findings;
  self->list = list;
  self->known = g_ptr_array_new_with_free_func (g_object_unref);
  self->n_reports = 0;
  items_changed_cb (list, 0, 0, g_list_model_get_n_items (list), self);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), self);
}

/* One a line, in order */
static char *
describe (GListModel *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (findings, i);
      g_autofree char *id = trends_finding_dup_id (finding);

      g_string_append_printf (text, "%u %s\n", trends_finding_get_severity (finding), id);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* ------------------------------------------- what the lists of the plan say */

static gboolean
serves (TrendsEntity *initiative,
        TrendsEntity *trend)
{
  g_autoptr (GPtrArray) others = trends_entity_dup_refs (initiative, TRENDS_INITIATIVE_ALSO_SERVES);

  return trends_entity_get_ref (initiative, TRENDS_INITIATIVE_TREND) == trend
         || g_ptr_array_find (others, trend, NULL);
}

static gboolean
is_under_way (TrendsPlan   *plan,
              TrendsEntity *trend)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);

      if (serves (initiative, trend)
          && trends_entity_get_integer (initiative, TRENDS_INITIATIVE_STATUS)
                 == TRENDS_STATUS_UNDER_WAY)
        return TRUE;
    }
  return FALSE;
}

/* Found in the one of them that has the least id, and in no other */
static gboolean
has_namesake (TrendsPlan   *plan,
              TrendsEntity *initiative)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  gboolean has = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) other = g_list_model_get_item (list, i);

      if (other != initiative && trends_initiative_is_open (other)
          && strcmp (trends_entity_get_folded_name (other),
                     trends_entity_get_folded_name (initiative))
                 == 0)
        {
          if (strcmp (trends_entity_get_id (other), trends_entity_get_id (initiative)) < 0)
            return FALSE;
          has = TRUE;
        }
    }
  return has && trends_initiative_is_open (initiative);
}

static guint
count_led (TrendsPlan   *plan,
           TrendsEntity *owner,
           TrendsPeriod  quarter,
           gboolean      is_now)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (list, i);
      gint64 start = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_START);
      gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);

      if (start == TRENDS_UNSET)
        start = end;
      if (end == TRENDS_UNSET)
        end = start;
      /* What has begun, and isn't done, goes on. */
      n += end != TRENDS_UNSET && start < quarter.end && (is_now || end >= quarter.start)
           && trends_initiative_is_open (initiative)
           && trends_entity_get_ref (initiative, TRENDS_INITIATIVE_LEAD) == owner;
    }
  return n;
}

/* Quarter after quarter, from today's on */
static gboolean
is_overloaded (TrendsPlan   *plan,
               TrendsEntity *owner,
               gint64        today)
{
  TrendsEntity *info = trends_plan_get_info (plan);
  gint64 limit = trends_entity_get_integer (info, TRENDS_PLAN_LEAD_LIMIT);
  int year_start = trends_period_get_year_start (plan);

  for (guint i = 0; limit != TRENDS_UNSET && i < TRENDS_FINDING_QUARTERS; i++)
    {
      int year, quarter;
      TrendsPeriod period;

      trends_quarter_of_day (today, year_start, &year, &quarter);
      period = trends_period_of_quarter (year, quarter, year_start);
      if (count_led (plan, owner, period, i == 0) > limit)
        return TRUE;
      today = period.end;
    }
  return FALSE;
}

static gboolean
is_gap (TrendsPlan   *plan,
        TrendsEntity *link)
{
  TrendsEntity *from = trends_entity_get_ref (link, TRENDS_TREND_LINK_FROM);

  return trends_entity_get_integer (from, TRENDS_TREND_STANCE) == TRENDS_STANCE_ACT
         && !is_under_way (plan, trends_entity_get_ref (link, TRENDS_TREND_LINK_TO));
}

static gboolean
is_set_aside (TrendsPlan   *plan,
              const char   *finding,
              TrendsEntity *entity)
{
  GListModel *list = trends_plan_get_list (plan, TRENDS_KIND_SET_ASIDE);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (TrendsEntity) set_aside = g_list_model_get_item (list, i);

      if (strcmp (trends_entity_get_text (set_aside, TRENDS_SET_ASIDE_FINDING), finding) == 0
          && trends_entity_get_ref (set_aside, TRENDS_SET_ASIDE_ENTRY) == entity)
        return TRUE;
    }
  return FALSE;
}

/* What can't be found by a look at one entity, as slowly as can be */
static gboolean
is_so (TrendsPlan        *plan,
       TrendsFindingType  type,
       TrendsEntity      *entity,
       gint64             today)
{
  if (type == TRENDS_FINDING_FOUNDATION_GAP)
    return is_gap (plan, entity);
  if (type == TRENDS_FINDING_OVERLOADED_OWNER)
    return is_overloaded (plan, entity, today);

  g_assert_cmpint (type, ==, TRENDS_FINDING_SAME_TITLE);
  return has_namesake (plan, entity);
}

static void
check_against_lists (TrendsFindings *findings,
                     TrendsPlan     *plan,
                     gint64          today)
{
  static const TrendsFindingType types[] = { TRENDS_FINDING_FOUNDATION_GAP,
                                             TRENDS_FINDING_OVERLOADED_OWNER,
                                             TRENDS_FINDING_SAME_TITLE };

  for (guint t = 0; t < G_N_ELEMENTS (types); t++)
    {
      const TrendsFindingKind *kind = trends_finding_kind_get (types[t]);
      GListModel *list = trends_plan_get_list (plan, kind->kind);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (TrendsEntity) entity = g_list_model_get_item (list, i);
          TrendsFinding *finding
              = trends_findings_lookup (findings, types[t], trends_entity_get_id (entity));

          g_assert_true (
              (finding != NULL)
              == (is_so (plan, types[t], entity, today) && !is_set_aside (plan, kind->id, entity)));
        }
    }
}

/* ------------------------------------------------------------- after an edit */

static void
check_known (Follower   *self,
             TrendsPlan *plan)
{
  g_assert_cmpuint (self->known->len, ==, g_list_model_get_n_items (self->list));
  for (guint i = 0; i < self->known->len; i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (self->list, i);
      g_autofree char *sentence = trends_findings_dup_sentence (self->findings, finding, NULL);

      g_assert_true (self->known->pdata[i] == finding);
      g_assert_true (trends_plan_lookup (plan, trends_finding_get_entity_id (finding))
                     == trends_finding_get_entity (finding));
      g_assert_true (g_str_has_suffix (sentence, ".") || g_str_has_suffix (sentence, "?"));
    }
}

static void
check (Follower   *self,
       TrendsPlan *plan,
       gint64      today)
{
  g_autoptr (TrendsFindings) anew = trends_findings_new (plan, today);
  g_autofree char *expected = describe (G_LIST_MODEL (anew));
  g_autofree char *found = describe (G_LIST_MODEL (self->findings));
  g_autofree char *expected_aside = describe (trends_findings_get_set_aside (anew));
  g_autofree char *aside = describe (trends_findings_get_set_aside (self->findings));

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpstr (aside, ==, expected_aside);
  check_known (self, plan);
  for (guint type = 0; type < TRENDS_N_FINDING_KINDS; type++)
    {
      g_autoptr (GPtrArray) of_type = trends_findings_dup_of_type (self->findings, type);

      g_assert_cmpuint (of_type->len, ==, trends_findings_count (self->findings, type));
    }
}

static TrendsEntity *
pick (GRand      *rand,
      TrendsPlan *plan,
      TrendsKind  kind)
{
  GListModel *list = trends_plan_get_list (plan, kind);
  guint n = g_list_model_get_n_items (list);

  return n > 0 ? g_list_model_get_item (list, g_rand_int_range (rand, 0, (int) n)) : NULL;
}

/* What is rare by chance: one title for two, a low limit, much for one lead, work that begins. */
static void
do_something_rare (GRand      *rand,
                   TrendsPlan *plan)
{
  TrendsEntity *info = trends_plan_get_info (plan);
  g_autoptr (TrendsEntity) initiative = pick (rand, plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsEntity) other = pick (rand, plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsEntity) owner = pick (rand, plan, TRENDS_KIND_OWNER);

  if (initiative == NULL)
    return;
  switch (g_rand_int_range (rand, 0, 7))
    {
    case 0:
      trends_plan_set_text (plan,
                            initiative,
                            TRENDS_INITIATIVE_TITLE,
                            trends_entity_get_name (other),
                            TRENDS_SET_ONCE,
                            NULL);
      break;
    case 1:
      trends_plan_set_integer (
          plan, info, TRENDS_PLAN_LEAD_LIMIT, g_rand_int_range (rand, 1, 3), NULL);
      break;
    case 2:
      trends_plan_set_integer (
          plan, info, TRENDS_PLAN_YEAR_START, g_rand_int_range (rand, 1, 13), NULL);
      break;
    case 3:
      trends_plan_set_ref (plan, initiative, TRENDS_INITIATIVE_LEAD, owner, NULL);
      break;
    case 4:
      trends_plan_set_period (plan,
                              initiative,
                              TODAY + g_rand_int_range (rand, -200, 900),
                              TODAY + g_rand_int_range (rand, 900, 1000),
                              NULL);
      break;
    case 5:
      trends_plan_set_integer (plan, info, TRENDS_PLAN_ENDS,
                               TODAY + g_rand_int_range (rand, 0, 1000), NULL);
      break;
    default:
      trends_plan_set_integer (plan,
                               initiative,
                               TRENDS_INITIATIVE_STATUS,
                               g_rand_boolean (rand) ? TRENDS_STATUS_UNDER_WAY
                                                     : TRENDS_STATUS_PAUSED,
                               NULL);
    }
}

/* Something that is found is set aside, or something that is set aside isn't any more. */
static void
set_something_aside (GRand          *rand,
                     TrendsPlan     *plan,
                     TrendsFindings *findings)
{
  gboolean back = g_rand_boolean (rand);
  GListModel *list = back ? trends_findings_get_set_aside (findings) : G_LIST_MODEL (findings);
  guint n = g_list_model_get_n_items (list);
  g_autoptr (TrendsFinding) finding = NULL;
  g_autofree char *words = NULL;

  if (n == 0)
    return;
  finding = g_list_model_get_item (list, g_rand_int_range (rand, 0, (int) n));
  words = trends_finding_dup_aside (finding, NULL);
  g_assert_true ((words != NULL) == back);
  if (back)
    g_assert_true (trends_plan_take_finding_back (
        plan, trends_finding_get_type_of (finding), trends_finding_get_entity (finding), NULL));
  else
    g_assert_nonnull (trends_plan_set_finding_aside (plan,
                                                     trends_finding_get_type_of (finding),
                                                     trends_finding_get_entity (finding),
                                                     "Why not",
                                                     NULL));
}

static void
do_something (GRand          *rand,
              TrendsPlan     *plan,
              TrendsFindings *findings)
{
  guint what = g_rand_int_range (rand, 0, 7);

  if (what == 0)
    trends_plan_undo (plan, NULL);
  else if (what == 1)
    trends_plan_redo (plan, NULL);
  else if (what < 4)
    trends_random_edit (rand, plan);
  else if (what < 6)
    do_something_rare (rand, plan);
  else
    set_something_aside (rand, plan, findings);
}

static void
test_follows (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 25);
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, TODAY);
  Follower follower, aside;

  follower_init (&follower, findings, G_LIST_MODEL (findings));
  follower_init (&aside, findings, trends_findings_get_set_aside (findings));
  check (&follower, plan, TODAY);
  for (guint i = 0; i < N_EDITS; i++)
    {
      do_something (rand, plan, findings);
      check (&follower, plan, TODAY);
      check_known (&aside, plan);
      check_against_lists (findings, plan, TODAY);
    }
  g_ptr_array_unref (follower.known);
  g_ptr_array_unref (aside.known);
}

/* Where groups and trends change places, so does all that belongs to them. */
static void
test_places (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, TODAY);
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);
  Follower follower;

  follower_init (&follower, findings, G_LIST_MODEL (findings));
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (TrendsEntity) trend
          = g_list_model_get_item (trends,
                                   g_rand_int_range (rand, 0, g_list_model_get_n_items (trends)));

      trends_plan_set_integer (
          plan, trend, TRENDS_TREND_NUMBER, g_rand_int_range (rand, 1, 30), NULL);
      check (&follower, plan, TODAY);
    }
  while (trends_plan_undo (plan, NULL))
    check (&follower, plan, TODAY);
  g_ptr_array_unref (follower.known);
}

static gboolean
is_one_of_two (TrendsFinding *item)
{
  return g_str_hash (trends_finding_get_entity_id (item)) % 2 == 0;
}

/* In all of them, and in what a filter leaves of them, by halving */
static void
test_find_in (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 200);
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, TODAY);
  g_autoptr (GListStore) some = g_list_store_new (TRENDS_TYPE_FINDING);
  g_autoptr (TrendsCountedList) counted = trends_counted_list_new (G_LIST_MODEL (some));
  guint n_most = 2;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (findings)); i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (G_LIST_MODEL (findings), i);

      g_assert_cmpuint (trends_findings_find_in (G_LIST_MODEL (findings), finding), ==, i);
      if (is_one_of_two (finding))
        g_list_store_append (some, finding);
      else
        g_assert_cmpuint (trends_findings_find_in (G_LIST_MODEL (some), finding), ==, G_MAXUINT);
    }
  for (guint n = g_list_model_get_n_items (G_LIST_MODEL (some)); n > 0; n /= 2)
    n_most++;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (some)); i++)
    {
      g_autoptr (TrendsFinding) finding = g_list_model_get_item (G_LIST_MODEL (some), i);

      g_assert_cmpuint (trends_findings_find_in (G_LIST_MODEL (counted), finding), ==, i);
      g_assert_cmpuint (trends_counted_list_reset (counted), <=, n_most);
    }
  g_assert_cmpuint (trends_findings_find_in (G_LIST_MODEL (findings), NULL), ==, G_MAXUINT);
}

/* An edit of very many changes is one report, its undo another, and what it isn't about
 * stays the same object. */
static void
test_many (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 5);
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, TODAY);
  g_autofree char *before = describe (G_LIST_MODEL (findings));
  g_autofree char *after = NULL;
  Follower follower;

  follower_init (&follower, findings, G_LIST_MODEL (findings));
  follower.n_reports = 0;
  trends_big_plan_fill (plan, 500);
  check (&follower, plan, TODAY);
  g_assert_cmpuint (follower.n_reports, ==, 1);
  g_assert_true (trends_plan_undo (plan, NULL));
  check (&follower, plan, TODAY);
  g_assert_cmpuint (follower.n_reports, ==, 2);
  after = describe (G_LIST_MODEL (findings));
  g_assert_cmpstr (after, ==, before);
  g_ptr_array_unref (follower.known);
}

static void
test_another_day (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 60);
  g_autoptr (TrendsFindings) findings = trends_findings_new (plan, TODAY);
  GListModel *initiatives = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  Follower follower;

  follower_init (&follower, findings, G_LIST_MODEL (findings));
  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, i);
      gint64 end = trends_entity_get_integer (initiative, TRENDS_INITIATIVE_END);

      if (end == TRENDS_UNSET)
        continue;
      for (gint64 today = end; today <= end + 1; today++)
        {
          trends_findings_set_today (findings, today);
          check (&follower, plan, today);
          check_against_lists (findings, plan, today);
        }
    }
  g_ptr_array_unref (follower.known);
}

/* ---------------------------------------------------------- a part at a time */

#define N_LARGE 1200

static void
run_until_found (TrendsFindings *findings)
{
  while (trends_findings_is_searching (findings))
    g_main_context_iteration (NULL, TRUE);
}

/* By way of a feed, as a view does */
static TrendsFindings *
follow_feed (TrendsPlan *plan,
             TrendsFeed *feed)
{
  TrendsFindings *findings = trends_findings_new (plan, TODAY);

  trends_findings_set_feed (findings, feed);
  return findings;
}

static TrendsEntity *
get_any (TrendsPlan *plan,
         guint       i)
{
  g_autoptr (TrendsEntity) entity
    = g_list_model_get_item (trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE), i);

  return entity;
}

/* What was found stays until all is looked for anew, says something of itself, and is the same object
 * afterwards where it is still found. */
static void
test_parts (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  g_autoptr (TrendsFeed) feed = trends_feed_new (plan);
  g_autoptr (TrendsFindings) findings = follow_feed (plan, feed);
  g_autofree char *before = describe (G_LIST_MODEL (findings));
  g_autoptr (TrendsFinding) first = g_list_model_get_item (G_LIST_MODEL (findings), 0);
  Follower follower;
  guint n_before;

  follower_init (&follower, findings, G_LIST_MODEL (findings));
  follower.n_reports = 0;
  n_before = follower.known->len;
  trends_big_plan_fill (plan, N_LARGE);
  g_assert_true (trends_findings_is_searching (findings));
  g_assert_cmpuint (follower.known->len, ==, n_before);
  run_until_found (findings);
  check (&follower, plan, TODAY);
  g_assert_cmpuint (follower.n_reports, ==, 1);
  if (first != NULL)
    {
      TrendsFinding *again = trends_findings_lookup (findings, trends_finding_get_type_of (first),
                                                     trends_finding_get_entity_id (first));

      g_assert_true (again == NULL || again == first);
    }

  g_assert_true (trends_plan_undo (plan, NULL));
  g_assert_true (trends_findings_is_searching (findings));
  for (guint i = 0; i < follower.known->len; i++)
    {
      g_autofree char *sentence
        = trends_findings_dup_sentence (findings, follower.known->pdata[i], NULL);

      g_assert_cmpstr (sentence, !=, "");
    }
  trends_findings_finish (findings);
  g_assert_false (trends_findings_is_searching (findings));
  check (&follower, plan, TODAY);
  g_ptr_array_unref (follower.known);
}

/* Whatever else is edited meanwhile, and whoever looks elsewhere */
static void
test_parts_meanwhile (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 40);
  g_autoptr (TrendsFeed) feed = trends_feed_new (plan);
  g_autoptr (TrendsFindings) findings = follow_feed (plan, feed);
  Follower follower;

  follower_init (&follower, findings, G_LIST_MODEL (findings));
  trends_big_plan_fill (plan, N_LARGE);
  for (guint round = 0; round < 40; round++)
    {
      if (round % 4 == 0)
        trends_findings_set_today (findings, TODAY + round);
      if (round % 5 == 0)
        trends_plan_set_integer (plan, trends_plan_get_info (plan), TRENDS_PLAN_ENDS,
                                 TODAY + 10 * round, NULL);
      else if (round % 7 == 0)
        trends_plan_remove (plan, get_any (plan, round), NULL);
      else
        do_something (rand, plan, findings);
      trends_feed_set_paused (feed, g_rand_int_range (rand, 0, 3) == 0);
      g_main_context_iteration (NULL, FALSE);
      if (g_rand_boolean (rand) && !trends_feed_is_paused (feed))
        {
          run_until_found (findings);
          check (&follower, plan, TODAY + round / 4 * 4);
        }
    }
  trends_feed_set_paused (feed, FALSE);
  /* What was done may have been undone. */
  trends_big_plan_fill (plan, N_LARGE);
  run_until_found (findings);
  check (&follower, plan, TODAY + 36);

  {
    g_autoptr (TrendsFeed) other_feed = trends_feed_new (plan);
    g_autoptr (TrendsFindings) other
      = trends_findings_new_in_parts (plan, TODAY + 36, other_feed);
    g_autofree char *expected = describe (G_LIST_MODEL (findings));
    g_autofree char *found = NULL;

    g_assert_true (trends_findings_is_searching (other));
    g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (other)), ==, 0);
    run_until_found (other);
    found = describe (G_LIST_MODEL (other));
    g_assert_cmpstr (found, ==, expected);
  }

  /* Who goes while it is looked for takes it along. */
  g_assert_true (trends_plan_set_integer (plan, trends_plan_get_info (plan), TRENDS_PLAN_ENDS, TODAY,
                                          NULL));
  g_assert_true (trends_findings_is_searching (findings));
  g_ptr_array_unref (follower.known);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/follows", test_follows);
  g_test_add_func ("/findings/places", test_places);
  g_test_add_func ("/findings/find-in", test_find_in);
  g_test_add_func ("/findings/many", test_many);
  g_test_add_func ("/findings/another-day", test_another_day);
  g_test_add_func ("/findings/parts", test_parts);
  g_test_add_func ("/findings/parts-meanwhile", test_parts_meanwhile);

  return g_test_run ();
}
