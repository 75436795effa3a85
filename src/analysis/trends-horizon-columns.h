/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon-columns.h: the initiatives of a plan by horizon, each list in the plan's order.
 *
 * It follows the plan: a list reports what has come and gone, and what stays is reported neither
 * as the one nor as the other where there is nothing else between. Up to date when the plan has
 * emitted "applied". In the plan's thread.
 */

#pragma once

#include "trends-feed.h"
#include "trends-horizon.h"
#include "trends-language.h"

G_BEGIN_DECLS

#define TRENDS_N_HORIZONS (TRENDS_HORIZON_NOT_DOING + 1)

#define TRENDS_TYPE_HORIZON_COLUMNS (trends_horizon_columns_get_type ())
G_DECLARE_FINAL_TYPE (TrendsHorizonColumns, trends_horizon_columns, TRENDS, HORIZON_COLUMNS,
                      GObject)

TrendsHorizonColumns *trends_horizon_columns_new       (TrendsPlan           *plan,
                                                        gint64                today);
void                  trends_horizon_columns_set_feed  (TrendsHorizonColumns *self,
                                                        TrendsFeed           *feed);
gboolean              trends_horizon_columns_set_today (TrendsHorizonColumns *self,
                                                        gint64                today);
GListModel           *trends_horizon_columns_get       (TrendsHorizonColumns *self,
                                                        TrendsHorizon         horizon);
char                 *trends_horizon_dup_words         (TrendsHorizon         horizon,
                                                        gint64                today,
                                                        const TrendsLanguage *paper);
char                 *trends_horizon_dup_reason        (TrendsEntity         *initiative);

G_END_DECLS
