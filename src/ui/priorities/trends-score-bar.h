/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-score-bar.h: what a score is made up of, as a bar of as many parts as there are
 * criteria, each as long as what it gives. It says nothing: what it shows is in words in its
 * row. */

#pragma once

#include "trends-scorecard.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_SCORE_BAR (trends_score_bar_get_type ())
G_DECLARE_FINAL_TYPE (TrendsScoreBar, trends_score_bar, TRENDS, SCORE_BAR, GtkWidget)

void trends_score_bar_set (TrendsScoreBar  *self,
                           TrendsScorecard *scorecard,
                           TrendsEntity    *initiative);
/* The class of a part's colour: "part-0"… */
char *trends_score_bar_dup_class (guint index);

G_END_DECLS
