/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-deck.c: the slides of any plan, after any edits: each trend in order, each initiative on one
 * page and once, no page fuller than it has room, and pages that know which they are.
 */

#include "trends-deck.h"
#include "trends-idea-pages.h"
#include "trends-ideas.h"
#include "trends-random-plan.h"
#include "trends-sample.h"
#include "trends-workshop-record.h"

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
                          TRENDS_DECK_COLUMNS
                            * trends_deck_count_rows (trends_entity_get_name (slide->trend)));
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
  g_test_add_func ("/deck/room", test_room);

  return g_test_run ();
}
