/* SPDX-License-Identifier: GPL-3.0-or-later */

/* test-link-curve.c: wherever two cards are, and whatever stands above the lower one, a curve begins
 * at the edge of one and its head touches the other and, where there is room for it beside them, no
 * word.
 */

#include "trends-link-curve.h"

#include <math.h>

#define N_ROUNDS 2000
#define SIZE 9.0

static graphene_rect_t
make_card (float x,
           float y)
{
  return GRAPHENE_RECT_INIT (x, y, (float) g_test_rand_double_range (150, 420), 300);
}

/* Above the lower row, as far as they go */
static graphene_rect_t
make_words (const graphene_rect_t *lower)
{
  float begin = (float) g_test_rand_double_range (0, 300);
  float width = (float) g_test_rand_double_range (0, 900);

  return GRAPHENE_RECT_INIT (begin, lower->origin.y - 40, width, 36);
}

/* Whether the head of a curve has room beside the words, at one edge of a card or the other */
static gboolean
is_room (const graphene_rect_t *card,
         const graphene_rect_t *words)
{
  return words->origin.x - SIZE >= card->origin.x + SIZE
         || words->origin.x + words->size.width + SIZE / 2 <= card->origin.x + card->size.width;
}

static void
check_head (const TrendsCurve     *curve,
            const graphene_rect_t *words)
{
  for (guint i = 0; i < G_N_ELEMENTS (curve->head); i++)
    g_assert_false (curve->head[i].x > words->origin.x + 0.01
                    && curve->head[i].x < words->origin.x + words->size.width - 0.01
                    && curve->head[i].y > words->origin.y
                    && curve->head[i].y < words->origin.y + words->size.height);
}

static gboolean
is_at (double one,
       double other)
{
  return fabs (one - other) < 0.01;
}

/* Whether it is on an edge */
static gboolean
touches (const TrendsPoint     *point,
         const graphene_rect_t *card)
{
  double left = card->origin.x, right = left + card->size.width;
  double top = card->origin.y, bottom = top + card->size.height;
  gboolean in_width = point->x > left - 0.01 && point->x < right + 0.01;
  gboolean in_height = point->y > top - 0.01 && point->y < bottom + 0.01;

  return (in_width && (is_at (point->y, top) || is_at (point->y, bottom)))
         || (in_height && (is_at (point->x, left) || is_at (point->x, right)));
}

static void
test_rows (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      graphene_rect_t upper = make_card ((float) g_test_rand_double_range (0, 900), 100);
      graphene_rect_t lower = make_card ((float) g_test_rand_double_range (0, 900), 460);
      graphene_rect_t words = make_words (&lower);
      TrendsCurve curve;

      trends_link_curve_init (&curve, &upper, &lower, &words, 0.58, SIZE);
      g_assert_true (touches (&curve.points[0], &upper));
      g_assert_true (touches (&curve.head[0], &lower));
      if (is_room (&lower, &words))
        check_head (&curve, &words);
      trends_link_curve_init (&curve, &lower, &upper, &words, 0.58, SIZE);
      g_assert_true (touches (&curve.points[0], &lower));
      g_assert_true (touches (&curve.head[0], &upper));
    }
}

static void
test_row (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      graphene_rect_t one = make_card ((float) g_test_rand_double_range (0, 400), 100);
      graphene_rect_t other = make_card ((float) g_test_rand_double_range (500, 900), 100);
      graphene_rect_t words = GRAPHENE_RECT_INIT (0, 0, 0, 0);
      TrendsCurve curve;

      trends_link_curve_init (&curve, &one, &other, &words, 0.58, SIZE);
      g_assert_true (touches (&curve.points[0], &one));
      g_assert_true (touches (&curve.head[0], &other));
      g_assert_cmpfloat (curve.points[1].y, <, 100);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/link-curve/rows", test_rows);
  g_test_add_func ("/link-curve/row", test_row);
  return g_test_run ();
}
