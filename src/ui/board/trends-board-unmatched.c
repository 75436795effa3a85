/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-unmatched.c: where the focus goes from a row that is hidden, as it doesn't match what
 * is looked for: to what is beside it on its card, or to the card's heading.
 */

#include "trends-board-private.h"

#include "trends-unmatched.h"

/* What has gone leaves the focus on nothing, or GTK gives it to what is around. */
static gboolean
is_lost (TrendsBoard *self)
{
  GtkWidget *view = GTK_WIDGET (self);
  GtkRoot *root = gtk_widget_get_root (view);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root == NULL)
    return FALSE;
  return focus == NULL || focus == view || gtk_widget_get_root (focus) == NULL
         || (gtk_widget_is_ancestor (focus, view) && GTK_IS_LIST_BOX (focus));
}

/* After the rows are those that are shown */
void
trends_board_leave_hidden (TrendsBoard *self)
{
  TrendsSession *session = trends_board_get_session (self);
  TrendsEntity *lead = trends_session_get_selected (session);
  TrendsCard *card;

  if (lead == NULL || !trends_entity_is (lead, TRENDS_KIND_INITIATIVE) || !is_lost (self)
      || !trends_unmatched_hides (trends_unmatched_of (session), lead))
    return;
  card = trends_board_find_card_of (self, lead);
  if (card != NULL && !trends_card_list_focus_beside (trends_card_get_list (card), lead))
    trends_card_focus_header (card);
}
