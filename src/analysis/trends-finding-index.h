/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-finding-index.h: what a finding has to know of more than one entity: who leads how
 * much, where work is under way, which titles there are more than once, what was set aside.
 *
 * Made of a plan, and kept up to date at the cost of what an edit changes, by whoever follows
 * the plan's edits: trends-findings.c. In the plan's thread.
 */

#pragma once

#include "trends-finding-ids.h"
#include "trends-load.h"

G_BEGIN_DECLS

/* Whose load counts, and from today on for how long: what lies further ahead is no plan yet. */
#define TRENDS_FINDING_QUARTERS TRENDS_LOAD_AHEAD

typedef struct _TrendsFindingIndex TrendsFindingIndex;

/* Called for each entity whose findings may be others now. */
typedef void (*TrendsFindingTouchFunc) (const char *id,
                                        TrendsKind  kind,
                                        gpointer    user_data);

TrendsFindingIndex *trends_finding_index_begin           (TrendsPlan               *plan,
                                                          gint64                    today);
gboolean            trends_finding_index_fill            (TrendsFindingIndex       *self,
                                                          guint                     n);
void                trends_finding_index_free            (TrendsFindingIndex       *self);

gint64              trends_finding_index_get_today       (const TrendsFindingIndex *self);
gboolean            trends_finding_index_set_today       (TrendsFindingIndex       *self,
                                                          gint64                    today);
void                trends_finding_index_update          (TrendsFindingIndex       *self,
                                                          const char               *initiative_id,
                                                          TrendsFindingTouchFunc    touch,
                                                          gpointer                  user_data);
void                trends_finding_index_update_quarters (TrendsFindingIndex       *self);
void                trends_finding_index_update_aside    (TrendsFindingIndex       *self,
                                                          const char               *entry_id);

const TrendsLoad   *trends_finding_index_get_load        (const TrendsFindingIndex *self);
gboolean            trends_finding_index_is_under_way    (const TrendsFindingIndex *self,
                                                          TrendsEntity             *trend);
guint               trends_finding_index_count_title     (const TrendsFindingIndex *self,
                                                          TrendsEntity             *initiative);
gboolean            trends_finding_index_speaks_for_title (const TrendsFindingIndex *self,
                                                          TrendsEntity             *initiative);
TrendsEntity       *trends_finding_index_get_set_aside   (const TrendsFindingIndex *self,
                                                          TrendsFindingType         type,
                                                          const char               *entry_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsFindingIndex, trends_finding_index_free)

G_END_DECLS
