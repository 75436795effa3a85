/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-matrix-layout.h: value against effort: which open initiatives are in which of 5 × 5
 * cells, which wait in the tray since one of the two isn't rated, and where bubbles are in a
 * cell, on screen or on paper. No bubble and no text of a cell touches another.
 *
 * All is in the order of the plan, and the same for the same plan. It follows the plan: an
 * edit costs what it changes and the cells that this is in, and the layout is up to date when
 * the plan has emitted "applied". In the plan's thread.
 *
 * Signals:
 *   changed ()  something is in another cell or another cost; what was got from it is gone.
 */

#pragma once

#include "trends-feed.h"
#include "trends-filter.h"

G_BEGIN_DECLS

#define TRENDS_RATING_MAX 5

/* Named parts of the matrix: value from 4, effort to 2 */
typedef enum
{
  TRENDS_QUADRANT_QUICK_WINS,
  TRENDS_QUADRANT_MAJOR_PROJECTS,
  TRENDS_QUADRANT_FILL_INS,
  TRENDS_QUADRANT_THINK_AGAIN,
  TRENDS_N_QUADRANTS,
} TrendsQuadrant;

/* All in pixels or in points */
typedef struct
{
  double least, most;  /* radius of what costs nothing, and of what costs most */
  double line;         /* height of a line of text */
  double text;         /* the least width that a text is of use with */
  double gap;          /* between any two, and at the edges */
  double more;         /* width of what says how many have no place */
  double longest;      /* how long the longest text of the cell is in a line; 0: nobody knows */
} TrendsMatrixMetrics;

typedef enum { TRENDS_MATRIX_NO_TEXT, TRENDS_MATRIX_BELOW, TRENDS_MATRIX_BESIDE } TrendsMatrixText;

/* Where one is, from its cell's upper left corner */
typedef struct
{
  double x, y, radius; /* the bubble, by its middle */
  TrendsMatrixText text;
  double text_x, text_y, text_width; /* the text's upper left corner */
  guint n_lines; /* of text that there is room for, 1 to 3; 0 without a text */
} TrendsMatrixPlace;

#define TRENDS_TYPE_MATRIX_LAYOUT (trends_matrix_layout_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMatrixLayout, trends_matrix_layout, TRENDS, MATRIX_LAYOUT, GObject)

TrendsMatrixLayout *trends_matrix_layout_new          (TrendsPlan                *plan);
void                trends_matrix_layout_set_feed     (TrendsMatrixLayout        *self,
                                                       TrendsFeed                *feed);
void                trends_matrix_layout_set_filter   (TrendsMatrixLayout        *self,
                                                       TrendsFilter              *filter);
/* (element-type TrendsEntity): whoever asks holds on to it no longer than until "changed" */
GPtrArray          *trends_matrix_layout_get_cell     (TrendsMatrixLayout        *self,
                                                       guint                      value,
                                                       guint                      effort);
GPtrArray          *trends_matrix_layout_get_tray     (TrendsMatrixLayout        *self);
guint               trends_matrix_layout_count        (TrendsMatrixLayout        *self,
                                                       TrendsQuadrant             quadrant);
gint64              trends_matrix_layout_get_most_cost (TrendsMatrixLayout       *self);

TrendsQuadrant      trends_quadrant_of                (guint                      value,
                                                       guint                      effort);
double              trends_matrix_get_radius          (gint64                     cost,
                                                       gint64                     most_cost,
                                                       const TrendsMatrixMetrics *metrics);
guint               trends_matrix_place               (const double              *radii,
                                                       guint                      n,
                                                       double                     width,
                                                       double                     height,
                                                       const TrendsMatrixMetrics *metrics,
                                                       TrendsMatrixPlace         *places);

G_END_DECLS
