/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-card-list-private.h: what the parts of a card's list share: its rows as
 * they come and go in trends-card-list.c, what is selected in -selection.c, where something would
 * be dropped in -drop.c, what of them is shown, of all, in -unmatched.c, and what is other where they
 * are of a group in -group.c.
 */

#pragma once

#include "trends-card-list.h"
#include "trends-sliding-model.h"

G_BEGIN_DECLS

struct _TrendsCardList
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *box;
  GtkWidget *empty;
  GtkWidget *said; /* over the end of the rows */

  TrendsSession *session;
  TrendsEntity *trend;          /* whose initiatives they are: NULL where it is a group, */
  TrendsInitiativeGroup *group; /* which is NULL otherwise */
  guint gone; /* where the row with the focus was that has just gone; G_MAXUINT: none did */
  guint gone_id; /* forgets that */
  GListModel *shown;          /* of all, what isn't hidden as it doesn't match */
  TrendsSlidingModel *window; /* of these */

  guint window_tick;
  guint scroll_tick;
  guint scroll_frames;
  gboolean syncing;
};

/* All of the initiatives, whether there are rows for them or not, and whether they are hidden. */
GListModel    *trends_card_list_get_all          (TrendsCardList *self);

/* -------------------------------------------- trends-card-list-unmatched.c */
/* Where an initiative is among those that are shown; G_MAXUINT where it isn't */
guint          trends_card_list_find_place       (TrendsCardList *self,
                                                  TrendsEntity   *initiative);
guint          trends_card_list_get_place_in_all (TrendsCardList *self,
                                                  guint           shown);
guint          trends_card_list_get_place_shown  (TrendsCardList *self,
                                                  guint           place);
void           trends_card_list_update_empty     (TrendsCardList *self);

/* ------------------------------------------- trends-card-list-selection.c */
void           trends_card_list_set_up_selection (TrendsCardList *self);
void           trends_card_list_sync_selected    (TrendsCardList *self);
/* The row of what was selected last; NULL where there is none. */
GtkListBoxRow *trends_card_list_find_selected    (TrendsCardList *self);

/* ----------------------------------------------- trends-card-list-group.c */
void           trends_card_list_set_up_row       (TrendsCardList      *self,
                                                  TrendsInitiativeRow *row);
gboolean       trends_card_list_is_in_lane       (TrendsCardList      *self);
int            trends_card_list_get_room         (TrendsCardList      *self,
                                                  int                  width);
void           trends_card_list_follow_names     (TrendsCardList      *self,
                                                  GCallback            callback);

/* ------------------------------------------------ trends-card-list-said.c */
void           trends_card_list_set_up_said      (TrendsCardList *self);
void           trends_card_list_allocate_said    (TrendsCardList *self,
                                                  int             width,
                                                  int             height);

G_END_DECLS
