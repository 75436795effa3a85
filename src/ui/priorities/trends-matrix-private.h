/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-matrix-private.h: what the matrix is made of: its bubbles in trends-matrix.c, what they
 * stand on in -ground.c. */

#pragma once

#include "trends-matrix.h"

G_BEGIN_DECLS

struct _TrendsMatrix
{
  GtkWidget parent_instance;

  TrendsSession *session;
  TrendsMatrixLayout *layout;
  GHashTable *bubbles; /* initiative -> TrendsBubble, a child */
  GPtrArray *order;    /* (element-type TrendsEntity): those that are shown, cell by cell */
  GtkWidget *parts[TRENDS_N_QUADRANTS];
  GtkWidget *values[TRENDS_RATING_MAX], *efforts[TRENDS_RATING_MAX];
  GtkWidget *value_title, *effort_title;
  GtkWidget *more[TRENDS_RATING_MAX * TRENDS_RATING_MAX];
  GtkWidget *lines[2 * (TRENDS_RATING_MAX - 1)]; /* between rows, then between columns */
  GtkWidget *mark;
  guint marked_value, marked_effort;
  double left, top, width, height; /* of all cells */
  double rows[TRENDS_RATING_MAX + 1]; /* where each begins, from the highest value on; 0 to 1 */
  double columns[TRENDS_RATING_MAX + 1]; /* the same from the least effort on */
  double title;                    /* height of a part's name */
  int line;
  guint tick;
  gboolean is_due; /* bubbles have to be placed, as soon as it is seen */
  gint64 deadline;     /* of a slice, in which bubbles are made; in monotonic microseconds */
  gboolean is_partial; /* there are bubbles to be made in the next */
  TrendsEntity *last; /* (nullable): whose bubble had the focus last */
  guint last_place;   /* where that stands in `order`, or stood */
  TrendsEntity *lost; /* (nullable): what had the focus until its bubble went */
  gboolean wants_focus; /* as soon as there is a bubble */
};

void                trends_matrix_add_ground      (TrendsMatrix *self);
void                trends_matrix_allocate_ground (TrendsMatrix *self);
double              trends_matrix_get_cell_left   (TrendsMatrix *self,
                                                   guint         effort);
double              trends_matrix_get_cell_top    (TrendsMatrix *self,
                                                   guint         value);
double              trends_matrix_get_cell_width  (TrendsMatrix *self,
                                                   guint         effort);
double              trends_matrix_get_cell_height (TrendsMatrix *self,
                                                   guint         value);
void                trends_matrix_share_room      (TrendsMatrix *self);
TrendsMatrixMetrics trends_matrix_make_metrics    (TrendsMatrix *self);
double              trends_matrix_measure_longest (TrendsMatrix *self,
                                                   GPtrArray    *cell);

G_END_DECLS
