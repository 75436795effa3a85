/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-matrix-place.c: where bubbles are in one cell. One alone is in the middle, with its
 * text below. Several are one below the other, in as few columns as hold them, with texts
 * beside; these say more to people than how large a bubble is, so that all are smaller where they
 * have texts then. Where it is known how long texts are, they have as many lines, up to three, as hold
 * the longest; else two where these hold more than one would. Where they would have none otherwise,
 * they are as close as lines of text are. More than that have no texts and are as small as they must
 * be; and what has no place even so is counted, in the corner.
 */

#include "trends-matrix-layout.h"

#include <math.h>
#include <string.h>

#define CLOSE 0.4 /* of the usual gap, between what is as close as can be */
#define MOST_LINES 3
#define FILLED 0.8 /* how much of each line words fill, where there are several lines */

/**
 * trends_matrix_get_radius:
 * @cost: in minor units, or %TRENDS_UNSET
 * @most_cost: what the dearest of all costs
 *
 * Returns: how large a bubble is: its area grows as the cost does
 */
double
trends_matrix_get_radius (gint64                     cost,
                          gint64                     most_cost,
                          const TrendsMatrixMetrics *metrics)
{
  double share = cost > 0 && most_cost > 0 ? MIN ((double) cost / (double) most_cost, 1) : 0;
  double least = metrics->least * metrics->least, most = metrics->most * metrics->most;

  return sqrt (least + share * (most - least));
}

/* ---------------------------------------------------------------- one alone */

static gboolean
place_alone (const double              *radii,
             double                     width,
             double                     height,
             const TrendsMatrixMetrics *metrics,
             TrendsMatrixPlace         *place)
{
  double needed = 2 * radii[0] + metrics->line + 3 * metrics->gap;
  double top = (height - needed) / 2 + metrics->gap;
  double text_width = width - 2 * metrics->gap;

  if (needed > height || text_width < metrics->text || 2 * radii[0] > text_width)
    return FALSE;
  *place = (TrendsMatrixPlace) {
    .x = width / 2, .y = top + radii[0], .radius = radii[0], .text = TRENDS_MATRIX_BELOW,
    .text_x = metrics->gap, .text_y = top + 2 * radii[0] + metrics->gap,
    .text_width = text_width,
  };
  return TRUE;
}

/* ------------------------------------------------------------- with their texts */

static double
get_pitch (double                     radius,
           const TrendsMatrixMetrics *metrics)
{
  return MAX (2 * radius, metrics->line) + metrics->gap;
}

/* Fills one column from @first on. Returns the first that isn't in it, which is @first where
 * none is. */
static guint
fill_column (const double              *radii,
             guint                      first,
             guint                      n,
             double                     left,
             double                     width,
             double                     height,
             const TrendsMatrixMetrics *metrics,
             TrendsMatrixPlace         *places)
{
  double y = metrics->gap, widest = 0;
  guint end = first;

  for (; end < n && y + get_pitch (radii[end], metrics) <= height; end++)
    {
      y += get_pitch (radii[end], metrics);
      widest = MAX (widest, radii[end]);
    }
  if (width - 2 * widest - 3 * metrics->gap < metrics->text)
    return first;

  y = (height - (y - metrics->gap) + metrics->gap) / 2;
  for (guint i = first; i < end; i++)
    {
      double pitch = get_pitch (radii[i], metrics) - metrics->gap;

      places[i] = (TrendsMatrixPlace) {
        .x = left + metrics->gap + widest, .y = y + pitch / 2, .radius = radii[i],
        .text = TRENDS_MATRIX_BESIDE, .text_x = left + 2 * (metrics->gap + widest),
        .text_y = y + (pitch - metrics->line) / 2,
        .text_width = width - 2 * widest - 3 * metrics->gap,
      };
      y += pitch + metrics->gap;
    }
  return end;
}

static gboolean
place_in_columns (const double              *radii,
                  guint                      n,
                  guint                      n_columns,
                  double                     width,
                  double                     height,
                  const TrendsMatrixMetrics *metrics,
                  TrendsMatrixPlace         *places)
{
  double column = width / n_columns;
  guint placed = 0;

  for (guint i = 0; i < n_columns && placed < n; i++)
    placed = fill_column (radii, placed, n, i * column, column, height, metrics, places);
  return placed == n;
}

/* ---------------------------------------------------------- without their texts */

typedef struct
{
  guint n_columns, n_rows;
  double pitch, left, top;
} Grid;

static Grid
make_grid (double                     radius,
           double                     width,
           double                     height,
           const TrendsMatrixMetrics *metrics)
{
  Grid grid = { .pitch = 2 * radius + metrics->gap };

  grid.n_columns = (guint) MAX ((width - metrics->gap) / grid.pitch, 0);
  grid.n_rows = (guint) MAX ((height - metrics->gap) / grid.pitch, 0);
  grid.left = (width - grid.n_columns * grid.pitch + metrics->gap) / 2;
  grid.top = (height - grid.n_rows * grid.pitch + metrics->gap) / 2;
  return grid;
}

static void
place_in_grid (const Grid        *grid,
               const double      *radii,
               guint              n,
               double             cap,
               TrendsMatrixPlace *places)
{
  for (guint i = 0; i < n; i++)
    places[i] = (TrendsMatrixPlace) {
      .x = grid->left + (i % grid->n_columns) * grid->pitch + cap,
      .y = grid->top + (i / grid->n_columns) * grid->pitch + cap,
      .radius = MIN (radii[i], cap),
    };
}

static guint
place_bare (const double              *radii,
            guint                      n,
            double                     width,
            double                     height,
            const TrendsMatrixMetrics *metrics,
            TrendsMatrixPlace         *places)
{
  guint n_taken, n_placed;
  Grid grid;

  for (double cap = metrics->most; cap >= metrics->least; cap--)
    {
      grid = make_grid (cap, width, height, metrics);
      if (grid.n_columns * grid.n_rows >= n)
        {
          place_in_grid (&grid, radii, n, cap, places);
          return n;
        }
    }

  /* What says how many more there are has the end of the last row. */
  grid = make_grid (metrics->least, width, height, metrics);
  n_taken = MIN ((guint) ceil (metrics->more / grid.pitch), grid.n_columns);
  n_placed = grid.n_rows > 0 ? MIN (grid.n_columns * grid.n_rows - n_taken, n) : 0;
  place_in_grid (&grid, radii, n_placed, metrics->least, places);
  return n_placed;
}

/* With texts of so many lines.
 * Returns: whether all have a place and a text */
static gboolean
place_with_texts (const double              *radii,
                  guint                      n,
                  guint                      n_lines,
                  double                     width,
                  double                     height,
                  const TrendsMatrixMetrics *metrics,
                  TrendsMatrixPlace         *places)
{
  TrendsMatrixMetrics taller = *metrics;
  gboolean placed;

  taller.line *= n_lines;
  placed = n == 1 && place_alone (radii, width, height, &taller, places);
  for (guint n_columns = 1; !placed && n_columns * metrics->text < width; n_columns++)
    placed = place_in_columns (radii, n, n_columns, width, height, &taller, places);
  for (guint i = 0; placed && i < n; i++)
    places[i].n_lines = n_lines;
  return placed;
}

/* With texts of so many lines, and as large as they can be then.
 * Returns: whether all have a place and a text */
static gboolean
place_smaller (const double              *radii,
               guint                      n,
               guint                      n_lines,
               double                     width,
               double                     height,
               const TrendsMatrixMetrics *metrics,
               TrendsMatrixPlace         *places)
{
  g_autofree double *smaller = g_new (double, MAX (n, 1));

  for (double cap = metrics->most; cap >= metrics->least; cap--)
    {
      for (guint i = 0; i < n; i++)
        smaller[i] = MIN (radii[i], cap);
      if (place_with_texts (smaller, n, n_lines, width, height, metrics, places))
        return TRUE;
    }
  return FALSE;
}

/* As close as lines of text are, and hardly larger than these.
 * Returns: whether all have a place and a text */
static gboolean
place_closely (const double              *radii,
               guint                      n,
               guint                      n_lines,
               double                     width,
               double                     height,
               const TrendsMatrixMetrics *metrics,
               TrendsMatrixPlace         *places)
{
  TrendsMatrixMetrics closer = *metrics;

  closer.gap *= CLOSE;
  closer.least = MIN (metrics->least, metrics->line / 2);
  return place_smaller (radii, n, n_lines, width, height, &closer, places);
}

/* ---------------------------------------------------------- whose length is known */

typedef gboolean (*PlaceFunc) (const double              *radii,
                               guint                      n,
                               guint                      n_lines,
                               double                     width,
                               double                     height,
                               const TrendsMatrixMetrics *metrics,
                               TrendsMatrixPlace         *places);

/* How long a text may be to be read whole at any of these places */
static double
get_capacity (const TrendsMatrixPlace *places,
              guint                    n)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < n; i++)
    least = MIN (least, places[i].text_width);
  return places[0].n_lines > 1 ? least * places[0].n_lines * FILLED : least;
}

/* The first way in which the longest is read whole, or else that in which most of it is: lines
 * come before smaller bubbles, and these before less room between them.
 * Returns: whether all have a place and a text */
static gboolean
place_by_length (const double              *radii,
                 guint                      n,
                 double                     width,
                 double                     height,
                 const TrendsMatrixMetrics *metrics,
                 TrendsMatrixPlace         *places)
{
  static const PlaceFunc ways[] = { place_with_texts, place_smaller, place_closely };
  g_autofree TrendsMatrixPlace *tried = g_new0 (TrendsMatrixPlace, n);
  double most = 0;

  for (guint way = 0; way < G_N_ELEMENTS (ways) && most < metrics->longest; way++)
    for (guint n_lines = 1; n_lines <= MOST_LINES && most < metrics->longest; n_lines++)
      if (ways[way] (radii, n, n_lines, width, height, metrics, tried)
          && get_capacity (tried, n) > most)
        {
          most = get_capacity (tried, n);
          memcpy (places, tried, sizeof (TrendsMatrixPlace) * n);
        }
  return most > 0;
}

/**
 * trends_matrix_place:
 * @radii: how large each would be
 * @n: how many there are
 * @width: of the cell
 * @height: of the cell
 * @places: (out caller-allocates) (array length=n): where each is
 *
 * Places what is in one cell. The same is placed alike, and what is in a cell of its own
 * doesn't depend on other cells.
 *
 * Returns: how many have a place; where that isn't @n, the last @metrics.more of the cell's
 *   lowest line are free to say how many more there are
 */
guint
trends_matrix_place (const double              *radii,
                     guint                      n,
                     double                     width,
                     double                     height,
                     const TrendsMatrixMetrics *metrics,
                     TrendsMatrixPlace         *places)
{
  g_autofree TrendsMatrixPlace *twice = NULL;

  g_return_val_if_fail (metrics != NULL, 0);

  if (metrics->longest > 0 && n > 0)
    return place_by_length (radii, n, width, height, metrics, places)
             ? n : place_bare (radii, n, width, height, metrics, places);
  if (!place_with_texts (radii, n, 1, width, height, metrics, places))
    return place_smaller (radii, n, 1, width, height, metrics, places)
               || place_closely (radii, n, 1, width, height, metrics, places)
             ? n : place_bare (radii, n, width, height, metrics, places);

  /* Two lines, where they hold more than the one would. */
  twice = g_new0 (TrendsMatrixPlace, n);
  if (n > 0 && place_with_texts (radii, n, 2, width, height, metrics, twice)
      && 2 * twice[0].text_width > places[0].text_width)
    memcpy (places, twice, sizeof (TrendsMatrixPlace) * n);
  return n;
}
