/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-initiative-cell.h: one field of an initiative in a table of them. The title's
 * cell also names and dims its row.
 */

#pragma once

#include <gtk/gtk.h>

#include "trends-baseline-slip.h"
#include "trends-budget-line.h"
#include "trends-ranking.h"
#include "trends-session.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_INITIATIVE_CELL (trends_initiative_cell_get_type ())
G_DECLARE_FINAL_TYPE (TrendsInitiativeCell, trends_initiative_cell, TRENDS, INITIATIVE_CELL, GtkWidget)

typedef enum
{
  TRENDS_INITIATIVE_COLUMN_PLACE,
  TRENDS_INITIATIVE_COLUMN_RANK,
  TRENDS_INITIATIVE_COLUMN_TITLE,
  TRENDS_INITIATIVE_COLUMN_VALUE,
  TRENDS_INITIATIVE_COLUMN_EFFORT,
  TRENDS_INITIATIVE_COLUMN_SCORE,
  TRENDS_INITIATIVE_COLUMN_COST,
  TRENDS_INITIATIVE_COLUMN_RUNNING, /* what all down to it cost */
  TRENDS_INITIATIVE_COLUMN_LINE,    /* on which side of a budget's it is */
  TRENDS_INITIATIVE_COLUMN_TREND,
  TRENDS_INITIATIVE_COLUMN_PRIORITY,
  TRENDS_INITIATIVE_COLUMN_STATUS,
  TRENDS_INITIATIVE_COLUMN_LEAD,
  TRENDS_INITIATIVE_COLUMN_START,
  TRENDS_INITIATIVE_COLUMN_END,
  TRENDS_INITIATIVE_COLUMN_CONFIDENCE,
  TRENDS_INITIATIVE_COLUMN_HORIZON,
  TRENDS_INITIATIVE_COLUMN_NEEDS,
  TRENDS_INITIATIVE_COLUMN_RELATES,
  TRENDS_INITIATIVE_COLUMN_SLIP, /* beside the baseline that the session compares with */
  TRENDS_INITIATIVE_COLUMN_MILESTONES,
  TRENDS_INITIATIVE_N_COLUMNS,
} TrendsInitiativeColumn;

const char   *trends_initiative_column_get_title    (TrendsInitiativeColumn  column);
/* How two initiatives come in that column's order; what isn't set comes last. Ranks and scores
 * are those of a ranking, and what has slipped is set beside what a baseline froze; no other column
 * asks for these. */
int           trends_initiative_column_compare      (TrendsInitiativeColumn  column,
                                                     TrendsRanking          *ranking,
                                                     TrendsFrozen           *frozen,
                                                     TrendsEntity           *a,
                                                     TrendsEntity           *b);

GtkWidget    *trends_initiative_cell_new            (TrendsInitiativeColumn  column,
                                                TrendsSession     *session);
void          trends_initiative_cell_set_initiative (TrendsInitiativeCell   *self,
                                                TrendsEntity      *initiative);
TrendsEntity *trends_initiative_cell_get_initiative (TrendsInitiativeCell   *self);
/* The row that it is in; NULL where it is in none. */
GtkWidget    *trends_initiative_cell_get_row        (TrendsInitiativeCell   *self);
gboolean      trends_initiative_cell_is_title       (TrendsInitiativeCell   *self);
/* Of a title's: whether the name of its row says what it needs, too */
void          trends_initiative_cell_set_says_needs (TrendsInitiativeCell *self,
                                                     gboolean         says_needs);
/* Where ranks and scores are those of a ranking, which the name of its row says */
void          trends_initiative_cell_set_ranking    (TrendsInitiativeCell *self,
                                                     TrendsRanking   *ranking);
/* How far a sum reaches down that; it stays for as long as the cell has it */
void          trends_initiative_cell_set_line       (TrendsInitiativeCell   *self,
                                                     const TrendsBudgetLine *line);
/* Of a title's */
void          trends_initiative_cell_rename         (TrendsInitiativeCell   *self);
void          trends_initiative_cell_update         (TrendsInitiativeCell   *self);

G_END_DECLS
