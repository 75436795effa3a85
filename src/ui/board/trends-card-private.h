/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-card-private.h: what the parts of a card share: the widget in trends-card.c, and what is other
 * where it is of a group in -group.c.
 */

#pragma once

#include "trends-card.h"

#include "trends-adder.h"

G_BEGIN_DECLS

struct _TrendsCard
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *badge;
  GtkWidget *icon;
  GtkWidget *title;
  GtkWidget *summary;
  GtkWidget *meta; /* what we do about it, and how many initiatives */
  GtkWidget *stance;
  GtkWidget *owner;
  GtkWidget *priority;
  GtkWidget *priority_word;
  GtkWidget *count;
  GtkWidget *short_count;
  TrendsAdder *adder;
  GtkWidget *entry; /* the adder's */
  TrendsCardList *list;
  GtkWidget *add; /* in place of the adder, where it is a group */
  GtkWidget *beside; /* (nullable): how many, beside what it is called, where it is a group in a lane */

  TrendsSession *session;
  TrendsEntity *trend;          /* NULL where it is a group, */
  TrendsInitiativeGroup *group; /* which is NULL otherwise */
  guint match_id;
};

/* -------------------------------------------------------------- trends-card.c */
void     trends_card_update_name       (TrendsCard *self);

/* -------------------------------------------------------- trends-card-group.c */
void     trends_card_set_up_group      (TrendsCard *self);
void     trends_card_update_group_name (TrendsCard *self);
gboolean trends_card_has_group_words   (TrendsCard *self);
gboolean trends_card_is_in_lane        (TrendsCard *self);

G_END_DECLS
