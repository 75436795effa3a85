/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-deck.c: the slides of any plan, after any edits: each trend in order, each initiative on one
 * page and once, no page fuller than it has room, and pages that know which they are.
 */

#include "trends-date.h"
#include "trends-decide.h"
#include "trends-deck.h"
#include "trends-idea-pages.h"
#include "trends-ideas.h"
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

/* Each initiative that is rated is on one page of value against effort, and once; what isn't named there has a title that
 * no part has room for. No part is fuller than it has room, nor goes on elsewhere before it is full. */
static void
assert_quadrants (TrendsDeck *deck)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint before[TRENDS_N_QUADRANTS] = { 0 };

  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    for (guint q = 0; q < TRENDS_N_QUADRANTS; q++)
      {
        const TrendsSlide *slide = trends_deck_get_slide (deck, i);
        g_autoptr (GPtrArray) named = NULL;
        guint n_more, n_lines = 0;

        if (slide->kind != TRENDS_SLIDE_PRIORITIES)
          continue;
        named = trends_slide_dup_quadrant (slide, q, &n_more);
        for (guint j = 0; j < named->len; j++)
          {
            n_lines += trends_deck_count_quadrant_lines (trends_entity_get_name (named->pdata[j]));
            g_assert_true (g_hash_table_add (seen, named->pdata[j]));
          }
        n_lines += n_more > 0 ? 1 : 0;
        g_assert_cmpuint (n_lines, <=, TRENDS_QUADRANT_LINES);
        if (slide->page > 0 && named->len > 0)
          g_assert_cmpuint (
            before[q] + trends_deck_count_quadrant_lines (trends_entity_get_name (named->pdata[0])),
            >, TRENDS_QUADRANT_LINES);
        before[q] = n_lines;
      }
}

/* Pages of the roadmap begin and end with a quarter, and have no more than there is room to name, unless the plan is so
 * long that nobody would read its quarters. */
static void
assert_times (TrendsDeck *deck,
              TrendsPlan *plan)
{
  int year_start = trends_period_get_year_start (plan);

  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);
      TrendsPeriod extent = trends_time_extent_of_plan (plan, trends_date_today ());
      gint64 most = 92 * TRENDS_ROADMAP_QUARTERS;
      int year, quarter;

      if (slide->kind != TRENDS_SLIDE_ROADMAP)
        continue;
      g_assert_cmpint (slide->shown.start, <, slide->shown.end);
      trends_quarter_of_day (slide->shown.start, year_start, &year, &quarter);
      g_assert_cmpint (trends_period_of_quarter (year, quarter, year_start).start, ==,
                       slide->shown.start);
      trends_quarter_of_day (slide->shown.end, year_start, &year, &quarter);
      g_assert_cmpint (trends_period_of_quarter (year, quarter, year_start).start, ==,
                       slide->shown.end);
      if (extent.end - extent.start <= 90 * TRENDS_ROADMAP_QUARTERS * TRENDS_ROADMAP_TIMES)
        g_assert_cmpint (slide->shown.end - slide->shown.start, <=, most);
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

      if (slide->kind != TRENDS_SLIDE_OVERVIEW && slide->kind != TRENDS_SLIDE_ROADMAP)
        continue;
      g_assert_cmpuint (slide->second, >, 0);
      g_assert_cmpuint (slide->second, <=, slide->items->len);
      if (slide->kind == TRENDS_SLIDE_ROADMAP)
        g_assert_cmpuint (slide->second, ==, slide->items->len);
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
  assert_words (deck, plan);
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

/* A plan of many years has its quarters named on several pages, one after another, with nothing left out. */
static void
test_many_years (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TrendsPlan) plan = trends_sample_new_plan (&error);
  GListModel *initiatives = trends_plan_get_list (plan, TRENDS_KIND_INITIATIVE);
  g_autoptr (TrendsEntity) initiative = g_list_model_get_item (initiatives, 0);
  g_autoptr (TrendsDeck) deck = NULL;
  gint64 end = trends_date_today () + 8 * 365, last = 0;
  gboolean is_seen = FALSE;

  g_assert_true (trends_plan_set_integer (plan, initiative, TRENDS_INITIATIVE_END, end, &error));
  deck = trends_deck_new (plan);
  assert_deck (deck, plan);
  for (guint i = 0; i < trends_deck_get_n_slides (deck); i++)
    {
      const TrendsSlide *slide = trends_deck_get_slide (deck, i);

      if (slide->kind != TRENDS_SLIDE_ROADMAP)
        continue;
      g_assert_true (slide->page == 0 || slide->shown.start == last || slide->shown.start < last);
      last = slide->shown.end;
      is_seen |= slide->shown.start <= end && end < slide->shown.end;
      g_assert_cmpuint (slide->n_pages, >, 2);
    }
  g_assert_true (is_seen);
}

/* A longer text never takes less room, and no text more than a page. */
static void
test_room (void)
{
  g_autoptr (GString) title = g_string_new (NULL);
  guint cells = 1, idea_cells = 1, lanes = 1, rows = TRENDS_DECK_ROWS;

  for (guint i = 0; i <= TRENDS_STRING_MAX; i++)
    {
      g_assert_cmpuint (trends_deck_count_cells (title->str), >=, cells);
      g_assert_cmpuint (trends_deck_count_lanes (title->str), >=, lanes);
      g_assert_cmpuint (trends_deck_count_rows (title->str), <=, rows);
      g_assert_cmpuint (trends_deck_count_idea_cells (title->str), >=, idea_cells);
      cells = trends_deck_count_cells (title->str);
      idea_cells = trends_deck_count_idea_cells (title->str);
      lanes = trends_deck_count_lanes (title->str);
      rows = trends_deck_count_rows (title->str);
      g_string_append_c (title, 'w');
    }
  g_assert_cmpuint (cells, ==, TRENDS_DECK_COLUMNS * TRENDS_DECK_ROWS);
  g_assert_cmpuint (lanes, ==, TRENDS_DECK_LANES);
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
  g_test_add_func ("/deck/decided", test_decided);
  g_test_add_func ("/deck/decided-seen", test_decided_seen);
  g_test_add_func ("/deck/many-years", test_many_years);
  g_test_add_func ("/deck/room", test_room);

  return g_test_run ();
}
