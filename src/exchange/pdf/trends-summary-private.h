/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the summary share among themselves. */

#pragma once

#include "trends-export.h"
#include "trends-pdf-flow.h"
#include "trends-pdf-table.h"
#include "trends-plan.h"

G_BEGIN_DECLS

/* Which entities lead to which: each table has entities as keys and arrays of
 * entities as values, all of them the plan's. */
typedef struct
{
  GHashTable *needs;         /* initiative: those that it needs */
  GHashTable *needed_by;     /* initiative: those that need it */
  GHashTable *relies_on;     /* trend: links from it */
  GHashTable *relied_on_by;  /* trend: links to it */
  GHashTable *also_serves;   /* trend: initiatives of others that serve it */
  GHashTable *owned_trends;  /* owner: trends */
  GHashTable *led;           /* owner: initiatives */
} TrendsSummaryIndex;

typedef struct
{
  TrendsPlan                *plan;
  TrendsEntity              *info;
  TrendsPdfDocument         *document;
  TrendsPdfFlow             *flow;
  TrendsSummaryIndex        *index;
  const TrendsExportOptions *options;
  GCancellable              *cancellable;
  gint64                     today;
  guint                      n_drawn;
  guint                      n_initiatives;
} TrendsSummary;

TrendsSummaryIndex *trends_summary_index_new      (TrendsPlan          *plan);
void                trends_summary_index_free     (TrendsSummaryIndex  *self);
const GPtrArray    *trends_summary_index_get      (GHashTable          *table,
                                                   TrendsEntity        *entity);

/* One initiative is drawn: reports it and tells whether to go on. */
gboolean            trends_summary_step           (TrendsSummary       *self);

TrendsPdfText      *trends_summary_cell           (const char          *string);
TrendsPdfText      *trends_summary_plans_cell     (const char          *string);
void                trends_summary_append_trend   (TrendsPdfText       *text,
                                                   TrendsEntity        *trend,
                                                   TrendsPdfEmphasis    emphasis);
void                trends_summary_append_names   (TrendsPdfText       *text,
                                                   const GPtrArray     *entities,
                                                   TrendsPdfEmphasis    emphasis);

/* Marks: what isn't for everybody is marked wherever it stands. */
const char         *trends_summary_get_sensitivity_mark (TrendsSensitivity sensitivity);
TrendsSensitivity   trends_summary_judge_field    (TrendsEntity        *entity,
                                                   guint                field);
const char         *trends_summary_get_mark       (TrendsEntity        *entity);
const char         *trends_summary_get_field_mark (TrendsEntity        *entity,
                                                   guint                field);
char               *trends_summary_mark_label     (const char          *label,
                                                   TrendsEntity        *entity,
                                                   guint                field);
void                trends_summary_append_mark    (TrendsPdfText       *text,
                                                   TrendsEntity        *entity,
                                                   TrendsPdfEmphasis    emphasis);
void                trends_summary_add_notice     (TrendsSummary       *self);

void                trends_summary_add_origin     (TrendsSummary       *self);
void                trends_summary_add_front      (TrendsSummary       *self);
void                trends_summary_add_board      (TrendsSummary       *self);
void                trends_summary_add_group      (TrendsSummary       *self,
                                                   TrendsEntity        *group);
void                trends_summary_add_initiatives (TrendsSummary      *self,
                                                   TrendsEntity        *trend);
void                trends_summary_add_owners     (TrendsSummary       *self);
void                trends_summary_add_dates      (TrendsSummary       *self);
void                trends_summary_add_gaps       (TrendsSummary       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TrendsSummaryIndex, trends_summary_index_free)

G_END_DECLS
