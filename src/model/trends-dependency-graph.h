/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-dependency-graph.h: which initiatives wait for which, and whether any would wait
 * for itself. Made for a moment, of dependencies as they are or as they would be; the plan's
 * rules, a file's check and a rebase ask it.
 */

#pragma once

#include "trends-record.h"

G_BEGIN_DECLS

typedef struct _TrendsDependencyGraph TrendsDependencyGraph;

gboolean               trends_dependency_is_need         (const TrendsRecord    *dependency);

TrendsDependencyGraph *trends_dependency_graph_new       (void);
void                   trends_dependency_graph_free      (TrendsDependencyGraph *self);
gboolean               trends_dependency_graph_add       (TrendsDependencyGraph *self,
                                                          const TrendsRecord    *dependency);
gboolean               trends_dependency_graph_fits      (TrendsDependencyGraph *self,
                                                          const TrendsRecord    *dependency);
gboolean               trends_dependency_graph_has_reverse (TrendsDependencyGraph *self,
                                                          const TrendsRecord    *dependency);
gboolean               trends_dependency_graph_has_cycle (TrendsDependencyGraph *self);
char                 **trends_dependency_graph_dup_way   (TrendsDependencyGraph *self,
                                                          const char            *from,
                                                          const char            *to);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsDependencyGraph, trends_dependency_graph_free)

G_END_DECLS
