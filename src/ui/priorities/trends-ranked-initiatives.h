/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-ranked-initiatives.h: the initiatives of a ranking, as a list model of entities. It
 * stands for GtkMapListModel, which in GTK 4.8 gives an item twice where another comes before
 * it that has been asked for; to be replaced by that when a later one is the floor.
 */

#pragma once

#include "trends-ranking.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_RANKED_INITIATIVES (trends_ranked_initiatives_get_type ())
G_DECLARE_FINAL_TYPE (TrendsRankedInitiatives, trends_ranked_initiatives, TRENDS,
                      RANKED_INITIATIVES, GObject)

GListModel *trends_ranked_initiatives_new (TrendsRanking *ranking);

G_END_DECLS
