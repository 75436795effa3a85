/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-card-width.c: see trends-card-width.h. */

#include "trends-card-width.h"

#include "trends-board-look.h"
#include "trends-grid-layout.h"

/* (transfer full): by which it is kept; all cards of a column are as wide, whatever lane they are in */
static char *
dup_key (TrendsCard *self)
{
  if (trends_card_get_trend (self) != NULL)
    return g_strdup (trends_entity_get_id (trends_card_get_trend (self)));
  return trends_roadmap_key_dup_id (trends_initiative_group_get_key (trends_card_get_group (self)));
}

/**
 * trends_card_is_wide:
 * @session: whose window it is in
 *
 * Returns: whether it takes two columns, where two fit
 */
gboolean
trends_card_is_wide (TrendsCard    *self,
                     TrendsSession *session)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (TRENDS_IS_CARD (self), FALSE);

  key = dup_key (self);
  return trends_board_look_is_wide (trends_board_look_of (session), key);
}

/**
 * trends_card_set_wide:
 * @session: whose window it is in
 * @is_wide: whether it is to take two columns, in the next window, too
 */
void
trends_card_set_wide (TrendsCard    *self,
                      TrendsSession *session,
                      gboolean       is_wide)
{
  g_autofree char *key = NULL;

  g_return_if_fail (TRENDS_IS_CARD (self));

  key = dup_key (self);
  if (trends_card_is_wide (self, session) != is_wide)
    trends_board_look_set_wide (trends_board_look_of (session), key, is_wide);
}

/**
 * trends_card_update_width:
 * @session: whose window it is in
 *
 * To be called when it has come into its lane, or other cards are wide.
 */
void
trends_card_update_width (TrendsCard    *self,
                          TrendsSession *session)
{
  g_return_if_fail (TRENDS_IS_CARD (self));

  trends_grid_layout_set_wide (GTK_WIDGET (self), trends_card_is_wide (self, session));
}
