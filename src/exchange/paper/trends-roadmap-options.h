/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen about a roadmap that is drawn, as options of the formats that draw one. */

#pragma once

#include "trends-export-format.h"
#include "trends-roadmap-drawing.h"

G_BEGIN_DECLS

#define TRENDS_GROUP_OPTION "group"
#define TRENDS_FROM_OPTION  "from"
#define TRENDS_TO_OPTION    "to"
#define TRENDS_BASELINE_OPTION "baseline"

/* The options of a roadmap, as elements of a format's table. `of`: the option that says what is
 * drawn there; `when`: what it is for a roadmap */
#define TRENDS_ROADMAP_OPTIONS(of, when)                                                        \
  { TRENDS_GROUP_OPTION, N_("Lanes"), trends_roadmap_options_get_grouping, of, when, NULL,      \
    NULL },                                                                                     \
  { TRENDS_FROM_OPTION, N_("From"), NULL, of, when, NULL,                                       \
    N_("The first month of the roadmap, or day") },                                             \
  { TRENDS_TO_OPTION, N_("To"), NULL, of, when, TRENDS_FROM_OPTION,                             \
    N_("The last month of the roadmap, or day") },                                              \
  { TRENDS_BASELINE_OPTION, N_("Baseline"), NULL, of, when, NULL,                               \
    N_("The name of one to compare with: where bars were, and by how much they have slipped"),  \
    FALSE, TRUE, N_("Baselines are kept from all but those who see everything"), "horizons" }

const TrendsFormatChoice *trends_roadmap_options_get_grouping (guint                 index);
void                      trends_roadmap_options_read         (GHashTable           *values,
                                                               TrendsPlan           *plan,
                                                               gint64                today,
                                                               TrendsFilter         *filter,
                                                               TrendsFrozen         *frozen,
                                                               TrendsRoadmapRequest *request);

G_END_DECLS
