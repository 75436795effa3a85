/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-long-use.c: two hours of a workshop without its windows, in seconds: 10,000 things that a facilitator does, at
 * random. Hardly more of the heap is in use after the last than after the first 1,000, which collect what a room goes on
 * with. The same with windows, which draw and take a quarter of an hour, is “/any-workshop/memory”.
 */

#include "trends-agenda.h"
#include "trends-decide.h"
#include "trends-ideas.h"
#include "trends-long-workshop.h"
#include "trends-plan-verbs.h"
#include "trends-presentation.h"
#include "trends-sample.h"
#include "trends-vote.h"
#include "trends-workshop-session.h"

#include <malloc.h>

#define N_SETTLED 1000
#define N_ACTIONS 10000

/* In per cent; sanitizers have a heap of their own, of which nothing is known */
#define MOST_GROWTH 5

typedef struct
{
  TrendsPlan *plan;
  TrendsPresentation *presentation;
  TrendsWorkshopSession *session;
  GRand *rand;
  gint64 time; /* microseconds */
  guint n_decided; /* anew or again: each can be undone */
} Use;

static gint64
get_time (gpointer user_data)
{
  return ((Use *) user_data)->time;
}

static guint
pick (Use  *use,
      guint n)
{
  return (guint) g_rand_int_range (use->rand, 0, (gint32) n);
}

static guint
count (Use        *use,
       TrendsKind  kind)
{
  return g_list_model_get_n_items (trends_plan_get_list (use->plan, kind));
}

/* (transfer full) */
static TrendsEntity *
get_trend (Use *use)
{
  return g_list_model_get_item (trends_plan_get_list (use->plan, TRENDS_KIND_TREND),
                                pick (use, count (use, TRENDS_KIND_TREND)));
}

/* ----------------------------------------------------------------- what is done */

static void
lead (Use *use)
{
  if (pick (use, 10) == 0)
    trends_presentation_go_to (use->presentation, pick (use, 2) == 0 ? 0 : G_MAXUINT);
  else
    trends_presentation_step (use->presentation, pick (use, 3) == 0 ? -1 : 1);
}

static void
jump (Use *use)
{
  trends_presentation_go_to_trend (use->presentation, 1 + pick (use, 10));
}

static void
hide_or_show (Use *use)
{
  static void (*const toggles[]) (TrendsPresentation *) = { trends_presentation_toggle_blank,
                                                            trends_presentation_toggle_frozen,
                                                            trends_presentation_toggle_overview };

  toggles[pick (use, G_N_ELEMENTS (toggles))] (use->presentation);
}

static void
keep_time (Use *use)
{
  switch (pick (use, 3))
    {
    case 0:
      trends_workshop_session_run (use->session, !trends_workshop_session_is_running (use->session), NULL);
      break;
    case 1:
      trends_workshop_session_add_minute (use->session, NULL);
      break;
    default:
      trends_workshop_session_go_on (use->session, pick (use, 2) == 0 ? 1 : -1, NULL);
    }
}

static void
capture (Use *use)
{
  g_autoptr (TrendsEntity) trend = get_trend (use);
  g_autofree char *text = g_strdup_printf ("Idea number %u of a long afternoon", pick (use, 1000));
  g_autoptr (GError) error = NULL;

  if (count (use, TRENDS_KIND_IDEA) >= TRENDS_LONG_WORKSHOP_IDEAS)
    return;
  trends_ideas_add (use->plan, trends_presentation_get_workshop (use->presentation), trend,
                    (const char *[]) { text, NULL }, !trends_presentation_hides_ideas (use->presentation),
                    &error);
  g_assert_no_error (error);
}

static void
reveal (Use *use)
{
  g_autoptr (GPtrArray) ideas = trends_ideas_list (
    use->plan, trends_presentation_get_workshop (use->presentation), NULL);

  if (ideas->len > 0)
    trends_ideas_reveal (ideas, TRUE, NULL);
}

static void
begin_vote (Use *use)
{
  g_autoptr (GPtrArray) subjects = trends_vote_list_subjects (use->presentation, TRENDS_KIND_TREND, NULL);
  const TrendsCountRules rules = { 3, 40, TRUE };
  g_autoptr (TrendsCount) counted = trends_count_new ("What comes first?", subjects, &rules);

  trends_presentation_set_count (use->presentation, counted);
}

static void
vote (Use *use)
{
  TrendsCount *counted = trends_presentation_get_count (use->presentation);
  g_autoptr (GError) error = NULL;

  if (counted == NULL)
    {
      if (pick (use, 20) == 0 && count (use, TRENDS_KIND_BALLOT) < TRENDS_LONG_WORKSHOP_VOTES)
        begin_vote (use);
    }
  else if (pick (use, 25) == 0)
    {
      trends_count_close (counted, use->plan, trends_presentation_get_workshop (use->presentation), &error);
      g_assert_no_error (error);
      trends_presentation_set_count (use->presentation, NULL);
    }
  else if (pick (use, 4) == 0)
    trends_count_undo (counted, NULL);
  else
    trends_count_add (counted, pick (use, trends_count_get_n_entries (counted)));
}

static void
decide (Use *use)
{
  g_autoptr (TrendsEntity) trend = get_trend (use);

  if (use->n_decided++ < TRENDS_LONG_WORKSHOP_DECISIONS)
    trends_decide_choice (trend, TRENDS_TREND_STANCE, 1 + pick (use, 3),
                          trends_presentation_get_workshop (use->presentation), NULL);
}

static void
undo (Use *use)
{
  if (pick (use, 3) == 0)
    trends_plan_redo (use->plan, NULL);
  else
    trends_plan_undo (use->plan, NULL);
}

static void (*const deeds[TRENDS_N_DEEDS]) (Use *use) = {
  [TRENDS_DEED_LEAD] = lead,
  [TRENDS_DEED_JUMP] = jump,
  [TRENDS_DEED_HIDE_OR_SHOW] = hide_or_show,
  [TRENDS_DEED_KEEP_TIME] = keep_time,
  [TRENDS_DEED_CAPTURE] = capture,
  [TRENDS_DEED_REVEAL] = reveal,
  [TRENDS_DEED_VOTE] = vote,
  [TRENDS_DEED_DECIDE] = decide,
  [TRENDS_DEED_UNDO] = undo,
};

static void
act (Use      *use,
     gboolean  is_first)
{
  deeds[trends_long_workshop_pick (use->rand, is_first)] (use);
  use->time += TRENDS_LONG_WORKSHOP_LASTS / N_ACTIONS;
  trends_workshop_session_look (use->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* --------------------------------------------------------------------- the room */

static void
set_up (Use           *use,
        gconstpointer  data)
{
  guint n_agendas;
  g_autoptr (GError) error = NULL;
  TrendsEntity *workshop;

  use->rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  use->plan = trends_sample_new_plan (&error);
  g_assert_no_error (error);
  use->presentation = trends_presentation_new (use->plan);
  use->session = trends_workshop_session_new (use->plan);
  trends_workshop_session_set_time (use->session, get_time, use);
  workshop = trends_agenda_begin (use->plan, NULL, &trends_agenda_list (&n_agendas)[1], &error);
  g_assert_no_error (error);
  trends_presentation_set_workshop (use->presentation, workshop);
  trends_workshop_session_set_workshop (use->session, workshop);
}

static void
tear_down (Use           *use,
           gconstpointer  data)
{
  g_object_unref (use->session);
  g_object_unref (use->presentation);
  g_object_unref (use->plan);
  g_rand_free (use->rand);
}

/* All that a room comes to, if chance left some of it out */
static void
collect_rest (Use *use)
{
  while (count (use, TRENDS_KIND_IDEA) < TRENDS_LONG_WORKSHOP_IDEAS)
    capture (use);
  while (count (use, TRENDS_KIND_BALLOT) < TRENDS_LONG_WORKSHOP_VOTES)
    vote (use);
  while (use->n_decided < TRENDS_LONG_WORKSHOP_DECISIONS)
    decide (use);
}

static void
test_memory (Use           *use,
             gconstpointer  data)
{
  gsize before = 0, after;

  for (guint i = 0; i < N_ACTIONS; i++)
    {
      if (i == N_SETTLED)
        {
          collect_rest (use);
          before = mallinfo2 ().uordblks;
        }
      act (use, i < N_SETTLED);
    }
  after = mallinfo2 ().uordblks;
  g_test_message ("%zu KiB after %u actions, %zu KiB after %u; %u ideas, %u votes", before / 1024,
                  N_SETTLED, after / 1024, N_ACTIONS, count (use, TRENDS_KIND_IDEA),
                  count (use, TRENDS_KIND_BALLOT));
  g_assert_cmpuint (after * 100, <=, before * (100 + MOST_GROWTH));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  trends_entity_ensure_types ();

  g_test_add ("/long-use/memory", Use, NULL, set_up, test_memory, tear_down);

  return g_test_run ();
}
