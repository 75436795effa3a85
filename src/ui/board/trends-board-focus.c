/* SPDX-License-Identifier: GPL-3.0-or-later */

/* trends-board-focus.c: where the focus goes when the card or the lane that it is in is made anew, as
 * one does that stands elsewhere by a new name: to the same there.
 */

#include "trends-board-private.h"

#include "trends-container.h"

typedef struct
{
  TrendsBoard *board;
  TrendsInitiativeLane *lane;   /* (nullable): on whose heading it was */
  TrendsInitiativeGroup *group; /* (nullable): the same */
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_clear_object (&kept->lane);
  g_clear_object (&kept->group);
  g_object_unref (kept->board);
  g_free (kept);
}

static Kept *
kept_new (TrendsBoard *self,
          GtkWidget   *focus)
{
  TrendsLane *lane = trends_board_get_headed (self, focus);
  TrendsCard *card = trends_board_get_card_of (self, focus);
  Kept *kept = g_new0 (Kept, 1);

  kept->board = g_object_ref (self);
  if (lane != NULL)
    g_set_object (&kept->lane, trends_lane_get_of (lane));
  else if (card != NULL
           && !gtk_widget_is_ancestor (focus, GTK_WIDGET (trends_card_get_list (card))))
    g_set_object (&kept->group, trends_card_get_group (card));
  return kept;
}

/* Whether the heading is there again, and has the focus */
static gboolean
focus_heading (Kept *kept)
{
  TrendsBoard *self = kept->board;
  TrendsLane *lane = NULL;
  TrendsCard *card;

  /* It may be grouped by something else by now. */
  if (trends_board_get_groups (self) == NULL)
    return FALSE;
  if (kept->lane != NULL)
    lane = trends_board_get_lane_of (self, trends_initiative_lane_get_key (kept->lane));
  if (lane != NULL)
    return gtk_widget_grab_focus (trends_lane_get_heading (lane));
  card = trends_board_get_card_of_group (self, kept->group);
  return card != NULL && trends_card_focus_header (card);
}

static gboolean
come_back_cb (gpointer data)
{
  Kept *kept = data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (kept->board));

  if (root == NULL || trends_board_get_session (kept->board) == NULL
      || gtk_root_get_focus (root) != NULL || !trends_view_is_shown (TRENDS_VIEW (kept->board)))
    return G_SOURCE_REMOVE;
  if (!focus_heading (kept))
    trends_board_restore_focus (kept->board);
  return G_SOURCE_REMOVE;
}

/* To be called before a card or a lane goes: whoever is in it is on that which comes for it. */
void
trends_board_keep_focus (TrendsBoard *self,
                         GtkWidget   *going)
{
  GtkRoot *root = gtk_widget_get_root (going);

  if (!trends_container_has_focus (going))
    return;
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, come_back_cb, kept_new (self, gtk_root_get_focus (root)),
                   kept_free);
  gtk_root_set_focus (root, NULL);
}

/* What was selected keeps the focus, wherever it is now. */
void
trends_board_restore_focus (TrendsBoard *self)
{
  TrendsEntity *selected = trends_session_get_selected (trends_board_get_session (self));

  if (selected == NULL || !trends_view_reveal (TRENDS_VIEW (self), selected))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}
