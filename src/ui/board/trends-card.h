/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-card.h: one trend: what it is, what we do about it, its initiatives,
 * and an entry to add one; or, where the board is grouped by something else, one group of that.
 *
 * Properties: session, trend, group and plan-info (construct only).
 */

#pragma once

#include "trends-card-list.h"

G_BEGIN_DECLS

#define TRENDS_TYPE_CARD (trends_card_get_type ())
G_DECLARE_FINAL_TYPE (TrendsCard, trends_card, TRENDS, CARD, GtkWidget)

typedef enum
{
  TRENDS_CARD_NOWHERE,
  TRENDS_CARD_HEADER, /* the title and whatever belongs to the trend itself */
  TRENDS_CARD_LIST_PART,
  TRENDS_CARD_ENTRY,
} TrendsCardPart;

GtkWidget      *trends_card_new          (TrendsSession *session,
                                          TrendsEntity  *trend);
GtkWidget      *trends_card_new_for_group (TrendsSession         *session,
                                           TrendsInitiativeGroup *group);
/* NULL where it is of a group that isn't a trend */
TrendsInitiativeGroup *
                trends_card_get_group    (TrendsCard    *self);
GListModel     *trends_card_get_initiatives (TrendsCard *self);
GtkWidget      *trends_card_get_header   (TrendsCard    *self);
TrendsEntity   *trends_card_get_trend    (TrendsCard    *self);
TrendsCardList *trends_card_get_list     (TrendsCard    *self);
/* Which part of the card `widget` is, or is in. */
TrendsCardPart  trends_card_get_part     (TrendsCard    *self,
                                          GtkWidget     *widget);
/* What looks like something to press, and is it */
GtkWidget      *trends_card_get_ring     (TrendsCard    *self);
GtkWidget      *trends_card_get_pill     (TrendsCard    *self);
void            trends_card_say          (TrendsCard    *self,
                                          const char    *text);
gboolean        trends_card_focus_header (TrendsCard    *self);
gboolean        trends_card_focus_entry  (TrendsCard    *self);
/* To be called when the filter changed, or what it is applied to. */
void            trends_card_update_match (TrendsCard    *self);

G_END_DECLS
