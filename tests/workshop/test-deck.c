/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-deck.c: the slides of any plan, after any edits: each trend in order, each initiative on one
 * page and once, no page fuller than it has room, and pages that know which they are.
 */

#include "trends-ballot-subjects.h"
#include "trends-date.h"
#include "trends-decide.h"
#include "trends-deck.h"
#include "trends-horizon.h"
#include "trends-idea-pages.h"
#include "trends-ideas.h"
#include "trends-initiative-state.h"
#include "trends-one-line.h"
#include "trends-plan-verbs.h"
#include "trends-presentation.h"
#include "trends-random-plan.h"
#include "trends-roadmap-pages.h"
#include "trends-sample.h"
#include "trends-slide-quadrants.h"
#include "trends-slide-words.h"
#include "trends-time-scale.h"
#include "trends-workshop-record.h"

#include <string.h>

#define N_PLANS 6
#define N_EDITS 40

/* ------------------------------------------------------------ what always holds */

static void
assert_pages (TrendsDeck *deck)
{
  guint n_slides = trends_deck_get_n_slides (deck);

  for (guint i = 0; i < n_slides; i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);
      const TrendsSlide *last;

      g_assert_cmpuint (slide->page, <, slide->n_pages);
      last = trends_deck_get_slide (deck, i + slide->n_pages - 1 - slide->page);
      g_assert_cmpint (last->kind, ==, slide->kind);
      g_assert_true (last->trend == slide->trend);
      g_assert_cmpuint (last->page, ==, slide->n_pages - 1);
      g_assert_cmpuint (trends_deck_find (deck, slide), ==, i);
    }
}

/* Kinds come in their order, trends in that of the plan. */
static void
assert_order (TrendsDeck *deck)
{
  const TrendsSlide *before = trends_deck_get_slide (deck, 0);

  g_assert_cmpint (before->kind, ==, TRENDS_SLIDE_WELCOME);
  for (guint i = 1; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);

      /* Another trend begins anew after the ideas about one. */
      g_assert_true (slide->kind >= before->kind
                     || (slide->kind == TRENDS_SLIDE_TREND && slide->trend != before->trend));
      g_assert_true ((slide->trend != NULL)
                     == (slide->kind == TRENDS_SLIDE_TREND || slide->kind == TRENDS_SLIDE_IDEAS));
      if (slide->trend != NULL && before->trend != NULL && slide->trend != before->trend)
        g_assert_cmpuint (trends_trend_get_running_number (slide->trend), ==,
                          trends_trend_get_running_number (before->trend) + 1);
      before = slide;
    }
  g_assert_cmpint (before->kind, ==, TRENDS_SLIDE_CLOSE);
}

/* All that are listed, each once, and in that order */
static void
assert_all (TrendsDeck     *deck,
            TrendsSlideKind kind,
            TrendsEntity   *trend,
            GListModel     *list)
{
  guint n = 0;

  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);

      for (guint j = 0; slide->kind == kind && slide->trend == trend && j < slide->items->len; j++)
        {
          g_autoptr (TrendsEntity) listed = g_list_model_get_item (list, n++);

          g_assert_true (slide->items->pdata[j] == listed);
        }
    }
  g_assert_cmpuint (n, ==, g_list_model_get_n_items (list));
}

static guint
count_cells (const TrendsSlide *slide)
{
  guint cells = 0;

  for (guint i = 0; i < slide->items->len; i++)
    {
      guint own = trends_deck_count_cells (trends_entity_get_name (slide->items->pdata[i]));

      if (own > 1)
        cells += cells % TRENDS_DECK_COLUMNS;
      cells += own;
    }
  return cells;
}

/* One that would take more than a page has one to itself. */
static void
assert_room (TrendsDeck *deck)
{
  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);

      if (slide->kind == TRENDS_SLIDE_TREND && slide->items->len > 1)
        g_assert_cmpuint (count_cells (slide), <=,
                          TRENDS_DECK_COLUMNS * trends_deck_count_slide_rows (slide));
    }
}

/* Each initiative that is rated is on one page of value against effort by its title, however long that is, and once; each
 * page says how many of a part are elsewhere, and has no more than it has room for. Behind the page of all parts no page is
 * of several. */
static void
assert_quadrants (TrendsDeck *deck)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint totals[TRENDS_N_QUADRANTS] = { 0 }, n_all = 0;

  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    for (guint q = 0; q < TRENDS_N_QUADRANTS; q++)
      {
        const TrendsSlide *slide = trends_deck_get_slide (deck, i);
        gboolean is_alone = slide->part < TRENDS_N_QUADRANTS;
        g_autoptr (GPtrArray) named = NULL;
        guint n_more, n_lines = 0;

        if (slide->kind != TRENDS_SLIDE_PRIORITIES)
          continue;
        named = trends_slide_dup_quadrant (slide, q, &n_more);
        for (guint j = 0; j < named->len; j++)
          {
            const char *title = trends_entity_get_name (named->pdata[j]);

            n_lines += is_alone ? trends_deck_count_own_lines (title) : trends_deck_count_quadrant_lines (title);
            g_assert_true (g_hash_table_add (seen, named->pdata[j]));
          }
        g_assert_true (named->len == 0 || !is_alone || slide->part == q);
        g_assert_true (!is_alone || slide->items->len > 0);
        g_assert_true (slide->page == 0 || is_alone);
        g_assert_cmpuint (n_lines, <=, is_alone         ? TRENDS_QUADRANT_OWN_LINES
                                       : n_more > 0 ? TRENDS_QUADRANT_LINES - 1 : TRENDS_QUADRANT_LINES);
        if (slide->page == 0)
          n_all += totals[q] = named->len + n_more;
        g_assert_cmpuint (named->len + n_more, ==, totals[q]);
      }
  g_assert_cmpuint (g_hash_table_size (seen), ==, n_all);
}

static gboolean
is_quarter_start (gint64 day,
                  int    year_start)
{
  int year, quarter;

  trends_quarter_of_day (day, year_start, &year, &quarter);
  return trends_period_of_quarter (year, quarter, year_start).start == day;
}

static gboolean
is_shown (gint64              day,
          const TrendsPeriod *shown)
{
  return day == TRENDS_UNSET || trends_period_has_day (shown, day);
}

/* Pages of the roadmap begin and end with a quarter, and have the days of what is on them. All are of the same days, unless
 * the plan is so long that nobody would read its quarters. */
static void
assert_times (TrendsDeck *deck,
              TrendsPlan *plan)
{
  int year_start = trends_period_get_year_start (plan);
  TrendsPeriod extent = trends_time_extent_of_plan (plan, trends_date_today ());

  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);

      if (slide->kind != TRENDS_SLIDE_ROADMAP)
        continue;
      g_assert_cmpint (slide->shown.start, <, slide->shown.end);
      g_assert_true (is_quarter_start (slide->shown.start, year_start));
      g_assert_true (is_quarter_start (slide->shown.end, year_start));
      for (guint j = 0; j < slide->items->len; j++)
        {
          TrendsEntity *item = slide->items->pdata[j];

          g_assert_true (is_shown (trends_entity_get_integer (item, TRENDS_INITIATIVE_START),
                                   &slide->shown));
          g_assert_true (is_shown (trends_entity_get_integer (item, TRENDS_INITIATIVE_END),
                                   &slide->shown));
        }
      if (extent.end - extent.start <= 90 * TRENDS_ROADMAP_QUARTERS)
        g_assert_true (slide->shown.start == extent.start && slide->shown.end == extent.end);
    }
}

/* Each initiative with dates is on one page and once, below the name of its trend, and no page is fuller than it has
 * room. */
static void
assert_roadmap (TrendsDeck *deck,
                TrendsPlan *plan)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GListModel *initiatives = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);

  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);
      TrendsRoadmapPage page = TRENDS_ROADMAP_PAGE_INIT;
      TrendsEntity *trend = NULL;

      for (guint j = 0; slide->kind == TRENDS_SLIDE_ROADMAP && j < slide->items->len; j++)
        {
          TrendsEntity *item = slide->items->pdata[j];
          TrendsRoadmapPlace place;

          g_assert_true (trends_roadmap_page_place (&page, item, &place));
          g_assert_cmpuint (place.line + place.n_lines, <=, TRENDS_ROADMAP_LINES);
          g_assert_true ((place.n_head > 0)
                         == (trends_entity_get_ref (item, TRENDS_INITIATIVE_TREND) != trend));
          trend = trends_entity_get_ref (item, TRENDS_INITIATIVE_TREND);
          g_assert_true (g_hash_table_add (seen, item));
        }
    }
  for (guint i = 0; i < g_list_model_get_n_items (initiatives); i++)
    {
      g_autoptr (TrendsEntity) item = g_list_model_get_item (initiatives, i);

      g_assert_true (g_hash_table_contains (seen, item)
                     == (trends_initiative_has_dates (item)
                         && trends_horizon_of (item, trends_date_today ()) != TRENDS_HORIZON_NOT_DOING));
    }
}

/* Whoever hears a slide hears what it is, and is through soon. */
static void
assert_words (TrendsDeck *deck,
              TrendsPlan *plan)
{
  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);
      g_autofree char *name = trends_slide_dup_name (slide, plan);
      g_autofree char *words = trends_slide_dup_words (slide, plan);

      g_assert_true (g_str_has_prefix (words, name));
      g_assert_cmpint (g_utf8_strlen (words, -1), <, g_utf8_strlen (name, -1) + 900);
      if (slide->kind == TRENDS_SLIDE_TREND && slide->items->len > 0)
        {
          g_autofree char *first = trends_excerpt (trends_entity_get_name (slide->items->pdata[0]), 80);

          g_assert_nonnull (strstr (words, first));
        }
    }
}

/* Each idea of the last workshop is on one page and once, those of a group one after the other. */
static void
assert_ideas (TrendsDeck   *deck,
              TrendsPlan   *plan,
              TrendsEntity *trend)
{
  TrendsEntity *workshop = trends_workshop_find_last (plan);
  g_autoptr (GPtrArray) ideas = trends_ideas_list (
    plan, workshop != NULL ? trends_entity_get_id (workshop) : NULL, trend);
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  const char *group = "";
  guint n = 0;

  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);
      TrendsIdeaPage page = TRENDS_IDEA_PAGE_INIT (trends_idea_page_count_rows (trend));
      TrendsIdeaPlace place;

      for (guint j = 0; slide->kind == TRENDS_SLIDE_IDEAS && slide->trend == trend
                        && j < slide->items->len; j++, n++)
        {
          const char *own = trends_entity_get_text (slide->items->pdata[j], TRENDS_IDEA_CLUSTER);

          g_assert_true (trends_idea_page_place (&page, slide->items->pdata[j], &place));
          g_assert_cmpuint (place.row + place.n_rows, <=, page.n_rows);
          g_assert_cmpuint (trends_deck_find_idea (
            deck, trends_entity_get_id (slide->items->pdata[j])), ==, i);
          g_assert_true (g_str_equal (own, group) || g_hash_table_add (groups, (gpointer) own));
          group = own;
        }
    }
  g_assert_cmpuint (n, ==, ideas->len);
}

/* Whether it is voted on by itself, or for all of its group: as the first of that */
static gboolean
is_subject (GPtrArray    *before,
            TrendsEntity *idea)
{
  const char *group = trends_entity_get_text (idea, TRENDS_IDEA_CLUSTER);

  if (trends_entity_get_integer (idea, TRENDS_IDEA_REVEALED) == 0)
    return FALSE;
  for (guint i = 0; *group != '\0' && i < before->len; i++)
    if (g_str_equal (trends_entity_get_text (before->pdata[i], TRENDS_IDEA_CLUSTER), group)
        && trends_entity_get_ref (before->pdata[i], TRENDS_IDEA_TREND)
             == trends_entity_get_ref (idea, TRENDS_IDEA_TREND))
      return FALSE;
  return TRUE;
}

/* (transfer full) (element-type TrendsEntity): what can be voted on of all pages of ideas, as a room reads it */
static GPtrArray *
list_read (TrendsDeck *deck)
{
  GPtrArray *read = g_ptr_array_new ();

  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);

      for (guint j = 0; slide->kind == TRENDS_SLIDE_IDEAS && j < slide->items->len; j++)
        if (is_subject (read, slide->items->pdata[j]))
          g_ptr_array_add (read, slide->items->pdata[j]);
    }
  return read;
}

/* Letters of a vote go on from page to page as the ideas do; those about no trend are on none. */
static void
assert_letters (TrendsDeck *deck,
                TrendsPlan *plan)
{
  g_autoptr (GPtrArray) subjects = trends_ballot_subjects_list (plan, TRENDS_KIND_IDEA);
  g_autoptr (GPtrArray) read = list_read (deck);

  if (subjects->len == 0 || trends_entity_get_ref (subjects->pdata[0], TRENDS_IDEA_WORKSHOP)
                              != trends_workshop_find_last (plan))
    return;
  for (guint i = 0; i < subjects->len; i++)
    if (i < read->len)
      g_assert_true (subjects->pdata[i] == read->pdata[i]);
    else
      g_assert_null (trends_entity_get_ref (subjects->pdata[i], TRENDS_IDEA_TREND));
  g_assert_cmpuint (read->len, <=, subjects->len);
}

/* A column of trends is of one group, and has room for them. */
static void
assert_column (const TrendsSlide *slide,
               guint              start,
               guint              end)
{
  guint lanes = 0;

  for (guint i = start; i < end; i++)
    {
      g_assert_true (trends_entity_get_ref (slide->items->pdata[i], TRENDS_TREND_GROUP)
                     == trends_entity_get_ref (slide->items->pdata[start], TRENDS_TREND_GROUP));
      lanes += trends_deck_count_lanes (trends_entity_get_name (slide->items->pdata[i]));
    }
  g_assert_cmpuint (lanes, <=, TRENDS_DECK_LANES);
  if (end > start && trends_deck_count_lanes (trends_entity_get_name (slide->items->pdata[start]))
                       == TRENDS_DECK_LANES)
    g_assert_cmpuint (slide->items->len, ==, 1);
}

static void
assert_columns (TrendsDeck *deck)
{
  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);

      if (slide->kind != TRENDS_SLIDE_OVERVIEW)
        continue;
      g_assert_cmpuint (slide->second, >, 0);
      g_assert_cmpuint (slide->second, <=, slide->items->len);
      assert_column (slide, 0, slide->second);
      assert_column (slide, slide->second, slide->items->len);
    }
}

static void
assert_deck (TrendsDeck *deck,
             TrendsPlan *plan)
{
  GListModel *trends = trends_plan_get_list (plan, TRENDS_KIND_TREND);

  assert_pages (deck);
  assert_order (deck);
  assert_room (deck);
  assert_columns (deck);
  assert_quadrants (deck);
  assert_times (deck, plan);
  assert_roadmap (deck, plan);
  assert_words (deck, plan);
  assert_letters (deck, plan);
  assert_all (deck, TRENDS_SLIDE_OVERVIEW, NULL, trends);
  for (guint i = 0; i < g_list_model_get_n_items (trends); i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      assert_all (deck, TRENDS_SLIDE_TREND, trend, trends_trend_get_initiatives (trend));
      assert_ideas (deck, plan, trend);
    }
}

static void
test_any_plan (void)
{
  for (guint i = 0; i < N_PLANS; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
      g_autoptr (TrendsPlan) plan = trends_random_plan_new (rand, 2 + i * 15);
      g_autoptr (TrendsDeck) deck = trends_deck_new (plan);

      assert_deck (deck, plan);
      for (guint j = 0; j < N_EDITS; j++)
        {
          trends_random_edit (rand, plan);
          assert_deck (deck, plan);
        }
    }
}

/* ------------------------------------------------------------------- examples */

/* Whoever has nothing planned is asked all the same, and shown no empty picture. */
static void
test_nothing_planned (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);
  g_autoptr (TrendsDeck) deck = NULL;
  GListModel *initiatives;

  g_assert_no_error (error);
  initiatives = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  while (g_list_model_get_n_items (initiatives) > 0)
    {
      g_autoptr (TrendsEntity) first = g_list_model_get_item (initiatives, 0);

      trends_plan_remove (plan, first, &error);
      g_assert_no_error (error);
    }

  deck = trends_deck_new (plan);
  assert_deck (deck, plan);
  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);

      g_assert_cmpint (slide->kind, !=, TRENDS_SLIDE_ROADMAP);
      g_assert_cmpint (slide->kind, !=, TRENDS_SLIDE_PRIORITIES);
      g_assert_true (slide->trend == NULL || slide->question != NULL);
    }
}

/* Where an idea was that was undone, or the last one of its trend, its trend is seen. */
static void
test_ideas_gone (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (
    trends_plan_get_list (plan, TRENDS_KIND_TREND), 3);
  g_autoptr (TrendsDeck) deck = NULL;
  g_autoptr (TrendsSlide) slide = NULL;
  static const char *const texts[] = { "Idea", NULL };
  TrendsEntity *workshop = trends_workshop_find_last (plan);
  TrendsEntity *idea;
  guint found;

  idea = trends_ideas_add (plan, trends_entity_get_id (workshop), trend, texts, TRUE, &error);
  g_assert_no_error (error);
  deck = trends_deck_new (plan);
  found = trends_deck_find_idea (deck, trends_entity_get_id (idea));
  slide = trends_slide_ref (trends_deck_get_slide (deck, found));
  trends_plan_undo (plan, &error);
  g_assert_no_error (error);
  found = trends_deck_find (deck, slide);
  g_assert_true (trends_deck_get_slide (deck, found)->trend == trend);
}

/* A group comes after what is in none, on the wall and by its letter, whichever was said first. */
static void
test_letters (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (
    trends_plan_get_list (plan, TRENDS_KIND_TREND), 3);
  g_autoptr (TrendsDeck) deck = trends_deck_new (plan);
  static const char *const texts[] = { "Longer hours", "A queue by phone", "Ask residents first",
                                       "Fewer forms", NULL };
  const char *workshop = trends_entity_get_id (trends_workshop_find_last (plan));
  g_autoptr (GPtrArray) ideas = NULL, members = g_ptr_array_new (), subjects = NULL;
  guint at;

  g_assert_nonnull (trends_ideas_add (plan, workshop, trend, texts, TRUE, &error));
  ideas = trends_ideas_list (plan, workshop, trend);
  g_ptr_array_add (members, ideas->pdata[0]);
  g_ptr_array_add (members, ideas->pdata[2]);
  g_assert_true (trends_ideas_group (members, "Front desk", &error));
  g_assert_no_error (error);
  assert_letters (deck, plan);
  subjects = trends_ballot_subjects_list (plan, TRENDS_KIND_IDEA);
  g_assert_true (g_ptr_array_find (subjects, ideas->pdata[1], &at));
  g_assert_true (subjects->pdata[at + 1] == ideas->pdata[3]);
  g_assert_true (subjects->pdata[at + 2] == ideas->pdata[0]);
}

/* What a room decides about a trend stands on that from then on, with all its initiatives; where nobody has decided
 * anything, nothing does. */
static void
test_decided (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (
    trends_plan_get_list (plan, TRENDS_KIND_TREND), 5);
  g_autoptr (TrendsEntity) owner = g_list_model_get_item (
    trends_plan_get_list (plan, TRENDS_KIND_OWNER), 0);
  g_autoptr (TrendsDeck) deck = NULL;

  g_assert_null (trends_decide_dup_state (trend));
  g_assert_nonnull (trends_decide_owner (trend, owner, NULL, &error));
  g_assert_nonnull (trends_decide_choice (trend, TRENDS_TREND_PRIORITY, 4, NULL, &error));
  g_assert_nonnull (trends_decide_choice (trend, TRENDS_TREND_MATURITY_TARGET, 2, NULL, &error));
  deck = trends_deck_new (plan);
  assert_deck (deck, plan);
  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);
      g_autofree char *state = NULL;

      if (slide->kind != TRENDS_SLIDE_TREND || slide->page > 0)
        {
          g_assert_null (slide->decided);
          continue;
        }
      state = trends_decide_dup_state (slide->trend);
      g_assert_true ((slide->decided != NULL) == (state != NULL));
      if (slide->trend != trend)
        continue;
      g_assert_nonnull (slide->decided);
      g_assert_nonnull (strstr (slide->decided, trends_entity_get_name (owner)));
      g_assert_nonnull (strstr (slide->decided, "Priority: "));
      g_assert_nonnull (strstr (slide->decided, "maturity: "));
    }
}

/* The room sees on the wall what it has decided, whatever of the trend is for anybody to see. */
static void
test_decided_seen (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);
  g_autoptr (TrendsPresentation) presentation = trends_presentation_new (plan);
  g_autoptr (TrendsEntity) trend = g_list_model_get_item (
    trends_plan_get_list (plan, TRENDS_KIND_TREND), 5);
  const gint64 choice = 2;
  const TrendsSlide *slide;

  g_assert_nonnull (trends_decide_choice (trend, TRENDS_TREND_MATURITY_TARGET, choice, NULL, &error));
  g_assert_nonnull (trends_decide_choice (trend, TRENDS_TREND_PRIORITY, 3, NULL, &error));
  g_assert_true (trends_presentation_go_to_trend (presentation, 6));
  slide = trends_presentation_get_slide (presentation);
  g_assert_nonnull (slide->decided);
  g_assert_nonnull (strstr (slide->decided, "Priority: High"));
  g_assert_nonnull (strstr (slide->decided, "Target maturity: "));
}

/* In a plan of many years each page has the years of what is on it, so that quarters can be told where they can. */
static void
test_many_years (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);
  GListModel *initiatives = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, 0);
  g_autoptr (TrendsDeck) deck = NULL;
  gint64 end = trends_date_today () + 8 * 365;
  guint n_long = 0, n_short = 0;

  g_assert_true (trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_END, end, &error));
  deck = trends_deck_new (plan);
  assert_deck (deck, plan);
  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);

      if (slide->kind != TRENDS_SLIDE_ROADMAP)
        continue;
      if (g_ptr_array_find (slide->items, initiative, NULL))
        n_long += trends_period_has_day (&slide->shown, end) ? 1 : 0;
      else
        n_short += slide->shown.end < end ? 1 : 0;
    }
  g_assert_cmpuint (n_long, ==, 1);
  g_assert_cmpuint (n_short, >, 1);
}

/* A longer text never takes less room, and no text more than a page. */
static void
test_room (void)
{
  g_autoptr (GString) title = g_string_new (NULL);
  guint cells = 1, idea_cells = 1, lanes = 1, bar_lines = 1, rows = TRENDS_DECK_ROWS;

  for (guint i = 0; i <= TRENDS_STRING_MAX; i++)
    {
      g_assert_cmpuint (trends_deck_count_cells (title->str), >=, cells);
      g_assert_cmpuint (trends_deck_count_lanes (title->str), >=, lanes);
      g_assert_cmpuint (trends_deck_count_bar_lines (title->str), >=, bar_lines);
      g_assert_cmpuint (trends_deck_count_rows (title->str), <=, rows);
      g_assert_cmpuint (trends_deck_count_idea_cells (title->str), >=, idea_cells);
      cells = trends_deck_count_cells (title->str);
      idea_cells = trends_deck_count_idea_cells (title->str);
      lanes = trends_deck_count_lanes (title->str);
      bar_lines = trends_deck_count_bar_lines (title->str);
      rows = trends_deck_count_rows (title->str);
      g_string_append_c (title, 'w');
    }
  g_assert_cmpuint (cells, ==, TRENDS_DECK_COLUMNS * TRENDS_DECK_ROWS);
  g_assert_cmpuint (lanes, ==, TRENDS_DECK_LANES);
  g_assert_cmpuint (bar_lines, <, TRENDS_ROADMAP_LINES);
  g_assert_cmpuint (rows, >=, 1);
  /* Wide letters take more. */
  g_assert_cmpuint (trends_deck_count_cells ("数字服务数字服务数字服务数字服务数字服务数字服务"), >, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/deck/any-plan", test_any_plan);
  g_test_add_func ("/deck/nothing-planned", test_nothing_planned);
  g_test_add_func ("/deck/ideas-gone", test_ideas_gone);
  g_test_add_func ("/deck/letters", test_letters);
  g_test_add_func ("/deck/decided", test_decided);
  g_test_add_func ("/deck/decided-seen", test_decided_seen);
  g_test_add_func ("/deck/many-years", test_many_years);
  g_test_add_func ("/deck/room", test_room);

  return g_test_run ();
}
