/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-matrix.h: value against effort: 5 × 5 cells in four named parts, with a bubble for
 * each open initiative that is rated, as far as there is room; what has none is counted in its
 * cell.
 *
 * Signals:
 *   more (guint value, guint effort)  somebody wants to see all of a cell.
 *   placed ()                         bubbles have other places, and may have another scale.
 */

#pragma once

#include "trends-bubble.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_MATRIX (trends_matrix_get_type ())
G_DECLARE_FINAL_TYPE (TrendsMatrix, trends_matrix, TRENDS, MATRIX, GtkWidget)

void                trends_matrix_set_session (TrendsMatrix       *self,
                                               TrendsSession      *session,
                                               TrendsMatrixLayout *layout);
void                trends_matrix_update      (TrendsMatrix       *self);
void                trends_matrix_update_matches (TrendsMatrix    *self);
void                trends_matrix_update_hidden  (TrendsMatrix    *self);
TrendsBubble       *trends_matrix_find_bubble (TrendsMatrix       *self,
                                               TrendsEntity       *initiative);
GPtrArray          *trends_matrix_dup_seen    (TrendsMatrix       *self,
                                               guint               value,
                                               guint               effort);
TrendsEntity       *trends_matrix_get_entity_of (TrendsMatrix     *self,
                                               GtkWidget          *widget);
gboolean            trends_matrix_reveal      (TrendsMatrix       *self,
                                               TrendsEntity       *initiative);
TrendsEntity       *trends_matrix_take_lost   (TrendsMatrix       *self);
gboolean            trends_matrix_focus_in_place (TrendsMatrix    *self);
gboolean            trends_matrix_rename      (TrendsMatrix       *self,
                                               TrendsEntity       *initiative);
double              trends_matrix_get_radius_of (TrendsMatrix     *self,
                                               gint64              cost);
TrendsEntity       *trends_matrix_find_beside (TrendsMatrix       *self,
                                               TrendsEntity       *initiative,
                                               GtkDirectionType    direction);
TrendsEntity       *trends_matrix_get_end     (TrendsMatrix       *self,
                                               gboolean            last);
GListModel         *trends_matrix_dup_order   (TrendsMatrix       *self);
gboolean            trends_matrix_get_cell_at (TrendsMatrix       *self,
                                               double              x,
                                               double              y,
                                               guint              *value,
                                               guint              *effort);
void                trends_matrix_mark_cell   (TrendsMatrix       *self,
                                               guint               value,
                                               guint               effort);

G_END_DECLS
