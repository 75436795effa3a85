/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-card-width.h: whether a card of the board takes two columns of its lane. That is how a
 * window shows the board (trends-board-look.h), and kept by what the card is of.
 */

#pragma once

#include "trends-card.h"

G_BEGIN_DECLS

gboolean trends_card_is_wide      (TrendsCard    *self,
                                   TrendsSession *session);
void     trends_card_set_wide     (TrendsCard    *self,
                                   TrendsSession *session,
                                   gboolean       is_wide);
void     trends_card_update_width (TrendsCard    *self,
                                   TrendsSession *session);

G_END_DECLS
