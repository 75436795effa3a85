/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-edition-move.h: a plan on its way to another edition of trends: which trend of the plan
 * goes to which of the edition, to be shown and changed before it is done, and the one edit that
 * does it.
 *
 * A trend that goes takes all with it that hangs on it: initiatives, what is said of it here and
 * in workshops, links that somebody made. Where several come to one, what was said of each is
 * written into the note, under its name. A trend that is given no place stays, unless nothing
 * hangs on it and it says only what its edition says.
 */

#pragma once

#include "trends-plan.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_EDITION_MOVE (trends_edition_move_get_type ())
G_DECLARE_FINAL_TYPE (TrendsEditionMove, trends_edition_move, TRENDS, EDITION_MOVE, GObject)

typedef enum
{
  TRENDS_EDITION_GOES,   /* to a trend that no other comes to */
  TRENDS_EDITION_JOINS,  /* to one that others come to, too */
  TRENDS_EDITION_STAYS,
  TRENDS_EDITION_LEAVES, /* nothing hangs on it */
} TrendsEditionFate;

typedef struct
{
  TrendsEntity *trend;    /* of the plan */
  char **homes;           /* ids of trends of the edition where it could go, the likeliest first */
  TrendsEntity *target;   /* (nullable): of the edition, where it is to go */
  gboolean is_catalogues; /* whether it is as the edition of the plan has it, but for what is said
                           * of it here */
  gboolean is_empty;      /* as well as that: nothing hangs on it */
} TrendsEditionRow;

TrendsEditionMove      *trends_edition_move_new         (TrendsPlan        *plan,
                                                         TrendsPlan        *edition,
                                                         GPtrArray         *origins,
                                                         GHashTable        *homes);
TrendsPlan             *trends_edition_move_get_edition (TrendsEditionMove *self);
guint                   trends_edition_move_get_n_rows  (TrendsEditionMove *self);
const TrendsEditionRow *trends_edition_move_get_row     (TrendsEditionMove *self,
                                                         guint              index);
guint                   trends_edition_move_find_row    (TrendsEditionMove *self,
                                                         const char        *name);
TrendsEntity           *trends_edition_move_find_target (TrendsEditionMove *self,
                                                         const char        *name);
void                    trends_edition_move_set_target  (TrendsEditionMove *self,
                                                         guint              index,
                                                         TrendsEntity      *target);
TrendsEditionFate       trends_edition_move_get_fate    (TrendsEditionMove *self,
                                                         guint              index);
TrendsEdit             *trends_edition_move_dup_edit    (TrendsEditionMove *self,
                                                         const char        *title);

G_END_DECLS
