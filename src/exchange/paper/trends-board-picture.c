/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board as a picture, and as a page of a document.
 *
 * Groups are lanes, trends are cards. However many there are of both, they
 * share one page: columns are chosen so that the cards stay as large as they
 * can, and all is drawn smaller where they would be too small to read. Rows of
 * cards are as high as each other, unless that would leave initiatives out while
 * others have room to spare.
 */

#include "trends-board-picture.h"

#include "trends-board-card.h"
#include "trends-export-locale.h"
#include "trends-pdf-fonts.h"
#include "trends-pdf-private.h"

#include <glib/gi18n-lib.h>

#define GAP          8.0
#define LANE_GAP    10.0
#define LANE_HEAD   19.0
#define LANE_SIZE   10.5
#define MAX_COLUMNS 24

/* The width of a picture, in units of the board. */
#define PICTURE_UNITS   1060.0
#define PICTURE_MARGIN    18.0
#define PICTURE_TITLE     15.0

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
get_need (GListModel *trends,
          guint       from,
          const Grid *grid)
{
  guint end = MIN (from + grid->n_columns, g_list_model_get_n_items (trends));
  guint most = 0;

  for (guint i = from; i < end; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      most = MAX (most, g_list_model_get_n_items (trends_trend_get_initiatives (trend)));
    }

  return grid->scale * MAX (TRENDS_BOARD_CARD_HEIGHT, TRENDS_BOARD_CARD_NEEDS (most));
}

/* (transfer full) (element-type double): of each row, from the top */
static GArray *
list_needs (GListModel *groups,
            const Grid *grid)
{
  GArray *needs = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, i);
      GListModel *trends = trends_group_get_trends (group);

      for (guint from = 0; from < g_list_model_get_n_items (trends); from += grid->n_columns)
        {
          double need = get_need (trends, from, grid);

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
share_heights (GListModel *groups,
               const Grid *grid)
{
  GArray *heights = list_needs (groups, grid);
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
draw_lane_head (TrendsBoardCanvas *canvas,
                TrendsEntity      *group,
                double             x,
                double             y,
                double             width)
{
  TrendsBoardLabel title = {
    .text = trends_entity_get_name (group), .size = LANE_SIZE, .is_plans = TRUE, .is_bold = TRUE,
    .colour = &trends_colour_ink, .width = width / canvas->unit, .element = "H3",
  };
  TrendsBoardLabel summary = {
    .text = trends_entity_get_text (group, TRENDS_GROUP_SUMMARY), .size = 7.6, .is_plans = TRUE,
    .colour = &trends_colour_muted, .element = "P",
  };
  double title_width, height;

  height = trends_board_canvas_measure (canvas, &title, &title_width);
  trends_board_canvas_draw (canvas, &title, x, y);

  title_width += 8 * canvas->unit;
  summary.width = (width - title_width) / canvas->unit;
  if (*summary.text == '\0' || summary.width < 60)
    return;

  height -= trends_board_canvas_measure (canvas, &summary, NULL);
  trends_board_canvas_draw (canvas, &summary, x + title_width, y + height * 0.7);
}

/* Returns how far down the lane goes. `heights`: of its rows, and those below */
static double
draw_lane (TrendsBoardCanvas       *canvas,
           TrendsEntity            *group,
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
  trends_board_canvas_begin (canvas, "L");
  for (guint i = 0; i < n_trends; i++)
    {
      g_autoptr (TrendsEntity) trend = g_list_model_get_item (trends, i);

      if (i > 0 && i % grid->n_columns == 0)
        {
          card.y += card.height + GAP * unit;
          card.height = *++heights * unit;
        }
      card.x = box->x + (i % grid->n_columns) * (card.width + GAP * unit);
      trends_board_card_draw (canvas, trend, &card);
    }
  trends_board_canvas_end (canvas);

  return card.y + card.height;
}

static void
draw_nothing (TrendsBoardCanvas       *canvas,
              const cairo_rectangle_t *box)
{
  TrendsBoardLabel label = {
    .text = _("There are no trends in this plan yet."), .size = 10,
    .colour = &trends_colour_muted, .width = box->width / canvas->unit, .element = "P",
  };

  trends_board_canvas_draw (canvas, &label, box->x, box->y);
}

/**
 * trends_board_draw:
 * @canvas: where to draw it
 * @plan: the plan
 * @box: where on the canvas
 *
 * Draws the board of a plan: each group as a lane, each trend as a card. On
 * paper, a heading of the second level must come before it.
 */
void
trends_board_draw (TrendsBoardCanvas       *canvas,
                   TrendsPlan              *plan,
                   const cairo_rectangle_t *box)
{
  GListModel *groups = trends_plan_get_list (plan, TRENDS_KIND_GROUP);
  TrendsBoardCanvas scaled = *canvas;
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
  heights = share_heights (groups, &grid);
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (TrendsEntity) group = g_list_model_get_item (groups, i);
      guint n_trends = g_list_model_get_n_items (trends_group_get_trends (group));

      if (n_trends > 0)
        lane.y = draw_lane (&scaled, group, &grid, &g_array_index (heights, double, n_rows), &lane,
                            canvas->unit)
                 + LANE_GAP * canvas->unit;
      n_rows += (n_trends + grid.n_columns - 1) / grid.n_columns;
    }
}

/* Draws the title of a picture and returns how high it is. */
static double
draw_picture_title (TrendsBoardCanvas *canvas,
                    TrendsPlan        *plan,
                    double             x,
                    double             y,
                    double             width)
{
  TrendsEntity *info = trends_plan_get_info (plan);
  TrendsBoardLabel title = {
    .text = trends_entity_get_name (info), .size = PICTURE_TITLE, .is_bold = TRUE,
    .colour = &trends_colour_ink, .width = width / canvas->unit * 0.7,
  };
  TrendsBoardLabel organisation = {
    .text = trends_entity_get_text (info, TRENDS_PLAN_ORGANISATION), .size = 9.5,
    .colour = &trends_colour_muted, .width = width / canvas->unit * 0.3,
    .alignment = PANGO_ALIGN_RIGHT,
  };
  double height = trends_board_canvas_draw (canvas, &title, x, y);
  double small = trends_board_canvas_measure (canvas, &organisation, NULL);

  trends_board_canvas_draw (canvas, &organisation, x + width * 0.7,
                            y + (height - small) * 0.75);

  return height + 8 * canvas->unit;
}

/* On a grid of pixels, letters are even where their places are whole. */
static PangoContext *
create_picture_context (TrendsPlan *plan)
{
  PangoContext *context = trends_pdf_context_new (
    trends_entity_get_text (trends_plan_get_info (plan), TRENDS_PLAN_LANGUAGE));
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_SLIGHT);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_ON);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, TRUE);
  cairo_font_options_destroy (options);

  return context;
}

static void
draw_picture (TrendsPlan *plan,
              cairo_t    *cr,
              int         width,
              int         height,
              GHashTable *missing)
{
  g_auto (TrendsExportLocale) locale = trends_export_locale_enter ();
  TrendsBoardCanvas canvas = { .cr = cr, .unit = width / PICTURE_UNITS,
                               .context = create_picture_context (plan) };
  g_autoptr (TrendsPdfGlyphs) glyphs = trends_pdf_glyphs_new (canvas.context);
  double margin = PICTURE_MARGIN * canvas.unit;
  double title;
  cairo_rectangle_t box;

  canvas.glyphs = glyphs;
  trends_colour_set (&trends_colour_desk, cr);
  cairo_paint (cr);
  title = draw_picture_title (&canvas, plan, margin, margin * 0.8, width - 2 * margin);
  box = (cairo_rectangle_t) { margin, margin * 0.8 + title, width - 2 * margin,
                              height - 1.8 * margin - title };
  trends_board_draw (&canvas, plan, &box);
  trends_pdf_glyphs_add_missing (glyphs, missing);
  g_object_unref (canvas.context);
}

typedef struct
{
  GOutputStream  *stream;
  GCancellable   *cancellable;
  GError        **error;
  gboolean        failed;
} Target;

static cairo_status_t
write_png_cb (void                *closure,
              const unsigned char *data,
              unsigned int         length)
{
  Target *target = closure;

  target->failed = !g_output_stream_write_all (target->stream, data, length, NULL,
                                               target->cancellable, target->error);

  return target->failed ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

/**
 * trends_board_png_write:
 * @plan: the plan
 * @width: how wide the picture is, in pixels
 * @height: how high it is
 * @missing: (element-type gunichar): where to add the characters that no font has
 * @stream: where to write it; it isn't closed
 * @cancellable: (nullable): what cancels it
 * @error: return location for an error
 *
 * Writes a picture of the board as PNG. May be called in any thread that may
 * read @plan.
 *
 * Returns: whether it was written
 */
gboolean
trends_board_png_write (TrendsPlan     *plan,
                        int             width,
                        int             height,
                        GHashTable     *missing,
                        GOutputStream  *stream,
                        GCancellable   *cancellable,
                        GError        **error)
{
  Target target = { stream, cancellable, error, FALSE };
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (TRENDS_IS_PLAN (plan) && G_IS_OUTPUT_STREAM (stream), FALSE);
  g_return_val_if_fail (width > 0 && height > 0, FALSE);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  draw_picture (plan, cr, width, height, missing);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, write_png_cb, &target);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS && !target.failed)
    g_set_error (error, TRENDS_PDF_ERROR, TRENDS_PDF_ERROR_DRAW,
                 _("The picture of the board could not be drawn: %s"),
                 cairo_status_to_string (status));

  return status == CAIRO_STATUS_SUCCESS;
}
