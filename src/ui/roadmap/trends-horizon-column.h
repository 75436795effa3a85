/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon-column.h: the initiatives of one horizon as cards below each other, with what the
 * horizon is and how many they are.
 */

#pragma once

#include "trends-horizon-columns.h"
#include "trends-initiative-list.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_HORIZON_COLUMN (trends_horizon_column_get_type ())
G_DECLARE_FINAL_TYPE (TrendsHorizonColumn, trends_horizon_column, TRENDS, HORIZON_COLUMN, GtkWidget)

GtkWidget            *trends_horizon_column_new         (TrendsSession        *session,
                                                         TrendsHorizonColumns *columns,
                                                         TrendsHorizon         horizon);
TrendsHorizon         trends_horizon_column_get_horizon (TrendsHorizonColumn  *self);
guint                 trends_horizon_column_count       (TrendsHorizonColumn  *self);
TrendsInitiativeList *trends_horizon_column_get_list    (TrendsHorizonColumn  *self);
void                  trends_horizon_column_fill        (TrendsHorizonColumn  *self);
void                  trends_horizon_column_update      (TrendsHorizonColumn  *self,
                                                         gint64                today);
void                  trends_horizon_column_update_match (TrendsHorizonColumn *self);
gboolean              trends_horizon_column_reveal      (TrendsHorizonColumn  *self,
                                                         TrendsEntity         *initiative);
gboolean              trends_horizon_column_focus_at    (TrendsHorizonColumn  *self,
                                                         guint                 place);
guint                 trends_horizon_column_find        (TrendsHorizonColumn  *self,
                                                         TrendsEntity         *initiative);

G_END_DECLS
