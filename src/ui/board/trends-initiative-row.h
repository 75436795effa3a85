/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-row.h: an initiative on a card: priority, status, title,
 * quarter and lead. It follows its initiative by itself.
 *
 * Properties: initiative, plan-info and filter (construct only).
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-filter.h"
#include "trends-roadmap-lanes.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_INITIATIVE_ROW (trends_initiative_row_get_type ())
G_DECLARE_FINAL_TYPE (TrendsInitiativeRow, trends_initiative_row, TRENDS, INITIATIVE_ROW,
                      GtkListBoxRow)

typedef enum
{
  TRENDS_DROP_NONE,
  TRENDS_DROP_BEFORE,
  TRENDS_DROP_AFTER,
} TrendsDropMark;

GtkWidget    *trends_initiative_row_new            (TrendsEntity        *initiative,
                                                    TrendsFilter        *filter);
TrendsEntity *trends_initiative_row_get_initiative (TrendsInitiativeRow *self);
/* Where who leads it is, or would be: to be pressed */
GtkWidget    *trends_initiative_row_get_ring       (TrendsInitiativeRow *self);
/* Dims the row, or not, as the filter has it now. */
void          trends_initiative_row_update_match   (TrendsInitiativeRow *self);
/* For where it isn't among those of one trend */
void          trends_initiative_row_show_trend     (TrendsInitiativeRow *self);
/* How many its title has at most, in place of two */
void          trends_initiative_row_set_lines      (TrendsInitiativeRow *self,
                                                    int                  lines);
void          trends_initiative_row_leave_out      (TrendsInitiativeRow *self,
                                                    TrendsRoadmapGrouping grouping);
/* Nothing but its title is seen of it, or all. */
void          trends_initiative_row_set_bare       (TrendsInitiativeRow *self,
                                                    gboolean             is_bare);
/* Puts an entry in the place of the title, and the focus in it. Enter and leaving
 * it commit, Escape doesn't. */
void          trends_initiative_row_rename         (TrendsInitiativeRow *self);
gboolean      trends_initiative_row_is_renaming    (TrendsInitiativeRow *self);
void          trends_initiative_row_restore_draft  (TrendsInitiativeRow *self);
void          trends_initiative_row_set_drop_mark  (TrendsInitiativeRow *self,
                                                    TrendsDropMark       mark);

G_END_DECLS
