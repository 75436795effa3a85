/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-weights.h: the weights of a scorecard, each as a slider and as a number. Together
 * they stay 100: what one gets those give that nobody has touched.
 *
 * Signals:
 *   tried ()  a person has changed one.
 */

#pragma once

#include "trends-scorecard.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_WEIGHTS (trends_weights_get_type ())
G_DECLARE_FINAL_TYPE (TrendsWeights, trends_weights, TRENDS, WEIGHTS, GtkWidget)

void             trends_weights_set (TrendsWeights   *self,
                                     TrendsScorecard *scorecard);
TrendsScorecard *trends_weights_get (TrendsWeights   *self);

G_END_DECLS
