/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-horizon-card.h: an initiative as a card in a column of a horizon: its title on two lines
 * at most, its status and priority by shape and word, its dates and its lead's initials; of what
 * is left out the reason, too. All cards of a sort are of the same height. It draws itself, rather
 * than being made of labels: a GtkListView (GTK 4.8) has two hundred of them though a few are seen.
 * It can be a template as other cards are when that makes no more rows than are seen.
 */

#pragma once

#include "trends-entity.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TRENDS_TYPE_HORIZON_CARD (trends_horizon_card_get_type ())
G_DECLARE_FINAL_TYPE (TrendsHorizonCard, trends_horizon_card, TRENDS, HORIZON_CARD, GtkWidget)

GtkWidget *trends_horizon_card_new        (gboolean           gives_reason);
void       trends_horizon_card_show       (TrendsHorizonCard *self,
                                           TrendsEntity      *initiative,
                                           gboolean           no_match,
                                          const char        *note);
char      *trends_horizon_card_dup_reason (TrendsEntity      *initiative);

G_END_DECLS
