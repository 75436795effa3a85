/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-matrix-words.h: what value against effort says, on screen and on paper: what its parts
 * are called, which letter a priority has, how something is rated, and what sizes are explained. */

#pragma once

#include "trends-matrix-layout.h"

G_BEGIN_DECLS

#define TRENDS_MATRIX_N_SIZES 3

const char *trends_quadrant_get_label (TrendsQuadrant quadrant);
char *trends_matrix_words_dup_letter (TrendsPlan *plan, TrendsPriority priority);
char *trends_matrix_words_dup_rating (TrendsEntity *initiative);
gboolean trends_matrix_words_get_sizes (TrendsMatrixLayout *layout,
                                        gint64 sizes[TRENDS_MATRIX_N_SIZES]);

G_END_DECLS
