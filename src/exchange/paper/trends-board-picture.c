/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board, as it is drawn on a canvas.
 *
 * Groups are lanes, trends are cards. However many there are of both, they
 * share one page: columns are chosen so that the cards stay as large as they
 * can, and all is drawn smaller where they would be too small to read. Rows of
 * cards are as high as each other, unless that would leave initiatives out while
 * others have room to spare.
 */

#include "trends-board-picture.h"

#include "trends-board-card.h"

#include <glib/gi18n-lib.h>

#define GAP          8.0
#define LANE_GAP    10.0
#define LANE_HEAD   19.0
#define LANE_SIZE   10.5
#define MAX_COLUMNS 24

typedef struct
{
  guint  n_columns;
  guint  n_rows;
  guint  n_lanes;
  double card_width;
  double card_height;
  double scale;
} Grid;

static guint
count_rows (GListModel *groups,
            guint       n_columns,
            guint      *n_lanes)
{
  guint n_rows = 0;

  *n_lanes = 0;
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, i);
      guint n_trends = g_list_model_get_n_items (trends_group_get_trends (group));

      n_rows += (n_trends + n_columns - 1) / n_columns;
      *n_lanes += n_trends > 0;
    }

  return n_rows;
}

static Grid
create_grid (GListModel              *groups,
             guint                    n_columns,
             const cairo_rectangle_t *box,
             double                   unit)
{
  Grid grid = { .n_columns = n_columns };
  double heads, gaps;

  grid.n_rows = MAX (1, count_rows (groups, n_columns, &grid.n_lanes));
  heads = grid.n_lanes * LANE_HEAD + (MAX (grid.n_lanes, 1) - 1) * LANE_GAP;
  gaps = (grid.n_rows - MIN (grid.n_rows, grid.n_lanes)) * GAP;
  grid.card_width = (box->width / unit - (n_columns - 1) * GAP) / n_columns;
  grid.card_height = (box->height / unit - heads - gaps) / grid.n_rows;
  grid.scale = MIN (1, MIN (grid.card_width / TRENDS_BOARD_CARD_WIDTH,
                            grid.card_height / TRENDS_BOARD_CARD_HEIGHT));

  return grid;
}

static guint
longest_lane (GListModel *groups)
{
  guint longest = 1;

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, i);

      longest = MAX (longest, g_list_model_get_n_items (trends_group_get_trends (group)));
    }

  return MIN (longest, MAX_COLUMNS);
}

static Grid
choose_grid (GListModel              *groups,
             const cairo_rectangle_t *box,
             double                   unit)
{
  guint longest = longest_lane (groups);
  Grid best = create_grid (groups, longest, box, unit);

  for (guint n_columns = longest - 1; n_columns > 0; n_columns--)
    {
      Grid grid = create_grid (groups, n_columns, box, unit);

      if (grid.scale > best.scale)
        best = grid;
    }

  return best;
}

/* ----------------------------------------------------------------- heights */

/* What the fullest card of a row needs for all that is on it. */
static double
get_need (GListModel   *trends,
          guint         from,
          TrendsFilter *filter,
          const Grid   *grid)
{
  guint end = MIN (from + grid->n_columns, g_list_model_get_n_items (trends));
  guint most = 0;

  for (guint i = from; i < end; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      most = MAX (most, trends_board_card_count (trend, filter));
    }

  return grid->scale * MAX (TRENDS_BOARD_CARD_HEIGHT, TRENDS_BOARD_CARD_NEEDS (most));
}

/* (transfer full) (element-type double): of each row, from the top */
static GArray *
list_needs (GListModel   *groups,
            TrendsFilter *filter,
            const Grid   *grid)
{
  GArray *needs = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, i);
      GListModel *trends = trends_group_get_trends (group);

      for (guint from = 0; from < g_list_model_get_n_items (trends); from += grid->n_columns)
        {
          double need = get_need (trends, from, filter, grid);

          g_array_append_val (needs, need);
        }
    }

  return needs;
}

/* What all rows have that need more than an equal part of what the others leave. */
static double
find_share (GArray *needs,
            double  room)
{
  double share = room / needs->len;

  for (guint n_more = needs->len, before = 0; n_more > 0 && n_more != before;)
    {
      double left = room;

      before = n_more;
      n_more = needs->len;
      for (guint i = 0; i < needs->len; i++)
        if (g_array_index (needs, double, i) <= share)
          {
            left -= g_array_index (needs, double, i);
            n_more--;
          }
      if (n_more > 0)
        share = left / n_more;
    }

  return share;
}

/* (transfer full) (element-type double): how high each row is, from the top */
static GArray *
share_heights (GListModel   *groups,
               TrendsFilter *filter,
               const Grid   *grid)
{
  GArray *heights = list_needs (groups, filter, grid);
  double room = grid->card_height * heights->len;
  double share = find_share (heights, room);
  gboolean differ = FALSE;

  for (guint i = 0; i < heights->len; i++)
    differ = differ || g_array_index (heights, double, i) > grid->card_height;
  for (guint i = 0; i < heights->len; i++)
    {
      double *height = &g_array_index (heights, double, i);

      *height = MAX (1, differ ? MIN (*height, share) : grid->card_height);
      room -= *height;
    }
  for (guint i = 0; i < heights->len && room > 0; i++)
    g_array_index (heights, double, i) += room / heights->len;

  return heights;
}

/* ----------------------------------------------------------------- drawing */

static void
draw_lane_head (TrendsCanvas *canvas,
                TrendsEntity      *group,
                double             x,
                double             y,
                double             width)
{
  TrendsCanvasLabel title = {
    .text = trends_entity_get_name (group), .size = LANE_SIZE, .is_plans = TRUE, .is_bold = TRUE,
    .colour = &trends_colour_ink, .width = width / canvas->unit, .element = "H3",
  };
  TrendsCanvasLabel summary = {
    .text = trends_entity_get_text (group, TRENDS_GROUP_SUMMARY), .size = 7.6, .is_plans = TRUE,
    .colour = &trends_colour_muted, .element = "P",
  };
  double title_width, height;

  height = trends_canvas_measure (canvas, &title, &title_width);
  trends_canvas_draw (canvas, &title, x, y);

  title_width += 8 * canvas->unit;
  summary.width = (width - title_width) / canvas->unit;
  if (*summary.text == '\0' || summary.width < 60)
    return;

  height -= trends_canvas_measure (canvas, &summary, NULL);
  trends_canvas_draw (canvas, &summary, x + title_width, y + height * 0.7);
}

/* Returns how far down the lane goes. `heights`: of its rows, and those below */
static double
draw_lane (TrendsCanvas            *canvas,
           TrendsEntity            *group,
           TrendsFilter            *filter,
           const Grid              *grid,
           const double            *heights,
           const cairo_rectangle_t *box,
           double                   unit)
{
  GListModel *trends = trends_group_get_trends (group);
  guint n_trends = g_list_model_get_n_items (trends);
  cairo_rectangle_t card = { box->x, box->y + LANE_HEAD * unit,
                             grid->card_width * unit, *heights * unit };

  draw_lane_head (canvas, group, box->x, box->y, box->width);
  trends_canvas_begin (canvas, "L");
  for (guint i = 0; i < n_trends; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      if (i > 0 && i % grid->n_columns == 0)
        {
          card.y += card.height + GAP * unit;
          card.height = *++heights * unit;
        }
      card.x = box->x + (i % grid->n_columns) * (card.width + GAP * unit);
      trends_board_card_draw (canvas, trend, filter, &card);
    }
  trends_canvas_end (canvas);

  return card.y + card.height;
}

static void
draw_nothing (TrendsCanvas       *canvas,
              const cairo_rectangle_t *box)
{
  TrendsCanvasLabel label = {
    .text = _("There are no trends in this plan yet."), .size = 10,
    .colour = &trends_colour_muted, .width = box->width / canvas->unit, .element = "P",
  };

  trends_canvas_draw (canvas, &label, box->x, box->y);
}

/**
 * trends_board_draw:
 * @canvas: where to draw it
 * @plan: the plan
 * @filter: (nullable): which initiatives are drawn, %NULL for all
 * @box: where on the canvas
 *
 * Draws the board of a plan: each group as a lane, each trend as a card. On
 * paper, a heading of the second level must come before it.
 */
void
trends_board_draw (TrendsCanvas            *canvas,
                   TrendsPlan              *plan,
                   TrendsFilter            *filter,
                   const cairo_rectangle_t *box)
{
  GListModel *groups = trends_plan_get_list (plan, TRENDS_KIND_GROUP);
  TrendsCanvas scaled = *canvas;
  Grid grid = choose_grid (groups, box, canvas->unit);
  g_autoptr (GArray) heights = NULL;
  cairo_rectangle_t lane = *box;
  guint n_rows = 0;

  if (grid.n_lanes == 0)
    {
      draw_nothing (canvas, box);
      return;
    }

  scaled.unit *= MAX (grid.scale, 0.05);
  heights = share_heights (groups, filter, &grid);
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, i);
      guint n_trends = g_list_model_get_n_items (trends_group_get_trends (group));

      if (n_trends > 0)
        lane.y = draw_lane (&scaled, group, filter, &grid, &g_array_index (heights, double, n_rows),
                            &lane, canvas->unit)
                 + LANE_GAP * canvas->unit;
      n_rows += (n_trends + grid.n_columns - 1) / grid.n_columns;
    }
}
